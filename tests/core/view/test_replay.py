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


def test_the_page_names_nothing_outside(finished_run: Run) -> None:
    page = replay_html(finished_run)
    assert not re.search(r"""(?:src|href)=|url\(|@import|https?://""", page)
    # Within the module: the names of XML, an arrow drawn in its style, and what its licences say.
    (packed,) = re.findall(r'"module":"([^"]+)"', page)
    module = gzip.decompress(base64.b64decode(packed)).decode()
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
    config = finished_run.config.override({"dataset": "folder", "folder": folder})
    run = create_run(config, tmp_path)
    for name in ("frames", "probe.npz", "classes.json", "metrics.csv"):
        (run.path / name).symlink_to(finished_run.path / name)
    page = replay_html(run)
    assert "<script>alert" not in page
    assert "&lt;script&gt;alert" in page


def test_a_run_without_a_frame_can_not_be_replayed(tmp_path: Path) -> None:
    run = create_run(RunConfig(), tmp_path)
    with pytest.raises(RunError, match=f"run {run.id}: has no embedding to replay yet. Wait for its first epoch."):
        replay_html(run)
