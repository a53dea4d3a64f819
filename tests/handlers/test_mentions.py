"""Every credential that an answer's text names is listed once, and nothing that only looks like one."""

from __future__ import annotations

from handlers.answer import Answer, Kind, Point, Points
from handlers.mentions import named, with_mentions
from tests.catalogs import catalog, credential

HELD = catalog(
    credential("plus", acronym="Security+"),
    credential("scs", acronym="SCS-C03"),
    credential("oscp", acronym="OSCP"),
    credential("basics", acronym="AI Fundamentals"),
    credential("one", acronym="CAISP", issuer="first"),
    credential("two", acronym="CAISP", issuer="second"),
    credential("cc", acronym="CC"),
)


def test_names_are_found_where_they_stand_alone() -> None:
    """Codes, plus signs and names of several words count; parts of longer words do not."""
    text = "Security+, then SCS-C03 (or AI Fundamentals); OSCP-equivalent skills, XOSCP and SCS-C035 are none, CC neither."
    assert list(named(HELD, text)) == ["plus", "scs", "basics"]
    assert list(named(HELD, "OSCP/SCS-C03")) == ["oscp", "scs"]


def test_the_end_of_a_longer_name_is_not_named() -> None:
    """Cloud AI Fundamentals is another one, which its own name tells."""
    held = catalog(
        credential("basics", acronym="AI Fundamentals"),
        credential("cloud", acronym="CF-1", name="Guild Certified: Cloud AI Fundamentals (exam CF-1)"),
    )
    assert list(named(held, "Only the exam ended; Cloud AI Fundamentals goes on.")) == []
    assert list(named(held, "Take the AI Fundamentals.")) == ["basics"]


def test_shared_letters_count_with_their_issuer_only() -> None:
    """CAISP alone names nobody; CAISP (second) names one."""
    assert list(named(HELD, "CAISP is ambiguous, CAISP (second) is not.")) == ["two"]


def test_an_answer_lists_what_its_text_names_besides_what_it_is_about() -> None:
    """Headline and points are read; what was asked about stays out."""
    answer = Answer(
        Kind.FACT, "OSCP comes before SCS-C03.", sections=(Points((Point("See Security+.", "And OSCP."),)),), credentials=("oscp",)
    )
    assert with_mentions(answer, HELD).mentioned == ("scs", "plus")
