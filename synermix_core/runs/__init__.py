"""The run folder, the one source of truth: its layout, its status, who writes it and how it is read. No torch."""

from synermix_core.runs.layout import RunLayout, default_runs_dir
from synermix_core.runs.reader import Frame, Probe, Run, list_runs, open_run
from synermix_core.runs.records import Ghosts, Head, PerClass, Predictions
from synermix_core.runs.status import RunState, RunStatus
from synermix_core.runs.writer import RunWriter, create_run

__all__ = [
    "Frame",
    "Ghosts",
    "Head",
    "PerClass",
    "Predictions",
    "Probe",
    "Run",
    "RunLayout",
    "RunState",
    "RunStatus",
    "RunWriter",
    "create_run",
    "default_runs_dir",
    "list_runs",
    "open_run",
]
