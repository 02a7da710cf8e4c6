"""Tables of teams: the tree, who founded and belongs to them, and their history."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, SmallInteger, Text, UniqueConstraint, text
from sqlalchemy.dialects.postgresql import ARRAY
from sqlalchemy.orm import Mapped, mapped_column

from service.data.db import Region, Timed, db
from service.data.scope import Party, Rules, Scoped
from service.volunteers.teams.states import MemberRole, MemberState, Registration, TeamKind, TeamState

ONE_LEADER, ONE_HEIR, ONE_SEAT, ONE_MEMBERSHIP, NUMBERED = (
    "uq_team_member_leader", "uq_team_member_heir", "uq_team_member_seat", "uq_team_member_live", "uq_team_scope_serial",
)
_PUBLISHED = "state IN ('active', 'rectifying', 'suspended', 'dissolved', 'merged') AND number IS NOT NULL"
_IN = "state IN ('invited', 'applied', 'active')"


class Team(Timed, Scoped, db.Model):
    """A corps, brigade, company or squad (domain §3.1). Nothing in it is private: once approved anybody may read it.

    region: the code of its level, NULL for departments (区直) · reach: where managers find it, the region, or the
    district of a department · serial: counts the teams of one reach, part of the number · sponsor: 主管或联络单位 ·
    mended_at, mended_note: while rectifying, the leader's word that it is put right.
    """

    __tablename__ = "team"
    __rules__ = Rules(
        area="reach", own=("leader_id",), party=(Party("id", "team_founder", "team_id"),), public=_PUBLISHED,
    )
    __table_args__ = (
        UniqueConstraint("reach", "serial", name=NUMBERED),
        CheckConstraint("level BETWEEN 1 AND 4", name="level"),
        CheckConstraint("level > 1 OR parent_id IS NULL", name="tree"),
        CheckConstraint("kind = 'unit' OR region IS NOT NULL", name="area_has_region"),
        CheckConstraint("region IS NULL OR region = reach", name="reach"),
        CheckConstraint("state NOT IN ('active', 'rectifying', 'suspended') OR number IS NOT NULL", name="numbered"),
        CheckConstraint("member_count >= 0", name="members"),
        CheckConstraint("registration <> 'legal' OR uscc IS NOT NULL", name="legal_has_code"),
        CheckConstraint("(state = 'merged') = (merged_into IS NOT NULL)", name="merged_somewhere"),
        Index("ix_team_parent", "parent_id"),
        Index("ix_team_region", "region", "category"),
        Index("ix_team_reach", "reach", "state", "id"),
        Index("ix_team_leader", "leader_id"),
        Index("ix_team_rectifying", "rectify_due", postgresql_where=text("state = 'rectifying'")),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    number: Mapped[str | None] = mapped_column(unique=True)
    serial: Mapped[int | None]
    level: Mapped[int] = mapped_column(SmallInteger)
    kind: Mapped[TeamKind] = mapped_column(default=TeamKind.AREA)
    parent_id: Mapped[UUID | None] = mapped_column(ForeignKey("team.id"))
    region: Mapped[Region | None]
    reach: Mapped[Region]
    name: Mapped[str]
    category: Mapped[str]
    tags: Mapped[list[str]] = mapped_column(ARRAY(Text), default=list)
    intro: Mapped[str] = mapped_column(default="")
    registration: Mapped[Registration] = mapped_column(
        default=Registration.UNREGISTERED, server_default=text("'unregistered'")
    )
    uscc: Mapped[str | None]
    sponsor: Mapped[str | None]
    state: Mapped[TeamState]
    leader_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    member_count: Mapped[int] = mapped_column(default=0)
    review_due: Mapped[datetime | None]
    review_due_provisional: Mapped[bool] = mapped_column(default=False)
    rectify_due: Mapped[datetime | None]
    mended_at: Mapped[datetime | None]
    mended_note: Mapped[str | None]
    closing_asked_at: Mapped[datetime | None]
    merged_into: Mapped[UUID | None] = mapped_column(ForeignKey("team.id"))


class TeamFounder(Timed, Scoped, db.Model):
    """Somebody the leader named as a founder; they see the team before it is approved."""

    __tablename__ = "team_founder"
    __rules__ = Rules(own=("person_id", "named_by"))
    __table_args__ = (Index("ix_team_founder_person", "person_id"),)

    team_id: Mapped[UUID] = mapped_column(ForeignKey("team.id"), primary_key=True)
    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"), primary_key=True)
    named_by: Mapped[UUID] = mapped_column(ForeignKey("person.id"))


class TeamMember(Timed, Scoped, db.Model):
    """One person's membership in one team. seat: which of a person's five teams this is, held while active (TM04)."""

    __tablename__ = "team_member"
    __rules__ = Rules(area="reach", own=("person_id",), party=(Party("team_id", "team", "id", "leader_id"),))
    __table_args__ = (
        UniqueConstraint("person_id", "seat", name=ONE_SEAT),
        CheckConstraint("seat BETWEEN 1 AND 5", name="seats"),
        CheckConstraint("(state = 'active') = (seat IS NOT NULL)", name="active_is_seated"),
        Index(ONE_MEMBERSHIP, "team_id", "person_id", unique=True, postgresql_where=text(_IN)),
        Index(ONE_LEADER, "team_id", unique=True, postgresql_where=text("role = 'leader' AND state = 'active'")),
        Index(ONE_HEIR, "team_id", unique=True, postgresql_where=text("heir_since IS NOT NULL")),
        Index("ix_team_member_person", "person_id"),
        Index("ix_team_member_applied", "answer_due", postgresql_where=text("state IN ('applied', 'invited')")),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    team_id: Mapped[UUID] = mapped_column(ForeignKey("team.id"))
    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    volunteer_id: Mapped[UUID] = mapped_column(ForeignKey("volunteer.id"))
    reach: Mapped[Region]
    role: Mapped[MemberRole] = mapped_column(default=MemberRole.MEMBER)
    state: Mapped[MemberState]
    seat: Mapped[int | None] = mapped_column(SmallInteger)
    joined_at: Mapped[datetime | None]
    answer_due: Mapped[datetime | None]
    heir_since: Mapped[datetime | None]
    removed_at: Mapped[datetime | None]
    reason: Mapped[str | None]


class TeamMove(Timed, Scoped, db.Model):
    """One step in the life of a team, or of a membership in it."""

    __tablename__ = "team_move"
    __rules__ = Rules(
        area="reach", own=("subject_id",), party=(Party("team_id", "team", "id", "leader_id"),), append_only=True,
    )
    __table_args__ = (Index("ix_team_move_team", "team_id", "id"),)

    id: Mapped[UUID] = mapped_column(primary_key=True)
    team_id: Mapped[UUID] = mapped_column(ForeignKey("team.id"))
    reach: Mapped[Region]
    move: Mapped[str]
    before: Mapped[str | None]
    after: Mapped[str]
    subject_id: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    person_id: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    role: Mapped[str | None]
    reason: Mapped[str | None]
