"""What methods share of an epoch, whose turn it is, and when an epoch is let go."""

from __future__ import annotations

import gc
import shutil
import threading
import time
import weakref
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from synermix_core.framing import Epochs, FrameWriter, Material
from synermix_core.projection import neighbours, probe_epoch
from synermix_core.projector import InTurn, project
from synermix_core.runs import Run


def test_methods_that_keep_step_share_an_epoch_whatever_runs_ahead(finished_run: Run) -> None:
    epochs = Epochs(finished_run)
    first = epochs.load(0, "umap")
    for epoch in range(5):
        epochs.load(epoch, "pca")
    assert epochs.load(0, "tsne") is first
    second = epochs.load(1, "umap")
    assert epochs.load(1, "tsne") is second
    assert epochs.load(0, "plane") is not first, "what nobody is at any more is let go"


def test_the_lock_of_the_layouts_is_handed_on_in_turn() -> None:
    lock, order = InTurn(), list[str]()

    def work(name: str) -> None:
        for _ in range(20):
            with lock:
                order.append(name)
                time.sleep(0.01)  # as long as it takes the other one to ask

    threads = [threading.Thread(target=work, args=(name,)) for name in "ab"]
    with lock:
        for thread in threads:
            thread.start()
        time.sleep(0.5)  # both ask before the first turn
    for thread in threads:
        thread.join()
    assert sum(one == other for one, other in pairwise(order)) <= 4


def test_laying_out_together_lets_go_of_each_epoch_it_has_measured(
    finished_run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ranked: list[weakref.ref[NDArray[np.uint16]]] = []
    alive, write = list[int](), FrameWriter.write

    def ranks(*arguments: Any) -> NDArray[np.uint16]:
        found = neighbours.ranks(*arguments)
        ranked.append(weakref.ref(found))
        return found

    def watched(writer: FrameWriter, epoch: int, material: Material, *rest: Any) -> None:
        alive.append(sum(one() is not None for one in ranked))
        write(writer, epoch, material, *rest)

    monkeypatch.setattr(probe_epoch, "ranks", ranks)
    monkeypatch.setattr(FrameWriter, "write", watched)
    left_out = shutil.ignore_patterns("frames")
    gc.disable()  # numba leaves reference cycles; when they go must not matter
    try:
        project(Run(shutil.copytree(finished_run.path, tmp_path / "copy", ignore=left_out)), "aligned")
    finally:
        gc.enable()
    assert len(ranked) == 5
    assert alive == [0, 0, 0, 0, 0]
