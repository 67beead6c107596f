"""What the Review view says about a quotation: why its speaker, and what the reader did."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from briefing_app.domain.analysis import QuotationKind
from briefing_app.domain.annotation import Stance
from briefing_app.domain.reviewing import CuePlace, SourceKind, Why


def nobody() -> str:
    return QCoreApplication.translate("Review", "no speaker found")


def kind_word(kind: QuotationKind) -> str:
    """Direct, mixed or indirect, in the reader's language."""
    return {
        QuotationKind.DIRECT: QCoreApplication.translate("Review", "direct"),
        QuotationKind.MIXED: QCoreApplication.translate("Review", "mixed"),
        QuotationKind.INDIRECT: QCoreApplication.translate("Review", "indirect"),
    }[kind]


def stance_word(stance: Stance) -> str:
    """A stance in the reader's language."""
    return {
        Stance.SUPPORTS: QCoreApplication.translate("Review", "supports"),
        Stance.OPPOSES: QCoreApplication.translate("Review", "opposes"),
        Stance.CONDITIONAL: QCoreApplication.translate("Review", "conditional"),
        Stance.ASKS: QCoreApplication.translate("Review", "asks"),
        Stance.DECLINES: QCoreApplication.translate("Review", "declines"),
        Stance.UNCLEAR: QCoreApplication.translate("Review", "unclear"),
    }[stance]


def why_words(why: Why) -> str:
    """The reason in a sentence or two."""
    parts = [_cue(why), _source(why)]
    if why.speaker is not None and why.back is not None and why.source_kind is not SourceKind.NAME:
        parts.append(_back(why))
    return " ".join(part for part in parts if part)


def _cue(why: Why) -> str:
    if why.cue is None or why.cue_place is None:
        return ""
    said = {
        CuePlace.BEFORE: QCoreApplication.translate("Review", "The cue “{cue}” comes before the quotation."),
        CuePlace.WITHIN: QCoreApplication.translate("Review", "The cue “{cue}” stands within the quotation."),
        CuePlace.AFTER: QCoreApplication.translate("Review", "The cue “{cue}” follows the quotation."),
    }[why.cue_place]
    return said.format(cue=why.cue)


def _source(why: Why) -> str:
    if why.source is None:
        return QCoreApplication.translate("Review", "The text names nobody beside these words.")
    if why.speaker is None:
        said = QCoreApplication.translate("Review", "Whom “{source}” means was not found.")
    elif why.source_kind is SourceKind.NAME:
        said = QCoreApplication.translate("Review", "“{source}” is printed beside it.")
    else:
        said = QCoreApplication.translate("Review", "“{source}” was taken for {speaker}.")
    return said.format(source=why.source, speaker=why.speaker)


def _back(why: Why) -> str:
    if why.back == 0:
        said = QCoreApplication.translate("Review", "{speaker} is named in the same sentence.")
    else:
        said = QCoreApplication.translate(
            "Review", "{speaker} was named %Ln sentence(s) before.", None, why.back or 0
        )
    return said.format(speaker=why.speaker)
