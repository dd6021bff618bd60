"""The Compare page, driven through Streamlit's own test harness, on runs that a real worker trained."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from app import data
from app.plain import plain
from app.runs_actions import MOST_COMPARED
from synermix_core.config import RunConfig
from synermix_core.launcher import Launcher
from synermix_core.runs import Queue, Run, RunState, RunStatus, create_run, list_races, list_runs, open_race
from synermix_core.runs.ownership import worker_lock
from synermix_core.runs.status import write_status
from tests.conftest import WaitForEnd, WaitUntil

MAIN = str(Path(__file__).resolve().parents[2] / "app" / "main.py")
PAGE = "../pages/compare.py"


@pytest.fixture
def pair(finished_run: Run, runs_dir: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[str, str]:
    """Return the names of two finished runs, the second under another β in its configuration."""
    monkeypatch.setenv("SYNERMIX_RUNS", str(runs_dir))
    names = ("20260101-000000-synermix-mixup-0001", "20260102-000000-mixup-0002")
    for name in names:
        shutil.copytree(finished_run.path, runs_dir / name)
    document = json.loads((runs_dir / names[1] / "config.json").read_text())
    document["mixup"]["beta"] = 0.0
    (runs_dir / names[1] / "config.json").write_text(json.dumps(document))
    return names


def open_page(**query: str) -> AppTest:
    app = AppTest.from_file(MAIN, default_timeout=60)
    for name, value in query.items():
        app.query_params[name] = value
    return app.switch_page(PAGE).run()


def words(app: AppTest) -> str:
    return "\n".join(element.value for element in (*app.markdown, *app.caption, *app.warning, *app.error))


def tables(app: AppTest) -> list[str]:
    bodies = [element.proto.body for element in app.get("html")]
    return [body for body in bodies if 'class="figures"' in body]


def test_without_a_run_one_press_trains_two_and_waits_for_them(
    runs_dir: Path,
    monkeypatch: pytest.MonkeyPatch,
    close_at_end: Callable[[Launcher], None],
    wait_for_end: WaitForEnd,
    wait_until: WaitUntil,
) -> None:
    monkeypatch.setenv("SYNERMIX_RUNS", str(runs_dir))
    close_at_end(data.launcher())
    app = open_page()
    assert not app.exception
    assert "Nothing to compare yet" in words(app)
    (button,) = app.button
    button.click().run()
    assert not app.exception
    assert not app.warning
    runs = open_race(list_races(runs_dir)[0], runs_dir).runs
    assert [run.config.preset for run in runs] == ["mixup", "synermix-mixup"]
    assert {run.config.seed for run in runs} == {0}
    for run in runs:
        wait_until(lambda run=run: len(run.metrics()) > 0, run)
        run.request_stop()
    app.run()
    assert app.multiselect[0].value == [run.id for run in runs]
    for run in runs:
        wait_for_end(run)


def test_the_only_run_is_offered_its_counterpart(
    finished_run: Run,
    runs_dir: Path,
    monkeypatch: pytest.MonkeyPatch,
    close_at_end: Callable[[Launcher], Launcher],
    wait_for_end: WaitForEnd,
) -> None:
    monkeypatch.setenv("SYNERMIX_RUNS", str(runs_dir))
    close_at_end(data.launcher())
    only = Run(shutil.copytree(finished_run.path, runs_dir / finished_run.id))
    app = open_page()
    assert not app.exception
    assert "Nothing to compare it with yet" in words(app)
    (button,) = app.button
    assert button.label == "Train MixUp"
    busy = create_run(RunConfig(), runs_dir)
    write_status(busy.layout, RunStatus(RunState.RUNNING))
    with worker_lock(busy.layout):  # so that the new one has to wait
        button.click().run()
    assert not app.exception
    (other,) = [run for run in list_runs(runs_dir) if run.id not in (only.id, busy.id)]
    assert other.config == only.config.with_preset("mixup")
    assert "shown here after the first epoch" in words(app)
    write_status(busy.layout, RunStatus(RunState.STOPPED))
    data.launcher().dispatch(runs_dir)
    wait_for_end(other)
    app.run()
    assert app.multiselect[0].value == [only.id, other.id]
    assert len(tables(app)) == 2


def test_a_run_without_an_epoch_is_waited_for_and_stays_in_the_link(pair: tuple[str, str], runs_dir: Path) -> None:
    early = create_run(RunConfig.from_preset("baseline"), runs_dir)
    write_status(early.layout, RunStatus(RunState.QUEUED))
    link = ",".join((*pair, early.id))
    with Queue(runs_dir).lock():  # a server that another test left at work would start it
        app = open_page(runs=link)
        assert not app.exception
        assert "Baseline · seed 0: shown here after the first epoch." in words(app)
        assert app.multiselect[0].value == [*pair, early.id]
        assert app.query_params["runs"] in (link, [link])
        write_status(early.layout, RunStatus(RunState.STOPPED))
    # Killed after the features were written and before the epoch's row was.
    shutil.copytree(runs_dir / pair[0] / "features", early.path / "features")
    app.run()
    assert not app.exception
    assert "Baseline · seed 0: left out, for there is no epoch to compare." in words(app)


def test_the_newest_two_are_compared_at_first(pair: tuple[str, str]) -> None:
    app = open_page()
    assert not app.exception
    assert sorted(app.multiselect[0].value) == sorted(pair)
    assert app.query_params["runs"] in (",".join(pair), ",".join(reversed(pair)), [",".join(reversed(pair))])
    figures, settings = tables(app)
    assert all(f"{title}</span>" in figures for title in ("MixUp", "SynerMix + MixUp"))
    assert "<td>0</td><td><mark>0.1</mark></td>" in settings
    assert settings.count("<tr>") == 2, "the names of the runs, and beta"


def test_a_run_of_the_link_that_is_gone_is_named_and_the_rest_works(pair: tuple[str, str]) -> None:
    app = open_page(runs=f"{pair[0]},{pair[1]},20250101-000000-gone-0000,../../etc")
    assert not app.exception
    assert f"no run named {plain('20250101-000000-gone-0000')}" in words(app)
    assert app.multiselect[0].value == list(pair)


def test_one_run_is_no_comparison(pair: tuple[str, str]) -> None:
    app = open_page(runs=pair[0])
    assert not app.exception
    assert "Choose two or more runs" in words(app)
    assert not tables(app)


def test_runs_without_records_of_their_classes_are_compared_as_far_as_they_go(
    pair: tuple[str, str], runs_dir: Path
) -> None:
    shutil.rmtree(runs_dir / pair[0] / "per_class")
    app = open_page()
    assert not app.exception
    assert len(tables(app)) == 2
    assert "Not recorded for all of these runs" in words(app)


def test_the_same_run_thrice_is_one_and_a_seed_counts_once(pair: tuple[str, str], runs_dir: Path) -> None:
    again = "20260103-000000-synermix-mixup-0003"
    shutil.copytree(runs_dir / pair[0], runs_dir / again)
    app = open_page(runs=",".join((pair[0], pair[0], again, pair[0])))
    assert not app.exception
    assert app.multiselect[0].value == [pair[0], again]
    figures, *_ = tables(app)
    assert "n = 1 · epoch 4<" in figures
    assert f"Left out of curves and means: SynerMix + MixUp · seed 0 · {pair[0][:15]}." in words(app)


def test_a_link_of_too_many_runs_says_so(pair: tuple[str, str]) -> None:
    app = open_page(runs=",".join((*pair, *(f"gone-{number}" for number in range(MOST_COMPARED)))))
    assert not app.exception
    assert f"The link names {MOST_COMPARED + 2} runs, of which {MOST_COMPARED} can be compared" in words(app)


def test_a_class_record_that_is_damaged_is_named_and_the_rest_works(pair: tuple[str, str], runs_dir: Path) -> None:
    (runs_dir / pair[1] / "classes.json").write_text("cut o")
    app = open_page(runs=",".join(pair))
    assert not app.exception
    assert "classes.json: can't be read" in words(app)
    assert any("<td>0</td>" in table or "<mark>0</mark>" in table for table in tables(app))
