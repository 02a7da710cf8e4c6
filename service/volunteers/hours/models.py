"""Tables of hours: raw stamps, one record per source and volunteer, its history, and the ledger of minutes."""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import CheckConstraint, Computed, ForeignKey, Index, SmallInteger, Text, UniqueConstraint, false, text
from sqlalchemy.dialects.postgresql import ARRAY, TSTZMULTIRANGE, ExcludeConstraint, Range
from sqlalchemy.orm import Mapped, mapped_column

from service.data.db import Region, Timed, db
from service.data.scope import Party, Rules, Scoped
from service.volunteers.hours.states import Desk, EntryKind, Pays, RecordState, StampKind

NO_OVERLAP = "ex_service_record_overlap"
ONE_LIVE = "uq_service_record_live"
_LIVE = text("state NOT IN ('rejected', 'reversed')")
_MINE = Party("volunteer_id", "volunteer", "id")
_MY_TEAM = Party("team_id", "team", "id", "leader_id")


class ServiceStamp(Timed, Scoped, db.Model):
    """Somebody came or went, at the server's time. Never changed, overlapping allowed (R7)."""

    __tablename__ = "service_stamp"
    __rules__ = Rules(party=(_MINE,), append_only=True, by_deed=True)
    __table_args__ = (Index("ix_service_stamp_volunteer", "volunteer_id", "source", "at"),)

    id: Mapped[UUID] = mapped_column(primary_key=True)
    source: Mapped[str]
    volunteer_id: Mapped[UUID] = mapped_column(ForeignKey("volunteer.id"))
    kind: Mapped[StampKind]
    at: Mapped[datetime]
    stamped_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    note: Mapped[str | None]


class ServiceRecord(Timed, Scoped, db.Model):
    """What Order 67 art. 7 wants recorded of one person's service, and what was decided about it.

    A correction reverses version n and makes n + 1, which `replaces` it. `periods` are the stretches that count, None
    while they are disputed; two live records of one volunteer cannot share a moment.
    """

    __tablename__ = "service_record"
    __rules__ = Rules(area="region", party=(_MINE, _MY_TEAM), by_deed=True)
    __mapper_args__ = {"eager_defaults": True}
    __table_args__ = (
        UniqueConstraint("source", "volunteer_id", "version"),
        ExcludeConstraint(
            (text("uuidrange(volunteer_id, volunteer_id, '[]')"), "&&"), ("periods", "&&"),
            name=NO_OVERLAP, using="gist", where=_LIVE,
        ),
        CheckConstraint("state <> 'confirmed' OR periods IS NOT NULL", name="confirmed_has_periods"),
        CheckConstraint("state NOT IN ('confirmed', 'reversed') OR credited_minutes IS NOT NULL", name="confirmed_counts"),
        CheckConstraint("credited_minutes BETWEEN 0 AND computed_minutes", name="only_lower"),
        CheckConstraint("lowered_minutes BETWEEN 0 AND computed_minutes", name="lowered"),
        CheckConstraint("finished_at >= started_at", name="ends_after_start"),
        CheckConstraint("pays = 'points' OR for_elder", name="time_for_elders"),
        Index(ONE_LIVE, "source", "volunteer_id", unique=True, postgresql_where=_LIVE),
        Index("ix_service_record_volunteer", "volunteer_id", "started_at", "id"),
        Index("ix_service_record_desk", "decided", "record_due", "id"),
        Index("ix_service_record_waiting", "escalates_at", postgresql_where=text("state IN ('pending', 'anomaly')")),
        Index("ix_service_record_team", "team_id"),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    source: Mapped[str]
    volunteer_id: Mapped[UUID] = mapped_column(ForeignKey("volunteer.id"))
    version: Mapped[int] = mapped_column(SmallInteger, default=1)
    replaces: Mapped[UUID | None] = mapped_column(ForeignKey("service_record.id"))
    state: Mapped[RecordState] = mapped_column(default=RecordState.PENDING)
    decided: Mapped[bool] = mapped_column(Computed("state NOT IN ('pending', 'anomaly')", persisted=True))

    title: Mapped[str]
    service_day: Mapped[date]
    place: Mapped[str]
    category: Mapped[str]
    content: Mapped[str] = mapped_column(default="")
    unit_name: Mapped[str]
    region: Mapped[Region]
    team_id: Mapped[UUID | None] = mapped_column(ForeignKey("team.id"))
    in_charge: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))

    started_at: Mapped[datetime]
    finished_at: Mapped[datetime]
    periods: Mapped[list[Range[datetime]] | None] = mapped_column(TSTZMULTIRANGE)
    computed_minutes: Mapped[int]
    lowered_minutes: Mapped[int | None]
    lowered_reason: Mapped[str | None]
    credited_minutes: Mapped[int | None]
    coefficient: Mapped[str] = mapped_column(default="1.0")
    family: Mapped[bool] = mapped_column(default=False)
    for_elder: Mapped[bool] = mapped_column(default=False, server_default=false())  # so that it may be kept as time (PT13)
    pays: Mapped[Pays] = mapped_column(default=Pays.POINTS, server_default=Pays.POINTS.value)
    flags: Mapped[list[str]] = mapped_column(ARRAY(Text), default=list)
    rule_version: Mapped[str]

    proposed_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    decided_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    decided_at: Mapped[datetime | None]
    decision_reason: Mapped[str | None]
    record_due: Mapped[datetime]
    due_provisional: Mapped[bool]
    desk: Mapped[Desk]
    escalates_at: Mapped[datetime | None]


class RecordMove(Timed, Scoped, db.Model):
    """One step in the life of a record: who, from where to where, why."""

    __tablename__ = "record_move"
    __rules__ = Rules(area="region", party=(_MINE, _MY_TEAM), append_only=True, by_deed=True)
    __table_args__ = (Index("ix_record_move_record", "record_id", "id"),)

    id: Mapped[UUID] = mapped_column(primary_key=True)
    record_id: Mapped[UUID] = mapped_column(ForeignKey("service_record.id"))
    volunteer_id: Mapped[UUID] = mapped_column(ForeignKey("volunteer.id"))
    region: Mapped[Region]
    team_id: Mapped[UUID | None] = mapped_column(ForeignKey("team.id"))
    move: Mapped[str]
    before: Mapped[str | None]
    after: Mapped[str]
    minutes: Mapped[int | None]
    person_id: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    role: Mapped[str | None]
    reason: Mapped[str | None]


class HourEntry(Timed, Scoped, db.Model):
    """Minutes into or out of somebody's total. Never changed; sealed. The total is the sum of these (invariant 3)."""

    __tablename__ = "hour_entry"
    __rules__ = Rules(area="region", party=(_MINE,), append_only=True, by_deed=True)
    __table_args__ = (
        UniqueConstraint("record_id", "kind"),
        CheckConstraint("CASE kind WHEN 'earn' THEN minutes >= 0 ELSE minutes <= 0 END", name="sign"),
        Index("ix_hour_entry_volunteer", "volunteer_id", "service_day"),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    record_id: Mapped[UUID] = mapped_column(ForeignKey("service_record.id"))
    volunteer_id: Mapped[UUID] = mapped_column(ForeignKey("volunteer.id"))
    region: Mapped[Region]
    service_day: Mapped[date]
    kind: Mapped[EntryKind]
    minutes: Mapped[int]
