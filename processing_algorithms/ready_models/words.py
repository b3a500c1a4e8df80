# SPDX-License-Identifier: GPL-2.0-or-later
"""What the ready models say. scripts/make_models.py writes it into the files in English; the provider shows it in the user's language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from ...smartcity_plugin.analysis.errors import tr as mark

Said = tuple[str, str]
"""A label and its help."""


@dataclass(frozen=True)
class ModelWords:
    """A model's name, what it does, and what each of its inputs and outputs is called. Keys are names that are never translated."""

    name: str
    about: str
    inputs: Mapping[str, Said]
    outputs: Mapping[str, Said]


GROUP = mark("From a question to a plan")

_GROUND = {
    "NO_FLY": (mark("No-fly zones"), mark("Polygons that the drone must not enter. Empty: none are known, which is not the same as none.")),
    "PADS": (
        mark("Pads for take-off and landing"),
        mark("Points from which the drone starts, near enough to the blocks. Empty: it starts beside them."),
    ),
}
_REPORT = mark("A page with the figures, the method and the warnings of this step.")

WORDS: Mapping[str, ModelWords] = MappingProxyType(
    {
        "complaints_to_mission": ModelWords(
            mark("From complaints to a spraying mission"),
            mark(
                "Finds where complaints are more than the people who call would explain, plans which blocks to spray around the places that must be kept clear, plans the drone's flight, checks it, "
                "and writes the mission file.\n\n"
                "Complaints show who calls as well as where the problem is. Calls about anything else are the measure of who calls: hot is where this complaint is frequent among all calls. "
                "Where traps are counted, use Spray risk instead of the first step. The flight check must be read before anybody flies; nothing here is a permission."
            ),
            {
                "CALLS": (mark("Complaints"), mark("Points, one for each complaint.")),
                "OTHER_CALLS": (mark("Calls about anything else"), mark("Points of other calls of the same time: they show who calls.")),
                "STUDY_AREA": (mark("Study area"), mark("Polygons of where people can complain from.")),
                "SIZE": (mark("Cell size in metres"), mark("Width of the hexagons in which calls are counted.")),
                "EXCLUSIONS": (
                    mark("Places that are not sprayed"),
                    mark("Schools, water, apiaries and the like, each with its own buffer."),
                ),
                "BUFFER_FIELD": (mark("Field with the buffer in metres"), mark("How far spraying stays away from each of them.")),
                "BUDGET": (mark("Area to spray in m²"), mark("No more than this is planned.")),
                "APPROVED_BY": (mark("Approved by"), mark("Who takes responsibility for the spraying; printed in the report.")),
                "RATE": (mark("Litres per hectare"), mark("As the product's label says.")),
                **_GROUND,
                "NO_FLY_BUFFER": (mark("Buffer around no-fly zones in metres"), mark("How far the drone stays away from them.")),
            },
            {
                "hot_spots": (mark("Hot spots"), mark("Hexagons with their hot and cold spots.")),
                "hot_spots_report": (mark("Hot spots report"), _REPORT),
                "blocks": (mark("Blocks"), mark("Blocks to spray, in the order of their benefit.")),
                "blocks_report": (mark("Blocks report"), _REPORT),
                "flight_lines": (mark("Flight lines"), mark("Lines on which the drone sprays.")),
                "waypoints": (mark("Waypoints"), mark("All points of the flight in their order.")),
                "flight_check": (mark("Flight check"), mark("What was checked before the flight, and what did not pass.")),
                "mission_file": (mark("Mission file"), mark("For QGroundControl.")),
            },
        ),
        "residents_to_centres": ModelWords(
            mark("From residents to service centres"),
            mark(
                "Finds where a group of residents concentrates, chooses centres for that group or for everybody else, and shows who then reaches how much of the service.\n\n"
                "The choice whom to serve is a decision, not a result: it is asked for, with its reason, and printed in the report. Without roads, distances are straight lines."
            ),
            {
                "RESIDENTS": (mark("Residents"), mark("Units or neighbourhoods with numbers of residents.")),
                "GROUP_FIELD": (mark("Field with the group"), mark("How many residents of the group live in each unit.")),
                "TOTAL_FIELD": (mark("Field with all residents"), mark("How many people live in each unit.")),
                "K_SUPPRESS": (mark("Hide counts below"), mark("So that nobody can be recognised on the map of concentrations.")),
                "SERVE": (mark("Whom to serve"), mark("concentration: the group; complement: everybody else.")),
                "REASON": (mark("Why these are served"), mark("Printed in the report.")),
                "SITES": (mark("Sites"), mark("Places where a centre may be, or is.")),
                "SITE_STATUS": (mark("Field with the status of each site"), mark("candidate, required, existing or forbidden.")),
                "CAPACITY": (mark("Field with the capacity of each site"), mark("How much of the service a centre there has.")),
                "P": (mark("Number of centres"), mark("Existing ones count.")),
                "LIMIT": (mark("How far people go, in metres"), mark("For the map of who reaches a centre.")),
                "ROADS": (mark("Roads"), mark("Lines. Empty: straight lines.")),
            },
            {
                "concentrations": (mark("Concentrations"), mark("How much more of the group live in each unit than in the whole city.")),
                "concentrations_report": (mark("Concentrations report"), _REPORT),
                "centres": (mark("Centres"), mark("All sites; chosen says which are used.")),
                "assignments": (mark("Assignments"), mark("Which unit goes to which centre.")),
                "centres_report": (mark("Centres report"), _REPORT),
                "access": (mark("Access"), mark("How much of the service each unit reaches with the plan.")),
                "access_report": (mark("Access report"), _REPORT),
            },
        ),
        "monthly_monitoring": ModelWords(
            mark("Monthly monitoring of complaints"),
            mark(
                "To be run after each month on all complaints so far: counts by area and month that may be published, places where it is new, lasting or fading, and areas where it is now more than chance "
                "would bring.\n\nIncomplete months look like a decline: run it on complete ones. An alarm is a reason to look, not a finding: complaints also rise where people are told to complain."
            ),
            {
                "CALLS": (mark("Complaints"), mark("Points with a date, of all months so far.")),
                "DATE": (mark("Field with the date"), mark("When each complaint came.")),
                "STEP": (mark("Length of a period"), mark("A month, unless there are enough complaints for weeks.")),
                "AREAS": (mark("Areas"), mark("Neighbourhoods or districts by which complaints are counted.")),
                "PEOPLE": (mark("Field with the residents"), mark("How many people live in each area.")),
                "K_SUPPRESS": (mark("Hide counts below"), mark("In the counts that may be published.")),
                "SIZE": (mark("Cell size in metres"), mark("Width of the hexagons in which trends are looked for.")),
                "REPLICATIONS": (mark("Maps drawn by chance"), mark("With 999 the smallest p is 0.001.")),
            },
            {
                "counts": (mark("Counts"), mark("Complaints by area and period, small counts hidden.")),
                "emerging_hot_spots": (mark("Emerging hot spots"), mark("Where it is new, lasting, rising, fading.")),
                "trends_report": (mark("Trends report"), _REPORT),
                "alarms": (mark("Alarms"), mark("Where there are now more than chance would bring, and since when.")),
                "places_with_an_alarm": (mark("Places with an alarm"), mark("The areas that belong to each alarm.")),
                "alarms_report": (mark("Alarms report"), _REPORT),
            },
        ),
    }
)
