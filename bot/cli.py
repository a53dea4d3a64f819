"""The command `certadvice`. Imports stand in the commands, so that one question does not pay for a server it does not start."""

from __future__ import annotations

import gc
import logging
import os
import sys
from datetime import date
from typing import TYPE_CHECKING

import click

from bot.begin import begin, catalog_for_one_answer, keeper_of, on_day, shelf_of
from bot.records import db, feedback
from bot.tips_commands import tips_group
from bot.upkeep import catalog_group

if TYPE_CHECKING:
    from bot.conversation import Conversation
    from handlers.answer import Answer


FAULT = "This could not be answered because of a fault in the program."


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="certadvice")
def main() -> None:
    """Advice on AI-security credentials: every fact with its source and date.

    CertAdvice belongs to no issuer. Fees and gates change: check the issuer's own page before you pay.
    """
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")


@main.command()
@click.argument("text", nargs=-1, required=True)
@click.option("--json", "as_object", is_flag=True, help="One JSON object, as in `chat --json`.")
@click.option("--format", "form", type=click.Choice(["text", "blocks"]), help="Plain text, or the Slack message as JSON.")
@on_day
def ask(text: tuple[str, ...], form: str | None, on: date | None, *, as_object: bool) -> None:
    """Answer one question."""
    if as_object and form:
        raise click.UsageError("--json and --format exclude each other.")
    from bot.answers import as_json, as_line

    conversation = _conversation(on)
    try:
        answer = conversation.say(" ".join(text).encode("utf-8", "replace").decode(), "ask")
    except Exception as fault:
        logging.getLogger(__name__).exception("an answer failed")
        raise click.ClickException(FAULT) from fault
    if as_object:
        click.echo(as_line(as_json(answer, "ask")))
    elif form == "blocks":
        from bot.slack.card import message

        click.echo(as_line(message(answer)))
    else:
        _show(answer, plain=form == "text")


@main.command()
@click.option("--json", "as_objects", is_flag=True, help="One JSON object a line in, one a line out.")
@on_day
def chat(on: date | None, *, as_objects: bool) -> None:
    """Hold a conversation."""
    conversation = _conversation(on)
    if as_objects:
        from bot.terminal.lines import converse

        converse(sys.stdin.buffer, _write_at_once, conversation)
    elif sys.stdin.isatty() and sys.stdout.isatty():
        import readline  # noqa: F401 - gives the prompt its history and editing

        from rich.console import Console

        from bot.terminal.chat import talk

        talk(Console(), conversation)
    else:
        from bot.terminal.chat import talk_plainly

        talk_plainly(sys.stdin, _write_at_once, conversation)


with_worker_option = click.option(
    "--with-worker/--without-worker",
    default=None,
    help="Deliver weekly tips too; by default where the database is a file that no other process delivers from.",
)


@main.command()
@with_worker_option
def serve(*, with_worker: bool | None) -> None:
    """Answer Slack over HTTP.

    The README names what the environment has to say.
    """
    settings = begin(slack=True)
    from bot.server import AddressError, run
    from bot.warm import warm

    keeper = keeper_of(settings)
    shelf = shelf_of(settings, logging.getLogger("bot.shelf").error)
    warm(shelf.base, settings.clock.today())
    try:
        run(settings, shelf, keeper, with_worker=with_worker)
    except AddressError as problem:
        raise click.ClickException(str(problem)) from None


@main.command()
def worker() -> None:
    """Deliver weekly tips.

    The README names what the environment has to say.
    """
    from bot.tips.command import deliver

    deliver()


@main.command()
@with_worker_option
def socket(*, with_worker: bool | None) -> None:
    """Answer Slack in Socket Mode.

    This process connects to Slack, and needs no address of its own.
    """
    settings = begin(socket=True)
    from bot.socket import RefusedError, run
    from bot.warm import warm

    keeper = keeper_of(settings)
    shelf = shelf_of(settings, logging.getLogger("bot.shelf").error)
    warm(shelf.base, settings.clock.today())
    try:
        run(settings, shelf, keeper, with_worker=with_worker)
    except RefusedError as problem:
        raise click.ClickException(str(problem)) from None


@main.command()
@click.option("--port", type=click.IntRange(1, 65535), help="The page's port; default 8642, or any free one where that is in use.")
@click.option("--no-open", is_flag=True, help="Print the address only, open no browser.")
def playground(port: int | None, *, no_open: bool) -> None:
    """Try everything on a page that looks like Slack.

    No account, no token, nothing leaves this machine.
    """
    settings = begin()
    logging.getLogger("bot.store").setLevel(logging.WARNING)  # what is kept here is gone at the end: nobody looks for its file
    from bot.playground.run import PortTakenError, bound, play

    try:
        sock = bound(port)
    except PortTakenError as problem:
        raise click.ClickException(str(problem)) from None
    click.echo("Starting the playground: reading the catalog…", err=True)
    import asyncio

    from bot.warm import warm

    shelf = shelf_of(settings)
    warm(shelf.base, settings.clock.today())
    gc.freeze()
    asyncio.run(play(settings, shelf, sock, lambda address: _opened(address, no_open=no_open)))


def _opened(address: str, *, no_open: bool) -> None:
    click.echo(f"CertAdvice playground: {address}\nA stand-in on this machine, not Slack. Ctrl+C ends it.")
    if not no_open and (sys.platform != "linux" or os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        import threading
        import webbrowser

        threading.Thread(target=webbrowser.open, args=(address,), daemon=True).start()  # some wait for the browser to close


main.add_command(catalog_group)
main.add_command(db)
main.add_command(feedback)
main.add_command(tips_group)


@main.group()
def manifest() -> None:
    """What a chat service has to know about the app."""


@manifest.command()
@click.option("--address", metavar="URL", help="Where Slack reaches your server, say https://advice.example.com.")
@click.option("--socket", is_flag=True, help="For Socket Mode: no address is needed.")
@click.option("--history", is_flag=True, help="With the optional scopes to go on in threads without a mention.")
@click.option("--people", is_flag=True, help="With the optional scope to see who sets tips up: zone, and no guest.")
@click.option("--explain", is_flag=True, help="Each scope, the feature that needs it, and what is lost without it.")
def slack(address: str | None, *, socket: bool, history: bool, people: bool, explain: bool) -> None:
    """Print the manifest to create the Slack app from."""
    from bot.slack.manifest import ADDRESS, address_of, explained, manifest_text

    if address and socket:
        raise click.UsageError("--address and --socket exclude each other: in Socket Mode the app has no address.")
    try:
        reached = None if socket else address_of(address) if address else ADDRESS
    except ValueError as problem:
        raise click.BadParameter(str(problem), param_hint="--address") from None
    click.echo(explained() if explain else manifest_text(reached, history=history, people=people))


def _conversation(on: date | None) -> Conversation:
    settings = begin()
    gc.disable()  # what is loaded here stays to the end: no collection needs to walk it, now or later
    catalog = catalog_for_one_answer(settings)
    from bot.conversation import Conversation

    gc.freeze()
    gc.enable()
    return Conversation(catalog, (lambda: on) if on else settings.clock.today)


def _write_at_once(text: str) -> None:
    sys.stdout.write(text)
    sys.stdout.flush()


def _show(answer: Answer, *, plain: bool) -> None:
    """Drawn where a person looks, plain text where a program or a file does."""
    if plain or not sys.stdout.isatty():
        from bot.terminal.visible import visible
        from handlers.plain_text import plain_text

        click.echo(visible(plain_text(answer)))
        return
    from rich.console import Console

    from bot.terminal.card import card, lines_to_ask

    console = Console()
    console.print(card(answer), highlight=False)
    console.print(lines_to_ask(answer), highlight=False)
