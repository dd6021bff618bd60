"""The embedding view and the curves of a run in a notebook, by anywidget."""

from __future__ import annotations

import time
from collections.abc import Sequence
from html import escape
from pathlib import Path

import anywidget
import traitlets
from IPython.display import display
from ipywidgets import HTML, Box, VBox

from synermix_core.config import RunConfig
from synermix_core.errors import RunError
from synermix_core.launcher import launch
from synermix_core.runs import Run
from synermix_core.view import MODULE
from synermix_core.view.curves import curve_document, racer_marks
from synermix_core.view.run_message import check_method, first_projection, run_message, shown_method, update_start

POLL_SECONDS = 0.5
LEAST_WIDTH = "300px"
"""Of a view beside others; where there is less room, they wrap."""


class RunView(anywidget.AnyWidget):
    """A run's embedding and curves; `selection` holds the ids of the images that the reader selected.

    Args:
        run: The run to show.
        method: Name of the projection, the run's first one when None; PCA stands in until it has its first frame.
        link: Views that name the same group share epoch and selection, and on request the camera.
        with_curves: Whether the curves are drawn beside the embedding.

    Raises:
        ConfigError: no projection has that name, nor has a set of frames of the run.
        RunError: the run can't be read.
    """

    _esm = MODULE
    parts = traitlets.Int(0).tag(sync=True)
    """How many messages there are: `part_0`, `part_1`, … Each travels once, and all are there for a cell shown anew."""
    curves = traitlets.Dict().tag(sync=True)
    selection = traitlets.List(traitlets.Int()).tag(sync=True)

    def __init__(
        self, run: Run, method: str | None = None, link: str | None = None, *, with_curves: bool = True
    ) -> None:
        method = method or first_projection(run)
        check_method(method, run)
        super().__init__()
        self._run, self._method, self._link, self._with_curves = run, method, link, with_curves
        self._sent: tuple[str, tuple[int, ...], bool] = ("", (), False)
        self.update()

    def update(self) -> bool:
        """Send what is new; return whether there is more to come."""
        run = self._run
        live = run.live
        method = shown_method(run, self._method)
        epochs = tuple(run.layout.frame_epochs(method))
        if (method, epochs, live) != self._sent:
            start = update_start(self._sent[1]) if method == self._sent[0] else 0
            self._append(run_message(run, method, epochs, live=live, start=start, link=self._link, wanted=self._method))
            self._sent = (method, epochs, live)
        if self._with_curves and (document := curve_document(run)) != self.curves:
            self.curves = document
        return live

    def _append(self, message: bytes) -> None:
        # A trait of its own for each message, sent as it is added: one for all would send everything again each time.
        self.add_traits(**{f"part_{self.parts}": traitlets.Bytes(message).tag(sync=True)})
        self.parts += 1


def watch(config: RunConfig, runs_dir: Path | str | None = None, *, method: str | None = None) -> Run:
    """Train in the background and show the embedding and the curves live below the cell, until the run has ended.

    Interrupting the kernel ends the watching; the run goes on, and `run.request_stop()` stops it.

    Args:
        config: What to train.
        runs_dir: Folder that holds the runs; `SYNERMIX_RUNS` or `runs` when None.
        method: Name of the projection; each run's first one when None.

    Raises:
        ConfigError: no projection has that name.
        RunError: the runs directory can't be written, or the run failed.
    """
    if method is not None:
        check_method(method)  # before anything is started
    return launch(config, runs_dir).watch(method)


def show_live(runs: Sequence[Run], method: str | None, link: str | None = None) -> None:
    """Show runs, whoever started them, until all have ended and their frames are laid out.

    One is shown with its curves; several side by side, each under its name. Interrupting the kernel ends the watching,
    not the runs.

    Args:
        runs: The runs to show.
        method: Name of the projection; each run's first one when None.
        link: Name of the group in which they share epoch and selection.

    Raises:
        ConfigError: no projection has that name.
        RunError: a run failed.
    """
    views = [RunView(run, method, link, with_curves=len(runs) == 1) for run in runs]
    display(views[0] if len(views) == 1 else _side_by_side(runs, views))
    try:
        # A set, not `any` alone: each is told what is new, whether or not another one has more to come.
        while True in {view.update() for view in views}:
            time.sleep(POLL_SECONDS)
    except KeyboardInterrupt:
        return
    for run in runs:
        if error := run.status.error:
            raise RunError(f"run {run.id}: {error}")


def _side_by_side(runs: Sequence[Run], views: Sequence[RunView]) -> Box:
    titles = (f'<b style="color: {mark.color}">{escape(mark.label)}</b>' for mark in racer_marks(runs))
    columns = [
        VBox([HTML(title), view], layout={"flex": f"1 1 {LEAST_WIDTH}"})
        for title, view in zip(titles, views, strict=True)
    ]
    return Box(columns, layout={"display": "flex", "flex_flow": "row wrap", "grid_gap": "16px"})
