"""Taking in a bundle that somebody handed over: looked through first, unpacked aside, and moved to its place at last.

Nothing in it is trusted. Only files that belong to a run folder are unpacked, so no name can lead out of it; none is
unpickled; what the run was doing where it comes from does not go on here.
"""

from __future__ import annotations

import errno
import itertools
import json
import os
import re
import shutil
import tempfile
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO

from filelock import FileLock

from synermix_core.config import SCHEMA_VERSION, RunConfig
from synermix_core.errors import ConfigError, RunError
from synermix_core.runs.bundle import FOR_READERS, KIND, MANIFEST, VERSION, is_part
from synermix_core.runs.layout import SWEEPS_FOLDER, default_runs_dir
from synermix_core.runs.reader import Run
from synermix_core.runs.shelf import shelf_lock
from synermix_core.runs.soundness import check_records
from synermix_core.runs.status import RunState, RunStatus, write_status
from synermix_core.runs.trash import list_trash
from synermix_core.runs.writer import LEAST_FREE_BYTES
from synermix_core.zips import DAMAGE

MAX_FILES = 100_000
"""A thousand epochs with ten sets of frames have 16,000."""
MAX_BYTES = 50 * 2**30
MAX_TEXT = 8 * 2**20
"""Bytes of a JSON file or a table, each of which is read whole: a thousand epochs take less than a million."""
MAX_RATIO, SMALL = 100, 64 * 2**20
"""Unpacked over packed size, where it is more than `SMALL` bytes. Features reach 10; what is made to harm, 1,000."""

_ASIDE, _AT_WORK = ".import-", "import.lock"
"""How the name of a folder begins that a bundle is unpacked to, and what is locked in it meanwhile."""
_RUN_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,99}")
_DISK_FULL = (errno.ENOSPC, errno.EDQUOT)
_OWN_HERE = frozenset({"status.json", "annotations.json"})
"""What may change of a run without it being another one."""
_REMEDY = "Export the run once more, with the format bundle, and import that file as it is."


@dataclass(frozen=True, slots=True)
class Imported:
    """What came of a bundle."""

    run: Run
    bundled_as: str
    """the name that the run has in the bundle"""
    new: bool
    """False when the very same run was here already, and nothing was done"""

    @property
    def words(self) -> str:
        """What happened, in a sentence."""
        renamed = self.run.id != self.bundled_as
        if not self.new:
            return f"{self.bundled_as} is here already{f', as {self.run.id}' if renamed else ''}; nothing was done."
        if renamed:
            return f"Imported as {self.run.id}: another run is called {self.bundled_as}, and stays as it is."
        return f"Imported {self.run.id}."


def import_run(source: Path | str, runs_dir: Path | str | None = None) -> Imported:
    """Take a run out of a bundle into a runs directory. It never replaces anything there.

    Args:
        source: The .zip.
        runs_dir: Folder that holds the runs; `default_runs_dir()` when None.

    Raises:
        RunError: it is no bundle, damaged, of a newer release, made to harm or too large, or the directory can't be
            written.
    """
    try:
        with Path(source).open("rb") as file:
            return Bundle(file, str(source)).unpack(runs_dir)
    except OSError as error:
        raise RunError(
            f"{source}: can't be read ({error.strerror or error}). Name the .zip of an exported run."
        ) from error


class Bundle:
    """A bundle whose contents, but for what is in the files, were found in order.

    Args:
        file: The .zip, open for reading.
        name: What to call it in errors.

    Raises:
        RunError: it is no bundle, damaged, of a newer release, made to harm or too large.
    """

    def __init__(self, file: BinaryIO, name: str) -> None:
        self.name = name
        with self._explain():
            self._archive = zipfile.ZipFile(file)
            self._packed = file.seek(0, os.SEEK_END)
            self._entries = [entry for entry in self._archive.infolist() if not (entry.is_dir() or _is_junk(entry))]
            self.run_id = self._identify()
            self._files = self._list_files()
            self._check_sizes()
            self.config = self._read_config()

    def unpack(self, runs_dir: Path | str | None = None) -> Imported:
        """Put the run into a runs directory, under another name where its own is taken by another run.

        Raises:
            RunError: a file is damaged or does not fit the others, or the directory can't be written or is too full.
        """
        folder = Path(runs_dir) if runs_dir is not None else default_runs_dir()
        with _writable(folder):
            folder.mkdir(parents=True, exist_ok=True)
            with shelf_lock(folder):
                _remove_leftovers(folder)
                self._check_room(folder)
                # Hidden, so that nobody takes it for a run, and on the same disk, so that it can be moved in one step.
                temporary = Path(tempfile.mkdtemp(dir=folder, prefix=_ASIDE))
                at_work = FileLock(temporary / _AT_WORK)
                at_work.acquire()
        try:
            run = Run(temporary / self.run_id)
            with _writable(folder):
                self._write_files(run.path)
            self._check_records(run)
            with _writable(folder):
                _settle(run)
            return self._move_in(run, folder)
        finally:
            at_work.release()
            shutil.rmtree(temporary, ignore_errors=True)

    def _identify(self) -> str:
        """Return the run's name, as the manifest and the folder in the archive have it."""
        folders = {entry.filename.partition("/")[0] for entry in self._entries}
        place = f"{next(iter(folders), '')}/{MANIFEST}"
        if len(folders) != 1 or place not in self._archive.namelist():
            raise RunError(
                f"{self.name}: is not an exported run: it must have one folder with a {MANIFEST} in it. {_REMEDY}"
            )
        manifest = self._read_json(place)
        if not isinstance(manifest, dict) or manifest.get("kind") != KIND:
            raise RunError(f"{self.name}: is not an exported run: its {MANIFEST} is of another program. {_REMEDY}")
        self._check_age("format", manifest.get("version"), VERSION)
        run_id = str(manifest.get("run"))
        if f"{run_id}/{MANIFEST}" != place or not _RUN_ID.fullmatch(run_id) or run_id == SWEEPS_FOLDER:
            raise RunError(
                f"{self.name}: the run's name must be that of the folder, of up to 100 letters, digits, dots, hyphens "
                f"and underscores, but is {_shown(run_id)}. {_REMEDY}"
            )
        return run_id

    def _list_files(self) -> dict[str, zipfile.ZipInfo]:
        """Return the files of the run by their names in its folder."""
        files: dict[str, zipfile.ZipInfo] = {}
        if len(self._entries) > MAX_FILES:
            raise RunError(
                f"{self.name}: must hold at most {MAX_FILES:,} files, but has {len(self._entries):,}. {_REMEDY}"
            )
        for entry in self._entries:
            name = entry.filename.removeprefix(f"{self.run_id}/")
            if name in FOR_READERS or name == MANIFEST:
                continue
            if not is_part(name):
                raise RunError(f"{self.name}: its file {_shown(name)} is none that a run has. {_REMEDY}")
            if name in files:
                raise RunError(f"{self.name}: its file {name} comes twice. {_REMEDY}")
            files[name] = entry
        return files

    def _check_sizes(self) -> None:
        for name, entry in self._files.items():
            if name.endswith((".json", ".csv")) and entry.file_size > MAX_TEXT:
                raise RunError(
                    f"{self.name}: its file {name} must have at most {MAX_TEXT:,} bytes, but has {entry.file_size:,}. "
                    f"{_REMEDY}"
                )
        if self._unpacked > min(MAX_BYTES, max(SMALL, MAX_RATIO * self._packed)):
            raise RunError(
                f"{self.name}: must unpack to at most {MAX_RATIO} times its size and {MAX_BYTES / 2**30:.0f} GiB, but "
                f"of {self._packed:,} bytes it makes {self._unpacked:,}. {_REMEDY}"
            )

    @property
    def _unpacked(self) -> int:
        return sum(entry.file_size for entry in self._files.values())

    def _read_config(self) -> RunConfig:
        if "config.json" not in self._files:
            raise RunError(f"{self.name}: has no config.json, which every run has. {_REMEDY}")
        document = self._read_json(self._files["config.json"].filename)
        if isinstance(document, dict):
            self._check_age("schema", document.get("schema_version", SCHEMA_VERSION), SCHEMA_VERSION)
        try:
            return RunConfig.model_validate(document)
        except ConfigError as error:
            raise RunError(f"{self.name}: its config.json breaks a rule: {error}") from error

    def _read_json(self, place: str) -> Any:
        if self._archive.getinfo(place).file_size > MAX_TEXT:
            raise RunError(f"{self.name}: its file {_shown(place)} must have at most {MAX_TEXT:,} bytes. {_REMEDY}")
        return json.loads(self._archive.read(place))

    def _check_age(self, what: str, version: object, known: int) -> None:
        if not isinstance(version, int):
            raise RunError(f"{self.name}: its {what} must be a whole number, but is {_shown(version)}. {_REMEDY}")
        if version > known:
            raise RunError(
                f"{self.name}: was exported by a newer SynerMix Studio ({what} {version}; this one knows {known} at "
                "most) and is fine. Update this one, then import it again."
            )

    def _check_room(self, folder: Path) -> None:
        room = shutil.disk_usage(folder).free - LEAST_FREE_BYTES
        if self._unpacked > room:
            raise RunError(
                f"{self.name}: unpacks to {self._unpacked / 1e6:,.0f} MB, but only {max(room, 0) / 1e6:,.0f} MB may be "
                f"used in the runs directory {folder}. Free some space, or choose another with --runs-dir or "
                "SYNERMIX_RUNS."
            )

    def _write_files(self, folder: Path) -> None:
        for name, entry in self._files.items():
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            with path.open("xb") as file, self._explain(), self._archive.open(entry) as packed:
                # No more than the size it declares is read, whatever is packed.
                shutil.copyfileobj(packed, file)

    def _check_records(self, run: Run) -> None:
        try:
            with self._explain():
                check_records(run)
        except RunError as error:
            # The folder it was unpacked to is nobody's business.
            reason = str(error).replace(f"{run.path}{os.sep}", "")
            raise RunError(f"{self.name}: can't be imported: {reason} Nothing was imported. {_REMEDY}") from error

    def _move_in(self, run: Run, folder: Path) -> Imported:
        with shelf_lock(folder):
            # Nor a name that would keep a deleted run from being restored.
            trashed = {entry.run.id for entry in list_trash(folder)}
            place = next(
                folder / name
                for name in _names(self.run_id)
                if self._is_at(folder / name) or not ((folder / name).exists() or name in trashed)
            )
            if place.exists():
                return Imported(Run(place), self.run_id, new=False)
            with _writable(folder):
                run.path.rename(place)
        return Imported(Run(place), self.run_id, new=True)

    def _is_at(self, folder: Path) -> bool:
        """Whether all that makes the run is in a folder."""
        return all(
            (folder / name).is_file()
            and (folder / name).stat().st_size == entry.file_size
            and zlib.crc32((folder / name).read_bytes()) == entry.CRC
            for name, entry in self._files.items()
            if name not in _OWN_HERE
        )

    @contextmanager
    def _explain(self) -> Iterator[None]:
        try:
            yield
        except DAMAGE as error:
            if isinstance(error, OSError) and error.errno in _DISK_FULL:
                raise  # not the file's fault
            raise RunError(f"{self.name}: is damaged, or is no .zip ({_shown(error)}). {_REMEDY}") from error


def _remove_leftovers(folder: Path) -> None:
    """Remove what imports left whose process was killed. Hold the shelf's lock: one that begins has no lock yet."""
    for path in folder.glob(f"{_ASIDE}*"):
        lock = FileLock(path / _AT_WORK)
        try:
            lock.acquire(timeout=0)
        except OSError:  # somebody is at work there, for `Timeout` is one; or it is not ours to remove
            continue
        lock.release()
        shutil.rmtree(path, ignore_errors=True)


def _is_junk(entry: zipfile.ZipInfo) -> bool:
    """Whether an entry is what a Mac adds to a .zip that it has unpacked by itself and somebody packed once more."""
    return entry.filename.startswith("__MACOSX/") or entry.filename.endswith("/.DS_Store")


def _settle(run: Run) -> None:
    """Write what the run is doing here, which is nothing, whatever it was doing where it comes from."""
    status = run.status
    state = RunState.STOPPED if status.state.active else status.state
    # Its own words are left out: they tell what to do there, and are nobody's here.
    error = None if state in (RunState.FINISHED, RunState.STOPPED) else (
        "It ended early where it was trained; log.txt in its folder may say why. Everything up to its last epoch is "
        "here. Press Resume to go on from its last checkpoint."
    )  # fmt: skip
    epoch = int(max(run.metrics()["epoch"]))
    write_status(run.layout, RunStatus(state, epoch, run.config.epochs, error=error))


def _names(wanted: str) -> Iterator[str]:
    yield wanted
    yield from (f"{wanted}-{number}" for number in itertools.count(2))


def _shown(value: object) -> str:
    """Return something of the file's as it can be shown: short, and with nothing that a page would take for markup."""
    return re.sub(r"[^A-Za-z0-9 .,:;/()'_+-]", "?", str(value))[:100]


@contextmanager
def _writable(folder: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise RunError(
            f"runs directory {folder}: can't be written ({error.strerror or error}). Nothing was imported; free some "
            "space, or choose another directory with --runs-dir or SYNERMIX_RUNS."
        ) from error
