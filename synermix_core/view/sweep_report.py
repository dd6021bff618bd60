"""A sweep to take home: its runs as a table, its comparisons, and one HTML file with figures and all of that."""

from __future__ import annotations

import html
import io
from collections.abc import Mapping, Sequence
from typing import Any

import plotly.graph_objects as go
from plotly.offline import get_plotlyjs

from synermix_core import catalog
from synermix_core.catalog import METRICS
from synermix_core.sweeps import Results, Sweep
from synermix_core.sweeps.arrange import arrange
from synermix_core.sweeps.points import counted, points_of
from synermix_core.sweeps.verdicts import (
    METRICS_COMPARED,
    Comparison,
    compare_sweep,
    comparison_table,
    difference_text,
    effect_text,
    mean_text,
    note,
)
from synermix_core.view.sweep_figures import curve_figure, heatmap_figure, scatter_figure
from synermix_core.view.sweep_marks import row_marks

_PAGE = """<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<style>
  body {{ margin: 24px auto; max-width: 1100px; padding: 0 24px; background: #FBFBFA; color: #1C1E21;
    font: 15px/1.5 system-ui, sans-serif; font-variant-numeric: tabular-nums; }}
  h1 {{ font-size: 24px; margin: 0 0 4px; }}
  h2 {{ font-size: 18px; margin: 32px 0 8px; }}
  p {{ color: #555B65; margin: 0 0 8px; }}
  table {{ border-collapse: collapse; font-size: 13px; }}
  th, td {{ padding: 4px 16px 4px 0; text-align: left; border-bottom: 1px solid #E4E4E0; }}
</style>
</head>
<body>
<h1>{title}</h1>
<p>{settings}</p>
{body}
</body>
</html>
"""
_SAVE_AS_SVG = {"displaylogo": False, "toImageButtonOptions": {"format": "svg"}}


def runs_csv(sweep: Sweep) -> bytes:
    """Return the table of the runs as CSV."""
    return Results(sweep).table().to_csv(index=False).encode()


def runs_parquet(sweep: Sweep) -> bytes:
    """Return the table of the runs as Parquet, which takes pyarrow."""
    buffer = io.BytesIO()
    Results(sweep).table().to_parquet(buffer, index=False)
    return buffer.getvalue()


def comparisons_csv(sweep: Sweep, baseline: Mapping[str, Any] | None = None, test: str = "t") -> bytes:
    """Return every point held against the baseline in every metric that is compared, as CSV.

    Args:
        sweep: The sweep, as far as it is finished.
        baseline: Values that single out the point that the others are held against; see `find_baseline`.
        test: A name of `statistics.TESTS`.

    Raises:
        ConfigError: `baseline` fits no point, or several, or the test is not known.
    """
    return comparison_table(compare_sweep(sweep, METRICS_COMPARED, baseline, test)).to_csv(index=False).encode()


def report_html(sweep: Sweep, baseline: Mapping[str, Any] | None = None, test: str = "t") -> bytes:
    """Return one HTML file that needs no network: heatmap, curves and comparison of each metric, scatter, all runs.

    Each figure can be saved as SVG from its own toolbar. Arguments and errors are those of `comparisons_csv`.
    """
    points = points_of(sweep, Results(sweep).read())
    arrangement = arrange(sweep, points)
    marks = row_marks(points, arrangement)
    # The library once; the other figures find it there.
    parts = [f"<script>{get_plotlyjs()}</script>"]
    for column in METRICS_COMPARED:
        parts.append(f"<h2>{html.escape(METRICS[column].title)}</h2><p>{html.escape(METRICS[column].description)}</p>")
        parts.append(_div(heatmap_figure(points, arrangement, column)))
        parts.append(_div(curve_figure(points, arrangement, marks, column)))
        parts.append(_comparison_html(compare_sweep(sweep, [column], baseline, test), test))
    parts += ["<h2>Cohesion, separability, accuracy</h2>", _div(scatter_figure(points, arrangement, marks))]
    parts += ["<h2>Runs</h2>", Results(sweep).table().to_html(index=False, na_rep="", border=0, float_format="%.4g")]
    base = sweep.base
    dataset = catalog.DATASETS[base.data.dataset].title
    counts = {"epoch": base.epochs, "seed": len(sweep.seeds), "run": len(sweep.runs)}
    settings = " · ".join([dataset, base.model.model, *(counted(number, noun) for noun, number in counts.items())])
    return _PAGE.format(title=html.escape(sweep.id), settings=html.escape(settings), body="\n".join(parts)).encode()


def _comparison_html(comparisons: Sequence[Comparison], test: str) -> str:
    if len(comparisons) < 2:
        return ""
    cells = [
        (one.point.label, mean_text(one.column, one.estimate), difference_text(one), effect_text(one), one.words)
        for one in comparisons
    ]
    head = "".join(f"<th>{name}</th>" for name in ("", "mean ± sd", "difference, 95 %", "effect size", ""))
    body = "".join(f"<tr>{''.join(f'<td>{html.escape(cell)}</td>' for cell in row)}</tr>" for row in cells)
    return f"<table><tr>{head}</tr>{body}</table><p>{html.escape(note(comparisons, test))}</p>"


def _div(figure: go.Figure) -> str:
    return figure.to_html(full_html=False, include_plotlyjs=False, config=_SAVE_AS_SVG)
