"""``note``, ``tag`` and ``question``: what a user hangs on articles."""

from __future__ import annotations

import argparse
from datetime import date, datetime
from typing import Any

from briefing_app.cli.options import Commands, command, group, opened
from briefing_app.cli.output import counted, print_json, print_table
from briefing_app.cli.windows import Windows
from briefing_app.domain.annotation import Note, Question, QuestionStatus
from briefing_app.services import annotate, browse, questions, tagging

_ARTICLE = "the article's id, as `index` and `search` print it"


def register(commands: Commands, everywhere: argparse.ArgumentParser) -> None:
    _register_notes(group(commands, everywhere, "note", "keep notes, in Markdown"), everywhere)
    _register_tags(group(commands, everywhere, "tag", "tag articles"), everywhere)
    _register_questions(group(commands, everywhere, "question", "keep track of open questions"), everywhere)


def _register_notes(notes: Commands, everywhere: argparse.ArgumentParser) -> None:
    add = command(notes, everywhere, "add", "write a note and print its id", note_add)
    add.add_argument("--article", metavar="ID", help=_ARTICLE)
    add.add_argument("--quotation", metavar="ID", help="a quotation of that article")
    add.add_argument("text", metavar="TEXT")
    listed = command(notes, everywhere, "list", "print your notes", note_list)
    listed.add_argument("--article", metavar="ID", help="those on one article")
    edit = command(notes, everywhere, "edit", "put other words in a note's place", note_edit)
    edit.add_argument("note", metavar="NOTE")
    edit.add_argument("text", metavar="TEXT")
    delete = command(notes, everywhere, "delete", "delete a note; `undo` brings it back", note_delete)
    delete.add_argument("note", metavar="NOTE")


def _register_tags(tags: Commands, everywhere: argparse.ArgumentParser) -> None:
    add = command(tags, everywhere, "add", "tag articles", tag_add)
    remove = command(tags, everywhere, "remove", "take a tag off articles", tag_remove)
    for parser in (add, remove):
        parser.add_argument("--article", metavar="ID", action="append", required=True, help=_ARTICLE)
        parser.add_argument("name", metavar="NAME")
    listed = command(tags, everywhere, "list", "print your tags", tag_list)
    listed.add_argument("--article", metavar="ID", help="those of one article")


def _register_questions(commands: Commands, everywhere: argparse.ArgumentParser) -> None:
    statuses = [status.value for status in QuestionStatus]
    add = command(commands, everywhere, "add", "write down an open question and print its id", question_add)
    add.add_argument("--article", metavar="ID", help="where it was met: " + _ARTICLE)
    add.add_argument("--asker", metavar="NAME", help="who asked it there")
    add.add_argument("text", metavar="TEXT")
    listed = command(commands, everywhere, "list", "print your questions", question_list)
    listed.add_argument("--article", metavar="ID", help="those of one article")
    listed.add_argument("--status", choices=statuses, help="those in one status")
    change = command(commands, everywhere, "set", "change a question", question_set)
    change.add_argument("question", metavar="QUESTION")
    change.add_argument("--text", metavar="TEXT")
    change.add_argument("--status", choices=statuses)
    change.add_argument(
        "--owner", metavar="NAME", default=argparse.SUPPRESS, help="who is to find the answer; '' for nobody"
    )
    change.add_argument(
        "--due", metavar="YYYY-MM-DD", type=_day, default=argparse.SUPPRESS, help="'' for no day"
    )
    delete = command(
        commands, everywhere, "delete", "delete a question; `undo` brings it back", question_delete
    )
    delete.add_argument("question", metavar="QUESTION")


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        raise argparse.ArgumentTypeError(f"“{text}” is no day. Write it as 2025-03-31") from None


def note_add(args: argparse.Namespace, windows: Windows) -> int:
    with opened(args, make=True) as profile:
        change = annotate.add_note(profile, args.text, article=args.article, quotation=args.quotation)
    return _made(args, change.created[0])


def note_list(args: argparse.Namespace, windows: Windows) -> int:
    with opened(args) as profile:
        notes = annotate.notes(profile, _known(profile, args.article))
    if args.json:
        for note in notes:
            print_json(_note(note))
    else:
        print_table(
            [(note.id, note.article or "", _minute(note.updated), _line(note.body)) for note in notes]
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


def tag_add(args: argparse.Namespace, windows: Windows) -> int:
    with opened(args) as profile:
        tagging.add_tag(profile, args.article, args.name)
    return _done(args, *args.article)


def tag_remove(args: argparse.Namespace, windows: Windows) -> int:
    with opened(args) as profile:
        tagging.remove_tag(profile, args.article, args.name)
    return _done(args, *args.article)


def tag_list(args: argparse.Namespace, windows: Windows) -> int:
    with opened(args) as profile:
        tags = tagging.tags(profile)
        if args.article is not None:
            own = browse.article(profile, args.article).tags
            tags = [tag for tag in tags if tag.name in own]
    if args.json:
        for tag in tags:
            print_json({"name": tag.name, "articles": tag.articles})
    else:
        print_table([(tag.name, counted(tag.articles, "article")) for tag in tags])
    return 0


def question_add(args: argparse.Namespace, windows: Windows) -> int:
    with opened(args, make=True) as profile:
        change = questions.add_question(profile, args.text, article=args.article, asker=args.asker)
    return _made(args, change.created[0])


def question_list(args: argparse.Namespace, windows: Windows) -> int:
    with opened(args) as profile:
        found = questions.questions(profile, _known(profile, args.article))
    found = [question for question in found if args.status in (None, question.status.value)]
    if args.json:
        for question in found:
            print_json(_question(question))
    else:
        print_table([(question.id, question.status.value, _line(_told(question))) for question in found])
    return 0


def question_set(args: argparse.Namespace, windows: Windows) -> int:
    given = {name: getattr(args, name) for name in ("owner", "due") if hasattr(args, name)}
    with opened(args) as profile:
        questions.edit_question(
            profile,
            args.question,
            text=args.text,
            status=QuestionStatus(args.status) if args.status else None,
            **given,
        )
    return _done(args, args.question)


def question_delete(args: argparse.Namespace, windows: Windows) -> int:
    with opened(args) as profile:
        questions.delete_question(profile, args.question)
    return _done(args, args.question)


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
        "body": note.body,
        "span": list(note.place) if note.place else None,
        "orphaned": note.orphaned,
        "created": note.created.isoformat(),
        "updated": note.updated.isoformat(),
    }


def _question(question: Question) -> dict[str, Any]:
    return {
        "id": question.id,
        "text": question.text,
        "status": question.status.value,
        "article": question.article,
        "asker": question.asker,
        "owner": question.owner,
        "due": question.due.isoformat() if question.due else None,
        "positions": question.positions,
        "created": question.created.isoformat(),
    }


def _told(question: Question) -> str:
    facts = [
        question.asker and f"asked by {question.asker}",
        question.owner and f"owner {question.owner}",
        question.due and f"due {question.due.isoformat()}",
    ]
    told = ", ".join(str(fact) for fact in facts if fact)
    return f"{question.text} ({told})" if told else question.text


def _line(text: str) -> str:
    return " ".join(text.split())


def _minute(moment: datetime) -> str:
    return f"{moment.astimezone():%Y-%m-%d %H:%M}"
