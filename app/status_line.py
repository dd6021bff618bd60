"""What a run is doing, in a few words and figures."""

from __future__ import annotations

from typing import Literal

import streamlit as st

from synermix_core import catalog
from synermix_core.data_dir import download_progress
from synermix_core.runs import Queue, Run, RunState, RunStatus, RunSummary

STATE_LOOK: dict[RunState, tuple[Literal["gray", "blue", "orange", "red"], str]] = {
    RunState.QUEUED: ("gray", "hourglass_empty"),
    RunState.RUNNING: ("blue", "play_circle"),
    RunState.STOPPING: ("orange", "pause_circle"),
    RunState.STOPPED: ("gray", "pause_circle"),
    RunState.FINISHED: ("gray", "check_circle"),
    RunState.FAILED: ("red", "error"),
    RunState.LOST: ("orange", "link_off"),
}
"""State -> its colour and its icon."""


def progress_line(status: RunStatus) -> None:
    """Draw how far a run is, as a line, quiet when nothing moves; the words for it, `progress_text`, stand above."""
    with st.container(key="progress" if status.state.active else "progress-still"):
        st.progress(status.progress)


def state_badge(state: RunState) -> None:
    """Draw the state as a word, an icon and a colour."""
    color, icon = STATE_LOOK[state]
    st.badge(state, icon=f":material/{icon}:", color=color)


def duration(seconds: float) -> str:
    """Return a time as m:ss, or h:mm:ss from an hour on."""
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02d}:{rest:02d}" if hours else f"{minutes}:{rest:02d}"


def settings(run: Run) -> str:
    """Return what the run trains, without its method's name."""
    config = run.config
    dataset = catalog.DATASETS[config.data.dataset].title
    measured_on = " · measured on the test images" if config.data.evaluate_on == "test" else ""
    return f"{dataset} · β {config.mixup.beta:.2f} · α {config.mixup.alpha:.2f} · seed {config.seed}{measured_on}"


def run_title(line: RunSummary) -> str:
    """Return what a list calls a run: the name somebody gave it, or its method, with its settings and its start."""
    return f"{line.said.name or line.method} · {settings(line.run)} · {line.run.id[:15]}"


def progress_text(run: Run, status: RunStatus) -> str:
    """Return epoch, pace and time left, as far as they are known, or what the run waits for."""
    if status.state is RunState.QUEUED and not status.starting:
        place = Queue(run.path.parent).position(run)
        return f"waiting, {_ordinal(place)} in the queue" if place else "waiting"
    if status.state is RunState.QUEUED or (status.state.active and status.epoch == 0 and status.step == 0):
        return download_progress(run.config.data.dataset) or "starting the worker"
    parts = [f"epoch {status.epoch}/{status.epochs}"]
    if status.images_per_second:
        parts.append(f"{status.images_per_second:,.0f} images/s")
    if status.eta_seconds is not None:
        parts.append(f"{duration(status.eta_seconds)} left")
    return " · ".join(parts)


def _ordinal(place: int) -> str:
    """Return 1st, 2nd, 3rd, 4th, …"""
    teens = place % 100 in (11, 12, 13)
    return f"{place}{'th' if teens else {1: 'st', 2: 'nd', 3: 'rd'}.get(place % 10, 'th')}"
