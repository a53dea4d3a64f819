"""How long it lasts, what keeps it valid, and who lists it."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from catalog.engine.openings import State
from handlers import wording
from handlers.aspects.talk import Saying, elsewhere, says

if TYPE_CHECKING:
    from collections.abc import Mapping

    from catalog.blocks import Recertification, Recognition
    from handlers.aspects.talk import Talk


def validity(talk: Talk) -> Saying:
    """How long it lasts, and what becomes of it where it can no longer be taken."""
    saying = _validity(talk)
    kept = [key for key, statement in talk.held.statements.items() if statement.about == "renewal"]
    if talk.standing.open or not kept:
        return saying
    talk.use(*(f"statements.{key}.text" for key in kept))
    told = " ".join(wording.sentence(talk.held.statements[key].text) for key in kept)
    return replace(saying, text=f"{saying.text} {told}", short=saying.short if saying.has_value else told, state="known")


def _validity(talk: Talk) -> Saying:
    block = talk.held.validity
    if block is None:
        return talk.found_no("period of validity")
    talk.use("validity.years", "validity.lifetime" if block.lifetime else "validity", "validity.text")
    dispute = block.dispute_of("years")
    more = elsewhere(dispute, wording.number(block.years)) if block.years is not None else ""
    if block.years is not None:
        said = wording.plural(block.years, "year")
        text = f"{talk.name} is valid for {said}{more}."
        return Saying(f"{text} {wording.sentence(block.text)}" if block.text else text, f"{said}{more}")
    if block.lifetime:
        text = f"{talk.name} does not expire{more}."
        return Saying(f"{text} {wording.sentence(block.text)}" if block.text else text, "does not expire", "known")
    if block.text:
        said = block.text.rstrip(".")
        return Saying(f"{said if said.startswith(talk.name) else f'{talk.name}: {said}'}.", said)
    return (
        talk.found_no("period of validity")
        if not dispute
        else Saying(f"{talk.name}, validity: {wording.disputed(dispute)}.", "disputed")
    )


_ITS_OWN = re.compile(r"\bexam (?:again|in force)\b|\bsame exam\b", re.IGNORECASE)


def ways_left(talk: Talk, routes: tuple[str, ...]) -> tuple[str, ...]:
    """The ways to renew without those that ended with its exam, where no newer exam of it is there to be passed."""
    over = talk.standing.state is State.RETIRED and not talk.standing.open_languages and not talk.catalog.successors(talk.id)
    return tuple(route for route in routes if not (over and _ITS_OWN.search(route)))


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
        said = says(talk.ledger.use(owner, "recertification.none"))
        return Saying(f"{talk.name} needs no renewal, {said}{wide}.", f"none needed{wide}", "none", "renewal rule")
    unit = rule.unit or "hours"
    parts: list[str] = []
    if rule.per_year is not None and not rule.per_year_suggested:
        parts.append(yearly(rule, unit))
    if rule.per_cycle is not None:
        cycle = f" in {wording.plural(rule.cycle_years, 'year')}" if rule.cycle_years else " per cycle"
        parts.append(f"{wording.number(rule.per_cycle)} {unit}{cycle}")
        parts += [yearly(rule, unit)] if rule.per_year_suggested else []
    elif rule.cycle_years is not None:
        in_way = any("every year" in route for route in rule.routes)
        parts += [] if in_way else [f"every {'year' if rule.cycle_years == 1 else wording.plural(rule.cycle_years, 'year')}"]
    if rule.topic:
        parts.append(rule.topic)
    said_by_note = rule.note is not None and not parts and not rule.routes
    if rule.note and said_by_note:
        parts.append(rule.note.rstrip("."))
    said = ", ".join(parts)
    left = ways_left(talk, rule.routes)
    if rule.routes and not left and rule.per_year is None and rule.per_cycle is None:
        talk.ledger.use(owner, "recertification.routes")
        ended = "not by its own exam, which can no longer be taken"
        return Saying(f"{talk.name} is renewed {ended}.", ended, what="renewal rule")
    if left:
        talk.ledger.use(owner, "recertification.routes")
        ways = wording.listing((route.rstrip(".") for route in left), "or")
        said = f"{said}; {ways}" if said else ways
    dispute = next(iter(rule.disputed), None)
    more = elsewhere(dispute, said)
    if not said and not dispute:
        return talk.found_no("renewal rule")
    unsure = wording.unsure(talk.ledger.use(owner, "recertification.per_year", "recertification.per_cycle", "recertification"))
    told = f"{said or 'no rule we rely on'}{more}{unsure}{wide}"
    note = f" {wording.sentence(rule.note)}" if rule.note and not said_by_note and owner == talk.id else ""
    return Saying(f"To keep {talk.name}: {told}.{note}", f"{told}.{note}".rstrip(".") if note else told, what="renewal rule")


def yearly(rule: Recertification, unit: str) -> str:
    """What is to be earned a year, or what the issuer suggests to."""
    suggested = " as the suggested pace" if rule.per_year_suggested else ""
    return f"{wording.number(rule.per_year or 0)} {unit} a year{suggested}"


_EARLIER = "Named for an earlier list, while the one in force was not seen"


def recognition(talk: Talk) -> Saying:
    """Listings and accreditations we have evidence for."""
    own = {key: (talk.id, block) for key, block in talk.held.recognition.items()}
    issuer = talk.catalog.issuers.get(talk.held.issuer)
    wide = {key: (talk.held.issuer, block) for key, block in (issuer.recognition if issuer else {}).items() if key not in own}
    found = {**own, **wide}
    if talk.framework:
        return _in_framework(talk, talk.framework, found)
    listed: list[str] = []
    denied: list[str] = []
    earlier: list[str] = []
    for key, (owner, block) in found.items():
        talk.ledger.use(owner, f"recognition.{key}.what", f"recognition.{key}.listed")
        framework = talk.catalog.frameworks.get(block.framework)
        name = framework.name if framework else block.framework
        said = f"{name}: {block.what}{'' if owner == talk.id else f' ({talk.issuer} in general)'}"
        (earlier if block.superseded else listed if block.listed else denied).append(said)
    before = f" {_EARLIER}: {'; '.join(earlier)}." if earlier else ""
    if listed:
        tail = (f" Not listed: {'; '.join(denied)}." if denied else "") + before
        short = "; ".join([*listed, *(f"{said} (an earlier list)" for said in earlier)])
        return Saying(f"{talk.name} is recognised in: {'; '.join(listed)}.{tail}", short)
    if denied:
        return Saying(f"{talk.name} is not listed: {'; '.join(denied)}.{before}", f"not listed: {'; '.join(denied)}")
    if earlier:
        nothing = talk.found_no("listing in a government or enterprise framework in force")
        return replace(nothing, text=f"{nothing.text}{before}")
    return talk.found_no("listing in a government or enterprise framework")


def _in_framework(talk: Talk, framework: str, found: Mapping[str, tuple[str, Recognition]]) -> Saying:
    """Whether one list or accreditation, asked about by name, holds it: yes, no, or nothing found."""
    held = talk.catalog.frameworks[framework]
    mapped = held.name.endswith("Framework")
    listing = f"listing in {held.name}" if held.counts_as_listing else f"mapping to the {held.name}" if mapped else held.name
    for key, (owner, block) in found.items():
        if block.framework != framework:
            continue
        talk.ledger.use(owner, f"recognition.{key}.what", f"recognition.{key}.listed")
        wide = "" if owner == talk.id else f" ({talk.issuer} in general)"
        said = f"{held.name}: {block.what}{wide}"
        if block.superseded:
            earlier = f"we found {talk.name} named for an earlier list only ({said.rstrip('.')})"
            text = f"Not evidenced: {earlier}; the list in force was not seen."
            return Saying(text, f"an earlier list only: {said}", what=listing)
        verb = (
            ("is listed in" if block.listed else "is not listed in")
            if held.counts_as_listing
            else ("is mapped to the" if block.listed else "is not mapped to the")
            if mapped
            else ("has" if block.listed else "lacks")
        )
        return Saying(f"{'Yes' if block.listed else 'No'}: {talk.name} {verb} {said.rstrip('.')}.", said, what=listing)
    others = recognition(replace(talk, framework=None))
    return replace(talk.found_no(listing), notes=(f"What we found: {others.short}.",) if others.has_value else ())
