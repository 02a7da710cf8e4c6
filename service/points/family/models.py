"""Tables of family accounts."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, LargeBinary, text
from sqlalchemy.orm import Mapped, mapped_column

from service.data.db import Timed, db
from service.data.scope import Rules, Scoped
from service.points.family.states import PlaceState


class Family(Timed, Scoped, db.Model):
    """A family account; its row is locked while places are given."""

    __tablename__ = "family"
    __rules__ = Rules(own=("founder_id",), by_deed=True)

    id: Mapped[UUID] = mapped_column(primary_key=True)
    founder_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"), index=True)


class FamilyPlace(Timed, Scoped, db.Model):
    """Somebody's place. Asked by phone: nobody learns whether the phone is known here; person_id is set by accepting.

    label: what whoever asked calls them.
    """

    __tablename__ = "family_place"
    __rules__ = Rules(own=("person_id",), by_deed=True)
    __table_args__ = (
        CheckConstraint("state <> 'active' OR person_id IS NOT NULL", name="agreed"),
        Index("uq_family_place_person", "person_id", unique=True, postgresql_where=text("state = 'active'")),
        Index(
            "uq_family_place_asked", "family_id", "phone_index", unique=True, postgresql_where=text("state = 'forming'")
        ),
        Index("ix_family_place_phone", "phone_index", postgresql_where=text("state = 'forming'")),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    family_id: Mapped[UUID] = mapped_column(ForeignKey("family.id"), index=True)
    state: Mapped[PlaceState] = mapped_column(default=PlaceState.FORMING)
    moved_at: Mapped[datetime]
    person_id: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    phone_index: Mapped[bytes | None] = mapped_column(LargeBinary)
    label: Mapped[str]
