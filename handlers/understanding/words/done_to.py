"""What is done to AI, where AI at large is all that is named: "test LLMs for vulnerabilities" is red teaming, and no generative AI."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from handlers.understanding.words.patterns import search

if TYPE_CHECKING:
    from catalog.catalog import Catalog
    from handlers.understanding.words.reading import Reading

WIDE = frozenset(("generative-ai", "ai-fundamentals", "mlops"))
"""Topics that anybody names who speaks of LLMs or models: what is done to them tells more."""
_AI = r"(?:ai|llms?|gen ?ai|(?:ai |ml |language |foundation |learning )?models?|chat ?bots?|(?:ai )?agents?|assistants?|copilots?|ml|rag)"
_APART = r"(?: (?!not|without|no|or|vs|than)\w+){0,4}?"
_FLAWS = r"(?:vulnerabilit\w+|weakness\w*|flaws?|(?:security )?holes|exploits)"
_ATTACKS = (
    rf"\b(?:attack\w*|hack(?:ing|s)?|break(?:ing)?|jailbreak\w*|pen ?test\w*|exploit\w*|red ?team\w*|fool(?:ing)?|trick(?:ing)?){_APART} {_AI}\b"
    rf"|\b(?:security|adversarial\w*) (?:test\w*|assess\w*|review\w*){_APART} {_AI}\b|\b{_AI}(?: \w+)? (?:security|adversarial|penetration) test\w*"
    rf"|\b(?:test|check|probe|scan|assess|audit)\w*{_APART} {_AI}{_APART} {_FLAWS}\b|\b{_FLAWS}(?: \w+)? (?:in|of|inside|within|assess\w* (?:of|for)){_APART} {_AI}\b"
)
_ACTIVITIES = (
    (rf"\b(?:poison\w*|tamper\w*){_APART} {_AI}\b|\b{_AI}(?: \w+)? poison\w*", "data-poisoning"),
    (rf"\bthreat model\w*{_APART} {_AI}\b", "ai-threat-modelling"),
    (rf"\b(?:govern\w*|polic(?:y|ies)){_APART} {_AI}\b|\b{_AI} (?:govern\w*|polic(?:y|ies))\b", "ai-governance"),
    (rf"\b(?:audit\w*|assurance){_APART} {_AI}\b|\b{_AI} (?:audit\w*|assurance)\b", "ai-audit"),
    (rf"\b(?:privacy|personal data|data protection){_APART} {_AI}\b|\b{_AI} privacy\b", "data-protection"),
    (rf"\b(?:incidents?|forensics?|respond\w*){_APART} {_AI}\b|\b{_AI} (?:incidents?|forensics?)\b", "incident-response"),
    (rf"\b(?:monitor\w*|detect\w*|observ\w*){_APART} {_AI}\b|\b{_AI} (?:monitor\w*|observ\w*)\b", "detection-monitoring"),
    (rf"\b(?:bias|fair\w*|ethic\w*){_APART} {_AI}\b|\b{_AI} (?:bias|fairness|ethics)\b", "responsible-ai"),
    (rf"\b(?:supply chain|provenance){_APART} {_AI}\b|\b{_AI} (?:supply chain|provenance)\b", "model-supply-chain"),
    (rf"\b(?:regulat\w*|laws?|legal\w*){_APART} {_AI}\b|\b{_AI} (?:regulat\w*|laws?)\b", "ai-regulation"),
    (rf"\b(?:evaluat\w*|benchmark\w*){_APART} {_AI}\b|\b{_AI} (?:evaluat\w*|benchmark\w*)\b", "ai-evaluation"),
    (rf"\b(?:secur\w*(?! (?:\w+ )?(?:exams?|certs?|certifications?|credentials?|badges?|people|engineers?|teams?))|protect\w*|harden\w*|defend\w*){_APART} {_AI}\b|\b{_AI} (?:security|protection|hardening|defen[cs]e)\b", "model-security"),
)  # fmt: skip


_APPS = re.compile(r"(?:ai|llm|gen ?ai|ml) (?:apps?|applications?|systems?|features?|products?)", re.IGNORECASE)


def at_large(reading: Reading) -> frozenset[str]:
    """Topics of which only AI at large is named: "LLMs", "an LLM app"."""
    typed: dict[str, bool] = {}
    for entity in reading.of("topic"):
        typed[entity.id] = typed.get(entity.id, True) and (entity.id in WIDE or bool(_APPS.fullmatch(entity.typed)))
    return frozenset(topic for topic, large in typed.items() if large)


def attacked(reading: Reading, catalog: Catalog) -> tuple[str, ...]:
    """The topic of attacking AI, where that is what is spoken of."""
    topic = "ai-red-teaming"
    return (topic,) if topic in catalog.topics and search(_ATTACKS, _plain(reading)) else ()


def done_to(reading: Reading, catalog: Catalog) -> tuple[str, ...]:
    """The topic of what is done to the AI that is named; empty where nothing is told."""
    if found := attacked(reading, catalog):
        return found
    plain = _plain(reading)
    told = next(((topic,) for pattern, topic in _ACTIVITIES if topic in catalog.topics and search(pattern, plain)), ())
    return told or (_SECURED if _SECURED[0] in catalog.topics and _by_security(reading) else ())


_SECURED = ("model-security",)
_SECURITY = r"\b(?:security|infosec|cyber|cybersecurity|appsec|soc|ciso|(?:blue|red) team\w*|pen ?test\w*)\b"
_NO_SECURITY = r"\b(?:no|not|without|outside|non|isnt|never)(?: (?:in|any|from|of|an?|really|it))* (?:security|infosec|cyber)"
_USES_IT = r"\b(?:us(?:e|es|ing)|automat\w*|assist\w*|(?:work|working|help|support) (?:with|by|from)|build\w*|develop\w*|learn\w*|cover\w*|touch\w*|includ\w*|basics?|fundamentals|understand\w*)\b"


def _by_security(reading: Reading) -> bool:
    """Whether people of security ask: what they want of GenAI, where nothing else is said, is to secure it."""
    if {entity.id for entity in reading.of("topic")} != {"generative-ai"}:
        return False
    text = " ".join(word.text for word in reading.found)
    return bool(search(_SECURITY, text)) and not search(_NO_SECURITY, text) and not search(_USES_IT, text)


def _plain(reading: Reading) -> str:
    """The words as typed, names of credentials and houses left out."""
    taken = {i for e in reading.of("credential", "issuer", "role", "phantom") for i in range(e.start, e.end)}
    return " ".join("…" if i in taken else word.text for i, word in enumerate(reading.found))


_OBJECTS = re.compile(
    r"@t\d+(?: \w+){0,2}? (?:of|for|in|on|against|with|around|inside) (?:\w+ ){0,2}?@t(\d+)|@t(\d+) (?:\w+ )?@t\d+"
)
"""A topic that another is of, and one that stands before another."""


def without_objects(topics: tuple[str, ...], reading: Reading) -> tuple[str, ...]:
    """Topics less those that only say what another one is done to: "threat modelling for LLMs"."""
    large = at_large(reading)
    if not large & set(topics) or large >= set(topics):
        return topics
    found = _OBJECTS.finditer(reading.skeleton)
    objects = {reading.entities[int(number)].id for match in found for number in match.groups() if number}
    return tuple(topic for topic in topics if topic not in large or topic not in objects)
