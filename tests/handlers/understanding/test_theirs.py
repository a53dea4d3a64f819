"""What is told of somebody else is not told of the asker."""

from __future__ import annotations

import pytest

from handlers.person import Person
from handlers.query import Intent
from handlers.understanding.understand import understand
from handlers.understanding.understood import Understood
from tests.handlers.understanding.town import TODAY, field

CATALOG = field()


def _said(text: str) -> Understood:
    return understand(text, CATALOG, TODAY)


def _held(person: Person) -> tuple[str, ...]:
    return tuple(held.credential for held in person.holds)


@pytest.mark.parametrize(
    "text",
    [
        "My boss has NCOR. Can I take NLEAD?",
        "a friend of mine passed NCOR last year, can I take NLEAD?",
        "my manager, NCOR since 2015, wants me to take NLEAD. am I eligible?",
        "my colleague who holds NCOR says NLEAD is easy. do I qualify?",
        "We have two people with NCOR in the team, I have none. Can I take NLEAD?",
        "nobody in my team has NCOR. can we take NLEAD?",
        "He has NCOR, I don't. NLEAD?",
    ],
)
def test_what_others_hold_opens_nothing_for_the_asker(text: str) -> None:
    """Nor is it kept as theirs; what is asked about is the other one."""
    meant = _said(text)
    assert (_held(meant.query.asker), _held(meant.said)) == ((), ())
    assert meant.query.credential == "north-lead"


@pytest.mark.parametrize(
    "text",
    [
        "My boss says NLEAD is easy. I have NCOR, can I take it?",
        "my manager and I have NCOR. can I take NLEAD?",
        "As the head of security with NCOR, can I take NLEAD?",
        "I'm head of security, hold NCOR. can I take NLEAD?",
    ],
)
def test_ones_own_counts_beside_others(text: str) -> None:
    """Somebody else being named takes nothing away."""
    assert _held(_said(text).query.asker) == ("north-core",)


@pytest.mark.parametrize("text", ["He has NCOR, I don't. NLEAD?", "nobody here has NCOR. can we take NLEAD?"])
def test_what_only_others_or_none_have_is_lacking(text: str) -> None:
    """As it is said."""
    assert _said(text).query.asker.lacks == ("north-core",)


def test_the_years_of_others() -> None:
    """They are not the asker's, and one's own are."""
    assert _said("my colleague has 8 years of experience in security. can I take NLEAD?").query.asker.years == ()
    own = _said("my colleague has NCOR, I have 8 years of experience in security. can I take NLEAD?").query.asker.years
    assert [years.years for years in own] == [8]


@pytest.mark.parametrize("text", ["our deputy has NCOR, can she take NLEAD?", "He holds NCOR. May he sit NLEAD?"])
def test_somebody_else_is_judged_by_what_they_hold(text: str) -> None:
    """The answer is for them, and none of it is kept as the asker's."""
    meant = _said(text)
    assert _held(meant.query.asker) == ("north-core",)
    assert meant.other
    assert meant.said == Person()
    assert meant.lead is not None
    assert meant.lead.other


@pytest.mark.parametrize("text", ["I'm not a head of security. is NLEAD worth it?", "I am no head of security. NLEAD worth it?"])
def test_a_job_one_has_not(text: str) -> None:
    """It judges nobody."""
    meant = _said(text)
    assert (meant.query.asker.role, meant.query.roles) == (None, ())


@pytest.mark.parametrize("text", ["can an NCOR take NLEAD?", "does a SCOR holder qualify for NLEAD?"])
def test_anybody_with_a_title(text: str) -> None:
    """The gate of the other one is asked about, for whoever has the title."""
    meant = _said(text)
    assert (meant.query.credentials, len(meant.query.asker.holds), meant.said) == (("north-lead",), 1, Person())


@pytest.mark.parametrize(
    "text", ["I will have NCOR next year, can I take NLEAD now?", "I passed NCOR but didn't apply. may I take NLEAD?"]
)
def test_what_is_to_come_is_not_held(text: str) -> None:
    """Nor what was passed and not applied for."""
    asker = _said(text).query.asker
    assert (_held(asker), asker.lacks) == ((), ("north-core",))


@pytest.mark.parametrize(
    "text", ["which certs do not require NCOR or SCOR?", "certs on AI without NCOR", "any AI cert that does not ask for NCOR?"]
)
def test_what_needs_none_of_those_named(text: str) -> None:
    """A list of what has no gate, and nothing about those."""
    query = _said(text).query
    assert (query.intent, query.sides, query.limits.no_prerequisites) == (Intent.FIND, (), True)


@pytest.mark.parametrize("text", ["NLEAD without NCOR", "can I take the NLEAD exam without NCOR?"])
def test_one_without_another_is_a_gate(text: str) -> None:
    """What is to be had stands before."""
    assert _said(text).query.intent is Intent.PREREQUISITES


def test_what_one_does_not_want_is_no_wish() -> None:
    """Neither a subject nor a credential."""
    assert _said("I'm not interested in agents. which AI cert?").query.topics == ()
    meant = _said("my manager doesn't want me to take NLEAD. what else is there?")
    assert _held(meant.query.asker) == ()


def test_what_is_quoted_is_said_by_somebody_else() -> None:
    """In quotation marks or in quoted lines; where the quoted one asks, it is for them."""
    asked = _said('My boss wrote: "I have NCOR and want you to take NLEAD by June". Can I?')
    assert (_held(asked.query.asker), asked.query.credential) == ((), "north-lead")
    lines = _said("> I am head of security with NCOR\ncan I take NLEAD? I have ten years of experience in security")
    assert (_held(lines.query.asker), lines.query.asker.role) == ((), None)
    theirs = _said('a customer asks: "I hold NCOR, may I sit NLEAD?"')
    assert (_held(theirs.query.asker), theirs.other, theirs.said) == (("north-core",), True, Person())


def test_what_only_stands_in_quotation_marks_is_no_speech() -> None:
    """A name does."""
    assert not _said('is "North Lead in Model Security" legit?').other


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("I'm the head of security, my colleague is a gate keeper. Which cert for her?", ("keeper",)),
        ("I'm head of security, which cert should our gate keeper take?", ("keeper",)),
        ("I'm a head of security hiring a gate keeper. What should she have?", ("keeper",)),
        ("I'm the head of security, my colleague is a gate keeper. Which cert for me?", ("chief",)),
        ("my dad is a gate keeper, I am new to this. which AI cert for me?", ()),
    ],
)
def test_the_job_of_whom_it_is_asked_for(text: str, roles: tuple[str, ...]) -> None:
    """One's own job does not count for somebody else."""
    assert _said(text).query.roles == roles


@pytest.mark.parametrize(
    "text",
    ["I don't have 5 years of experience. NCOR?", "I have less than five years in security, can I take NLEAD?"],
)
def test_years_one_has_not(text: str) -> None:
    """They are not told as had."""
    assert _said(text).query.asker.years == ()


@pytest.mark.parametrize("text", ["I had NCOR until 2020. can I take NLEAD?", "her NCOR lapsed, can she still take NLEAD?"])
def test_what_is_over_is_not_in_force(text: str) -> None:
    """One's own or that of whom it is asked for."""
    assert [held.active for held in _said(text).query.asker.holds] == [False]
