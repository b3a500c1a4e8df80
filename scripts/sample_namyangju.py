# SPDX-License-Identifier: GPL-2.0-or-later
"""Registered voters of Namyangju by administrative unit, brought to the legal units by a crosswalk with stated weights.

Voters are published for the 16 administrative eup, myeon and dong; the boundaries that may be shipped are those of the 20 legal ones. Thirteen join by name. Three do not (Yangjeong-dong, Dasan 1-dong
and Dasan 2-dong, 16.8 % of the voters): each covers several legal dong. Their voters are shared out by area, the only thing known about both: the share of the administrative unit that lies in each legal one.
"""

from __future__ import annotations

import pandas as pd

VOTERS = {
    "와부읍": 46_311,
    "진접읍": 69_463,
    "화도읍": 88_430,
    "진건읍": 19_561,
    "오남읍": 41_590,
    "별내면": 16_117,
    "수동면": 8_421,
    "조안면": 3_271,
    "호평동": 42_438,
    "평내동": 27_175,
    "금곡동": 16_617,
    "양정동": 4_225,
    "별내동": 56_945,
    "다산1동": 62_579,
    "다산2동": 26_335,
    "퇴계원읍": 23_419,
}
"""Registered voters at the presidential election of 9 March 2022 (National Election Commission of Korea): adults, as a stand-in for residents."""
SHARES = {
    "양정동": {"일패동": 0.407, "이패동": 0.304, "삼패동": 0.265},
    "다산1동": {"지금동": 0.444, "도농동": 0.311, "진건읍": 0.239},
    "다산2동": {"가운동": 0.427, "수석동": 0.304, "지금동": 0.129, "도농동": 0.084, "이패동": 0.054},
}
"""Share of each administrative unit's area in a legal one: boundaries of Statistics Korea (2018) over those of NGII (2023); shares below 2 % are differences in drawing and are left out."""
NAMES = {"퇴계원읍": "퇴계원면"}
"""Units whose name changed between the two sources (Toegyewon became an eup in 2019)."""


def crosswalk(legal: pd.DataFrame) -> pd.DataFrame:
    """One line per administrative and legal unit: adm_name, code, emd, weight (1 in sum per administrative unit), voters (of that line)."""
    codes = dict(zip(legal["emd"], legal["code"], strict=True))
    rows = []
    for unit, voters in VOTERS.items():
        shares = SHARES.get(unit, {NAMES.get(unit, unit): 1.0})
        total = sum(shares.values())
        for name, share in shares.items():
            weight = share / total
            basis = "area" if unit in SHARES else "name"
            rows.append(
                {"adm_name": unit, "code": codes[name], "emd": name, "weight": round(weight, 4), "basis": basis, "voters": voters * weight}
            )
    return pd.DataFrame(rows)


def voters_of(legal: pd.DataFrame) -> pd.Series:
    """Voters per legal unit, in the order of ``legal``; all 552 897 are kept but for rounding."""
    sums = crosswalk(legal).groupby("code")["voters"].sum()
    return legal["code"].map(sums).fillna(0).round().astype(int)
