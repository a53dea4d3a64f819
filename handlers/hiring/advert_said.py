"""What an ad for one role should ask, in words: the must and what it shows, what counts as well, what is a plus, what to ask."""

from __future__ import annotations

from typing import TYPE_CHECKING

from catalog.engine import merit
from catalog.values import Depth
from handlers import wording
from handlers.advising import names
from handlers.advising.reasons import needed, talk_of
from handlers.answer import Point, Points, Prompt
from handlers.aspects import ours
from handlers.hiring.launched import launch
from handlers.query import Intent, Query, about

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from catalog.engine.case import Case
    from catalog.engine.hire import Advert, Must
    from handlers.answer import Section
    from handlers.ask import Ledger

_TOPICS = 5


def headline(case: Case, advert: Advert, ledger: Ledger) -> str:
    """The answer in one sentence that could be forwarded."""
    role = _job(case, advert.role)
    label = {i: wording.label(case.catalog, i) for i in (*advert.required, *advert.plus)}
    plus = wording.listing([label[i] for i in advert.plus[:2]], "or")
    test = _tested(case, advert)
    if advert.musts:
        musts = wording.listing([label[i] for i in advert.required], "or")
        for must in advert.musts:
            ledger.use(must.credential, must.fit)
        young = all(must.young for must in advert.musts)
        one = "either " if len(advert.musts) > 1 and not young else ""
        near = f", what comes near {'them' if len(advert.musts) > 1 else 'it'}" if young else ""
        also = _beside(case, advert)
        more = f"; {also}" if also else ", and no more than that"
        why = f" {'Both are' if len(advert.musts) > 1 else 'It is'} less than a year old, so few hold them yet." if young else ""
        if young and len(advert.musts) == 1:
            why = why.replace("them", "it")
        return f"For {role}, require {one}{musts}{near}, or work that shows the same{more}.{why} {test[0].upper()}{test[1:]}."
    extra = f"take {plus} as a plus" if plus else "name none"
    match advert.why_none:
        case "entry":
            held = case.catalog.roles[advert.role]
            first = f"{role[0].upper()}{role[1:]} is seldom a first job; for one" if held.level == "senior" else "For a first job"
            job = "" if held.level == "senior" else f" ({names.inside(held.name)})"
            return f"{first}{job} require no credential: {extra}, and {test}."
        case "literacy":
            return (
                f"For {role}, require no credential: the job has to understand AI, not to be certified in it; {extra}, and {test}."
            )
        case "hidden":
            told = f"what is made for just that job is not offered at {ours.whose(case.catalog)}"
            return f"For {role}, require no credential, since {told}: {extra}, and {test}."
        case _:
            return f"For {role}, require no credential, since none is made for just that job: {extra}, and {test}."


def _beside(case: Case, advert: Advert) -> str:
    """What to ask for the topics that are wanted beside the job, in a clause; empty where none are."""
    if not advert.wished:
        return ""
    work = names.topics(case.catalog, case.topics)
    more = wording.labels(case.catalog, [i for i in advert.wished if i not in advert.required], "or")
    if both := [i for i in advert.wished if i in advert.required]:
        deep = names.DEPTHS[max(merit.depths(case.catalog, both[0], case.today).get(topic, Depth.NONE) for topic in case.topics)]
        shows = f"{wording.labels(case.catalog, both)} {'covers' if len(both) == 1 else 'cover'} {work} {deep} as well"
        return f"{shows}, and {more} is a plus" if more else shows
    return f"for {work} name {more} as a plus, never as a condition"


def beside(case: Case, advert: Advert, named: Sequence[str]) -> str:
    """How what somebody thinks of requiring stands to what we would ask for, in a clause."""
    job = _job(case, advert.role)
    musts = wording.labels(case.catalog, advert.required, "or")
    if not musts:
        return f"for {job} we would require no credential"
    if set(named) & set(advert.required):
        return f"for {job} we would require just {musts}"
    if set(named) & {like.credential for like in advert.like}:
        return f"for {job} we would require {musts} and accept it in that place"
    return f"for {job} we would rather require {musts}"


def for_whom(case: Case, named: Sequence[str], ledger: Ledger) -> str:
    """Whom each is for, in a clause: whoever asks for it knows the job."""
    told = []
    for i in named:
        ledger.use(i, "judgement.best_for.text")
        best = case.catalog.credentials[i].judgement.best_for.text.rstrip(".")
        told.append(f"{wording.label(case.catalog, i)} is for {names.inside(best)}")
    return "; ".join(told)


def plus_headline(case: Case, advert: Advert) -> str | None:
    """What is nice to have, first; None where nothing is."""
    if not advert.plus:
        return None
    near = " or what comes near" if advert.musts and all(must.young for must in advert.musts) else ""
    musts = f"require {wording.labels(case.catalog, advert.required, 'or') or 'no credential'}{near}"
    return f"Nice to have for {_job(case, advert.role)}, never a condition: {wording.labels(case.catalog, advert.plus)}; {musts}."


def place(case: Case, advert: Advert, credential: str) -> str:
    """Whether one is a must, counts in its place, or is a plus at most, in a sentence."""
    name, job = wording.label(case.catalog, credential), _job(case, advert.role)
    must = next((one for one in advert.musts if one.credential == credential), None)
    if must is not None and must.young:
        return (
            f"For {job}, {name} is no must by itself, since it is less than a year old: nice to have, or one of several that count."
        )
    if must is not None:
        one = "one of those to require" if len(advert.musts) > 1 else "the one to require"
        return f"For {job}, {name} is {one}, or work that shows the same."
    if credential in {like.credential for like in advert.like}:
        musts = wording.labels(case.catalog, advert.required, "or")
        return f"For {job}, {name} is no must: accept it in place of {musts}."
    if credential in advert.plus:
        return f"For {job}, {name} is nice to have, never a condition: it shows {_shown(case, credential)}."
    return f"For {job}, {name} is no must, and not among what we would call nice to have: it shows {_shown(case, credential)}."


def _shown(case: Case, credential: str) -> str:
    """What it shows, inside a sentence."""
    return names.inside(case.catalog.credentials[credential].judgement.validates.text).rstrip(".")


def interview_headline(case: Case, advert: Advert, ledger: Ledger) -> str | None:
    """The question to ask, first; of a topic that was asked about, else the role's own check. None where there is none."""
    for topic in case.topics:
        told = case.catalog.topics[topic].interview
        if told is not None:
            ledger.use(topic, "interview.ask")
            ledger.use(topic, "interview.listen_for")
            name = names.topic(case.catalog, topic)
            return f"To find out about {name} in an interview, ask: “{told.ask}” Listen for this: {names.inside(told.listen_for)}"
    checks = case.catalog.roles[advert.role].checks
    if not checks:
        return None
    ledger.use(advert.role, "checks.0")
    return f"To interview {_job(case, advert.role)}: {names.inside(wording.sentence(checks[0]))}"


def unshown_headline(case: Case, advert: Advert, ledger: Ledger) -> str | None:
    """What exams show least of somebody in that job, and the work to ask for instead; None where nothing is known of either."""
    topics = [names.topic(case.catalog, question.topic) for question in advert.questions]
    checks = case.catalog.roles[advert.role].checks
    if not topics or not checks:
        return None
    ledger.use(advert.role, "checks.0")
    least = f"What exams show least of {_job(case, advert.role)}: {wording.listing(topics)}"
    return f"{least}; and none shows how somebody works. {wording.sentence(checks[0])}"


def _job(case: Case, role: str) -> str:
    name = names.inside(case.catalog.roles[role].name)
    vowel = name[0].lower() in "aeio" or name.startswith(("ML ", "LLM ", "ISO "))
    return f"{'an' if vowel else 'a'} {name}"


def _tested(case: Case, advert: Advert) -> str:
    topics = [names.topic(case.catalog, question.topic) for question in advert.questions[:2]]
    return (
        f"find out in the interview what exams show least here: {wording.listing(topics)}"
        if topics
        else "have them show their work"
    )


def sections(case: Case, advert: Advert, ledger: Ledger, *, several: bool) -> Iterator[Section]:
    """Everything under the headline; with several roles each list is named after its role."""
    of = f" ({names.inside(case.catalog.roles[advert.role].name)})" if several else ""
    if advert.musts:
        title = "Require one of these" if len(advert.musts) > 1 else "Require this"
        yield Points(tuple(_must(case, must, ledger) for must in advert.musts), f"{title}{of}")
        work = Point("No credential, but a report, a design or code of theirs that they can defend.")
        yield Points((*_likes(case, advert, ledger), work), f"Accept in its place{of}")
    if advert.plus:
        yield Points(tuple(_plus(case, i, ledger) for i in advert.plus), f"Nice to have, never a condition{of}")
    yield Points(tuple(interview(case, advert, ledger)), f"Ask in the interview{of}")


def _must(case: Case, must: Must, ledger: Ledger) -> Point:
    """What it shows, what it leaves open, and what it asks for itself."""
    talk = talk_of(case, must.credential, ledger)
    talk.use("judgement.validates.text")
    parts = []
    if must.shows:
        for one in must.shows[:_TOPICS]:
            ledger.use(one.credential, one.path)
        parts.append(f"shows {_topics(case, [e.topic for e in must.shows])} as deeply as the job needs")
    if must.leaves:
        parts.append(f"does not show {_topics(case, [g.topic for g in must.leaves])} to that depth")
    if gate := needed(talk):
        parts.append(f"it asks for {gate} itself, so do not list that as a further must")
    if must.young:
        parts.append(f"{launch(talk)}, so few can hold it yet: never ask for it alone, nor for years with it")
    button = Prompt(f"About {talk.name}"[:75], Query(intent=Intent.PROFILE, sides=about(must.credential)))
    return Point(
        f"{talk.name}: {names.inside(talk.held.judgement.validates.text)}", " ".join(map(wording.sentence, parts)), prompt=button
    )


def _topics(case: Case, topics: Sequence[str]) -> str:
    return names.topics(case.catalog, topics, most=_TOPICS)


def _likes(case: Case, advert: Advert, ledger: Ledger) -> Iterator[Point]:
    for like in advert.like:
        name = wording.label(case.catalog, like.credential)
        match like.why:
            case "older":
                newer = next((m for m in advert.required if like.credential in case.catalog.same_credential(m)), None)
                if newer is not None:
                    ledger.use(newer, "new_exam_of.credential")
                yield Point(f"{name}, while it is in force: the same credential, earned with the older exam.")
            case "before":
                ledger.use(like.credential, f"replaced_by.{advert.required[0]}.credential")
                yield Point(f"{name}, while it is in force: {wording.label(case.catalog, advert.required[0])} took its place.")
            case "base":
                yield Point(
                    f"{name} together with AI work they can show: {wording.labels(case.catalog, advert.required)} builds on it."
                )
            case _:
                ledger.use(like.credential, "judgement.best_for.text")
                best = case.catalog.credentials[like.credential].judgement.best_for.text
                yield Point(f"{name}: comes near in content. Best for {names.inside(best)}")


def _plus(case: Case, credential: str, ledger: Ledger) -> Point:
    ledger.use(credential, "judgement.validates.text")
    held = case.catalog.credentials[credential]
    return Point(f"{wording.label(case.catalog, credential)}: {names.inside(held.judgement.validates.text)}")


def interview(case: Case, advert: Advert, ledger: Ledger) -> Iterator[Point]:
    """The role's own check, then a question a topic with what to listen for."""
    checks = case.catalog.roles[advert.role].checks
    if checks:
        ledger.use(advert.role, "checks.0")
        yield Point(wording.sentence(checks[0]))
    for question in advert.questions:
        told = case.catalog.topics[question.topic].interview
        if told is None:
            continue
        ledger.use(question.topic, "interview.ask")
        ledger.use(question.topic, "interview.listen_for")
        ledger.use(question.topic, "interview.why")
        none = f"No credential {ours.on_sale(case.catalog)} reaches what the job needs here. " if question.nobody else ""
        name = wording.sentence(names.topic(case.catalog, question.topic))[:-1]
        yield Point(f"{name}: {told.ask}", f"Listen for: {told.listen_for} Why ask: {none}{told.why}")
