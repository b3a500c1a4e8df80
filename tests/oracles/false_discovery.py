# SPDX-License-Identifier: GPL-2.0-or-later
"""Benjamini-Hochberg q as scipy and statsmodels compute them."""

from __future__ import annotations

import sys

import numpy as np


def main(given: str, answer: str) -> None:
    from scipy.stats import false_discovery_control
    from statsmodels.stats.multitest import multipletests

    with np.load(given) as found:
        tables = {name: found[name] for name in found.files}
    result = {}
    for name, p in tables.items():
        result[f"{name}_scipy"] = false_discovery_control(p, method="bh")
        result[f"{name}_statsmodels"] = multipletests(p, method="fdr_bh")[1]
    np.savez(answer, **result)


if __name__ == "__main__":
    main(*sys.argv[1:])
