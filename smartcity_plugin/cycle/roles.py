# SPDX-License-Identifier: GPL-2.0-or-later
"""Who may do what in a cycle.

In a GeoPackage roles are declarations, not locks: whoever can write the file can write anything into it, and the chain shows it.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from types import MappingProxyType

from ..analysis.errors import tr


class Role(str, Enum):
    """A person's part in a cycle."""

    OWNER = "owner"
    ANALYST = "analyst"
    ADVISER = "adviser"
    APPROVER = "approver"


ROLE_NAMES: Mapping[Role, str] = MappingProxyType(
    {Role.OWNER: tr("Owner"), Role.ANALYST: tr("Analyst"), Role.ADVISER: tr("Adviser"), Role.APPROVER: tr("Approver")}
)

#: Who may approve a decision. Never its author, unless the cycle is single-handed.
MAY_APPROVE = frozenset({Role.OWNER, Role.APPROVER})
#: Who may hand out roles without giving a reason.
MAY_GIVE_ROLES = frozenset({Role.OWNER, Role.APPROVER})
