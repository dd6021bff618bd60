"""What the view is told of a run: read from its folder, and nothing that is not there."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from synermix_core.config import RunConfig
from synermix_core.errors import ConfigError, RunError
from synermix_core.projector import project
from synermix_core.runs import Run
from synermix_core.view.notebook import watch
from synermix_core.view.replay import replay_html
from synermix_core.view.run_message import KEPT, READOUT, frame_set_label, run_message


def header_and_body(content: bytes) -> tuple[dict[str, Any], bytes]:
    length = int.from_bytes(content[:4], "little")
    return json.loads(content[4 : 4 + length]), content[4 + length :]


@pytest.fixture
def copy(finished_run: Run, tmp_path: Path) -> Run:
    """Return a copy of a finished run, to damage."""
    return Run(shutil.copytree(finished_run.path, tmp_path / finished_run.id))


def test_predictions_confidences_and_metrics_go_with_each_frame(finished_run: Run) -> None:
    header, body = header_and_body(run_message(finished_run, "umap", range(5), live=False))
    metrics = finished_run.metrics().set_index("epoch")
    points = len(finished_run.probe.labels)
    assert [metric["name"] for metric in header["static"]["metrics"]] == [metric.name for metric in READOUT]
    for frame in header["frames"]:
        with np.load(finished_run.layout.predictions(frame["epoch"])) as recorded:
            sent = np.frombuffer(body, "<u2", points, frame["predictions"])
            assert sent.tolist() == recorded["predictions"].tolist()
            confidences = np.frombuffer(body, "u1", points, frame["confidences"]) / 255
            assert confidences == pytest.approx(recorded["confidences"], abs=0.5 / 255 + 1e-6)
        values = frame["values"]
        kept = finished_run.frame("umap", frame["epoch"]).quality.knn_overlap
        assert values.pop(KEPT) == pytest.approx(kept, rel=1e-5)
        assert values.keys() == {metric.name for metric in READOUT}
        for name, value in values.items():
            assert value == pytest.approx(metrics.loc[frame["epoch"], name], rel=1e-5)


def test_what_an_older_run_did_not_record_is_left_out(copy: Run) -> None:
    shutil.rmtree(copy.path / "predictions")
    lines = copy.layout.metrics.read_bytes().splitlines(keepends=True)
    copy.layout.metrics.write_bytes(b"".join(lines[:-1]))
    header, _ = header_and_body(run_message(copy, "pca", range(5), live=True, start=3, link="race"))
    assert (header["link"], header["static"]) == ("race", None)
    third, fourth = header["frames"]
    assert third["predictions"] is third["confidences"] is None
    assert third["values"].keys() > {KEPT}
    assert fourth["values"].keys() == {KEPT}, "its row is not written yet"


@pytest.mark.parametrize(("name", "exact"), [("umap", False), ("pca", True), ("plane", True)])
def test_ghosts_come_with_where_each_frame_puts_them(finished_run: Run, name: str, exact: bool) -> None:
    header, body = header_and_body(run_message(finished_run, name, range(5), live=False))
    ghosts, told = finished_run.ghosts, header["static"]["ghosts"]
    assert header["ghosts"] == len(ghosts) > 0
    assert told["exact"] is exact
    assert np.frombuffer(body, "<f4", len(ghosts), told["lam"]) == pytest.approx(ghosts.lam)
    assert np.frombuffer(body, "<i4", len(ghosts), told["second"]).tolist() == ghosts.second.tolist()
    for epoch, frame in enumerate(header["frames"]):
        sent = np.frombuffer(body, "<f4", 2 * len(ghosts), frame["ghosts"]).reshape(-1, 2)
        np.testing.assert_array_equal(sent, finished_run.frame(name, epoch).ghosts)


def test_a_run_without_ghosts_sends_none(copy: Run) -> None:
    copy.layout.ghosts.unlink()
    header, _ = header_and_body(run_message(copy, "umap", range(5), live=False))
    assert (header["ghosts"], header["static"]["ghosts"]) == (0, None)
    assert {frame["ghosts"] for frame in header["frames"]} == {None}


def test_a_set_laid_out_later_says_what_it_was_laid_out_by(copy: Run) -> None:
    name = project(copy, "plane", plane_classes=[1, 2, 3])
    header, _ = header_and_body(run_message(copy, name, range(5), live=False))
    assert header["caption"] == "Class plane · through means · classes 1, 2, 3 · 100 held-out images"


def test_a_set_is_called_by_what_sets_it_apart(copy: Run) -> None:
    assert frame_set_label(copy, "umap") == "UMAP"
    assert frame_set_label(copy, project(copy, "tsne", perplexity=20.0)) == "t-SNE · perplexity 20"
    assert frame_set_label(copy, project(copy, "pca", "of-the-lecture")) == "of-the-lecture"


def test_what_stands_in_says_for_what_and_why(copy: Run) -> None:
    shutil.rmtree(copy.path / "frames" / "plane")
    header, _ = header_and_body(run_message(copy, "pca", range(5), live=True, wanted="plane"))
    assert header["caption"] == "PCA in place of Class plane · 100 held-out images"
    header, _ = header_and_body(run_message(copy, "pca", [], live=True, wanted="plane"))
    assert header["caption"] == "Class plane", "nothing stands in yet"
    copy.layout.frames_problem("plane").parent.mkdir()
    copy.layout.frames_problem("plane").write_text("plane_classes: 10 is none.")
    header, _ = header_and_body(run_message(copy, "pca", range(5), live=True, wanted="plane"))
    assert header["caption"].endswith("100 held-out images · no further frames: plane_classes: 10 is none.")


@pytest.mark.parametrize("show", [replay_html, Run.view, Run.watch], ids=["replay", "view", "watch"])
def test_a_projection_that_nobody_knows_is_named(finished_run: Run, show: Callable[[Run, str], object]) -> None:
    with pytest.raises(ConfigError, match=r"method: 'tnse' is not known: choose one of .* Did you mean 'tsne'"):
        show(finished_run, "tnse")


def test_watching_refuses_before_it_trains(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="method: 'tnse' is not known"):
        watch(RunConfig(), tmp_path, method="tnse")
    assert not list(tmp_path.iterdir())


def test_damaged_predictions_are_named(copy: Run) -> None:
    copy.layout.predictions(2).write_bytes(b"PK")
    with pytest.raises(RunError, match=r"000002\.npz: can't be read"):
        run_message(copy, "pca", range(5), live=False)
