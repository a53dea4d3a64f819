"""What is supposed of one credential's own facts: that it is sat at home, has an exam of a form, is given in a language."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from catalog.engine import languages, merit
from catalog.engine.exam_filters import at_home
from catalog.engine.fees import first_attempt
from catalog.engine.lifecycle import standing
from catalog.engine.openings import State
from catalog.engine.succession import instead
from handlers import wording
from handlers.aspects import money
from handlers.aspects.sitting import tongues_of, unlisted
from handlers.aspects.talk import each_version
from handlers.gating.trees import required
from handlers.supposing.content import CONTENT
from handlers.supposing.judged import Stands
from handlers.supposing.keeping import KEEPING
from handlers.supposing.ranked import RANKED

if TYPE_CHECKING:
    from collections.abc import Callable

    from catalog.blocks import Exam
    from handlers.aspects.talk import Talk


def _exams(talk: Talk) -> list[tuple[Exam, str]]:
    return [(exam, path) for _, exam, path in each_version(talk)]


_WITH_RETAKE = re.compile(r"\b(?:one|free|second|a) (?:retake|attempt)\b")


def _retake(talk: Talk, _: str) -> Stands | None:
    for exam, path in _exams(talk):
        if exam.attempts is not None:
            talk.use(f"{path}.attempts")
            return Stands(exam.attempts > 1)
        if exam.retake is not None and re.search(r"\bfree\b", exam.retake) and "disputed" not in exam.retake:
            talk.use(f"{path}.retake")
            return Stands(so=True)
    if any(price.fee.for_ == "retake" for price in talk.fees):
        return Stands(so=False)
    sold = [price.fee for price in talk.fees if not price.fee.offer]
    with_one = [fee for fee in sold if _WITH_RETAKE.search(fee.includes or "")]
    alone = [fee for fee in sold if fee.for_ == "exam" and fee not in with_one]
    return Stands(so=False, why="it is sold together with one at another price") if with_one and alone else None


_SOLD_ALONE = "The exam is sold by itself"
"""No yes to whether a course has to be taken, of which nothing is known."""


def _alone(talk: Talk, _: str) -> Stands | None:
    kinds = {price.fee.for_ for price in talk.fees if not price.fee.offer}
    if "exam" in kinds:
        sit = required(talk, "sit")
        return Stands(so=True, why="the exam is sold by itself") if sit is not None else Stands(so=True, partly=_SOLD_ALONE)
    if "exam_with_training" not in kinds:
        return None
    why = "we found it sold only together with its training"
    found = [p for p in first_attempt(talk.catalog, talk.id, talk.today).with_training if p.low is not None]
    sold = re.sub(r"with training; ", "", "; ".join(money.listed(talk, found)))
    return Stands(so=False, why=why, whole=f"{talk.name} costs {sold}{money.dated(talk, found)}." if sold else "")


_TEACHES = re.compile(r"\b(?:train\w*|cours\w*|class\w*|lessons?|learning)\b", re.IGNORECASE)


def _taught(talk: Talk, _: str) -> Stands | None:
    """Whether the fee pays for the training as well."""
    sold = [price.fee for price in talk.fees if not price.fee.offer and price.fee.for_ in ("exam", "exam_with_training")]
    with_it = [fee for fee in sold if fee.for_ == "exam_with_training" or _TEACHES.search(fee.includes or "")]
    if not sold:
        return None
    if with_it and len(with_it) < len(sold):
        return Stands(so=True, partly="By one of its prices")
    return Stands(bool(with_it), why="" if with_it else "as far as we found")


def _style(talk: Talk, wanted: str) -> Stands | None:
    exams = _exams(talk)
    kinds = {kind for exam, _ in exams for kind in exam.item_types}
    styles = {exam.style for exam, _ in exams if exam.style}
    if wanted == "adaptive":
        told = {exam.adaptive for exam, _ in exams if exam.adaptive is not None}
        return Stands(so=True in told) if told else None
    if wanted == "performance":
        done = any(re.search(r"performance|lab|hands-on", kind) for kind in kinds)
        return Stands(done) if done or (kinds and "mixed" not in styles) else Stands(so=True) if styles == {"hands-on"} else None
    if wanted == "practical":
        return Stands("hands-on" in styles) if styles and "mixed" not in styles else None
    chosen = {kind for kind in kinds if "choice" in kind or "response" in kind}
    if wanted == "choice-only" and (not chosen or chosen != kinds) and (kinds or styles):
        return Stands(so=False) if kinds or "knowledge" not in styles else None
    if (not kinds and styles != {"hands-on"}) or (not chosen and "mixed" in styles):
        return None
    return Stands(bool(chosen)) if chosen == kinds or not chosen else None


def _proctored(talk: Talk, _: str) -> Stands | None:
    told = [exam.proctored for exam, _ in _exams(talk) if exam.proctored is not None]
    return Stands(told[0]) if told else None


def _open_book(talk: Talk, _: str) -> Stands | None:
    told = [exam.open_book for exam, _ in _exams(talk) if exam.open_book is not None]
    return Stands(told[0]) if told else None


def _places(talk: Talk) -> set[bool | None]:
    return {at_home(place) for exam, _ in _exams(talk) for place in exam.delivery}


def _at_home(talk: Talk, _: str) -> Stands | None:
    places = _places(talk)
    if True in places:
        return Stands(so=True)
    return Stands(so=False, why="as far as we found") if places == {False} else None


def _at_centre(talk: Talk, _: str) -> Stands | None:
    places = _places(talk)
    if True in places:
        return Stands(so=False)
    return Stands(so=True) if places == {False} else None


def _venue(talk: Talk, name: str) -> Stands | None:
    wanted = "pearson" if name in ("vue", "pearson") else name
    places = [place.casefold() for exam, _ in _exams(talk) for place in exam.delivery]
    by = (talk.held.administration.by if talk.held.administration else "").casefold()
    if any(wanted in place for place in (*places, by)):
        return Stands(so=True)
    other = {"pearson": "psi", "psi": "pearson"}[wanted]
    if any(other in place for place in (*places, by)):
        return Stands(so=False)
    return Stands(so=False, why="as far as we found") if places else None


def _only_in(talk: Talk, language: str) -> Stands | None:
    told = {tongue for exam, _ in _exams(talk) for tongue in exam.languages}
    talk.use(*(f"{path}.languages" for _, path in _exams(talk)))
    names = wording.listing(_language(tongue) for tongue in sorted(told))
    if told:
        only = told == {language}
        return Stands(
            only,
            whole=f"the languages we hold for {talk.name} are {names}."
            if len(told) > 1
            else f"{talk.name} is listed in {names} only.",
        )
    several = next(((key, s.text) for key, s in talk.held.statements.items() if re.search(r"\bin \d+ languages\b", s.text)), None)
    if several is None:
        return None
    talk.use(f"statements.{several[0]}.text")
    return Stands(so=False, whole=wording.sentence(several[1]))


def _language(code: str) -> str:
    return languages.name(code)


def _given_in(talk: Talk, language: str) -> Stands | None:
    told = {tongue for exam, _ in _exams(talk) for tongue in tongues_of(exam)}
    if not told:
        return None
    if not any(languages.same(tongue, language) for tongue in told):
        return None if unlisted(talk) else Stands(so=False, why="as far as we found")
    return Stands(standing(talk.catalog, talk.id, talk.today, language, talk.exam).open)


def _kind(talk: Talk, word: str) -> Stands | None:
    talk.use("kind")
    kind = talk.held.kind
    return Stands(kind == word, whole=f"{talk.name} is a {kind} of {talk.issuer}.")


def _announced(talk: Talk, _: str) -> Stands | None:
    state = talk.standing.state
    return Stands(state is State.ANNOUNCED) if state is not State.UNKNOWN else None


def _beta(talk: Talk, _: str) -> Stands | None:
    state = talk.standing.state
    return Stands(state is State.BETA) if state is not State.UNKNOWN else None


def _ended(talk: Talk, _: str) -> Stands | None:
    state = talk.standing.state
    return Stands(state is State.RETIRED) if state in (State.ACTIVE, State.RETIRED) else None


def _open_now(talk: Talk, _: str) -> Stands | None:
    state = talk.standing.state
    if state in (State.ACTIVE, State.RETIRING):
        return Stands(so=True)
    return Stands(so=False) if state in (State.ANNOUNCED, State.RETIRED) else None


def _successor(talk: Talk, _: str) -> Stands | None:
    if talk.catalog.successors(talk.id) or talk.held.replaced_by:
        return Stands(so=True)
    found = instead(talk.catalog, talk.id, talk.today)
    return Stands(so=False) if not found or all(one.kind == "role" for one in found) else None


def _over(talk: Talk, said: str) -> Stands | None:
    """Whether a first attempt costs more than an amount."""
    price = merit.fee(talk.catalog, talk.id, talk.today)
    amount, currency = said[:-3], said[-3:]
    if price is None or price.currency != currency or not price.complete:
        return None
    if price.low > float(amount):
        alone = [one.high or one.low for one in talk.fees if one.fee.for_ in ("exam", "exam_with_training") and not one.fee.member]
        if any(fee <= float(amount) for fee in alone if fee is not None):
            return Stands(so=True, partly="Not the exam alone, but with its application fee")
        return Stands(so=True)
    return Stands(so=False) if price.high <= float(amount) else None


def _awarded(talk: Talk, issuer: str) -> Stands | None:
    talk.use("issuer")
    return Stands(talk.held.issuer == issuer)


def _named_issuer(talk: Talk, name: str) -> Stands | None:
    """An issuer of no file of ours: so only where the credential's own file says it of its issuer."""
    for key, told in talk.held.statements.items():
        if told.about == "issuer" and name.casefold() in told.text.casefold():
            talk.use(f"statements.{key}.text")
            return Stands(so=True, whole=f"{told.text.rstrip('.')}; {talk.name} is awarded by {talk.issuer}.")
    talk.use("issuer")
    known = f"{talk.issuer} {talk.held.issuer}".casefold()
    return None if any(word in known for word in name.casefold().split()) else Stands(so=False)


def _one_thing(talk: Talk, names: str) -> Stands | None:
    talk.use("name")
    return Stands(so=True, whole=f"{names} are two names of one credential, {talk.held.name} of {talk.issuer}.")


def _for(talk: Talk, group: str) -> Stands | None:
    """Whether it is made for some people, by the words of our judgement."""
    named = re.compile(rf"\b{re.escape(group)}", re.IGNORECASE)
    judged = talk.held.judgement
    if judged is None or named.search(judged.best_for.text):
        return Stands(so=True) if judged else None
    if not named.search(judged.not_for.text):
        return None
    talk.use("judgement.not_for.text")
    return Stands(so=False, whole=f"{talk.name} is not for: {judged.not_for.text.rstrip('.')} ({talk.judged}).")


VALUES: dict[str, Callable[[Talk, str], Stands | None]] = {
    **KEEPING,
    "for": _for,
    "retake-included": _retake,
    "alone": _alone,
    "taught": _taught,
    "practical": lambda talk, _: _style(talk, "practical"),
    "performance": lambda talk, _: _style(talk, "performance"),
    "choice": lambda talk, _: _style(talk, "choice"),
    "choice-only": lambda talk, _: _style(talk, "choice-only"),
    "adaptive": lambda talk, _: _style(talk, "adaptive"),
    "proctored": _proctored,
    "open-book": _open_book,
    "at-home": _at_home,
    "at-centre": _at_centre,
    "venue": _venue,
    "only-in": _only_in,
    "given-in": _given_in,
    "kind": _kind,
    "announced": _announced,
    "beta": _beta,
    "successor": _successor,
    "open-now": _open_now,
    "ended": _ended,
    **CONTENT,
    "over": _over,
    "awarded-by": _awarded,
    "named-issuer": _named_issuer,
    **RANKED,
    "one-thing": _one_thing,
}
