"""A dossier as a page: names, roles by date, positions, what was said, where, and beside whom."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape

from PySide6.QtCore import QPointF, QSizeF, Qt, QUrl, Signal
from PySide6.QtGui import QImage, QPainter, QTextDocument
from PySide6.QtWidgets import QFrame, QTextBrowser, QWidget

from briefing_app.domain.annotation import Stance
from briefing_app.domain.identity import MergeSuggestion, RegisteredActor
from briefing_app.domain.positions import ActorGroup, DatedProfile, Dossier, Said, Statement
from briefing_app.ui import glyphs, paint, theme
from briefing_app.ui.markdown_view import embolden
from briefing_app.ui.words import counted, short_day, translate, word, written_day

SCHEME = "dossier"
_SHOWN = 60  # quotations on the page; the search has the rest
_SIGN = 15


def link(action: str, *parts: str) -> str:
    """The address of something the reader can do: ``dossier:open/a-1/q-2``."""
    return f"{SCHEME}:{'/'.join((action, *parts))}"


def html(dossier: Dossier, same: Sequence[MergeSuggestion], groups: Sequence[ActorGroup]) -> str:
    """The whole page."""
    actor = dossier.actor
    parts = [_meta(_counts(dossier))]
    if len(actor.names) > 1:
        names = escape(", ".join(actor.names[1:]))
        parts.append(f"<p class='meta'>{escape(translate('DossierPage', 'Also as'))} {names}</p>")
    member = [group.name for group in groups if actor.id in group.actors]
    if member:
        parts.append(
            _meta(translate("DossierPage", "In your groups: {names}").format(names=", ".join(member)))
        )
    parts += [
        _suggested(pair.one if pair.other.id == actor.id else pair.other, word(pair.reason)) for pair in same
    ]
    parts += _section(translate("DossierPage", "Roles"), map(_dated, dossier.profiles))
    for question, standing in dossier.standings:
        parts += _section(question.text, map(_statement, standing.statements))
    parts += _section(
        translate("DossierPage", "Not on a question yet"), map(_said, dossier.quotations[:_SHOWN])
    )
    outlets = (
        f"<p>{escape(outlet)} <span class='meta'>{counted(count)}</span></p>"
        for outlet, count in dossier.outlets
    )
    parts += _section(translate("DossierPage", "Outlets"), outlets)
    beside = (
        f"<a href='{link('actor', other)}'>{escape(name)}</a> <span class='meta'>{counted(count)}</span>"
        for other, name, count in dossier.beside
    )
    together = " · ".join(beside)
    parts += _section(translate("DossierPage", "Quoted beside"), [f"<p>{together}</p>"] if together else [])
    return "\n".join(parts)


def _section(title: str, items: Iterable[str]) -> list[str]:
    found = list(items)
    return [f"<p class='head'>{escape(title)}</p>", *found] if found else []


def _counts(dossier: Dossier) -> str:
    actor = dossier.actor
    counts = (
        translate("DossierPage", "%Ln quotation(s)", "", actor.quotations),
        translate("DossierPage", "%Ln article(s)", "", actor.articles),
    )
    return " · ".join((word(actor.kind), *counts))


def _suggested(other: RegisteredActor, reason: str) -> str:
    name, public = escape(other.name), other.id
    said = escape(translate("DossierPage", "May be the same as"))
    merge = escape(translate("DossierPage", "Merge"))
    apart = escape(translate("DossierPage", "Not the same"))
    return (
        f"<p class='box'>{said} <a href='{link('actor', public)}'>{name}</a>"
        f" <span class='meta'>({escape(reason)})</span>&nbsp;&nbsp; "
        f"<a href='{link('merge', public)}'>{merge}</a> &nbsp; "
        f"<a href='{link('apart', public)}'>{apart}</a></p>"
    )


def _meta(words: str) -> str:
    return f"<p class='meta'>{escape(words)}</p>"


def _dated(one: DatedProfile) -> str:
    days = " – ".join(dict.fromkeys(written_day(day, "MMM yyyy") for day in (one.since, one.until)))
    articles = translate("DossierPage", "%Ln article(s)", "", one.articles)
    return f"<p>{escape(one.profile.words)} <span class='meta'>{days}, {articles}</span></p>"


def _statement(one: Statement) -> str:
    sign = f"<img src='{SCHEME}:sign/{one.stance.value}' width='{_SIGN}' height='{_SIGN}'>"
    condition = f" <span class='meta'>({escape(one.condition)})</span>" if one.condition else ""
    return (
        f"<p>{sign} <span class='meta'>{escape(word(one.stance))}</span>{condition}&nbsp; "
        + _words(
            one.words,
            one.article,
            one.quotation,
            one.outlet or one.title,
            short_day(one.day, one.made.date()),
        )
        + "</p>"
    )


def _said(one: Said) -> str:
    place = one.outlet or one.title
    return (
        f"<p>{_words(one.words, one.article, one.quotation, place, written_day(one.day, 'd MMM yyyy'))}</p>"
    )


def _words(words: str, article: str, quotation: str, place: str, day: str) -> str:
    where = f"<span class='meta'>{escape(place)}, {escape(day)}</span>"
    return f"<a class='words' href='{link('open', article, quotation)}'>{escape(words)}</a> {where}"


class DossierPage(QTextBrowser):
    """Reports what is clicked, or chosen with Tab and Enter; follows nothing by itself."""

    wanted = Signal(str, list)
    """An action (open, actor, merge, apart) and its ids."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._html = ""
        self.setObjectName("dossier-page")
        self.setAccessibleName(self.tr("Dossier"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.anchorClicked.connect(self._clicked)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.restyle()

    def show_dossier(self, name: str, page: str) -> None:
        """Show a page, from its top."""
        self._html = page
        self.setAccessibleName(self.tr("Dossier of {name}").format(name=name))
        self._set(page)

    def _set(self, page: str) -> None:
        self.setHtml(page)
        embolden(self.document())

    def restyle(self) -> None:
        """The theme has changed."""
        look = theme.current()
        tokens, sans, serif = look.tokens, look.sans(13).family(), look.serif(15).family()
        self.document().setDefaultStyleSheet(
            f"body {{ color: {tokens.ink}; font-family: '{sans}'; font-size: 13px; }}"
            f"p {{ margin: 0 0 7px 0; line-height: 140%; }}"
            f".head {{ font-weight: 600; margin: 20px 0 6px 0; }}"
            f".meta {{ color: {tokens.ink2}; font-size: 12px; }}"
            f".box {{ background: {tokens.well}; }}"
            f"a {{ color: {tokens.accentink}; text-decoration: none; }}"
            f".words {{ color: {tokens.ink}; font-family: '{serif}'; font-size: 15px; }}"
        )
        self.setStyleSheet(
            f"QTextBrowser {{ background: {tokens.paper}; border: none; padding: 10px 40px; }}"
        )
        if self._html:
            self._set(self._html)

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        action, _, value = QUrl(name).path().partition("/")
        if kind == int(QTextDocument.ResourceType.ImageResource) and action == "sign":
            return _sign(Stance(value), self.devicePixelRatioF())
        return None  # nothing is loaded from anywhere

    def _clicked(self, address: QUrl) -> None:
        if address.scheme() == SCHEME:
            action, *ids = address.path().split("/")
            self.wanted.emit(action, ids)


def _sign(stance: Stance, ratio: float) -> QImage:
    image = QImage(QSizeF(_SIGN * ratio, _SIGN * ratio).toSize(), QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(ratio)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    paint.prepare(painter)
    glyphs.stance(painter, QPointF(_SIGN / 2, _SIGN / 2), stance, theme.current().color("ink"), _SIGN - 1)
    painter.end()
    return image
