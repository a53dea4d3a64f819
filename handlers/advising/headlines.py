"""The one sentence of a recommendation that a person can forward."""

from __future__ import annotations

from typing import TYPE_CHECKING

from catalog.engine.currencies import at_least
from catalog.engine.order import sort_value
from catalog.engine.rates import DOLLAR
from handlers import wording
from handlers.advising import names
from handlers.advising.in_hand import in_hand
from handlers.advising.met import spoken
from handlers.advising.reasons import depths, fit, needed, opens_it, price, still_needed, talk_of
from handlers.aspects import about as of_it
from handlers.aspects import exam, lasting
from handlers.gating.verdicts import does
from handlers.person import Person

if TYPE_CHECKING:
    from catalog.engine.case import Case
    from catalog.engine.recommend import Pick, Recommendation
    from handlers.ask import Ledger
    from handlers.aspects.talk import Talk

LONGEST = 260


def headline(case: Case, found: Recommendation, ledger: Ledger, *, hiring: bool = False) -> str:
    """The pick for whom, and the condition it hangs on."""
    pick = found.picks[0]
    talk = talk_of(case, pick.credential, ledger)
    if hiring:
        return _hiring(case, found, talk)
    who = whom(case, found)
    if pick.first:
        step = wording.label(case.catalog, pick.first)
        return f"{who}: first {step}, then {talk.name}, which needs {needed(talk)}."
    tongue = spoken(talk, case)
    given = f", given in {tongue}" if tongue else ""
    said = f"{who}, take {talk.name}{given}{_condition(talk, pick, case)}{_wished(case, found, talk)}"
    reason = depths(talk, case.topics) if case.topics else fit(talk, pick.score, case)
    if case.topics and reason:
        reason = f"it covers {reason}"
    whole = f"{said}: {names.inside(reason.rstrip('.'))}." if reason else f"{said}."
    return whole if len(whole) <= LONGEST else f"{said}."


def _wished(case: Case, found: Recommendation, talk: Talk) -> str:
    """That it comes first for being cheap, short or soon learnt, with the figure."""
    sort = case.wishes.sort
    if sort not in _WISHED or len(found.picks) < 2 or sort_value(case, talk.id) is None:
        return ""
    figure = {
        "fee": lambda: price(talk),
        "duration": lambda: exam.duration(talk).short,
        "effort": lambda: of_it.effort(talk).short,
        "validity": lambda: lasting.validity(talk).short,
    }
    return f" ({_WISHED[sort]} of what suits best: {figure[sort]().rstrip('.')})"


_WISHED = {"fee": "the cheapest", "duration": "the shortest exam", "effort": "the least study", "validity": "the least to keep"}


def _hiring(case: Case, found: Recommendation, talk: Talk) -> str:
    """For somebody else: what says most of a candidate."""
    for_what = names.roles(case.catalog, case.roles) if case.roles else names.topics(case.catalog, case.topics, most=3)
    others = wording.labels(case.catalog, [pick.credential for pick in found.picks[1:3]], "or")
    after = f"; {others} comes next" if others else ""
    return f"When hiring {'' if case.roles else 'for '}{for_what}, {talk.name} says most{after}."


def whom(case: Case, found: Recommendation) -> str:
    """For whom, or for what, the advice is."""
    money = wording.money(case.wishes.budget.amount, case.wishes.budget.currency) if case.wishes.budget else ""
    apart = any("currency" in pick.untold for pick in found.picks[:1])
    limit = _unrated(case, money) if apart else f" within {money}" if money else ""
    if found.assumed == "held":
        return f"With {in_hand(case)}{limit}"
    if case.topics:
        topics = f"For {names.topics(case.catalog, case.topics, most=3)}"
        return f"{topics} as {names.roles(case.catalog, case.roles)}{limit}" if case.roles else f"{topics}{limit}"
    if found.assumed == "platform":
        return f"On {names.PLATFORMS.get(case.person.platform or '', 'your cloud')}{limit}"
    if case.wishes.made_for and not case.roles:
        return f"For the work you describe{limit}"
    return f"As {names.roles(case.catalog, case.roles)}{limit}"


def _unrated(case: Case, money: str) -> str:
    """That the money named is in another currency than the fee, and no rate is set."""
    budget = case.wishes.budget
    known = budget is not None and at_least(budget.amount, budget.currency, DOLLAR) is not None
    return f", if {money} cover it at the day's exchange rate" if known else f", fees not held against {money}"


def _condition(talk: Talk, pick: Pick, case: Case) -> str:
    """What the pick hangs on, for who lacks some of it."""
    lacking = [i for i in pick.gate.credentials if i in case.person.lacks]
    match pick.gate.state:
        case "met":
            opened = opens_it(talk, pick.gate)
            return f" (your {opened} it)" if opened else ""
        case "unknown" if pick.gate.left and case.roles and does(Person(role=case.roles[0]), list(pick.gate.left)):
            return " (your designation opens it, as your work is what it asks for)"
        case "unknown" if pick.gate.left:
            return f" if you also have {still_needed(talk, pick.gate)}"
        case "unknown" if lacking:
            return f" if you hold another of what it accepts than {wording.labels(talk.catalog, lacking, 'or')}"
        case "unknown" if pick.gate.credentials:
            whole = needed(talk, 400, held=True)
            some = wording.labels(talk.catalog, pick.gate.credentials, "or")
            return f" if you hold {whole if len(whole) <= 90 else f'{some}, or what else it accepts'}"
        case "not_yet":
            return f" later (not yet: it needs {needed(talk, 90)})"
        case _:
            return ""
