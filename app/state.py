"""Every session-state key and query parameter of the app, named once and read through typed functions."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import streamlit as st

from synermix_core.view import Choice, Initial

RUN_PARAM = "run"
"""Query parameter: the run that is shown. In the URL, so that a reload, a second tab or a copied link shows it too."""

# Widgets of the training form. Their keys double as query parameters, so they read well in a link.
DATASET, PRESET, INTER, BETA, ALPHA, EPOCHS, SEED = "dataset", "preset", "inter", "beta", "alpha", "epochs", "seed"
BATCH_SIZE, LR, WEIGHTS, MODEL = "batch_size", "lr", "weights", "model"
TOY, VARIETY, SIMILARITY = "toy", "variety", "similarity"

FOLDER = "folder"
"""Query parameter: the user's own images, a folder or a .zip on the server's disk."""
UPLOAD, TYPED_FOLDER = "upload", "typed-folder"
"""Widgets of the dialog that takes them."""

GALLERY, OWN_IMAGES, EDITED, IMPORTING = "gallery", "own-images", "edited", "importing"
DIALOGS = (GALLERY, OWN_IMAGES, EDITED, IMPORTING)
"""A dialog is open while there is something under its key: of the one that edits runs, these runs."""

METHOD = "method"
"""Widget and query parameter: the projection that is shown."""

AGAINST = "against"
"""Widget and query parameter: the pinned run whose figures are compared with."""

BESIDE_RUN, BESIDE_PREVIEW = "beside", "beside-preview"
"""Widgets: what stands below the key figures of a run, and of the untrained network."""

RUNS_PARAM = "runs"
"""Query parameter: names of the runs that are compared, with commas between."""

COMPARED, COMPARED_METHOD = "compared", "compared-method"

EXPORT = "export"
"""Popover with the formats of a run; a page that has several tells them apart by what comes after a dash."""
MADE = "export-made"
"""What came of the export that takes some seconds which this tab asked for last."""

VIEW = "embedding"
"""Widget: the embedding view of the Train page."""

EPOCH, COLOR, SELECTION = "epoch", "color", "selection"
"""Query parameters: where the reader of an embedding view is, what its points are coloured by, images selected."""

EXPLORED_RUN, EXPLORED, LAYOUT, PANEL = "explored-run", "explored", "layout", "panel"
"""Widgets of the Explore page: the run, its embedding view, the frames shown there, and what is shown beside it. The
last two are query parameters as well."""

NEXT_LAYOUT = "next-layout"
"""The set of frames to show as soon as it has some, for it is being laid out."""

RACE_PARAM = "race"
"""Query parameter: the race that is shown."""

RACERS, MORE_RACERS = "racers", "more-racers"
"""The variants chosen for the next race, and those on offer beside the paper's."""
MORE_INTER, MORE_BETA = "more-inter", "more-beta"
"""Widgets: a further variant to offer."""

SWEEP_PARAM = "sweep"
"""Query parameter: the sweep that is shown."""

# Widgets that set a sweep up, beside those it shares with the training form.
SWEEP_KIND, SWEEP_BETAS, SWEEP_INTERS, SWEEP_SEEDS = "sweep-kind", "sweep-betas", "sweep-inters", "sweep-seeds"
SWEEP_JOBS, SWEEP_FIELD, SWEEP_VALUES = "sweep-jobs", "sweep-field", "sweep-values"
SWEEP_WHERE, SWEEP_RAY, SWEEP_CPUS, SWEEP_GPUS = "sweep-where", "sweep-ray", "sweep-cpus", "sweep-gpus"
SWEEP_RAY_JOBS = "sweep-ray-jobs"
# Widgets of a sweep that is shown: what its charts are of, and what its points are held against.
SWEEP_METRIC, SWEEP_MAP, SWEEP_SCATTER = "sweep-metric", "sweep-map", "sweep-scatter"
SWEEP_BASELINE, SWEEP_TEST = "sweep-baseline", "sweep-test"

DEFAULT_COLOR = "class"

_PAGE, _IN_URL, _PICKED, _OPENED = "page", "view-in-url", "picked", "opened"
# The page that is open, what its URL has to say of the view there, the images that are explored on it, and whether
# it was just opened.

MOST_SELECTED = 500
"""A selection of more images does not go into the URL: links of many kilobytes are cut off on their way."""

# Filters of the Runs page; their keys double as query parameters.
SEARCH, STATES, METHODS, DATASETS, TAGS, ARCHIVED = "search", "state", "variant", "data", "tag", "archived"

LISTED, LIST_IS_FRESH = "listed", "list-is-fresh"
"""The runs as the Runs page of this tab last read them, and whether its next drawing may do with that."""

# The table of the Runs page and the runs in its rows; whether disk use is unfolded.
RUN_TABLE, RUN_ROWS, DISK = "run-table", "run-rows", "disk"
# The queue, its popover; the uploads of the dialog that imports, and the runs it took in, to be selected.
QUEUE, BUNDLES, TO_SELECT = "queue", "bundles", "to-select"
# What was done last there: the runs to bring back, and what there is to say about it.
UNDO, NOTICE, COMPLAINTS = "undo", "runs-notice", "runs-complaints"


def enter(page: str) -> None:
    """Forget what another page's URL said of its view, its dialogs, and what it had to say.

    To be called whenever a page is drawn.
    """
    if st.session_state.get(_PAGE) != page:
        st.session_state[_PAGE], st.session_state[_IN_URL] = page, {}
        st.session_state[_OPENED] = True
        for name in (_PICKED, NOTICE, COMPLAINTS, *DIALOGS):
            st.session_state.pop(name, None)


def just_opened() -> bool:
    """Whether the page was opened since this was last asked."""
    return st.session_state.pop(_OPENED, False)


def shown_run_id() -> str | None:
    """Return the name of the run to show, or None to show the newest."""
    return st.query_params.get(RUN_PARAM)


def show_run(run_id: str) -> None:
    """Make `run_id` the run that is shown, in this tab and in its URL, from its newest epoch on."""
    _put(RUN_PARAM, run_id)
    _keep(EPOCH, None)


def endless_in_url(name: str) -> bool:
    """Whether the URL has an infinite number here, on which Streamlit breaks where a widget wants an integer."""
    try:
        return math.isinf(float(st.query_params.get(name, "0")))
    except ValueError:  # what is no number at all it passes over
        return False


def keep_against_in_url() -> None:
    """Put the run to compare with into the URL, so that a reload or a link compares with it too."""
    _put(AGAINST, st.session_state[AGAINST])


def chosen_folder() -> str | None:
    """Return the folder or .zip of the user's own images, None while none is chosen."""
    return st.query_params.get(FOLDER) or None


def choose_folder(path: str) -> None:
    """Train on the images of this folder or .zip from now on."""
    _put(FOLDER, path)


def shown_race_id() -> str | None:
    """Return the name of the race to show, or None to set up one."""
    return st.query_params.get(RACE_PARAM)


def show_race(race_id: str | None) -> None:
    """Make `race_id` the race that is shown, in this tab and in its URL; None sets up one."""
    for name in (EPOCH, SELECTION):
        _keep(name, None)
    _put(RACE_PARAM, race_id)


def shown_sweep_id() -> str | None:
    """Return the name of the sweep to show, or None to set up one."""
    return st.query_params.get(SWEEP_PARAM)


def show_sweep(sweep_id: str | None) -> None:
    """Make `sweep_id` the sweep that is shown, in this tab and in its URL; None sets up one."""
    for name in (SWEEP_MAP, SWEEP_SCATTER, SWEEP_BASELINE):
        st.session_state.pop(name, None)
    _put(SWEEP_PARAM, sweep_id)


def view_in_url() -> Initial:
    """Return how an embedding view was left, as the URL has it; what can't be read there is passed over."""
    for name, value in st.session_state.get(_IN_URL, {}).items():
        # A request that the browser sent before it learned of the newest URL brought an older one.
        _put(name, value)
    selection = map(_number, st.query_params.get(SELECTION, "").split(","))
    return Initial(
        epoch=_number(st.query_params.get(EPOCH, "")),
        color=st.query_params.get(COLOR),
        selection=[number for number in selection if number is not None],
    )


def keep_view_in_url(changed: str, key: str = VIEW) -> None:
    """Put what the reader changed in an embedding view into the URL, so that a reload or a link shows it so."""
    value = st.session_state[key][changed]
    if changed == "selection":
        _keep_selection(value)
    else:
        _keep(EPOCH, value["epoch"])
        _keep(COLOR, value["color"] if value["color"] != DEFAULT_COLOR else None)


@dataclass(frozen=True, slots=True)
class Picked:
    """Images that are explored."""

    ids: tuple[int, ...]
    """their numbers, in the order in which they are shown; none for none"""
    words: str | None = None
    """what a button that picked them says they are; None for the reader's own selection"""
    choice: Choice | None = None
    """what the view was told to select"""


def picked() -> Picked:
    """Return the images that are explored: those of the URL at first."""
    return st.session_state.setdefault(_PICKED, Picked(tuple(view_in_url().selection)))


def pick(ids: Sequence[int], words: str | None = None) -> None:
    """Explore these images, and have the view select them."""
    before = picked().choice
    choice = Choice(before.number + 1 if before else 1, tuple(ids))
    st.session_state[_PICKED] = Picked(tuple(ids), words, choice)
    _keep_selection(ids)


def keep_picked(changed: str) -> None:
    """Follow the reader of the Explore page's view: `on_change` of the view."""
    if changed == "selection":
        before, ids = picked(), st.session_state[EXPLORED]["selection"]
        # The view also tells of a selection that it was told to make; that one keeps its order and its words.
        if set(ids) == set(before.ids):
            return
        st.session_state[_PICKED] = Picked(tuple(ids), choice=before.choice)
    keep_view_in_url(changed, EXPLORED)


def explore(run_id: str) -> None:
    """Make `run_id` the run that is explored, in this tab and in its URL, with nothing selected."""
    pick(())
    _keep(LAYOUT, None)
    show_run(run_id)


def layout_in_url() -> str | None:
    """Return the set of frames that the URL asks for."""
    return st.query_params.get(LAYOUT)


def keep_layout_in_url() -> None:
    """Put the set of frames that the reader chose into the URL."""
    _keep(LAYOUT, st.session_state[LAYOUT])


def _keep_selection(ids: Sequence[int]) -> None:
    _keep(SELECTION, ",".join(map(str, ids)) if 0 < len(ids) <= MOST_SELECTED else None)


def _number(text: str) -> int | None:
    # Longer ones number nothing here, and past some thousand digits Python refuses them.
    return int(text) if text.isdecimal() and len(text) < 10 else None


def _keep(name: str, value: object) -> None:
    st.session_state.setdefault(_IN_URL, {})[name] = value
    _put(name, value)


def _put(name: str, value: object) -> None:
    if value is None:
        st.query_params.pop(name, None)
    elif st.query_params.get(name) != str(value):
        st.query_params[name] = str(value)


def compared_run_ids() -> list[str]:
    """Return the names of the runs to compare, each once; none when the URL says nothing."""
    return list(dict.fromkeys(filter(None, st.query_params.get(RUNS_PARAM, "").split(","))))


def compare_runs(run_ids: list[str]) -> None:
    """Make these the runs that are compared, in this tab's URL."""
    if run_ids != compared_run_ids():
        _put(RUNS_PARAM, ",".join(run_ids) or None)
