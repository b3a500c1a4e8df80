# SPDX-License-Identifier: GPL-2.0-or-later
"""Is a mission fit to be flown? One file per thing that is looked at; each gives checks: a limit, a value, whether it is kept, and where it is worst."""
