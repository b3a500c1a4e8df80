# SPDX-License-Identifier: GPL-2.0-or-later
"""Which fields of a layer hold what identifies a person: the values that a filter compares them with never reach the evidence store."""

from __future__ import annotations

import re

from qgis.core import QgsMapLayer, QgsVectorLayer, QgsWkbTypes

PROPERTY = "smartcity/personal_fields"
#: Field names, in English and Korean, that hold personal data as a rule.
_TELLING = re.compile(
    r"(?i)(^|_)(first_?|last_?|full_?|sur|given_?|caller_?|owner_?|resident_?|patient_?)?names?$"
    r"|(^|_)(person|caller|owner|patient|resident|applicant)s?(_|$)"
    r"|phone|mobile|(^|_)tel(_|$|\d)|e_?mail|birth|(^|_)dob($|_)|(^|_)(ssn|rrn|nid)($|_)|passport|(^|_)plate(_|$)|licen[cs]e_?(plate|no)|account_?(no|num)"
    r"|성명|이름|신고자|민원인|소유자|환자|전화|연락처|휴대폰|이메일|생년월일|주민|여권|차량번호|계좌"
)
_OF_PLACES = {"name", "names", "이름"}


def personal_fields(layer: QgsMapLayer) -> tuple[str, ...]:
    """Fields declared personal (the layer's custom property, names with commas between them) and fields whose names say so."""
    if not isinstance(layer, QgsVectorLayer):
        return ()
    declared = {one.strip().lower() for one in str(layer.customProperty(PROPERTY, "") or "").split(",") if one.strip()}
    return tuple(name for name in layer.fields().names() if name.lower() in declared or _TELLING.search(name))


def fields_to_keep_back(layer: QgsVectorLayer) -> tuple[str, ...]:
    """Personal fields of a layer that is given to somebody else. What an area or a street is called (``name``) is no person's name, unless it was declared one."""
    found = personal_fields(layer)
    if layer.geometryType() not in (QgsWkbTypes.GeometryType.PolygonGeometry, QgsWkbTypes.GeometryType.LineGeometry):
        return found
    declared = {one.strip().lower() for one in str(layer.customProperty(PROPERTY, "") or "").split(",")}
    return tuple(name for name in found if name.lower() in declared or name.lower() not in _OF_PLACES)
