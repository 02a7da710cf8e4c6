"""The life of a volunteer (SM-1), and of a certificate and a guardian's consent."""

from enum import StrEnum

from service.core.actors import A2_AND_ABOVE, A3_AND_ABOVE
from service.core.lifecycle import Lifecycle, Move


class VolunteerState(StrEnum):
    """Where somebody stands. Registration starts and submits in one step, so there is no draft (R2)."""

    PENDING_GUARDIAN = "pending_guardian"
    PENDING_REVIEW = "pending_review"
    ACTIVE = "active"
    SUSPENDED = "suspended"
    RETURNED = "returned"
    REJECTED = "rejected"
    CANCELLING = "cancelling"
    CANCELLED = "cancelled"


class Cause(StrEnum):
    """Why somebody is suspended.

    GUARDIAN ends only by a guardian's new consent (D15), CONSENT by one's own, MERGED when the merge is undone.
    """

    MANAGER = "manager"
    GUARDIAN = "guardian"
    CREDIT = "credit"
    CONSENT = "consent"
    MERGED = "merged"


class CertificateState(StrEnum):
    """A certificate shown by a volunteer, looked at by a clerk."""

    PENDING = "pending"
    VERIFIED = "verified"
    REFUSED = "refused"


class LinkState(StrEnum):
    """A guardian's consent: asked, answered, taken back, or ended at 18."""

    ASKED = "asked"
    AGREED = "agreed"
    REFUSED = "refused"
    EXPIRED = "expired"
    REVOKED = "revoked"
    ENDED = "ended"


S, L = VolunteerState, LinkState
SELF, GUARDIAN, SYSTEM = "self", "guardian", "system"
OTHERWISE_ENDED = (Cause.GUARDIAN, Cause.CONSENT, Cause.MERGED)  # no manager's word ends these
GONE = (S.REJECTED, S.CANCELLED)
UNFINISHED = (S.PENDING_GUARDIAN, S.PENDING_REVIEW, S.RETURNED)
AFTER_RESUBMIT = (S.PENDING_REVIEW, S.PENDING_GUARDIAN)

LIFECYCLE = Lifecycle(
    #    move        from                   to                by
    Move("agree",    (S.PENDING_GUARDIAN,), S.PENDING_REVIEW, (GUARDIAN,)),
    Move("refuse",   (S.PENDING_GUARDIAN,), S.RETURNED,       (GUARDIAN,)),
    Move("expire",   (S.PENDING_GUARDIAN,), S.RETURNED,       (SYSTEM,)),
    Move("approve",  (S.PENDING_REVIEW,),   S.ACTIVE,         (*A3_AND_ABOVE, SYSTEM)),
    Move("return",   (S.PENDING_REVIEW,),   S.RETURNED,       A3_AND_ABOVE),
    Move("reject",   (S.PENDING_REVIEW,),   S.REJECTED,       A2_AND_ABOVE),
    Move("resubmit", (S.RETURNED,),         AFTER_RESUBMIT,   (SELF,)),
    Move("withdraw", UNFINISHED,            S.CANCELLED,      (SELF,)),
    Move("forget",   (S.RETURNED,),         S.CANCELLED,      (SYSTEM,)),
    Move("suspend",  (S.ACTIVE,),           S.SUSPENDED,      A2_AND_ABOVE),
    Move("restore",  (S.SUSPENDED,),        S.ACTIVE,         A2_AND_ABOVE),
    Move("revoke",   (S.ACTIVE,),           S.SUSPENDED,      (GUARDIAN,)),
    Move("revoke",   (S.PENDING_REVIEW,),   S.RETURNED,       (GUARDIAN,)),
    Move("agree",    (S.SUSPENDED,),        S.ACTIVE,         (GUARDIAN,)),
    Move("resume",   (S.SUSPENDED,),        S.ACTIVE,         (SELF,)),
    Move("lapse",    (S.ACTIVE,),           S.SUSPENDED,      (SYSTEM,)),
    Move("cancel",   (S.ACTIVE, S.SUSPENDED), S.CANCELLING,   (SYSTEM,)),
    Move("undo",     (S.CANCELLING,),       (S.ACTIVE, S.SUSPENDED), (SYSTEM,)),
    Move("close",    (S.CANCELLING,),       S.CANCELLED,      (SYSTEM,)),
    Move("merge",    (S.ACTIVE,),           S.SUSPENDED,      (SYSTEM,)),
    Move("unmerge",  (S.SUSPENDED,),        S.ACTIVE,         (SYSTEM,)),
)  # fmt: skip

LINKS = Lifecycle(
    Move("agree",  (L.ASKED, L.REVOKED),           L.AGREED,  (GUARDIAN,)),
    Move("refuse", (L.ASKED,),                     L.REFUSED, (GUARDIAN,)),
    Move("revoke", (L.AGREED,),                    L.REVOKED, (GUARDIAN,)),
    Move("expire", (L.ASKED,),                     L.EXPIRED, (SYSTEM,)),
    Move("end",    (L.ASKED, L.AGREED, L.REVOKED), L.ENDED,   (SYSTEM,)),
)  # fmt: skip
