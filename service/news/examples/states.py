"""The life of a nomination for a role model: the street looks, the district shows it, nobody objects, it is published."""

from enum import StrEnum

from service.core.lifecycle import Lifecycle, Move


class ExampleState(StrEnum):
    """Where it stands. PUBLICITY, OBJECTED and PUBLISHED are for everybody to read."""

    NOMINATED = "nominated"
    REVIEWED = "reviewed"
    PUBLICITY = "publicity"
    OBJECTED = "objected"
    PUBLISHED = "published"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"
    DECLINED = "declined"
    TAKEN_DOWN = "taken_down"


class ExampleKind(StrEnum):
    """What somebody is an example of."""

    HELPING = "helping"
    BRAVE = "brave"
    HONEST = "honest"
    DEVOTED = "devoted"
    FILIAL = "filial"
    VOLUNTEER = "volunteer"
    NETIZEN = "netizen"


S = ExampleState
NOMINATOR, NOMINEE, REVIEWER, APPROVER, JUDGE, ANYBODY, DISTRICT, SYSTEM = (
    "nominator", "nominee", "reviewer", "approver", "judge", "anybody", "district", "system",
)
PENDING = (S.NOMINATED, S.REVIEWED)
PUBLIC = (S.PUBLICITY, S.OBJECTED, S.PUBLISHED)
OPEN = (S.NOMINATED, S.REVIEWED, S.PUBLICITY, S.OBJECTED)

# nominator: who proposed · nominee: the volunteer proposed, who may say no at any time · reviewer: A2 and above · approver:
# A1, not the reviewer · judge: A1, not the approver · anybody: signed in, with a proved phone, once each · district: A1.
# No manager of them is the nominator or the nominee, or of their family.
LIFECYCLE = Lifecycle(
    #    move         from                        to                                      by
    Move("review",    (S.NOMINATED,),             S.REVIEWED,                             (REVIEWER,)),
    Move("pass-up",   (S.NOMINATED,),             S.NOMINATED,                            (SYSTEM,)),
    Move("approve",   (S.REVIEWED,),              S.PUBLICITY,                            (APPROVER,)),
    Move("refuse",    (S.NOMINATED,),             S.REFUSED,                              (REVIEWER,)),
    Move("refuse",    (S.REVIEWED,),              S.REFUSED,                              (APPROVER,)),
    Move("object",    (S.PUBLICITY, S.OBJECTED),  S.OBJECTED,                             (ANYBODY,)),
    Move("rule",      (S.OBJECTED,),              (S.PUBLICITY, S.PUBLISHED, S.REFUSED),  (JUDGE,)),
    Move("publish",   (S.PUBLICITY,),             S.PUBLISHED,                            (SYSTEM,)),
    Move("withdraw",  PENDING,                    S.WITHDRAWN,                            (NOMINATOR,)),
    Move("decline",   (*OPEN, S.PUBLISHED),       S.DECLINED,                             (NOMINEE,)),
    Move("take-down", (S.PUBLISHED,),             S.TAKEN_DOWN,                           (DISTRICT,)),
)  # fmt: skip
