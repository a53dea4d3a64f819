"""Why a credential is advised, in a line that rests on facts: fit, gate, money, dates."""

from __future__ import annotations

from typing import TYPE_CHECKING

from catalog.conditions import AnyOf, Application, Other, leaves
from catalog.engine import languages, merit
from catalog.engine.coverage import evidence
from catalog.engine.currencies import at_least
from catalog.engine.fees import first_attempt
from handlers import wording
from handlers.advising import names
from handlers.advising.met import met
from handlers.aspects import gates, money, ours, standing
from handlers.aspects.kept import kept
from handlers.aspects.talk import Talk

if TYPE_CHECKING:
    from collections.abc import Iterable

    from catalog.conditions import Condition
    from catalog.engine.case import Case
    from catalog.engine.gate import Gate
    from catalog.engine.recommend import Pick
    from catalog.engine.scoring import Score
    from handlers.ask import Ledger


def talk_of(case: Case, credential: str, ledger: Ledger) -> Talk:
    """One credential to speak of, in this case."""
    wanted = case.wishes.languages
    spoken = (
        {one for _, exam in merit.exams(case.catalog, credential, case.today) for one in exam.languages} if len(wanted) > 1 else ()
    )
    said = (want for want in wanted if any(languages.same(want, one) for one in spoken))
    language = next(said, None) or next(iter(wanted), None)
    return Talk(credential, case.catalog, case.today, ledger, language=language)


def why(talk: Talk, pick: Pick, case: Case) -> str:
    """The reasons for one pick, most telling first, in a few short sentences."""
    said = [
        fit(talk, pick.score, case),
        ours.preferred(talk),
        *met(talk, case),
        gate(talk, pick, case),
        ending(talk),
        price(talk),
        open_budget(pick, case),
    ]
    return " ".join(wording.sentence(part) for part in said if part)


def fit(talk: Talk, score: Score, case: Case) -> str:
    """What makes it fit: the depth in what was asked, else the judged fit to the role, else what it is best for."""
    if case.topics and (covered := depths(talk, case.topics)):
        return f"covers {covered}"
    role = score.part("role")
    if role is not None and role.paths:
        held = talk.held.judgement.roles[role.about[0]]
        talk.use(f"{role.paths[0]}.why", role.paths[0])
        return held.why
    needs = score.part("needs")
    if role is not None and needs is not None and needs.paths:
        talk.use(*needs.paths)
        return f"covers what the work needs: {names.topics(talk.catalog, needs.about)}"
    talk.use("judgement.best_for.text")
    return f"best for {names.inside(talk.held.judgement.best_for.text)}"


def depths(talk: Talk, topics: Iterable[str]) -> str:
    """Topics with the depth this one reaches, deepest first."""
    found = [e for topic in topics if (e := evidence(talk.catalog, talk.id, topic)) and e.depth]
    found.sort(key=lambda e: -e.depth)
    for one in found:
        talk.use(one.path)
    return wording.listing(f"{names.topic(talk.catalog, one.topic)} {names.DEPTHS[one.depth]}" for one in found)


def gate(talk: Talk, pick: Pick, case: Case) -> str:
    """How the person stands before its gate; empty where there is nothing to say."""
    del case
    match pick.gate.state:
        case "met":
            talk.use(*pick.gate.paths)
            opened = opens_it(talk, pick.gate)
            return f"your {opened} it" if opened else "you meet what it asks for"
        case "not_yet" | "unknown" if pick.gate.left:
            talk.use(*pick.gate.paths)
            return f"part of its gate is met; also needed: {still_needed(talk, pick.gate)}"
        case "not_yet" if pick.gate.sit_now:
            return f"you may sit it now; it needs {needed(talk)}"
        case "not_yet":
            return f"not yet: it needs {needed(talk)}"
        case "unknown":
            return f"needs {needed(talk)}" if pick.gate.paths else ""
        case _ if pick.gate.paths:
            return f"it takes {needed(talk)}"
        case _:
            stage = talk.held.conditions.sit
            if stage is not None and stage.required == "none":
                talk.use("conditions.sit.required")
                return "nothing has to be held first"
            return ""


def opens_it(talk: Talk, gate: Gate) -> str:
    """What is held that opens a gate, with its verb: "CISM and CISSP open", "CPA opens"; empty where it is met otherwise."""
    titles = [gates.designation(talk.catalog, one) for one in gate.titles]
    keys = [*(wording.label(talk.catalog, one) for one in gate.credentials), *titles]
    return f"{wording.listing(keys)} {'opens' if len(keys) == 1 else 'open'}" if keys else ""


def still_needed(talk: Talk, gate: Gate) -> str:
    """What is left of a gate that is met in part."""
    return wording.listing(gates.condition_words(talk.catalog, one, inner=True) for one in gate.left)


def needed(talk: Talk, limit: int = 150, *, held: bool = False) -> str:
    """What it requires, in one clause; of many ways in that are longer than `limit` together, the plain ones.

    What only the title asks for, and the exam does not, is said to be so, unless it follows "if you hold" (`held`).
    """
    parts: list[str] = []
    before: list[Condition] = []
    for name, stage in (("sit", talk.held.conditions.sit), ("certify", talk.held.conditions.certify)):
        if stage is None or stage.required is None or stage.required == "none":
            continue
        hurdles = [leaf for leaf in leaves(stage.required) if not isinstance(leaf, Application | Other)]
        if parts and all(hurdle in before for hurdle in hurdles):
            continue
        before += hurdles
        talk.use(f"conditions.{name}.required")
        said = _within(talk, stage.required, limit)
        titled = f"then {said} to be certified" if parts else f"{said}, to be certified"
        parts.append(said if name == "sit" or held else titled)
    return "; ".join(parts)


def _within(talk: Talk, required: Condition, limit: int) -> str:
    """A condition in words; of too many ways in only the plain ones."""
    whole = gates.condition_words(talk.catalog, required)
    if len(whole) <= limit or not isinstance(required, AnyOf):
        return whole
    ways = [gates.condition_words(talk.catalog, way) for way in required.any_of]
    plain = [way for way in ways if len(way) <= limit // 3][:3]
    return f"{wording.listing(plain, 'or')}, or another accepted way in" if plain else whole


def ending(talk: Talk) -> str:
    """Its last day, where one is known."""
    return standing.state_words(talk) if talk.standing.state.value == "retiring" or talk.standing.split else ""


@kept
def price(talk: Talk) -> str:
    """What a first attempt costs, with who says so and when; or that we found no figure."""
    first = first_attempt(talk.catalog, talk.id, talk.today)
    found = (first.exam or first.with_training)[:2]
    words = money.listed(talk, found)
    if talk.standing.state.value == "beta" and (trial := money.listed(talk, betas := money.prices(talk, "beta"))):
        later = f"; {wording.listing(words, 'or')}" if words else "; no fee of the final exam was found"
        return f"{wording.listing(trial, 'or')} for the beta{later}{money.dated(talk, [*betas, *found])}{ours.beside_fee(talk)}"
    if not words:
        return f"we found no fee{ours.beside_fee(talk)}"
    told = money.with_access(talk, wording.shorten(wording.listing(words, "or"), 240))
    return f"{told}{money.dated(talk, found)}{ours.beside_fee(talk)}"


def whole(talk: Talk) -> str:
    """The price, and where an application is paid on top what a first attempt takes in all."""
    first, fee = first_attempt(talk.catalog, talk.id, talk.today), merit.fee(talk.catalog, talk.id, talk.today)
    if not first.application or fee is None:
        return price(talk)
    talk.use(*fee.paths)
    total = wording.money(fee.low, fee.currency, fee.settled if fee.settled != fee.low else None)
    return f"{price(talk)}; {total} in all with the application fee"


def open_budget(pick: Pick, case: Case) -> str:
    """What leaves the budget open: another currency, or a source that puts the fee over it."""
    fee = merit.fee(case.catalog, pick.credential, case.today)
    if fee is None or case.wishes.budget is None:
        return ""
    if "currency" in pick.untold:
        budget = case.wishes.budget
        if at_least(budget.amount, budget.currency, fee.currency) is None:
            return f"the fee is in {fee.currency}: we did not convert your {budget.currency}"
        return f"whether that is within your {wording.money(budget.amount, budget.currency)} depends on the exchange rate"
    return "one source puts the fee over your budget" if "disputed" in pick.untold else ""
