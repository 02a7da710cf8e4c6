"""The life of a team (SM-2 as amended by D20) and of a membership in it."""

from enum import StrEnum

from service.core.lifecycle import Lifecycle, Move

LEADER, FOUNDER, REVIEWER, STREET, DISTRICT, MEMBER, HEIR, MERGER, SYSTEM = (
    "leader", "founder", "reviewer", "street", "district", "member", "heir", "merger", "system",
)


class TeamState(StrEnum):
    """Where a team stands. GATHERING: its founders have not all said yes."""

    GATHERING = "gathering"
    PENDING = "pending"
    RETURNED = "returned"
    REJECTED = "rejected"
    ACTIVE = "active"
    RECTIFYING = "rectifying"
    SUSPENDED = "suspended"
    DISSOLVED = "dissolved"
    MERGED = "merged"


class MemberState(StrEnum):
    """Where a membership stands. INVITED: named as a founder, asked to confirm."""

    INVITED = "invited"
    APPLIED = "applied"
    ACTIVE = "active"
    REJECTED = "rejected"
    EXPIRED = "expired"
    LEFT = "left"
    REMOVED = "removed"


class MemberRole(StrEnum):
    """What somebody is in a team (TM05)."""

    LEADER = "leader"
    DEPUTY = "deputy"
    RECORDER = "recorder"
    MEMBER = "member"


class TeamKind(StrEnum):
    """area: of a street, community or point · unit: of a department or a work unit (区直、单位)."""

    AREA = "area"
    UNIT = "unit"


class Registration(StrEnum):
    """Whether a team is a legal person with a credit code, or none (the team form, domain §4.3)."""

    LEGAL = "legal"
    UNREGISTERED = "unregistered"


S, M = TeamState, MemberState
STANDING = (S.ACTIVE, S.RECTIFYING, S.SUSPENDED)
PUBLISHED = (*STANDING, S.DISSOLVED, S.MERGED)
WORKING = (S.ACTIVE, S.RECTIFYING)
OVER = (S.REJECTED, S.DISSOLVED, S.MERGED)

# reviewer: the level that rules.reviewers_of names, or above, in the team's area, and not its leader ·
# street, district: A2 (or A1), A1 there · merger: the reviewer of both teams, when both leaders have said yes (mergers) ·
# system: what a failed annual check, or time, does.
LIFECYCLE = Lifecycle(
    #    move               from                                     to                        by
    Move("confirm-founding", (S.GATHERING,),                         (S.GATHERING, S.PENDING), (FOUNDER,)),
    Move("confirm-founding", (S.PENDING,),                           S.PENDING,                (FOUNDER,)),
    Move("confirm-founding", (S.RETURNED,),                          S.RETURNED,               (FOUNDER,)),
    Move("confirm-founding", (S.ACTIVE,),                            S.ACTIVE,                 (FOUNDER,)),
    Move("resubmit",        (S.RETURNED,),                           S.PENDING,                (LEADER,)),
    Move("withdraw",        (S.GATHERING, S.PENDING, S.RETURNED),    S.DISSOLVED,              (LEADER,)),
    Move("approve",         (S.PENDING,),                            S.ACTIVE,                 (REVIEWER,)),
    Move("return",          (S.PENDING,),                            S.RETURNED,               (REVIEWER,)),
    Move("reject",          (S.PENDING,),                            S.REJECTED,               (REVIEWER,)),
    Move("rectify",         (S.ACTIVE,),                             S.RECTIFYING,             (STREET, SYSTEM)),
    Move("restore",         (S.RECTIFYING,),                         S.ACTIVE,                 (STREET,)),
    Move("restore",         (S.SUSPENDED,),                          S.ACTIVE,                 (DISTRICT,)),
    Move("suspend",         (S.ACTIVE, S.RECTIFYING),                S.SUSPENDED,              (DISTRICT,)),
    Move("expire",          (S.RECTIFYING,),                         S.SUSPENDED,              (SYSTEM,)),
    Move("dissolve",        (S.ACTIVE, S.RECTIFYING, S.SUSPENDED),   S.DISSOLVED,              (REVIEWER,)),
    Move("merge",           (S.ACTIVE, S.RECTIFYING),                S.MERGED,                 (MERGER,)),
)  # fmt: skip

MEMBERSHIP = Lifecycle(
    #    move               from             to            by
    Move("confirm-founding", (M.INVITED,),   M.ACTIVE,     (MEMBER,)),
    Move("approve",         (M.APPLIED,),    M.ACTIVE,     (LEADER,)),
    Move("reject",          (M.APPLIED,),    M.REJECTED,   (LEADER,)),
    Move("expire",          (M.APPLIED, M.INVITED), M.EXPIRED, (SYSTEM,)),
    Move("leave",           (M.APPLIED, M.INVITED, M.ACTIVE), M.LEFT, (MEMBER,)),
    Move("remove",          (M.ACTIVE,),     M.REMOVED,    (LEADER,)),
    Move("close",           (M.APPLIED, M.INVITED, M.ACTIVE), M.LEFT, (SYSTEM,)),
    Move("merge",           (M.APPLIED, M.INVITED), M.ACTIVE,     (SYSTEM,)),
    Move("reinstate",       (M.REMOVED, M.APPLIED), M.ACTIVE, (REVIEWER,)),
)  # fmt: skip
