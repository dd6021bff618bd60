"""The data sets, by the names of `catalog.DATASETS`."""

from __future__ import annotations

from collections.abc import Callable

from synermix_core.data.digits import digits
from synermix_core.data.images import ImageData

DATASETS: dict[str, Callable[[], ImageData]] = {"digits": digits}
"""Name -> loader."""
