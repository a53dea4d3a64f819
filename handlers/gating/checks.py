"""The three checks in words: each question, its verdict, and the evidence with where it comes from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from catalog.engine.bare import by_name_only
from catalog.engine.trust import watched_by
from handlers import wording
from handlers.answer import Point
from handlers.aspects.sitting import by_whom
from handlers.slots import KIND, WHICH_KIND

if TYPE_CHECKING:
    from catalog.catalog import Catalog
    from catalog.engine.trust import Check, Evidence, Trust
    from handlers.ask import Ledger
    from handlers.aspects.talk import Talk
    from handlers.query import Query

_QUESTIONS = {
    "administered": "Clear who makes and maintains the exam",
    "proctored": "Watched (proctored)",
    "listed": "Listed by a government or enterprise framework",
}
_YES = {
    "administered": "it is clear who makes and maintains the exam",
    "proctored": "the exam is proctored",
    "listed": "it is listed in {where}",
}
_NO = {
    "administered": "it is not clear who makes and maintains an exam",
    "proctored": "the exam is not proctored",
    "listed": "it is not listed in {where}",
}
_NOT_EVIDENCED = {
    "administered": "who makes and maintains the exam",
    "proctored": "proctoring",
    "listed": "a listing in a government or enterprise framework",
}
WORDS = {"yes": "yes", "no": "no", "not_evidenced": "not evidenced"}
WHOSE = "Not evidenced is about what we found; it is no verdict on the badge."
COUNTS = ("none", "one", "two", "all three")


def headline(catalog: Catalog, ledger: Ledger, name: str, found: Trust) -> str:
    """How many checks it passes, and each of them in a clause."""
    if not found.passed and not found.failed:
        told = nothing(found).removeprefix("we found ")
        return f"We found no evidence for any of the three checks on {name}: {told}; ask its issuer before you pay."
    missing = any(check.verdict == "not_evidenced" for check in found.checks)
    found_only = ", as far as we found" if missing else ""
    return f"{name} passes {_of_three(found.passed)}{found_only}: {clauses(catalog, ledger, found)}."


def nothing(found: Trust) -> str:
    """All that we found nothing on, in a clause."""
    absent = (_NOT_EVIDENCED[check.name] for check in found.checks if check.verdict == "not_evidenced")
    return f"we found nothing on {wording.listing(absent, 'or')}"


def kind(talk: Talk, query: Query) -> str:
    """What kind of thing it is, in a sentence before the checks; empty for a certification, unless that is asked."""
    held, asked = talk.held, query.slot
    if asked and (topic := short_for(talk, query)):
        talk.use("name")
        what = f"{wording.kind_words(held)} of {talk.issuer}, {held.name}"
        return f"It can be either: {held.acronym} is {what}, and the same letters are short for {topic}; ask who issued it."
    if held.kind == "certification":
        if asked not in (KIND, WHICH_KIND):
            return ""
        talk.use("kind")
        return f"{'Yes: ' if asked == KIND else ''}{talk.name} is a certification of {talk.issuer}."
    talk.use("kind", "judgement.validates.text")
    no = "No: " if asked == KIND else ""
    shows = "only its name is known to us" if by_name_only(held) else wording.lowered(held.judgement.validates.text)
    return f"{no}{talk.name} is {wording.kind_words(held)} of {talk.issuer}, not a certification ({shows})."


def short_for(talk: Talk, query: Query) -> str | None:
    """The topic of the message whose first letters are the acronym: "is RAI a certificate or only responsible AI?"."""
    for topic in (talk.catalog.topics[i] for i in query.topics if i in talk.catalog.topics):
        for spoken in (topic.name, *topic.aliases):
            letters = "".join(part if part.isupper() else part[:1] for part in spoken.split())
            if letters.casefold() == talk.held.acronym.casefold() and " " in spoken:
                return spoken[0].lower() + spoken[1:] if spoken[1:2].islower() else spoken
    return None


def _of_three(count: int) -> str:
    return "all three checks" if count == len(_QUESTIONS) else f"{COUNTS[count]} of the three checks"


def clauses(catalog: Catalog, ledger: Ledger, found: Trust) -> str:
    """Every check in a clause, what we found nothing of in one."""
    said = [clause(catalog, ledger, check) for check in found.checks if check.verdict != "not_evidenced"]
    missing = [_NOT_EVIDENCED[check.name] for check in found.checks if check.verdict == "not_evidenced"]
    if not missing:
        return wording.listing(said)
    nothing = f"we found no evidence of {wording.listing(missing, 'or')}"
    return f"{wording.listing(said)}, but {nothing}" if said else nothing


def clause(catalog: Catalog, ledger: Ledger, check: Check) -> str:
    """One check that is yes or no, in a clause."""
    text = (_YES if check.verdict == "yes" else _NO)[check.name]
    places = [_framework(catalog, e) for e in check.evidence if e.says == check.verdict] if check.name == "listed" else []
    note_evidence(ledger, check)
    accredited = [_framework(catalog, e) for e in check.evidence if e.says == "yes" and e.path.startswith("recognition.")]
    named = accredited and check.name != "listed" and check.verdict == "yes"
    by = f" ({wording.listing(dict.fromkeys(accredited))})" if named else ""
    return f"{text.format(where=wording.listing(dict.fromkeys(places)))}{by}{unsure(catalog, check)}"


def unsure(catalog: Catalog, check: Check) -> str:
    """Said behind a check whose verdict no document stands behind."""
    facts = [catalog.fact(e.owner, _path(e)) for e in check.evidence if e.says == check.verdict]
    said = {wording.unsure(fact) for fact in facts}
    return said.pop() if len(said) == 1 else ""


def _framework(catalog: Catalog, evidence: Evidence) -> str:
    held = catalog.credentials.get(evidence.owner) or catalog.issuers[evidence.owner]
    block = held.recognition[evidence.path.removeprefix("recognition.")]
    framework = catalog.frameworks.get(block.framework)
    if framework is None:
        return block.framework
    return f"the {framework.name}" if framework.name.endswith(("Framework", "catalog")) else framework.name


def _path(evidence: Evidence) -> str:
    """Where the words of the evidence stand."""
    if evidence.path == "administration":
        return "administration.by"
    if evidence.path.startswith("recognition."):
        return f"{evidence.path}.what"
    return f"{evidence.path}.proctored" if evidence.path == "proctored" else evidence.path


def check_point(catalog: Catalog, ledger: Ledger, check: Check) -> Point:
    """One check with its verdict in words and what it rests on."""
    details = [text for evidence in check.evidence if (text := _evidence(catalog, ledger, evidence))]
    if check.verdict == "not_evidenced":
        details.insert(0, f"We found no evidence of {_NOT_EVIDENCED[check.name]}.")
    text = f"{_QUESTIONS[check.name]}: {WORDS[check.verdict]}{unsure(catalog, check)}"
    return Point(text, detail="\n".join(details) or None, state=check.verdict)


def note_evidence(ledger: Ledger, check: Check) -> None:
    """Put what a check rests on into the ledger."""
    for evidence in check.evidence:
        ledger.use(evidence.owner, _path(evidence))


def _evidence(catalog: Catalog, ledger: Ledger, evidence: Evidence) -> str:
    fact = ledger.use(evidence.owner, _path(evidence))
    credential = catalog.credentials.get(evidence.owner)
    issuer = catalog.issuers.get(evidence.owner)
    wide = f" (holds for {issuer.name} as a whole)" if evidence.issuer_wide and issuer else ""
    source = f" [{wording.provenance(fact)}]" if fact else ""
    held = credential or issuer
    if held is None:
        return ""
    if evidence.path == "administration" and held.administration:
        return f"{held.administration.by.rstrip('.')}{wide}{source}."
    if evidence.path.startswith("recognition."):
        block = held.recognition[evidence.path.removeprefix("recognition.")]
        beside = " (an accreditation, not itself a listing)" if evidence.says == "not_evidenced" and block.stands else ""
        beside = " (of an earlier list; the one in force was not seen)" if block.superseded else beside
        return f"{_framework(catalog, evidence)}: {block.what.rstrip('.')}{beside}{wide}{source}."
    if issuer is not None and issuer.proctored is not None:
        watched = _watched(yes=issuer.proctored.proctored)
        partner = f"; delivered by {issuer.proctored.partner}" if issuer.proctored.partner else ""
        whose = f" {by_whom(issuer.name)}" if issuer.proctored.proctored and not partner else ""
        return f"{wording.sentence(watched)[:-1]}{partner}{wide}{source}.{whose}"
    if evidence.path.endswith(".delivery") and fact is not None:
        return f"Delivery: {wording.listing(fact.value)}{source}."
    whose = ""
    if credential and evidence.says == "yes" and not watched_by(catalog, evidence.owner):
        whose = f" {by_whom(wording.issuer(catalog, credential))}"
    return f"{wording.sentence(_watched(yes=evidence.says == 'yes'))[:-1]}{wide}{source}.{whose}"


def _watched(*, yes: bool) -> str:
    return "the exam is proctored" if yes else "the exam is not proctored"
