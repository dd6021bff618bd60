"""What the mixup settings do, in words and as a formula."""

from __future__ import annotations

from synermix_core import catalog
from synermix_core.config import MixupConfig, RunConfig


def explanation(config: RunConfig) -> str:
    """Say in a sentence or two, and a formula, what inter, β and α do (Markdown)."""
    mixup = config.mixup
    sentence = catalog.PRESETS[config.preset].description if config.preset else _sentence(mixup)
    draws = mixup.beta < 1 and catalog.INTER_MIXUPS[mixup.inter].uses_alpha
    return "\n\n".join(filter(None, (sentence, formula(mixup.beta), _spread(mixup.alpha) if draws else "")))


def _sentence(mixup: MixupConfig) -> str:
    if mixup.beta == 1:
        return "All of the loss pulls each class together; augmented images play no part."
    inter = catalog.INTER_MIXUPS[mixup.inter].description
    return f"{inter} {mixup.beta:.0%} of the loss pulls each class together." if mixup.beta else inter


def formula(beta: float) -> str:
    """Return L as far as it has two parts, each in the colour of its force."""
    intra, inter = r"L_\text{intra}", r"L_\text{inter}"
    if beta == 0:
        return f"$L =$:orange[$\\;{inter}$]"
    if beta == 1:
        return f"$L =$:blue[$\\;{intra}$]"
    return rf"$L =$:blue[$\;{beta:.2f}\,{intra}$] $+$ :orange[${1 - beta:.2f}\,{inter}$]"


def _spread(alpha: float) -> str:
    if alpha == 1:
        words = "any blend is as likely as another"
    else:
        words = "most blends are nearly one image" if alpha < 1 else "most blends are about half and half"
    return rf":orange[$\lambda \sim \mathrm{{Beta}}({alpha:g}, {alpha:g})$]: {words}."
