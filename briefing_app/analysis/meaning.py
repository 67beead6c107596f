"""What short texts are about, as vectors: texts on one matter lie near each other, whatever their words.

The tagger's own table has a row for each word piece. A small network, `resources/model/meaning.npz`, tells
from that row where a sentence encoder (MiniLM-L6) puts the piece when it reads it alone; a text lies at the
mean of its pieces, the rare ones weighing more and those without content nothing. Order is lost, so that
"A accuses B" and "B accuses A" are one. `packaging/model/meaning.py` makes the file and measures it.
"""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path

import numpy as np
import numpy.typing as npt

from briefing_app.analysis.wordpiece import WordPiece
from briefing_app.config import resource

Floats = npt.NDArray[np.float32]

_WORD = re.compile(r"[^\W_]+")
_AT_ONCE = 256  # texts: their pieces' vectors are held at a time
_REMEMBERED = 20_000  # texts, half a kilobyte each: beyond that they are forgotten
_GRAPH, _METADATA = 7, 14  # fields of an ONNX model
_INITIALIZER, _RAW = 5, 9  # of its graph, and of a tensor
_PLAIN, _WITH_LENGTH, _FIXED = 0, 2, {1: 8, 5: 4}  # how a field is stored; bytes of those of fixed size


class Meaning:
    """Makes vectors. Remembers those of pieces and of texts it has met, so keep one for long."""

    def __init__(self, tagger: Path, network: Path) -> None:
        """Raises what ``shipped`` catches where the files are missing, damaged or no pair."""
        vocabulary, self._table = table(tagger)
        with np.load(io.BytesIO(network.read_bytes())) as stored:
            if int(stored["table"]) != zlib.crc32(self._table.data):
                raise ValueError("The network was made for another tagger's table.")
            self._inner, self._outer = (stored[name].astype(np.float32) for name in ("inner", "outer"))
            self._weights: Floats = stored["weights"].astype(np.float32)
        self._word_piece = WordPiece(vocabulary)
        self._rows = np.zeros((len(vocabulary), self._outer.shape[1]), np.float32)
        self._met = np.zeros(len(vocabulary), np.bool_)
        self._kept = dict[str, Floats]()

    def vectors(self, texts: Sequence[str]) -> Floats:
        """A row of length 1 for each text; of zeros where it has no word of content."""
        kept = self._kept if len(self._kept) < _REMEMBERED else {}
        new = list({text for text in texts if text not in kept})
        for at in range(0, len(new), _AT_ONCE):
            part = new[at : at + _AT_ONCE]
            kept |= zip(part, self._made(part), strict=True)
        self._kept = kept
        return np.array([kept[text] for text in texts], np.float32).reshape(-1, self._rows.shape[1])

    def _made(self, texts: Sequence[str]) -> Floats:
        cut, nothing = self._word_piece.pieces, (self._word_piece.padding,)
        # Every text begins with a piece that weighs nothing, so that none is empty.
        pieces = [sum(map(cut, _WORD.findall(text)), nothing) for text in texts]
        flat = np.array([piece for text in pieces for piece in text], np.int64)
        self._meet(np.unique(flat))
        starts = np.cumsum([0, *map(len, pieces[:-1])])
        summed = np.add.reduceat(self._rows[flat], starts)
        lengths = np.linalg.norm(summed, axis=1, keepdims=True)
        vectors: Floats = summed / np.maximum(lengths, np.finfo(np.float32).tiny)
        return vectors

    def _meet(self, pieces: npt.NDArray[np.int64]) -> None:
        new = pieces[~self._met[pieces]]
        if len(new):
            rows = with_one(np.maximum(with_one(self._table[new]) @ self._inner, 0)) @ self._outer
            self._rows[new] = rows * self._weights[new, None]
            self._met[new] = True


def with_one(rows: npt.NDArray[np.generic]) -> Floats:
    """Rows as floats with a 1 at the end of each, which a layer's last row of weights is for."""
    return np.hstack([rows.astype(np.float32), np.ones((len(rows), 1), np.float32)])


def table(tagger: Path) -> tuple[list[str], npt.NDArray[np.int8]]:
    """The word pieces of a tagger file and its table as stored, a row of bytes for each of them.

    The runtime does not hand out a model's weights, but the file is a plain row of numbered fields. Raises
    OSError, KeyError, IndexError or ValueError where it is not one that the program may ship.
    """
    model = list(_fields(memoryview(tagger.read_bytes())))
    described = [dict(_fields(value)) for number, value in model if number == _METADATA]
    vocabulary = {bytes(one[1]): bytes(one[2]) for one in described}[b"vocabulary"].decode().split("\n")
    for number, value in model:
        if number == _GRAPH:
            for kind, tensor in _fields(value):
                if kind == _INITIALIZER:
                    raw = dict(_fields(tensor)).get(_RAW, b"")
                    width, left = divmod(len(raw), len(vocabulary))
                    if width > 1 and not left:
                        return vocabulary, np.frombuffer(bytes(raw), np.int8).reshape(-1, width)
    raise ValueError(f"No table of word pieces in {tagger}")


@cache
def shipped() -> Meaning | None:
    """What comes with the program, loaded at the first call. None where a file is missing or damaged."""
    try:
        return Meaning(resource("model", "tagger.onnx"), resource("model", "meaning.npz"))
    except (OSError, EOFError, LookupError, ValueError, zipfile.BadZipFile):
        return None


def _fields(data: memoryview) -> Iterator[tuple[int, memoryview]]:
    """The numbered fields of a protocol buffers message that have a length; plain numbers are left out."""
    at = 0
    while at < len(data):
        key, at = _number(data, at)
        kind = key & 7
        if kind == _WITH_LENGTH:
            length, at = _number(data, at)
            yield key >> 3, data[at : at + length]
            at += length
        elif kind == _PLAIN:
            _, at = _number(data, at)
        else:
            at += _FIXED[kind]


def _number(data: memoryview, at: int) -> tuple[int, int]:
    """A number that is stored seven bits a byte, the lowest first, and where the next thing begins."""
    value = shift = 0
    while True:
        byte = data[at]
        value |= (byte & 127) << shift
        at, shift = at + 1, shift + 7
        if byte < 128:
            return value, at
