"""The lives of an activity, its shifts, its sign-ups and its changes (SM-3 and SM-4, as ruled in D2, D8 and D20)."""

from enum import StrEnum

from service.core.lifecycle import Lifecycle, Move


class ActivityState(StrEnum):
    """Where an activity stands. These words are on the wire."""

    DRAFT = "draft"
    PENDING_REVIEW = "pending_review"
    RETURNED = "returned"
    REJECTED = "rejected"
    APPROVED = "approved"
    RECRUITING = "recruiting"
    RECRUIT_CLOSED = "recruit_closed"
    IN_PROGRESS = "in_progress"
    ENDED = "ended"
    SETTLED = "settled"
    ARCHIVED = "archived"
    CANCELLED = "cancelled"
    FROZEN = "frozen"


class ShiftState(StrEnum):
    """Where one shift of a post stands: check-in, verifying and settling belong to it (D2)."""

    SCHEDULED = "scheduled"
    OPEN = "open"
    ENDED = "ended"
    VERIFYING = "verifying"
    SETTLED = "settled"
    CANCELLED = "cancelled"


class SignupState(StrEnum):
    """Where somebody stands who has put their name down."""

    APPLIED = "applied"
    WAITLISTED = "waitlisted"
    INVITED = "invited"
    APPROVED = "approved"
    CONFIRMED = "confirmed"
    CHECKED_IN = "checked_in"
    CHECKED_OUT = "checked_out"
    MISSING_OUT = "missing_out"
    DONE = "done"
    NO_SHOW = "no_show"
    EXCUSED = "excused"
    REJECTED = "rejected"
    CANCELLED = "cancelled"
    LATE_CANCELLED = "late_cancelled"
    DECLINED = "declined"
    EXPIRED = "expired"


class WaiverState(StrEnum):
    """Where the organiser's word stands that somebody could not help staying away (SM-4)."""

    OPEN = "open"
    GRANTED = "granted"
    REFUSED = "refused"


class ChangeState(StrEnum):
    """Where a change of a live activity stands (D20)."""

    OPEN = "open"
    APPROVED = "approved"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"


class ComplaintState(StrEnum):
    """Where a complaint about an activity stands."""

    OPEN = "open"
    UPHELD = "upheld"
    DISMISSED = "dismissed"
    WITHDRAWN = "withdrawn"


class Approval(StrEnum):
    """Who says yes to a sign-up (AC09)."""

    MANUAL = "manual"
    AUTO = "auto"


class Audience(StrEnum):
    """Who may sign up (domain §11.8)."""

    PUBLIC = "public"
    TEAM = "team"


# organiser: made it, is in charge of it, or leads its team · reviewer: a manager of its review level or above, in its
# area, and no organiser · district: A1 there · self: whose name is down.
ORGANISER, REVIEWER, DISTRICT, MANAGER, SELF, SYSTEM = (
    "organiser", "reviewer", "district", "manager", "self", "system",
)

S = ActivityState
EDITABLE = (S.DRAFT, S.RETURNED)
UPCOMING = (S.APPROVED, S.RECRUITING, S.RECRUIT_CLOSED)
LIVE = (*UPCOMING, S.IN_PROGRESS)
PUBLISHED = (*LIVE, S.ENDED, S.SETTLED, S.ARCHIVED, S.CANCELLED, S.FROZEN)
OVER = (S.ENDED, S.SETTLED, S.ARCHIVED, S.CANCELLED, S.REJECTED)

LIFECYCLE = Lifecycle(
    #    move              from                       to                          by
    Move("submit",         EDITABLE,                  S.PENDING_REVIEW,           (ORGANISER,)),
    Move("withdraw",       (S.PENDING_REVIEW,),       S.DRAFT,                    (ORGANISER,)),
    Move("discard",        EDITABLE,                  S.REJECTED,                 (ORGANISER,)),
    Move("approve",        (S.PENDING_REVIEW,),       (S.APPROVED, S.RECRUITING), (REVIEWER,)),
    Move("return",         (S.PENDING_REVIEW,),       S.RETURNED,                 (REVIEWER,)),
    Move("reject",         (S.PENDING_REVIEW,),       S.REJECTED,                 (REVIEWER,)),
    Move("escalate",       (S.PENDING_REVIEW,),       S.PENDING_REVIEW,           (SYSTEM,)),
    Move("expire",         (S.PENDING_REVIEW,),       S.RETURNED,                 (SYSTEM,)),
    Move("recruit",        (S.APPROVED,),             S.RECRUITING,               (SYSTEM,)),
    Move("close-recruiting", (S.RECRUITING,),         S.RECRUIT_CLOSED,           (ORGANISER,)),
    Move("stop-recruiting",  (S.RECRUITING,),         S.RECRUIT_CLOSED,           (SYSTEM,)),
    Move("reopen",         (S.RECRUIT_CLOSED,),       S.RECRUITING,               (ORGANISER,)),
    Move("begin",          UPCOMING,                  S.IN_PROGRESS,              (SYSTEM,)),
    Move("lapse",          LIVE,                      S.CANCELLED,                (SYSTEM,)),
    Move("cancel",         (*UPCOMING, S.FROZEN),     S.CANCELLED,                (ORGANISER, REVIEWER, DISTRICT)),
    Move("abort",          (S.IN_PROGRESS,),          S.ENDED,                    (ORGANISER, MANAGER)),
    Move("end",            (S.IN_PROGRESS,),          S.ENDED,                    (SYSTEM,)),
    Move("settle",         (S.ENDED,),                S.SETTLED,                  (SYSTEM,)),
    Move("archive",        (S.SETTLED,),              S.ARCHIVED,                 (SYSTEM,)),
    Move("freeze",         (*LIVE, S.ENDED),          S.FROZEN,                   (DISTRICT,)),
    Move("resume",         (S.FROZEN,),               (*LIVE, S.ENDED),           (DISTRICT,)),
)  # fmt: skip

H = ShiftState
SHIFTS = Lifecycle(
    #    move     from                     to            by
    Move("open",   (H.SCHEDULED,),          H.OPEN,       (SYSTEM,)),
    Move("begin",  (H.OPEN,),               H.OPEN,       (SYSTEM,)),
    Move("end",    (H.OPEN,),               H.ENDED,      (SYSTEM,)),
    Move("verify", (H.ENDED,),              H.VERIFYING,  (SYSTEM,)),
    Move("settle", (H.VERIFYING,),          H.SETTLED,    (ORGANISER, SYSTEM)),
    Move("cancel", (H.SCHEDULED, H.OPEN),   H.CANCELLED,  (SYSTEM,)),
)  # fmt: skip

U = SignupState
GONE = (U.REJECTED, U.CANCELLED, U.LATE_CANCELLED, U.DECLINED, U.EXPIRED)
HOLDING = (U.INVITED, U.APPROVED, U.CONFIRMED, U.CHECKED_IN, U.CHECKED_OUT, U.MISSING_OUT, U.DONE, U.NO_SHOW,
           U.EXCUSED)
COMING = (U.APPROVED, U.CONFIRMED)
WAITING = (U.APPLIED, U.WAITLISTED, U.INVITED)

SIGNUPS = Lifecycle(
    #    move        from                          to                                    by
    Move("approve",  (U.APPLIED,),                 (U.APPROVED, U.INVITED),              (ORGANISER,)),
    Move("reject",   (U.APPLIED,),                 U.REJECTED,                           (ORGANISER,)),
    Move("remove",   COMING,                       U.REJECTED,                           (ORGANISER,)),
    Move("promote",  (U.WAITLISTED,),              (U.APPLIED, U.APPROVED, U.INVITED),   (SYSTEM,)),
    Move("accept",   (U.INVITED,),                 U.CONFIRMED,                          (SELF,)),
    Move("confirm",  (U.APPROVED,),                U.CONFIRMED,                          (SELF,)),
    Move("decline",  (U.INVITED,),                 U.DECLINED,                           (SELF,)),
    Move("decline",  COMING,                       (U.DECLINED, U.LATE_CANCELLED),       (SELF,)),
    Move("cancel",   WAITING,                      U.CANCELLED,                          (SELF,)),
    Move("cancel",   COMING,                       (U.CANCELLED, U.LATE_CANCELLED),      (SELF,)),
    Move("expire",   (U.WAITLISTED, U.INVITED),    U.EXPIRED,                            (SYSTEM,)),
    Move("lapse",    (U.APPLIED,),                 U.REJECTED,                           (SYSTEM,)),
    Move("call-off", (*WAITING, *COMING),          U.CANCELLED,                          (SYSTEM,)),
    Move("check-in", (*COMING, U.CHECKED_OUT),     U.CHECKED_IN,                         (SELF, ORGANISER)),
    Move("check-out", (U.CHECKED_IN,),             U.CHECKED_OUT,                        (SELF, ORGANISER, SYSTEM)),
    Move("miss-out", (U.CHECKED_IN,),              U.MISSING_OUT,                        (SYSTEM,)),
    Move("backfill", COMING,                       U.CHECKED_OUT,                        (ORGANISER,)),
    Move("finish",   (U.CHECKED_OUT, U.MISSING_OUT), U.DONE,                             (SYSTEM,)),
    Move("no-show",  COMING,                       U.NO_SHOW,                            (SYSTEM,)),
    Move("excuse",   (*COMING, U.NO_SHOW),         U.EXCUSED,                            (SYSTEM,)),
)  # fmt: skip

C = ChangeState
CHANGES = Lifecycle(
    Move("approve",  (C.OPEN,), C.APPROVED,  (REVIEWER,)),
    Move("refuse",   (C.OPEN,), C.REFUSED,   (REVIEWER,)),
    Move("withdraw", (C.OPEN,), C.WITHDRAWN, (ORGANISER, SYSTEM)),
)  # fmt: skip

W = WaiverState
WAIVERS = Lifecycle(
    Move("grant",    (W.OPEN,), W.GRANTED,   (MANAGER,)),
    Move("refuse",   (W.OPEN,), W.REFUSED,   (MANAGER,)),
)  # fmt: skip

P = ComplaintState
STREET, COMPLAINANT = "street", "complainant"
COMPLAINTS = Lifecycle(
    Move("uphold",   (P.OPEN,), P.UPHELD,    (STREET,)),
    Move("dismiss",  (P.OPEN,), P.DISMISSED, (STREET,)),
    Move("withdraw", (P.OPEN,), P.WITHDRAWN, (COMPLAINANT,)),
)  # fmt: skip
