"""Alignment undoes rotations and reflections, and nothing else."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from synermix_core.projection.alignment import align, displacement, motion


def cloud(seed: int = 0) -> NDArray[np.float64]:
    return np.random.default_rng(seed).normal(size=(50, 2)) * [3.0, 1.0] + [5.0, -2.0]


def spread(layout: NDArray[np.floating]) -> float:
    return float(np.square(layout - layout.mean(axis=0)).sum())


@given(st.floats(0, 2 * np.pi), st.booleans(), st.floats(-50, 50))
def test_rotation_reflection_and_shift_are_undone(angle: float, flip: bool, shift: float) -> None:
    reference = cloud()
    turn = np.array([[np.cos(angle), -np.sin(angle)], [np.sin(angle), np.cos(angle)]]) @ np.diag([1, -1 if flip else 1])
    aligned = align(reference @ turn + shift, reference)
    np.testing.assert_allclose(aligned, reference, atol=1e-4)
    assert aligned.dtype == np.float32


@given(st.floats(0.1, 10), st.integers(0, 1000))
def test_the_size_of_a_layout_is_never_changed(scale: float, seed: int) -> None:
    layout = cloud(seed) * scale
    assert spread(align(layout, cloud())) == pytest.approx(spread(layout), rel=1e-4)


@given(st.integers(0, 1000))
def test_no_other_turn_lies_closer(seed: int) -> None:
    layout, reference = cloud(seed), cloud()
    best = np.square(align(layout, reference) - reference).sum()
    centred = layout - layout.mean(axis=0)
    for angle in np.linspace(0, 2 * np.pi, 60):
        turn = np.array([[np.cos(angle), -np.sin(angle)], [np.sin(angle), np.cos(angle)]])
        for flip in (1, -1):
            other = centred @ turn @ np.diag([1, flip]) + reference.mean(axis=0)
            assert best <= np.square(other - reference).sum() + 1e-3


def test_displacement_is_the_mean_way_in_units_of_the_radius() -> None:
    reference = np.array([[2.0, 0.0], [-2.0, 0.0], [0.0, 2.0], [0.0, -2.0]])
    assert displacement(reference, reference) == 0.0
    assert displacement(reference + np.array([1.0, 0.0]), reference) == pytest.approx(0.5)
    moved = reference.copy()
    moved[0] += [0.0, 4.0]
    assert displacement(moved, reference) == pytest.approx(0.5)
    assert displacement(moved * 7, reference * 7) == pytest.approx(0.5)


def test_a_reference_without_extent_gives_no_displacement() -> None:
    point = np.zeros((5, 2))
    assert displacement(cloud()[:5], point) == 0.0
    np.testing.assert_allclose(align(point, cloud()[:5]), np.tile(cloud()[:5].mean(axis=0), (5, 1)), rtol=1e-5)


def test_what_else_is_drawn_moves_along() -> None:
    layout, reference = cloud(1), cloud(2)
    move = motion(layout, reference)
    middles = (layout[:-1] + layout[1:]) / 2
    aligned = align(layout, reference)
    np.testing.assert_allclose(move(middles), (aligned[:-1] + aligned[1:]) / 2, atol=1e-5)
