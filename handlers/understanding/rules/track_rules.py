"""The rule for tracks laid side by side: "governance vs platform certs", "difference between governance and practitioner ones"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from catalog.engine.search_words import STOP
from handlers.query import Aspect, Intent, Limits, Side, about
from handlers.understanding.words.patterns import search

if TYPE_CHECKING:
    from collections.abc import Iterable

    from catalog.model import Credential
    from handlers.query import Query
    from handlers.understanding.case import Case

_WORDS = {
    "governance": "governance", "grc": "governance", "management": "governance", "strategic": "governance", "policy": "governance",
    "audit": "audit", "auditing": "audit", "assurance": "audit",
    "offensive": "offensive", "offense": "offensive", "offence": "offensive", "attack": "offensive", "red team": "offensive",
    "red teaming": "offensive", "pentest": "offensive", "pentesting": "offensive",
    "platform": "platform", "cloud": "platform", "vendor": "platform",
    "practitioner": "practitioner", "technical": "practitioner", "engineering": "practitioner", "defensive": "practitioner",
    "hands on": "practitioner",
    "foundation": "foundation", "foundational": "foundation", "fundamentals": "foundation", "entry level": "foundation",
    "general security": "general-security", "traditional security": "general-security",
}  # fmt: skip
"""What people call a track, where two of them are set against each other."""
_NOUN = r"(?:certs?|certifications?|credentials?|exams?|tracks?|ones|badges|side|kind|type|sort)"
_NAME = "|".join(sorted(_WORDS, key=len, reverse=True))
_ONE = rf"(?:the |an? )?(?:cheapest |best |easiest |shortest )?({_NAME})(?: (?:ai|security))*(?: {_NOUN})?"
_BESIDE = re.compile(rf"\b{_ONE} (?:vs|versus|v|or|and|compared (?:to|with)|against) {_ONE}\b")
_SEVERAL = re.compile(rf"\b{_ONE}(?:(?: (?:vs|versus|v|or|and|compared (?:to|with)|against))* {_ONE}){{2,4}}(?= |$)")
_CALLED = r"\b(?:tracks?|camps?|approach\w*|famil\w+|kinds?|types?|routes?|sorts?|certs?|certifications?|credentials?|exams?)\b"
_OWN_WORK = r"\b(?:i|we) (?:do|work|run|cover|am|are|have)\b|\b(?:my|our) (?:team|people|job|work|staff)\b"
_ARTICLE = frozenset(("governance", "practitioner", "platform"))
"""The three that the overview article sets side by side."""
_COMPARES = re.compile(
    r"\b(?:vs|versus|differ\w*|compar\w*|distinction|distinguish\w*|better|cheap\w*|dearer|expensive|harder|easier|quicker|faster|shorter|longer)\b"
)


def tracks(case: Case) -> Query | None:
    """Two tracks compared; None where a credential is named, or no word says that they are kinds of credentials."""
    if case.found.targets or case.reading.of("phantom", "issuer"):
        return None
    plain = case.reading.plain
    if sides := _two_sides(plain):
        level = Limits(level=case.stated.level)
        return case.query(Intent.COMPARE, sides=tuple(Side(kind="track", ids=(track,)) for track in sides), limits=level)
    if case.reading.of("role"):
        return None
    if (several := _SEVERAL.search(plain)) and search(_CALLED, plain) and not search(_OWN_WORK, plain):
        named = list(dict.fromkeys(_WORDS[word] for word in re.findall(rf"\b({_NAME})\b", several.group())))
        if set(named) == _ARTICLE and "three-way-comparison" in case.catalog.said:
            return case.query(Intent.EXPLAIN, said=("three-way-comparison",))
        if len(named) > len(("one", "other")):
            return case.query(Intent.COMPARE, sides=tuple(Side(kind="track", ids=(track,)) for track in named))
    found = _BESIDE.search(plain)
    if found is None or not _COMPARES.search(plain) or not re.search(rf"\b{_NOUN}\b", plain):
        return None
    named = [_WORDS[found[1]], _WORDS[found[2]]]
    if named[0] == named[1]:
        return None
    aspects = (Aspect.FEE,) if search(r"\b(?:cheap\w*|dearer|expensive|cost\w*|price\w*)\b", plain) else ()
    return case.query(Intent.COMPARE, sides=tuple(Side(kind="track", ids=(track,)) for track in named), aspects=aspects)


_ATTACKS = r"(?:attack(?:ing|er|s)?|offen[cs]e|offensive|red|break(?:ing|er)?|hack(?:ing|er)?|pen ?test(?:ing|er)?)"
_BUILDS = r"(?:build(?:ing|er|s)?|defen[cs]e|defensive|defend(?:ing|er)?|blue|secur(?:ing|e)|protect(?:ing)?|harden(?:ing)?)"
_FILL = r"(?: (?:ai|ml|llms?|models?|them|it|systems|things|security|side|team|track|certs?|one))*"
_OR = r" (?:or|vs|versus)(?: (?:the|rather|more|a|to|for))* "
_ATTACK_OR_BUILD = re.compile(rf"\b{_ATTACKS}{_FILL}{_OR}{_BUILDS}\b(?! (?:up|on)\b)")
_BUILD_OR_ATTACK = re.compile(rf"\b{_BUILDS}{_FILL}{_OR}{_ATTACKS}\b")
_CHOOSES = re.compile(
    r"\b(?:which|track|tracks|side|sides|path|paths|certs?|certifications?|credentials?|go for|choose|pick|should i)\b"
)


def _two_sides(plain: str) -> tuple[str, ...]:
    """The tracks of those who attack and those who build and defend, where one is to be chosen: "attack side or build side?"."""
    if _CHOOSES.search(plain) is None:
        return ()
    if _ATTACK_OR_BUILD.search(plain):
        return ("offensive", "practitioner")
    return ("practitioner", "offensive") if _BUILD_OR_ATTACK.search(plain) else ()


_CLOUD = re.compile(r"\b(aws|amazon|azure|microsoft|google|gcp)\b")
_ALL_CLOUDS = re.compile(r"\b(?:three|3|all|big|major|main)(?: (?:three|3|big|major|main))* clouds?\b")
_PLATFORM = {"aws": "aws", "amazon": "aws", "azure": "azure", "microsoft": "azure", "google": "google", "gcp": "google"}


def clouds(case: Case) -> Query | None:
    """The security exams of two or three clouds compared, where none is named: "how do the Azure and AWS security certs compare?"."""
    if case.found.targets or case.reading.of("phantom"):
        return None
    plain = case.reading.plain
    named = dict.fromkeys(_PLATFORM[match[1]] for match in _CLOUD.finditer(plain))
    if not named and _ALL_CLOUDS.search(plain):
        named = dict.fromkeys(_PLATFORM.values())
    if len(named) < 2 or not _COMPARES.search(plain):
        return None
    if "secur" not in plain or not (re.search(rf"\b{_NOUN}\b", plain) or _SET_AGAINST.search(plain)):
        return _houses(case, named) if _SET_AGAINST.search(plain) else None
    jobs: dict[str, str] = {role.platform: i for i, role in case.catalog.roles.items() if role.platform}
    made = [next((i for i, c in case.catalog.offered.items() if _core(c, jobs.get(platform))), None) for platform in named]
    return case.query(Intent.COMPARE, sides=about(*filter(None, made))) if all(made) else None


_SET_AGAINST = re.compile(
    r"^(?:(?:so|and|ok|hi|hey|please|can you|could you) )*compare\b|\b(?:aws|amazon|azure|microsoft|google|gcp)(?:,? (?:and|or|to|with|the|cloud))* (?:vs|versus|v|against)\b"
)
_ONLY = frozenset("compare comparison vs versus ai ml cloud clouds gcp azure on for in of their exams certs certifications".split())  # noqa: SIM905


_HOUSE = {"azure": "microsoft"}
"""The issuer of a cloud that is called otherwise."""


def _houses(case: Case, named: Iterable[str]) -> Query | None:
    """The houses behind the clouds set side by side, where nothing else is said of them: "AWS vs Azure"."""
    words = {word.text for word in case.reading.found if word.text.isalpha()}
    if words - _ONLY - STOP - _PLATFORM.keys() or case.ids("role") or {e.id for e in case.reading.of("issuer")} >= {*named}:
        return None
    sides = tuple(Side(kind="issuer", ids=(_HOUSE.get(platform, platform),)) for platform in named)
    return case.query(Intent.COMPARE, sides=sides, aspects=(Aspect.AI_CONTENT,) if words & {"ai", "ml"} else ())


def _core(held: Credential, job: str | None) -> bool:
    return job in held.judgement.roles and held.judgement.roles[job].fit == "core"
