"""The queue, opened from a button: what is at work and what waits; whoever sees it can reorder, cancel and stop."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import streamlit as st

from app import state
from app.faults import explained
from app.plain import plain
from app.runs_actions import do
from app.runs_table import when
from app.status_line import progress_text, settings, state_badge
from synermix_core import catalog
from synermix_core.runs import Job, Queue, RunState, RunSummary
from synermix_core.runs.queue import num_workers

WIDTH = 640
"""Of the popover's inside, in pixels."""
_MOVES = {
    # label -> (what it does, places; past the front it stays there)
    "First": ("Make it the next one.", -1_000_000),
    "Up": ("One place earlier.", -1),
    "Down": ("One place later.", 1),
}


def queue_popover(summaries: Sequence[RunSummary]) -> None:
    """Draw how many there are, and beside it the button that opens them."""
    active = [line for line in summaries if line.status.state.active]
    waiting, at_work = _by_job(filter(_waits, active)), _by_job(line for line in active if not _waits(line))
    # Not in the button's label: another label is another button, and closed.
    st.caption(_counts(len(at_work), len(waiting)), width="content")
    popover = st.popover("Queue", icon=":material/low_priority:", key=state.QUEUE, on_change="rerun")
    if not popover.open:
        return
    with popover, st.container(width=WIDTH, key="queue-jobs"), explained():
        st.caption(_rule())
        for job_id, members in at_work.items():
            _at_work(job_id, members)
        # What was queued or has begun since the list was read comes and goes with the next tick.
        jobs = [job for job in Queue().waiting() if job.id in waiting]
        for place, job in enumerate(jobs, 1):
            _waiting(place, job, waiting[job.id], last=place == len(jobs))


def _counts(at_work: int, waiting: int) -> str:
    parts = [f"{at_work:,} at work" if at_work else "", f"{waiting:,} waiting" if waiting else ""]
    return ", ".join(filter(None, parts)) or "nothing at work"


def _rule() -> str:
    count = num_workers()
    together = "one job trains" if count == 1 else f"{count:,} jobs train"
    return (
        f"At most {together} at a time; the others take their turns from the top. A race is one job. A sweep has "
        "workers of its own, and waits for nobody."
    )


def _waits(line: RunSummary) -> bool:
    return line.status.state is RunState.QUEUED and not line.status.starting


def _by_job(lines: Iterable[RunSummary]) -> dict[str, list[RunSummary]]:
    jobs: dict[str, list[RunSummary]] = {}
    for line in lines:
        jobs.setdefault(line.status.race or line.run.id, []).append(line)
    return jobs


def _at_work(job_id: str, members: Sequence[RunSummary]) -> None:
    text, buttons = st.columns([1, 1], vertical_alignment="center")
    with text:
        _title(members)
        st.caption(progress_text(members[0].run, members[0].status))
    with buttons, st.container(horizontal=True, horizontal_alignment="right", vertical_alignment="center"):
        state_badge(members[0].status.state)
        st.button(
            "Stop",
            key=f"queue-stop-{job_id}",
            disabled=members[0].status.state is RunState.STOPPING,
            on_click=do,
            args=([line.run for line in members], lambda run: run.request_stop()),
            help=f"What is done is kept; {_resume(members)} goes on with it.",
        )


def _waiting(place: int, job: Job, members: Sequence[RunSummary], *, last: bool) -> None:
    number, text, buttons = st.columns([1, 7, 8], vertical_alignment="center")
    number.markdown(f"**{place:,}**")
    with text:
        _title(members)
    with buttons, st.container(horizontal=True, horizontal_alignment="right", gap="small"):
        for label, (hint, places) in _MOVES.items():
            st.button(
                label,
                key=f"queue-{label.lower()}-{job.id}",
                help=hint,
                disabled=last if places > 0 else place == 1,
                on_click=do,
                args=([job], lambda job, places=places: Queue().move(job.id, places)),
            )
        st.button(
            "Cancel",
            key=f"queue-cancel-{job.id}",
            help=f"Take it out of the queue. {_resume(members)} puts it back.",
            on_click=do,
            args=([job], Job.cancel),
        )


def _resume(members: Sequence[RunSummary]) -> str:
    """Say which button goes on with a job: on Train, a race's run would go on alone."""
    return f"Resume on {'Race' if members[0].status.race else 'Train'}"


def _title(members: Sequence[RunSummary]) -> None:
    first = members[0]
    title, about = first.said.name or first.method, settings(first.run)
    if len(members) > 1:  # what its runs do not share is left out
        title = f"Race: {' | '.join(sorted(line.method for line in members))}"
        about = f"{catalog.DATASETS[first.config.data.dataset].title} · seed {first.config.seed}"
    about = f"{about} · {first.config.epochs:,} epochs"
    # Jobs that are alike are told apart by when they were started.
    st.markdown(f"{plain(title)}  \n:gray[{about}]  \n:gray[{when(first.run.id)}]")
