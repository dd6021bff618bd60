"""The GPU's methods where there is no cuML: an error that says what to do. With cuML they lay out an epoch."""

from __future__ import annotations

from importlib.util import find_spec

import numpy as np
import pytest

from synermix_core.config import ProjectionConfig
from synermix_core.errors import ProjectionError
from synermix_core.projection import OFFLINE_PROJECTIONS
from tests.core.projection.making import digits_epoch

HAS_CUML = find_spec("cuml") is not None


@pytest.mark.skipif(HAS_CUML, reason="cuML is installed")
@pytest.mark.parametrize(("method", "instead"), [("umap-cuda", "umap"), ("tsne-cuda", "tsne")])
def test_without_cuml_the_remedy_is_named(method: str, instead: str) -> None:
    text = f"method: {method} needs RAPIDS cuML and an NVIDIA GPU, but .*No module named 'cuml'.*or choose {instead}"
    with pytest.raises(ProjectionError, match=text):
        OFFLINE_PROJECTIONS[method].draw(digits_epoch(), None, ProjectionConfig(), 0)


@pytest.mark.skipif(not HAS_CUML, reason="cuML is not installed")
@pytest.mark.parametrize("method", OFFLINE_PROJECTIONS)
def test_with_cuml_an_epoch_is_laid_out(method: str) -> None:
    epoch, projection = digits_epoch(), OFFLINE_PROJECTIONS[method]
    first = projection.draw(epoch, None, ProjectionConfig(), 0)
    assert np.isfinite(projection.draw(epoch, first.layout, ProjectionConfig(), 1).layout).all()
