"""The care of a library: its users, its history, backup and check."""

from __future__ import annotations

import argparse

from briefing_app.cli.options import Commands, command, opened
from briefing_app.cli.output import (
    complain,
    counted,
    print_json,
    print_table,
)
from briefing_app.cli.windows import Windows
from briefing_app.services import history
from briefing_app.services import profile as profiles


def register(commands: Commands, everywhere: argparse.ArgumentParser) -> None:
    command(commands, everywhere, "users", "print who uses this library", run_users)
    undo = command(commands, everywhere, "undo", "undo your last change", run_undo)
    redo = command(commands, everywhere, "redo", "do again what was undone", run_redo)
    for parser in (undo, redo):
        parser.add_argument(
            "--to", metavar="N", type=int, help="go to a change that `history` prints; 0 is the beginning"
        )
    past = command(commands, everywhere, "history", "print your changes, newest first", run_history)
    past.add_argument("--limit", metavar="N", type=count, default=20, help="at most so many (default: 20)")


def count(text: str) -> int:
    """An option's whole number from 1 up."""
    if not text.isdecimal() or not (number := int(text)):
        raise argparse.ArgumentTypeError(f"“{text}” is no whole number from 1 up")
    return number


def run_users(args: argparse.Namespace, windows: Windows) -> int:
    with opened(args) as profile:
        names = profiles.users(profile)
    for name in names:
        if args.json:
            print_json({"name": name})
        else:
            print(name)
    return 0


def run_undo(args: argparse.Namespace, windows: Windows) -> int:
    if args.to is not None:
        return _go_to(args)
    with opened(args) as profile:
        change = history.undo(profile)
    return _changed(args, "Undone", change.label)


def run_redo(args: argparse.Namespace, windows: Windows) -> int:
    if args.to is not None:
        return _go_to(args)
    with opened(args) as profile:
        change = history.redo(profile)
    return _changed(args, "Done again", change.label)


def _go_to(args: argparse.Namespace) -> int:
    with opened(args) as profile:
        steps = history.go_to(profile, args.to)
    if args.json:
        print_json({"steps": steps.count, "stopped": steps.stopped})
    else:
        print(f"{counted(steps.count, 'step')} taken.")
    if steps.stopped is not None:
        complain(steps.stopped)
    return 1 if steps.stopped else 0


def _changed(args: argparse.Namespace, what: str, label: str) -> int:
    if args.json:
        print_json({"label": label})
    else:
        print(f"{what}: {label}.")
    return 0


def run_history(args: argparse.Namespace, windows: Windows) -> int:
    with opened(args) as profile:
        entries = history.history(profile, args.limit)
    if args.json:
        for entry in entries:
            print_json(
                {"id": entry.id, "label": entry.label, "made": entry.made.isoformat(), "undone": entry.undone}
            )
    else:
        print_table(
            [
                (
                    str(entry.id),
                    f"{entry.made.astimezone():%Y-%m-%d %H:%M}",
                    entry.label + (" (undone)" if entry.undone else ""),
                )
                for entry in entries
            ]
        )
    return 0
