#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-2.0-or-later
# Open QGIS with the packaged plugin and the sample project, in a profile of its own under build/desktop.
set -euo pipefail
cd "$(dirname "$0")/.."
if [ -z "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    echo "desktop: there is no display here (neither DISPLAY nor WAYLAND_DISPLAY is set). Run it on a desktop, or use 'make demo'." >&2
    exit 1
fi
profiles=$PWD/build/desktop
plugins=$profiles/profiles/default/python/plugins
mkdir -p "$plugins"
rm -rf "$plugins/smartcity"
.venv/floor/bin/python -m zipfile -e "$1" "$plugins"
mkdir -p "$profiles/profiles/default/QGIS"
# Without the last lines QGIS looks for a font of its own on the network, and complains above the map where there is none.
printf '[PythonPlugins]\nsmartcity=true\nprocessing=true\n\n[fonts]\ndownloadMissingFonts=false\n' > "$profiles/profiles/default/QGIS/QGIS3.ini"
QT_QPA_PLATFORM='' exec scripts/in_qgis.sh qgis --nologo --profiles-path "$profiles" "$plugins/smartcity/resources/sample_data/smartcity_sample.qgz"
