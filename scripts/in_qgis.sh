#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-2.0-or-later
# Run a command so that QGIS's modules and the floor environment see each other, without touching the user's own QGIS profile.
set -euo pipefail
cd "$(dirname "$0")/.."
site=$(.venv/floor/bin/python -c 'import sysconfig; print(sysconfig.get_path("purelib"))')
export PYTHONPATH="$site${PYTHONPATH:+:$PYTHONPATH}"
export QT_QPA_PLATFORM=${QT_QPA_PLATFORM-offscreen}
export XDG_RUNTIME_DIR=${XDG_RUNTIME_DIR:-$(mktemp -d)}
export PYTHONWARNINGS=${PYTHONWARNINGS:-ignore:Valid PROJ data directory not found:UserWarning}
exec "$@"
