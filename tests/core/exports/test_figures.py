"""Figures, read as files and looked at: what is drawn is what the run recorded."""

from __future__ import annotations

import io
import math
import xml.etree.ElementTree as ET

import numpy as np
import pytest
from PIL import Image

from synermix_core.exports import FORMATS, export_bytes
from synermix_core.exports.drawing import DOTS_PER_INCH, FIGURES
from synermix_core.runs import Run
from synermix_core.view.palette import class_marks

SVG = "{http://www.w3.org/2000/svg}"


def texts(svg: bytes) -> list[str]:
    return ["".join(element.itertext()) for element in ET.fromstring(svg).iter(f"{SVG}text")]


def test_every_figure_is_offered_in_both_kinds() -> None:
    assert {f"{figure}-{kind}" for figure in FIGURES for kind in ("svg", "png")} <= FORMATS.keys()


@pytest.mark.parametrize("figure", FIGURES)
def test_an_svg_names_its_run_keeps_its_words_and_comes_out_alike(finished_run: Run, figure: str) -> None:
    svg = export_bytes(finished_run, f"{figure}-svg")
    assert ET.fromstring(svg).tag == f"{SVG}svg"
    assert finished_run.id.encode() in svg
    assert any("SynerMix + MixUp · digits · seed 0" in text for text in texts(svg))
    assert svg == export_bytes(finished_run, f"{figure}-svg")


@pytest.mark.parametrize("figure", FIGURES)
def test_a_png_is_sharp_enough_for_a_slide(finished_run: Run, figure: str) -> None:
    image = Image.open(io.BytesIO(export_bytes(finished_run, f"{figure}-png")))
    assert image.format == "PNG"
    assert min(image.size) >= 5 * DOTS_PER_INCH
    colors = {color: count for count, color in image.convert("RGB").getcolors(maxcolors=2**24) or []}
    assert colors[255, 255, 255] > 0.5 * math.prod(image.size), "the ground is white"
    assert len(colors) > 50, "something is drawn on it"


def test_the_embedding_shows_every_image_in_its_class_colour(finished_run: Run) -> None:
    root = ET.fromstring(export_bytes(finished_run, "scatter-svg", "pca"))
    marks = class_marks(len(finished_run.class_names))
    drawn = [use.get("style", "").lower() for use in root.iter(f"{SVG}use")]
    for label, mark in enumerate(marks):
        alike = [other for other, known in enumerate(marks) if known.light == mark.light]
        expected = np.isin(finished_run.probe.labels, alike).sum()
        found = sum(f"fill: {mark.light.lower()}" in style for style in drawn)
        assert found == expected + len(alike), f"class {label}: its images, and its line in the legend"


def test_the_confusion_figure_has_the_numbers_of_the_record(finished_run: Run) -> None:
    counts = finished_run.per_class(4).confusion
    shares = 100 * counts / counts.sum(axis=1, keepdims=True)
    drawn = texts(export_bytes(finished_run, "confusion-svg"))
    assert {f"{share:.1f}" for share in shares.flat if round(share, 1)} <= set(drawn)
