"""Questions about what somebody has allowed."""

from typing import Any, Final
from uuid import UUID

from sqlalchemy import select

from service.accounts.models import Consent
from service.core.problems import NotFound
from service.data.db import db

PURPOSES: Final = {
    "terms": "志愿者服务协议", "privacy": "隐私政策", "sensitive_id": "处理身份证件号码", "guardian": "监护人同意",
    "own_again": "成年后本人同意", "order_help": "代为点单", "activity_risk": "活动风险告知",
    "child": "未成年子女随行",
}


class NoSuchConsent(NotFound):
    """No consent with this id, or not yours."""

    title = "没有这项同意记录"


def consent(consent_id: UUID) -> Consent:
    """The consent with this id, locked; NoSuchConsent where the scope shows none."""
    found = db.session.scalar(select(Consent).where(Consent.id == consent_id).with_for_update())
    if found is None:
        raise NoSuchConsent()
    return found


def consents_of(person_id: UUID) -> list[dict[str, Any]]:
    """Everything this person has agreed to, for themselves or for a ward, the latest first."""
    rows = db.session.scalars(
        select(Consent).where((Consent.person_id == person_id) | (Consent.given_by == person_id))
        .order_by(Consent.id.desc()).limit(100)
    )
    return [shown(row, person_id) for row in rows]


def shown(row: Consent, person_id: UUID) -> dict[str, Any]:
    """A consent as the API tells it."""
    return {
        "id": row.id, "purpose": row.purpose, "label": PURPOSES.get(row.purpose, row.purpose), "version": row.version,
        "given_at": row.created_at, "withdrawn_at": row.withdrawn_at, "for_ward": row.person_id != person_id,
        "moves": ["withdraw"] if row.withdrawn_at is None and row.given_by == person_id else [],
    }
