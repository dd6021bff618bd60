"""Widgets -> `RunConfig`. Labels are here; help texts and bounds come from the configuration itself."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Protocol

import streamlit as st

from app import state
from synermix_core import catalog
from synermix_core.config import LEAVES, RunConfig
from synermix_core.data_dir import default_data_dir, is_here

CUSTOM = "custom"
SLIDER_STEP = 0.05


class _Titled(Protocol):
    @property
    def title(self) -> str: ...


def run_form() -> RunConfig:
    """Draw the settings of the next run and return them.

    Raises:
        ConfigError: a value, for instance one from a hand-edited link, breaks a rule.
    """
    # A server's folders are not for a form to name; `--folder` of the shell is.
    datasets = {name: entry for name, entry in catalog.DATASETS.items() if not entry.needs_folder}
    choice("Data set", state.DATASET, datasets)
    _say_what_is_missing()
    # Drawn above the knobs, but filled in after them: which preset it is follows from where they stand.
    preset_place = st.container()
    choice("Inter-class mixup", state.INTER, catalog.INTER_MIXUPS)
    with st.container(key="beta-slider"):
        _slider("β · weight of the intra-class loss", state.BETA)
    _slider(
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
        state.BATCH_SIZE, state.LR, state.WEIGHTS,
    )  # fmt: skip
    return RunConfig().override({name: _value(name) for name in names})


def explanation(config: RunConfig) -> str:
    """Say in a sentence and a formula what the mixup settings do (Markdown)."""
    mixup = config.mixup
    sentence = (
        catalog.PRESETS[config.preset].description
        if config.preset
        else f"{catalog.INTER_MIXUPS[mixup.inter].description} β sets how hard each class is pulled together."
    )
    intra = rf":blue[$\;{mixup.beta:.2f}\,L_\text{{intra}}$]"
    inter = rf":orange[${1 - mixup.beta:.2f}\,L_\text{{inter}}$]"
    return f"{sentence}\n\n$L =${intra} $+$ {inter}"


def _say_what_is_missing() -> None:
    """Say what pressing Train would download first."""
    name = _value(state.DATASET)
    download = catalog.DATASETS[name].download
    if download is None or is_here(name):
        return
    if download.archives:
        st.caption(f"Not here yet: training begins with a download of {download.size_mb:,} MB.")
    else:
        st.caption(f"Not here, and nobody may download it for you. Put your own copy into {default_data_dir()}.")


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


def choice(label: str, name: str, entries: Mapping[str, _Titled], **options: Any) -> None:
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


def _slider(label: str, name: str, *, maximum: float | None = None, disabled: bool = False) -> None:
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
    st.number_input(
        label, low, high, default, key=name, help=LEAVES[name].info.description, bind="query-params", **options
    )
