"""What is checked before an export is made, and what the table of formats promises."""

from __future__ import annotations

import dataclasses
import shutil
from pathlib import Path

import pytest

from synermix_core.config import RunConfig
from synermix_core.errors import RunError
from synermix_core.exports import FAMILIES, FORMATS, export_bytes, export_run
from synermix_core.runs import Run, create_run


def test_labels_and_suffixes_tell_the_formats_apart() -> None:
    assert len(FORMATS) == sum(len(family.formats) for family in FAMILIES)
    for attribute in ("label", "suffix"):
        assert len({getattr(form, attribute) for form in FORMATS.values()}) == len(FORMATS)
    assert all(form.description.endswith(".") for form in FORMATS.values())


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_can_be_had_of_a_finished_run_and_says_when(finished_run: Run, tmp_path: Path, name: str) -> None:
    assert FORMATS[name].ready.holds(finished_run)
    run = create_run(RunConfig(), tmp_path)
    if FORMATS[name].ready.holds(run):
        assert name == "config"
    else:
        with pytest.raises(RunError, match=rf"run {run.id}: can't be had as {name} yet: that is ready \w+ the .*\."):
            export_bytes(run, name)


def test_an_export_is_called_after_its_run_unless_it_gets_a_name(finished_run: Run, tmp_path: Path) -> None:
    assert export_run(finished_run, "config", tmp_path) == tmp_path / f"{finished_run.id}-config.json"
    path = tmp_path / "new" / "mine.json"
    assert export_run(finished_run, "config", path) == path
    assert path.read_bytes() == finished_run.layout.config.read_bytes()


def test_a_projection_that_is_not_there_is_named(finished_run: Run) -> None:
    with pytest.raises(RunError, match=r"projection: 'umpa' is not known: choose one of pca, plane, tsne, umap\. Did"):
        export_bytes(finished_run, "replay", "umpa")


def test_a_missing_package_is_named_with_the_extra(finished_run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    form = dataclasses.replace(FORMATS["metrics-parquet"], packages=("pyarrow", "no_such_package"))
    monkeypatch.setitem(FORMATS, "metrics-parquet", form)
    text = r"metrics-parquet: can't be made here\. Needs no_such_package, which pip install 'synermix_core\[export\]'"
    with pytest.raises(RunError, match=text):
        export_bytes(finished_run, "metrics-parquet")


def test_a_file_that_can_not_be_read_is_explained(finished_run: Run, tmp_path: Path) -> None:
    run = Run(shutil.copytree(finished_run.path, tmp_path / "run"))
    run.layout.metrics.unlink()
    run.layout.metrics.mkdir()
    with pytest.raises(RunError, match=r"metrics\.csv: can't be read \(Is a directory\)\. Mend the file"):
        export_bytes(run, "metrics-csv")
