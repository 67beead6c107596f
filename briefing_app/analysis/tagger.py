"""The trained tagger: windows of words in, label scores and link vectors out."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
import numpy.typing as npt

from briefing_app.analysis.windows import Window
from briefing_app.analysis.wordpiece import WordPiece
from briefing_app.config import resource

Floats = npt.NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Reading:
    """What the tagger says of one window's words.

    ``words`` are their numbers in the text; ``scores`` the log probability of each label, one row a word;
    ``links`` the rows of four vectors of equal length (query of a content, key of a cue, query of a cue, key
    of a source), and ``nothing`` the same for "none of them".
    """

    words: npt.NDArray[np.int64]
    scores: Floats
    links: Floats
    nothing: Floats


class Tagger:
    """One model file, loaded. Not for sharing between threads; a process has its own."""

    def __init__(self, path: Path) -> None:
        """Raises an exception of onnxruntime, or KeyError, for a file that is no tagger."""
        import onnxruntime

        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        options.log_severity_level = 3
        self._session = onnxruntime.InferenceSession(
            path.read_bytes(), options, providers=["CPUExecutionProvider"]
        )
        described = self._session.get_modelmeta().custom_metadata_map
        self.labels: tuple[str, ...] = tuple(json.loads(described["labels"]))
        self.window_words = int(described["window_words"])
        self.word_piece = WordPiece(described["vocabulary"].split("\n"))

    def read(self, windows: Iterable[Window]) -> list[Reading]:
        """One reading a window, in order.

        A window is read alone: on one thread that is as fast as batches are, needs less memory, and makes the
        reading of a window depend on nothing else (an int8 model scales its numbers by the batch).
        """
        return [_reading(window, *self._session.run(None, self._fed(window))) for window in windows]

    def _fed(self, window: Window) -> dict[str, npt.NDArray[np.int64]]:
        return {
            "word_pieces": np.array([window.pieces], np.int64),
            "shapes": np.array([window.shapes], np.int64),
            "quote_state": np.array([window.quote_states], np.int64),
            "attention": np.ones((1, len(window.pieces)), np.int64),
        }


def _reading(window: Window, scores: Floats, links: Floats) -> Reading:
    numbers = np.asarray(window.words, np.int64)
    first = np.flatnonzero(numbers >= 0)
    chosen = scores[0][first]
    chosen = chosen - chosen.max(axis=1, keepdims=True) if len(first) else chosen
    log_sum = np.log(np.exp(chosen).sum(axis=1, keepdims=True))
    return Reading(numbers[first], chosen - log_sum, links[0][first], links[0][0])


@cache
def shipped() -> Tagger | None:
    """The tagger that comes with the program, loaded at the first call in each process.

    None where its file is missing or damaged: the rules then do what they can.
    """
    try:
        return Tagger(resource("model", "tagger.onnx"))
    except Exception:  # noqa: BLE001 - onnxruntime's errors have no other base in common
        return None
