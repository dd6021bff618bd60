"""What goes wrong around an open page: links edited by hand, runs deleted or damaged under it. The rest still works."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from app import data
from synermix_core.launcher import Launcher
from synermix_core.runs import Run, delete_run
from tests.app.test_runs_page import MAIN

FIRST, SECOND = "20260101-000000-mixup-0001", "20260102-000000-mixup-0002"
PAGES = {
    "train": {"run": FIRST},
    "explore": {"run": FIRST},
    "compare": {"runs": f"{FIRST},{SECOND}"},
    "runs": {},
}
"""The pages that show runs, and links to the first one."""
NONSENSE = {
    "run": "../../etc", "runs": f"..,%00,{FIRST},{'x' * 300}", "race": "<script>", "epoch": "-1e9", "color": "[](",
    "selection": "1,-2,999999999999999999999,x", "layout": "../frames", "method": "nothing", "panel": "?",
    "against": "..", "beta": "NaN", "epochs": "-3", "seed": "1e400", "alpha": "ten", "dataset": "/etc/passwd",
    "preset": "\N{PILE OF POO}", "folder": "/etc", "state": "flying", "tag": "x" * 5000, "archived": "maybe",
    "sweep": "..",
}  # fmt: skip


@pytest.fixture
def runs(
    finished_run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, close_at_end: Callable[[Launcher], None]
) -> list[Run]:
    """Return two finished runs in the runs directory of the app under test."""
    monkeypatch.setenv("SYNERMIX_RUNS", str(tmp_path / "runs"))
    close_at_end(data.launcher())
    return [Run(shutil.copytree(finished_run.path, tmp_path / "runs" / name)) for name in (FIRST, SECOND)]


def open_page(name: str, query: dict[str, str]) -> AppTest:
    app = AppTest.from_file(MAIN, default_timeout=240)
    app.query_params.update(query)
    app.switch_page(f"../pages/{name}.py").run()
    assert not app.exception
    return app


def said(app: AppTest) -> str:
    return "\n".join(element.value for element in (*app.warning, *app.error, *app.info))


@pytest.mark.usefixtures("runs")
@pytest.mark.parametrize("name", [*PAGES, "race", "sweep"])
def test_a_link_full_of_nonsense_opens_the_page(name: str) -> None:
    app = open_page(name, NONSENSE)
    assert "Traceback" not in said(app)


@pytest.mark.parametrize("name", PAGES)
def test_a_run_deleted_under_an_open_page_is_said_and_the_rest_goes_on(runs: list[Run], name: str) -> None:
    app = open_page(name, PAGES[name])
    delete_run(runs[0])
    app.run()
    assert not app.exception
    if name != "runs":
        assert FIRST in said(app)
    app.switch_page("../pages/runs.py").run()
    assert not app.exception
    assert app.dataframe[0].value["Folder"].tolist() == [SECOND]


NO_JSON, NO_ARRAYS, NO_NUMBERS = b"{", b"PK\x03\x04 half", b"epoch,val_accuracy\n1,many\n"
DAMAGE = [
    ("train", "metrics.csv", NO_NUMBERS),
    ("train", "classes.json", NO_JSON),
    ("train", "frames/umap/000004.npz", NO_ARRAYS),
    ("compare", "probe.npz", NO_ARRAYS),
    ("explore", "predictions/000004.npz", NO_ARRAYS),
    ("runs", "config.json", NO_JSON),
]


@pytest.mark.parametrize(("name", "file", "content"), DAMAGE)
def test_a_damaged_file_is_named_and_the_page_goes_on(runs: list[Run], name: str, file: str, content: bytes) -> None:
    (runs[0].path / file).write_bytes(content)
    app = open_page(name, {"run": FIRST, "runs": f"{FIRST},{SECOND}"})
    assert str(runs[0].path / file) in said(app)
    if name == "runs":
        assert app.dataframe[0].value["Folder"].tolist() == [SECOND]
