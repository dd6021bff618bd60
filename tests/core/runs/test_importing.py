"""Bundles that somebody hands over: the friendly ones come in as they were, the hostile ones leave nothing behind."""

from __future__ import annotations

import errno
import io
import json
import os
import re
import shutil
import subprocess
import sys
import warnings
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import numpy as np
import pandas as pd
import pytest
from filelock import FileLock

from synermix_core.errors import RunError
from synermix_core.exports import export_bytes
from synermix_core.runs import Run, RunState, annotate, delete_run, import_run, list_runs, restore_run
from synermix_core.runs import importing as importing_module
from synermix_core.runs.annotations import read_annotations
from synermix_core.runs.files import write_json
from synermix_core.runs.trash import empty_trash

Change = bytes | Callable[[bytes], bytes] | None


@pytest.fixture(scope="module")
def bundle(finished_run: Run, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the bundle of the finished run."""
    path = tmp_path_factory.mktemp("bundles") / "run.zip"
    path.write_bytes(export_bytes(finished_run, "bundle"))
    return path


def changed(bundle: Path, path: Path, changes: Mapping[str, Change], *, packed: int = zipfile.ZIP_STORED) -> Path:
    """Write a bundle in which some files of the run have other contents, or (None) are left out."""
    with zipfile.ZipFile(bundle) as source:
        folder = source.namelist()[0].partition("/")[0]
        contents = {name: source.read(name) for name in source.namelist()}
    for name, change in changes.items():
        place = name if name.startswith("/") or "\\" in name else f"{folder}/{name}"
        if change is None:
            del contents[place]
        else:
            contents[place] = change(contents[place]) if callable(change) else change
    with zipfile.ZipFile(path, "w", packed) as target:
        for name, content in contents.items():
            target.writestr(name, content)
    return path


def with_values(**values: Any) -> Callable[[bytes], bytes]:
    """Return what changes fields of a JSON file."""
    return lambda content: json.dumps({**json.loads(content), **values}).encode()


def arrays(**named: Any) -> bytes:
    buffer = io.BytesIO()
    np.savez(buffer, **named)
    return buffer.getvalue()


def array(values: Any) -> bytes:
    buffer = io.BytesIO()
    np.save(buffer, values)
    return buffer.getvalue()


def files_of(run: Run) -> dict[str, bytes]:
    names = (path for path in run.path.rglob("*") if path.is_file() and path.suffix != ".lock")
    return {path.relative_to(run.path).as_posix(): path.read_bytes() for path in names}


def test_a_run_comes_back_whole(finished_run: Run, bundle: Path, runs_dir: Path) -> None:
    imported = import_run(bundle, runs_dir)
    assert imported.new
    assert imported.words == f"Imported {finished_run.id}."
    run = imported.run
    assert run.path == runs_dir / finished_run.id
    came, left = files_of(run), files_of(finished_run)
    assert came.pop("status.json") != left.pop("status.json")
    assert came == left
    assert (run.status.state, run.status.epoch, run.status.epochs) == (RunState.FINISHED, 4, 4)
    pd.testing.assert_frame_equal(run.metrics(), finished_run.metrics())
    assert sum(values.numel() for values in run.load_model().state_dict().values())
    assert sorted(os.listdir(runs_dir)) == [".shelf.lock", run.id]  # noqa: PTH208 -- hidden leftovers would show here


def test_unpacked_by_hand_it_is_a_run_too(finished_run: Run, bundle: Path, runs_dir: Path) -> None:
    with zipfile.ZipFile(bundle) as archive:
        archive.extractall(runs_dir)
    (run,) = list_runs(runs_dir)
    assert run.problem is None
    assert files_of(run).items() >= files_of(finished_run).items()


def test_what_is_here_already_is_not_imported_twice(bundle: Path, runs_dir: Path) -> None:
    first = import_run(bundle, runs_dir)
    annotate(first.run, name="mine", add_tags=["kept"])
    second = import_run(bundle, runs_dir)
    assert (second.new, second.run.path) == (False, first.run.path)
    assert second.words == f"{first.run.id} is here already; nothing was done."
    assert read_annotations(second.run.layout).name == "mine"
    assert len(list_runs(runs_dir)) == 1


def test_another_run_of_that_name_stays_as_it_is(finished_run: Run, bundle: Path, runs_dir: Path) -> None:
    other = Run(shutil.copytree(finished_run.path, runs_dir / finished_run.id))
    other.layout.metrics.write_text(other.layout.metrics.read_text().replace("0.", "1."))
    before = files_of(other)
    imported = import_run(bundle, runs_dir)
    assert imported.run.id == f"{finished_run.id}-2"
    assert (
        imported.words
        == f"Imported as {finished_run.id}-2: another run is called {finished_run.id}, and stays as it is."
    )
    assert files_of(other) == before
    again = import_run(bundle, runs_dir)
    assert again.words == f"{finished_run.id} is here already, as {finished_run.id}-2; nothing was done."


def test_a_deleted_run_of_that_name_can_still_be_restored(bundle: Path, runs_dir: Path) -> None:
    deleted = import_run(bundle, runs_dir).run
    delete_run(deleted)
    imported = import_run(bundle, runs_dir).run
    assert imported.id == f"{deleted.id}-2"
    assert restore_run(deleted.id, runs_dir).path.is_dir()
    for run in list_runs(runs_dir):
        delete_run(run)
    empty_trash(runs_dir)
    assert import_run(bundle, runs_dir).run.id == deleted.id


IMPORTER = """
import sys
from synermix_core.runs import import_run
imported = import_run(sys.argv[1], sys.argv[2])
print(imported.run.id, imported.new)
assert not {"torch", "streamlit"} & sys.modules.keys()
"""


def test_two_that_import_at_once_make_one_run(bundle: Path, runs_dir: Path) -> None:
    command = [sys.executable, "-c", IMPORTER, str(bundle), str(runs_dir)]
    importers = [subprocess.Popen(command, stdout=subprocess.PIPE, text=True) for _ in range(2)]
    told = sorted(importer.communicate()[0].split()[1] for importer in importers)
    assert told == ["False", "True"]
    assert len(list_runs(runs_dir)) == 1


@pytest.mark.parametrize("state", ["queued", "running", "stopping", "lost"])
def test_what_it_was_doing_elsewhere_does_not_go_on_here(
    bundle: Path, runs_dir: Path, tmp_path: Path, state: str
) -> None:
    told = {"state": state, "heartbeat": 4e9, "error": "![](http://example.com/spy.png)", "race": "x", "pid": 1}
    run = import_run(changed(bundle, tmp_path / "b.zip", {"status.json": with_values(**told)}), runs_dir).run
    status = run.status
    assert status.state is (RunState.LOST if state == "lost" else RunState.STOPPED)
    assert status.state.resumable
    assert (status.race, status.pid) == (None, None)
    assert "example" not in (status.error or "")


def test_what_a_mac_adds_and_an_empty_folder_do_no_harm(bundle: Path, runs_dir: Path, tmp_path: Path) -> None:
    shutil.copy(bundle, tmp_path / "b.zip")
    with zipfile.ZipFile(tmp_path / "b.zip", "a") as archive:
        folder = archive.namelist()[0].partition("/")[0]
        archive.writestr(f"__MACOSX/{folder}/._config.json", b"junk")
        archive.writestr(f"{folder}/.DS_Store", b"junk")
        archive.mkdir(f"{folder}/anything")
    assert import_run(tmp_path / "b.zip", runs_dir).new


# (what is changed in the bundle, what the error says)
REFUSED: dict[str, tuple[dict[str, Change], str]] = {
    "out of the folder": ({"../../escaped.json": b"{}"}, "its file ../../escaped.json is none that a run has"),
    "absolute": ({"/tmp/escaped.json": b"{}"}, "must have one folder with a bundle.json"),
    "drive": ({"C:\\escaped.json": b"{}"}, "must have one folder with a bundle.json"),
    "out of a folder": ({"frames/../../a/000001.npz": b""}, "its file frames/../../a/000001.npz is none"),
    "a lock": ({"worker.lock": b""}, "its file worker.lock is none that a run has"),
    "a wish to stop": ({"stop": b""}, "its file stop is none that a run has"),
    "code": ({"checkpoints/evil.pkl": b""}, "its file checkpoints/evil.pkl is none that a run has"),
    "no manifest": ({"bundle.json": None}, "is not an exported run: it must have one folder with a bundle.json"),
    "another program's": ({"bundle.json": with_values(kind="zoo")}, "its bundle.json is of another program"),
    "no object": ({"bundle.json": b"[1]"}, "its bundle.json is of another program"),
    "another name": ({"bundle.json": with_values(run="..")}, "the run's name must be that of the folder"),
    "a newer format": (
        {"bundle.json": with_values(version=2)},
        "was exported by a newer SynerMix Studio (format 2; this one knows 1 at most) and is fine. Update this one",
    ),
    "a newer schema": ({"config.json": with_values(schema_version=2)}, "newer SynerMix Studio (schema 2; this one"),
    "a strange format": ({"bundle.json": with_values(version="one")}, "its format must be a whole number, but is one"),
    "no configuration": ({"config.json": None}, "has no config.json, which every run has"),
    "a bad configuration": ({"config.json": with_values(epochs=0)}, "its config.json breaks a rule: epochs: must be"),
    "no JSON": ({"config.json": b"{"}, "is damaged, or is no .zip"),
    "no status": ({"status.json": None}, "can't be imported: status.json: can't be read"),
    "a strange status": ({"status.json": with_values(state="flying")}, "status.json: can't be read"),
    "bad annotations": ({"annotations.json": b'{"name": 7}'}, "annotations.json: can't be read"),
    "a huge text": ({"metrics.csv": b" " * (8 * 2**20 + 1)}, "metrics.csv must have at most 8,388,608 bytes"),
    "an empty table": ({"metrics.csv": b"epoch\n"}, "metrics.csv: must have a row of finite numbers for each epoch"),
    "words for numbers": (
        {"metrics.csv": lambda table: table.replace(b"\n1,", b"\n1,many", 1)},
        "metrics.csv: can't be read (step must be a number in every row)",
    ),
    "an endless number": ({"metrics.csv": lambda table: re.sub(rb"\n1,\d+,", b"\n1,inf,", table)}, "a row of finite"),
    "class names that are none": ({"classes.json": b'{"names": [1, 2]}'}, "classes.json: names must be text"),
    "too few classes": ({"classes.json": b'{"names": ["a", "b"]}'}, "probe.npz: must name classes from 0 to 1"),
    "no images": ({"probe.npz": None}, "probe.npz: can't be read"),
    "no names": ({"classes.json": b'{"names": null}'}, "classes.json: can't be read"),
    "probe without labels": ({"probe.npz": arrays(ids=np.arange(3))}, "probe.npz: can't be read"),
    "images without axes": (
        {"probe.npz": arrays(ids=np.arange(3), labels=np.arange(3), thumbnails=np.zeros(3, np.uint8))},
        "a record can't be read (not enough values to unpack",
    ),
    "features without axes": ({"features/000002.npy": array(np.float16(1))}, "a record can't be read (tuple index out"),
    "features of others": ({"features/000002.npy": array(np.zeros((3, 5), np.float16))}, "features/000002.npy: must"),
    "pickled features": ({"features/000002.npy": array(np.array([{}], dtype=object))}, "features/000002.npy: can't be"),
    "half a file": ({"features/000002.npy": lambda content: content[:200]}, "features/000002.npy: can't be read"),
    "frames of others": ({"frames/pca/000002.npz": arrays(layout=np.zeros((3, 2)))}, "pca/000002.npz: must hold"),
    "nowhere": (
        {"frames/pca/000002.npz": arrays(layout=np.full((100, 2), np.nan))},
        "pca/000002.npz: must hold finite places only",
    ),
    "head of others": (
        {"heads/000002.npz": arrays(weight=np.zeros((3, 5)), bias=np.zeros(3))},
        "heads/000002.npz: must hold",
    ),
    "classes of others": (
        {"per_class/000002.npz": arrays(cohesion=np.zeros(3), margin=np.zeros(3), confusion=np.zeros((3, 3), int))},
        "per_class/000002.npz: must hold numbers of the shape (10,)",
    ),
    "predictions of no class": (
        {"predictions/000002.npz": arrays(predictions=np.full(100, 10), confidences=np.zeros(100, np.float32))},
        "predictions/000002.npz: must name classes from 0 to 9",
    ),
    "ghosts of others": ({"ghosts/000002.npy": array(np.zeros((1, 5), np.float16))}, "ghosts/000002.npy: must hold"),
}  # fmt: skip


@pytest.mark.parametrize("case", REFUSED)
def test_what_is_not_as_it_should_be_is_refused_and_leaves_nothing(
    bundle: Path, runs_dir: Path, tmp_path: Path, case: str
) -> None:
    changes, text = REFUSED[case]
    runs_dir.mkdir()
    with pytest.raises(RunError) as caught:
        import_run(changed(bundle, tmp_path / "b.zip", changes), runs_dir)
    assert str(caught.value).startswith(f"{tmp_path}/b.zip: ")
    assert text in str(caught.value)
    assert ".import" not in str(caught.value)
    assert set(os.listdir(runs_dir)) <= {".shelf.lock"}  # noqa: PTH208 -- hidden leftovers would show here
    assert sorted(path.name for path in tmp_path.iterdir()) == ["b.zip", "runs"]


def test_small_files_that_become_large_are_refused(
    bundle: Path, runs_dir: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    packed = io.BytesIO()
    np.savez_compressed(packed, layout=np.zeros((100, 2_000)))
    bomb = changed(bundle, tmp_path / "a.zip", {"frames/pca/000002.npz": packed.getvalue()})
    with pytest.raises(RunError, match=r"000002\.npz: must not be packed, but holds 1,600,128 bytes in"):
        import_run(bomb, runs_dir)
    monkeypatch.setattr(importing_module, "SMALL", 2**20)
    monkeypatch.setattr(importing_module, "MAX_RATIO", 4)
    changes: dict[str, Change] = {"checkpoints/best.pt": bytes(32 * 2**20)}
    bomb = changed(bundle, tmp_path / "b.zip", changes, packed=zipfile.ZIP_DEFLATED)
    with pytest.raises(
        RunError, match=r"must unpack to at most 4 times its size and 50 GiB, but of [\d,]+ bytes it mak"
    ):
        import_run(bomb, runs_dir)


@pytest.mark.parametrize("shape", ["(99999999999, 9),", "(10**999999,),   ", "(((((((((((((((("])
def test_an_array_that_claims_to_be_what_it_is_not_is_refused(
    bundle: Path, runs_dir: Path, tmp_path: Path, shape: str
) -> None:
    whole = array(np.zeros((100_000_000, 1), np.float16)[:0].reshape(0, 100_000_000))
    lying = whole.replace(b"(0, 100000000), }", f"{shape:17}}}"[:17].encode())
    assert lying != whole
    with pytest.raises(RunError, match=r"features/000002\.npy: can't be read \("):
        import_run(changed(bundle, tmp_path / "b.zip", {"features/000002.npy": lying}), runs_dir)


@pytest.mark.parametrize("damage", ["cut", "bit", "no zip", "empty", "twice", "encrypted", "strange method"])
def test_damage_is_explained(bundle: Path, runs_dir: Path, tmp_path: Path, damage: str) -> None:
    content, path = bytearray(bundle.read_bytes()), tmp_path / "b.zip"
    if damage == "twice":
        path.write_bytes(content)
        with zipfile.ZipFile(path, "a") as archive, warnings.catch_warnings(action="ignore"):
            archive.writestr(next(name for name in archive.namelist() if name.endswith("metrics.csv")), b"")
    else:
        first = content.index(b"PK\x01\x02")
        if damage == "bit":
            content[first // 2] ^= 1
        if damage == "encrypted":
            content[first + 8] |= 1
        if damage == "strange method":
            content[first + 10] = 99
        path.write_bytes({"cut": content[:-100], "no zip": b"hello", "empty": b""}.get(damage, content))
    text = "comes twice" if damage == "twice" else "is damaged, or is no .zip ("
    with pytest.raises(RunError, match=r"b\.zip: ") as caught:
        import_run(path, runs_dir)
    assert text in str(caught.value)
    assert list_runs(runs_dir) == []


def test_a_file_that_is_not_there_is_named(runs_dir: Path, tmp_path: Path) -> None:
    with pytest.raises(
        RunError, match=r"none\.zip: can't be read \(No such file or directory\)\. Name the \.zip of an"
    ):
        import_run(tmp_path / "none.zip", runs_dir)


def test_a_directory_that_can_not_be_written_is_explained(bundle: Path, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(RunError, match=r"runs directory .*/file/runs: can't be written .* Nothing was imported;"):
        import_run(bundle, tmp_path / "file" / "runs")


def test_a_disk_without_room_is_said_before_anything_is_written(
    bundle: Path, runs_dir: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda _path: SimpleNamespace(free=65 * 2**20))
    with pytest.raises(RunError, match=r"unpacks to \d+ MB, but only 1 MB may be used in the runs directory .*\. Free"):
        import_run(bundle, runs_dir)
    assert list_runs(runs_dir) == []


def test_a_disk_that_fills_up_meanwhile_is_not_the_files_fault(
    bundle: Path, runs_dir: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_source: object, _target: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(shutil, "copyfileobj", full)
    with pytest.raises(
        RunError, match=r"can't be written \(No space left on device\)\. Nothing was imported; free some"
    ):
        import_run(bundle, runs_dir)
    assert list_runs(runs_dir) == []


def test_a_run_of_an_earlier_release_comes_in_too(finished_run: Run, runs_dir: Path, tmp_path: Path) -> None:
    old = Run(shutil.copytree(finished_run.path, tmp_path / "old"))
    for folder in ("heads", "per_class", "ghosts"):
        shutil.rmtree(old.path / folder)
    old.layout.ghosts.unlink()
    document = json.loads(old.layout.config.read_text())
    write_json(old.layout.config, {key: value for key, value in document.items() if key != "projection"})
    (tmp_path / "old.zip").write_bytes(export_bytes(old, "bundle"))
    assert import_run(tmp_path / "old.zip", runs_dir).run.id == "old"


def test_what_a_killed_import_left_is_removed_by_the_next_one(bundle: Path, runs_dir: Path) -> None:
    left, at_work = runs_dir / ".import-left", runs_dir / ".import-at-work"
    for folder in (left, at_work):
        (folder / "run").mkdir(parents=True)
        (folder / "run" / "config.json").touch()
        FileLock(folder / "import.lock").acquire()  # let go of at once, as a killed process's is
    with FileLock(at_work / "import.lock"):
        import_run(bundle, runs_dir)
        assert at_work.is_dir(), "somebody is still unpacking there"
    assert not left.exists()
    import_run(bundle, runs_dir)
    assert not list(runs_dir.glob(".import-*"))
