"""A run in one .zip, to hand on and to import elsewhere. Unpacked by hand into a runs directory, it is a run too."""

from __future__ import annotations

import io
import json
import re
import zipfile
from collections.abc import Iterator, Mapping
from pathlib import Path

from synermix_core.runs.reader import Run

MANIFEST = "bundle.json"
"""What a .zip is told to be a bundle by, beside the files of the run."""
KIND, VERSION = "synermix-run", 1
FOR_READERS = frozenset({"replay.html", "notebook.ipynb"})
"""What else may be in it, for people who only look at it. Not taken in again: it is made of the rest."""

_PARTS = re.compile(
    r"(config|status|annotations|classes)\.json|metrics\.csv|(probe|ghosts)\.npz|(projector-)?log\.txt"
    r"|checkpoints/((last|best|unfinished)\.pt|final\.safetensors)"
    r"|(features|ghosts)/\d{6}\.npy|(heads|per_class|predictions)/\d{6}\.npz"
    r"|frames/[a-z0-9][a-z0-9._-]{0,99}/(\d{6}\.npz|projection\.json)"
)
_FASTEST = 1
"""Of zlib's levels: the others take several times as long for files smaller by a few percent."""


def is_part(name: str) -> bool:
    """Return whether a path, with slashes, is that of a file which belongs to a run folder and can be handed on."""
    return _PARTS.fullmatch(name) is not None


def bundle(run: Run, for_readers: Mapping[str, bytes]) -> bytes:
    """Return the .zip: one folder with all of the run, but no locks and no wish to stop.

    Args:
        run: A run that no worker is at.
        for_readers: Contents by names among `FOR_READERS`.

    Raises:
        OSError: a file of the run can't be read.
    """
    manifest = {"kind": KIND, "version": VERSION, "run": run.id}
    buffer = io.BytesIO()
    with zipfile.ZipFile(
        buffer, "w", zipfile.ZIP_DEFLATED, compresslevel=_FASTEST, strict_timestamps=False
    ) as archive:  # fmt: skip
        for name, content in {MANIFEST: json.dumps(manifest, indent=1).encode(), **for_readers}.items():
            # A time of its own in the archive would make two bundles of one run differ.
            archive.writestr(zipfile.ZipInfo(f"{run.id}/{name}"), content, zipfile.ZIP_DEFLATED, _FASTEST)
        for name, path in parts(run):
            archive.write(path, f"{run.id}/{name}")
    return buffer.getvalue()


def parts(run: Run) -> Iterator[tuple[str, Path]]:
    """Yield the files of a run that a bundle holds, with their names in its folder."""
    for path in sorted(run.path.rglob("*")):
        name = path.relative_to(run.path).as_posix()
        # A link would take along what it leads to.
        if is_part(name) and path.is_file() and not path.is_symlink():
            yield name, path
