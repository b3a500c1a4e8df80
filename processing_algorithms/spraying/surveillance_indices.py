# SPDX-License-Identifier: GPL-2.0-or-later
"""smartcity:surveillance_indices, how many insects there are, whether that is more than in earlier years, and what share of them is infected."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
from qgis.core import (
    Qgis,
    QgsGeometry,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)

from ...smartcity_plugin.analysis.errors import Cancelled
from ...smartcity_plugin.analysis.progress import Progress, part
from ...smartcity_plugin.qgis_bridge.translation import tr
from ..base import SmartCityAlgorithm
from . import pool_reading, trap_reading

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ...smartcity_plugin.analysis.dates import Step
    from ...smartcity_plugin.analysis.spraying.abundance import Abundance, Catches
    from ...smartcity_plugin.analysis.spraying.action_levels import Levels, Measure
    from ...smartcity_plugin.analysis.spraying.infection_rates import Rate
    from ...smartcity_plugin.qgis_bridge.feedback import Notes
    from .pool_reading import Pools
    from .trap_reading import TrapTable

STEPS = ["week", "month", "quarter", "year"]
RATE_STEPS = ["all", *STEPS]
ZEROS = ["auto", "implied", "as_given"]
INDEX_RATES = ["mir", "mle", "firth", "gart"]
INTERVALS = ["skew_score", "score"]
PRESETS = ["none", "california", "trap_night_50"]
_INTEGER = Qgis.ProcessingNumberParameterType.Integer


class SurveillanceIndices(SmartCityAlgorithm):
    """Declares, reads, calls `analysis.spraying.abundance` and `pooled_rates`, writes and reports."""

    ID = "surveillance_indices"
    GROUP_ID = "spraying"

    def displayName(self) -> str:  # noqa: N802 (QGIS's name, as below)
        """Shown in the toolbox."""
        return tr("Surveillance indices (how many insects, how many infected?)")

    def group(self) -> str:
        """The family."""
        return tr("Spraying")

    def tags(self) -> list[str]:
        """Words by which it is found."""
        return tr("mosquito,trap,abundance,anomaly,pool,infection,rate,MIR,MLE,Firth,vector,index,West Nile,dengue,surveillance").split(",")

    def shortHelpString(self) -> str:  # noqa: N802
        """What it does, for the dialog's side panel."""
        return tr(
            "Turns a trap table into insects per trap-night by trap, species and period, and says how far that is from the same time of earlier years (anomaly 0.5: half as many again).\n\n"
            "With a table of tested pools it gives the share of insects that is infected, by year or another period: the minimum infection rate (MIR), the maximum likelihood estimate "
            "(MLE), Firth's and Gart's estimates, which are less biased, and a score interval, which also holds where no pool was positive. All are per insect, not per 1,000. The vector index adds up, over species, "
            "insects per trap-night times the share infected.\n\n"
            "Rows of one trap, night and species are added up: laboratories begin a new row every 50 insects. Nights without a catch must be in the table: without them abundance is too high, and the run says so.\n\n"
            "Limits for action are those of an authority: choose a preset or type your own. There is no default."
        )

    def declare(self) -> None:
        """The parameters of CONTRACT.md, and those that say how."""
        trap_reading.add_parameters(self, tables=True, optional=False, dated=True)
        self.add(
            QgsProcessingParameterEnum("STEP", tr("Period of abundance"), STEPS, False, "month", False, True),
            tr("Catches are summed by this period and compared with the same one of earlier years."),
        )
        pool_reading.add_parameters(self)
        self.add(
            QgsProcessingParameterEnum("RATE_STEP", tr("Period of infection rates"), RATE_STEPS, False, "year", False, True),
            tr("all: one rate for all pools, as where they have no date."),
        )
        self.add(
            QgsProcessingParameterEnum("PRESET", tr("Limits of an authority"), PRESETS, False, "none", False, True),
            tr(
                "Fills the field score. Each preset carries its source and date into the report; whether it holds where you are is for you to check."
            ),
        )
        self.add(
            QgsProcessingParameterString("LEVELS", tr("Own limits of abundance"), None, False, True),
            tr("Upper ends of the scores 1, 2, 3 … in insects per trap-night, for example 5, 20, 50. Used instead of a preset's."),
        )
        for name, description, default, low, help_text in (
            (
                "ROW_CAP",
                tr("Rows are capped at"),
                trap_reading.ROW_CAP,
                1,
                tr("Insects at which the laboratory begins a new row. Rows with just so many are never taken for duplicates."),
            ),
            ("YEARS", tr("Earlier years to compare with"), 5, 1, tr("At most so many years before.")),
        ):
            self.add(QgsProcessingParameterNumber(name, description, _INTEGER, default, False, low), help_text, advanced=True)
        self.add(
            QgsProcessingParameterEnum("ZEROS", tr("Species that a visit does not list"), ZEROS, False, "auto", False, True),
            tr("implied: it caught none of them. as_given: nobody looked. auto: implied if some visit lists several species."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterEnum("INDEX_RATE", tr("Rate of the vector index"), INDEX_RATES, False, "mir", False, True),
            tr(
                "Which estimate goes into the vector index. The guidelines of the CDC (health authority of the USA) show it with mir, the minimum infection rate."
            ),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterEnum("INTERVAL", tr("Interval of the rates"), INTERVALS, False, "skew_score", False, True),
            tr(
                "skew_score: score interval corrected for skewness (Gart), the better one with few positive pools. score: without it. Both at 95 %."
            ),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterFeatureSink("OUTPUT", tr("Abundance"), QgsProcessing.SourceType.TypeVector),
            tr("One row for each trap, species and period; points where the traps have places."),
        )
        self.add(
            QgsProcessingParameterFeatureSink("RATES", tr("Infection rates"), QgsProcessing.SourceType.TypeVector, None, True),
            tr("One row for each period, pathogen and species, and one for all species together."),
        )
        self.add_report()
        self.add_numbers(
            ("ABUNDANCE", tr("Insects per trap-night, all rows")),
            ("N_DUPLICATES", tr("Exact duplicates that were dropped")),
            ("N_POOLS", tr("Pools tested")),
            ("N_POSITIVE", tr("Pools that were positive")),
        )

    def as_qgis_reads(self, parameters: dict[str, Any], context: QgsProcessingContext) -> dict[str, Any]:
        """A CSV with one column or in CP949 need not be one that QGIS can load: the traps stand in for it."""
        from ...smartcity_plugin.qgis_bridge.tables import table_file

        ours = bool(parameters.get("POOLS")) and table_file(self, parameters, "POOLS", context) is not None
        return parameters | ({"POOLS": parameters.get("TRAPS")} if ours else {})

    def problem(self, parameters: dict[str, Any], context: QgsProcessingContext) -> str:
        """What can be known before the run."""
        if problem := trap_reading.check(self, parameters, context, dated=True):
            return problem
        if parameters.get("RATES") and not parameters.get("POOLS"):
            return tr("Infection rates (RATES) need the table of tested pools (POOLS).")
        return ""

    def compute(self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback) -> dict[str, Any]:
        """Read, sum, estimate, write, report."""
        from ...smartcity_plugin.analysis.spraying.abundance import anomaly
        from ...smartcity_plugin.qgis_bridge.feedback import Notes, watch
        from ...smartcity_plugin.qgis_bridge.outputs import OutputLayer
        from ...smartcity_plugin.qgis_bridge.report import report_json
        from .surveillance_layers import abundance_columns, geometries, kind, rate_columns
        from .surveillance_report import abundance_legend, abundance_levels, surveillance_report

        progress = watch(feedback)
        notes = Notes(feedback)
        table = self._traps(parameters, context, notes, part(progress, 0.0, 0.3))
        step: Step = self.parameterAsEnumString(parameters, "STEP", context)
        catches, visit_day = _catches(table, self.parameterAsDouble(parameters, "ROW_CAP", context), notes)
        implied = self._implied(parameters, context, catches, notes)
        found = self._abundance(catches, visit_day, step, implied, by_site=True)
        prior, years, change = anomaly(found, step, self.parameterAsInt(parameters, "YEARS", context))
        pools, rates = self._rates(parameters, context, catches, visit_day, implied, table, notes, part(progress, 0.3, 0.7))
        levels = self._levels(parameters, context, notes)
        edges = abundance_levels(found.abundance)
        columns = abundance_columns(table, found, step, prior, years, change, levels, edges)
        output = OutputLayer(self, "OUTPUT", parameters, context)
        rate_output = OutputLayer(self, "RATES", parameters, context) if rates and parameters.get("RATES") is not None else None
        try:
            output.write(columns, [], geometries(table, found), *kind(table), part(progress, 0.7, 0.85))
            if rate_output is not None:
                short = self.parameterAsEnumString(parameters, "INTERVAL", context)
                cells = rate_columns(rates, short, levels.get("rate"))
                empty = [QgsGeometry() for _ in rates]
                rate_output.write(cells, [], empty, Qgis.WkbType.NoGeometry, table.source.sourceCrs(), part(progress, 0.85, 0.95))
        except Cancelled:
            output.discard()
            if rate_output is not None:
                rate_output.discard()
            raise
        legend = abundance_legend(edges)
        if table.located:
            output.style("abu_class", legend, tr("Abundance"))
        total_nights = _nights(catches)
        figures = {
            "N_READ": len(table.rows),
            "N_USED": int(table.index.size),
            "N_SKIPPED": len(table.rows) - int(table.index.size),
            "ABUNDANCE": float(catches.count.sum()) / total_nights,
            "N_DUPLICATES": table.duplicates,
            "N_POOLS": 0 if pools is None else int(pools.number.sum()),
            "N_POSITIVE": 0 if pools is None else int(pools.positive.sum()),
        }
        used = self.used_parameters(parameters, context)
        results = {"OUTPUT": output.destination, **figures, "REPORT_JSON": report_json(used, figures, notes.warnings)}
        if rate_output is not None:
            results["RATES"] = rate_output.destination
        path = self.parameterAsFileOutput(parameters, "REPORT", context)
        if path:
            whole = self._abundance(catches, visit_day, step, implied, by_site=False)
            report = surveillance_report(table, found, whole, change, step, rates, levels, legend, edges, notes, used, figures)
            report.save(path)
            results["REPORT"] = path
        progress(1.0)
        return results

    def _traps(self, parameters: dict[str, Any], context: QgsProcessingContext, notes: Notes, progress: Progress) -> TrapTable:
        from ...smartcity_plugin.qgis_bridge.metric_crs import metric_crs

        source = self.parameterAsSource(parameters, "TRAPS", context)
        working = source.sourceCrs()
        extent = source.sourceExtent()
        if trap_reading.has_places(source) and working.isValid() and not extent.isNull() and extent.isFinite():
            working = metric_crs(working, extent, context.transformContext())
        return trap_reading.read_traps(self, parameters, context, working, notes, progress, dated=True)

    def _rates(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        catches: Catches,
        visit_day: NDArray[np.datetime64],
        implied: bool,
        table: TrapTable,
        notes: Notes,
        progress: Progress,
    ) -> tuple[Pools | None, list[Rate]]:
        """The pools and their rates; none where POOLS is empty."""
        from ...smartcity_plugin.analysis.spraying.infection_rates import infection_rates

        if not parameters.get("POOLS"):
            return None, []
        pools = pool_reading.read_pools(self, parameters, context, notes, part(progress, 0.0, 0.5))
        rates = infection_rates(
            pools.positive,
            pools.size,
            pools.number,
            pools.day,
            pools.species,
            pools.target,
            self._rate_step(parameters, context, pools),
            self.parameterAsEnumString(parameters, "INDEX_RATE", context),
            self._abundance_of(catches, visit_day, implied, table),
            part(progress, 0.5, 1.0),
        )
        _note_rates(rates, bool(self.parameterAsString(parameters, "SPECIES", context)), notes)
        return pools, rates

    def _implied(self, parameters: dict[str, Any], context: QgsProcessingContext, catches: Catches, notes: Notes) -> bool:
        """Whether what a visit does not list was not caught; says what is assumed, and warns where no zero is known."""
        from ...smartcity_plugin.analysis.spraying.abundance import has_zero_catches, lists_several_species

        wish = self.parameterAsEnumString(parameters, "ZEROS", context)
        implied = wish == "implied" or (wish == "auto" and lists_several_species(catches))
        if implied:
            notes.remark(tr("A visit that does not list a species is taken to have caught none of it (ZEROS)."))
        if not has_zero_catches(catches, implied):
            notes.warn(
                tr(
                    "There is no catch of 0 in the table. If nights without a catch were left out (presence only), abundance is too high, most of all where insects are rare. Add rows with 0 for them."
                )
            )
        return implied

    def _abundance(self, catches: Catches, visit_day: NDArray[np.datetime64], step: Step, implied: bool, *, by_site: bool) -> Abundance:
        from ...smartcity_plugin.analysis.dates import period_of
        from ...smartcity_plugin.analysis.spraying.abundance import abundance

        dated = not np.isnat(visit_day).any()
        periods = period_of(visit_day.astype("datetime64[s]"), step) if dated else np.zeros(visit_day.size, dtype=np.int64)
        return abundance(catches, periods, by_site=by_site, implied=implied)

    def _abundance_of(self, catches: Catches, visit_day: NDArray[np.datetime64], implied: bool, table: TrapTable) -> Any:
        """A function that gives insects per trap-night of each species (by its name in small letters) in a period."""
        from ...smartcity_plugin.analysis.dates import period_of
        from ...smartcity_plugin.analysis.spraying.abundance import abundance

        def of(step: Step | None, period: int) -> dict[str, float]:
            if step is None:
                periods = np.zeros(visit_day.size, dtype=np.int64)
            elif np.isnat(visit_day).any():
                return {}
            else:
                periods = period_of(visit_day.astype("datetime64[s]"), step)
            found = abundance(catches, periods, by_site=False, implied=implied)
            here = found.period == (0 if step is None else period)
            return {
                " ".join(table.species_names[kind].lower().split()): float(value)
                for kind, value in zip(found.species[here], found.abundance[here], strict=True)
            }

        return of

    def _rate_step(self, parameters: dict[str, Any], context: QgsProcessingContext, pools: Pools) -> Step | None:
        step: Step | str = self.parameterAsEnumString(parameters, "RATE_STEP", context)
        return None if step == "all" or not pools.dated else step  # type: ignore[return-value]

    def _levels(self, parameters: dict[str, Any], context: QgsProcessingContext, notes: Notes) -> dict[Measure, Levels]:
        from ...smartcity_plugin.analysis.spraying.action_levels import preset, typed_levels

        levels = preset(self.parameterAsEnumString(parameters, "PRESET", context))
        if text := self.parameterAsString(parameters, "LEVELS", context).strip():
            levels.pop("ratio", None)
            levels["abundance"] = typed_levels(text, "abundance")
        for one in levels.values():
            if one.source:
                notes.remark(tr("Limits: {source} ({date}). Check that they hold where you are.").format(source=one.source, date=one.date))
        return levels


def _catches(table: TrapTable, row_cap: float, notes: Notes) -> tuple[Catches, NDArray[np.datetime64]]:
    """Rows with their visits (a trap on a day; each row its own where neither place, name nor date tells), and the day of each visit."""
    from ...smartcity_plugin.analysis.spraying.abundance import Catches, uneven_visits, visits_in_order

    undated = bool(np.isnat(table.day).all()) and not table.visit.any()
    if undated and table.site_names == [""]:
        visit = np.arange(table.count.size)
        notes.warn(tr("Neither places, names nor dates tell the traps apart: each row counts as a visit of its own."))
    else:
        if undated:
            visit = visits_in_order(table.site, table.species, table.count, row_cap)
            notes.warn(
                tr(
                    "No date tells the visits of a trap apart: they are taken in the order of the table, and a species that comes again begins the next one. Choose DATE or VISIT if there is one."
                )
            )
        else:
            visit = table.visit
        key = np.column_stack([table.site, visit, np.where(np.isnat(table.day), -1, table.day.astype(np.int64))])
        _, visit = np.unique(key, axis=0, return_inverse=True)
        visit = visit.ravel().astype(np.int64)
    day = np.full(int(visit.max()) + 1, np.datetime64("NaT"), dtype="datetime64[D]")
    day[visit] = table.day
    catches = Catches(visit, table.site, table.species, table.count, table.nights)
    uneven = uneven_visits(catches)
    if uneven.size:
        notes.warn(tr("{n} visits state different trap-nights in their rows; the largest counts.").format(n=uneven.size))
    return catches, day


def _nights(catches: Catches) -> float:
    nights = np.zeros(int(catches.visit.max()) + 1)
    np.maximum.at(nights, catches.visit, catches.nights)
    return float(nights.sum())


def _note_rates(rates: list[Rate], with_species: bool, notes: Notes) -> None:
    if rates and not any(np.isfinite(one.vector_index) for one in rates):
        reason = (
            tr("species of pools and traps have no name in common, or the traps have no date in these periods")
            if with_species
            else tr("the trap table has no species (SPECIES)")
        )
        notes.warn(tr("The vector index cannot be computed: {reason}.").format(reason=reason))
    few = [one for one in rates if one.rate.n_positive == 0]
    if few:
        notes.remark(tr("In {n} rows no pool was positive: the rate is 0, and high says how large it could still be.").format(n=len(few)))
