"""One thing said after another: threads, people, effects, old buttons."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from handlers.answer import Kind
from handlers.ask import Reply, Request
from handlers.effects import ChangeSubscription, DeleteMyData, SaveProfile, Subscribe
from handlers.line import to_line
from handlers.memory import Memory
from handlers.person import Held, Person
from handlers.query import Intent, Query
from handlers.respond import respond
from tests.handlers.understanding.town import TODAY, field

if TYPE_CHECKING:
    from handlers.ask import Audience

CATALOG = field()


def say(
    asked: str | Query, memory: Memory | None = None, who: str = "a", person: Person | None = None, audience: Audience = "private"
) -> Reply:
    """One answer."""
    return respond(Request(asked, TODAY, asker=who, thread="t", audience=audience), person, memory or Memory(), CATALOG)


def lines(*said: str, who: str = "a") -> str:
    """The last Query of a conversation, written out."""
    memory = Memory()
    for text in said:
        reply = say(text, memory, who)
        memory = reply.memory
    return to_line(reply.query)


def test_and_the_price_is_about_the_threads_credential() -> None:
    """A question without a subject takes the thread's."""
    assert lines("what is NLEAD?", "and the price?") == "fact north-lead aspect:fee"


def test_what_about_asks_the_same_of_another() -> None:
    """Another subject, the last question."""
    assert lines("how much is NLEAD?", "what about NCOR?") == "fact north-core aspect:fee"


def test_compare_it_takes_the_threads_credential_as_one_side() -> None:
    """It is the one last talked about."""
    assert lines("tell me about NLEAD", "compare it with SCOR") == "compare north-lead south-core"


def test_the_answer_to_a_question_back_resumes_what_was_asked() -> None:
    """Which TWIN? The South one: then its price."""
    assert lines("price of TWIN", "the South Board one") == "fact south-twin aspect:fee"
    assert lines("price of TWIN", "2") == lines("price of TWIN", "the second one")


def test_the_same_question_is_not_asked_twice() -> None:
    """Who does not say which gets an answer all the same."""
    memory = say("price of TWIN").memory
    assert say("price of TWIN please", memory).query.intent is not Intent.CLARIFY


def test_a_statement_in_a_thread_is_judged_with_the_last_question() -> None:
    """What is said of oneself after a gate is weighed against it."""
    assert lines("can I take NLEAD?", "I hold NCOR") == "eligibility north-lead holds:north-core"


def test_nobody_is_judged_by_what_another_said() -> None:
    """B in the same thread holds nothing that A holds."""
    memory = say("I hold NCOR. Can I take NLEAD?", who="a").memory
    reply = say("can I take NLEAD?", memory, who="b")
    assert "north-core" in memory.person("a").held
    assert reply.memory.person("b").said_nothing()
    assert reply.answer.headline != say("can I take NLEAD?", memory, who="a").answer.headline


def test_a_saved_profile_counts_only_where_the_asker_alone_sees_it() -> None:
    """In a channel only what was said in the thread counts."""
    saved = Person(holds=(Held(credential="north-core"),))
    private = say("can I take NLEAD?", person=saved)
    channel = say("can I take NLEAD?", person=saved, audience="channel")
    assert private.answer.headline != channel.answer.headline
    assert channel.answer.headline == say("can I take NLEAD?", audience="channel").answer.headline


def test_a_wish_is_an_effect_and_nothing_says_that_it_is_done() -> None:
    """Until the surface has carried it out, the answer refuses."""
    saved = say("me I hold NCOR since 2022")
    assert isinstance(saved.effects[0], SaveProfile)
    assert saved.effects[0].person.holds[0].credential == "north-core"
    assert isinstance(say("delete my data").effects[0], DeleteMyData)
    tips = say("tips on monday 9:00 governance")
    assert tips.effects[0] == Subscribe(weekday="monday", time="09:00", tracks=("governance",))
    assert tips.answer.kind is Kind.TIPS
    assert isinstance(say("tips pause").effects[0], ChangeSubscription)


def test_questions_ask_for_nothing_to_be_done() -> None:
    """A question has no effects."""
    assert say("how much is NLEAD?").effects == ()


def test_a_query_needs_no_words() -> None:
    """A form's submission is answered without being read."""
    assert say(Query(intent=Intent.PROFILE, sides=say("NLEAD").query.sides)).answer == say("NLEAD").answer


def test_an_old_button_with_a_name_taken_out_still_answers() -> None:
    """Roles and credentials that are gone are left out of the question."""
    reply = say("recommend role:gone holds:north-core")
    assert reply.query.roles == ()
    gone = say(Query(intent=Intent.RECOMMEND, asker=Person(holds=(Held(credential="gone"),))))
    assert gone.query.asker.holds == ()


def test_help_leaves_the_thread_as_it_was() -> None:
    """An aside changes no subject."""
    before = say("what is NLEAD?").memory
    after = say("help", before).memory
    assert replace(after, pending=None, offered=()) == replace(before, pending=None, offered=())


def test_everything_named_of_oneself_is_to_be_kept() -> None:
    """Each credential since its own year; what is only wanted is not held, and what is to be forgotten is named."""
    (effect,) = say("me I hold NCOR since 2022 and NLEAD since 2024").effects
    assert isinstance(effect, SaveProfile)
    assert [(held.credential, str(held.since)) for held in effect.person.holds] == [("north-core", "2022"), ("north-lead", "2024")]
    (wanted,) = say("me I want to take NLEAD, I hold NCOR").effects
    assert isinstance(wanted, SaveProfile)
    assert wanted.person.held == {"north-core"}
    (dropped,) = say("me forget NCOR").effects
    assert isinstance(dropped, SaveProfile)
    assert dropped.drop == ("north-core",)
    assert dropped.over(effect.person).held == {"north-lead"}


@pytest.mark.parametrize("channel", ["#general", "<#C0456|general>"])
def test_another_channel_is_heard_however_it_is_written(channel: str) -> None:
    """As typed, and as Slack writes it: nothing is set up where it was not meant."""
    (effect,) = say(f"tips on monday 9:00 in {channel}").effects
    assert isinstance(effect, Subscribe)
    assert effect.elsewhere == "#general"
