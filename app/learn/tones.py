"""Colours of this tab's theme: those of the two forces, and of what stands behind signs on any ground."""

from __future__ import annotations

from typing import NamedTuple

import streamlit as st

from synermix_core.view.curves import INTER, INTRA


class Tones(NamedTuple):
    """Colours, #RRGGBB."""

    intra: str
    """blue: intra-class mixing, cohesion"""
    inter: str
    """vermilion: inter-class mixing, separability"""
    halo: str
    """around signs, so that they stand out from what they lie on"""
    ink: str


_LIGHT = Tones(INTRA, INTER, "#FFFFFF", "#1C1E21")
_DARK = Tones("#3D9BD6", "#F07A24", "#121417", "#ECEDEE")


def on_dark() -> bool:
    """Whether this tab shows the dark theme."""
    return st.context.theme.type == "dark"


def tones() -> Tones:
    """Return the colours of this tab's theme."""
    return _DARK if on_dark() else _LIGHT
