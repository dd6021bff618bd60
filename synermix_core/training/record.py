"""Turning what the trainer yields into the record in a run folder, and going on from that record."""

from __future__ import annotations

import logging
import math
import time
from collections.abc import Generator

from synermix_core.errors import RunError
from synermix_core.runs import Run, RunState, RunWriter
from synermix_core.runs.ownership import StatusKeeper
from synermix_core.runs.reader import Probe
from synermix_core.training.checkpoint import check_data, export_weights, read_checkpoint, save_checkpoint
from synermix_core.training.trainer import EpochResult, Progress, Trainer

_LOG = logging.getLogger(__name__)

SAVE_SECONDS = 300.0
"""Time between checkpoints in the middle of an epoch: what a crash may cost."""


class Recorder:
    """Trains a run and writes its record. Only the holder of the worker lock may make one."""

    def __init__(self, run: Run, keeper: StatusKeeper) -> None:
        self._run, self._keeper = run, keeper
        self._trainer = Trainer(run.config)
        self._writer = RunWriter(run.layout)
        self._best = -math.inf
        self._saved = time.monotonic()

    def train(self) -> Generator[None, None, RunState]:
        """Train from where the record ends, to the end of the run or until somebody asks to stop: a step at a time.

        Returns:
            The state the run was left in, once it has ended.

        Raises:
            SynerMixError: training can't go on, or the record can't be used.
            OSError: the record can't be written.
        """
        before, now = self._keeper.status.compute, self._trainer.compute.summary
        if before not in (None, now):
            _LOG.warning("goes on with %s, was begun with %s: the last digits will differ", now, before)
        self._keeper.update(compute=now, warning=self._trainer.warning)
        self._pick_up()
        state = RunState.FINISHED
        for event in self._trainer.events():
            if isinstance(event, EpochResult):
                self._record(event)
            else:
                self._keeper.note(step=event.step, steps=event.steps)
                self._check_folder()
            stop = stops(self._trainer, self._run, event)
            if isinstance(event, Progress) and (stop or time.monotonic() - self._saved > SAVE_SECONDS):
                self._save_unfinished()
            if stop:
                _LOG.info("stopped on request after step %d of epoch %d", event.step, event.epoch)
                state = RunState.STOPPED
                break
            yield
        layout = self._run.layout
        export_weights(layout.last_checkpoint, self._run.config, layout.final_weights)
        return state

    def _pick_up(self) -> None:
        trainer = self._trainer
        self._writer.clear_up()
        if not is_resumed(trainer, self._run):
            self._writer.drop_rows_after(-1)
            self._writer.write_probe(_probe(trainer), trainer.data.class_names, trainer.ghosts)
            return
        resume(trainer, self._run)
        self._writer.drop_rows_after(trainer.last_epoch)
        self._best = float(self._run.metrics()["val_accuracy"].to_numpy().max())
        self._keeper.update(epoch=trainer.last_epoch)
        _LOG.info("resumed after epoch %d", trainer.last_epoch)

    def _record(self, result: EpochResult) -> None:
        layout, accuracy = self._run.layout, result.metrics["val_accuracy"] or 0.0
        row = {"epoch": result.epoch, "step": result.step, **result.metrics}
        self._writer.write_epoch(
            result.epoch,
            row,
            result.features,
            result.predictions,
            result.confidences,
            head=result.head,
            per_class=result.per_class,
            # A run that was begun before there were ghosts has no recipe: its further epochs do without, too.
            ghosts=result.ghosts if layout.ghosts.exists() else None,
        )
        # Choosing an epoch by the test images would make their accuracy too good: only a validated run has a best.
        best = accuracy > self._best and self._run.config.data.evaluate_on == "val"
        self._best = max(self._best, accuracy)
        # The best one first: the record ends where `last.pt` does, so a crash in between loses nothing.
        save_checkpoint(self._trainer, *[layout.best_checkpoint] * best, layout.last_checkpoint)
        layout.unfinished_checkpoint.unlink(missing_ok=True)
        self._saved = time.monotonic()
        self._keeper.update(
            epoch=result.epoch,
            step=0,
            images_per_second=result.metrics.get("images_per_second"),
            seconds_per_epoch=result.metrics["seconds"] if result.epoch else None,
        )
        _LOG.info("epoch %d of %d", result.epoch, self._run.config.epochs)

    def _check_folder(self) -> None:
        # Writing the next epoch would make the folder anew, wherever its disk was mounted.
        if not self._run.layout.config.exists():
            raise RunError(f"run {self._run.id}: its folder is gone. Put it back, disk and all, then press Resume.")

    def _save_unfinished(self) -> None:
        # The losses so far lie on every process's own device: several processes begin the epoch anew instead.
        if self._trainer.compute.fabric.world_size == 1:
            save_checkpoint(self._trainer, self._run.layout.unfinished_checkpoint)
            self._saved = time.monotonic()


def follow(run: Run) -> None:
    """Train along as one of the further processes of a run that trains on several devices; write nothing."""
    trainer = Trainer(run.config)
    if is_resumed(trainer, run):
        resume(trainer, run)
    for event in trainer.events():
        if stops(trainer, run, event):
            return


def resume(trainer: Trainer, run: Run) -> None:
    """Put `trainer` where the run's record ends: in the middle of an epoch if that was saved.

    Raises:
        RunError: the checkpoint can't be read, or belongs to another configuration or other data.
    """
    layout = run.layout
    state = read_checkpoint(layout.last_checkpoint, run.config)
    check_data(state, trainer.data, layout.last_checkpoint)
    if layout.unfinished_checkpoint.exists():
        unfinished = read_checkpoint(layout.unfinished_checkpoint, run.config)
        # A crash may have left behind one of an epoch that was finished since.
        state = unfinished if unfinished["epoch"] == state["epoch"] else state
    trainer.restore(state)


def is_resumed(trainer: Trainer, run: Run) -> bool:
    """Return whether there is a record to go on from; all processes get the same answer, before it is written on."""
    return trainer.compute.any(run.layout.last_checkpoint.exists())


def stops(trainer: Trainer, run: Run, event: Progress | EpochResult) -> bool:
    """Return whether the run is to end after `event`, as asked for; all its processes get the same answer."""
    is_last = isinstance(event, EpochResult) and event.epoch == run.config.epochs
    return not is_last and trainer.compute.any(run.layout.stop.exists())


def _probe(trainer: Trainer) -> Probe:
    return Probe(
        ids=trainer.probe_index.numpy(),
        labels=trainer.data.evaluation_labels[trainer.probe_index].numpy(),
        thumbnails=trainer.data.thumbnails(trainer.probe_index).numpy(),
    )
