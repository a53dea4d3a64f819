"""What a comparison comes to for this very person: which gates are open to them, and which side suits what they do."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from catalog.engine import merit
from catalog.engine.gate import recorded
from catalog.engine.levels import level_of
from catalog.engine.recommend import recommend
from catalog.engine.scoring import starts
from handlers import wording
from handlers.advising import names, seasoned
from handlers.advising.reasons import fit, needed, still_needed, talk_of, why
from handlers.answer import Point
from handlers.understanding.rules.made_for import made_with

if TYPE_CHECKING:
    from collections.abc import Sequence

    from catalog.engine.case import Case
    from catalog.engine.recommend import Pick
    from handlers.advising.sides import SideOf
    from handlers.ask import Ledger


def verdict(case: Case, lined: Sequence[SideOf], ledger: Ledger) -> tuple[str, Point | None, str | None]:
    """The sentence that applies what the person told, reasons for the side that suits, and it; empty where nothing was told."""
    among = tuple(i for side in lined if side.one for i in side.members)
    if len(among) < len(lined):
        return "", None, None
    if not told_anything(case):
        return _on_platform(case, among, ledger)
    case = seasoned.begun(case)
    found = recommend(case, among=among)
    picks = [pick for pick in found.picks if not pick.blocked]
    if starts(case) and any(_for_starters(case, i) for i in among):
        picks = [pick for pick in picks if _for_starters(case, pick.credential)]  # what is for a start was just told
    said = [_gates(case, among, ledger), _level(case, among, ledger)]
    roles = tuple(role for role in case.roles or found.roles if case.catalog.roles[role].family != "leads-people")
    point = suits = None
    if picks and roles and (judged := picks[0].score.part("role")) is not None and (judged.paths or not case.roles):
        best = picks[0]
        talk = talk_of(case, best.credential, ledger)
        said.append(_suits(case.about(roles=roles), best, among, ledger))
        suits = best.credential if "rather " in said[-1] else None
        point = Point(f"For you: {talk.name}", why(talk, best, case.about(roles=roles)))
    elif case.roles and roles:
        said.append(_elsewhere(case.about(roles=roles), among))
    if suits is None and not starts(case):
        beyond, suits = seasoned.rather(case, among)
        said.append(beyond)
    return " ".join(wording.sentence(part) for part in said if part), point, suits


def _on_platform(case: Case, among: Sequence[str], ledger: Ledger) -> tuple[str, Point | None, str | None]:
    """Of somebody who only told which platform they run: the one side that is about it, as the job on that platform needs it."""
    platform = case.person.platform
    theirs = [i for i in among if platform and case.catalog.credentials[i].platform == platform]
    job = next((i for i, role in case.catalog.roles.items() if role.platform == platform), None) if platform else None
    if len(theirs) != 1 or job is None or not merit.available(case.catalog, theirs[0], case.today):
        return "", None, None
    judged = case.catalog.credentials[theirs[0]].judgement.roles.get(job)
    if judged is None or judged.fit not in ("core", "useful"):
        return "", None, None
    talk = talk_of(case, theirs[0], ledger)
    talk.use("platform", f"judgement.roles.{job}.why")
    runs, why_so = names.PLATFORMS[platform or ""], names.inside(judged.why.rstrip("."))
    told = wording.sentence(f"for who runs {runs}, rather {talk.name}: {why_so}")
    return told, Point(f"For you: {talk.name}", wording.sentence(judged.why)), talk.id


def of_product(case: Case, lined: Sequence[SideOf], product: str) -> tuple[str, Point | None, str | None] | None:
    """The same for somebody who names the product that one side alone is made for, which tells more than their job."""
    made = [
        side
        for side in lined
        if product and not _has_told(case) and side.one and made_with(side.case.catalog, side.members[0], product)
    ]
    if len(made) != 1:
        return None
    talk = made[0].talks[0]
    talk.use("judgement.best_for.text")
    best = names.inside(talk.held.judgement.best_for.text.rstrip("."))
    return (
        wording.sentence(f"For {names.inside(product)}, rather {talk.name}: it is for {best}"),
        Point(f"For you: {talk.name}", wording.sentence(f"Best for {best}")),
        talk.id,
    )


def told_anything(case: Case) -> bool:
    """Whether anything was said that a choice between credentials depends on."""
    person = case.person
    return bool(case.roles or _has_told(case) or person.level or case.wishes.level)


def _has_told(case: Case) -> bool:
    """Whether the person said anything that a gate may ask for."""
    person = case.person
    return bool(person.holds or person.lacks or person.years or person.designations or person.trainings)


def _gates(case: Case, among: Sequence[str], ledger: Ledger) -> str:
    """Which sides are closed to the person as they stand, and which are not; empty where nothing was said of that."""
    if not _has_told(case):
        return ""
    gates = {i: merit.gate(case.catalog, i, case.person, case.today) for i in among if merit.available(case.catalog, i, case.today)}
    closed = [i for i, gate in gates.items() if gate.state == "not_yet"]
    opened = [i for i, gate in gates.items() if gate.state == "met" and gate.credentials]
    free = [i for i, gate in gates.items() if gate.state == "open" and recorded(case.catalog.credentials[i])]
    parts = [f"{_closed(case, i)}: it needs {needed(talk_of(case, i, ledger), 110)}" for i in closed]
    begun = {i: gate for i, gate in gates.items() if gate.state == "unknown" and gate.left}
    parts += [
        f"{wording.label(case.catalog, i)} is open to you with what you hold if you also have {left}"
        for i, gate in begun.items()
        if (left := still_needed(talk_of(case, i, ledger), gate))
    ]
    asking = [i for i, gate in gates.items() if gate.state == "unknown" and gate.credentials and i not in begun]
    parts += [
        f"{wording.label(case.catalog, i)} only if you hold {needed(talk_of(case, i, ledger), 110, held=True)}" for i in asking
    ]
    for keys in dict.fromkeys(gates[i].credentials for i in opened):
        doors = [i for i in opened if gates[i].credentials == keys]
        verb = "opens" if len(keys) == 1 else "open"
        parts.append(f"your {wording.labels(case.catalog, keys)} {verb} {wording.labels(case.catalog, doors)}")
    taking = [i for i in free if gates[i].paths]  # no credential and no years, but a course or an application
    free = [i for i in free if i not in taking]
    if closed or asking or begun:
        parts += [f"{wording.label(case.catalog, i)} takes {needed(talk_of(case, i, ledger), 110)}" for i in taking]
    if (closed or asking or begun) and free:
        parts.append(f"{wording.labels(case.catalog, free)} {'asks' if len(free) == 1 else 'ask'} for nothing to be held first")
    return "; ".join(parts)


def _closed(case: Case, credential: str) -> str:
    """What is not open yet: the exam, or only the title that comes after it."""
    sit, name = case.catalog.credentials[credential].conditions.sit, wording.label(case.catalog, credential)
    if sit is None or sit.required in (None, "none"):
        return f"the exam of {name} is open to you, its title not yet"
    return f"{name} is not open to you yet"


def _level(case: Case, among: Sequence[str], ledger: Ledger) -> str:
    """For a beginner: which sides are made for a start, and which for people further on."""
    if not starts(case):
        return ""
    entry = [i for i in among if _for_starters(case, i)]
    above = [i for i in among if i not in entry]
    if entry and above:
        return f"for a start rather {wording.labels(case.catalog, entry, 'or')}: {_not_for(case, above, ledger)}"
    if above:
        none = "not one of them is" if len(among) > len(("one", "two")) else "neither is"
        return f"{none} made for a start: {_not_for(case, above, ledger)}"
    return ""


def _for_starters(case: Case, credential: str) -> bool:
    """Whether it is at entry level, or best for newcomers by our own judgement."""
    held = case.catalog.credentials[credential]
    return level_of(held) == "entry" or _NEW.search(held.judgement.best_for.text) is not None


_NEW = re.compile(r"(?i)\b(?:newcomers?|beginners?|starters?)\b")


def _not_for(case: Case, ids: Sequence[str], ledger: Ledger) -> str:
    """Whom each is not for, where that tells of beginners; else whom it is for."""
    told = []
    for i in ids:
        judged = case.catalog.credentials[i].judgement
        shut = _OF_BEGINNERS.search(judged.not_for.text)
        ledger.use(i, "judgement.not_for.text" if shut else "judgement.best_for.text")
        text = (judged.not_for if shut else judged.best_for).text.rstrip(".")
        told.append(f"{wording.label(case.catalog, i)} is {'not ' if shut else ''}for {names.inside(text)}")
    return "; ".join(told)


_OF_BEGINNERS = re.compile(r"(?i)beginner|newcomer|starter|junior|student|without|first exam|new to")


def _elsewhere(case: Case, among: Sequence[str]) -> str:
    """For a job that no side was judged for, or none that is open: so much, and what is made for it."""
    best = _made_for(case, among)
    judged = {i: case.catalog.credentials[i].judgement.roles for i in among}
    shut = [i for i in among if any(role in judged[i] and judged[i][role].fit in ("core", "useful") for role in case.roles)]
    none = "none of them" if len(among) > _PAIR else "neither"
    told = f"of these we judged only {wording.labels(case.catalog, shut)}" if shut else f"we judged {none}"
    return f"{told} for {names.roles(case.catalog, case.roles)}{best}"


def _made_for(case: Case, among: Sequence[str]) -> str:
    """What else is made for the job, as a clause; empty where nothing is."""
    others = (pick for pick in recommend(case).picks if pick.credential not in among)
    made = (pick for pick in others if (role := pick.score.part("role")) and role.about[-1] == "core")
    return next((f"; {wording.label(case.catalog, pick.credential)} is made for that" for pick in made), "")


_PAIR = 2


def _suits(case: Case, best: Pick, among: Sequence[str], ledger: Ledger) -> str:
    """The side that suits the job, with the reason; or that none is judged to, with what speaks against the nearest."""
    who = names.roles(case.catalog, case.roles)
    role = best.score.part("role")
    none = f"{'not one of them' if len(among) > _PAIR else 'neither'} is made for {who}"
    if role is not None and role.points < 0:
        return none
    talk = talk_of(case, best.credential, ledger)
    reason = names.inside(fit(talk, best.score, case.about(topics=())).rstrip("."))
    if role is not None and role.about and role.about[-1] == "marginal":
        return f"{none}{_made_for(case, among)}; if one of these, rather {talk.name}, of which we note: {reason}"
    return f"as {who}, rather {talk.name}: {reason}"
