"""Letters without what is written above, below or through them; words cut short."""

from __future__ import annotations

import unicodedata

# Letters that Unicode does not take apart into a letter and an accent.
_WHOLE = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i", "ð": "d"})


def without_accents(text: str) -> str:
    """The text without its accents, as NFD: letters that have a stroke or are two in one stay."""
    if text.isascii():
        return text
    return "".join(sign for sign in unicodedata.normalize("NFD", text) if not unicodedata.combining(sign))


def plain(text: str) -> str:
    """Small letters as somebody without the right keyboard types them (``"łódź"`` → ``"lodz"``)."""
    return without_accents(text.translate(_WHOLE))


def shortened(words: str, most: int = 40) -> str:
    """On one line, and of ``most`` characters at the most: more end in an ellipsis."""
    words = " ".join(words.split())
    return words if len(words) <= most else words[: most - 1].rstrip() + "…"
