"""What goes wrong around an open page: links edited by hand, runs deleted or damaged under it. The rest still works."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from app import data
from app.plain import plain
from synermix_core.config import RunConfig
from synermix_core.launcher import Launcher
from synermix_core.runs import Run, RunState, RunStatus, delete_run
from synermix_core.runs.races import create_race
from synermix_core.runs.status import write_status
from synermix_core.sweeps import Grid, create_sweep, list_sweeps
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
PICTURE = "![a](http:\\\\elsewhere\\picture)"
"""A browser takes these for slashes, and would fetch the picture, were it taken for Markdown."""
SHOWS = {"train": "run", "explore": "run", "compare": "runs", "race": "race", "sweep": "sweep"}
"""Page -> the parameter that names what it shows."""


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
    if name in SHOWS:
        assert "there is no" in said(app).lower()


@pytest.mark.usefixtures("runs")
@pytest.mark.parametrize("wanted", ["x" * 300, "..", "/", "a\0b", PICTURE])
@pytest.mark.parametrize("name", SHOWS)
def test_what_is_no_name_is_not_there_and_said_as_it_is(name: str, wanted: str) -> None:
    app = open_page(name, {SHOWS[name]: wanted})
    assert plain(wanted) in said(app)
    assert "there is no" in said(app).lower()


def test_no_sweep_outside_the_runs_directory_is_opened(runs: list[Run], tmp_path: Path) -> None:
    inside, outside = runs[0].path.parent, tmp_path / "elsewhere"
    sweep = create_sweep(Grid(RunConfig(), {"beta": [0.0, 0.5]}), outside)
    for wanted in (str(sweep.path), f"../../../elsewhere/sweeps/{sweep.id}"):
        app = open_page("sweep", {"sweep": wanted})
        assert "there is none of that name" in said(app)
        assert not {"Stop", "Continue"} & {button.label for button in app.button}
    assert not list_sweeps(inside)


def tick(body: str) -> AppTest:
    """Draw what a page's fragment draws when it ticks, alone: the rest of the page is as it was."""
    return AppTest.from_string(f"from app import data\n{body}", default_timeout=240).run()


TICKS = {
    "train": """
from app.live import Stage, live_panel
from app.mixing import Mixing
run = data.Run(data.default_runs_dir() / {id!r})
live_panel(Stage(run, True, True, Mixing(data.listing().summaries[0].config, problem="-"), {{}}, preview=False))
""",
    "explore": """
from app.explore_stage import explore_panel
explore_panel(data.Run(data.default_runs_dir() / {id!r}), True)
""",
}


@pytest.mark.parametrize("name", TICKS)
def test_a_tick_after_the_run_was_deleted_says_so(runs: list[Run], name: str) -> None:
    delete_run(runs[0])
    app = tick(TICKS[name].format(id=FIRST))
    assert not app.exception
    assert f"run {FIRST}: is no longer here" in said(app)


def test_a_tick_after_all_of_a_race_was_deleted_says_so(runs: list[Run]) -> None:
    race = create_race([RunConfig.from_preset(name) for name in ("mixup", "baseline")], runs[0].path.parent)
    for run in race.runs:
        write_status(run.layout, RunStatus(RunState.STOPPED, epochs=20, race=race.id))
        delete_run(run)
    app = tick(
        "from app.race_stage import race_panel\nfrom synermix_core.runs import open_race\n"
        f"race_panel(open_race({race.id!r}), True, True, 2)"
    )
    assert not app.exception
    assert f"race {race.id}: none of its runs is there any more." in said(app)


def test_a_sweep_deleted_under_an_open_page_is_said(runs: list[Run]) -> None:
    sweep = create_sweep(Grid(RunConfig(), {"beta": [0.0, 0.5]}), runs[0].path.parent)
    app = open_page("sweep", {"sweep": sweep.id})
    assert not said(app)
    shutil.rmtree(sweep.path)
    app.run()
    assert not app.exception
    assert plain(sweep.id) in said(app)


@pytest.mark.parametrize("name", PAGES)
def test_a_run_deleted_under_an_open_page_is_said_and_the_rest_goes_on(runs: list[Run], name: str) -> None:
    app = open_page(name, PAGES[name])
    delete_run(runs[0])
    app.run()
    assert not app.exception
    if name != "runs":
        assert plain(FIRST) in said(app)
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
