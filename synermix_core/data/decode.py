"""Image files of any kind -> RGB, and every way such a file can be bad -> one error that names it."""

from __future__ import annotations

import struct
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import numpy as np
import torch
from PIL import Image, ImageOps, UnidentifiedImageError
from torch import Tensor

from synermix_core.catalog_data import Recipe
from synermix_core.errors import DataError

IMAGE_SUFFIXES = frozenset((".bmp", ".gif", ".jfif", ".jpeg", ".jpg", ".pgm", ".png", ".ppm", ".tif", ".tiff", ".webp"))
_SIXTEEN_BIT = frozenset(("I", "I;16", "I;16B", "I;16L", "I;16N"))
_WHITE = (255, 255, 255, 255)

# What Pillow's decoders raise on damaged files, besides its own UnidentifiedImageError (an OSError).
_DAMAGE = (OSError, SyntaxError, ValueError, EOFError, IndexError, KeyError, OverflowError, TypeError, struct.error)


@contextmanager
def bombs_are_errors() -> Iterator[None]:
    """Let Pillow refuse images over `Image.MAX_IMAGE_PIXELS`, of which it only warns up to twice the limit.

    Held around a whole loop, not each image: warning filters belong to the process, not to a thread.
    """
    with warnings.catch_warnings():
        warnings.simplefilter("error", Image.DecompressionBombWarning)
        yield


def read_image(path: str | Path) -> Image.Image:
    """Read an image, upright, as 8-bit RGB; transparency is laid over white, 16-bit grey scaled.

    Raises:
        DataError: the file is no image, damaged, cut short, of an unusual kind, or larger than Pillow allows.
    """
    try:
        # Opened here, for Pillow maps an uncompressed TIFF that it opens itself into memory, and garbles it if turned.
        with Path(path).open("rb") as file, Image.open(file) as image:
            image.load()
            # First of all, for an image made of another has lost what its EXIF says.
            ImageOps.exif_transpose(image, in_place=True)
            return _to_rgb(image)
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise DataError(
            f"{path}: has too many pixels to be read safely ({error}). Scale it down or remove it."
        ) from None
    except UnidentifiedImageError:
        raise DataError(f"{path}: is not an image that can be read. Convert it to PNG or JPEG, or remove it.") from None
    except _DAMAGE as error:
        raise DataError(f"{path}: is damaged ({error}). Replace it or remove it.") from None


def to_tensor(image: Image.Image) -> Tensor:
    """Return an RGB image as a tensor (3, height, width) uint8."""
    return torch.from_numpy(np.array(image)).permute(2, 0, 1)


def margin_of(recipe: Recipe) -> float:
    """Return what an image's shorter side is scaled to, over the side of the square that is cut out of its middle.

    It belongs to a data set, and not to the part of its recipe that a run uses or to where the images are kept: all
    runs are then measured on the same pixels.
    """
    return 256 / 224 if recipe.resized_crop else 1.0


def fit_square(image: Image.Image, side: int, resize_to: int) -> Image.Image:
    """Cut out the middle square that is `side` x `side` once the shorter side is scaled to `resize_to` pixels."""
    # Cut first, scaled then, in one go: of a very long image, the scaled whole would not fit in memory.
    cut = min(image.size) * side / resize_to
    left, top = (image.width - cut) / 2, (image.height - cut) / 2
    return image.resize((side, side), Image.Resampling.BILINEAR, box=(left, top, left + cut, top + cut))


def _to_rgb(image: Image.Image) -> Image.Image:
    if image.mode in _SIXTEEN_BIT:
        return _scale_sixteen_bit(image)
    if image.mode == "F":
        raise ValueError("floating-point pixels have no fixed range")
    if image.has_transparency_data:
        rgba = image.convert("RGBA")
        return Image.alpha_composite(Image.new("RGBA", image.size, _WHITE), rgba).convert("RGB")
    return image.convert("RGB")


def _scale_sixteen_bit(image: Image.Image) -> Image.Image:
    # Pillow's own conversion clips at 255.
    values = np.asarray(image).astype(np.int64)
    if values.min() < 0 or values.max() > 65535:
        raise ValueError(f"pixels from {values.min()} to {values.max()} do not fit in 16 bits")
    return Image.fromarray((values / 257).round().astype(np.uint8)).convert("RGB")
