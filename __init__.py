# SPDX-License-Identifier: GPL-2.0-or-later
"""Smart City: where QGIS finds the plugin, and the one place where its parts are put together."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from qgis.gui import QgisInterface

    from .smartcity_plugin.plugin import SmartCityPlugin


def classFactory(iface: QgisInterface | None) -> SmartCityPlugin:  # noqa: N802 (QGIS's name; iface is None in qgis_process)
    """Called by QGIS. Imports happen here, so that a fault in one part is reported with the plugin's name."""
    from .processing_algorithms.provider import SmartCityProvider
    from .processing_algorithms.ready_models.provider import ReadyModelsProvider
    from .smartcity_plugin.plugin import SmartCityPlugin

    return SmartCityPlugin(iface, SmartCityProvider, ReadyModelsProvider)
