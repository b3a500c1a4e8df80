# SPDX-License-Identifier: GPL-2.0-or-later
"""Mission files as ground stations and apps read them: one file per format, each with its writer, reader and strict check.

A writer checks what it made by the same rules as the reader checks what it is given: nothing is handed over that breaks them.
"""
