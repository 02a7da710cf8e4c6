"""Shapes of teams."""

from marshmallow import fields

from service.volunteers.teams.rules import CATEGORIES
from service.volunteers.teams.states import MemberRole, MemberState, TeamKind, TeamState
from service.web.fields import Answer, Choice, Id, Many, Pattern, QueryWhole, RegionCode, Strict, Text, Whole
from service.web.paging import PageIn

MOST_FOUNDERS = 50


class TeamIn(Strict):
    """A team to be founded. founders: volunteer numbers of the others, who each confirm (TM02)."""

    name = Text(required=True, longest=30, shortest=2)
    level = Whole(low=1, high=4, load_default=4)
    kind = Choice(TeamKind, load_default="area")
    category = Choice(CATEGORIES, required=True)
    tags = Many(Text(longest=12), most=8, load_default=list)
    region = RegionCode(load_default=None)
    parent_id = Id(load_default=None)
    intro = Text(longest=500, lines=True, load_default="")
    uscc = Pattern(r"^[0-9A-HJ-NPQRTUWXY]{18}\Z", "应为 18 位统一社会信用代码", longest=18, load_default=None)
    founders = Many(Pattern(r"^HY\d{12}\Z", "应为志愿者编号", longest=14), most=MOST_FOUNDERS, load_default=list)


class TeamMendIn(Strict):
    """What the reviewer wanted changed."""

    name = Text(longest=30, shortest=2, load_default=None)
    category = Choice(CATEGORIES, load_default=None)
    tags = Many(Text(longest=12), most=8, load_default=None)
    intro = Text(longest=500, lines=True, load_default=None)


class TeamsIn(PageIn):
    """Which teams. parent_id walks the tree; without a state only published ones."""

    level = QueryWhole(low=1, high=4, load_default=None)
    region = RegionCode(load_default=None)
    category = Choice(CATEGORIES, load_default=None)
    kind = Choice(TeamKind, load_default=None)
    state = Choice(TeamState, load_default=None)
    parent_id = Id(load_default=None)
    q = Text(longest=30, load_default=None, metadata={"description": "队名中的文字,或队伍编号"})


class TeamReasonIn(Strict):
    """Why."""

    reason = Text(required=True, longest=200)


class MyMembershipOut(Answer):
    """How the caller belongs to a team."""

    id = fields.UUID(required=True)
    state = fields.Enum(MemberState, by_value=True, required=True)
    role = fields.Enum(MemberRole, by_value=True, required=True)
    heir_since = fields.AwareDateTime(required=True, allow_none=True)


class TeamOut(Answer):
    """A team, and what the caller may do with it. The leader's name is masked for whoever does not belong."""

    id = fields.UUID(required=True)
    number = fields.String(required=True, allow_none=True)
    name = fields.String(required=True)
    level = fields.Integer(required=True)
    level_name = fields.String(required=True)
    kind = fields.Enum(TeamKind, by_value=True, required=True)
    category = fields.String(required=True)
    tags = fields.List(fields.String(), required=True)
    intro = fields.String(required=True)
    region = fields.String(required=True, allow_none=True)
    region_name = fields.String(required=True, allow_none=True)
    parent_id = fields.UUID(required=True, allow_none=True)
    state = fields.Enum(TeamState, by_value=True, required=True)
    leader_name = fields.String(required=True)
    member_count = fields.Integer(required=True)
    child_count = fields.Integer(required=True)
    review_due = fields.AwareDateTime(required=True, allow_none=True)
    rectify_due = fields.AwareDateTime(required=True, allow_none=True)
    closing_asked_at = fields.AwareDateTime(required=True, allow_none=True)
    created_at = fields.AwareDateTime(required=True)
    my_membership = fields.Nested(MyMembershipOut, required=True, allow_none=True)
    moves = fields.List(fields.String(), required=True)


class MyTeamsOut(Answer):
    """The caller's teams."""

    items = fields.List(fields.Nested(TeamOut), required=True)


class TeamMoveOut(Answer):
    """One step of a team or of a membership in it."""

    move = fields.String(required=True)
    before = fields.String(required=True, allow_none=True)
    after = fields.String(required=True)
    role = fields.String(required=True, allow_none=True)
    reason = fields.String(required=True, allow_none=True)
    created_at = fields.AwareDateTime(required=True)


class TeamHistoryOut(Answer):
    """The steps of a team that the caller may see."""

    items = fields.List(fields.Nested(TeamMoveOut), required=True)
