"""What the steps of an epoch brought, kept on the device until somebody looks."""

from __future__ import annotations

from typing import Any

import torch
from lightning_fabric import Fabric
from torch import Tensor

from synermix_core.config import RunConfig
from synermix_core.errors import TrainingError
from synermix_core.training.step import StepLoss


class Ledger:
    """The losses and the images of one epoch so far.

    Args:
        steps: Steps in the epoch.
        device: The training device.
        config: The run's configuration, for what is skipped and for the advice in errors.
    """

    def __init__(self, steps: int, device: torch.device, config: RunConfig) -> None:
        self._losses = torch.zeros(3, steps, device=device)
        self._correct = torch.zeros((), device=device)
        self.images = 0
        """images this process trained on"""
        self.steps = 0
        """steps taken"""
        self.seconds = 0.0
        """time they took"""
        self._config = config

    def add(self, loss: StepLoss, images: int, seconds: float) -> None:
        """Enter a step, the images it took and the time since the epoch began."""
        for row, part in enumerate((loss.total, loss.intra, loss.inter)):
            if part is not None:
                self._losses[row, self.steps] = part.detach()
        if loss.correct is not None:
            self._correct += loss.correct
        self.images += images
        self.steps += 1
        self.seconds = seconds

    def check(self, epoch: int, lr: float, fabric: Fabric) -> None:
        """Look whether all losses so far are finite; on a GPU this waits for the steps taken.

        Raises:
            TrainingError: one is not, in any of the processes; the text names its step and what to change.
        """
        # All together: a process that gave up alone would leave the others waiting for it.
        totals = _mean_over_processes(fabric, self._losses[0, : self.steps])
        bad = (~totals.isfinite()).nonzero()
        if len(bad):
            what = f"The loss became {totals[bad[0]].item()} at step {int(bad[0]) + 1} of epoch {epoch}"
            raise diverged(what, epoch, lr, self._config)

    def means(self, fabric: Fabric) -> dict[str, float | None]:
        """Return the epoch's training metrics over all processes; a component that was skipped is None."""
        beta = self._config.mixup.beta
        counts = torch.stack([self._correct, self._correct.new_tensor(self.images)])
        figures = torch.cat([self._losses.mean(dim=1), counts])
        total, intra, inter, correct, images = _mean_over_processes(fabric, figures).tolist()
        return {
            "train_loss": total,
            "intra_loss": intra if beta > 0 else None,
            "inter_loss": inter if beta < 1 else None,
            "train_accuracy": correct / images if beta < 1 else None,
        }

    def state(self) -> dict[str, Any]:
        """Return what `restore` needs to go on in the middle of the epoch."""
        return {
            "losses": self._losses,
            "correct": self._correct,
            "images": self.images,
            "steps": self.steps,
            "seconds": self.seconds,
        }

    def restore(self, state: dict[str, Any]) -> None:
        """Go back to a `state()`."""
        self._losses.copy_(state["losses"])
        self._correct.copy_(state["correct"])
        self.images, self.steps, self.seconds = state["images"], state["steps"], state["seconds"]


def _mean_over_processes(fabric: Fabric, figures: Tensor) -> Tensor:
    reduced = fabric.all_reduce(figures.clone(), reduce_op="mean")  # it reduces in place
    assert isinstance(reduced, Tensor)  # it returns the kind it was given
    return reduced


def diverged(what: str, epoch: int, lr: float, config: RunConfig) -> TrainingError:
    """Return the error that ends a run whose numbers are no longer finite."""
    optimizer = config.optimizer
    momentum = f" or a smaller momentum (now {optimizer.momentum:g})" if optimizer.optimizer == "sgd" else ""
    return TrainingError(
        f"{what}, with learning rate {lr:.3g}. Everything up to epoch {epoch - 1} is saved. Start a new run with a "
        f"lower learning rate (lr = {optimizer.lr / 10:.3g} instead of {optimizer.lr:.3g}){momentum}."
    )
