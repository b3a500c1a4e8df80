# SPDX-License-Identifier: GPL-2.0-or-later
"""Build dist/smartcity-<version>.zip: the committed and the changed files that git knows, with compiled translations and the user guide as HTML, under one folder."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT / "scripts"))
import guide
from translate import compile_all

MOST_BYTES = 5_000_000


def git(*arguments: str) -> str:
    """What git answers."""
    done = subprocess.run(["git", *arguments], cwd=ROOT, check=False, capture_output=True, text=True)
    if done.returncode:
        sys.exit(f"package: git {arguments[0]} failed: {done.stderr.strip() or 'no reason given'}")
    return done.stdout.strip()


def main() -> None:
    """Write the zip and print where."""
    metadata = (ROOT / "metadata.txt").read_text(encoding="utf-8").splitlines()
    version = next(line.removeprefix("version=") for line in metadata if line.startswith("version="))
    target = ROOT / "dist" / f"smartcity-{version}.zip"
    target.parent.mkdir(exist_ok=True)
    compiled = compile_all()
    if not (ROOT / ".git").exists():
        sys.exit("package: this is not a git checkout; which files belong to the plugin is known from git and .gitattributes")
    # `stash create` names a commit of the tree as it is, uncommitted changes included, and answers nothing when there are none.
    tree = git("stash", "create") or "HEAD"
    untracked = git("ls-files", "--others", "--exclude-standard")
    if untracked:
        print("package: not in git and so not in the zip: " + ", ".join(untracked.splitlines()))
    target.unlink(missing_ok=True)
    built = ROOT / "build" / "help"
    places = [("i18n", path) for path in compiled]
    places += [((Path("help") / path.parent.relative_to(built)).as_posix(), path) for path in guide.build(built)]
    added = [argument for folder, path in places for argument in (f"--prefix=smartcity/{folder}/", f"--add-file={path}")]
    git("archive", "--format=zip", "-9", f"--output={target}", *added, "--prefix=smartcity/", tree)
    size = target.stat().st_size
    with zipfile.ZipFile(target) as archive:
        files = len(archive.namelist())
    if size > MOST_BYTES:
        sys.exit(f"package: {target.name} has {size:,} bytes; at most {MOST_BYTES:,} may be uploaded")
    print(f"  package     dist/{target.name}, {files} entries, {size / 1e6:.2f} MB")


if __name__ == "__main__":
    main()
