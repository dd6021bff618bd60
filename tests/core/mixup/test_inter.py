"""What holds for every inter mixup: labels by area, pixels of the two partners only, the same draws for all."""

from __future__ import annotations

import numpy as np
import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st
from torch import Tensor, nn
from torch.nn import functional

from synermix_core import catalog
from synermix_core.mixup.inter import IMAGE_MIXUPS, INTER_MIXUPS
from synermix_core.models.backbone import Backbone
from tests.core.mixup.making import digit_batch, draw_of, pixel_ids
from tests.core.tiny import tiny_cnn

NEED_PICTURES = sorted(set(IMAGE_MIXUPS) - {"mixup"})
PASTE_PIXELS = ("cutmix", "resizemix", "fmix")


class Points(nn.Module):
    """A network for points of the plane, (N, 2, 1, 1)."""

    mixing_layers = ("inner",)

    def __init__(self) -> None:
        super().__init__()
        self.inner = nn.Flatten()

    def forward(self, images: Tensor) -> Tensor:
        return self.inner(images)


@pytest.fixture(scope="module")
def model() -> Backbone:
    torch.manual_seed(0)
    return tiny_cnn().eval()


def test_none_leaves_images_and_labels_alone(model: Backbone) -> None:
    images, labels = digit_batch()
    mixed = INTER_MIXUPS["none"](model, images, labels, draw_of(12))
    torch.testing.assert_close(mixed.logits, model(images))
    assert (mixed.lam.tolist(), mixed.targets_a.tolist(), mixed.targets_b.tolist()) == (
        [1.0], labels.tolist(), labels.tolist()
    )  # fmt: skip
    torch.testing.assert_close(mixed.loss(), functional.cross_entropy(model(images), labels))


@pytest.mark.parametrize("name", IMAGE_MIXUPS)
@pytest.mark.parametrize("lam", [0.3, [k / 11 for k in range(12)]], ids=["shared", "own"])
def test_the_network_is_asked_about_the_mixed_images(model: Backbone, name: str, lam: float | list[float]) -> None:
    images, labels = digit_batch()
    drawn = draw_of(12, lam)
    mixed, (mixed_images, share) = INTER_MIXUPS[name](model, images, labels, drawn), IMAGE_MIXUPS[name](images, drawn)
    assert not torch.equal(mixed_images, images)
    torch.testing.assert_close(mixed.logits, model(mixed_images))
    assert torch.equal(mixed.lam, share)
    assert mixed.targets_a.tolist() == labels.tolist()
    assert mixed.targets_b.tolist() == [int(labels[i]) for i in drawn.permutation]


def lams(count: int) -> st.SearchStrategy[list[float]]:
    share = st.floats(0, 1)
    return st.lists(share, min_size=1, max_size=1) | st.lists(share, min_size=count, max_size=count)


@pytest.mark.parametrize("name", IMAGE_MIXUPS)
@given(st.data())
def test_the_label_is_the_share_of_each_partner_in_the_pixels(name: str, data: st.DataObject) -> None:
    count, height, width = data.draw(st.integers(1, 6)), data.draw(st.integers(2, 17)), data.draw(st.integers(2, 17))
    drawn = draw_of(count, data.draw(lams(count)), shape_seed=data.draw(st.integers(0, 2**63 - 1)))
    # Image i is white in channel i and black in all others: a channel's mean is the share of its image.
    labels = torch.eye(count)
    images = labels[:, :, None, None].expand(-1, -1, height, width)
    mixed, lam = IMAGE_MIXUPS[name](images, drawn)
    assert mixed.shape == images.shape
    assert lam.shape == drawn.lam.shape
    assert ((lam >= 0) & (lam <= 1)).all()
    share = lam.expand(count)[:, None]
    expected = share * labels + (1 - share) * labels[drawn.permutation]
    torch.testing.assert_close(mixed.mean(dim=(2, 3)), expected, rtol=1e-5, atol=1e-5)


@pytest.mark.parametrize("name", PASTE_PIXELS)
@given(st.data())
def test_only_pixels_of_the_two_partners_appear(name: str, data: st.DataObject) -> None:
    count, height, width = data.draw(st.integers(2, 5)), data.draw(st.integers(2, 12)), data.draw(st.integers(2, 12))
    drawn = draw_of(count, data.draw(lams(count)), shape_seed=data.draw(st.integers(0, 2**63 - 1)))
    images = pixel_ids(count, height, width)
    mixed = IMAGE_MIXUPS[name](images, drawn).images
    for i, partner in enumerate(drawn.permutation.tolist()):
        own = mixed[i] == images[i]
        assert torch.isin(mixed[i][~own], images[partner]).all()
        if name != "resizemix":
            assert torch.equal(mixed[i][~own], images[partner][~own])


@pytest.mark.parametrize("name", IMAGE_MIXUPS)
def test_one_lambda_mixes_all_images_alike_and_many_do_not(name: str) -> None:
    images = torch.cat([torch.zeros(1, 1, 16, 16), torch.ones(1, 1, 16, 16)]).repeat(8, 1, 1, 1)
    shared = IMAGE_MIXUPS[name](images, draw_of(16, 0.4)).images
    own = IMAGE_MIXUPS[name](images, draw_of(16, np.linspace(0.1, 0.9, 16).tolist())).images
    torch.testing.assert_close(shared[0::2], shared[:1].expand(8, -1, -1, -1))
    torch.testing.assert_close(shared[1::2], 1 - shared[0::2])
    assert len(own[0::2].unique(dim=0)) == 8


@pytest.mark.parametrize("name", IMAGE_MIXUPS)
def test_the_same_draw_mixes_the_same_way_each_time(name: str) -> None:
    images, drawn = digit_batch()[0], draw_of(12)
    assert torch.equal(IMAGE_MIXUPS[name](images, drawn).images, IMAGE_MIXUPS[name](images, drawn).images)


@pytest.mark.parametrize("name", IMAGE_MIXUPS)
def test_alpha_matters_as_the_catalog_says(name: str) -> None:
    images = digit_batch()[0]
    first, second = (IMAGE_MIXUPS[name](images, draw_of(12, lam)).images for lam in (0.2, 0.7))
    assert torch.equal(first, second) != catalog.INTER_MIXUPS[name].uses_alpha


@pytest.mark.parametrize("name", sorted(set(INTER_MIXUPS) - {"none"}))
def test_gradients_reach_both_images_of_a_pair(model: Backbone, name: str) -> None:
    images, labels = digit_batch()
    images = images.clone().requires_grad_()
    drawn = draw_of(12, 0.5, layer_draw=0.5)
    INTER_MIXUPS[name](model, images, labels, drawn).logits[0].sum().backward()
    assert images.grad is not None
    touched = set(images.grad.abs().sum(dim=(1, 2, 3)).nonzero().flatten().tolist())
    assert touched == {0, int(drawn.permutation[0])}


@pytest.mark.parametrize("name", NEED_PICTURES)
@pytest.mark.parametrize("shape", [(4, 2, 1, 1), (4, 2, 1, 8), (4, 2)])
def test_points_have_no_boxes_or_masks(name: str, shape: tuple[int, ...]) -> None:
    text = (
        r"mixup\.inter: boxes and masks need pictures \(N, channels, height, width\) of at least 2 x 2 pixels, but the "
        rf"batch has shape \({', '.join(map(str, shape))}\)\. Choose inter = mixup or manifold"
    )
    with pytest.raises(ValueError, match=text):
        IMAGE_MIXUPS[name](torch.zeros(shape), draw_of(4))


@pytest.mark.parametrize("name", ["none", "mixup", "manifold"])
def test_the_others_take_points(name: str) -> None:
    points = torch.randn(4, 2, 1, 1, generator=torch.Generator().manual_seed(0))
    mixed = INTER_MIXUPS[name](Points(), points, torch.tensor([0, 1, 0, 1]), draw_of(4, layer_draw=0.9))
    blended = points if name == "none" else 0.3 * points + 0.7 * points.roll(1, dims=0)
    torch.testing.assert_close(mixed.logits, blended.flatten(1))
