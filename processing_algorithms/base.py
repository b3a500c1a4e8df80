# SPDX-License-Identifier: GPL-2.0-or-later
"""What every algorithm of the provider does alike: names, missing packages, errors in plain words, outputs that all have."""

from __future__ import annotations

import math
from pathlib import Path
from typing import Any, ClassVar

from qgis.core import (
    Qgis,
    QgsDataSourceUri,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterDistance,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterNumber,
)
from qgis.PyQt.QtGui import QIcon

from ..smartcity_plugin.analysis.errors import AnalysisError, Cancelled
from ..smartcity_plugin.qgis_bridge import session_runs
from ..smartcity_plugin.qgis_bridge.dependencies import missing_text, unusable
from ..smartcity_plugin.qgis_bridge.guide import guide_address
from ..smartcity_plugin.qgis_bridge.run_recording import RunRecording, begin
from ..smartcity_plugin.qgis_bridge.stacking import beside_a_layer
from ..smartcity_plugin.qgis_bridge.translation import explain, tr

_ICONS = Path(__file__).parents[1] / "resources" / "icons"
DEFAULT_SEED = 1


class SmartCityAlgorithm(QgsProcessingAlgorithm):
    """Subclasses set the class attributes and write `declare` and `compute`."""

    ID: ClassVar[str]
    GROUP_ID: ClassVar[str]
    PACKAGES: ClassVar[tuple[str, ...]] = ()
    """Names in requirements.txt without which nothing of this algorithm works."""
    RECORDED: ClassVar[bool] = True
    """Whether runs are recorded where a cycle is tracked; those that write into the cycle itself are not."""

    def __init__(self) -> None:
        super().__init__()
        self._recording: RunRecording | None = None

    def name(self) -> str:
        """The public id, never translated."""
        return self.ID

    def groupId(self) -> str:  # noqa: N802 (QGIS's name, as below)
        """The id of the family."""
        return self.GROUP_ID

    def createInstance(self) -> SmartCityAlgorithm:  # noqa: N802
        """QGIS runs a fresh copy each time."""
        return type(self)()

    def icon(self) -> QIcon:
        """The icon of the family."""
        return QIcon(str(_ICONS / f"{self.GROUP_ID}.svg"))

    def helpUrl(self) -> str:  # noqa: N802
        """The algorithm's section on its family's page of the user guide."""
        return guide_address(self.GROUP_ID, self.ID)

    def canExecute(self) -> tuple[bool, str]:  # noqa: N802
        """False, with what is missing and how it is installed."""
        text = missing_text(unusable(self.PACKAGES))
        return not text, text

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:  # noqa: N802
        """Declare the parameters and outputs that all have, after the algorithm's own."""
        self.declare()
        self.add_numbers(
            ("N_READ", tr("Rows read")),
            ("N_USED", tr("Rows used")),
            ("N_SKIPPED", tr("Rows left out")),
        )
        self.addOutput(QgsProcessingOutputString("REPORT_JSON", tr("Parameters, figures and warnings as JSON")))
        self.addOutput(QgsProcessingOutputString("RUN_ID", tr("Id of the run in the Smart Cycle, where one is tracked")))

    def prepareAlgorithm(  # noqa: N802
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> bool:
        """Look at the inputs as they are before the run, where a cycle is tracked; here is the thread in which layers may be asked."""
        self._recording = begin(self, parameters, context) if self.RECORDED else None
        self.beside_a_layer = beside_a_layer()
        return True

    def checkParameterValues(self, parameters: dict[str, Any], context: QgsProcessingContext) -> tuple[bool, str]:  # noqa: N802
        """What QGIS finds, with its reason, then what `problem` knows."""
        text = self._unfit_value(parameters, context)
        if not text:
            good, text = super().checkParameterValues(self.as_qgis_reads(parameters, context), context)
            if good:
                text = self._refusal(parameters, context)
        return not text, text

    def processAlgorithm(  # noqa: N802
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Run `compute`; an error becomes a sentence, a cancel an empty result. Where a cycle is tracked, the run is recorded."""
        self.require(*self.PACKAGES)
        recording = self._recording
        try:
            if recording is not None:
                recording.before(feedback)
            self._refuse(parameters, context)
            results = _said(self.compute(parameters, context, feedback))
        except Cancelled:
            feedback.pushInfo(tr("Cancelled. Nothing was written."))
            return {}
        except AnalysisError as error:
            self._record_failure(context, feedback)
            problem = explain(error)
        except QgsProcessingException:
            self._record_failure(context, feedback)
            raise
        except OSError as error:
            self._record_failure(context, feedback)
            problem = tr(
                "“{file}” cannot be read or written: {reason}. Close it where it is open, look at your rights there and at the space that is left, or choose another place."
            ).format(file=error.filename or "–", reason=error.strerror or str(error))
        else:
            session_runs.note(self.id(), self.used_parameters(parameters, context), results)
            return results if recording is None or not results else results | {"RUN_ID": recording.after(results, context, feedback)}
        # Raised here and not in the handler: QGIS never lets go of the exception it is handed, which would keep the frames of its cause, and all their layers, until Python ends.
        raise QgsProcessingException(problem)

    def _record_failure(self, context: QgsProcessingContext, feedback: QgsProcessingFeedback) -> None:
        if self._recording is not None:
            self._recording.after({}, context, feedback, succeeded=False)

    def _refuse(self, parameters: dict[str, Any], context: QgsProcessingContext) -> None:
        """Scripts do not ask `checkParameterValues`."""
        if text := self._unfit_value(parameters, context) or self._refusal(parameters, context):
            raise QgsProcessingException(text)

    def _unfit_value(self, parameters: dict[str, Any], context: QgsProcessingContext) -> str:
        from ..smartcity_plugin.qgis_bridge.parameter_checks import unfit_value

        return unfit_value(self, self.as_qgis_reads(parameters, context), context)

    def _refusal(self, parameters: dict[str, Any], context: QgsProcessingContext) -> str:
        from ..smartcity_plugin.qgis_bridge.destinations import overwritten

        return overwritten(self, parameters, context) or self._unfit_layer(parameters, context) or self.problem(parameters, context)

    def _unfit_layer(self, parameters: dict[str, Any], context: QgsProcessingContext) -> str:
        """What no layer of features may be, as a sentence: filtered by what is no expression, or off the earth. Empty if none is."""
        from ..smartcity_plugin.qgis_bridge.source_checks import broken_filter, off_the_earth

        for definition in self.parameterDefinitions():
            value = parameters.get(definition.name())
            if definition.type() != QgsProcessingParameterFeatureSource.typeName() or value in (None, ""):
                continue
            if problem := broken_filter(value):
                return problem
            source = self.parameterAsSource(parameters, definition.name(), context)
            if source is not None and (problem := off_the_earth(source, context.transformContext())):
                return problem
        return ""

    def declare(self) -> None:
        """Add parameters and outputs."""
        raise NotImplementedError

    def problem(self, parameters: dict[str, Any], context: QgsProcessingContext) -> str:
        """What is wrong with the parameters, as far as it can be known before the run; empty if nothing. Subclasses say what they know."""
        return ""

    def as_qgis_reads(self, parameters: dict[str, Any], context: QgsProcessingContext) -> dict[str, Any]:
        """The parameters that QGIS's own check is given: a file that the plugin reads by itself need not be one that QGIS can load."""
        return parameters

    def compute(self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback) -> dict[str, Any]:
        """The work: read, analyse, write, report."""
        raise NotImplementedError

    def require(self, *packages: str) -> None:
        """Refuse to run without these packages. Scripts and qgis_process do not ask `canExecute`."""
        if text := missing_text(unusable(packages)):
            raise QgsProcessingException(text)

    def used_parameters(self, parameters: dict[str, Any], context: QgsProcessingContext, **found: object) -> dict[str, Any]:
        """All parameters as they were used, defaults included, with what was ``found`` from the data in their place; no passwords, no destinations."""
        used: dict[str, Any] = {}
        for definition in self.parameterDefinitions():
            value = parameters.get(definition.name(), definition.defaultValue())
            # An empty field widget of a dialog says "NULL".
            if value in (None, "", "NULL", []) or definition.isDestination():
                continue
            plain = definition.valueAsJsonObject(value, context)
            used[definition.name()] = QgsDataSourceUri.removePassword(plain) if isinstance(plain, str) else plain
        return used | found

    def add(self, parameter: QgsProcessingParameterDefinition, help_text: str, *, advanced: bool = False) -> None:
        """Add a parameter with its help."""
        parameter.setHelp(help_text)
        if advanced:
            parameter.setFlags(parameter.flags() | Qgis.ProcessingParameterFlag.Advanced)
        self.addParameter(parameter)

    def add_metres(self, name: str, description: str, help_text: str, *, default: float | None = None, advanced: bool = False) -> None:
        """An optional distance that is in metres whatever the units of the layer."""
        parameter = QgsProcessingParameterDistance(name, description, default, None, True, 0.0)
        parameter.setDefaultUnit(Qgis.DistanceUnit.Meters)
        self.add(parameter, help_text, advanced=advanced)

    def add_numbers(self, *outputs: tuple[str, str]) -> None:
        """Number outputs: name and what it is."""
        for name, description in outputs:
            self.addOutput(QgsProcessingOutputNumber(name, description))

    def add_seed(self) -> None:
        """SEED, where chance plays."""
        parameter = QgsProcessingParameterNumber(
            "SEED", tr("Seed of chance"), Qgis.ProcessingNumberParameterType.Integer, DEFAULT_SEED, False, 0, 2**31 - 1
        )
        self.add(parameter, tr("The same seed gives the same result again. Another one shows how much depends on chance."), advanced=True)

    def add_report(self) -> None:
        """REPORT, where there is something to show."""
        parameter = QgsProcessingParameterFileDestination("REPORT", tr("Report"), tr("HTML files (*.html)"), None, True)
        self.add(parameter, tr("One page with the picture, the figures, what was left out and all parameters. Needs no network."))


def _said(results: dict[str, Any]) -> dict[str, Any]:
    """Outputs with None for a number that there is not: NaN is no JSON, and a model that compares it goes wrong without a word."""
    return {name: None if isinstance(value, float) and not math.isfinite(value) else value for name, value in results.items()}
