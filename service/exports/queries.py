"""Questions about exports, and the tables there are: their columns, their filters, and where a page of rows comes from.

Every table is read through the list that the console shows, in the scope of the one who asked: same rows, same masks.
"""

import contextlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any, Final
from uuid import UUID

from flask import current_app
from sqlalchemy import select

from service.accounts import queries as accounts
from service.accounts.managers import queries as managers
from service.activities.aftercare import queries as aftercare
from service.activities.area import queries as activities
from service.activities.signups import queries as signups
from service.core import clock, crypto, regions
from service.core.actors import A3_AND_ABOVE, DEPARTMENT, Actor
from service.core.problems import Forbidden, NotFound, field_problem
from service.core.sheets import Cell, Column
from service.core.workdays import SHANGHAI
from service.dashboard import queries as boards
from service.data import divisions
from service.data.db import db
from service.desk import queries as desks
from service.exports import rules
from service.exports.models import Export
from service.exports.states import ExportState
from service.map import queries as stations
from service.orders import queries as orders
from service.orders.complaints import queries as complaints
from service.volunteers import queries as volunteers
from service.volunteers.hours import queries as hours
from service.volunteers.teams import queries as teams
from service.volunteers.teams.figures import queries as team_figures
from service.web.access import need_person

Wanted = dict[str, Any]
Page = tuple[list[Sequence[Cell]], str | None]  # rows, and where the next ones begin


class NoSuchExport(NotFound):
    """Not there, not yours, or of a role you no longer hold."""

    title = "没有这个导出任务"


class FileNotThere(NotFound):
    """Not written yet, or kept for its week and gone."""

    title = "文件尚未生成，或已过期清除"


class AskerMayNoLonger(Forbidden):
    """The role in which it was asked for has ended, or the account is disabled."""

    title = "导出人的权限已变更，导出终止"


class OutsideYourRegion(NotFound):
    """A region outside the acting manager's area; as if it were not there."""

    title = "没有这个区划"


@dataclass(frozen=True)
class Table:
    """One table that can be exported. page(actor, wanted, after): rows as cells · total: how many, where cheap to know ·
    of_units: the managers of departments see this list, and may take it away.
    """

    title: str
    columns: tuple[Column, ...]
    page: Callable[[Actor, Wanted, str | None], Page]
    filters: frozenset[str] = frozenset()
    states: Mapping[str, str] = field(default_factory=dict)
    several_states: bool = False
    kinds: Callable[[], Sequence[str]] = tuple
    total: Callable[[Actor, Wanted], int] | None = None
    demanded: frozenset[str] = frozenset()
    of_units: bool = False


def region_of(actor: Actor, wanted: Wanted) -> str:
    """The region asked for, or the whole area; for a department, its district. OutsideYourRegion."""
    assert actor.acting is not None
    if actor.unit is not None:
        return wanted.get("region") or teams.district_of_brigade(actor.unit)
    code = wanted.get("region") or actor.acting.scope_key
    if not regions.area(actor.acting.scope_key).covers(regions.area(code)):
        raise OutsideYourRegion()
    return code


def _first(wanted: Wanted) -> str | None:
    return next(iter(wanted.get("state", ())), None)


def _words(found: Sequence[str] | None) -> str:
    return "、".join(found or ())


def _of_page(found: dict[str, Any], cells: Callable[[Any], Sequence[Cell]]) -> Page:
    return [cells(row) for row in found["items"]], found["next"]


# Where rows come from


def _asked_of_orders(actor: Actor, wanted: Wanted) -> Wanted:
    days = {name: date.fromisoformat(value) for name, value in wanted.items() if name.endswith(("_from", "_to"))}
    return {**wanted, **days, "mine": "false", "region": region_of(actor, wanted)}


def _orders(actor: Actor, wanted: Wanted, after: str | None) -> Page:
    found = orders.listed(actor, _asked_of_orders(actor, wanted), UUID(after) if after else None, rules.PAGE)
    rows: list[Sequence[Cell]] = [
        (row["number"], rules.ORDER_STATES[row["state"]], row["category"], row["title"], row["community"], row["region"],
         row["urgent"], rules.LEVELS[row["owner_level"]], row["window_from"], row["window_to"], row["due_at"], row["rounds"],
         row["complaint_open"], row["created_at"])
        for row in found
    ]
    return rows, str(found[-1]["id"]) if len(found) == rules.PAGE else None


def _count_orders(actor: Actor, wanted: Wanted) -> int:
    return orders.how_many(actor, _asked_of_orders(actor, wanted), rules.MOST_ROWS + 1)


def _volunteers(actor: Actor, wanted: Wanted, after: str | None) -> Page:
    found = volunteers.volunteers(
        actor, after=after, limit=rules.PAGE, state=_first(wanted), region=region_of(actor, wanted),
        skill=wanted.get("skill"), q=wanted.get("q"),
    )
    names = divisions.names_of({row["region"] for row in found["items"]})
    return _of_page(found, lambda row: (
        row["number"], rules.VOLUNTEER_STATES[row["state"]], row["name"], rules.SEXES.get(row["sex"] or "", row["sex"]),
        row["minor"], row["phone"], row["id_number"], names.get(row["region"]), row["region"], _words(row["skills"]),
        _words(row["service_categories"]), row["on_duty"], row["credit"], row["open_load"], row["created_at"],
    ))


def _count_volunteers(actor: Actor, wanted: Wanted) -> int:
    return volunteers.how_many(
        actor, rules.MOST_ROWS + 1, state=_first(wanted), region=region_of(actor, wanted), skill=wanted.get("skill"),
        q=wanted.get("q"),
    )


def _teams(actor: Actor, wanted: Wanted, after: str | None) -> Page:
    found = teams.teams_page(
        actor, level=wanted.get("level"), region=region_of(actor, wanted), category=None, kind=wanted.get("kind"),
        state=_first(wanted), parent_id=wanted.get("parent_id"), q=wanted.get("q"), after=after, limit=rules.PAGE,
    )
    return _of_page(found, lambda row: (
        row["number"], rules.TEAM_STATES[row["state"]], row["name"], row["level_name"], row["category"], _words(row["tags"]),
        row["region_name"] or "区直/部门", row["region"], row["leader_name"], row["member_count"], row["child_count"],
        row["created_at"],
    ))


def _team_figures(actor: Actor, wanted: Wanted, after: str | None) -> Page:
    """What each team of the area did this year, or between two days."""
    area = regions.area(region_of(actor, wanted))
    days = {name: date.fromisoformat(wanted[key]) if key in wanted else None
            for name, key in (("day_from", "created_from"), ("day_to", "created_to"))}
    found = team_figures.figures_page(
        actor, region_lo=area.lo, region_hi=area.hi, level=wanted.get("level"), after=after, limit=rules.PAGE, **days
    )
    return _of_page(found, lambda row: (
        row["number"], row["name"], rules.TEAM_STATES[row["state"]], row["level_name"], row["category"],
        row["region_name"] or "区直/部门", row["region"], row["member_count"], row["volunteers"], row["minutes"],
        row["activities"], row["orders"], row["on_time_percent"], row["late_give_backs"], row["rating"],
    ))


def _managers(actor: Actor, wanted: Wanted, after: str | None) -> Page:
    found = managers.accounts(
        role=wanted.get("role"), state=_first(wanted), region=region_of(actor, wanted), q=wanted.get("q"),
        after=UUID(after) if after else None, limit=rules.PAGE,
    )
    names = divisions.names_of({row["region"] for row in found})
    rows: list[Sequence[Cell]] = [
        (row["username"], row["name"], rules.ROLES[row["role"]], names.get(row["region"]), row["region"],
         rules.ACCOUNT_STATES[row["state"]], row["created_at"])
        for row in found
    ]
    return rows, str(found[-1]["id"]) if len(found) == rules.PAGE else None


def _records(actor: Actor, wanted: Wanted, after: str | None) -> Page:
    found = hours.desk_view(actor, _first(wanted), region_of(actor, wanted), after, rules.PAGE)
    return _of_page(found, lambda row: (
        row["volunteer_name"], row["title"], row["category"], row["service_day"], row["place"], row["unit_name"],
        row["region"], row["started_at"], row["finished_at"], row["computed_minutes"], row["credited_minutes"],
        rules.RECORD_STATES[row["state"]], _words(row["flags"]), row["record_due"], row["decided_at"],
        row["decision_reason"],
    ))


def _count_records(actor: Actor, wanted: Wanted) -> int:
    return hours.how_many(_first(wanted), region_of(actor, wanted), rules.MOST_ROWS + 1)


def _todos(actor: Actor, wanted: Wanted, after: str | None) -> Page:
    region = region_of(actor, wanted) if actor.unit is None else None
    found = desks.todos(
        actor, kind=wanted.get("kind"), colour=wanted.get("colour"), region=region, after=after, limit=rules.PAGE
    )
    return _of_page(found, lambda row: (
        row["kind_label"], row["title"], row["region_name"], row["region"], row["created_at"], row["due_at"],
        rules.COLOURS[row["colour"]], row["provisional"],
    ))


def _stations(actor: Actor, wanted: Wanted, after: str | None) -> Page:
    found = stations.page_of_stations(
        after=after, limit=rules.PAGE, datum="gcj02", region=region_of(actor, wanted), level=wanted.get("level"),
        open_now=wanted.get("open_now"),
    )
    return _of_page(found, lambda row: (
        row["name"], row["kind"], row["region_name"], row["region"], row["address"], row["place"].lng, row["place"].lat,
        _words(row["services"]), row["phone"], row["label"],
    ))


def _complaints(actor: Actor, wanted: Wanted, after: str | None) -> Page:
    asked = {"region": region_of(actor, wanted), **({"state": _first(wanted)} if _first(wanted) else {})}
    found = complaints.complaints_in(actor, asked, UUID(after) if after else None, rules.PAGE)
    rows: list[Sequence[Cell]] = [
        (row["number"], row["title"], row["kind"], row["severity"], row["text"], rules.COMPLAINT_STATES[row["state"]],
         row["region"], row["created_at"], row["due_at"], row["decided_at"], row["note"])
        for row in found
    ]
    return rows, str(found[-1]["id"]) if len(found) == rules.PAGE else None


def _asked_of_activities(actor: Actor, wanted: Wanted) -> Wanted:
    days = {name: date.fromisoformat(value) for name, value in wanted.items() if name.endswith(("_from", "_to"))}
    return {**wanted, **days, "region": region_of(actor, wanted)}


def _activities(actor: Actor, wanted: Wanted, after: str | None) -> Page:
    asked = _asked_of_activities(actor, wanted)
    found = activities.activities_of_area(actor, UUID(after) if after else None, rules.PAGE, **asked)
    rows: list[Sequence[Cell]] = [
        (row["number"], rules.ACTIVITY_STATES[row["state"]], row["title"], row["category"], row["unit_name"],
         row["region_name"], row["region"], row["address"], row["starts_at"], row["ends_at"], row["places"], row["taken"],
         rules.RISKS[row["risk"]], row["minors"], rules.LEVELS[row["review_level"]], row["change_open"],
         row["report_owed"], row["settlement_hold"], row["created_at"])
        for row in found
    ]
    return rows, str(found[-1]["id"]) if len(found) == rules.PAGE else None


def _count_activities(actor: Actor, wanted: Wanted) -> int:
    return activities.how_many(actor, rules.MOST_ROWS + 1, **_asked_of_activities(actor, wanted))


def _signups(actor: Actor, wanted: Wanted, after: str | None) -> Page:
    """The list of one activity, with the masks of the screen."""
    found = signups.list_of(
        actor, UUID(str(wanted["activity_id"])), _first(wanted), UUID(after) if after else None, rules.PAGE
    )
    rows: list[Sequence[Cell]] = [
        (row["title"], row["post"], row["starts_at"], row["ends_at"], row["name"], row["minor"],
         rules.SIGNUP_STATES[row["state"]], row["answer"], row["by_code"], row["created_at"], row["reason"])
        for row in found
    ]
    return rows, str(found[-1]["id"]) if len(found) == rules.PAGE else None


def _activity_complaints(actor: Actor, wanted: Wanted, after: str | None) -> Page:
    found = aftercare.complaints_in(
        actor, UUID(after) if after else None, rules.PAGE, state=_first(wanted), region=region_of(actor, wanted)
    )
    rows: list[Sequence[Cell]] = [
        (row["number"], row["title"], row["kind"], row["severity"], row["text"],
         rules.ACTIVITY_COMPLAINT_STATES[row["state"]], row["settlement_hold"], row["region"], row["created_at"],
         row["due_at"], row["decided_at"], row["note"])
        for row in found
    ]
    return rows, str(found[-1]["id"]) if len(found) == rules.PAGE else None


def _dashboard(actor: Actor, wanted: Wanted, after: str | None) -> Page:
    """The figures of the region with their parts, then what can be added up of each region below."""
    found = boards.shown(boards.board(actor, region=region_of(actor, wanted), period=wanted.get("period", "all")))
    rows: list[Sequence[Cell]] = []
    titles = {}
    for one in found["indicators"]:
        titles[one["id"]] = (one["title"], one["unit"])
        rows.append((found["name"], found["region"], one["id"], one["title"], "合计", one["value"], one["unit"]))
        rows.extend((found["name"], found["region"], one["id"], one["title"], part["label"], part["value"], part["unit"])
                    for part in one["parts"])
    for child in found["children"]:
        rows.extend(
            (child["name"], child["region"], key, titles[key][0], "合计", value, titles[key][1])
            for key, value in child["values"].items() if key in titles
        )
    return rows, None


def _columns(*pairs: tuple[str, int]) -> tuple[Column, ...]:
    return tuple(Column(header, width) for header, width in pairs)


_WHERE: Final = (("区划", 20), ("区划代码", 16))
TABLES: Final[Mapping[str, Table]] = {
    "orders": Table(
        "群众点单", _columns(
            ("单号", 24), ("状态", 10), ("类别", 12), ("标题", 28), ("社区", 20), ("区划代码", 16),
            ("紧急", 6), ("办理层级", 10), ("服务开始", 17), ("服务结束", 17), ("办理时限", 17),
            ("未成功轮次", 10), ("有未决投诉", 10), ("提交时间", 17),
        ), _orders, frozenset({"state", "category", "owner_level", "urgent", "overdue", "complaint_open", "q", "wanted_from",
                               "wanted_to", "created_from", "created_to"}),
        rules.ORDER_STATES, several_states=True, total=_count_orders,
    ),
    "volunteers": Table(
        "志愿者", _columns(
            ("志愿者编号", 18), ("状态", 12), ("姓名", 10), ("性别", 6), ("未成年", 8), ("手机", 14), ("证件号码", 22),
            *_WHERE, ("技能", 24), ("服务类别", 24), ("值守", 6), ("信用分", 8), ("未完成", 8), ("登记时间", 17),
        ), _volunteers, frozenset({"state", "skill", "q"}), rules.VOLUNTEER_STATES, total=_count_volunteers,
    ),
    "teams": Table(
        "志愿队伍", _columns(
            ("队伍编号", 20), ("状态", 10), ("队名", 28), ("级别", 8), ("类别", 16), ("标签", 20), *_WHERE, ("队长", 10),
            ("队员数", 8), ("下级队伍数", 10), ("成立时间", 17),
        ), _teams, frozenset({"state", "level", "q", "kind", "parent_id"}), rules.TEAM_STATES, kinds=teams.kinds,
    ),
    "team-figures": Table(
        "队伍统计", _columns(
            ("队伍编号", 20), ("队名", 28), ("状态", 10), ("级别", 8), ("类别", 16), *_WHERE, ("队员数", 8),
            ("服务人数", 10), ("服务分钟", 10), ("活动次数", 10), ("完成点单", 10),
            ("记录按时率(%)", 14), ("临近退单", 10), ("评分", 8),
        ), _team_figures, frozenset({"level", "created_from", "created_to"}),
    ),
    "managers": Table(
        "管理员账号", _columns(("用户名", 20), ("姓名", 12), ("角色", 14), *_WHERE, ("状态", 10), ("创建时间", 17)),
        _managers, frozenset({"state", "role", "q"}), rules.ACCOUNT_STATES,
    ),
    "records": Table(
        "服务记录", _columns(
            ("志愿者", 10), ("服务项目", 18), ("类别", 12), ("服务日期", 12), ("地点", 24), ("记录单位", 28),
            ("区划代码", 16), ("开始", 17), ("结束", 17), ("计算分钟", 10), ("认定分钟", 10), ("状态", 12),
            ("标记", 18), ("审核时限", 17), ("审核时间", 17), ("审核说明", 24),
        ), _records, frozenset({"state"}), rules.RECORD_STATES, total=_count_records,
    ),
    "todos": Table(
        "待办", _columns(
            ("类别", 18), ("内容", 30), *_WHERE, ("等待自", 17), ("时限", 17), ("时限状态", 10), ("暂定时限", 10),
        ), _todos, frozenset({"kind", "colour"}), kinds=desks.kinds, of_units=True,
    ),
    "dashboard": Table(
        "看板指标", _columns(*_WHERE, ("指标编号", 10), ("指标", 28), ("分项", 18), ("数值", 12), ("单位", 8)),
        _dashboard, frozenset({"period"}),
    ),
    "stations": Table(
        "阵地站点", _columns(
            ("名称", 30), ("类型", 14), *_WHERE, ("地址", 30), ("经度(GCJ-02)", 14), ("纬度(GCJ-02)", 14),
            ("服务", 24), ("电话", 16), ("备注", 12),
        ), _stations, frozenset({"level", "open_now"}),
    ),
    "activities": Table(
        "活动", _columns(
            ("活动编号", 24), ("状态", 10), ("名称", 28), ("类别", 12), ("组织单位", 28), *_WHERE, ("地点", 30),
            ("开始", 17), ("结束", 17), ("名额", 8), ("已占", 8), ("风险", 6), ("招募未成年人", 10), ("审核层级", 10),
            ("变更待审", 10), ("欠交总结", 10), ("暂缓结算", 10), ("创建时间", 17),
        ), _activities, frozenset({"state", "category", "risk", "q", "starts_from", "starts_to", "change_open",
                                   "report_owed", "held"}),
        rules.ACTIVITY_STATES, several_states=True, total=_count_activities, of_units=True,
    ),
    "signups": Table(
        "活动报名", _columns(
            ("活动", 28), ("岗位", 14), ("开始", 17), ("结束", 17), ("姓名", 10), ("未成年", 8), ("状态", 10), ("答复", 28),
            ("凭免审密码", 10), ("报名时间", 17), ("说明", 24),
        ), _signups, frozenset({"state", "activity_id"}), rules.SIGNUP_STATES,
        demanded=frozenset({"activity_id"}),
    ),
    "activity-complaints": Table(
        "活动投诉", _columns(
            ("活动编号", 24), ("活动", 28), ("类别", 12), ("严重程度", 10), ("内容", 40), ("状态", 10), ("暂缓结算", 10),
            ("区划代码", 16), ("提交时间", 17), ("时限", 17), ("处理时间", 17), ("处理说明", 30),
        ), _activity_complaints, frozenset({"state"}), rules.ACTIVITY_COMPLAINT_STATES,
    ),
    "complaints": Table(
        "投诉", _columns(
            ("单号", 24), ("点单标题", 28), ("类别", 12), ("严重程度", 10), ("内容", 40), ("状态", 10), ("区划代码", 16),
            ("提交时间", 17), ("时限", 17), ("处理时间", 17), ("处理说明", 30),
        ), _complaints, frozenset({"state"}), rules.COMPLAINT_STATES,
    ),
}


OF_UNITS: Final = frozenset(name for name, table in TABLES.items() if table.of_units)


def check_filters(actor: Actor, table: str, wanted: Wanted) -> None:
    """A field problem for a filter that this table does not have, OutsideYourRegion for a region beyond the area."""
    found = TABLES[table]
    for name in wanted:
        if name != "region" and name not in found.filters:
            raise field_problem(f"/filters/{name}", "这张表不能按此筛选")
    for name in found.demanded - wanted.keys():
        raise field_problem(f"/filters/{name}", "必填")
    states = wanted.get("state", [])
    if not set(states) <= set(found.states) or (len(states) > 1 and not found.several_states):
        raise field_problem("/filters/state", "应为其中之一：" + "、".join(found.states))
    if wanted.get("kind") is not None and wanted["kind"] not in found.kinds():
        raise field_problem("/filters/kind", "没有这一种")
    region_of(actor, wanted)


# Exports


def export(actor: Actor, export_id: UUID) -> Export:
    """One's own export, asked for in a role one still holds. NoSuchExport."""
    found = db.session.scalar(select(Export).where(Export.id == export_id, Export.person_id == need_person(actor)))
    if found is None or found.grant_id not in {grant.id for grant in actor.grants}:
        raise NoSuchExport()
    return found


def exports_of(actor: Actor, after: UUID | None, limit: int) -> list[Export]:
    """One's own exports in the roles one still holds, the newest first."""
    query = select(Export).where(
        Export.person_id == need_person(actor), Export.grant_id.in_([grant.id for grant in actor.grants])
    )
    if after is not None:
        query = query.where(Export.id < after)
    return list(db.session.scalars(query.order_by(Export.id.desc()).limit(limit)))


def shown(found: Sequence[Export]) -> list[dict[str, Any]]:
    """Exports as the API tells them."""
    names = divisions.names_of({row.region for row in found})
    return [
        {
            **{name: getattr(row, name) for name in _SHOWN}, "state": row.state.value, "title": TABLES[row.table].title,
            "region_name": names.get(row.region, ""),
            "expires_at": row.finished_at + rules.KEPT_FOR if row.state is ExportState.READY and row.finished_at else None,
        }
        for row in found
    ]


_SHOWN: Final = ("id", "table", "region", "progress", "rows", "bytes", "problem", "created_at", "finished_at")


def file_of(found: Export) -> tuple[Path, str]:
    """The file of an export, and the name under which it is saved. FileNotThere."""
    if found.state is not ExportState.READY or found.file is None or found.finished_at is None:
        raise FileNotThere()
    path = path_of(found.file)
    if not path.exists():
        raise FileNotThere()
    where = divisions.name_of(found.region) or found.region
    when = found.finished_at.astimezone(SHANGHAI)
    return path, f"{TABLES[found.table].title}-{where}-{when:%Y%m%d-%H%M}.xlsx"


def folder() -> Path:
    """Where files of exports lie, for this account only."""
    found: Path = current_app.extensions["settings"].data_dir / "exports"
    found.mkdir(mode=0o700, parents=True, exist_ok=True)
    with contextlib.suppress(OSError):
        found.chmod(0o700)
    return found


def path_of(name: str) -> Path:
    """The file with this random name."""
    return folder() / f"{name}.xlsx"


def ticket_path(ticket: str) -> Path:
    """Where a ticket lies until it is used; one that nobody uses is swept with what else nobody owns."""
    return folder() / f"{crypto.digest(ticket).hex()}.ticket"


def asker_of(found: Export) -> Actor:
    """The one who asked, with the role they asked in, as it stands now. AskerMayNoLonger."""
    actor = accounts.acting_again(found.person_id, found.grant_id)
    if actor is None or not actor.wears((*A3_AND_ABOVE, DEPARTMENT)):
        raise AskerMayNoLonger()
    return actor


def note_of(actor: Actor, table: str, wanted: Wanted) -> str:
    """The watermark: what, who, when, of which area."""
    assert actor.acting is not None
    code = region_of(actor, wanted)
    where = teams.team(actor.unit).name if actor.unit is not None else divisions.name_of(code) or ""
    when = clock.now().astimezone(SHANGHAI)
    return (
        f"{TABLES[table].title} · 导出人：{actor.name}（{rules.ROLES[actor.acting.role]}） · "
        f"导出时间：{when:%Y-%m-%d %H:%M}（北京时间） · 范围：{where} {code} · 仅限工作使用，请勿外传"
    )
