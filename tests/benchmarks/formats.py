"""How fast each format is read: ``python tests/benchmarks/formats.py [seconds a row] [part of a name]``.

Pages of PDF are made up of the fixtures' kind of page; the other rows read one article of about 500 words
again and again, from a file in memory, so that no disk is measured.
"""

from __future__ import annotations

import io
import runpy
import sys
import time
from pathlib import Path
from typing import Any

from briefing_app.importers.reading import read_open

SCRIPT: dict[str, Any] = runpy.run_path(str(Path(__file__).parents[1] / "importers" / "make_fixtures.py"))
PARAGRAPH = " ".join([SCRIPT["PAID"], SCRIPT["SAID"], SCRIPT["ASKED"]])
PARAGRAPHS = [f"{PARAGRAPH} It was the {number}th time." for number in range(8)]


def pdf(pages: int, *, columns: int) -> bytes:
    """Pages of about 500 words, in one column or two."""
    words = (PARAGRAPH + " ").replace("“", '"').replace("”", '"') * 12
    width = 95 // columns
    lines = [words[at : at + width].strip() for at in range(0, len(words), width)][: 54 * columns]
    place = [
        (60 + 250 * (at // 54), 780 - 13 * (at % 54), 10.5 if columns == 1 else 9.5, line)
        for at, line in enumerate(lines)
    ]
    return bytes(SCRIPT["pdf_of"]([SCRIPT["page_of"](place)] * pages))


def samples() -> dict[str, tuple[str, bytes, int]]:
    """What is measured: a file name, its bytes, and how many units (articles or pages) it holds."""
    fixtures = SCRIPT["fixtures"]()
    text = "A title over the text\n\n" + "\n\n".join(PARAGRAPHS)
    html = SCRIPT["PAGE"].replace("<img", "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS) + "<img")
    german = ("Der Zuschuss für die Fähren wird nicht verlängert, erklärte der Minister. " * 40).encode(
        "cp1252"
    )
    rows = "text\n" + "".join('"' + f"{number} {text}".replace('"', '""') + '"\n' for number in range(200))
    return {
        "text, UTF-8": ("a.txt", text.encode(), 1),
        "text, Windows-1252": ("a.txt", german, 1),
        "Markdown": ("a.md", f"# {text}".encode(), 1),
        "web page": ("a.html", html.encode(), 1),
        "PDF, one column (pages)": ("a.pdf", pdf(50, columns=1), 50),
        "PDF, two columns (pages)": ("a.pdf", pdf(50, columns=2), 50),
        "PDF of 2,000 pages (pages)": ("a.pdf", pdf(2000, columns=1), 2000),
        "CSV (rows)": ("a.csv", rows.encode(), 200),
        "ZIP of 200 texts (files)": (
            "a.zip",
            SCRIPT["packed"]({f"{at}.txt": f"{at} {text}" for at in range(200)}),
            200,
        ),
        **{
            f"fixture {name}": (name, data, 1)
            for name, data in fixtures.items()
            if name not in ("scanned.pdf", "locked.pdf", "feeds.opml", "all.zip")
        },
    }


def main(seconds: float = 1.0, only: str = "") -> None:
    print(f"{'format':30} {'a second':>10} {'ms each':>9}   processor time, one process")
    chosen = {label: row for label, row in samples().items() if only in label}
    for label, (name, data, units) in chosen.items():
        read_open(Path(name), io.BytesIO(data))  # libraries and the language model are loaded once
        begun, done = time.process_time(), 0
        while (spent := time.process_time() - begun) < seconds:
            read_open(Path(name), io.BytesIO(data))
            done += units
        print(f"{label:30} {done / spent:10,.0f} {1000 * spent / done:9.2f}")


if __name__ == "__main__":
    main(float((sys.argv[1:] or ["1"])[0]), *sys.argv[2:3])
