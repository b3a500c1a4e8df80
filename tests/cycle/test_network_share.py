# SPDX-License-Identifier: GPL-2.0-or-later
"""Which folders are on another computer."""

from __future__ import annotations

from pathlib import Path, PurePosixPath

import pytest
from smartcity.smartcity_plugin.cycle.network_share import is_unc, mount_type, on_network, synced_by

MOUNTS = """\
/dev/sda1 / ext4 rw 0 0
server:/export /mnt/share nfs4 rw 0 0
//city/office /mnt/my\\040office cifs rw 0 0
me@host:/ /home/kim/far fuse.sshfs rw 0 0
/dev/sdb1 /mnt/share/local ext4 rw 0 0
gvfsd-fuse /run/user/1000/gvfs fuse.gvfsd-fuse rw 0 0
C: /mnt/c 9p rw 0 0
tmpfs /mnt/over nfs rw 0 0
tmpfs /mnt/over tmpfs rw 0 0
a short
"""


@pytest.mark.parametrize(
    ("folder", "kind", "network"),
    [
        ("/home/kim", "ext4", False),
        ("/home/kim/far/away", "fuse.sshfs", True),
        ("/mnt/share", "nfs4", True),
        ("/mnt/share/x", "nfs4", True),
        ("/mnt/shared", "ext4", False),
        ("/mnt/share/local/x", "ext4", False),
        ("/mnt/my office/2026", "cifs", True),
        ("/run/user/1000/gvfs/smb-share", "fuse.gvfsd-fuse", True),
        ("/mnt/c/Users", "9p", True),
        ("/mnt/over/x", "tmpfs", False),
    ],
)
def test_mounts(folder, kind, network):
    assert mount_type(PurePosixPath(folder), MOUNTS) == kind
    assert on_network(Path(folder), MOUNTS) is network


@pytest.mark.parametrize(
    ("path", "unc"),
    [
        (r"\\server\share\x", True),
        ("//server/share/x", True),
        (r"\\?\UNC\server\share\x", True),
        (r"\\?\C:\x", False),
        (r"C:\x", False),
        ("/home/x", False),
    ],
)
def test_paths_of_windows(path, unc):
    assert is_unc(path) is unc


def test_folders_that_are_copied():
    assert synced_by(PurePosixPath("/home/kim/Dropbox/x")) == "Dropbox"
    assert synced_by(PurePosixPath("/home/kim/OneDrive - City/x")) == "OneDrive - City"
    assert synced_by(PurePosixPath("/home/kim/work")) == ""


def test_this_computer(tmp_path):
    assert on_network(tmp_path) is False
