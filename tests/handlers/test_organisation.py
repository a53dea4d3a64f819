"""What an organisation's own folder does to answers: the worked example of catalog/README.md, asked about."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from catalog.check import check
from catalog.engine.routes import routes
from catalog.load import BASE, load
from handlers.answer import Points
from handlers.ask import Request
from handlers.memory import Memory
from handlers.person import Person
from handlers.plain_text import plain_text
from handlers.query import Aspect, Intent, Query, about
from handlers.respond import respond
from tests.catalog.folders import folder
from tests.overlays import example, example_folder

if TYPE_CHECKING:
    from pathlib import Path

    from catalog.catalog import Catalog
    from handlers.answer import Answer

TODAY = date(2026, 11, 21)
HIDDEN, PREFERRED, PRICED, OWN = "iapp-aigp", "isaca-aaism", "comptia-secai-plus", "contoso-safe-ai"


@pytest.fixture(scope="module")
def contoso(tmp_path_factory: pytest.TempPathFactory) -> Catalog:
    """The catalog with the example over it."""
    return load([BASE, example_folder(tmp_path_factory.mktemp("contoso"))])


def ask(catalog: Catalog, text: str | Query) -> Answer:
    """The answer to a question."""
    return respond(Request(text, TODAY), Person(), Memory(), catalog).answer


def test_example_is_in_order(tmp_path: Path) -> None:
    """Every rule holds for what the page shows."""
    assert len(example()) == 7
    assert check([BASE, example_folder(tmp_path)]) == []


def test_what_is_paid_stands_beside_the_fee(contoso: Catalog) -> None:
    """In the sentence with the fee, as a fact of the organisation's."""
    answer = ask(contoso, "how much is AAISM?")
    paid = contoso.fact(PREFERRED, "organisation.reimbursed.amount")
    assert paid in answer.facts
    assert paid is not None
    assert f"Contoso pays up to {paid.value} USD (after passing)" in answer.headline
    assert paid.as_json()["source"] == "Contoso: own catalog"
    assert "Ask Dana in the learning team" in plain_text(answer)


def test_own_figure_is_never_taken_for_the_issuers(contoso: Catalog) -> None:
    """The changed fee is said to be Contoso's, with its day, in text and facts."""
    answer = ask(contoso, "what does SecAI+ cost?")
    fact = next(f for f in answer.facts if (f.owner, f.field) == (PRICED, "fees.exam.amount"))
    assert (fact.own, fact.source, fact.checked) == ("Contoso", "Contoso: own catalog", "2026-10-05")
    text = plain_text(answer)
    assert "Contoso's own figure of 5 October 2026" in text
    assert "Contoso's own entry, not the issuer's: fees" in text
    assert "disputed" not in answer.headline


def test_of_two_fees_only_the_changed_one_is_the_organisations(tmp_path: Path) -> None:
    """Each figure is told with its own source and day; a block of which one value was changed keeps the source of the others."""
    base = folder(
        tmp_path / "base",
        alpha="""
fees:
  exam_member: {for: exam, amount: 400, who: members, member: true, <page>}
  exam_nonmember: {for: exam, amount: 500, who: others, member: false, <page>}
""",
    )
    own = tmp_path / "own" / "credentials"
    own.mkdir(parents=True)
    (own / "alpha.yaml").write_text("fees: {exam_member: {amount: 300}}\n", encoding="utf-8")
    answer = ask(load([base, own.parent]), Query(intent=Intent.FACT, sides=about("alpha"), aspects=(Aspect.FEE,)))
    assert "300 USD your organisation's own figure, date not known; 500 USD checked" in answer.headline
    assert {fact.field for fact in answer.facts if fact.own is not None} == {"fees.exam_member.amount"}


def test_hidden_one_is_answered_by_name_with_the_reason_first(contoso: Catalog) -> None:
    """Who asks gets the truth: the fee, and that Contoso does not offer it."""
    answer = ask(contoso, "how much is AIGP?")
    assert answer.credentials == (HIDDEN,)
    first = answer.sections[0]
    assert "Contoso does not offer AIGP (Legal runs its own course)" in plain_text(answer.having(sections=(first,)))
    worth = ask(contoso, "is AIGP worth it?")
    assert worth.headline.startswith("No: Contoso does not offer AIGP")
    assert HIDDEN not in worth.credentials


@pytest.mark.parametrize(
    "question",
    [
        "I am a GRC analyst, what should I take?",
        "I am a privacy lawyer, what should I take?",
        "which one is for me?",
        "which certs cover AI governance?",
        "which certs cover AI regulation?",
        "certs without prerequisites",
        "governance certs under 1000 USD",
        "what should I take instead of AAIA?",
        "the governance track",
        "what does IAPP offer?",
        "we hold SCS-C03: what are we blind to?",
        "compare IAPP and ISACA",
        "I hold Security+ and 3 years, what can I take?",
        "is AAISM worth it for a privacy lawyer?",
        "eu ai act?",
        "what is the NIST AI RMF?",
        "which exams changed their outline this year?",
        "a plan for a privacy lawyer, 2000 dollars and 6 months",
        "what should my job ad for a GRC analyst ask for?",
    ],
)
def test_hidden_one_is_neither_advised_nor_listed(contoso: Catalog, catalog: Catalog, question: str) -> None:
    """Neither as an id nor by a button; some of these name it where nothing is hidden."""
    answer = ask(contoso, question)
    assert HIDDEN not in answer.credentials
    points = [item.prompt for section in answer.sections if isinstance(section, Points) for item in section.items]
    assert all(HIDDEN not in prompt.query.credentials for prompt in (*answer.prompts, *points) if prompt)
    assert ask(catalog, question).kind == answer.kind


def test_the_questions_above_would_name_it(catalog: Catalog) -> None:
    """Without the folder it is advised: the test before can fail."""
    assert HIDDEN in ask(catalog, "I am a privacy lawyer, what should I take?").credentials


def test_preferred_one_is_said_to_be_with_its_reason(contoso: Catalog) -> None:
    """The reason stands with the pick."""
    answer = ask(contoso, "I am a CISO, what should I take?")
    assert answer.credentials[0] == PREFERRED
    assert "Contoso prefers it: Our auditors ask for it" in plain_text(answer)


def test_own_job_own_credential_own_names(contoso: Catalog) -> None:
    """They are understood, advised and marked."""
    answer = ask(contoso, "I'm a trust engineer, what should I take?")
    assert answer.credentials[0] == OWN
    assert "Contoso's own credential" in plain_text(answer)
    assert ask(contoso, "how much is the trust badge?").credentials == (PREFERRED,)
    assert "Contoso's judgement" in plain_text(ask(contoso, "tell me about CSAB"))
    assert "our judgement" not in plain_text(ask(contoso, "tell me about CSAB"))


def test_whom_to_ask_before_booking_is_said_once(contoso: Catalog) -> None:
    """The credential's own line where it has one, else the organisation's."""
    general = "Ask learning@contoso.example for a voucher"
    assert general in plain_text(ask(contoso, "tell me about AAIA"))
    assert general not in plain_text(ask(contoso, "tell me about AAISM"))


@pytest.mark.parametrize(
    "question",
    [
        "which certs does Contoso pay for?",
        "what do we get reimbursed?",
        "does my company pay for any of these?",
        "which ones are preferred at our company?",
        "do we have our own certification?",
    ],
)
def test_what_the_organisation_makes_of_all_of_them(contoso: Catalog, catalog: Catalog, question: str) -> None:
    """One list of what it prefers, pays for and offers; without a folder the question is anybody's."""
    answer = ask(contoso, question)
    assert answer.headline == "Contoso prefers AAISM, pays for AAISM and has CSAB of its own."
    assert set(answer.mentioned) == {PREFERRED, OWN}
    assert contoso.fact(PREFERRED, "organisation.reimbursed.amount") in answer.facts
    assert "Contoso prefers" not in plain_text(ask(catalog, question))


def test_question_that_names_one_is_about_that_one(contoso: Catalog) -> None:
    """The list is for who asks about all."""
    assert PREFERRED in ask(contoso, "does Contoso pay for AAISM?").credentials


def test_help_names_the_version_and_whose_it_is(contoso: Catalog) -> None:
    """A version with an overlay is told from one without."""
    text = plain_text(ask(contoso, "help"))
    assert f"that of Contoso laid over it, version {contoso.version}." in text
    assert "+own." in contoso.version


def test_without_a_folder_nothing_of_all_this_is_said(catalog: Catalog) -> None:
    """No section, no line, no mark."""
    for question in ("how much is AAISM?", "I am a CISO, what should I take?", "help"):
        text = plain_text(ask(catalog, question))
        assert "own catalog" not in text
        assert "organisation" not in text


def test_among_equals_the_preferred_comes_first(tmp_path: Path) -> None:
    """Two that differ in nothing: by id the second, by preference the first."""
    base = folder(tmp_path / "base", alpha="", beta="")
    own = tmp_path / "own" / "credentials"
    own.mkdir(parents=True)
    (own / "beta.yaml").write_text("organisation: {preferred: {why: We know it.}}\n", encoding="utf-8")
    plain, preferring = load([base]), load([base, own.parent])
    every = Query(intent=Intent.FIND)
    assert ask(plain, every).credentials == ("alpha", "beta")
    assert ask(preferring, every).credentials == ("beta", "alpha")


def test_way_goes_round_what_is_hidden_where_it_can(tmp_path: Path) -> None:
    """Of two keys to a gate the hidden one is no step; where it is the only one, the way is shown, and what it is."""
    gate = "conditions: {sit: {required: {any_of: [{credential: alpha}, {credential: beta}]}, <page>}}\n"
    base = folder(tmp_path / "base", alpha="", beta="", goal=gate)
    for key in ("alpha", "beta"):
        file = tmp_path / "own" / "credentials" / f"{key}.yaml"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("organisation: {hidden: {why: Not ours.}}\n", encoding="utf-8")
        found = routes(load([base, tmp_path / "own"]), ("goal",), Person(), TODAY)
        steps = {act.credential for route in found.routes for act in (found.acts[number] for number in route.acts)}
        assert steps >= {"goal", "beta"} if key == "alpha" else {"goal", "alpha", "beta"}
        assert ("alpha" in steps) == (key == "beta")


def test_what_is_only_hidden_is_never_said_not_to_exist(tmp_path: Path, catalog: Catalog) -> None:
    """An ad for a job whose credentials are all hidden, and a topic that only they reach."""
    judged = {i: held.judgement.roles.get("ai-security-engineer") for i, held in catalog.credentials.items()}
    core = [i for i, fit in judged.items() if fit and fit.fit == "core"]
    path = folder(tmp_path, {f"credentials/{i}.yaml": "organisation: {hidden: {why: not ours}}\n" for i in core})
    answer = ask(load([BASE, path]), Query(intent=Intent.HIRE, roles=("ai-security-engineer",)))
    assert answer.credentials == ()
    assert "not offered at your organisation" in answer.headline
    text = plain_text(answer)
    assert "none is made" not in text
    assert "No credential on sale" not in text
    assert "No credential that your organisation offers" in text
