"""The tables of the Compare page, as HTML: figures over seeds, and the settings in which the runs differ."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape
from typing import Any

import pandas as pd

from app.swatch import swatch_html
from synermix_core.catalog import METRICS
from synermix_core.config import LEAVES
from synermix_core.naming import field_title, value_title
from synermix_core.runs import Run
from synermix_core.sweeps.verdicts import mean_text
from synermix_core.view.comparison import SeedGroup, clear_leader, final_and_best
from synermix_core.view.curves import variant_color


def figures_html(groups: Sequence[SeedGroup], tables: Mapping[str, pd.DataFrame], columns: Sequence[str]) -> str:
    """Return the table of final and best values, mean ± sd over seeds; what clearly leads is bold.

    Args:
        groups: The runs by configuration, a column each.
        tables: Run id -> metrics table.
        columns: Metrics that rank runs, a row each.
    """
    heads = [_head(group.title, group.color, _reach(group, tables)) for group in groups]
    rows = []
    for name in columns:
        entry = METRICS[name]
        final, best = zip(*(final_and_best(group, tables, name) for group in groups), strict=True)
        leaders = [clear_leader(found, higher_is_better=bool(entry.higher_is_better)) for found in (final, best)]
        cells = [
            f"{_bold(mean_text(name, last), leads=place == leaders[0])}"
            f"<small>best {_bold(mean_text(name, top), leads=place == leaders[1])}</small>"
            for place, (last, top) in enumerate(zip(final, best, strict=True))
        ]
        title = f"{entry.title} {'↑' if entry.higher_is_better else '↓'}"
        rows.append((f'<th scope="row" title="{escape(entry.description)}">{escape(title)}</th>', cells))
    return _table("", heads, rows)


def differences_html(runs: Sequence[Run], found: Mapping[str, Sequence[Any]]) -> str:
    """Return the table of the settings in which runs differ; those unlike the first run's are marked.

    Args:
        runs: The runs, a column each.
        found: Setting -> its value in each run.
    """
    heads = [
        _head(f"{number}. {run.config.variant_title}", variant_color(run.config.preset))
        for number, run in enumerate(runs, start=1)
    ]
    rows = []
    for name, values in found.items():
        told = [escape(value_title(name, value)) for value in values]
        cells = [
            f"<mark>{text}</mark>" if value != values[0] else text for text, value in zip(told, values, strict=True)
        ]
        about = escape(f"{name}: {LEAVES[name].info.description}")
        rows.append((f'<th scope="row" title="{about}">{escape(field_title(name))}</th>', cells))
    return _table("Setting", heads, rows)


def _reach(group: SeedGroup, tables: Mapping[str, pd.DataFrame]) -> str:
    """Say over how many runs the figures are, and after which epoch: runs that still train have not come as far."""
    # Of a run that begins anew, the table is empty for a moment.
    last = [int(table["epoch"].iloc[-1]) for table in (tables[run.id] for run in group.runs) if len(table)] or [0]
    epochs = f"epoch {last[0]}" if min(last) == max(last) else f"epochs {min(last)}–{max(last)}"
    return f"n = {len(group.runs)} · {epochs}"


def _head(title: str, color: str, note: str = "") -> str:
    return f'<th scope="col">{swatch_html(title, color)}<small>{note}</small></th>'


def _bold(text: str, *, leads: bool) -> str:
    return f"<b>{text}</b>" if leads else text


def _table(corner: str, heads: Sequence[str], rows: Sequence[tuple[str, Sequence[str]]]) -> str:
    body = "".join(f"<tr>{head}{''.join(f'<td>{cell}</td>' for cell in cells)}</tr>" for head, cells in rows)
    head = f'<tr><th scope="col">{corner}</th>{"".join(heads)}</tr>'
    # In the focus order, for it scrolls where there are many runs.
    return f'<div class="figures" tabindex="0"><table><thead>{head}</thead><tbody>{body}</tbody></table></div>'
