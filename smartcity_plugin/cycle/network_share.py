# SPDX-License-Identifier: GPL-2.0-or-later
"""Whether a folder lies where SQLite's locks cannot be trusted: on another computer, or in a folder that a program keeps in step with one."""

from __future__ import annotations

import sys
from pathlib import Path, PurePath, PureWindowsPath

_NETWORK_TYPES = frozenset(
    {"nfs", "nfs4", "cifs", "smb", "smb2", "smb3", "smbfs", "9p", "afs", "ncpfs", "davfs", "ceph", "glusterfs", "lustre", "afpfs", "webdav"}
)
_NETWORK_FUSE = (
    "fuse.sshfs",
    "fuse.davfs",
    "fuse.rclone",
    "fuse.gvfsd-fuse",
    "fuse.s3fs",
    "fuse.glusterfs",
    "fuse.smbnetfs",
    "fuse.curlftpfs",
)
_SYNCED = ("onedrive", "dropbox", "google drive", "googledrive", "nextcloud", "owncloud", "icloud", "mybox", "naver mybox")
_DRIVE_REMOTE = 4


def on_network(folder: Path, mounts: str | None = None) -> bool:
    """Whether ``folder`` is on another computer. ``mounts`` is the text of /proc/mounts, read where it is not given.

    Known on Linux by the type of the mount and on Windows by the path or the drive. On macOS nothing is asked, and the answer is False.
    """
    if is_unc(str(folder)):
        return True
    if sys.platform == "win32":
        return _remote_drive(folder)
    if mounts is None:
        table = Path("/proc/mounts")
        mounts = table.read_text(encoding="utf-8", errors="replace") if table.exists() else ""
    kind = mount_type(folder, mounts)
    return kind in _NETWORK_TYPES or kind in _NETWORK_FUSE


def mount_type(folder: PurePath, mounts: str) -> str:
    """The type of the file system that holds ``folder``: that of the longest mount point above it, the last one where several are stacked."""
    found, longest = "", -1
    for line in mounts.splitlines():
        parts = line.split()
        if len(parts) < 3:
            continue
        point = parts[1].replace("\\040", " ").replace("\\011", "\t").replace("\\134", "\\")
        if len(point) >= longest and (folder == PurePath(point) or PurePath(point) in folder.parents):
            found, longest = parts[2].lower(), len(point)
    return found


def is_unc(path: str) -> bool:
    """Whether a path of Windows names a server instead of a drive."""
    drive = PureWindowsPath(path).drive
    return (drive.startswith(("\\\\", "//")) and not drive.startswith(("\\\\?\\", "\\\\.\\", "//?/", "//./"))) or drive.upper().startswith(
        "\\\\?\\UNC\\"
    )


def synced_by(folder: PurePath) -> str:
    """The name of the folder by which a synchronising program is known, or nothing."""
    return next((part for part in folder.parts if part.lower().startswith(_SYNCED)), "")


def _remote_drive(folder: Path) -> bool:
    import ctypes

    windll = getattr(ctypes, "windll", None)
    return bool(windll and windll.kernel32.GetDriveTypeW(folder.anchor) == _DRIVE_REMOTE)
