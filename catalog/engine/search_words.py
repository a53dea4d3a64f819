"""Words of the local search: what carries no meaning, what means the same, and how a word is cut to its stem."""

from __future__ import annotations

import re
from functools import lru_cache

STOP = frozenset(
    """
    a about actually after all also am an and any anybody anyone anything are as at be because been before being but by can could
    did do does doing done dont during each even ever every everything exactly few find for from further get gets getting give
    gives go goes going good got had has have having he hello her here hey hi him his how however i if im in into is isnt it its
    itself just kind know known lets like look make makes many may maybe me mean means might more most much must my need needs no
    nor not now of off on once one only or other our out over own people per please possible put quite really right said same say
    says see seem shall she should since so some somebody someone something still such sure take taking tell than thank thanks
    that the their them then there these they thing things think this those through to too under until up us use used very via
    want wants was way we well were what whats when where whether which while who whom whose why will with within without wont
    would yes yet you your happen happens happened happening long come comes came between
    """.split()  # noqa: SIM905 - one list of words, read as such
)
"""Words left out of every question and every text."""

SAME: tuple[tuple[str, ...], ...] = (
    (
        "write",
        "author",
        "develop",
        "create",
        "maintain",
        "administer",
        "items",
        "writer",
        "wrote",
        "written",
        "sme",
        "committee",
        "panel",
    ),
    ("miss", "late", "overrun", "exceed", "forget", "missing"),
    ("deadline", "late", "due", "limit", "window", "submit", "submission"),
    ("attempt", "second", "retake", "resit", "fail", "again", "retry", "failure", "failing"),
    ("question", "items", "item"),
    ("cheat", "misconduct", "nda", "dump", "braindump"),
    ("expire", "expiry", "lapse", "validity", "valid", "forever", "lifetime", "expiration"),
    ("renew", "renewal", "recertify", "recertification", "recert", "cpe", "ceu", "pdu", "continuing"),
    ("fee", "price", "cost", "pay", "usd", "dollar", "euro", "expensive", "cheap", "paid"),
    ("refund", "cancel", "cancellation", "reschedule", "postpone", "withdraw"),
    ("discount", "voucher", "coupon", "offer", "promotion", "reduced"),
    ("member", "membership"),
    ("online", "remote", "home", "proctored", "proctor", "webcam", "supervised"),
    ("language", "translation", "translated", "english", "german", "japanese", "french", "spanish"),
    ("laptop", "computer", "machine", "hardware", "equipment", "vpn", "kali"),
    ("chatgpt", "copilot", "llm", "assistant", "tools", "tool"),
    ("lab", "hands-on", "practical", "practice", "simulation"),
    ("employer", "company", "boss", "organisation", "organization", "business", "enterprise"),
    ("hire", "recruiter", "job", "hiring", "career"),
    ("recognised", "recognized", "recognition", "accredited", "accreditation", "listed", "respected", "reputation", "accredit"),
    ("government", "dod", "federal", "public", "military"),
    ("course", "training", "class", "bootcamp", "workshop", "lesson"),
    ("book", "notes", "open-book", "material", "materials"),
    ("outline", "blueprint", "syllabus", "curriculum", "objectives", "domain", "content"),
    ("agent", "agentic", "agents", "mcp", "multi-agent"),
    ("attack", "offensive", "exploit", "adversarial", "pentest", "red-team", "hacking", "hack"),
    ("defend", "defence", "defense", "defensive", "protect", "harden", "hardening"),
    ("guardrail", "guardrails", "filter", "moderation"),
    ("score", "mark", "grade", "result", "results", "grading", "marked", "scored"),
    ("wait", "delay", "days", "soon", "cooling"),
    ("disability", "accommodation", "accommodations", "accessible", "extra"),
    ("beta", "pilot"),
    ("law", "legal", "regulation", "regulatory", "compliance", "act"),
    ("degree", "university", "academic", "college"),
    ("appeal", "complain", "complaint", "dispute"),
    ("associate", "provisional", "interim"),
    ("identity", "passport", "identification"),
    ("ethics", "code", "conduct"),
    ("experience", "years", "background"),
    ("target", "environment", "network", "scenario"),
)
"""Groups of words that stand for each other, not always but often enough in a question."""

_WORD = re.compile(r"[a-z0-9]+(?:[-.'+][a-z0-9]+)*\+?")
_SUFFIXES = (("ies", "y"), ("sses", "ss"), ("ations", "ate"), ("ation", "ate"), ("ings", ""), ("ing", ""), ("ed", ""), ("ly", ""))


@lru_cache(maxsize=20_000)
def stem(word: str) -> str:
    """A word cut to what its forms have in common; numbers and codes stay as they are."""
    if len(word) < 4 or any(sign.isdigit() for sign in word):
        return word
    for suffix, instead in _SUFFIXES:
        if word.endswith(suffix) and len(word) - len(suffix) >= 3:
            word = word[: -len(suffix)] + instead
            break
    else:
        word = word[:-1] if word.endswith("s") and not word.endswith(("ss", "us", "is")) else word
    if len(word) > 3 and word[-1] == word[-2] and word[-1] not in "ls":
        word = word[:-1]
    return word.rstrip("e") if len(word) > 3 and word[-1] == "e" else word[:-1] if len(word) > 4 and word[-1] == "y" else word


def stems(text: str) -> list[str]:
    """The meaningful stems of a text, in order."""
    plain = text.casefold().replace("\u2019", "'").replace("'s ", " ")
    plain = plain.replace("hands on", "hands-on").replace("red team", "red-team")
    found: list[str] = []
    for word in _WORD.findall(plain):
        if word in STOP:
            continue
        found.append(stem(word))
        if "-" in word:
            found += [stem(part) for part in word.split("-") if part not in STOP and len(part) > 1]
    return found


COMMON = frozenset(
    stem(word)
    for word in (
        "exam",
        "exams",
        "credential",
        "certification",
        "certificate",
        "certify",
        "cert",
        "badge",
        "candidate",
        "holder",
        "hold",
        "time",
    )
)
"""Stems that stand nearly everywhere here: they weigh little and never decide alone."""


def _alike() -> dict[str, frozenset[str]]:
    groups: dict[str, set[str]] = {}
    for group in SAME:
        together = {stem(word) for word in group}
        for word in together:
            groups.setdefault(word, set()).update(together)
    return {word: frozenset(together - {word}) for word, together in groups.items()}


ALIKE = _alike()
"""Stem to the stems that may stand for it."""
