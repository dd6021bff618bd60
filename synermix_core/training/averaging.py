"""The exponential moving average of the weights, with a warm-up (Polyak & Juditsky 1992).

The decay of an update is min(decay, (1 + n) / (10 + n)) after n updates, as in TensorFlow's ExponentialMovingAverage:
with the full decay from the start, a run of some hundred steps would still be evaluated on its first weights.
"""

from __future__ import annotations

from torch import Tensor, nn
from torch.optim.swa_utils import PARAM_LIST, AveragedModel, get_ema_multi_avg_fn


class WeightAverage(AveragedModel):
    """Keeps the average of a network's weights; the first update takes them as they are.

    Buffers, batch norm's running statistics among them, are the network's latest: they are running averages already.
    The number of updates is part of `state_dict()`, so that a resumed run goes on where the warm-up stood.

    Args:
        model: The network to average.
        decay: Share of the average that an update keeps once the warm-up is over, above 0 and below 1.
    """

    def __init__(self, model: nn.Module, decay: float) -> None:
        super().__init__(model, multi_avg_fn=self._blend)
        self._decay = decay

    def _blend(self, averages: PARAM_LIST, current: PARAM_LIST, count: Tensor | int) -> None:
        # The number that torch passes is on the weights' device, and reading it would wait for the device.
        decay = warm_decay(self._decay, int(self.n_averaged))
        get_ema_multi_avg_fn(decay)(averages, current, count)


def warm_decay(decay: float, updates: int) -> float:
    """Return the decay of the next update after that many."""
    return min(decay, (1 + updates) / (10 + updates))
