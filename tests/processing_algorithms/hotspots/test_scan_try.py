# SPDX-License-Identifier: GPL-2.0-or-later
import numpy as np
from test_scan_clusters import *
def test_it(run, case_layer):
    r=run("scan_clusters", INPUT=case_layer, TIME_FIELD="day", MODEL="permutation", WINDOW="prospective", MAX_P=1, OUTPUT="memory:", MEMBERS="memory:", REPORT="/work/main/build/scan_p.html")
