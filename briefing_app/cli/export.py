"""``export``, ``templates`` and ``back-in``: files out, and what a user wrote in them back in."""

from __future__ import annotations

import argparse
from pathlib import Path

from briefing_app.cli.options import Commands, command, opened
from briefing_app.cli.output import TerminalProgress, complain, counted, print_json
from briefing_app.cli.windows import Windows
from briefing_app.domain.edits import Choice, Edit, EditKind, Take
from briefing_app.domain.material import Options
from briefing_app.domain.work import ExportReport
from briefing_app.services import bring_back
from briefing_app.services import export as exporting


def register(commands: Commands, everywhere: argparse.ArgumentParser) -> None:
    write = command(commands, everywhere, "export", "write articles out as files", run_export)
    write.add_argument("--format", metavar="NAME", default="markdown", help="default: markdown")
    write.add_argument(
        "--to", metavar="PATH", type=Path, required=True, help="folder, or the file of a format of one file"
    )
    which = write.add_mutually_exclusive_group()
    which.add_argument("--query", metavar="QUERY", default="", help="those that are found")
    which.add_argument("--article", metavar="ID", action="append", help="this one; may be given again")
    write.add_argument(
        "--flavour", metavar="NAME", default="", help="of Markdown: obsidian, commonmark, pandoc"
    )
    write.add_argument("--templates", metavar="DIR", type=Path, help="your templates: see `templates`")
    write.add_argument("--dry-run", action="store_true", help="say what would change, and write nothing")
    write.add_argument(
        "--again",
        metavar="ID",
        action="append",
        default=[],
        help="make the file of this id again, though you deleted it; “all” for every one",
    )
    start = command(
        commands,
        everywhere,
        "templates",
        "copy the Markdown templates, to edit them",
        run_templates,
        json=False,
    )
    start.add_argument("folder", metavar="DIR", type=Path)
    start.add_argument("--flavour", metavar="NAME", default="", help="obsidian, commonmark, pandoc")
    back = command(
        commands,
        everywhere,
        "back-in",
        "take what you wrote in exported Markdown back in as notes",
        run_back_in,
    )
    back.add_argument("folder", metavar="DIR", type=Path)
    back.add_argument("--dry-run", action="store_true", help="list what is there, and take nothing")
    back.add_argument(
        "--take",
        choices=[each.value for each in Take],
        help="where library and file differ: the library's words (mine), the file's (theirs), or both",
    )


def run_export(args: argparse.Namespace, windows: Windows) -> int:
    options = Options(
        flavour=args.flavour,
        templates=args.templates,
        dry_run=args.dry_run,
        again=frozenset(args.again),
        printer=windows.print_pages,
    )
    with opened(args) as profile, TerminalProgress() as progress:
        report = exporting.export(
            profile,
            args.to,
            format=args.format,
            articles=args.article,
            query=args.query,
            options=options,
            on_progress=progress,
        )
    for problem in (*report.problems, *report.conflicts):
        complain(str(problem))
    if args.json:
        for file, change in _changes(report):
            print_json({"file": str(file), "written": change in ("new", "changed"), "change": change})
    else:
        _print_report(args, report)
    return 1 if report.problems else 0


def _changes(report: ExportReport) -> list[tuple[Path, str]]:
    new, conflicts = set(report.new), {problem.path for problem in report.conflicts}
    return [
        *((file, "new" if file in new else "changed") for file in report.written),
        *((file, "conflict" if file in conflicts else "unchanged") for file in report.unchanged),
        *((file, "deleted by you") for file in report.deleted),
    ]


def _print_report(args: argparse.Namespace, report: ExportReport) -> None:
    if args.dry_run:
        for file, change in _changes(report):
            print(f"{change:<14}  {file}")
    elif report.deleted:
        print(f"{counted(len(report.deleted), 'file')} that you deleted not made again (--again all).")
    written = counted(len(report.written), "file")
    verb = "would be written" if args.dry_run else "written"
    print(f"{written} {verb} to {args.to}, {len(report.unchanged):,} unchanged.")


def run_templates(args: argparse.Namespace, windows: Windows) -> int:
    written = exporting.copy_templates(args.folder, args.flavour)
    print(f"{counted(len(written), 'template')} copied to {args.folder}. Use them: export --templates DIR.")
    return 0


def run_back_in(args: argparse.Namespace, windows: Windows) -> int:
    with opened(args) as profile:
        found = bring_back.look(profile, args.folder)
        choices = [Choice(edit, take) for edit in found.edits if (take := _take(edit, args.take))]
        if not args.dry_run:
            bring_back.take(profile, args.folder, choices)
    taken = {id(choice.edit) for choice in choices if not args.dry_run}
    for problem in found.problems:
        complain(str(problem))
    for edit in found.edits:
        _print_edit(args, edit, taken=id(edit) in taken)
    if not args.json:
        open_ones = len(found.edits) - len(taken)
        print(f"{counted(len(taken), 'edit')} taken in, {open_ones:,} left.")
    return 1 if found.problems else 0


def _take(edit: Edit, chosen: str | None) -> Take | None:
    """What to do with an edit: conflicts and deletions wait for the user's word."""
    if chosen and edit.kind is not EditKind.NEW:
        return Take(chosen)
    return Take.THEIRS if edit.kind in (EditKind.NEW, EditKind.CHANGED) else None


def _print_edit(args: argparse.Namespace, edit: Edit, *, taken: bool) -> None:
    if args.json:
        print_json(
            {
                "file": str(edit.path),
                "kind": edit.kind.value,
                "note": edit.note,
                "base": edit.base,
                "mine": edit.mine,
                "theirs": edit.theirs,
                "taken": taken,
            }
        )
        return
    print(f"{edit.kind.value}{' (taken)' if taken else ''}  {edit.path}")
    for name, words in (("library", edit.mine), ("file", edit.theirs)):
        if words is not None:
            print(f"  {name}:")
            print("\n".join(f"    {line}" for line in words.split("\n")))
