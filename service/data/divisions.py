"""The division table: codes as keys, names with the dates on which they hold. Merged codes stay and point on."""

from datetime import date

from sqlalchemy import ForeignKey, select, text
from sqlalchemy.orm import Mapped, mapped_column

from service.core import regions
from service.data.db import Region, db
from service.data.scope import Rules, Scoped


class Division(Scoped, db.Model):
    """A district, street or community. Never deleted: `valid_until` ends it, `successor` says where its rows go."""

    __tablename__ = "division"
    __rules__ = Rules(public="true")

    code: Mapped[Region] = mapped_column(primary_key=True)
    name: Mapped[str]
    level: Mapped[int]
    parent_code: Mapped[Region | None]
    valid_from: Mapped[date]
    valid_until: Mapped[date | None]
    successor: Mapped[Region | None] = mapped_column(ForeignKey("division.code"))


def name_of(code: str) -> str | None:
    """The name of the division with this code; None where there is none."""
    return db.session.scalar(select(Division.name).where(Division.code == code[:12]))


def names_of(codes: set[str]) -> dict[str, str]:
    """Names by code, for lists."""
    found = db.session.execute(select(Division.code, Division.name).where(Division.code.in_({c[:12] for c in codes})))
    by_code = {row.code: row.name for row in found}
    return {code: by_code[code[:12]] for code in codes if code[:12] in by_code}


def exists(code: str) -> bool:
    """Is this a division in force today? Successors are not followed."""
    if not regions.is_code(code):
        return False
    found = select(Division.code).where(Division.code == code[:12], Division.valid_until.is_(None))
    return db.session.scalar(found) is not None


def children_of(code: str | None) -> list[Division]:
    """The divisions one level below, in the order of their codes; the top where code is None."""
    query = select(Division).where(Division.parent_code == code, Division.valid_until.is_(None)).order_by(Division.code)
    if code is None:
        query = select(Division).where(Division.level == 1).order_by(Division.code)
    return list(db.session.scalars(query))


_BELOW = text("SELECT code, name FROM division WHERE parent_code = :code AND valid_until IS NULL ORDER BY code")


def names_below(code: str) -> dict[str, str]:
    """The names of the divisions one level below by code, in the order of their codes."""
    return {row.code: row.name for row in db.session.execute(_BELOW, {"code": code})}
