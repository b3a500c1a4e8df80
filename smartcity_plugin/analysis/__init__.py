# SPDX-License-Identifier: GPL-2.0-or-later
"""Computation on arrays. Nothing here knows QGIS: every module runs and is tested without it."""
