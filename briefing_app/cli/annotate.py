"""``note``: what a user writes down."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from briefing_app.cli.options import Commands, command, group, opened
from briefing_app.cli.output import print_json, print_table
from briefing_app.cli.tagging import span_of
from briefing_app.cli.windows import Windows
from briefing_app.domain.annotation import Note, Target, TargetKind
from briefing_app.domain.errors import NotFoundError
from briefing_app.services import annotate, browse, links

_ARTICLE = "the article's id, as `index` and `search` print it"


def register(commands: Commands, everywhere: argparse.ArgumentParser) -> None:
    _register_notes(group(commands, everywhere, "note", "keep notes, in Markdown"), everywhere)


def _register_notes(notes: Commands, everywhere: argparse.ArgumentParser) -> None:
    add = command(notes, everywhere, "add", "write a note and print its id", note_add)
    add.add_argument("--article", metavar="ID", help=_ARTICLE)
    add.add_argument("--quotation", metavar="ID", help="a quotation of that article")
    add.add_argument("--words", metavar="WORDS", help="words of that article, which stand in it once")
    add.add_argument("--actor", metavar="ID", help="an actor, as `actors` prints it")
    add.add_argument("--question", metavar="ID", help="a question, as `question list` prints it")
    add.add_argument(
        "text", metavar="TEXT", help="Markdown; [[…]] links to an article, actor, question or note"
    )
    listed = command(notes, everywhere, "list", "print your notes", note_list)
    which = listed.add_mutually_exclusive_group()
    which.add_argument("--article", metavar="ID", help="those on one article")
    which.add_argument("--actor", metavar="ID", help="those on one actor")
    which.add_argument("--question", metavar="ID", help="those on one question")
    links = command(notes, everywhere, "links", "print your notes that link to something", note_links)
    links.add_argument("name", metavar="NAME", help="its title, name or id, as a link would give it")
    edit = command(notes, everywhere, "edit", "put other words in a note's place", note_edit)
    edit.add_argument("note", metavar="NOTE")
    edit.add_argument("text", metavar="TEXT")
    delete = command(notes, everywhere, "delete", "delete a note; `undo` brings it back", note_delete)
    delete.add_argument("note", metavar="NOTE")


def note_add(args: argparse.Namespace, windows: Windows) -> int:
    with opened(args, make=True) as profile:
        span = None
        if args.words is not None and args.article is not None:
            span = span_of(browse.article(profile, args.article).article.text, args.words)
        change = annotate.add_note(
            profile,
            args.text,
            article=args.article,
            quotation=args.quotation,
            span=span,
            actor=args.actor,
            question=args.question,
        )
    return _made(args, change.created[0])


def note_list(args: argparse.Namespace, windows: Windows) -> int:
    with opened(args) as profile:
        about = {kind: getattr(args, kind.value, None) for kind in TargetKind}
        targets = [Target(kind, public_id) for kind, public_id in about.items() if public_id is not None]
        for target in targets:
            if target not in links.names(profile, targets):
                raise NotFoundError(f"There is no {target.kind.value} “{target.id}”.")
        notes = [note for target in targets for note in links.around(profile, target).notes]
        return _print_notes(args, notes if targets else annotate.notes(profile))


def note_links(args: argparse.Namespace, windows: Windows) -> int:
    with opened(args) as profile:
        target = links.resolve(profile, args.name)
        if target is None:
            raise NotFoundError(f"Nothing, or more than one thing, is called “{args.name}”. Give its id.")
        return _print_notes(args, links.around(profile, target).linked_from)


def _print_notes(args: argparse.Namespace, notes: Sequence[Note]) -> int:
    if args.json:
        for note in notes:
            print_json(_note(note))
    else:
        about = [note.article or note.actor or note.question or "" for note in notes]
        print_table(
            [
                (note.id, on, _minute(note.updated), _line(note.body))
                for note, on in zip(notes, about, strict=True)
            ]
        )
    return 0


def note_edit(args: argparse.Namespace, windows: Windows) -> int:
    with opened(args) as profile:
        annotate.edit_note(profile, args.note, args.text)
    return _done(args, args.note)


def note_delete(args: argparse.Namespace, windows: Windows) -> int:
    with opened(args) as profile:
        annotate.delete_note(profile, args.note)
    return _done(args, args.note)


def _known(profile: Any, article: str | None) -> str | None:
    """The id, if there is such an article: an empty list would hide a slip. Raises NotFoundError."""
    if article is not None:
        browse.key_of(profile, article)
    return article


def _made(args: argparse.Namespace, new: str) -> int:
    if args.json:
        print_json({"id": new})
    else:
        print(new)
    return 0


def _done(args: argparse.Namespace, *ids: str) -> int:
    if args.json:
        for one in ids:
            print_json({"id": one})
    return 0


def _note(note: Note) -> dict[str, Any]:
    return {
        "id": note.id,
        "article": note.article,
        "quotation": note.quotation,
        "actor": note.actor,
        "question": note.question,
        "body": note.body,
        "links": [
            {"words": link.words, "kind": link.target.kind.value, "id": link.target.id} for link in note.links
        ],
        "span": list(note.place) if note.place else None,
        "orphaned": note.orphaned,
        "created": note.created.isoformat(),
        "updated": note.updated.isoformat(),
    }


def _line(text: str) -> str:
    return " ".join(text.split())


def _minute(moment: datetime) -> str:
    return f"{moment.astimezone():%Y-%m-%d %H:%M}"
