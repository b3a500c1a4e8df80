# SPDX-License-Identifier: GPL-2.0-or-later
"""The ready models in the registry, and what each is given on the sample city."""

from __future__ import annotations

import pytest
from qgis.core import QgsApplication


@pytest.fixture(scope="session")
def models(provider):
    """The provider of the models, added after that of the algorithms, as the plugin does."""
    from smartcity.processing_algorithms.ready_models.provider import ReadyModelsProvider

    one = ReadyModelsProvider()
    QgsApplication.processingRegistry().addProvider(one)
    yield one
    QgsApplication.processingRegistry().removeProvider(one)


@pytest.fixture
def given(sample_data, tmp_path):
    """Inputs of each model, small enough for a test; destinations are files."""
    city = f"{sample_data / 'sample_city.gpkg'}|layername="
    return {
        "complaints_to_mission": {
            "CALLS": city + "calls_mosquitoes",
            "OTHER_CALLS": city + "calls_noise",
            "STUDY_AREA": city + "districts",
            "SIZE": 700,
            "EXCLUSIONS": city + "exclusions",
            "BUFFER_FIELD": "buffer_m",
            "BUDGET": 60_000,
            "APPROVED_BY": "Kim Minji",
            "RATE": 10,
            "NO_FLY": city + "no_fly",
            "NO_FLY_BUFFER": 30,
            "mission_file": str(tmp_path / "mission.plan"),
            **{name: str(tmp_path / f"{name}.gpkg") for name in ("hot_spots", "blocks", "flight_lines", "waypoints", "flight_check")},
        },
        "residents_to_centres": {
            "RESIDENTS": city + "neighbourhoods",
            "GROUP_FIELD": "retired",
            "TOTAL_FIELD": "residents",
            "K_SUPPRESS": 5,
            "SERVE": "complement",
            "REASON": "The others have no programme yet",
            "SITES": city + "sites",
            "SITE_STATUS": "status",
            "CAPACITY": "capacity",
            "P": 5,
            "LIMIT": 2_000,
            "access_report": str(tmp_path / "access.html"),
            **{name: str(tmp_path / f"{name}.gpkg") for name in ("concentrations", "centres", "access")},
        },
        "monthly_monitoring": {
            "CALLS": city + "calls_mosquitoes",
            "DATE": "date",
            "STEP": "month",
            "AREAS": city + "neighbourhoods",
            "PEOPLE": "residents",
            "K_SUPPRESS": 5,
            "SIZE": 900,
            "REPLICATIONS": 99,
            **{name: str(tmp_path / f"{name}.gpkg") for name in ("counts", "emerging_hot_spots", "alarms")},
        },
    }
