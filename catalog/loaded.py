"""What was read so far of the folders of a catalog: the kinds of entries, each with the file it came from."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from catalog.catalog import Catalog
from catalog.model import Credential
from catalog.organisation import Organisation, Own
from catalog.problems import Finding, Problem, dotted
from catalog.provenance import Source
from catalog.reading import lines
from catalog.reference import (
    Belief,
    BestBefore,
    Collision,
    Designation,
    ExperienceKind,
    Framework,
    Issuer,
    Phantom,
    Rate,
    Redirect,
    Role,
    Said,
    Term,
    Topic,
)

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date
    from pathlib import Path

    from pydantic import BaseModel

KINDS: dict[str, type[BaseModel]] = {
    "issuers": Issuer,
    "roles": Role,
    "topics": Topic,
    "terms": Term,
    "beliefs": Belief,
    "collisions": Collision,
    "phantoms": Phantom,
    "designations": Designation,
    "experience": ExperienceKind,
    "frameworks": Framework,
    "best_before": BestBefore,
    "rates": Rate,
    "redirects": Redirect,
    "sources": Source,
    "organisations": Organisation,
}
"""Each is one file `<kind>.yaml`: a mapping of ids to entries. Beside them stand `credentials/` and `faq/`."""

MODELS: dict[str, type[BaseModel]] = {"credentials": Credential, "said": Said, **KINDS}


@dataclass(frozen=True, slots=True)
class File:
    """One file to be read, and what it holds."""

    path: Path
    label: str
    kind: str
    laid: bool = False
    """It stands in a folder that is laid over the base."""


@dataclass
class Loaded:
    """Everything read so far, with the file each entry came from."""

    entries: dict[str, dict[str, Any]] = field(default_factory=lambda: {kind: {} for kind in MODELS})
    places: dict[tuple[str, str], File] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    broken: set[tuple[str, str]] = field(default_factory=set)
    """Kind and id of entries that could not be read; `*` for a whole file."""
    digest: Any = field(default_factory=hashlib.sha256)
    laid: Any = None
    """Digest of what was laid over the base; None where nothing was."""
    recorded: date | None = None
    """The newest day of the base."""
    own: dict[tuple[str, str], Own] = field(default_factory=dict)
    organisation: Organisation | None = None
    """Whose folder is being read."""

    def above(self) -> Loaded:
        """A copy to lay a folder over, which leaves this one as it is; the entries themselves are shared."""
        return Loaded(
            entries={kind: dict(held) for kind, held in self.entries.items()},
            places=dict(self.places),
            digest=self.digest,
            laid=self.laid.copy() if self.laid else None,
            recorded=self.recorded,
            own=dict(self.own),
        )

    def catalog(self) -> Catalog:
        """The entries as one value."""
        recorded = self.recorded or self.newest()
        version = f"{recorded.isoformat() if recorded else 'undated'}+{self.digest.hexdigest()[:8]}"
        version += f"+own.{self.laid.hexdigest()[:8]}" if self.laid else ""
        return Catalog(**self.entries, own=self.own, version=version)

    def newest(self) -> date | None:
        """The newest `recorded` of the credentials."""
        return max((c.recorded.last for c in self.entries["credentials"].values()), default=None)

    def place(self, findings: Iterable[Finding]) -> list[Problem]:
        """What rules found, with file and line."""
        by_file: dict[File, list[tuple[tuple[str | int, ...], Finding]]] = {}
        for finding in findings:
            if finding.wants and self.broken & {finding.wants, (finding.wants[0], "*")}:
                continue
            file = self.places[finding.kind, finding.owner]
            inside = tuple(finding.key.split(".")) if finding.key else ()
            path = inside if finding.kind == "credentials" else (finding.owner, *inside)
            by_file.setdefault(file, []).append((path, finding))
        return [
            Problem(file.label, line, dotted(path), finding.message)
            for file, found in by_file.items()
            for (path, finding), line in zip(found, lines(text_of(file.path), [path for path, _ in found]), strict=True)
        ]

    def note(self, kind: str, owner: str, own: Own, entry: BaseModel, paths: tuple[str, ...]) -> None:
        """Keep what of an entry is the organisation's own; a second folder adds to what the first one changed."""
        if isinstance(entry, Organisation):
            self.organisation = entry
            self.entries["organisations"].pop(owner, None)  # the last one named stands last
        before = self.own.get((kind, owner))
        added = owner not in self.entries[kind] or (before is not None and before.whole)
        if added or paths:
            earlier = before.paths if before else ()
            self.own[kind, owner] = replace(own, paths=() if added else tuple(dict.fromkeys((*earlier, *paths))))


def text_of(path: Path) -> str:
    """A file's text."""
    return path.read_text(encoding="utf-8")
