"""Single facts: what was asked of one credential or several, said first and with nothing else in the way."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from catalog.engine import languages
from catalog.engine.lifecycle import is_open
from handlers import totals, wording
from handlers.answer import Answer, Facts, Kind, Point, Points, Prompt, Row, Section
from handlers.ask import Ledger
from handlers.aspects import age, standing
from handlers.aspects.asked_so import as_asked
from handlers.aspects.every import SPEAKERS, label
from handlers.aspects.exam import against_mark
from handlers.aspects.talk import Saying, Talk, page
from handlers.aspects.until import until
from handlers.claimed import verdict
from handlers.claiming.quoted import quoted
from handlers.query import Aspect, Intent, Query, about
from handlers.slots import CLAIMS, PEOPLE, QUOTED, SCORED, TOTAL, UNTIL
from handlers.sums import for_people, with_retakes
from handlers.understanding.claimed import claimed

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from handlers.ask import Ask

_CREDENTIALS_UP_TO = 6
_OF_AN_ISSUER_UP_TO = 18
_TOGETHER_FROM = 3
"""From so many credentials on, those with the same value are told together."""
_SILENT_UP_TO = 2
_ASPECTS_UP_TO = 8
_HEADLINE_UP_TO = 320
_BY_MATTER_UP_TO = 700
_AS_ASKED_UP_TO = 2
"""So many things of one credential are told in the order asked; of more, what is known goes first."""
_ABOUT_TIME = frozenset((Aspect.RETIREMENT, Aspect.LAUNCHED, Aspect.SUCCESSOR))


def answer(ask: Ask) -> Answer:
    """What was asked; kind `unknown` where nothing of it is known or published."""
    ids = _meant(ask)
    if not ids:
        return _which(ask)
    ledger = Ledger(ask.catalog)
    aspects = ask.query.aspects[:_ASPECTS_UP_TO] or (Aspect.VALIDATES,)
    talks = [_talk(ask, credential, ledger) for credential in ids]
    said = [
        (talk, aspect, as_asked(ask, each, aspect, SPEAKERS[aspect](each)))
        for talk in talks
        for aspect in aspects
        for each in _for_each_list(ask, talk, aspect)
    ]
    known = [(talk, aspect, saying) for talk, aspect, saying in said if saying.has_value]
    alike = _alike(known, aspects[0]) if len(talks) >= _TOGETHER_FROM and len(aspects) == 1 else None
    few = len(said) <= _AS_ASKED_UP_TO
    first = (said if few else [*known, *(one for one in said if one not in known)]) if len(talks) == 1 else known or said
    headline, rest = (alike, []) if alike else _headline([saying for _, _, saying in first])
    none = _none_of(said) if not known and len(talks) >= _TOGETHER_FROM and len(aspects) == 1 else None
    if none:
        headline, rest = none, []
    said_of_each = False
    passed_over = not alike and len({talk.id for talk, _, _ in known}) > 1 and headline == _sentences(first[0][2].text)[0]
    if passed_over and (each := _by_matter(said, aspects)):
        headline, said_of_each = each, True
    if ask.query.slot == CLAIMS and (judged := verdict(talks, ask.query.words)):
        besides = [saying.text for _, aspect, saying in said if aspect not in claimed(ask.query.words)]
        headline = " ".join((judged, *besides[:2]))
    if ask.query.slot == QUOTED and (told := quoted(talks[0], ask.query.words)):
        headline = f"{told} {headline}"
    if ask.query.slot == SCORED and (told := against_mark(talks[0], ask.query.words)):
        headline = " ".join((told, *(saying.text for _, aspect, saying in said if aspect is not Aspect.PASSING)))
    if ask.query.slot == UNTIL and (possible := until(talks[0], ask.query.words)):
        headline = possible
    if ask.query.slot == TOTAL:
        added = totals.total(talks, ask.query)
        headline = added or f"{headline} We cannot add these up: no fee of them is known."
    if ask.query.slot == PEOPLE:
        multiplied = for_people(talks, [int(count) for count in ask.query.words.split() if count.isdigit()])
        if multiplied and Aspect.RETAKE in aspects:
            multiplied += with_retakes(talks, [int(count) for count in ask.query.words.split() if count.isdigit()])
        headline = f"{multiplied} {headline}" if multiplied else f"{headline} We cannot multiply that: a fee is not known."
    silent = [_sentences(saying.text)[0] for _, _, saying in said if not saying.has_value] if known and len(aspects) == 1 else []
    if (
        not said_of_each
        and len(silent) <= _SILENT_UP_TO
        and ask.query.slot not in (CLAIMS, TOTAL, PEOPLE)
        and len(headline) <= _HEADLINE_UP_TO
    ):
        headline = " ".join((headline, *(text for text in silent if text not in headline)))  # of several none is passed over
    sections = [*_rest(rest), *([] if none else _rows(said, several=len(talks) > 1))]
    sections += _not_again([section for _, _, saying in said for section in saying.sections], sections)
    if not known and not none:
        sections += _instead(talks[0], aspects)
    mentioned = [other for _, _, saying in said for other in saying.mentioned if other not in ids]
    return Answer(
        Kind.FACT if known else Kind.UNKNOWN,
        headline,
        sections=tuple(sections),
        facts=ledger.facts,
        prompts=tuple(_prompts(talks, aspects)),
        credentials=ids if known else (),
        mentioned=tuple(dict.fromkeys(mentioned if known else (*ids, *mentioned))),
        notes=tuple(note for note in dict.fromkeys(_notes(said, talks, ledger)) if note not in headline),
        about=ids[0],
    )


def _meant(ask: Ask) -> tuple[str, ...]:
    """The credentials asked about; of an issuer or a track those that can be taken on the day."""
    named = [held for i in ask.query.credentials if (held := ask.catalog.resolve(i))]
    for side in ask.query.sides:
        if side.kind in ("issuer", "track"):
            own = [c.id for c in ask.catalog.offered.values() if side.ids[0] in (c.issuer, c.track)]
            named += [i for i in own if is_open(ask.catalog, i, ask.today)]
    most = _CREDENTIALS_UP_TO if ask.query.credentials else _OF_AN_ISSUER_UP_TO
    return tuple(dict.fromkeys(named))[:most]


def _which(ask: Ask) -> Answer:
    """No credential named: a fact needs one."""
    aspect = f" ({label(ask.query.aspects[0]).lower()})" if ask.query.aspects else ""
    return Answer(
        Kind.CLARIFY,
        f"Which credential do you mean{aspect}?",
        prompts=(
            Prompt("Which one is for me?", Query(intent=Intent.RECOMMEND)),
            Prompt("What can I ask?", Query(intent=Intent.HELP)),
        ),
    )


def _talk(ask: Ask, credential: str, ledger: Ledger) -> Talk:
    day = ask.day
    codes = {code.casefold(): code for code in ask.catalog.credentials[credential].exams}
    code = codes.get((ask.query.exam or "").casefold())
    framework = next((term for term in ask.query.terms if term in ask.catalog.frameworks), None)
    return Talk(credential, ask.catalog, day, ledger, exam=code, language=ask.query.language, framework=framework)


def _for_each_list(ask: Ask, talk: Talk, aspect: Aspect) -> list[Talk]:
    """The talk once for each list that is asked about by name: "is it ISO 17024 accredited, and is it on DoD 8140?"."""
    lists = [term for term in ask.query.terms if term in ask.catalog.frameworks]
    return [replace(talk, framework=one) for one in lists] if aspect is Aspect.RECOGNITION and len(lists) > 1 else [talk]


def _alike(known: list[tuple[Talk, Aspect, Saying]], aspect: Aspect) -> str | None:
    """One value after the other with those that share it: "Validity: 4 years (GPEN, GSEC); 1 year (SC-200)"."""
    groups: dict[str, list[str]] = {}
    for talk, _, saying in known:
        if saying.short:
            groups.setdefault(saying.short.rstrip("."), []).append(talk.name)
    values = (f"{short} ({', '.join(names)})" for short, names in groups.items())
    told = f"{label(aspect)}: {'; '.join(values)}."
    return told if groups and len(told) <= 2 * _HEADLINE_UP_TO else None


def _none_of(said: list[tuple[Talk, Aspect, Saying]]) -> str | None:
    """In one sentence that nothing was found of any, where that is said of each in the same words."""
    own = {_sentences(saying.text)[0].replace(talk.name, "@") for talk, _, saying in said}
    return own.pop().replace("@", wording.listing(talk.name for talk, _, _ in said)) if len(own) == 1 else None


def _by_matter(said: list[tuple[Talk, Aspect, Saying]], aspects: Sequence[Aspect]) -> str:
    """Each matter of all of them in a sentence, where their own sentences are too long for one headline; else nothing."""
    told = [_alike([one for one in said if one[1] is aspect], aspect) for aspect in aspects]
    whole = " ".join(one or "" for one in told)
    return whole if all(told) and len(whole) <= _BY_MATTER_UP_TO else (told[0] or "")


def _headline(sayings: list[Saying]) -> tuple[str, list[str]]:
    """The first sentences as far as they fit one headline, and what is left of them."""
    texts = [saying.text for saying in sayings]
    if sum(map(len, texts)) <= _HEADLINE_UP_TO and len(texts) <= 3:
        return " ".join(texts), []
    parts = [_sentences(text) for text in texts]
    if 3 < len(texts) <= _ASPECTS_UP_TO and sum(len(lead) for lead, *_ in parts) <= 2 * _HEADLINE_UP_TO:
        return " ".join(lead for lead, *_ in parts), [sentence for _, *more in parts for sentence in more]
    if len(texts) <= 3 and sum(len(lead) for lead, *_ in parts) <= _HEADLINE_UP_TO:
        return " ".join(lead for lead, *_ in parts), [sentence for _, *more in parts for sentence in more]
    first, *others = parts[0]
    for saying in sayings[1:]:
        lead, *more = _sentences(saying.text)
        others += more if saying.short and saying.has_value else [lead, *more]
    return first, others


def _sentences(text: str) -> list[str]:
    return re.split(r"(?<=[.!?]) (?=[A-Z])", text)


def _rest(sentences: Iterable[str]) -> list[Section]:
    points = tuple(Point(text) for text in sentences)
    return [Points(points)] if points else []


def _source(talk: Talk, saying: Saying) -> str | None:
    """Where the first fact of a saying comes from, where it names its facts."""
    fact = next((fact for path in saying.paths if (fact := talk.catalog.fact(talk.id, path))), None)
    return wording.provenance(fact) if fact else None


def _rows(said: list[tuple[Talk, Aspect, Saying]], *, several: bool) -> list[Section]:
    """The bare values, where there is more than one."""
    if len(said) < 2:
        return []
    aspects = {aspect for _, aspect, _ in said}
    rows = [
        Row(
            " · ".join(([talk.name] if several else []) + ([label(aspect)] if len(aspects) > 1 else [])),
            saying.short,
            _source(talk, saying),
        )
        for talk, aspect, saying in said
        if saying.short
    ]
    return [Facts(tuple(rows))] if rows else []


def _not_again(sections: Iterable[Section], before: Iterable[Section]) -> list[Section]:
    """Sections without the rows that stand above already, and none that is left empty."""
    told = {(row.label, row.value) for section in before if isinstance(section, Facts) for row in section.rows}
    kept: list[Section] = []
    for section in sections:
        if not isinstance(section, Facts):
            kept.append(section)
        elif rows := tuple(row for row in section.rows if (row.label, row.value) not in told):
            kept.append(replace(section, rows=rows))
    return kept


def _instead(talk: Talk, asked: tuple[Aspect, ...]) -> list[Section]:
    """What we do know of it, where what was asked is not known."""
    others = [Aspect.FORMAT, Aspect.FEE, Aspect.PREREQUISITES, Aspect.VALIDITY]
    if Aspect.DOMAINS in asked:
        others.insert(0, Aspect.TOPICS)
    found = [(aspect, SPEAKERS[aspect](talk)) for aspect in others if aspect not in asked]
    rows = tuple(Row(label(aspect), saying.short) for aspect, saying in found if saying.has_value and saying.short)
    return [Facts(rows, f"What we do hold on {talk.name}")] if rows else []


def _notes(said: list[tuple[Talk, Aspect, Saying]], talks: list[Talk], ledger: Ledger) -> Iterable[str]:
    known = [saying for _, _, saying in said if saying.has_value]
    for _, _, saying in said:
        if known and not saying.has_value and len(talks) > 1:
            yield saying.text
        yield from saying.notes
    for talk in talks:
        spoken = talk.standing.offered  # a language it is not given in says nothing of how the credential stands
        if spoken and not talk.standing.open and not any(aspect in _ABOUT_TIME for _, aspect, _ in said):
            tongue = f" in {languages.name(talk.language)}" if talk.language and not talk.standing.split else ""
            yield wording.sentence(f"{talk.named}{tongue} is {standing.state_words(talk)}")
    yield from age.notes(ledger.facts, talks[0].catalog, talks[0].today)
    with_money = {talk.id for talk, _, saying in said if saying.money}
    if with_money:
        yield wording.CHECK_BEFORE_PAYING
    for talk in talks:
        missing = any(one is talk and not saying.has_value for one, _, saying in said)
        if (talk.id in with_money or missing) and (where := page(talk)):
            yield where


def _prompts(talks: list[Talk], aspects: tuple[Aspect, ...]) -> Iterable[Prompt]:
    return _next_steps(tuple(talk.id for talk in talks), talks[0].name, aspects)


@lru_cache(maxsize=2_048)
def _next_steps(ids: tuple[str, ...], name: str, aspects: tuple[Aspect, ...]) -> tuple[Prompt, ...]:
    """Kept, because the same steps follow every question of a kind."""
    one = ids[:1]
    steps = [Prompt("Compare them", Query(intent=Intent.COMPARE, sides=about(*ids)))] if len(ids) > 1 else []
    steps.append(Prompt(f"All about {name}"[:75], Query(intent=Intent.PROFILE, sides=about(*one))))
    if Aspect.PREREQUISITES not in aspects:
        steps.append(Prompt("What it requires", Query(intent=Intent.PREREQUISITES, sides=about(*one))))
    if Aspect.FEE not in aspects:
        steps.append(Prompt("What it costs", Query(intent=Intent.FACT, sides=about(*one), aspects=(Aspect.FEE,))))
    steps.append(Prompt("Is it worth it?", Query(intent=Intent.WORTH, sides=about(*one))))
    steps.append(Prompt("Report a wrong fact", Query(intent=Intent.REPORT, sides=about(*one), aspects=aspects)))
    return tuple(steps)
