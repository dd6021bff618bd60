"""The run folder, the one source of truth: its layout, its status, who writes it and how it is read. No torch."""

from synermix_core.runs.annotations import Annotations, annotate
from synermix_core.runs.importing import Bundle, Imported, import_run
from synermix_core.runs.layout import RunLayout, default_runs_dir
from synermix_core.runs.queue import Job, Queue
from synermix_core.runs.races import Race, list_races, open_race
from synermix_core.runs.reader import Probe, Run, list_runs, open_run
from synermix_core.runs.records import Frame, FrameQuality, FrameSet, Ghosts, Head, PerClass, Predictions
from synermix_core.runs.status import RunState, RunStatus
from synermix_core.runs.summary import RunIndex, RunQuery, RunSummary
from synermix_core.runs.trash import delete_run, restore_run
from synermix_core.runs.writer import RunWriter, create_run

__all__ = [
    "Annotations",
    "Bundle",
    "Frame",
    "FrameQuality",
    "FrameSet",
    "Ghosts",
    "Head",
    "Imported",
    "Job",
    "PerClass",
    "Predictions",
    "Probe",
    "Queue",
    "Race",
    "Run",
    "RunIndex",
    "RunLayout",
    "RunQuery",
    "RunState",
    "RunStatus",
    "RunSummary",
    "RunWriter",
    "annotate",
    "create_run",
    "default_runs_dir",
    "delete_run",
    "import_run",
    "list_races",
    "list_runs",
    "open_race",
    "open_run",
    "restore_run",
]
