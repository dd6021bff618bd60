"""Exact nearest neighbours from one matrix product: at probe size cheaper than any index, and never wrong.

The ranks of all points, which the measures of `quality` are made of, cost a full sort of the same distances.

Shapes: N points, D features, M others, K neighbours.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, NamedTuple

import numpy as np
from numpy.typing import NDArray

Metric = Literal["euclidean", "cosine"]
"""How far apart two points are; cosine distance is 1 − cos, and 1 from a point that is zero."""

_ROWS = 1024
"""Rows of the distance matrix held at once: a probe of 10,000 would need gigabytes otherwise."""


@dataclass(frozen=True, slots=True)
class Neighbours:
    """The nearest of each of N points."""

    indices: NDArray[np.int32]
    """(N, K), nearest first, the point itself in front, as umap-learn expects"""
    distances: NDArray[np.float32]
    """(N, K)"""

    @property
    def k(self) -> int:
        """Neighbours listed, the point itself included."""
        return self.indices.shape[1]


def nearest_neighbours(points_ND: NDArray[np.floating], k: int, metric: Metric = "euclidean") -> Neighbours:
    """Find the k nearest points of every point.

    Args:
        points_ND: Finite coordinates.
        k: Neighbours, the point itself included; at most N.
        metric: Distance between points.
    """
    indices, distances = _nearest(_own_keys(points_ND, metric), len(points_ND), k, metric)
    return Neighbours(indices.astype(np.int32), distances.astype(np.float32))


def nearest_of(
    others_MD: NDArray[np.floating], points_ND: NDArray[np.floating], k: int, metric: Metric = "euclidean"
) -> tuple[NDArray[np.intp], NDArray[np.float64]]:
    """Find the k points nearest to each of the others.

    Returns:
        Indices (M, k) into the points and distances (M, k), nearest first.
    """
    centre = _centre(points_ND)
    others, points = _prepare(others_MD, centre, metric), _prepare(points_ND, centre, metric)
    return _nearest(_keys(others, points, metric), len(others), k, metric)


def ranks(points_ND: NDArray[np.floating], metric: Metric = "euclidean") -> NDArray[np.uint16]:
    """Rank all points by their distance from every point.

    Args:
        points_ND: Finite coordinates, at most 65,535 points.
        metric: Distance between points.

    Returns:
        (N, N): how many points come before j, seen from i, at [i, j]. Each row is a permutation; 0 is i itself.
    """
    count = len(points_ND)
    ranks_NN = np.empty((count, count), dtype=np.uint16)
    places = np.arange(count, dtype=np.uint16)[None, :]
    for chunk in _own_keys(points_ND, metric):
        np.put_along_axis(ranks_NN[chunk.rows], chunk.keys.argsort(axis=1), places, axis=1)
    return ranks_NN


class _Chunk(NamedTuple):
    """Some rows of the matrix that orders the points by their distance from others."""

    rows: slice
    keys: NDArray[np.float64]
    """(rows, N): the distances (cosine), or their squares less what all of a row have in common (Euclidean)"""
    common: NDArray[np.float64]
    """(rows,)"""


def _nearest(
    chunks: Iterator[_Chunk], count: int, k: int, metric: Metric
) -> tuple[NDArray[np.intp], NDArray[np.float64]]:
    indices, distances = np.empty((count, k), dtype=np.intp), np.empty((count, k))
    for rows, keys, common in chunks:
        some = np.argpartition(keys, k - 1, axis=1)[:, :k]
        order = np.take_along_axis(keys, some, axis=1).argsort(axis=1)
        indices[rows] = np.take_along_axis(some, order, axis=1)
        found = np.maximum(np.take_along_axis(keys, indices[rows], axis=1) + common[:, None], 0.0)
        distances[rows] = found if metric == "cosine" else np.sqrt(found)
    return indices, distances


def _own_keys(points_ND: NDArray[np.floating], metric: Metric) -> Iterator[_Chunk]:
    points = _prepare(points_ND, _centre(points_ND), metric)
    for chunk in _keys(points, points, metric):
        # Rounding may leave a twin closer to a point than the point itself, which comes first by definition.
        own = np.arange(chunk.rows.start, chunk.rows.stop)
        chunk.keys[own - chunk.rows.start, own] = -np.inf
        yield chunk


def _keys(left_MD: NDArray[np.float64], right_ND: NDArray[np.float64], metric: Metric) -> Iterator[_Chunk]:
    squares_N = np.einsum("nd,nd->n", right_ND, right_ND)
    for start in range(0, len(left_MD), _ROWS):
        rows = slice(start, min(start + _ROWS, len(left_MD)))
        # In place: at this size making another matrix costs as much as the product.
        keys = left_MD[rows] @ right_ND.T
        if metric == "cosine":
            np.subtract(1.0, keys, out=keys)
            yield _Chunk(rows, keys, np.zeros(len(keys)))
        else:
            keys *= -2.0
            keys += squares_N
            yield _Chunk(rows, keys, np.einsum("md,md->m", left_MD[rows], left_MD[rows]))


def _centre(points_ND: NDArray[np.floating]) -> NDArray[np.float64]:
    return points_ND.mean(axis=0, dtype=np.float64)


def _prepare(points_ND: NDArray[np.floating], centre_D: NDArray[np.float64], metric: Metric) -> NDArray[np.float64]:
    if metric == "euclidean":
        return points_ND - centre_D  # a far-away origin would cost the matrix product its precision
    points = points_ND.astype(np.float64)
    lengths = np.linalg.norm(points, axis=1, keepdims=True)
    return np.divide(points, lengths, out=np.zeros_like(points), where=lengths > 0)
