# SPDX-License-Identifier: GPL-2.0-or-later
"""From lines to sorties: the order of the lines, then batteries, tanks and drones."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..progress import Progress, no_progress, part
from .sorties import Battery, Sortie, Tank, sorties_of
from .tour import tour
from .transits import Router

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from .flyable import Flyable
    from .kinematics import Kinematics
    from .lines import Lines


def fly(
    lines: Lines,
    cells: list[NDArray[np.int64]],
    flyable: Flyable,
    pads: NDArray[np.float64],
    kinematics: Kinematics,
    battery: Battery,
    height: float,
    photo_distance: float = 0.0,
    drones: int = 1,
    tank: Tank | None = None,
    run_up: float = 0.0,
    after: list[Sortie] | None = None,
    progress: Progress = no_progress,
) -> list[Sortie]:
    """Sorties that fly all lines, the lines of each of ``cells`` to and fro. The rest as of `sorties_of`, and so the errors."""
    router = Router(flyable.forbidden)
    order = tour(lines, pads[0], pads[0], router, kinematics, part(progress, 0.0, 0.6), cells)
    return sorties_of(
        lines,
        order,
        pads,
        router,
        kinematics,
        battery,
        height,
        photo_distance,
        drones,
        progress=part(progress, 0.6, 1.0),
        tank=tank,
        run_up=run_up,
        after=after,
    )
