"""Sweeps: many runs over a grid, so that a difference can be told from chance. Neither torch nor a page is needed."""

from synermix_core.sweeps.folder import PlannedRun, Sweep, create_sweep, list_sweeps, open_sweep
from synermix_core.sweeps.grid import Grid, grid_from_text, preset_points
from synermix_core.sweeps.place import Place
from synermix_core.sweeps.results import Results
from synermix_core.sweeps.start import launch_sweep, run_sweep, sweep

__all__ = [
    "Grid",
    "Place",
    "PlannedRun",
    "Results",
    "Sweep",
    "create_sweep",
    "grid_from_text",
    "launch_sweep",
    "list_sweeps",
    "open_sweep",
    "preset_points",
    "run_sweep",
    "sweep",
]
