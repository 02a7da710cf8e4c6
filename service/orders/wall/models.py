"""What a requester wishes to be seen of an order on the public wall."""

from enum import StrEnum
from uuid import UUID

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from service.data.db import Timed, db
from service.data.scope import Rules, Scoped


class WallChoice(StrEnum):
    """Counted like all others, its title shown as well, or left out altogether."""

    COUNTED = "counted"
    TITLE = "title"
    HIDDEN = "hidden"


class WallWish(Timed, Scoped, db.Model):
    """The requester's word on one order. Without a row it is counted, and nothing of its text is shown."""

    __tablename__ = "order_wall"
    __rules__ = Rules(own=("person_id",))

    order_id: Mapped[UUID] = mapped_column(ForeignKey("service_order.id"), primary_key=True)
    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    choice: Mapped[WallChoice]
