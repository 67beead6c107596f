"""``briefing``: a document of the open questions, who stands where, what changed, with every sentence."""

from __future__ import annotations

import argparse
from pathlib import Path

from briefing_app.cli.options import Commands, command, opened
from briefing_app.cli.output import print_json
from briefing_app.cli.windows import Windows
from briefing_app.services import briefing


def register(commands: Commands, everywhere: argparse.ArgumentParser) -> None:
    write = command(
        commands, everywhere, "briefing", "compose a briefing on the open questions", run_briefing
    )
    to = write.add_mutually_exclusive_group(required=True)
    to.add_argument("--to", metavar="FILE", type=Path, help="a .md, .html, .docx, .odt or .pdf file")
    to.add_argument("--print-template", action="store_true", help="print the template, to edit it")
    write.add_argument(
        "--since", metavar="SINCE", default="", help="tell what changed since 2025-03-01, or a saved moment"
    )
    write.add_argument("--template", metavar="FILE", type=Path, help="your template: see --print-template")
    write.add_argument("--title", metavar="TITLE", default="", help="default: Briefing of today's date")
    write.add_argument(
        "--question", metavar="ID", action="append", default=[], help="this one; may be given again"
    )


def run_briefing(args: argparse.Namespace, windows: Windows) -> int:
    if args.print_template:
        print(briefing.template(), end="")
        return 0
    with opened(args) as profile:
        briefing.compose(
            profile,
            args.to,
            since=args.since,
            questions=args.question,
            template=args.template,
            title=args.title,
            printer=windows.print_pages,
        )
    print_json({"file": str(args.to)}) if args.json else print(f"Written to {args.to}.")
    return 0
