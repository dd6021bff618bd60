"""MixUp against a NumPy blend made image by image."""

from __future__ import annotations

import numpy as np
import pytest
import torch

from synermix_core.mixup.pixels import blend, mixup
from tests.core.mixup.making import digit_batch, draw_of, each

LAMS = {"shared": 0.3, "own": [k / 11 for k in range(12)]}


@pytest.mark.parametrize("lam", LAMS.values(), ids=LAMS)
def test_mixup_blends_each_image_with_its_partner(lam: float | list[float]) -> None:
    images, drawn = digit_batch()[0], draw_of(12, lam)
    array, partner = images.numpy(), drawn.permutation.tolist()
    expected = [share * array[i] + (1 - share) * array[partner[i]] for i, share in enumerate(each(drawn))]
    mixed = mixup(images, drawn)
    np.testing.assert_allclose(mixed.images.numpy(), np.stack(expected), rtol=1e-5, atol=1e-6)
    assert mixed.lam.tolist() == pytest.approx(drawn.lam.tolist())


@pytest.mark.parametrize("shape", [(4,), (4, 3), (4, 5, 3), (4, 3, 2, 2), (4, 2, 2, 2, 2)])
def test_lambda_reaches_over_any_number_of_dimensions(shape: tuple[int, ...]) -> None:
    values = torch.arange(4.0).view(-1, *[1] * (len(shape) - 1)).expand(shape)
    blended = blend(values, torch.tensor([1, 2, 3, 0]), torch.tensor([0.0, 0.25, 0.5, 1.0]))
    assert blended.shape == shape
    expected = torch.tensor([1.0, 1.75, 2.5, 3.0])[:, None]
    assert torch.equal(blended.reshape(4, -1), expected.expand(4, values[0].numel()))


@pytest.mark.parametrize("dtype", [torch.float16, torch.bfloat16, torch.float64])
def test_a_blend_keeps_the_precision_of_its_values(dtype: torch.dtype) -> None:
    values = torch.tensor([[0.0], [1.0]], dtype=dtype)
    blended = blend(values, torch.tensor([1, 0]), torch.tensor([0.25]))
    assert blended.dtype == dtype
    assert blended.flatten().tolist() == [0.75, 0.25]
