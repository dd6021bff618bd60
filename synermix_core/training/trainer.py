"""The training loop, as a generator: `for epoch in Trainer(config): …`."""

from __future__ import annotations

import logging
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, cast

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor
from torch._dynamo.exc import TorchDynamoException

from synermix_core.config import RunConfig
from synermix_core.data import load_data
from synermix_core.data.images import Batch, balanced_indices
from synermix_core.data.samplers import SAMPLERS, steps_per_epoch
from synermix_core.errors import TrainingError
from synermix_core.mixup import intra
from synermix_core.models.backbone import Backbone
from synermix_core.runs.records import Ghosts, Head, PerClass
from synermix_core.training import evaluate
from synermix_core.training.assembly import assemble
from synermix_core.training.averaging import WeightAverage
from synermix_core.training.compute import Compute
from synermix_core.training.ghosts import ghost_recipe
from synermix_core.training.ledger import Ledger, diverged
from synermix_core.training.schedule import LR_SCHEDULES, Horizon
from synermix_core.training.seeding import EpochStreams, StepStreams
from synermix_core.training.sharing import share_out
from synermix_core.training.step import StepLoss

_LOG = logging.getLogger(__name__)

_FLOAT16_MAX = torch.finfo(torch.float16).max
CHECK_EVERY = 20
"""Steps between looks at the losses: looking makes a GPU wait, a loss that went bad costs little until then."""
TYPICAL_BATCHES = 100
"""Batches that tell how many images of a class a batch has."""


@dataclass(frozen=True, slots=True)
class Progress:
    """A step was taken; nothing about it has been read back from the device."""

    epoch: int
    """the epoch under way, from 1"""
    step: int
    """steps taken in it"""
    steps: int
    """steps in an epoch"""


@dataclass(frozen=True, slots=True)
class EpochResult:
    """What an epoch brought; epoch 0 is the untrained network."""

    epoch: int
    step: int
    """optimiser steps since the start of the run"""
    metrics: dict[str, float | None]
    """values by the names of `catalog.METRICS`; None was not computed"""
    features: NDArray[np.float16] = field(repr=False)
    """(N, D) penultimate features of the probe"""
    predictions: NDArray[np.int64] = field(repr=False)
    """(N,) predicted class of the probe images"""
    confidences: NDArray[np.float32] = field(repr=False)
    """(N,) probability of the predicted class"""
    head: Head = field(repr=False)
    """the evaluated network's classifier"""
    per_class: PerClass = field(repr=False)
    """cohesion, margin and confusion of the classes"""
    ghosts: NDArray[np.float16] = field(repr=False)
    """(G, D) features of the ghosts, `Trainer.ghosts`"""


class Trainer:
    """Trains one configuration. Iterate over it for epochs, or over `events()` for steps as well.

    With `config.compute.devices` above 1, this process starts the others, which run the same program; each takes its
    share of every batch (`sharing`), mixes within that share, and comes to the same weights and metrics.

    Raises:
        TrainingError: the configured device is not there, a loss is no longer finite, or the network can't be compiled.
        DataError: the data set is not here, or can't be read.
    """

    def __init__(self, config: RunConfig) -> None:
        self.config = config
        self.compute = Compute(config.compute)
        self.device = self.compute.device
        self.data = load_data(config.data)
        self.probe_index = balanced_indices(self.data.evaluation_labels, config.data.probe_size)
        self._train_probe = balanced_indices(self.data.train_labels, config.data.probe_size)
        self.steps_per_epoch = steps_per_epoch(self.data.train_labels, config.data)
        self._horizon = Horizon(self.steps_per_epoch, config.epochs, config.optimizer.warmup)

        EpochStreams(config.seed, 0, self.device).seed_torch()
        self.model, self._step, self._optimizer = assemble(config, self.data, self.compute)
        decay = config.optimizer.ema_decay
        self._average = WeightAverage(self.model, decay) if decay else None
        if self._average:
            # Not in `_take_step`: fp16's loss scaling leaves out a step whose gradients overflow, and so shall this.
            average, model = self._average, self.model
            self._optimizer.register_step_post_hook(lambda *_: average.update_parameters(model))
        self._next_epoch = 0
        self._ledger: Ledger | None = None
        self._ghosts = ghost_recipe(
            self.data.evaluation_labels[self.probe_index], config.seed, config.mixup.weights, self._class_size()
        )

    def __iter__(self) -> Iterator[EpochResult]:
        return (event for event in self.events() if isinstance(event, EpochResult))

    def events(self) -> Iterator[Progress | EpochResult]:
        """Train to the configured number of epochs, from wherever the state stands.

        Between any two events the caller may stop for good, and `state()` holds all that was done.
        """
        try:
            if self._next_epoch == 0:
                yield self._finish_epoch({}, time.perf_counter())
            while self._next_epoch <= self.config.epochs:
                yield from self._train_epoch()
        except TorchDynamoException as error:  # compiling waits for the first images
            reason = str(error).split("\n", maxsplit=1)[0]
            raise TrainingError(
                f"compile: must be off where the network can't be compiled, but is on ({reason}). Install what is "
                "missing, or set compile = false."
            ) from error

    def state(self) -> dict[str, Any]:
        """Return all that going on from here needs, in the middle of an epoch too: tensors and plain values only.

        No generator state is among it: every step draws from streams of its own (`seeding`).
        """
        return {
            "epoch": self.last_epoch,
            "model": self.model.state_dict(),
            "average": self._average.state_dict() if self._average else None,
            "optimizer": self._optimizer.state_dict(),
            "scaler": self.compute.scaler_state(),
            "ledger": self._ledger.state() if self._ledger else None,
        }

    def restore(self, state: dict[str, Any]) -> None:
        """Go back to a `state()`."""
        self.model.load_state_dict(state["model"])
        self._optimizer.load_state_dict(state["optimizer"])
        if self._average:
            self._average.load_state_dict(state["average"])
        self.compute.restore_scaler(state["scaler"])
        self._next_epoch = state["epoch"] + 1
        self._ledger = None
        if state["ledger"]:
            self._ledger = Ledger(self.steps_per_epoch, self.device, self.config)
            self._ledger.restore(state["ledger"])

    def batch(self, epoch: int, step: int) -> tuple[Batch, StepStreams]:
        """Return what a step trains on, and its random streams, as training itself draws them: for a closer look.

        Args:
            epoch: From 1.
            step: Position in the epoch, from 0.
        """
        streams, batches = self._epoch_plan(epoch)
        _, batch = next(self._batches(batches[: step + 1], streams, first=step))
        return batch, streams.at(step)

    @property
    def last_epoch(self) -> int:
        """The last epoch finished; −1 before the untrained network was evaluated."""
        return self._next_epoch - 1

    @cached_property
    def warning(self) -> str | None:
        """What keeps the intra component from mixing, and what to do; None where nothing does."""
        _, batches = self._epoch_plan(1)
        return _lone_images(self.data.train_labels, batches) if self.config.mixup.beta > 0 else None

    @property
    def ghosts(self) -> Ghosts:
        """What the ghosts are mixed of, whose features every epoch's result holds."""
        return self._ghosts.ghosts

    @property
    def evaluated_model(self) -> Backbone:
        """The network whose metrics are recorded: the averaged one where there is one."""
        if self._average is None:
            return self.model
        return cast(Backbone, self._average.module)  # a copy of the network it was made from

    def _train_epoch(self) -> Iterator[Progress | EpochResult]:
        epoch = self._next_epoch
        streams, batches = self._epoch_plan(epoch)
        if epoch == 1 and self.compute.fabric.global_rank == 0 and self.warning:
            _LOG.warning("%s", self.warning)
        ledger = self._ledger = self._ledger or Ledger(self.steps_per_epoch, self.device, self.config)
        started = time.perf_counter() - ledger.seconds
        self.model.train()
        for step, batch in self._batches(batches, streams, first=ledger.steps):
            self._set_lr((epoch - 1) * self.steps_per_epoch + step)
            ledger.add(self._take_step(batch, streams.at(step)), len(batch.labels), time.perf_counter() - started)
            if ledger.steps % CHECK_EVERY == 0 or ledger.steps == self.steps_per_epoch:
                ledger.check(epoch, self._lr, self.compute.fabric)
            yield Progress(epoch, ledger.steps, self.steps_per_epoch)
        training = {
            **ledger.means(self.compute.fabric),
            "lr": self._lr,
            "images_per_second": ledger.images * self.compute.fabric.world_size / (time.perf_counter() - started),
        }
        self._ledger = None
        yield self._finish_epoch(training, started)

    def _epoch_plan(self, epoch: int) -> tuple[EpochStreams, Sequence[Tensor]]:
        """Return the random streams of an epoch, and its batches as indices of all processes' images."""
        streams = EpochStreams(self.config.seed, epoch, self.device, self.compute.fabric.global_rank)
        return streams, SAMPLERS[self.config.data.sampler](self.data.train_labels, self.config.data, streams.order)

    def _batches(self, batches: Sequence[Tensor], streams: EpochStreams, first: int) -> Iterator[tuple[int, Batch]]:
        """Yield this process's share of the batches from position `first` on, with their positions."""
        beta = self.config.mixup.beta
        shares = [self._share(batch) for batch in batches[first:]]
        loaded = self.data.training_batches(
            shares, streams.augmentation, self.device, first=first, need_clean=beta > 0, need_augmented=beta < 1
        )
        return enumerate(loaded, start=first)

    def _share(self, batch: Tensor) -> Tensor:
        fabric = self.compute.fabric
        return share_out(batch, self.data.train_labels, fabric.world_size)[fabric.global_rank]

    def _take_step(self, batch: Batch, streams: StepStreams) -> StepLoss:
        loss = self._step(batch.clean, batch.augmented, batch.labels, streams)
        self._optimizer.zero_grad(set_to_none=True)
        self.compute.fabric.backward(loss.total)
        if (limit := self.config.optimizer.grad_clip) > 0:
            # A gradient that is not finite shows in the loss, which has the better advice, or its step is left out.
            self.compute.fabric.clip_gradients(self._step, self._optimizer, max_norm=limit, error_if_nonfinite=False)
        self._optimizer.step()
        return loss

    @property
    def _lr(self) -> float:
        return self._optimizer.param_groups[0]["lr"]

    def _set_lr(self, step: int) -> None:
        lr = self.config.optimizer.lr * LR_SCHEDULES[self.config.optimizer.schedule](step, self._horizon)
        for group in self._optimizer.param_groups:
            group["lr"] = lr

    def _finish_epoch(self, training: dict[str, float | None], started: float) -> EpochResult:
        """Evaluate the network as it is now and count the epoch as done."""
        epoch, model, data = self._next_epoch, self.evaluated_model, self.data
        self.compute.align_buffers(model)
        with self.compute.fabric.autocast():
            held_out = evaluate.run_model(model, data.evaluation_batches("evaluation", None, self.device))
            train = evaluate.run_model(model, data.evaluation_batches("train", self._train_probe, self.device))
            probe = held_out.rows(self.probe_index.to(self.device))
            ghosts = self._ghosts.features(model, probe.features, self._pair_images)
        if not all(bool(values.isfinite().all()) for values in (held_out.logits, train.logits, ghosts)):
            what = f"After epoch {epoch} the network's outputs are no longer finite"
            raise diverged(what, epoch, self._lr, self.config)
        points = probe.points()
        metrics = {
            **training,
            **evaluate.measure_training_probe(train),
            **evaluate.measure_classification(held_out),
            **evaluate.measure_representation(probe, points, model.head.weight.detach()),
            "seconds": time.perf_counter() - started,
        }
        confidences, predictions = probe.logits.softmax(dim=1).max(dim=1)
        self._next_epoch += 1
        return EpochResult(
            epoch=epoch,
            step=epoch * self.steps_per_epoch,
            metrics=metrics,
            features=_to_half(probe.features),
            predictions=predictions.cpu().numpy(),
            confidences=confidences.cpu().numpy(),
            head=Head(*(_to_numpy(part) for part in (model.head.weight, model.head.bias))),
            per_class=evaluate.measure_classes(held_out, points),
            ghosts=_to_half(ghosts),
        )

    @cached_property
    def _pair_images(self) -> Tensor:
        """Normalised images that the ghosts between two classes are mixed of; they stay on the device."""
        index = self.probe_index[self._ghosts.pair_rows]
        batches = self.data.evaluation_batches("evaluation", index, self.device)
        return torch.cat([images for images, _ in batches]) if len(index) else torch.empty(0, device=self.device)

    def _class_size(self) -> int:
        """Return how many images of a class that is there a batch of this process has, on average."""
        _, batches = self._epoch_plan(1)
        processes = self.compute.fabric.world_size
        # The first process's, so that all choose the same ghosts.
        shares = [share_out(batch, self.data.train_labels, processes)[0] for batch in batches[:TYPICAL_BATCHES]]
        return round(_mean_class_size(self.data.train_labels, shares))


def _mean_class_size(labels: Tensor, batches: Sequence[Tensor]) -> float:
    return sum(len(batch) / len(labels[batch].unique()) for batch in batches) / len(batches)


def _to_half(features: Tensor) -> NDArray[np.float16]:
    # A diverging network outgrows float16 before float32; infinite features could not be laid out.
    return features.clamp(-_FLOAT16_MAX, _FLOAT16_MAX).half().cpu().numpy()


def _to_numpy(weights: Tensor) -> NDArray[np.float32]:
    # A copy: on the CPU the network would go on training in the same memory.
    return weights.detach().to("cpu", torch.float32, copy=True).numpy()


def fit(config: RunConfig) -> Iterator[EpochResult]:
    """Train in this process and yield each epoch's result, the untrained network's first; nothing is written.

    From then on torch computes on `config.compute.threads` in this process and, on an NVIDIA GPU, by cuDNN's
    deterministic algorithms.

    Raises:
        TrainingError: the configured device is not there, a loss is no longer finite, or several devices are asked
            for: their processes would run the calling program again.
    """
    if config.compute.devices > 1:
        raise TrainingError(
            f"devices: fit trains in this process alone, but {config.compute.devices} are asked for. "
            "Start the run with synermix_core.launch instead, or set devices = 1."
        )
    yield from Trainer(config)


def _lone_images(labels: Tensor, batches: Sequence[Tensor]) -> str | None:
    lone = sum(int(labels[batch].bincount().max()) < 2 for batch in batches)
    if not lone:
        return None
    mean_size = _mean_class_size(labels, batches)
    return (
        f"In {lone} of {len(batches)} batches no class has two images, so L_intra only repeats the clean images "
        f"(n = {mean_size:.1f} images a class give sum(w^2) = {intra.expected_shrink(round(mean_size)):.2f}; 1 is no "
        "mixing). Use a larger batch_size, or sampler = at_least_two."
    )
