"""The life of a service record (SM-4b as amended by D1): there is no ADJUSTED, and nothing is confirmed by waiting."""

from enum import StrEnum

from service.core.lifecycle import Lifecycle, Move

VOLUNTEER, LEADER, UNIT, STREET = "volunteer", "leader", "unit", "street"


class RecordState(StrEnum):
    """Where a record stands."""

    PENDING = "pending"
    ANOMALY = "anomaly"
    CONFIRMED = "confirmed"
    REJECTED = "rejected"
    REVERSED = "reversed"


class StampKind(StrEnum):
    """Coming or going."""

    IN = "in"
    OUT = "out"


class EntryKind(StrEnum):
    """Minutes earned, or taken back."""

    EARN = "earn"
    REVERSE = "reverse"


class Pays(StrEnum):
    """What a confirmed record is worth to whoever served: points, or time kept for later (PT13). One of them, never both."""

    POINTS = "points"
    TIME = "time"


class Desk(StrEnum):
    """Who is asked to decide now. The right to decide is wider; see the table below."""

    LEADER = "leader"
    COMMUNITY = "community"
    STREET = "street"
    DISTRICT = "district"


S = RecordState
UNDECIDED = (S.PENDING, S.ANOMALY)
DEAD = (S.REJECTED, S.REVERSED)

# volunteer: whose hours they are · leader: of the team that served · unit: a manager of the recording unit or above it ·
# street: A2 or A1 above it. Whoever proposed a record or served beside it stands in none of the last three.
LIFECYCLE = Lifecycle(
    #    move       from            to            by
    Move("lower",   (S.PENDING,),   S.PENDING,    (VOLUNTEER,)),
    Move("lower",   (S.ANOMALY,),   S.ANOMALY,    (VOLUNTEER,)),
    Move("choose",  (S.PENDING,),   S.PENDING,    (VOLUNTEER,)),
    Move("choose",  (S.ANOMALY,),   S.ANOMALY,    (VOLUNTEER,)),
    Move("confirm", (S.PENDING,),   S.CONFIRMED,  (LEADER, UNIT, STREET)),
    Move("confirm", (S.ANOMALY,),   S.CONFIRMED,  (STREET,)),
    Move("reject",  (S.PENDING,),   S.REJECTED,   (LEADER, UNIT, STREET)),
    Move("reject",  (S.ANOMALY,),   S.REJECTED,   (STREET,)),
    Move("correct", (S.CONFIRMED,), S.REVERSED,   (UNIT, STREET)),
    Move("reverse", (S.CONFIRMED,), S.REVERSED,   (STREET,)),
    Move("recheck", (S.CONFIRMED,), S.CONFIRMED,  (STREET,)),
)  # fmt: skip
VERDICTS = ("confirm", "reject", "correct", "reverse", "recheck")  # whoever says one of these is no server afterwards (D3)
