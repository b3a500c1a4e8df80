# SPDX-License-Identifier: GPL-2.0-or-later
"""smartcity:record_run declares a run that QGIS does not tell of: batch, iterate, scripts and models of other providers."""

from __future__ import annotations

import json
from typing import Any

from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingParameterMultipleLayers,
)

from ...smartcity_plugin.qgis_bridge.translation import tr
from .cycle_algorithm import SmartCycleAlgorithm

_ANY = QgsProcessing.SourceType.TypeMapLayer


class RecordRun(SmartCycleAlgorithm):
    """Hashes the inputs and outputs as they are now."""

    ID = "record_run"

    def displayName(self) -> str:  # noqa: N802 (QGIS's name, as below)
        """Shown in the toolbox."""
        return tr("Declare a run")

    def tags(self) -> list[str]:
        """Words by which it is found."""
        return tr("smart cycle,run,evidence,provenance,origin unknown,batch,script,digest,hash").split(",")

    def shortHelpString(self) -> str:  # noqa: N802
        """What it does, for the dialog's side panel."""
        return tr(
            "Writes a run into a cycle that recorded itself nowhere: a batch, an iteration over features, a script, a model outside a project. Inputs and outputs are hashed as they are now, so "
            "declare it before they change. In reports the run is marked as declared."
        )

    def declare(self) -> None:
        """Which algorithm, from what, to what."""
        self.add_cycle()
        self.add_text(
            "ALGORITHM",
            tr("Algorithm"),
            tr("Its id, for example smartcity:hot_spots or native:buffer, or the name of a script."),
            needed=True,
        )
        self.add(QgsProcessingParameterMultipleLayers("INPUTS", tr("What was read"), _ANY), tr("Layers that the run read, hashed now."))
        self.add(
            QgsProcessingParameterMultipleLayers("OUTPUTS", tr("What was made"), _ANY, None, True),
            tr("Layers that the run wrote, hashed now."),
        )
        self.add_text(
            "RESULT",
            tr("Parameters and figures"),
            tr(
                "REPORT_JSON of an algorithm of Smart City, or JSON with “parameters” and “figures”. In a model: choose the child's output."
            ),
            lines=True,
        )
        self.add_text("NOTE", tr("Note"), tr("Anything else that should be known."), lines=True)
        self.add_person()
        self.declare_standing()

    def prepareAlgorithm(self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback) -> bool:  # noqa: N802
        """Look at the layers in their own thread."""
        from ...smartcity_plugin.qgis_bridge.run_inputs import Asked, pending

        asked = {
            name: [Asked(name, layer) for layer in self.parameterAsLayerList(parameters, name, context)] for name in ("INPUTS", "OUTPUTS")
        }
        self._inputs = pending(asked["INPUTS"], context.project())
        self._outputs = pending(asked["OUTPUTS"], context.project())
        return super().prepareAlgorithm(parameters, context, feedback)

    def compute(self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback) -> dict[str, Any]:
        """Hash and record."""
        from ...smartcity_plugin.analysis.progress import part
        from ...smartcity_plugin.cycle.events import new_id
        from ...smartcity_plugin.cycle.evidence import Origin, OutputTable, Run
        from ...smartcity_plugin.qgis_bridge.feedback import watch
        from ...smartcity_plugin.qgis_bridge.run_inputs import hash_all, kept_parameters
        from ...smartcity_plugin.qgis_bridge.run_recording import versions

        if not self._inputs:
            raise QgsProcessingException(tr("None of the layers under “What was read” can be read. Check that their files still exist."))
        given = _result(self.text(parameters, "RESULT", context))
        progress = watch(feedback)
        inputs = hash_all(self._inputs, part(progress, 0.0, 0.6))
        outputs = hash_all(self._outputs, part(progress, 0.6, 0.9))
        run = Run(
            new_id(),
            self.text(parameters, "ALGORITHM", context),
            kept_parameters(given.get("parameters", {}), [name for one in self._inputs for name in one.personal]),
            inputs,
            tuple(OutputTable(one.name, one.layer_id, one.source, one.digest, one.features) for one in outputs),
            versions(),
            {name: value for name, value in given.get("figures", {}).items() if isinstance(value, (str, int, float))},
            Origin.DECLARED,
            note=self.text(parameters, "NOTE", context),
        )
        for one in (*inputs, *outputs):
            if not one.digest:
                feedback.pushWarning(
                    tr("“{layer}” has no data that can be hashed, so nobody can check later that it is the same.").format(layer=one.name)
                )
        with self.opened(parameters, context) as store:
            cycle_id = self.cycle_id(parameters, context, store)
            self.record(store, cycle_id, self.actor(parameters, context, store), run)
            self.say_notices(store, feedback)
            return self.standing(
                parameters,
                context,
                store,
                cycle_id,
                RUN_ID=run.run_id,
                N_READ=len(inputs) + len(outputs),
                N_USED=len(inputs) + len(outputs),
            )


def _result(text: str) -> dict[str, dict[str, Any]]:
    if not text:
        return {}
    try:
        found = json.loads(text)
    except ValueError as problem:
        raise QgsProcessingException(tr("“Parameters and figures” is not JSON: {reason}.").format(reason=str(problem))) from problem
    if not isinstance(found, dict) or not all(isinstance(found.get(name, {}), dict) for name in ("parameters", "figures")):
        raise QgsProcessingException(tr("“Parameters and figures” needs the form {form}.").format(form='{"parameters": {}, "figures": {}}'))
    return found
