"""Shapes of a team's figures."""

from marshmallow import fields

from service.web.fields import Answer, Day, Strict


class TeamFiguresIn(Strict):
    """From which day to which, both counted."""

    day_from = Day(load_default=None, metadata={"description": "默认为当年1月1日"})
    day_to = Day(load_default=None, metadata={"description": "默认为今天"})


class TeamWorksOut(Answer):
    """What a team has done, for anybody."""

    minutes = fields.Integer(required=True)
    activities = fields.Integer(required=True)
    orders = fields.Integer(required=True)
    rating = fields.Float(required=True, allow_none=True, metadata={"description": "评价不足 5 次时为 null"})


class MemberFiguresOut(Answer):
    """What one member did."""

    name = fields.String(required=True)
    minutes = fields.Integer(required=True)
    services = fields.Integer(required=True)


class TeamFiguresOut(TeamWorksOut):
    """A team's figures of a time, for its leader and the managers of its area."""

    team_id = fields.UUID(required=True)
    day_from = fields.Date(required=True)
    day_to = fields.Date(required=True)
    volunteers = fields.Integer(required=True)
    on_time_percent = fields.Integer(required=True, allow_none=True, metadata={"description": "服务记录按时率"})
    late_give_backs = fields.Integer(required=True, metadata={"description": "临近服务时退单次数"})
    members = fields.List(fields.Nested(MemberFiguresOut), required=True)
