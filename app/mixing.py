"""The augmentation and mixing preview: what the first steps of the next run do to some images, following the form."""

from __future__ import annotations

import html
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import streamlit as st

from app.pictures import picture_html
from app.resident import ask_soon
from synermix_core import catalog
from synermix_core.config import RunConfig
from synermix_core.data_dir import is_here
from synermix_core.errors import SynerMixError

PATIENCE_SECONDS = 0.4
"""How long a page waits for the answer before it is drawn without; a warm process takes a tenth of that."""


@dataclass(frozen=True, slots=True)
class Mixing:
    """The preview of a configuration: its answer, or why there is none; neither while it is on its way."""

    config: RunConfig
    answer: Mapping[str, Any] | None = None
    problem: str | None = None

    @property
    def pending(self) -> bool:
        """Whether it is still on its way."""
        return self.answer is None and self.problem is None


def look_at(config: RunConfig, *, ready: bool = True) -> Mixing:
    """Return the preview of a configuration, as far as it is there.

    Args:
        config: What the form says.
        ready: Whether the data set can be used; there is nothing to see otherwise.
    """
    if not ready or not is_here(config.data.dataset):
        return Mixing(config, problem="Shown as soon as the images are here.")
    beta = config.mixup.beta
    # What changes nothing of it is left out, so that an answer serves more settings.
    asked = config.override({"beta": 0.5 if 0 < beta < 1 else beta, "epochs": 1})
    try:
        return Mixing(config, ask_soon("preview", patience=PATIENCE_SECONDS, config=asked.model_dump(mode="json")))
    except SynerMixError as error:
        return Mixing(config, problem=str(error))


def mixing_preview(mixing: Mixing) -> None:
    """Draw the preview."""
    if mixing.problem:
        st.caption(mixing.problem)
    elif mixing.answer is None:
        st.caption("The preview is on its way.")
    else:
        st.html(_Drawing(mixing.config, mixing.answer).html())


class _Drawing:
    """The preview as HTML."""

    def __init__(self, config: RunConfig, answer: Mapping[str, Any]) -> None:
        self._mixup = config.mixup
        self._answer = answer
        self._names: list[str] = answer["class_names"]

    def html(self) -> str:
        return f'<div class="mixing">{self._inter()}{self._intra()}</div>'

    def _inter(self) -> str:
        if not self._answer["pairs"]:
            return '<p><b class="inter">Inter</b> β is 1: augmented images play no part.</p>'
        entry = catalog.INTER_MIXUPS[self._mixup.inter]
        if self._mixup.inter == "none":
            about, heads = "augmented, but not mixed", ("image", "augmented", "label")
        else:
            spread = f", λ ~ Beta({self._mixup.alpha:g}, {self._mixup.alpha:g})" if entry.uses_alpha else ""
            about = f"{entry.title} in the first steps{spread}"
            heads = ("image", "augmented", "partner", "mixed", "label")
        head = "".join(f"<th>{name}</th>" for name in heads)
        rows = "".join(f"<tr>{self._pair(pair)}</tr>" for pair in self._answer["pairs"])
        return f'<p><b class="inter">Inter</b> {about}</p><table><thead><tr>{head}</tr></thead>{rows}</table>'

    def _pair(self, pair: Mapping[str, Any]) -> str:
        name = self._names[pair["label"]]
        cells = [self._picture(pair["clean"], name), self._picture(pair["augmented"], f"{name}, augmented")]
        if pair["partner"] is None:
            cells.append(html.escape(name))
        else:
            partner, lam = self._names[pair["partner_label"]], pair["lam"]
            cells += [
                self._picture(pair["partner"], f"{partner}, augmented"),
                self._mixed(pair, f"{lam:.2f} {name} and {1 - lam:.2f} {partner}"),
                f"{lam:.2f} <b>{html.escape(name)}</b> + {1 - lam:.2f} <b>{html.escape(partner)}</b>"
                f'<i class="bar"><i style="width:{lam:.1%}"></i></i>',
            ]
        return "".join(f"<td>{cell}</td>" for cell in cells)

    def _mixed(self, pair: Mapping[str, Any], alt: str) -> str:
        if pair["mixed"] is not None:
            return self._picture(pair["mixed"], alt)
        layer = html.escape(pair["layer"].removeprefix("body."))
        return f'<span class="inside" title="There is no picture of features.">features<br>after {layer}</span>'

    def _intra(self) -> str:
        if not self._answer["combinations"]:
            return '<p><b class="intra">Intra</b> β is 0: nothing is combined inside the classes.</p>'
        rows = "".join(self._combination(combination) for combination in self._answer["combinations"])
        return (
            f'<p><b class="intra">Intra</b> of the features of each class in the first batch, one combination</p>{rows}'
        )

    def _combination(self, combination: Mapping[str, Any]) -> str:
        name, size = self._names[combination["label"]], combination["size"]
        if size == 1:
            return f"<p>{html.escape(name)}: one image in the batch, so nothing is combined.</p>"
        shown = zip(combination["pictures"], combination["weights"], strict=True)
        figures = "".join(
            f"<figure>{self._picture(number, name)}<figcaption>{share:.2f}</figcaption></figure>"
            for number, share in shown
        )
        left = size - len(combination["pictures"])
        more = f"and {left} more<br>of " if left else "all of "
        return f'<div class="shares">{figures}<span>{more}<b>{html.escape(name)}</b></span></div>'

    def _picture(self, number: int, alt: str) -> str:
        return picture_html(self._answer["pictures"][number], alt)
