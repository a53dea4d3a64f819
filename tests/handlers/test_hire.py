"""Hiring, said: what an ad should ask for, and what an ad asks for wrongly."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from handlers.answer import Kind, Points
from handlers.ask import Ask
from handlers.hire import answer
from handlers.hiring.asked import AD, TEXT, Ad, ad_of, query_of
from handlers.line import parse_line, to_line
from handlers.plain_text import plain_text
from handlers.query import Intent, Limits, Query
from handlers.understanding.ads import explained, names_in, pasted_ad
from handlers.understanding.understand import understand
from tests.catalogs import catalog, credential
from tests.handlers.asking import sound

if TYPE_CHECKING:
    from handlers.answer import Answer

TODAY = date(2026, 6, 15)
ASK = {"ask": "What can it do?", "listen_for": "Limits.", "by": "a test", "why": "No exam asks."}
CORE = {"roles": {"engineer": {"fit": "core", "why": "a test"}}}
FIELD = catalog(
    credential("maker", acronym="MAKER-1", judgement=CORE, topics={"agents": {"depth": "applied"}}),
    credential("cism", acronym="CISM", conditions={"certify": {"required": {"years": 5, "kind": "security", "in": "work"}}}),
    credential("aaism", acronym="AAISM", conditions={"sit": {"required": {"credential": "cism"}}}),
    credential(
        "gone", acronym="GO-100", lifecycle={"ended": {"date": "2026-03-31"}}, replaced_by={"maker": {"credential": "maker"}}
    ),
    credential("one", acronym="CAISP", issuer="one"),
    credential("two", acronym="CAISP", issuer="two"),
    issuers={"one": {"name": "Uno Labs"}, "two": {"name": "Due Board"}},
    collisions={"caisp": {"letters": "CAISP", "credentials": ["one", "two"], "note": "Two issuers award it."}},
    phantoms={"ghost": {"name": "GHOST-9", "exists": "no", "say": "GHOST-9 does not exist.", "instead": ["maker"]}},
    topics={
        "agents": {"name": "Agents", "aliases": ["agents", "AI agents"], "interview": ASK},
        "chain": {"name": "Supply chain", "interview": ASK},
    },
    roles={
        "engineer": {
            "name": "AI security engineer",
            "aliases": ["AI security engineer"],
            "family": "builds",
            "tracks": ["practitioner"],
            "needs": {
                "agents": {"depth": "applied", "why": "a test"},
                "chain": {"depth": "applied", "why": "a test"},
            },
            "checks": ["Give a small agent and an hour."],
        },
        "boss": {"name": "Hiring manager", "aliases": ["hiring manager", "we are hiring"], "family": "leads-people"},
    },
)
AD_TEXT = """AI security engineer (m/f/d)
We are looking for somebody to secure our agents.
Requirements: CISM and AAISM required, 3 years of experience.
GO-100 and GHOST-9 certifications preferred, CAISP and XKCD a plus.
Apply now!"""


def said(query: Query) -> Answer:
    """The answer, held against the contract of every answer."""
    told = answer(Ask(query, FIELD, TODAY))
    sound(told, FIELD)
    assert told.kind is Kind.HIRE
    assert len(told.prompts) <= 5
    assert parse_line(to_line(query), FIELD) == query
    return told


def section(told: Answer, title: str) -> str:
    """The text of one section."""
    found = [s for s in told.sections if isinstance(s, Points) and s.title == title]
    return "\n".join(f"{p.text} {p.detail or ''}" for s in found for p in s.items)


def job(**more: Any) -> Answer:
    """What an ad for the engineer should ask."""
    return said(Query(intent=Intent.HIRE, roles=("engineer",), **more))


def test_an_ad_for_a_job() -> None:
    """The must, what it shows and does not, what counts as well, and what to ask."""
    told = job()
    assert told.headline.startswith("For an AI security engineer, require MAKER-1, or work that shows the same")
    assert told.credentials == ("maker",)
    must = section(told, "Require this")
    assert "Shows agents" in must
    assert "Does not show supply chain" in must
    assert "No credential, but a report" in section(told, "Accept in its place")
    asked = section(told, "Ask in the interview")
    assert "Give a small agent and an hour." in asked
    assert "Supply chain: What can it do?" in asked
    assert "No credential on sale reaches what the job needs here." in asked
    assert ("chain", "interview.ask") in {(fact.owner, fact.field) for fact in told.facts}


def test_an_ad_for_a_first_job_requires_no_credential() -> None:
    """Said first."""
    told = job(limits=Limits(level="entry"))
    assert "require no credential" in told.headline
    assert told.credentials == ()


def test_a_topic_alone_names_the_job_it_assumes() -> None:
    """And says so."""
    told = said(Query(intent=Intent.HIRE, topics=("agents",)))
    assert told.credentials == ("maker",)
    assert "You named no job" in plain_text(told)


def test_asked_for_an_interview_the_question_comes_first() -> None:
    """And what to require after it."""
    told = said(Query(intent=Intent.HIRE, topics=("agents",), slot="interview"))
    assert told.headline.startswith("To find out about agents in an interview, ask: “What can it do?”")
    assert [s.title for s in told.sections if isinstance(s, Points)][:2] == ["Ask in the interview", "What the ad should require"]
    assert job(slot="interview").headline.startswith("To interview an AI security engineer: give a small agent")


def test_what_is_named_for_a_job_is_held_against_what_we_would_require() -> None:
    """Something else, or just that."""
    other = understand("should we require CISM for our AI security engineer?", FIELD, TODAY).query
    assert "for an AI security engineer we would rather require MAKER-1" in said(other).headline
    same = understand("should we require MAKER-1 for our AI security engineer?", FIELD, TODAY).query
    assert "we would require just MAKER-1" in said(same).headline


def test_without_a_job_each_kind_of_job_has_a_line() -> None:
    """And an ad can be pasted."""
    assert "paste the ad" in plain_text(said(Query(intent=Intent.HIRE)))


def test_a_pasted_ad_is_recognised_and_judged() -> None:
    """What stands is what it is about; everything wrong is named."""
    query = understand(AD_TEXT, FIELD, TODAY).query
    assert (query.intent, query.slot) == (Intent.HIRE, AD)
    told = said(query)
    assert set(told.credentials) == {"cism", "aaism"}
    assert {"gone", "maker", "one", "two"} <= set(told.mentioned)
    text = plain_text(told)
    assert "GO-100 can no longer be earned" in text
    assert "What can be asked for now: MAKER-1" in text
    assert "GHOST-9 does not exist" in text
    assert "CAISP may be CAISP (Uno Labs) or CAISP (Due Board)" in text
    assert "Not in our catalog: XKCD" in text
    assert "CISM goes against the rest of this ad" in text
    assert "For an AI security engineer, require MAKER-1" in section(told, "What we would ask for instead")


@pytest.mark.parametrize(
    "own",
    [
        "I saw this:\n{ad}\nI hold CISM. Which of these should I take?",
        "{ad}\nWhat is the difference between CISM and AAISM?",
        "I hold CISM, the job says it is required and a plus is AAISM, 3 years of experience. Could I sit AAISM?",
    ],
)
def test_a_question_of_ones_own_beside_an_ad_is_answered_itself(own: str) -> None:
    """The ad is its context."""
    assert pasted_ad(own.format(ad=AD_TEXT), FIELD) is None


@pytest.mark.parametrize(
    "about",
    [
        "Is this ad sensible?\n\n{ad}",
        "{ad}\n\nWhat do you think?",
        "Found this job posting:\n{ad}",
        "What do all these certs mean?\n{ad}",
    ],
)
def test_a_question_about_the_ad_is_answered_by_judging_it(about: str) -> None:
    """Before it or after it."""
    query = pasted_ad(about.format(ad=AD_TEXT), FIELD)
    assert query is not None
    assert set(query.credentials) == {"cism", "aaism", "gone"}


def test_an_ad_that_asks_its_readers_stays_an_ad() -> None:
    """What it asks of its readers is no question to us."""
    assert pasted_ad(f"Are you ready to break AI?\n{AD_TEXT}", FIELD) is not None


@pytest.mark.parametrize(
    "text",
    [
        "what does AAISM require?",
        "Course description. You will learn a lot. Prerequisites: CISM required. Certification: AAISM. We offer it online, too.",
        "AAISM",
        "We are looking forward to the party. Drinks are required, and a plus one is nice to have. Salary talk is forbidden.",
        "I have 5 years of experience and CISM, my manager insists that AAISM is required, and I have little time to study.",
    ],
)
def test_what_is_no_ad_is_none(text: str) -> None:
    """Short messages, other texts, and people who speak of themselves."""
    assert pasted_ad(text, FIELD) is None


def test_what_an_ad_says_survives_its_query() -> None:
    """Everything it is judged by stands in the Query."""
    ad = Ad(("cism", "gone"), ("ghost",), ("caisp",), ("XKCD", "ABCD"), ("engineer",), entry=True, years=3.0, held=("cism", 5.0))
    assert ad_of(query_of(ad), FIELD) == ad


def test_any_message_can_be_explained() -> None:
    """For a surface that offers it on every message."""
    told = said(explained("btw my colleague holds CISM and GO-100 :tada:", FIELD))
    assert told.credentials == ("cism",)
    assert "GO-100 is retired" in told.headline
    assert said(explained("nothing here", FIELD)).headline.startswith("This message names no credential")
    assert query_of(names_in("CISM", FIELD), TEXT).slot == TEXT


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("should our ad require CISM and AAISM?", "CISM and AAISM both exist and can be earned, but AAISM already asks for CISM"),
        ("can our ad for an entry level analyst require CISM?", "CISM does not go with a first job"),
        ("is it ok to require GO-100 in the job ad?", "GO-100 is retired (MAKER-1 now)"),
    ],
)
def test_named_credentials_are_judged_without_an_ad(text: str, first: str) -> None:
    """A question whether to require something is answered with whether it makes sense."""
    assert said(understand(text, FIELD, TODAY).query).headline.startswith(first)


@pytest.mark.parametrize(
    "text", ["which cert gets me hired?", "I have a job interview for an AI security engineer role, which cert helps?"]
)
def test_who_looks_for_a_job_is_not_hiring(text: str) -> None:
    """Their question is another one."""
    assert understand(text, FIELD, TODAY).query.intent is not Intent.HIRE


def test_what_is_said_of_a_candidate_is_not_kept_of_the_asker() -> None:
    """The years are those of a candidate."""
    found = understand("can I ask for 5 years with AAISM in the job ad?", FIELD, TODAY)
    assert found.query.intent is Intent.HIRE
    assert found.said.said_nothing()
