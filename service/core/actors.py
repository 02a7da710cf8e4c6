"""Who is asking: a person with grants, one of which may be the hat they wear in this request."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from uuid import UUID

from service.core import regions

DISTRICT, STREET, COMMUNITY, POINT = "A1", "A2", "A3", "A4"
TEAM_LEADER, SHOP_KEEPER, DEPARTMENT = "TL", "SHOP", "DEP"
SYSTEM_ADMIN, SECURITY_ADMIN, AUDIT_ADMIN = "SYS_ADMIN", "SEC_ADMIN", "AUD_ADMIN"

MANAGERS = (DISTRICT, STREET, COMMUNITY, POINT)
LEVEL_OF = {DISTRICT: 1, STREET: 2, COMMUNITY: 3, POINT: 4}
ROLE_NAMES = {DISTRICT: "区级管理员", STREET: "街道管理员", COMMUNITY: "社区管理员", POINT: "点位管理员",
              DEPARTMENT: "部门管理员"}
HATS = (*MANAGERS, TEAM_LEADER, SHOP_KEEPER, DEPARTMENT, SYSTEM_ADMIN, SECURITY_ADMIN, AUDIT_ADMIN)
A3_AND_ABOVE = (COMMUNITY, STREET, DISTRICT)
A2_AND_ABOVE = (STREET, DISTRICT)


@dataclass(frozen=True)
class Grant:
    """One role somebody holds: REGION grants carry a division code, UNIT and TEAM a team id, SHOP a station id."""

    id: UUID
    role: str
    scope_kind: str
    scope_key: str

    @property
    def area(self) -> regions.Area | None:
        """The range of codes of a REGION grant."""
        return regions.area(self.scope_key) if self.scope_kind == "REGION" else None


@dataclass(frozen=True)
class Actor:
    """The one who acts. `acting` is the grant in use; self, party and public rights need none.

    person_id None with a job name is the system itself, in the name of that one job.
    """

    person_id: UUID | None
    session_id: UUID | None = None
    grants: tuple[Grant, ...] = ()
    acting: Grant | None = None
    job: str | None = None
    is_manager_session: bool = False
    name: str = field(default="", compare=False)

    def grants_among(self, roles: Iterable[str]) -> tuple[Grant, ...]:
        """The grants this actor holds of these roles."""
        wanted = set(roles)
        return tuple(grant for grant in self.grants if grant.role in wanted)

    def wears(self, roles: Iterable[str]) -> bool:
        """Is the hat in use one of these?"""
        return self.acting is not None and self.acting.role in set(roles)

    @property
    def area(self) -> regions.Area | None:
        """The area of the manager grant in use."""
        if self.acting is None or self.acting.role not in MANAGERS:
            return None
        return self.acting.area

    @property
    def unit(self) -> UUID | None:
        """The department whose manager's hat is in use: its brigade (支队). It reaches rows of the unit, never a region."""
        if self.acting is None or self.acting.role != DEPARTMENT or self.acting.scope_kind != "UNIT":
            return None
        return UUID(self.acting.scope_key)


def system(job: str) -> Actor:
    """The worker, in the name of one named job."""
    return Actor(person_id=None, job=job)


ANONYMOUS = Actor(person_id=None)
