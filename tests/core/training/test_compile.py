"""Compiling the network: the same numbers, and a machine that can't compile says so."""

from __future__ import annotations

import shutil

import pytest

from synermix_core.config import RunConfig
from synermix_core.errors import TrainingError
from synermix_core.training.trainer import fit


def config(**values: object) -> RunConfig:
    points = {"dataset": "toy2d", "model": "mlp", "epochs": 1, "batch_size": 250, "probe_size": 50, "device": "cpu"}
    return RunConfig.from_preset("synermix-mixup", **{**points, **values})


@pytest.mark.skipif(shutil.which("g++") is None, reason="a compiled network needs a C++ compiler, here g++")
def test_a_compiled_network_learns_the_same() -> None:
    plain, compiled = ([each.metrics["val_loss"] for each in fit(config(compile=on))] for on in (False, True))
    assert compiled == pytest.approx(plain, rel=1e-5)


def test_a_machine_that_can_not_compile_is_explained(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("torch._inductor.config.cpp.cxx", ("no-such-compiler",))
    # Of another size than the network above: what was compiled once is kept.
    with pytest.raises(TrainingError, match=r"compile: must be off where the network can't be compiled, but is on"):
        list(fit(config(compile=True, dataset="digits")))
