# SPDX-License-Identifier: GPL-2.0-or-later
"""The public names: what qgis_process says of the packaged plugin against the contract that models and scripts rely on."""

from __future__ import annotations

import pytest

EVERYWHERE = {"N_READ", "N_USED", "N_SKIPPED", "REPORT_JSON"}
CONTRACT = {
    "hot_spots": {
        "parameters": "INPUT OUTPUT FIELD POPULATION STATISTIC NEIGHBOURS K BAND PERMUTATIONS CORRECTION STUDY_AREA SEED REPORT",
        "outputs": "OUTPUT SCALE N_HOT N_COLD REPORT",
        "enums": {"STATISTIC": "gi gi_star", "NEIGHBOURS": "queen rook knn band auto", "CORRECTION": "fdr none", "GRID": "hexagon square"},
        "fields": "src_id status value rate neighbours gi_z gi_p gi_q gi_bin unstable stability rank",
    },
}


@pytest.fixture(scope="module")
def described(tmp_path_factory, zip_path, request):
    """`help --json` of every algorithm, from the zip."""
    import json
    import os
    import subprocess
    import zipfile

    folder = tmp_path_factory.mktemp("contract")
    with zipfile.ZipFile(zip_path) as archive:
        archive.extractall(folder / "plugins")
    environment = {key: value for key, value in os.environ.items() if key != "QGIS_CUSTOM_CONFIG_PATH"}
    environment |= {"HOME": str(folder), "QGIS_PLUGINPATH": str(folder / "plugins")}
    subprocess.run(["qgis_process", "plugins", "enable", "smartcity"], env=environment, check=True, capture_output=True)
    answers = {}
    for name in CONTRACT:
        done = subprocess.run(
            ["qgis_process", "help", f"smartcity:{name}", "--json"], env=environment, capture_output=True, text=True, check=True
        )
        answers[name] = json.loads(done.stdout[done.stdout.index("{") :])
    return answers


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
        assert list(described[name]["parameters"][parameter]["available_options"].values()) == strings.split()


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
