"""A dossier in words: what an actor said, by question or by time, and what else is known."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import escape

from briefing_app.domain.annotation import Question
from briefing_app.domain.identity import Decision, MergeSuggestion
from briefing_app.domain.positions import ActorGroup, DatedProfile, Dossier, Said, Statement
from briefing_app.ui.words import capital, counted, translate, word, written_day

SCHEME = "dossier"
SIGN, HANG = 15, 24
Entry = tuple[Statement, ...] | tuple[Said, ...]
"""One utterance as several articles print it, the newest first."""


@dataclass(frozen=True, slots=True)
class Found:
    """All that a dossier is made of: what was said ``on`` questions, and what is ``loose``, by utterance."""

    dossier: Dossier
    on: tuple[tuple[Question, tuple[tuple[Statement, ...], ...]], ...]
    loose: tuple[tuple[Said, ...], ...]
    same: Sequence[MergeSuggestion] = ()
    decisions: Sequence[Decision] = ()
    groups: Sequence[ActorGroup] = ()

    @property
    def entries(self) -> list[Entry]:
        """Every utterance, the newest first."""
        found: list[Entry] = [entry for _, entries in self.on for entry in entries]
        return sorted([*found, *self.loose], key=lambda entry: entry[0].day, reverse=True)

    def entry(self, article: str, quotation: str) -> Entry:
        """The utterance that a quotation belongs to, empty where there is none."""
        return next(
            (
                entry
                for entry in self.entries
                if any((one.article, one.quotation) == (article, quotation) for one in entry)
            ),
            (),
        )


def link(action: str, *parts: str) -> str:
    """The address of something the reader can do: ``dossier:open/a-1/q-2``."""
    return f"{SCHEME}:{'/'.join((action, *parts))}"


def counts(dossier: Dossier) -> str:
    """``"Person · Defence Minister, Sweden · 12 quotations · 3 articles"``."""
    actor = dossier.actor
    return " · ".join(
        (
            *filter(None, (capital(word(actor.kind)), actor.described.words)),
            translate("DossierPage", "%Ln quotation(s)", "", actor.quotations),
            translate("DossierPage", "%Ln article(s)", "", actor.articles),
        )
    )


def said(found: Found, *, by_time: bool, most: int) -> str:
    """What the actor said, ``most`` utterances of it, and a way to the rest."""
    if by_time:
        asked = {question.id: question.text for question, _ in found.on}
        sections = _months(found.entries)
    else:
        asked, sections = {}, [(question.text, list[Entry](entries)) for question, entries in found.on]
        sections.append((translate("DossierPage", "Not on a question yet"), list(found.loose)))
    parts, left = list[str](), most
    for title, entries in sections:
        parts += _section(title, (_entry(entry, asked, hang=by_time) for entry in entries[: max(0, left)]))
        left -= len(entries)
    if left < 0:
        more = translate("DossierPage", "Show the other %Ln", "", -left)
        parts.append(f"<p><a href='{link('more')}'>{escape(more)}</a></p>")
    return "\n".join(parts)


def _months(entries: Sequence[Entry]) -> list[tuple[str, list[Entry]]]:
    found = dict[str, list[Entry]]()
    for entry in entries:
        found.setdefault(capital(written_day(entry[0].day, "MMMM yyyy")), []).append(entry)
    return list(found.items())


def known(found: Found) -> str:
    """What is known of the actor: whom it may be, roles by date, names, groups, outlets, who is beside it."""
    dossier, actor = found.dossier, found.dossier.actor
    parts = [_suggested(pair, actor.id) for pair in found.same]
    parts += _section(translate("DossierPage", "Roles"), map(_dated, dossier.profiles))
    names = [escape(name) for name in actor.names[1:]]
    parts += _section(translate("DossierPage", "Also as"), [f"<p>{', '.join(names)}</p>"] if names else [])
    of_it = {one.id for each in found.decisions if each.same for one in (each.one, each.other)} | {actor.id}
    parts += _section(
        translate("DossierPage", "You decided"), (_decided(each, of_it) for each in found.decisions)
    )
    member = (
        f"<p>{_act('group', group.name, group.id)} {_meta(counted(len(group.actors)))}</p>"
        for group in found.groups
        if actor.id in group.actors
    )
    parts += _section(translate("DossierPage", "In your groups"), member)
    outlets = (f"<p>{escape(outlet)} {_meta(counted(count))}</p>" for outlet, count in dossier.outlets)
    parts += _section(translate("DossierPage", "Outlets"), outlets)
    beside = (
        f"<p>{_act('actor', name, other)} {_meta(counted(count))}</p>"
        for other, name, count in dossier.beside
    )
    parts += _section(translate("DossierPage", "Quoted beside"), beside)
    return "\n".join(parts)


def _section(title: str, items: Iterable[str]) -> list[str]:
    found = list(items)
    return [f"<p class='head'>{escape(title)}</p>", *found] if found else []


def _suggested(pair: MergeSuggestion, actor: str) -> str:
    other = pair.one if pair.other.id == actor else pair.other
    ask = translate("DossierPage", "May be the same as")
    return (
        f"<p class='first'>{_meta(ask)}<br>{_act('actor', other.name, other.id)}"
        f"<br>{_meta(capital(word(pair.reason)))}<br>"
        f"{_act('merge', translate('DossierPage', 'Merge'), other.id)} &nbsp;&nbsp; "
        f"{_act('apart', translate('DossierPage', 'Not the same'), other.id)}</p>"
    )


def _decided(one: Decision, of_it: set[str]) -> str:
    """``of_it`` are the ids that are one with the actor."""
    other = one.one if one.other.id in of_it and one.one.id not in of_it else one.other
    pair = (one.one.id, one.other.id)
    words = (
        translate("DossierPage", "The same as {name}")
        if one.same
        else translate("DossierPage", "Not the same as {name}")
    )
    back = translate("DossierPage", "Split") if one.same else translate("DossierPage", "Take back")
    back = back.replace(" ", "\u00a0")  # it stays on one line
    return f"<p>{escape(words.format(name=other.name))} &nbsp; {_act('split', back, *pair)}</p>"


def _act(action: str, words: str, *ids: str) -> str:
    return f"<a href='{link(action, *ids)}'>{escape(words)}</a>"


def _meta(words: str) -> str:
    return f"<span class='meta'>{escape(words)}</span>"


def _dated(one: DatedProfile) -> str:
    days = " – ".join(dict.fromkeys(written_day(day, "MMM yyyy") for day in (one.since, one.until)))
    articles = translate("DossierPage", "%Ln article(s)", "", one.articles)
    return f"<p>{escape(one.profile.words)}<br>{_meta(f'{days} · {articles}')}</p>"


def _entry(entry: Entry, asked: dict[str, str], *, hang: bool) -> str:
    """Its words, and below them the stance, the question where ``asked`` has it, and where it was printed."""
    one = entry[0]
    told, sign = list[str](), ""
    if isinstance(one, Statement):
        sign = f"<img src='{SCHEME}:sign/{one.stance.value}' width='{HANG}' height='{SIGN}'>"
        condition = f" ({one.condition})" if one.condition else ""
        told = [_meta(word(one.stance) + condition)]
        if one.question in asked:
            told.append(_meta(asked[one.question]))
    told.append(_meta(f"{one.outlet or one.title}, {written_day(one.day, 'd MMM yyyy')}"))
    if len(entry) > 1:
        told.append(_act("variants", _others(entry), one.article, one.quotation))
    words = f"<a class='words' href='{link('open', one.article, one.quotation)}'>{escape(one.words)}</a>"
    kind = "signed" if sign else "hung" if hang else "plain"
    return f"<p class='{kind}'>{sign}{words}<br>{_meta(' · ').join(told)}</p>"


def _others(entry: Entry) -> str:
    """``"+1 outlet"``: how many more carry it; articles where it is but one."""
    outlets = len({one.outlet or one.article for one in entry}) - 1
    if outlets:
        return translate("DossierPage", "+%Ln outlet(s)", "", outlets)
    return translate("DossierPage", "+%Ln article(s)", "", len(entry) - 1)
