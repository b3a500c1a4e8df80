# SPDX-License-Identifier: GPL-2.0-or-later
"""Smoothing kernels in the plane, the bandwidths that rules give them, and their convolution with a raster.

A bandwidth is the radius of a kernel that ends (quartic, epanechnikov, triangular, uniform) and the standard deviation of the one that does not (gaussian).
Kernels smooth alike where their standard deviations are equal: `in_kernel` turns the bandwidth of one into that of another.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Literal

import numpy as np

from ..errors import AnalysisError, tr
from ..progress import Progress, no_progress

if TYPE_CHECKING:
    from numpy.typing import NDArray

Kernel = Literal["quartic", "gaussian", "epanechnikov", "triangular", "uniform"]
KERNELS: tuple[Kernel, ...] = ("quartic", "gaussian", "epanechnikov", "triangular", "uniform")
GAUSSIAN_REACH = 4.0
"""Standard deviations at which the normal curve is cut: 0.006 % of it lie beyond, along each axis."""
MAX_REACH = 1_000
"""Pixels that a kernel may reach: the transform of one block must end soon enough for a cancel to be heard."""
_BLOCK = 2_000_000
_SPREAD: dict[Kernel, float] = {
    "quartic": 1.0 / np.sqrt(8.0),
    "gaussian": 1.0,
    "epanechnikov": 1.0 / np.sqrt(6.0),
    "triangular": np.sqrt(0.15),
    "uniform": 0.5,
}
"""Standard deviation along one axis of a kernel of bandwidth 1."""
_EFFECTIVE_AREA: dict[Kernel, float] = {
    "quartic": 5.0 * np.pi / 9.0,
    "gaussian": 4.0 * np.pi,
    "epanechnikov": 3.0 * np.pi / 4.0,
    "triangular": 2.0 * np.pi / 3.0,
    "uniform": np.pi,
}
"""1 / ∫K² of a kernel of bandwidth 1: an even disc of this area would make as noisy a density."""
_PROFILE: dict[Kernel, Callable[[NDArray[np.float64]], NDArray[np.float64]]] = {
    "quartic": lambda squared: 3.0 / np.pi * np.maximum(1.0 - squared, 0.0) ** 2,
    "gaussian": lambda squared: np.exp(-0.5 * squared) / (2.0 * np.pi),
    "epanechnikov": lambda squared: 2.0 / np.pi * np.maximum(1.0 - squared, 0.0),
    "triangular": lambda squared: 3.0 / np.pi * np.maximum(1.0 - np.sqrt(squared), 0.0),
    "uniform": lambda squared: (squared <= 1.0) / np.pi,
}


def kernel_value(kernel: Kernel, squared_distance: NDArray[np.float64], bandwidth: float) -> NDArray[np.float64]:
    """Height of the kernel (per square metre, volume 1) at squared distances in m² from its middle."""
    return _PROFILE[kernel](squared_distance / bandwidth**2) / bandwidth**2


def in_kernel(bandwidth: float, source: Kernel, target: Kernel) -> float:
    """The bandwidth with which ``target`` smooths as much (same standard deviation) as ``source`` does with ``bandwidth``."""
    return bandwidth * _SPREAD[source] / _SPREAD[target]


def effective_area(kernel: Kernel, bandwidth: float) -> float:
    """Square metres whose points a density at a place rests on, 1 / ∫K²."""
    return _EFFECTIVE_AREA[kernel] * bandwidth**2


def reach(kernel: Kernel, bandwidth: float) -> float:
    """Metres beyond which the kernel is taken to be 0."""
    return GAUSSIAN_REACH * bandwidth if kernel == "gaussian" else bandwidth


def effective_number(weights: NDArray[np.float64]) -> float:
    """How many equal points the weighted ones are worth (Kish 1965): (Σw)² / Σw²; the number of points where all weigh the same."""
    return float(weights.sum() ** 2 / np.sum(weights**2))


def robust_radius(xy: NDArray[np.float64], weights: NDArray[np.float64]) -> float:
    """Search radius (m) of a quartic kernel: 0.9 min(SD, √(1 / ln 2) D) n^-0.2.

    SD: standard distance from the mean centre; D: median distance from it, both weighted; n: effective number of points. Silverman's (1986, eq. 3.31)
    rule of thumb, made robust against outlying points, as ArcGIS Pro applies it by default. 0 where more than half of the weight is on one spot.
    """
    middle = weights @ xy / weights.sum()
    distance = np.hypot(*(xy - middle).T)
    standard = np.sqrt(weights @ distance**2 / weights.sum())
    order = np.argsort(distance)
    running = np.cumsum(weights[order])
    half = running[-1] / 2.0
    above = int(np.searchsorted(running, half, side="right"))
    median = distance[order[min(above, distance.size - 1)]]
    if above and running[above - 1] == half:  # the middle lies between two
        median = (median + distance[order[above - 1]]) / 2.0
    if np.max(distance) <= 1e-9 * max(1.0, float(np.abs(middle).max())):
        return 0.0
    return float(0.9 * min(standard, np.sqrt(1.0 / np.log(2.0)) * median) * effective_number(weights) ** -0.2)


def scott_deviation(xy: NDArray[np.float64], weights: NDArray[np.float64]) -> float:
    """Standard deviation (m) of a gaussian kernel: σ n^(-1/6) (Scott 1992, eq. 6.42, two dimensions), σ² the mean of the two variances."""
    middle = weights @ xy / weights.sum()
    number = effective_number(weights)
    if number <= 1.0:
        return 0.0
    # the unbiased weighted variance, as scipy.stats.gaussian_kde takes it
    variance = weights @ (xy - middle) ** 2 / weights.sum() * number / (number - 1.0)
    return float(np.sqrt(variance.mean()) * number ** (-1.0 / 6.0))


def smooth(
    amounts: NDArray[np.float64], pixel: float, kernel: Kernel, bandwidth: float, progress: Progress = no_progress
) -> NDArray[np.float64]:
    """Convolution of ``amounts`` (rows, columns) with the kernel, per square metre; beyond the border there is nothing.

    The kernel as sampled at pixel centres is scaled to a volume of exactly 1, so nothing is lost but what leaves the raster. Raises AnalysisError where the bandwidth is
    smaller than a pixel, or reaches over more than a thousand.
    """
    if bandwidth < pixel:
        raise AnalysisError(
            tr("The bandwidth ({bandwidth:g} m) is smaller than a pixel ({pixel:g} m). Choose pixels of at most a third of the bandwidth."),
            bandwidth=bandwidth,
            pixel=pixel,
        )
    width = int(np.floor(reach(kernel, bandwidth) / pixel))
    if width > MAX_REACH:
        raise AnalysisError(
            tr(
                "The bandwidth ({bandwidth:g} m) reaches over {width:,} pixels of {pixel:g} m; at most {most:,} are allowed. Choose pixels of at least {enough:.3g} m: finer "
                "ones show nothing more."
            ),
            bandwidth=bandwidth,
            width=width,
            pixel=pixel,
            most=MAX_REACH,
            enough=np.ceil(1.01 * pixel * width / MAX_REACH * 10) / 10,
        )
    steps = np.arange(-width, width + 1) * pixel
    if kernel == "gaussian":
        line = np.exp(-0.5 * (steps / bandwidth) ** 2)
        result = _along_both_axes(amounts, line / line.sum(), progress)
    else:
        window = kernel_value(kernel, steps[:, None] ** 2 + steps**2, bandwidth)
        result = _in_tiles(amounts, window / window.sum(), progress)
    # A transform leaves noise of some 1e-16 of the largest value where nothing is: no ghost of a density.
    result[result < 1e-13 * max(result.max(initial=0.0), 0.0)] = 0.0
    return result / pixel**2


def _along_both_axes(amounts: NDArray[np.float64], line: NDArray[np.float64], progress: Progress) -> NDArray[np.float64]:
    """A separable kernel, along rows and then along columns."""
    from scipy import fft

    width = line.size // 2
    result = amounts
    for turn in (0, 1):
        source, result = result.T, np.empty(result.shape[::-1])
        length = source.shape[1]
        size = fft.next_fast_len(length + 2 * width, real=True)
        spectrum = fft.rfft(line, size)
        block = max(1, _BLOCK // size)
        for start in range(0, source.shape[0], block):
            progress(0.5 * turn + 0.5 * start / source.shape[0])
            spread = fft.irfft(fft.rfft(source[start : start + block], size, axis=1) * spectrum, size, axis=1)
            result[start : start + block] = spread[:, width : width + length]
    return np.ascontiguousarray(result)


def _in_tiles(amounts: NDArray[np.float64], window: NDArray[np.float64], progress: Progress) -> NDArray[np.float64]:
    """Any kernel, tile by tile, overlaps added up; tiles without anything in them cost nothing."""
    from scipy import fft

    width = window.shape[0] // 2
    side = max(2 * width, 512)
    size = fft.next_fast_len(side + 2 * width, real=True)
    spectrum = fft.rfft2(window, (size, size))
    rows, columns = amounts.shape
    result = np.zeros((rows + 2 * width, columns + 2 * width))
    starts = [(row, column) for row in range(0, rows, side) for column in range(0, columns, side)]
    for number, (row, column) in enumerate(starts):
        progress(number / len(starts))
        tile = amounts[row : row + side, column : column + side]
        if tile.any():
            height, length = tile.shape[0] + 2 * width, tile.shape[1] + 2 * width
            spread = fft.irfft2(fft.rfft2(tile, (size, size)) * spectrum, (size, size))[:height, :length]
            result[row : row + height, column : column + length] += spread
    return result[width : width + rows, width : width + columns]
