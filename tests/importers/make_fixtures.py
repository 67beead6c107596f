"""Writes one small file of each format into ``fixtures``, from text made up for it; run after a change here.

``--golden`` also writes what is read from them into ``golden``. Look at the difference before you commit it.
"""

# ruff: noqa: E501
from __future__ import annotations

import io
import json
import sys
import zipfile
from pathlib import Path

HERE = Path(__file__).parent
XML = '<?xml version="1.0" encoding="UTF-8"?>\n'

SAID = "“We cannot carry the whole cost,” said the minister, Jonas Feld. “The islands and the state are partners.”"
PAID = "The ministry said on Tuesday that it would not renew the subsidy unless the islanders paid a share of it."
ASKED = (
    "Who pays for the winter boats? The mayor of Nordhavn, Ida Brandt, asked that twice and got no answer."
)
PAGE = f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Ferry subsidy | The Harbour Post</title>
<meta property="og:title" content="Ferry subsidy in doubt"><meta property="og:site_name" content="The Harbour Post">
<meta property="article:published_time" content="2025-03-04T08:00:00+01:00"><meta name="author" content="Ida Holm">
</head><body><article><h1>Ferry subsidy in doubt</h1><p>{PAID}</p><p>{SAID}</p><p>{ASKED}</p>
<img src="https://post.example.org/a.png"></article></body></html>"""


def packed(members: dict[str, str | bytes]) -> bytes:
    """A ZIP of these members, stored as they are, with one date for ever."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name, data in members.items():
            archive.writestr(zipfile.ZipInfo(name, (2025, 3, 4, 8, 0, 0)), data)
    return file.getvalue()


def docx() -> bytes:
    namespace = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'

    def p(text: str, style: str = "") -> str:
        marked = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
        return f"<w:p>{marked}<w:r><w:t xml:space='preserve'>{text}</w:t></w:r></w:p>"

    row = "<w:tr>{}</w:tr>".format
    cell = "<w:tc>{}</w:tc>".format
    changed = (
        "<w:p><w:r><w:t>The boats are </w:t></w:r><w:del><w:r><w:delText>never</w:delText></w:r></w:del>"
        "<w:ins><w:r><w:t>seldom</w:t></w:r></w:ins><w:r><w:t> full</w:t></w:r>"
        '<w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:t>, the council found.</w:t></w:r></w:p>'
    )
    body = (
        p("Ferry subsidy in doubt", "Titel")
        + p("Ministers and islanders disagree on who pays", "Untertitel")
        + p("By Ida Holm")
        + p("4 March 2025")
        + p(PAID)
        + changed
        + p("What comes next", "berschrift1")
        + p(SAID)
        + "<w:tbl>"
        + row(cell(p("Year")) + cell(p("Passengers")))
        + row(cell(p("2024")) + cell(p("81,000")))
        + "</w:tbl>"
    )
    styles = "".join(
        f'<w:style w:styleId="{identity}"><w:name w:val="{name}"/></w:style>'
        for identity, name in [("Titel", "Title"), ("Untertitel", "Subtitle"), ("berschrift1", "heading 1")]
    )
    core = (
        '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">'
        "<dc:title>Report template</dc:title><dc:creator>Per Lund</dc:creator>"
        "<dcterms:created>2025-03-01T10:00:00Z</dcterms:created></cp:coreProperties>"
    )
    notes = f'<w:footnote w:id="2">{p("Counted from January to March.")}</w:footnote>'
    return packed(
        {
            "[Content_Types].xml": XML
            + '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
            "word/document.xml": f"{XML}<w:document {namespace}><w:body>{body}</w:body></w:document>",
            "word/styles.xml": f"{XML}<w:styles {namespace}>{styles}</w:styles>",
            "word/footnotes.xml": f"{XML}<w:footnotes {namespace}>{notes}</w:footnotes>",
            "docProps/core.xml": XML + core,
        }
    )


def odt() -> bytes:
    namespaces = (
        " ".join(
            f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
            for name in ("office", "text", "table", "style", "meta")
        )
        + ' xmlns:dc="http://purl.org/dc/elements/1.1/"'
    )
    styles = '<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Title"/>'
    note = "<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>Counted in March.</text:p></text:note-body></text:note>"
    cells = "<table:table-cell><text:p>{}</text:p></table:table-cell>".format
    body = (
        "<text:tracked-changes><text:changed-region><text:deletion><text:p>Never.</text:p></text:deletion>"
        "</text:changed-region></text:tracked-changes>"
        '<text:p text:style-name="P1">Ferry subsidy <text:span>in doubt</text:span></text:p>'
        f'<text:p>{PAID}</text:p><text:h text:outline-level="2">What comes next</text:h>'
        f'<text:p>{SAID}{note}<text:line-break/>The<text:s text:c="2"/>boats are seldom full.</text:p>'
        f"<table:table><table:table-row>{cells('2024')}{cells('81,000')}</table:table-row></table:table>"
    )
    content = (
        f"{XML}<office:document-content {namespaces}><office:automatic-styles>{styles}</office:automatic-styles>"
        f"<office:body><office:text>{body}</office:text></office:body></office:document-content>"
    )
    meta = (
        f"{XML}<office:document-meta {namespaces}><office:meta><dc:title>Untitled 1</dc:title><dc:creator>Ida Holm</dc:creator>"
        "<meta:creation-date>2025-03-04T08:00:00</meta:creation-date></office:meta></office:document-meta>"
    )
    return packed(
        {"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": content, "meta.xml": meta}
    )


def epub() -> bytes:
    container = '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="OEBPS/book.opf"/></rootfiles></container>'
    names = ["cover", "two", "one", "gone"]
    items = "".join(
        f'<item id="{name}" href="{name}.xhtml" media-type="application/xhtml+xml"/>' for name in names
    )
    items += '<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>'
    spine = "".join(f'<itemref idref="{name}"/>' for name in ("cover", "one", "two", "gone"))
    package = (
        f'{XML}<package xmlns="http://www.idpf.org/2007/opf" xmlns:dc="http://purl.org/dc/elements/1.1/"><metadata>'
        "<dc:title>Boats in Winter</dc:title><dc:creator>Ida Holm</dc:creator><dc:language>en</dc:language><dc:date>2025-03-04</dc:date>"
        f"</metadata><manifest>{items}</manifest><spine>{spine}</spine></package>"
    )
    nav = '<html xmlns="http://www.w3.org/1999/xhtml"><body><nav><ol><li><a href="one.xhtml#start">The subsidy</a></li></ol></nav></body></html>'
    page = '<html xmlns="http://www.w3.org/1999/xhtml"><head><title/></head><body>{}</body></html>'.format
    return packed(
        {
            "mimetype": "application/epub+zip",
            "META-INF/container.xml": XML + container,
            "OEBPS/book.opf": package,
            "OEBPS/nav.xhtml": nav,
            "OEBPS/cover.xhtml": page("<p>Boats in Winter</p>"),
            "OEBPS/one.xhtml": page(f"<p>{PAID}</p><p>{SAID}</p>"),
            "OEBPS/two.xhtml": page(f"<h2>The answer</h2><p>{ASKED}</p><p>{SAID}</p>"),
        }
    )


def eml() -> bytes:
    html = (
        "<html><body><div style='display:none'>Open this in your browser</div><table><tr><td><h1>Ferry subsidy in doubt</h1></td></tr>"
        f"<tr><td><p>{PAID}</p><p>{SAID}</p></td></tr></table></body></html>"
    )
    return (
        (
            b"Return-Path: <news@post.example.org>\r\nFrom: =?utf-8?q?Ida_Holm_at_The_Harbour_P=C3=B6st?= <news@post.example.org>\r\n"
            b"To: reader@example.org\r\nSubject: =?iso-8859-1?Q?Fwd:_Ferry_subsidy_in?=\r\n =?iso-8859-1?Q?_doubt_=96_again?=\r\n"
            b"Date: Tue, 04 Mar 2025 23:30:00 -0800\r\nMessage-ID: <1@post.example.org>\r\nMIME-Version: 1.0\r\n"
            b'Content-Type: multipart/alternative; boundary="x"\r\n\r\n--x\r\nContent-Type: text/plain\r\n\r\nSee the page.\r\n--x\r\n'
            b"Content-Type: text/html; charset=no-such-charset\r\nContent-Transfer-Encoding: 8bit\r\n\r\n"
        )
        + html.encode("cp1252")
        + b"\r\n--x--\r\n"
    )


def mbox() -> bytes:
    letter = (
        "From news@post.example.org Tue Mar  4 08:00:00 2025\nFrom: The Harbour Post <news@post.example.org>\nList-Id: <post>\n"
        "Subject: Morning briefing\nDate: {}\nMessage-ID: <{}@post.example.org>\nContent-Type: text/plain; charset=utf-8\n\n{}\n\n"
    ).format
    return (
        letter(
            "Tue, 4 Mar 2025 08:00:00 +0100",
            1,
            f"{PAID}\n\nFrom the harbour nobody spoke.\n\n>From here on it is quoted.",
        )
        + letter("Wed, 5 Mar 2025 08:00:00 +0100", 2, f"{SAID}\n\n{ASKED}")
        + letter("Thu, 6 Mar 2025 08:00:00 +0100", 3, "")
    ).encode()


def mhtml() -> bytes:
    return (
        "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://post.example.org/ferry\r\nSubject: Ferry subsidy\r\n"
        'MIME-Version: 1.0\r\nContent-Type: multipart/related; type="text/html"; boundary="x"\r\n\r\n--x\r\n'
        "Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\nContent-Location: https://post.example.org/ferry\r\n\r\n"
        f"{PAGE}\r\n--x\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=\r\n--x--\r\n"
    ).encode()


def rss() -> str:
    return (
        '<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">'
        "<channel><title>The Harbour Post</title><language>en</language>"
        "<item><title>Ferry subsidy in doubt</title><link>https://post.example.org/ferry</link><dc:creator>Ida Holm</dc:creator>"
        "<pubDate>Tue, 04 Mar 2025 23:30:00 -0800</pubDate><description>Who pays?</description>"
        f"<content:encoded><![CDATA[<p>{PAID}</p><p>{SAID}</p><img src='https://post.example.org/a.png'>]]></content:encoded></item>"
        f"<item><title>The answer</title><guid>answer-1</guid><description>{ASKED}</description></item>"
        "<item><title>Nothing more</title></item></channel></rss>"
    )


def atom() -> str:
    return (
        '<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>The Harbour Post</title><entry><id>tag:post,1</id>'
        "<title>Ferry subsidy in doubt</title><author><name>Ida Holm</name></author><published>2025-03-04T08:00:00Z</published>"
        '<link href="https://post.example.org/ferry"/><content type="html">&lt;p&gt;'
        f"{PAID}&lt;/p&gt;&lt;p&gt;{SAID}&lt;/p&gt;</content></entry></feed>"
    )


def opml() -> str:
    return (
        '<?xml version="1.0"?><opml version="2.0"><body><outline text="News"><outline text="The Harbour Post" type="rss"'
        ' xmlUrl="https://post.example.org/feed" htmlUrl="https://post.example.org/"/></outline></body></opml>'
    )


def csv() -> str:
    rows = [
        ["Headline", "Published at", "Newspaper", "Author", "Body", "ID"],
        ["Ferry subsidy in doubt", "04.03.2025", "The Harbour Post", "Ida Holm", f"{PAID}\n\n{SAID}", "7"],
        ["Ferry subsidy in doubt", "2025-03-05", "The Ledger", "", f"<p>{ASKED}</p>", ""],
        ["No text", "2025-03-05", "", "", "", ""],
    ]
    return "\n".join(";".join('"' + cell.replace('"', '""') + '"' for cell in row) for row in rows) + "\n"


def whole_json() -> str:
    article = {
        "@type": "NewsArticle",
        "headline": "Ferry subsidy in doubt",
        "datePublished": "2025-03-04T08:00:00+01:00",
        "author": [{"@type": "Person", "name": "Ida Holm"}, {"name": "Per Lund"}],
        "publisher": {"name": "The Harbour Post"},
        "articleBody": f"{PAID}\n\n{SAID}",
        "url": "https://post.example.org/ferry",
    }
    later = {
        "title": "The answer",
        "source": {"id": None, "name": "The Ledger"},
        "publishedAt": 1741161600,
        "content": [PAID, ASKED],
    }
    return json.dumps(
        {"status": "ok", "response": {"docs": [article, later, {"title": "No text"}]}},
        ensure_ascii=False,
        indent=1,
    )


def jsonl() -> str:
    lines = [
        {"title": "Ferry subsidy in doubt", "text": f"{PAID}\n\n{SAID}", "date": "20250304"},
        {"title": "The answer", "text": ASKED, "outlet": "The Ledger"},
    ]
    return "\n".join([json.dumps(lines[0]), "{broken", json.dumps(lines[1]), ""])


def archive() -> bytes:
    inner = packed({"deep.txt": f"The deep one\n\n{ASKED}", "deeper.zip": packed({"x.txt": PAID})})
    return packed(
        {
            "post/ferry.html": PAGE,
            "post/ferry_files/notes.txt": "Never read.",
            "post/new\nline.txt": f"The answer\n\n{ASKED}",
            "../up.md": f"# Up and out\n\n{SAID}",
            "empty.txt": "",
            "a.png": b"\x89PNG\r\n\x1a\n",
            "b.css": "p {}",
            "__MACOSX/._a.txt": "x",
            "inner.zip": inner,
        }
    )


# Set by hand as two columns: left line, right line. A hyphen at a line's end is a broken word's, or its own.
COLUMNS = [
    ("The ministry said on Tuesday that it", "The mayor of Nordhavn, Ida Brandt,"),
    ("would not renew the subsidy for the win-", "asked twice who would pay for the"),
    ("ter boats unless the islanders paid a", "winter boats, and got no answer from"),
    ("share of the cost.", "the well-known minister."),
    ("  “We cannot carry the whole cost,” said", "  “We have no plan for January,” she"),
    ("the minister, Jonas Feld. He is a well-", "said. “Nobody has shown us one, and we"),
    ("known friend of the islands.", "are running out of time for it because"),
]
AFTER = [
    ("the first boat that would be taken out", "The council meets again on Friday and"),
    ("of service leaves in December.", "will hear the harbour master first."),
    ("The rest of the fleet is older still.", "No vote is planned for that evening."),
]


def page_of(lines: list[tuple[float, float, float, str]]) -> str:
    """A page's content: left, bottom, size and text of each line."""
    signs = str.maketrans({"(": r"\(", ")": r"\)", "\\": r"\\"})
    return "".join(
        f"BT /F1 {size} Tf {x} {y} Td ({text.translate(signs)}) Tj ET\n" for x, y, size, text in lines
    )


def columns_at(
    top: float, rows: list[tuple[str, str]], *, across: bool
) -> list[tuple[float, float, float, str]]:
    """The rows as two columns, set line by line across both or one column after the other."""

    def line(column: int, number: int, text: str) -> tuple[float, float, float, str]:
        indent = 12 if text.startswith("  ") else 0
        return (60 + 260 * column + indent, top - 13 * number, 10.5, text.strip())

    cells = [line(column, number, text) for number, row in enumerate(rows) for column, text in enumerate(row)]
    return cells if across else sorted(cells, key=lambda cell: cell[0] >= 300)


def pdf_of(pages: list[str], info: str = "", trailer: str = "") -> bytes:
    """A PDF file of these page contents, with one font."""
    kids = " ".join(f"{4 + 2 * number} 0 R" for number in range(len(pages)))
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    for number, content in enumerate(pages):
        objects.append(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >>"
            f" /Contents {5 + 2 * number} 0 R >>"
        )
        objects.append(f"<< /Length {len(content.encode('cp1252'))} >>\nstream\n{content}endstream")
    objects.append(f"<< {info} >>")
    file, places = b"%PDF-1.4\n", []
    for number, item in enumerate(objects, start=1):
        places.append(len(file))
        file += f"{number} 0 obj\n{item}\nendobj\n".encode("cp1252")
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    size = len(objects) + 1
    return (
        file
        + (
            f"xref\n0 {size}\n0000000000 65535 f \n{table}trailer\n<< /Size {size} /Root 1 0 R /Info {size - 1} 0 R {trailer}>>\n"
            f"startxref\n{len(file)}\n%%EOF\n"
        ).encode()
    )


def furniture(number: int) -> list[tuple[float, float, float, str]]:
    return [(60, 800, 8, "The Harbour Post | Review 2025"), (280, 30, 8, f"Page {number} of 3")]


def pdf() -> bytes:
    title = [
        (60, 740, 22, "Ferry subsidy in doubt as the"),
        (60, 714, 22, "islands wait for an answer"),
        (60, 690, 10.5, "By Ida Holm"),
        (60, 677, 10.5, "4 March 2025"),
    ]
    table = [
        (60, 640, 10.5, "2023"),
        (180, 640, 10.5, "78,000"),
        (60, 627, 10.5, "2024"),
        (180, 627, 10.5, "81,000"),
        (60, 614, 10.5, "2025"),
        (180, 614, 10.5, "80,500"),
    ]
    return pdf_of(
        [
            page_of(furniture(1) + title + columns_at(640, COLUMNS, across=True)),
            page_of(furniture(2) + columns_at(760, AFTER, across=False)),
            page_of(
                [*furniture(3), (60, 760, 10.5, "Passengers a year, as the harbour counted them:"), *table]
            ),
        ],
        "/Title (Microsoft Word - ferry3.doc) /Author (Per Lund) /CreationDate (D:20250301080000Z)",
    )


def scanned() -> bytes:
    return pdf_of(["0 0 100 100 re f\n"] * 2)


def locked() -> bytes:
    """A file that asks for a password: its key is of a password that nobody has."""
    key = "A" * 32
    return pdf_of(
        [page_of([(60, 700, 12, PAID)])],
        trailer=f"/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O ({key}) /U ({key}) >> /ID [(x) (x)] ",
    )


def fixtures() -> dict[str, bytes]:
    """Every fixture by its file name."""
    made: dict[str, str | bytes] = {
        "ferry.docx": docx(), "ferry.odt": odt(), "boats.epub": epub(), "ferry.eml": eml(), "post.mbox": mbox(),
        "ferry.mhtml": mhtml(), "ferry.html": PAGE, "post.rss": rss(), "post.atom": atom(), "feeds.opml": opml(),
        "ferry.csv": csv(), "ferry.json": whole_json(), "ferry.jsonl": jsonl(), "all.zip": archive(),
        "ferry.pdf": pdf(), "scanned.pdf": scanned(), "locked.pdf": locked(),
    }  # fmt: skip
    return {name: data.encode() if isinstance(data, str) else data for name, data in made.items()}


def shown(path: Path) -> str:
    """All that is read from a file, as text to compare."""
    from briefing_app.importers import read

    reading = read(path)
    lines = [f"format: {reading.format}"]
    for draft in reading.drafts:
        facts = {name: getattr(draft, name) for name in draft.__slots__ if name != "text"}
        facts["origin"] = draft.origin.replace(str(path.parent), "")
        lines += [
            "",
            *(f"{name}: {value}" for name, value in facts.items() if value is not None),
            "",
            draft.text,
        ]
    return (
        "\n".join([*lines, "", *(f"problem: {problem.reason}" for problem in reading.problems)]).rstrip()
        + "\n"
    )


if __name__ == "__main__":
    for name, data in fixtures().items():
        (HERE / "fixtures" / name).write_bytes(data)
        if "--golden" in sys.argv:
            (HERE / "golden" / f"{name}.txt").write_text(
                shown(HERE / "fixtures" / name), encoding="utf-8", newline="\n"
            )
