"""All of a run at once, for another program."""

from __future__ import annotations

from synermix_core.exports.formats import MEASURED, Family, Format
from synermix_core.exports.notebook import notebook
from synermix_core.runs import Run


def _tensorboard(run: Run, _: str) -> bytes:
    from synermix_core.exports.tensorboard_log import tensorboard_log  # it imports TensorBoard

    return tensorboard_log(run)


FAMILY = Family(
    "Whole run",
    "All of it, for another program.",
    {
        "notebook": Format(
            "Notebook .ipynb",
            "Trains the run once more, holds it against the record and looks closer.",
            ".ipynb",
            "application/x-ipynb+json",
            MEASURED,
            lambda run, _: notebook(run),
        ),
        "tensorboard": Format(
            "TensorBoard .zip",
            "A log folder: every metric as a scalar, and the features with their images in the projector.",
            "-tensorboard.zip",
            "application/zip",
            MEASURED,
            _tensorboard,
            packages=("tensorboard",),
        ),
    },
)
