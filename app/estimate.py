"""How long the next run would take on this machine, and what that is made of, near the button that starts it."""

from __future__ import annotations

import os
import time
from collections.abc import Sequence
from typing import NamedTuple

import streamlit as st

from app.dialogs import redraw_page
from app.resident import ask_soon
from app.status_line import duration
from synermix_core.cards import Subject, read_card
from synermix_core.config import RunConfig
from synermix_core.data_dir import is_here
from synermix_core.errors import SynerMixError
from synermix_core.process import threads_asked_for, threads_of_each
from synermix_core.runs import RunSummary
from synermix_core.runs.pace import pace_of, seconds_of, train_size
from synermix_core.runs.queue import num_workers

TICK_SECONDS = 1.0
HOUR, DAY = 3600.0, 24 * 3600.0


class Estimate(NamedTuple):
    """How long a run takes, in seconds, and how that is known."""

    seconds: float
    basis: str


def estimate(config: RunConfig, summaries: Sequence[RunSummary], *, may_measure: bool) -> None:
    """Draw how long a run would take, from others of its kind or from a short measurement.

    Args:
        config: What the form says; its data set can be used.
        summaries: All runs, newest first.
        may_measure: Whether the machine has nothing else to do: it would be measured too slow, and slow others down.
    """
    size = _train_size(config)
    try:
        found = _from_runs(config, size, summaries) or from_measurement(config, size, start=False)
    except SynerMixError as error:
        st.caption(f"How long it takes can't be measured: {error}")
        return
    if found:
        st.caption(f"about **{length(found.seconds)}** here, {found.basis}")
    elif may_measure and size and is_here(config.data.dataset):
        st.fragment(_measuring, run_every=TICK_SECONDS)(config, size, time.monotonic())


def length(seconds: float) -> str:
    """Return a length of time that is known about: 0:07, 1:05, 12:00, 14 hours, 3 days."""
    if seconds >= 2 * DAY:
        return f"{seconds / DAY:.0f} days"
    if seconds >= 10 * HOUR:
        return f"{seconds / HOUR:.0f} hours"
    step = 1 if seconds < 20 else 5 if seconds < 600 else 60
    return duration(max(1, round(seconds / step) * step))


def _measuring(config: RunConfig, size: int, drawn: float) -> None:
    """Ask for a measurement and wait for it; the body of a fragment that ticks meanwhile."""
    st.caption("measuring how long it takes …")
    # Not while the page is drawn, for what the page itself asks comes first.
    if time.monotonic() - drawn <= TICK_SECONDS / 2:
        return
    try:
        waiting = from_measurement(config, size, start=True) is None
    except SynerMixError:  # the page has the words for it
        waiting = False
    if not waiting:
        redraw_page()


def _from_runs(config: RunConfig, size: int, summaries: Sequence[RunSummary]) -> Estimate | None:
    pace = pace_of(summaries, config) if size else None
    if pace is None:
        return None
    runs = "one such run" if pace.runs == 1 else f"{pace.runs} such runs"
    return Estimate(config.epochs * size / pace.images_per_second, f"from {runs}")


def from_measurement(config: RunConfig, size: int, *, start: bool) -> Estimate | None:
    """Return an estimate from a short measurement, None while there is none.

    Args:
        config: What the form says.
        size: How many images an epoch trains on.
        start: Measure, where that has not been done yet.

    Raises:
        SynerMixError: it can't be measured.
    """
    beta = config.mixup.beta
    environment = {**threads_of_each(num_workers()), **os.environ}  # a worker's
    # What does not change the pace is left out, so that one measurement serves more settings.
    fields = {
        "dataset": config.data.dataset, "folder": config.data.folder, "on_bad_image": config.data.on_bad_image,
        "toy": config.data.toy, "batch_size": config.data.batch_size, "model": config.model.model,
        "inter": config.mixup.inter, "beta": 0.5 if 0 < beta < 1 else beta,
        "threads": threads_asked_for(environment),
    }  # fmt: skip
    asked = RunConfig().override(fields).model_dump(mode="json")
    answer = ask_soon("pace", patience=0, start=start, config=asked)
    if answer is None:
        return None
    return Estimate(seconds_of(config, size, answer["images_per_second"]), "from a short test")


def _train_size(config: RunConfig) -> int:
    card = read_card(Subject.of(config.data)) if config.data.folder else None
    return train_size(config, card.train_size if card else 0)
