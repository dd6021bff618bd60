"""Widgets -> `RunConfig`. Labels are here; help texts and bounds come from the configuration itself."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal, NamedTuple

import streamlit as st

from app import state
from app.data_card import data_card
from app.dialogs import close_dialog, dialog
from app.gallery import gallery
from app.own_images import allowed, own_images
from synermix_core import catalog
from synermix_core.cards import Card, Subject, read_card
from synermix_core.config import LEAVES, RunConfig
from synermix_core.naming import Titled

CUSTOM = "custom"
DRAWN = {
    "shapes": {state.VARIETY: "Variety", state.SIMILARITY: "Likeness"},
    "toy2d": {state.VARIETY: "Spread"},
}
"""Data sets that are drawn as one likes -> their knobs, with labels."""
SLIDER_STEP = 0.05
FOR_POINTS = "mlp"
"""The one network whose inputs are no pictures."""


class Form(NamedTuple):
    """What the form says."""

    config: RunConfig
    not_ready: str | None
    """why it can't be trained yet, in a few words; None when it can"""


def run_form() -> Form:
    """Draw the settings of the next run and return them.

    Raises:
        ConfigError: a value, for instance one from a hand-edited link, breaks a rule.
    """
    reason = _data_set()
    # Drawn above the knobs, but filled in after them: which preset it is follows from where they stand.
    preset_place = st.container()
    choice("Inter-class mixup", state.INTER, catalog.INTER_MIXUPS)
    with st.container(key="beta-slider"):
        slider("β · weight of the intra-class loss", state.BETA)
    slider(
        "α · blending strength",
        state.ALPHA,
        maximum=4.0,
        disabled=not catalog.INTER_MIXUPS[_value(state.INTER)].uses_alpha,
    )
    with preset_place:
        _preset()
    epochs, seed = st.columns(2)
    with epochs:
        number("Epochs", state.EPOCHS)
    with seed:
        number("Seed", state.SEED)
    with st.expander("More"):
        choice("Network", state.MODEL, catalog.MODELS)
        number("Batch size", state.BATCH_SIZE)
        number("Learning rate", state.LR, step=0.01, format="%.3f")
        choice("Intra-class weights", state.WEIGHTS, catalog.INTRA_WEIGHTS)
    names = (
        state.DATASET, state.MODEL, state.INTER, state.BETA, state.ALPHA, state.EPOCHS, state.SEED,
        state.BATCH_SIZE, state.LR, state.WEIGHTS, state.TOY, state.VARIETY, state.SIMILARITY,
    )  # fmt: skip
    values = {name: _value(name) for name in names}
    return Form(RunConfig().override(values | _own_images()), reason)


def _data_set() -> str | None:
    """Draw the choice of a data set, and return why nothing can be trained on it (yet)."""
    choice("Data set", state.DATASET, catalog.DATASETS, on_change=_fit_to_data)
    reason = data_card(_subject())
    with st.container(horizontal=True, key="data-buttons"):
        for label, key in (("All data sets", state.GALLERY), ("Your own images", state.OWN_IMAGES)):
            if st.button(label, type="tertiary"):
                st.session_state[key] = True
    if catalog.DATASETS[_value(state.DATASET)].is_points:
        choice("Figure", state.TOY, catalog.TOYS)
    if knobs := DRAWN.get(_value(state.DATASET)):
        for column, (name, label) in zip(st.columns(len(knobs)), knobs.items(), strict=True):
            with column:
                slider(label, name)
    return reason


def _subject() -> Subject | None:
    """Return what is chosen to train on; None while the user's own images are still to be chosen."""
    name = _value(state.DATASET)
    if not catalog.DATASETS[name].needs_folder:
        return Subject(name, toy=_value(state.TOY) if catalog.DATASETS[name].is_points else None)
    folder = state.chosen_folder()
    return Subject(name, folder) if folder and allowed(folder) else None


def _own_images() -> dict[str, object]:
    """Return the settings of the user's own images: those that can't be read were named, and are left out."""
    subject = _subject()
    if subject is None or subject.folder is None:
        return {}
    card = read_card(subject)
    return {"folder": subject.folder, "on_bad_image": "skip" if card and card.bad_images else "refuse"}


def data_dialogs() -> None:
    """Draw the dialog that chooses among the data sets, or takes the user's own images, if one was asked for."""
    dialog(state.GALLERY, "Data sets", gallery, _choose_data, width="large")
    dialog(state.OWN_IMAGES, "Your own images", own_images, _use_images, width="large")


def _choose_data(name: str) -> None:
    close_dialog(state.GALLERY)
    _train_on(name)


def _use_images(path: str, card: Card) -> None:
    close_dialog(state.OWN_IMAGES)
    state.choose_folder(path)
    _train_on("folder")
    # A batch can't have more images than there are.
    st.session_state[state.BATCH_SIZE] = min(_value(state.BATCH_SIZE), card.train_size)


def _train_on(dataset: str) -> None:
    st.session_state[state.DATASET] = dataset
    _fit_to_data()


def _fit_to_data() -> None:
    """Choose a network and a mixup that can do with the inputs, where those chosen can't."""
    dataset = _value(state.DATASET)
    st.session_state[state.MODEL] = network_for(dataset, _value(state.MODEL))
    if catalog.DATASETS[dataset].is_points and catalog.INTER_MIXUPS[_value(state.INTER)].needs_pictures:
        st.session_state[state.INTER] = LEAVES[state.INTER].info.default


def network_for(dataset: str, wanted: str = LEAVES[state.MODEL].info.default) -> str:
    """Return the name of the network that is wanted, or of another where that one can't do with the data set."""
    if catalog.DATASETS[dataset].is_points:
        return FOR_POINTS
    return LEAVES[state.MODEL].info.default if wanted == FOR_POINTS else wanted


def _preset() -> None:
    st.session_state[state.PRESET] = catalog.match_preset(_value(state.INTER), _value(state.BETA)) or CUSTOM
    st.selectbox(
        "Preset",
        [*catalog.PRESETS, CUSTOM],
        format_func=lambda name: catalog.PRESETS[name].title if name in catalog.PRESETS else "Custom",
        key=state.PRESET,
        on_change=_apply_preset,
        help="The six methods of the paper; moving a knob below leaves the preset.",
    )


def _apply_preset() -> None:
    preset = catalog.PRESETS.get(st.session_state[state.PRESET])
    if preset is not None:
        st.session_state.update({state.INTER: preset.inter, state.BETA: preset.beta, state.ALPHA: preset.alpha})


def _value(name: str) -> Any:
    return st.session_state.get(name, LEAVES[name].info.default)


def choice(label: str, name: str, entries: Mapping[str, Titled], **options: Any) -> None:
    st.selectbox(
        label,
        list(entries),
        index=list(entries).index(LEAVES[name].info.default),
        format_func=lambda key: entries[key].title,
        key=name,
        help=LEAVES[name].info.description,
        bind="query-params",
        **options,
    )


def slider(label: str, name: str, *, maximum: float | None = None, disabled: bool = False) -> None:
    low, high = LEAVES[name].bounds
    st.slider(
        label,
        # A step's multiples, so that round values can be set exactly.
        float(low) if low == 0 else SLIDER_STEP,
        float(maximum or high),
        LEAVES[name].info.default,
        SLIDER_STEP,
        format="%.2f",
        key=name,
        help=LEAVES[name].info.description,
        disabled=disabled,
        bind="query-params",
    )


def number(label: str, name: str, **options: Any) -> None:
    default = LEAVES[name].info.default
    low, high = (type(default)(bound) for bound in LEAVES[name].bounds)
    bind: Literal["query-params"] | None = None if state.endless_in_url(name) else "query-params"
    st.number_input(label, low, high, default, key=name, help=LEAVES[name].info.description, bind=bind, **options)
