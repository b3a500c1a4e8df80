# SPDX-License-Identifier: GPL-2.0-or-later
"""Real mission clients: mavsdk imports a .plan and a waypoint list and uploads mission and fence over loopback to a small autopilot; pymavlink loads the waypoint list.

Usage: mission_clients.py GIVEN.npz ANSWER.npz; given: plan, wpl (bytes as uint8).
"""

from __future__ import annotations

import socket
import sys
import tempfile
import threading
import time
from pathlib import Path

import numpy as np
from mavsdk import ComponentType, Configuration, Mavsdk
from mavsdk.plugins.mission_raw import MissionRaw
from pymavlink import mavutil, mavwp


class Autopilot(threading.Thread):
    """Says that it is there, takes missions, fences and rally points item by item, and acknowledges."""

    def __init__(self, port: int) -> None:
        super().__init__(daemon=True)
        self.link = mavutil.mavlink_connection(f"udpout:127.0.0.1:{port}", source_system=1, source_component=1)
        self.taken: dict[int, list] = {}
        self._expected: dict[int, int] = {}
        self.running = True

    def run(self) -> None:
        """Until told to stop."""
        beat = 0.0
        while self.running:
            if time.monotonic() > beat:
                self.link.mav.heartbeat_send(
                    mavutil.mavlink.MAV_TYPE_QUADROTOR, mavutil.mavlink.MAV_AUTOPILOT_ARDUPILOTMEGA, 0, 0, mavutil.mavlink.MAV_STATE_STANDBY
                )
                beat = time.monotonic() + 0.2
            message = self.link.recv_match(blocking=True, timeout=0.05)
            if message is None:
                continue
            kind = message.get_type()
            if kind == "MISSION_COUNT":
                self.taken[message.mission_type], self._expected[message.mission_type] = [], message.count
                self._ask(message.mission_type, 0, message)
            elif kind == "MISSION_ITEM_INT":
                items = self.taken[message.mission_type]
                if message.seq == len(items):
                    items.append(message)
                if len(items) < self._expected[message.mission_type]:
                    self._ask(message.mission_type, len(items), message)
                else:
                    self.link.mav.mission_ack_send(message.get_srcSystem(), message.get_srcComponent(), 0, message.mission_type)
            elif kind == "COMMAND_LONG":
                self.link.mav.command_ack_send(message.command, 0)

    def _ask(self, mission_type: int, seq: int, message) -> None:
        self.link.mav.mission_request_int_send(message.get_srcSystem(), message.get_srcComponent(), seq, mission_type)


def table(items) -> np.ndarray:
    """command, frame, latitude, longitude, altitude, first parameter of what the autopilot was given."""
    return np.array([[one.command, one.frame, one.x / 1e7, one.y / 1e7, one.z, one.param1] for one in items]).reshape(-1, 6)


def main(given: str, answer: str) -> None:
    """Run both clients."""
    with np.load(given) as arrays:
        plan, wpl = (arrays[name].tobytes() for name in ("plan", "wpl"))
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    autopilot = Autopilot(port)
    client = Mavsdk(Configuration.create_with_component_type(ComponentType.GROUND_STATION))
    client.add_any_connection(f"udpin://127.0.0.1:{port}")
    autopilot.start()
    system = client.first_autopilot(20.0)
    if system is None:
        raise SystemExit("the client did not see the autopilot")
    raw = MissionRaw(system)
    imported = unpacked(raw.import_qgroundcontrol_mission_from_string(plan.decode()))
    raw.upload_mission(imported.mission_items)
    raw.upload_geofence(imported.geofence_items)
    raw.upload_rally_points(imported.rally_items)
    by_plan, fence, rally = (table(autopilot.taken.get(kind, [])) for kind in (0, 1, 2))
    raw.upload_mission(unpacked(raw.import_mission_planner_mission_from_string(wpl.decode())).mission_items)
    by_wpl = table(autopilot.taken[0])
    autopilot.running = False
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "mission.waypoints"
        path.write_bytes(wpl)
        loader = mavwp.MAVWPLoader()
        count = loader.load(str(path))
        loaded = np.array(
            [
                [loader.wp(i).command, loader.wp(i).frame, loader.wp(i).x, loader.wp(i).y, loader.wp(i).z, loader.wp(i).param1]
                for i in range(count)
            ]
        )
    np.savez(answer, by_plan=by_plan, by_wpl=by_wpl, fence=fence, rally=rally, loaded=loaded)


def unpacked(result):
    """The value of a client's answer, whether it comes with a result code or alone."""
    return result[-1] if isinstance(result, tuple) else result


if __name__ == "__main__":
    main(*sys.argv[1:])
