"""By when an objection may be made and must be answered, and who answers first: arithmetic of objections."""

from datetime import datetime, timedelta
from typing import Final
from uuid import UUID

from service.volunteers.objections.states import AnsweredBy

WITHIN: Final = timedelta(days=90)  # after the decision, or after the service where nothing was decided (D12)
ANSWER_WORKDAYS: Final = 5
MOST_PHOTOS: Final = 6
MOST_OPEN: Final = 10  # of one volunteer


def is_too_late(decided_at: datetime, moment: datetime) -> bool:
    """Ninety days are over."""
    return moment > decided_at + WITHIN


def first_answer(leader_id: UUID | None, volunteer_person: UUID, decided_by: UUID | None) -> AnsweredBy:
    """The leader, unless there is none, or the leader is the volunteer, or decided the record: then the community."""
    if leader_id is None or leader_id in (volunteer_person, decided_by):
        return AnsweredBy.COMMUNITY
    return AnsweredBy.LEADER
