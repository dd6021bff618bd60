"""Making an export: what is checked first, and where the file goes."""

from __future__ import annotations

from pathlib import Path

from synermix_core.catalog import unknown_name
from synermix_core.errors import RunError
from synermix_core.exports.formats import needs
from synermix_core.exports.table import FORMATS
from synermix_core.runs import Run
from synermix_core.view.run_message import first_projection, shown_method


def export_bytes(run: Run, name: str, projection: str | None = None) -> bytes:
    """Return a run in a format.

    Args:
        run: The run.
        name: A key of `FORMATS`.
        projection: Set of frames, for formats that show one; when None, the run's first, or PCA's until that is there.

    Raises:
        RunError: there is no such format or set of frames, the run is not ready for it, a package it is made with is
            not installed, or a file of the run can't be read.
    """
    if name not in FORMATS:
        raise RunError(f"format: {unknown_name(name, FORMATS)}")
    form = FORMATS[name]
    if missing := form.missing_packages():
        raise RunError(f"format {name}: can't be made here. {needs(missing)}")
    try:
        if not form.ready.holds(run):
            raise RunError(f"run {run.id}: can't be had as {name} yet: that is ready {form.ready.words}.")
        return form.build(run, _frame_set(run, projection) if form.of_projection else "")
    except OSError as error:  # for instance a run that somebody deletes right now
        raise RunError(f"run {run.id}: can't be read ({error.strerror or error}). Look whether it is there.") from error


def export_run(run: Run, name: str, out: Path | str = ".", projection: str | None = None) -> Path:
    """Write a run in a format to a file, and return its path.

    Args:
        run: The run.
        name: A key of `FORMATS`.
        out: A folder that is there, where the file gets the run's name; or the file itself.
        projection: Set of frames, for formats that show one; when None, the run's first, or PCA's until that is there.

    Raises:
        RunError: as `export_bytes` does, or the file can't be written.
    """
    content = export_bytes(run, name, projection)
    path = Path(out)
    if path.is_dir():
        path /= FORMATS[name].file_name(run)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    except OSError as error:
        raise RunError(f"{path}: can't be written ({error.strerror or error}). Choose another place.") from error
    return path


def _frame_set(run: Run, wanted: str | None) -> str:
    if wanted is None:
        return shown_method(run, first_projection(run))
    if wanted not in run.frame_sets():
        raise RunError(f"projection: {unknown_name(wanted, run.frame_sets())}")
    return wanted
