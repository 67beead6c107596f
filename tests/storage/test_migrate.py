"""Libraries of earlier and later versions."""

from __future__ import annotations

import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from alembic.config import Config
from alembic.script import ScriptDirectory

from briefing_app.domain.errors import LibraryError
from briefing_app.domain.work import Progress, Stage
from briefing_app.storage import Library, migrate
from briefing_app.storage.migrations.drift import differences

NOW = migrate.REVISIONS[-1]


def test_models_and_migrations_have_not_drifted() -> None:
    assert differences() == []


def test_the_list_of_revisions_is_that_of_the_files() -> None:
    config = Config()
    config.set_main_option("script_location", str(migrate.MIGRATIONS))
    files = [script.revision for script in ScriptDirectory.from_config(config).walk_revisions()]
    assert tuple(reversed(files)) == migrate.REVISIONS


def test_every_constraint_has_a_name_and_every_table_is_checked(library: Library) -> None:
    with closing(sqlite3.connect(library.path)) as connection:
        made = dict(connection.execute("SELECT name, sql FROM sqlite_master WHERE type = 'table'").fetchall())
    assert "CONSTRAINT ck_question_status CHECK" in made["question"]
    assert "CONSTRAINT fk_note_user_id_user FOREIGN KEY" in made["note"]
    assert "AUTOINCREMENT" in made["note"]  # a key that undo frees is never another row's


def test_a_version_never_changes(library: Library, article: str) -> None:
    with (
        closing(sqlite3.connect(library.path)) as connection,
        pytest.raises(sqlite3.IntegrityError, match="a version never changes"),
    ):
        connection.execute("UPDATE version SET text = 'another'")


def test_a_current_library_opens_without_alembic_and_sqlalchemy(library: Library) -> None:
    code = (
        "import sys, pathlib\n"
        "from briefing_app.storage import Library\n"
        "from briefing_app.domain.views import ArticleFilter\n"
        "library = Library.open(pathlib.Path(sys.argv[1]))\n"
        "with library.reader('tester') as reader:\n"
        "    reader.articles.rows(reader.articles.keys(ArticleFilter()))\n"
        "    reader.articles.counts()\n"
        "print(sorted({'alembic', 'sqlalchemy'} & set(sys.modules)))\n"
    )
    library.ensure_user("tester")
    library.close()
    found = subprocess.run(
        [sys.executable, "-c", code, str(library.path)],
        capture_output=True,
        text=True,
        check=True,
        cwd=Path(migrate.__file__).parents[2],
    )
    assert found.stdout.strip() == "[]"


def test_a_newer_library_is_refused_and_left_alone(library: Library) -> None:
    library.close()
    with closing(sqlite3.connect(library.path)) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
        connection.commit()
    before = library.path.read_bytes()
    with pytest.raises(LibraryError, match="newer version of the program"):
        Library.open(library.path)
    assert library.path.read_bytes() == before


@pytest.fixture
def next_version(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A later version of the program, with one more migration."""
    folder = tmp_path / "migrations"
    shutil.copytree(migrate.MIGRATIONS, folder, ignore=shutil.ignore_patterns("__pycache__"))
    later = folder / "versions" / "r9999_colours.py"
    later.write_text(
        "import sqlalchemy as sa\nfrom alembic import op\n"
        f"revision = '9999'\ndown_revision = '{NOW}'\n"
        "def upgrade():\n"
        "    with op.batch_alter_table('tag') as tag:\n"
        "        tag.add_column(sa.Column('colour', sa.String(), nullable=True))\n"
    )
    monkeypatch.setattr(migrate, "MIGRATIONS", folder)
    monkeypatch.setattr(migrate, "REVISIONS", (*migrate.REVISIONS, "9999"))
    return later


def with_a_note(library: Library) -> Path:
    library.ensure_user("ann")
    with library.unit_of_work("ann") as uow:
        uow.notes.add("older than the upgrade")
        uow.commit()
    library.close()
    return library.path


def notes_in(library: Library) -> list[str]:
    with library.reader("ann") as reader:
        found = [note.body for note in reader.notes.all()]
    library.close()
    return found


def test_before_a_migration_the_library_is_backed_up(library: Library, next_version: Path) -> None:
    path, told = with_a_note(library), list[Progress]()
    assert notes_in(Library.open(path, on_progress=told.append)) == ["older than the upgrade"]
    assert told == [Progress(Stage.UPGRADING, done, 2) for done in range(3)]  # the backup, one migration
    assert Library.open(path, on_progress=told.append).users() == ["ann"]
    assert len(told) == 3
    (backup,) = path.parent.glob(f"library.before-{NOW}.*.briefings")
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("SELECT version_num FROM alembic_version").fetchone() == ("9999",)
    with closing(sqlite3.connect(backup)) as connection:
        assert connection.execute("SELECT version_num FROM alembic_version").fetchone() == (NOW,)
        assert connection.execute("SELECT body FROM note").fetchall() == [("older than the upgrade",)]


def test_a_migration_that_fails_changes_nothing(library: Library, next_version: Path) -> None:
    path = with_a_note(library)
    next_version.write_text(next_version.read_text() + "    raise ValueError('no')\n")
    with pytest.raises(ValueError, match="no"):
        Library.open(path)
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("SELECT version_num FROM alembic_version").fetchone() == (NOW,)
        assert connection.execute("SELECT body FROM note").fetchall() == [("older than the upgrade",)]
        assert "colour" not in str(connection.execute("SELECT sql FROM sqlite_master").fetchall())


def test_without_a_backup_there_is_no_migration(
    library: Library, next_version: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = with_a_note(library)

    def fails(path: Path, to: Path) -> None:
        raise LibraryError("The disk is full.")

    monkeypatch.setattr(migrate, "copy_checked", fails)
    with pytest.raises(LibraryError, match="disk is full"):
        Library.open(path)
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("SELECT version_num FROM alembic_version").fetchone() == (NOW,)
