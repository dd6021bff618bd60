"""The worker process: trains one run and records it in its folder.

`python -m synermix_core.worker RUN_FOLDER`, or `--spare` to warm up and get the folder from standard input.
Importing torch takes seconds, so it happens only once the projector is on its way and the heartbeat beats.
"""

from __future__ import annotations

import itertools
import logging
import os
import sys
from typing import TYPE_CHECKING

from synermix_core.config import RunConfig
from synermix_core.errors import SynerMixError
from synermix_core.process import SPARE, Job, hand_over, log_to, start_module
from synermix_core.runs import Run, RunState
from synermix_core.runs.ownership import StatusKeeper, worker_lock
from synermix_core.runs.reader import Probe
from synermix_core.runs.writer import RunWriter

if TYPE_CHECKING:
    from synermix_core.training.trainer import Trainer

_LOG = logging.getLogger(__name__)


def work_on(run: Run) -> RunState:
    """Train `run` to its end, or until it is told to stop, and return the state it was left in.

    Raises:
        RunError: another worker is at it, or the folder is not a readable run.
    """
    with worker_lock(run.layout), StatusKeeper(run.layout, run.status) as keeper:
        try:
            keeper.update(state=RunState.RUNNING, epochs=run.config.epochs, step=0, pid=os.getpid(), error=None)
            state, error = _train(run, keeper), None
        except SynerMixError as problem:
            _LOG.exception("the run failed")
            state, error = RunState.FAILED, str(problem)
        except OSError as problem:
            _LOG.exception("the run folder can't be used")
            state, error = (
                RunState.FAILED,
                (
                    f"The run folder can't be written ({problem.strerror or problem}). Everything up to epoch "
                    f"{keeper.status.epoch} is saved. Free some space or mend the folder, then press Resume."
                ),
            )
        except Exception as problem:  # noqa: BLE001 -- the outermost boundary: nothing may leave the run "running"
            _LOG.exception("the worker broke")
            state, error = (
                RunState.FAILED,
                (
                    f"The worker broke: {type(problem).__name__}: {problem}. Everything up to epoch "
                    f"{keeper.status.epoch} is saved. log.txt in the run folder has the details; Resume tries again."
                ),
            )
        keeper.update(state=state, error=error, step=0, pid=None)
    return state


def _train(run: Run, keeper: StatusKeeper) -> RunState:
    from synermix_core.training.checkpoint import export_weights, read_checkpoint, save_checkpoint
    from synermix_core.training.trainer import Progress, Trainer

    trainer = Trainer(run.config)
    writer = RunWriter(run.layout)
    checkpoint = run.layout.last_checkpoint
    if checkpoint.exists():
        trainer.restore(read_checkpoint(checkpoint, run.config))
        writer.drop_rows_after(trainer.last_epoch)
        keeper.update(epoch=trainer.last_epoch)
        _LOG.info("resumed after epoch %d", trainer.last_epoch)
    else:
        writer.drop_rows_after(-1)
        writer.write_probe(_probe(trainer), trainer.data.class_names)

    for event in trainer.events():
        if isinstance(event, Progress):
            keeper.note(step=event.step, steps=event.steps)
            if run.layout.stop.exists():
                trainer.restore(read_checkpoint(checkpoint, run.config))
                export_weights(run.layout.final_weights, trainer)
                _LOG.info("stopped on request; epoch %d is the last one kept", trainer.last_epoch)
                return RunState.STOPPED
        else:
            row = {"epoch": event.epoch, "step": event.step, **event.metrics}
            writer.write_epoch(event.epoch, row, event.features, event.predictions, event.confidences)
            save_checkpoint(checkpoint, trainer)
            keeper.update(
                epoch=event.epoch,
                step=0,
                images_per_second=event.metrics.get("images_per_second"),
                seconds_per_epoch=event.metrics["seconds"] if event.epoch else None,
            )
            _LOG.info("epoch %d of %d", event.epoch, run.config.epochs)
    export_weights(run.layout.final_weights, trainer)
    return RunState.FINISHED


def _probe(trainer: Trainer) -> Probe:
    return Probe(
        ids=trainer.probe_index.numpy(),
        labels=trainer.data.evaluation_labels[trainer.probe_index].numpy(),
        thumbnails=trainer.data.thumbnails(trainer.probe_index).numpy(),
    )


def _warm_up() -> None:
    """Do once what the first seconds of a run go into: imports, the data set, the first step's kernels."""
    from synermix_core.training.trainer import Trainer

    for _ in itertools.islice(Trainer(RunConfig()).events(), 2):
        pass


def main() -> None:
    job = Job(sys.argv[1:])
    projector = start_module("synermix_core.projector", SPARE)
    if job.spare:
        _warm_up()
    folder = job.folder()
    if folder is None:
        return
    run = Run(folder)
    log_to(run.layout.log)
    hand_over(projector, folder)
    sys.exit(0 if work_on(run) is not RunState.FAILED else 1)


if __name__ == "__main__":
    main()
