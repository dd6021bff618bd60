"""Figures for papers and slides."""

from __future__ import annotations

from collections.abc import Callable

from synermix_core.exports.formats import LAID_OUT, MEASURED, Condition, Family, Format
from synermix_core.runs import Run

_RECORDED = Condition(
    "after the first epoch, of a run with a record of its classes",
    lambda run: any(run.layout.per_class(epoch).exists() for epoch in run.layout.feature_epochs()[-1:]),
)
_FIGURES = {
    "curves": ("Curves", "accuracy, losses, cohesion and Fisher ratio over the epochs", MEASURED),
    "scatter": ("Scatter", "the embedding after the last epoch, by class", LAID_OUT),
    "confusion": ("Confusion", "which classes are taken for which after the last epoch", _RECORDED),
}
_KINDS = {"svg": ("image/svg+xml", "To edit and to print"), "png": ("image/png", "For slides")}


def _build(figure: str, kind: str) -> Callable[[Run, str], bytes]:
    def build(run: Run, name: str) -> bytes:
        from synermix_core.exports.drawing import draw  # it imports Matplotlib

        return draw(figure, kind, run, name)

    return build


FAMILY = Family(
    "Figures",
    "On white ground, for papers and slides.",
    {
        f"{figure}-{kind}": Format(
            f"{label} .{kind}",
            f"{purpose}: {shown}.",
            f"-{figure}.{kind}",
            mime,
            ready,
            _build(figure, kind),
            of_projection=figure == "scatter",
            packages=("matplotlib",),
            reads_records=True,
        )
        for figure, (label, shown, ready) in _FIGURES.items()
        for kind, (mime, purpose) in _KINDS.items()
    },
)
