"""Tags and highlights: the sheets to choose a tag, and to colour, rename, merge and forget tags."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtWidgets import QWidget

from briefing_app.domain import tags as names
from briefing_app.domain.annotation import Highlight, Tag, TagColor
from briefing_app.domain.changes import ChangeSet, Kind
from briefing_app.services import annotate, tagging
from briefing_app.ui.actions import Actions
from briefing_app.ui.list_sheet import Line, ListSheet
from briefing_app.ui.prompt import Prompt
from briefing_app.ui.read_view import ReadView
from briefing_app.ui.reading import Reading
from briefing_app.ui.session import Session
from briefing_app.ui.window_state import WindowState
from briefing_app.ui.words import counted

T = TypeVar("T")
_NONE, _REMOVE = "", "\x00remove"
_LAST = "highlight-tag"


class Tagging(QObject):
    """Shows the reader's tags and does what is wanted with them; marks words in the colour of a tag."""

    def __init__(
        self, session: Session, actions: Actions, reading: Reading, panes: ReadView, prompt: Prompt,
        filter_by: Callable[[str | None], None], window: QWidget,
    ) -> None:  # fmt: skip
        """``filter_by`` shows the articles of a tag."""
        super().__init__(window)
        self._session, self._reading, self._panes = session, reading, panes
        self._prompt, self._filter_by = prompt, filter_by
        self._last, self._recalled = self._remembered(), True
        self.sheet = ListSheet(window, 500)
        self.sheet.setObjectName("tags")
        actions.on("tags", self.open)
        actions.on("highlight", self.highlight)
        actions.on("highlight-as", self.highlight_as)
        actions.on("highlights", self.list_highlights)
        marks = panes.dock.marks
        marks.place_requested.connect(self._go_to)
        marks.edit_requested.connect(self.choose_tag)
        marks.delete_requested.connect(self.remove)
        panes.article.highlight_clicked.connect(self.choose_for)
        session.profile_changed.connect(self._begin)
        session.changed.connect(self._on_changed)
        reading.opened.connect(lambda view: self._ask_colors())

    def _begin(self) -> None:
        self._last, self._recalled = self._remembered(), True
        self._ask_colors()

    def _remembered(self) -> str | None:
        """The tag that this user highlighted with last, in an earlier session too."""
        return WindowState(self._session.profile).get(_LAST, "") or None

    def _remember(self, tag: str | None) -> None:
        self._last, self._recalled = tag, False
        WindowState(self._session.profile).put(_LAST, tag)

    def _on_changed(self, change: ChangeSet) -> None:
        if Kind.TAG in change.kinds:
            self._ask_colors()

    def _ask_colors(self) -> None:
        self._session.read(tagging.tag_tree, self._show_colors, slot="tag-colors")

    def _show_colors(self, tags: list[Tag]) -> None:
        colors = {tag.name: tag.color.value for tag in tags if tag.color is not None}
        self._panes.dock.tags.show_colors(colors)
        if self._recalled and self._last not in {tag.name for tag in tags}:
            self._remember(None)  # it was renamed, merged or forgotten since
        self._recalled = False

    # Tags

    def open(self) -> None:
        """Show all tags."""
        self._with_tags(self._show)

    def _show(self, tags: list[Tag]) -> None:
        self.sheet.ask(
            self.tr("Tags"),
            [_line(tag, tag) for tag in tags],
            lambda tag: self._filter_by(tag.name),
            placeholder=self.tr("Find or make a tag"),
            make=self._make,
            make_words=self.tr("New tag “{}”"),
            keys={
                Qt.Key.Key_F2: self.rename,
                Qt.Key.Key_F3: self.merge,
                Qt.Key.Key_F4: self.color,
                Qt.Key.Key_Delete: self.delete,
            },
            hints=(
                (("Enter",), self.tr("its articles")), (("F2",), self.tr("rename")),
                (("F3",), self.tr("merge")), (("F4",), self.tr("colour")), (("Del",), self.tr("forget")),
            ),
            nothing=self.tr("No tags yet. Type a name: a/b is a child of a."),
        )  # fmt: skip

    def _make(self, name: str) -> None:
        self._session.write_then(lambda profile: tagging.make_tag(profile, name), lambda change: self.open())

    def rename(self, tag: Tag) -> None:
        """Ask for another name; children move along."""

        def take(name: str) -> None:
            self._session.tell(
                lambda profile: tagging.rename_tag(profile, tag.name, name),
                self.tr("Tag renamed to {name}").format(name=name),
            )

        self._prompt.ask(
            self.tr("Another name for {name} and its children").format(name=tag.name),
            self.tr("Rename"), take, words=tag.name,
        )  # fmt: skip

    def merge(self, tag: Tag) -> None:
        """Ask which tag to make it one with."""

        def take(other: Tag) -> None:
            self._session.tell(
                lambda profile: tagging.merge_tags(profile, tag.name, other.name),
                self.tr("{name} is {other} now").format(name=tag.name, other=other.name),
            )

        def show(tags: list[Tag]) -> None:
            self.sheet.ask(
                self.tr("Make {name} one with…").format(name=tag.name),
                [_line(other, other) for other in tags if not names.is_within(other.name, tag.name)],
                take,
                placeholder=self.tr("Find a tag"),
                hints=((("Enter",), self.tr("merge")), (("Esc",), self.tr("leave both"))),
                nothing=self.tr("There is no other tag."),
            )

        self._with_tags(show)

    def color(self, tag: Tag) -> None:
        """Ask for a colour."""

        def take(color: str) -> None:
            chosen = TagColor(color) if color else None
            self._session.write_then(
                lambda profile: tagging.color_tag(profile, tag.name, chosen), lambda change: self.open()
            )

        lines = [Line(color_name(color), color.value, color=color, dotted=True) for color in TagColor]
        lines.append(Line(self.tr("No colour"), _NONE, dotted=True))
        self.sheet.ask(
            self.tr("A colour for {name}").format(name=tag.name), lines, take,
            hints=((("Enter",), self.tr("choose")), (("Esc",), self.tr("leave it"))),
        )  # fmt: skip

    def delete(self, tag: Tag) -> None:
        """Forget a tag and its children."""
        self._session.tell(
            lambda profile: tagging.delete_tag(profile, tag.name),
            self.tr("Tag {name} forgotten").format(name=tag.name),
        )

    # Highlights

    def highlight(self) -> None:
        """Mark the selected words with the tag chosen last."""
        self._mark(self._last)

    def highlight_as(self) -> None:
        """Ask for a tag to mark the selected words with."""
        if self._panes.article.selected_span() is not None:
            self._choose(self.tr("Highlight as…"), self._mark)

    def list_highlights(self) -> None:
        """Show the highlights of the open article in its order."""
        view = self._reading.view
        self.sheet.ask(
            self.tr("Highlights in this article"),
            [
                Line(
                    " ".join(mark.selector.exact.split()), mark, mark.tag or "",
                    color=mark.color or TagColor.AMBER, dotted=True,
                )
                for mark in (view.highlights if view is not None else ())
            ],
            self._go_to,
            keys={Qt.Key.Key_F4: self.choose_tag, Qt.Key.Key_Delete: lambda mark: self.remove(mark.id)},
            hints=(
                (("Enter",), self.tr("go there")), (("F4",), self.tr("another tag")),
                (("Del",), self.tr("remove")),
            ),
            nothing=self.tr("None yet. Select words and press h."),
        )  # fmt: skip

    def _go_to(self, highlight: Highlight) -> None:
        if highlight.place is not None:
            self._panes.article.select_words(highlight.place)
            self._panes.article.setFocus()

    def choose_for(self, highlight: str) -> None:
        """Ask what to do with a highlight of the open article."""
        view = self._reading.view
        for each in view.highlights if view is not None else ():
            if each.id == highlight:
                self.choose_tag(each)

    def choose_tag(self, highlight: Highlight) -> None:
        """Ask for another tag for a highlight, or whether to take it away."""

        def take(name: str | None) -> None:
            self._remember(name)
            self._session.write(annotate.tag_highlight, highlight.id, name)

        self._choose(self.tr("This highlight"), take, highlight, lambda: self.remove(highlight.id))

    def remove(self, highlight: str) -> None:
        """Take a highlight away."""
        self._session.tell(
            lambda profile: annotate.remove_highlight(profile, highlight), self.tr("Highlight removed")
        )

    def _choose(
        self, title: str, take: Callable[[str | None], None], shown: Highlight | None = None,
        remove: Callable[[], None] | None = None,
    ) -> None:  # fmt: skip
        carried = shown.tag if shown is not None else self._last

        def taken(name: str) -> None:
            if name == _REMOVE and remove is not None:
                remove()
            else:
                take(name or None)

        def show(tags: list[Tag]) -> None:
            lines = [_line(tag, tag.name) for tag in tags]
            lines.append(Line(self.tr("No tag"), _NONE, color=TagColor.AMBER, dotted=True))
            if remove is not None:
                lines.append(Line(self.tr("Remove the highlight"), _REMOVE, icon="close"))
            hints = [(("Enter",), self.tr("choose")), (("Esc",), self.tr("leave it"))]
            if remove is not None:
                hints.insert(1, (("Del",), self.tr("remove")))
            now = next((at for at, line in enumerate(lines) if line.value == (carried or _NONE)), 0)
            self.sheet.ask(
                title, lines, taken, placeholder=self.tr("Find or make a tag"), make=take,
                make_words=self.tr("New tag “{}”"), current=now,
                keys={} if remove is None else {Qt.Key.Key_Delete: lambda name: remove()},
                hints=hints,
            )  # fmt: skip

        self._with_tags(show)

    def _mark(self, tag: str | None) -> None:
        view, article = self._reading.view, self._panes.article
        span = article.selected_span()
        if view is None or span is None:
            return
        self._remember(tag)
        self._session.write(annotate.add_highlight, view.article.id, span, tag)
        cursor = article.textCursor()
        cursor.clearSelection()
        article.setTextCursor(cursor)

    def _with_tags(self, then: Callable[[list[Tag]], None]) -> None:
        self._session.read(tagging.tag_tree, then, slot="tag-tree")


def color_name(color: TagColor) -> str:
    """A colour in the reader's language."""
    return {
        TagColor.AMBER: QCoreApplication.translate("Tagging", "amber"),
        TagColor.ROSE: QCoreApplication.translate("Tagging", "rose"),
        TagColor.MOSS: QCoreApplication.translate("Tagging", "moss"),
        TagColor.SKY: QCoreApplication.translate("Tagging", "sky"),
        TagColor.PLUM: QCoreApplication.translate("Tagging", "plum"),
        TagColor.STONE: QCoreApplication.translate("Tagging", "stone"),
    }[color]


def _line(tag: Tag, value: T) -> Line[T]:
    """A tag below its parents, with how many articles carry it or a child of it."""
    meta = counted(tag.total) if tag.total else ""
    if tag.highlights:
        marked = QCoreApplication.translate("Tagging", "%Ln highlight(s)", "", tag.highlights)
        meta = f"{marked} · {meta}" if meta else marked
    return Line(
        names.leaf(tag.name), value, meta, color=tag.color, dotted=True, depth=names.depth(tag.name),
        found_by=tag.name,
    )  # fmt: skip
