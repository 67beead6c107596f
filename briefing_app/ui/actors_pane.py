"""The right pane: who is quoted in the article, with what, and the form to review it in."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QAction, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from briefing_app.domain.annotation import Question
from briefing_app.domain.views import ArticleView
from briefing_app.ui import labels, paint, theme
from briefing_app.ui.actors_tree import ActorsTree
from briefing_app.ui.suggestion_card import Choice
from briefing_app.ui.tokens import Size
from briefing_app.ui.words import translate


class ActorsPane(QWidget):
    """Actors and their quotations: the accessible twin of the article's highlights.

    The selected quotation is open as a card; one to review is open as a form: the selected one, or else
    the next. All signals carry quotation ids.
    """

    quotation_selected = Signal(str)
    actor_selected = Signal(str)
    """An ``Actor.id`` of the article's analysis."""
    accept_requested = Signal(str, object)
    """With a ``Choice``: what the quotation is accepted with."""
    reject_requested = Signal(str)
    edit_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "inset")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(self.tr("Actors and positions"))
        self._title = _Title(self)
        self.tree = ActorsTree(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._title)
        self._nothing = labels.narrow(QLabel())
        self._nothing.setContentsMargins(16, 2, 18, 0)
        self._restyle()
        theme.themes().changed.connect(self._restyle)
        self._nothing.hide()
        column.addWidget(self._nothing)
        column.addWidget(self.tree, 1)
        self.tree.quotation_selected.connect(self.quotation_selected)
        self.tree.actor_selected.connect(self.actor_selected)
        card = self.tree.card
        card.accept_requested.connect(self.accept_requested)
        card.reject_requested.connect(self.reject_requested)
        card.edit_requested.connect(self.edit_requested)

    def show_article(self, view: ArticleView | None, questions: Sequence[Question] = ()) -> None:
        """Shows an article's quotations; ``questions`` are those a quotation can be hung on."""
        some = view is not None and (view.analysis is not None or bool(view.quotations))
        self._title.set_quotations(len(view.quotations) if view is not None and some else None)
        self._nothing.setText(_nothing(view))
        self._nothing.setVisible(bool(self._nothing.text()))
        self.tree.show_article(view, questions)

    def select_quotation(self, quotation_id: str | None) -> None:
        """Opens a quotation's card and brings it into view, without a signal; None closes it."""
        self.tree.select_quotation(quotation_id)

    @property
    def selected_quotation(self) -> str | None:
        return self.tree.selected

    @property
    def review_target(self) -> str | None:
        """What the review keys act on: the selected quotation, decided or not, else the form's."""
        return self.tree.review_target

    def accept_current(self) -> None:
        """As the form's Accept, with what was chosen in it; for the key."""
        target = self._seen_target()
        if target and self.tree.form_is_on(target):
            self.tree.card.accept()
        elif target:
            self.accept_requested.emit(target, Choice())

    def reject_current(self) -> None:
        """As the form's Reject; for the key."""
        target = self._seen_target()
        if target and self.tree.form_is_on(target):
            self.tree.card.reject()
        elif target:
            self.reject_requested.emit(target)

    def _seen_target(self) -> str | None:
        """What the review keys act on; a form out of sight is gone to first, and nothing decided yet."""
        target = self.review_target
        if target and target != self.tree.selected and not self.tree.form_in_view:
            self.quotation_selected.emit(target)
            return None
        return target

    def edit_current(self) -> None:
        """Opens the form on the selected quotation and moves the focus into it; for the key."""
        self.tree.edit_quotation(self.tree.selected or self.tree.review_target)

    def set_context_actions(self, actions: Sequence[QAction], of_actor: Sequence[QAction]) -> None:
        """What a right click on a quotation offers, and one on an actor, after selecting it."""
        self.tree.context_actions, self.tree.head_actions = [*actions, *of_actor], list(of_actor)

    def set_expanded(self, actor_id: str | None, expanded: bool) -> None:
        """Unfolds or folds a speaker's quotations."""
        self.tree.set_actor_expanded(actor_id, expanded)

    def _restyle(self) -> None:
        labels.dress(self._nothing, theme.current().sans(Size.ROW))


def _nothing(view: ArticleView | None) -> str:
    """Why an open article has no quotations, or what was not done with it; mostly empty."""
    if view is None:
        return ""
    note = view.analysis.note if view.analysis is not None else ""
    if view.quotations:
        return note
    if view.failure:
        return translate(
            "Actors",
            "This article could not be analysed. It can be read, noted, tagged and exported all the same.",
        )
    if view.analysis is None:
        return translate(
            "Actors", "Waiting for analysis. Who is quoted appears here by itself; you can read on meanwhile."
        )
    return note or translate("Actors", "Nobody is quoted in this article.")


class _Title(QWidget):
    """``Actors and positions``, and how many quotations there are."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFixedHeight(36)
        self._count = ""

    def set_quotations(self, count: int | None) -> None:
        self._count = "" if count is None else translate("Actors", "%Ln quotation(s)", "", count)
        name = translate("Actors", "Actors and positions")
        self.setAccessibleName(f"{name}, {self._count}" if self._count else name)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme.current()
        painter = QPainter(self)
        paint.prepare(painter)
        rect = QRectF(16, 2, self.width() - 16 - 18, 36)
        name = translate("Actors", "Actors and positions")
        paint.text_in(painter, rect, name, look.sans(Size.ROW, 600), look.color("ink"))
        font, right = look.sans(Size.LABEL, tabular=True), Qt.AlignmentFlag.AlignRight
        paint.text_in(painter, rect, self._count, font, look.color("ink3"), right)
        painter.end()
