"""The λ-filament between two images, as Plotly figures: the two ways in a plane, and what the network says on them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import plotly.graph_objects as go
from numpy.typing import NDArray
from plotly.subplots import make_subplots

from synermix_core.questions import Filament
from synermix_core.runs import Probe
from synermix_core.view.curves import INTER, NEUTRAL
from synermix_core.view.palette import OKABE_ITO, class_marks

LEAST_SHARE = 0.05
"""A class that is nowhere more probable than this goes into "others"."""
READABLE_SHARE = 0.2
"""A band has room for its name where it is this wide."""
THROUGH_PIXELS, THROUGH_FEATURES = "through pixels", "through features"

_PATTERNS = ("", "/", ".", "x", "-")
_CLEAR = "rgba(0, 0, 0, 0)"
_MARGIN = {"l": 8, "r": 8, "t": 8, "b": 8}


@dataclass(frozen=True, slots=True)
class Look:
    """What the figures have to know of the run and the page."""

    class_names: Sequence[str]
    dark: bool

    def color(self, label: int) -> str:
        """Return a class's colour, as the embedding view has it."""
        mark = class_marks(len(self.class_names))[label]
        return mark.dark if self.dark else mark.light

    def pattern(self, label: int) -> str:
        """Return the pattern of a class's area: its colour may be another class's, too."""
        return _PATTERNS[label // len(OKABE_ITO) % len(_PATTERNS)]

    @property
    def ink(self) -> str:
        return "#ECEDEE" if self.dark else "#1C1E21"


def ways_figure(filament: Filament, probe: Probe, ends: tuple[int, int], look: Look, height: int) -> go.Figure:
    """Draw the curve and its chord among the probe, in the plane through class means.

    Args:
        filament: The two ways.
        probe: The run's probe.
        ends: Classes of the first and the second image.
        look: Names and ground.
        height: In pixels.
    """
    figure = go.Figure()
    others = ~np.isin(probe.labels, list(filament.plane_classes))
    figure.add_trace(_points(filament.probe[others], NEUTRAL, 0.15))
    for label in filament.plane_classes:
        members = filament.probe[probe.labels == label]
        figure.add_trace(_points(members, look.color(label), 0.6))
        _note(figure, members.mean(axis=0), look.class_names[label], look, showarrow=False)
    figure.add_trace(_way(filament.through_features, filament.lam, THROUGH_FEATURES, "circle-open", "dot"))
    figure.add_trace(_way(filament.through_pixels, filament.lam, THROUGH_PIXELS, "square", "solid"))
    for place, label in zip((0, -1), ends, strict=True):
        text = f"λ = {1 + place}: {look.class_names[label]}"
        _note(figure, filament.through_pixels[place], text, look, showarrow=True, arrowhead=0, ax=0, ay=-24)
    meant = np.concatenate([filament.probe[~others], filament.through_pixels])
    low, high = meant.min(axis=0), meant.max(axis=0)
    hidden = {"showticklabels": False, "showgrid": False, "zeroline": False}
    figure.update_xaxes(**hidden, range=[low[0], high[0]])
    figure.update_yaxes(**hidden, range=[low[1], high[1]], scaleanchor="x")
    return _finished(figure, height).update_layout(margin={**_MARGIN, "t": 32})


def bands_figure(filament: Filament, ends: tuple[int, int], look: Look, height: int) -> go.Figure:
    """Draw the probabilities of the classes along λ as bands, on both ways one above the other.

    Args:
        filament: The two ways.
        ends: Classes of the first and the second image: the lowest band and the highest.
        look: Names and ground.
        height: In pixels.
    """
    ways = (filament.probabilities_pixels, filament.probabilities_features)
    figure = make_subplots(
        2, 1, shared_xaxes=True, vertical_spacing=0.2, subplot_titles=[THROUGH_PIXELS, THROUGH_FEATURES]
    )
    figure.update_annotations(font={"size": 13, "color": look.ink}, x=0, xanchor="left")
    shown = _shown_classes(np.maximum(*(way.max(axis=0) for way in ways)), ends)
    for row, probabilities_SC in enumerate(ways, start=1):
        below_S = np.zeros(len(filament.lam))
        for label in shown:
            share_S = probabilities_SC[:, label]
            figure.add_trace(_band(filament.lam, share_S, label, look), row, 1)
            _name_band(figure, row, filament.lam, below_S, share_S, look.class_names[label], look)
            below_S = below_S + share_S
        figure.add_trace(_others(filament.lam, 1 - below_S), row, 1)
    figure.update_xaxes(range=[1, 0], showgrid=False, tickvals=[1, 0.75, 0.5, 0.25, 0])
    figure.update_yaxes(range=[0, 1], showgrid=False, tickvals=[0, 0.5, 1], tickformat=".0%")
    return _finished(figure, height).update_layout(showlegend=False, margin={**_MARGIN, "t": 24})


def filament_words(filament: Filament, class_names: Sequence[str]) -> str:
    """Say how far the curve leaves its chord, and where the answer changes on either."""
    furthest = int(filament.bend.argmax())
    bend = (
        f"Mixed through pixels, the features leave the straight way by up to {filament.bend[furthest]:.0%} of its "
        f"length (at λ = {filament.lam[furthest]:.2f})."
    )
    answers = [
        f"{name}: {_answers(filament.lam, probabilities, class_names)}"
        for name, probabilities in (
            ("Through pixels", filament.probabilities_pixels),
            ("through features", filament.probabilities_features),
        )
    ]
    return f"{bend} {'; '.join(answers)}."


def _answers(lam: NDArray[np.float32], probabilities_SC: NDArray[np.float32], class_names: Sequence[str]) -> str:
    """Return what is answered along λ: "3, from λ = 0.55 on 8"."""
    answers = probabilities_SC.argmax(axis=1)
    changes = [0, *(np.flatnonzero(np.diff(answers)) + 1).tolist()]
    first, *later = [(float(lam[step]), class_names[int(answers[step])]) for step in changes]
    return ", ".join([first[1], *(f"from λ = {value:.2f} on {name}" for value, name in later)])


def _shown_classes(largest_C: NDArray[np.float32], ends: tuple[int, int]) -> list[int]:
    """Return the classes that get a band: the first image's, those in between, the second's."""
    between = [label for label in np.flatnonzero(largest_C > LEAST_SHARE).tolist() if label not in ends]
    return list(dict.fromkeys([ends[0], *between, ends[1]]))


def _points(points: NDArray[np.float32], color: str, opacity: float) -> go.Scatter:
    return go.Scatter(
        x=points[:, 0], y=points[:, 1], mode="markers", showlegend=False, hoverinfo="skip",
        marker={"color": color, "size": 5, "opacity": opacity},
    )  # fmt: skip


def _note(figure: go.Figure, place: NDArray[np.floating], text: str, look: Look, **options: object) -> None:
    """Write at a place, on the ground's colour, so that it can be read among points."""
    x, y = place.tolist()
    ground = "rgba(26, 29, 33, 0.8)" if look.dark else "rgba(255, 255, 255, 0.8)"
    font = {"color": look.ink, "size": 13}
    figure.add_annotation(
        x=x, y=y, text=f"<b>{text}</b>", font=font, bgcolor=ground, arrowcolor=look.ink, **options
    )  # fmt: skip


def _way(points: NDArray[np.float32], lam: NDArray[np.float32], name: str, symbol: str, dash: str) -> go.Scatter:
    return go.Scatter(
        x=points[:, 0], y=points[:, 1], mode="lines+markers", name=name, customdata=lam,
        line={"color": INTER, "width": 2, "dash": dash}, marker={"color": INTER, "size": 5, "symbol": symbol},
        hovertemplate=f"{name}, λ = %{{customdata:.2f}}<extra></extra>",
    )  # fmt: skip


def _band(lam: NDArray[np.float32], share: NDArray[np.float32], label: int, look: Look) -> go.Scatter:
    name, color, pattern = look.class_names[label], look.color(label), look.pattern(label)
    return go.Scatter(
        x=lam, y=share, name=name, stackgroup="classes", mode="lines", fillcolor=color,
        fillpattern={"shape": pattern, "bgcolor": color, "fgcolor": _on(color), "size": 6, "solidity": 0.2},
        line={"color": color, "width": 0}, hovertemplate=f"{name} %{{y:.0%}} at λ = %{{x:.2f}}<extra></extra>",
    )  # fmt: skip


def _others(lam: NDArray[np.float32], share: NDArray[np.floating]) -> go.Scatter:
    return go.Scatter(
        x=lam, y=share, name="others", stackgroup="classes", mode="lines", fillcolor=NEUTRAL,
        line={"color": NEUTRAL, "width": 0}, hovertemplate="others %{y:.0%} at λ = %{x:.2f}<extra></extra>",
    )  # fmt: skip


def _name_band(
    figure: go.Figure,
    row: int,
    lam: NDArray[np.float32],
    below: NDArray[np.floating],
    share: NDArray[np.float32],
    name: str,
    look: Look,
) -> None:
    """Write a class's name where its band is widest, if there is room."""
    inner = slice(1, -1)  # at the very ends, half of the name would be outside
    widest = 1 + int(share[inner].argmax())
    if share[widest] >= READABLE_SHARE:
        _note(
            figure, np.array([lam[widest], below[widest] + share[widest] / 2]), name, look,
            showarrow=False, row=row, col=1,
        )  # fmt: skip


def _on(color: str) -> str:
    """Return black or white, whichever is told better from a colour #RRGGBB."""
    red, green, blue = (int(color[start : start + 2], 16) for start in (1, 3, 5))
    return "#000000" if 0.2126 * red + 0.7152 * green + 0.0722 * blue > 128 else "#FFFFFF"


def _finished(figure: go.Figure, height: int) -> go.Figure:
    return figure.update_layout(
        height=height, margin=_MARGIN, plot_bgcolor=_CLEAR, paper_bgcolor=_CLEAR,
        legend={"orientation": "h", "y": 1.02, "yanchor": "bottom", "x": 0},
    )  # fmt: skip
