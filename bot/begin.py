"""How a command begins: its settings and its catalog, or an end that says what is missing; and the day it answers for."""

from __future__ import annotations

import os
import re
import sys
from contextlib import suppress
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from collections.abc import Callable

    from sqlalchemy import Engine

    from bot.settings import Settings
    from bot.shelf import Shelf
    from bot.store.keeper import Keeper
    from catalog.catalog import Catalog


class Day(click.ParamType[date]):
    """A calendar day, written 2026-03-31 and no other way."""

    name = "YYYY-MM-DD"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """The day, or a clear refusal."""
        if isinstance(value, date):
            return value
        if re.fullmatch(r"\d{4}-\d{2}-\d{2}", str(value), re.ASCII):
            with suppress(ValueError):
                return date.fromisoformat(str(value))
        return self.fail(f"{value!r} is not a day of the calendar; write it as in 2026-03-31", param, ctx)


on_day = click.option("--on", type=Day(), help="Answer as on this day; default today.")


def begin(*, slack: bool = False, posts: bool = False, socket: bool = False) -> Settings:
    """The settings, with logging set up by them; ends the process where the environment is not complete."""
    from bot.settings import SettingsError, read_settings, set_up_logging

    try:
        settings = read_settings(os.environ, slack=slack, posts=posts, socket=socket)
    except SettingsError as problem:
        click.echo(str(problem), err=True)
        sys.exit(2)
    set_up_logging(settings)
    return settings


def catalog_of(settings: Settings) -> Catalog:
    """The one catalog of a terminal: it is no workspace, and has no layer."""
    return shelf_of(replace(settings, catalog_layers=None)).base


def catalog_for_one_answer(settings: Settings) -> Catalog:
    """The same, kept from the last time where it is the program's own and nothing else."""
    from bot.compiled import base

    return catalog_of(settings) if settings.catalog else base(lambda: catalog_of(settings))


def engine_of(settings: Settings, *, ready: bool = True) -> Engine:
    """The database, by default with its tables up to date; ends the process where it cannot be used."""
    from bot.store.database import DatabaseError, address, engine_for, made_folder, opened

    try:
        url = address(settings.database_url)
        if ready:
            return opened(url)
        made_folder(url)
        return engine_for(url)
    except DatabaseError as problem:
        click.echo(str(problem), err=True)
        sys.exit(2)


def keeper_of(settings: Settings) -> Keeper:
    """What is kept; ends the process where the database cannot be used."""
    from bot.store.keeper import Keeper

    return Keeper(engine_of(settings))


def shelf_of(settings: Settings, warn: Callable[[str], object] | None = None) -> Shelf:
    """The catalogs; ends the process where the base cannot be read. What is wrong over it goes to standard error, or to `warn`."""
    from bot.shelf import Shelf
    from catalog.problems import CatalogError

    try:
        return Shelf(settings, warn or (lambda told: click.echo(told, err=True)))
    except CatalogError as problem:
        click.echo(f"The catalog cannot be read.\n{problem}", err=True)
        sys.exit(1)
