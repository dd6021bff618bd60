"""The name of a run or a method behind a piece of its line: how it is told apart in curves, tables and headings."""

from __future__ import annotations

from html import escape

from synermix_core.view.curves import Curve


def swatch_html(name: str, color: str, *, dashed: bool = False) -> str:
    """Return `name` behind a piece of line."""
    style = f"border-top: 4px {'dashed' if dashed else 'solid'} {color}"
    return f'<span class="swatch"><i style="{style}"></i><span>{escape(name)}</span></span>'


def racer_html(mark: Curve) -> str:
    """Return the name of a racer behind a piece of its line."""
    return swatch_html(mark.label, mark.color, dashed=mark.dashed)
