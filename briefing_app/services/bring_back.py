"""Bringing back: what a user wrote in an exported vault, taken into the library as notes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from briefing_app.domain.annotation import Note
from briefing_app.domain.changes import ChangeSet
from briefing_app.domain.edits import Choice, Edit, EditKind, Found, Take
from briefing_app.domain.errors import FileProblem, InvalidInputError, NotFoundError
from briefing_app.services.annotate import links_in
from briefing_app.services.profile import Profile

if TYPE_CHECKING:
    from briefing_app.exporters.markdown.back import Words
    from briefing_app.exporters.markdown.blocks import Block
    from briefing_app.exporters.markdown.memory import Memory
    from briefing_app.storage import Reader
    from briefing_app.storage.unit_of_work import UnitOfWork

_LABEL = "Bring notes back in"


def look(profile: Profile, folder: Path) -> Found:
    """What the notes in ``folder`` have that the library has not; nothing is changed.

    A note is compared three ways: as file and library last agreed on it, as it is here, as it is there. One
    that changed in the library alone is no edit: the next export brings it. Raises ExportError.
    """
    from briefing_app.exporters.markdown import back

    words, problems, memory = back.read(folder)
    edits = []
    with profile.library.reader(profile.user) as reader:
        notes = {note.id: note for note in reader.notes.all()}
        for each in words:
            title = known.title if (known := memory.pages.get(each.page)) else each.path.stem
            if each.note is not None:
                edit = _compared(each, notes.get(each.note), memory.notes.get(each.note), title)
                edits += [edit] if edit else []
            elif _is_there(reader, each.page):
                edits.append(
                    Edit(
                        EditKind.NEW,
                        each.path,
                        each.page,
                        title,
                        theirs=each.text,
                        start=each.start,
                        end=each.end,
                    )
                )
            else:
                problems.append(FileProblem(each.path, "what it is about is not in this library"))
    return Found(tuple(edits), tuple(dict.fromkeys(problems)))


def _compared(words: Words, note: Note | None, base: str | None, title: str) -> Edit | None:
    from briefing_app.exporters.markdown.escape import contained

    theirs = words.text or ""
    mine = note.body if note else None
    agreed = contained(base) if base is not None else None
    here = contained(mine) if mine is not None else ""
    if _same(theirs, here) or _same(theirs, agreed):
        return None
    if mine is None:
        # Deleted in the library: what was not changed in the file since goes with the next export.
        kind = EditKind.CONFLICT
    elif not _same(here, agreed):
        kind = EditKind.CONFLICT
    else:
        kind = EditKind.CHANGED if theirs.strip() else EditKind.DELETED
    there = theirs if theirs.strip() else None
    return Edit(kind, words.path, words.page, title, words.note, base, mine, there, words.start, words.end)


def _same(one: str, other: str | None) -> bool:
    return other is not None and one.strip() == other.strip()


def take(profile: Profile, folder: Path, choices: Sequence[Choice]) -> ChangeSet:
    """Do as the user chose, all of it one entry of the history; ``created`` has the ids of new notes.

    No word of a file is removed: with ``MINE`` they stay there, and are offered no more. Words that became a
    note get a block around them. Raises InvalidInputError where file or library have changed since
    ``look``, ExportError where a file cannot be written.
    """
    if not choices:
        return ChangeSet()
    from briefing_app.exporters.markdown import back
    from briefing_app.exporters.markdown.blocks import Block
    from briefing_app.exporters.markdown.escape import contained

    words, _, memory = back.read(folder)
    found = {(each.path, each.note, each.start): each for each in words}
    agreed: dict[str, str] = {}
    adopted = []
    with profile.library.unit_of_work(profile.user) as uow:
        for choice in choices:
            edit = choice.edit
            there = found.get((edit.path, edit.note, edit.start))
            if there is None or (there.text or None) != edit.theirs:
                raise InvalidInputError(f"{edit.path} was changed meanwhile. Look at the edits again.")
            made = _apply(uow, edit, choice.take, agreed)
            if made and edit.theirs is not None:
                adopted.append((there, Block(made, contained(edit.theirs)), edit.theirs))
        changes = uow.commit(_LABEL)
    _remember(folder, adopted, agreed, memory)
    return changes


def _remember(
    folder: Path, adopted: Sequence[tuple[Words, Block, str]], agreed: Mapping[str, str], memory: Memory
) -> None:
    from briefing_app.exporters.markdown import back

    if adopted or agreed:
        back.adopt(folder, adopted, dict(agreed), memory)


def _apply(uow: UnitOfWork, edit: Edit, chosen: Take, agreed: dict[str, str]) -> str | None:
    """The id of the note that was made, if one was."""
    theirs, mine = edit.theirs, edit.mine
    if chosen is Take.MINE:
        if edit.note is not None:
            agreed[edit.note] = theirs or ""
        return None
    if edit.note is None or mine is None:
        return _add(uow, edit.page, theirs or "") if theirs else None
    now = uow.notes.get(edit.note)
    if now.body != mine:
        raise InvalidInputError(f"A note on “{edit.title}” was changed meanwhile. Look at the edits again.")
    if theirs is None:
        if chosen is Take.THEIRS:
            uow.notes.trash(edit.note)
        return None
    if chosen is Take.BOTH:
        agreed[edit.note] = theirs
    body = theirs if chosen is Take.THEIRS else f"{mine}\n\n{theirs}"
    uow.notes.edit(edit.note, body, links_in(uow, body, now.links))
    return None


def _add(uow: UnitOfWork, page: str, body: str) -> str:
    kind = page.partition("-")[0]
    return uow.notes.add(
        body,
        article=page if kind == "a" else None,
        actor=page if kind == "e" else None,
        question=page if kind == "k" else None,
        links=links_in(uow, body),
    )


def _is_there(reader: Reader, page: str) -> bool:
    try:
        match page.partition("-")[0]:
            case "a":
                reader.articles.key_of(page)
            case "e":
                reader.registry.actor(page)
            case "k":
                reader.questions.get(page)
    except NotFoundError:
        return False
    return True
