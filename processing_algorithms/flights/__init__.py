# SPDX-License-Identifier: GPL-2.0-or-later
"""The group "Drone flights" and what its algorithms share."""
