"""What the form says the settings do."""

from __future__ import annotations

import pytest

from app.explanation import explanation
from synermix_core.catalog import INTER_MIXUPS, PRESETS
from synermix_core.config import RunConfig


def explain(**values: object) -> str:
    return explanation(RunConfig().override(values))


@pytest.mark.parametrize("name", PRESETS)
def test_a_preset_is_explained_in_its_own_words(name: str) -> None:
    assert explanation(RunConfig.from_preset(name)).startswith(PRESETS[name].description)


@pytest.mark.parametrize(
    ("inter", "beta", "words"),
    [
        (
            "cutmix",
            0.3,
            f"{INTER_MIXUPS['cutmix'].description} 30% of the loss",
        ),
        ("cutmix", 0.0, "Pastes a rectangle"),
        ("none", 0.25, "Plain cross-entropy on the augmented images. 25% of the loss pulls each class together."),
        ("mixup", 1.0, "All of the loss pulls each class together; augmented images play no part."),
    ],
)
def test_any_point_is_explained(inter: str, beta: float, words: str) -> None:
    assert explain(inter=inter, beta=beta).startswith(words)


def test_the_formula_has_the_parts_that_there_are() -> None:
    both = explain(beta=0.35)
    assert r"0.35\,L_\text{intra}" in both
    assert r"0.65\,L_\text{inter}" in both
    assert "intra" not in explain(beta=0.0)
    assert "inter" not in explain(beta=1.0)


@pytest.mark.parametrize(
    ("alpha", "words"),
    [(0.2, "most blends are nearly one image"), (1.0, "any blend is as likely"), (3.0, "most blends are about half")],
)
def test_alpha_is_explained_where_it_plays_a_part(alpha: float, words: str) -> None:
    text = explain(alpha=alpha)
    assert rf"\mathrm{{Beta}}({alpha:g}, {alpha:g})" in text
    assert words in text
    for other in ({"inter": "none"}, {"inter": "resizemix"}, {"beta": 1.0}):
        assert "Beta" not in explain(alpha=alpha, **other)
