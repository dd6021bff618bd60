"""Exact nearest neighbours from one matrix product: at probe size cheaper than any index, and never wrong.

The same sorting that finds the neighbours ranks all points, which is what the measures of `quality` are made of.

Shapes: N points, D features, M others, K neighbours.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray

Metric = Literal["euclidean", "cosine"]
"""How far apart two points are; cosine distance is 1 − cos, and 1 from a point that is zero."""

_ROWS = 1024
"""Rows of the distance matrix held at once: a probe of 10,000 would need gigabytes otherwise."""


@dataclass(frozen=True, slots=True)
class Neighbourhood:
    """Who is near whom, among N points."""

    indices: NDArray[np.int32]
    """(N, K), nearest first, the point itself in front, as umap-learn expects"""
    distances: NDArray[np.float32]
    """(N, K)"""
    ranks: NDArray[np.uint16]
    """(N, N), how many points are nearer to i than j is, at [i, j]; 0 is i itself"""

    @property
    def k(self) -> int:
        """Neighbours listed, the point itself included."""
        return self.indices.shape[1]


def neighbourhood(points_ND: NDArray[np.floating], k: int, metric: Metric = "euclidean") -> Neighbourhood:
    """Rank all points by their distance from each, and list the k nearest.

    Args:
        points_ND: Finite coordinates, at most 65,535 points.
        k: Neighbours to list, the point itself included; at most N.
        metric: Distance between points.
    """
    count = len(points_ND)
    prepared = _prepare(points_ND, _centre(points_ND), metric)
    indices = np.empty((count, k), dtype=np.int32)
    nearest = np.empty((count, k), dtype=np.float32)
    ranks = np.empty((count, count), dtype=np.uint16)
    places = np.arange(count, dtype=np.uint16)[None, :]
    for rows, distances in _chunks(prepared, prepared, metric):
        # Rounding may leave a twin closer to a point than the point itself; the diagonal is exact by definition.
        own = np.arange(rows.start, rows.stop)
        distances[own - rows.start, own] = -1.0
        order = distances.argsort(axis=1)
        indices[rows] = order[:, :k]
        nearest[rows] = _as_distances(np.take_along_axis(distances, order[:, :k], axis=1), metric)
        np.put_along_axis(ranks[rows], order, places, axis=1)
    return Neighbourhood(indices, nearest, ranks)


def nearest_of(
    others_MD: NDArray[np.floating], points_ND: NDArray[np.floating], k: int, metric: Metric = "euclidean"
) -> tuple[NDArray[np.intp], NDArray[np.float64]]:
    """Find the k points nearest to each of the others.

    Returns:
        Indices (M, k) into the points and distances (M, k), nearest first.
    """
    centre = _centre(points_ND)
    indices = np.empty((len(others_MD), k), dtype=np.intp)
    nearest = np.empty((len(others_MD), k))
    others, points = _prepare(others_MD, centre, metric), _prepare(points_ND, centre, metric)
    for rows, distances in _chunks(others, points, metric):
        indices[rows] = distances.argsort(axis=1)[:, :k]
        nearest[rows] = _as_distances(np.take_along_axis(distances, indices[rows], axis=1), metric)
    return indices, nearest


def _centre(points_ND: NDArray[np.floating]) -> NDArray[np.float64]:
    return points_ND.mean(axis=0, dtype=np.float64)


def _prepare(points_ND: NDArray[np.floating], centre_D: NDArray[np.float64], metric: Metric) -> NDArray[np.float64]:
    if metric == "euclidean":
        return points_ND - centre_D  # a far-away origin would cost the matrix product its precision
    points = points_ND.astype(np.float64)
    lengths = np.linalg.norm(points, axis=1, keepdims=True)
    return np.divide(points, lengths, out=np.zeros_like(points), where=lengths > 0)


def _chunks(
    left_MD: NDArray[np.float64], right_ND: NDArray[np.float64], metric: Metric
) -> Iterator[tuple[slice, NDArray[np.float64]]]:
    """Yield rows of `left` and what orders the points of `right` by their distance from them."""
    squares = np.einsum("nd,nd->n", right_ND, right_ND)
    for start in range(0, len(left_MD), _ROWS):
        rows = slice(start, min(start + _ROWS, len(left_MD)))
        products = left_MD[rows] @ right_ND.T
        if metric == "cosine":
            yield rows, 1.0 - products
        else:
            own = np.einsum("md,md->m", left_MD[rows], left_MD[rows])
            yield rows, own[:, None] + squares[None, :] - 2.0 * products


def _as_distances(values: NDArray[np.float64], metric: Metric) -> NDArray[np.float64]:
    values = np.maximum(values, 0.0)
    return values if metric == "cosine" else np.sqrt(values)
