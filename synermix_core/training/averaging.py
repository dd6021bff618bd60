"""The exponential moving average of the weights, with a warm-up (Polyak & Juditsky 1992).

The decay of an update is min(decay, (1 + n) / (10 + n)) after n updates, as in TensorFlow's ExponentialMovingAverage:
with the full decay from the start, a run of some hundred steps would still be evaluated on its first weights.
"""

from __future__ import annotations

import torch
from torch import nn
from torch.optim.swa_utils import AveragedModel, get_ema_multi_avg_fn


class WeightAverage(AveragedModel):
    """Keeps the average of a network's weights; the first update takes them as they are.

    Buffers, batch norm's running statistics among them, are the network's latest: they are running averages already.
    The number of updates is part of `state_dict()`, so that a resumed run goes on where the warm-up stood.

    Args:
        model: The network to average.
        decay: Share of the average that an update keeps once the warm-up is over, above 0 and below 1.
    """

    def __init__(self, model: nn.Module, decay: float) -> None:
        super().__init__(model)
        self._decay = decay

    @torch.no_grad()
    def update_parameters(self, model: nn.Module) -> None:
        """Blend in the network's weights as they are now, and take its buffers."""
        # Torch's own way copies the number of updates to the weights' device, and so waits for a GPU.
        updates = int(self.n_averaged)
        blend = get_ema_multi_avg_fn(warm_decay(self._decay, updates) if updates else 0.0)
        blend(tuple(self.module.parameters()), tuple(model.parameters()), updates)
        for latest, buffer in zip(self.module.buffers(), model.buffers(), strict=True):
            latest.copy_(buffer)
        self.n_averaged += 1


def warm_decay(decay: float, updates: int) -> float:
    """Return the decay of the next update after that many."""
    return min(decay, (1 + updates) / (10 + updates))
