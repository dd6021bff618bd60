"""How fast this machine trains a configuration, from a few real steps: for an estimate before anything has run."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import cycle

import torch
from torch import Tensor

from synermix_core.config import RunConfig
from synermix_core.data.images import ImageData
from synermix_core.data.samplers import SAMPLERS
from synermix_core.training.assembly import assemble
from synermix_core.training.compute import Compute, spare_threads
from synermix_core.training.seeding import EpochStreams

SMALL_BATCH = 8
"""Images of the steps that are tried first: a whole batch of photos through a large network takes a CPU a minute."""


def images_per_second(config: RunConfig, data: ImageData, seconds: float = 1.0) -> float:
    """Take a few steps of a run and return how many training images a second they came to.

    Args:
        config: The run; pretrained weights are left out, nothing is compiled, and one device is used.
        data: Its data set.
        seconds: How long to measure, about; a single step may take longer.

    Raises:
        ConfigError: there are too few images for a batch.
        TrainingError: the configured device is not there.
        DataError: an image can't be read.
    """
    with _threads_restored():
        steps = _Steps(config, data)
        steps.take(SMALL_BATCH, 0.0)  # the first one sets up more than it computes
        small = steps.take(SMALL_BATCH, 0.0)
        whole = config.data.batch_size
        return steps.take(whole, seconds) if whole / small < seconds else small


class _Steps:
    """A network with its optimiser, and batches to train it on."""

    def __init__(self, config: RunConfig, data: ImageData) -> None:
        # An estimate is wanted at once: weights are not fetched for it, nor a network compiled.
        # Not on the threads that this process's own environment may keep it to.
        as_a_worker = {"devices": 1, "strategy": "auto", "threads": config.compute.threads or spare_threads()}
        config = config.override({"pretrained": False, "compile": False, **as_a_worker})
        compute = Compute(config.compute)
        model, self._step, self._optimizer = assemble(config, data, compute)
        model.train()
        self._compute, self._data, self._beta = compute, data, config.mixup.beta
        self._streams = EpochStreams(config.seed, 1, compute.device)
        self._batches = SAMPLERS[config.data.sampler](data.train_labels, config.data, self._streams.order)

    def take(self, size: int, seconds: float) -> float:
        """Take steps of at most `size` images for so many seconds, one at least; return images a second."""
        images, started = 0, time.perf_counter()
        for batch in cycle(self._batches):
            self._take(batch[:size])
            images += len(batch[:size])
            if time.perf_counter() - started >= seconds:
                break
        return images / (time.perf_counter() - started)

    def _take(self, rows: Tensor) -> None:
        loaded = self._data.training_batches(
            [rows], 0, self._compute.device, need_clean=self._beta > 0, need_augmented=self._beta < 1
        )
        for batch in loaded:
            loss = self._step(batch.clean, batch.augmented, batch.labels, self._streams.at(0))
            self._optimizer.zero_grad(set_to_none=True)
            self._compute.fabric.backward(loss.total)
            self._optimizer.step()
            loss.total.item()  # waits for the device


@contextmanager
def _threads_restored() -> Iterator[None]:
    before = torch.get_num_threads()
    try:
        yield
    finally:
        torch.set_num_threads(before)
