"""What the commands share: their parsers, and the library they work on."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from briefing_app import config
from briefing_app.cli.output import TerminalProgress, complain
from briefing_app.cli.windows import Windows
from briefing_app.domain.errors import NotFoundError
from briefing_app.services.profile import Profile, open_profile

Run = Callable[[argparse.Namespace, Windows], int]
Commands = Any  # argparse's subparsers action has no public name


def command(
    commands: Commands,
    everywhere: argparse.ArgumentParser,
    name: str,
    text: str,
    run: Run,
    *,
    json: bool = True,
) -> argparse.ArgumentParser:
    """Add one command. ``text`` is its help, a sentence; ``json`` gives it the option of that name."""
    parser: argparse.ArgumentParser = commands.add_parser(
        name,
        help=text,
        description=text[0].upper() + text[1:] + ".",
        parents=[everywhere],
        allow_abbrev=False,
    )
    if json:
        parser.add_argument("--json", action="store_true", help="print one JSON object a line")
    parser.set_defaults(run=run)
    return parser


def group(commands: Commands, everywhere: argparse.ArgumentParser, name: str, text: str) -> Commands:
    """Add a command that has commands of its own, and return those."""
    parser = commands.add_parser(
        name,
        help=text,
        description=text[0].upper() + text[1:] + ".",
        parents=[everywhere],
        allow_abbrev=False,
    )
    return parser.add_subparsers(title="commands", metavar="COMMAND", required=True)


def library_of(args: argparse.Namespace) -> Path:
    """The library named, or this person's own."""
    return args.library or config.default_library()


def must_exist(library: Path) -> None:
    """Raises NotFoundError where there is no library."""
    if not library.exists():
        raise NotFoundError(f"There is no library at {library} yet. `briefing-app index PATH` makes one.")


@contextmanager
def opened(args: argparse.Namespace, *, make: bool = False) -> Iterator[Profile]:
    """The profile a command works for; the samples', as in the window, while the user has no library.

    Raises NotFoundError where there is no library, unless the command may ``make`` one.
    """
    path = library_of(args)
    if not make:
        if args.library is None and not path.exists() and config.sample_library().exists():
            path = config.sample_library()
        must_exist(path)
    existed = path.exists()
    with TerminalProgress() as progress:
        profile = open_profile(path, args.user, on_progress=progress)
    if profile.new and existed and args.user is not None:  # a mistyped name is seen at once
        complain(f"“{profile.user}” is new in this library. `briefing-app users` lists the others.")
    try:
        yield profile
    finally:
        profile.library.close()
