"""Tables of ordering: the order, who belongs to it, its history, offers, assignments, tasks, ratings, complaints."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, LargeBinary, Text, UniqueConstraint, text
from sqlalchemy.dialects.postgresql import ARRAY, ExcludeConstraint
from sqlalchemy.orm import Mapped, mapped_column

from service.data.db import Region, Timed, db
from service.data.scope import Party, Rules, Scoped
from service.data.sealed import Sealed
from service.orders.states import ComplaintState, OfferState, OrderState

_MINE = (Party("order_id", "order_party", "order_id"),)
RESIDENT_ABSENT = text("move = 'absent' AND reason_code = 'resident'")  # as the index says
WAITING = text("service_order.state IN ('reviewing', 'to_dispatch', 'disputed')")  # states.FOR_MANAGERS, as the index says


class Order(Timed, Scoped, db.Model):
    """One request for help. Name, phone and address of the beneficiary and the service code are sealed."""

    __tablename__ = "service_order"
    __rules__ = Rules(area="region", own=("requester_id", "proxy_id"), party=(Party("id", "order_party", "order_id"),))
    __table_args__ = (
        CheckConstraint("wanted_from < wanted_to", name="wanted"),
        Index("ix_service_order_region_state", "region", "state", "id"),
        Index("ix_service_order_due", "due_at", postgresql_where=text("due_at IS NOT NULL")),
        Index("ix_service_order_pool", "region", "id", postgresql_where=text("state = 'pool'")),
        Index("ix_service_order_waiting", "region", "state",
              postgresql_where=text("state IN ('reviewing', 'to_dispatch', 'disputed')")),
        Index("ix_service_order_created", "created_at", postgresql_using="brin"),
        Index("ix_service_order_requester", "requester_id", "id"),
        Index("ix_service_order_beneficiary", "beneficiary_index", postgresql_where=text("ended_at IS NULL")),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    number: Mapped[str] = mapped_column(unique=True)
    state: Mapped[OrderState] = mapped_column(default=OrderState.REVIEWING)
    state_since: Mapped[datetime]
    due_at: Mapped[datetime | None]
    region: Mapped[Region]
    owner_level: Mapped[int] = mapped_column(default=3)
    category: Mapped[str]
    title: Mapped[str]
    text: Mapped[str]
    risk_note: Mapped[str]
    risk: Mapped[str] = mapped_column(default="low")
    required_certificates: Mapped[list[str]] = mapped_column(ARRAY(Text), default=list)
    priority_tags: Mapped[list[str]] = mapped_column(ARRAY(Text), default=list)
    urgent: Mapped[bool] = mapped_column(default=False)
    lng: Mapped[float]
    lat: Mapped[float]
    wanted_from: Mapped[datetime]
    wanted_to: Mapped[datetime]
    window_from: Mapped[datetime]
    window_to: Mapped[datetime]
    proposal: Mapped[dict[str, Any] | None]
    rescheduled: Mapped[int] = mapped_column(default=0)
    requester_id: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    proxy_id: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    proxy_kind: Mapped[str | None]
    beneficiary_id: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    beneficiary_index: Mapped[bytes] = mapped_column(LargeBinary)
    name_sealed: Mapped[bytes] = mapped_column(LargeBinary)
    phone_sealed: Mapped[bytes | None] = mapped_column(LargeBinary)
    address_sealed: Mapped[bytes] = mapped_column(LargeBinary)
    code_sealed: Mapped[bytes] = mapped_column(LargeBinary)
    code_failures: Mapped[int] = mapped_column(default=0)
    code_locked_until: Mapped[datetime | None]
    slip_printed_at: Mapped[datetime | None]
    contact: Mapped[dict[str, Any] | None]
    consent: Mapped[dict[str, Any] | None]
    volunteer_id: Mapped[UUID | None] = mapped_column(ForeignKey("volunteer.id"), index=True)
    team_id: Mapped[UUID | None] = mapped_column(ForeignKey("team.id"), index=True)
    rounds: Mapped[int] = mapped_column(default=0)
    hops: Mapped[int] = mapped_column(default=0)
    attempts: Mapped[int] = mapped_column(default=0)
    dispatched_by: Mapped[UUID | None]
    confirmed_how: Mapped[str | None]
    confirmed_by: Mapped[UUID | None]
    finished_at: Mapped[datetime | None]
    ended_at: Mapped[datetime | None]
    complaint_open: Mapped[bool] = mapped_column(default=False)
    redo_of: Mapped[UUID | None] = mapped_column(ForeignKey("service_order.id"), unique=True)

    name = Sealed("name_sealed")
    phone = Sealed("phone_sealed")
    address = Sealed("address_sealed")
    service_code = Sealed("code_sealed")


class OrderCounter(Scoped, db.Model):
    """How many orders a community has had on a day: the last part of their numbers."""

    __tablename__ = "order_counter"
    __rules__ = Rules()

    day: Mapped[date] = mapped_column(primary_key=True)
    region: Mapped[Region] = mapped_column(primary_key=True)
    last: Mapped[int]


class OrderParty(Timed, Scoped, db.Model):
    """Who belongs to an order: requester, proxy, offered, assignee, leader. The key to the party scope."""

    __tablename__ = "order_party"
    __rules__ = Rules(own=("person_id",))
    __table_args__ = (Index("ix_order_party_person", "person_id", "order_id"),)

    order_id: Mapped[UUID] = mapped_column(ForeignKey("service_order.id"), primary_key=True)
    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"), primary_key=True)
    role: Mapped[str] = mapped_column(primary_key=True)


class OrderMove(Timed, Scoped, db.Model):
    """One step in an order's life: never changed, never removed."""

    __tablename__ = "order_move"
    __rules__ = Rules(area="region", party=_MINE, add="true", append_only=True)
    __table_args__ = (
        Index("ix_order_move_order", "order_id", "id"),
        Index("ix_order_move_region", "region", "id"),
        Index("ix_order_move_absent", "order_id", postgresql_where=RESIDENT_ABSENT),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    order_id: Mapped[UUID] = mapped_column(ForeignKey("service_order.id"))
    region: Mapped[Region]
    move: Mapped[str]
    from_state: Mapped[str | None]
    to_state: Mapped[str]
    person_id: Mapped[UUID | None]
    role: Mapped[str]
    reason_code: Mapped[str | None]
    note: Mapped[str | None]


class Offer(Timed, Scoped, db.Model):
    """A question put to one volunteer, a team's leader, or a member of a team: will you?"""

    __tablename__ = "service_offer"
    __rules__ = Rules(area="region", own=("person_id",))
    __table_args__ = (
        CheckConstraint("kind IN ('volunteer', 'team', 'member')", name="kind"),
        Index("uq_service_offer_open", "order_id", "person_id", "kind", unique=True,
              postgresql_where=text("state = 'open'")),
        Index("uq_service_offer_one_accepted", "order_id", unique=True,
              postgresql_where=text("state = 'accepted' AND kind <> 'member' AND ended_at IS NULL")),
        Index("ix_service_offer_person", "person_id", "id"),
        Index("ix_service_offer_expiring", "expires_at", postgresql_where=text("state = 'open'")),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    order_id: Mapped[UUID] = mapped_column(ForeignKey("service_order.id"), index=True)
    region: Mapped[Region]
    kind: Mapped[str]
    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    volunteer_id: Mapped[UUID | None] = mapped_column(ForeignKey("volunteer.id"))
    team_id: Mapped[UUID | None] = mapped_column(ForeignKey("team.id"))
    state: Mapped[OfferState] = mapped_column(default=OfferState.OPEN)
    round: Mapped[int]
    metres: Mapped[int | None]
    reasons: Mapped[list[str]] = mapped_column(ARRAY(Text), default=list)
    expires_at: Mapped[datetime]
    answered_at: Mapped[datetime | None]
    ended_at: Mapped[datetime | None]
    reason: Mapped[str | None]


class Assignment(Timed, Scoped, db.Model):
    """A volunteer who has said yes to an order, and the time kept free for it."""

    __tablename__ = "assignment"
    __rules__ = Rules(own=("person_id",), party=_MINE)
    __table_args__ = (
        Index("uq_assignment_live", "order_id", "volunteer_id", unique=True, postgresql_where=text("ended_at IS NULL")),
        Index("ix_assignment_order", "order_id", "id"),
        ExcludeConstraint(
            (text("uuidrange(volunteer_id, volunteer_id, '[]')"), "&&"),
            (text("tstzrange(window_from, window_to)"), "&&"),
            where=text("ended_at IS NULL"), using="gist", name="ex_assignment_busy",
        ),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    order_id: Mapped[UUID] = mapped_column(ForeignKey("service_order.id"))
    volunteer_id: Mapped[UUID] = mapped_column(ForeignKey("volunteer.id"))
    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    window_from: Mapped[datetime]
    window_to: Mapped[datetime]
    attempt: Mapped[int] = mapped_column(default=0)
    claimed: Mapped[bool] = mapped_column(default=False)
    by_code: Mapped[bool] = mapped_column(default=False)
    started_at: Mapped[datetime | None]
    finished_at: Mapped[datetime | None]
    ended_at: Mapped[datetime | None]
    note: Mapped[str | None]


class Task(Timed, Scoped, db.Model):
    """Something a manager must look at: a call-back, somebody absent, a service that does not end."""

    __tablename__ = "order_task"
    __rules__ = Rules(area="region", add="true")
    __table_args__ = (
        UniqueConstraint("order_id", "kind", "occasion"),
        Index("ix_order_task_open", "region", "due_at", postgresql_where=text("done_at IS NULL")),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    order_id: Mapped[UUID] = mapped_column(ForeignKey("service_order.id"))
    region: Mapped[Region]
    kind: Mapped[str]
    occasion: Mapped[str]
    level: Mapped[int]
    due_at: Mapped[datetime | None]
    provisional: Mapped[bool] = mapped_column(default=False)
    done_at: Mapped[datetime | None]
    done_by: Mapped[UUID | None]
    note: Mapped[str | None]


class Rating(Timed, Scoped, db.Model):
    """What the resident thought of it: once, editable within a day."""

    __tablename__ = "order_rating"
    __rules__ = Rules(area="region", party=_MINE)
    __table_args__ = (CheckConstraint("stars BETWEEN 1 AND 5", name="stars"),)

    order_id: Mapped[UUID] = mapped_column(ForeignKey("service_order.id"), primary_key=True)
    region: Mapped[Region]
    stars: Mapped[int]
    attitude: Mapped[int]
    timeliness: Mapped[int]
    effect: Mapped[int]
    text: Mapped[str | None]
    by_person: Mapped[UUID | None]


class Complaint(Timed, Scoped, db.Model):
    """A case beside the order, decided by the street within five working days."""

    __tablename__ = "order_complaint"
    __rules__ = Rules(area="region", own=("person_id",))
    __table_args__ = (
        Index("uq_order_complaint_open", "order_id", "person_id", unique=True, postgresql_where=text("state = 'open'")),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    order_id: Mapped[UUID] = mapped_column(ForeignKey("service_order.id"), index=True)
    region: Mapped[Region]
    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    kind: Mapped[str]
    text: Mapped[str]
    severity: Mapped[int]
    state: Mapped[ComplaintState] = mapped_column(default=ComplaintState.OPEN)
    due_at: Mapped[datetime]
    provisional: Mapped[bool] = mapped_column(default=False)
    decided_by: Mapped[UUID | None]
    decided_at: Mapped[datetime | None]
    note: Mapped[str | None]
