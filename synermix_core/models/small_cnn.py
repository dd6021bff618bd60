"""A small convolutional network for small images on a CPU: epochs of seconds, features worth looking at."""

from __future__ import annotations

from torch import Tensor, nn

from synermix_core.models.backbone import Backbone


class SmallCNN(Backbone):
    """Three stages of two 3x3 convolutions with batch norm; the spatial mean of the last is the feature vector.

    Args:
        channels: Channels of the images.
        num_classes: C.
        width: Channels of the first stage; the features have four times as many.
    """

    mixing_layers = ("stage1", "stage2")

    def __init__(self, channels: int, num_classes: int, width: int = 32) -> None:
        super().__init__()
        self.stage1 = _stage(channels, width)
        self.stage2 = _stage(width, 2 * width)
        self.stage3 = _stage(2 * width, 4 * width)
        self.pool = nn.MaxPool2d(2)
        self.head = nn.Linear(4 * width, num_classes)

    def features(self, images: Tensor) -> Tensor:
        """Return the features (N, 4 * width), none negative."""
        maps = self.pool(self.stage1(images))
        maps = self.pool(self.stage2(maps))
        return self.stage3(maps).mean(dim=(2, 3))


def _stage(channels_in: int, channels_out: int) -> nn.Sequential:
    return nn.Sequential(*_convolution(channels_in, channels_out), *_convolution(channels_out, channels_out))


def _convolution(channels_in: int, channels_out: int) -> tuple[nn.Module, ...]:
    # Batch norm follows with a shift of its own, so a bias would be one parameter too many.
    convolution = nn.Conv2d(channels_in, channels_out, kernel_size=3, padding=1, bias=False)
    return convolution, nn.BatchNorm2d(channels_out), nn.ReLU()
