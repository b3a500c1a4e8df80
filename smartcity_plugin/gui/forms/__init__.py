# SPDX-License-Identifier: GPL-2.0-or-later
"""Forms: each asks for one record of a cycle."""
