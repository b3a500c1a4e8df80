# SPDX-License-Identifier: GPL-2.0-or-later
"""No-fly zones as authorities publish them: ED-269 and ED-318 JSON, plain GeoJSON, OpenAir. Whatever is round is drawn around the true circle, never inside it."""
