# SPDX-License-Identifier: GPL-2.0-or-later
"""The ready models in the toolbox. A provider of their own: QGIS resolves a model's steps when it is read, so the algorithms must be there before."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import QgsMessageLog, QgsProcessingAlgorithm, QgsProcessingModelAlgorithm, QgsProcessingProvider
from qgis.PyQt.QtGui import QIcon

from ...smartcity_plugin.qgis_bridge.guide import guide_address
from ...smartcity_plugin.qgis_bridge.translation import tr
from .words import GROUP, WORDS, ModelWords

_ROOT = Path(__file__).parents[2]
MODELS = _ROOT / "resources" / "models"
_ICON = _ROOT / "resources" / "icons" / "smartcity.svg"


class ReadyModel(QgsProcessingModelAlgorithm):
    """A model whose words are shown in the user's language. Its id and the names of its parameters are those of the file."""

    def __init__(self, words: ModelWords, path: str, definition: Any = None) -> None:
        super().__init__()
        self._words, self._path = words, path
        # Read once: copies are made of what is in memory.
        self.is_read = self.fromFile(path) if definition is None else self.loadVariant(definition)
        self.setSourceFilePath(path)
        said = {**words.inputs, **words.outputs}
        for parameter in self.parameterDefinitions():
            label, about = said[parameter.name()]
            parameter.setDescription(tr(label))
            parameter.setHelp(tr(about))

    def createInstance(self) -> QgsProcessingAlgorithm:  # noqa: N802 (QGIS's name, as below)
        """A copy to be run."""
        return ReadyModel(self._words, self._path, self.toVariant())

    def displayName(self) -> str:  # noqa: N802
        """Shown in the toolbox."""
        return tr(self._words.name)

    def group(self) -> str:
        """Shown in the toolbox."""
        return tr(GROUP)

    def groupId(self) -> str:  # noqa: N802
        """The id of the group."""
        return "ready_models"

    def helpUrl(self) -> str:  # noqa: N802
        """The page of the models in the user guide."""
        return guide_address("batch", "ready-models")

    def shortHelpString(self) -> str:  # noqa: N802
        """What it does, for the dialog's side panel."""
        return tr(self._words.about)

    def icon(self) -> QIcon:
        """Shown in the toolbox."""
        return QIcon(str(_ICON))


class ReadyModelsProvider(QgsProcessingProvider):
    """Models under the id ``smartcity_models``. Add it after the provider of the algorithms."""

    def id(self) -> str:
        """Part of every model's public name; never translated."""
        return "smartcity_models"

    def name(self) -> str:
        """Shown in the toolbox, beside Smart City."""
        return tr("Smart City: ready models")

    def icon(self) -> QIcon:
        """Shown in the toolbox."""
        return QIcon(str(_ICON))

    def loadAlgorithms(self) -> None:  # noqa: N802 (QGIS's name)
        """Called by QGIS when the provider is added or refreshed. A file that cannot be read is left out, and said."""
        for model_id, words in WORDS.items():
            path = MODELS / f"{model_id}.model3"
            model = ReadyModel(words, str(path))
            if model.is_read:
                self.addAlgorithm(model)
            else:
                QgsMessageLog.logMessage(
                    tr("The model “{file}” cannot be read; install the plugin again.").format(file=path.name), "Smart City"
                )
