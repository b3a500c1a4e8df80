# SPDX-License-Identifier: GPL-2.0-or-later
"""The group "Spraying" and what its algorithms share."""
