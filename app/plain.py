"""Words that somebody else chose, shown as they are: those of a link, or a run's name."""

from __future__ import annotations


def plain(text: str) -> str:
    """Return a text as Markdown that shows it as it is: the signs in it would become links, pictures or emphasis."""
    return "".join(f"\\{sign}" if sign in "\\`*_[]()#+-.!|:$~<>&" else sign for sign in text)
