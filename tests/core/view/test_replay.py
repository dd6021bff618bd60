"""The replay page: everything inside, nothing from outside. The browser tests open it."""

from __future__ import annotations

import base64
import gzip
import json
import re
from pathlib import Path

import pytest

from synermix_core.config import RunConfig
from synermix_core.errors import RunError
from synermix_core.runs import Run, create_run
from synermix_core.view.replay import replay_html


def twin(run: Run, runs_dir: Path, **overrides: object) -> Run:
    """Return a run with the record of another, and a configuration that differs."""
    other = create_run(run.config.override(overrides), runs_dir)
    for name in ("frames", "probe.npz", "classes.json", "metrics.csv"):
        (other.path / name).symlink_to(run.path / name)
    return other


def part(page: str, name: str) -> bytes:
    """Return what the page holds packed under a name."""
    (packed,) = re.findall(rf'"{name}":"([^"]+)"', page)
    return gzip.decompress(base64.b64decode(packed))


def test_the_page_names_nothing_outside(finished_run: Run) -> None:
    page = replay_html(finished_run)
    assert not re.search(r"""(?:src|href)=|url\(|@import|https?://""", page)
    # Within the module: the names of XML, an arrow drawn in its style, and what its licences say.
    module = part(page, "module").decode()
    addresses = set(re.findall(r"https?://[^\s\"'`)]+", module))
    assert {address for address in addresses if not address.startswith("http://www.w3.org/")} == set()
    assert not re.search(r"\b(?:fetch|XMLHttpRequest|WebSocket|EventSource|sendBeacon)\b", module)
    assert page == replay_html(finished_run), "the same run gives the same page"


def test_it_holds_curves_and_configuration(finished_run: Run) -> None:
    page = replay_html(finished_run)
    (payload,) = re.findall(r'<script type="application/json" id="replay">(.*?)</script>', page)
    assert json.loads(payload)["curves"]["epochs"] == [0, 1, 2, 3, 4]
    assert "<tr><td>beta</td><td>0.1</td><td>β, the weight of the intra-class loss" in page
    assert finished_run.id in page


def test_text_from_outside_stays_text(finished_run: Run, tmp_path: Path) -> None:
    folder = "</script><script>alert(1)</script>"
    page = replay_html(twin(finished_run, tmp_path, dataset="folder", folder=folder))
    assert "<script>alert" not in page
    assert "&lt;script&gt;alert" in page


def test_the_runs_first_projection_is_shown_unless_another_is_asked_for(finished_run: Run, tmp_path: Path) -> None:
    linear = twin(finished_run, tmp_path, live_projections="linear")
    for run, wanted, title in ((finished_run, None, "UMAP"), (linear, None, "PCA"), (linear, "tsne", "t-SNE")):
        caption = json.dumps(f"{title} · 100 held-out images")
        assert f'"caption":{caption}'.encode() in part(replay_html(run, wanted), "message")


def test_a_run_without_a_frame_can_not_be_replayed(tmp_path: Path) -> None:
    run = create_run(RunConfig(), tmp_path)
    with pytest.raises(RunError, match=f"run {run.id}: has no embedding to replay yet. Wait for its first epoch."):
        replay_html(run)
