"""What a thread settles: a described one is put in place as if it were named, shared letters that are held are asked back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from handlers.answer import Answer, Kind, Point, Points
from handlers.leads import Lead, with_lead
from handlers.memory import Memory
from handlers.person import Held, Person
from handlers.query import Aspect, Intent, Query, about
from handlers.remember import Said, remembered
from handlers.understanding.understand import understand
from tests import catalogs
from tests.handlers.understanding.town import TODAY, field, line

if TYPE_CHECKING:
    from catalog.catalog import Catalog


def _clouds() -> Catalog:
    """Two houses that both have an exam for ML engineers, and one with another for security engineers, old and new."""
    return catalogs.catalog(
        catalogs.credential("cloud-start", acronym="CSTART", name="Cloud AI Leader", issuer="cloud", track="platform"),
        catalogs.credential("cloud-sec", acronym="CSEC", name="Professional Security Engineer", issuer="cloud", track="platform"),
        catalogs.credential("cloud-ml", acronym="CML-1", name="Machine Learning Engineer", issuer="cloud", track="platform"),
        catalogs.credential(
            "cloud-ml2", acronym="CML-2", name="Machine Learning Engineer 2", issuer="cloud", track="platform",
            new_exam_of={"credential": "cloud-ml"},
        ),
        catalogs.credential(
            "sky-ml", acronym="SML", name="Sky Machine Learning Engineer", aliases=["ML engineer", "machine learning engineer"],
            issuer="sky", track="platform",
        ),
        catalogs.credential("iso-la", acronym="LA", name="ISO 42001 Lead Auditor", issuer="bodies", track="audit"),
        catalogs.credential("iso-li", acronym="LI", name="ISO 42001 Lead Implementer", issuer="bodies", track="governance"),
        catalogs.credential("audit", acronym="AUD", name="Auditing Models", issuer="board", track="audit"),
        issuers={"cloud": {"name": "Cloud Co"}, "sky": {"name": "Sky Co"}, "bodies": {"name": "Body"}, "board": {"name": "Board"}},
        roles={"ml": {"name": "ML engineer", "aliases": ["security engineer"]}},
    )  # fmt: skip


def _about(*ids: str, intent: Intent = Intent.FACT) -> Memory:
    return Memory(topic=ids, named=ids, listed=ids, last=Query(intent=intent, sides=about(*ids)))


@pytest.mark.parametrize(
    ("topic", "text", "meant"),
    [
        ("cloud-start", "and the security engineer one, how long is it valid?", "cloud-sec"),
        ("cloud-start", "what does the new ML engineer exam cost?", "cloud-ml2"),
        ("cloud-start", "what does the ML engineer one cost?", "cloud-ml"),
        ("audit", "how much is the 42001 one?", "iso-la"),
    ],
)
def test_words_of_a_name_mean_the_one_of_the_threads_issuer(topic: str, text: str, meant: str) -> None:
    """A job's word, or another house's name, does not win over what the thread is about; a number is told by its track."""
    assert understand(text, _clouds(), TODAY, _about(topic)).query.credential == meant


def test_the_same_words_outside_a_thread_point_at_nothing() -> None:
    """Without a thread the name is whoever's has it."""
    assert understand("what does the ML engineer exam cost?", _clouds(), TODAY).query.credential in (None, "sky-ml")


def test_places_point_at_several() -> None:
    """Counted from what was laid out; a place that is not there points at nothing."""
    memory = _about("cloud-start", "cloud-sec", "audit", intent=Intent.RECOMMEND)
    assert understand("compare the first two", _clouds(), TODAY, memory).query.credentials == ("cloud-start", "cloud-sec")
    assert understand("compare the first and the third", _clouds(), TODAY, memory).query.credentials == ("cloud-start", "audit")


def test_it_is_the_side_that_a_comparison_settled_on() -> None:
    """Not both, once one of them was the answer; without one both are."""
    settled = Memory(
        topic=("audit", "cloud-sec"), named=("cloud-sec", "audit"), listed=("cloud-sec", "audit"), pick="audit",
        last=Query(intent=Intent.COMPARE, sides=about("cloud-sec", "audit")),
    )  # fmt: skip
    open_still = Memory(topic=("cloud-sec", "audit"), named=settled.named, listed=settled.listed, last=settled.last)
    assert understand("and does it expire?", _clouds(), TODAY, settled).query.credentials == ("audit",)
    assert set(understand("and does it expire?", _clouds(), TODAY, open_still).query.credentials) == {"audit", "cloud-sec"}


def test_letters_that_are_held_are_asked_back_and_not_guessed() -> None:
    """Nothing is kept of the asker until they say which; an issuer beside the letters settles it."""
    catalog = field()
    asked = understand("I hold TWIN, what should I take next?", catalog, TODAY)
    assert asked.query.intent is Intent.CLARIFY
    assert not asked.said.holds
    assert asked.pending is not None
    memory = Memory(pending=asked.pending, asked=frozenset(("which",)))
    answered = understand("the South Board one", catalog, TODAY, memory).query
    assert [held.credential for held in answered.asker.holds] == ["south-twin"]
    assert "holds:south-twin" in line("I hold the South Board TWIN, what should I take next?", catalog)


def test_what_a_candidate_has_is_judged_for_the_job_that_is_hired_for() -> None:
    """Not taken for what the asker holds, and not for a question on the credential."""
    hiring = Query(intent=Intent.HIRE, roles=("chief",))
    memory = Memory(topic=("north-core",), named=(), listed=("north-core",), last=hiring, wish=hiring)
    told = understand("one applicant has NLEAD", field(), TODAY, memory)
    assert (told.query.intent, told.query.credentials, told.query.roles) == (Intent.HIRE, ("north-lead",), ("chief",))


def _gate() -> Memory:
    """A thread about what one credential requires."""
    return Memory(
        topic=("north-lead",),
        named=("north-lead",),
        listed=("north-lead",),
        last=Query(intent=Intent.FACT, sides=about("north-lead")),
    )


@pytest.mark.parametrize(
    "text", ["I hold NCOR since 2015. so I'm good to go?", "I have NCOR, would that do?", "I have NCOR. am I in?"]
)
def test_whether_one_may_go_ahead_is_a_question_on_the_gate(text: str) -> None:
    """With what the message tells; it is no wish for advice."""
    asked = understand(text, field(), TODAY, _gate()).query
    assert (asked.intent, asked.credentials) == (Intent.ELIGIBILITY, ("north-lead",))
    assert [held.credential for held in asked.asker.holds] == ["north-core"]


def test_none_of_an_issuer_is_lacked_where_the_gate_asks_for_it() -> None:
    """Having no North Board certs says that one door is shut, and nothing of the other."""
    asked = understand("no North Board certs here, so is that possible?", field(), TODAY, _gate()).query
    assert (asked.intent, asked.asker.lacks) == (Intent.ELIGIBILITY, ("north-core",))


def test_the_last_answer_is_not_given_again_where_something_new_was_asked() -> None:
    """It is said that it was not understood, once; the same question asked again is answered again."""
    compared = Query(intent=Intent.COMPARE, sides=about("north-core", "south-core"))
    memory = Memory(
        topic=("north-core", "south-core"), named=("north-core", "south-core"), listed=("north-core", "south-core"), last=compared
    )
    assert understand("NCOR vs SCOR", field(), TODAY, memory).query == compared
    assert understand("and with sugar on top for them both?", field(), TODAY, memory).query != compared


def test_somebody_elses_answer_does_not_say_you() -> None:
    """In the headline and in every list; what the reader told stays theirs."""
    answer = Answer(
        Kind.PATH,
        "With what you told me (you hold NCOR), it is open to you.",
        sections=(Points((Point("For you: NLEAD", "Do you have it?"),)),),
    )
    told = with_lead(answer, Lead(other=True), field())
    assert told.headline == "For the person you ask about: with what you told me (they hold NCOR), it is open to them."
    assert told.sections == (Points((Point("For them: NLEAD", "Do they have it?"),)),)


def test_a_name_put_right_keeps_the_question() -> None:
    """What somebody holds is put right elsewhere: there the old name is held, and not asked about."""
    fee = Query(intent=Intent.FACT, sides=about("north-core"), aspects=(Aspect.FEE,))
    memory = Memory(topic=("north-core",), named=("north-core",), listed=("north-core",), last=fee)
    assert understand("not NCOR, SCOR sorry", field(), TODAY, memory).query == fee.having(sides=about("south-core"))
    held = Query(intent=Intent.ELIGIBILITY, sides=about("north-lead"), asker=Person(holds=(Held(credential="north-core"),)))
    gate = Memory(topic=("north-lead",), named=("north-lead",), listed=("north-lead",), last=held)
    assert understand("sorry, SCOR not NCOR", field(), TODAY, gate).query.credentials == ("north-lead",)


def test_what_is_explained_in_general_leaves_what_the_thread_is_about() -> None:
    """What an explanation mentions by the way does not become "it"."""
    memory = Memory(topic=("north-lead",), named=("north-lead",), last=Query(intent=Intent.FACT, sides=about("north-lead")))
    told = Answer(Kind.EXPLAIN, "That is so.", mentioned=("south-core",))
    after = remembered(memory, Query(intent=Intent.EXPLAIN, topics=("agents",)), told, Said("A", Person()), None)
    assert after.topic[0] == "north-lead"
