# SPDX-License-Identifier: GPL-2.0-or-later
"""The group "Hot spots" and what its algorithms share."""
