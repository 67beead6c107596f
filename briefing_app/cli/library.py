"""``index``, ``search``, ``export`` and the care of a library."""

from __future__ import annotations

import argparse
import tempfile
from pathlib import Path
from typing import Any

from briefing_app.cli.options import Commands, command, library_of, opened
from briefing_app.cli.output import (
    TerminalProgress,
    complain,
    counted,
    emphasised,
    hits_of,
    print_json,
    print_table,
)
from briefing_app.cli.windows import Windows
from briefing_app.domain.survey import SurveyedArticle
from briefing_app.domain.work import AnalysisReport, ImportOutcome, ImportReport
from briefing_app.services import export as exporting
from briefing_app.services import history, maintain, search
from briefing_app.services import profile as profiles
from briefing_app.services.analyse_pending import analyse_pending
from briefing_app.services.dry_run import survey
from briefing_app.services.import_articles import import_articles
from briefing_app.services.profile import Profile


def register(commands: Commands, everywhere: argparse.ArgumentParser) -> None:
    index = command(commands, everywhere, "index", "put files into the library and analyse them", run_index)
    index.add_argument(
        "paths", metavar="PATH", type=Path, nargs="+", help="files, or folders with all in them"
    )
    index.add_argument(
        "--dry-run", action="store_true", help="only say what would be found; store and analyse nothing"
    )
    find = command(commands, everywhere, "search", "find articles by their words", run_search)
    find.add_argument("query", metavar="QUERY")
    find.add_argument("--limit", metavar="N", type=_count, default=20, help="at most so many (default: 20)")
    write = command(commands, everywhere, "export", "write articles out as files", run_export)
    write.add_argument("--format", metavar="NAME", default="markdown", help="default: markdown")
    write.add_argument(
        "--to", metavar="DIR", type=Path, required=True, help="folder, made where there is none"
    )
    which = write.add_mutually_exclusive_group()
    which.add_argument("--query", metavar="QUERY", default="", help="those that are found")
    which.add_argument("--article", metavar="ID", action="append", help="this one; may be given again")
    command(commands, everywhere, "users", "print who uses this library", run_users)
    command(commands, everywhere, "undo", "undo your last change", run_undo)
    command(commands, everywhere, "redo", "do again what was undone", run_redo)
    past = command(commands, everywhere, "history", "print your changes, newest first", run_history)
    past.add_argument("--limit", metavar="N", type=_count, default=20, help="at most so many (default: 20)")
    backup = command(commands, everywhere, "backup", "copy the library to a new file", run_backup, json=False)
    backup.add_argument("file", metavar="FILE", type=Path)
    command(commands, everywhere, "check", "look for damage, and mend what can be made again", run_check)


def _count(text: str) -> int:
    if not text.isdecimal() or not (number := int(text)):
        raise argparse.ArgumentTypeError(f"“{text}” is no whole number from 1 up")
    return number


def run_index(args: argparse.Namespace, windows: Windows) -> int:
    if args.dry_run:
        return _look(args)
    with opened(args, make=True) as profile:
        report, analysed = index(profile, args.paths)
    if args.json:
        for file in report.files:
            print_json(
                {
                    "id": file.article,
                    "title": file.title,
                    "outcome": file.outcome.value,
                    "file": str(file.path),
                }
            )
    else:
        print_table([(file.outcome.value, file.article, file.title) for file in report.files])
        print(_summary(report, analysed))
    return 1 if report.problems or analysed.failed else 0


def index(profile: Profile, paths: list[Path]) -> tuple[ImportReport, AnalysisReport]:
    """Import and analyse, with progress on a terminal and a line for whatever fails."""
    with TerminalProgress() as progress:
        report = import_articles(profile, paths, on_progress=progress)
    for problem in report.problems:
        complain(str(problem))
    with TerminalProgress() as progress:
        analysed = analyse_pending(profile, on_progress=progress)
    for article, reason in analysed.failed:
        complain(f"{article}: cannot be analysed: {reason}")
    return report, analysed


def _look(args: argparse.Namespace) -> int:
    with tempfile.TemporaryDirectory() as folder:
        if not library_of(args).exists():  # not even an empty library is left behind
            args.library = Path(folder, "empty.briefings")
        with opened(args, make=True) as profile, TerminalProgress() as progress:
            made = survey(profile, args.paths, on_progress=progress)
        with made:
            for problem in made.problems:
                complain(str(problem))
            if args.json:
                for row in made.rows:
                    print_json(_looked_at(row))
            else:
                print_table([_line(row) for row in made.rows])
                found = counted(len(made.rows), "article")
                print(f"{found}, {counted(len(made.problems), 'problem')}. Nothing was stored.")
    return 1 if made.problems else 0


def _line(row: SurveyedArticle) -> tuple[str, ...]:
    published = row.published.isoformat() if row.published else "no date"
    like = f" (like “{row.like[0][1]}”)" if row.like else ""
    return (row.outcome.value, row.format or "", published, row.outlet or "no outlet", f"{row.title}{like}")


def _looked_at(row: SurveyedArticle) -> dict[str, Any]:
    return {
        "file": str(row.file),
        "member": row.member,
        "format": row.format,
        "title": row.title,
        "published": row.published.isoformat() if row.published else None,
        "outlet": row.outlet,
        "language": row.language,
        "words": row.words,
        "outcome": row.outcome.value,
        "id": row.article,
        "like": [{"id": article, "title": title} for article, title in row.like],
    }


def _summary(report: ImportReport, analysed: AnalysisReport) -> str:
    outcomes = ((outcome, report.count(outcome)) for outcome in ImportOutcome)
    told = ", ".join(f"{count:,} {outcome.value}" for outcome, count in outcomes if count)
    parts = [counted(len(report.files), "article") + (f" ({told})" if told else "")]
    parts.append(f"{analysed.analysed:,} analysed")
    if report.problems:
        parts.append(counted(len(report.problems), "problem"))
    return ", ".join(parts) + "."


def run_search(args: argparse.Namespace, windows: Windows) -> int:
    with opened(args) as profile:
        hits = search.find(profile, args.query, args.limit)
    for hit in hits:
        published = hit.published.isoformat() if hit.published else None
        if args.json:
            snippet, places = hits_of(hit.snippet)
            print_json(
                {
                    "id": hit.id,
                    "title": hit.title,
                    "outlet": hit.outlet,
                    "published": published,
                    "snippet": snippet,
                    "hits": places,
                }
            )
        else:
            print("  ".join(part for part in (hit.id, published, hit.outlet, hit.title) if part))
            print(f"    {emphasised(hit.snippet)}")
    if not hits and not args.json:
        print("Nothing found.")
    return 0


def run_export(args: argparse.Namespace, windows: Windows) -> int:
    with opened(args) as profile, TerminalProgress() as progress:
        report = exporting.export(
            profile,
            args.to,
            format=args.format,
            articles=args.article,
            query=args.query,
            on_progress=progress,
        )
    for problem in report.problems:
        complain(str(problem))
    if args.json:
        for files, written in ((report.written, True), (report.unchanged, False)):
            for file in files:
                print_json({"file": str(file), "written": written})
    else:
        files_written = counted(len(report.written), "file")
        print(f"{files_written} written to {args.to}, {len(report.unchanged):,} unchanged.")
    return 1 if report.problems else 0


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
    with opened(args) as profile:
        change = history.undo(profile)
    return _changed(args, "Undone", change.label)


def run_redo(args: argparse.Namespace, windows: Windows) -> int:
    with opened(args) as profile:
        change = history.redo(profile)
    return _changed(args, "Done again", change.label)


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
                    f"{entry.made.astimezone():%Y-%m-%d %H:%M}",
                    entry.label + (" (undone)" if entry.undone else ""),
                )
                for entry in entries
            ]
        )
    return 0


def run_backup(args: argparse.Namespace, windows: Windows) -> int:
    with opened(args) as profile:
        maintain.backup(profile, args.file)
    print(f"Backed up to {args.file}.")
    return 0


def run_check(args: argparse.Namespace, windows: Windows) -> int:
    with opened(args) as profile:
        found = maintain.check(profile)
    for sentence in found:
        if args.json:
            print_json({"found": sentence})
        else:
            print(sentence)
    if not found and not args.json:
        print("All is well.")
    return 1 if found else 0
