# SPDX-License-Identifier: GPL-2.0-or-later
"""The provider: the list of algorithms as QGIS, qgis_process and the model designer see it."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsProcessingProvider
from qgis.PyQt.QtGui import QIcon

from .flights.corridor_flight import CorridorFlight
from .flights.export_mission import ExportMission
from .flights.flight_check import FlightCheck
from .flights.import_mission import ImportMission
from .flights.import_no_fly import ImportNoFly
from .flights.patrol_flight import PatrolFlight
from .flights.spray_flight import SprayFlight
from .flights.survey_flight import SurveyFlight
from .hotspots.aggregate_incidents import AggregateIncidents
from .hotspots.autocorrelation import Autocorrelation
from .hotspots.clusters_and_outliers import ClustersAndOutliers
from .hotspots.concentrations import Concentrations
from .hotspots.density_surface import DensitySurface
from .hotspots.emerging_hot_spots import EmergingHotSpots
from .hotspots.hot_spots import HotSpots
from .hotspots.locate_records import LocateRecords
from .hotspots.scan_clusters import ScanClusters
from .service_centres.accessibility import Accessibility
from .service_centres.allocate_centres import AllocateCentres
from .service_centres.explain_sites import ExplainSites
from .service_centres.phased_plan import PhasedPlan
from .service_centres.tradeoff_curve import TradeoffCurve
from .service_centres.travel_costs import TravelCosts
from .smart_cycle.cycle_report import CycleReport
from .smart_cycle.erase_texts import EraseTexts
from .smart_cycle.evaluate_impact import EvaluateImpact
from .smart_cycle.export_cycle import ExportCycle
from .smart_cycle.hand_over import HandOver
from .smart_cycle.move_cycle import MoveCycle
from .smart_cycle.move_stage import MoveStage
from .smart_cycle.record_comment import RecordComment
from .smart_cycle.record_decision import RecordDecision
from .smart_cycle.record_estimate import RecordEstimate
from .smart_cycle.record_intervention import RecordIntervention
from .smart_cycle.record_observation import RecordObservation
from .smart_cycle.record_run import RecordRun
from .smart_cycle.record_saving import RecordSaving
from .smart_cycle.start_cycle import StartCycle
from .smart_cycle.take_over import TakeOver
from .smart_cycle.verify_store import VerifyStore
from .spraying.next_traps import ChooseNextTraps
from .spraying.spray_effect import SprayEffect
from .spraying.spray_label_check import SprayLabelCheck
from .spraying.spray_power import SprayPower
from .spraying.spray_risk import SprayRisk
from .spraying.spray_route import SprayRoute
from .spraying.spray_targets import SprayTargets
from .spraying.surveillance_indices import SurveillanceIndices

ICON = Path(__file__).parents[1] / "resources" / "icons" / "smartcity.svg"


class SmartCityProvider(QgsProcessingProvider):
    """Algorithms under the id ``smartcity``."""

    def id(self) -> str:
        """Part of every algorithm's public name; never translated."""
        return "smartcity"

    def name(self) -> str:
        """The plugin's name is its name in every language."""
        return "Smart City"

    def icon(self) -> QIcon:
        """Shown in the toolbox."""
        return QIcon(str(ICON))

    def loadAlgorithms(self) -> None:  # noqa: N802 (QGIS's name)
        """Called by QGIS when the provider is added or refreshed."""
        for algorithm in (
            HotSpots,
            AggregateIncidents,
            LocateRecords,
            ClustersAndOutliers,
            DensitySurface,
            Autocorrelation,
            Concentrations,
            EmergingHotSpots,
            ScanClusters,
            TravelCosts,
            AllocateCentres,
            TradeoffCurve,
            Accessibility,
            PhasedPlan,
            ExplainSites,
            SurveyFlight,
            CorridorFlight,
            PatrolFlight,
            SprayFlight,
            ExportMission,
            ImportMission,
            SprayTargets,
            SprayRoute,
            SurveillanceIndices,
            SprayLabelCheck,
            SprayEffect,
            EvaluateImpact,
            SprayPower,
            ImportNoFly,
            FlightCheck,
            SprayRisk,
            ChooseNextTraps,
            StartCycle,
            MoveStage,
            RecordRun,
            RecordDecision,
            RecordIntervention,
            RecordObservation,
            RecordEstimate,
            RecordSaving,
            RecordComment,
            EraseTexts,
            MoveCycle,
            CycleReport,
            VerifyStore,
            ExportCycle,
            HandOver,
            TakeOver,
        ):
            self.addAlgorithm(algorithm())
