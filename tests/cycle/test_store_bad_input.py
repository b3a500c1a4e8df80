# SPDX-License-Identifier: GPL-2.0-or-later
"""A store that is missing, locked, read-only, on a full disk, newer, older, broken, or something else: a typed error in plain words, and nothing lost."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from smartcity.smartcity_plugin.cycle import errors, geopackage
from smartcity.smartcity_plugin.cycle.address import open_or_create
from smartcity.smartcity_plugin.cycle.events import Event
from smartcity.smartcity_plugin.cycle.location import find_store, kept_path, store_beside
from smartcity.smartcity_plugin.cycle.sqlite_connection import file_uri, in_words
from smartcity.smartcity_plugin.cycle.store import Store
from smartcity.smartcity_plugin.cycle.subject import Comment, CycleStarted

ROOT = Path(__file__).parents[2]


def test_a_folder_is_no_store(tmp_path):
    with pytest.raises(errors.BadValue, match=r"is a folder\. Name the file"):
        open_or_create(str(tmp_path))
    assert not list(tmp_path.parent.glob(f"{tmp_path.name}*.gpkg"))


def test_missing(tmp_path):
    with pytest.raises(errors.StoreMissing, match=r"nowhere\.gpkg.*moved"):
        Store.open(tmp_path / "nowhere.gpkg")
    with pytest.raises(errors.StoreMissing):
        Store.open(tmp_path)
    with pytest.raises(errors.StoreMissing, match="no folder"):
        Store.create(tmp_path / "no" / "folder.gpkg")
    assert list(tmp_path.iterdir()) == [], "looking for a store makes none"


def test_there_is_a_file_already(store, store_path):
    before = store.latest()
    with pytest.raises(errors.StoreExists, match="already"):
        Store.create(store_path)
    assert store.latest() == before


def test_something_else(tmp_path, sample_data):
    text = tmp_path / "notes.gpkg"
    text.write_text("dear diary", encoding="utf-8")
    with pytest.raises(errors.NotAStore, match="not a GeoPackage"):
        Store.open(text)
    (tmp_path / "empty.gpkg").touch()
    with pytest.raises(errors.NotAStore, match="empty"):
        Store.open(tmp_path / "empty.gpkg")
    layer = next(sample_data.glob("*.gpkg"))
    before = layer.read_bytes()
    with pytest.raises(errors.NotAStore, match="data layer"):
        Store.open(layer, read_only=True)
    assert layer.read_bytes() == before


def test_cut_in_the_middle(walk, store_path):
    walk.to_evaluation()
    walk.store.close()
    whole = store_path.read_bytes()
    store_path.write_bytes(whole[: len(whole) // 2])
    with pytest.raises(errors.StoreDamaged, match="copy"), Store.open(store_path) as store:
        store.cycle(walk.cycle_id)
        store.verify()


def test_locked_by_another_program(walk, store_path):
    walk.start()
    other = sqlite3.connect(store_path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with Store.open(store_path, timeout=0.1) as store:
        assert store.cycle(walk.cycle_id).title, "reading goes on"
        with pytest.raises(errors.StoreLocked, match="another program"):
            store.append(Event(walk.cycle_id, Comment("text"), walk.me))
        other.execute("ROLLBACK")
        store.append(Event(walk.cycle_id, Comment("text"), walk.me))
    other.close()


def test_locked_altogether(walk, store_path):
    walk.start()
    walk.store.close()
    other = sqlite3.connect(store_path, isolation_level=None)
    other.execute("PRAGMA journal_mode = DELETE")
    other.execute("BEGIN EXCLUSIVE")
    with pytest.raises(errors.StoreLocked):
        Store.open(store_path, timeout=0.1)
    other.execute("ROLLBACK")
    other.close()
    with Store.open(store_path) as store:
        assert store.cycle(walk.cycle_id).title


def test_asked_to_read_only(walk, store_path):
    walk.start()
    with Store.open(store_path, read_only=True) as store:
        assert not store.writable
        assert store.cycle(walk.cycle_id) == walk.state
        assert store.verify().valid
        assert store.attach_project("p", "Project") == ()
        with pytest.raises(errors.StoreReadOnly):
            store.append(Event(walk.cycle_id, Comment("text"), walk.me))
        with pytest.raises(errors.StoreReadOnly):
            store.rebuild()


AS_NOBODY = """
import os, sys
sys.path.insert(0, sys.argv[1])
from smartcity_plugin.cycle.store import Store
from smartcity_plugin.cycle.events import Event
from smartcity_plugin.cycle.subject import Comment
from smartcity_plugin.cycle.errors import StoreError
if os.getuid() == 0:
    os.setgroups([]); os.setgid(65534); os.setuid(65534)
try:
    with Store.open(sys.argv[2]) as store:
        print("open", store.writable, store.cycle("pests-2026").title, store.verify().valid, *map(str, store.notices))
        try:
            store.append(Event("pests-2026", Comment("text")))
        except StoreError as problem:
            print(type(problem).__name__)
except StoreError as problem:
    print(type(problem).__name__, problem)
try:
    Store.create(sys.argv[2] + ".other")
except StoreError as problem:
    print(type(problem).__name__)
"""


@pytest.fixture
def public_folder(tmp_path_factory):
    """A folder that another user may look into."""
    folder = Path("/tmp") if os.name == "posix" else tmp_path_factory.getbasetemp()
    import tempfile

    made = Path(tempfile.mkdtemp(dir=folder))
    made.chmod(0o755)
    yield made
    made.chmod(0o755)
    shutil.rmtree(made)


def as_nobody(path):
    done = subprocess.run([sys.executable, "-c", AS_NOBODY, str(ROOT), str(path)], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.mark.skipif(os.name != "posix", reason="rights of files are set the way of Unix")
def test_a_file_and_folder_that_may_only_be_read(walk, store_path, public_folder):
    walk.start()
    walk.store.close()
    path = public_folder / "store.gpkg"
    shutil.copy(store_path, path)
    path.chmod(0o444)
    public_folder.chmod(0o555)
    said = as_nobody(path)
    assert "open False Mosquitoes by the river True" in said
    assert "can only be read" in said
    assert said.splitlines()[1:] == ["StoreReadOnly", "StoreReadOnly"]


@pytest.mark.skipif(os.name != "posix", reason="rights of files are set the way of Unix")
def test_read_only_with_entries_still_in_the_write_ahead_log(walk, store_path, public_folder):
    walk.start()
    path = public_folder / "store.gpkg"
    for suffix in ("", "-wal"):
        shutil.copy(f"{store_path}{suffix}", f"{path}{suffix}")
        Path(f"{path}{suffix}").chmod(0o444)
    public_folder.chmod(0o555)
    assert "StoreReadOnly The latest entries" in as_nobody(path)


FILL = """
import sys
sys.path.insert(0, sys.argv[1])
from smartcity_plugin.cycle.store import Store
from smartcity_plugin.cycle.events import Event
from smartcity_plugin.cycle.subject import Comment, CycleStarted
from smartcity_plugin.cycle.errors import StoreError
with Store.create(sys.argv[2]) as store:
    store.append(Event("cycle", CycleStarted("title"), "me"))
    written = 0
    try:
        while True:
            store.append(Event("cycle", Comment("x" * 5000), "me"))
            written += 1
    except StoreError as problem:
        print(type(problem).__name__, written, problem)
    print(len(store.cycle("cycle").comments), store.verify().valid)
    try:
        Store.create(sys.argv[2] + ".other")
    except StoreError as problem:
        print(type(problem).__name__)
"""


@pytest.mark.skipif(sys.platform != "linux" or os.getuid() != 0, reason="a small disk is mounted, which only root can do")
@pytest.mark.parametrize("kilobytes", [700, 1024, 1500])
def test_a_full_disk(tmp_path, kilobytes):
    disk = tmp_path / "disk"
    disk.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", f"size={kilobytes}k", "tmpfs", str(disk)], capture_output=True, text=True, check=False
    )
    if mounted.returncode:
        pytest.skip(f"a small disk cannot be mounted here: {mounted.stderr.strip()}")
    try:
        done = subprocess.run(
            [sys.executable, "-c", FILL, str(ROOT), str(disk / "store.gpkg")], capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stderr
        refused, checked, another = done.stdout.splitlines()
        kind, written, words = refused.split(" ", 2)
        assert kind == "StoreFull"
        assert "is full" in words and "safe" in words
        assert checked == f"{written} True"
        assert int(written) > 5
        assert another == "StoreFull"
        assert not (disk / "store.gpkg.other").exists(), "half a store is not left behind"
        shutil.copytree(disk, tmp_path / "copy")
    finally:
        subprocess.run(["umount", str(disk)], check=True)
    with Store.open(tmp_path / "copy" / "store.gpkg") as store:
        assert len(store.cycle("cycle").comments) == int(written)
        store.append(Event("cycle", Comment("with space again"), "me"))
        assert store.verify().valid


def test_written_by_a_newer_version(walk, store_path):
    walk.start()
    walk.store.close()
    connection = sqlite3.connect(store_path)
    connection.execute("UPDATE store SET value = '99' WHERE key = 'schema_version'")
    connection.commit()
    connection.close()
    before = store_path.read_bytes()
    with pytest.raises(errors.StoreTooNew, match=r"99.*Update"):
        Store.open(store_path)
    assert store_path.read_bytes() == before


def test_an_entry_of_a_kind_that_is_not_known(walk, store_path):
    walk.start()
    walk.store.close()
    connection = sqlite3.connect(store_path)
    connection.execute("DROP TRIGGER event_update")
    connection.execute("UPDATE event SET kind = 'hologram_shown' WHERE kind = 'role_given'")
    connection.commit()
    connection.close()
    with Store.open(store_path) as store, pytest.raises(errors.StoreTooNew, match="hologram_shown"):
        store.cycle(walk.cycle_id)


def test_a_broken_chain_opens_says_so_and_can_go_on(walk, store_path):
    walk.to_evaluation()
    walk.store.close()
    connection = sqlite3.connect(store_path)
    connection.execute("DROP TRIGGER event_delete")
    connection.execute("DELETE FROM event WHERE seq = 9")
    connection.commit()
    connection.close()
    with Store.open(store_path) as store:
        assert "missing" in str(store.notices[0])
        assert store.cycles()[0].title == "Mosquitoes by the river"
        store.append(Event("other", CycleStarted("goes on"), walk.me))
        found = store.verify()
        assert not found.valid and found.first_broken == 10


def test_an_entry_that_cannot_be_read(walk, store_path):
    walk.to_evaluation()
    walk.store.close()
    connection = sqlite3.connect(store_path)
    connection.execute("DROP TRIGGER event_update")
    connection.execute("UPDATE event SET payload = 'nonsense' WHERE seq = 9")
    connection.commit()
    connection.close()
    with Store.open(store_path) as store:
        assert store.cycles()[0].title, "lists are still there"
        with pytest.raises(errors.StoreDamaged, match="Entry 9"):
            store.cycle(walk.cycle_id)
        assert store.verify().first_broken == 9


def test_the_store_of_another_project(store, store_path):
    with pytest.raises(errors.WrongStore, match="another project"):
        Store.open(store_path, store_id="something else")
    Store.open(store_path, store_id=store.store_id).close()


def test_a_network_drive_is_told_of_and_gets_the_older_journal(store, store_path, monkeypatch):
    store.close()
    monkeypatch.setattr(geopackage, "on_network", lambda folder: True)
    with Store.open(store_path) as there:
        assert "network drive" in str(there.notices[0])
        assert there._connection.rows("PRAGMA journal_mode") == [("delete",)]
        there.append(Event("cycle", CycleStarted("title")))
    monkeypatch.setattr(geopackage, "on_network", lambda folder: False)
    with Store.open(store_path) as here:
        assert here.notices == []
        assert here._connection.rows("PRAGMA journal_mode") == [("wal",)]
        assert here._connection.rows("PRAGMA synchronous") == [(2,)]


def test_a_synchronised_folder_is_told_of(tmp_path):
    folder = tmp_path / "OneDrive - City of Namyangju"
    folder.mkdir()
    with Store.create(folder / "store.gpkg") as store:
        assert "OneDrive" in str(store.notices[0])


@pytest.mark.parametrize("name", ["한글 자료.gpkg", "a b#c?d%20e.gpkg", "😀.gpkg", "it's.gpkg"])
def test_any_file_name(tmp_path, name):
    with Store.create(tmp_path / name) as store:
        store.append(Event("cycle", CycleStarted("title")))
    assert {one.name for one in tmp_path.iterdir()} == {name}
    with Store.open(tmp_path / name) as store:
        assert store.cycles()[0].title == "title"


@pytest.mark.parametrize(
    ("path", "uri"),
    [
        ("/data/a b.gpkg", "file:///data/a%20b.gpkg"),
        ("/한.gpkg", "file:///%ED%95%9C.gpkg"),
        ("//server/share/x.gpkg", "file:////server/share/x.gpkg"),
    ],
)
def test_uris(path, uri):
    class AsGiven:
        def absolute(self):
            return self

        def as_posix(self):
            return path

    assert file_uri(AsGiven()) == uri


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("database is locked", errors.StoreLocked),
        ("attempt to write a readonly database", errors.StoreReadOnly),
        ("database or disk is full", errors.StoreFull),
        ("database disk image is malformed", errors.StoreDamaged),
        ("disk I/O error", errors.StoreUnreachable),
        ("something new", errors.StoreError),
    ],
)
def test_errors_of_sqlite_without_a_code(tmp_path, text, kind):
    """Python 3.10 gives only the text."""
    file = tmp_path / "x.gpkg"
    file.touch()
    assert type(in_words(sqlite3.OperationalError(text), file)) is kind


# --- project and store --------------------------------------------------------------------------------------------------------------------


def test_project_moved_with_and_without_its_store(tmp_path):
    old, new = tmp_path / "old", tmp_path / "new" / "2026"
    old.mkdir()
    new.mkdir(parents=True)
    project = old / "pests.qgz"
    store = store_beside(str(project))
    assert store.name == "pests_smart_cycle.gpkg"
    Store.create(store).close()
    kept = kept_path(str(project), store)
    assert kept == "pests_smart_cycle.gpkg"
    assert find_store(str(project), kept) == store
    with pytest.raises(errors.StoreMissing, match="did not come along"):
        find_store(str(new / "pests.qgz"), kept)
    Store.create(new / "parking_smart_cycle.gpkg").close()
    with pytest.raises(errors.StoreMissing, match="parking_smart_cycle"):
        find_store(str(new / "pests.qgz"), kept)
    shutil.copy(store, new)
    assert find_store(str(new / "pests.qgz"), kept) == new / "pests_smart_cycle.gpkg"
    assert kept_path(str(new / "pests.qgz"), store) == "../../old/pests_smart_cycle.gpkg"
    assert find_store(str(new / "pests.qgz"), "../../old/pests_smart_cycle.gpkg") == store


def test_an_unsaved_project_is_asked_to_be_saved():
    with pytest.raises(errors.ProjectNotSaved, match="Save the project"):
        store_beside("")
    with pytest.raises(errors.ProjectNotSaved):
        find_store("", "x.gpkg")
