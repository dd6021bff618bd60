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

REPEATS, IMAGES = 150, 64
CPU = torch.device("cpu")


def main() -> None:
    fabric = Fabric(accelerator="cpu", devices=1)
    bare_module, bare_optimizer = _make()
    module, optimizer = fabric.setup(*_make())
    clean, augmented = torch.randn(2, IMAGES, 1, 8, 8)
    labels, streams = torch.randint(10, (IMAGES,)), EpochStreams(0, 1, CPU)

    def step(call: Callable[..., Tensor], backward: Callable[[Tensor], None], rule: torch.optim.Optimizer) -> float:
        started = time.perf_counter()
        loss = call(clean, augmented, labels, streams.at(0))
        rule.zero_grad(set_to_none=True)
        backward(loss[0])
        rule.step()
        return time.perf_counter() - started

    with_fabric, bare = [], []
    for _ in range(REPEATS):
        with_fabric.append(step(module, fabric.backward, optimizer))
        bare.append(step(bare_module, torch.Tensor.backward, bare_optimizer))
    print(f"a SynerMix step of small_cnn on {IMAGES} digits (medians of {REPEATS}, in turns)")
    print(f"  bare torch   {1e3 * median(bare):8.3f} ms")
    print(f"  with Fabric  {1e3 * median(with_fabric):8.3f} ms")
    print(f"  overhead     {100 * (median(with_fabric) / median(bare) - 1):8.1f} %")


def _make() -> tuple[SynerMixStep, torch.optim.Optimizer]:
    torch.manual_seed(0)
    config = RunConfig()
    model = build_model(config.model, (1, 8, 8), 10).to(memory_format=torch.channels_last).train()
    return SynerMixStep(model, config), torch.optim.SGD(model.parameters(), lr=0.05, momentum=0.9, nesterov=True)


if __name__ == "__main__":
    main()
