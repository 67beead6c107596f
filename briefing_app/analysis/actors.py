"""Which of the cast are shown to the reader, and as what."""

from __future__ import annotations

from briefing_app.analysis.cast import Cast, Member
from briefing_app.analysis.lexicon import lexicon
from briefing_app.domain.analysis import Actor, ActorKind

_OFTEN = 3


def actors_of(cast: Cast) -> tuple[tuple[Actor, ...], dict[Member, str]]:
    """The actors in the order of their first mention, and the id of each member that is one."""
    shown = [member for member in cast.members if _is_shown(member)]
    shown.sort(key=lambda member: min(member.spans).start if member.spans else 0)
    ids = {member: f"a{number}" for number, member in enumerate(shown, 1)}
    return tuple(_actor(member, ids[member]) for member in shown), ids


def _is_shown(member: Member) -> bool:
    """Whoever speaks; others who are people by what is printed of them, or are named often."""
    if member.speaks:
        return True
    if member.kind is not ActorKind.PERSON or not member.name or member.name in lexicon().not_names:
        return False
    return bool(member.role) or (" " in member.name and len(member.spans) >= _OFTEN)


def _actor(member: Member, actor_id: str) -> Actor:
    name = member.name
    aliases = tuple(form for form in member.forms if form != name)
    return Actor(
        actor_id,
        name,
        member.kind,
        member.role,
        member.affiliation,
        aliases,
        tuple(sorted(set(member.spans))),
    )
