"""The curves every host draws: which columns, which colours, and gaps where nothing was computed."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from synermix_core import catalog
from synermix_core.config import RunConfig
from synermix_core.runs import Run, create_run
from synermix_core.view.curves import INTER, INTRA, curve_document, panels, variant_color
from synermix_core.view.figures import metric_figure


def test_the_document_holds_the_metrics_of_the_run(finished_run: Run) -> None:
    document = json.loads(json.dumps(curve_document(finished_run), allow_nan=False))
    table = finished_run.metrics()
    assert (document["total"], document["epochs"]) == (4, [0, 1, 2, 3, 4])
    curves = {curve["column"]: curve["values"] for panel in document["panels"] for curve in panel["curves"]}
    assert curves.keys() <= set(catalog.METRIC_COLUMNS)
    assert curves["cohesion"] == pytest.approx(table["cohesion"].tolist(), abs=1e-5)
    assert curves["intra_loss"][0] is None, "the untrained network has no training loss"
    assert curves["intra_loss"][1:] == pytest.approx(table["intra_loss"].tolist()[1:], abs=1e-5)


def test_a_run_without_a_row_has_curves_without_values(tmp_path: Path) -> None:
    document = curve_document(create_run(RunConfig(), tmp_path))
    assert document["epochs"] == []
    assert all(panel["reference"] is None for panel in document["panels"])


def test_the_two_forces_keep_their_colours_and_the_level_of_random_labels_is_shown(finished_run: Run) -> None:
    colors = {curve.column: curve.color for panel in panels(finished_run) for curve in panel.curves}
    assert colors["intra_loss"] == colors["cohesion"] == INTRA
    assert colors["inter_loss"] == colors["fisher_ratio"] == INTER
    (level,) = [panel.reference for panel in panels(finished_run) if panel.reference]
    assert level == (pytest.approx(9 / (100 - 10)), "random labels: 0.10")


def test_every_variant_has_a_colour_of_its_own() -> None:
    assert len({variant_color(preset) for preset in [*catalog.PRESETS, None]}) == len(catalog.PRESETS) + 1


def test_accuracy_on_test_images_is_called_so(tmp_path: Path) -> None:
    run = create_run(RunConfig().override({"evaluate_on": "test"}), tmp_path)
    assert panels(run)[0].curves[0].label == "test"


def test_one_run_is_drawn_with_all_its_curves(finished_run: Run) -> None:
    lines = {line["name"]: line for line in finished_run.plot().to_plotly_json()["data"] if "name" in line}
    assert lines.keys() == {"validation", "training", "total", "intra", "inter", "cohesion", "Fisher ratio"}
    assert list(lines["cohesion"]["y"]) == finished_run.metrics()["cohesion"].tolist()


def test_several_runs_are_drawn_over_each_other_in_their_variants_colours(finished_run: Run) -> None:
    drawn = metric_figure([finished_run, finished_run]).to_plotly_json()["data"]
    lines = [line for line in drawn if "name" in line]
    assert {line["name"] for line in lines} == {"SynerMix + MixUp"}
    assert {line["line"]["color"] for line in lines} == {variant_color("synermix-mixup")}
    assert sum(line["showlegend"] for line in lines) == 1, "a variant is named once"


def test_nothing_can_not_be_drawn() -> None:
    with pytest.raises(ValueError, match="runs: need at least one run to draw"):
        metric_figure([])
