"""What is meant by a name: whose it is, or somebody else's; who shares its letters; which kind of title; what each of several houses stands for."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from handlers.query import Aspect, Intent, Limits, Side
from handlers.slots import SAME as SAME_AS
from handlers.slots import WHOSE
from handlers.understanding.aspects import aspects_of
from handlers.understanding.faq import SAME, nearest
from handlers.understanding.words.clean import fold
from handlers.understanding.words.patterns import finditer, search

if TYPE_CHECKING:
    from collections.abc import Iterable

    from handlers.query import Query
    from handlers.understanding.case import Case

_OR_ELSE = r"\bor (?:is (?:it|that) )?(?:from |by |of )?(?:somebody|someone|anybody|some ?body|another|any other|some other|who|whom|which)\b(?: (?:else\w*|others?|company|issuer|vendor|body|house))?"
_WHOSE = r"\b(?:whose|which (?:company|issuer|vendor|body|house|organi[sz]ation)|who (?:issues|awards|gives|makes|sells|owns|runs|is behind|stands behind))\b"
_FEW = 10
_KINDS = (
    ("certificate", re.compile(r"\bcertificates?\b")),
    ("certification", re.compile(r"\bcertifications?\b|\bcertified\b")),
    ("badge", re.compile(r"\bbadges?\b")),
)
_SET_AGAINST = re.compile(
    r"\b(?:differ\w*|vs|versus|same|matters?|cares?|fuss|instead|rather than|next to|compared|apart|separat\w*|distin\w+|explain|as good as|better|worth\w*|count\w*|equal\w*|or|inferior|superior)\b"
)
_AS_EXAMPLES = (
    r"\bcerti\w+(?: \w+){0,2} (?:and|or|vs|versus|with|from) (?:an? |the )?certi\w+\b.*\b(?:e g|eg|like|such as|for example|for instance|example)\b(?: \|)?(?: the)? @c\d+"
    r"|\b(?:mix\w* up|confus\w*)(?: \w+){0,2} certi\w+(?: \w+)? (?:and|or|with) certi\w+"
)
"""What is named only stands for the two kinds."""
_THE_DIFFERENCE = r"\b(?:differ\w*|diff|distinction|tell apart)\b.*\bcerti\w+(?: \w+){0,2} (?:and|or|vs|versus|from) (?:an? |the )?certi\w+|\bcerti\w+ (?:vs|versus) (?:an? )?certi\w+"
"""The two kinds are asked about; what is named beside them is one that the stored answer speaks of."""
_EACH_HOUSE = r"\b(?:each|camps?|houses?|schools?|approach\w*|stands? for|betting|bets?|philosoph\w+|strateg\w+|positions?|angles?|differ\w*)\b"
_OF_A_LIST = r"\b(?:list|show|cheap\w*|fees?|costs?|prices?|certs?|certifications?|exams?)\b"
_SEVERAL = 2


def same_name(case: Case) -> Query | None:
    """The issuers that share a name, whose one is, the kinds of titles, or the houses side by side; None for anything else."""
    return _of_letters(case) or _the_other(case) or _as_a_kind(case) or _kinds(case) or _houses(case)


def _of_letters(case: Case) -> Query | None:
    """A name asked for by whose it is: what shares it is told, where several do."""
    named = case.reading.of("credential")
    if len({e.ids for e in named}) != 1:
        return None
    shared, issuers = named[0].ids, tuple(dict.fromkeys(e.id for e in case.reading.of("issuer")))
    bare = len(issuers) >= _SEVERAL and case.reading.size <= _FEW and case.says(r"@i\d+ or (?:the |from |by )?@i\d+")
    bare = bare and not case.has("which_better", "worth", "recommend", "fee", "vs")
    if not (bare or (case.says(_OR_ELSE) and (issuers or case.says(_WHOSE)))):
        return None
    theirs = [i for i in shared if case.catalog.credentials[i].issuer in issuers]
    if 1 < len(theirs) <= len(issuers) and case.has("which"):
        return case.query(Intent.COMPARE, *theirs, advise=True)
    if len(shared) > 1:
        key = next((k for k, one in case.catalog.collisions.items() if set(shared) <= set(one.credentials)), None)
        return case.query(Intent.EXPLAIN, said=(key,)) if key else None
    if len(issuers) != 1:
        return case.query(Intent.FACT, shared[0], aspects=(Aspect.ISSUER,))
    query = case.query(Intent.FACT, shared[0], aspects=(Aspect.ISSUER,), slot=WHOSE)
    return query.having(limits=Limits(issuers=issuers))


_WHICH_MEANT = r"\b(?:same|mean\w*|refer\w*|confus\w+|mix\w*|differ\w*|or (?:is (?:it|that) )?(?:the|a|from)|rather than|not the|is (?:it|that|this) the)\b"


def _the_other(case: Case) -> Query | None:
    """Something else that has the letters of a credential is named beside it: "do they mean the US agency?"."""
    named = {e.id for e in case.reading.of("credential") if e.kind == "credential" and len(e.ids) == 1}
    within = {n for entity in case.reading.entities for n in range(entity.start, entity.end) if entity.kind == "credential"}
    if case.has("vs", "list") and len(named) > 1:
        return None
    told = case.says(_WHICH_MEANT) and not aspects_of(case.reading)
    covered = {n for entity in case.reading.entities for n in range(entity.start, entity.end)}
    strangers = {word.text for n, word in enumerate(case.reading.found) if word.raw.isupper() and n not in covered}
    plain = {word.text for n, word in enumerate(case.reading.found) if n not in within}
    letters = {fold(word) for n in within for word in (case.reading.found[n].text,)}
    for key, one in case.catalog.collisions.items():
        if one.default in named and fold(one.letters) in letters and (plain if told else strangers) & _own_names(case, one.others):
            same = SAME_AS if case.says(r"\b(?:the )?same\b|\bidentical\b") else None
            return case.query(Intent.EXPLAIN, one.default, said=(key,), slot=same)
    return None


def _own_names(case: Case, others: Iterable[str]) -> set[str]:
    """Words by which the others alone are called: their capitalised ones that no name in the catalog has."""
    told = {fold(word) for other in others for word in re.findall(r"\b[A-Z][A-Za-z-]{3,}\b", other)}
    held = case.catalog
    names = [one.name for one in held.credentials.values()] + [one.name for one in held.issuers.values()]
    names += [one.name for one in held.topics.values()] + [one.name for one in held.roles.values()]
    return told - {word for name in names for word in fold(name).replace("-", " ").split()} - _AT_LARGE


_AT_LARGE = frozenset(("global", "institute", "academy", "cybersecurity", "infrastructure", "certified", "specialist"))
"""Words of such names that say nothing of whose they are."""


_SUCH_A = r"\b(?:no|an?|the|any) @c\d+ (?:\w+ ){0,2}?(?:for|of|in) (?:the )?(?:ai|llms?|genai|ml)\b"


def _as_a_kind(case: Case) -> Query | None:
    """A name used for what it stands for: "there's no OSCP for AI", where a belief says just that."""
    stored = nearest(case.catalog, case.reading.text) if case.says(_SUCH_A) else None
    return case.query(Intent.EXPLAIN, said=(stored.id,)) if stored and stored.belief and stored.likeness >= SAME else None


def _kinds(case: Case) -> Query | None:
    """Certificates and certifications set against each other, whatever else is said of the training they end."""
    stored = "certificate-or-certification"
    entry = case.catalog.said.get(stored)
    examples = case.says(_AS_EXAMPLES) or bool(
        entry and case.found.targets and set(case.found.targets) <= set(entry.credentials) and case.says(_THE_DIFFERENCE)
    )
    if not examples and (case.found.targets or case.reading.of("credential", "issuer", "role", "phantom") or case.has("list")):
        return None
    plain = case.reading.plain
    told = {kind for kind, pattern in _KINDS if pattern.search(plain)}
    if len(told) < _SEVERAL or "certificate" not in told or not _SET_AGAINST.search(plain) or stored not in case.catalog.said:
        return None
    return case.query(Intent.EXPLAIN, *case.found.targets, said=(stored,))


def _houses(case: Case) -> Query | None:
    """What each of several issuers stands for."""
    issuers = tuple(dict.fromkeys(case.found.issuers))
    if case.found.targets or not _SEVERAL <= len(issuers) <= 5 or not case.says(_EACH_HOUSE) or case.says(_OF_A_LIST):
        return None
    return case.query(Intent.COMPARE, sides=tuple(Side(kind="issuer", ids=(issuer,)) for issuer in issuers))


_AWARDS = r"(?:offer|sell|award|issue|run|provide|have|own|grant|make)s?"
_END = r"(?: (?:cert|certification|credential|exam|badge|certificate))?(?: ?\?| ?$)"
_ASKED = (
    rf"^(?:so |and |but |wait )*(?:does|do|did) (?:the )?@i(\d+) (?:also |really |actually |even )?{_AWARDS} (?:the |an? )?@c(\d+){_END}"
    rf"|^(?:so |and |but |wait )*(?:is|isnt|was) (?:the )?@c(\d+) (?:also |really |actually |not )?(?:an? )?(?:\w+ )?(?:(?:from|by|of) )?(?:the |an? )?@i(\d+)(?:s)?(?: own)?{_END}"
    rf"|@c(\d+) (?:is|was|as|being|comes?) (?:\w+ ){{0,2}}?(?:from|by) (?:the )?@i(\d+)(?! (?:or|and) )"
    rf"|^(?:so |and |but |wait )*(?:is|isnt|was) (?:it )?@i(\d+) (?:(?:the one |the issuer |the body )?(?:that|who|which) ){_AWARDS} (?:the |an? )?@c(\d+){_END}"
)


def whose(case: Case) -> Query | None:
    """Who awards the credential, where a house is named for it ("does ISC2 offer AIGP?"); that house stands in the limits."""
    entities = case.reading.entities
    for match in finditer(_ASKED, case.reading.skeleton):
        pairs = (match.group(1, 2), match.group(4, 3), match.group(6, 5), match.group(7, 8))
        issuer, credential = (int(n) for n in next(pair for pair in pairs if pair[0]))
        if len(entities[credential].ids) == 1 and entities[credential].id in case.found.targets:
            query = case.query(Intent.FACT, entities[credential].id, aspects=(Aspect.ISSUER,), slot=WHOSE)
            return query.having(limits=Limits(issuers=(entities[issuer].id,)))
    return None


_LETTERS = r"(?:acronym|abbreviation|letters|initials|short name|name|title)"
_SHARED = (
    rf"\b(?:who|what|which|how many|any|do|does|are there|is there)(?: \w+){{0,2}} (?:else|others?|more|different)\b.*\b(?:us\w+|ha[sv]\w*|shar\w+|with|go(?:es)? by|called|carr\w+)\b.*\b(?:that|this|the|these|those|same|its?) (?:same )?{_LETTERS}\b"
    r"|\b(?:there (?:are|is|seems? to be|might be|may be|appear to be)|seems? to be|i found|i see) (?:\w+ ){0,2}?(?:more than one|two|three|four|several|many|multiple|different)(?: (?:different|such))? (?:of )?(?:those|these|them|that|this|ones|kinds|versions|issuers|vendors|companies|providers|@c\d+s?)\b"
    rf"|\bshares? (?:its?|the|that|this|these|those) (?:same )?{_LETTERS}\b|\bsame {_LETTERS}\b(?! as\b).*\?"
    r"|\b(?:what|who|which|how many)(?: \w+)? (?:else|others?) (?:is |are )?(?:called|named|goes by|go by) (?:the )?@c\d+|\bwhich (?:certs?|certifications?|credentials?|badges?)(?: \w+)? (?:are|is) (?:all )?called @c\d+"
)


def same_letters(case: Case) -> Query | None:
    """The collision that its letters stand in, else what they stand for: "who else uses that acronym?"."""
    named = case.named
    if len(named) != 1 or not search(_SHARED, case.text):
        return None
    acronym = case.catalog.credentials[named[0]].acronym.casefold()
    shared = {key: entry for key, entry in case.catalog.collisions.items() if named[0] in entry.credentials}
    own = [key for key, entry in shared.items() if entry.letters.casefold() == acronym]
    if found := own or (list(shared) if case.says(r"\b(?:name|title)\b") else []):
        return case.query(Intent.EXPLAIN, said=(found[0],))
    return case.query(Intent.FACT, *named, aspects=(Aspect.NAME,))


def with_namesake(case: Case, query: Query) -> Query:
    """The comparison with an issuer's own of that name in its place: "PECB's CAISP against the Practical DevSecOps one"."""
    named = {i for side in query.sides if side.kind == "credential" for i in side.ids}
    alike = {i for one in case.catalog.collisions.values() if named & set(one.credentials) for i in one.credentials} - named
    if not named or not alike:
        return query
    return query.having(sides=tuple(_own(case, side, alike) for side in query.sides))


def _own(case: Case, side: Side, alike: set[str]) -> Side:
    theirs = [i for i in alike if side.kind == "issuer" and side.ids == (case.catalog.credentials[i].issuer,)]
    return Side(ids=(theirs[0],)) if len(theirs) == 1 else side
