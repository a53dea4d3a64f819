"""`certadvice catalog …`: what who looks after a catalog needs. Imports stand in the commands, as in bot/cli.py."""

from __future__ import annotations

import re
import sys
from typing import TYPE_CHECKING, Any

import click

from bot.begin import begin, catalog_of, on_day

if TYPE_CHECKING:
    from datetime import date

    from catalog.engine.rechecking import Due


class Days(click.ParamType[int]):
    """A number of days, written 180d or 180."""

    name = "180d"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int:
        """The number, or a clear refusal."""
        match = re.fullmatch(r"(\d{1,5})d?", str(value), re.ASCII)
        return int(match[1]) if match else self.fail(f"{value!r} is no number of days; write it as in 180d", param, ctx)


@click.group("catalog")
def catalog_group() -> None:
    """Validate and print what is known.

    Export it, too, and list what needs another look and what changed.
    """


@catalog_group.command()
def check() -> None:
    """Print every problem of the catalog.

    Folders and layers included; exit 1 if there is one.
    """
    from bot.catalogs import problems

    found = problems(begin())
    for line in found:
        click.echo(line)
    if found:
        click.echo(f"{len(found)} problem{'s' if len(found) > 1 else ''}.", err=True)
        sys.exit(1)
    click.echo("The catalog is in order.")


@catalog_group.command()
@click.argument("id_", metavar="ID")
def show(id_: str) -> None:
    """Print what the catalog holds under an id."""
    from bot.catalogs import entry, near_ids

    settings = begin()
    catalog = catalog_of(settings)
    text = entry(catalog, settings, id_)
    if text is None:
        near = near_ids(catalog, id_)
        raise click.ClickException(f"The catalog has no {id_!r}." + (f" Did you mean {', '.join(near)}?" if near else ""))
    click.echo(text, nl=not text.endswith("\n"))


@catalog_group.command()
def schema() -> None:
    """Print the JSON Schema of a credential file, for editors."""
    from catalog.schema import schema_text

    click.echo(schema_text(), nl=False)


@catalog_group.command()
@click.option("--format", "form", type=click.Choice(["csv", "jsonld"]), required=True, help="A table, or JSON-LD in CTDL terms.")
@on_day
def export(form: str, on: date | None) -> None:
    """Print the whole catalog for other programs, as it stands on a day."""
    settings = begin()
    catalog, day = catalog_of(settings), on or settings.clock.today()
    if form == "csv":
        from catalog.export_csv import table

        click.echo(table(catalog, day).encode(), nl=False)
        return
    import json

    from catalog.export_ctdl import document

    click.echo(json.dumps(document(catalog, day), ensure_ascii=False, indent=1))


@catalog_group.command()
@click.option("--older-than", "days", type=Days(), help="Only so many days; default: the best-before of each kind of block.")
@on_day
def stale(days: int | None, on: date | None) -> None:
    """List blocks of facts to check again, worst first."""
    from catalog.engine.rechecking import due

    settings = begin()
    day = on or settings.clock.today()
    found = due(catalog_of(settings), day, days)
    for one in found:
        click.echo(_due(one))
    dated = sum(one.days is not None for one in found)
    click.echo(f"{dated} to check again, and {len(found) - dated} whose source gives no date.", err=True)


def _due(one: Due) -> str:
    """One block on a line: which, how old, how old it may be, how sure, and where to look."""
    old = f"{one.days} days old ({one.dated})" if one.days is not None else "date not known"
    limit = f", best before {one.limit} days" if one.limit else ""
    return f"{one.owner}.{one.path}: {old}{limit}; {one.confidence.value}: {one.source}"


@catalog_group.command()
@click.argument("old")
@click.argument("new")
def diff(old: str, new: str) -> None:
    """Say what changed between two versions: folders, or git revisions of the clone."""
    from bot.revisions import NoVersionError, version
    from catalog.diff import differences
    from catalog.problems import CatalogError
    from handlers.differences import lines

    try:
        before, after = version(old), version(new)
    except NoVersionError as problem:
        raise click.ClickException(str(problem)) from problem
    except CatalogError as problem:
        raise click.ClickException(f"A version cannot be read.\n{problem}") from problem
    first, *others = lines(differences(before, after), before, after)
    click.echo(first)
    for line in others:
        click.echo(f"- {line}")
