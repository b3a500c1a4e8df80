# SPDX-License-Identifier: GPL-2.0-or-later
"""smartcity:spray_label_check: may this plan be sprayed, with this product, in these hours, on this ground?"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
from qgis.core import (
    Qgis,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)

from ...smartcity_plugin.analysis.errors import AnalysisError, Cancelled
from ...smartcity_plugin.analysis.errors import tr as mark
from ...smartcity_plugin.analysis.progress import Progress, part
from ...smartcity_plugin.analysis.spraying.drift import SCENARIOS
from ...smartcity_plugin.qgis_bridge.source_checks import unreadable, without_crs, without_features
from ...smartcity_plugin.qgis_bridge.translation import tr
from ..base import SmartCityAlgorithm
from .block_parameter import add_blocks
from .exclusion_reading import add_exclusions, exclusion_problem
from .safety import add_safety

if TYPE_CHECKING:
    from ...smartcity_plugin.analysis.spraying.hours import Board
    from ...smartcity_plugin.analysis.spraying.label import Product
    from ...smartcity_plugin.analysis.spraying.ledger import Applications
    from ...smartcity_plugin.qgis_bridge.feedback import Notes
    from .exclusion_reading import Exclusions
    from .label_checks import Check, Plan
    from .label_reading import Ledger, PlannedBlocks

_DOUBLE = Qgis.ProcessingNumberParameterType.Double
YEARS = ["calendar", "rolling"]


class SprayLabelCheck(SmartCityAlgorithm):
    """Declares, reads plan, label, forecast and ledger, calls `analysis.spraying`, writes checks, hours and the ledger with the plan, reports."""

    ID = "spray_label_check"
    GROUP_ID = "spraying"
    PACKAGES = ("shapely",)

    def displayName(self) -> str:  # noqa: N802 (QGIS's name, as below)
        """Shown in the toolbox."""
        return tr("Spray label check (may this be sprayed, and when?)")

    def group(self) -> str:
        """The family."""
        return tr("Spraying")

    def tags(self) -> list[str]:
        """Words by which it is found."""
        return tr("label,product,registration,pesticide,wind,forecast,hours,ledger,active ingredient,drift,buffer,re-entry").split(",")

    def shortHelpString(self) -> str:  # noqa: N802
        """What it does, for the dialog's side panel."""
        return tr(
            "Checks blocks against the record of a product: methods, rate, flow of the equipment, buffers, grams of active ingredient and applications in the year on every piece of ground, the interval between "
            "them; and every hour of a forecast against the limits of wind, temperature and time, with the reason for each.\n\n"
            "The record is your table: registration, active_ingredient, concentration (g/l), label_date, methods, max_rate (l/ha), yearly_max (g/ha), yearly_count, interval (days), wind_min, wind_max (m/s), temp_min, "
            "temp_max (°C), time_start, time_end, buffers (“water 30; apiary 100”), reentry (hours). Units can be added to the heading: wind_max_mph. Where the label sets no limit, write “none”. A plan with a field "
            "missing is not passed.\n\n"
            "Drift of ULV and fog is not modelled. The label is the law."
        )

    def declare(self) -> None:
        """The parameters of CONTRACT.md, and those that say how."""
        table, polygon = QgsProcessing.SourceType.TypeVector, QgsProcessing.SourceType.TypeVectorPolygon
        add_blocks(self, tr("As Spray targets writes them. Fields method, date and litres count where they are not given below."))
        self.add(
            QgsProcessingParameterFeatureSource("PRODUCT", tr("Record of the product"), [table]),
            tr("A table with one row per product, or a list of names and values of one product."),
        )
        self.add(
            QgsProcessingParameterString("REGISTRATION", tr("Registration number"), None, False, True),
            tr("Which product is meant, where the table holds several."),
        )
        self.add(
            QgsProcessingParameterFeatureSource("FORECAST", tr("Forecast by the hour"), [table]),
            tr(
                "Columns time, wind, temp; also gust and rain. Units can be added: wind_mph, temp_f. Usual: m/s and °C. Hours without a row are not allowed."
            ),
        )
        self.add(
            QgsProcessingParameterFeatureSource("LEDGER", tr("Ledger of earlier applications"), [table], None, True),
            tr("Areas with date, ai_g (grams of active ingredient) or litres, and active; or a table of these with block_id."),
        )
        self.add(
            QgsProcessingParameterBoolean("ALLOW_NO_LEDGER", tr("There were no earlier applications"), False, True),
            tr("Without a ledger the yearly limits and the interval are not passed, unless this says that nothing was applied before."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterString("METHOD", tr("Method"), None, False, True),
            tr("As the label calls it. Empty: the field of the blocks, or the label's only one."),
        )
        self.add(
            QgsProcessingParameterNumber("RATE", tr("Litres of product per hectare"), _DOUBLE, None, True, 0.0),
            tr("Empty: from the field litres of the blocks, else the largest rate of the label."),
        )
        self.add(
            QgsProcessingParameterString("DATE", tr("Day of the application"), None, False, True),
            tr(
                "Like 2026-06-01; the night that begins on it counts too. Empty: the field of the blocks, or the first day of the forecast, and all of its hours count."
            ),
        )
        for name, what, text in (
            ("SWATH", tr("Swath in metres"), tr("Width that is treated in one pass.")),
            ("SPEED", tr("Speed in km/h"), tr("How fast the sprayer moves while it sprays.")),
            ("FLOW", tr("Flow in litres a minute"), tr("As the equipment is set: it must be rate x swath x speed, within 5 %.")),
        ):
            self.add(QgsProcessingParameterNumber(name, what, _DOUBLE, None, True, 0.0), text)
        add_exclusions(self, with_buffers=False)
        self.add(
            QgsProcessingParameterEnum("YEAR", tr("Year of the yearly limits"), YEARS, False, "calendar", False, True),
            tr("calendar: from 1 January. rolling: the 365 days up to the application."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterEnum("DRIFT", tr("Drift scenario of AgDRIFT"), list(SCENARIOS), False, None, True, True),
            tr(
                "For agricultural sprays: what part of the rate lands at the buffer. Never for ULV (ultra-low volume) or fog, for which no model is used."
            ),
            advanced=True,
        )
        self._declare_rest(table, polygon)

    def _declare_rest(self, table: Any, polygon: Any) -> None:
        from ...smartcity_plugin.analysis.tables import ENCODINGS

        self.add(
            QgsProcessingParameterEnum("ENCODING", tr("Encoding of text files"), list(ENCODINGS), False, "auto", False, True),
            tr("auto: UTF-8 if the whole file is, else CP949 (Korean Windows)."),
            advanced=True,
        )
        add_safety(self)
        self.add(
            QgsProcessingParameterFeatureSink("OUTPUT", tr("Checks"), polygon),
            tr("One line per block and check: limit, value, whether it passed. Lines without a block concern the plan as a whole."),
        )
        self.add(
            QgsProcessingParameterFeatureSink("HOURS", tr("Board of hours"), table, None, True),
            tr("Each hour of the forecast: allowed or not, and every reason."),
        )
        self.add(
            QgsProcessingParameterFeatureSink("LEDGER_OUT", tr("Ledger with the plan"), polygon, None, True, False),
            tr(
                "The ledger with the planned blocks added (state planned): after spraying, with what was really used, the ledger of the next plan."
            ),
        )
        self.add(
            QgsProcessingParameterFeatureSink("CELLS", tr("Active ingredient by ground and year"), polygon, None, True, False),
            tr("Pieces of ground with one history each: applications, grams, grams a hectare in the year."),
        )
        self.add_report()
        self.add_numbers(
            ("PASSED", tr("1 where every check of every block passed")),
            ("N_FAILED", tr("Blocks with a check that did not pass")),
            ("N_MISSING", tr("Fields missing in the product's record")),
            ("N_HOURS", tr("Hours of the forecast")),
            ("N_ALLOWED", tr("Hours in which spraying is allowed")),
            ("N_GAPS", tr("Hours without a forecast")),
            ("AI_BEFORE_G", tr("Grams of active ingredient in the ledger")),
            ("AI_PLAN_G", tr("Grams of active ingredient in the plan")),
            ("AI_AFTER_G", tr("Grams of active ingredient in both, by pieces of ground")),
            ("FLOW_L_MIN", tr("Litres a minute that rate, swath and speed need")),
        )

    def problem(self, parameters: dict[str, Any], context: QgsProcessingContext) -> str:
        """What can be known before the run."""
        blocks = self.parameterAsSource(parameters, "BLOCKS", context)
        if blocks is None:
            return unreadable("BLOCKS")
        if problem := without_crs(blocks) or without_features(blocks):
            return problem
        return exclusion_problem(self, parameters, context)

    def compute(self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback) -> dict[str, Any]:
        """Read, check, write, report."""
        from ...smartcity_plugin.analysis.spraying.hours import board_of
        from ...smartcity_plugin.qgis_bridge.feedback import Notes, watch
        from .exclusion_reading import read_exclusions
        from .label_checks import block_checks, plan_checks, record_checks
        from .label_reading import read_blocks, read_forecast, read_ledger, read_product
        from .safety import note_safety

        progress, notes = watch(feedback), Notes(feedback)
        encoding: Any = self.parameterAsEnumString(parameters, "ENCODING", context)
        blocks = read_blocks(self, parameters, context, notes, part(progress, 0.0, 0.1))
        product = read_product(self, parameters, context, encoding, notes)
        board = board_of(read_forecast(self, parameters, context, encoding, notes), product)
        if board.gaps:
            notes.warn(tr("The forecast has gaps: {n} hours have no row and are not allowed.").format(n=board.gaps))
        ledger = read_ledger(self, parameters, context, encoding, blocks, product, notes, part(progress, 0.1, 0.2))
        exclusions = None
        if parameters.get("EXCLUSIONS"):
            exclusions = read_exclusions(self, parameters, context, blocks.working, notes, part(progress, 0.2, 0.3))
        no_ledger = self.parameterAsBool(parameters, "ALLOW_NO_LEDGER", context)
        overridden = (
            [tr("earlier applications are taken to be none, because ALLOW_NO_LEDGER is set.")] if no_ledger and ledger is None else []
        )
        note_safety(self, parameters, context, notes, overridden)
        plan = self._plan(parameters, context, blocks, product, board, notes)
        rolling = self.parameterAsEnumString(parameters, "YEAR", context) == "rolling"
        checks = [
            *record_checks(product),
            *plan_checks(product, plan, blocks, board),
            *block_checks(product, plan, blocks, ledger, no_ledger, exclusions, rolling),
        ]
        progress(0.6)
        note_drift(self, parameters, context, product, plan, notes)
        if product.reentry is not None:
            notes.warn(
                tr("Keep people out for {hours:g} hours after spraying (re-entry), and tell them beforehand.").format(hours=product.reentry)
            )
        return self._write(
            parameters, context, Checked(blocks, product, plan, board, ledger, exclusions, checks), notes, part(progress, 0.6, 1.0)
        )

    def _optional(self, parameters: dict[str, Any], name: str, context: QgsProcessingContext) -> float:
        return self.parameterAsDouble(parameters, name, context) if parameters.get(name) not in (None, "", "NULL") else float("nan")

    def _plan(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        blocks: PlannedBlocks,
        product: Product,
        board: Board,
        notes: Notes,
    ) -> Plan:
        """What is planned for each block: by parameter, else by field, else as the label has it."""
        from ...smartcity_plugin.analysis.dates import read_dates
        from .label_checks import Plan

        n = len(blocks.names)
        method = self.parameterAsString(parameters, "METHOD", context).strip() if parameters.get("METHOD") else ""
        only = product.methods[0] if len(product.methods) == 1 else ""
        methods = [method or one or only for one in blocks.methods]
        rate = self._optional(parameters, "RATE", context)
        rates = np.full(n, rate) if rate > 0 else blocks.litres / blocks.area * 1e4
        unknown = np.isnan(rates)
        if unknown.any() and product.max_rate is not None:
            notes.warn(
                tr("No rate was given for {n} blocks: the label's largest, {rate:g} l/ha, was taken.").format(
                    n=int(unknown.sum()), rate=product.max_rate
                )
            )
            rates = np.where(unknown, product.max_rate, rates)
        day = self.parameterAsString(parameters, "DATE", context).strip() if parameters.get("DATE") else ""
        days = blocks.days.copy()
        if day:
            found = read_dates([day]).times[0]
            if np.isnat(found):
                raise AnalysisError(mark("“{date}” is no date. Write it like 2026-06-01."), date=day)
            days[:] = found
        first = board.time[0]
        dated = ~np.isnat(days)
        days[~dated] = first
        days = days.astype("datetime64[D]").astype("datetime64[s]")
        last = board.time[-1].astype("datetime64[D]").astype("datetime64[s]")
        outside = int(((days > last) | (days < first.astype("datetime64[D]").astype("datetime64[s]"))).sum())
        if outside:
            notes.warn(tr("{n} blocks are planned for a day that the forecast does not reach.").format(n=outside))
        swath, speed, litres = (self._optional(parameters, name, context) for name in ("SWATH", "SPEED", "FLOW"))
        return Plan(rates, methods, days, dated, swath, speed / 3.6, litres)

    def _write(
        self, parameters: dict[str, Any], context: QgsProcessingContext, done: Checked, notes: Notes, progress: Progress
    ) -> dict[str, Any]:
        from ...smartcity_plugin.analysis.spraying.effort import flow
        from ...smartcity_plugin.qgis_bridge.outputs import OutputLayer
        from ...smartcity_plugin.qgis_bridge.report import report_json
        from .label_layers import write_cells, write_checks, write_hours, write_ledger, years_of
        from .label_report import label_report, note_result

        written: list[OutputLayer] = []
        results: dict[str, Any] = {}
        years = years_of(done)
        try:
            for name, write in (
                ("OUTPUT", lambda layer: write_checks(layer, done, progress)),
                ("HOURS", lambda layer: write_hours(layer, done, progress)),
                ("LEDGER_OUT", lambda layer: write_ledger(layer, done, context, progress)),
                ("CELLS", lambda layer: write_cells(layer, done, years, context, progress)),
            ):
                if parameters.get(name):
                    written.append(OutputLayer(self, name, parameters, context))
                    write(written[-1])  # type: ignore[no-untyped-call]
                    results[name] = written[-1].destination
        except Cancelled:
            for one in written:
                one.discard()
            raise
        failed = {one.block for one in done.checks if not one.passed and one.block >= 0}
        plan_grams = float(np.nansum(done.planned.grams))
        n = len(done.blocks.names)
        figures: dict[str, Any] = {
            "N_READ": done.blocks.n_read,
            "N_USED": n,
            "N_SKIPPED": done.blocks.n_read - n,
            "PASSED": int(all(one.passed for one in done.checks)),
            "N_FAILED": len(failed),
            "N_MISSING": len(done.product.missing),
            "N_HOURS": len(done.board.time),
            "N_ALLOWED": int(done.board.allowed.sum()),
            "N_GAPS": done.board.gaps,
            "AI_BEFORE_G": 0.0 if done.ledger is None else float(np.nansum(done.ledger.applications.grams[done.ledger.counted])),
            "AI_PLAN_G": plan_grams,
            "AI_AFTER_G": float(
                sum(
                    np.nansum(cells.share * grams[cells.application])
                    for cells, grams in ((one.cells, one.applications.grams) for one in years)
                )
            ),
            "FLOW_L_MIN": flow(float(np.nanmax(done.plan.rate)), done.plan.swath, done.plan.speed)
            if done.plan.swath > 0 and done.plan.speed > 0 and np.isfinite(done.plan.rate).any()
            else None,
        }
        note_result(done, figures, notes)
        used = self.used_parameters(parameters, context)
        results |= {**figures, "REPORT_JSON": report_json(used, figures, notes.warnings)}
        path = self.parameterAsFileOutput(parameters, "REPORT", context)
        if path:
            report = label_report(done, figures, notes, used)
            report.picture = written[0].picture(done.blocks.working)
            report.save(path)
            results["REPORT"] = path
        return results


@dataclass(frozen=True)
class Checked:
    """Everything that is written and reported."""

    blocks: PlannedBlocks
    product: Product
    plan: Plan
    board: Board
    ledger: Ledger | None
    exclusions: Exclusions | None
    checks: list[Check]

    @property
    def planned(self) -> Applications:
        """The planned blocks as applications."""
        from ...smartcity_plugin.analysis.spraying.effort import HECTARE
        from ...smartcity_plugin.analysis.spraying.ledger import Applications

        grams = self.plan.rate * self.blocks.area / HECTARE * (self.product.concentration or np.nan)
        return Applications(self.blocks.shapes, self.plan.days, grams)


def note_drift(
    algorithm: SprayLabelCheck, parameters: dict[str, Any], context: QgsProcessingContext, product: Product, plan: Plan, notes: Notes
) -> None:
    """What is known of drift, and what is not."""
    from ...smartcity_plugin.analysis.spraying.drift import deposition, is_modelled

    notes.warn(tr("Drift of ULV and fog is not modelled: this plan does not say how far it goes."))
    scenario = algorithm.parameterAsEnumString(parameters, "DRIFT", context) if parameters.get("DRIFT") not in (None, "", "NULL") else ""
    if not scenario:
        return
    if any(not is_modelled(one) for one in plan.methods if one) or not any(plan.methods):
        notes.warn(tr("DRIFT was not used: AgDRIFT's tables are for agricultural sprays, and not valid for ULV or fog."))
        return
    for kind, metres in product.buffers.items():
        fraction = deposition(scenario, metres)
        where = tr("beyond the tables") if np.isnan(fraction) else tr("{share:.2%} of the rate").format(share=fraction)
        notes.remark(
            tr("AgDRIFT Tier I, {scenario}: at {metres:g} m ({kind}) deposition is {where}.").format(
                scenario=scenario, metres=metres, kind=tr("all kinds") if kind == "*" else kind, where=where
            )
        )
