"""Devices and number formats: what is there is used, what is not is named."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import torch

from synermix_core.config import ComputeConfig
from synermix_core.errors import TrainingError
from synermix_core.process import num_processors
from synermix_core.training.compute import Compute, pick_device, pick_precision

AVAILABLE = {"cuda": torch.cuda.is_available(), "mps": torch.backends.mps.is_available(), "cpu": True}
CPU_FLAGS = Path("/proc/cpuinfo")


@pytest.mark.parametrize("name", ["cuda", "mps"])
def test_a_device_that_is_not_there_is_named(name: str) -> None:
    if AVAILABLE[name]:
        assert pick_device(name) == name
    else:
        text = rf"device: '{name}' is not available on this machine; choose 'auto' or one of \[.*'cpu'\]"
        with pytest.raises(TrainingError, match=text):
            Compute(ComputeConfig.model_validate({"device": name}))


def test_auto_takes_a_gpu_if_there_is_one() -> None:
    assert pick_device("auto") == next(kind for kind, here in AVAILABLE.items() if here)
    assert pick_device("cpu") == "cpu"


@pytest.mark.skipif(not CPU_FLAGS.exists(), reason="only Linux lists what the processor can do")
def test_auto_precision_follows_the_processor_and_says_so(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level("INFO")
    in_hardware = {"amx_bf16", "avx512_bf16", "bf16"} & set(CPU_FLAGS.read_text().split())
    expected = "bf16" if in_hardware else "fp32"
    assert pick_precision("auto", "cpu") == expected
    assert f"precision auto: {expected} on this cpu" in caplog.text


def test_fp16_is_not_for_apple_gpus() -> None:
    with pytest.raises(TrainingError, match=r"fp16 is for NVIDIA GPUs and the CPU, but the device is mps\. Choose"):
        pick_precision("fp16", "mps")


@pytest.mark.parametrize(
    ("precision", "dtype"), [("fp32", torch.float32), ("bf16", torch.bfloat16), ("fp16", torch.float16)]
)
def test_the_forward_pass_computes_in_the_wanted_format(precision: str, dtype: torch.dtype) -> None:
    compute = Compute(ComputeConfig.model_validate({"device": "cpu", "precision": precision}))
    linear = torch.nn.Linear(2, 2)
    with compute.fabric.autocast():
        assert linear(torch.ones(1, 2)).dtype == dtype


@pytest.fixture
def threads_on_a_cpu(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[..., int]]:
    """Yield a function that returns how many threads torch has with OMP_NUM_THREADS and a configuration set so."""
    before = torch.get_num_threads()

    def count(asked_of_openmp: str | None, threads: int | None = None) -> int:
        if asked_of_openmp is None:
            monkeypatch.delenv("OMP_NUM_THREADS", raising=False)
        else:
            monkeypatch.setenv("OMP_NUM_THREADS", asked_of_openmp)
        compute, number = Compute(ComputeConfig(device="cpu", threads=threads)), torch.get_num_threads()
        assert compute.summary == f"fp32 on cpu, {number} thread{'s' if number > 1 else ''}"
        return number

    yield count
    torch.set_num_threads(before)


def test_a_processor_is_left_for_everything_else(threads_on_a_cpu: Callable[..., int]) -> None:
    assert 1 <= threads_on_a_cpu(None) <= max(1, num_processors() - 1)


def test_the_environment_says_how_many_threads_and_the_configuration_counts_more(
    threads_on_a_cpu: Callable[..., int],
) -> None:
    assert [threads_on_a_cpu("3"), threads_on_a_cpu("4,2")] == [3, 4]
    assert threads_on_a_cpu("3", threads=2) == 2
    assert threads_on_a_cpu("many") == threads_on_a_cpu("0") == threads_on_a_cpu(None)


def test_one_process_agrees_with_itself() -> None:
    compute = Compute(ComputeConfig(device="cpu"))
    assert [compute.any(flag) for flag in (True, False)] == [True, False]
