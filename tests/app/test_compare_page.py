"""The Compare page, driven through Streamlit's own test harness, on runs that a real worker trained."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from synermix_core.runs import Run

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


def test_without_a_run_the_page_says_what_to_do(runs_dir: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SYNERMIX_RUNS", str(runs_dir))
    app = open_page()
    assert not app.exception
    assert "Nothing to compare yet" in words(app)
    assert [button.label for button in app.button] == ["Go to Train"]


def test_the_newest_two_are_compared_at_first(pair: tuple[str, str]) -> None:
    app = open_page()
    assert not app.exception
    assert sorted(app.multiselect[0].value) == sorted(pair)
    assert app.query_params["runs"] in (",".join(pair), ",".join(reversed(pair)), [",".join(reversed(pair))])
    figures, settings = (table.value for table in app.table)
    assert set(figures.columns) == {"MixUp", "SynerMix + MixUp"}
    assert settings.loc["beta"].tolist() == ["0.0", "0.1"]
    assert settings.index.tolist() == ["beta"]


def test_a_run_of_the_link_that_is_gone_is_named_and_the_rest_works(pair: tuple[str, str]) -> None:
    app = open_page(runs=f"{pair[0]},{pair[1]},20250101-000000-gone-0000,../../etc")
    assert not app.exception
    assert "no run named 20250101-000000-gone-0000" in words(app)
    assert app.multiselect[0].value == list(pair)


def test_one_run_is_no_comparison(pair: tuple[str, str]) -> None:
    app = open_page(runs=pair[0])
    assert not app.exception
    assert "Choose two or more runs" in words(app)
    assert not app.table


def test_runs_without_records_of_their_classes_are_compared_as_far_as_they_go(
    pair: tuple[str, str], runs_dir: Path
) -> None:
    shutil.rmtree(runs_dir / pair[0] / "per_class")
    app = open_page()
    assert not app.exception
    assert len(app.table) == 2
    assert "Not recorded for all of these runs" in words(app)
