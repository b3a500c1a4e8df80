# SPDX-License-Identifier: GPL-2.0-or-later
"""Sites written as they came, with what was found of each; those that were left out keep their row without results."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
from qgis.core import Qgis

from ...smartcity_plugin.analysis.progress import Progress
from ...smartcity_plugin.qgis_bridge.outputs import OutputLayer
from ...smartcity_plugin.qgis_bridge.writing import Column, point_geometries
from .travel_costs_layers import names_column

if TYPE_CHECKING:
    from .allocation_reading import Setting


def site_rows(setting: Setting, columns: list[Column]) -> list[Column]:
    """Columns of the usable sites spread over all rows of the layer, between site_id, and site_stat and status."""
    sites, usable = setting.sites, setting.sites.usable
    status = np.where(usable, "ok", "no_data").astype(object)
    spread = [names_column("site_id", sites.names)]
    for column in [*columns, Column("site_stat", "text", setting.statuses)]:
        values = np.asarray(column.values)
        is_text = values.dtype.kind in "OU"
        wide = np.full(usable.size, None if is_text else np.nan, dtype=object if is_text else np.float64)
        wide[usable] = values
        if column.kind == "bool":
            wide = np.array([None if np.isnan(one) else bool(one) for one in wide.tolist()], dtype=object)
        spread.append(replace(column, values=wide))
    return [*spread, Column("status", "text", status)]


def write_site_rows(output: OutputLayer, setting: Setting, columns: list[Column], progress: Progress) -> None:
    """``columns`` hold the usable sites; site_id, site_stat and status are added here."""
    sites = setting.sites
    point = sites.rows.polygons is None and len(sites.rows.places) > 0
    output.write(
        site_rows(setting, columns),
        [],
        point_geometries(sites.rows.places) if point else sites.rows.geometries,
        Qgis.WkbType.Point if point else sites.source.wkbType(),
        sites.source.sourceCrs(),
        progress,
    )
