# SPDX-License-Identifier: GPL-2.0-or-later
"""The group "Service centres" and what its algorithms share."""
