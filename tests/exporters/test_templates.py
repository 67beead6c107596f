"""Templates that a user edits: their errors are found, and nothing gets out of the sandbox."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from briefing_app.domain.errors import ExportError
from briefing_app.domain.material import Options
from briefing_app.domain.views import ArticleView
from briefing_app.domain.work import ExportReport
from briefing_app.exporters.markdown import sandbox, templates
from briefing_app.exporters.markdown.flavour import FLAVOURS, OBSIDIAN
from briefing_app.exporters.markdown.sandbox import Markdown
from briefing_app.exporters.markdown.templates import NAMES, Templates

VALUES = {"words": "one *two*", "lost": False, "tag": "", "link": Markdown("[[Page]]"), "many": ["a", "b*"]}


def rendered(folder: Path, source: str, **values: Any) -> str:
    (folder / "highlight.md").write_text(source, encoding="utf-8")
    return Templates(OBSIDIAN, folder).render("highlight", VALUES | values)


@pytest.mark.parametrize("flavour", FLAVOURS.values(), ids=list(FLAVOURS))
def test_the_programs_own_can_be_read_and_copied(flavour: Any, tmp_path: Path) -> None:
    found = templates.defaults(flavour.name)
    assert set(found) == {f"{name}.md" for name in NAMES}
    for name, path in found.items():
        (tmp_path / name).write_bytes(path.read_bytes())
    assert Templates(flavour, tmp_path).render("highlight", VALUES) == Templates(flavour).render(
        "highlight", VALUES
    )


def test_words_are_escaped_and_markdown_is_not(tmp_path: Path) -> None:
    assert rendered(tmp_path, "{{ words }} {{ link }}") == "one \\*two\\* [[Page]]"
    assert rendered(tmp_path, "{{ words | strong }}") == "**one \\*two\\***"
    assert rendered(tmp_path, "{{ words | quoted }}") == "> one \\*two\\*"
    assert rendered(tmp_path, "{{ [words, '', link] | joined }}") == "one \\*two\\* · [[Page]]"
    assert rendered(tmp_path, "{{ words | upper }}") == "ONE \\*TWO\\*"


def test_a_template_cannot_end_its_block(tmp_path: Path) -> None:
    assert "<!-- briefing:end" not in rendered(tmp_path, "a <!-- briefing:end --> b")
    assert rendered(tmp_path, "```\ncode") == "```\ncode\n```"


def test_a_user_changes_what_files_say(
    tmp_path: Path, view: ArticleView, export: Callable[..., ExportReport]
) -> None:
    folder = tmp_path / "mine"
    folder.mkdir()
    (folder / "_who.md").write_text("{{ speaker }} ({{ role }})")
    (folder / "quotation.md").write_text('{% include "_who.md" %}:\n\n{{ words | quoted }}\n')
    vault = tmp_path / "vault"
    export(vault, view)
    report = export(vault, view, options=Options(templates=folder))
    (path,) = [path for path in report.written if path.parent.name == "Articles"]
    text = path.read_text(encoding="utf-8")
    assert "Ilse Maart (Minister of Defence):\n\n> “We will send troops" in text
    assert "^q-7k3m\n" in text
    assert (report.conflicts, report.problems) == ((), ())


@pytest.mark.parametrize(
    ("source", "line", "what"),
    [
        ("one\n{% if %}", 2, "Expected an expression"),
        ("{{ words }}\n\n{{ wrods }}", 3, "'wrods' is undefined"),
        ("{% for a in many %}\n{{ a.nothing }}\n{% endfor %}", 2, "no attribute 'nothing'"),
        ("\n{{ words | shout }}", 2, "No filter named 'shout'"),
        ('\n\n{% include "other.md" %}', 3, "other.md"),
        ("{{ 1 / 0 }}", 1, "division by zero"),
    ],
)
def test_errors_name_file_and_line(tmp_path: Path, source: str, line: int, what: str) -> None:
    with pytest.raises(ExportError) as raised:
        rendered(tmp_path, source)
    assert f"{tmp_path / 'highlight.md'}, line {line}: " in str(raised.value)
    assert what in str(raised.value)


def test_a_misspelt_file_is_named(tmp_path: Path) -> None:
    (tmp_path / "qoutation.md").touch()
    with pytest.raises(ExportError, match=r"qoutation\.md: there is no template of that name"):
        Templates(OBSIDIAN, tmp_path)
    with pytest.raises(ExportError, match="Choose another folder"):
        Templates(OBSIDIAN, tmp_path / "none")


@pytest.mark.parametrize(
    "source",
    [
        "{{ words.__class__ }}",
        "{{ words['__class__'] }}",
        "{{ ''.__class__.__mro__ }}",
        "{{ many.append('c') }}",
        "{{ words.encode() }}",
        "{{ 'x'.join(many) }}",
        "{{ '{0.__class__}'.format(words) }}",
        "{{ '%99999999d' % 1 }}",
        "{{ 'a' * 99999999 }}",
        "{{ 9 ** 9 ** 9 }}",
        "{{ words | attr('__class__') }}",
        "{{ words | center(99999999) }}",
        "{{ range(99999999) | list }}",
        "{% for a in range(10000) %}{% for b in range(10000) %}{{ words }}{% endfor %}{% endfor %}",
        "{{ self.__init__ }}",
        "{{ cycler.__init__ }}",
        "{{ lipsum() }}",
        "{% set ns = namespace(a=1) %}",
        '{% include "../../../etc/passwd" %}',
        '{% include "highlight.md" %}',
        "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}",
        "{{ quoted.__globals__ }}",
        "{{ (words | quoted).__init__.__globals__ }}",
    ],
)
def test_the_sandbox_holds(tmp_path: Path, source: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sandbox, "_MOST_CHARACTERS", 10_000)
    with pytest.raises(ExportError, match=r"highlight\.md"):
        rendered(tmp_path, source)


def test_an_index_may_be_long() -> None:
    pages = [{"title": "", "day": "", "link": Markdown("x" * 500)} for _ in range(3000)]
    assert Templates(OBSIDIAN).render("index", {"heading": "Articles", "pages": pages}).count("\n") > 3000


def test_a_no_break_space_at_the_end_of_words_stays(tmp_path: Path) -> None:
    assert rendered(tmp_path, "{{ words }} \nend", words="10\u00a0") == "10\u00a0\nend"
