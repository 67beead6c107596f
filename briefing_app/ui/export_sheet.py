"""The sheet that asks how to export: the format, its flavour and templates, and where to."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

from briefing_app.domain.material import Content
from briefing_app.ui import labels, theme
from briefing_app.ui.buttons import IconButton, KeyButton
from briefing_app.ui.errand import Errand
from briefing_app.ui.matrix_bar import MenuButton
from briefing_app.ui.sheet import Field, Options, Sheet

_WIDE = 600
TEMPLATED = "markdown"
"""The format whose pages a reader's own templates can make."""


@dataclass(frozen=True, slots=True)
class FormatChoice:
    """A format as the sheet offers it; ``suffix`` is empty where it fills a folder."""

    name: str
    title: str
    suffix: str = ""
    flavours: tuple[str, ...] = ()
    contents: frozenset[Content] = frozenset()


@dataclass(frozen=True, slots=True)
class Wish:
    """How a reader wants it; ``templates`` is empty for those of the program."""

    format: str = TEMPLATED
    flavour: str = ""
    templates: str = ""
    to: str = ""


class ExportSheet(Sheet):
    """A form; Enter exports, Ctrl+Enter looks first what that would change."""

    export_requested = Signal()
    look_requested = Signal()
    browse_requested = Signal()
    templates_requested = Signal()
    copy_requested = Signal()
    format_chosen = Signal(str)

    def __init__(self, window: QWidget, errand: Errand) -> None:
        super().__init__(window, "export-sheet", _WIDE, errand)
        self.formats: tuple[FormatChoice, ...] = ()
        self._format = FormatChoice(TEMPLATED, "")
        self._templates = ""
        self.format = MenuButton("file", self.tr("Format"))
        self.flavours = Options(self.tr("Flavour"))
        self.to = QLineEdit()
        self.to.setAccessibleName(self.tr("Where to"))
        self.browse = KeyButton(self.tr("Choose…"))
        self._templates_shown, self._contents = QLabel(), labels.narrow(QLabel())
        for label in (self._templates_shown, self._contents):
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.choose_templates = KeyButton(self.tr("Choose…"))
        self.copy_templates = KeyButton(self.tr("Copy them, to edit…"), kind="link")
        self.drop_templates = IconButton("close", self.tr("Take the program’s templates again"))
        self.export = KeyButton(self.tr("Export"), key="Enter", kind="primary")
        self.look = KeyButton(self.tr("Look first"), key="Ctrl+Enter")
        self._fields = self._make_fields()
        for field in self._fields:
            self.content.addWidget(field)
        for button in (self.export, self.look):
            self.foot.addWidget(button)
        self.foot.addStretch(1)
        self._wire()

    def _make_fields(self) -> list[Field]:
        self._flavour_field = Field(self.tr("Flavour"), self.flavours)
        self._templates_field = Field(
            self.tr("Templates"), self._templates_shown, self.drop_templates, self.choose_templates,
            self.copy_templates,
        )  # fmt: skip
        to = Field(self.tr("To"), self.to, self.browse, stretch=self.to)
        contents = Field(self.tr("Has"), self._contents, stretch=self._contents)
        shape = Field(self.tr("Format"), self.format)
        return [shape, self._flavour_field, self._templates_field, to, contents]

    def _wire(self) -> None:
        self.export.clicked.connect(self.export_requested)
        self.look.clicked.connect(self.look_requested)
        self.browse.clicked.connect(self.browse_requested)
        self.choose_templates.clicked.connect(self.templates_requested)
        self.copy_templates.clicked.connect(self.copy_requested)
        self.drop_templates.clicked.connect(lambda: self.use_templates(""))

    def offer(self, formats: tuple[FormatChoice, ...]) -> None:
        """The formats there are."""
        self.formats = formats
        menu = self.format.menu_
        menu.clear()
        group = QActionGroup(menu)
        for each in formats:
            action = menu.addAction(format_title(each), partial(self.format_chosen.emit, each.name))
            action.setCheckable(True)
            action.setData(each.name)
            group.addAction(action)

    def show_wish(self, wish: Wish) -> None:
        """Show this choice; an unknown format or flavour gives way to the first."""
        self._format = next((each for each in self.formats if each.name == wish.format), self.formats[0])
        shown = format_title(self._format)
        self.format.say(shown)
        self.format.setAccessibleName(self.tr("Format: {name}").format(name=shown))
        for action in self.format.menu_.actions():
            action.setChecked(action.data() == self._format.name)
        known = self._format.flavours
        self.flavours.offer(
            [(each, _FLAVOURS.get(each, each)) for each in known],
            wish.flavour if wish.flavour in known else next(iter(known), ""),
        )
        self._flavour_field.setVisible(bool(known))
        self._templates_field.setVisible(self._format.name == TEMPLATED)
        self._contents.setText(self._contents_words())
        self.to.setText(wish.to)
        self.use_templates(wish.templates)

    def use_templates(self, folder: str) -> None:
        """Take the templates of a folder, or the program's."""
        self._templates = folder
        name = Path(folder).name if folder else self.tr("the program’s")
        self._templates_shown.setText(name)
        self._templates_shown.setToolTip(folder)
        self.drop_templates.setVisible(bool(folder))
        self.copy_templates.setVisible(not folder)
        self.place()

    @property
    def wish(self) -> Wish:
        """What is chosen now."""
        return Wish(self._format.name, self.flavours.value, self._templates, self.to.text().strip())

    @property
    def chosen(self) -> FormatChoice:
        """The format that is chosen now."""
        return self._format

    def restyle(self) -> None:
        look = theme.current()
        for field in self._fields:
            field.restyle()
        labels.dress(self._templates_shown, look.sans(13), "ink")
        labels.dress(self._contents, look.sans(12.5), "ink3")

    def _contents_words(self) -> str:
        return ", ".join(words for each, words in _contents() if each in self._format.contents)

    def enter(self) -> None:
        self.export_requested.emit()

    def ctrl_enter(self) -> None:
        self.look_requested.emit()


_FLAVOURS = {"obsidian": "Obsidian", "commonmark": "CommonMark", "pandoc": "Pandoc"}


def format_title(choice: FormatChoice) -> str:
    """What the menu calls a format."""
    return QCoreApplication.translate("Formats", choice.title)


def _contents() -> list[tuple[Content, str]]:
    tr = QCoreApplication.translate
    return [
        (Content.ARTICLES, tr("ExportSheet", "articles")),
        (Content.QUOTATIONS, tr("ExportSheet", "quotations")),
        (Content.ACTORS, tr("ExportSheet", "actors")),
        (Content.QUESTIONS, tr("ExportSheet", "questions")),
        (Content.NOTES, tr("ExportSheet", "notes")),
        (Content.HIGHLIGHTS, tr("ExportSheet", "highlights")),
        (Content.TAGS, tr("ExportSheet", "tags")),
    ]
