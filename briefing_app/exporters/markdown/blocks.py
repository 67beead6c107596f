"""Managed blocks: what an export wrote into a file, replaced without touching the user's words."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby, zip_longest
from types import MappingProxyType

from briefing_app.exporters.markdown import ledger
from briefing_app.exporters.markdown.escape import fence_after
from briefing_app.exporters.markdown.flavour import without_anchor
from briefing_app.exporters.markdown.ledger import fingerprint

RENEW = "renew"
"""What a user writes in place of a block's hash to have the block written afresh."""

_MARKER = re.compile(
    r"(?<!\\)<!--[ \t]*briefing:(?:start[ \t]+id=(?P<id>\S+)[ \t]+hash=(?P<hash>\S+)|(?P<end>end))[ \t]*-->"
)


@dataclass(frozen=True, slots=True)
class Block:
    """Generated Markdown (LF, no blank line at either end) under an id that is unique in its file."""

    id: str
    body: str


Section = tuple[Block, ...]
"""Blocks that belong together: a new one is put next to the others."""


@dataclass(frozen=True, slots=True)
class Found:
    """A block as it stands in a file: from its first marker's ``start`` to its last marker's ``end``.

    ``whole`` is False for a start marker whose end is missing; it reaches over the marker alone.
    """

    id: str
    hash: str
    start: int
    end: int
    body: str
    whole: bool = True

    @property
    def edited(self) -> bool:
        return fingerprint(self.body) != self.hash


@dataclass(frozen=True, slots=True)
class Merged:
    """``blocks`` are the ids to remember; ``kept`` those that both the user and the library changed."""

    text: str
    blocks: tuple[str, ...]
    kept: tuple[str, ...] = ()


def find(text: str) -> list[Found]:
    """The blocks of ``text`` in order."""
    markers = list(_MARKER.finditer(text))
    found = []
    for marker, follower in zip_longest(markers, markers[1:]):
        if marker["end"]:
            continue
        if follower is not None and follower["end"]:
            body = text[marker.end() : follower.start()].replace("\r\n", "\n").strip("\n")
            found.append(Found(marker["id"], marker["hash"], marker.start(), follower.end(), body))
        else:
            found.append(Found(marker["id"], marker["hash"], marker.start(), marker.end(), "", whole=False))
    return found


def render(block: Block) -> str:
    """The block with its markers, LF at line ends, no line end after it."""
    return _between(block.id, fingerprint(block.body), f"\n\n{block.body}\n\n")


def _between(block_id: str, mark: str, inside: str) -> str:
    return f"<!-- briefing:start id={block_id} hash={mark} -->{inside}<!-- briefing:end -->"


def merge(
    text: str,
    sections: Sequence[Section],
    written: Sequence[str],
    *,
    newline: str,
    complete: bool,
    keep: Callable[[str], bool],
    agreed: Mapping[str, str] = MappingProxyType({}),
) -> Merged:
    """``text`` with its blocks brought up to date with ``sections``.

    Blocks nobody edited are replaced, or removed where the library has dropped them and ``keep`` does not
    say of their id that this export knows nothing about it. Edited ones stay as they are: where the library
    changed too, the marker's hash becomes the new content's, so that this is reported once. They are replaced
    where the library has the user's words by now: alone, or beside its own where they are ``agreed`` (words
    by block id, as they were brought back in). Blocks that are in ``written`` and not in the file were
    deleted by the user. Without ``complete`` nothing is known of an earlier export, and every block that is
    missing counts as deleted.
    """
    wanted = {block.id: block for section in sections for block in section}
    present = {found.id for found in find(text)}
    gone = [*written, *([] if complete else wanted)]
    deleted = {each: None for each in gone if each not in present}
    droppable = {each for each in written if each not in wanted and not keep(each)}
    text, kept = _refresh(text, wanted, droppable, newline, agreed)
    absent = {each for each in wanted if each not in present and each not in deleted}
    if absent:
        text = _insert(text, sections, absent, newline)
    known = {*wanted, *written}
    standing = {found.id: None for found in find(text) if found.id in known}
    # In the order remembered: the same library, in whatever order it is exported, changes no file.
    remembered = [each for each in written if each in standing or each in deleted]
    return Merged(text, tuple(dict.fromkeys([*remembered, *standing, *deleted])), tuple(kept))


def _refresh(
    text: str, wanted: dict[str, Block], droppable: set[str], newline: str, agreed: Mapping[str, str]
) -> tuple[str, list[str]]:
    """Replace, remove or keep each block that stands in the text; and the ids kept against a change."""
    parts, kept, done = [], [], 0
    for found in find(text):
        if not found.whole or (found.id not in wanted and found.id not in droppable):
            continue
        block = wanted.get(found.id)
        body = block.body if block else ""
        mark = fingerprint(body)
        if found.hash == mark:
            continue  # nothing new from the library, whatever the user did
        parts.append(text[done : found.start])
        done = found.end
        if found.edited and found.hash != RENEW and not _holds(body, found, agreed.get(found.id)):
            kept.append(found.id)
            parts.append(text[found.start : found.end].replace(f"hash={found.hash}", f"hash={mark}", 1))
        elif block:
            parts.append(render(block).replace("\n", newline))
        else:
            done = _after_blank_line(text, found)
    return "".join([*parts, text[done:]]), kept


def _holds(body: str, found: Found, agreed: str | None) -> bool:
    """Whether nothing of the user's is lost where ``body`` takes the place of what was found."""
    theirs = without_anchor(found.body).strip()
    brought_back = agreed is not None and agreed.strip() == theirs
    return theirs == without_anchor(body).strip() or (brought_back and theirs in body)


def _after_blank_line(text: str, found: Found) -> int:
    """The end of a block to be removed, with the line end and the one blank line that came with it."""
    alone = found.start == 0 or text[found.start - 1] == "\n"
    match = re.compile(r"(?:\r?\n){1,2}").match(text, found.end) if alone else None
    return match.end() if match else found.end


def _insert(text: str, sections: Sequence[Section], absent: set[str], newline: str) -> str:
    for number, section in enumerate(sections):
        later = [block.id for other in sections[number + 1 :] for block in other]
        done = 0
        for is_absent, group in groupby(section, key=lambda block: block.id in absent):
            run = list(group)
            if is_absent:  # blocks that go to one place go there together: pages of many thousands have runs
                before = [block.id for block in section[:done]]
                after = [block.id for block in section[done + len(run) :]] + later
                text = _put(text, _place(text, before, after), _rendered(run, newline), newline)
            done += len(run)
    return text


def _place(text: str, before: Sequence[str], after: Sequence[str]) -> int:
    """Where new blocks go: below the last block before them in their section, else above the next."""
    here = {found.id: found for found in reversed(find(text))}
    last = next((here[each] for each in reversed(before) if each in here), None)
    if last:
        return _end_of_reach(text, last.end)
    following = next((here[each] for each in after if each in here), None)
    return following.start if following else _tail(text)


def _rendered(blocks: Sequence[Block], newline: str) -> str:
    return "\n\n".join(map(render, blocks)).replace("\n", newline)


def _tail(text: str) -> int:
    """Where the last block goes: before the ledger, or at the end."""
    known = ledger.find(text)
    return known[1] if known else len(text)


def _end_of_reach(text: str, at: int) -> int:
    """Where what the user wrote beneath a block ends: at the next block, heading or ledger."""
    stops = [found.start for found in find(text) if found.start >= at]
    stops.append(_tail(text))
    stop = min(stop for stop in [*stops, len(text)] if stop >= at)
    fence, offset = "", at
    for line in re.findall(r"[^\n]*\n|[^\n]+", text[at:stop]):
        if not fence and offset > at and re.match(r" {0,3}#{1,6}[ \t]", line):
            return offset
        fence, offset = fence_after(fence, line.rstrip("\r\n")), offset + len(line)
    return stop


def _put(text: str, at: int, block: str, newline: str) -> str:
    """``block`` put at ``at``, a blank line before it and after it, and nothing else changed."""
    head, tail = text[:at], text[at:]
    before = (
        "" if not head or re.search(r"\n\r?\n\Z", head) else newline if head.endswith("\n") else newline * 2
    )
    after = newline * 2 if tail else newline if head.endswith("\n") or not head else ""
    return f"{head}{before}{block}{after}{tail}"
