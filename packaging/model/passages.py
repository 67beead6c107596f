"""Annotated passages written for the project, read in the shape of the corpus; run alone, it checks them."""

from __future__ import annotations

import re
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from briefing_app.analysis.tokens import tokenise
from corpus import Attribution, Document, annotate

KINDS = frozenset({"person", "organisation", "government", "group", "document", "-"})
_HEADER = re.compile(r"# (?P<genre>[^|]+) \| (?P<year>\d{4}) \| (?P<note>[^|]+)")
_MARK = re.compile(r"\{(?P<role>[qcs])(?P<number>\d+):|(?P<closed>\})")
_SPEAKER = re.compile(r"(?P<number>\d+) =(?P<fields>(?:[^|]*\|){3}[^|]*)")
_ROLES = {"q": "content", "c": "cue", "s": "source"}


@dataclass(frozen=True)
class Speaker:
    """Who speaks, as the passage lets a reader know it; what it does not tell is empty."""

    name: str
    kind: str
    role: str
    affiliation: str


@dataclass(frozen=True)
class Passage:
    """A text, its paragraphs parted by a line end, with each attribution and its speaker by number."""

    name: str
    genre: str
    year: int
    note: str
    text: str
    attributions: dict[int, Attribution]
    speakers: dict[int, Speaker]


def documents(folder: Path) -> Iterator[Document]:
    """All passages of ``folder``, as the corpus gives its documents. Raises ValueError as ``read`` does."""
    for path in sorted(folder.glob("*.txt")):
        for passage in read(path):
            yield annotate(passage.name, tokenise(passage.text), list(passage.attributions.values()))


def read(path: Path) -> list[Passage]:
    """The passages of one file. Raises ValueError, with file and line, where the markup is wrong."""
    found: list[Passage] = []
    block: list[str] = []
    for number, line in enumerate([*path.read_text(encoding="utf-8").split("\n"), ""], 1):
        if line.strip():
            block.append(line)
        elif block:
            at = f"{path}:{number - len(block)}"
            try:
                found.append(_passage(f"{path.stem}-{len(found) + 1}", block))
            except ValueError as error:
                raise ValueError(f"{at}: {error}") from error
            block = []
    return found


def _passage(name: str, lines: list[str]) -> Passage:
    header = _HEADER.fullmatch(lines[0])
    if not header:
        raise ValueError("a passage begins with '# genre | year | note'")
    described = next((i for i, line in enumerate(lines) if _SPEAKER.fullmatch(line)), len(lines))
    text, attributions = _unmarked("\n".join(lines[1:described]))
    speakers = dict(_speaker(line) for line in lines[described:])
    if attributions.keys() != speakers.keys() or len(speakers) != len(lines) - described:
        odd = sorted(attributions.keys() ^ speakers.keys())
        raise ValueError(f"each attribution has one line below the text; see {odd or 'repeated numbers'}")
    for number, speaker in speakers.items():
        if (speaker.kind == "-") == bool(attributions[number].source):
            raise ValueError(f"attribution {number} has a source or a speaker, but not both")
    return Passage(name, header["genre"], int(header["year"]), header["note"], text, attributions, speakers)


def _unmarked(marked: str) -> tuple[str, dict[int, Attribution]]:
    """The text without marks, and the spans of code points that they stood around."""
    text, at = "", 0
    opened: list[tuple[str, int, int]] = []
    spans: dict[int, dict[str, list[tuple[int, int]]]] = defaultdict(lambda: defaultdict(list))
    for mark in _MARK.finditer(marked):
        text += marked[at : mark.start()]
        at = mark.end()
        if not mark["closed"]:
            opened.append((_ROLES[mark["role"]], int(mark["number"]), len(text)))
        elif not opened:
            raise ValueError(f"a mark is closed that was not opened, after {text[-30:]!r}")
        else:
            role, number, start = opened.pop()
            if not text[start:] or text[start:] != text[start:].strip():
                raise ValueError(f"a {role} of {number} is empty, or begins or ends with a space")
            spans[number][role].append((start, len(text)))
    text += marked[at:]
    if opened or "{" in text:
        raise ValueError(f"a mark is not closed or not known: {opened or text[text.find('{') :][:30]!r}")
    return text, {number: _attribution(number, roles) for number, roles in spans.items()}


def _attribution(number: int, roles: dict[str, list[tuple[int, int]]]) -> Attribution:
    content, cue, source = (sorted(roles.get(role, [])) for role in _ROLES.values())
    if not content or not cue:
        raise ValueError(f"attribution {number} lacks a content or a cue")
    return Attribution(content, cue, source)


def _speaker(line: str) -> tuple[int, Speaker]:
    match = _SPEAKER.fullmatch(line)
    if not match:
        raise ValueError(f"not 'number = name | kind | role | affiliation': {line!r}")
    name, kind, role, affiliation = (part.strip() for part in match["fields"].split("|"))
    if kind not in KINDS:
        raise ValueError(f"kind {kind!r} is none of {sorted(KINDS)}")
    name, role, affiliation = ("" if part == "-" else part for part in (name, role, affiliation))
    return int(match["number"]), Speaker(name, kind, role, affiliation)


def main(paths: Iterable[str]) -> None:
    """Reads the files named, or all there are, and prints how much they hold."""
    files = [Path(path) for path in paths] or sorted((Path(__file__).parent / "passages").glob("*.txt"))
    held = [passage for path in files for passage in read(path)]
    words = sum(len(passage.text.split()) for passage in held)
    known = sum(len(passage.attributions) for passage in held)
    print(f"{len(held)} passages, {words} words, {known} attributions")


if __name__ == "__main__":
    main(sys.argv[1:])
