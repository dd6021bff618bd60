"""Search and filters of the Runs page -> `RunQuery`. They live in the URL, so that a link shows the same list."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import streamlit as st

from app import state
from synermix_core import catalog
from synermix_core.runs import RunQuery, RunState, RunSummary

_CHOICES = (state.STATES, state.METHODS, state.DATASETS, state.TAGS)


def run_filters(summaries: Sequence[RunSummary]) -> RunQuery:
    """Draw the filters, with what there is to choose from among `summaries`."""
    with st.container(horizontal=True, key="run-filters", vertical_alignment="bottom"):
        text = st.text_input(
            "Search",
            key=state.SEARCH,
            type="search",
            live="200ms",
            placeholder="Name, tag, method, data set, notes",
            bind="query-params",
            width=300,
            on_change=_search_what_is_listed,
        )
        states = _choice("State", state.STATES, list(RunState))
        methods = _choice("Method", state.METHODS, _distinct(summary.method for summary in summaries))
        datasets = _choice("Data set", state.DATASETS, _distinct(summary.config.data.dataset for summary in summaries))
        tags = _choice("Tag", state.TAGS, known_tags(summaries))
        archived = st.toggle(
            "Archived",
            key=state.ARCHIVED,
            help="Show archived runs among the others.",
            bind="query-params",
            on_change=_search_what_is_listed,
        )
    return RunQuery(text or "", states, methods, datasets, tags, archived)


def clear_filters() -> None:
    """Show everything again, archived runs apart."""
    st.session_state[state.SEARCH] = ""
    st.session_state.update({name: [] for name in _CHOICES})
    _search_what_is_listed()


def _search_what_is_listed() -> None:
    # To look at a thousand runs' files takes longer than to search them; the next tick does.
    st.session_state[state.LIST_IS_FRESH] = True


def known_tags(summaries: Iterable[RunSummary]) -> list[str]:
    """Return all tags in use, each once, whatever its case."""
    return list(
        {tag.casefold(): tag for tag in _distinct(tag for line in summaries for tag in line.said.tags)}.values()
    )


def _distinct(values: Iterable[str]) -> list[str]:
    return sorted(set(values), key=str.casefold)


def _choice(label: str, key: str, options: Sequence[str]) -> list[str]:
    return st.multiselect(
        label,
        options,
        key=key,
        format_func=lambda name: catalog.DATASETS[name].title if key == state.DATASETS else name,
        placeholder="Any",
        bind="query-params",
        width=180,
        on_change=_search_what_is_listed,
    )
