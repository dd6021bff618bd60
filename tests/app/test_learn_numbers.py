"""The numbers that the lessons tell, computed again in another way from what is stored."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
import torch
from scipy import stats
from streamlit.testing.v1 import AppTest
from torch.nn import functional

from app.learn import sandbox, tug
from app.learn.scaffold import lesson_named
from synermix_core.catalog import METRICS, PRESETS
from synermix_core.lessons import moments, stored
from synermix_core.metrics.geometry import geometry
from synermix_core.metrics.pairs import measure_pairs
from synermix_core.metrics.points import LabelledPoints

MAIN = str(Path(__file__).resolve().parents[2] / "app" / "main.py")

Open = Callable[[str], AppTest]


@pytest.fixture
def opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Open:
    """Return what opens a lesson and answers its question rightly."""
    monkeypatch.setenv("SYNERMIX_RUNS", str(tmp_path / "runs"))

    def open_lesson(name: str) -> AppTest:
        app = AppTest.from_file(MAIN, default_timeout=60)
        app.switch_page(lesson_named(name).page)
        app.run()
        for option in app.radio[0].options:
            app.radio[0].set_value(option).run()
            if app.success:
                break
        return app

    return open_lesson


def told(app: AppTest) -> str:
    """Return all that the page says."""
    assert not app.exception
    return "\n".join(element.value for element in [*app.markdown, *app.caption, *app.success])


def test_a_star_keeps_the_share_of_variance_that_the_lesson_says(opened: Open) -> None:
    page = opened("synthesis")
    draws = torch.rand(20_000, 20, generator=torch.Generator().manual_seed(0))
    share = (draws / draws.sum(dim=1, keepdim=True)).square().sum(dim=1).mean().item()
    assert f"{share:.0%} with 20 images" in told(page)
    assert f"the star of 20 is {share**0.5:.2f} of the class's spread from the mean" in told(page)
    page.slider(key="synthesis-count").set_value(2).run()
    assert f"and {2 * (1 - np.log(2)):.1%} on average" in told(page), "in closed form"
    page.slider(key="synthesis-count").set_value(1).run()
    assert "Σw² is 100.0% in this draw (disc) and 100.0% on average" in told(page)
    assert "the image itself" in told(page)


def test_augmentation_moves_and_widens_the_classes_as_the_lesson_says(opened: Open) -> None:
    plane = stored.arrays("plane")
    labels, clean, augmented = plane["train_labels"], plane["train_features"], plane["augmented_features"]
    shifts, widths = [], []
    for label in range(10):
        members = clean[labels == label].astype(np.float64)
        others = augmented[:, labels == label].reshape(-1, 2).astype(np.float64)
        spread = np.sqrt(members.var(axis=0).sum())
        shifts.append(np.linalg.norm(members.mean(axis=0) - others.mean(axis=0)) / spread)
        widths.append(np.sqrt(others.var(axis=0).sum()) / spread)
    text = told(opened("synthesis"))
    assert f"up to {max(widths) - 1:.0%} wider" in text
    assert f"for the digit {np.argmax(shifts)} by {max(shifts):.0%} of the class's spread" in text


def test_the_losses_of_a_step_and_their_sum_are_those_that_training_had(opened: Open) -> None:
    page, batch = opened("together"), stored.arrays("batch")
    page.slider(key="together-beta").set_value(0.25).run()
    for epoch in batch["epochs"].tolist():
        page.select_slider(key="together-epoch").set_value(epoch).run()
        intra, inter = batch[f"{epoch}/intra_loss"].item(), batch[f"{epoch}/inter_loss"].item()
        assert f"0.25 · {intra:.2f}] + :orange[0.75 · {inter:.2f}]" in told(page)
        assert f"**{0.25 * intra + 0.75 * inter:.2f}** nats" in told(page)
        share = 0.25 * intra / (0.25 * intra + 0.75 * inter)
        assert f"L_intra is {share:.0%} of the loss" in told(page)


@pytest.mark.parametrize("beta", [0.1, 0.6])
def test_the_shares_of_the_pull_are_told_as_the_runs_had_them(opened: Open, beta: float) -> None:
    page, kept = opened("together"), stored.arrays("pulls")
    page.slider(key="together-beta").set_value(beta).run()
    for place, epoch in enumerate(kept["epochs"].tolist()):
        runs = []
        for intra_B, inter_BL in zip(kept["intra"][:, place], kept["inter"][:, place], strict=True):
            shares = [
                beta * intra / (beta * intra + (1 - beta) * inter)
                for intra, inter_L in zip(intra_B, inter_BL, strict=True)
                for inter in inter_L
            ]
            runs.append(np.mean(shares))
        share = f"{np.mean(runs):.1%} ± {np.std(runs, ddof=1):.1%}"
        assert f"{share} after epoch {epoch}" in told(page)
        if beta == 0.1 and epoch in (kept["epochs"][0], kept["epochs"][-1]):
            assert share in page.success[0].value


def test_the_arrows_are_one_scale_apart_from_the_gradients() -> None:
    for epoch in moments.epochs():
        now = moments.moment(epoch)
        arrows = tug.arrow_table(now.features, now.intra, now.inter, 0.3, side=10.0).to_pandas()
        drawn = np.stack([arrows["to_x"] - arrows["x"], arrows["to_y"] - arrows["y"]], axis=1)
        pulls = np.concatenate([0.3 * now.intra.on_images, 0.7 * now.inter.pulls])
        scale = np.linalg.norm(drawn) / np.linalg.norm(pulls)
        assert drawn == pytest.approx(scale * pulls, abs=1e-5)
        assert arrows["pull"].to_numpy() == pytest.approx(np.linalg.norm(pulls, axis=1))


def test_the_sandbox_measures_what_a_run_would(opened: Open) -> None:
    page, classes = opened("cohesion"), sandbox.real()
    page.button_group(key="cohesion-class").set_value(2).run()
    page.slider(key="cohesion-x").set_value(-20.0).run()
    page.slider(key="cohesion-spread").set_value(2.0).run()
    moved = classes.features.copy()
    members = classes.labels == 2
    offsets = moved[members] - moved[members].mean(axis=0)
    moved[members] = [-20.0, moved[members].mean(axis=0)[1]] + 2 * offsets
    probe = torch.from_numpy(moved), torch.from_numpy(classes.labels.copy())
    theirs, near = geometry(*probe), measure_pairs(LabelledPoints(*probe)).knn_accuracy
    assert [metric.value for metric in page.metric] == [
        f"{theirs.cohesion:.4f}",
        f"{near:.1%}",
        f"{theirs.fisher_ratio:.1f}",
        f"{theirs.intra_class_variance:.1f}",
    ]


def test_scaling_changes_the_variance_and_nothing_else_and_as_trained_undoes_what_was_moved(opened: Open) -> None:
    page = opened("cohesion")
    trained = [metric.value for metric in page.metric]
    page.select_slider(key="cohesion-scale").set_value(2.0).run()
    assert [metric.value for metric in page.metric][:3] == trained[:3]
    assert float(page.metric[3].value) == pytest.approx(4 * float(trained[3]), abs=0.3)
    page.select_slider(key="cohesion-scale").set_value(1.0).run()
    page.slider(key="cohesion-y").set_value(0.0).run()
    assert [metric.value for metric in page.metric] != trained
    page.button(key="cohesion-reset").click().run()
    assert [metric.value for metric in page.metric] == trained


def test_the_variance_of_mixups_features_is_told_as_the_ledger_has_it(opened: Open) -> None:
    text, last = told(opened("cohesion")), stored.table("ledger").rows.groupby("preset").last()
    for preset in ("mixup", "baseline"):
        row = last.loc[preset]
        assert f"{row['intra_class_variance'] + row['intra_class_variance'] * row['fisher_ratio']:.0f}" in text
        assert f"{row['cohesion']:.3f}" in text
        assert row[["within", "between", "shared"]].sum() == pytest.approx(1, abs=1e-4)


def test_the_table_of_the_last_epochs_is_the_ledgers(opened: Open) -> None:
    table, rows = opened("cohesion").table[-1].value, stored.table("ledger").rows
    for preset in rows["preset"].unique():
        last = rows[(rows["preset"] == preset) & (rows["epoch"] == 20)].iloc[0]
        assert table.loc[PRESETS[preset].title].tolist() == [
            f"{last['intra_class_variance']:.1f}",
            f"{last['cohesion']:.3f}",
            f"{last['fisher_ratio']:.1f}",
        ]
    assert len(table) == rows["preset"].nunique()


def test_the_widths_of_classes_are_told_as_they_are_and_as_they_are_drawn(opened: Open) -> None:
    page, kept = opened("fooled"), stored.arrays("layouts")
    labels = kept["labels"]

    def widths(points: np.ndarray) -> np.ndarray:
        points = points.astype(np.float64)
        return np.array([np.sqrt(points[labels == label].var(axis=0).sum()) for label in range(10)])

    page.select_slider(key="fooled-seed").set_value(2).run()
    for which in ("as_is", "shrunk"):
        page.toggle(key="fooled-shrunk").set_value(which == "shrunk").run()
        true, drawn = widths(kept["features"]), widths(kept[f"{which}/umap"][2])
        true /= np.median(true)
        drawn /= np.median(widths(kept["as_is/umap"][2]))
        true[0] *= 0.2 if which == "shrunk" else 1
        widest = drawn.argmax()
        said = f"The {widest}, for its strays, is drawn {drawn[widest]:.1f} times as wide and is {true[widest]:.1f}; "
        assert said + f"the 0 is drawn {drawn[0]:.2f} times as wide and is {true[0]:.2f}." in told(page)


def test_what_becomes_of_the_shrunk_class_is_told_as_drawn(opened: Open) -> None:
    page, kept = opened("fooled"), stored.arrays("layouts")
    members = kept["labels"] == kept["shrunk_class"]

    def width(points: np.ndarray) -> float:
        return float(np.sqrt(points[members].astype(np.float64).var(axis=0).sum()))

    drawn = np.mean([width(one) for one in kept["shrunk/umap"]]) / np.mean([width(one) for one in kept["as_is/umap"]])
    assert f"the cluster has {drawn:.0%} of its width, while the class has {kept['shrunk_to']:.0%}" in told(page)
    page.toggle(key="fooled-shrunk").set_value(True).run()
    for plane in range(len(kept["plane_classes"])):
        page.selectbox(key="fooled-plane").set_value(plane).run()
        exact = width(kept["shrunk/plane"][plane]) / width(kept["as_is/plane"][plane])
        assert exact == pytest.approx(kept["shrunk_to"], abs=0.01), "a linear view shrinks with the class"
        assert f"has {exact:.0%} of its width." in told(page)


def test_the_noise_floor_is_the_displacement_from_seed_to_seed(opened: Open) -> None:
    page, kept = opened("fooled"), stored.arrays("layouts")
    for seed in kept["seeds"].tolist()[1:]:
        page.select_slider(key="fooled-seed").set_value(seed).run()
        first, other = kept["as_is/umap"][[0, seed]].astype(np.float64)
        radius = np.sqrt(((first - first.mean(axis=0)) ** 2).sum(axis=1).mean())
        assert f"{np.linalg.norm(other - first, axis=1).mean() / radius:.2f} of the drawing's radius" in told(page)


def test_the_loss_of_a_blend_is_the_cross_entropy_with_its_mixed_label(opened: Open) -> None:
    page, kept = opened("mixup"), stored.arrays("mixing")
    step = int(np.abs(kept["lambdas"] - 0.7).argmin())
    for pair, (first, second) in enumerate(kept["labels"]):
        page.selectbox(key="mixup-pair").set_value(pair).run()
        label = torch.zeros(10, dtype=torch.float64)
        label[first], label[second] = 0.7, 0.3
        paid = [
            functional.cross_entropy(torch.tensor(kept[f"{preset}/logits"][pair, step]).double(), label).item()
            for preset in ("baseline", "mixup")
        ]
        least = torch.special.entr(label).sum().item()
        sure = [
            torch.tensor(kept[f"{preset}/logits"][pair, step]).double().softmax(dim=0).max(dim=0)
            for preset in ("baseline", "mixup")
        ]
        answers = [f"{int(place)}, {share:.0%} sure" for share, place in sure]
        assert f"Baseline: {answers[0]}; MixUp: {answers[1]}." in told(page)
        said = f"λ = 0.70: Baseline {paid[0]:.2f}, MixUp {paid[1]:.2f}; the least possible is {least:.2f} nats."
        assert said in told(page)
    half = len(kept["lambdas"]) // 2
    for preset in ("baseline", "mixup"):
        assert f"{kept[f'{preset}/mean_loss'][half]:.2f}" in told(page)
    assert kept["baseline/mean_loss"].argmax() in range(half - 2, half + 3), "the highest around the middle"


def test_the_ways_and_what_mixup_does_to_the_classes_are_told_as_stored(opened: Open) -> None:
    page, plane = opened("mixed_points"), stored.arrays("plane")
    steps = np.linspace(0, 1, 41)[:, None]
    for preset in ("baseline", "mixup"):
        farthest = []
        for way in plane[f"{preset}/ways"].astype(np.float64):
            apart = np.linalg.norm(way - (way[0] + steps * (way[-1] - way[0])), axis=1).max()
            farthest.append(apart / np.linalg.norm(way[-1] - way[0]))
        assert f"{np.mean(farthest):.0%}" in page.success[0].value
    table = page.table[0].value
    fisher, loose, right = (table[column].str.rstrip("%").astype(float) for column in table)
    assert fisher["MixUp, plane"] > fisher["Baseline, plane"], "farther apart"
    assert right["MixUp, plane"] < right["Baseline, plane"], "accuracy suffers"
    assert right["MixUp, 128 features"] >= right["Baseline, 128 features"], "there is room for all"
    assert loose["MixUp, 128 features"] > loose["Baseline, 128 features"], "looser inside"
    ledger = stored.table("ledger").rows.groupby("preset").last()
    for preset, title in (("baseline", "Baseline"), ("mixup", "MixUp")):
        features, labels, weight, bias = (
            torch.tensor(plane[name]) for name in (f"{preset}/features", "labels", f"{preset}/weight", f"{preset}/bias")
        )
        logits = features @ weight.T + bias
        flat, right = geometry(features, labels), (logits.argmax(dim=1) == labels).double().mean()
        assert table.loc[f"{title}, plane"].tolist() == [
            f"{flat.fisher_ratio:.1f}",
            f"{flat.cohesion:.3f}",
            f"{right:.1%}",
        ]
        wide = ledger.loc[preset]
        assert table.loc[f"{title}, 128 features"].tolist() == [
            f"{wide['fisher_ratio']:.1f}",
            f"{wide['cohesion']:.3f}",
            f"{wide['val_accuracy']:.1%}",
        ]


@pytest.mark.parametrize("network", ["baseline", "mixup"])
def test_what_a_blend_is_taken_for_is_what_the_head_says(opened: Open, network: str) -> None:
    page, plane = opened("mixed_points"), stored.arrays("plane")
    page.button_group(key="mixed-points-network").set_value(network).run()
    page.slider(key="mixed-points-lam").set_value(0.35).run()
    weight, bias = (torch.tensor(plane[f"{network}/{name}"]).double() for name in ("weight", "bias"))
    for pair, way in enumerate(plane[f"{network}/ways"]):
        page.selectbox(key="mixed-points-pair").set_value(pair).run()
        step = int(np.abs(plane["lambdas"] - 0.35).argmin())
        points = torch.tensor(np.stack([0.35 * way[-1] + 0.65 * way[0], way[step]])).double()
        sure, place = (points @ weight.T + bias).softmax(dim=1).max(dim=1)
        chord, curve = (f"a {one} ({share:.0%} sure)" for share, one in zip(sure, place, strict=True))
        assert f"is taken for {chord} through the features, for {curve} through the pixels" in told(page)


def seed_by_seed(images: str, metric: str) -> pd.DataFrame:
    """Return a metric of the seed study, a row a seed, a column a method."""
    rows = stored.table("seeds").rows.astype({"images": str})
    return rows[rows["images"] == images].pivot(index="seed", columns="preset", values=metric)


def test_the_question_on_chance_and_its_answer_say_what_paired_t_tests_say(opened: Open) -> None:
    page = opened("chance")
    pairs = seed_by_seed("200", "val_accuracy")
    better = int(np.sum(pairs["mixup"] > pairs["baseline"]))
    assert 2 * better > len(pairs), "it wins most of the time, and yet"
    assert f"in {better} of {len(pairs)} seeds" in page.radio[0].label
    expected = (("200", "mixup", False), ("200", "synermix-intra", True), ("all", "synermix-intra", False))
    for images, method, clear in expected:
        pairs = seed_by_seed(images, "val_accuracy")
        test = stats.ttest_rel(pairs[method], pairs["baseline"])
        assert (test.pvalue < 0.05) == clear
        low, high = test.confidence_interval()
        verdict = "zero is outside, the lead is clear" if clear else "zero is in it, so they can't say"
        gap = (pairs[method] - pairs["baseline"]).mean()
        assert f"{gap:+.1%}, with an interval from {low:+.1%} to {high:+.1%}: {verdict}." in page.success[0].value


@pytest.mark.parametrize("metric", ["val_accuracy", "ece"])
@pytest.mark.parametrize("count", [1, 2, 3, 10])
def test_the_differences_below_the_seeds_are_those_of_paired_t_tests(opened: Open, metric: str, count: int) -> None:
    page = opened("chance")
    page.selectbox(key="chance-metric").set_value(metric).run()
    page.slider(key="chance-seeds-200").set_value(count).run()
    pairs = seed_by_seed("200", metric).head(count)
    for method, values in pairs.items():
        spread = f" ± {values.std():.3f}" if count > 1 else ""
        assert f"{PRESETS[str(method)].title} {values.mean():.3f}{spread}" in told(page)
    if count < 3:
        assert len(page.table) == 1, "fewer than the app calls anything clear from"
        assert "From 3 seeds on" in told(page)
        return
    table = page.table[0].value
    assert len(table) == 4
    for name, row in table.iterrows():
        method, other = (next(key for key in PRESETS if PRESETS[key].title == one) for one in str(name).split(" − "))
        test, gaps = stats.ttest_rel(pairs[method], pairs[other]), np.array(pairs[method] - pairs[other])
        low, high = test.confidence_interval()
        assert row.tolist() == [
            f"{gaps.mean():+.3f}",
            f"{low:+.3f} to {high:+.3f}",
            "yes" if test.pvalue < 0.05 else "no",
            fewest_seeds(abs(gaps.mean() / gaps.std(ddof=1))),
        ]
        assert table.columns[-1] == "Seeds to find it"


def fewest_seeds(effect: float) -> str:
    """Return the least n whose paired t test has a power of 80 %, by SciPy's noncentral t."""
    for n in range(3, 1001):
        critical, shift = stats.t.ppf(0.975, n - 1), effect * n**0.5
        if stats.nct.sf(critical, n - 1, shift) + stats.nct.cdf(-critical, n - 1, shift) >= 0.8:
            return str(n)
    return "over 1,000"


def test_the_harm_is_told(opened: Open) -> None:
    pairs = seed_by_seed("all", "ece")
    test = stats.ttest_rel(pairs["synermix-intra"], pairs["baseline"])
    low, high = test.confidence_interval()
    assert low > 0, "clearly worse"
    gap = (pairs["synermix-intra"] - pairs["baseline"]).mean()
    text = told(opened("chance")).replace("\n", " ")
    assert f"(ECE) rises by {gap:.4f}, with an interval from {low:.4f} to {high:.4f}" in text
    assert "two passes" in text


def test_every_verdict_on_the_seeds_is_that_of_a_paired_t_test(opened: Open) -> None:
    page = opened("chance")
    verdicts = page.table[-1].value
    metrics = {"val_accuracy": 1, "knn_accuracy": 1, "cohesion": -1, "fisher_ratio": 1, "ece": -1}
    for images in ("200", "all"):
        for method, other in (("synermix-intra", "baseline"), ("synermix-mixup", "mixup")):
            name = f"{PRESETS[method].title} − {PRESETS[other].title}, {images} images"
            for metric, upwards in metrics.items():
                pairs = seed_by_seed(images, metric)
                test = stats.ttest_rel(pairs[method], pairs[other])
                verdict = "can't say" if test.pvalue > 0.05 else "better" if test.statistic * upwards > 0 else "worse"
                gap = (pairs[method] - pairs[other]).mean()
                assert verdicts.loc[name, METRICS[metric].title] == f"{verdict} ({gap:+.3f})"


def test_what_is_said_of_where_the_method_helps_is_what_the_verdicts_say(opened: Open) -> None:
    verdicts = opened("chance").table[-1].value.map(lambda cell: cell.split(" (")[0])
    accuracy, tight, apart, sure = (METRICS[name].title for name in ("val_accuracy", "cohesion", "fisher_ratio", "ece"))
    alone, beside = "SynerMix-Intra − Baseline", "SynerMix + MixUp − MixUp"
    for method in (alone, beside):
        assert verdicts.loc[f"{method}, 200 images", [accuracy, tight, apart]].tolist() == ["better"] * 3
        assert verdicts.loc[f"{method}, all images", accuracy] == "can't say"
    assert verdicts.loc[f"{beside}, all images", [tight, apart]].tolist() == ["better"] * 2
    assert verdicts.loc[f"{alone}, all images", [tight, apart]].tolist() == ["can't say"] * 2
    assert verdicts.loc[f"{alone}, all images", sure] == "worse"
    assert (verdicts == "worse").to_numpy().sum() == 1, "no other harm is left untold"
