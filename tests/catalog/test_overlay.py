"""An organisation's folder laid over the catalog: only what it changes, said to be its own, held to the same rules."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from catalog.check import check
from catalog.load import BASE, gather, lay, load
from catalog.problems import CatalogError
from catalog.walk import entries
from tests.catalog.folders import LEAST, folder

if TYPE_CHECKING:
    from pathlib import Path

    from catalog.catalog import Catalog

FEE = """\
fees:
  exam:
    for: exam
    amount: 404
    amount_high: 410
    former_amount: 390
    who: members
    <page>
    disputed:
      - {field: amount, why: Two reports differ., values: [{value: "404", sources: [page]}, {value: "298", sources: [page]}]}
"""
CONTOSO = "contoso: {name: Contoso, recorded: 2026-10-05}\n"


def laid(path: Path, base: str, over: str, **files: str) -> Catalog:
    """A credential `one` of a base, and a folder laid over it."""
    block = base.replace("    <page>\n", "    sources: [page]\n    checked: 2026-06-01\n    confidence: issuer\n")
    below = folder(path / "base", one=block, two="")
    return load([below, written(path / "own", {"credentials/one.yaml": over, "organisations.yaml": CONTOSO, **files})])


def written(path: Path, files: dict[str, str]) -> Path:
    """A folder with just these files."""
    for name, text in files.items():
        file = path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return path


def test_only_what_an_overlay_says_changes(tmp_path: Path) -> None:
    """The rest of the entry stays, and other entries are the very same."""
    catalog = laid(tmp_path, FEE, "level: advanced\n")
    one = catalog.credentials["one"]
    assert (one.level, one.acronym, str(one.fees["exam"].amount)) == ("advanced", "EXC", "404")
    assert catalog.own.keys() == {("credentials", "one"), ("organisations", "contoso")}
    assert catalog.own["credentials", "one"].paths == ("level",)


def test_figure_of_an_overlay_has_the_organisation_as_source(tmp_path: Path) -> None:
    """The amount is Contoso's; whom it is for stays the issuer's word; the dispute about the other figure is gone."""
    catalog = laid(tmp_path, FEE, "fees: {exam: {amount: 300}}\n")
    amount, who = catalog.fact("one", "fees.exam.amount"), catalog.fact("one", "fees.exam.who")
    assert amount is not None
    assert who is not None
    assert (amount.value, amount.source, amount.checked, amount.own, amount.dispute) == (
        300, "Contoso: own catalog", "2026-10-05", "Contoso", None,
    )  # fmt: skip
    assert amount.confidence.value == "reported"
    assert (who.source, who.own) == ("https://example.org/page", None)
    fee = catalog.credentials["one"].fees["exam"]
    assert (fee.amount_high, fee.former_amount) == (None, None)


def test_what_is_written_again_unchanged_stays_the_issuers(tmp_path: Path) -> None:
    """A whole file with one other figure changes that figure alone."""
    catalog = laid(tmp_path, FEE, LEAST + 'fees: {exam: {for: exam, amount: "404.00", who: everyone}}\n')
    assert catalog.own["credentials", "one"].paths == ("fees.exam.who",)
    amount = catalog.fact("one", "fees.exam.amount")
    assert amount is not None
    assert amount.own is None
    assert amount.dispute is not None


def test_source_named_by_an_overlay_counts(tmp_path: Path) -> None:
    """With sources of its own a block is from there, still marked as the organisation's, and inherits no date."""
    over = """\
fees: {exam: {amount: 310, sources: [invoice], confidence: reported}}
sources: {invoice: {title: An invoice, by: third_party}}
"""
    amount = laid(tmp_path, FEE, over).fact("one", "fees.exam.amount")
    assert amount is not None
    assert (amount.source, amount.checked, amount.own) == ("An invoice", None, "Contoso")


def test_null_takes_away_and_aliases_are_added(tmp_path: Path) -> None:
    """The two exceptions to replacing."""
    catalog = laid(tmp_path, "aliases: [One]\nlevel: basic\n" + FEE, "aliases: [Ours]\nlevel: null\nfees: {exam: null}\n")
    one = catalog.credentials["one"]
    assert (one.aliases, one.level, one.fees) == (("One", "Ours"), None, {})


def test_new_credential_is_wholly_the_organisations(tmp_path: Path) -> None:
    """Its blocks need no source: they are its own word, of the day it was written."""
    text = LEAST.replace(", sources: [page], checked: 2026-06-01, confidence: issuer", "").split("sources:")[0]
    catalog = laid(tmp_path, "", "level: a\n", **{"credentials/ours.yaml": text + "exams: {main: {minutes: 60}}\n"})
    assert catalog.own["credentials", "ours"].whole
    minutes, opinion = catalog.fact("ours", "exams.main.minutes"), catalog.fact("ours", "judgement.validates.text")
    assert minutes is not None
    assert opinion is not None
    assert (minutes.source, minutes.checked, minutes.own) == ("Contoso: own catalog", "2026-06-01", "Contoso")
    assert (opinion.own, opinion.confidence.value) == ("Contoso", "judgement")


def test_two_folders_lie_on_each_other(tmp_path: Path) -> None:
    """What both changed is as the later one says; what either changed is the organisation's own."""
    base = folder(tmp_path / "base", one="level: a\n")
    first = written(tmp_path / "first", {"credentials/one.yaml": "level: b\nname: Named Again\n"})
    second = written(tmp_path / "second", {"credentials/one.yaml": "level: c\n"})
    catalog = load([base, first, second])
    assert (catalog.credentials["one"].level, catalog.credentials["one"].name) == ("c", "Named Again")
    assert set(catalog.own["credentials", "one"].paths) == {"level", "name"}


def test_entry_without_name_of_the_organisation_is_still_marked(tmp_path: Path) -> None:
    """organisations.yaml may be missing."""
    base = folder(tmp_path / "base", one="level: a\n")
    catalog = load([base, written(tmp_path / "own", {"credentials/one.yaml": "level: b\n"})])
    level = catalog.fact("one", "level")
    assert level is not None
    assert (level.own, level.source) == ("", "Your organisation: own catalog")


@pytest.mark.parametrize(
    ("file", "text", "line", "key"),
    [
        ("credentials/one.yaml", "level: a\nfees:\n  exam:\n    amuont: 3\n", 4, "fees.exam.amuont"),
        ("credentials/one.yaml", "organisation:\n  reimbursed: {condition: after passing}\n", 2, "organisation.reimbursed"),
        ("credentials/one.yaml", "organisation:\n  hidden: yes\n", 2, "organisation.hidden"),
        ("credentials/one.yaml", "name: null\n", 1, "name"),
        ("credentials/new.yaml", "name: New\n", 1, "acronym"),
        ("roles.yaml", "ciso:\n  aliases: [chief]\n", 1, "ciso.family"),
        ("companies.yaml", "a: {}\n", 1, ""),
    ],
)
def test_what_is_wrong_in_an_overlay_is_told_with_its_place(tmp_path: Path, file: str, text: str, line: int, key: str) -> None:
    """File of the overlay, line and key; check tells it with everything else."""
    base, own = (
        folder(tmp_path / "base", one=FEE.split("    <page>", maxsplit=1)[0] + "    sources: [page]\n    confidence: issuer\n"),
        tmp_path / "own",
    )
    written(own, {file: text})
    told = [(p.file, p.line, p.key) for p in gather([base, own]).problems]
    assert (str(own / file), line, key) in told
    assert {name for name, _, _ in told} == {str(own / file)}
    assert str(own / file) in {problem.file for problem in check([base, own])}


def test_base_may_not_speak_for_an_organisation(tmp_path: Path) -> None:
    """What nobody but an organisation can say has no place in the catalog for all."""
    with pytest.raises(CatalogError, match="only the folder of an organisation"):
        load([folder(tmp_path, one="organisation: {preferred: {why: We like it.}}\n")])


def test_laying_leaves_what_lies_below_as_it_is(tmp_path: Path) -> None:
    """Two folders over the same base know nothing of each other, and share every entry that they leave alone."""
    below = gather([folder(tmp_path / "base", one="", two="")])
    version = below.catalog().version
    first = lay(below, written(tmp_path / "a", {"credentials/one.yaml": "level: a\n"})).catalog()
    second = lay(below, written(tmp_path / "b", {"credentials/one.yaml": "organisation: {hidden: {why: Not ours.}}\n"})).catalog()
    base = below.catalog()
    assert (first.credentials["one"].level, second.credentials["one"].level, base.credentials["one"].level) == ("a", None, None)
    assert first.credentials["two"] is second.credentials["two"] is base.credentials["two"]
    assert (list(first.offered), list(second.offered)) == (["one", "two"], ["two"])
    assert base.version == version
    assert len({version, first.version, second.version}) == 3
    assert first.version.startswith(f"{version}+own.")


def test_every_entry_of_the_catalog_survives_an_overlay_that_says_nothing_new() -> None:
    """An entry goes through the merge as data; nothing of any entry is lost on the way."""
    catalog = load()
    for found in entries(catalog):
        data = found.value.model_dump(exclude_unset=True, by_alias=True)
        again = type(found.value).model_validate(data | ({"id": found.owner} if found.kind == "credentials" else {}))
        assert again == found.value, (found.kind, found.owner)


def test_version_is_that_of_the_words_not_of_the_place(tmp_path: Path) -> None:
    """The same folder elsewhere is the same version."""
    files = {"credentials/isaca-aaism.yaml": "level: ours\n"}
    versions = {load([BASE, written(tmp_path / name, files)]).version for name in ("a", "b")}
    assert len(versions) == 1
