"""Where a card's values come from: small numbers at the values, one line of sources with dates under the card."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.slack import text
from catalog.values import Confidence
from handlers import wording
from handlers.all_sources import NAMED

if TYPE_CHECKING:
    from catalog.facts import Fact

TITLE = 60
"""Characters of a source's title here; the text of the message says more."""
MOST_NUMBERS = 9
"""Values of further sources stand without a number; a card with more would be all numbers."""
LONGEST = 2_600
"""Characters of the line with its links; a longer one goes without links."""
_DIGITS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


class Sources:
    """Numbers the sources of one card in the order in which they are met."""

    def __init__(self, facts: tuple[Fact, ...]) -> None:
        self._facts: dict[str, Fact] = {}
        met: dict[object, Fact] = {}
        for fact in facts:
            met.setdefault((fact.title, fact.dated.text if fact.dated else None, fact.confidence.value), fact)
        for fact in met.values():
            self._facts.setdefault(wording.provenance(fact), fact)
        self._numbers: dict[str, int] = {}

    def mark(self, provenance: str | None) -> str:
        """The number to set behind a value, with its space; nothing where no source is given."""
        if not provenance or (len(self._numbers) == MOST_NUMBERS and provenance not in self._numbers):
            return ""
        number = self._numbers.setdefault(provenance, len(self._numbers) + 1)
        return f"\N{NO-BREAK SPACE}{str(number).translate(_DIGITS)}"

    def line(self, rest: str = "") -> str:
        """Every source once: those with numbers first, then what else the answer used; `rest` follows how many are not named."""
        linked = self._line(linked=True, rest=rest)
        return linked if len(linked) <= LONGEST else self._line(linked=False, rest=rest)

    def _line(self, *, linked: bool, rest: str) -> str:
        numbers = [f"{str(number).translate(_DIGITS)} {self._named(said, linked=linked)}" for said, number in self._numbers.items()]
        others = [said for said in self._facts if said not in self._numbers]
        shown = numbers + [self._named(said, linked=linked) for said in others[: max(NAMED - len(numbers), 1)]]
        if not shown:
            return ""
        if left := len(numbers) + len(others) - len(shown):
            shown.append(f"and {wording.plural(left, 'more source')}{rest}")
        head = "" if numbers else ("Source: " if len(shown) == 1 else "Sources: ")
        return head + "  ·  ".join(shown)

    def _named(self, said: str, *, linked: bool) -> str:
        """A source in words, its title a link where it has an address."""
        fact = self._facts.get(said)
        if fact is None or fact.confidence in (Confidence.JUDGEMENT, Confidence.UNVERIFIED):
            return text.mrkdwn(said, 200)
        before, found, after = said.partition(fact.title)
        if not found:
            return text.mrkdwn(said, 200)
        title = wording.short_title(fact.title, TITLE)
        shown = text.link(fact.source, title) if linked and fact.source.startswith("http") else text.mrkdwn(title, 200)
        return f"{text.mrkdwn(before, 40)}{shown}{text.mrkdwn(after, 80)}"
