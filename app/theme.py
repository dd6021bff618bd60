"""The colours that carry meaning, the same in every figure.

Ground, ink and type are set in `.streamlit/config.toml`.
"""

INTRA = "#0072B2"
"""Intra-class mixing and cohesion: blue."""
INTER = "#D55E00"
"""Inter-class mixing and separability: vermilion."""
NEUTRAL = "#7A828F"
"""Neither of the two: readable on the light and on the dark ground."""

_VARIANTS = {
    "baseline": NEUTRAL,
    "mixup": INTER,
    "manifold-mixup": "#E69F00",
    "synermix-intra": INTRA,
    "synermix-mixup": "#7A5BB5",
    "synermix-manifold": "#CC79A7",
}
_OTHER_VARIANT = "#B08D57"


def variant_color(preset: str | None) -> str:
    """Return the colour of a paper method, or the one shared by all other points (inter, β)."""
    return _VARIANTS.get(preset or "", _OTHER_VARIANT)
