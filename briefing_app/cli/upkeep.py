"""``backup``, ``restore`` and ``check``."""

from __future__ import annotations

import argparse
from dataclasses import replace
from pathlib import Path
from typing import Any

from briefing_app.cli.options import Commands, command, library_of, must_exist, opened
from briefing_app.cli.output import TerminalProgress, counted, print_json, print_table
from briefing_app.cli.windows import Windows
from briefing_app.domain.upkeep import Backup
from briefing_app.services import maintain

_WHAT = ("list",)


def register(commands: Commands, everywhere: argparse.ArgumentParser) -> None:
    backup = command(
        commands, everywhere, "backup", "copy the library to a new file, or to its other backups", run_backup
    )
    backup.add_argument(
        "file",
        metavar="FILE",
        nargs="?",
        help="the new file (default: one in the folder of this library's backups); “list” prints those",
    )
    for name, text in (("daily", "days"), ("weekly", "weeks")):
        backup.add_argument(
            f"--keep-{name}",
            metavar="N",
            type=_count,
            help=f"from now on keep the newest automatic backup of each of the last N {text}",
        )
    backup.add_argument("--if-due", action="store_true", help="only if the last is a day old")
    restore = command(commands, everywhere, "restore", "put a backup in the library's place", run_restore)
    restore.add_argument("file", metavar="FILE", type=Path)
    check = command(commands, everywhere, "check", "look for damage", run_check)
    which = check.add_mutually_exclusive_group()
    which.add_argument("--repair", action="store_true", help="mend what can be made again")
    which.add_argument("--dry-run", action="store_true", help="mend nothing (this is the default)")
    which.add_argument("--aside", action="store_true", help="print the rows that repairs have put aside")


def _count(text: str) -> int:
    if not text.isdecimal():
        raise argparse.ArgumentTypeError(f"“{text}” is no whole number")
    return int(text)


def run_backup(args: argparse.Namespace, windows: Windows) -> int:
    library = library_of(args)
    must_exist(library)
    if args.keep_daily is not None or args.keep_weekly is not None:
        policy = maintain.backup_policy(library)
        wanted = {"daily": args.keep_daily, "weekly": args.keep_weekly}
        policy = replace(policy, **{name: count for name, count in wanted.items() if count is not None})
        maintain.set_backup_policy(library, policy)
    if args.file == "list":
        return _list(args, maintain.backups(library))
    if args.file is not None:
        with opened(args) as profile, TerminalProgress(stops=True) as progress:
            maintain.backup(profile, Path(args.file), on_progress=progress)
        told: dict[str, Any] = {"file": args.file}
    else:
        back_up = maintain.back_up_if_due if args.if_due else maintain.back_up
        with TerminalProgress(stops=True) as progress:
            made = back_up(library, on_progress=progress)
        if made is None:
            return 0
        told = _told(made)
    if args.json:
        print_json(told)
    else:
        print(f"Backed up to {told['file']}.")
    return 0


def _list(args: argparse.Namespace, backups: list[Backup]) -> int:
    if args.json:
        for backup in backups:
            print_json(_told(backup))
        return 0
    print_table(
        [
            (
                f"{backup.made.astimezone():%Y-%m-%d %H:%M}",
                f"{backup.size / 1e6:,.1f} MB",
                "unreadable" if backup.articles is None else counted(backup.articles, "article"),
                "" if backup.notes is None else counted(backup.notes, "note"),
                "verified" if backup.verified else "not verified",
                str(backup.file),
            )
            for backup in backups
        ]
    )
    return 0


def _told(backup: Backup) -> dict[str, Any]:
    return {
        "file": str(backup.file),
        "kind": backup.kind.value,
        "made": backup.made.isoformat(),
        "size": backup.size,
        "verified": backup.verified,
        "articles": backup.articles,
        "notes": backup.notes,
        "users": backup.users,
    }


def run_restore(args: argparse.Namespace, windows: Windows) -> int:
    library = library_of(args)
    with TerminalProgress(stops=True) as progress:
        before = maintain.restore(library, args.file, on_progress=progress)
    if args.json:
        print_json({"library": str(library), "before": before and str(before.file)})
    else:
        kept = f" What it was before is in {before.file}." if before else ""
        print(f"{library} is now what {args.file} has.{kept}")
    return 0


def run_check(args: argparse.Namespace, windows: Windows) -> int:
    with opened(args) as profile:
        if args.aside:
            for row in maintain.aside(profile):
                print_json(row)
            return 0
        with TerminalProgress(stops=True) as progress:
            found = maintain.look_over(profile, repair=args.repair, on_progress=progress)
    for finding in found:
        if args.json:
            print_json(
                {
                    "found": finding.what,
                    "mended": finding.mended,
                    "mendable": finding.mendable,
                    "to_do": finding.to_do,
                }
            )
        else:
            print(finding)
    if not args.json and not found:
        print("All is well.")
    elif not args.json and any(finding.mendable and not finding.mended for finding in found):
        print("`briefing-app check --repair` mends what can be made again.")
    return 1 if any(not finding.mended for finding in found) else 0
