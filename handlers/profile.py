"""The profile of a credential: what it validates, for whom, how it stands, and the few facts that decide."""

from __future__ import annotations

from typing import TYPE_CHECKING

from catalog.engine.bare import by_name_only
from catalog.engine.keeping import cycle_years_of
from handlers import wording
from handlers.advising import bare
from handlers.answer import Answer, Facts, Kind, Point, Points, Prompt, Row, Section, Weights
from handlers.ask import Ledger
from handlers.aspects import about as said_about
from handlers.aspects import age, badge, exam, gates, lasting, money, outline, sitting, standing
from handlers.aspects.kept import kept
from handlers.aspects.talk import Saying, Talk, page
from handlers.aspects.unopened import unopened
from handlers.plain_text import share
from handlers.query import Intent, Query, about

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from handlers.ask import Ask

_ROWS: tuple[tuple[str, Callable[[Talk], Saying]], ...] = (
    ("Audience", said_about.audience),
    ("Prerequisite", gates.prerequisites),
    ("Format", exam.form),
    ("Domains", outline.domains),
    ("Delivery", sitting.delivery),
    ("Companion", said_about.companion),
    ("Fee", money.fee),
    ("Validity", lasting.validity),
    ("Renewal", lasting.renewal),
)
_KEPT_ROWS = tuple((label, kept(speak)) for label, speak in _ROWS)
_MISSING = {
    "Audience": "stated audience",
    "Prerequisite": "prerequisites",
    "Format": "exam format",
    "Domains": "outline",
    "Delivery": "place of the exam",
    "Fee": "fee",
    "Validity": "period of validity",
    "Renewal": "renewal rule",
}
"""What a row is called where it has no value; a companion that nobody names is not missing."""
_WORTH_KNOWING = 2
_VALUE_UP_TO = 420


def answer(ask: Ask) -> Answer:
    """The whole profile of one credential."""
    known = [held for i in ask.query.credentials if (held := ask.catalog.resolve(i))]
    if not known:
        return Answer(
            Kind.CLARIFY, "Which credential shall I show?", prompts=(Prompt("What can I ask?", Query(intent=Intent.HELP)),)
        )
    credential = known[0]
    talk = Talk(credential, ask.catalog, ask.day, Ledger(ask.catalog))
    if by_name_only(talk.held):
        return bare.card(ask, talk)
    headline = _headline(talk)
    said: list[tuple[str, Saying]] = []
    sources: dict[str, str] = {}
    for label, speak in _KEPT_ROWS:
        before = len(talk.ledger.facts)
        said.append((label, speak(talk)))
        if new := talk.ledger.facts[before:]:
            sources[label] = wording.provenance(new[0])
    sections = tuple(_sections(talk, said, sources))
    mentioned = (*talk.held.companions, *_rivals(talk), *standing.heirs(talk))
    notes = tuple(_notes(talk, said))
    return Answer(
        Kind.PROFILE,
        headline,
        sections=sections,
        title=_title(talk),
        facts=talk.ledger.facts,
        prompts=tuple(_prompts(talk)),
        credentials=(credential,),
        mentioned=tuple(other for other in dict.fromkeys(mentioned) if other != credential and other in ask.catalog.credentials),
        notes=notes,
        about=credential,
    )


def _title(talk: Talk) -> str:
    talk.use("name", "acronym")
    held = talk.held
    return held.name if held.acronym.casefold() in held.name.casefold() else f"{held.name} ({held.acronym})"


def _headline(talk: Talk) -> str:
    """What it validates, for whom, and how it stands on the day; that first where nobody can take it."""
    judged = talk.held.judgement
    talk.use("judgement.validates.text", "judgement.best_for.text")
    validates = judged.validates.text.rstrip(".")
    best_for = judged.best_for.text.rstrip(".")
    stands = standing.state_words(talk)
    if not talk.standing.open:
        shown = validates if validates[1:2].isupper() else wording.small(validates)
        return f"{talk.name} is {stands}. What it shows: {shown}. Best for: {best_for}."
    return f"{talk.name}: {validates}. Best for: {best_for}. It is {stands}."


def _sections(talk: Talk, said: list[tuple[str, Saying]], sources: dict[str, str]) -> Iterator[Section]:
    weights = outline.weights(talk)
    drawn = weights is not None and any(weight.low is not None or weight.note for weight in weights.items)
    shown = weights if drawn else None
    rows = [Row(label, _short(talk, label, saying, shown), sources.get(label)) for label, saying in said if _tells(saying)]
    rows.append(Row("Status", wording.sentence(standing.state_words(talk)).rstrip(".")))
    yield Facts(tuple(rows))
    for _, saying in said:
        yield from (section for section in saying.sections if isinstance(section, Facts))
    if shown is not None:
        yield shown
    yield badge.checks(talk)
    if heirs := standing.succession(talk).strip():
        yield Points((Point(heirs),), "What follows it")
    if known := tuple(_worth_knowing(talk)):
        yield Points(known, "Worth knowing")


def _tells(saying: Saying) -> bool:
    """A row of its own; whom it suits best stands in the headline already."""
    return saying.has_value and not any(path.startswith("judgement.best_for") for path in saying.paths)


def _short(talk: Talk, label: str, saying: Saying, weights: Weights | None) -> str:
    """A row's value; domains that have a section of their own are counted here, the heaviest named."""
    if label == "Domains" and weights is not None and weights.items:
        held = talk.held.domains
        whole = held is None or (held.count or len(weights.items)) == len(weights.items)
        count = outline.counted(held) if held else ""
        return f"{count}{_heaviest(weights) if whole else ''}"
    if label == "Domains":
        return saying.short
    return wording.shorten(saying.short, _VALUE_UP_TO)


def _heaviest(weights: Weights) -> str:
    """The domain that weighs most, where the weights tell one from the others."""
    known = [(weight.high if weight.high is not None else weight.low, weight) for weight in weights.items if weight.low is not None]
    top = max((most for most, _ in known if most is not None), default=None)
    first = [weight for most, weight in known if most == top]
    return f"; the heaviest is {first[0].name} ({share(first[0])})" if len(first) == 1 and len(known) > 1 else ""


def _worth_knowing(talk: Talk) -> Iterator[Point]:
    """Who should not take it, and the weightiest caveats."""
    talk.use("judgement.not_for.text")
    yield Point(f"Not for: {talk.held.judgement.not_for.text.rstrip('.')} ({talk.judged}).")
    caveats = [key for key, statement in talk.held.statements.items() if statement.about in ("caveat", "naming")]
    for key in caveats[:_WORTH_KNOWING]:
        talk.use(f"statements.{key}.text")
        yield Point(wording.sentence(talk.held.statements[key].text))


def _rivals(talk: Talk) -> list[str]:
    """Other credentials of the same letters."""
    return [other for other in wording.same_letters(talk.catalog, talk.held.acronym) if other != talk.id]


def _notes(talk: Talk, said: list[tuple[str, Saying]]) -> Iterator[str]:
    unknown = [_MISSING[label] for label, saying in said if label in _MISSING
               and (saying.state == "unknown" or not _tells(saying)) and saying.state != "not_published"]  # fmt: skip
    if talk.held.validity is not None and talk.held.validity.lifetime:
        unknown = [what for what in unknown if what != _MISSING["Renewal"]]  # what does not expire needs no rule
    elif cycle_years_of(talk.catalog, talk.id):
        unknown = [what for what in unknown if what != _MISSING["Validity"]]  # how often it is renewed is told
    kept = [saying.what for _, saying in said if saying.state == "not_published" and saying.what]
    kept += [what for what, path in _not_published(talk) if what not in kept and talk.use(path)]
    if not_yet := unopened(talk):
        yield not_yet
    told = [f"We found no {wording.listing(unknown, 'or')}"] if unknown else []
    told += [f"{talk.issuer} does not publish the {wording.listing(kept, 'or')}"] if kept else []
    if told:
        yield f"{'; '.join(told)}."
    yield from (note for _, saying in said for note in saying.notes)
    others = _rivals(talk)
    if others:
        yield f"The same letters are used for {wording.labels(talk.catalog, others)}: not the same credential."
    yield from age.notes(talk.ledger.facts, talk.catalog, talk.today)
    if any(saying.money for _, saying in said):
        yield wording.CHECK_BEFORE_PAYING
    if where := page(talk):
        yield where


def _not_published(talk: Talk) -> Iterator[tuple[str, str]]:
    names = {"questions": "number of questions", "minutes": "exam duration", "passing": "pass mark"}
    for code, version in talk.versions:
        for field, what in names.items():
            if getattr(version, field) == "not_published":
                yield what, f"exams.{code}.{field}"


def _prompts(talk: Talk) -> Iterator[Prompt]:
    sides = about(talk.id)
    companion = next((key for key in talk.held.companions if key in talk.catalog.offered), None)
    if not talk.standing.open:
        for heir in standing.heirs(talk)[:1]:
            yield Prompt(f"Instead: {wording.label(talk.catalog, heir)}"[:75], Query(intent=Intent.PROFILE, sides=about(heir)))
    elif talk.held.conditions.sit or talk.held.conditions.certify:
        yield Prompt("Am I eligible?", Query(intent=Intent.PREREQUISITES, sides=sides))
    if companion is not None:
        label = f"Compare with {wording.label(talk.catalog, companion)}"
        yield Prompt(label[:75], Query(intent=Intent.COMPARE, sides=about(talk.id, companion)))
    yield Prompt("Is it worth it?", Query(intent=Intent.WORTH, sides=sides))
    if talk.standing.open and (talk.held.exams or talk.fees):  # of what has neither there is no way and no plan to tell
        yield Prompt("The way there", Query(intent=Intent.PATH, sides=sides))
        yield Prompt("Plan it", Query(intent=Intent.PLAN, sides=sides))
    if role := _job(talk):
        label = f"Job ad: {talk.catalog.roles[role].name}"
        yield Prompt(label[:75], Query(intent=Intent.HIRE, roles=(role,)))
    yield Prompt("What changes on it", Query(intent=Intent.CHANGES, sides=sides))
    yield Prompt("Can I trust the badge?", Query(intent=Intent.VERIFY, sides=sides))
    yield Prompt("Report a wrong fact", Query(intent=Intent.REPORT, sides=sides))


def _job(talk: Talk) -> str | None:
    """A job that it suits best by our judgement, of the roles an ad can be written for."""
    judged = talk.held.judgement.roles
    fitting = (role for fit in ("core", "useful", "marginal") for role, one in judged.items() if one.fit == fit)
    return next((role for role in fitting if talk.catalog.roles[role].family != "leads-people"), None)
