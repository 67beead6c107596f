"""``analyse``: what the engine finds in files, without a library."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from briefing_app.cli.listing import listing
from briefing_app.cli.options import Commands, command
from briefing_app.cli.output import complain, print_json
from briefing_app.cli.windows import Windows
from briefing_app.domain.errors import FileProblem
from briefing_app.domain.spans import Span
from briefing_app.services.analyse_files import AnalysedFile, analyse_files
from briefing_app.services.overlay import lay_over, speakers


def register(commands: Commands, everywhere: argparse.ArgumentParser) -> None:
    parser = command(
        commands, everywhere, "analyse", "print who said what in files, without touching a library", analyse
    )
    parser.add_argument(
        "paths", metavar="PATH", type=Path, nargs="+", help="files, or folders with all in them"
    )
    parser.add_argument(
        "--plain", action="store_true", help="take each whole file as body text: offsets are into the file"
    )


def analyse(args: argparse.Namespace, windows: Windows) -> int:
    status = printed = 0
    for outcome in analyse_files(args.paths, plain=args.plain):
        if isinstance(outcome, FileProblem):
            complain(str(outcome))
            status = 1
        elif args.json:
            print_json(as_json(outcome))
        else:
            print("\n\n" if printed else "", _listing(outcome), sep="")
            printed += 1
    return status


def _listing(file: AnalysedFile) -> str:
    quotations = lay_over(file.draft.text, file.analysis, (), ())
    return listing(file.path.name, file.draft, file.analysis, quotations, speakers(quotations))


def as_json(file: AnalysedFile) -> dict[str, Any]:
    """One article with all that was found; offsets are code points into ``text``."""
    draft, analysis = file.draft, file.analysis
    return {
        "document": file.path.name,
        "title": draft.title,
        "standfirst": draft.standfirst,
        "byline": draft.byline,
        "outlet": draft.outlet,
        "published": draft.published.isoformat() if draft.published else None,
        "language": draft.language,
        "text": draft.text,
        "actors": [
            {
                "id": actor.id,
                "name": actor.name,
                "kind": actor.kind.value,
                "role": actor.role,
                "affiliation": actor.affiliation,
                "aliases": list(actor.aliases),
                "mentions": _pairs(actor.mentions),
            }
            for actor in analysis.actors
        ],
        "quotations": [
            {
                "id": quotation.id,
                "kind": quotation.kind.value,
                "content": _pairs(quotation.content),
                "cue": _pairs(quotation.cue),
                "source": _pairs(quotation.source),
                "speaker": quotation.speaker,
                "confidence": round(quotation.confidence, 4),
                "found_by": quotation.found_by,
            }
            for quotation in analysis.quotations
        ],
        "questions": [
            {"text": question.text, "span": list(question.span), "asker": question.asker}
            for question in analysis.questions
        ],
    }


def _pairs(spans: Sequence[Span] | None) -> Any:
    return None if spans is None else [list(span) for span in spans]
