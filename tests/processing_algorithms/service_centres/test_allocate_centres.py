# SPDX-License-Identifier: GPL-2.0-or-later
"""smartcity:allocate_centres from layers to plan, and tradeoff_curve: published figures through the algorithms, rules of sites, who is left out, bad input."""

from __future__ import annotations

import csv
import json

import numpy as np
import pytest
from qgis.core import (
    QgsApplication,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingModelAlgorithm,
    QgsVectorLayer,
)


@pytest.fixture
def homes(points_of):
    """Ten places along a line, 100 m apart; those at the end count more."""
    return points_of(
        [(100 * i, {"people": 1.0 + 9.0 * (i >= 8), "name": f"집{i}"}) for i in range(10)], "field=people:double&field=name:string"
    )


@pytest.fixture
def sites(points_of):
    rows = [
        (50, "candidate", 6.0, 3.0),
        (250, "", 6.0, 1.0),
        (450, "Candidate ", 40.0, 1.0),
        (650, None, 40.0, 1.0),
        (850, "candidate", 40.0, 5.0),
    ]
    return points_of(
        [(x, {"state": state, "room": room, "price": price, "code": f"S{x}"}) for x, state, room, price in rows],
        "field=state:string&field=room:double&field=price:double&field=code:string",
    )


def chosen(result):
    return sorted(row["site_id"] for row in result["SITES"].getFeatures() if row["chosen"])


def stores(reference, table_of):
    """San Francisco as tables without geometry: demand, sites, costs."""
    folder = reference / "allocation" / "spopt_sf"
    with (folder / "SF_demand_205_centroid_uniform_weight.csv").open() as file:
        demand = [(row["NAME"], float(row["POP2000"])) for row in csv.DictReader(file)]
    with (folder / "SF_network_distance_candidateStore_16_censusTract_205_new.csv").open() as file:
        costs = [(row["DestinationName"], row["name"], float(row["distance"])) for row in csv.DictReader(file)]
    return {
        "DEMAND": table_of(demand, "field=tract:string&field=people:double", "demand"),
        "WEIGHT": "people",
        "DEMAND_KEY": "tract",
        "CANDIDATES": table_of([(one,) for one in sorted({name for _, name, _ in costs})], "field=store:string", "stores"),
        "SITE_KEY": "store",
        "COSTS": table_of(costs, "field=origin_id:string&field=dest_id:string&field=cost:double", "costs"),
        "SITES": "memory:",
    }


@pytest.mark.reference_data
@pytest.mark.parametrize(
    ("asked", "figures"),
    [
        ({"MODEL": "p_median", "P": 4}, {"MEAN_COST": 2982.1268579890657, "PROVEN": 1, "UNCOVERED": 0}),
        ({"MODEL": "p_center", "P": 4}, {"OBJECTIVE": 7403.063810849859, "PROVEN": 1}),
        ({"MODEL": "max_coverage", "P": 4, "LIMIT": 5000.0}, {"OBJECTIVE": 875247.0, "UNCOVERED": 21, "PROVEN": 1}),
        ({"MODEL": "set_cover", "LIMIT": 5000.0}, {"OBJECTIVE": 8.0, "BOUND": 8.0, "GAP": 0.0, "N_CHOSEN": 8}),
        ({"MODEL": "equity", "P": 2, "EPSILON": 2.0}, {"PROVEN": 1}),
    ],
)
def test_san_francisco_through_the_algorithm(run, reference, table_of, asked, figures):
    result = run("allocate_centres", **stores(reference, table_of), **asked)
    for name, value in figures.items():
        assert result[name] == pytest.approx(value, rel=1e-12), name
    assert result["GAP"] == pytest.approx(abs(result["OBJECTIVE"] - result["BOUND"]) / result["OBJECTIVE"])
    assert len(chosen(result)) == result["N_CHOSEN"]


@pytest.mark.reference_data
def test_san_francisco_curve(run, reference, table_of, columns_of, tmp_path):
    given = stores(reference, table_of)
    given.pop("SITES")
    result = run("tradeoff_curve", **given, P_MIN=1, P_MAX=8, OUTPUT="memory:", REPORT=str(tmp_path / "r.html"))
    out = columns_of(result["OUTPUT"])
    assert out["p"].tolist() == list(range(1, 9))
    assert out["objective"][3] / 955113 == pytest.approx(2982.1268579890657, rel=1e-12)
    assert (np.diff(out["objective"]) < 0).all() and (out["bound"] <= out["objective"]).all() and out["proven"].all()
    np.testing.assert_allclose(out["marginal"][1:], -np.diff(out["objective"]))
    assert 2 <= result["KNEE"] <= 6 and "the knee" in (tmp_path / "r.html").read_text(encoding="utf-8")
    covers = columns_of(run("tradeoff_curve", **given, MODEL="max_coverage", LIMIT=5000.0, P_MIN=1, P_MAX=6, OUTPUT="memory:")["OUTPUT"])
    assert (np.diff(covers["objective"]) >= 0).all() and covers["objective"][3] == 875247.0


def test_layers_of_a_plan(run, homes, sites, columns_of):
    result = run(
        "allocate_centres",
        DEMAND=homes,
        WEIGHT="people",
        DEMAND_KEY="name",
        CANDIDATES=sites,
        SITE_KEY="code",
        P=2,
        SITES="memory:",
        ASSIGNMENTS="memory:",
        CATCHMENTS="memory:",
    )
    assert chosen(result) == ["S250", "S850"]
    out = columns_of(result["ASSIGNMENTS"])
    assert result["ASSIGNMENTS"].fields().names() == ["demand_id", "site_id", "cost", "weight", "share", "status"]
    assert out["site_id"].tolist() == ["S250"] * 6 + ["S850"] * 4
    np.testing.assert_allclose(out["cost"], [250, 150, 50, 50, 150, 250, 250, 150, 50, 50])
    assert set(out["status"]) == {"ok"} and out["share"].tolist() == [1.0] * 10
    load = {row["site_id"]: row["load"] for row in result["SITES"].getFeatures() if row["chosen"]}
    assert load == {"S250": 6.0, "S850": 22.0}
    areas = {row["site_id"]: row.geometry() for row in result["CATCHMENTS"].getFeatures()}
    for home, site in zip(homes.getFeatures(), out["site_id"], strict=True):
        assert areas[site].contains(home.geometry())
    line = next(result["ASSIGNMENTS"].getFeatures()).geometry()
    assert line.length() == pytest.approx(250.0)


def test_status_of_sites_is_kept(run, homes, sites, points_of):
    states = {50: "required", 250: "existing", 850: "forbidden"}
    sites.startEditing()
    for row in sites.getFeatures():
        sites.changeAttributeValue(row.id(), 0, states.get(int(row["code"][1:]), "candidate"))
    sites.commitChanges()
    result = run(
        "allocate_centres", DEMAND=homes, WEIGHT="people", CANDIDATES=sites, SITE_KEY="code", SITE_STATUS="state", P=3, SITES="memory:"
    )
    assert chosen(result) == ["S250", "S50", "S650"]


def test_the_complement_is_served(run, homes, sites):
    result = run(
        "allocate_centres",
        DEMAND=homes,
        WEIGHT="people",
        SERVE="complement",
        CANDIDATES=sites,
        SITE_KEY="code",
        P=1,
        SITES="memory:",
        MODEL="p_median",
    )
    # Places 0..7 count 9 each, the two at the end nothing: their middle is 350.
    assert chosen(result)[0] in ("S250", "S450") and "complement is served" in run.feedback.log
    plain = run("allocate_centres", DEMAND=homes, WEIGHT="people", CANDIDATES=sites, SITE_KEY="code", P=1, SITES="memory:")
    assert chosen(plain) == ["S850"]


def test_capacities_send_people_past_their_nearest_centre(run, homes, sites):
    given = {
        "DEMAND": homes,
        "WEIGHT": "people",
        "CANDIDATES": sites,
        "SITE_KEY": "code",
        "MODEL": "capacitated",
        "CAPACITY": "room",
        "SITES": "memory:",
    }
    result = run("allocate_centres", P=2, **given)
    assert result["PROVEN"] == 1 and all(row["load"] <= row["capacity"] for row in result["SITES"].getFeatures() if row["chosen"])
    sites.startEditing()
    for row in sites.getFeatures():
        sites.changeAttributeValue(row.id(), 1, 15.0)
    sites.commitChanges()
    tight = run("allocate_centres", P=2, SPLIT=True, ASSIGNMENTS="memory:", **given)
    assert tight["PAST_NEAREST"] > 0 and "sent past their nearest centre" in run.feedback.log
    shares = [row["share"] for row in tight["ASSIGNMENTS"].getFeatures()]
    assert sum(shares) == pytest.approx(10.0) and min(shares) < 1.0


def test_budget_and_prices(run, homes, sites):
    given = {"DEMAND": homes, "WEIGHT": "people", "CANDIDATES": sites, "SITE_KEY": "code", "OPENING_COST": "price", "SITES": "memory:"}
    result = run("allocate_centres", BUDGET=6.0, **given)
    prices = {row["code"]: row["price"] for row in sites.getFeatures()}
    assert sum(prices[one] for one in chosen(result)) <= 6.0 and result["PROVEN"] == 1 and "S850" in chosen(result)
    cover = run("allocate_centres", MODEL="set_cover", LIMIT=260.0, **given)
    assert cover["OBJECTIVE"] == sum(prices[one] for one in chosen(cover)) and cover["UNCOVERED"] == 0


def test_along_roads_demand_on_an_island_is_named(run, homes, sites, line_layer, points_of):
    roads = line_layer([[(0, 0), (700, 0)], [(750, 0), (900, 0)]])
    result = run("allocate_centres", DEMAND=homes, CANDIDATES=sites, ROADS=roads, P=1, SITES="memory:", ASSIGNMENTS="memory:")
    assert result["UNCOVERED"] == 2 and "2 places (2 people) are not served by this plan: 9, 10" in run.feedback.log
    lost = [row for row in result["ASSIGNMENTS"].getFeatures() if row["status"] != "ok"]
    assert [row["demand_id"] for row in lost] == [9, 10] and all(row["site_id"] in (None,) or not row["site_id"] for row in lost)


def test_limit_leaves_the_far_ones_out(run, homes, sites):
    result = run("allocate_centres", DEMAND=homes, CANDIDATES=sites, P=1, LIMIT=160.0, SITES="memory:", ASSIGNMENTS="memory:")
    assert result["UNCOVERED"] == 6 and result["LARGEST_COST"] <= 160.0
    assert {row["status"] for row in result["ASSIGNMENTS"].getFeatures()} == {"ok", "unreachable"}
    assert result["KAPPA"] is None and json.loads(result["REPORT_JSON"])["figures"]["KAPPA"] is None


def test_who_is_out_of_reach_of_all_sites_is_told_apart(run, homes, points_of):
    sites = points_of([(50, {"v": 1.0}), (450, {"v": 1.0})])
    result = run("allocate_centres", DEMAND=homes, CANDIDATES=sites, MODEL="max_coverage", P=1, LIMIT=160.0, SITES="memory:")
    assert result["UNCOVERED"] == 6
    assert "3 of these are within reach of no site at all" in run.feedback.log


def test_a_site_that_cannot_be_used_keeps_its_row(run, homes, layer_of):
    rows = [((1e6, 2e6), {"room": 20.0}), (None, {"room": 20.0}), ((1e6 + 500, 2e6), {"room": None}), ((1e6 + 900, 2e6), {"room": 20.0})]
    sites = layer_of(rows, fields="field=room:double")
    result = run("allocate_centres", DEMAND=homes, CANDIDATES=sites, MODEL="capacitated", CAPACITY="room", P=1, SITES="memory:")
    found = list(result["SITES"].getFeatures())
    assert [row["status"] for row in found] == ["ok", "no_data", "no_data", "ok"] and [row["site_id"] for row in found] == [1, 2, 3, 4]
    assert all(row["chosen"] not in (True, False) and not row["site_stat"] for row in found[1:3])
    # The plan is read again, with its rows that mean nothing.
    told = run("explain_sites", DEMAND=homes, CANDIDATES=sites, SITES=result["SITES"], P=1, DRAWS=0, OUTPUT="memory:")
    assert [row["status"] for row in told["OUTPUT"].getFeatures()] == ["ok", "no_data", "ok", "ok"]


def test_a_curve_begins_where_capacities_suffice(run, homes, points_of, columns_of):
    sites = points_of([(100 * i, {"room": 6.0}) for i in range(10)], "field=room:double")
    given = {"DEMAND": homes, "WEIGHT": "people", "CANDIDATES": sites, "MODEL": "capacitated", "CAPACITY": "room", "SPLIT": True}
    result = run("tradeoff_curve", **given, P_MIN=1, P_MAX=7, OUTPUT="memory:")
    out = columns_of(result["OUTPUT"])
    assert out["p"].tolist() == [5, 6, 7], "28 people, 6 in each centre"
    assert (np.diff(out["objective"]) <= 0).all() and "Fewer than 5 centres cannot hold the demand" in run.feedback.log
    with pytest.raises(QgsProcessingException, match=r"10\.0 too few"):
        run("tradeoff_curve", **given, P_MIN=1, P_MAX=3, OUTPUT="memory:")


def test_a_time_limit_of_zero_gives_a_plan_with_its_gap(run, homes, sites):
    result = run("allocate_centres", DEMAND=homes, CANDIDATES=sites, P=2, TIME_LIMIT=0.0, SITES="memory:")
    assert result["STOPPED"] == "time" and result["N_CHOSEN"] == 2 and result["BOUND"] <= result["OBJECTIVE"]
    assert "time limit ended the search" in run.feedback.log and "proven" not in " ".join(run.feedback.warnings)


def test_report_in_words(run, homes, sites, tmp_path):
    result = run(
        "allocate_centres",
        DEMAND=homes,
        WEIGHT="people",
        CANDIDATES=sites,
        SITE_KEY="code",
        P=2,
        REASON="어르신이 적은 동네",
        SITES=str(tmp_path / "s.gpkg"),
        ASSIGNMENTS=str(tmp_path / "a.gpkg"),
        REPORT=str(tmp_path / "r.html"),
    )
    page = (tmp_path / "r.html").read_text(encoding="utf-8")
    assert "2 centres serve all of the people. No better plan exists: it is proven." in page
    assert "어르신이 적은 동네" in page and "S850" in page and "data:image/png" in page
    assert json.loads(result["REPORT_JSON"])["figures"]["PROVEN"] == 1


def test_cancelled_the_best_plan_so_far_is_written(provider, points_of, tmp_path):
    rng = np.random.default_rng(1)
    homes = points_of([((x, y), {}) for x, y in rng.random((1500, 2)) * 9000])
    sites = points_of([((x, y), {}) for x, y in rng.random((300, 2)) * 9000])

    class Stopped(QgsProcessingFeedback):
        """Cancelled once the search has begun."""

        def setProgress(self, share):
            if share > 30.0:
                self.cancel()

    algorithm = QgsApplication.processingRegistry().createAlgorithmById("smartcity:allocate_centres")
    feedback, context = Stopped(False), QgsProcessingContext()
    given = {"DEMAND": homes, "CANDIDATES": sites, "P": 12, "SITES": str(tmp_path / "s.gpkg")}
    results, good = algorithm.create().run(given, context, feedback)
    assert good and results["N_CHOSEN"] == 12 and results["STOPPED"] == "cancelled"
    assert QgsVectorLayer(str(tmp_path / "s.gpkg")).featureCount() == 300 and results["BOUND"] <= results["OBJECTIVE"]


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"P": 6}, "only 5 candidates"),
        ({"P": None}, "needs P"),
        ({"P": 1, "SITE_STATUS": "all_required"}, "5 sites are required, but only 1"),
        ({"P": 1, "SITE_STATUS": "odd"}, "holds “maybe”"),
        ({"P": 1, "SITE_STATUS": "all_forbidden"}, "All sites are forbidden"),
        ({"MODEL": "max_coverage", "P": 1}, "needs a LIMIT"),
        ({"MODEL": "set_cover", "LIMIT": 10.0}, "within the limit"),
        ({"MODEL": "capacitated", "P": 1}, "choose the field in CAPACITY"),
        ({"MODEL": "capacitated", "P": 1, "CAPACITY": "room", "WEIGHT": "people"}, None),
        ({"P": 1, "WEIGHT": "zero"}, "All places count 0"),
        ({"P": 1, "WEIGHT": "name"}, "holds text, not numbers"),
        ({"P": 1, "BUDGET": 5.0}, "choose the field in OPENING_COST"),
        ({"P": 1, "SERVE": "complement"}, "choose its field in WEIGHT"),
        ({"MODEL": "equity", "P": 1, "KAPPA": -1.0}, "KAPPA"),
        ({"P": 1, "LIMIT": 10.0}, "No demand has a site within the limit of 10"),
        ({"P": 1, "DEMAND_KEY": "nothing"}, "has no field “nothing”"),
        ({"P": 1, "SITE_KEY": "nothing"}, "has no field “nothing”"),
        ({"P": 1, "SITE_STATUS": "nothing"}, "has no field “nothing”"),
        (
            {"MODEL": "capacitated", "P": 5, "CAPACITY": "small", "WEIGHT": "uneven", "DEMAND_KEY": "code"},
            "1 places are larger than the capacity of every site that they can reach .P7.",
        ),
    ],
)
def test_what_cannot_be_is_refused_in_words(run, points_of, change, said):
    homes = points_of(
        [
            (100 * i, {"people": 20.0, "zero": 0.0, "uneven": -1.0 if i == 2 else 1.0 + 8.0 * (i == 7), "name": "a", "code": f"P{i}"})
            for i in range(10)
        ],
        "field=people:double&field=zero:double&field=uneven:double&field=name:string&field=code:string",
    )
    sites = points_of(
        [
            (50 + 200 * i, {"all_required": "required", "all_forbidden": "forbidden", "odd": "maybe", "room": 30.0, "small": 5.0})
            for i in range(5)
        ],
        "field=all_required:string&field=all_forbidden:string&field=odd:string&field=room:double&field=small:double",
    )
    with pytest.raises(QgsProcessingException, match=said):
        run("allocate_centres", **({"DEMAND": homes, "CANDIDATES": sites, "SITES": "memory:"} | change))


def test_bad_rows_are_left_out_and_named(run, points_of, sites):
    rows = [(0, {"people": 3.0}), (100, {"people": -2.0}), (200, {}), (300, {"people": 4.0})]
    homes = points_of(rows, "field=people:double")
    result = run("allocate_centres", DEMAND=homes, WEIGHT="people", CANDIDATES=sites, P=1, SITES="memory:", ASSIGNMENTS="memory:")
    assert (result["N_READ"], result["N_USED"], result["N_SKIPPED"]) == (4, 2, 2)
    assert "is negative (feature ids 2)" in run.feedback.log and "is NULL or no number (feature ids 3)" in run.feedback.log
    assert sorted(row["status"] for row in result["ASSIGNMENTS"].getFeatures()) == ["no_data", "no_data", "ok", "ok"]


def test_a_table_with_holes_rubbish_and_unknown_names(run, homes, sites, table_of):
    lines = [(f"집{i}", "S250", 10.0 * i) for i in range(9)] + [
        ("집0", "S250", 99.0),
        ("집9", "S250", float("nan")),
        ("누구", "S250", 1.0),
        ("집0", "S999", 1.0),
        ("집9", "S450", 7.0),
    ]
    costs = table_of([(a, b, None if c != c else c) for a, b, c in lines], "field=origin_id:string&field=dest_id:string&field=cost:double")
    result = run("allocate_centres", DEMAND=homes, DEMAND_KEY="name", CANDIDATES=sites, SITE_KEY="code", COSTS=costs, P=1, SITES="memory:")
    assert chosen(result) == ["S250"] and result["UNCOVERED"] == 1 and result["OBJECTIVE"] == 360.0
    log = run.feedback.log
    assert "taken as no way" in log and "names no demand" in log and "names no site" in log and "1 pairs come more than once" in log
    with pytest.raises(QgsProcessingException, match="names both a demand and a site"):
        run("allocate_centres", DEMAND=homes, CANDIDATES=sites, COSTS=costs, P=1, SITES="memory:")
    negative = table_of([("집0", "S250", -1.0)], "field=origin_id:string&field=dest_id:string&field=cost:double")
    with pytest.raises(QgsProcessingException, match="negative cost"):
        run("allocate_centres", DEMAND=homes, DEMAND_KEY="name", CANDIDATES=sites, SITE_KEY="code", COSTS=negative, P=1, SITES="memory:")


def test_sites_on_one_spot_and_demand_on_one_spot(run, points_of):
    homes = points_of([(0, {"v": 1.0})] * 5)
    sites = points_of([(0, {"v": 1.0})] * 3)
    result = run("allocate_centres", DEMAND=homes, CANDIDATES=sites, P=2, SITES="memory:", CATCHMENTS="memory:")
    assert result["OBJECTIVE"] == 0.0 and result["GAP"] == 0.0 and result["PROVEN"] == 1
    assert "2 sites lie exactly where another one is" in run.feedback.log


def test_batch_model_and_qgis_process_give_the_same(provider, run, sample_data, qgis_process, tmp_path):
    from qgis.core import QgsProcessingModelChildAlgorithm, QgsProcessingModelChildParameterSource, QgsProcessingModelOutput

    city = f"{sample_data / 'helsinki.gpkg'}|layername="
    given = {
        "DEMAND": city + "helsinki_buildings",
        "WEIGHT": "floor_m2",
        "CANDIDATES": city + "helsinki_places",
        "ROADS": city + "helsinki_roads",
        "MODE": "walk",
        "P": 4,
    }
    expected = chosen(run("allocate_centres", SITES="memory:", **given))

    def picked(path):
        return sorted(row["site_id"] for row in QgsVectorLayer(str(path)).getFeatures() if row["chosen"])

    algorithm = QgsApplication.processingRegistry().createAlgorithmById("smartcity:allocate_centres")
    results, good = algorithm.create().run(
        given | {"SITES": str(tmp_path / "batch.gpkg")}, QgsProcessingContext(), QgsProcessingFeedback(False)
    )
    assert good and picked(tmp_path / "batch.gpkg") == expected
    child = QgsProcessingModelChildAlgorithm("smartcity:allocate_centres")
    child.setChildId("plan")
    for name, value in given.items():
        child.addParameterSources(name, [QgsProcessingModelChildParameterSource.fromStaticValue(value)])
    output = QgsProcessingModelOutput("sites", "sites")
    output.setChildOutputName("SITES")
    output.setChildId("plan")
    child.setModelOutputs({"sites": output})
    model = QgsProcessingModelAlgorithm("plan", "tests")
    model.addChildAlgorithm(child)
    model.updateDestinationParameters()
    assert model.toFile(str(tmp_path / "city.model3"))
    again = QgsProcessingModelAlgorithm()
    assert again.fromFile(str(tmp_path / "city.model3"))
    destination = again.destinationParameterDefinitions()[0].name()
    _, good = again.run({destination: str(tmp_path / "model.gpkg")}, QgsProcessingContext(), QgsProcessingFeedback(False))
    assert good and picked(tmp_path / "model.gpkg") == expected
    answer = qgis_process("run", "smartcity:allocate_centres", "--json", "-", inputs=given | {"SITES": str(tmp_path / "process.gpkg")})
    assert answer["results"]["PROVEN"] == 1 and picked(tmp_path / "process.gpkg") == expected
