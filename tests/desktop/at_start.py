# SPDX-License-Identifier: GPL-2.0-or-later
"""Run by QGIS before any plugin is loaded, twice. The import keeps the message log from here on, once."""

import message_log  # noqa: F401
