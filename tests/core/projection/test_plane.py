"""The plane through classes: exact distances in it, and an orientation of its own."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray

from synermix_core.config import ProjectionConfig
from synermix_core.errors import ProjectionError
from synermix_core.projection import ProbeEpoch
from synermix_core.projection.plane import plane_view
from tests.core.projection.making import digits_epoch, labels, pixels


def class_means(classes: tuple[int, ...]) -> NDArray[np.float64]:
    return np.stack([pixels()[labels() == label].astype(np.float64).mean(axis=0) for label in classes])


def distances(points: NDArray[np.floating]) -> NDArray[np.floating]:
    return np.linalg.norm(points[:, None] - points[None], axis=2)


@pytest.mark.parametrize("classes", [None, (0, 1, 2), (7, 3, 9)])
def test_distances_between_the_class_means_are_true(classes: tuple[int, ...] | None) -> None:
    view = plane_view(digits_epoch(), ProjectionConfig(plane_classes=classes))
    means = class_means(classes or (0, 1, 2))
    np.testing.assert_allclose(distances(view(means)), distances(means), rtol=1e-5)
    np.testing.assert_allclose(view.axes.T @ view.axes, np.eye(2), atol=1e-12)


def test_nothing_of_the_plane_is_left_out_and_nothing_across_it_shown() -> None:
    view, means = plane_view(digits_epoch(), ProjectionConfig()), class_means((0, 1, 2))
    across = np.random.default_rng(0).normal(size=64)
    for edge in np.linalg.qr((means[1:] - means[0]).T)[0].T:
        across -= (across @ edge) * edge
    np.testing.assert_allclose(view(means + across), view(means), atol=1e-4)


@pytest.mark.parametrize("classes", [(0, 1, 2), (2, 1, 0), (5, 8, 4)])
def test_the_first_class_stands_on_top_and_the_others_follow_counterclockwise(classes: tuple[int, ...]) -> None:
    view = plane_view(digits_epoch(), ProjectionConfig(plane_classes=classes))
    first, second, third = view(class_means(classes))
    assert first[1] > max(second[1], third[1])
    assert second[0] < third[0]
    np.testing.assert_allclose(first + second + third, 0, atol=1e-4)


def test_no_other_rotation_brings_the_classes_closer_to_the_standing_triangle() -> None:
    drawn = plane_view(digits_epoch(), ProjectionConfig())(class_means((0, 1, 2))) @ [1, 1j]
    triangle = np.exp(1j * (np.pi / 2 + 2 * np.pi / 3 * np.arange(3)))
    for angle in np.linspace(0.01, 2 * np.pi - 0.01, 100):
        assert np.square(abs(drawn - triangle)).sum() <= np.square(abs(drawn * np.exp(1j * angle) - triangle)).sum()


def test_a_rotation_of_the_feature_space_changes_nothing() -> None:
    turn = np.linalg.qr(np.random.default_rng(0).normal(size=(64, 64)))[0]
    turned = ProbeEpoch(pixels().astype(np.float64) @ turn, labels())
    before, after = digits_epoch(), turned
    np.testing.assert_allclose(
        plane_view(after, ProjectionConfig())(after.points),
        plane_view(before, ProjectionConfig())(before.points),
        atol=1e-3,
    )


def test_the_plane_may_go_through_the_classifiers_rows() -> None:
    weight = np.random.default_rng(0).normal(size=(10, 64))
    view = plane_view(digits_epoch(head_weight=weight), ProjectionConfig(plane_through="head", plane_classes=(1, 4, 6)))
    np.testing.assert_allclose(distances(view(weight[[1, 4, 6]])), distances(weight[[1, 4, 6]]), rtol=1e-5)


def test_a_run_without_classifier_rows_is_told_so() -> None:
    text = "plane_through: must be 'means' for this run, which did not record its classifier, but is 'head'"
    with pytest.raises(ProjectionError, match=text):
        plane_view(digits_epoch(), ProjectionConfig(plane_through="head"))


@pytest.mark.parametrize(("classes", "text"), [((0, 1, 10), "but 10 is none"), ((3, 11, 12), "but 11, 12 are none")])
def test_a_class_that_is_not_there_is_named(classes: tuple[int, ...], text: str) -> None:
    with pytest.raises(ProjectionError, match=f"plane_classes: must be classes of the probe, .*{text}. Choose two or"):
        plane_view(digits_epoch(), ProjectionConfig(plane_classes=classes))


def test_a_probe_of_one_class_has_no_plane() -> None:
    epoch = ProbeEpoch(pixels()[labels() == 0], labels()[labels() == 0])
    with pytest.raises(
        ProjectionError, match=r"plane: needs two classes or more, but the probe has 1\. Choose the method"
    ):
        plane_view(epoch, ProjectionConfig())


def test_two_classes_lie_on_the_horizontal_axis() -> None:
    two = labels() < 2
    for epoch, config in (
        (digits_epoch(), ProjectionConfig(plane_classes=(0, 1))),
        (ProbeEpoch(pixels()[two], labels()[two]), ProjectionConfig()),
    ):
        view, means = plane_view(epoch, config), class_means((0, 1))
        np.testing.assert_allclose(distances(view(means)), distances(means), rtol=1e-5)
        np.testing.assert_allclose(view(means)[:, 1], view(means)[0, 1], atol=1e-4)
        np.testing.assert_allclose(view.axes.T @ view.axes, np.eye(2), atol=1e-6)


@pytest.mark.parametrize("classes", [(0, 1), (0, 1, 2)])
def test_a_collapsed_network_is_drawn_as_a_point(classes: tuple[int, ...]) -> None:
    epoch = ProbeEpoch(np.full((300, 8), 3.3, dtype=np.float16), labels())
    layout = plane_view(epoch, ProjectionConfig(plane_classes=classes))(epoch.points)
    np.testing.assert_allclose(layout, 0, atol=1e-6)


def test_means_on_a_line_are_drawn_on_a_line() -> None:
    epoch = ProbeEpoch(np.outer(labels(), np.ones(5)), labels())
    layout = plane_view(epoch, ProjectionConfig())(epoch.points)
    assert np.isfinite(layout).all()
    drawn = np.stack([layout[labels() == label][0] for label in range(3)])
    np.testing.assert_allclose(distances(drawn), np.sqrt(5) * distances(np.arange(3.0)[:, None]), rtol=1e-5)


def test_of_two_classes_what_was_up_stays_up() -> None:
    config = ProjectionConfig(plane_classes=(0, 1))
    before = plane_view(digits_epoch(), config)(pixels())
    assert np.ptp(before[:, 1]) > 1
    # Another epoch, in which the largest component of the vertical axis has the other sign: the features, mirrored.
    mirrored = ProbeEpoch(-pixels(), labels())
    for previous in (before, before * np.array([1, -1], dtype=np.float32)):
        for epoch in (digits_epoch(), mirrored):
            heights = plane_view(epoch, config, previous)(epoch.points)[:, 1]
            assert np.corrcoef(heights, previous[:, 1])[0, 1] > 0.99
