"""Setting up a sweep: a grid, with its count and its time while one writes it, or the paper's six methods."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import streamlit as st

from app import data, forms, state
from app.status_line import duration
from app.sweep_place import place_form
from synermix_core import catalog
from synermix_core.config import LEAVES, RunConfig
from synermix_core.errors import ConfigError, RunError
from synermix_core.naming import field_title
from synermix_core.sweeps import (
    Grid,
    Place,
    create_sweep,
    grid_from_text,
    launch_sweep,
    list_sweeps,
    open_sweep,
    preset_points,
)
from synermix_core.sweeps.forecast import START_SECONDS, forecast_seconds
from synermix_core.sweeps.grid import MOST_SEEDS, num_alike
from synermix_core.sweeps.points import counted, subject
from synermix_core.sweeps.pool import checked_jobs
from synermix_core.sweeps.statistics import LEAST_SEEDS

EARLIER = 6
USUAL_SEEDS = 5
USUAL_BETAS = "0:1:0.25"
USUAL_MIXUPS = ("none", "mixup")
_NOUNS = {"inter": "mixups", "beta": "values of β", "alpha": "values of α", "lr": "learning rates", "model": "networks"}
GRID, METHODS = "β and mixup", "The paper's six methods"

WHAT_A_SWEEP_IS = """
One run proves nothing: with another seed it comes out differently. A sweep trains **every combination with the same
seeds**, and says which differences are more than chance.
"""
HOW_VALUES_ARE_WRITTEN = "Values with commas between, or start:stop:step: `0:1:0.1`, `0.01,0.1`, `true,false`."


def setup() -> None:
    """Draw the way to a sweep; the button starts it and shows it.

    Raises:
        RunError: the runs directory can't be written.
    """
    st.markdown("#### Sweep", anchors=False)
    st.markdown(WHAT_A_SWEEP_IS)
    shared = _shared_settings()
    kind = st.segmented_control("What varies", [GRID, METHODS], default=GRID, required=True, key=state.SWEEP_KIND)
    try:
        grid = _grid(shared, kind or GRID)
        place = place_form()
        configs = grid.configs()
    except ConfigError as error:
        st.error(str(error))
        st.button("Start the sweep", type="primary", disabled=True)
    else:
        _offer(grid, configs, place)
    _earlier()


def _offer(grid: Grid, configs: Sequence[RunConfig], place: Place) -> None:
    factors = " × ".join([*_factors(grid), counted(len(grid.seeds), "seed")])
    st.markdown(f"**{counted(len(grid), 'run')}** = {factors} :gray[· {_takes(configs, place)}]")
    if len(grid.seeds) < LEAST_SEEDS:
        st.caption(f"Below {LEAST_SEEDS} seeds nothing can be said of chance.")
    if alike := num_alike(configs):
        st.caption(
            f"{alike} of them train what others do: at β = 1 no inter-class mixup has a part, and without one, α has "
            "none."
        )
    if st.button("Start the sweep", type="primary"):
        sweep = create_sweep(grid)
        launch_sweep(sweep, place)
        state.show_sweep(sweep.id)
        st.rerun()


def _takes(configs: Sequence[RunConfig], place: Place) -> str:
    known = [(line.config, line.status.seconds_per_epoch) for line in data.listing().summaries]
    work = [(config, config.epochs) for config in configs]
    seconds = forecast_seconds(work, known, 1 if place.ray else checked_jobs(place.jobs))
    if seconds is None:
        return "nothing of its kind was trained here to tell the time by"
    return f"about {duration(START_SECONDS + seconds)} {'one after the other on this machine' if place.ray else 'here'}"


def _factors(grid: Grid) -> list[str]:
    methods = [f"{len(grid.points)} methods"] if len(grid.points) > 1 else []
    return methods + [f"{len(values)} {_NOUNS.get(name, field_title(name))}" for name, values in grid.axes.items()]


def _shared_settings() -> RunConfig:
    dataset, epochs, seeds = st.columns([2, 1, 1])
    datasets = {name: entry for name, entry in catalog.DATASETS.items() if not entry.needs_folder}
    with dataset:
        forms.choice("Data set", state.DATASET, datasets)
    with epochs:
        forms.number("Epochs", state.EPOCHS)
    seeds.number_input(
        "Seeds", 1, MOST_SEEDS, USUAL_SEEDS, key=state.SWEEP_SEEDS,
        help="How many times each combination is trained; a difference of a few standard deviations takes about 5.",
    )  # fmt: skip
    chosen = {name: st.session_state[name] for name in (state.DATASET, state.EPOCHS)}
    return RunConfig().override({**chosen, state.MODEL: forms.network_for(chosen[state.DATASET])})


def _grid(shared: RunConfig, kind: str) -> Grid:
    points: Sequence[Mapping[str, Any]] = ({},)
    texts: dict[str, str] = {}
    if kind == METHODS:
        points = preset_points(list(catalog.PRESETS))
        st.caption(" · ".join(preset.title for preset in catalog.PRESETS.values()))
    else:
        texts = _method_values()
    texts |= _another_field(taken=("inter", "beta", "alpha") if points != ({},) else ("inter", "beta"))
    return grid_from_text(shared, texts, seeds=str(st.session_state[state.SWEEP_SEEDS]), points=points)


def _method_values() -> dict[str, str]:
    betas, mixups = st.columns([1, 2])
    text = betas.text_input(
        "β · weight of the intra-class loss", USUAL_BETAS, key=state.SWEEP_BETAS, help=HOW_VALUES_ARE_WRITTEN
    )
    chosen = mixups.multiselect(
        "Inter-class mixup",
        list(catalog.INTER_MIXUPS),
        USUAL_MIXUPS,
        format_func=lambda name: catalog.INTER_MIXUPS[name].title,
        key=state.SWEEP_INTERS,
        help=LEAVES["inter"].info.description,
    )
    return {"inter": ",".join(chosen), "beta": text}


def _another_field(taken: Sequence[str]) -> dict[str, str]:
    """Let the reader vary any other field as well."""
    hidden = (*taken, "seed", "epochs", "dataset", "folder", "devices", "strategy")
    offered = [name for name in LEAVES if name not in hidden]
    field, values = st.columns([1, 2])
    name = field.selectbox("Another setting", offered, index=None, placeholder="None", key=state.SWEEP_FIELD)
    text = values.text_input(
        "Its values",
        key=state.SWEEP_VALUES,
        disabled=name is None,
        placeholder="0.01,0.1" if name is None else f"{LEAVES[name].info.default}",
        help=LEAVES[name].info.description if name else HOW_VALUES_ARE_WRITTEN,
    )
    return {name: text} if name and text else {}


def _earlier() -> None:
    names = list_sweeps()[:EARLIER]
    if not names:
        return
    st.markdown("##### Earlier sweeps", anchors=False)
    for name in names:
        try:
            sweep = open_sweep(name)
        except RunError as error:
            st.caption(str(error))
            continue
        dataset = catalog.DATASETS[sweep.base.data.dataset].title
        begun = f"{name[4:6]}-{name[6:8]} {name[9:11]}:{name[11:13]}"
        st.button(
            f"{subject(sweep)} on {dataset} · {counted(len(sweep.runs), 'run')} · {begun}",
            key=f"open-{name}",
            type="tertiary",
            on_click=state.show_sweep,
            args=(name,),
        )
