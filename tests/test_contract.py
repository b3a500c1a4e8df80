# SPDX-License-Identifier: GPL-2.0-or-later
"""The public names: what qgis_process says of the packaged plugin against the contract that models and scripts rely on."""

from __future__ import annotations

import pytest

EVERYWHERE = {"N_READ", "N_USED", "N_SKIPPED", "REPORT_JSON", "RUN_ID"}
CONTRACT = {
    "spray_power": {
        "parameters": "TRAPS COUNT EFFORT DATE SPECIES SITE VISIT BLOCKS BLOCK_FIELD REDUCTION RELEVANT_REDUCTION HOLD_OUT N_CONTROLS PERIODS_BEFORE PERIODS_AFTER PERIOD_DAYS SIMULATIONS "
        "CLEARANCE SEED CONTROLS PLANS REPORT",
        "outputs": "POWER MDE_PCT P_EFFECTIVE N_TREATED N_CONTROLS_USED N_HELD_OUT CONTROLS PLANS REPORT",
        "enums": {},
        "fields": "src_id status block control weight distance log_level log_trend trap n_treated n_control reduction power",
    },
    "spray_effect": {
        "parameters": "INPUT COUNT EFFORT DATE TREATED CLUSTER UNIT_FIELD START END START_FIELD METHOD RELEVANT_REDUCTION PERIOD_DAYS WINDOW FAMILY DISPLACED RING OUTPUT CURVE CHECKS REPORT",
        "outputs": "OUTPUT CURVE CHECKS REPORT VERDICT VERDICT_REASON REDUCTION CI_LOW CI_HIGH P N_CLUSTERS N_TREATED MDE_PCT N_EVENTS N_DUPLICATES DISPERSION HENDERSON_TILTON METHOD_USED "
        "NEXT_DATE WDD WDD_SE WDD_Z WDD_LOW WDD_HIGH WDD_OFFERED",
        "enums": {"METHOD": "auto did its wdd run_chart", "FAMILY": "poisson negative_binomial"},
        "fields": "method verdict reduction ci_low ci_high p n_clusters n_treated mde_pct n_events interval reason day_from day_to check day",
    },
    "evaluate_impact": {
        "parameters": "INPUT COUNT EFFORT DATE TREATED CLUSTER UNIT_FIELD START END START_FIELD METHOD RELEVANT_REDUCTION PERIOD_DAYS WINDOW FAMILY DISPLACED RING OUTPUT CURVE CHECKS REPORT",
        "outputs": "OUTPUT CURVE CHECKS REPORT VERDICT VERDICT_REASON REDUCTION CI_LOW CI_HIGH P N_CLUSTERS N_TREATED MDE_PCT N_EVENTS N_DUPLICATES DISPERSION HENDERSON_TILTON METHOD_USED "
        "NEXT_DATE WDD WDD_SE WDD_Z WDD_LOW WDD_HIGH WDD_OFFERED",
        "enums": {"METHOD": "auto did its wdd run_chart", "FAMILY": "poisson negative_binomial"},
        "fields": "method verdict reduction ci_low ci_high p n_clusters n_treated mde_pct n_events interval reason day_from day_to check day",
    },
    "start_cycle": {
        "parameters": "STORE TITLE AREA CYCLE LAYER WHAT WHERE HOW_MUCH HOW_SOLVED METRICS SOURCES RETENTION PERSON SINGLE_HANDED FOLLOWS",
        "outputs": "CYCLE_ID ITERATION STAGE MISSING HEAD N_EVENTS",
        "enums": {
            "AREA": "pest flood elderly childcare parking vehicle_tax utilities bus service_centres programmes safety fire other",
        },
        "fields": "",
    },
    "move_stage": {
        "parameters": "STORE CYCLE TO OVERRIDE LEARNED PERSON",
        "outputs": "CYCLE_ID ITERATION STAGE MISSING HEAD N_EVENTS",
        "enums": {"TO": "collect analyse administer evaluate closed"},
        "fields": "",
    },
    "record_run": {
        "parameters": "STORE CYCLE ALGORITHM INPUTS OUTPUTS RESULT NOTE PERSON",
        "outputs": "CYCLE_ID ITERATION STAGE MISSING HEAD N_EVENTS",
        "enums": {},
        "fields": "",
    },
    "record_decision": {
        "parameters": "STORE CYCLE TEXT RUN_IDS PERSON APPROVER",
        "outputs": "DECISION_ID CYCLE_ID ITERATION STAGE MISSING HEAD N_EVENTS",
        "enums": {},
        "fields": "",
    },
    "record_intervention": {
        "parameters": "STORE CYCLE WHAT INPUT START END DOSE DOSE_UNIT DECISION_ID INTERVENTION_ID NOTE PERSON",
        "outputs": "INTERVENTION CYCLE_ID ITERATION STAGE MISSING HEAD N_EVENTS",
        "enums": {},
        "fields": "",
    },
    "record_observation": {
        "parameters": "STORE CYCLE METRIC INPUT TIME_FIELD FIELD EFFORT_FIELD PLACE_FIELD STEP AGGREGATE ANCHOR TIME_ZONE VALUE AT RUN NOTE PERSON",
        "outputs": "N_OBSERVATIONS CYCLE_ID ITERATION STAGE MISSING HEAD N_EVENTS",
        "enums": {"STEP": "none hour day week month quarter year", "AGGREGATE": "count sum mean median max"},
        "fields": "",
    },
    "record_estimate": {
        "parameters": "STORE CYCLE METRIC METHOD EFFECT LOW HIGH UNIT VERDICT CONTROL DISPLACEMENT REASON PERSON",
        "outputs": "ESTIMATE_ID CYCLE_ID ITERATION STAGE MISSING HEAD N_EVENTS",
        "enums": {"VERDICT": "effective no_useful_effect worse inconclusive no_control"},
        "fields": "",
    },
    "record_saving": {
        "parameters": "STORE CYCLE TITLE BASIS PARTS CURRENCY PERIOD BASIS_TEXT PERSON",
        "outputs": "SAVING_ID LOW CENTRAL HIGH CYCLE_ID ITERATION STAGE MISSING HEAD N_EVENTS",
        "enums": {"BASIS": "hours litres avoided_cost"},
        "fields": "",
    },
    "record_comment": {
        "parameters": "STORE CYCLE TEXT ABOUT PERSON",
        "outputs": "COMMENT_ID CYCLE_ID ITERATION STAGE MISSING HEAD N_EVENTS",
        "enums": {},
        "fields": "",
    },
    "move_cycle": {
        "parameters": "STORE CYCLE TO PERSON",
        "outputs": "N_NEW CYCLE_ID ITERATION STAGE MISSING HEAD N_EVENTS",
        "enums": {},
        "fields": "",
    },
    "erase_texts": {
        "parameters": "STORE CYCLE ENTRIES NAME REASON PERSON",
        "outputs": "N_ERASED CYCLE_ID ITERATION STAGE MISSING HEAD N_EVENTS",
        "enums": {},
        "fields": "",
    },
    "cycle_report": {
        "parameters": "STORE CYCLE VERSION K_SUPPRESS LANGUAGE LAYERS TEMPLATE REPORT PDF",
        "outputs": "REPORT PDF N_PAGES VALID FIRST_BROKEN N_RUNS N_OVERRIDES WARNINGS CYCLE_ID ITERATION STAGE MISSING HEAD N_EVENTS",
        "enums": {"VERSION": "internal public", "LANGUAGE": "user en ko"},
        "fields": "",
    },
    "hand_over": {
        "parameters": "STORE CYCLE LAYERS MODELS PEOPLE MOVE K_SUPPRESS LICENSE PERSON FILE",
        "outputs": "FILE N_LAYERS N_FIELDS_LEFT_OUT CYCLE_ID ITERATION STAGE MISSING HEAD N_EVENTS",
        "enums": {},
        "fields": "",
    },
    "take_over": {
        "parameters": "FILE FOLDER STORE HEAD PERSON",
        "outputs": "FOLDER PROJECT N_NEW N_LAYERS CYCLE_ID ITERATION STAGE MISSING HEAD N_EVENTS",
        "enums": {},
        "fields": "",
    },
    "verify_store": {
        "parameters": "STORE HEADS REPORT",
        "outputs": "VALID N_EVENTS FIRST_BROKEN N_FINDINGS N_REMARKS FINDINGS CHAIN_HEADS REPORT",
        "enums": {},
        "fields": "",
    },
    "export_cycle": {
        "parameters": "STORE CYCLE PERSONAL FILE",
        "outputs": "FILE CYCLE_ID ITERATION STAGE MISSING HEAD N_EVENTS",
        "enums": {},
        "fields": "",
    },
    "travel_costs": {
        "parameters": "ORIGINS DESTINATIONS ROADS COST SPEED_FIELD ONEWAY_FIELD LEVEL_FIELD CLOSURES DIRECTION MODE CUTOFF MAX_SNAP JOIN_GAPS MIN_ISLAND ORIGIN_KEY DEST_KEY "
        "WEIGHT OUTPUT ORIGIN_STATUS REPORT",
        "outputs": "OUTPUT ORIGIN_STATUS REPORT N_PAIRS N_UNREACHED N_ISLANDS N_GAPS N_TRAPS PEOPLE_UNREACHED",
        "enums": {"COST": "metres seconds", "DIRECTION": "to from round", "MODE": "car walk"},
        "fields": "origin_id dest_id cost src_id snap_m component n_reached status",
    },
    "allocate_centres": {
        "parameters": "DEMAND WEIGHT CANDIDATES SITE_STATUS COSTS ROADS MODEL P LIMIT CAPACITY USE_FIELD SPLIT KAPPA EPSILON SERVE TOTAL_FIELD REASON OPENING_COST BUDGET TIME_LIMIT "
        "GAP_LIMIT SEED DEMAND_KEY SITE_KEY SITES ASSIGNMENTS CATCHMENTS REPORT",
        "outputs": "SITES ASSIGNMENTS CATCHMENTS OBJECTIVE BOUND GAP PROVEN UNCOVERED UNCOVERED_WEIGHT N_CHOSEN PAST_NEAREST MEAN_COST LARGEST_COST KAPPA STOPPED REPORT",
        "enums": {
            "MODEL": "p_median p_center max_coverage set_cover capacitated equity",
            "SERVE": "concentration complement",
            "COST": "metres seconds",
            "DIRECTION": "to from round",
            "MODE": "car walk",
        },
        "fields": "site_id chosen load capacity demand_id cost weight share status served mean_cost site_stat",
    },
    "tradeoff_curve": {
        "parameters": "DEMAND WEIGHT CANDIDATES SITE_STATUS COSTS ROADS MODEL P_MIN P_MAX LIMIT CAPACITY SPLIT KAPPA EPSILON SERVE OPENING_COST BUDGET TIME_LIMIT GAP_LIMIT SEED OUTPUT REPORT",
        "outputs": "OUTPUT KNEE REPORT",
        "enums": {"MODEL": "p_median p_center max_coverage capacitated equity", "SERVE": "concentration complement"},
        "fields": "p objective bound gap marginal uncovered proven sites",
    },
    "accessibility": {
        "parameters": "DEMAND WEIGHT SUPPLY CAPACITY CHOSEN_FIELD METHOD LIMIT BEFORE_SUPPLY BEFORE_CAPACITY DECAY POWER LEAST_COST COSTS ROADS DEMAND_KEY SUPPLY_KEY BEFORE_KEY "
        "KEEP_FIELDS OUTPUT REPORT",
        "outputs": "OUTPUT MEAN_ACCESS MEAN_BEFORE WITHOUT WITHOUT_BEFORE GINI GINI_BEFORE UNUSED REPORT",
        "enums": {"METHOD": "2sfca e2sfca gravity", "DECAY": "slow fast gaussian"},
        "fields": "src_id status weight access before difference n_centres nearest acc_class diff_class",
    },
    "phased_plan": {
        "parameters": "DEMAND WEIGHT CANDIDATES SITE_STATUS COSTS ROADS MODEL LIMIT OPENING_COST BUDGET TIME_LIMIT GAP_LIMIT SEED PHASES ALLOW_CLOSE SITES REPORT",
        "outputs": "SITES OBJECTIVE BOUND GAP PRICE_OF_PHASING UNCOVERED PROVEN REPORT",
        "enums": {"MODEL": "p_median max_coverage", "SERVE": "concentration complement"},
        "fields": "site_id chosen opens closes opens_in closes_in phase_cls load site_stat status",
    },
    "explain_sites": {
        "parameters": "DEMAND WEIGHT CANDIDATES SITE_STATUS COSTS ROADS MODEL P LIMIT CAPACITY SPLIT KAPPA EPSILON SERVE OPENING_COST TIME_LIMIT GAP_LIMIT SEED SITES NEAR MOST_PLANS DRAWS "
        "SPREAD DRAW_SECONDS OUTPUT REPORT",
        "outputs": "OUTPUT OBJECTIVE N_PLANS COMPLETE N_CORE STABLE N_DRAWS CLOSEST_REJECTED REPORT",
        "enums": {"MODEL": "p_median p_center max_coverage set_cover capacitated equity"},
        "fields": "site_id chosen new_served loss lost_serv substitute subst_cost rank_rej frequency core near_share role sentence site_stat status",
    },
    "spray_targets": {
        "parameters": "RISK VALUE_FIELD POPULATION_FIELD EXCLUSIONS BUFFER_FIELD BUFFER KIND_FIELD ALLOW_NO_EXCLUSIONS BUDGET BUDGET_UNIT RATE WORK_RATE MIN_AREA MAX_AREA MIN_WIDTH TIME_LIMIT SEED "
        "APPROVED_BY OVERRIDES LARVICIDING RESISTANCE OUTPUT EXCLUDED REPORT",
        "outputs": "OUTPUT EXCLUDED OBJECTIVE BOUND GAP PROVEN EXCLUDED_M2 AREA_M2 N_BLOCKS N_EXCLUSIONS LEAST_SPARE_M REPORT",
        "enums": {"BUDGET_UNIT": "m2 litres hours"},
        "fields": "block_id area_m2 benefit priority people litres hours compact clear_m urgency reason",
    },
    "spray_route": {
        "parameters": "BLOCKS BLOCK_FIELD DEPOTS ROADS MODE SPEED_FIELD ONEWAY_FIELD LEVEL_FIELD CLOSURES MAX_SNAP JOIN_GAPS MIN_ISLAND CAPACITY SHIFT RATE SPRAY_SPEED DRIVE_SPEED SWATH REACH LOAD_S "
        "TIME_LIMIT APPROVED_BY OVERRIDES LARVICIDING RESISTANCE OUTPUT ROUTES GPX REPORT",
        "outputs": "OUTPUT ROUTES GPX N_ROUTES N_SHIFTS OBJECTIVE BOUND GAP LENGTH_M SPRAY_M LITRES N_UNREACHED REPORT",
        "enums": {"MODE": "car walk"},
        "fields": "route_id sequence action block_id length_m time_s litres at_s shift depot n_blocks spray_m",
    },
    "spray_label_check": {
        "parameters": "BLOCKS BLOCK_FIELD PRODUCT REGISTRATION FORECAST LEDGER ALLOW_NO_LEDGER METHOD RATE DATE SWATH SPEED FLOW EXCLUSIONS KIND_FIELD YEAR DRIFT ENCODING "
        "APPROVED_BY OVERRIDES LARVICIDING RESISTANCE OUTPUT HOURS LEDGER_OUT CELLS REPORT",
        "outputs": "OUTPUT HOURS LEDGER_OUT CELLS PASSED N_FAILED N_MISSING N_HOURS N_ALLOWED N_GAPS AI_BEFORE_G AI_PLAN_G AI_AFTER_G FLOW_L_MIN REPORT",
        "enums": {"YEAR": "calendar rolling", "ENCODING": "auto utf-8 cp949"},
        "fields": "block_id check limit value passed reason verdict time allowed wind temp date active registr ai_g litres area_m2 state cell_id year n_apps g_ha",
    },
    "survey_flight": {
        "parameters": "AREA CAMERA SENSOR_W SENSOR_H FOCAL PIXELS_W PIXELS_H HEIGHT GSD FRONT SIDE ANGLE CROSS HOVER_AND_CAPTURE HOVER_S SPEED NO_FLY NO_FLY_BUFFER CLEARANCE PADS DEM DSM TOLERANCE BATTERY_S RESERVE "
        "DRONES RTL_HEIGHT LINES WAYPOINTS SORTIES FOOTPRINTS UNFLYABLE RALLY REPORT",
        "outputs": "LINES WAYPOINTS SORTIES FOOTPRINTS UNFLYABLE RALLY COVERED_PCT PHOTO_LENGTH TRANSIT_LENGTH N_SORTIES N_PHOTOS TIME_S HEIGHT GSD ANGLE SPACING TRIGGER UNFLYABLE_M2 FAILSAFE_PCT "
        "N_RALLY RALLY_PCT REPORT",
        "enums": {},
        "fields": "seq sortie drone action alt_agl alt_amsl speed heading param pitch line length_m azimuth pad starts_s time_s photos energy photo reason area_m2 rally serves alt_home",
    },
    "next_traps": {
        "parameters": "RISK CANDIDATES K NIGHTS WEIGHT_FIELD KEEP_FIELDS RANGE OUTPUT REPORT",
        "outputs": "OUTPUT VAR_BEFORE VAR_AFTER REPORT",
        "enums": {},
        "fields": "src_id status rank var_before var_after alone",
    },
    "spray_risk": {
        "parameters": "CALLS TRAPS COUNT EFFORT SITE POPULATION POPULATION_FIELD REFERENCE_CALLS THRESHOLD PRESET SIZE GRID STUDY_AREA COVARIATES FAMILY GAP OUTPUT REPORT",
        "outputs": "OUTPUT THRESHOLD_USED N_CELLS N_CALLS_ONLY RANGE_M FIELD_SD TRAP_SIZE CALL_SLOPE CORRECTED REPORT",
        "enums": {"GRID": "hexagon square", "FAMILY": "negative_binomial poisson", "PRESET": "none trap_night_50"},
        "fields": "src_id status mean sd p_over basis low high mean_low mean_high people readiness risk_class info range_m field_sd nb_size site_sd",
    },
    "surveillance_indices": {
        "parameters": "TRAPS COUNT EFFORT DATE SPECIES SITE VISIT STEP POOLS POOL_POSITIVE POOL_SIZE POOL_NUMBER POOL_DATE POOL_SPECIES POOL_TARGET RATE_STEP PRESET LEVELS ROW_CAP YEARS ZEROS INDEX_RATE "
        "INTERVAL OUTPUT RATES REPORT",
        "outputs": "OUTPUT RATES ABUNDANCE N_DUPLICATES N_POOLS N_POSITIVE REPORT",
        "enums": {
            "STEP": "week month quarter year",
            "RATE_STEP": "all week month quarter year",
            "PRESET": "none california trap_night_50",
            "ZEROS": "auto implied as_given",
            "INDEX_RATE": "mir mle firth gart",
            "INTERVAL": "skew_score score",
        },
        "fields": "src_id status species period t_start visits count nights abundance prior n_years anomaly abu_class score target n_pools n_pos n_insects mir mle firth gart low high vector_idx",
    },
    "corridor_flight": {
        "parameters": "LINES_IN WIDTH N_LINES CAMERA SENSOR_W SENSOR_H FOCAL PIXELS_W PIXELS_H HEIGHT GSD FRONT SIDE "
        "SPEED NO_FLY NO_FLY_BUFFER CLEARANCE PADS DEM DSM TOLERANCE BATTERY_S RESERVE DRONES RTL_HEIGHT LINES WAYPOINTS SORTIES FOOTPRINTS UNFLYABLE RALLY REPORT",
        "outputs": "LINES WAYPOINTS SORTIES FOOTPRINTS UNFLYABLE RALLY COVERED_PCT PHOTO_LENGTH TRANSIT_LENGTH N_SORTIES N_PHOTOS TIME_S HEIGHT UNFLYABLE_M2 FAILSAFE_PCT N_RALLY RALLY_PCT REPORT "
        "GSD SPACING TRIGGER LINES_ACROSS",
        "enums": {},
        "fields": "seq sortie drone action alt_agl alt_amsl speed heading param pitch line length_m azimuth pad starts_s time_s photos energy reason area_m2 rally serves alt_home "
        "photo",
    },
    "patrol_flight": {
        "parameters": "POINTS PRIORITY REVISIT_S HOVER_S SWAP_S DAY_S CAMERA SENSOR_W SENSOR_H FOCAL PIXELS_W PIXELS_H HEIGHT GSD FRONT SIDE "
        "SPEED NO_FLY NO_FLY_BUFFER CLEARANCE PADS DEM DSM TOLERANCE BATTERY_S RESERVE DRONES RTL_HEIGHT LINES WAYPOINTS SORTIES FOOTPRINTS UNFLYABLE RALLY REPORT",
        "outputs": "LINES WAYPOINTS SORTIES FOOTPRINTS UNFLYABLE RALLY COVERED_PCT PHOTO_LENGTH TRANSIT_LENGTH N_SORTIES N_PHOTOS TIME_S HEIGHT UNFLYABLE_M2 FAILSAFE_PCT N_RALLY RALLY_PCT REPORT "
        "VISITS MAX_GAP_S CYCLE_S N_PLACES N_LEFT PRIORITY_PCT DAY_SORTIES",
        "enums": {},
        "fields": "seq sortie drone action alt_agl alt_amsl speed heading param pitch line length_m azimuth pad starts_s time_s photos energy reason area_m2 rally serves alt_home "
        "src_id status priority revisit_s max_gap_s visits photo",
    },
    "spray_flight": {
        "parameters": "BLOCKS SWATH RATE TANK PRODUCT_FIELD HEIGHT ANGLE "
        "SPEED NO_FLY NO_FLY_BUFFER CLEARANCE PADS DEM DSM TOLERANCE BATTERY_S RESERVE DRONES RTL_HEIGHT LINES WAYPOINTS SORTIES FOOTPRINTS UNFLYABLE RALLY REPORT",
        "outputs": "LINES WAYPOINTS SORTIES FOOTPRINTS UNFLYABLE RALLY COVERED_PCT PHOTO_LENGTH TRANSIT_LENGTH N_SORTIES N_PHOTOS TIME_S HEIGHT UNFLYABLE_M2 FAILSAFE_PCT N_RALLY RALLY_PCT REPORT "
        "LITRES FLOW_LPM N_PRODUCTS SPRAYED_M2",
        "enums": {},
        "fields": "seq sortie drone action alt_agl alt_amsl speed heading param pitch line length_m azimuth pad starts_s time_s photos energy reason area_m2 rally serves alt_home "
        "block_id product litres flow_lpm",
    },
    "export_mission": {
        "parameters": "WAYPOINTS FORMAT FILE FENCE NO_FLY RALLY MAX_WAYPOINTS HEIGHTS FIRMWARE DRONE WPML_VERSION",
        "outputs": "FILE FILES N_FILES",
        "enums": {"FORMAT": "qgc_plan wpl wpml litchi kml gpx", "HEIGHTS": "relative amsl terrain", "FIRMWARE": "ardupilot px4"},
        "fields": "",
    },
    "import_mission": {
        "parameters": "FILE FORMAT WAYPOINTS FENCE RALLY",
        "outputs": "WAYPOINTS FENCE RALLY N_WAYPOINTS",
        "enums": {"FORMAT": "qgc_plan wpl wpml litchi kml gpx"},
        "fields": "seq sortie drone action alt_agl alt_amsl speed heading param pitch",
    },
    "import_no_fly": {
        "parameters": "FILE FORMAT BUFFER KINDS CEILING HIGHEST_GROUND OUTPUT",
        "outputs": "OUTPUT N_ZONES N_ROUND N_LEFT_OUT",
        "enums": {"FORMAT": "ed269 geojson openair"},
        "fields": "name ident kind reason lower_m lower_ref upper_m upper_ref valid_from valid_to buffer_m",
    },
    "flight_check": {
        "parameters": "MISSION NO_FLY NO_FLY_BUFFER CLEARANCE DEM DSM AREA PILOTS RALLY PEOPLE HEIGHT_RULE MAX_HEIGHT RTL_HEIGHT MIN_CLEARANCE MAX_SIGHT BATTERY_S RESERVE WIND WIND_FROM MAX_AIRSPEED "
        "SPEED SIZE MIN_COVERAGE MIN_PHOTOS MAX_GSD PHOTO_S CAMERA SENSOR_W SENSOR_H FOCAL PIXELS_W PIXELS_H PIXEL HEIGHTS OUTPUT TRACK VOLUMES RALLY_PROPOSED OVERLAP GSD REPORT",
        "outputs": "OUTPUT TRACK VOLUMES RALLY_PROPOSED OVERLAP GSD REPORT PASSED N_CHECKS N_FAILED N_FLIGHTS ZONE_M HIGHEST_M CLEARANCE_M FAILSAFE_PCT SIGHT_PCT COVERED_PCT GSD_MEAN N_PHOTOS LENGTH_M "
        "TIME_S CONTINGENCY_M2 GROUND_RISK_M2 N_RALLY",
        "enums": {"HEIGHT_RULE": "korea eu", "HEIGHTS": "relative amsl terrain"},
        "fields": "check limit value passed where unit meaning fails_m sortie seq length_m time_s energy photos highest_m volume area_m2 note rally ground_m",
    },
    "locate_records": {
        "parameters": "TABLE CODE_FIELD ZONES ZONE_FIELD ENCODING KEEP_FIELDS OUTPUT UNMATCHED REPORT",
        "outputs": "OUTPUT UNMATCHED N_UNMATCHED REPORT",
        "enums": {"ENCODING": "auto utf-8 cp949"},
        "fields": "src_id status zone zone_fid rule reason candidate similarity",
    },
    "aggregate_incidents": {
        "parameters": "INPUT OUTPUT ZONES GRID SIZE GRID_ORIGIN STUDY_AREA TIME_FIELD STEP ANCHOR TIME_ZONE POPULATION POPULATION_LAYER POPULATION_FIELD DUPLICATE_KEY "
        "DUPLICATE_DAYS DUPLICATE_METRES K_SUPPRESS DOMINANCE REPORT",
        "outputs": "OUTPUT N_DUPLICATES N_SUPPRESSED REPORT",
        "enums": {"GRID": "hexagon square", "STEP": "hour day week month quarter year"},
        "fields": "src_id status cell_id t_start count population rate rate_eb suppressed",
    },
    "hot_spots": {
        "parameters": "INPUT OUTPUT FIELD POPULATION STATISTIC NEIGHBOURS K BAND PERMUTATIONS CORRECTION STUDY_AREA SEED REPORT",
        "outputs": "OUTPUT SCALE N_HOT N_COLD REPORT",
        "enums": {"STATISTIC": "gi gi_star", "NEIGHBOURS": "queen rook knn band auto", "CORRECTION": "fdr none", "GRID": "hexagon square"},
        "fields": "src_id status value rate neighbours gi_z gi_p gi_q gi_bin unstable stability rank",
    },
    "clusters_and_outliers": {
        "parameters": "INPUT OUTPUT FIELD FIELD_Y POPULATION STATISTIC NEIGHBOURS K BAND PERMUTATIONS CORRECTION STUDY_AREA SEED REPORT",
        "outputs": "OUTPUT SCALE N_HH N_LL N_HL N_LH REPORT",
        "enums": {
            "STATISTIC": "moran moran_bivariate join_count",
            "NEIGHBOURS": "queen rook knn band auto",
            "CORRECTION": "fdr none",
            "GRID": "hexagon square",
        },
        "fields": "src_id status value value_y rate neighbours stat stat_e stat_var z p q quadrant unstable rank",
    },
    "emerging_hot_spots": {
        "parameters": "INPUT OUTPUT BINS TIME_FIELD STEP ANCHOR TIME_ZONE GRID SIZE GRID_ORIGIN ZONES STUDY_AREA NEIGHBOURS K BAND TIME_NEIGHBOURS GLOBAL_WINDOW PERMUTATIONS "
        "CORRECTION SEED REPORT",
        "outputs": "OUTPUT BINS SCALE N_STEPS N_HOT N_COLD REPORT",
        "enums": {
            "STEP": "hour day week month quarter year",
            "GRID": "hexagon square",
            "NEIGHBOURS": "queen rook knn band auto",
            "GLOBAL_WINDOW": "step cube",
            "CORRECTION": "fdr none",
        },
        "fields": "src_id status category n_hot n_cold n_steps mk_s mk_z mk_p sentence rank cell_id t_start t_end count gi_z gi_p gi_q gi_bin",
    },
    "scan_clusters": {
        "parameters": "INPUT OUTPUT CASES POPULATION CONTROLS EXPECTED STRATUM UNIT_FIELD TIME_FIELD STEP ANCHOR TIME_ZONE MODEL WINDOW SHAPE MAX_SHARE MAX_RADIUS "
        "COMPACTNESS REPLICATIONS STOP_EARLY MAX_P SEED MEMBERS REPORT",
        "outputs": "OUTPUT MEMBERS N_CLUSTERS P_MC LLR REPORT",
        "enums": {
            "MODEL": "poisson bernoulli permutation",
            "WINDOW": "space space_time prospective",
            "SHAPE": "circle ellipse",
            "COMPACTNESS": "none medium strong",
            "STEP": "hour day week month quarter year",
        },
        "fields": "cluster_id n_units observed expected rr llr p_mc p_gumbel recurrence t_start t_end centre_id radius_m shape angle people rank src_id status ratio",
    },
    "density_surface": {
        "parameters": "INPUT OUTPUT WEIGHT POPULATION_POINTS POPULATION_WEIGHT BANDWIDTH KERNEL PIXEL STUDY_AREA RULE EDGE POPULATION_FLOOR REPORT",
        "outputs": "OUTPUT BANDWIDTH_USED PIXEL_USED DENSITY_MAX FLOOR_USED REPORT",
        "enums": {"KERNEL": "quartic gaussian epanechnikov triangular uniform", "RULE": "robust scott", "EDGE": "uniform diggle none"},
        "fields": "",
    },
    "autocorrelation": {
        "parameters": "INPUT FIELD POPULATION NEIGHBOURS K BAND STATISTIC WEIGHTS PERMUTATIONS SEED REPORT",
        "outputs": "VALUE EXPECTED Z P SCALE PEAK REPORT",
        "enums": {
            "STATISTIC": "moran geary general_g join_counts",
            "NEIGHBOURS": "queen rook knn band auto",
            "WEIGHTS": "row binary",
        },
        "fields": "",
    },
    "concentrations": {
        "parameters": "INPUT OUTPUT GROUP_FIELDS TOTAL_FIELD SEGMENTS K_SUPPRESS FOCUS_FIELD METHOD SEED REPORT",
        "outputs": "OUTPUT N_SEGMENTS SILHOUETTE N_SUPPRESSED N_MANY REPORT",
        "enums": {"METHOD": "kmeans ward"},
        "fields": "src_id status segment seg_text conc_class rank",
    },
}


@pytest.fixture(scope="module")
def described(tmp_path_factory, zip_path, request):
    """`help --json` of every algorithm, from the zip."""
    import json
    import os
    import subprocess
    import zipfile
    from concurrent.futures import ThreadPoolExecutor

    folder = tmp_path_factory.mktemp("contract")
    with zipfile.ZipFile(zip_path) as archive:
        archive.extractall(folder / "plugins")
    environment = {key: value for key, value in os.environ.items() if key != "QGIS_CUSTOM_CONFIG_PATH"}
    environment |= {"HOME": str(folder), "QGIS_PLUGINPATH": str(folder / "plugins")}
    subprocess.run(["qgis_process", "plugins", "enable", "smartcity"], env=environment, check=True, capture_output=True)

    def described_by_qgis(name):
        done = subprocess.run(
            ["qgis_process", "help", f"smartcity:{name}", "--json"], env=environment, capture_output=True, text=True, check=True
        )
        return json.loads(done.stdout[done.stdout.index("{") :])

    with ThreadPoolExecutor(max_workers=2) as pool:  # each call starts QGIS anew
        return dict(zip(CONTRACT, pool.map(described_by_qgis, CONTRACT), strict=True))


@pytest.mark.parametrize("name", CONTRACT)
def test_names_of_parameters_and_outputs(described, name):
    promised = CONTRACT[name]
    assert set(promised["parameters"].split()) <= set(described[name]["parameters"])
    assert set(promised["outputs"].split()) | EVERYWHERE <= set(described[name]["outputs"])


@pytest.mark.parametrize("name", CONTRACT)
def test_enums_take_the_strings(described, provider, name):
    algorithm = provider.algorithm(name)
    for parameter, strings in CONTRACT[name]["enums"].items():
        definition = algorithm.parameterDefinition(parameter)
        assert definition.usesStaticStrings()
        assert definition.options() == strings.split()
        options = described[name]["parameters"][parameter]["available_options"]
        assert [options[number] for number in sorted(options, key=int)] == strings.split()


@pytest.mark.parametrize("name", CONTRACT)
def test_field_names_fit_a_shapefile(name):
    assert all(len(field) <= 10 for field in CONTRACT[name]["fields"].split())


def test_every_algorithm_is_in_the_contract_and_explains_itself(provider):
    algorithms = provider.algorithms()
    assert {algorithm.name() for algorithm in algorithms} == set(CONTRACT)
    for algorithm in algorithms:
        assert algorithm.shortHelpString()
        assert algorithm.displayName()
        assert algorithm.group()
        assert not algorithm.icon().isNull()
        for definition in algorithm.parameterDefinitions():
            assert definition.help(), f"{algorithm.name()}: {definition.name()} has no help"
            assert definition.description() != definition.name()
