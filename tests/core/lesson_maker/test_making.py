"""What the lessons show is made again, in part, and compared with what is stored."""

from __future__ import annotations

import itertools
from copy import deepcopy
from functools import cache
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from numpy.typing import NDArray

from synermix_core.lesson_maker import layouts, tables
from synermix_core.lesson_maker.__main__ import main
from synermix_core.lesson_maker.batch import PRESET, first_step
from synermix_core.lesson_maker.networks import Moments, flat_config, wide_config
from synermix_core.lesson_maker.pulls import strengths
from synermix_core.lesson_maker.writing import made, write
from synermix_core.lessons import stored
from synermix_core.lessons.measures import variance_ledger
from synermix_core.projection import ProbeEpoch
from synermix_core.projection.alignment import align, displacement
from synermix_core.projection.quality import quality
from synermix_core.training.trainer import Trainer, fit

TOLERANCE = 0.1
"""Processors differ in their last bits, and an epoch of training at full learning rate amplifies them."""


@cache
def one_epoch() -> tuple[Trainer, Moments]:
    trainer = Trainer(flat_config(PRESET))
    moments = {}
    for result in itertools.islice(trainer, 2):
        moments[result.epoch] = {name: value.clone() for name, value in trainer.model.state_dict().items()}
    return trainer, moments


@pytest.mark.parametrize(("epoch", "tolerance"), [(0, 1e-4), (1, TOLERANCE)])
def test_a_stored_batch_is_the_step_that_training_takes(epoch: int, tolerance: float) -> None:
    again, kept = first_step(*one_epoch(), epoch), stored.arrays("batch")
    for name in ("labels", "partners", "weights", "lam"):
        assert np.array_equal(again[name], kept[f"{epoch}/{name}"]), "what is drawn does not depend on the processor"
    for name in ("intra_loss", "inter_loss"):
        assert again[name] == pytest.approx(kept[f"{epoch}/{name}"], rel=tolerance)
    for name in ("features", "mixed", "weight"):
        size = float(np.abs(again[name]).max())
        assert again[name] == pytest.approx(kept[f"{epoch}/{name}"], abs=tolerance * size)


@pytest.mark.parametrize(("place", "tolerance"), [(0, 1e-3), (1, 3 * TOLERANCE)])
def test_the_stored_pulls_are_those_of_a_run(place: int, tolerance: float) -> None:
    trainer, moments = one_epoch()
    kept, model = stored.arrays("pulls"), deepcopy(trainer.model)
    model.load_state_dict(moments[kept["epochs"][place]])
    for step in (0, trainer.steps_per_epoch - 1):
        intra, inter = strengths(model, trainer, step)
        assert intra == pytest.approx(kept["intra"][0, place, step], rel=tolerance)
        assert inter == pytest.approx(kept["inter"][0, place, step], rel=tolerance)
    assert kept["intra"].shape[2] == trainer.steps_per_epoch


def test_the_ledger_is_that_of_a_run() -> None:
    kept = stored.table("ledger").rows.query("preset == 'synermix-intra'").set_index("epoch")
    labels = stored.arrays("layouts")["labels"]
    for result in itertools.islice(fit(wide_config("synermix-intra")), 2):
        ledger = variance_ledger(result.features, labels)
        row = kept.loc[result.epoch]
        assert list(ledger) == pytest.approx(row[list(ledger._fields)].tolist(), rel=TOLERANCE)
        assert result.metrics["fisher_ratio"] == pytest.approx(row["fisher_ratio"], rel=TOLERANCE)


def test_the_ledger_ends_at_the_features_that_are_drawn() -> None:
    drawn = stored.arrays("layouts")
    last = stored.table("ledger").rows.query(f"preset == '{layouts.PRESET}'").iloc[-1]
    ledger = variance_ledger(drawn["features"], drawn["labels"])
    assert list(ledger) == pytest.approx(last[list(ledger._fields)].tolist(), rel=1e-4)


@pytest.mark.parametrize("name", ["as_is", "shrunk"])
def test_the_drawings_are_of_the_stored_features(name: str) -> None:
    drawn = stored.arrays("layouts")
    features, labels = drawn["features"], drawn["labels"]
    probe = ProbeEpoch(features if name == "as_is" else layouts.shrink_class(features, labels), labels)
    kept: NDArray[np.float32] = drawn[f"{name}/umap"]
    for place, layout in enumerate(kept):
        assert drawn[f"{name}/trustworthiness"][place] == pytest.approx(quality(probe.ranks(), layout).trustworthiness)
        assert drawn[f"{name}/displacement"][place] == pytest.approx(displacement(layout, kept[0]), abs=1e-6)
        assert layout == pytest.approx(align(layout, drawn["as_is/umap"][0]), abs=1e-3), "turned to match the first"
    assert drawn[f"{name}/trustworthiness"].min() > 0.9, "a layout of other features would keep no neighbourhoods"


def test_a_run_of_the_seed_study_comes_out_as_stored() -> None:
    name, config = next(item for item in tables.seed_configs().items() if item[1].data.limit)
    again = tables.seed_row(config)
    others = stored.table("seeds").rows.query(f"images == '{tables.FEW}' and preset == 'baseline'")
    kept = others.query("seed == 0")
    assert len(kept) == 1, name
    # Twenty epochs make of the processor's last bits, or of its number of threads, what another seed would.
    for metric in ("val_accuracy", "cohesion"):
        assert again[metric] == pytest.approx(kept[metric].item(), abs=3 * float(np.std(others[metric], ddof=1)))


def test_the_seed_study_is_complete() -> None:
    rows = stored.table("seeds").rows
    kept = set(zip(rows["images"].astype(str), rows["preset"], rows["seed"], strict=True))
    planned = {(str(run.data.limit or "all"), run.preset, run.seed) for run in tables.seed_configs().values()}
    assert kept == planned
    assert len(rows) == len(planned)


def test_the_ways_between_images_end_at_their_features() -> None:
    plane = stored.arrays("plane")
    for preset in ("baseline", "mixup", "synermix-intra", "synermix-mixup"):
        ways, features = plane[f"{preset}/ways"], plane[f"{preset}/features"]
        assert plane["labels"][plane["pairs"]].tolist() == plane["pair_labels"].tolist()
        assert ways[:, 0] == pytest.approx(features[plane["pairs"][:, 1]], abs=1e-3), "λ = 0 is the second image"
        assert ways[:, -1] == pytest.approx(features[plane["pairs"][:, 0]], abs=1e-3), "λ = 1 is the first"


def test_what_is_written_is_read_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    how = made("batch", {"run": flat_config(PRESET)})
    write(tmp_path, how, {"values": np.arange(3)})
    write(tmp_path, made("ledger", {}), pd.DataFrame({"epoch": [1], "within": [0.1234567]}))
    monkeypatch.setattr(stored, "DATA", tmp_path)
    stored.arrays.cache_clear()
    stored.table.cache_clear()
    try:
        assert stored.arrays("batch")["values"].tolist() == [0, 1, 2]
        assert stored.arrays("batch").made == how
        assert stored.table("ledger").rows.to_dict("list") == {"epoch": [1], "within": [0.123457]}
    finally:
        stored.arrays.cache_clear()
        stored.table.cache_clear()


def test_an_unknown_name_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["planes"])
    assert (
        "name: must be of mixing, plane, batch, pulls, ledger, layouts, seeds, but is planes."
        in capsys.readouterr().err
    )
