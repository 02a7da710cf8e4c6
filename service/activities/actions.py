"""The programme: drafting an activity, having it reviewed, opening and closing it, copying it (AC03–AC06, AC19, AC23)."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import delete, update
from sqlalchemy.dialects.postgresql import insert

from service.activities import queries, rules
from service.activities.life import actions as life
from service.activities.models import Activity, ActivityCounter, ActivityPost, ActivityShift
from service.activities.rules import Times
from service.activities.states import EDITABLE, ORGANISER, UPCOMING, ActivityState, Approval, Audience, ShiftState
from service.core import clock, numbers, regions
from service.core.actors import MANAGERS, TEAM_LEADER, Actor
from service.core.geo import Place, plane
from service.core.ids import uuid7
from service.core.lifecycle import NotNow
from service.core.problems import Conflict, Unprocessable, field_problem
from service.core.workdays import service_day
from service.data import divisions, scope
from service.data.db import db
from service.data.sealed import vault
from service.emergency import queries as emergency
from service.map import queries as stations
from service.volunteers.teams import queries as teams
from service.web.access import WrongRole, need_person, need_role

S, H = ActivityState, ShiftState
_FREE = (
    "title", "category", "served", "text", "safeguards", "funding", "risk", "risk_disclosure", "policy_number", "minors",
    "address", "radius_metres", "recruit_from", "recruit_to", "waitlist", "question", "min_minutes", "exclusive_with",
)
_POST = ("name", "text", "skills", "certificates", "min_age", "min_star", "courses", "coefficient")
_MINOR = frozenset({"text", "safeguards", "funding", "served", "question", "phone", "radius_metres", "waitlist"})


class Incomplete(Unprocessable):
    """The draft lacks what the law or the reviewer needs (Order 685 arts. 12 and 17); `errors` names each field."""

    title = "活动信息不完整"


class TeamMayNotPublish(Conflict):
    """A team that must put itself in order publishes nothing new (SM-2)."""

    title = "队伍当前不能发布新活动"


class ReportOwed(Conflict):
    """The leader's last activity ended three days ago and nothing was told of it (AC20, D1)."""

    title = "请先提交上一次活动的总结"


class MajorChange(Conflict):
    """Time, place, risk and the like of a published activity are changed by asking its reviewer (D20)."""

    title = "该项修改须提交变更申请"


class NotEditable(Conflict):
    """Under review, running or over: nothing of it can be edited."""

    title = "当前状态不能修改"


class QuotaBelowTaken(Conflict):
    """More people have been promised a place than the new quota gives (AC06)."""

    title = "名额不能少于已通过的人数"


class TooManyForThisReview(Conflict):
    """More than two hundred people are the district's to review (AC05)."""

    title = "总名额超过 200 人须由区级审核"


# Drafting


def draft(actor: Actor, **asked: Any) -> Activity:
    """Begin an activity: a team's leader for the team, a manager for their own area."""
    person_id = need_person(actor)
    team_id, unit_id, region, unit_name = _for_whom(actor, asked.pop("team_id", None), asked.pop("region", None))
    found = Activity(
        state=S.DRAFT, state_since=clock.now(), region=region, team_id=team_id, unit_id=unit_id, unit_name=unit_name,
        created_by=person_id, leader_id=person_id, title=asked["title"],
    )
    db.session.add(found)
    db.session.flush()
    _write(found, asked)
    life.append(actor, found, "draft", None)
    return found


def _for_whom(actor: Actor, team_id: UUID | None, region: str | None) -> tuple[UUID | None, UUID | None, str, str]:
    """Team, its department's brigade, owning region and the name of the organising unit."""
    hat = need_role(actor, (*MANAGERS, TEAM_LEADER))
    if hat.role == TEAM_LEADER:
        team = teams.team(team_id or UUID(hat.scope_key))
        if str(team.id) != hat.scope_key:
            raise WrongRole("只能以自己所带的队伍发起活动")
        owner = region or team.reach
        if owner not in regions.area(team.reach):
            raise field_problem("/region", "须在队伍所属的区划之内")
        _known(owner)
        return team.id, teams.unit_of(team), owner, team.name
    if team_id is not None:
        raise field_problem("/team_id", "以队伍名义发起活动，须由队长操作")
    owner = region or hat.scope_key
    if actor.area is None or owner not in actor.area:
        raise field_problem("/region", "须在自己管理的区划之内")
    _known(owner)
    unit = stations.station_of_region(owner) or f"{divisions.name_of(owner)}新时代文明实践机构"
    return None, None, owner, unit


def _known(region: str) -> None:
    if not divisions.exists(region):
        raise field_problem("/region", "没有这个区划")


def edit(actor: Actor, activity_id: UUID, **asked: Any) -> Activity:
    """Change a draft in anything; of a published activity only what nobody has relied on."""
    found = queries.activity_to_move(activity_id)
    if ORGANISER not in queries.relations(actor, found):
        raise WrongRole()
    if found.state in UPCOMING and not set(asked) <= _MINOR:
        raise MajorChange("须提交变更申请：" + "、".join(sorted(set(asked) - _MINOR)))
    if found.state not in (*EDITABLE, *UPCOMING):
        raise NotEditable()
    _write(found, asked)
    life.append(actor, found, "edit", found.state)
    return found


def _write(found: Activity, asked: dict[str, Any]) -> None:
    """Put the fields into the row; posts are replaced as a whole."""
    if rules.FORBIDDEN_IN_TITLE in asked.get("title", ""):
        raise field_problem("/title", "活动名称不能含有“补录”")
    for name in _FREE:
        if name in asked:
            setattr(found, name, int(asked[name]) if name == "radius_metres" else asked[name])
    if (place := asked.get("place")) is not None:
        set_place(found, place)
    if "phone" in asked:
        found.phone = asked["phone"]
    if "approval" in asked:
        found.approval = Approval(asked["approval"])
    if "audience" in asked:
        found.audience = Audience(asked["audience"])
        if found.audience is Audience.TEAM and found.team_id is None:
            raise field_problem("/audience", "只有队伍的活动可以限定本队报名")
    if "code" in asked:
        found.pass_hash = pass_hash(found.id, asked["code"])
    if "posts" in asked:
        _write_posts(found, asked["posts"])


def set_place(found: Activity, place: Place) -> None:
    """The one place where it happens."""
    found.lng, found.lat, found.spot = place.lng, place.lat, plane(place)


def pass_hash(activity_id: UUID, code: str | None) -> bytes | None:
    """How the free-pass code (免审密码) of an activity is kept."""
    return None if code is None else vault().blind("free-pass", f"{activity_id}:{code}")


def _write_posts(found: Activity, posts: Sequence[dict[str, Any]]) -> None:
    times = [Times(one["starts_at"], one["ends_at"]) for post in posts for one in post["shifts"]]
    if len(times) > rules.MOST_SHIFTS:
        raise field_problem("/posts", f"最多 {rules.MOST_SHIFTS} 个班次")
    if times and (wrong := rules.wrong_times(times, clock.now())):
        raise field_problem("/posts", wrong)
    places = sum(one["quota"] for post in posts for one in post["shifts"])
    if places > rules.MOST_PLACES:
        raise field_problem("/posts", f"总名额不超过 {rules.MOST_PLACES} 人")
    db.session.execute(delete(ActivityShift).where(ActivityShift.activity_id == found.id))
    db.session.execute(delete(ActivityPost).where(ActivityPost.activity_id == found.id))
    for asked in posts:
        post = ActivityPost(
            activity_id=found.id, region=found.region,
            **{name: asked[name] for name in _POST},
        )
        db.session.add(post)
        db.session.flush()
        for one in asked["shifts"]:
            db.session.add(
                ActivityShift(
                    activity_id=found.id, post_id=post.id, region=found.region, starts_at=one["starts_at"],
                    ends_at=one["ends_at"], quota=one["quota"], closes_at=one["starts_at"],
                )
            )
    db.session.flush()
    found.places = places
    found.starts_at = min((one.starts_at for one in times), default=None)
    found.ends_at = max((one.ends_at for one in times), default=None)


# Review


def submit(actor: Actor, activity_id: UUID) -> Activity:
    """Ready: the level that reviews it is asked (AC04). Incomplete names what is missing."""
    found = queries.activity_to_move(activity_id)
    life.may(actor, found, "submit")
    if found.state not in EDITABLE:
        raise NotNow(f"状态“{found.state}”下不能提交", state=str(found.state), move="submit")
    if found.team_id is not None and not teams.may_begin_new(found.team_id):
        raise TeamMayNotPublish()
    if queries.report_owed_by(found.leader_id, clock.now() - rules.REPORT_WITHIN):
        raise ReportOwed()
    if errors := _missing(found):
        raise Incomplete("请补充：" + "、".join(error["detail"] for error in errors), errors=errors)
    assert found.starts_at is not None
    moment = clock.now()
    found.recruit_from = found.recruit_from or moment
    last = max(one.starts_at for one in queries.shifts_of(found.id))
    found.recruit_to = min(found.recruit_to or last, last)
    if found.recruit_to <= found.recruit_from:
        raise field_problem("/recruit_to", "报名截止须晚于报名开始")
    found.review_level = rules.review_level(
        found.region, found.risk, found.places, found.minors, found.unit_id is not None
    )
    if emergency.commanded(found.region, found.category):
        found.review_level = 1
    found.number = found.number or _number(found.region)
    life.move(actor, found, "submit")
    life.tell_reviewers(found, "activity-submitted")
    return found


def _missing(found: Activity) -> list[dict[str, str]]:
    """What AC04 and Order 685 demand before anybody reviews it."""
    wanted = {
        "/category": found.category, "/served": found.served, "/text": found.text, "/place": found.lng,
        "/address": found.address, "/risk_disclosure": found.risk_disclosure, "/safeguards": found.safeguards,
        "/posts": found.starts_at,
    }
    words = {
        "/category": "服务类别", "/served": "服务对象", "/text": "活动概述", "/place": "地点坐标", "/address": "详细地址",
        "/risk_disclosure": "可能发生的风险", "/safeguards": "志愿者保障", "/posts": "岗位与班次",
    }
    errors = [{"pointer": name, "detail": words[name]} for name, value in wanted.items() if not value]
    if found.risk == "high" and not found.policy_number:
        errors.append({"pointer": "/policy_number", "detail": "高风险活动的人身意外伤害保险单号"})
    if found.minors and found.risk != "low":
        errors.append({"pointer": "/minors", "detail": "未成年人只能参加低风险活动"})
    times = [Times(one.starts_at, one.ends_at) for one in queries.shifts_of(found.id)]
    if times and (wrong := rules.wrong_times(times, clock.now())):
        errors.append({"pointer": "/posts", "detail": wrong})
    return errors


def _number(region: str) -> str:
    day, tail = service_day(clock.now()), region[:12].ljust(12, "0")
    counted = insert(ActivityCounter.__table__).values(day=day, tail=tail, last=1)
    with scope.deed(db.session, "activity-number"):
        last = db.session.execute(
            counted.on_conflict_do_update(
                index_elements=["day", "tail"], set_={"last": ActivityCounter.__table__.c.last + 1}
            ).returning(ActivityCounter.__table__.c.last)
        ).scalar_one()
    return numbers.activity_number(day, region, last)


def withdraw(actor: Actor, activity_id: UUID) -> Activity:
    """Take it back from review."""
    return _step(actor, activity_id, "withdraw")


def discard(actor: Actor, activity_id: UUID) -> Activity:
    """A draft nobody needs any more."""
    return _step(actor, activity_id, "discard")


def _step(actor: Actor, activity_id: UUID, word: str) -> Activity:
    found = queries.activity_to_move(activity_id)
    life.may(actor, found, word)
    return life.move(actor, found, word)


def approve(actor: Actor, activity_id: UUID) -> Activity:
    """It is volunteer service, its risks are told, and people are insured where they must be: everybody may see it."""
    found = queries.activity_to_move(activity_id)
    life.may(actor, found, "approve")
    emergency.need_command(actor, found.region, found.category)
    if found.state is S.PENDING_REVIEW and found.starts_at is not None and found.starts_at <= clock.now():
        raise NotNow("活动的开始时间已过", state=str(found.state), move="approve")
    assert found.recruit_from is not None or found.state is not S.PENDING_REVIEW
    now_open = found.recruit_from is not None and found.recruit_from <= clock.now()
    life.move(actor, found, "approve", outcome=S.RECRUITING if now_open else S.APPROVED)
    publish(found)
    life.tell_organisers(found, "activity-approved")
    return found


def publish(found: Activity) -> None:
    """Posts and shifts may be read by anybody, and shifts get their deadlines."""
    with scope.deed(db.session, "publish"):
        db.session.execute(update(ActivityPost).where(ActivityPost.activity_id == found.id).values(published=True))
        for shift in queries.shifts_of(found.id):
            shift.published = True
            shift.closes_at = min(found.recruit_to or shift.starts_at, shift.starts_at)
            shift.due_at = life.shift_deadline(shift)


def return_(actor: Actor, activity_id: UUID, *, reason_code: str, note: str) -> Activity:
    """Please complete it."""
    return _refuse(actor, activity_id, "return", reason_code, note)


def reject(actor: Actor, activity_id: UUID, *, reason_code: str, note: str) -> Activity:
    """Not to be held; final."""
    return _refuse(actor, activity_id, "reject", reason_code, note)


def _refuse(actor: Actor, activity_id: UUID, word: str, reason_code: str, note: str) -> Activity:
    found = queries.activity_to_move(activity_id)
    life.may(actor, found, word)
    life.move(actor, found, word, reason_code=reason_code, note=note)
    life.tell_organisers(found, f"activity-{word}ed", note=note)
    return found


# While people sign up


def close_recruiting(actor: Actor, activity_id: UUID) -> Activity:
    """No more names; those who are on the list stay."""
    found = queries.activity_to_move(activity_id)
    life.may(actor, found, "close-recruiting")
    life.move(actor, found, "close-recruiting")
    _recruits(found, False)
    return found


def reopen(actor: Actor, activity_id: UUID) -> Activity:
    """Names are taken again, until two hours before the start (SM-3)."""
    found = queries.activity_to_move(activity_id)
    life.may(actor, found, "reopen")
    if found.state is S.RECRUIT_CLOSED:
        assert found.starts_at is not None
        if clock.now() > found.starts_at - rules.REOPEN_BEFORE:
            raise NotNow("开始前 2 小时内不能重新开放报名", state=str(found.state), move="reopen")
        found.recruit_to = max(one.starts_at for one in queries.shifts_of(found.id))
    life.move(actor, found, "reopen")
    _recruits(found, True)
    return found


def _recruits(found: Activity, yes: bool) -> None:
    edge = clock.now() + rules.REOPEN_BEFORE
    for shift in queries.shifts_of(found.id):
        if shift.state == H.SCHEDULED and (not yes or shift.starts_at > edge):
            shift.recruits = yes
            if yes:
                shift.closes_at = shift.starts_at


def resize(actor: Actor, shift_id: UUID, *, quota: int) -> ActivityShift:
    """More or fewer places, never fewer than have been promised (AC06): one conditional statement."""
    shift = queries.shift_to_move(shift_id)
    found = queries.activity(shift.activity_id)
    if ORGANISER not in queries.relations(actor, found):
        raise WrongRole()
    if found.state not in (*EDITABLE, *UPCOMING, S.IN_PROGRESS) or shift.state != H.SCHEDULED:
        raise NotEditable()
    places = found.places - shift.quota + quota
    if places > rules.BIG and found.review_level > 1 and found.state not in EDITABLE:
        raise TooManyForThisReview()
    done = db.session.execute(
        update(ActivityShift).where(ActivityShift.id == shift.id, ActivityShift.taken <= quota)
        .values(quota=quota).returning(ActivityShift.id)
    ).scalar()
    if done is None:
        raise QuotaBelowTaken(f"已有 {shift.taken} 人通过")
    db.session.execute(update(Activity).where(Activity.id == found.id).values(places=places))
    db.session.refresh(shift)
    life.append(actor, found, "resize", found.state, note=f"{shift.quota}")
    return shift


# Copying


def copy(actor: Actor, activity_id: UUID, *, weeks: int) -> Activity:
    """The same again, so many weeks later, as a draft of its own (AC23)."""
    return repeat(actor, activity_id, times=1, every_weeks=weeks)[0]


def repeat(actor: Actor, activity_id: UUID, *, times: int, every_weeks: int = 1) -> list[Activity]:
    """A weekly series: each occurrence is an activity of its own, and waits for its own review."""
    origin = queries.activity(activity_id)
    if ORGANISER not in queries.relations(actor, origin):
        raise WrongRole()
    series = origin.series_id or (uuid7() if times > 1 else None)
    if series is not None and origin.series_id is None:
        db.session.execute(update(Activity).where(Activity.id == origin.id).values(series_id=series))
    return [_again(actor, origin, number * every_weeks, series) for number in range(1, times + 1)]


def _again(actor: Actor, origin: Activity, weeks: int, series: UUID | None) -> Activity:
    posts = []
    shifts = queries.shifts_of(origin.id)
    for post in queries.posts_of(origin.id):
        mine = [one for one in shifts if one.post_id == post.id]
        later = rules.weekly([Times(one.starts_at, one.ends_at) for one in mine], weeks)
        posts.append(
            {name: getattr(post, name) for name in _POST}
            | {"shifts": [{"starts_at": when.starts_at, "ends_at": when.ends_at, "quota": one.quota}
                          for one, when in zip(mine, later, strict=True)]}
        )
    made = Activity(
        state=S.DRAFT, state_since=clock.now(), region=origin.region, team_id=origin.team_id,
        unit_id=origin.unit_id, unit_name=origin.unit_name,
        created_by=need_person(actor), leader_id=origin.leader_id, title=origin.title,
        series_id=series, copied_from=origin.id, lng=origin.lng, lat=origin.lat, spot=origin.spot,
        approval=origin.approval, audience=origin.audience,
    )
    for name in _FREE:
        if name not in ("recruit_from", "recruit_to", "policy_number", "title"):
            setattr(made, name, getattr(origin, name))
    made.phone = origin.phone
    db.session.add(made)
    db.session.flush()
    _write_posts(made, posts)
    life.append(actor, made, "draft", None)
    return made
