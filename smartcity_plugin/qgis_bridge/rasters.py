# SPDX-License-Identifier: GPL-2.0-or-later
"""A raster that an algorithm writes: a GeoTIFF with its style beside it, taken back if the user stops."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from qgis.core import (
    QgsColorRampShader,
    QgsCoordinateReferenceSystem,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
    QgsRasterLayer,
    QgsRasterShader,
    QgsSingleBandPseudoColorRenderer,
)
from qgis.PyQt.QtGui import QColor

from ..analysis.progress import Progress, no_progress
from .map_image import map_png
from .on_load import StyleOnLoad
from .translation import tr

if TYPE_CHECKING:
    from numpy.typing import NDArray

NODATA = -9999.0
_ROWS_AT_ONCE = 256
_SUFFIXES = (".tif", ".tiff")


@dataclass(frozen=True)
class RasterClass:
    """A class of a raster's legend: values up to ``upper`` (the last class: infinity), a colour (#rrggbb, with #aarrggbb for what shines through), its meaning."""

    upper: float
    colour: str
    label: str


def is_geotiff(path: str) -> bool:
    """Whether a destination is one that is written here."""
    return Path(path).suffix.lower() in _SUFFIXES


def write_geotiff(
    path: str,
    values: NDArray[np.floating[Any]],
    corner: tuple[float, float],
    pixel: float,
    crs: QgsCoordinateReferenceSystem,
    *,
    name: str = "",
    unit: str = "",
    progress: Progress = no_progress,
) -> None:
    """Write ``values`` (rows, columns; north up, NaN = no data) as a compressed one-band GeoTIFF of 32-bit floats.

    corner: x and y of the upper left corner; pixel: side of a pixel; name, unit: of the band. Raises QgsProcessingException where the place cannot be written to.
    """
    from osgeo import gdal  # not at start-up

    rows, columns = values.shape
    options = ["COMPRESS=DEFLATE", "PREDICTOR=3", "TILED=YES", "BIGTIFF=IF_SAFER"]
    try:
        target = gdal.GetDriverByName("GTiff").Create(path, columns, rows, 1, gdal.GDT_Float32, options)
    except RuntimeError:  # where some other plugin has asked GDAL for exceptions
        target = None
    if target is None:
        raise QgsProcessingException(
            tr("The raster could not be written: {reason}. Choose another place for it.").format(reason=gdal.GetLastErrorMsg() or path)
        )
    try:
        target.SetGeoTransform((corner[0], pixel, 0.0, corner[1], 0.0, -pixel))
        target.SetProjection(crs.toWkt(QgsCoordinateReferenceSystem.WktVariant.WKT_PREFERRED_GDAL))
        band = target.GetRasterBand(1)
        band.SetNoDataValue(NODATA)
        band.SetDescription(name)
        band.SetUnitType(unit)
        for start in range(0, rows, _ROWS_AT_ONCE):
            progress(start / rows)
            block = values[start : start + _ROWS_AT_ONCE].astype(np.float32)
            block[np.isnan(block)] = NODATA
            band.WriteRaster(0, start, columns, block.shape[0], block.tobytes())
        band.FlushCache()
        del band
    finally:
        del target  # closes the file


def style_raster(layer: QgsRasterLayer, classes: Sequence[RasterClass]) -> None:
    """Give a one-band raster a colour per class of values, in ascending order of their upper ends."""
    items = [QgsColorRampShader.ColorRampItem(one.upper, QColor(one.colour), one.label) for one in classes]
    ramp = QgsColorRampShader()
    ramp.setColorRampType(QgsColorRampShader.Type.Discrete)
    ramp.setColorRampItemList(items)
    shader = QgsRasterShader()
    shader.setRasterShaderFunction(ramp)
    renderer = QgsSingleBandPseudoColorRenderer(layer.dataProvider(), 1, shader)
    finite = [one.upper for one in classes if np.isfinite(one.upper)]
    renderer.setClassificationMin(min(finite, default=0.0))
    renderer.setClassificationMax(max(finite, default=0.0))
    layer.setRenderer(renderer)


class OutputRaster:
    """One raster destination parameter, from nothing to a styled file."""

    def __init__(self, algorithm: QgsProcessingAlgorithm, name: str, parameters: dict[str, Any], context: QgsProcessingContext) -> None:
        self._context = context
        self.destination = algorithm.parameterAsOutputLayer(parameters, name, context)
        self._layer: QgsRasterLayer | None = None

    def write(
        self,
        values: NDArray[np.floating[Any]],
        corner: tuple[float, float],
        pixel: float,
        crs: QgsCoordinateReferenceSystem,
        *,
        name: str = "",
        unit: str = "",
        progress: Progress = no_progress,
    ) -> None:
        """Write the file; see `write_geotiff`. A style that lies there from an earlier run is removed."""
        if not is_geotiff(self.destination):
            raise QgsProcessingException(
                tr("Rasters are written as GeoTIFF: choose a file name that ends in .tif, not “{name}”.").format(
                    name=Path(self.destination).name
                )
            )
        for companion in self._companions():
            companion.unlink(missing_ok=True)
        write_geotiff(self.destination, values, corner, pixel, crs, name=name, unit=unit, progress=progress)

    def discard(self) -> None:
        """Remove what was written so far."""
        loading = self._context.layersToLoadOnCompletion()
        loading.pop(self.destination, None)
        self._context.setLayersToLoadOnCompletion(loading)
        self._layer = None
        for path in (Path(self.destination), *self._companions()):
            path.unlink(missing_ok=True)

    def layer(self) -> QgsRasterLayer:
        """The written raster, to be drawn or styled."""
        if self._layer is None:
            self._layer = QgsRasterLayer(self.destination, Path(self.destination).stem)
            if not self._layer.isValid():
                raise QgsProcessingException(
                    tr("The output was written to {place} but cannot be read again.").format(place=self.destination)
                )
        return self._layer

    def style(self, classes: Sequence[RasterClass]) -> None:
        """Style it: in a .qml file beside it, which QGIS obeys whenever the raster is opened, and on loading into a project."""
        style_raster(self.layer(), classes)
        self.layer().saveNamedStyle(str(Path(self.destination).with_suffix(".qml")))
        if self._context.willLoadLayerOnCompletion(self.destination):
            styled = StyleOnLoad(lambda layer: style_raster(layer, classes))
            self._context.layerToLoadOnCompletionDetails(self.destination).setPostProcessor(styled)

    def picture(self, crs: QgsCoordinateReferenceSystem) -> bytes:
        """The raster as PNG, drawn in ``crs``."""
        return map_png(self.layer(), crs, self._context.transformContext())

    def _companions(self) -> tuple[Path, ...]:
        path = Path(self.destination)
        return path.with_suffix(".qml"), Path(f"{path}.aux.xml")
