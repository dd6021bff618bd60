"""Trains runs until each is killed, by SIGKILL, at a moment of its own; `test_kills.py` runs it.

`python -m tests.core.dying` takes pairs of run folder and moment as a JSON list, and prints how each of them ended.
"""

from __future__ import annotations

import importlib
import itertools
import json
import os
import signal
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from synermix_core.runs import Run
from synermix_core.training import evaluate, record
from synermix_core.training.ledger import Ledger
from synermix_core.worker import work_on


def _die_at(owner: Any, name: str, call: int, chosen: Callable[..., bool] = lambda *_: True) -> None:
    """Let the process die as it calls a function for the n-th time with arguments that are `chosen`."""
    calls, original = itertools.count(1), getattr(owner, name)

    def last_words(*arguments: Any, **options: Any) -> Any:
        if chosen(*arguments) and next(calls) == call:
            os.kill(os.getpid(), signal.SIGKILL)
        return original(*arguments, **options)

    setattr(owner, name, last_words)


def _die_replacing(file: str, time: int) -> None:
    # The new content lies beside the file by then, whole.
    _die_at(Path, "replace", time, lambda _, target: target.name == file)


def _save_each_step() -> None:
    record.SAVE_SECONDS = 0.0


def _unfinished(time: int) -> None:
    _save_each_step()
    _die_replacing("unfinished.pt", time)


def _overtaken(epoch: int) -> None:
    _save_each_step()
    _die_at(Path, "unlink", epoch + 1, lambda path, **_: path.name == "unfinished.pt")


MOMENTS: dict[str, Callable[[int], None]] = {
    "before the first checkpoint": lambda _: _die_at(record, "save_checkpoint", 1),
    "in a step": lambda step: _die_at(Ledger, "add", step),
    "evaluating the training images": lambda epoch: _die_at(evaluate, "run_model", 2 * (epoch + 1)),
    "writing an epoch's features": lambda epoch: _die_replacing(f"{epoch:06d}.npy", 1),
    "between its row and its checkpoint": lambda epoch: _die_at(record, "save_checkpoint", epoch + 1),
    "writing its checkpoint": lambda epoch: _die_replacing("last.pt", epoch + 1),
    "before the unfinished one is cleared away": _overtaken,
    "writing an unfinished checkpoint": _unfinished,
    "exporting the weights": lambda _: _die_replacing("final.safetensors", 1),
}
"""Name -> arranges the death of this process, at an epoch or step."""


def _train_to_death(folder: str, moment: str, number: int) -> int:
    child = os.fork()
    if child == 0:
        MOMENTS[moment](number)
        work_on(Run(Path(folder)))
        os._exit(0)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


if __name__ == "__main__":
    # Forked, for to import these and torch each time takes ten times longer than all else. That is safe as long as
    # nothing has been computed: there are no threads yet.
    for name in ("sklearn.datasets", "sklearn.model_selection"):
        importlib.import_module(name)
    sys.stdout.write(json.dumps([_train_to_death(*order) for order in json.loads(sys.argv[1])]))
