"""``alike``: who else carries an article's report, and its words."""

from __future__ import annotations

import argparse
import textwrap
from collections.abc import Iterable
from typing import Any

from briefing_app.cli.options import Commands, command, opened
from briefing_app.cli.output import TerminalProgress, counted, print_json, width
from briefing_app.cli.windows import Windows
from briefing_app.domain.alike import GroupMember, Variant
from briefing_app.services import likeness
from briefing_app.services.likeness import QuotationFamily


def register(commands: Commands, everywhere: argparse.ArgumentParser) -> None:
    alike = command(
        commands,
        everywhere,
        "alike",
        "print which articles carry the same report and the same words",
        run_alike,
    )
    alike.add_argument(
        "article",
        metavar="ARTICLE",
        nargs="?",
        help="its id (default: look at all articles that were not looked at yet)",
    )


def run_alike(args: argparse.Namespace, windows: Windows) -> int:
    with opened(args) as profile:
        if args.article is None:
            with TerminalProgress() as progress:
                looked_at = likeness.regroup(profile, on_progress=progress)
            if args.json:
                print_json({"articles": looked_at})
            else:
                print(f"{counted(looked_at, 'article')} looked at.")
            return 0
        members = likeness.group_of(profile, args.article)
        families = likeness.families_in(profile, args.article)
    if args.json:
        for member in members:
            print_json({"kind": "article", **_printed(member.id, member), "leads": member.leads})
        for family in families:
            print_json({"kind": "utterance", "outlets": family.outlets, "variants": list(_variants(family))})
    else:
        _show(members, families)
    return 0


def _variants(family: QuotationFamily) -> Iterable[dict[str, Any]]:
    for variant in family.variants:
        yield {
            **_printed(variant.article, variant),
            "quotation": variant.quotation,
            "words": variant.utterance.words,
            "speaker": variant.utterance.speaker,
        }


def _printed(article: str, item: GroupMember | Variant) -> dict[str, Any]:
    return {
        "article": article,
        "title": item.title,
        "outlet": item.outlet,
        "published": item.published.isoformat() if item.published else None,
    }


def _show(members: list[GroupMember], families: list[QuotationFamily]) -> None:
    if len(members) > 1:
        print("The same report, the fullest first:")
        for member in members:
            print("  " + _line(member.id, member))
    for family in families:
        fullest, *_ = family.variants
        said = " ".join(fullest.utterance.words.split())
        print()
        print(textwrap.fill(f"{fullest.utterance.speaker or 'Speaker unknown'}: {said}", width()))
        for variant in family.variants:
            print("  " + _line(variant.article, variant))
    if len(members) == 1 and not families:
        print("Nothing like it was found.")


def _line(article: str, item: GroupMember | Variant) -> str:
    published = item.published.isoformat() if item.published else None
    return "  ".join(part for part in (article, published, item.outlet, item.title) if part)
