"""Where things lie, and which epochs a folder holds."""

from __future__ import annotations

from pathlib import Path

import pytest

from synermix_core.runs.layout import RunLayout, default_runs_dir, named_in


def test_runs_lie_where_the_environment_says(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("SYNERMIX_RUNS", str(tmp_path / "elsewhere"))
    assert default_runs_dir() == tmp_path / "elsewhere"
    monkeypatch.setenv("SYNERMIX_RUNS", "~/runs")
    assert default_runs_dir() == Path.home() / "runs"


@pytest.mark.parametrize("value", [None, ""])
def test_runs_lie_in_the_working_directory_otherwise(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, value: str | None
) -> None:
    monkeypatch.delenv("SYNERMIX_RUNS", raising=False)
    if value is not None:
        monkeypatch.setenv("SYNERMIX_RUNS", value)
    monkeypatch.chdir(tmp_path)
    assert default_runs_dir() == tmp_path / "runs"


def test_epochs_are_found_in_order_and_half_written_files_are_not(tmp_path: Path) -> None:
    layout = RunLayout(tmp_path)
    assert layout.feature_epochs() == []
    for epoch in (10, 2, 1_000_000):
        layout.features(epoch).parent.mkdir(exist_ok=True)
        layout.features(epoch).touch()
    (layout.features(0).parent / ".000003.npy.x1y2.npy").touch()
    (layout.features(0).parent / "000004.npy.part").touch()
    assert layout.feature_epochs() == [2, 10, 1_000_000]
    layout.frame("umap", 7).parent.mkdir(parents=True)
    layout.frame("umap", 7).touch()
    assert (layout.frame_epochs("umap"), layout.frame_epochs("pca")) == ([7], [])
    layout.frames_lock("pca").parent.mkdir()
    layout.frames_lock("pca").touch()
    assert layout.frame_sets() == ["umap"]


@pytest.mark.parametrize("name", ["", ".", "..", "../runs", "/etc", "a/b", "a/", "x" * 300, "ä" * 200, "a\0b"])
def test_what_is_no_name_leads_nowhere(tmp_path: Path, name: str) -> None:
    assert named_in(tmp_path, name) is None


@pytest.mark.parametrize("name", ["20260101-000000-mixup-0001", "a run of mine", "..a", "![](x)"])
def test_a_name_leads_into_the_folder(tmp_path: Path, name: str) -> None:
    assert named_in(tmp_path, name) == tmp_path / name
