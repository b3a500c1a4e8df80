# SPDX-License-Identifier: GPL-2.0-or-later
"""One file per algorithm: what a user can set, which analysis is called, what is written."""
