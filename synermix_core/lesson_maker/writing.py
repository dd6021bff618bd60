"""Writes the files that `synermix_core.lessons.stored` reads, each with how it was made."""

from __future__ import annotations

import io
import platform
from collections.abc import Mapping
from importlib.metadata import version
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from synermix_core.config import RunConfig
from synermix_core.lessons.stored import MADE, Made
from synermix_core.runs.files import replace_file

_PACKAGES = ("torch", "numpy", "scikit-learn", "umap-learn")
_DIGITS = "%.6g"


def made(name: str, configs: Mapping[str, RunConfig]) -> Made:
    """Say how the file `name` is made from runs of `configs`, by what the lesson calls them."""
    return Made(
        command=f"python -m synermix_core.lesson_maker {name}",
        configs={run: config.model_dump(mode="json") for run, config in configs.items()},
        versions={"python": platform.python_version(), **{package: version(package) for package in _PACKAGES}},
    )


def write(folder: Path, how: Made, content: Mapping[str, NDArray[Any]] | pd.DataFrame) -> Path:
    """Write arrays as `<name>.npz`, a table as `<name>.csv`, under the name in the command."""
    name = how.command.split()[-1]
    if isinstance(content, pd.DataFrame):
        path, text = folder / f"{name}.csv", content.to_csv(index=False, float_format=_DIGITS, lineterminator="\n")
        replace_file(path, f"# {MADE}: {how.to_json()}\n{text}".encode())
    else:
        path, buffer = folder / f"{name}.npz", io.BytesIO()
        np.savez_compressed(buffer, allow_pickle=False, **{**content, MADE: np.array(how.to_json())})
        replace_file(path, buffer.getvalue())
    return path
