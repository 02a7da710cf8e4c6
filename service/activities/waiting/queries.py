"""What of activities waits for a manager: to review, to change, to answer, to tell of, to look into (AD03)."""

from datetime import datetime, timedelta
from typing import Any, Final

from sqlalchemy import Text, and_, case, cast, func, literal, not_, or_, select

from service.accounts import queries as accounts
from service.activities import rules
from service.activities.area import queries as area
from service.activities.models import Activity, ActivityChange, ActivityComplaint, ActivityShift, Signup
from service.activities.states import LIVE, ActivityState, ChangeState, ComplaintState, ShiftState, SignupState
from service.core import clock
from service.core.actors import COMMUNITY, DEPARTMENT
from service.core.workdays import day_starts, service_day
from service.data import waiting, workcalendar
from service.data.waiting import Found, Post

S = ActivityState
COMPLAINTS_AT, FREEZES_AT, POINT = 2, 1, 4  # the street decides complaints (AC25), the district freezes (D7)
TO_COMMUNITY_WORKDAYS, TO_STREET_WORKDAYS = 7, 9  # D1
_ABOUT: Final = "activity"


def waiting_for(post: Post) -> Found:
    """By kind, the rows at this post. What is the organiser's waits for whoever organised it, at every level."""
    if post.unit is not None:
        return {"activity-review": _reviews(post), "activity-change": _changes(post), "activity-report": _reports(post)}
    found = {
        "activity-signup": _signups(post), "activity-hours": _hours(post), "activity-report": _reports(post),
    }
    if post.level < POINT:
        found |= {"activity-review": _reviews(post), "activity-change": _changes(post)}
    if post.level == COMPLAINTS_AT:
        found["activity-complaint"] = _complaints(post)
    if post.level == FREEZES_AT:
        found["activity-frozen"] = _frozen(post)
    return found


def _mine(post: Post) -> Any:
    """Whose organiser this manager is, wherever it takes place."""
    return or_(Activity.created_by == post.person_id, Activity.leader_id == post.person_id)


def _not_own(post: Post) -> tuple[Any, Any]:
    return Activity.created_by.not_in(post.own), Activity.leader_id.not_in(post.own)


def _here(post: Post, region: Any) -> Any:
    """What lies in the area, or is the department's."""
    return and_(*post.holds(region)) if post.unit is None else Activity.unit_id == post.unit


def _reviewed_here(post: Post) -> Any:
    """At its review level: a department's by its own manager, any other by the community, street or district it lies in.

    Where a community or a department has nobody but the one who made it, the street or the district looks at it (D19).
    """
    if post.unit is not None:
        return Activity.review_level >= rules.UNIT_LEVEL
    of_unit = and_(Activity.unit_id.is_not(None), Activity.review_level >= rules.UNIT_LEVEL)
    here = and_(Activity.review_level == post.level, not_(of_unit))
    if post.level == FREEZES_AT:
        another = accounts.another_manager(DEPARTMENT, cast(Activity.unit_id, Text), Activity.created_by)
        return or_(here, and_(of_unit, not_(another)))
    if post.level != COMPLAINTS_AT:
        return here
    another = accounts.another_manager(COMMUNITY, func.left(Activity.region, 12), Activity.created_by)
    return or_(here, and_(Activity.review_level == 3, not_(of_unit), not_(another)))


def _reviews(post: Post) -> Any:
    """The day for it begins anew with each level it is raised to; past its start nobody needs to review it (P-20)."""
    urgent = func.least(Activity.state_since + rules.REVIEW_WITHIN, Activity.starts_at)
    return waiting.rows(
        "activity-review", id=Activity.id, region=Activity.region, since=Activity.state_since, due=urgent,
        about=(_ABOUT, Activity.id), title=_marked(Activity.title),
    ).where(
        Activity.state == S.PENDING_REVIEW, _here(post, Activity.region), _reviewed_here(post), *_not_own(post),
    )


def _marked(title: Any) -> Any:
    """High risk is said at once."""
    return case((Activity.risk == "high", func.concat("【高风险】", title)), else_=title)


def _changes(post: Post) -> Any:
    change = ActivityChange
    what = case((change.kind == "cancel", literal("申请取消", Text)), else_=literal("申请变更", Text))
    return (
        waiting.rows(
            "activity-change", id=change.id, region=change.region, since=change.created_at,
            due=func.least(change.created_at + rules.REVIEW_WITHIN, Activity.starts_at), about=(_ABOUT, Activity.id),
            title=func.concat(what, literal(" · ", Text), Activity.title),
        )
        .join(Activity, Activity.id == change.activity_id)
        .where(change.state == ChangeState.OPEN, _here(post, change.region), _reviewed_here(post), *_not_own(post))
    )


def _complaints(post: Post) -> Any:
    case_ = ActivityComplaint
    kind = case((case_.severity == 1, func.concat("【严重】", case_.kind)), else_=cast(case_.kind, Text))
    return (
        waiting.rows(
            "activity-complaint", id=case_.id, region=case_.region, since=case_.created_at, due=case_.due_at,
            provisional=case_.provisional, about=("activity-complaint", case_.id),
            title=func.concat(kind, literal(" · ", Text), Activity.title),
        )
        .join(Activity, Activity.id == case_.activity_id)
        .where(
            case_.state == ComplaintState.OPEN, *post.holds(case_.region), case_.person_id.not_in(post.own), *_not_own(post)
        )
    )


def _frozen(post: Post) -> Any:
    return waiting.rows(
        "activity-frozen", id=Activity.id, region=Activity.region, since=Activity.state_since, due=Activity.due_at,
        about=(_ABOUT, Activity.id), title=Activity.title,
    ).where(Activity.state == S.FROZEN, *post.holds(Activity.region))


# The organiser's


def _signups(post: Post) -> Any:
    """Names that wait for a yes or no: one line an activity, until the first of their shifts begins."""
    asked = (
        select(
            Signup.activity_id, func.min(Signup.created_at).label("since"), func.min(Signup.starts_at).label("due"),
            func.count().label("people"),
        )
        .where(Signup.state == SignupState.APPLIED, Signup.activity_id.in_(
            select(Activity.id).where(_mine(post), Activity.state.in_(LIVE))))
        .group_by(Signup.activity_id).subquery("asked")
    )
    return (
        waiting.rows(
            "activity-signup", id=Activity.id, region=Activity.region, since=asked.c.since, due=asked.c.due,
            about=(_ABOUT, Activity.id),
            title=func.concat(Activity.title, literal(" · ", Text), asked.c.people, literal(" 人报名", Text)),
        )
        .join(asked, asked.c.activity_id == Activity.id).where(*post.holds(Activity.region))
    )


def _hours(post: Post) -> Any:
    """Shifts that are over and not settled: the organiser's at once, the community's and the street's when it drags (D1)."""
    shift = ActivityShift
    late = {3: TO_COMMUNITY_WORKDAYS, 2: TO_STREET_WORKDAYS}.get(post.level)
    whose = _mine(post)
    if late is not None:
        whose = or_(whose, and_(shift.ends_at <= ended_by(clock.now(), late), *_not_own(post)))
    day = func.to_char(func.timezone("Asia/Shanghai", shift.starts_at), "MM-DD")
    return (
        waiting.rows(
            "activity-hours", id=shift.id, region=shift.region, since=shift.ends_at, due=shift.record_due,
            about=(_ABOUT, Activity.id), title=func.concat(Activity.title, literal(" · ", Text), day),
        )
        .join(Activity, Activity.id == shift.activity_id)
        .where(shift.state.in_((ShiftState.ENDED, ShiftState.VERIFYING)), *post.holds(shift.region), whose)
    )


def ended_by(moment: datetime, days: int) -> datetime:
    """Whatever ended before this has had so many working days by now."""
    calendar, day = workcalendar.calendar(), service_day(moment)
    while calendar.due(day_starts(day), days).moment >= moment:
        day -= timedelta(days=1)
    return day_starts(day + timedelta(days=1))


def _reports(post: Post) -> Any:
    """Told by the organiser within three days; later, whoever reviewed it is reminded as well (AC20)."""
    moment = clock.now()
    mine = and_(_mine(post), area.owes_report(moment, moment))
    overdue = area.owes_report(moment - rules.REPORT_WITHIN, moment)
    whose = mine if post.level == POINT else or_(mine, and_(overdue, _reviewed_here(post), *_not_own(post)))
    return waiting.rows(
        "activity-report", id=Activity.id, region=Activity.region, since=Activity.ends_at,
        due=Activity.ends_at + rules.REPORT_WITHIN, about=(_ABOUT, Activity.id), title=Activity.title,
    ).where(_here(post, Activity.region), whose)
