"""Whether it can be taken on the day, since when and until when, what follows it, how long it lasts, who lists it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from catalog.engine import languages as tongues
from catalog.engine.openings import State
from catalog.engine.succession import instead
from handlers import wording
from handlers.aspects.talk import Saying, rivals

if TYPE_CHECKING:
    from catalog.engine.openings import Dated
    from handlers.aspects.talk import Talk


def _event(talk: Talk, dated: Dated | None) -> str:
    if dated is None:
        return ""
    talk.use(dated.path)
    return wording.event(dated.event)


def _when(dated: Dated | None) -> str:
    """An event's date as it follows a verb: on 19 August 2025, in August 2025."""
    if dated is None:
        return ""
    said = wording.event(dated.event)
    return said if said.startswith("expected") or dated.event.said else f"{_on(dated.event.date.granularity)}{said}"


def _tongues(codes: tuple[str, ...]) -> str:
    return wording.listing(tongues.name(code) for code in codes)


def state_words(talk: Talk) -> str:
    """Its state on the day in one clause, without a subject: "active since 19 August 2025"."""
    standing = talk.standing
    on = wording.day(talk.today)
    if standing.split:
        still = f"still open in {_tongues(standing.open_languages)}{_last_day(talk)}"
        return f"closed in {_tongues(standing.closed_languages)} on {on}, {still}"
    match standing.state:
        case State.ACTIVE:
            since = _event(talk, standing.starts)
            return f"active, launched {_when(standing.starts)}" if since else f"active on {on}{_seen(talk)}"
        case State.RETIRING:
            return f"still open on {on}{_last_day(talk)}"
        case State.BETA:
            since = _event(talk, standing.starts)
            return f"in beta on {on}{f' (since {since})' if since else ''}"
        case State.ANNOUNCED:
            first = _event(talk, standing.starts)
            return (
                f"announced, not open on {on}{f'; {first}' if first.startswith('expected') else f'; from {first}' if first else ''}"
            )
        case State.RETIRED:
            last = _event(talk, standing.ends)
            return f"retired; the last day was {last}" if last else "retired"
        case _:
            return f"of unknown standing on {on}{_overdue(talk)}"


def _seen(talk: Talk) -> str:
    fact = talk.use("lifecycle.seen")
    return f", seen on {wording.day(fact.dated)}" if fact and fact.dated else ""


def _last_day(talk: Talk) -> str:
    standing = talk.standing
    if standing.open_until:
        return f", {standing.open_until}" if standing.open_until.startswith("until") else f", until {standing.open_until}"
    last = _event(talk, standing.ends)
    return f"; last day {last}" if last else ""


def _overdue(talk: Talk) -> str:
    late = talk.standing.overdue
    if not late:
        return ""
    talk.use(late[0].path)
    event = late[0].event
    return f"; it was expected {_on(event.date.granularity)}{wording.day(event.date)}, not confirmed here"


def launched(talk: Talk) -> Saying:
    """Since when it can be taken."""
    life = talk.held.lifecycle
    event = life.launched
    if event is not None:
        talk.use("lifecycle.launched")
        said = wording.event(event)
        dispute = life.dispute_of("launched")
        more = f" (disputed: {rivals(dispute)})" if dispute else ""
        if talk.standing.state in (State.ANNOUNCED, State.BETA) or event.date.first > talk.today:
            return Saying(f"{talk.name} is {state_words(talk)}; launch: {said}{more}.", said)
        return Saying(f"{talk.name} was launched {_on(event.date.granularity)}{said}{more}.", said, what="launch date")
    if talk.standing.state in (State.ANNOUNCED, State.BETA):
        return Saying(f"{talk.name} is {state_words(talk)}.", state_words(talk))
    unknown = talk.found_no("launch date")
    return Saying(f"{unknown.text[:-1]}; it is {state_words(talk)}.", unknown.short, "unknown", unknown.what)


def _on(granularity: str) -> str:
    return "on " if granularity == "day" else "in "


def retirement(talk: Talk) -> Saying:
    """Whether and when it ends, for the whole credential or for an exam version or language."""
    said = state_words(talk)
    standing = talk.standing
    talk.use("lifecycle.ended", "lifecycle.seen", "lifecycle.launched")
    tail = _versions(talk)
    successor = succession(talk)
    if standing.state is State.RETIRED and not standing.split:
        return Saying(f"Yes: {talk.name} is {said}.{tail}{successor}", said, mentioned=heirs(talk))
    if standing.state is State.RETIRING or standing.split:
        return Saying(f"{talk.name} is {said}.{tail}{successor}", said, mentioned=heirs(talk))
    if standing.state is State.ACTIVE:
        return Saying(f"{talk.name} is {said}; we found no retirement date.{tail}{successor}", said, mentioned=heirs(talk))
    return Saying(f"{talk.name} is {said}.{tail}{successor}", said, mentioned=heirs(talk))


def _versions(talk: Talk) -> str:
    """Exam versions that end or begin while the credential goes on."""
    states = talk.version_states
    if len(states) < 2:
        return ""
    told: list[str] = []
    for opening in talk.standing.openings:
        if opening.exam is None:
            continue
        dates = [f"{word} {_event(talk, d)}" for d, word in ((opening.first, "from"), (opening.last, "until")) if d is not None]
        spoken = f" ({_tongues(opening.languages)})" if opening.languages else ""
        told.append(f"{opening.exam}{spoken} {opening.state.value}{', ' + ' '.join(dates) if dates else ''}")
    return f" Exam versions: {'; '.join(told)}." if told else ""


def heirs(talk: Talk) -> tuple[str, ...]:
    """Ids of what follows it: newer exams of the same credential, then what takes its place."""
    named = dict.fromkeys((*talk.catalog.successors(talk.id), *talk.held.replaced_by))
    if talk.standing.open or talk.standing.state is State.ANNOUNCED:
        return tuple(named)
    return tuple(named | dict.fromkeys(one.credential for one in instead(talk.catalog, talk.id, talk.today, talk.language)))


def succession(talk: Talk) -> str:
    """What follows it, as a further sentence; empty where nothing does."""
    newer = talk.catalog.successors(talk.id)
    told: list[str] = []
    for heir in newer:
        talk.ledger.use(heir, "new_exam_of.credential")
        told.append(f"the newer exam of the same credential is {wording.label(talk.catalog, heir)}")
    for heir in talk.held.replaced_by:
        talk.use(f"replaced_by.{heir}.credential")
        told.append(f"another credential, earned afresh, takes its place: {wording.label(talk.catalog, heir)}")
    now = _take_now(talk, {*newer, *talk.held.replaced_by})
    return (f" {wording.sentence('; '.join(told))}" if told else "") + now


def _take_now(talk: Talk, named: set[str]) -> str:
    """Where it cannot be taken: what can on the day, successors first, else what suits the same roles."""
    if talk.standing.open or talk.standing.state is State.ANNOUNCED:
        return ""
    found = instead(talk.catalog, talk.id, talk.today, talk.language)
    for one in found:
        if one.owner and one.path:
            talk.ledger.use(one.owner, f"{one.path}.credential")
        else:
            talk.use(*(f"judgement.roles.{role}.fit" for role in one.roles[:1]))
    if not found:
        return " We know of nothing that takes its place and is open on that day."
    names = wording.labels(talk.catalog, [one.credential for one in found])
    if all(one.kind == "role" for one in found):
        return f" Open on {wording.day(talk.today)} and nearest for the same roles (our judgement): {names}."
    if {one.credential for one in found} == named:
        return " Each can be taken on that day." if len(found) > 1 else " It can be taken on that day."
    return f" Open on {wording.day(talk.today)} instead: {names}."


def successor(talk: Talk) -> Saying:
    """What follows it, and what it follows itself."""
    told = succession(talk).strip()
    older = talk.held.new_exam_of
    if older is not None:
        talk.use("new_exam_of.credential")
        told = f"{talk.name} is the newer exam of {wording.label(talk.catalog, older.credential)}. {told}".strip()
    if told:
        mentioned = (*heirs(talk), *([older.credential] if older else []))
        return Saying(
            told if talk.name in told else f"{talk.name}: {told[0].lower()}{told[1:]}", told.rstrip("."), mentioned=mentioned
        )
    if talk.standing.open:
        return Saying(f"{talk.name} is {state_words(talk)}; we know of no successor.", "none known", "none", "successor")
    return talk.found_no("successor")


def validity(talk: Talk) -> Saying:
    """How long it lasts."""
    block = talk.held.validity
    if block is None:
        return talk.found_no("period of validity")
    talk.use("validity.years", "validity.lifetime" if block.lifetime else "validity", "validity.text")
    dispute = block.dispute_of("years")
    more = f" (disputed: {rivals(dispute)})" if dispute else ""
    if block.years is not None:
        said = wording.plural(block.years, "year")
        text = f"{talk.name} is valid for {said}{more}."
        return Saying(f"{text} {wording.sentence(block.text)}" if block.text else text, f"{said}{more}")
    if block.lifetime:
        text = f"{talk.name} does not expire{more}."
        return Saying(f"{text} {wording.sentence(block.text)}" if block.text else text, "does not expire", "known")
    if block.text:
        return Saying(f"{talk.name}, validity: {block.text}.", block.text)
    return (
        talk.found_no("period of validity")
        if not dispute
        else Saying(f"{talk.name}, validity: {wording.disputed(dispute)}.", "disputed")
    )


def renewal(talk: Talk) -> Saying:
    """What keeps it valid; the issuer's general rule where its own is not known."""
    rule, owner, wide = talk.held.recertification, talk.id, ""
    if rule is None:
        issuer = talk.catalog.issuers.get(talk.held.issuer)
        if issuer is None or issuer.recertification is None:
            return talk.found_no("renewal rule")
        rule, owner, wide = issuer.recertification, talk.held.issuer, f" (the rule of {talk.issuer} in general)"
    talk.ledger.use(owner, "recertification.per_year", "recertification.per_cycle", "recertification")
    if rule.none:
        return Saying(f"{talk.name} needs no renewal, the issuer says{wide}.", f"none needed{wide}", "none", "renewal rule")
    unit = rule.unit or "hours"
    parts: list[str] = []
    if rule.per_year is not None:
        parts.append(f"{wording.number(rule.per_year)} {unit} a year")
    if rule.per_cycle is not None:
        cycle = f" in {wording.plural(rule.cycle_years, 'year')}" if rule.cycle_years else " per cycle"
        parts.append(f"{wording.number(rule.per_cycle)} {unit}{cycle}")
    elif rule.cycle_years is not None:
        parts.append(f"every {wording.plural(rule.cycle_years, 'year')}")
    if rule.topic:
        parts.append(rule.topic)
    if rule.routes:
        talk.ledger.use(owner, "recertification.routes")
        parts.append(f"by {wording.listing(rule.routes, 'or')}")
    if rule.note and not parts:
        parts.append(rule.note)
    dispute = next(iter(rule.disputed), None)
    more = f" (disputed: {rivals(dispute)})" if dispute else ""
    if not parts and not dispute:
        return talk.found_no("renewal rule")
    said = f"{', '.join(parts) or 'no rule we rely on'}{more}"
    return Saying(f"Keeping {talk.name} takes {said}{wide}." if parts else f"Keeping {talk.name}: {said}{wide}.", f"{said}{wide}")


def recognition(talk: Talk) -> Saying:
    """Listings and accreditations we have evidence for."""
    own = {key: (talk.id, block) for key, block in talk.held.recognition.items()}
    issuer = talk.catalog.issuers.get(talk.held.issuer)
    wide = {key: (talk.held.issuer, block) for key, block in (issuer.recognition if issuer else {}).items() if key not in own}
    listed: list[str] = []
    denied: list[str] = []
    for key, (owner, block) in {**own, **wide}.items():
        talk.ledger.use(owner, f"recognition.{key}.what", f"recognition.{key}.listed")
        framework = talk.catalog.frameworks.get(block.framework)
        name = framework.name if framework else block.framework
        said = f"{name}: {block.what}{'' if owner == talk.id else f' ({talk.issuer} in general)'}"
        (listed if block.listed else denied).append(said)
    if listed:
        tail = f" Not listed: {'; '.join(denied)}." if denied else ""
        return Saying(f"{talk.name} is recognised in: {'; '.join(listed)}.{tail}", "; ".join(listed))
    if denied:
        return Saying(f"{talk.name} is not listed: {'; '.join(denied)}.", f"not listed: {'; '.join(denied)}")
    return talk.found_no("listing in a government or enterprise framework")
