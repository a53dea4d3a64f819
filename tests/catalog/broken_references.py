"""Smallest catalogs that break the rules on references."""

from __future__ import annotations

from catalog.catalog import Catalog
from catalog.rules_references import (
    cited_facts_exist,
    heard_names_exist,
    ids_are_never_reused,
    nothing_goes_round,
    references_resolve,
    sources_resolve,
)
from tests.catalog.broken import Broken, one, other
from tests.catalogs import DATED, catalog, credential

REFERENCES = [
    one(
        sources_resolve,
        "lifecycle.sources.1",
        lifecycle={"seen": "active", "sources": ["page", "gone"], "checked": DATED, "confidence": "issuer"},
    ),
    one(
        sources_resolve,
        "fees.exam.apart.amount.sources.0",
        fees={"exam": {"for": "exam", "amount": 1, "apart": {"amount": {"sources": ["gone"], "confidence": "issuer"}}}},
    ),
    one(
        sources_resolve,
        "fees.exam.disputed.0.values.1.sources.0",
        fees={
            "exam": {
                "for": "exam",
                "amount": 1,
                "disputed": [
                    {
                        "field": "amount",
                        "why": "?",
                        "values": [{"value": "1", "sources": ["page"]}, {"value": "2", "sources": ["gone"]}],
                    }
                ],
            }
        },
    ),
    other(sources_resolve, "said", "from.0", **{"from": ["gone"]}),
    Broken(references_resolve, Catalog(credentials={"x": credential("x")}, issuers={}), (("x", "issuer"),)),
    one(references_resolve, "new_exam_of.credential", new_exam_of={"credential": "gone"}),
    one(references_resolve, "replaced_by.gone", replaced_by={"gone": {"credential": "gone"}}),
    one(references_resolve, "companions.gone", companions={"gone": {"relation": "next"}}),
    one(references_resolve, "topics.gone", topics={"gone": {"depth": "mention"}}),
    one(references_resolve, "recognition.a.framework", recognition={"a": {"framework": "gone", "listed": True, "what": "it"}}),
    one(references_resolve, "judgement.roles.gone", judgement={"roles": {"gone": {"fit": "core", "why": "?"}}}),
    one(references_resolve, "judgement.topics.gone", judgement={"topics": {"gone": {"depth": "mention", "why": "?"}}}),
    one(
        references_resolve,
        "conditions.sit.required.any_of.1.credential",
        conditions={"sit": {"required": {"any_of": [{"training": "a course"}, {"credential": "gone"}]}}},
    ),
    one(
        references_resolve, "conditions.certify.required.designation", conditions={"certify": {"required": {"designation": "gone"}}}
    ),
    one(
        references_resolve,
        "conditions.sit.recommended.kind",
        conditions={"sit": {"recommended": {"years": 2, "in": "it", "kind": "gone"}}},
    ),
    other(references_resolve, "roles", "article_pick.0", article_pick=["gone"]),
    other(references_resolve, "roles", "needs.gone", needs={"gone": {"depth": "mention", "why": "?"}}),
    other(references_resolve, "topics", "parent", parent="gone"),
    other(references_resolve, "terms", "credentials.0", credentials=["gone"]),
    other(references_resolve, "terms", "topics.0", topics=["gone"]),
    other(references_resolve, "said", "credentials.0", credentials=["gone"]),
    other(references_resolve, "said", "issuers.0", issuers=["gone"]),
    other(references_resolve, "beliefs", "topics.0", topics=["gone"]),
    other(heard_names_exist, "said", "heard.1", heard=["word @credential", "-@gone|other"]),
    other(references_resolve, "collisions", "credentials.0", credentials=["gone"]),
    other(references_resolve, "collisions", "default", default="gone"),
    other(references_resolve, "phantoms", "instead.0", instead=["gone"]),
    other(references_resolve, "redirects", "to", to="gone"),
    other(references_resolve, "experience", "counts_as.0", counts_as=["gone"]),
    other(
        references_resolve,
        "issuers",
        "recognition.a.framework",
        recognition={"a": {"framework": "gone", "listed": True, "what": "it"}},
    ),
    Broken(
        references_resolve,
        catalog(credential("x", companions={"old": {"relation": "next"}}), credential("new"), redirects={"old": {"to": "new"}}),
        (("x", "companions.old"),),
        "an old id",
    ),
    Broken(ids_are_never_reused, catalog(credential("x"), credential("y"), redirects={"x": {"to": "y"}}), (("x", ""),)),
    Broken(
        cited_facts_exist,
        catalog(credential("x"), said={"why": {"cites": ["x.name", "x.fees.exam.amount", "gone.name", "x"]}}),
        (("why", "cites.1"), ("why", "cites.2"), ("why", "cites.3")),
    ),
    Broken(
        nothing_goes_round,
        catalog(credential("x", new_exam_of={"credential": "y"}), credential("y", new_exam_of={"credential": "x"})),
        (("x", "new_exam_of.credential"), ("y", "new_exam_of.credential")),
    ),
    Broken(
        nothing_goes_round,
        catalog(
            credential("x", replaced_by={"y": {"credential": "y"}}),
            credential("y", replaced_by={"z": {"credential": "z"}}),
            credential("z", replaced_by={"y": {"credential": "y"}}),
        ),
        (("y", "replaced_by"), ("z", "replaced_by")),
    ),
    Broken(nothing_goes_round, catalog(topics={"x": {"parent": "x"}}), (("x", "parent"),)),
    Broken(
        nothing_goes_round,
        catalog(experience={"x": {"counts_as": ["y"]}, "y": {"counts_as": ["x"]}}),
        (("x", "counts_as"), ("y", "counts_as")),
    ),
]
