import json
from pathlib import Path

import pytest

pytestmark = pytest.mark.desktop


def test_x(walk):
    w = walk(Path(__file__).parent / "walk_hot_spots.py")
    print(w.seconds, w.tail)
    Path("/tmp/dx/record.json").write_text(json.dumps(w.record, indent=1))
    print(w.record.get("failure"))
    assert 0
