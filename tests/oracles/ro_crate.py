# SPDX-License-Identifier: GPL-2.0-or-later
"""A folder read by PyPI's rocrate: what it takes it for."""

import sys

import numpy as np
from rocrate.rocrate import ROCrate

given = np.load(sys.argv[1], allow_pickle=False)
crate = ROCrate(str(given["folder"]))
by_id = {one.id: one for one in crate.get_entities()}
actions = [one for one in crate.get_entities() if one.type == "CreateAction"]
np.savez(
    sys.argv[2],
    conforms=str(crate.metadata["conformsTo"].id if hasattr(crate.metadata["conformsTo"], "id") else crate.metadata["conformsTo"]),
    name=str(crate.name),
    files=np.array(sorted(one.id for one in crate.data_entities if one.type == "File")),
    sizes=np.array([int(one["contentSize"]) for one in sorted(crate.data_entities, key=lambda one: one.id) if one.type == "File"]),
    missing=np.array(
        [
            one.id
            for one in crate.data_entities
            if one.type == "File" and not (one.source and __import__("pathlib").Path(one.source).is_file())
        ],
        dtype=str,
    ),
    actions=np.array([str(one["instrument"]["name"]) for one in actions], dtype=str),
    unknown=np.array(
        [str(one) for action in actions for key in ("object", "result") for one in (action.get(key) or []) if isinstance(one, str)],
        dtype=str,
    ),
    mentioned=np.array([one.id for one in (crate.root_dataset.get("mentions") or []) if not isinstance(one, str)], dtype=str),
)
