"""``orphans``: annotations whose words are gone from the newest text."""

from __future__ import annotations

import argparse

from briefing_app.cli.options import Commands, command, opened
from briefing_app.cli.output import counted, print_json
from briefing_app.cli.windows import Windows
from briefing_app.domain.orphans import Orphan
from briefing_app.services import browse, repair


def register(commands: Commands, everywhere: argparse.ArgumentParser) -> None:
    text = "print the annotations whose words are gone from the newest text, with where they may belong"
    command(commands, everywhere, "orphans", text, run_orphans)


def run_orphans(args: argparse.Namespace, windows: Windows) -> int:
    with opened(args) as profile:
        found = repair.orphans(profile)
        texts = {orphan.article: browse.article(profile, orphan.article).article.text for orphan in found}
    for orphan in found:
        if args.json:
            print_json(_as_json(orphan, texts[orphan.article]))
        else:
            print(f"{orphan.kind.value}  {orphan.article}  {orphan.title}")
            print(f"    “{_line(orphan.exact)}”")
            for guess in orphan.guesses:
                words = _line(texts[orphan.article][guess.span.start : guess.span.end])
                print(f"    {guess.likeness:.0%}  “{words}”")
    if not args.json:
        print(
            f"{counted(len(found), 'annotation')} without a place." if found else "Everything has its place."
        )
    return 0


def _as_json(orphan: Orphan, text: str) -> dict[str, object]:
    return {
        "kind": orphan.kind.value,
        "id": orphan.id,
        "article": orphan.article,
        "title": orphan.title,
        "exact": orphan.exact,
        "prefix": orphan.prefix,
        "suffix": orphan.suffix,
        "body": orphan.body,
        "guesses": [
            {
                "start": guess.span.start,
                "end": guess.span.end,
                "words": text[guess.span.start : guess.span.end],
                "likeness": round(guess.likeness, 3),
            }
            for guess in orphan.guesses
        ],
    }


def _line(words: str) -> str:
    return " ".join(words.split())
