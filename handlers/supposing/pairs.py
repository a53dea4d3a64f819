"""What is supposed of two credentials: that one costs more, replaces the other, opens it, or goes with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from catalog.engine.prerequisites import relation
from catalog.engine.renewal import duty
from handlers import wording
from handlers.gating import gates_said, kept_how
from handlers.gating.trees import required, words
from handlers.supposing.judged import Stands

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from handlers.aspects.talk import Talk


def _replaces(talks: Sequence[Talk], _: str) -> Stands | None:
    """Whether the first takes the place of the second."""
    one, other = talks[0], talks[1]
    names = one.name, other.name
    if one.id in other.held.replaced_by:
        other.use(f"replaced_by.{one.id}.credential")
        own = "" if wording.without_exam(one.held) else ", with an exam of its own"
        return Stands(so=True, whole=f"{names[0]} takes the place of {names[1]}, and is earned afresh{own}.")
    if one.id in other.catalog.successors(other.id):
        return Stands(
            so=True, whole=f"{names[0]} is the newer exam of the same credential as {names[1]}: holding one is holding it."
        )
    part = relation(one.catalog, one.id, other.id).part
    why = (
        f"{names[0]} builds on {names[1]}: it {gates_said.gate(one)}"
        if part in ("must", "one_of")
        else f"nothing we hold says that {names[0]} takes the place of {names[1]}"
    )
    return Stands(so=False, whole=f"{why}.")


def _converts(talks: Sequence[Talk], _: str) -> Stands | None:
    one, other = talks[0], talks[1]
    if other.id in one.catalog.successors(one.id):
        return Stands(so=True, whole=f"{one.name} and {other.name} are exams of one credential: who holds the one holds it.")
    one.use("name")
    return Stands(so=False, whole=f"{one.name} does not become {other.name}, which is earned with its own exam.")


def _gives(talks: Sequence[Talk], _: str) -> Stands | None:
    """Whether who passes the first has the second as well."""
    one, other = talks[0], talks[1]
    if other.id in one.catalog.same_credential(one.id):
        return Stands(so=True, whole=f"{one.name} and {other.name} are exams of one credential: who holds the one holds it.")
    one.use("name")
    own = "is earned by itself" if wording.without_exam(other.held) else "has an exam of its own"
    return Stands(so=False, whole=f"{other.name} does not come with {one.name}: it {own}.")


def _counts(talks: Sequence[Talk], _: str) -> Stands | None:
    one, other = talks[0], talks[1]
    if one.id in other.catalog.same_credential(other.id):
        return Stands(so=True)
    return Stands(
        so=False,
        whole=f"{one.name} is of {one.issuer} and {other.name} of {other.issuer}: they are different credentials, and we found "
        "nothing that counts one as the other.",
    )


def _kept(talks: Sequence[Talk], lapsed: str) -> Stands | None:
    """Whether one can be kept without another that lapsed."""
    talk = talks[0]
    first, *beside = lapsed.split("+")
    gone = [i for i in first.split("&") if i in talk.catalog.credentials]
    tree = required(talk, "keep")
    if tree is not None and tree != "none":
        takes = duty(talk.catalog, talk.id, talk.today)
        if named := [i for i in gone if i in takes.holds]:
            lost = wording.labels(talk.catalog, named)
            others = [i for i in takes.holds if i not in gone and takes.holds_any]
            kept = [i for i in beside if i in others]
            needed = words(talk, tree)
            if kept:
                return Stands(
                    so=True,
                    whole=f"an active {wording.labels(talk.catalog, kept)} is enough to keep {talk.name}, which takes {needed}.",
                )
            other = f", unless you hold {wording.labels(talk.catalog, others, 'or')} as well" if others else ""
            return Stands(so=False, whole=f"keeping {talk.name} takes {needed}: it does not outlast {lost}{other}.")
    lost = wording.labels(talk.catalog, gone[:1])
    if relation(talk.catalog, talk.id, gone[0]).part in ("must", "one_of"):
        return Stands(so=True, partly="We cannot tell", whole=kept_how.not_stated(talk, lost))
    return Stands(so=True, why=f"{lost} is no condition of keeping {talk.name}")


def _only(talks: Sequence[Talk], _: str) -> Stands | None:
    talk, keys = talks[0], talks[1:]
    found = [relation(talk.catalog, talk.id, key.id) for key in keys]
    names = wording.listing(key.name for key in keys)
    if any(one.part == "must" for one in found):
        return Stands(so=True)
    return (
        Stands(so=False, why=f"not only {names}", whole=f"{talk.name} {gates_said.gate(talk)}.")
        if any(one.part == "one_of" for one in found)
        else Stands(so=False)
    )


def _needs(talks: Sequence[Talk], key: str) -> Stands | None:
    """Whether it is needed: by every way in; where it is one among several, or none at all, it is not."""
    found = relation(talks[0].catalog, talks[0].id, key)
    if found.part == "must" and found.stage != "keep":
        return Stands(so=True)
    return Stands(so=False) if found.part in ("one_of", "recommended", "not_accepted", "not_named") else None


def _one_of(talks: Sequence[Talk], _: str) -> Stands | None:
    talk, keys = talks[0], talks[1:]
    parts = {relation(talk.catalog, talk.id, key.id).part for key in keys}
    if parts == {"one_of"}:
        return Stands(so=True, whole=f"{talk.name} {gates_said.gate(talk)}.")
    return Stands(so=False) if parts & {"not_accepted", "not_named", "recommended"} else None


def _opened(talks: Sequence[Talk], key: str) -> Stands | None:
    found = {talk.name: relation(talk.catalog, talk.id, key) for talk in talks}
    yes = [name for name, one in found.items() if one.part in ("must", "one_of") and one.alone]
    no = [name for name in found if name not in yes]
    asked = wording.label(talks[0].catalog, key)
    if not yes:
        return Stands(so=False, whole=f"{asked} opens neither {wording.listing(no, 'nor')}.")
    each = "; ".join(f"{talk.name} {gates_said.gate(talk)}" for talk in talks)
    if no:
        return Stands(
            so=True,
            partly="Not both" if len(found) == len(("one", "other")) else "Not all",
            whole=f"{asked} opens {wording.listing(yes)} and not {wording.listing(no)}: {each}.",
        )
    return Stands(so=True, whole=f"{asked} opens {wording.listing(yes)} while it is active: {each}.")


def _opened_lapsed(talks: Sequence[Talk], key: str) -> Stands | None:
    """Whether one that is not in force opens it still."""
    talk = talks[0]
    found, asked = relation(talk.catalog, talk.id, key), wording.label(talk.catalog, key)
    if found.part not in ("must", "one_of"):
        return Stands(so=False, whole=f"{asked} does not open {talk.name}, in force or not: it {gates_said.gate(talk)}.")
    active = f"{asked} has to be active" if found.active else f"we found nothing that asks for an active {asked}"
    return Stands(not found.active, whole=f"{active}: {talk.name} {gates_said.gate(talk)}.")


PAIRS: dict[str, Callable[[Sequence[Talk], str], Stands | None]] = {
    "replaces": _replaces,
    "converts": _converts,
    "gives": _gives,
    "counts-as": _counts,
    "kept-without": _kept,
    "only-by": _only,
    "one-of": _one_of,
    "needs": _needs,
    "opened-by": _opened,
    "opened-lapsed": _opened_lapsed,
}
