"""The credential of another house in the place of the thread's: "and Google's?" after the price of SC-500 asks for that of PCSE.

What tells is which names the message has (one house or cloud, no credential) and that nothing else in it asks for anything of its own.
Which credential of that house is meant the catalog says: the one the thread has named already, else the one most like the thread's.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from catalog.engine.search_words import stem, stems
from handlers.query import ABOUT_ONE, Intent, Query, Side, about
from handlers.understanding.asker.clouds import cloud_named
from handlers.understanding.aspects import aspects_of
from handlers.understanding.case import AS_ASPECT, verb
from handlers.understanding.rules.topic import likeness, nearest_of
from handlers.understanding.understood import Understood

if TYPE_CHECKING:
    from handlers.understanding.case import Case

HOUSES = {"aws": "aws", "azure": "microsoft", "google": "google"}
"""Whose exams a cloud's are."""
_POINTING = frozenset((
    "and", "or", "so", "ok", "okay", "but", "then", "also", "too", "as", "well", "now", "hm", "hmm", "thanks", "thx", "please", "pls", "cool", "good",
    "what", "how", "about", "of", "for", "the", "a", "an", "with", "by", "from", "at", "in", "on", "over", "case", "with", "to", "it", "that", "this", "there",
    "is", "are", "was", "would", "be", "does", "do", "did", "had", "will", "can", "its", "their", "theirs", "they", "them", "want", "wants", "sell", "sells", "run", "runs", "make", "makes", "require", "requires", "land", "world", "camp",
    "one", "ones", "same", "equivalent", "counterpart", "version", "variant", "answer", "exam", "test", "cert", "certification", "credential", "badge",
    "rather", "say", "again", "question", "thing", "if", "i", "we", "take", "takes", "took", "go", "goes", "chose", "choose", "s", "?", "side", "wise", "like", "got", "many", "much", "stuff", "things", "certs", "exams",
))  # fmt: skip
"""Words that point at another, or say again what was asked; whatever else a message says asks for something of its own."""
_EXISTS = frozenset(("has", "have", "offer", "offers", "similar", "comparable", "something", "anything"))
"""Words of a question whether there is another at all."""
_AGAINST = frozenset(
    ("vs", "versus", "against", "compare", "compared", "comparing", "difference", "differ", "different", "than", "beside")
)
_ONE = frozenset(
    ("one", "ones", "theirs", "equivalent", "counterpart", "version", "variant", "same", "exam", "test", "too", "also")
)
"""Words that stand for a credential of that house, or for the question."""
_OF_ONE = frozenset((*ABOUT_ONE, Intent.UNKNOWN))
_SIDES = 5
_LONGEST = 12


def counterpart(case: Case) -> Understood | None:
    """The last question asked of it; None where the message asks something else, or that house has none."""
    last = case.memory.last
    if (
        last is None
        or not (last.intent in _OF_ONE or _of_one_stack(last) or (last.intent is Intent.EXPLAIN and last.said))
        or case.reading.size > _LONGEST
    ):
        return None
    if last.intent is Intent.EXPLAIN:
        return _of_those_told(case)
    if last.sides and all(side.kind == "issuer" for side in last.sides):
        house = _house(case)
        bare = house is not None and len(last.sides) == 1 and not _words(case) - _POINTING
        return Understood(last.having(sides=(Side(kind="issuer", ids=(house,)),))) if bare and house else None
    named = _by_name(case)
    meant, left = (named, frozenset[str]()) if named else (other_house(case), _words(case) - _POINTING)
    if meant is None:
        return None
    if _words(case) & _AGAINST or last.intent is Intent.COMPARE or case.says(r"\b(?:same|equal|identical|equivalent) (?:as|to)\b"):
        return _set_against(case, last, meant) if not left - _AGAINST else None
    if last.intent is Intent.PROFILE and not (named or _owned(case) or _words(case) & _ONE):
        return None  # the house itself is asked about
    if left - _EXISTS and not _again(case, last):
        return None
    if _words(case) & _EXISTS and not _words(case) & {"what", "how"} and verb(case) not in ("and", "or"):
        return Understood(Query(intent=Intent.PROFILE, sides=about(meant), asker=last.asker))
    return Understood(last.having(sides=about(meant), exam=None, claim=None), case.said.person)


def _of_those_told(case: Case) -> Understood | None:
    """That house's one among those a stored answer told of: "from OffSec?"."""
    house, held = _house(case), case.catalog.credentials
    told = {i for i in (*case.memory.listed, *case.memory.topic) if i in held and held[i].issuer == house}
    told = told - set(case.memory.named) or told  # "is there an OSCP for AI", "from OffSec?"
    if house is None or len(told) != 1 or _words(case) - _POINTING:
        return None
    return Understood(Query(intent=Intent.PROFILE, sides=about(*told)), case.said.person)


def _of_one_stack(last: Query) -> bool:
    """Whether it was asked what one credential covers."""
    return last.intent is Intent.COMPARE or (last.intent in (Intent.COVERAGE, Intent.GAPS) and len(last.credentials) == 1)


def _set_against(case: Case, last: Query, meant: str) -> Understood | None:
    """The thread's set against the other's, by what was asked of it last."""
    sides = last.sides if last.intent is Intent.COMPARE else about(case.memory.topic[0])
    if len(sides) >= _SIDES or meant in last.credentials:
        return None
    aspects = last.aspects if last.intent in (Intent.FACT, Intent.COMPARE) else ()
    query = Query(intent=Intent.COMPARE, sides=(*sides, *about(meant)), aspects=aspects, roles=last.roles, asker=last.asker)
    return Understood(query, case.said.person)


def _by_name(case: Case) -> str | None:
    """A house's credential that is told by words of its name: "the GIAC one for AI platforms", "EC-Council's governance one"."""
    house, words = _house(case), {stem(word) for word in _words(case) - _POINTING - _EXISTS}
    if house is None or not words or not case.memory.topic:
        return None
    held, current = case.catalog.offered, case.memory.topic[0]
    theirs = [i for i in case.catalog.offered_by(house) if i != current and words <= _own_words(held[i].name)]
    return max(theirs, key=lambda i: likeness(case.catalog, i, current), default=None)


def bare_cloud(case: Case) -> str | None:
    """The cloud whose exams are meant by a message that says nothing else: "and on Azure?", "Microsoft's?"."""
    if case.reading.size > _LONGEST or _words(case) - _POINTING:
        return None
    houses = {e.id for e in case.reading.of("issuer")}
    return cloud_named(case.reading) or next((cloud for cloud, house in HOUSES.items() if houses == {house}), None)


def asked_of_other(case: Case) -> tuple[str, ...]:
    """The credential of another house of which a message asks a fact: "does Microsoft's expire too?", "how long is Google's?"."""
    if case.reading.size > _LONGEST or case.memory.last is None or not aspects_of(case.reading):
        return ()
    meant = other_house(case) if _owned(case) or _again(case, case.memory.last) or _words(case) & _ONE else None
    return (meant,) if meant else ()


def _owned(case: Case) -> bool:
    """Whether the house's name is said of what it has: "Google's"."""
    last = (case.reading.found[entity.end - 1].raw.casefold() for entity in case.reading.of("issuer"))
    return any(word.endswith(("'s", "’s", "s'", "s’")) for word in last)


def _again(case: Case, last: Query) -> bool:
    """Whether the message asks what was asked last, in words of its own: "how do you renew at AWS?" after the renewal of PCSE."""
    asked = set(aspects_of(case.reading))
    if last.intent is Intent.RENEWAL and case.has("renewal"):
        return True
    return bool(asked) and asked <= {*last.aspects, *AS_ASPECT.get(last.intent, ())}


def other_house(case: Case) -> str | None:
    """Another house's credential in the place of the thread's; None where none, several or the same house is named."""
    house, memory, held = _house(case), case.memory, case.catalog.credentials
    if house is None or not memory.topic or case.ids("role", "topic", "framework") or held[memory.topic[0]].issuer == house:
        return None
    spoken = {i for i in (*memory.listed, *memory.named) if i in held and held[i].issuer == house}
    return spoken.pop() if len(spoken) == 1 else nearest_of(case.catalog, house, memory.topic[0])


def _house(case: Case) -> str | None:
    """The one house that a message names, by its own name or its cloud's, and no credential."""
    if case.found.targets or case.found.ambiguous is not None or case.reading.unknown:
        return None
    houses = {e.id for e in case.reading.of("issuer") if e.id not in case.said.unwanted}
    cloud = cloud_named(case.reading)
    houses = houses or ({HOUSES[cloud]} if cloud else set())
    return houses.pop() if len(houses) == 1 else None


def _own_words(name: str) -> set[str]:
    """Stems of a name, and its short ways to say machine learning and the like."""
    found = set(stems(name))
    return found | {short for short, long in _SHORT.items() if long <= found}


_SHORT = {
    short: {stem(word) for word in long.split()}
    for short, long in {"ml": "machine learning", "genai": "generative ai", "sec": "security", "pen": "penetration"}.items()
}


def _words(case: Case) -> frozenset[str]:
    """The words beside the names of houses and clouds."""
    named = {i for e in case.reading.of("issuer") for i in range(e.start, e.end)}
    return frozenset(word.text for i, word in enumerate(case.reading.found) if i not in named and word.text not in _CLOUDS)


_CLOUDS = frozenset(("azure", "gcp", "google", "cloud", "aws", "amazon"))
