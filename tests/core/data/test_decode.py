"""Images of every kind become RGB bytes; bad ones are named."""

from __future__ import annotations

import io
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from torchvision.transforms import v2

from synermix_core.data.decode import bombs_are_errors, fit_square, read_image, to_tensor
from synermix_core.errors import DataError


def pixels_of(path: Path) -> np.ndarray:
    image = read_image(path)
    assert image.mode == "RGB"
    return np.asarray(image)


def ramp(bits: int) -> np.ndarray:
    return np.linspace(0, 2**bits - 1, 64).round().astype(f"uint{bits}").reshape(8, 8)


def test_grey_is_copied_to_three_channels(tmp_path: Path) -> None:
    Image.fromarray(ramp(8)).save(tmp_path / "grey.png")
    expected = np.repeat(ramp(8)[..., None], 3, axis=2)
    np.testing.assert_array_equal(pixels_of(tmp_path / "grey.png"), expected)


@pytest.mark.parametrize("suffix", ["png", "tif"])
def test_sixteen_bits_are_scaled_not_clipped(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"deep.{suffix}"
    Image.fromarray(ramp(16)).save(path)
    expected = np.repeat((ramp(16) / 257).round().astype(np.uint8)[..., None], 3, axis=2)
    np.testing.assert_array_equal(pixels_of(path), expected)
    assert len(np.unique(pixels_of(path))) == 64


def test_transparency_is_laid_over_white(tmp_path: Path) -> None:
    rgba = np.zeros((1, 3, 4), dtype=np.uint8)
    rgba[0, :, 0], rgba[0, :, 3] = 200, (255, 0, 128)
    Image.fromarray(rgba).save(tmp_path / "clear.png")
    opaque, clear, half = pixels_of(tmp_path / "clear.png")[0].tolist()
    assert opaque == [200, 0, 0]
    assert clear == [255, 255, 255]
    np.testing.assert_allclose(half, [227, 127, 127], atol=1)


def test_a_palette_with_a_transparent_entry_is_laid_over_white(tmp_path: Path) -> None:
    image = Image.fromarray(np.array([[0, 1]], dtype=np.uint8)).convert("P")
    image.putpalette([10, 20, 30, 40, 50, 60])
    image.save(tmp_path / "palette.gif", transparency=1)
    assert pixels_of(tmp_path / "palette.gif").tolist() == [[[10, 20, 30], [255, 255, 255]]]


def test_four_colours_become_three(tmp_path: Path) -> None:
    Image.new("CMYK", (4, 4), (0, 255, 255, 0)).save(tmp_path / "print.tif")
    assert pixels_of(tmp_path / "print.tif")[0, 0].tolist() == [255, 0, 0]


def test_a_photo_taken_sideways_is_turned_upright(tmp_path: Path) -> None:
    image = Image.new("RGB", (20, 10))
    exif = Image.Exif()
    exif[0x0112] = 6
    image.save(tmp_path / "turned.jpg", exif=exif)
    assert read_image(tmp_path / "turned.jpg").size == (10, 20)


SIDEWAYS = {
    "L": "png", "RGB": "jpg", "CMYK": "jpg", "RGBA": "png", "LA": "png", "I;16": "png", "P": "png", "1": "png",
    "I;16 TIFF": "tif", "CMYK TIFF": "tif", "RGBA TIFF": "tif", "RGBA WebP": "webp",
}  # fmt: skip


@pytest.mark.parametrize("kind", SIDEWAYS)
def test_every_mode_is_turned_upright(tmp_path: Path, kind: str) -> None:
    # The left half is dark. Turned a quarter clockwise, as orientation 6 asks for, that is the upper one.
    mode = kind.split(" ", maxsplit=1)[0]
    plain = np.zeros((16, 32), dtype=np.uint8)
    plain[:, 16:] = 255
    if mode == "I;16":
        image = Image.fromarray(plain.astype(np.uint16) * 257)
    else:
        image = Image.fromarray(plain).convert("RGB" if mode == "CMYK" else mode).convert(mode)
    assert image.mode == mode
    exif = Image.Exif()
    exif[0x0112] = 6
    path = tmp_path / f"turned.{SIDEWAYS[kind]}"
    image.save(path, exif=exif)
    found = pixels_of(path)
    assert found.shape == (32, 16, 3)
    assert (found[:14] < 40).all()
    assert (found[18:] > 215).all()


def test_a_palette_with_transparency_is_turned_and_laid_over_white(tmp_path: Path) -> None:
    image = Image.fromarray(np.array([[0, 1]], dtype=np.uint8)).convert("P")
    image.putpalette([10, 20, 30, 40, 50, 60])
    exif = Image.Exif()
    exif[0x0112] = 6
    image.save(tmp_path / "palette.png", transparency=1, exif=exif)
    assert pixels_of(tmp_path / "palette.png").tolist() == [[[10, 20, 30]], [[255, 255, 255]]]


def bytes_of(image: Image.Image, kind: str) -> bytes:
    buffer = io.BytesIO()
    image.save(buffer, kind)
    return buffer.getvalue()


PHOTO = Image.fromarray(np.random.default_rng(0).integers(0, 256, (64, 64, 3), dtype=np.uint8))


@pytest.mark.parametrize(
    ("name", "content", "text"),
    [
        (
            "cut.jpg",
            bytes_of(PHOTO, "JPEG")[:2000],
            r"cut\.jpg: is damaged \(.*truncated.*\)\. Replace it or remove it",
        ),
        ("cut.png", bytes_of(PHOTO, "PNG")[:2000], r"cut\.png: is damaged \(.*\)\. Replace it"),
        (
            "text.jpg",
            b"not an image at all",
            r"text\.jpg: is not an image that can be read\. Convert it to PNG or JPEG",
        ),
        ("empty.png", b"", r"empty\.png: is not an image that can be read"),
        (
            "spoilt.png",
            bytes_of(PHOTO, "PNG")[:300] + b"\0" * 300 + bytes_of(PHOTO, "PNG")[600:],
            r"spoilt\.png: is damaged",
        ),
        ("float.tif", bytes_of(Image.new("F", (3, 3), 0.5), "TIFF"), r"damaged \(floating-point pixels have no fixed"),
        ("wide.tif", bytes_of(Image.new("I", (3, 3), 70_000), "TIFF"), r"pixels from 70000 to 70000 do not fit in 16"),
    ],
)
def test_a_bad_image_is_named(tmp_path: Path, name: str, content: bytes, text: str) -> None:
    (tmp_path / name).write_bytes(content)
    with pytest.raises(DataError, match=text):
        read_image(tmp_path / name)


def test_a_missing_image_is_named(tmp_path: Path) -> None:
    with pytest.raises(DataError, match=r"gone\.png: is damaged \(.*No such file"):
        read_image(tmp_path / "gone.png")


@pytest.mark.parametrize("limit", [900, 400])
def test_too_many_pixels_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, limit: int) -> None:
    # Pillow only warns of a little too many and refuses twice as many; its limit is lowered to keep the file small.
    Image.new("RGB", (32, 32)).save(tmp_path / "bomb.png")
    monkeypatch.setattr(Image, "MAX_IMAGE_PIXELS", limit)
    with (
        bombs_are_errors(),
        pytest.raises(DataError, match=r"bomb\.png: has too many pixels to be read safely \(.*1024"),
    ):
        read_image(tmp_path / "bomb.png")


@pytest.mark.parametrize("size", [(40, 30), (30, 40), (7, 200), (16, 16)])
def test_a_square_is_the_middle_of_the_scaled_image(size: tuple[int, int]) -> None:
    image = PHOTO.resize(size)
    square = fit_square(image, 16, 20)
    assert to_tensor(square).shape == (3, 16, 16)
    scaled = v2.CenterCrop(16)(v2.Resize(20)(image))
    # torchvision rounds the place of the cut to whole pixels.
    difference = np.abs(np.asarray(square).astype(int) - np.asarray(scaled))
    assert difference.mean() < 12


def test_a_very_long_image_needs_no_memory(tmp_path: Path) -> None:
    Image.new("L", (60_000, 2), 9).save(tmp_path / "long.png")
    assert (np.asarray(fit_square(read_image(tmp_path / "long.png"), 64, 64)) == 9).all()
