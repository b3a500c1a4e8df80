# SPDX-License-Identifier: GPL-2.0-or-later
"""Smart City: where QGIS finds the plugin, and the one place where its parts are put together."""


def classFactory(iface):  # noqa: N802, ANN001, ANN201 (QGIS's name; iface is None in qgis_process)
    """Called by QGIS. Imports happen here, so that a fault in one part is reported with the plugin's name."""
    from .processing_algorithms.provider import SmartCityProvider
    from .smartcity_plugin.plugin import SmartCityPlugin

    return SmartCityPlugin(iface, SmartCityProvider)
