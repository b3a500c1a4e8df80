# SPDX-License-Identifier: GPL-2.0-or-later
"""Run by QGIS before any plugin is loaded, twice. The import does its work once."""

import watch  # noqa: F401
