"""The training loop, as a generator: `for epoch in Trainer(config): …`."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from synermix_core.config import RunConfig
from synermix_core.data import load_data
from synermix_core.data.images import Batch, balanced_indices
from synermix_core.data.samplers import SAMPLERS, steps_per_epoch
from synermix_core.errors import TrainingError
from synermix_core.models import MODELS
from synermix_core.models.backbone import Backbone
from synermix_core.training import evaluate
from synermix_core.training.schedule import LR_SCHEDULES
from synermix_core.training.seeding import EpochStreams
from synermix_core.training.step import StepLoss, synermix_loss

CHECK_EVERY = 20
"""Steps between looks at the losses: looking makes a GPU wait, a loss that went bad costs little until then."""


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


class Trainer:
    """Trains one configuration. Iterate over it for epochs, or over `events()` for steps as well.

    Raises:
        TrainingError: the configured device is not there, or a loss is no longer finite.
    """

    def __init__(self, config: RunConfig) -> None:
        self.config = config
        self.device = pick_device(config.device)
        self.data = load_data(config.data)
        self.probe_index = balanced_indices(self.data.evaluation_labels, config.data.probe_size)
        self._train_probe_index = balanced_indices(self.data.train_labels, config.data.probe_size)

        EpochStreams(config.seed, 0, self.device).seed_torch()
        self.model: Backbone = MODELS[config.model.model](self.data.image_shape[0], len(self.data.class_names)).to(
            self.device
        )
        self._optimizer = torch.optim.SGD(
            self.model.parameters(),
            lr=config.optimizer.lr,
            momentum=config.optimizer.momentum,
            nesterov=config.optimizer.momentum > 0,
            weight_decay=config.optimizer.weight_decay,
        )
        self._next_epoch = 0
        self.steps_per_epoch = steps_per_epoch(self.data.train_labels, config.data)

    def __iter__(self) -> Iterator[EpochResult]:
        return (event for event in self.events() if isinstance(event, EpochResult))

    def events(self) -> Iterator[Progress | EpochResult]:
        """Train to the configured number of epochs, from wherever the state stands.

        Between any two events the caller may stop for good; an unfinished epoch is then begun anew on resuming.
        """
        if self._next_epoch == 0:
            yield self._finish_epoch({}, time.perf_counter())
        while self._next_epoch <= self.config.epochs:
            yield from self._train_epoch()

    def state(self) -> dict[str, Any]:
        """Return all that resuming after the last finished epoch needs: tensors and plain values only."""
        return {
            "epoch": self.last_epoch,
            "model": self.model.state_dict(),
            "optimizer": self._optimizer.state_dict(),
        }

    def restore(self, state: dict[str, Any]) -> None:
        """Go back to a `state()`."""
        self.model.load_state_dict(state["model"])
        self._optimizer.load_state_dict(state["optimizer"])
        self._next_epoch = state["epoch"] + 1

    @property
    def last_epoch(self) -> int:
        """The last epoch finished; −1 before the untrained network was evaluated."""
        return self._next_epoch - 1

    def _train_epoch(self) -> Iterator[Progress | EpochResult]:
        started = time.perf_counter()
        streams = EpochStreams(self.config.seed, self._next_epoch, self.device)
        streams.seed_torch()
        self.model.train()
        batches = SAMPLERS[self.config.data.sampler](self.data.train_labels, self.config.data, streams.order)
        ledger = _LossLedger(self.steps_per_epoch, self.device, self.config)
        lr = 0.0
        for step, batch in enumerate(self._batches(batches, streams)):
            lr = self._set_lr((self._next_epoch - 1) * self.steps_per_epoch + step)
            ledger.add(self._step(batch, streams))
            if (step + 1) % CHECK_EVERY == 0 or step + 1 == self.steps_per_epoch:
                ledger.check(self._next_epoch, lr)
            yield Progress(self._next_epoch, step + 1, self.steps_per_epoch)
        images = sum(len(batch) for batch in batches)
        metrics = ledger.means(images)
        speed = images / (time.perf_counter() - started)
        yield self._finish_epoch({**metrics, "lr": lr, "images_per_second": speed}, started)

    def _batches(self, batches: list[Tensor], streams: EpochStreams) -> Iterator[Batch]:
        beta = self.config.mixup.beta
        return self.data.training_batches(
            batches, streams.augmentation_seed, self.device, need_clean=beta > 0, need_augmented=beta < 1
        )

    def _step(self, batch: Batch, streams: EpochStreams) -> StepLoss:
        loss = synermix_loss(self.model, batch.clean, batch.augmented, batch.labels, self.config.mixup, streams)
        self._optimizer.zero_grad(set_to_none=True)
        loss.total.backward()
        self._optimizer.step()
        return loss

    def _set_lr(self, step: int) -> float:
        optimizer = self.config.optimizer
        share = LR_SCHEDULES[optimizer.schedule](step, self.steps_per_epoch, self.config.epochs)
        for group in self._optimizer.param_groups:
            group["lr"] = optimizer.lr * share
        return optimizer.lr * share

    def _finish_epoch(self, training: dict[str, float | None], started: float) -> EpochResult:
        """Evaluate the network as it is now and count the epoch as done."""
        val = evaluate.run_model(self.model, self.data.evaluation_batches("evaluation", None, self.device))
        if not bool(val.logits.isfinite().all()):
            raise _diverged(
                f"After epoch {self._next_epoch} the network's outputs are no longer finite",
                self._next_epoch,
                training.get("lr") or self.config.optimizer.lr,
                self.config,
            )
        probe_features = val.features[self.probe_index]
        train_probe = self.data.evaluation_batches("train", self._train_probe_index, self.device)
        train = evaluate.run_model(self.model, train_probe)
        metrics = {
            **training,
            "train_accuracy_clean": evaluate.accuracy(train, train.labels),
            **evaluate.measure_classification(val, val.labels),
            **evaluate.measure_representation(probe_features, val.labels[self.probe_index]),
            "seconds": time.perf_counter() - started,
        }
        confidences, predictions = val.logits[self.probe_index].softmax(dim=1).max(dim=1)
        epoch = self._next_epoch
        self._next_epoch += 1
        return EpochResult(
            epoch=epoch,
            step=epoch * self.steps_per_epoch,
            metrics=metrics,
            # A diverging network outgrows float16 before float32; infinite features could not be laid out.
            features=probe_features.clamp(max=torch.finfo(torch.float16).max).half().cpu().numpy(),
            predictions=predictions.cpu().numpy(),
            confidences=confidences.float().cpu().numpy(),
        )


class _LossLedger:
    """The losses of an epoch, kept on the device until somebody looks."""

    def __init__(self, steps: int, device: torch.device, config: RunConfig) -> None:
        self._total = torch.zeros(steps, device=device)
        self._intra = torch.zeros(steps, device=device)
        self._inter = torch.zeros(steps, device=device)
        self._correct = torch.zeros((), device=device)
        self._taken = 0
        self._config = config

    def add(self, loss: StepLoss) -> None:
        self._total[self._taken] = loss.total.detach()
        if loss.intra is not None:
            self._intra[self._taken] = loss.intra.detach()
        if loss.inter is not None and loss.correct is not None:
            self._inter[self._taken] = loss.inter.detach()
            self._correct += loss.correct
        self._taken += 1

    def check(self, epoch: int, lr: float) -> None:
        """Raise TrainingError at the first loss that is not finite."""
        bad = (~self._total[: self._taken].isfinite()).nonzero()
        if len(bad) == 0:
            return
        what = f"The loss became {self._total[bad[0]].item()} at step {int(bad[0]) + 1} of epoch {epoch}"
        raise _diverged(what, epoch, lr, self._config)

    def means(self, images: int) -> dict[str, float | None]:
        """Return the epoch's training metrics; a component that was skipped throughout is None."""
        beta = self._config.mixup.beta
        return {
            "train_loss": self._total.mean().item(),
            "intra_loss": self._intra.mean().item() if beta > 0 else None,
            "inter_loss": self._inter.mean().item() if beta < 1 else None,
            "train_accuracy": self._correct.item() / images if beta < 1 else None,
        }


def _diverged(what: str, epoch: int, lr: float, config: RunConfig) -> TrainingError:
    optimizer = config.optimizer
    return TrainingError(
        f"{what}, with learning rate {lr:.3g}. Everything up to epoch {epoch - 1} is saved. Start a new run with a "
        f"lower learning rate (lr = {optimizer.lr / 10:.3g} instead of {optimizer.lr:.3g}) or a smaller momentum "
        f"(now {optimizer.momentum:g})."
    )


def fit(config: RunConfig) -> Iterator[EpochResult]:
    """Train in this process and yield each epoch's result, the untrained network's first; nothing is written.

    Raises:
        TrainingError: the configured device is not there, or a loss is no longer finite.
    """
    yield from Trainer(config)


def pick_device(name: str) -> torch.device:
    """Return the device to train on; 'auto' is a GPU if there is one.

    Raises:
        TrainingError: the named device is not there.
    """
    available = {"cuda": torch.cuda.is_available(), "mps": torch.backends.mps.is_available(), "cpu": True}
    if name == "auto":
        return torch.device(next(kind for kind, here in available.items() if here))
    if not available[name]:
        here = [kind for kind, present in available.items() if present]
        raise TrainingError(f"device: '{name}' is not available on this machine; choose 'auto' or one of {here}.")
    return torch.device(name)
