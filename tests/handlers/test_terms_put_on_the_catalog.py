"""Whose every credential is, what it costs, how long it lasts and where it stands: the first word is what the file says."""

from __future__ import annotations

import pytest

from tests.handlers.verdicts import CATALOG, held_to, name_of, verdict

EVERY = pytest.mark.parametrize("credential", sorted(CATALOG.credentials))
ISSUERS = [key for key, issuer in CATALOG.issuers.items() if "," not in issuer.name and "." not in issuer.name]
CURRENCIES = {"USD": "dollars", "EUR": "euros", "GBP": "pounds"}


@EVERY
def test_whose_it_is(credential: str) -> None:
    """Its own issuer, and another one of the catalog."""
    held, name = CATALOG.credentials[credential], name_of(credential)
    other = ISSUERS[(sorted(CATALOG.credentials).index(credential) + 7) % len(ISSUERS)]
    for key in {held.issuer, other} & set(ISSUERS):
        if key != held.issuer and name != held.acronym:
            continue  # letters that several issuers share are read by the issuer that stands beside them
        issuer = CATALOG.issuers[key].name
        asks = [f"is {name} from {issuer}?", f"{issuer} offers {name}, correct?", f"is {issuer} the issuer of {name}?"]
        denied = [f"{name} isn't from {issuer}, right?", f"{name} is not issued by {issuer}, correct?"]
        held_to(credential, asks, [*denied, f"{issuer} doesn't offer {name}, correct?"], so=key == held.issuer)


@EVERY
def test_for_how_many_years(credential: str) -> None:
    """The right number, a wrong one, and any where none is known."""
    lasts, name = CATALOG.credentials[credential].validity, name_of(credential)

    def put(years: str) -> tuple[list[str], list[str]]:
        return (
            [
                f"{name} is valid for {years}, right?",
                f"is {name} valid for {years}?",
                f"{name} has to be renewed every {years}, right?",
            ],
            [f"{name} isn't valid for {years}, right?", f"{name} does not last {years}, correct?"],
        )

    if lasts is None:
        held_to(credential, *put("3 years"), so=None)
    elif lasts.years or lasts.lifetime:
        if lasts.years and not lasts.disputed:
            held_to(credential, *put(f"{lasts.years:g} year{'' if lasts.years == 1 else 's'}"), so=True)
        held_to(credential, *put("7 years"), so=False)
        assert verdict(f"does {name} have to be renewed every 7 years?") != "yes"


@EVERY
def test_what_it_costs(credential: str) -> None:
    """A price that all pay; of others, and of what sources disagree on, an amount that nobody names."""
    name = name_of(credential)
    fees = [fee for fee in CATALOG.credentials[credential].fees.values() if fee.for_ in ("exam", "exam_with_training")]
    known = [fee for fee in fees if fee.amount not in (None, "not_published") and not fee.offer and not fee.region]
    money = CURRENCIES.get(known[0].currency if known else "USD", "dollars")

    def put(amount: str) -> tuple[list[str], list[str]]:
        asks = [
            f"{name} costs {amount} {money}, right?",
            f"does {name} cost {amount} {money}?",
            f"so {name} costs {amount} {money}?",
        ]
        return asks, [f"{name} doesn't cost {amount} {money}, right?", f"the {name} exam is not {amount} {money}, correct?"]

    if not CATALOG.credentials[credential].fees:
        held_to(credential, *put("451"), so=None)
    elif len(known) == 1:
        fee = known[0]
        if not fee.disputed and not fee.who and fee.member is None and not fee.amount_high:
            held_to(credential, *put(f"{fee.amount:f}"), so=True)
        if not fee.disputed:
            held_to(credential, *put("9871"), so=False)
        elif fee.disputed[0].quote != "preferred":
            held_to(credential, *put(f"{fee.amount:f}"), so=None)


@EVERY
def test_whether_its_training_is_in_the_fee(credential: str) -> None:
    """Where it is sold with a course only, or by the exam only."""
    name = name_of(credential)
    sold = [fee for fee in CATALOG.credentials[credential].fees.values() if not fee.offer]
    kinds = {fee.for_ for fee in sold} & {"exam", "exam_with_training"}
    if len(kinds) > 1 or any("train" in (fee.includes or "") or "cours" in (fee.includes or "") for fee in sold):
        return
    so = None if not kinds else kinds == {"exam_with_training"}
    asks = [f"is training included in the {name} fee?", f"{name} comes with training, right?"]
    held_to(
        credential, asks, [f"training is not included in {name}, right?", f"the {name} fee doesn't include training, right?"], so=so
    )


@EVERY
def test_whether_a_retake_is_in_the_fee(credential: str) -> None:
    """Only what is written of attempts and retakes tells."""
    held, name = CATALOG.credentials[credential], name_of(credential)
    attempts = [exam.attempts for exam in held.exams.values() if exam.attempts is not None]
    told = any(exam.retake for exam in held.exams.values()) or any("retake" in (fee.includes or "") for fee in held.fees.values())
    if told or any(fee.for_ == "retake" for fee in held.fees.values()) or any(exam.disputed for exam in held.exams.values()):
        return
    so = attempts[0] > 1 if attempts else None
    asks = [f"is a retake included with {name}?", f"{name} includes a free retake, right?"]
    held_to(credential, asks, [f"{name} doesn't include a retake, right?", f"a retake is not included in {name}, correct?"], so=so)


@EVERY
@pytest.mark.parametrize("track", ["offensive", "governance"])
def test_in_which_track(credential: str, track: str) -> None:
    """A yes where its file names the track; tracks are ours, and another one is no plain no."""
    name, a = name_of(credential), "a" if track == "governance" else "an"
    so = True if CATALOG.credentials[credential].track == track else None
    asks = [f"is {name} {a} {track} certification?", f"{name} is {a} {track} cert, right?"]
    held_to(credential, asks, [f"{name} isn't {a} {track} certification, right?"], so=so)


@EVERY
def test_at_which_level(credential: str) -> None:
    """As the file has it; where it has none, a verdict is called our own."""
    held, name = CATALOG.credentials[credential], name_of(credential)
    gated = any(
        stage is not None and stage.required not in (None, "none") for stage in (held.conditions.sit, held.conditions.certify)
    )
    if held.level is None or gated:
        return
    entry = held.level in ("entry", "foundational", "fundamentals") if held.level != "business" else None
    asks = [f"is {name} entry level?", f"{name} is an entry-level certification, right?"]
    held_to(credential, asks, [f"{name} is not entry-level, correct?"], so=entry)
