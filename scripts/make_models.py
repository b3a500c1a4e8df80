# SPDX-License-Identifier: GPL-2.0-or-later
"""Write resources/models/*.model3: the ready models, step by step. `make models` after changing them."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from typing import Any

from qgis.core import (
    Qgis,
    QgsApplication,
    QgsProcessing,
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildAlgorithm,
    QgsProcessingModelChildParameterSource,
    QgsProcessingModelOutput,
    QgsProcessingModelParameter,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterDistance,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)
from qgis.PyQt.QtCore import QPointF

ROOT = Path(__file__).parents[1]
POINTS, LINES, POLYGONS = (
    [QgsProcessing.SourceType.TypeVectorPoint],
    [QgsProcessing.SourceType.TypeVectorLine],
    [QgsProcessing.SourceType.TypeVectorPolygon],
)
ANYWHERE = [QgsProcessing.SourceType.TypeVectorAnyGeometry]
NUMBERS = Qgis.ProcessingFieldParameterDataType.Numeric
ANY = Qgis.ProcessingFieldParameterDataType.Any
WHOLE = Qgis.ProcessingNumberParameterType.Integer
REAL = Qgis.ProcessingNumberParameterType.Double
Source = QgsProcessingModelChildParameterSource


class Draft:
    """A model that is being put together; words come from `ready_models.words`."""

    def __init__(self, model_id: str, words: Any, group: str) -> None:
        self.words = words
        self.model = QgsProcessingModelAlgorithm(model_id, group)
        told = {"ALG_DESC": words.about, "ALG_CREATOR": "Smart City", "ALG_VERSION": "1"}
        self.model.setHelpContent(told | {name: about for name, (_, about) in words.inputs.items()})
        self._n = 0

    def label(self, name: str) -> str:
        """An input's label."""
        return self.words.inputs[name][0]

    def add(self, *inputs: QgsProcessingParameterDefinition) -> None:
        """Add inputs, one below the other in the designer."""
        for one in inputs:
            component = QgsProcessingModelParameter(one.name())
            component.setPosition(QPointF(120, 80 + 60 * self._n))
            self._n += 1
            self.model.addModelParameter(one, component)
        self.model.setParameterOrder([one.name() for one in self.model.parameterDefinitions()])

    def layer(self, name: str, kinds: list[Any], optional: bool = False) -> None:
        """Add a layer as input."""
        self.add(QgsProcessingParameterFeatureSource(name, self.label(name), kinds, None, optional))

    def field(self, name: str, layer: str, kind: Any = NUMBERS) -> None:
        """Add a field of a layer as input."""
        self.add(QgsProcessingParameterField(name, self.label(name), None, layer, kind))

    def number(self, name: str, default: float, least: float, kind: Any = WHOLE) -> None:
        """Add a number as input."""
        self.add(QgsProcessingParameterNumber(name, self.label(name), kind, default, False, least))

    def metres(self, name: str, default: float, layer: str) -> None:
        """Add a distance as input."""
        self.add(QgsProcessingParameterDistance(name, self.label(name), default, layer, False, 0.0))

    def text(self, name: str) -> None:
        """Add a text as input."""
        self.add(QgsProcessingParameterString(name, self.label(name), "", False, True))

    def choice(self, name: str, options: list[str], default: str) -> None:
        """Add a choice as input."""
        self.add(QgsProcessingParameterEnum(name, self.label(name), options, False, default, False, True))

    def step(self, child_id: str, algorithm: str, given: dict[str, Any], kept: dict[str, str]) -> None:
        """Add a step. ``given`` are inputs (`asked`), results (`made`) or plain values; ``kept`` gives the model's output for an output of the step."""
        child = QgsProcessingModelChildAlgorithm(algorithm)
        if child.algorithm() is None:
            raise SystemExit(f"make_models: {algorithm} is not there")
        child.setChildId(child_id)
        child.setDescription(child.algorithm().displayName())
        n = len(self.model.childAlgorithms())
        child.setPosition(QPointF(420 + 40 * n, 100 + 130 * n))
        for name, value in given.items():
            if child.algorithm().parameterDefinition(name) is None:
                raise SystemExit(f"make_models: {algorithm} has no {name}")
            child.addParameterSources(name, [value if isinstance(value, Source) else Source.fromStaticValue(value)])
        outputs = {}
        for row, (output, name) in enumerate(kept.items()):
            label, _ = self.words.outputs[name]
            one = QgsProcessingModelOutput(label, label)
            one.setChildId(child_id)
            one.setChildOutputName(output)
            one.setPosition(QPointF(760 + 40 * n, 100 + 130 * n + 40 * row))
            outputs[label] = one
        child.setModelOutputs(outputs)
        self.model.addChildAlgorithm(child)

    def write(self) -> None:
        """Write the file, after looking that every promised name is there and no step is wrong."""
        self.model.updateDestinationParameters()
        named = {one.name() for one in self.model.parameterDefinitions()}
        promised = {*self.words.inputs, *self.words.outputs}
        if named != promised:
            raise SystemExit(f"make_models: {self.model.name()}: {sorted(named ^ promised)} are only in the words or only in the model")
        good, told = self.model.validate()
        if not good:
            raise SystemExit(f"make_models: {self.model.name()}: {told}")
        path = ROOT / "resources" / "models" / f"{self.model.name()}.model3"
        path.parent.mkdir(exist_ok=True)
        if not self.model.toFile(str(path)):
            raise SystemExit(f"make_models: {path} cannot be written")


def asked(name: str) -> Source:
    """An input of the model."""
    return Source.fromModelParameter(name)


def made(step: str, output: str = "OUTPUT") -> Source:
    """What an earlier step wrote."""
    return Source.fromChildOutput(step, output)


def complaints_to_mission(draft: Draft) -> None:
    """Complaints, hot spots, blocks, flight, check, file."""
    draft.layer("CALLS", POINTS)
    draft.layer("OTHER_CALLS", POINTS)
    draft.layer("STUDY_AREA", POLYGONS)
    draft.metres("SIZE", 400, "CALLS")
    draft.layer("EXCLUSIONS", ANYWHERE)
    draft.field("BUFFER_FIELD", "EXCLUSIONS")
    draft.number("BUDGET", 100_000, 10_000, REAL)
    draft.text("APPROVED_BY")
    draft.number("RATE", 10, 0.1, REAL)
    draft.layer("NO_FLY", ANYWHERE, optional=True)
    draft.layer("PADS", POINTS, optional=True)
    draft.metres("NO_FLY_BUFFER", 30, "NO_FLY")
    hot = {"INPUT": asked("CALLS"), "GRID": "hexagon", "SIZE": asked("SIZE"), "STUDY_AREA": asked("STUDY_AREA")}
    kept = {"OUTPUT": "hot_spots", "REPORT": "hot_spots_report"}
    draft.step("hot", "smartcity:hot_spots", hot | {"POPULATION_LAYER": asked("OTHER_CALLS")}, kept)
    draft.step("only_hot", "native:extractbyexpression", {"INPUT": made("hot"), "EXPRESSION": '"gi_bin" > 0'}, {})
    chosen = {"RISK": made("only_hot"), "VALUE_FIELD": "rate", "EXCLUSIONS": asked("EXCLUSIONS"), "BUFFER_FIELD": asked("BUFFER_FIELD")}
    chosen |= {"BUDGET": asked("BUDGET"), "BUDGET_UNIT": "m2", "APPROVED_BY": asked("APPROVED_BY")}
    draft.step("targets", "smartcity:spray_targets", chosen, {"OUTPUT": "blocks", "REPORT": "blocks_report"})
    keep_clear = {"NO_FLY": asked("NO_FLY"), "NO_FLY_BUFFER": asked("NO_FLY_BUFFER")}
    flown = {"BLOCKS": made("targets"), "RATE": asked("RATE"), "PADS": asked("PADS"), "RALLY": "TEMPORARY_OUTPUT", **keep_clear}
    draft.step("flight", "smartcity:spray_flight", flown, {"LINES": "flight_lines", "WAYPOINTS": "waypoints"})
    looked_at = {"MISSION": made("flight", "WAYPOINTS"), **keep_clear}
    draft.step("check", "smartcity:flight_check", looked_at, {"OUTPUT": "flight_check"})
    written = {"WAYPOINTS": made("flight", "WAYPOINTS"), "FORMAT": "qgc_plan", "NO_FLY": asked("NO_FLY")}
    draft.step("file", "smartcity:export_mission", written, {"FILE": "mission_file"})


def residents_to_centres(draft: Draft) -> None:
    """Residents, concentrations, centres, access."""
    draft.layer("RESIDENTS", POLYGONS)
    draft.field("GROUP_FIELD", "RESIDENTS")
    draft.field("TOTAL_FIELD", "RESIDENTS")
    draft.number("K_SUPPRESS", 5, 0)
    draft.choice("SERVE", ["concentration", "complement"], "concentration")
    draft.text("REASON")
    draft.layer("SITES", POINTS)
    draft.field("SITE_STATUS", "SITES", ANY)
    draft.field("CAPACITY", "SITES")
    draft.number("P", 5, 1)
    draft.number("LIMIT", 2_000, 1, REAL)
    draft.layer("ROADS", LINES, optional=True)
    group = {"GROUP_FIELDS": asked("GROUP_FIELD"), "TOTAL_FIELD": asked("TOTAL_FIELD"), "K_SUPPRESS": asked("K_SUPPRESS")}
    kept = {"OUTPUT": "concentrations", "REPORT": "concentrations_report"}
    draft.step("where", "smartcity:concentrations", {"INPUT": asked("RESIDENTS"), **group}, kept)
    # Access is looked at for those whom the plan serves: the group, or everybody else.
    group_field, total_field = _QUOTED.format("GROUP_FIELD"), _QUOTED.format("TOTAL_FIELD")
    served = f"if(@SERVE = 'complement', {total_field} || ' - ' || {group_field}, {group_field})"
    calculated = {"INPUT": asked("RESIDENTS"), "FIELD_NAME": "served", "FIELD_TYPE": 0, "FORMULA": Source.fromExpression(served)}
    draft.step("served", "native:fieldcalculator", calculated, {})
    plan = {"DEMAND": asked("RESIDENTS"), "WEIGHT": asked("GROUP_FIELD"), "TOTAL_FIELD": asked("TOTAL_FIELD"), "SERVE": asked("SERVE")}
    plan |= {"REASON": asked("REASON"), "CANDIDATES": asked("SITES"), "SITE_STATUS": asked("SITE_STATUS"), "P": asked("P")}
    plan |= {"ROADS": asked("ROADS")}
    kept = {"SITES": "centres", "ASSIGNMENTS": "assignments", "REPORT": "centres_report"}
    draft.step("centres", "smartcity:allocate_centres", plan, kept)
    # The plan counts centres; how much each has is known by the sites alone, which are found again by their feature id.
    numbered = {"INPUT": asked("SITES"), "FIELD_NAME": "site_fid", "FIELD_TYPE": 1, "FORMULA": "$id"}
    draft.step("numbered", "native:fieldcalculator", numbered, {})
    joined = {"INPUT": made("centres", "SITES"), "FIELD": "site_id", "INPUT_2": made("numbered"), "FIELD_2": "site_fid"}
    joined |= {"FIELDS_TO_COPY": asked("CAPACITY"), "METHOD": 1, "PREFIX": "its_"}
    draft.step("with_capacity", "native:joinattributestable", joined, {})
    access = {"DEMAND": made("served"), "WEIGHT": "served", "SUPPLY": made("with_capacity"), "CHOSEN_FIELD": "chosen"}
    access |= {"CAPACITY": Source.fromExpression("'its_' || @CAPACITY"), "LIMIT": asked("LIMIT"), "ROADS": asked("ROADS")}
    draft.step("access", "smartcity:accessibility", access, {"OUTPUT": "access", "REPORT": "access_report"})


_QUOTED = "'\"' || replace(@{}, '\"', '\"\"') || '\"'"


def monthly_monitoring(draft: Draft) -> None:
    """Counts to be published, trends, alarms."""
    draft.layer("CALLS", POINTS)
    draft.field("DATE", "CALLS", ANY)
    draft.choice("STEP", ["week", "month", "quarter"], "month")
    draft.layer("AREAS", POLYGONS)
    draft.field("PEOPLE", "AREAS")
    draft.number("K_SUPPRESS", 5, 0)
    draft.metres("SIZE", 500, "CALLS")
    draft.number("REPLICATIONS", 999, 9)
    when = {"INPUT": asked("CALLS"), "TIME_FIELD": asked("DATE"), "STEP": asked("STEP")}
    counted = {**when, "ZONES": asked("AREAS"), "POPULATION": asked("PEOPLE")}
    draft.step("published", "smartcity:aggregate_incidents", counted | {"K_SUPPRESS": asked("K_SUPPRESS")}, {"OUTPUT": "counts"})
    # Alarms need the true counts, which leave the model nowhere.
    draft.step("true_counts", "smartcity:aggregate_incidents", counted, {})
    kept = {"OUTPUT": "emerging_hot_spots", "REPORT": "trends_report"}
    trends = {**when, "GRID": "hexagon", "SIZE": asked("SIZE"), "STUDY_AREA": asked("AREAS")}
    draft.step("trends", "smartcity:emerging_hot_spots", trends, kept)
    scan = {"INPUT": made("true_counts"), "CASES": "count", "POPULATION": "population", "UNIT_FIELD": "cell_id", "TIME_FIELD": "t_start"}
    scan |= {"STEP": asked("STEP"), "MODEL": "poisson", "WINDOW": "prospective", "REPLICATIONS": asked("REPLICATIONS")}
    kept = {"OUTPUT": "alarms", "MEMBERS": "places_with_an_alarm", "REPORT": "alarms_report"}
    draft.step("alarms", "smartcity:scan_clusters", scan, kept)


def _plugin() -> Any:
    """The plugin's package under its name, as tests import it."""
    spec = importlib.util.spec_from_file_location("smartcity", ROOT / "__init__.py", submodule_search_locations=[str(ROOT)])
    if spec is None or spec.loader is None:
        raise SystemExit("make_models: the plugin cannot be imported")
    module = importlib.util.module_from_spec(spec)
    sys.modules["smartcity"] = module
    spec.loader.exec_module(module)
    return module


def main() -> None:
    """Write all models."""
    application = QgsApplication([], False)
    application.initQgis()
    sys.path.append(str(Path(QgsApplication.pkgDataPath()) / "python" / "plugins"))
    _plugin()
    from processing.core.Processing import Processing
    from smartcity.processing_algorithms.provider import SmartCityProvider
    from smartcity.processing_algorithms.ready_models.words import GROUP, WORDS

    Processing.initialize()
    provider = SmartCityProvider()
    QgsApplication.processingRegistry().addProvider(provider)
    for build in (complaints_to_mission, residents_to_centres, monthly_monitoring):
        draft = Draft(build.__name__, WORDS[build.__name__], GROUP)
        build(draft)
        draft.write()
        print(f"  model       resources/models/{build.__name__}.model3")
    application.exitQgis()


if __name__ == "__main__":
    main()
