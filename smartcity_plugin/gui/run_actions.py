# SPDX-License-Identifier: GPL-2.0-or-later
"""What can be done with a recorded run: run it again and compare, keep its outputs as evidence. Each says in a sentence what came of it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from qgis.core import QgsProcessingFeedback, QgsProject
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QProgressDialog, QWidget

from ..cycle.address import is_postgres
from ..cycle.errors import NotAllowed
from ..cycle.location import store_beside
from ..qgis_bridge.cycle_links import saved_as, store_address
from ..qgis_bridge.cycle_project import CycleProject
from ..qgis_bridge.translation import tr

if TYPE_CHECKING:
    from ..qgis_bridge.rerun import Comparison

_PATIENCE = 500  # milliseconds before the progress is shown


def run_again(cycles: CycleProject, cycle_id: str, run_id: str, window: QWidget) -> str:
    """Run it once more, record the repetition, and say whether inputs and outputs are the same.

    Raises:
        CycleError: what it ran on cannot be restored, or the store cannot take it.

    """
    from ..qgis_bridge.rerun import rerun

    if cycles.store is None:
        raise NotAllowed(tr("The store of this project is not open, so nothing can be recorded now. What you typed stays here."))
    dialog = QProgressDialog(tr("Running once more…"), tr("Cancel"), 0, 100, window)
    dialog.setObjectName("smartcity_run_again")
    dialog.setWindowModality(Qt.WindowModality.WindowModal)
    dialog.setMinimumDuration(_PATIENCE)
    feedback = QgsProcessingFeedback(False)
    feedback.progressChanged.connect(lambda share: dialog.setValue(int(share)))
    dialog.canceled.connect(feedback.cancel)
    try:
        found = rerun(cycles.store, cycle_id, run_id, cycles.project, cycles.me(), feedback)
    finally:
        dialog.close()
        dialog.deleteLater()
        cycles.look()
    return comparison_words(found)


def comparison_words(found: Comparison) -> str:
    """What a repetition came to."""
    parts = [tr("The run was repeated.")]
    parts.append(
        tr("It read the same.") if found.same_inputs else tr("It read something else: {names}.").format(names=", ".join(found.inputs))
    )
    changed = [*found.outputs, *(tr("{name}: {then} → {now}").format(name=name, then=then, now=now) for name, then, now in found.figures)]
    parts.append(tr("It made the same.") if found.same_outputs else tr("It made something else: {names}.").format(names="; ".join(changed)))
    if found.unknown:
        parts.append(tr("Not comparable: {names}.").format(names=", ".join(found.unknown)))
    return " ".join(parts)


def keep_outputs(cycles: CycleProject, run_id: str) -> str:
    """Copy the outputs of a run that are layers of the project beside the store, and say where they are.

    Raises:
        CycleError: nothing of it is there, or it cannot be copied.

    """
    from ..qgis_bridge.evidence_copies import keep_as_evidence

    kept = cycles.store.run(run_id) if cycles.store is not None else None
    outputs = kept.record.outputs if kept is not None else ()
    layers = [layer for one in outputs if (layer := cycles.project.mapLayer(one.layer_id)) is not None]
    if not layers:
        raise NotAllowed(tr("None of the outputs of this run is in the project any more, so there is nothing to copy."))
    files = {keep_as_evidence(cycles, layer, _beside(cycles.project)).name for layer in layers}
    cycles.look()
    return tr("Kept in “{files}”, beside the store.").format(files="”, “".join(sorted(files)))


def _beside(project: QgsProject) -> Path:
    """The file beside which copies lie: the store, or where it would be if it were not in a database."""
    address = store_address(project)
    return store_beside(saved_as(project)) if is_postgres(address) else Path(address)
