"""What of a wish for weekly tips cannot be done as it was said, and the sentence that asks it back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from handlers import wording

Reason = Literal[
    "never", "guest", "stranger", "person", "place", "zone", "unknown_zone", "past", "no_bot", "no_channel", "archived",
    "cannot_post", "paused", "already", "nothing_suits", "over", "words", "elsewhere", "clock", "several", "often", "day",
    "zone_which", "zone_offset", "until", "no_day", "included", "nothing_left", "not_there",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Doubt:
    """What of a wish cannot be done as it was said: nothing is changed, and it is asked back."""

    why: Reason
    said: str
    ways: tuple[tuple[str, str], ...] = ()
    """What may be meant: its name, and the whole wish with it."""


PAUSE = "Pause until a day to come, as in “tips pause 2027-01-11” or “tips pause next week”, or type “tips pause” alone."


def doubted(why: Reason, said: str, ways: tuple[tuple[str, str], ...]) -> str:
    """What is wrong with a wish, and how it is said so that it can be done."""
    meant = wording.listing((name for name, _ in ways), "or")
    match why:
        case "clock":
            return f"“{said}” is no time of day that a tip can come at, so nothing was changed. Write it as 9:00, 17:30 or 5pm."
        case "several":
            return f"There is one tip a week, so {said} cannot both be, and nothing was changed. Name one."
        case "often":
            return f"Tips come once a week and not “{said}”, so nothing was changed. “tips pause next week” leaves one out."
        case "day":
            return f"“{said}” is no day of the week, so nothing was changed. Did you mean {meant or 'one such as Monday'}?"
        case "zone_which":
            return (
                f"“{said}” can be {meant}, so nothing was changed. Which one? Type it by its name, "
                "as in “tips on monday 9:00 Europe/Berlin”."
            )
        case "zone_offset":
            return (
                f"“{said}” would be wrong for half of the year where clocks change, so nothing was changed. "
                "Type the time zone by its name, such as Europe/Berlin, or UTC alone."
            )
        case "until":
            return f"I cannot tell until which day “{said}” is, so nothing was changed. {PAUSE}"
        case "no_day":
            return f"There is no “{said}” in the calendar, so nothing was changed. {PAUSE}"
        case "included":
            return f"Tips come on everything in the catalog already, so nothing was changed. “tips on {said}” keeps to that alone."
        case "not_there":
            return f"{wording.capital(said)} is not among what tips come on here, so nothing was changed."
        case _:
            return "Without that, there is nothing left to post on, so nothing was changed. “tips off” stops them."
