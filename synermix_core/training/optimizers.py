"""The optimisers, by the names of `catalog.OPTIMIZERS`."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from torch import nn, optim

from synermix_core.config import OptimizerConfig


def sgd(parameters: Iterable[nn.Parameter], config: OptimizerConfig) -> optim.Optimizer:
    """Stochastic gradient descent with momentum (Sutskever et al. 2013 for Nesterov's form)."""
    return optim.SGD(
        parameters,
        lr=config.lr,
        momentum=config.momentum,
        # Without momentum there is nothing to look ahead along, and torch refuses the combination.
        nesterov=config.nesterov and config.momentum > 0,
        weight_decay=config.weight_decay,
    )


def adamw(parameters: Iterable[nn.Parameter], config: OptimizerConfig) -> optim.Optimizer:
    """Adam with decoupled weight decay (Loshchilov & Hutter 2019, arXiv 1711.05101)."""
    return optim.AdamW(parameters, lr=config.lr, weight_decay=config.weight_decay)


OPTIMIZERS: dict[str, Callable[[Iterable[nn.Parameter], OptimizerConfig], optim.Optimizer]] = {
    "sgd": sgd,
    "adamw": adamw,
}
