"""How many WeChat messages of each template a person has still allowed: one accept is one message."""

from uuid import UUID

from sqlalchemy import CheckConstraint, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.orm import Mapped, mapped_column

from service.data.db import db
from service.data.scope import Rules, Scoped


class MessageGrant(Scoped, db.Model):
    """Messages left for a person and template."""

    __tablename__ = "message_grant"
    __rules__ = Rules(own=("person_id",))
    __table_args__ = (CheckConstraint("left_count >= 0", name="left"),)

    person_id: Mapped[UUID] = mapped_column(primary_key=True)
    template_id: Mapped[str] = mapped_column(primary_key=True)
    left_count: Mapped[int]


def give(person_id: UUID, template_id: str, count: int = 1) -> None:
    """The person tapped accept."""
    row = insert(MessageGrant.__table__).values(person_id=person_id, template_id=template_id, left_count=count)
    db.session.execute(
        row.on_conflict_do_update(
            index_elements=["person_id", "template_id"],
            set_={"left_count": MessageGrant.__table__.c.left_count + count},
        )
    )


def take(person_id: UUID, template_id: str) -> bool:
    """Use one up; False where none is left."""
    taken = db.session.execute(
        update(MessageGrant)
        .where(MessageGrant.person_id == person_id, MessageGrant.template_id == template_id, MessageGrant.left_count > 0)
        .values(left_count=MessageGrant.left_count - 1).returning(MessageGrant.left_count)
    ).scalar()
    return taken is not None
