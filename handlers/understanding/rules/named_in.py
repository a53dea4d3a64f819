"""Whether what is named covers a framework, a law or a product: "does AIGP cover the NIST AI RMF?", "MITRE ATLAS in COASP?"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.query import Aspect, Intent
from handlers.understanding.aspects import aspects_of
from handlers.understanding.words.patterns import search

if TYPE_CHECKING:
    from handlers.query import Query
    from handlers.understanding.case import Case

_COVERS = r"(?:cover\w*|includ\w*|contain\w*|teach\w*|taught|test\w*|examin\w*|mention\w*|touch\w*|address\w*|treat\w*|feature\w*|deal\w*|handle\w*|explain\w*|involve\w*|use\w*|reference\w*|name\w*|go(?:es)? into|base\w*|map\w*|align\w*|learn\w*|appear\w*|come\w* up|show\w* up|know|understand)"
_IN_IT = rf"\b{_COVERS}\b.*@x|@x.*\b{_COVERS}\b|@x(?: (?!or\b)\w+){{0,4}} (?:part of|in|on|inside|within|covered (?:in|by)|relevant (?:to|for)|asked in)(?: \w+){{0,2}} @c|@c(?: \w+){{0,4}} (?:any|much|some|about|on) (?:\w+ )?@x"
_YES_NO = r"^(?:so |and |but |hi |hey |ok |also )*(?:does|do|did|is|are|will|would|can|could|any|has|have)\b|^(?:the )?@[xc]\b"
_OTHER = r"\b(?:require\w*|need\w*|demand\w*|mandat\w*|list\w*|approv\w*|recogni[sz]\w*|accept\w*|counts?|before|first|vs|versus|or|which|who|how|why|when|where|worth|better|instead|enough|certified|compliant)\b"
"""Asks for something else of the two: a gate, a listing, a choice."""


def names_it(case: Case) -> Query | None:
    """Whether one credential, or each of a few, covers what is named by its own name."""
    targets = case.found.targets
    if not targets or len(targets) > _MOST or case.says(_OTHER):
        return None
    asked = marked(case, *_KINDS)
    if not search(_IN_IT, asked) or not search(_YES_NO, asked):
        return None
    if set(aspects_of(case.reading)) - {Aspect.DOMAINS, Aspect.AI_CONTENT} or case.said.person.holds:
        return None
    terms = _content(case)
    if not terms:
        return None
    return case.query(Intent.COVERAGE, *targets, terms=terms, topics=case.ids("topic"))


_MOST = 3


def _content(case: Case) -> tuple[str, ...]:
    """What is named that an exam may have in it: frameworks, laws, products; a technique is asked about as the topic it is."""
    named = dict.fromkeys((*case.ids("term"), *(e.term for e in case.reading.of("topic") if e.term)))
    held = {i: case.catalog.terms[i] for i in named if i in case.catalog.terms}
    return tuple(
        i for i, term in held.items() if term.topics and (term.url or any(case.catalog.topics[t].tool for t in term.topics))
    )


def marked(case: Case, *kinds: str) -> str:
    """The words in order, credentials as `@c`, names of other kinds as `@x`: the skeleton keeps the words of a term."""
    starts = {e.start: (e.end, "@c" if e.kind == "credential" else "@x") for e in case.reading.entities if e.kind in kinds}
    told: list[str] = []
    at = 0
    while at < len(case.reading.found):
        end, mark = starts.get(at, (at + 1, case.reading.found[at].text))
        told.append(mark)
        at = end
    return " ".join(told)


_KINDS = ("credential", "term", "topic")


_ANY = r"\b(?:which|what|any|anything|anyone|anybody|anywhere|something|somewhere|who|somebody|someone|is there|are there|list|show|need|looking for)\b"
_CERT = r"\b(?:certs?|certifications?|credentials?|exams?|badges?|qualifications?|training)\b"
_EXPLAINS = r"^(?:so |and |hi |ok )*(?:what(?: is|s| are| does)(?! there\b)|explain|define|tell me (?:what|about)|how|why|when|is (?:the )?@x (?:an? )?(?:law|standard|cert\w*|framework|credential))\b"


def who_names_it(case: Case) -> Query | None:
    """Which credentials cover what is named by its own name: "does anything cover PCI DSS?", "DORA and AI Act, which cert?"."""
    terms = _content(case)
    if (
        not set(terms) & set(case.ids("term"))
        or case.found.targets
        or case.found.issuers
        or case.said.person.holds
        or case.ids("role")
    ):
        return None
    asked = marked(case, *_KINDS)
    covers = search(rf"{_ANY}(?: \w+){{0,5}} {_COVERS}\b.*@x|@x(?: \w+){{0,3}} {_COVERS}\b.*{_ANY}", asked)
    if search(_EXPLAINS, asked) or not (covers or (search(_ANY, asked) and search(_CERT, asked))):
        return None
    if case.stated.model_dump(exclude_defaults=True) or set(aspects_of(case.reading)) - {Aspect.DOMAINS, Aspect.AI_CONTENT}:
        return None
    return case.query(Intent.COVERAGE, terms=terms, topics=case.ids("topic"))
