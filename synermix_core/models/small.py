"""Networks for small images and for points, quick on a CPU."""

from __future__ import annotations

from math import prod

from torch import Tensor, nn

from synermix_core.models.body import Body, ImageShape


class SmallCNN(nn.Module):
    """Three stages of two 3x3 convolutions with batch norm; the spatial mean of the last is the feature vector.

    Args:
        channels: Channels of the images.
        width: Channels of the first stage; the features have four times as many.
    """

    def __init__(self, channels: int, width: int = 32) -> None:
        super().__init__()
        self.stage1 = _stage(channels, width)
        self.stage2 = _stage(width, 2 * width)
        self.stage3 = _stage(2 * width, 4 * width)
        self.pool = nn.MaxPool2d(2)

    def forward(self, images: Tensor) -> Tensor:
        """Return the features (N, 4 * width), none negative."""
        maps = self.pool(self.stage1(images))
        maps = self.pool(self.stage2(maps))
        return self.stage3(maps).mean(dim=(2, 3))


def small_cnn(image_shape: ImageShape) -> Body:
    """A small convolutional network with 128 features; mixes after its first and second stage."""
    return Body(SmallCNN(image_shape[0]), ("stage1", "stage2"))


def mlp(image_shape: ImageShape, width: int = 64) -> Body:
    """A perceptron of three hidden layers for points and tiny images; mixes after the first and the second."""
    network = nn.Sequential(
        nn.Flatten(),
        nn.Sequential(nn.Linear(prod(image_shape), width), nn.ReLU()),
        nn.Sequential(nn.Linear(width, width), nn.ReLU()),
        nn.Sequential(nn.Linear(width, width), nn.ReLU()),
    )
    return Body(network, ("1", "2"))


def _stage(channels_in: int, channels_out: int) -> nn.Sequential:
    return nn.Sequential(*_convolution(channels_in, channels_out), *_convolution(channels_out, channels_out))


def _convolution(channels_in: int, channels_out: int) -> tuple[nn.Module, ...]:
    # Batch norm follows with a shift of its own, so a bias would be one parameter too many.
    convolution = nn.Conv2d(channels_in, channels_out, kernel_size=3, padding=1, bias=False)
    # Batch norm never looks at its own output again, so the ReLU may overwrite it: less memory to hold and to move.
    return convolution, nn.BatchNorm2d(channels_out), nn.ReLU(inplace=True)
