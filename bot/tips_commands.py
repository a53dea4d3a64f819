"""`certadvice tips …`: what weekly tips would bring, for who thinks of asking for them. No database, no Slack."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from bot.begin import begin, catalog_of, on_day

if TYPE_CHECKING:
    from datetime import date

    from catalog.catalog import Catalog
    from handlers.tipping.ahead import Week
    from handlers.tipping.wanted import Wanted

MOST_WEEKS = 520


@click.group("tips")
def tips_group() -> None:
    """Weekly tips for a channel."""


@tips_group.command()
@click.option("--weeks", type=click.IntRange(1, MOST_WEEKS), default=8, show_default=True, help="How many weeks to look ahead.")
@click.option("--tracks", "words", default="", help='Tracks or topics in words: "governance, red team, prompt injection".')
@click.option("--channel", "key", default="", help="A channel's name: different channels get different tips first.")
@on_day
def preview(weeks: int, words: str, key: str, on: date | None) -> None:
    """Print the tips of the coming weeks, the first one today."""
    settings = begin()
    catalog = catalog_of(settings)
    from handlers.tipping.ahead import ahead
    from handlers.tipping.wanted import wanted, wanted_words

    wish = wanted(words, catalog)
    if wish.unknown:
        raise click.UsageError(_unknown(wish))
    first = on or settings.clock.today()
    coming = ahead(catalog, first, weeks, tracks=wish.tracks, topics=wish.topics, key=key)
    quiet = sys.stdout.isatty() or not sys.stderr.isatty()  # what is printed as it is written shows by itself how far it is
    with click.progressbar(coming, length=weeks, label="Weeks", file=sys.stderr, hidden=quiet) as every:
        for week in every:
            click.echo(_told(week, wanted_words(wish.tracks, wish.topics, catalog)))
    click.echo(_deck_words(catalog, first, wish), err=True)


def _told(week: Week, wish: str) -> str:
    """One week: its day, what sort of tip and why, and the tip."""
    from bot.terminal.visible import visible
    from handlers.plain_text import plain_text
    from handlers.tipping.ahead import reason
    from handlers.wording import day

    head = f"== {week.day:%A}, {day(week.day)}"
    why = reason(week.choice, wish)
    if week.choice.tip is None or week.answer is None:
        return f"{head}\n{why}\n"
    return f"{head} ({week.choice.tip.id})\n{visible(plain_text(week.answer))}\n{f'({why})' if why else ''}"


def _deck_words(catalog: Catalog, first: date, wish: Wanted) -> str:
    from handlers.tipping.deck import deck
    from handlers.tipping.wanted import wanted_words
    from handlers.wording import day, plural

    count = len(deck(catalog, first, wish.tracks, wish.topics))
    return f"{plural(count, 'tip')} in the deck of {day(first)} on {wanted_words(wish.tracks, wish.topics, catalog)}."


def _unknown(wish: Wanted) -> str:
    from handlers.tipping.wanted import TRACKS

    words = ", ".join(repr(word) for word in wish.unknown)
    return (
        f"--tracks: {words} names no track and no topic. Tracks are {', '.join(TRACKS)}; a topic is named as you would ask for it."
    )
