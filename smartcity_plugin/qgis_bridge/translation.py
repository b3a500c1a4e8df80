# SPDX-License-Identifier: GPL-2.0-or-later
"""Everything that is shown goes through here: one translation context for the whole plugin."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from pathlib import Path

from qgis.core import QgsSettings
from qgis.PyQt.QtCore import QCoreApplication, QLocale, QTranslator

from ..analysis.errors import AnalysisError
from ..cycle.phrases import in_words

TRANSLATIONS = Path(__file__).parents[2] / "i18n"
_CONTEXT = "@default"  # where the extraction tool files calls of a free function
_as_written: ContextVar[bool] = ContextVar("as_written", default=False)  # whether texts are said as they stand in the code: in English


def tr(text: str) -> str:
    """``text`` in the user's language. Fill in figures afterwards, with ``format``: a filled text is never found."""
    return text if _as_written.get() else QCoreApplication.translate(_CONTEXT, text)


def explain(error: AnalysisError) -> str:
    """An analysis' or a cycle's error in the user's language, its figures filled in; sentences among them are translated too."""
    return tr(error.template).format(**{name: in_words(value, tr) for name, value in error.figures.items()})


def said(error: Exception) -> str:
    """What any error says, in the user's language where it is one of ours."""
    return explain(error) if isinstance(error, AnalysisError) else str(error)


def user_language() -> str:
    """The language of QGIS as 'ko' or 'en_US'; the system's where the user has set none."""
    return QgsSettings().value("locale/userLocale", "", type=str) or QLocale.system().name()


def shown_language() -> str:
    """The language of what is shown, as 'ko': the user's where there is a translation into it, else English."""
    language = user_language().split("_")[0]
    return language if (TRANSLATIONS / f"smartcity_{language}.qm").exists() else "en"


def install_translator(folder: Path) -> QTranslator | None:
    """Load the compiled translation for the user's language from ``folder``. None where there is none."""
    translator = QTranslator()
    language = user_language()
    for name in (language, language.split("_")[0]):
        if translator.load(str(folder / f"smartcity_{name}.qm")):
            QCoreApplication.installTranslator(translator)
            return translator
    return None


def remove_translator(translator: QTranslator | None) -> None:
    """Undo `install_translator`."""
    if translator is not None:
        QCoreApplication.removeTranslator(translator)


@contextmanager
def spoken(language: str, folder: Path) -> Iterator[bool]:
    """For a while everything is said in ``language`` (``en``, ``ko``; empty: the user's). False where there is no translation into it."""
    if not language or user_language().split("_")[0] == language:
        yield True
    elif language == "en":
        # Not by a translator in Python: Qt asks translators in any thread, under a lock that whoever takes one away waits for while it holds up Python.
        before = _as_written.set(True)
        try:
            yield True
        finally:
            _as_written.reset(before)
    else:
        translator = QTranslator()
        there = translator.load(str(folder / f"smartcity_{language}.qm"))
        if there:
            QCoreApplication.installTranslator(translator)
        try:
            yield there
        finally:
            if there:
                QCoreApplication.removeTranslator(translator)
