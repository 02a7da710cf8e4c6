"""Shapes of teams."""

from marshmallow import fields

from service.volunteers.teams.rules import CATEGORIES
from service.volunteers.teams.states import MemberRole, MemberState, Registration, TeamKind, TeamState
from service.web.fields import Answer, Choice, Id, Many, Pattern, QueryWhole, RegionCode, Strict, Text, Whole
from service.web.paging import PageIn

MOST_FOUNDERS = 50
_USCC, _NUMBER = r"^[0-9A-HJ-NPQRTUWXY]{18}\Z", r"^HY\d{12}\Z"


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
    registration = Choice(Registration, load_default="unregistered")
    uscc = Pattern(_USCC, "应为 18 位统一社会信用代码", longest=18, load_default=None)
    sponsor = Text(longest=40, load_default=None)
    founders = Many(Pattern(_NUMBER, "应为志愿者编号", longest=14), most=MOST_FOUNDERS, load_default=list)


class FoundersIn(Strict):
    """Volunteer numbers of others who shall found the team."""

    founders = Many(Pattern(_NUMBER, "应为志愿者编号", longest=14), most=MOST_FOUNDERS, least=1, required=True)


class TeamMendIn(Strict):
    """What the reviewer wanted changed."""

    name = Text(longest=30, shortest=2, load_default=None)
    category = Choice(CATEGORIES, load_default=None)
    tags = Many(Text(longest=12), most=8, load_default=None)
    intro = Text(longest=500, lines=True, load_default=None)
    registration = Choice(Registration, load_default=None)
    uscc = Pattern(_USCC, "应为 18 位统一社会信用代码", longest=18, load_default=None)
    sponsor = Text(longest=40, load_default=None)


class TeamDescribeIn(Strict):
    """What the team does, said anew by its leader."""

    category = Choice(CATEGORIES, load_default=None)
    tags = Many(Text(longest=12), most=8, load_default=None)
    intro = Text(longest=500, lines=True, load_default=None)


class TeamMendedIn(Strict):
    """What was put right."""

    note = Text(required=True, longest=500, lines=True)


class TeamsIn(PageIn):
    """Which teams. parent_id walks the tree; without a state only published ones."""

    level = QueryWhole(low=1, high=4, load_default=None)
    region = RegionCode(load_default=None)
    category = Choice(CATEGORIES, load_default=None)
    kind = Choice(TeamKind, load_default=None)
    state = Choice(TeamState, load_default=None)
    parent_id = Id(load_default=None)
    q = Text(longest=30, load_default=None, metadata={"description": "队名中的文字，或队伍编号"})


class TeamReasonIn(Strict):
    """Why."""

    reason = Text(required=True, longest=200)


class MyMembershipOut(Answer):
    """How the caller belongs to a team."""

    id = fields.UUID(required=True)
    state = fields.Enum(MemberState, by_value=True, required=True)
    role = fields.Enum(MemberRole, by_value=True, required=True)
    heir_since = fields.AwareDateTime(required=True, allow_none=True)
    reason = fields.String(required=True, allow_none=True)
    appeal_until = fields.AwareDateTime(required=True, allow_none=True, metadata={"description": "被移出后可申诉的期限"})


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
    registration = fields.Enum(Registration, by_value=True, required=True)
    uscc = fields.String(required=True, allow_none=True)
    sponsor = fields.String(required=True, allow_none=True)
    region = fields.String(required=True, allow_none=True)
    region_name = fields.String(required=True, allow_none=True)
    parent_id = fields.UUID(required=True, allow_none=True)
    state = fields.Enum(TeamState, by_value=True, required=True)
    leader_name = fields.String(required=True)
    member_count = fields.Integer(required=True)
    child_count = fields.Integer(required=True)
    review_due = fields.AwareDateTime(required=True, allow_none=True)
    rectify_due = fields.AwareDateTime(required=True, allow_none=True)
    mended_at = fields.AwareDateTime(required=True, allow_none=True)
    mended_note = fields.String(required=True, allow_none=True)
    closing_asked_at = fields.AwareDateTime(required=True, allow_none=True)
    needs_leader = fields.Boolean(required=True, metadata={"description": "队长缺位，由审核单位指定"})
    merged_into = fields.UUID(required=True, allow_none=True)
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
