"""SynerMix: train mixup variants and see what they do to a network's representation (Xu et al., arXiv 2403.14137).

The names below load on first use, so that importing the package loads neither torch nor streamlit.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from synermix_core.config import RunConfig
    from synermix_core.errors import ConfigError, DataError, RunError, SynerMixError, TrainingError
    from synermix_core.exports import export_run
    from synermix_core.launcher import launch, race, resume
    from synermix_core.runs import Imported, Race, Run, RunState, RunStatus, import_run, list_runs, open_run
    from synermix_core.sweeps import Sweep, open_sweep, sweep
    from synermix_core.training.trainer import EpochResult, fit
    from synermix_core.view.notebook import watch

__all__ = [
    "ConfigError",
    "DataError",
    "EpochResult",
    "Imported",
    "Race",
    "Run",
    "RunConfig",
    "RunError",
    "RunState",
    "RunStatus",
    "Sweep",
    "SynerMixError",
    "TrainingError",
    "export_run",
    "fit",
    "import_run",
    "launch",
    "list_runs",
    "open_run",
    "open_sweep",
    "race",
    "resume",
    "sweep",
    "watch",
]

_HOME = {
    "ConfigError": "errors",
    "DataError": "errors",
    "EpochResult": "training.trainer",
    "Imported": "runs",
    "Race": "runs",
    "Run": "runs",
    "RunConfig": "config",
    "RunError": "errors",
    "RunState": "runs",
    "RunStatus": "runs",
    "Sweep": "sweeps",
    "SynerMixError": "errors",
    "TrainingError": "errors",
    "export_run": "exports",
    "fit": "training.trainer",
    "import_run": "runs",
    "launch": "launcher",
    "list_runs": "runs",
    "open_run": "runs",
    "open_sweep": "sweeps",
    "race": "launcher",
    "resume": "launcher",
    "sweep": "sweeps",
    "watch": "view.notebook",
}


def __getattr__(name: str) -> Any:
    if name not in _HOME:
        raise AttributeError(f"module 'synermix_core' has no attribute '{name}'")
    return getattr(import_module(f"synermix_core.{_HOME[name]}"), name)


def __dir__() -> list[str]:
    return __all__
