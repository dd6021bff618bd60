"""What the runs take up on the disk, and how to free some of it: nothing goes for good without a question."""

from __future__ import annotations

import time
from collections.abc import Sequence

import pandas as pd
import streamlit as st

from app import state
from app.runs_actions import count, for_each
from app.runs_table import when
from synermix_core.errors import RunError
from synermix_core.runs import Run, RunSummary, default_runs_dir, restore_run
from synermix_core.runs.annotations import read_annotations
from synermix_core.runs.disk import DiskUse, disk_use, drop_best_checkpoint, droppable_bytes
from synermix_core.runs.summary import Listing
from synermix_core.runs.trash import TrashedRun, empty_trash, list_trash
from synermix_core.uploads import Upload, delete_upload, unused_uploads, uploads_dir

LARGEST = 5
MEGABYTE = 1e6


def disk_section(listing: Listing) -> None:
    """Draw the folded section; folders are measured only while it is open, which takes about a second a thousand."""
    summaries = listing.summaries
    if not summaries and not list_trash() and not any(uploads_dir().glob("*")):
        return
    section = st.expander("Disk use and trash", key=state.DISK, on_change="rerun")
    if not section.open:
        return
    with section:
        with st.spinner("Measuring the folders…", show_time=False):
            uses = {summary.run: disk_use(summary.run) for summary in summaries}
            trash = list_trash()
            trashed = sum(disk_use(entry.run).total for entry in trash)
            trashed_runs = [entry.run for entry in trash if entry.run.problem is None]
            unused = unused_uploads(run.config for run in (*uses, *trashed_runs))
        total = sum(uses.values(), DiskUse())
        _figures(total, trashed)
        with st.container(horizontal=True, key="disk-actions"):
            _free_checkpoints([summary.run for summary in summaries])
            _trash(trash, trashed)
            _uploads(unused, _obstacle(summaries, unreadable=len(listing.damaged) + len(trash) - len(trashed_runs)))
        if summaries:
            _largest(summaries, uses)


def megabytes(size: int) -> str:
    """Return a size in megabytes, or gigabytes from one on."""
    return f"{size / 1e9:,.2f} GB" if size >= 1e9 else f"{size / MEGABYTE:,.1f} MB"


def _figures(total: DiskUse, trashed: int) -> None:
    figures = {
        "All runs": (total.total, "Everything in the folders of the runs."),
        "Checkpoints": (total.checkpoints, "Weights and optimiser: for resuming and for taking home."),
        "Features": (total.features, "What each epoch left: for laying out again, comparing and exploring."),
        "Frames": (total.frames, "The embeddings as drawn; they can be laid out again from the features."),
        "Trash": (trashed, "Deleted runs that can still be restored."),
    }
    with st.container(horizontal=True, key="disk-figures", gap="large"):
        for label, (size, explanation) in figures.items():
            st.metric(label, megabytes(size), help=explanation, width="content")


def _largest(summaries: Sequence[RunSummary], uses: dict[Run, DiskUse]) -> None:
    lines = sorted(summaries, key=lambda summary: uses[summary.run].total, reverse=True)[:LARGEST]
    st.caption("The largest runs, in MB")
    sizes = {
        kind: [getattr(uses[line.run], kind) / MEGABYTE for line in lines]
        for kind in ("total", "checkpoints", "features", "frames")
    }
    size_column = st.column_config.NumberColumn(format="%.1f")
    st.dataframe(
        pd.DataFrame({"Run": [line.title for line in lines], **{kind.title(): sizes[kind] for kind in sizes}}),
        hide_index=True,
        column_config={kind.title(): size_column for kind in sizes},
        alt="The largest runs and what they take up",
    )


def _free_checkpoints(runs: Sequence[Run]) -> None:
    sizes = {run: size for run in runs if (size := droppable_bytes(run))}
    with st.popover("Free checkpoints", icon=":material/cleaning_services:", disabled=not sizes):
        if not sizes:  # it may be open still when they are gone
            st.markdown("Nothing more to free: no finished run has a `best.pt`.")
            return
        st.markdown(
            f"Delete `best.pt` of {count(list(sizes))} that finished: **{megabytes(sum(sizes.values()))}**.\n\n"
            "Lost for good: the weights after the *best* epoch. Kept: those after the *last* one, all metrics, "
            "features and embeddings."
        )
        if st.button("Delete them for good", key="free-checkpoints"):
            if freed := for_each(list(sizes), drop_best_checkpoint):
                st.session_state[state.NOTICE] = f"{megabytes(sum(sizes[run] for run in freed))} freed."
            st.rerun()


def _trash(trash: Sequence[TrashedRun], size: int) -> None:
    titles = {entry.run.id: _title(entry) for entry in trash}
    with st.popover(f"Trash: {count(trash)}", icon=":material/delete:", disabled=not trash):
        chosen = st.multiselect(
            "Restore",
            list(titles),
            format_func=titles.__getitem__,
            placeholder="Deleted last comes first",
            key="restore",
        )
        if st.button("Restore", disabled=not chosen):
            if restored := for_each(chosen, restore_run):
                st.session_state[state.NOTICE] = f"{count(restored)} back."
            st.rerun()
        st.divider()
        st.markdown(f"Or delete all of it for good, and free **{megabytes(size)}**. That can't be undone.")
        if st.button("Empty the trash"):
            _empty()
            st.rerun()


def _uploads(unused: Sequence[Upload], obstacle: str | None) -> None:
    with st.popover("Images handed in", icon=":material/photo_library:", disabled=not unused):
        if not unused:  # it may be open still when they are gone
            st.markdown("Nothing more to delete: runs were trained on all that was handed in.")
            return
        size = megabytes(sum(upload.size for upload in unused))
        st.markdown(
            f"No run here, nor in the trash, was trained on these, **{size}** with what was unpacked from them:\n\n"
            + "\n".join(f"- `{upload.path.name}`, {megabytes(upload.size)}" for upload in unused)
        )
        if obstacle:
            st.caption(obstacle)
        if st.button("Delete them for good", key="delete-uploads", disabled=obstacle is not None):
            if deleted := for_each(unused, delete_upload):
                st.session_state[state.NOTICE] = f"{megabytes(sum(upload.size for upload in deleted))} freed."
            st.rerun()


def _obstacle(summaries: Sequence[RunSummary], *, unreadable: int) -> str | None:
    """Return why nothing that was handed in may be deleted now, None where it may."""
    if unreadable:
        return "Mend or delete the runs that can't be read, also in the trash: they may have been trained on these."
    if any(line.status.state.active and line.config.data.folder is not None for line in summaries):
        # It may have been unpacked to the same place, from a .zip of the same content.
        return "Wait until the run that trains on images of your own has ended."
    return None


def _title(entry: TrashedRun) -> str:
    """Return what a deleted run was called, and when it was deleted."""
    try:
        name = read_annotations(entry.run.layout).name
    except RunError:  # it can be restored all the same, and its page says what is wrong with it
        name = ""
    return f"{name or when(entry.run.id)} · deleted {time.strftime('%Y-%m-%d %H:%M', time.localtime(entry.deleted))}"


def _empty() -> None:
    if for_each([default_runs_dir()], empty_trash):
        st.session_state.pop(state.UNDO, None)
        st.session_state[state.NOTICE] = "The trash is empty."
