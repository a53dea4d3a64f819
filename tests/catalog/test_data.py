"""Every file of the catalog, by itself: the report says which one has to be mended."""

from __future__ import annotations

from collections import Counter
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from catalog.check import check
from catalog.engine.trust import trust, watched_by
from catalog.load import BASE
from catalog.problems import Problem
from catalog.values import Confidence

if TYPE_CHECKING:
    from catalog.catalog import Catalog
    from catalog.provenance import Block

FILES = sorted(path.relative_to(BASE) for path in BASE.rglob("*.yaml"))


@cache
def _problems() -> list[Problem]:
    return check()


@pytest.mark.parametrize("file", FILES, ids=[path.stem if path.parts[0] == "credentials" else path.as_posix() for path in FILES])
def test_file_is_sound(file: Path) -> None:
    """The file can be read, its entries are complete, and no rule finds fault with it."""
    mine = [str(problem) for problem in _problems() if problem.file == file.as_posix()]
    assert not mine, "\n" + "\n".join(mine)


def test_every_problem_belongs_to_a_file_that_is_tested() -> None:
    """No problem can hide because nobody looks at its file."""
    known = {file.as_posix() for file in FILES}
    assert [str(problem) for problem in _problems() if problem.file not in known] == []


def test_all_kinds_of_files_are_there() -> None:
    """The catalog holds credentials, roles, topics and a FAQ: an empty folder does not pass for a sound one."""
    parts = {file.parts[0] for file in FILES}
    assert {"credentials", "faq", "issuers.yaml", "roles.yaml", "topics.yaml", "terms.yaml"} <= parts


@pytest.mark.parametrize("kind", ["issuers", "roles", "topics", "terms", "frameworks", "designations", "phantoms"])
def test_what_people_type_means_one_entry_and_stands_once(kind: str, catalog: Catalog) -> None:
    """Else the one that happens to stand first is meant. Credentials may share letters, as collisions.yaml says."""
    typed = Counter(" ".join(alias.casefold().split()) for entry in getattr(catalog, kind).values() for alias in entry.aliases)
    assert [alias for alias, times in typed.items() if times > 1] == []


def test_who_makes_an_exam_is_measured_alike(catalog: Catalog) -> None:
    """Where a testing company is known to deliver an exam, the first check is met; nowhere does a bare name meet it."""
    delivered = [i for i in catalog.credentials if watched_by(catalog, i)]
    assert [i for i in delivered if trust(catalog, i).of("administered").verdict != "yes"] == []
    told = {i: issuer.administration.by for i, issuer in catalog.issuers.items() if issuer.administration}
    told |= {i: held.administration.by for i, held in catalog.credentials.items() if held.administration}
    names = {name.casefold() for issuer in catalog.issuers.values() for name in (issuer.name, *issuer.aliases)}
    assert [i for i, by in told.items() if by.rstrip(".").casefold() in names] == []


def test_general_knowledge_gives_way_to_what_is_reported_of_an_issuer(catalog: Catalog) -> None:
    """A credential does not say without a document what a document says of its issuer's exams."""
    weak = []
    for i, held in catalog.credentials.items():
        issuer = catalog.examined_by(i)
        rivals: dict[str, Block | None] = {"administration.by": issuer.administration if issuer else None}
        for name in ("proctored", "delivery"):
            rivals |= {f"exams.{code}.{name}": issuer.proctored if issuer else None for code in held.exams}
        for path, general in rivals.items():
            fact = catalog.fact(i, path)
            better = general and general.confidence is not Confidence.UNVERIFIED
            if better and fact is not None and fact.confidence is Confidence.UNVERIFIED:
                weak.append(f"{i}.{path}")
    assert weak == []
