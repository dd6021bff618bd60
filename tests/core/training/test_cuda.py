"""Training on an NVIDIA GPU: as on the CPU, repeatable, resumable, and without waiting for the device."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from itertools import islice
from pathlib import Path

import numpy as np
import pytest
import torch
from PIL import Image

from synermix_core import catalog
from synermix_core.config import RunConfig
from synermix_core.mixup.intra import synthesize
from synermix_core.runs import RunState, create_run
from synermix_core.training.trainer import Progress, Trainer, fit
from synermix_core.worker import race
from tests.core.training.results import assert_same, numbers

pytestmark = pytest.mark.skipif(not torch.cuda.is_available(), reason="no NVIDIA GPU is here")

PRECISIONS = ("fp32", "bf16", "fp16")


def config_of(**values: object) -> RunConfig:
    points = {"epochs": 2, "probe_size": 50, "device": "cuda", "precision": "fp32"}
    return RunConfig.from_preset("synermix-manifold", **{**points, **values})


@contextmanager
def no_waiting() -> Iterator[None]:
    """Let whatever waits for the GPU raise an error."""
    torch.cuda.set_sync_debug_mode("error")
    try:
        yield
    finally:
        torch.cuda.set_sync_debug_mode("default")


def test_the_untrained_network_measures_as_on_the_cpu() -> None:
    on_gpu, on_cpu = (next(iter(fit(config_of(device=device)))) for device in ("cuda", "cpu"))
    there, here = (numbers([each])[0] for each in (on_gpu, on_cpu))
    assert there == pytest.approx(here, rel=2e-2, abs=1e-3)
    np.testing.assert_allclose(on_gpu.features, on_cpu.features, rtol=1e-2, atol=1e-2)
    np.testing.assert_array_equal(on_gpu.head.weight, on_cpu.head.weight)


@pytest.mark.parametrize("precision", PRECISIONS)
def test_the_digits_are_learned(precision: str) -> None:
    trainer = Trainer(config_of(precision=precision, epochs=6, lr=0.02))
    assert trainer.compute.summary == f"{precision} on cuda"
    *_, last = trainer
    assert (last.metrics["val_accuracy"] or 0) > 0.9


@pytest.mark.parametrize("precision", PRECISIONS)
@pytest.mark.parametrize("model", ["small_cnn", "resnet18", "mobilenet_v3_large", "swin_t"])
def test_same_seed_same_numbers(model: str, precision: str) -> None:
    config = config_of(model=model, precision=precision, dataset="shapes", limit=256, batch_size=32)
    assert_same(list(fit(config)), list(fit(config)))


@pytest.mark.parametrize("precision", PRECISIONS)
def test_restored_in_the_middle_of_an_epoch_the_numbers_are_the_same(precision: str, tmp_path: Path) -> None:
    config = config_of(precision=precision, ema_decay=0.9)
    whole = list(fit(config))
    stopped = Trainer(config)
    for _ in islice(stopped.events(), 1 + stopped.steps_per_epoch // 2):
        pass
    torch.save(stopped.state(), tmp_path / "state.pt")
    resumed = Trainer(config)
    resumed.restore(torch.load(tmp_path / "state.pt", weights_only=True))
    assert_same(list(resumed), whole[1:])


@pytest.mark.parametrize("precision", ["fp32", "bf16"])
@pytest.mark.parametrize("inter", catalog.INTER_MIXUPS)
def test_a_step_does_not_wait_for_the_device(inter: str, precision: str) -> None:
    trainer = Trainer(config_of(inter=inter, precision=precision, ema_decay=0.99, dataset="shapes", batch_size=64))
    events = trainer.events()
    for _ in islice(events, 3):  # the untrained network's evaluation, and steps that set things up
        pass
    with no_waiting():
        assert all(isinstance(event, Progress) for event in islice(events, 5))


def test_memory_does_not_grow_from_epoch_to_epoch() -> None:
    held = [torch.cuda.memory_allocated() for _ in Trainer(config_of(epochs=5))]
    assert held[5] <= held[2]


def test_a_compiled_network_learns_too() -> None:
    config = config_of(inter="mixup", epochs=6, lr=0.02)
    plain, compiled = (list(fit(config.override({"compile": on}))) for on in (False, True))
    assert compiled[0].metrics["val_loss"] == pytest.approx(plain[0].metrics["val_loss"], rel=1e-3)
    assert (compiled[-1].metrics["val_accuracy"] or 0) > 0.9


def test_classes_are_mixed_as_on_the_cpu() -> None:
    generator = torch.Generator().manual_seed(0)
    features, shares = torch.randn(200, 64, generator=generator), torch.rand(200, generator=generator)
    labels = torch.randint(0, 30, (200,), generator=generator)
    here = synthesize(features, labels, shares, 31)
    there = synthesize(features.cuda(), labels.cuda(), shares.cuda(), 31)
    torch.testing.assert_close([part.cpu() for part in there], list(here))


def test_a_race_is_recorded_and_its_networks_load_without_a_gpu(runs_dir: Path) -> None:
    runs = [
        create_run(RunConfig.from_preset(name, epochs=2, probe_size=50, device="auto"), runs_dir)
        for name in ("mixup", "synermix-intra", "synermix-mixup")
    ]
    assert race(runs) == [RunState.FINISHED] * 3
    for run in runs:
        assert run.status.compute == "fp32 on cuda"
        assert len(run.metrics()) == 3
        assert {parameter.device.type for parameter in run.load_model().parameters()} == {"cpu"}


def test_photos_train_on_the_gpu(tmp_path: Path) -> None:
    noise = np.random.default_rng(0)
    for name in ("cat", "dog"):
        folder = tmp_path / "photos" / name
        folder.mkdir(parents=True)
        for number in range(24):
            Image.fromarray(noise.integers(0, 256, (40, 30, 3), dtype=np.uint8)).save(folder / f"{number:02d}.png")
    photos = {"dataset": "folder", "folder": str(tmp_path / "photos"), "image_size": 32}
    config = config_of(**photos, batch_size=8, probe_size=20)
    assert_same(list(fit(config)), list(fit(config)))
