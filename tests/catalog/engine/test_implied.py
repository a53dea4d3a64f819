"""Which job is concluded from what somebody holds, where they named none."""

from __future__ import annotations

from catalog.engine.case import Case
from catalog.engine.implied import implied_roles
from handlers.person import Held, Person
from handlers.query import Limits
from tests.catalogs import catalog, credential
from tests.field import ROLES, TODAY, TOPICS, fit, judged


def test_a_retired_one_without_a_job_of_its_own_speaks_by_what_follows_it() -> None:
    """Who holds the old exam does the job of the new one."""
    core = {"roles": {"operator": {"fit": "core", "why": "a test"}}}
    held = catalog(
        credential("gone", lifecycle={"ended": {"date": "2026-01-31"}}, replaced_by={"heir": {"credential": "heir"}}),
        credential("heir", judgement=core),
        roles={"operator": {}},
    )
    person = Person(holds=(Held(credential="gone"),))
    assert implied_roles(Case(held, person, Limits(), TODAY)) == (("operator",), "held")


def test_what_is_held_and_still_on_sale_says_nothing_of_the_job_of_what_replaces_it() -> None:
    """Only who holds what is gone is taken for somebody its successor is made for."""
    replaced = {"replaced_by": {"heir": {"credential": "heir"}}}
    for ended, roles in ((None, ()), ({"ended": {"date": "2025-12-01"}}, ("ciso",))):
        life = {"lifecycle": {"launched": {"date": "2020-01-01"}} | ended} if ended else {}
        held = catalog(
            credential("old", **replaced, **life, judgement=judged({}, {})),
            credential("heir", judgement=judged(fit(ciso="core"), {})),
            roles=ROLES | {"ciso": ROLES["ciso"] | {"concluded": True}},
            topics=TOPICS,
        )
        assert implied_roles(Case(held, Person(holds=(Held(credential="old"),)), Limits(), TODAY))[0] == roles


def test_a_job_is_concluded_only_from_what_tells_it() -> None:
    """A foundation, the core one of few of its many jobs, and what is for several kinds of job tell none; a cloud's exam does."""
    wide = fit(builder="core", ciso="useful", auditor="useful", red_teamer="useful", **{"cloud-aws": "useful", "second": "useful"})
    roles = ROLES | {"second": ROLES["ciso"]}
    held = catalog(
        credential("start", track="foundation", judgement=judged(fit(ciso="core", student="core"), {})),
        credential("wide", judgement=judged(wide, {})),
        credential("mixed", judgement=judged(fit(ciso="useful", builder="useful"), {})),
        credential("cloud", judgement=judged(fit(cloud_aws="core", ciso="useful", builder="useful"), {})),
        credential("narrow", judgement=judged(fit(auditor="core", ciso="useful"), {})),
        roles=roles,
        topics=TOPICS,
    )

    def concluded(credential: str) -> tuple[str, ...]:
        return implied_roles(Case(held, Person(holds=(Held(credential=credential),)), Limits(), TODAY))[0]

    assert [concluded(i) for i in ("start", "wide", "mixed", "cloud", "narrow")] == [(), (), (), ("cloud-aws",), ("auditor",)]
