# SPDX-License-Identifier: GPL-2.0-or-later
"""Where do service centres go, who is served by which, and how far from the best possible is that?"""
