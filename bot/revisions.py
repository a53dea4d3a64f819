"""A version of the catalog to compare: a folder, or what git kept of the program's own folder at some revision."""

from __future__ import annotations

import io
import subprocess
import tarfile
import tempfile
from pathlib import Path

from catalog.catalog import Catalog
from catalog.load import BASE, load

_SECONDS = 60


class NoVersionError(Exception):
    """Neither a folder nor a revision; the message says what was looked for where."""


def version(what: str) -> Catalog:
    """The catalog of a folder, or of a git revision (`v1.2`, `main~3`) of this clone; an organisation's lies over ours."""
    folder = Path(what).expanduser()
    if folder.is_dir():
        inside = folder / "catalog" / "data"
        folder = inside if inside.is_dir() else folder
        whole = (folder / "topics.yaml").is_file()
        return load([folder] if whole else [BASE, folder])
    with tempfile.TemporaryDirectory() as place:
        _unpack(what, Path(place))
        return load([Path(place)])


def _unpack(revision: str, place: Path) -> None:
    """What stood in our data folder at a revision."""
    if revision.startswith("-"):
        raise NoVersionError(f"There is no folder {revision!r}, and a revision does not begin with a dash.")
    try:
        told = subprocess.run(  # noqa: S603 - no shell; a revision cannot be an option
            ["git", "-C", str(BASE), "archive", "--format=tar", revision],  # noqa: S607 - the git that is installed
            capture_output=True,
            timeout=_SECONDS,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise NoVersionError(f"There is no folder {revision!r}, and git cannot be asked for a revision: {error}.") from error
    if told.returncode:
        said = told.stderr.decode(errors="replace").strip()
        raise NoVersionError(f"There is no folder {revision!r}, and git knows no such revision of {BASE}: {said}")
    with tarfile.open(fileobj=io.BytesIO(told.stdout)) as tar:
        tar.extractall(place, filter="data")
