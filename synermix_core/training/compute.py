"""Where and in which number format training runs: devices, precision and processes, all through Lightning Fabric."""

from __future__ import annotations

import logging
import os
from collections.abc import Callable
from typing import Any

import torch
from lightning_fabric import Fabric
from lightning_fabric.plugins.precision import MixedPrecision, Precision
from torch import nn

from synermix_core.config import ComputeConfig
from synermix_core.errors import TrainingError
from synermix_core.process import num_processors, threads_asked_for

_LOG = logging.getLogger(__name__)


class Compute:
    """The devices, the number format and, with several devices, the processes of one training.

    With several devices, making this starts the other processes, which run this program again from its start. It sets
    torch's number of threads for this process and, on an NVIDIA GPU, `torch.backends.cudnn.deterministic`.

    Raises:
        TrainingError: a device is not there, or can't compute in the wanted format.
    """

    def __init__(self, config: ComputeConfig) -> None:
        kind = pick_device(config.device)
        _check_count(config.devices, kind)
        precision = pick_precision(config.precision, kind)
        self._scaling = _PRECISIONS[precision](kind)
        asked = threads_asked_for(os.environ)
        self.fabric = Fabric(
            accelerator=kind,
            devices=config.devices,
            strategy="ddp" if config.devices > 1 else config.strategy,
            plugins=self._scaling,
        )
        self.fabric.launch()
        if asked is None:
            # Fabric sets it for several processes, to a number that leaves none free, and it would stay for others.
            os.environ.pop("OMP_NUM_THREADS", None)
        if kind == "cuda":
            # The same seed gives the same numbers, resumed or not; cuDNN's other algorithms add up in any order.
            torch.backends.cudnn.deterministic = True
        self.device = self.fabric.device
        threads = config.threads or asked or spare_threads(config.devices)
        torch.set_num_threads(threads)
        processes = f"{config.devices} x " if config.devices > 1 else ""
        on_threads = f", {threads} thread{'s' if threads > 1 else ''}" if kind == "cpu" else ""
        self.summary = f"{precision} on {processes}{kind}{on_threads}"
        """number format and device that were chosen, and the threads of a CPU, as in 'bf16 on cpu, 3 threads'"""

    def any(self, flag: bool) -> bool:
        """Return whether `flag` holds in any of the processes; all of them have to ask."""
        if self.fabric.world_size == 1:
            return flag
        votes = self.fabric.all_reduce(torch.tensor(float(flag), device=self.device), reduce_op="sum")
        return bool(votes)

    def align_buffers(self, model: nn.Module) -> None:
        """Give all processes the running statistics of the first one, so that all evaluate the same network."""
        if self.fabric.world_size > 1:
            for buffer in model.buffers():
                torch.distributed.broadcast(buffer, src=0)

    def scaler_state(self) -> dict[str, Any]:
        """Return the state of fp16's loss scaling; empty for the other formats."""
        return self._scaling.state_dict()

    def restore_scaler(self, state: dict[str, Any]) -> None:
        """Go back to a `scaler_state()`."""
        self._scaling.load_state_dict(state)


_PRECISIONS: dict[str, Callable[[str], Precision]] = {
    "fp32": lambda _: Precision(),
    "bf16": lambda kind: MixedPrecision("bf16-mixed", kind),
    "fp16": lambda kind: MixedPrecision("16-mixed", kind),
}


def _check_count(devices: int, kind: str) -> None:
    if kind == "cuda" and devices > torch.cuda.device_count():
        raise TrainingError(
            f"devices: this machine has {torch.cuda.device_count()} GPUs, but {devices} are asked for. "
            "Ask for fewer, or train on the CPU with device = cpu."
        )
    if kind == "mps" and devices > 1:
        raise TrainingError(f"devices: an Apple GPU trains alone, but {devices} are asked for. Set devices = 1.")


def pick_device(name: str) -> str:
    """Return the kind of device to train on; 'auto' is a GPU if there is one.

    Raises:
        TrainingError: the named device is not there.
    """
    available = {"cuda": torch.cuda.is_available(), "mps": torch.backends.mps.is_available(), "cpu": True}
    if name == "auto":
        return next(kind for kind, here in available.items() if here)
    if not available[name]:
        here = [kind for kind, present in available.items() if present]
        raise TrainingError(f"device: '{name}' is not available on this machine; choose 'auto' or one of {here}.")
    return name


def spare_threads(processes: int = 1) -> int:
    """Return how many threads each process computes on where nobody says: as many as leave a processor free.

    Convolutions in bf16 wait for each other in a loop: when something else keeps one thread from running, all use up
    their time waiting. On two processors, one of them busy, training on two threads was measured at a fifth of the
    pace of one. So one is left to the page, the projections and whatever else the machine does.
    """
    cores = torch.cpu.get_capabilities().get("num_physical_cores") or num_processors()
    return max(1, min(int(cores), num_processors() - 1) // processes)


def pick_precision(name: str, device: str) -> str:
    """Return the number format of the forward pass; 'auto' is bf16 where the hardware computes in it, else fp32.

    Raises:
        TrainingError: fp16 was asked for on an Apple GPU, where the loss scaling that it needs is untried.
    """
    if name == "auto":
        name = "bf16" if _BF16_IN_HARDWARE[device]() else "fp32"
        _LOG.info("precision auto: %s on this %s", name, device)
    if name == "fp16" and device == "mps":
        raise TrainingError(
            "precision: fp16 is for NVIDIA GPUs and the CPU, but the device is mps. Choose bf16 or fp32."
        )
    return name


def _cpu_has_bf16() -> bool:
    capabilities = torch.cpu.get_capabilities()
    return bool(capabilities.get("avx512_bf16") or capabilities.get("amx_bf16") or capabilities.get("bf16"))


_BF16_IN_HARDWARE: dict[str, Callable[[], bool]] = {
    "cuda": lambda: torch.cuda.is_bf16_supported(including_emulation=False),
    "mps": lambda: False,
    "cpu": _cpu_has_bf16,
}
