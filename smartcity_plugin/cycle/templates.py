# SPDX-License-Identifier: GPL-2.0-or-later
"""A start for each functional area: which metrics, and what to ask of the problem. Texts are English templates, translated where they are shown."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from ..analysis.errors import tr
from .events import new_id
from .subject import Area, Direction, Metric, Objective


@dataclass(frozen=True)
class MetricTemplate:
    """A metric without its figures: baseline and target are the planner's."""

    name: str
    objective: Objective
    unit: str
    direction: Direction


@dataclass(frozen=True)
class Template:
    """What a cycle of one area starts with. ``hint`` helps to state the problem."""

    area: Area
    name: str
    hint: str
    metrics: tuple[MetricTemplate, ...]

    def fresh_metrics(self, translate: Callable[[str], str]) -> list[Metric]:
        """The metrics as records, in the language of ``translate``, each with a new id and still without baseline and target."""
        return [Metric(new_id(), translate(one.name), one.objective, translate(one.unit), one.direction) for one in self.metrics]


def _citizens(name: str, unit: str, direction: Direction = Direction.LOWER) -> MetricTemplate:
    return MetricTemplate(name, Objective.CONVENIENCE, unit, direction)


def _office(name: str, unit: str, direction: Direction = Direction.LOWER) -> MetricTemplate:
    return MetricTemplate(name, Objective.EFFICIENCY, unit, direction)


_UP = Direction.HIGHER
_ALL = (
    Template(
        Area.PEST,
        tr("Pest control"),
        tr(
            "What: which pest, which complaints. Where: which neighbourhoods. How much: calls a week, trap counts. How solved: larvicide, source removal, spraying."
        ),
        (
            _citizens(tr("Complaints about pests"), tr("calls a week")),
            _citizens(tr("Days from complaint to treatment"), tr("days")),
            _office(tr("Product used"), tr("litres a week")),
            _office(tr("Staff hours of spraying"), tr("hours a week")),
        ),
    ),
    Template(
        Area.FLOOD,
        tr("Flooding"),
        tr(
            "What: water in streets, cellars, underpasses. Where: which basins. How much: reports per event, hours closed. How solved: drains, pumps, barriers, warnings."
        ),
        (
            _citizens(tr("Reports of flooding per heavy rain"), tr("reports per event")),
            _citizens(tr("Hours that roads are closed"), tr("hours per event")),
            _office(tr("Emergency call-outs"), tr("call-outs per event")),
            _office(tr("Cost of clearing"), tr("currency per event")),
        ),
    ),
    Template(
        Area.ELDERLY,
        tr("Older people"),
        tr(
            "What: which service is out of reach. Where: which villages. How much: people beyond the limit. How solved: a centre, visits, transport."
        ),
        (
            _citizens(tr("Older people within reach of a welfare centre"), tr("% of people over 65"), _UP),
            _citizens(tr("Waiting time for home care"), tr("days")),
            _office(tr("Travel time per home visit"), tr("minutes per visit")),
        ),
    ),
    Template(
        Area.CHILDCARE,
        tr("Childcare"),
        tr(
            "What: too few or too distant places. Where: which neighbourhoods. How much: children waiting. How solved: new centres, more places, other hours."
        ),
        (
            _citizens(tr("Children on waiting lists"), tr("children")),
            _citizens(tr("Median way to the nearest childcare centre"), tr("minutes")),
            _office(tr("Places in use"), tr("% of places"), _UP),
        ),
    ),
    Template(
        Area.PARKING,
        tr("Parking"),
        tr(
            "What: search traffic, illegal parking. Where: which streets, which hours. How much: complaints, fines, occupancy. How solved: spaces, prices, enforcement."
        ),
        (
            _citizens(tr("Complaints about parking"), tr("calls a week")),
            _citizens(tr("Time to find a space"), tr("minutes")),
            _office(tr("Patrol hours per violation found"), tr("hours per violation")),
        ),
    ),
    Template(
        Area.VEHICLE_TAX,
        tr("Vehicle tax"),
        tr(
            "What: unpaid vehicle tax. Where: where such vehicles stand. How much: vehicles and amount. How solved: reminders, patrol routes, payment by phone."
        ),
        (
            _citizens(tr("Reminders sent in error"), tr("letters a month")),
            _office(tr("Tax collected per patrol hour"), tr("currency per hour"), _UP),
            _office(tr("Vehicles in arrears"), tr("vehicles")),
        ),
    ),
    Template(
        Area.UTILITIES,
        tr("Water, gas and power"),
        tr(
            "What: failures, leaks, works. Where: which lines. How much: households, hours, losses. How solved: repair plan, shared road works, sensors."
        ),
        (
            _citizens(tr("Household hours without supply"), tr("household hours a month")),
            _office(tr("Water lost"), tr("% of supply")),
            _office(tr("Times the same road is opened"), tr("openings a year")),
        ),
    ),
    Template(
        Area.BUS,
        tr("Buses"),
        tr(
            "What: long waits, crowded or empty buses. Where: which stops and lines. How much: waiting time, passengers. How solved: stops, lines, timetables."
        ),
        (
            _citizens(tr("People within 500 m of a stop"), tr("% of people"), _UP),
            _citizens(tr("Median waiting time"), tr("minutes")),
            _office(tr("Cost per passenger"), tr("currency per passenger")),
        ),
    ),
    Template(
        Area.SERVICE_CENTRES,
        tr("Service centres"),
        tr(
            "What: offices too far or too busy. Where: which neighbourhoods. How much: people beyond the limit, waiting time. How solved: open, close, move, mobile service."
        ),
        (
            _citizens(tr("Mean way to the nearest centre"), tr("minutes")),
            _citizens(tr("Waiting time at the counter"), tr("minutes")),
            _office(tr("Cost per case"), tr("currency per case")),
        ),
    ),
    Template(
        Area.PROGRAMMES,
        tr("Programmes for residents"),
        tr(
            "What: courses that are full or empty. Where: which centres. How much: applicants per place. How solved: other places, hours, subjects."
        ),
        (
            _citizens(tr("Applicants who get a place"), tr("% of applicants"), _UP),
            _office(tr("Places filled"), tr("% of places"), _UP),
            _office(tr("Cost per participant"), tr("currency per person")),
        ),
    ),
    Template(
        Area.SAFETY,
        tr("Safety"),
        tr(
            "What: which offences or accidents. Where: which streets, which hours. How much: events a month. How solved: light, cameras, patrols, crossings."
        ),
        (
            _citizens(tr("Reported incidents"), tr("incidents a month")),
            _citizens(tr("Residents who feel safe at night"), tr("% of residents"), _UP),
            _office(tr("Patrol hours per incident"), tr("hours per incident")),
        ),
    ),
    Template(
        Area.FIRE,
        tr("Fire and rescue"),
        tr(
            "What: late arrivals, fires that spread. Where: which districts. How much: minutes, calls. How solved: stations, hydrants, priority at lights, prevention."
        ),
        (
            _citizens(tr("Calls reached within five minutes"), tr("% of calls"), _UP),
            _citizens(tr("Median time to arrival"), tr("minutes")),
            _office(tr("False alarms"), tr("calls a month")),
        ),
    ),
)

TEMPLATES: Mapping[Area, Template] = MappingProxyType({one.area: one for one in _ALL})
