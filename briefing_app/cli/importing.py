"""``index`` and ``watch``: files and folders into the library."""

from __future__ import annotations

import argparse
import tempfile
from pathlib import Path
from typing import Any

from briefing_app.cli.options import Commands, command, library_of, opened
from briefing_app.cli.output import TerminalProgress, complain, counted, print_json, print_table
from briefing_app.cli.windows import Windows
from briefing_app.domain.survey import SurveyedArticle
from briefing_app.domain.work import AnalysisReport, ImportOutcome, ImportReport
from briefing_app.services import watch
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
    watching = command(
        commands, everywhere, "watch", "watch folders, and import what is new in them", run_watch
    )
    watching.add_argument("folders", metavar="FOLDER", type=Path, nargs="*", help="watch these from now on")
    what = watching.add_mutually_exclusive_group()
    what.add_argument("--list", action="store_true", help="print the watched folders, as with no FOLDER")
    what.add_argument("--remove", action="store_true", help="watch these no more; their articles stay")
    what.add_argument("--once", action="store_true", help="import what is new in all of them, and analyse it")


def run_index(args: argparse.Namespace, windows: Windows) -> int:
    if args.dry_run:
        return _look(args)
    with opened(args, make=True) as profile:
        report, analysed = index(profile, args.paths)
    return _told(args, report, analysed)


def run_watch(args: argparse.Namespace, windows: Windows) -> int:
    with opened(args, make=bool(args.folders) and not args.remove) as profile:
        for folder in args.folders:
            if args.remove:
                watch.unwatch(profile, watch.watched_at(profile, folder).id)
            elif not args.list:
                watch.watch(profile, folder)
        if not args.once:
            return _print_watched(args, profile)
        with TerminalProgress() as progress:
            found = watch.scan_all(profile, on_progress=progress)
        analysed = _analyse(profile, found.report)
    if found.unsettled:
        count = counted(len(found.unsettled), "file")
        complain(f"{count} may still be being written. Look again in a few seconds.")
    return _told(args, found.report, analysed)


def index(profile: Profile, paths: list[Path]) -> tuple[ImportReport, AnalysisReport]:
    """Import and analyse, with progress on a terminal and a line for whatever fails."""
    with TerminalProgress() as progress:
        report = import_articles(profile, paths, on_progress=progress)
    return report, _analyse(profile, report)


def _analyse(profile: Profile, report: ImportReport) -> AnalysisReport:
    for problem in report.problems:
        complain(str(problem))
    with TerminalProgress() as progress:
        analysed = analyse_pending(profile, on_progress=progress)
    for article, reason in analysed.failed:
        complain(f"{article}: cannot be analysed: {reason}")
    return analysed


def _told(args: argparse.Namespace, report: ImportReport, analysed: AnalysisReport) -> int:
    """Print what came of an import; the exit status."""
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


def _print_watched(args: argparse.Namespace, profile: Profile) -> int:
    folders = watch.watched(profile)
    if args.json:
        for folder in folders:
            print_json({"id": folder.id, "folder": str(folder.path), "files": folder.files})
    elif folders:
        print_table([(str(folder.path), counted(folder.files, "file")) for folder in folders])
    else:
        print("No folder is watched. `briefing-app watch FOLDER` watches one.")
    return 0


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
