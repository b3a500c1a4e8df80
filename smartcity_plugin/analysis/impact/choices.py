# SPDX-License-Identifier: GPL-2.0-or-later
"""The words by which methods and distributions are chosen. Apart from what computes, as QGIS reads every parameter at its start."""

from __future__ import annotations

from typing import Literal, get_args

Method = Literal["auto", "did", "its", "wdd", "run_chart"]
METHODS: tuple[Method, ...] = get_args(Method)
Family = Literal["poisson", "negative_binomial"]
FAMILIES: tuple[Family, ...] = get_args(Family)
