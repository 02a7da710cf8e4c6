"""Who may make, check and govern whose account: arithmetic of levels, 1 district to 4 point (domain 3.2, D19)."""

from datetime import timedelta
from uuid import UUID

from service.accounts.managers.states import CHECKER, DISTRICT_PARENT, MAKER, PARENT
from service.core.actors import AUDIT_ADMIN, DEPARTMENT, LEVEL_OF, SECURITY_ADMIN, SYSTEM_ADMIN

TWO_PERSON_LEVEL = 2
LONGEST_DELEGATION = timedelta(days=180)
DISTRICT_MANAGERS_KEPT = 2
LEVELS = {**LEVEL_OF, DEPARTMENT: 2}  # a department stands beside the streets (domain 3.1)
DUTIES = (SYSTEM_ADMIN, SECURITY_ADMIN, AUDIT_ADMIN)


def may_make(maker_level: int, made_level: int) -> bool:
    """One level down; the district any."""
    return maker_level == 1 or made_level == maker_level + 1


def needs_checker(made_level: int) -> bool:
    """An account of A2 or above waits for a second person."""
    return made_level <= TWO_PERSON_LEVEL


def may_check(checker_level: int, maker_level: int) -> bool:
    """The maker's level or a higher one, so that the parent level checks where the maker has no colleague."""
    return checker_level <= maker_level


def may_govern(level: int, account_level: int) -> bool:
    """Somebody above; the two or more of the district govern each other."""
    return level < account_level or (level == 1 and account_level == 1)


def may_delegate(account_level: int, role_level: int) -> bool:
    """A delegation lifts nobody above the level at which two persons have put them."""
    return role_level >= account_level


def relations(
    person_id: UUID | None, level: int | None, *, account_person: UUID, account_level: int, maker: UUID | None,
    maker_level: int | None,
) -> set[str]:
    """How somebody wearing a hat of `level` stands to an account in their area; towards oneself, in no way."""
    if level is None or person_id == account_person:
        return set()
    found = set()
    if maker is not None and person_id == maker:
        found.add(MAKER)
    elif maker_level is not None and may_check(level, maker_level):
        found.add(CHECKER)
    if may_govern(level, account_level):
        found.add(PARENT)
        if level == 1 and account_level != 1:
            found.add(DISTRICT_PARENT)
    return found
