"""Reading a vault back: the notes in it, and what a user wrote among them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from briefing_app.domain.errors import ExportError, FileProblem
from briefing_app.exporters import files
from briefing_app.exporters.markdown import blocks, ledger, memory
from briefing_app.exporters.markdown.blocks import Block, Found
from briefing_app.exporters.markdown.escape import fence_after
from briefing_app.exporters.markdown.flavour import without_anchor
from briefing_app.exporters.markdown.memory import Memory
from briefing_app.exporters.markdown.pages import NOTES_HEADING
from briefing_app.exporters.markdown.vault import id_of, markdown_files
from briefing_app.exporters.staging import Staging, StagingError

_HEADING = re.compile(r" {0,3}(#{1,2})[ \t]+(.*?)[ \t#]*$")
_OPENING = re.compile(r"\ufeff?---[ \t]*\r?\n.*?^(?:---|\.\.\.)[ \t]*\r?$", re.DOTALL | re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Words:
    """A note in a file: ``note`` is its id, None for words that are in no block. ``text`` has LF at line ends
    and is None where the user removed the block. ``start`` and ``end`` are offsets into the file's text."""

    path: Path
    page: str
    note: str | None
    text: str | None
    start: int = 0
    end: int = 0


def read(root: Path) -> tuple[list[Words], list[FileProblem], Memory]:
    """The notes of a vault in the order of its files, files that cannot be read, and what it remembers.

    Raises ExportError where ``root`` is no folder that was exported to.
    """
    if not root.is_dir():
        raise ExportError(f"{root} is no folder. Name the one that you exported to.")
    remembered, _ = memory.load(root)
    found: dict[str, Words] = {}
    new, gone, problems = list[Words](), list[Words](), list[FileProblem]()
    for path in markdown_files(root):
        page = id_of(path)
        if page is None:
            continue
        try:
            text = path.read_bytes().decode("utf-8")
        except OSError as error:
            problems.append(FileProblem(path, files.reason(error)))
            continue
        except UnicodeDecodeError:
            problems.append(FileProblem(path, "it is not UTF-8 text. Save it as UTF-8 and try again"))
            continue
        standing = [each for each in blocks.find(text) if _is_note(each.id) and each.whole]
        for each in standing:
            words = Words(path, page, each.id, without_anchor(each.body).strip("\n"), each.start, each.end)
            known = found.setdefault(each.id, words)
            if known.text == remembered.notes.get(each.id):
                found[each.id] = words  # of two copies, the one that was edited
        new += _unmanaged(path, page, text)
        written = ledger.find(text)
        gone += [
            Words(path, page, note, None) for note in (written[0].blocks if written else ()) if _is_note(note)
        ]
    left = {words.note: words for words in gone if words.note not in found}
    return [*found.values(), *left.values(), *new], problems, remembered


def _is_note(block_id: str) -> bool:
    return block_id.startswith("n-") and "." not in block_id


def _unmanaged(path: Path, page: str, text: str) -> Iterator[Words]:
    """What stands beneath the heading of the notes and in no block: each stretch is a note of its own."""
    front = _OPENING.match(text)
    at, inside = front.end() if front else 0, False
    record = ledger.find(text)
    end = record[1] if record else len(text)
    for block in [*(each for each in blocks.find(text) if each.start < end), None]:
        stop = block.start if block else end
        stretches, inside = _stretches(text, at, stop, inside=inside)
        for start, finish in stretches:
            words = text[start:finish].replace("\r\n", "\n")
            if words.strip():
                yield Words(path, page, None, words, start, finish)
        if block:
            inside, at = _after(block, inside=inside), block.end


def _after(block: Found, *, inside: bool) -> bool:
    if block.id == NOTES_HEADING:
        return True
    return inside and block.id.startswith("n-")


def _stretches(text: str, at: int, stop: int, *, inside: bool) -> tuple[list[tuple[int, int]], bool]:
    """What belongs to the notes between two blocks (offsets), and whether what follows does."""
    found, start, fence = [], at, ""
    for line in re.finditer(r"[^\n]*\n|[^\n]+", text[at:stop]):
        bare = line[0].rstrip("\r\n")
        heading = None if fence else _HEADING.match(bare)
        if heading:
            if inside:
                found.append(_trimmed(text, start, at + line.start()))
            inside, start = heading[2].casefold() == "notes", at + line.end()
        fence = fence_after(fence, bare)
    if inside:
        found.append(_trimmed(text, start, stop))
    return found, inside


def _trimmed(text: str, start: int, stop: int) -> tuple[int, int]:
    words = text[start:stop]
    lead = len(words) - len(words.lstrip())
    # Spaces before the first word belong to it: they make code of it, or continue a list.
    lead = words.rfind("\n", 0, lead) + 1 if words.strip() else len(words)
    return start + lead, start + max(lead, len(words.rstrip()))


def adopt(
    root: Path, found: Sequence[tuple[Words, Block, str]], agreed: dict[str, str], remembered: Memory
) -> None:
    """Put blocks around words that became notes (their block and words), and remember what was ``agreed``.

    Nothing else in the files changes. Raises ExportError, and then nothing did.
    """
    by_file: dict[Path, list[tuple[Words, Block]]] = {}
    for words, block, body in found:
        by_file.setdefault(words.path, []).append((words, block))
        agreed[block.id] = body
        remembered.adopted.add(block.id)
    remembered.notes |= agreed
    _, before = memory.load(root)
    try:
        with Staging() as staging:
            for path, pairs in by_file.items():
                old = path.read_bytes()
                staging.put(path, _wrapped(old.decode("utf-8"), pairs).encode("utf-8"), expected=old)
            staging.put(memory.path_of(root), memory.dumped(remembered), expected=before)
            staging.commit()
    except StagingError as error:
        raise ExportError(
            f"The notes are in the library, but {error.path} could not be marked: {error.why}. Undo, and try "
            "again; else they are offered as new once more."
        ) from error


def _wrapped(text: str, pairs: list[tuple[Words, Block]]) -> str:
    newline = "\r\n" if "\r\n" in text else "\n"
    for words, block in sorted(pairs, key=lambda pair: -pair[0].start):
        written = blocks.render(block).replace("\n", newline)
        text = text[: words.start] + written + text[words.end :]
    record = ledger.find(text)
    if record:
        known, start, end = record
        every = (*known.blocks, *(block.id for _, block in pairs))
        text = text[:start] + str(ledger.Ledger(tuple(dict.fromkeys(every)), known.keys)) + text[end:]
    return text
