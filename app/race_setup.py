"""Setting up a race: the classic lesson at one click, or any two to four variants."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from app import data, forms, state
from app.explanation import formula
from app.swatch import swatch_html
from synermix_core import catalog
from synermix_core.config import LEAVES, RunConfig
from synermix_core.errors import ConfigError, RunError
from synermix_core.runs import list_races, open_race
from synermix_core.runs.races import LEAST_RACERS, MOST_RACERS
from synermix_core.view.curves import variant_color

LESSON = {
    "mixup": "Blends images of different classes. Watch the classes move :orange[**apart**], some of them loosely.",
    "synermix-intra": "Blends features inside each class. Watch every class pull :blue[**together**].",
    "synermix-mixup": "Does both. Does it keep the gaps *and* the tight classes?",
}
"""The variants of the classic lesson, and what to watch."""
EARLIER = 5

WHAT_A_RACE_IS = """
Two to four variants train side by side, from the **same initial weights** on the **same images in the same order**.
Only the mixing differs, and so does what becomes of the classes.
"""


def setup() -> None:
    """Draw the way to a race; a button that is pressed starts it and shows it.

    Raises:
        ConfigError: a value, for instance one from a hand-edited link, breaks a rule.
        RunError: the race can't be started.
    """
    st.markdown("### Race", anchors=False)
    st.markdown(WHAT_A_RACE_IS)
    lesson = st.container(key="lesson")
    st.divider()
    st.markdown("#### Your own race", anchors=False)
    shared = _shared_settings()
    with lesson:
        _lesson(shared)
    variants = _variants()
    enough = LEAST_RACERS <= len(variants) <= MOST_RACERS
    if st.button("Start this race", disabled=not enough, help=f"Choose {LEAST_RACERS} to {MOST_RACERS} variants."):
        start([variant_config(shared, name) for name in variants])
    _earlier()


def start(configs: Sequence[RunConfig]) -> None:
    """Start a race and show it.

    Raises:
        RunError: the configurations can't race each other, or the runs directory can't be written.
    """
    state.show_race(data.launcher().race(configs).id)
    st.rerun()


def variant_config(shared: RunConfig, name: str) -> RunConfig:
    """Return the configuration of a racer: a preset's, or that of `inter:β`."""
    if name in catalog.PRESETS:
        return shared.with_preset(name)
    inter, beta = name.split(":")
    return shared.override({"inter": inter, "beta": float(beta)})


def _lesson(shared: RunConfig) -> None:
    for column, (name, text) in zip(st.columns(len(LESSON), gap="medium"), LESSON.items(), strict=True):
        preset = catalog.PRESETS[name]
        with column:
            st.html(swatch_html(preset.title, variant_color(name)))
            st.markdown(formula(preset.beta))
            st.markdown(text)
    with st.container(horizontal=True, vertical_alignment="center"):
        pressed = st.button("Start the classic lesson", type="primary")
        dataset = catalog.DATASETS[shared.data.dataset].title
        st.caption(f"all three on {dataset}, {shared.epochs} epochs", width="content")
    if pressed:
        start([variant_config(shared, name) for name in LESSON])


def _shared_settings() -> RunConfig:
    dataset, epochs, seed = st.columns([2, 1, 1])
    # A server's folders are not for a form to name; `--folder` of the shell is.
    datasets = {name: entry for name, entry in catalog.DATASETS.items() if not entry.needs_folder}
    with dataset:
        forms.choice("Data set", state.DATASET, datasets)
    with epochs:
        forms.number("Epochs", state.EPOCHS)
    with seed:
        forms.number("Seed", state.SEED)
    chosen = {name: st.session_state[name] for name in (state.DATASET, state.EPOCHS, state.SEED)}
    return RunConfig().override({**chosen, state.MODEL: forms.network_for(chosen[state.DATASET])})


def _variants() -> list[str]:
    choice, more = st.columns([3, 1], vertical_alignment="bottom")
    offered = [*catalog.PRESETS, *st.session_state.setdefault(state.MORE_RACERS, [])]
    st.session_state.setdefault(state.RACERS, list(LESSON))
    with choice:
        chosen = st.multiselect(
            "Variants",
            offered,
            format_func=lambda name: variant_config(RunConfig(), name).variant_title,
            max_selections=MOST_RACERS,
            key=state.RACERS,
            help="The six methods of the paper, and any other point (inter, β) that you add.",
        )
    with more, st.popover("Another mixup or β", width="stretch"):
        mixups = catalog.INTER_MIXUPS
        inter = st.selectbox(
            "Inter-class mixup",
            list(mixups),
            format_func=lambda name: mixups[name].title,
            key=state.MORE_INTER,
            help=LEAVES["inter"].info.description,
        )
        beta = st.slider(
            "β · weight of the intra-class loss",
            0.0,
            1.0,
            LEAVES["beta"].info.default,
            0.05,
            key=state.MORE_BETA,
            help=LEAVES["beta"].info.description,
        )
        st.button("Add", on_click=_add, args=(inter, beta), width="stretch")
    return chosen


def _add(inter: str, beta: float) -> None:
    name = catalog.match_preset(inter, beta) or f"{inter}:{beta:g}"
    if name not in (*catalog.PRESETS, *st.session_state[state.MORE_RACERS]):
        st.session_state[state.MORE_RACERS] = [*st.session_state[state.MORE_RACERS], name]
    racers = st.session_state[state.RACERS]
    if name not in racers and len(racers) < MOST_RACERS:
        st.session_state[state.RACERS] = [*racers, name]


def _earlier() -> None:
    names = list_races()[:EARLIER]
    if not names:
        return
    st.divider()
    st.markdown("#### Earlier races", anchors=False)
    for name in names:
        try:
            titles = [run.config.variant_title for run in open_race(name).sound_runs]
        except (RunError, ConfigError) as error:
            st.caption(str(error))
            continue
        if titles:
            st.button(
                f"{' | '.join(titles)} · {name[4:6]}-{name[6:8]} {name[9:11]}:{name[11:13]}",
                key=f"open-{name}",
                type="tertiary",
                on_click=state.show_race,
                args=(name,),
            )
