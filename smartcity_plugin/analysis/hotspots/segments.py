# SPDX-License-Identifier: GPL-2.0-or-later
"""Units that are alike in who lives there: k-means or Ward on standard scores, and how many kinds there are.

Sources: MacQueen (1967), Arthur & Vassilvitskii (2007, k-means++ starts); Ward (1963, JASA 58:236-244); Rousseeuw (1987, J. Comp. Appl. Math. 20:53-65) for the silhouette.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

import numpy as np

from ..errors import AnalysisError, tr
from ..progress import Progress, no_progress

if TYPE_CHECKING:
    from numpy.typing import NDArray

Method = Literal["kmeans", "ward"]
METHODS: tuple[Method, ...] = ("kmeans", "ward")
MOST_CHOSEN = 8
"""Largest number of segments that is tried when none is asked for: more cannot be told apart in words."""
MAX_WARD = 5_000
_STARTS = 20
_ROUNDS = 200
_SAMPLE = 2_000
_BLOCK = 200


@dataclass(frozen=True)
class Segments:
    """members (n,): 1 for the largest segment, 2 for the next ...; silhouette: mean of the units (-1..1; above 0.5 clear, below 0.25 hardly any structure)."""

    members: NDArray[np.int64]
    silhouette: float

    @property
    def number(self) -> int:
        """How many there are."""
        return int(self.members.max())


def standard_scores(shares: NDArray[np.float64]) -> NDArray[np.float64]:
    """z-scores (n, groups) of shares; a group that is everywhere alike gets 0 and says nothing."""
    spread = shares.std(axis=0)
    flat = spread <= 1e-12 * np.maximum(np.abs(shares).max(axis=0), 1e-300)
    return np.where(flat, 0.0, (shares - shares.mean(axis=0)) / np.where(flat, 1.0, spread))


def find_segments(shares: NDArray[np.float64], number: int | None, method: Method, seed: int, progress: Progress = no_progress) -> Segments:
    """Segments of units by their ``shares`` (n, groups). number None: the one from 2 to 8 with the largest silhouette.

    Raises AnalysisError for more segments than different units, constant shares, or Ward's method on more than 5 000 units.
    """
    scores = standard_scores(shares)
    different = len(np.unique(scores, axis=0))
    if different < 2:
        raise AnalysisError(tr("All units have the same shares of all groups: there is only one segment. Set SEGMENTS to 0."))
    if number is not None and number > different:
        raise AnalysisError(
            tr("{number} segments were asked for, but there are only {n} units with different shares. Choose at most {n}."),
            number=number,
            n=different,
        )
    if method == "ward" and len(scores) > MAX_WARD:
        raise AnalysisError(
            tr("Ward's method compares each unit with each, at most {most:,} of them; there are {n:,}. Choose kmeans."),
            most=MAX_WARD,
            n=len(scores),
        )
    tries = [number] if number is not None else list(range(2, min(MOST_CHOSEN, different - 1, len(scores) - 1) + 1)) or [2]
    tree = None
    if method == "ward":
        from scipy.cluster.hierarchy import linkage

        tree = linkage(scores, "ward")
    best: Segments | None = None
    for position, k in enumerate(tries):
        progress(position / len(tries))
        if tree is not None:
            from scipy.cluster.hierarchy import fcluster

            members = fcluster(tree, k, "maxclust")
        else:
            members = _kmeans(scores, k, np.random.default_rng([seed, k]), progress, position / len(tries))
        found = Segments(_by_size(members), silhouette(scores, members, progress, position / len(tries)))
        if best is None or found.silhouette > best.silhouette:
            best = found
    if best is None:
        raise AnalysisError(tr("No segments could be found."))
    return best


def _kmeans(scores: NDArray[np.float64], k: int, rng: np.random.Generator, progress: Progress, share: float) -> NDArray[np.int64]:
    """The best (smallest inertia) of twenty k-means++ starts, each run until nobody moves."""
    from scipy.cluster.vq import kmeans2, vq

    if k == 1:
        return np.zeros(len(scores), dtype=np.int64)
    best, least = np.zeros(len(scores), dtype=np.int64), np.inf
    for _ in range(_STARTS):
        progress(share)
        centres = kmeans2(scores, k, iter=1, minit="++", seed=rng, missing="warn")[0]
        members = np.full(len(scores), -1)
        for _ in range(_ROUNDS):
            progress(share)
            again, distance = vq(scores, centres)
            if np.array_equal(again, members):
                break
            members = again
            size = np.bincount(members, minlength=k)
            for empty in np.flatnonzero(size == 0):  # takes the unit that fits worst where it is
                worst = int(np.argmax(distance))
                members[worst], distance[worst] = empty, 0.0
            size = np.maximum(np.bincount(members, minlength=k), 1)
            centres = np.column_stack([np.bincount(members, weights=column, minlength=k) for column in scores.T]) / size[:, None]
        inertia = float(np.sum(distance**2))
        if inertia < least * (1.0 - 1e-12):
            best, least = members.astype(np.int64), inertia
    return best


def _by_size(members: NDArray[np.int64]) -> NDArray[np.int64]:
    """Numbered from 1 by size; equal sizes by their first unit."""
    names, first, size = np.unique(members, return_index=True, return_counts=True)
    order = np.lexsort((first, -size))
    number = np.empty(names.size, dtype=np.int64)
    number[order] = np.arange(1, names.size + 1)
    return number[np.searchsorted(names, members)]


def silhouette(scores: NDArray[np.float64], members: NDArray[np.int64], progress: Progress = no_progress, share: float = 0.0) -> float:
    """Mean silhouette of the units; of 2 000 evenly picked ones where there are more. A unit alone in its segment counts 0. NaN for a single segment."""
    names, label = np.unique(members, return_inverse=True)
    if names.size < 2:
        return float("nan")
    picked = np.unique(np.linspace(0, len(scores) - 1, min(len(scores), _SAMPLE)).astype(np.int64))
    some, label = scores[picked], label[picked]
    size = np.bincount(label, minlength=names.size)
    belongs = np.zeros((picked.size, names.size))
    belongs[np.arange(picked.size), label] = 1.0
    values = np.zeros(picked.size)
    for start in range(0, picked.size, _BLOCK):
        progress(share)
        part = slice(start, start + _BLOCK)
        distance = np.sqrt(np.maximum(np.sum((some[part][:, None, :] - some[None, :, :]) ** 2, axis=2), 0.0))
        sums, own = distance @ belongs, label[part]
        rows = np.arange(own.size)
        with np.errstate(invalid="ignore", divide="ignore"):
            within = sums[rows, own] / (size[own] - 1)
            others = np.where(size > 0, sums / size, np.inf)
            others[rows, own] = np.inf
            nearest = others.min(axis=1)
            values[part] = np.where(size[own] > 1, (nearest - within) / np.maximum(nearest, within), 0.0)
    return float(np.nanmean(values))
