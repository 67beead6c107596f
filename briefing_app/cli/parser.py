"""Understanding arguments: ``open`` is meant where no command is named, options may stand anywhere."""

from __future__ import annotations

import argparse
import os
from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn, Protocol

from briefing_app import __version__
from briefing_app.cli import reading
from briefing_app.cli.options import Commands

_WITH_VALUE = ("--library", "--user")
_DESCRIPTION = "Read briefings offline: who said what, on which question, and what is still open."
_EPILOG = "`briefing-app COMMAND --help` explains a command. Without one, `open` is meant."


class _Group(Protocol):
    """A module that registers commands."""

    def register(self, commands: Commands, everywhere: argparse.ArgumentParser) -> None: ...


class _Parser(argparse.ArgumentParser):
    """Says what is wrong in one line."""

    def error(self, message: str) -> NoReturn:
        self.exit(2, f"{self.prog}: {message}. See `{self.prog} --help`.\n")


def parse(arguments: Sequence[str]) -> argparse.Namespace:
    """The command's ``run`` function with all its options. Raises SystemExit: 2, or 0 after help."""
    place = _place(arguments)
    opening = place is not None and list(arguments[place : place + 1]) in ([], ["open"])
    parser, commands = _build((reading,) if opening else _every())
    args = argparse.Namespace(library=None, user=None)
    return parser.parse_args(_with_command(list(arguments), place, commands, parser), args)


def _every() -> Sequence[_Group]:
    """All commands. The window does without them, and is shown so much sooner."""
    from briefing_app.cli.every import GROUPS

    return GROUPS


def _build(groups: Sequence[_Group]) -> tuple[_Parser, list[str]]:
    everywhere = _Parser(add_help=False)
    for option, metavar, text in (
        ("--library", "FILE", "the library, made where there is none (default: yours)"),
        ("--user", "NAME", "whose notes, tags and marks (default: the system's user)"),
    ):
        # Suppressed, so that a command does not undo what was given before it.
        everywhere.add_argument(
            option,
            metavar=metavar,
            help=text,
            default=argparse.SUPPRESS,
            type=Path if metavar == "FILE" else str,
        )
    parser = _Parser(
        prog="briefing-app",
        description=_DESCRIPTION,
        epilog=_EPILOG,
        parents=[everywhere],
        allow_abbrev=False,
    )
    parser.add_argument("--version", action="version", version=f"briefing-app {__version__}")
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)
    for group in groups:
        group.register(commands, everywhere)
    return parser, list(commands.choices)


def _place(arguments: Sequence[str]) -> int | None:
    """Where the command's name stands, or would stand; None where help or the version is asked for."""
    place = 0
    while place < len(arguments) and arguments[place].startswith("-") and arguments[place] not in ("-", "--"):
        if arguments[place] in ("-h", "--help", "--version"):
            return None
        place += 2 if arguments[place] in _WITH_VALUE else 1
    return place


def _with_command(arguments: list[str], place: int | None, commands: list[str], parser: _Parser) -> list[str]:
    """The arguments with ``open`` put in where they name no command."""
    if place is None:
        return arguments
    word = arguments[place] if place < len(arguments) else None
    if word in commands:
        return arguments
    if word is not None and _is_slip(word):
        parser.error(f"“{word}” is neither a command nor a file. Commands: {', '.join(commands)}")
    return [*arguments[:place], "open", *arguments[place:]]


def _is_slip(word: str) -> bool:
    """Whether a word looks like a command misspelt rather than a file that is missing."""
    return word.isalpha() and not os.path.lexists(word)
