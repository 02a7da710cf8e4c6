"""Makes the copies that people ask for of their own data: one JSON and one CSV a table, in a ZIP (VO16, PIPL art. 45).

What belongs to somebody is read off the tables' own declarations: rows with an `own` column that holds the person, rows of
their registration. So a table that is added is in the next copy. Sealed fields are opened only where the list below says
that they are the person's own; what a table tells of somebody else is left out.
"""

import csv
import io
import secrets
import zipfile
from collections.abc import Iterator
from datetime import date, datetime
from enum import Enum
from typing import Any, Final
from uuid import UUID

import orjson
from sqlalchemy import LargeBinary, or_, select

from service import leased
from service.accounts.copies import actions as copies
from service.accounts.copies import queries
from service.core import clock
from service.core.sheets import safe
from service.core.workdays import SHANGHAI
from service.data.db import Base, db
from service.leased import Stopping, Trade, never
from service.volunteers import queries as volunteers
from service.web import boundary

MOST_ROWS: Final = 20_000  # of one table; nobody has so many
TITLES: Final = {
    "person": "账号", "volunteer": "志愿者登记", "volunteer_move": "登记经过", "volunteer_certificate": "资格证书",
    "guardian_link": "监护关系", "child_member": "随行未成年人",
    "child_hours": "随行未成年人时长", "activity_child_presence": "随行未成年人签到",
    "consent": "同意记录", "role_grant": "角色", "session": "登录", "message": "消息",
    "message_grant": "消息授权", "service_order": "点单", "order_party": "与点单的关系", "service_offer": "邀请",
    "assignment": "接单", "order_complaint": "点单投诉", "service_record": "服务记录", "service_stamp": "签到签退",
    "record_move": "记录经过", "hour_entry": "时长明细", "credit_event": "信用变动", "point_account": "积分与时间账户",
    "journal": "积分与时间明细", "lot": "积分批次", "time_hold": "预留的时间", "team": "带领的队伍",
    "team_member": "队伍成员", "team_founder": "发起队伍",
    "team_move": "队伍经过", "activity_signup": "活动报名", "activity_signup_move": "报名经过",
    "activity_presence": "活动签到", "activity_rating": "活动评价", "activity_complaint": "活动投诉", "photo": "照片",
    "insurance_policy": "保险", "incident": "事故", "course_part": "培训", "external_hours": "外部时长",
    "external_claim": "外部时长证明", "volunteer_correction": "更正申请", "merge_case": "合并", "account_leaving": "注销",
    "room_booking": "场所预约", "loan": "借用", "punch": "打卡",
    "data_copy": "个人信息副本", "closed_door_voice": "未开门反映", "export": "导出", "activity": "发起的活动",
    "article": "写的文章", "article_reaction": "读过、点赞、收藏和转发的文章", "article_comment": "评论",
    "announcement_receipt": "读过的公告",
    "contribution": "投稿", "correspondent": "通讯员",
    "lecture_part": "宣讲学习", "lecture_watch": "正在学习", "series_part": "宣讲答题", "quiz_try": "普法答题",
    "role_model": "榜样推荐", "role_model_doubt": "榜样公示异议",
    "menu_place": "预约的时段",
    "group_member": "参加的凑单", "order_wall": "公开墙意愿", "wish": "认领的心愿",
}
# Sealed fields that are opened, and the column that must hold the person; elsewhere they may be somebody else's.
OPENED: Final = {
    "person": ("id", ("phone", "openid")), "volunteer": ("person_id", ("id_number",)),
    "child_member": ("guardian_id", ("id_number",)),
    "volunteer_correction": ("person_id", ("wanted",)), "service_order": ("requester_id", ("name", "phone", "address")),
}
HIDDEN: Final = {  # likewise, and in the clear
    "guardian_link": ("guardian_id", ("guardian_name",)),
    "role_model": ("nominator_id", ("nominator_id",)),  # who proposes somebody is not told to them
}
LEFT_OUT: Final = {
    "kept_answer": "copies of answers already here", "credential": "secrets that let somebody in",
    "import_job": "the work of a manager, not about them", "manager_account": "the work of a manager",
    "article_move": "what others decided about an article",
}
OF_A_VOLUNTEER: Final = ("service_record", "service_stamp", "record_move", "hour_entry")


def work(stopping: Stopping = never) -> int:
    """Make what waits; how many were ended."""
    return leased.work(TRADE, stopping)


def _make(held: copies.Held, stopping: Stopping) -> None:
    name = secrets.token_hex(16)
    path = queries.path_of(name)
    with boundary.job(TRADE.name):
        content = packed(held.person_id)
    path.write_bytes(content)
    path.chmod(0o600)
    leased.hand_in(TRADE, path, lambda actor: copies.finish(actor, held, name, len(content)))


def packed(person_id: UUID) -> bytes:
    """Inside a job: the whole ZIP."""
    found = dict(_tables(person_id))
    out = io.BytesIO()
    when = clock.now().astimezone(SHANGHAI)
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("说明.txt", _note(found, when))
        file.writestr("data.json", orjson.dumps(found, option=orjson.OPT_INDENT_2 | orjson.OPT_NON_STR_KEYS, default=_plain))
        for title, rows in found.items():
            file.writestr(f"{title}.csv", _csv(rows))
    return out.getvalue()


def _note(found: dict[str, list[dict[str, Any]]], when: datetime) -> str:
    lines = [f"汉阳 · 文明实践 个人信息副本，生成于 {when:%Y-%m-%d %H:%M}（北京时间）。",
             "data.json 为全部内容；各 .csv 为同样内容的表格（UTF-8）。涉及他人的内容未包含。", ""]
    lines += [f"{title}：{len(rows)} 条" for title, rows in found.items()]
    return "\n".join(lines) + "\n"


def _csv(rows: list[dict[str, Any]]) -> str:
    out = io.StringIO()
    out.write("\ufeff")
    names = list(rows[0]) if rows else []
    writer = csv.writer(out)
    writer.writerow(names)
    for row in rows:
        writer.writerow([safe(_text(row[name])) for name in names])
    return out.getvalue()


def _text(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, str):
        return value
    return orjson.dumps(value, default=_plain).decode().strip('"')


def _plain(value: Any) -> str:
    return value.isoformat() if isinstance(value, datetime | date) else str(value)


def _tables(person_id: UUID) -> Iterator[tuple[str, list[dict[str, Any]]]]:
    """Title → rows, of every table that holds something of this person."""
    own = volunteers.volunteer_of_person(person_id)
    for mapper in sorted(Base.registry.mappers, key=lambda one: one.local_table.name):
        entity, table = mapper.class_, mapper.local_table.name
        rules = entity.__rules__
        ways: list[Any] = [getattr(entity, name) == person_id for name in rules.own]
        if table in OF_A_VOLUNTEER and own is not None:
            ways.append(entity.volunteer_id == own.id)
        if not ways or table in LEFT_OUT:
            continue
        rows = list(db.session.scalars(select(entity).where(or_(*ways)).limit(MOST_ROWS)))
        if rows:
            yield TITLES.get(table, table), [_row(one, table, mapper, person_id) for one in rows]


def _row(found: Any, table: str, mapper: Any, person_id: UUID) -> dict[str, Any]:
    """Every column that is no cipher and no index, and what is the person's own to have opened."""
    told = {
        column.key: _value(getattr(found, column.key))
        for column in mapper.column_attrs if not isinstance(column.columns[0].type, LargeBinary)
    }
    whose, names = OPENED.get(table, ("", ()))
    if whose and getattr(found, whose) == person_id:
        told |= {name: getattr(found, name) for name in names}
    whose, names = HIDDEN.get(table, ("", ()))
    if whose and getattr(found, whose) != person_id:
        told = {name: value for name, value in told.items() if name not in names}
    return told


def _value(value: Any) -> Any:
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, str | int | float | bool | list | dict) or value is None:
        return value
    return _plain(value)


TRADE = Trade(
    name="takeout", take=copies.take, make=_make, fail=copies.fail, lost=copies.CopyTakenOver,
    sorry="生成失败，请重新申请",
)
