"""Questions about certificates: the public check, the owner's and the manager's lists, and the paper itself."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import func, select

from service.accounts import queries as accounts
from service.core import clock, crypto, masking, papers, regions
from service.core.actors import MANAGERS, Actor
from service.core.problems import Conflict, NotFound, Unavailable, Unprocessable
from service.core.workdays import SHANGHAI, service_day
from service.data import scope
from service.data.db import db
from service.volunteers.certificates import rules
from service.volunteers.certificates.models import CertificateLine, ServiceCertificate
from service.volunteers.certificates.states import LIFECYCLE, PaperState
from service.volunteers.hours import rules as hour_rules
from service.volunteers.hours.models import ServiceRecord
from service.volunteers.hours.states import RecordState
from service.volunteers.models import Volunteer
from service.volunteers.states import GONE
from service.web.access import need_person, need_role
from service.web.paging import page, unpack_id

TITLE = "志愿服务记录证明"
DEMO_MARK = "演示数据"
_NOBODYS = "0" * rules.CODE_LENGTH  # no code has a zero: it never fits


class NoSuchPaper(NotFound):
    """No certificate with this id, or not yours to see."""

    title = "没有这份证明"


class NotVerified(NotFound):
    """No certificate has this number and this code. Which of the two is wrong is not told (VO08)."""

    title = "没有查到这份证明，请核对编号和查验码"


class PaperIsVoid(Conflict):
    """A certificate that was revoked is not printed any more."""

    title = "这份证明已作废，请重新开具"


class NoTypefaceForPapers(Unavailable):
    """The typeface is missing on this machine: better no certificate than one of boxes."""

    title = "暂时无法生成证明：系统缺少中文字体"
    retry_after = 3600


class CannotBePrinted(Unprocessable):
    """A name or a title holds a character the typeface has no shape for; `missing` names it."""

    title = "证明中有字体缺少的字，请联系社区处理"


def paper(certificate_id: UUID, *, lock: bool = False) -> ServiceCertificate:
    """The certificate with this id; NoSuchPaper where the scope shows none."""
    found = db.session.scalar(select(ServiceCertificate).where(ServiceCertificate.id == certificate_id))
    if found is None:
        raise NoSuchPaper()
    if lock:
        with scope.deed(db.session, "hold-certificate"):
            return db.session.scalars(
                select(ServiceCertificate).where(ServiceCertificate.id == certificate_id).with_for_update()
                .execution_options(populate_existing=True)
            ).one()
    return found


def confirmed_between(volunteer_id: UUID, since: date, until: date) -> list[ServiceRecord]:
    """Inside a deed: the confirmed records of these days, the earliest first, kept from changing until the end."""
    return list(
        db.session.scalars(
            select(ServiceRecord).where(
                ServiceRecord.volunteer_id == volunteer_id, ServiceRecord.state == RecordState.CONFIRMED,
                ServiceRecord.service_day.between(since, until),
            ).order_by(ServiceRecord.started_at, ServiceRecord.id).limit(rules.MOST_RECORDS + 1)
            .with_for_update(read=True).execution_options(populate_existing=True)
        )
    )


def valid_with(record_id: UUID, states: Sequence[PaperState]) -> list[ServiceCertificate]:
    """Inside a deed: the valid certificates that this record stands in, locked."""
    lines = select(CertificateLine.certificate_id).where(CertificateLine.record_id == record_id)
    return list(
        db.session.scalars(
            select(ServiceCertificate).where(ServiceCertificate.id.in_(lines), ServiceCertificate.state.in_(states))
            .order_by(ServiceCertificate.id).with_for_update().execution_options(populate_existing=True)
        )
    )


def lines_of(certificate_id: UUID) -> list[CertificateLine]:
    """What the certificate was made of, in the order of its print."""
    return list(
        db.session.scalars(
            select(CertificateLine).where(CertificateLine.certificate_id == certificate_id)
            .order_by(CertificateLine.position)
        )
    )


def verify(number: str, code: str) -> dict[str, Any]:
    """What anybody is told of a certificate whose number and code they hold. NotVerified for all else, in one way."""
    number, code = rules.written_plainly(number), rules.written_plainly(code)
    with scope.deed(db.session, "verify-certificate"):
        found = db.session.execute(
            select(ServiceCertificate, Volunteer.state.label("standing"), Volunteer.name)
            .join(Volunteer, ServiceCertificate.volunteer_id == Volunteer.id).where(ServiceCertificate.number == number)
        ).one_or_none()
    fits = crypto.constant_time_equal(code, found.ServiceCertificate.code if found else _NOBODYS)
    if found is None or not fits:
        raise NotVerified()
    one = found.ServiceCertificate
    is_closed = found.standing in GONE or not found.name or one.holder_sealed is None
    return {
        "number": one.number, "state": "revoked" if one.state is PaperState.REVOKED else "valid",
        "holder": None if is_closed else masking.name(_holder(one)[0]), "since": one.since, "until": one.until,
        "minutes": one.minutes, "hours": hour_rules.hours_shown(one.minutes), "records": one.records,
        "units": [unit["name"] for unit in one.units], "issued_at": one.created_at, "seal_unit": one.seal_unit,
        "revoked_at": one.revoked_at, "revoke_class": one.revoke_class if one.state is PaperState.REVOKED else None,
        "mark": rules.short_mark(bytes(one.content_sha256)), "is_demo": one.is_demo,
    }


def _holder(one: ServiceCertificate) -> tuple[str, str]:
    """Name and masked document; empty once they were forgotten."""
    name, _, document = (one.holder or "").partition("\n")
    return name, document


def shown(actor: Actor, one: ServiceCertificate) -> dict[str, Any]:
    """A certificate as its owner or a manager sees it, with the moves open to them."""
    names = accounts.names_of([one.questioned_by, one.revoked_by, one.sealed_by])
    is_own = actor.person_id == one.person_id
    hat = actor.acting
    covers = hat is not None and hat.role in MANAGERS and actor.area is not None and one.region in actor.area
    moves = LIFECYCLE.open_to(one.state, (hat.role,)) if covers and hat is not None and not is_own else []
    if one.questioned_by is not None and one.questioned_by == actor.person_id:
        moves = [move for move in moves if move not in ("keep", "revoke")]
    return {
        "id": one.id, "number": one.number, "code": one.code if is_own else None, "state": one.state,
        "holder": _holder(one)[0], "volunteer_id": one.volunteer_id, "volunteer_number": one.volunteer_number,
        "region": one.region, "since": one.since, "until": one.until, "minutes": one.minutes,
        "hours": hour_rules.hours_shown(one.minutes), "records": one.records, "units": one.units,
        "issued_at": one.created_at, "sealed_at": one.sealed_at, "seal_unit": one.seal_unit, "question": one.question,
        "questioned_by": names.get(one.questioned_by) if one.questioned_by else None, "questioned_at": one.questioned_at,
        "revoke_class": one.revoke_class, "revoked_at": one.revoked_at, "mark": rules.short_mark(bytes(one.content_sha256)),
        "moves": moves,
    }


def view(actor: Actor, certificate_id: UUID) -> dict[str, Any]:
    """One certificate."""
    return shown(actor, paper(certificate_id))


def mine(actor: Actor, after: str | None, limit: int) -> dict[str, Any]:
    """The caller's own, the latest first."""
    query = select(ServiceCertificate).where(ServiceCertificate.person_id == need_person(actor))
    return _page(actor, query, after, limit)


def papers_of(
    actor: Actor, *, state: str | None, region: str | None, q: str | None, after: str | None, limit: int
) -> dict[str, Any]:
    """The certificates of the acting manager's area, the latest first."""
    area = regions.area(need_role(actor, MANAGERS).scope_key)
    query = select(ServiceCertificate).where(ServiceCertificate.region >= area.lo, ServiceCertificate.region < area.hi)
    if state is not None:
        query = query.where(ServiceCertificate.state == PaperState(state))
    if region is not None:
        wanted = regions.area(region)
        query = query.where(ServiceCertificate.region >= wanted.lo, ServiceCertificate.region < wanted.hi)
    if q is not None:
        plain = rules.written_plainly(q)
        query = query.where((ServiceCertificate.number == plain) | (ServiceCertificate.volunteer_number == plain))
    return _page(actor, query, after, limit)


def _page(actor: Actor, query: Any, after: str | None, limit: int) -> dict[str, Any]:
    if (last := unpack_id(after)) is not None:
        query = query.where(ServiceCertificate.id < last)
    rows = db.session.scalars(query.order_by(ServiceCertificate.id.desc()).limit(limit + 1)).all()
    found = page(rows, limit, lambda row: (row.id,))
    return found | {"items": [shown(actor, row) for row in found["items"]]}


def pdf(certificate_id: UUID) -> tuple[str, bytes]:
    """(file name, PDF). The same certificate is the same bytes. PaperIsVoid, NoTypefaceForPapers, CannotBePrinted."""
    one = paper(certificate_id)
    if one.state is PaperState.REVOKED:
        raise PaperIsVoid()
    with scope.deed(db.session, "certificate-lines"):
        lines = lines_of(one.id)
    try:
        return f"{one.number}.pdf", papers.draw(on_paper(one, lines))
    except papers.NoTypeface as wrong:
        raise NoTypefaceForPapers() from wrong
    except papers.CannotWrite as wrong:
        raise CannotBePrinted(f"缺少：{wrong.missing}", missing=wrong.missing) from wrong


def on_paper(one: ServiceCertificate, lines: Sequence[CertificateLine]) -> papers.Paper:
    """In words: the four blocks of 民发〔2015〕149号, with what Order 67 art. 15 wants said."""
    name, document = _holder(one)
    total = hour_rules.hours_shown(one.minutes)
    days = f"{rules.day_in_words(one.since)}至{rules.day_in_words(one.until)}"
    units = "；".join(
        f"{unit['name']}（负责人：{unit['in_charge'] or '—'}，{hour_rules.hours_shown(unit['minutes'])} 小时）"
        for unit in one.units
    )
    where = f"{one.verify_at}/m/#/pages/verify/index?number={one.number}&code={one.code}" if one.verify_at else None
    blocks = (
        papers.Block(
            "一、身份信息",
            (("姓名", name or "（已注销）"), ("证件", document or "—"), ("志愿者编号", one.volunteer_number)),
        ),
        papers.Block(
            "二、服务信息",
            (("服务时间", f"{days}，共 {one.records} 次，累计 {total} 小时（{one.minutes} 分钟）"),
             ("服务内容", "见下表，均为已核定的记录")),
            _COLUMNS,
            [
                (str(line.position), line.service_day.isoformat(), _clock(line.started_at, line.finished_at), _what(line),
                 line.place, line.unit_name, f"{line.minutes} 分钟")
                for line in lines
            ],
        ),
        papers.Block(
            "三、出具主体",
            (("名称", "汉阳区新时代文明实践志愿服务平台，依据以下记录单位核定的记录出具"), ("记录单位", units),
             ("经办人", "志愿者本人自助开具" if one.seal_unit is None else f"{one.seal_unit}加盖印章"),
             ("联系方式", "各记录单位站点电话，见小程序“地图”")),
        ),
        papers.Block(
            "四、其他",
            (("证明编号", one.number), ("查验码", one.code), ("出具日期", rules.day_in_words(service_day(one.created_at))),
             ("内容校验", rules.short_mark(bytes(one.content_sha256)))),
            notes=(
                "1. 本证明免费出具，依据《志愿服务记录与证明出具办法（试行）》（民政部令第67号）第十五条，"
                "载明服务时间、服务内容和记录单位。",
                "2. 时间以分钟记录，小时数保留一位小数，其余舍去。所含记录被更正或冲销时，本证明随即作废，"
                "以查验结果为准。",
                *(("3. 本证明为演示数据，不具有任何证明效力。",) if one.is_demo else ()),
            ),
        ),
    )
    return papers.Paper(
        title=TITLE, number=one.number, blocks=blocks, qr=where or f"{one.number} {one.code}",
        opening=f"兹证明{name or '该志愿者'}（志愿者编号 {one.volunteer_number}）在{days}期间参加志愿服务 {one.records} 次，"
        f"累计 {total} 小时。",
        qr_words=f"扫码查验真伪；也可在小程序“我的—证明查验”输入证明编号和查验码 {one.code}。",
        issued_at=one.created_at.astimezone(SHANGHAI), mark=DEMO_MARK if one.is_demo else None,
        stamp=(one.seal_unit, "演示印章" if one.is_demo else "证明专用章") if one.seal_unit else None,
    )


_COLUMNS = (
    ("序号", 0.07), ("日期", 0.13), ("时间", 0.14), ("服务内容", 0.26), ("地点", 0.12), ("记录单位", 0.18), ("时长", 0.10),
)


def _clock(since: datetime, until: datetime) -> str:
    return f"{since.astimezone(SHANGHAI):%H:%M}–{until.astimezone(SHANGHAI):%H:%M}"


def _what(line: CertificateLine) -> str:
    """Title and category, and the content where it says more."""
    words = [line.title, *([line.category] if line.category and line.category not in line.title else ())]
    if line.content and line.content not in (line.title, line.category):
        words.append(line.content)
    return " · ".join(words)


def how_many(volunteer_id: UUID) -> int:
    """How many valid certificates somebody has."""
    return db.session.scalars(
        select(func.count()).select_from(ServiceCertificate).where(
            ServiceCertificate.volunteer_id == volunteer_id, ServiceCertificate.state != PaperState.REVOKED
        )
    ).one()


def today() -> date:
    """Shanghai's."""
    return service_day(clock.now())
