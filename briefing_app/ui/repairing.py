"""Annotations whose words are gone: gone through one by one, put back, kept as notes or deleted."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Qt, Signal

from briefing_app.domain.changes import ChangeSet, Kind
from briefing_app.domain.orphans import Orphan, OrphanKind
from briefing_app.domain.spans import Span
from briefing_app.domain.views import ArticleFilter, ArticleView, Shelf
from briefing_app.services import repair
from briefing_app.services.profile import Profile
from briefing_app.ui.actions import Actions
from briefing_app.ui.read_view import ReadView
from briefing_app.ui.reading import Reading
from briefing_app.ui.session import Session

_TOUCHED = frozenset({Kind.NOTE, Kind.HIGHLIGHT, Kind.REVIEW, Kind.ARTICLE, Kind.ANALYSIS})


class Repairing(QObject):
    """Keeps the tray true while it is wanted: from its command, and on the shelf of notes to re-place."""

    changed = Signal()
    """The tray shows another annotation, or none."""

    def __init__(
        self,
        session: Session,
        actions: Actions,
        reading: Reading,
        panes: ReadView,
        go_to: Callable[[str], None],
    ) -> None:
        """``go_to`` opens an article by its id."""
        super().__init__(panes)
        self._session, self._reading, self._panes, self._go_to = session, reading, panes, go_to
        self._tray = panes.tray
        self._wanted = self._focusing = False
        self._orphans: tuple[Orphan, ...] = ()
        self._at = 0
        self._wire(actions)

    def _wire(self, actions: Actions) -> None:
        tray, article = self._tray, self._panes.article
        tray.place_wanted.connect(self.put)
        tray.previewed.connect(self._preview)
        tray.here_wanted.connect(self.put_here)
        tray.keep_wanted.connect(self.keep)
        tray.drop_wanted.connect(self.drop)
        tray.next_wanted.connect(self.next)
        tray.closed.connect(self.close)
        article.selected_words_changed.connect(lambda span: tray.allow_here(span is not None))
        self._reading.opened.connect(self._on_opened)
        self._session.changed.connect(self._on_changed)
        self._session.profile_changed.connect(self.close)
        for name, handler in (
            ("repair", self.open), ("place-here", self.put_here), ("keep-orphan", self.keep),
            ("drop-orphan", self.drop), ("next-orphan", self.next),
        ):  # fmt: skip
            actions.on(name, handler)

    @property
    def orphan(self) -> Orphan | None:
        """The annotation that the tray shows."""
        return self._tray.orphan if not self._tray.isHidden() else None

    def open(self) -> None:
        """Show the first annotation without a place, of the open article if it has one."""
        self._wanted = self._focusing = True
        self._ask()

    def close(self) -> None:
        """Put the tray away."""
        self._wanted = False
        self._hide()

    def follow(self, which: ArticleFilter) -> None:
        """The shelf of notes to re-place brings the tray with it; another takes it away."""
        if which.shelf is Shelf.ORPHANS and not self._wanted:
            self._wanted = True
            self._ask()
        elif which.shelf is not Shelf.ORPHANS and self._wanted:
            self.close()

    def next(self) -> None:
        """Leave this one for later."""
        if self._orphans:
            self._show((self._at + 1) % len(self._orphans))

    def put(self, span: Span) -> None:
        """Put it on these words."""
        if (orphan := self.orphan) is not None:
            self._tell(
                orphan,
                lambda profile: repair.put_back(profile, orphan, span),
                {
                    OrphanKind.NOTE: self.tr("Note put back"),
                    OrphanKind.HIGHLIGHT: self.tr("Highlight put back"),
                    OrphanKind.REVIEW: self.tr("Decision put back"),
                },
            )

    def put_here(self) -> None:
        """Put it on the words that are selected in its article."""
        span, orphan = self._panes.article.selected_span(), self.orphan
        if orphan is not None and span is not None and self._panes.article.article_id == orphan.article:
            self.put(span)

    def keep(self) -> None:
        """Keep it as a note on the article as a whole."""
        if (orphan := self.orphan) is not None:
            self._tell(
                orphan,
                lambda profile: repair.keep_as_note(profile, orphan),
                {
                    OrphanKind.NOTE: self.tr("Note kept on the article"),
                    OrphanKind.HIGHLIGHT: self.tr("Highlight kept as a note"),
                    OrphanKind.REVIEW: self.tr("Decision kept as a note"),
                },
            )

    def drop(self) -> None:
        if (orphan := self.orphan) is not None:
            self._tell(
                orphan,
                lambda profile: repair.drop(profile, orphan),
                {
                    OrphanKind.NOTE: self.tr("Note deleted"),
                    OrphanKind.HIGHLIGHT: self.tr("Highlight deleted"),
                    OrphanKind.REVIEW: self.tr("Decision deleted"),
                },
            )

    def _tell(
        self, orphan: Orphan, call: Callable[[Profile], ChangeSet], told: dict[OrphanKind, str]
    ) -> None:
        self._focusing = self._tray.hasFocus() or self._tray.isAncestorOf(
            self._tray.focusWidget() or self._tray
        )
        self._session.tell(call, told[orphan.kind])

    def _ask(self) -> None:
        self._session.read(repair.orphans, self._found, slot="orphans")

    def _found(self, found: Sequence[Orphan]) -> None:
        if not self._wanted:
            return
        self._orphans = tuple(found)
        if not found:
            focused, self._focusing = self._focusing, False
            self._hide()
            if focused:
                self._session.messages.tell(self.tr("Every note and highlight is in its place."))
            return
        shown = self._tray.orphan
        same = next((at for at, each in enumerate(found) if _same(each, shown)), None)
        self._show(self._nearest() if same is None else same)

    def _nearest(self) -> int:
        """The first of the open article, else the one that has moved up to where the last was."""
        here = self._panes.article.article_id
        inside = (at for at, orphan in enumerate(self._orphans) if orphan.article == here)
        return next(inside, min(self._at, len(self._orphans) - 1))

    def _show(self, at: int) -> None:
        self._at, orphan = at, self._orphans[at]
        view = self._reading.view
        if view is None or view.article.id != orphan.article:
            self._go_to(orphan.article)
            return
        self._tray.show_orphan(orphan, view.article.text, at + 1, len(self._orphans))
        self._tray.allow_here(self._panes.article.selected_span() is not None)
        if self._focusing:
            self._tray.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self._focusing = False
        self.changed.emit()

    def _hide(self) -> None:
        if not self._tray.isHidden():
            if self._tray.isAncestorOf(self._tray.focusWidget() or self._panes) or self._tray.hasFocus():
                self._panes.article.setFocus()
            self._tray.hide()
        self._tray.orphan = None
        self.changed.emit()

    def _preview(self, span: Span) -> None:
        article = self._panes.article
        if self._tray.orphan is not None and article.article_id == self._tray.orphan.article:
            article.select_words(span)
            article.reveal(span)

    def _on_opened(self, view: ArticleView | None) -> None:
        if not self._wanted or not self._orphans:
            return
        if view is None or all(orphan.article != view.article.id for orphan in self._orphans):
            self._hide()
        else:
            here = self._orphans[min(self._at, len(self._orphans) - 1)].article == view.article.id
            self._show(min(self._at, len(self._orphans) - 1) if here else self._nearest())

    def _on_changed(self, change: ChangeSet) -> None:
        if self._wanted and change.kinds & _TOUCHED:
            self._ask()


def _same(one: Orphan, other: Orphan | None) -> bool:
    return other is not None and (one.kind, one.id, one.article) == (other.kind, other.id, other.article)
