"""The catalog for other programs: JSON-LD that a processor expands with nothing but the document, and a table."""

from __future__ import annotations

import csv
import io
import json
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest
from pyld import jsonld

from catalog.export_csv import table
from catalog.export_ctdl import document
from catalog.load import BASE, load
from tests.catalogs import catalog as small
from tests.catalogs import credential
from tests.overlays import example_folder

if TYPE_CHECKING:
    from pathlib import Path

    from catalog.catalog import Catalog

TODAY = date(2026, 11, 21)
CTDL = "https://purl.org/ctdl/terms/"
OURS = "urn:certadvice:"
Nodes = dict[str, dict[str, Any]]


def refuse(url: str, options: dict[str, Any]) -> dict[str, Any]:  # noqa: ARG001
    """No context is fetched from anywhere."""
    raise AssertionError(f"the document asks for {url}")


def expanded(catalog: Catalog, day: date = TODAY) -> Nodes:
    """Every node by its id, as a processor sees it after a way through JSON text."""
    text = json.dumps(document(catalog, day))
    nodes = jsonld.flatten(json.loads(text), None, {"documentLoader": refuse})
    return {node["@id"]: node for node in nodes}


def value(node: dict[str, Any], name: str) -> Any:
    """The one value or link of a property."""
    (held,) = node[name]
    return held.get("@value", held.get("@id"))


@pytest.fixture(scope="module")
def nodes(catalog: Catalog) -> Nodes:
    """The real catalog, expanded."""
    return expanded(catalog)


def test_every_credential_is_there_with_every_fee(catalog: Catalog, nodes: Nodes) -> None:
    """Each with its class, and each fee with its price, its currency and where it is from; none published is no price, not zero."""
    classes = {"certification": "Certification", "certificate": "Certificate", "badge": "Badge"}
    for held in catalog.credentials.values():
        node = nodes[f"{OURS}credential:{held.id}"]
        assert node["@type"] == [CTDL + classes[held.kind]]
        costs = [cost["@id"] for cost in node.get(CTDL + "estimatedCost", [])]
        assert costs == [f"{node['@id']}:fee:{key}" for key in held.fees]
        for key, fee in held.fees.items():
            cost = nodes[f"{node['@id']}:fee:{key}"]
            assert cost["@type"] == [CTDL + "CostProfile"]
            assert value(cost, CTDL + "currency") == fee.currency
            assert value(cost, OURS + "confidence") == fee.provenance_of("amount").confidence.value
            price = value(cost, CTDL + "price") if CTDL + "price" in cost else None
            assert price == (float(fee.amount) if isinstance(fee.amount, Decimal) else None), (held.id, key)


def test_every_property_is_a_term_of_ctdl_or_ours(nodes: Nodes) -> None:
    """A misspelt prefix would be dropped or kept as it stands; here every key became an address."""
    keys = {key for node in nodes.values() for key in node if not key.startswith("@")}
    assert {key for key in keys if not key.startswith((CTDL, OURS))} == set()
    assert len(keys) > 30


def test_every_exam_issuer_and_link_is_there(catalog: Catalog, nodes: Nodes) -> None:
    """No link leads out of the document but to a web page."""
    for held in catalog.credentials.values():
        for code in held.exams:
            assert nodes[f"{OURS}credential:{held.id}:exam:{code}"]["@type"] == [CTDL + "AssessmentProfile"]
        assert value(nodes[f"{OURS}credential:{held.id}"], CTDL + "ownedBy") in nodes
    for node in nodes.values():
        for name in ("supersededBy", "nextVersion", "previousVersion", "targetCredential", "targetAssessment"):
            assert all(link["@id"] in nodes for link in node.get(CTDL + name, []))


@pytest.mark.parametrize(
    ("day", "status"), [(date(2025, 1, 1), "Developing"), (date(2026, 1, 1), "Active"), (date(2027, 1, 1), "Ceased")]
)
def test_status_is_that_of_the_day(day: date, status: str) -> None:
    """Computed, like everything that changes by the calendar alone."""
    dated = {"announced": {"date": "2024"}, "launched": {"date": "2025-06-01"}, "ended": {"date": "2026-06-01"}}
    nodes = expanded(small(credential("x", lifecycle=dated)), day)
    aligned = nodes[nodes[f"{OURS}credential:x"][CTDL + "lifeCycleStatusType"][0]["@id"]]
    assert value(aligned, CTDL + "targetNode") == f"https://purl.org/ctdl/vocabs/lifeCycle/{status}"


def _with_languages() -> Catalog:
    """One exam that has ended in English and waits for its successor in Japanese; the successor is expected, and disputed."""
    rivals = [{"value": "2027-01-14", "sources": ["page"]}, {"value": "to be decided", "sources": ["page"]}]
    windows = {
        "en": {"languages": ["en"], "last_day": {"date": "2026-09-28"}},
        "others": {"languages": ["ja"], "open_until": "NEW is generally available"},
    }
    expected = {"date": "2027-01-14", "certainty": "expected"}
    dispute = {"field": "launched", "why": "One page withdrew it.", "values": rivals}
    return small(
        credential("old", name="The Exam (X-1)", lifecycle={"seen": "active"}, exams={"X-1": {"windows": windows}}),
        credential(
            "new", lifecycle={"seen": "beta", "launched": expected, "disputed": [dispute]}, new_exam_of={"credential": "old"}
        ),
    )


def test_a_date_says_how_sure_it_is_and_which_languages_it_is_for() -> None:
    """In the table: open in one language is not retired, and an expected launch is no launch."""
    old, new = rows(_with_languages())
    assert (old["state"], old["open_in"], old["closed_in"], old["ends"]) == ("retiring", "ja", "en", "")
    assert "X-1 (en): retired, until 2026-09-28" in old["stretches"]
    assert "X-1 (ja): retiring, until NEW is generally available" in old["stretches"]
    assert (new["launched"], new["launched_certainty"]) == ("2027-01-14", "expected")
    assert new["launched_disputed"] == "2027-01-14; to be decided"


def test_the_document_says_so_too_and_names_an_exam_once() -> None:
    """In JSON-LD: the same, and no code that stands in the name already."""
    nodes = expanded(_with_languages())
    assert value(nodes[f"{OURS}credential:old:exam:X-1"], CTDL + "name") == "The Exam (X-1)"
    assert value(nodes[f"{OURS}credential:old"], OURS + "openIn") == "ja"
    launch = nodes[nodes[f"{OURS}credential:new"][OURS + "launched"][0]["@id"]]
    assert value(launch, OURS + "certainty") == "expected"
    assert len(launch[OURS + "disputed"]) == 2
    stretches = [nodes[one["@id"]] for one in nodes[f"{OURS}credential:old:exam:X-1"][OURS + "stretch"]]
    assert [value(one, OURS + "state") for one in stretches] == ["retired", "retiring"]


def test_ways_in_stay_apart_and_what_is_asked_together_stays_together() -> None:
    """(A or B) and 3 years and (C or D): two choices are two, nothing of them becomes optional."""
    either = {"any_of": [{"credential": "a"}, {"credential": "b"}]}
    other = {"any_of": [{"credential": "c"}, {"training": "a course"}]}
    tree = {"all_of": [either, {"years": 3, "in": "security"}, other]}
    held = small(credential("x", conditions={"sit": {"required": tree}}), *map(credential, "abc"))
    found = jsonld.expand(document(held, TODAY), {"documentLoader": refuse})
    (node,) = [node for node in found if node["@id"] == f"{OURS}credential:x"]
    (sit,) = node[CTDL + "requires"]
    assert value(sit, CTDL + "yearsOfExperience") == 3
    ways = [way[CTDL + "targetCredential"][0]["@id"] for way in sit[CTDL + "alternativeCondition"]]
    assert ways == [f"{OURS}credential:a", f"{OURS}credential:b"]
    (also,) = sit[OURS + "alsoRequires"]
    assert len(also[CTDL + "alternativeCondition"]) == 2


def test_successors_of_both_kinds_are_told_apart() -> None:
    """A newer exam is a version; another credential supersedes."""
    new = credential("new", new_exam_of={"credential": "old"})
    old = credential("old", replaced_by={"other": {"credential": "other"}})
    nodes = expanded(small(old, new, credential("other")))
    assert value(nodes[f"{OURS}credential:old"], CTDL + "nextVersion") == f"{OURS}credential:new"
    assert value(nodes[f"{OURS}credential:new"], CTDL + "previousVersion") == f"{OURS}credential:old"
    assert value(nodes[f"{OURS}credential:old"], CTDL + "supersededBy") == f"{OURS}credential:other"


def rows(catalog: Catalog) -> list[dict[str, str]]:
    """The table, read back."""
    return list(csv.DictReader(io.StringIO(table(catalog, TODAY), newline="")))


def test_table_has_one_row_a_credential(catalog: Catalog) -> None:
    """In the order of the catalog, each with all columns."""
    found = rows(catalog)
    assert [row["id"] for row in found] == list(catalog.credentials)
    assert all(None not in row and None not in row.values() for row in found)
    assert {row["catalog_version"] for row in found} == {catalog.version}


def test_three_ways_of_having_no_value_stay_apart() -> None:
    """Not known is empty, not published says so, none is none."""
    made = small(
        credential("unknown"),
        credential("kept", fees={"exam": {"for": "exam", "amount": "not_published"}}, exams={"main": {"minutes": "not_published"}}),
        credential(
            "none",
            conditions={"sit": {"required": "none"}},
            recertification={"none": True},
            fees={"exam": {"for": "exam", "amount": 0}},
        ),
    )
    unknown, kept, none = rows(made)
    assert (unknown["exam_fee_low"], unknown["minutes"], unknown["required_to_sit"], unknown["credits_per_cycle"]) == (
        "",
        "",
        "",
        "",
    )
    assert (kept["exam_fee_low"], kept["minutes"]) == ("not_published", "not_published")
    assert (none["required_to_sit"], none["credits_per_cycle"], none["exam_fee_low"]) == ("none", "none", "0")


def test_no_cell_is_a_formula() -> None:
    """What a spreadsheet would run is text."""
    (row,) = rows(small(credential("x", name="=HYPERLINK(1)", acronym="+1")))
    assert (row["name"], row["acronym"]) == ("'=HYPERLINK(1)", "'+1")


def test_an_organisations_own_is_marked(tmp_path: Path) -> None:
    """Whoever reads the table or the document elsewhere can tell it apart."""
    laid = load([BASE, example_folder(tmp_path)])
    found = {row["id"]: row for row in rows(laid)}
    paid = laid.fact("isaca-aaism", "organisation.reimbursed.amount")
    assert paid is not None
    assert found["isaca-aaism"]["reimbursed"] == f"{paid.value} USD"
    assert (found["contoso-safe-ai"]["own_entry"], found["iapp-aigp"]["hidden"], found["isaca-cism"]["own_entry"]) == (
        "Contoso",
        "yes",
        "",
    )
    nodes = expanded(laid)
    assert value(nodes[f"{OURS}credential:contoso-safe-ai"], OURS + "ownEntryOf") == "Contoso"
    assert OURS + "ownEntryOf" not in nodes[f"{OURS}credential:isaca-cism"]
