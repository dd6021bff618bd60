"""The shell: what is done with runs that are there. They are listed, deleted, exported, imported, laid out again."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from synermix_core.cli import EXIT_BAD_INPUT, EXIT_OK, main
from synermix_core.config import ProjectionConfig, RunConfig
from synermix_core.exports import FORMATS
from synermix_core.runs import Run, annotate, create_run, list_runs


def test_runs_are_listed_and_damaged_ones_explained(finished_run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    folder = finished_run.path.parent
    damaged = folder / "20200101-000000-damaged-0000"
    damaged.mkdir()
    try:
        assert main(["runs", "--runs-dir", str(folder), "--json"]) == EXIT_OK
    finally:
        damaged.rmdir()
    captured = capsys.readouterr()
    (record,) = [json.loads(line) for line in captured.out.splitlines()]
    assert (record["run"], record["state"], record["epoch"], record["dataset"]) == (
        finished_run.id, "finished", 4, "digits"
    )  # fmt: skip
    assert record["compute"] == finished_run.status.compute
    assert record["cohesion"] == finished_run.metrics()["cohesion"].iloc[-1]
    assert "damaged-0000: not a run folder" in captured.err
    assert main(["runs", "--runs-dir", str(folder)]) == EXIT_OK
    assert finished_run.id in capsys.readouterr().out


def test_runs_are_found_by_what_is_said_about_them(runs_dir: Path, capsys: pytest.CaptureFixture[str]) -> None:
    first, second, archived = (create_run(RunConfig(), runs_dir) for _ in range(3))
    annotate(first, name="[Lecture] 3", add_tags=["seeds"])
    annotate(archived, archived=True, add_tags=["seeds"])

    def found(*options: str) -> set[str]:
        assert main(["runs", "--runs-dir", str(runs_dir), "--json", *options]) == EXIT_OK
        return {json.loads(line)["run"] for line in capsys.readouterr().out.splitlines()}

    assert found() == {first.id, second.id}
    assert found("--search", "lecture") == found("--tag", "Seeds") == {first.id}
    assert found("--tag", "seeds", "--all") == {first.id, archived.id}
    assert main(["runs", "--runs-dir", str(runs_dir)]) == EXIT_OK
    assert "[Lecture] 3 · seeds" in capsys.readouterr().out


def test_a_run_is_deleted_and_restored(finished_run: Run, runs_dir: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run = Run(shutil.copytree(finished_run.path, runs_dir / finished_run.id))
    assert main(["delete", run.id, "--runs-dir", str(runs_dir)]) == EXIT_OK
    assert capsys.readouterr().out == f"{runs_dir / '.trash' / run.id}\n"
    assert list_runs(runs_dir) == []
    assert main(["restore", run.id, "--runs-dir", str(runs_dir)]) == EXIT_OK
    assert capsys.readouterr().out == f"{run.path}\n"
    assert run.problem is None


@pytest.mark.parametrize(
    ("command", "text"), [("delete", "is not in the runs directory."), ("restore", "is not in the trash;")]
)
@pytest.mark.parametrize("name", ["missing", "..", "../outside"])
def test_only_runs_are_deleted_and_restored(
    runs_dir: Path, command: str, text: str, name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    (runs_dir / ".trash").mkdir(parents=True)
    (runs_dir.parent / "outside").mkdir()
    assert main([command, name, "--runs-dir", str(runs_dir)]) == EXIT_BAD_INPUT
    assert f"error: run {name}: {text}" in capsys.readouterr().err
    assert (runs_dir.parent / "outside").is_dir()


def test_a_run_is_exported_where_it_is_wanted(
    finished_run: Run, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    names = ["metrics-csv", "safetensors", "checkpoint", "best", "config"]
    assert main(["export", str(finished_run.path), "--out", str(tmp_path / "home"), "--as", *names]) == EXIT_OK
    written = [Path(line) for line in capsys.readouterr().out.splitlines()]
    layout = finished_run.layout
    sources = [layout.metrics, layout.final_weights, layout.last_checkpoint, layout.best_checkpoint, layout.config]
    assert [path.read_bytes() for path in written] == [path.read_bytes() for path in sources]
    assert {path.parent for path in written} == {tmp_path / "home"}
    assert main(["export", str(finished_run.path), "--out", str(tmp_path / "a.csv"), "--as", "metrics-csv"]) == EXIT_OK
    assert (tmp_path / "a.csv").read_bytes() == layout.metrics.read_bytes()


def test_a_program_is_told_which_file_is_which(
    finished_run: Run, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    export = ["export", str(finished_run.path), "--out", str(tmp_path), "--json"]
    assert main([*export, "--as", "config", "metrics-csv"]) == EXIT_OK
    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    layout = finished_run.layout
    for line, (name, source) in zip(lines, (("config", layout.config), ("metrics-csv", layout.metrics)), strict=True):
        assert line == {"run": finished_run.id, "format": name, "file": line["file"]}
        assert Path(line["file"]).read_bytes() == source.read_bytes()


def test_a_program_is_told_which_formats_there_are(runs_dir: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run = create_run(RunConfig(), runs_dir)
    assert main(["export", str(run.path), "--json"]) == EXIT_OK
    formats = {line.pop("format"): line for line in map(json.loads, capsys.readouterr().out.splitlines())}
    assert formats.keys() == FORMATS.keys()
    assert {name for name, line in formats.items() if line["ready"]} == {"config"}
    form = FORMATS["best"]
    assert formats["best"] == {"description": form.description, "ready": False, "when": form.ready.words, "needs": []}


def test_a_bundle_is_imported_and_a_second_time_is_not(
    finished_run: Run, runs_dir: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["export", str(finished_run.path), "--as", "bundle", "--out", str(tmp_path)]) == EXIT_OK
    bundle = capsys.readouterr().out.strip()
    assert bundle == f"{tmp_path / finished_run.id}-bundle.zip"
    for words in (f"Imported {finished_run.id}.", f"{finished_run.id} is here already; nothing was done."):
        assert main(["import", bundle, "--runs-dir", str(runs_dir)]) == EXIT_OK
        told = capsys.readouterr()
        assert told.out == f"{runs_dir / finished_run.id}\n"
        assert words in told.err
    assert main(["import", str(finished_run.layout.probe), "--runs-dir", str(runs_dir)]) == EXIT_BAD_INPUT
    assert "probe.npz: is not an exported run: it must have one folder with a bundle.json in it." in (
        capsys.readouterr().err
    )


def test_without_a_format_export_lists_what_there_is(runs_dir: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run = create_run(RunConfig(), runs_dir)
    assert main(["export", str(run.path)]) == EXIT_OK
    lines = capsys.readouterr().out.splitlines()
    ready = {name: next(line for line in lines if f" {name} " in line).split("│")[3].strip() for name in FORMATS}
    assert ready["config"] == "yes"
    assert ready["metrics-csv"].startswith("after")
    assert ready["replay"].startswith("once")


def test_a_run_is_found_by_its_name_in_the_runs_directory(
    finished_run: Run, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    where = ["--runs-dir", str(finished_run.path.parent)]
    assert main(["export", finished_run.id, *where, "--out", str(tmp_path), "--as", "config"]) == EXIT_OK
    assert (tmp_path / f"{finished_run.id}-config.json").exists()
    assert main(["resume", finished_run.id, *where]) == EXIT_BAD_INPUT
    assert f"error: run {finished_run.id}: is finished;" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "text"),
    [
        (["--as", "metrics-cvs"], "error: format: 'metrics-cvs' is not known: choose one of "),
        (["--as", "best"], "can't be had as best yet: that is ready after the first epoch, but never of a run"),
        (["--as", "config", "metrics-csv"], "can't be had as metrics-csv yet: that is ready after the first epoch."),
    ],
)
def test_what_can_not_be_exported_is_explained(
    runs_dir: Path, tmp_path: Path, arguments: list[str], text: str, capsys: pytest.CaptureFixture[str]
) -> None:
    run = create_run(RunConfig().override({"evaluate_on": "test"}), runs_dir)
    assert main(["export", str(run.path), "--out", str(tmp_path / "out"), *arguments]) == EXIT_BAD_INPUT
    assert text in capsys.readouterr().err


def test_a_place_that_can_not_be_written_is_explained(
    finished_run: Run, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").touch()
    export = ["export", str(finished_run.path), "--out"]
    assert main([*export, str(tmp_path / "file" / "a.json"), "--as", "config"]) == EXIT_BAD_INPUT
    assert f"error: {tmp_path}/file/a.json: can't be written" in capsys.readouterr().err
    assert main([*export, str(tmp_path / "file"), "--as", "config", "metrics-csv"]) == EXIT_BAD_INPUT
    assert f"error: --out {tmp_path}/file: must be a folder for several files" in capsys.readouterr().err


def test_a_run_is_laid_out_by_another_method(
    finished_run: Run, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.copytree(finished_run.path, tmp_path / "copy", ignore=shutil.ignore_patterns("frames"))
    assert main(["project", str(tmp_path / "copy"), "--method", "tsne", "--perplexity", "10"]) == EXIT_OK
    output, run = capsys.readouterr().out, Run(tmp_path / "copy")
    assert output == f"{tmp_path / 'copy' / 'frames' / 'tsne-perplexity-10'}\n"
    assert run.layout.frame_epochs("tsne-perplexity-10") == run.layout.feature_epochs()
    assert main(["project", str(run.path), "--method", "plane", "--plane-classes", "3,1", "--name", "mine"]) == EXIT_OK
    assert run.frame_sets() == ("mine", "tsne-perplexity-10")


@pytest.mark.parametrize(
    ("arguments", "text"),
    [
        (["--method", "tsme"], "error: method: 'tsme' is not known: choose one of aligned, "),
        (["--method", "umap", "--perplexity", "5"], "error: perplexity: plays no part in umap, whose parameters are"),
        (["--method", "tsne", "--perplexity", "x"], "error: projection.perplexity: must be a valid number, "),
        (["--method", "tsne", "--name", "A B"], "error: name: must be up to 100 small letters"),
        (["--method", "identity"], "error: identity: needs features of two components, but these have 128"),
    ],
)
def test_a_projection_that_can_not_be_is_explained(
    finished_run: Run, arguments: list[str], text: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.copytree(finished_run.path, tmp_path / "copy", ignore=shutil.ignore_patterns("frames"))
    assert main(["project", str(tmp_path / "copy"), *arguments]) == EXIT_BAD_INPUT
    captured = capsys.readouterr()
    assert captured.out == ""
    assert text in captured.err
    assert Run(tmp_path / "copy").frame_sets() == ()


def test_help_tells_which_method_looks_at_which_parameter(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["project", "--help"])
    text = " ".join(capsys.readouterr().out.split())
    assert "For tsne, tsne-cuda (default: the run's own)." in text
    assert all(f"--{name.replace('_', '-')}" in text for name in ProjectionConfig.model_fields)
