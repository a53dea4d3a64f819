"""Whether a gate asks for the years of work that somebody says it does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from catalog.conditions import AnyOf, Experience, leaves
from handlers.gating import gates_said, trees
from handlers.leading import led

if TYPE_CHECKING:
    from catalog.conditions import Condition
    from handlers.aspects.talk import Talk


def of_years(talk: Talk, said: float) -> str:
    """The gate as a sentence, after the word on whether so many years are asked for.

    Yes where a required part names that number, and that it is asked for only after the exam where that is so; no where another
    number, none, or only a recommendation stands.
    """
    whole = gates_said.headline(talk)
    sit, certify = trees.required(talk, "sit"), trees.required(talk, "certify")
    before, after = _years(sit), _years(gates_said.beyond(sit, certify))
    if sit is None and certify is None:
        return whole
    rest = whole[:1].lower() + whole[1:]
    if any(_is(leaf, said) for leaf in before):
        return f"{'Yes, as one way in' if isinstance(sit, AnyOf) else 'Yes'}: {rest}"
    if any(_is(leaf, said) for leaf in after):
        more = gates_said.beyond(sit, certify)
        if sit == "none" and more is not None:
            return f"Yes, to be certified {talk.name} takes {trees.words(talk, more)}; anyone may sit the exam."
        return f"Yes: {rest}"
    if before or after:
        return f"Not {said:g} years: {rest}"
    turned = led(whole, "must")
    return turned if turned != whole else f"No, no years of work: {rest}"


def _years(tree: Condition | str | None) -> list[Experience]:
    if tree is None or isinstance(tree, str):
        return []
    return [leaf for leaf in leaves(tree) if isinstance(leaf, Experience)]


def _is(leaf: Experience, said: float) -> bool:
    return leaf.years <= said <= (leaf.years_high or leaf.years)
