"""What Lightning Fabric adds to a training step, on the CPU: `python -m benchmarks.fabric`."""

from __future__ import annotations

import time
from collections.abc import Callable
from statistics import median

import torch
from lightning_fabric import Fabric
from torch import Tensor

from synermix_core import RunConfig
from synermix_core.models import build_model
from synermix_core.training.seeding import EpochStreams
from synermix_core.training.step import SynerMixStep

REPEATS, WARM_UP, IMAGES = 300, 10, 64
CPU = torch.device("cpu")


def main() -> None:
    # One thread, and its own processor time, so that what else the machine does is not counted.
    torch.set_num_threads(1)
    fabric = Fabric(accelerator="cpu", devices=1)
    bare_module, bare_optimizer = _make()
    module, optimizer = fabric.setup(*_make())
    clean, augmented = torch.randn(2, IMAGES, 1, 8, 8)
    labels, streams = torch.randint(10, (IMAGES,)), EpochStreams(0, 1, CPU)

    def step(call: Callable[..., Tensor], backward: Callable[[Tensor], None], rule: torch.optim.Optimizer) -> float:
        started = time.thread_time()
        loss = call(clean, augmented, labels, streams.at(0))
        rule.zero_grad(set_to_none=True)
        backward(loss[0])
        rule.step()
        return time.thread_time() - started

    pairs = [
        (step(module, fabric.backward, optimizer), step(bare_module, torch.Tensor.backward, bare_optimizer))
        for _ in range(WARM_UP + REPEATS)
    ][WARM_UP:]
    bare = median(bare for _, bare in pairs)
    # Of the differences, for two steps in a row have the processor at the same speed.
    added = median(with_fabric - bare for with_fabric, bare in pairs)
    print(f"a SynerMix step of small_cnn on {IMAGES} digits, on one thread (medians of {REPEATS}, in turns)")
    print(f"  bare torch   {1e3 * bare:8.3f} ms")
    print(f"  Fabric adds  {1e3 * added:8.3f} ms")
    print(f"  overhead     {100 * added / bare:8.1f} %")


def _make() -> tuple[SynerMixStep, torch.optim.Optimizer]:
    torch.manual_seed(0)
    config = RunConfig()
    model = build_model(config.model, (1, 8, 8), 10).to(memory_format=torch.channels_last).train()
    return SynerMixStep(model, config), torch.optim.SGD(model.parameters(), lr=0.05, momentum=0.9, nesterov=True)


if __name__ == "__main__":
    main()
