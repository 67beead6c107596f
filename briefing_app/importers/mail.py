"""Mail, and newsletters above all (EML, MBOX): a message an article."""

from __future__ import annotations

import email
import re
from collections.abc import Iterator
from datetime import date
from email.header import decode_header
from email.message import Message
from email.utils import parseaddr, parsedate_to_datetime
from pathlib import Path
from typing import BinaryIO

from briefing_app.domain.article import ArticleDraft
from briefing_app.domain.errors import FileProblem, UnreadableFileError, printable
from briefing_app.importers.decode import decode, meant
from briefing_app.importers.files import member_of
from briefing_app.importers.importer import MAX_BYTES, MAX_STREAMED_BYTES, Importer
from briefing_app.importers.layout import draft, lay_out
from briefing_app.importers.lines import Facts, person
from briefing_app.importers.markup import text_of_markup

_FIELD = re.compile(rb"([!-9;-~]{2,60}):[ \t]?.*\r?\n(?:[ \t].*\r?\n)*")
_TELLING = frozenset({b"message-id", b"received", b"mime-version", b"return-path", b"delivered-to"})
_REPLY = re.compile(r"\s*(?:(?:re|fwd?|aw|wg|tr|sv|vs|rv)\s*:\s*)+", re.IGNORECASE)
_AT_OUTLET = re.compile(r"(?P<name>.+?)(?:,| \||:| [-–—]| at| from| via| of| @)\s+(?P<outlet>.+)")
_MACHINES = re.compile(
    r"(?:no-?reply|news(?:letters?)?|info|hello|mail|briefing|editors?|alerts?|daily)\b", re.I
)
_RELATED = re.compile(rb"^Content-Type:\s*multipart/related\b", re.IGNORECASE | re.MULTILINE)
_SAVED = re.compile(rb"^(?:Snapshot-Content-Location:|From:\s*<?\s*Saved by\b)", re.IGNORECASE | re.MULTILINE)
_FEWEST_WORDS = 20  # in an HTML part that is worth more than the plain one
_SEPARATOR = re.compile(rb"From .{0,200}?\d\d:\d\d")  # "From" begins a sentence as well
_QUOTED = re.compile(rb">+From ")
_LONGEST_LINE = 1024 * 1024  # bytes


def read(path: Path, file: BinaryIO) -> Iterator[ArticleDraft | FileProblem]:
    """The messages that have a text; a problem for each that has none."""
    if _is_mailbox(file.read(4096)):
        file.seek(0)
        for number, message in enumerate(_messages(file), start=1):
            try:
                yield _draft(path, message, in_mailbox=True)
            except UnreadableFileError as error:
                yield FileProblem(path, f"message {number}: {error.problem.reason}")
            except (ValueError, LookupError, TypeError, AttributeError, RecursionError) as error:
                yield FileProblem(path, f"message {number} is damaged ({type(error).__name__}).")
    else:
        file.seek(0)
        yield _draft(path, file.read(MAX_BYTES + 1), in_mailbox=False)


def sniff(head: bytes) -> bool:
    """Whether the file begins as only a mailbox or a message does: with a mail's own header fields."""
    if _is_mailbox(head):
        return True
    if _FIELD.match(head) is None or is_saved_page(head):  # most texts are told apart by their first line
        return False
    names, at = set[bytes](), 0
    while match := _FIELD.match(head, at):
        names.add(match[1].lower())
        at = match.end()
    return b"from" in names and len(names) > 2 and bool(names & _TELLING)


def is_saved_page(head: bytes) -> bool:
    """Whether the file is a page in a mail's clothes, as browsers write it."""
    fields = re.split(rb"\r?\n\r?\n", head, maxsplit=1)[0]
    return _RELATED.search(fields) is not None and _SAVED.search(fields) is not None


def body_of(path: Path, message: Message, kind: str) -> str | None:
    """The text of the first part of this kind that is not an attachment. Raises UnreadableFileError."""
    for part in message.walk():
        if part.get_content_type() == kind and part.get_content_disposition() != "attachment":
            data = part.get_payload(decode=True)
            if isinstance(data, bytes) and data.strip():
                return decode(path, data, part.get_content_charset())
    return None


def header(message: Message, name: str) -> str:
    """A header as text on one line, whatever was done to its encoding; "" where there is none."""
    value = message.get(name)
    if value is None:
        return ""
    words = []
    for part, charset in decode_header(value):
        words.append(part if isinstance(part, str) else _decoded(part, charset))
    return " ".join("".join(words).split())


def _decoded(data: bytes, charset: str | None) -> str:
    """A header's bytes: what they are declared to be is believed where it fits."""
    for codec in (meant(charset), "utf-8", "cp1252"):
        try:
            return data.decode(codec or "utf-8")
        except (LookupError, UnicodeDecodeError):
            continue
    return data.decode("latin-1")


def _is_mailbox(head: bytes) -> bool:
    return _SEPARATOR.match(head) is not None


def _messages(file: BinaryIO) -> Iterator[bytes]:
    """Each message's bytes, in order; what is beyond a message's limit (attachments) is left out."""
    kept, size, blank = list[bytes](), 0, True
    file.readline(_LONGEST_LINE)
    while line := file.readline(_LONGEST_LINE):
        if blank and _SEPARATOR.match(line):
            yield b"".join(kept)
            kept, size = [], 0
        elif size < MAX_BYTES:
            kept.append(line[1:] if _QUOTED.match(line) else line)
            size += len(line)
        blank = not line.strip()
    yield b"".join(kept)


def _draft(path: Path, data: bytes, *, in_mailbox: bool) -> ArticleDraft:
    message = email.message_from_bytes(data)
    text = _text(path, message)
    facts = _facts(message)
    if in_mailbox:
        own = header(message, "Message-ID").strip("<>")
        path = member_of(path, own or (facts.published.isoformat() if facts.published else ""))
    return draft(path, lay_out(text, facts))


def _text(path: Path, message: Message) -> str:
    """The HTML part's text, which the reader was shown, or the plain part's where that is the fuller."""
    page = body_of(path, message, "text/html")
    shown = text_of_markup(page) if page else ""
    if len(shown.split()) >= _FEWEST_WORDS:
        return shown
    text = max(shown, body_of(path, message, "text/plain") or "", key=len)
    if not text.strip():
        subject = printable(header(message, "Subject")[:80])
        raise UnreadableFileError(path, f"has no text in it to read (subject: {subject or 'none'}).")
    return text


def _facts(message: Message) -> Facts:
    """A person's mail has a byline, a newsletter an outlet; “Anna Berg at The Ledger” has both."""
    shown = parseaddr(header(message, "From"))
    name, address = shown[0].strip("\"' "), shown[1]
    both = _AT_OUTLET.fullmatch(name)
    listed = any(message.get(field) for field in ("List-Id", "List-Unsubscribe", "List-Post"))
    if both and (author := person(both["name"])):
        byline, outlet = author, both["outlet"]
    elif listed or _MACHINES.match(address) or not person(name):
        byline, outlet = None, name or address.rpartition("@")[2]
    else:
        byline, outlet = name, ""
    return Facts(
        title=_REPLY.sub("", header(message, "Subject"), count=1) or None,
        byline=byline,
        outlet=outlet or None,
        published=_date(header(message, "Date")),
        language=header(message, "Content-Language") or None,
    )


def _date(value: str) -> date | None:
    try:
        return parsedate_to_datetime(value).date()
    except (ValueError, TypeError, OverflowError):
        return None


IMPORTER = Importer("mail", frozenset({".eml", ".mbox", ".mbx"}), read, sniff, MAX_STREAMED_BYTES)
