"""`Run`: everything a run folder says, read afresh whenever it is asked."""

from __future__ import annotations

import io
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from tokenize import TokenError
from typing import TYPE_CHECKING, Any, TypeVar
from zipfile import BadZipFile

import numpy as np
import pandas as pd
from numpy.typing import NDArray
from pandas.api.types import is_numeric_dtype

from synermix_core.catalog import METRIC_COLUMNS, PROJECTIONS
from synermix_core.config import RunConfig
from synermix_core.errors import ConfigError, RunError
from synermix_core.runs.files import read_json
from synermix_core.runs.layout import RunLayout, default_runs_dir, run_names
from synermix_core.runs.records import Frame, FrameQuality, FrameSet, Ghosts, Head, PerClass, Predictions
from synermix_core.runs.status import RunStatus, read_status

if TYPE_CHECKING:
    from plotly.graph_objects import Figure

    from synermix_core.models.backbone import Backbone
    from synermix_core.view.notebook import RunView

T = TypeVar("T")

PROJECTOR_PATIENCE_SECONDS = 60.0
"""How long frames may take after the last features: UMAP compiles for up to half a minute on a slow machine."""


@dataclass(frozen=True, slots=True)
class Probe:
    """The fixed held-out images that the embedding shows, N of them."""

    ids: NDArray[np.int64]
    """(N,) index in the data set's held-out split"""
    labels: NDArray[np.int64]
    """(N,) class index"""
    thumbnails: NDArray[np.uint8]
    """(N, H, W, C) pixels"""


class Run:
    """A run folder. Reading never writes, and never waits for the worker."""

    def __init__(self, path: Path | str) -> None:
        self.path = Path(path).absolute()
        self.layout = RunLayout(self.path)

    def __repr__(self) -> str:
        return f"Run({str(self.path)!r})"

    @property
    def id(self) -> str:
        """Name of the folder."""
        return self.path.name

    @cached_property
    def config(self) -> RunConfig:
        """The immutable configuration.

        Raises:
            RunError: the folder has no readable configuration; the text says why.
        """
        try:
            return RunConfig.model_validate(read_json(self.layout.config))
        except FileNotFoundError:
            raise RunError(f"{self.path}: not a run folder, it has no config.json.") from None
        except (OSError, ValueError) as error:
            raise RunError(
                f"{self.layout.config}: can't be read ({error}). Restore the file or delete the run."
            ) from error
        except ConfigError as error:
            raise RunError(f"{self.layout.config}: {error}") from error

    @property
    def status(self) -> RunStatus:
        """What the run is doing now.

        Raises:
            RunError: `status.json` is missing or damaged.
        """
        try:
            return read_status(self.layout)
        except (OSError, ValueError, TypeError) as error:
            if not self.path.is_dir():
                raise RunError(
                    f"run {self.id}: is no longer here; it was probably deleted, perhaps in another tab. The trash on "
                    "the Runs page may still have it."
                ) from error
            raise RunError(f"{self.layout.status}: can't be read ({error}). Delete the run if it stays so.") from error

    @property
    def problem(self) -> str | None:
        """Why this folder can't be opened as a run; None when it can."""
        try:
            _ = self.config, self.status
        except RunError as error:
            return str(error)
        return None

    def metrics(self) -> pd.DataFrame:
        """Return one row an epoch, columns `catalog.METRIC_COLUMNS`; what was not computed is NaN.

        Columns of another release that this one does not know come after them.

        Raises:
            RunError: the file is damaged.
        """
        try:
            content = self.layout.metrics.read_bytes()
        except FileNotFoundError:
            content = b""
        except OSError as error:
            raise self._damaged_table(error.strerror or error) from error
        # The worker may be in the middle of a line: only terminated ones count.
        complete = content[: content.rfind(b"\n") + 1]
        if (
            complete.count(b"\n") < 2
        ):  # the header at most: a run that is resumed before its first epoch is done has one
            return pd.DataFrame({name: pd.Series(dtype="float64") for name in METRIC_COLUMNS})
        try:
            table = pd.read_csv(io.BytesIO(complete))
        except ValueError as error:
            raise self._damaged_table(str(error).strip()) from error
        # A run of another release may have fewer columns, or more.
        table = table.reindex(columns=all_columns(table.columns))
        if words := [name for name in METRIC_COLUMNS if not is_numeric_dtype(table[name])]:
            raise self._damaged_table(f"{words[0]} must be a number in every row")
        return table

    def _damaged_table(self, reason: object) -> RunError:
        return RunError(f"{self.layout.metrics}: can't be read ({reason}). Mend the file or delete the run.")

    @cached_property
    def class_names(self) -> tuple[str, ...]:
        """Class names in the order of the label indices.

        Raises:
            RunError: the worker has not written them yet.
        """
        try:
            return tuple(read_json(self.layout.classes)["names"])
        except (OSError, ValueError, KeyError, TypeError) as error:
            raise RunError(f"{self.layout.classes}: can't be read ({error}).") from error

    @cached_property
    def probe(self) -> Probe:
        """The probe images.

        Raises:
            RunError: the worker has not written them yet, or the file is damaged.
        """
        return _record(Probe, self.layout.probe)

    def frame(self, name: str, epoch: int) -> Frame:
        """Return the frame of `epoch` in the set `name`: a method's, or one that was laid out later.

        Raises:
            RunError: there is no such frame.
        """
        path = self.layout.frame(name, epoch)
        arrays = _load_npz(path)
        if "layout" not in arrays:
            raise RunError(f"{path}: can't be read (it holds no layout). Delete it.")
        # Frames of earlier releases hold the layout and little else.
        ghosts = arrays.get("ghosts", np.empty((0, 2), dtype=np.float32))
        quality = FrameQuality(*(float(arrays.get(field, np.nan)) for field in FrameQuality._fields))
        return Frame(epoch, arrays["layout"], ghosts, quality)

    def frames(self, name: str) -> Iterator[Frame]:
        """Yield the frames of the set `name` in the order of the epochs."""
        return (self.frame(name, epoch) for epoch in self.layout.frame_epochs(name))

    def frame_sets(self) -> tuple[str, ...]:
        """Return the names of the sets that have frames: methods in the order of the catalog, then the others."""
        found = self.layout.frame_sets()
        return (*(name for name in PROJECTIONS if name in found), *(name for name in found if name not in PROJECTIONS))

    def frame_set(self, name: str) -> FrameSet:
        """Return what the frames of the set `name` were laid out by.

        Raises:
            RunError: nothing says so, or what does is damaged.
        """
        path = self.layout.projection(name)
        if not path.exists() and name in PROJECTIONS:  # a run of an earlier release
            return FrameSet(name, {}, PROJECTIONS[name].is_linear)
        try:
            document = read_json(path)
            return FrameSet(document["method"], document["parameters"], document["ghosts_exact"])
        except (OSError, ValueError, TypeError, KeyError) as error:
            raise RunError(f"{path}: can't be read ({error}). Delete the folder and lay the run out again.") from error

    def frames_problem(self, name: str) -> str | None:
        """Return why the projector gave up on the set `name`; None where it did not."""
        path = self.layout.frames_problem(name)
        return path.read_text(encoding="utf-8") if path.exists() else None

    @property
    def live_methods(self) -> tuple[str, ...]:
        """The projections that are laid out while the run trains."""
        two_features, everything = self.config.model.bottleneck, self.config.projection.live_projections == "all"
        return tuple(
            name
            for name, entry in PROJECTIONS.items()
            if (two_features or not entry.two_features_only) and (everything or entry.is_linear)
        )

    def frames_pending(self) -> bool:
        """Whether a projector probably still has epochs of this run to lay out."""
        newest = self.layout.feature_epochs()[-1:]
        followed = [method for method in self.live_methods if self.frames_problem(method) is None]
        behind = any(self.layout.frame_epochs(method)[-1:] != newest for method in followed)
        if not behind:
            return False
        try:
            written = self.layout.features(newest[0]).stat().st_mtime
        except FileNotFoundError:  # somebody deletes the run right now
            return False
        # A projector that died must not keep every open page waiting for it.
        return time.time() - written < PROJECTOR_PATIENCE_SECONDS

    @property
    def live(self) -> bool:
        """Whether anything of the run may still change: it trains, or frames are still being laid out.

        Raises:
            RunError: `status.json` is missing or damaged.
        """
        return self.status.state.active or self.frames_pending()

    def features(self, epoch: int) -> NDArray[np.float16]:
        """Return the probe's penultimate features after `epoch`, (N, D).

        Raises:
            RunError: there are none.
        """
        return _load(self.layout.features(epoch))

    def predictions(self, epoch: int) -> Predictions:
        """Return what the network takes the probe images for after `epoch`.

        Raises:
            RunError: there is no such record.
        """
        return _record(Predictions, self.layout.predictions(epoch))

    def head(self, epoch: int) -> Head:
        """Return the evaluated network's linear classifier after `epoch`.

        Raises:
            RunError: there is no such record; runs of before have none.
        """
        return _record(Head, self.layout.head(epoch))

    def per_class(self, epoch: int) -> PerClass:
        """Return how each class does after `epoch`.

        Raises:
            RunError: there is no such record; runs of before have none.
        """
        return _record(PerClass, self.layout.per_class(epoch))

    @property
    def ghosts(self) -> Ghosts:
        """What the ghosts are mixed of; none in runs of before, and before the worker has written the probe.

        Raises:
            RunError: the file is damaged.
        """
        if not self.layout.ghosts.exists():
            return Ghosts.none()
        return _record(Ghosts, self.layout.ghosts)

    def ghost_features(self, epoch: int) -> NDArray[np.float16]:
        """Return the features of the ghosts after `epoch`, (G, D); G is 0 when the run has none.

        Raises:
            RunError: the epoch is not there.
        """
        if not self.layout.ghosts.exists():
            return self.features(epoch)[:0]
        return _load(self.layout.ghost_features(epoch))

    def request_stop(self) -> None:
        """Ask the worker to stop before its next step, or take a waiting run out of the queue; what is done is kept.

        Raises:
            RunError: the folder is gone or can't be written.
        """
        try:
            self.layout.stop.touch()
        except OSError as error:
            raise RunError(
                f"run {self.id}: can't be told to stop ({error.strerror or error}). Look whether its folder is still "
                "there."
            ) from error

    def load_model(self) -> Backbone:
        """Rebuild the network with the weights of the last checkpoint, in eval mode on the CPU.

        Raises:
            RunError: there is no readable checkpoint.
        """
        # The one convenience that reaches up a floor, and only when called: reading runs must not load torch.
        from synermix_core.training.checkpoint import load_model

        return load_model(self)

    def plot(self, *others: Run) -> Figure:
        """Draw the curves of this run, or of this one and others over each other, as a Plotly figure."""
        from synermix_core.view.figures import metric_figure

        return metric_figure((self, *others))

    def view(self, method: str | None = None) -> RunView:
        """Return the embedding and the curves as a notebook widget, as they stand now.

        Args:
            method: Name of the projection; the first of `live_methods` when None.
        """
        from synermix_core.view.notebook import RunView

        return RunView(self, method)

    def watch(self, method: str | None = None) -> Run:
        """Show the embedding and the curves live in a notebook, whoever started the run, until it has ended.

        Interrupting the kernel ends the watching, not the run.

        Args:
            method: Name of the projection; the first of `live_methods` when None.

        Raises:
            RunError: the run failed.
        """
        from synermix_core.view.notebook import show_live

        show_live([self], method)
        return self


def open_run(path: Path | str, runs_dir: Path | str | None = None) -> Run:
    """Open a run folder.

    Args:
        path: The folder, or the run's name inside `runs_dir`.
        runs_dir: Folder that holds the runs; `default_runs_dir()` when None.

    Raises:
        RunError: it is not a readable run; the text says why.
    """
    folder = Path(runs_dir) if runs_dir is not None else default_runs_dir()
    run = Run(path if Path(path).is_dir() else folder / path)
    if run.problem:
        raise RunError(run.problem)
    return run


def list_runs(runs_dir: Path | str | None = None) -> list[Run]:
    """List the run folders, newest first. A damaged one is listed too; its `problem` says what is wrong."""
    folder = Path(runs_dir) if runs_dir is not None else default_runs_dir()
    return [Run(folder / name) for name in run_names(folder)]


def all_columns(present: Iterable[str]) -> list[str]:
    """Return the columns of this release's table, then those of `present` that it does not know."""
    return list(dict.fromkeys((*METRIC_COLUMNS, *present)))


def _record(kind: Callable[..., T], path: Path) -> T:
    try:
        return kind(**_load_npz(path))
    except TypeError as error:
        raise RunError(f"{path}: can't be read ({error}).") from error


def _load_npz(path: Path) -> dict[str, NDArray[Any]]:
    with _load(path) as archive:
        return dict(archive)


def _load(path: Path) -> Any:
    try:
        # Read first: a file that NumPy opens itself stays open when it makes no sense of it.
        return np.load(io.BytesIO(path.read_bytes()))
    # NumPy parses a header as Python: half of one is no ValueError. What it claims to hold may be beyond all memory.
    except (OSError, ValueError, EOFError, BadZipFile, TokenError, MemoryError) as error:
        raise RunError(f"{path}: can't be read ({error}).") from error
