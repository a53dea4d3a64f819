"""Every document behind a credential, with its address where there is one, and what they disagree on: which of them says what."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from catalog.provenance import Block, Provenance
from catalog.walk import models, sources_of
from handlers import wording
from handlers.answer import Point, Points
from handlers.aspects.money import LABELS
from handlers.aspects.talk import Saying, Talk, page

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from catalog.catalog import Catalog
    from catalog.model import Credential
    from catalog.provenance import Dispute, Rival, Source

_TITLE = 45
_NAMED = 1
"""So many of the documents that have a reading are named; the rest are counted."""
_SHORT = 200
"""Characters of a reason that is told whole."""
_STAGES = {"sit": "Before the exam", "certify": "To be certified", "keep": "To keep it"}
_HEADS = {"domains": "Exam domains", "recertification": "Keeping it"}
_CLAUSE = re.compile(r"(?<=[.?!]) |; ")


def sources(talk: Talk) -> Saying:
    """Every document that a fact of its file is from, those first that most of it is from."""
    talk.use("name", "lifecycle")
    known = sources_of(talk.catalog, talk.held)
    used = [known[key] for key in _keys(talk.held) if key in known]
    points = tuple(Point(source.title, _whence(source)) for source in used)
    issuers = sum(source.by == "issuer" for source in used)
    text = (
        f"What we say of {talk.name} rests on {wording.plural(len(used), 'source')}, {issuers or 'none'} of them the issuer's own; "
        f"the file was written on {wording.day(talk.held.recorded)}."
    )
    sections = [Points(points, f"Sources of {talk.name}")]
    if apart := tuple(_disagreements(talk)):
        sections.append(Points(apart, f"Where they disagree on {talk.name}"))
    where = page(talk)
    return Saying(text, str(len(points)), sections=tuple(sections), notes=(where,) if where else ())


def what_is_disputed(talk: Talk, saying: Saying) -> Saying:
    """The same, with what sources disagree on told first."""
    apart = [wording.lowered(point.text) for point in _disagreements(talk)]
    fields = wording.listing(dict.fromkeys(apart))
    lead = (
        f"On {talk.name} sources disagree on: {fields}."
        if apart
        else f"We know of nothing on {talk.name} that sources disagree on."
    )
    return replace(saying, text=f"{lead} {saying.text}", sections=tuple(reversed(saying.sections)))


def readings(catalog: Catalog, held: Credential, dispute: Dispute) -> tuple[str, ...]:
    """Each value that may be named, with the documents that have it; none where none is to be quoted."""
    return tuple(f"{rival.value} ({_by(catalog, held, rival)})" for rival in dispute.values) if dispute.told else ()


def in_short(why: str) -> str:
    """Why one reading is preferred, or the first thing that is said of it where that is long; all of it stands with the sources."""
    return wording.sentence(why if len(why) <= _SHORT else _CLAUSE.split(why.strip(), maxsplit=1)[0])


def _by(catalog: Catalog, held: Credential, rival: Rival) -> str:
    known = sources_of(catalog, held)
    titles = list(dict.fromkeys(wording.short_title(known[key].title, _TITLE) for key in rival.sources if key in known))
    left = len(titles) - _NAMED
    return wording.listing([*titles[:_NAMED], *([f"{left} more"] if left > 0 else [])])


def _keys(held: Credential) -> Iterable[str]:
    """The documents named anywhere in a file: by how often, then in the order of the file."""
    counted = Counter(key for _, node in models(held, Provenance) for key in node.sources)
    others = (
        key for _, block in models(held, Block) for dispute in block.disputed for one in dispute.values for key in one.sources
    )
    return dict.fromkeys([*(key for key, _ in counted.most_common()), *others, *held.sources])


def _whence(source: Source) -> str:
    address = source.url or "no address known to us"
    return f"{address}, {f'dated {wording.day(source.dated)}' if source.dated else 'not dated'}"


def _disagreements(talk: Talk) -> Iterator[Point]:
    for path, block in models(talk.held, Block):
        for dispute in block.disputed:
            said = "; ".join(readings(talk.catalog, talk.held, dispute))
            why = wording.sentence(dispute.why)
            yield Point(_what(talk.held, path, dispute.field), f"{wording.sentence(said)} {why}" if said else why)


def _what(held: Credential, path: str, field: str) -> str:
    """What a dispute is on, in words: "Exam fee (ISACA members)", "Before the exam: required", "Questions"."""
    head, *rest = path.split(".")
    said = field.replace("_", " ") if field != "." else ""
    if head == "fees" and rest and rest[0] in held.fees:
        fee = held.fees[rest[0]]
        return f"{LABELS[fee.for_]} ({fee.who})" if fee.who else LABELS[fee.for_]
    if head == "conditions" and rest:
        return f"{_STAGES.get(rest[0], rest[0])}: {said}" if said else _STAGES.get(rest[0], rest[0])
    if head in _HEADS:
        return f"{_HEADS[head]}: {said}" if said and said != "items" else _HEADS[head]
    named = said or " ".join((rest or [head])[-1].split("_"))
    return wording.capital(named)
