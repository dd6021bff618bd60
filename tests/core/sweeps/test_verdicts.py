"""Points of a sweep, and words that follow their figures."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest

from synermix_core.config import RunConfig
from synermix_core.errors import ConfigError
from synermix_core.runs import RunState, RunStatus, create_run
from synermix_core.runs.status import write_status
from synermix_core.sweeps import Grid, Results, Sweep, create_sweep, preset_points
from synermix_core.sweeps.points import baseline_from_text, find_baseline, points_of, subject
from synermix_core.sweeps.verdicts import (
    compare_sweep,
    comparison_table,
    difference_text,
    effect_text,
    mean_text,
    note,
)


def swept_with(figures: Sequence[Mapping[str, float]], grid: Grid, runs_dir: Path) -> Sweep:
    """Return a sweep whose runs have ended with these figures, in its order; those it is out of have not begun."""
    sweep = create_sweep(grid, runs_dir)
    for planned, values in zip(sweep.runs, figures, strict=False):
        run = create_run(sweep.config(planned), runs_dir, name=planned.run.id)
        run.layout.metrics.write_text(f"epoch,{','.join(values)}\n1,{','.join(map(str, values.values()))}\n")
        write_status(run.layout, RunStatus(RunState.FINISHED))
    return sweep


def words(sweep: Sweep, column: str = "val_accuracy", **how: Any) -> list[str]:
    return [found.words for found in compare_sweep(sweep, [column], **how)]


def accuracies(*by_seed: Sequence[float]) -> list[dict[str, float]]:
    return [{"val_accuracy": value} for values in by_seed for value in values]


BETAS = Grid(RunConfig(), {"beta": [0.0, 0.1, 0.5]}, seeds=range(5))
CLEAR = accuracies(
    (0.90, 0.930, 0.901), (0.91, 0.938, 0.902), (0.92, 0.951, 0.931), (0.90, 0.929, 0.888), (0.91, 0.943, 0.915)
)
"""The second point beats the first by 2.7 to 3.1 hundredths with every seed, the third by anything."""


def test_words_follow_the_figures(runs_dir: Path) -> None:
    sweep = swept_with(CLEAR, BETAS, runs_dir)
    baseline, second, third = compare_sweep(sweep, ["val_accuracy"])
    assert baseline.words == "baseline"
    assert (baseline.better, second.better, third.better) == (None, True, None)
    assert second.words == "better by 3.02 points (p < 0.001, n = 5)"
    assert third.words == "not distinguishable at n = 5"
    assert second.difference is not None
    assert second.p == pytest.approx(2 * second.difference.p), "two points are tested"
    assert (difference_text(baseline), effect_text(baseline)) == ("", "")
    assert difference_text(second) == "+3.02 [+2.88, +3.18] points"
    assert mean_text("val_accuracy", second.estimate) == "93.8 ± 0.9 %"


def test_lower_is_better_where_it_is(runs_dir: Path) -> None:
    losses = [{"cohesion": values["val_accuracy"]} for values in CLEAR]
    assert words(swept_with(losses, BETAS, runs_dir), "cohesion")[1] == "worse by 0.0302 (p < 0.001, n = 5)"


def test_what_ranks_nothing_is_only_higher_or_lower(runs_dir: Path) -> None:
    sweep = swept_with([{"fisher_floor": values["val_accuracy"]} for values in CLEAR], BETAS, runs_dir)
    found = compare_sweep(sweep, ["fisher_floor"])[1]
    assert (found.words, found.better) == ("higher by 0.0302 (p < 0.001, n = 5)", None)


@pytest.mark.parametrize(
    ("seeds", "expected"),
    [
        (0, "too few seeds to tell (n = 0)"),
        (2, "too few seeds to tell (n = 2)"),
        (3, "better by 3.00 points (p = 0.0048, n = 3)"),
    ],
)
def test_few_seeds_tell_little(seeds: int, expected: str, runs_dir: Path) -> None:
    grid = Grid(RunConfig(), {"beta": [0.0, 0.1]}, seeds=range(5))
    figures = accuracies((0.90, 0.933), (0.91, 0.936), (0.92, 0.951))[: 2 * seeds]
    assert words(swept_with(figures, grid, runs_dir))[1] == expected


def test_without_spread_it_is_said(runs_dir: Path) -> None:
    grid = Grid(RunConfig(), {"beta": [0.0, 0.1, 0.2]}, seeds=range(3))
    figures = accuracies(*[(0.5, 0.5, 0.75)] * 3)
    assert words(swept_with(figures, grid, runs_dir))[1:] == [
        "the same with every seed (n = 3)",
        "better by 25.00 points with every seed: no spread to test against (n = 3)",
    ]


def test_wilcoxon_says_when_it_can_find_nothing(runs_dir: Path) -> None:
    sweep = swept_with(CLEAR, BETAS, runs_dir)
    assert words(sweep, test="wilcoxon")[1] == "not distinguishable at n = 5"
    told = note(compare_sweep(sweep, ["val_accuracy"], test="wilcoxon"), "wilcoxon")
    assert told.endswith(
        "With n = 5 and 2 comparisons, this test can find nothing, however clear a difference is: that takes 7 seeds."
    )
    assert note(compare_sweep(sweep, ["val_accuracy"]), "t") == (
        "Paired by seed; paired t test, Holm-corrected over the points; clear below p = 0.05."
    )


def test_where_interval_and_test_differ_it_is_said_which_counts(runs_dir: Path) -> None:
    figures = accuracies((0.90, 0.91), (0.91, 0.92), (0.92, 0.94))
    sweep = swept_with(figures, Grid(RunConfig(), {"beta": [0.0, 0.1]}, seeds=range(3)), runs_dir)
    found = compare_sweep(sweep, ["val_accuracy"])
    assert difference_text(found[1]).startswith("+1.33 [+1.00, ")
    assert found[1].words == "not distinguishable at n = 3"
    assert note(found, "t").endswith("where it leaves out zero and the verdict does not follow, the verdict counts.")


def test_any_point_can_be_the_baseline(runs_dir: Path) -> None:
    sweep = swept_with(CLEAR, BETAS, runs_dir)
    found = words(sweep, baseline={"beta": 0.1})
    assert found[1] == "baseline"
    assert found[0].startswith("worse by 3.02 points")


def test_the_table_is_tidy(runs_dir: Path) -> None:
    table = comparison_table(compare_sweep(swept_with(CLEAR, BETAS, runs_dir), ["val_accuracy", "ece"]))
    assert table["metric"].tolist() == ["val_accuracy"] * 3 + ["ece"] * 3
    assert table["beta"].tolist() == [0.0, 0.1, 0.5] * 2
    assert table["n"].tolist() == [5, 5, 5, 0, 0, 0]
    second = table.iloc[1]
    assert second["low"] < second["difference"] < second["high"]
    assert second["p"] < second["p_holm"] < 0.05
    assert math.isnan(table.iloc[0]["p"])


@pytest.mark.parametrize(
    ("grid", "labels", "baseline"),
    [
        (Grid(RunConfig(), {"beta": [0.0, 0.1]}), ["MixUp", "SynerMix + MixUp"], 0),
        (Grid(RunConfig(), {"beta": [0.0, 0.2]}), ["β 0", "β 0.2"], 0),
        (Grid(RunConfig(), {"inter": ["cutmix", "none"], "beta": [0.0, 0.2]}),
         ["CutMix · β 0", "CutMix · β 0.2", "None · β 0", "None · β 0.2"], 2),
        (Grid(RunConfig(), {"lr": [0.1, 0.01]}, preset_points(["mixup", "baseline"])),
         ["MixUp · Learning rate 0.1", "MixUp · Learning rate 0.01", "Baseline · Learning rate 0.1",
          "Baseline · Learning rate 0.01"], 2),
        (Grid(RunConfig(), {"lr": [0.1, 0.01]}), ["Learning rate 0.1", "Learning rate 0.01"], 0),
        (Grid(RunConfig(), {}), ["SynerMix + MixUp"], 0),
    ],
)  # fmt: skip
def test_points_have_names(grid: Grid, labels: list[str], baseline: int, runs_dir: Path) -> None:
    sweep = create_sweep(grid, runs_dir)
    points = points_of(sweep, Results(sweep).read())
    assert [point.label for point in points] == labels
    assert find_baseline(points) == baseline


@pytest.mark.parametrize(
    ("grid", "told"),
    [
        (Grid(RunConfig(), {}, preset_points(["baseline", "mixup", "synermix-mixup"])), "3 methods"),
        (
            Grid(RunConfig(), {"lr": [0.1, 1.0]}, preset_points(["mixup", "synermix-intra"])),
            "2 methods × Learning rate",
        ),
        (Grid(RunConfig(), {"inter": ["none", "mixup"], "beta": [0.0, 0.2]}), "Inter-class mixup × β"),
        (Grid(RunConfig(), {}, seeds=[0, 1]), "Seeds"),
    ],
)
def test_what_a_sweep_is_about_is_said_in_short(grid: Grid, told: str, runs_dir: Path) -> None:
    assert subject(create_sweep(grid, runs_dir)) == told


def test_what_is_not_known_is_explained(runs_dir: Path) -> None:
    sweep = create_sweep(BETAS, runs_dir)
    for how, complaint in (
        ({"test": "anova"}, "test: 'anova' is not known: choose one of t, wilcoxon."),
        ({"columns": ["accuracy"]}, "metric: 'accuracy' is not known"),
        (
            {"baseline": {"beta": 0.3}},
            "baseline: must single out one point, but 'beta=0.3' fits 0 of 3. Name",
        ),
        ({"baseline": {}}, "baseline: must single out one point, but '' fits 3 of 3."),
    ):
        with pytest.raises(ConfigError) as caught:
            compare_sweep(sweep, **{"columns": ["ece"], **how})
        assert complaint in str(caught.value)


def test_a_baseline_is_read_from_text() -> None:
    assert baseline_from_text("inter=none, beta=0") == {"inter": "none", "beta": 0.0}
    with pytest.raises(ConfigError, match=r"baseline: must be field=value, several with commas between, but is 'beta'"):
        baseline_from_text("beta")
    with pytest.raises(ConfigError, match=r"baseline: 'betta' is not known"):
        baseline_from_text("betta=0")
