"""All of a run at once, for another program or another Studio."""

from __future__ import annotations

from synermix_core.exports.formats import LAID_OUT, MEASURED, Condition, Family, Format
from synermix_core.exports.notebook import notebook
from synermix_core.runs import Run
from synermix_core.runs.bundle import bundle
from synermix_core.view.replay import replay_html

_AT_REST = Condition(
    "after the first epoch, once the run has ended or been stopped",
    lambda run: MEASURED.holds(run) and not run.status.state.active,
)


def _tensorboard(run: Run, _: str) -> bytes:
    from synermix_core.exports.tensorboard_log import tensorboard_log  # it imports TensorBoard

    return tensorboard_log(run)


def _bundle(run: Run, _: str) -> bytes:
    replay = {"replay.html": replay_html(run).encode()} if LAID_OUT.holds(run) else {}
    return bundle(run, {**replay, "notebook.ipynb": notebook(run)})


FAMILY = Family(
    "Whole run",
    "All of it, for another program or another Studio.",
    {
        "bundle": Format(
            "Bundle .zip",
            "Everything: to be imported on another computer, with a replay and a notebook for those who only look.",
            "-bundle.zip",
            "application/zip",
            _AT_REST,
            _bundle,
            reads_records=True,
        ),
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
            reads_records=True,
        ),
    },
)
