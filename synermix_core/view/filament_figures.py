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
from synermix_core.view.palette import class_marks

LEAST_SHARE = 0.05
"""A class that is nowhere more probable than this goes into "others"."""
THROUGH_PIXELS, THROUGH_FEATURES = "through pixels", "through features"

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

    @property
    def ink(self) -> str:
        return "#ECEDEE" if self.dark else "#1C1E21"


def ways_figure(filament: Filament, probe: Probe, ends: tuple[int, int], look: Look, height: int = 300) -> go.Figure:
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
    figure.add_trace(_points(filament.probe[others], NEUTRAL, "other classes", 0.18))
    for label in filament.plane_classes:
        members = filament.probe[probe.labels == label]
        figure.add_trace(_points(members, look.color(label), look.class_names[label], 0.55))
    figure.add_trace(_way(filament.through_features, filament.lam, THROUGH_FEATURES, "circle-open", "dot"))
    figure.add_trace(_way(filament.through_pixels, filament.lam, THROUGH_PIXELS, "square", "solid"))
    for place, label in zip((0, -1), ends, strict=True):
        x, y = filament.through_pixels[place].tolist()
        name = f"<b>{look.class_names[label]}</b>"
        figure.add_annotation(
            x=x, y=y, text=name, showarrow=True, arrowhead=0, arrowcolor=look.ink, ax=0, ay=-26,
            font={"color": look.ink, "size": 15},
        )  # fmt: skip
    hidden = {"showticklabels": False, "showgrid": False, "zeroline": False}
    figure.update_xaxes(**hidden).update_yaxes(**hidden, scaleanchor="x")
    return _finished(figure, height)


def bands_figure(filament: Filament, ends: tuple[int, int], look: Look, height: int = 250) -> go.Figure:
    """Draw the probabilities of the classes along λ as bands, on both ways one above the other.

    Args:
        filament: The two ways.
        ends: Classes of the first and the second image: the lowest band and the highest.
        look: Names and ground.
        height: In pixels.
    """
    ways = (filament.probabilities_pixels, filament.probabilities_features)
    figure = make_subplots(
        2, 1, shared_xaxes=True, vertical_spacing=0.14, subplot_titles=[THROUGH_PIXELS, THROUGH_FEATURES]
    )
    shown = _shown_classes(np.maximum(*(way.max(axis=0) for way in ways)), ends)
    for row, probabilities_SC in enumerate(ways, start=1):
        for label in shown:
            band = _band(filament.lam, probabilities_SC[:, label], look.class_names[label], look.color(label))
            figure.add_trace(band.update(showlegend=row == 1), row, 1)
        rest_S = 1 - probabilities_SC[:, shown].sum(axis=1)
        figure.add_trace(_band(filament.lam, rest_S, "others", NEUTRAL).update(showlegend=row == 1), row, 1)
    figure.update_xaxes(range=[1, 0], showgrid=False, tickvals=[1, 0.75, 0.5, 0.25, 0])
    figure.update_xaxes(title_text="λ, share of the first image", row=2, col=1)
    figure.update_yaxes(range=[0, 1], showgrid=False, tickvals=[0, 0.5, 1], tickformat=".0%")
    figure.update_annotations(font={"size": 13, "color": look.ink})
    figure = _finished(figure, height)
    return figure.update_layout(legend={"y": 1.12, "traceorder": "normal"}, margin={**_MARGIN, "t": 44})


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


def _points(points: NDArray[np.float32], color: str, name: str, opacity: float) -> go.Scatter:
    return go.Scatter(
        x=points[:, 0], y=points[:, 1], mode="markers", name=name, hoverinfo="skip",
        marker={"color": color, "size": 5, "opacity": opacity},
    )  # fmt: skip


def _way(points: NDArray[np.float32], lam: NDArray[np.float32], name: str, symbol: str, dash: str) -> go.Scatter:
    return go.Scatter(
        x=points[:, 0], y=points[:, 1], mode="lines+markers", name=name, customdata=lam,
        line={"color": INTER, "width": 2, "dash": dash}, marker={"color": INTER, "size": 6, "symbol": symbol},
        hovertemplate=f"{name}, λ = %{{customdata:.2f}}<extra></extra>",
    )  # fmt: skip


def _band(lam: NDArray[np.float32], share: NDArray[np.float32], name: str, color: str) -> go.Scatter:
    return go.Scatter(
        x=lam, y=share, name=name, legendgroup=name, stackgroup="classes", mode="lines", fillcolor=color,
        line={"color": color, "width": 0}, hovertemplate=f"{name} %{{y:.0%}} at λ = %{{x:.2f}}<extra></extra>",
    )  # fmt: skip


def _finished(figure: go.Figure, height: int) -> go.Figure:
    return figure.update_layout(
        height=height, margin=_MARGIN, plot_bgcolor=_CLEAR, paper_bgcolor=_CLEAR,
        legend={"orientation": "h", "y": 1.02, "yanchor": "bottom", "x": 0},
    )  # fmt: skip
