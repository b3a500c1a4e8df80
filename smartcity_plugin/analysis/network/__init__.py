# SPDX-License-Identifier: GPL-2.0-or-later
"""Roads as a network: how lines hang together, where places are tied to it, how far it is from one to the other, and whether it can be trusted."""
