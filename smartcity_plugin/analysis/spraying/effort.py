# SPDX-License-Identifier: GPL-2.0-or-later
"""What spraying takes: area, product and time from rate, swath and speed."""

from __future__ import annotations

HECTARE = 10_000.0
UNITS = ("m2", "litres", "hours")


def treated_area_rate(swath: float, speed: float) -> float:
    """m² treated in a second by a swath in metres at a speed in m/s (300 ft at 10 mph: 6.06 acres a minute)."""
    return swath * speed


def flow(rate: float, swath: float, speed: float) -> float:
    """Litres a minute for ``rate`` litres a hectare, swath in metres, speed in m/s: rate x swath x speed."""
    return rate / HECTARE * treated_area_rate(swath, speed) * 60.0


def rate_of_flow(litres_a_minute: float, swath: float, speed: float) -> float:
    """Litres a hectare that a flow comes to."""
    return litres_a_minute / 60.0 / treated_area_rate(swath, speed) * HECTARE


def budget_area(budget: float, unit: str, rate: float, work_rate: float) -> float:
    """m² that a budget pays for. ``rate``: litres a hectare; ``work_rate``: hectares an hour."""
    if unit == "litres":
        return budget / rate * HECTARE
    if unit == "hours":
        return budget * work_rate * HECTARE
    return budget
