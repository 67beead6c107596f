"""A library out into an archive and back: everything, exactly, or nothing and a reason."""

from __future__ import annotations

import io
import json
import sqlite3
import subprocess
import sys
import zipfile
from collections.abc import Callable
from contextlib import closing, suppress
from pathlib import Path
from random import Random
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from briefing_app.domain.errors import ArchiveError, ExportError
from briefing_app.storage import Library
from briefing_app.storage.exchange import library as whole
from briefing_app.storage.exchange.scope import PRIVATE, SHARED
from briefing_app.storage.exchange.sheets import LEFT_OUT, MADE_AGAIN, sheets
from briefing_app.storage.tables import Base

from .conftest import ODD, WORDS, archived, fill_tables, store_articles, unarchived

Empty = Callable[[str], Path]


def made(path: Path, texts: list[tuple[str, str]]) -> Library:
    library = Library.open(path)
    library.ensure_user("ann")
    library.ensure_user("bob")
    store_articles(library, texts)
    return library


@settings(
    max_examples=6,
    phases=(Phase.explicit, Phase.generate),
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(st.integers(0, 2**32), st.lists(st.tuples(WORDS, WORDS), min_size=1, max_size=3))
def test_an_archive_of_its_own_library_is_the_same_bytes(
    empty: Empty, tmp_path: Path, seed: int, texts: list[tuple[str, str]]
) -> None:
    library = made(empty("one"), texts)
    words = [*ODD, *(word for pair in texts for word in pair)]
    fill_tables(library.path, 2, Random(seed), words, nulls=0.4)
    first = archived(library.path, tmp_path / "first.zip")
    library.close()
    again = Library(unarchived(first, empty("two")))
    assert archived(again.path, tmp_path / "second.zip").read_bytes() == first.read_bytes()
    assert again.check(repair=False) == []
    again.close()


@pytest.fixture
def full(empty: Empty) -> Path:
    """A library with a row in every table and a value in every column of users' tables."""
    library = made(empty("full"), [(words, words) for words in ODD])
    fill_tables(library.path, 8, Random(7), ODD)
    library.close()
    return library.path


def test_every_column_of_every_table_is_in_it(full: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(archived(full, tmp_path / "a.zip")) as archive:
        for table in Base.metadata.tables.values():
            if table.name in LEFT_OUT:
                continue
            rows = [json.loads(line) for line in archive.read(f"{table.name}.jsonl").split(b"\n") if line]
            assert rows, f"nothing of “{table.name}” was archived"
            own = [name for name in map(str, table.columns.keys()) if (table.name, name) not in MADE_AGAIN]
            key = sheets()[table.name].key
            fields = {field.column: field.name for field in sheets()[table.name].fields}
            assert set(own) - {key} == set(fields)
            if sheets()[table.name].owned:
                assert all(any(row[name] is not None for row in rows) for name in fields.values())


def test_what_names_a_key_says_whose() -> None:
    """A number of this file alone means nothing in another: declare what it refers to, or that it is made."""
    for sheet in sheets().values():
        for field in sheet.fields:
            loose = field.column.endswith("_key") and not field.refers_to
            assert not loose, f"{sheet.table}.{field.column} names a key, and an archive cannot tell of what"
            assert field.refers_to != sheet.table, "a row that refers to its own table needs a second pass"


def test_every_table_of_users_is_shared_or_private() -> None:
    theirs = {sheet.table for sheet in sheets().values() if sheet.owned}
    assert theirs <= SHARED | PRIVATE, "say in scope.py whether a bundle brings it to others"
    assert not SHARED & PRIVATE


def test_a_layer_has_what_it_hangs_on_and_nothing_of_others(full: Path, empty: Empty, tmp_path: Path) -> None:
    layer = archived(full, tmp_path / "layer.zip", user="ann")
    restored = unarchived(layer, empty("layer"))
    with zipfile.ZipFile(layer) as archive:
        (user,) = (json.loads(line) for line in archive.read("user.jsonl").splitlines())
        assert user["name"] == "ann"
        for sheet in sheets().values():
            if sheet.owned:
                rows = [json.loads(line) for line in archive.read(sheet.member).split(b"\n") if line]
                assert {row["user"] for row in rows} <= {user["uid"]}
    with closing(sqlite3.connect(restored)) as connection:
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []


def test_an_archive_makes_a_library_only_where_there_is_none(empty: Empty, tmp_path: Path) -> None:
    library = made(empty("one"), [("Title", "Text.")])
    archive = archived(library.path, tmp_path / "a.zip")
    whole.unarchive(archive, tmp_path / "new" / "made.briefings")
    again = Library.open(tmp_path / "new" / "made.briefings")
    with again.reader("ann") as reader:
        assert [hit.title for hit in reader.search.hits("text")] == ["Title"]
    again.close()
    with pytest.raises(ArchiveError, match="is not empty"):
        whole.unarchive(archive, library.path)
    with pytest.raises(ExportError, match="exists already"), library._readers.reading() as connection:
        whole.archive(connection, archive)
    whole.unarchive(archive, empty("two"))
    assert [path.name for path in tmp_path.iterdir() if "part" in path.name] == []
    library.close()


def rewritten(archive: Path, change: Callable[[dict[str, bytes]], None]) -> Path:
    with zipfile.ZipFile(archive) as source:
        parts = {name: source.read(name) for name in source.namelist()}
    change(parts)
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as target:
        for name, content in parts.items():
            target.writestr(name, content)
    return archive


def put(member: str, **values: Any) -> Callable[[dict[str, bytes]], None]:
    """Changes values of a member's first row; a value of ``...`` takes it away."""

    def change(parts: dict[str, bytes]) -> None:
        first, *rest = parts[member].split(b"\n")
        row = {**json.loads(first), **values}
        kept = {name: value for name, value in row.items() if value is not ...}
        parts[member] = b"\n".join([json.dumps(kept).encode(), *rest])

    return change


def add(name: str, content: bytes = b"x") -> Callable[[dict[str, bytes]], None]:
    return lambda parts: parts.update({name: content})


def twice(parts: dict[str, bytes]) -> None:
    parts["article.jsonl"] *= 2


HOSTILE = [
    (add("../../evil.txt"), "it has a part “../../evil.txt”"),
    (add("/etc/passwd"), "it has a part “/etc/passwd”"),
    (lambda parts: parts.pop("manifest.json"), "does not say what it is"),
    (put("manifest.json", format="other"), "no archive of a library"),
    (put("manifest.json", version=2), "newer version of the program"),
    (put("manifest.json", revision="9999"), "newer version of the program"),
    (put("manifest.json", scope="all"), "does not say whether"),
    (put("manifest.json", scope="layer"), "whose layer"),
    (put("manifest.json", scope="bundle", layer="u", name="x", exported="2025-01-01T00:00:00Z"), "a bundle"),
    (put("article.jsonl", colour="red"), "line 1 of article.jsonl has “colour”"),
    (put("article.jsonl", title=7), "its “title” is not text"),
    (put("article.jsonl", title=None), "has no “title”"),
    (put("article.jsonl", newest=True), "its “newest” is not a whole number"),
    (put("article.jsonl", newest=2**70), "too large"),
    (put("article.jsonl", newest=2), "do not have the versions"),
    (put("article.jsonl", state="odd"), "contradict"),
    (put("article.jsonl", dated="2025-02-30"), "a day or an hour that there is not"),
    (put("article.jsonl", title="\ud800"), "half a character"),
    (put("version.jsonl", article="a-none"), "names an article “a-none”, which it has not"),
    (put("version.jsonl", imported="yesterday"), "not a moment"),
    (put("quotation.jsonl", kind="shouted"), "none of direct"),
    (put("quotation.jsonl", content=[[0, "1"]]), "not a whole number"),
    (put("quotation.jsonl", content=[[5, 1]]), "not from"),
    (put("quotation.jsonl", content=[[0, 9999]]), "beyond their end"),
    (put("quotation.jsonl", confidence="high"), "not a number"),
    (put("quotation.jsonl", speaker="a9"), "speakers that they do not know"),
    (put("user.jsonl", uid=...), "has no “uid”"),
    (twice, "contradict each other"),
    (add("article.jsonl", b"[" * 100_000 + b"\n"), "line 1 of article.jsonl is no JSON"),
    (add("article.jsonl", b"[]\n"), "is no row"),
    (add("article.jsonl", b"\xff\xfe\n"), "is no JSON"),
    (add("article.jsonl", b'{"id":NaN}\n'), "has no “newest”|not text"),
    (add("article.jsonl", b'{"id":"a-1"'), "too long or was cut short"),
    (add("note.jsonl", b"\n" * (65 << 20)), "unpacks to 65 MB"),
]


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory, migrated_library: Path) -> bytes:
    path = tmp_path_factory.mktemp("sound") / "l.briefings"
    path.write_bytes(migrated_library.read_bytes())
    library = made(path, [("Title", "Text.")])
    library.close()
    return archived(path, path.with_name("a.zip")).read_bytes()


@pytest.mark.parametrize(("change", "reason"), HOSTILE)
def test_a_hostile_archive_is_refused_with_a_reason(
    empty: Empty, tmp_path: Path, sound: bytes, change: Any, reason: str
) -> None:
    archive = tmp_path / "a.zip"
    archive.write_bytes(sound)
    rewritten(archive, change)
    into = empty("into")
    with pytest.raises(ArchiveError, match=reason) as told:
        whole_or_bundle(archive, into)
    assert str(archive) in str(told.value)
    assert "Nothing was changed" in str(told.value)
    with closing(sqlite3.connect(into)) as connection:
        assert connection.execute("SELECT count(*) FROM article").fetchone() == (0,)
    assert {path.name for path in tmp_path.rglob("*") if "evil" in path.name} == set()


def whole_or_bundle(archive: Path, into: Path) -> None:
    """As the service does, without the time that making a new file takes."""
    from briefing_app.storage.exchange.archive import Scope
    from briefing_app.storage.exchange.reading import opened

    with opened(archive, into.parent) as source:
        if source.manifest.scope is Scope.BUNDLE:
            source.refuse("it is a bundle")
    unarchived(archive, into)


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_a_damaged_archive_is_refused_or_harmless(
    empty: Empty, tmp_path: Path, sound: bytes, data: st.DataObject
) -> None:
    place = data.draw(st.integers(0, len(sound) - 1))
    damaged = data.draw(
        st.sampled_from([sound[:place], sound[:place] + b"\xff" * 8 + sound[place + 8 :], b"", sound[place:]])
    )
    archive = tmp_path / "damaged.zip"
    archive.write_bytes(damaged)
    into = empty("into")
    with suppress(ArchiveError):  # anything else would be a bug of ours
        unarchived(archive, into)
        assert archived(into, tmp_path / "again.zip").read_bytes() == sound


def test_what_would_fill_the_disk_is_refused_before_it_is_unpacked(
    empty: Empty, tmp_path: Path, sound: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    archive = tmp_path / "a.zip"
    archive.write_bytes(sound)
    usage = type("Usage", (), {"free": 100})
    monkeypatch.setattr("shutil.disk_usage", lambda folder: usage)
    with pytest.raises(ArchiveError, match="the disk has room for"):
        unarchived(archive, empty("into"))


def test_a_kill_leaves_no_library_or_a_whole_one(tmp_path: Path, sound: bytes) -> None:
    archive, into = tmp_path / "a.zip", tmp_path / "into.briefings"
    archive.write_bytes(sound)
    code = (
        "import os, signal, sys\nfrom pathlib import Path\n"
        "from briefing_app.storage.exchange import library\n"
        "library.searching.rebuild = lambda connection: os.kill(os.getpid(), signal.SIGKILL)\n"
        "library.unarchive(Path(sys.argv[1]), Path(sys.argv[2]))\n"
    )
    done = subprocess.run([sys.executable, "-c", code, archive, into], check=False, capture_output=True)
    assert done.returncode == -9, done.stderr
    assert not into.exists()
    whole.unarchive(archive, into)  # what was left in the way is no hindrance
    assert archived(into, tmp_path / "b.zip").read_bytes() == sound


def test_an_earlier_archive_lacks_what_came_later(empty: Empty, tmp_path: Path, sound: bytes) -> None:
    archive = tmp_path / "a.zip"
    archive.write_bytes(sound)
    rewritten(archive, put("article.jsonl", quotations=..., unsure=..., outlet=...))
    with closing(sqlite3.connect(unarchived(archive, empty("into")))) as connection:
        assert connection.execute("SELECT outlet, quotations FROM article").fetchall() == [(None, 0)]


def test_what_is_no_zip_is_refused(tmp_path: Path, empty: Empty) -> None:
    letter = tmp_path / "letter.txt"
    letter.write_bytes(io.BytesIO(b"Dear Sir,").getvalue())
    with pytest.raises(ArchiveError, match="no archive"):
        whole.unarchive(letter, empty("into"))
    with pytest.raises(ArchiveError, match="cannot be read"):
        whole.unarchive(tmp_path / "none.zip", empty("into"))
