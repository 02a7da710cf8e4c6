"""Tables of the programme: activities, their posts and shifts, their history, changes, and who signed up."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import (
    BigInteger,
    CheckConstraint,
    Computed,
    ForeignKey,
    Index,
    LargeBinary,
    Sequence,
    SmallInteger,
    Text,
    UniqueConstraint,
    Uuid,
    text,
)
from sqlalchemy.dialects.postgresql import ARRAY, ExcludeConstraint
from sqlalchemy.orm import Mapped, mapped_column

from service.activities.states import (
    ActivityState,
    Approval,
    Audience,
    ChangeState,
    ComplaintState,
    ShiftState,
    SignupState,
    WaiverState,
)
from service.data.db import Base, Region, Timed, db
from service.data.plane import PlanePoint, Spot
from service.data.scope import Party, Rules, Scoped
from service.data.sealed import Sealed

ARRIVALS = Sequence("activity_arrival_seq", metadata=Base.metadata)
BUSY, ONE_LIVE, ON_TRUST = "ex_activity_signup_busy", "uq_activity_signup_live", "uq_activity_signup_on_trust"

_MADE_BY_ME = Party("activity_id", "activity", "id", "created_by")
_LED_BY_ME = Party("activity_id", "activity", "id", "leader_id")
ORGANISED = (_MADE_BY_ME, _LED_BY_ME)
OF_UNIT = Party("activity_id", "activity", "id", "unit_id")
_LIVE = text("state NOT IN ('rejected', 'cancelled', 'late_cancelled', 'declined', 'expired')")
_DRAFTY = "state IN ('draft', 'returned', 'rejected')"


class Activity(Timed, Scoped, db.Model):
    """One activity, from draft to archive. Once published its row may be read by anybody; the contact's phone is sealed.

    region: who owns and reviews it · unit_id: the brigade of the department whose it is, which reviews it instead ·
    list_key: its place in the public list (rules.list_key), NULL while it is not in it ·
    street, community: its region cut to that level, for the list's indexes · starts_at, ends_at: of all its shifts ·
    places: of all its shifts · frozen_from: where it goes on when it is resumed.
    """

    __tablename__ = "activity"
    __rules__ = Rules(
        area="region", unit="unit_id", own=("created_by", "leader_id"), public="list_key IS NOT NULL"
    )
    __table_args__ = (
        CheckConstraint(
            f"{_DRAFTY} OR (number IS NOT NULL AND category IS NOT NULL AND spot IS NOT NULL AND address IS NOT NULL"
            " AND risk_disclosure IS NOT NULL AND starts_at IS NOT NULL)", name="complete",
        ),
        CheckConstraint(f"{_DRAFTY} OR risk <> 'high' OR policy_number IS NOT NULL", name="insured"),
        CheckConstraint("starts_at < ends_at", name="times"),
        Index("ix_activity_listed", "list_key", "id", postgresql_where=text("list_key IS NOT NULL")),
        Index("ix_activity_street", "street", "list_key", "id", postgresql_where=text("list_key IS NOT NULL")),
        Index("ix_activity_community", "community", "list_key", "id", postgresql_where=text("list_key IS NOT NULL")),
        Index("ix_activity_spot", "spot", postgresql_using="gist", postgresql_where=text("list_key < 5000000000000")),
        Index("ix_activity_starts", "starts_at", "id", postgresql_where=text("list_key IS NOT NULL")),
        Index("ix_activity_region_state", "region", "state", "id"),
        Index("ix_activity_due", "due_at", postgresql_where=text("due_at IS NOT NULL")),
        Index("ix_activity_created_by", "created_by", "id"),
        Index("ix_activity_leader", "leader_id", "id"),
        Index("ix_activity_team", "team_id", "id"),
        Index("ix_activity_unit", "unit_id", "state", "id", postgresql_where=text("unit_id IS NOT NULL")),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    number: Mapped[str | None] = mapped_column(unique=True)
    state: Mapped[ActivityState] = mapped_column(default=ActivityState.DRAFT)
    state_since: Mapped[datetime]
    due_at: Mapped[datetime | None]
    list_key: Mapped[int | None] = mapped_column(BigInteger)
    region: Mapped[Region]
    street: Mapped[Region | None] = mapped_column(
        Computed("CASE WHEN length(region) >= 9 THEN left(region, 9) END", persisted=True)
    )
    community: Mapped[Region | None] = mapped_column(
        Computed("CASE WHEN length(region) >= 12 THEN left(region, 12) END", persisted=True)
    )
    review_level: Mapped[int] = mapped_column(SmallInteger, default=3)
    team_id: Mapped[UUID | None] = mapped_column(ForeignKey("team.id"))
    unit_id: Mapped[UUID | None] = mapped_column(ForeignKey("team.id"))
    created_by: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    leader_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    unit_name: Mapped[str]
    title: Mapped[str]
    category: Mapped[str | None]
    served: Mapped[list[str]] = mapped_column(ARRAY(Text), default=list)
    text: Mapped[str] = mapped_column(default="")
    safeguards: Mapped[str] = mapped_column(default="")
    funding: Mapped[str | None]
    risk: Mapped[str] = mapped_column(default="low")
    risk_disclosure: Mapped[str | None]
    policy_number: Mapped[str | None]
    minors: Mapped[bool] = mapped_column(default=False)
    address: Mapped[str | None]
    lng: Mapped[float | None]
    lat: Mapped[float | None]
    spot: Mapped[Spot | None] = mapped_column(PlanePoint)
    radius_metres: Mapped[int] = mapped_column(default=300)
    recruit_from: Mapped[datetime | None]
    recruit_to: Mapped[datetime | None]
    approval: Mapped[Approval] = mapped_column(default=Approval.MANUAL)
    audience: Mapped[Audience] = mapped_column(default=Audience.PUBLIC)
    pass_hash: Mapped[bytes | None] = mapped_column(LargeBinary)
    waitlist: Mapped[bool] = mapped_column(default=True)
    question: Mapped[str | None]
    min_minutes: Mapped[int] = mapped_column(default=0)
    exclusive_with: Mapped[list[UUID]] = mapped_column(ARRAY(Uuid), default=list)
    phone_sealed: Mapped[bytes | None] = mapped_column(LargeBinary)
    starts_at: Mapped[datetime | None]
    ends_at: Mapped[datetime | None]
    places: Mapped[int] = mapped_column(default=0)
    series_id: Mapped[UUID | None] = mapped_column(index=True)
    copied_from: Mapped[UUID | None] = mapped_column(ForeignKey("activity.id"))
    frozen_from: Mapped[str | None]
    settlement_hold: Mapped[bool] = mapped_column(default=False)
    reason_code: Mapped[str | None]
    reason: Mapped[str | None]

    phone = Sealed("phone_sealed")


class ActivityCounter(Scoped, db.Model):
    """How many activities a community has had on a day: the last part of their numbers."""

    __tablename__ = "activity_counter"
    __rules__ = Rules()

    day: Mapped[date] = mapped_column(primary_key=True)
    tail: Mapped[Region] = mapped_column(primary_key=True)
    last: Mapped[int]


class ActivityPost(Timed, Scoped, db.Model):
    """One kind of work in an activity, and what it asks of whoever does it (Order 685 arts. 15 and 16)."""

    __tablename__ = "activity_post"
    __rules__ = Rules(area="region", unit=OF_UNIT, party=ORGANISED, public="published")
    __table_args__ = (
        CheckConstraint("min_age BETWEEN 14 AND 70", name="min_age"),
        CheckConstraint("min_star BETWEEN 0 AND 5", name="min_star"),
        Index("ix_activity_post_activity", "activity_id", "id"),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    activity_id: Mapped[UUID] = mapped_column(ForeignKey("activity.id"))
    region: Mapped[Region]
    published: Mapped[bool] = mapped_column(default=False)
    name: Mapped[str]
    text: Mapped[str] = mapped_column(default="")
    skills: Mapped[list[str]] = mapped_column(ARRAY(Text), default=list)
    certificates: Mapped[list[str]] = mapped_column(ARRAY(Text), default=list)
    min_age: Mapped[int] = mapped_column(SmallInteger, default=18)
    min_star: Mapped[int] = mapped_column(SmallInteger, server_default="0", default=0)
    courses: Mapped[list[UUID]] = mapped_column(ARRAY(Uuid), server_default="{}", default=list)
    coefficient: Mapped[str] = mapped_column(default="1.0")


class ActivityShift(Timed, Scoped, db.Model):
    """One time of one post, with so many places. `taken` never passes `quota`: the table itself says so (invariant 1).

    recruits: may people put their names down · closes_at: until when, at most until it starts.
    """

    __tablename__ = "activity_shift"
    __rules__ = Rules(area="region", unit=OF_UNIT, party=ORGANISED, public="published")
    __table_args__ = (
        CheckConstraint("taken BETWEEN 0 AND quota", name="places"),
        CheckConstraint("starts_at < ends_at", name="times"),
        Index("ix_activity_shift_activity", "activity_id", "starts_at", "id"),
        Index("ix_activity_shift_due", "due_at", postgresql_where=text("due_at IS NOT NULL")),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    activity_id: Mapped[UUID] = mapped_column(ForeignKey("activity.id"))
    post_id: Mapped[UUID] = mapped_column(ForeignKey("activity_post.id"), index=True)
    region: Mapped[Region]
    published: Mapped[bool] = mapped_column(default=False)
    state: Mapped[ShiftState] = mapped_column(default=ShiftState.SCHEDULED)
    due_at: Mapped[datetime | None]
    starts_at: Mapped[datetime]
    ends_at: Mapped[datetime]
    quota: Mapped[int]
    taken: Mapped[int] = mapped_column(default=0)
    recruits: Mapped[bool] = mapped_column(default=True)
    closes_at: Mapped[datetime]
    begun_at: Mapped[datetime | None]
    record_due: Mapped[datetime | None]
    settled_at: Mapped[datetime | None]


class ActivityMove(Timed, Scoped, db.Model):
    """One step in an activity's life: never changed, never removed."""

    __tablename__ = "activity_move"
    __rules__ = Rules(area="region", unit=OF_UNIT, party=ORGANISED, add="true", append_only=True)
    __table_args__ = (Index("ix_activity_move_activity", "activity_id", "id"),)

    id: Mapped[UUID] = mapped_column(primary_key=True)
    activity_id: Mapped[UUID] = mapped_column(ForeignKey("activity.id"))
    region: Mapped[Region]
    move: Mapped[str]
    from_state: Mapped[str | None]
    to_state: Mapped[str]
    person_id: Mapped[UUID | None]
    role: Mapped[str]
    reason_code: Mapped[str | None]
    note: Mapped[str | None]


class ActivityChange(Timed, Scoped, db.Model):
    """What an organiser wants changed of a live activity that people have signed up for; decided by its reviewer (D20)."""

    __tablename__ = "activity_change"
    __rules__ = Rules(area="region", unit=OF_UNIT, party=ORGANISED)
    __table_args__ = (
        CheckConstraint("kind IN ('edit', 'cancel')", name="kind"),
        Index("uq_activity_change_open", "activity_id", unique=True, postgresql_where=text("state = 'open'")),
        Index("ix_activity_change_activity", "activity_id", "id"),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    activity_id: Mapped[UUID] = mapped_column(ForeignKey("activity.id"))
    region: Mapped[Region]
    kind: Mapped[str]
    wanted: Mapped[dict[str, Any]]
    reason: Mapped[str]
    state: Mapped[ChangeState] = mapped_column(default=ChangeState.OPEN)
    asked_by: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    decided_by: Mapped[UUID | None]
    decided_at: Mapped[datetime | None]
    note: Mapped[str | None]


class Signup(Timed, Scoped, db.Model):
    """Somebody's name on one shift. arrival: the order in which names came, whatever process took them.

    set_free: the activity was changed since, so leaving costs nothing · invited_until: by when an invitation is answered ·
    on_trust: invited by a leader although the credit is low, one such at a time (D16).
    One volunteer is on no two lists for the same time: the table itself says so.
    """

    __tablename__ = "activity_signup"
    __rules__ = Rules(area="region", own=("person_id",), party=ORGANISED, by_deed=True)
    __table_args__ = (
        ExcludeConstraint(
            (text("uuidrange(volunteer_id, volunteer_id, '[]')"), "&&"), (text("tstzrange(starts_at, ends_at)"), "&&"),
            name=BUSY, using="gist", where=_LIVE,
        ),
        Index(ON_TRUST, "volunteer_id", unique=True, postgresql_where=text(
            "on_trust AND state IN ('invited', 'confirmed', 'checked_in', 'checked_out', 'missing_out')")),
        Index(ONE_LIVE, "shift_id", "volunteer_id", unique=True, postgresql_where=_LIVE),
        Index("ix_activity_signup_shift", "shift_id", "state", "arrival"),
        Index("ix_activity_signup_person", "person_id", "id"),
        Index("ix_activity_signup_activity", "activity_id", "id"),
        Index("ix_activity_signup_invited", "invited_until", postgresql_where=text("state = 'invited'")),
        Index("ix_activity_signup_reminding", "starts_at", postgresql_where=text(
            "state = 'approved' AND reminded_at IS NULL")),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    activity_id: Mapped[UUID] = mapped_column(ForeignKey("activity.id"))
    shift_id: Mapped[UUID] = mapped_column(ForeignKey("activity_shift.id"))
    region: Mapped[Region]
    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    volunteer_id: Mapped[UUID] = mapped_column(ForeignKey("volunteer.id"))
    state: Mapped[SignupState]
    state_since: Mapped[datetime]
    arrival: Mapped[int] = mapped_column(BigInteger, server_default=ARRIVALS.next_value())
    starts_at: Mapped[datetime]
    ends_at: Mapped[datetime]
    answer: Mapped[str | None]
    by_code: Mapped[bool] = mapped_column(default=False)
    invited_until: Mapped[datetime | None]
    promoted_at: Mapped[datetime | None]
    reminded_at: Mapped[datetime | None]
    set_free: Mapped[bool] = mapped_column(default=False)
    on_trust: Mapped[bool] = mapped_column(server_default=text("false"), default=False)
    reason: Mapped[str | None]


class SignupMove(Timed, Scoped, db.Model):
    """One step of a sign-up: never changed, never removed."""

    __tablename__ = "activity_signup_move"
    __rules__ = Rules(area="region", own=("person_id",), party=ORGANISED, append_only=True, by_deed=True)
    __table_args__ = (Index("ix_activity_signup_move_signup", "signup_id", "id"),)

    id: Mapped[UUID] = mapped_column(primary_key=True)
    signup_id: Mapped[UUID] = mapped_column(ForeignKey("activity_signup.id"))
    activity_id: Mapped[UUID] = mapped_column(ForeignKey("activity.id"))
    region: Mapped[Region]
    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    move: Mapped[str]
    from_state: Mapped[str | None]
    to_state: Mapped[str]
    by_person: Mapped[UUID | None]
    role: Mapped[str]
    note: Mapped[str | None]


class Presence(Timed, Scoped, db.Model):
    """One coming and going of one person on one shift. how: code, offline, roll, backfill · metres: from the place.

    flags: what whoever decides must look at (attendance/rules.py) · lng, lat: where a phone said it was, for ninety days.
    """

    __tablename__ = "activity_presence"
    __rules__ = Rules(area="region", own=("person_id",), party=ORGANISED, by_deed=True)
    __table_args__ = (
        UniqueConstraint("signup_id", "number"),
        CheckConstraint("out_at >= in_at", name="goes_after_coming"),
        Index("ix_activity_presence_shift", "shift_id", "in_at"),
        Index("ix_activity_presence_person", "person_id", "in_at"),
        Index("ix_activity_presence_traces", "in_at", postgresql_where=text("lng IS NOT NULL")),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    signup_id: Mapped[UUID] = mapped_column(ForeignKey("activity_signup.id"))
    activity_id: Mapped[UUID] = mapped_column(ForeignKey("activity.id"))
    shift_id: Mapped[UUID] = mapped_column(ForeignKey("activity_shift.id"))
    region: Mapped[Region]
    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    volunteer_id: Mapped[UUID] = mapped_column(ForeignKey("volunteer.id"))
    number: Mapped[int] = mapped_column(SmallInteger)
    in_at: Mapped[datetime]
    out_at: Mapped[datetime | None]
    how: Mapped[str]
    flags: Mapped[list[str]] = mapped_column(ARRAY(Text), default=list)
    metres: Mapped[int | None]
    lng: Mapped[float | None]
    lat: Mapped[float | None]


class ActivityReport(Timed, Scoped, db.Model):
    """What came of an activity, told once by who organised it; read by everybody."""

    __tablename__ = "activity_report"
    __rules__ = Rules(area="region", party=ORGANISED, public="true")
    __table_args__ = (CheckConstraint("beneficiaries >= 0", name="beneficiaries"),)

    activity_id: Mapped[UUID] = mapped_column(ForeignKey("activity.id"), primary_key=True)
    region: Mapped[Region]
    text: Mapped[str]
    beneficiaries: Mapped[int]
    by_person: Mapped[UUID]


class ActivityRating(Timed, Scoped, db.Model):
    """Stars for a sign-up: the volunteer's for the activity, or the organiser's for the volunteer; once each."""

    __tablename__ = "activity_rating"
    __rules__ = Rules(area="region", own=("person_id",), party=ORGANISED, by_deed=True)
    __table_args__ = (
        UniqueConstraint("signup_id", "by_whom"),
        CheckConstraint("stars BETWEEN 1 AND 5", name="stars"),
        CheckConstraint("by_whom IN ('volunteer', 'organiser')", name="by_whom"),
        Index("ix_activity_rating_activity", "activity_id"),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    signup_id: Mapped[UUID] = mapped_column(ForeignKey("activity_signup.id"))
    activity_id: Mapped[UUID] = mapped_column(ForeignKey("activity.id"))
    region: Mapped[Region]
    person_id: Mapped[UUID]
    by_whom: Mapped[str]
    stars: Mapped[int] = mapped_column(SmallInteger)
    text: Mapped[str | None]


class ActivityComplaint(Timed, Scoped, db.Model):
    """A case beside an activity, decided by the street within five working days; the reported never see who it was."""

    __tablename__ = "activity_complaint"
    __rules__ = Rules(area="region", own=("person_id",))
    __table_args__ = (
        Index(
            "uq_activity_complaint_open", "activity_id", "person_id", unique=True, postgresql_where=text("state = 'open'")
        ),
        Index("ix_activity_complaint_region", "region", "state", "id"),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    activity_id: Mapped[UUID] = mapped_column(ForeignKey("activity.id"))
    region: Mapped[Region]
    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    kind: Mapped[str]
    text: Mapped[str]
    severity: Mapped[int] = mapped_column(SmallInteger)
    state: Mapped[ComplaintState] = mapped_column(default=ComplaintState.OPEN)
    due_at: Mapped[datetime]
    provisional: Mapped[bool]
    reminded_at: Mapped[datetime | None]
    decided_by: Mapped[UUID | None]
    decided_at: Mapped[datetime | None]
    note: Mapped[str | None]


class NoShowWaiver(Timed, Scoped, db.Model):
    """An organiser's word, with evidence, that somebody could not help staying away; another person decides (SM-4)."""

    __tablename__ = "activity_waiver"
    __rules__ = Rules(area="region", own=("person_id",), party=ORGANISED, by_deed=True)
    __table_args__ = (
        Index("uq_activity_waiver_open", "signup_id", unique=True, postgresql_where=text("state = 'open'")),
        Index("ix_activity_waiver_region", "region", "state", "id"),
        Index("ix_activity_waiver_activity", "activity_id"),
        CheckConstraint("decided_by <> asked_by AND decided_by <> person_id", name="two_people"),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    signup_id: Mapped[UUID] = mapped_column(ForeignKey("activity_signup.id"))
    activity_id: Mapped[UUID] = mapped_column(ForeignKey("activity.id"))
    region: Mapped[Region]
    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    reason: Mapped[str]
    state: Mapped[WaiverState] = mapped_column(default=WaiverState.OPEN)
    asked_by: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    due_at: Mapped[datetime]
    decided_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    decided_at: Mapped[datetime | None]
    note: Mapped[str | None]


class HeldPoints(Timed, Scoped, db.Model):
    """Points of a confirmed record that wait while a severe complaint is open (D7)."""

    __tablename__ = "activity_held_points"
    __rules__ = Rules()

    record_id: Mapped[UUID] = mapped_column(ForeignKey("service_record.id"), primary_key=True)
    activity_id: Mapped[UUID] = mapped_column(ForeignKey("activity.id"), index=True)
    person_id: Mapped[UUID]
    minutes: Mapped[int]
    coefficient: Mapped[str]
    family: Mapped[bool]
    service_day: Mapped[date]
