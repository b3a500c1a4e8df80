# SPDX-License-Identifier: GPL-2.0-or-later
"""The one door between QGIS and the computing parts: layers to arrays, arrays to layers, words, pictures, packages."""
