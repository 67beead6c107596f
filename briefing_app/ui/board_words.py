"""What the board calls statuses, priorities, stances and days."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication

from briefing_app.domain.annotation import Priority, QuestionStatus
from briefing_app.domain.board import Card, SuggestedQuestion
from briefing_app.domain.positions import Statement
from briefing_app.ui.glyphs import Absent
from briefing_app.ui.words import short_day, word

Absences = tuple[tuple[Absent, str], ...]


def status_name(status: QuestionStatus) -> str:
    """A status as the head of its column has it."""
    names = {
        QuestionStatus.OPEN: QCoreApplication.translate("Board", "Open"),
        QuestionStatus.PARTLY_ANSWERED: QCoreApplication.translate("Board", "Partly answered"),
        QuestionStatus.ANSWERED: QCoreApplication.translate("Board", "Answered"),
        QuestionStatus.PARKED: QCoreApplication.translate("Board", "Parked"),
    }
    return names[status]


def priority_name(priority: Priority) -> str:
    """A priority in a word."""
    names = {
        Priority.HIGH: QCoreApplication.translate("Board", "High"),
        Priority.NORMAL: QCoreApplication.translate("Board", "Normal"),
        Priority.LOW: QCoreApplication.translate("Board", "Low"),
    }
    return names[priority]


def due_words(card: Card, today: date) -> str:
    """When a question is due; empty where it is not."""
    due = card.question.due
    if due is None:
        return ""
    if card.question.overdue(today):
        return QCoreApplication.translate("Board", "Overdue, {day}").format(day=short_day(due, today))
    return short_day(due, today)


def askers_words(names: tuple[str, ...]) -> str:
    """Who asks, in a word or two: one by name, several by their number."""
    if len(names) == 1:
        return names[0]
    return QCoreApplication.translate("Board", "%Ln actor(s)", "", len(names))


def absent_words(card: Card) -> Absences:
    """How many others are silent, and how many were not reviewed; nothing once a question is answered."""
    if card.question.status is QuestionStatus.ANSWERED:
        return ()
    translate = QCoreApplication.translate
    found = (
        (Absent.SILENT, card.silent, translate("Board", "%Ln silent", "", card.silent)),
        (Absent.NOT_REVIEWED, card.unreviewed, translate("Board", "%Ln not reviewed", "", card.unreviewed)),
    )
    return tuple((sign, words) for sign, count, words in found if count)


def spoken_answer(said: Statement) -> str:
    """An answer for a screen reader."""
    parts = (said.name, word(said.stance), said.condition or "")
    return " ".join(part for part in parts if part)


def spoken_card(card: Card, today: date) -> str:
    """A card in one sentence, for a screen reader."""
    question = card.question
    parts = [question.text, status_name(question.status)]
    if card.askers:
        asked = QCoreApplication.translate("Board", "asked by {names}")
        parts.append(asked.format(names=", ".join(card.askers)))
    parts += map(spoken_answer, card.answers)
    parts += (words for _, words in absent_words(card))
    if question.priority is not Priority.NORMAL:
        parts.append(QCoreApplication.translate("Board", "priority {name}").format(
            name=priority_name(question.priority)))  # fmt: skip
    if question.due:
        due = due_words(card, today)
        parts.append(QCoreApplication.translate("Board", "due {day}").format(day=due))
    if question.owner:
        parts.append(QCoreApplication.translate("Board", "owner {name}").format(name=question.owner))
    return ", ".join([*parts, *question.tags])


def spoken_suggestion(found: SuggestedQuestion) -> str:
    """A suggested question in one sentence, for a screen reader."""
    who = ", ".join(found.askers) or QCoreApplication.translate("Board", "The article")
    asks = QCoreApplication.translate("Board", "{name} asks: {question}").format(
        name=who, question=found.text
    )
    return ", ".join(part for part in (asks, found.outlet or "") if part)
