# SPDX-License-Identifier: GPL-2.0-or-later
"""Errors that a planner can act on, raised where no translation is to be had."""


def tr(text: str) -> str:
    """Mark ``text`` for translation; it is translated at the door to QGIS, not here.

    The extraction tool finds calls by this name, which is why it is spelled as the translating function of the bridge.
    """
    return text


class AnalysisError(ValueError):
    """What happened and what to do, as an English template and the figures that go into it.

    Raise it as ``AnalysisError(tr("{n} units …"), n=3)``: the template is translated first and filled afterwards.
    """

    def __init__(self, template: str, **figures: object) -> None:
        super().__init__(template.format(**figures))
        self.template = template
        self.figures = figures


class Cancelled(Exception):  # noqa: N818 (a wish, not an error)
    """The user asked to stop. Nothing has been written."""
