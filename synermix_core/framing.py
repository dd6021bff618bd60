"""From a run's features to frames: the probe and its ghosts laid out, aligned, measured and written, epoch by epoch."""

from __future__ import annotations

import io
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import NamedTuple

import numpy as np
from filelock import FileLock, Timeout
from numpy.typing import NDArray

from synermix_core.config import ProjectionConfig
from synermix_core.errors import ProjectionError, RunError
from synermix_core.frame_sets import ENTRIES, describe
from synermix_core.projection import OFFLINE_PROJECTIONS, PROJECTIONS, Drawing, ProbeEpoch
from synermix_core.projection.alignment import align, displacement, motion
from synermix_core.projection.neighbours import Metric
from synermix_core.projection.quality import quality
from synermix_core.runs import FrameQuality, FrameSet, Run
from synermix_core.runs.files import make_folder, replace_file, write_json

_PROJECTIONS = {**PROJECTIONS, **OFFLINE_PROJECTIONS}


class Material(NamedTuple):
    """What there is to draw of an epoch."""

    probe: ProbeEpoch
    ghosts: NDArray[np.floating]
    """(G, D) features"""


class Epochs:
    """A run's epochs as projections take them; methods that are at the same one share its neighbours and ranks.

    Kept is what some method is at, so that one which runs ahead takes nothing from those that keep step behind it.
    """

    def __init__(self, run: Run) -> None:
        self._run = run
        self._guard = threading.Lock()
        self._kept: dict[int, Material] = {}
        self._at: dict[str, int] = {}

    def load(self, epoch: int, method: str) -> Material:
        """Return what there is to draw of `epoch`, where `method` is from now on.

        Raises:
            RunError: a file is missing or damaged.
            ProjectionError: the features are not fit to be drawn.
        """
        with self._guard:
            self._at[method] = epoch
            self._kept = {known: material for known, material in self._kept.items() if known in self._at.values()}
            if epoch not in self._kept:
                self._kept[epoch] = _material(self._run, epoch)
            return self._kept[epoch]


def _material(run: Run, epoch: int) -> Material:
    features = run.features(epoch)
    ghosts = run.ghost_features(epoch)
    if not np.isfinite(ghosts).all():
        raise ProjectionError(f"ghosts: must be finite, but some of epoch {epoch} are not. Use a lower learning rate.")
    return Material(ProbeEpoch(features, run.probe.labels, _head_weight(run, epoch)), ghosts)


def _head_weight(run: Run, epoch: int) -> NDArray[np.floating] | None:
    # Runs of earlier releases did not record their heads.
    return run.head(epoch).weight if run.layout.head(epoch).exists() else None


class FrameWriter:
    """Lays out one set of frames of a run. Only the holder of the set's lock may use one.

    Args:
        run: The run.
        name: Name of the set: the method's own for the run's own settings.
        method: Name of the projection.
        config: Its parameters.
    """

    def __init__(self, run: Run, name: str, method: str, config: ProjectionConfig) -> None:
        self._run = run
        self._config = config
        self._metric: Metric = config.metric if "metric" in ENTRIES[method].parameters else "euclidean"
        self.name = name
        self.method = method

    def describe(self) -> None:
        """Write what the frames are laid out by.

        Raises:
            RunError: the set is there already, laid out in another way.
        """
        wanted = describe(self.method, self._config)
        path = self._run.layout.projection(self.name)
        if path.exists() and (found := self._run.frame_set(self.name)) != wanted:
            raise RunError(
                f"name: frames/{self.name} of run {self._run.id} was laid out by {_text(found)}, and not by "
                f"{_text(wanted)}. Choose another name, or delete that folder."
            )
        if not path.exists():
            write_json(path, wanted._asdict(), durable=False, within=self._run.path)
        self._run.layout.frames_problem(self.name).unlink(missing_ok=True)  # of an attempt before this one

    def give_up(self, problem: Exception) -> None:
        """Write down why there will be no further frames, for whoever waits for them."""
        replace_file(
            self._run.layout.frames_problem(self.name), str(problem).encode(), durable=False, within=self._run.path
        )

    def pending(self) -> list[int]:
        """Return the epochs still to be laid out, in order: those after the latest frame."""
        latest = max(self._run.layout.frame_epochs(self.name), default=-1)
        return [epoch for epoch in self._run.layout.feature_epochs() if epoch > latest]

    def lay_out(self, epoch: int, material: Material) -> None:
        """Lay out and write `epoch`, aligned with the latest frame before it."""
        projection = _PROJECTIONS[self.method]
        earlier = [done for done in self._run.layout.frame_epochs(self.name) if done < epoch]
        previous = self._run.frame(self.name, earlier[-1]).layout if earlier else None
        drawing = projection.draw(material.probe, previous, self._config, self._seed(epoch))
        if projection.is_aligned and previous is not None:
            drawing = _moved(drawing, previous)
        noise = 0.0
        if projection.uses_seed:
            noise = np.nan if previous is None else self._noise_floor(epoch, material.probe, previous, drawing.layout)
        self.write(epoch, material, drawing, previous, noise)

    def write(
        self,
        epoch: int,
        material: Material,
        drawing: Drawing,
        previous: NDArray[np.float32] | None,
        noise_floor: float = np.nan,
    ) -> None:
        """Measure a drawing and write it as the frame of `epoch`."""
        kept = quality(material.probe.ranks(self._metric), drawing.layout)
        measured = FrameQuality(
            displacement=np.nan if previous is None else displacement(drawing.layout, previous),
            noise_floor=noise_floor,
            **kept._asdict(),
        )
        ghosts = drawing.place(material.ghosts.astype(np.float64))
        buffer = io.BytesIO()
        np.savez(buffer, allow_pickle=False, layout=drawing.layout, ghosts=ghosts, **measured._asdict())
        replace_file(self._run.layout.frame(self.name, epoch), buffer.getvalue(), durable=False, within=self._run.path)

    def _seed(self, epoch: int, again: int = 0) -> int:
        # A seed for each epoch: a resumed run draws what an uninterrupted one would have drawn.
        entropy = (self._run.config.seed, epoch, again) if again else (self._run.config.seed, epoch)
        return int(np.random.SeedSequence(entropy).generate_state(1)[0])

    def _noise_floor(
        self, epoch: int, probe: ProbeEpoch, previous: NDArray[np.float32], layout: NDArray[np.float32]
    ) -> float:
        again = _PROJECTIONS[self.method].draw(probe, previous, self._config, self._seed(epoch, again=1))
        return displacement(align(again.layout, layout), layout)


def _moved(drawing: Drawing, previous: NDArray[np.float32]) -> Drawing:
    move, place = motion(drawing.layout, previous), drawing.place
    return Drawing(move(drawing.layout), lambda features: move(place(features)))


def _text(frame_set: FrameSet) -> str:
    return " ".join([frame_set.method, *(f"{name}={value}" for name, value in frame_set.parameters.items())])


@contextmanager
def frames_lock(run: Run, name: str, timeout: float = 0.0) -> Iterator[None]:
    """Hold the lock of a set of frames; the operating system frees it the moment the holder dies.

    Raises:
        RunError: another process holds it.
        OSError: the run folder is gone, or can't be written.
    """
    path = run.layout.frames_lock(name)
    make_folder(path.parent, within=run.path)
    lock = FileLock(path)
    try:
        lock.acquire(timeout=timeout)
    except Timeout:
        raise RunError(
            f"run {run.id}: another process is laying out frames/{name}. Wait for it, or choose another name."
        ) from None
    try:
        yield
    finally:
        lock.release()


def lay_out_aligned(
    writer: FrameWriter, run: Run, config: ProjectionConfig, on_epoch: Callable[[int, int], None]
) -> None:
    """Lay out all epochs of `run` together and write them, unless they all are there."""
    from synermix_core.projection.aligned import aligned_layouts
    from synermix_core.projection.blending import place_among

    numbers = run.layout.feature_epochs()
    if run.layout.frame_epochs(writer.name) == numbers:
        return
    layouts = aligned_layouts(
        [_material(run, epoch).probe for epoch in numbers],
        config,
        run.config.seed,
        lambda done: on_epoch(done, len(numbers)),
    )
    previous = None
    for epoch, layout in zip(numbers, layouts, strict=True):
        # Loaded anew: measuring ranks all pairs of points, and a probe that was laid out may live on in a reference
        # cycle of what laid it out; the ranks of one epoch must go before the next one's come.
        material = _material(run, epoch)
        drawing = Drawing(layout, place_among(material.probe, layout, config.metric))
        writer.write(epoch, material, drawing, previous)
        previous = layout
