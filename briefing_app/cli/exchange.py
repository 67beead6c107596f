"""``archive``, ``unarchive`` and ``bundle``."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from briefing_app.cli.options import Commands, command, group, library_of, opened
from briefing_app.cli.output import TerminalProgress, complain, counted, print_json, print_table
from briefing_app.cli.windows import Windows
from briefing_app.domain.exchange import Layer, Outcome, Received
from briefing_app.domain.letters import shortened
from briefing_app.services import exchange

_DONE = {
    Outcome.NEW: "New: {name}'s layer, {rows}.",
    Outcome.RENEWED: "Renewed: {name}'s layer, {rows}.",
    Outcome.SAME: "Nothing new: {name}'s layer is here as it is in the bundle.",
    Outcome.OLDER: "Nothing new: a later bundle of {name}'s has been imported before.",
    Outcome.MERGED: "Merged with yours; `briefing-app undo` takes it back.",
}
_KINDS = {
    "actor_group": "The group",
    "actor_match": "Who is the same as whom:",
    "actor_name": "The corrected name of",
    "highlight": "The highlight",
    "note": "The note",
    "position": "A position on",
    "question": "The question",
    "review": "A decision on",
    "tag": "The tag",
}


def register(commands: Commands, everywhere: argparse.ArgumentParser) -> None:
    write = command(
        commands, everywhere, "archive", "write the library to a file of JSON, everything in it", run_archive
    )
    write.add_argument("file", metavar="FILE", type=Path)
    write.add_argument("--layer", action="store_true", help="your layer alone, with the articles it hangs on")
    read = command(commands, everywhere, "unarchive", "make a new library of an archive", run_unarchive)
    read.add_argument("file", metavar="FILE", type=Path)
    bundles = group(commands, everywhere, "bundle", "hand your notes and tags to somebody, and take theirs")
    out = command(bundles, everywhere, "export", "write your layer for somebody else", run_export)
    out.add_argument("file", metavar="FILE", type=Path)
    out.add_argument("--texts", action="store_true", help="with the articles that it hangs on")
    take = command(bundles, everywhere, "import", "take in the layers of others, to be read", run_import)
    take.add_argument("files", metavar="FILE", type=Path, nargs="+")
    command(bundles, everywhere, "list", "print whose layers are here", run_list)
    forget = command(bundles, everywhere, "forget", "take somebody's layer out again", run_forget)
    forget.add_argument("layer", metavar="ID", help="as “list” prints it")


def run_archive(args: argparse.Namespace, windows: Windows) -> int:
    with opened(args) as profile, TerminalProgress(stops=True) as progress:
        layer = profile.user if args.layer else None
        exchange.archive(profile, args.file, layer=layer, on_progress=progress)
    return _written(args)


def run_export(args: argparse.Namespace, windows: Windows) -> int:
    with opened(args) as profile, TerminalProgress(stops=True) as progress:
        exchange.export_bundle(profile, args.file, texts=args.texts, on_progress=progress)
    return _written(args)


def _written(args: argparse.Namespace) -> int:
    size = args.file.stat().st_size
    if args.json:
        print_json({"file": str(args.file), "size": size})
    else:
        print(f"Written to {args.file} ({size / 1e6:,.1f} MB).")
    return 0


def run_unarchive(args: argparse.Namespace, windows: Windows) -> int:
    library = library_of(args)
    with TerminalProgress(stops=True) as progress:
        exchange.unarchive(args.file, library, on_progress=progress)
    if args.json:
        print_json({"library": str(library)})
    else:
        print(f"{library} is the library that {args.file} has.")
    return 0


def run_import(args: argparse.Namespace, windows: Windows) -> int:
    with opened(args) as profile:
        for file in args.files:
            with TerminalProgress(stops=True) as progress:
                received, _ = exchange.import_bundle(profile, file, on_progress=progress)
            _report(args, received)
    return 0


def _report(args: argparse.Namespace, received: Received) -> None:
    layer = received.layer
    if args.json:
        conflicts = [
            {
                "kind": conflict.kind,
                "id": conflict.id,
                "name": conflict.name,
                "stays": "theirs" if conflict.theirs else "ours",
            }
            for conflict in received.conflicts
        ]
        came = {"file": str(received.file), "outcome": received.outcome.value}
        print_json({**came, **_told(layer), "articles": list(received.articles), "conflicts": conflicts})
        return
    print(_DONE[received.outcome].format(name=layer.name, rows=_rows(layer)))
    if received.articles:
        print(f"{counted(len(received.articles), 'article')} came along.")
    if layer.waiting:
        print(f"{counted(layer.waiting, 'row')} on articles that this library lacks; they wait for those.")
    for conflict in received.conflicts:
        stays = (
            "that of the bundle is newer and stays" if conflict.theirs else "the one here is newer and stays"
        )
        complain(
            f"{_KINDS[conflict.kind]} “{shortened(conflict.name, 60)}” was changed on both sides: {stays}."
        )


def run_list(args: argparse.Namespace, windows: Windows) -> int:
    with opened(args) as profile:
        exchange.settle(profile)
        found = exchange.layers(profile)
    if args.json:
        for layer in found:
            print_json(_told(layer))
        return 0
    print_table(
        [
            (layer.uid, layer.name, f"{layer.exported.astimezone():%Y-%m-%d %H:%M}", _rows(layer))
            for layer in found
        ]
    )
    return 0


def run_forget(args: argparse.Namespace, windows: Windows) -> int:
    with opened(args) as profile:
        layer = exchange.forget(profile, args.layer)
    if args.json:
        print_json(_told(layer))
    else:
        print(f"{layer.name}'s layer is gone; importing a bundle brings it back.")
    return 0


def _told(layer: Layer) -> dict[str, Any]:
    return {
        "id": layer.uid,
        "name": layer.name,
        "exported": layer.exported.isoformat(),
        "rows": dict(layer.rows),
        "waiting": layer.waiting,
    }


def _rows(layer: Layer) -> str:
    rows = ", ".join(counted(count, name.replace("_", " ")) for name, count in layer.rows.items())
    waiting = f"{layer.waiting:,} waiting" if layer.waiting else ""
    return ", ".join(part for part in (rows, waiting) if part) or "nothing yet"
