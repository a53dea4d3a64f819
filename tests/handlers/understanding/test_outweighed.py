"""Messages of several sentences, and a fact asked among other words: the learned model is heard, but not in exact matters."""

from __future__ import annotations

import pytest

from catalog.load import load
from handlers.memory import Memory
from handlers.query import Aspect, Intent, Query, about
from handlers.understanding.understand import understand
from tests.prompts.model import DAY

CATALOG = load()
AAISM = Memory(topic=("isaca-aaism",), last=Query(intent=Intent.PROFILE, sides=about("isaca-aaism")))


ADVICE = """My OSCP came before all this. These days I sit with the data people, their bots answer customers and leak things, and
my lead says the usual pentest papers no longer impress anybody. What would you have me go for?"""
LET_IN = """I have been doing payroll audits for nine years and got my CISA in spring. Colleagues tell me the doors of the AAIA are
closed to people from payroll. Would they let me in?"""
WORTH_IT = """We are thirty people in Porto who sell a chatbot to clinics. Somebody from sales wants GAIPS on every slide, and I am
the one who pays. Is it money well spent for us, honestly?"""


@pytest.mark.parametrize(("text", "intent"), [(ADVICE, Intent.RECOMMEND), (LET_IN, Intent.ELIGIBILITY), (WORTH_IT, Intent.WORTH)])
def test_a_long_message_is_read_by_what_it_asks(text: str, intent: Intent) -> None:
    """Words that stand beside the question do not decide."""
    assert understand(text, CATALOG, DAY).query.intent is intent


def test_a_sum_over_people_stays_a_sum_however_much_is_said() -> None:
    """What a rule read exactly is not given up for a likelier word."""
    text = (
        "Hi, I do the training budget here and it is due on Friday. We want to put four analysts through SecAI+ and two managers "
        "through AAISM; how much is that in all?"
    )
    query = understand(text, CATALOG, DAY).query
    assert (query.intent, query.slot) == (Intent.FACT, "people")
    assert Aspect.FEE in query.aspects
    assert set(query.credentials) == {"comptia-secai-plus", "isaca-aaism"}


@pytest.mark.parametrize(
    ("text", "aspect"),
    [
        ("Lovely, that clears it up for me. In what languages do they give the exam, if I may ask?", Aspect.LANGUAGES),
        ("You are quick, my compliments. And if somebody fails, how soon is a retake allowed?", Aspect.RETAKE),
        ("Haha yes, guilty. OK seriously, with how many points do you pass?", Aspect.PASSING),
    ],
)
def test_a_fact_among_other_words_is_asked_of_the_exam_talked_of(text: str, aspect: Aspect) -> None:
    """Small talk round a question does not lose what the thread is about."""
    query = understand(text, CATALOG, DAY, AAISM).query
    assert (query.credentials, query.aspects) == (("isaca-aaism",), (aspect,))
