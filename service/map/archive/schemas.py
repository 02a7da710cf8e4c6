"""Shapes of proposed entries and of the six haves."""

from marshmallow import fields

from service.map.archive.rules import Have
from service.map.archive.states import HaveState, ProposalState
from service.web.fields import Answer, Choice, Facts, Id, Many, Strict, Text
from service.web.paging import PageIn


class StationProposalsIn(PageIn):
    """Which of them."""

    state = Choice(ProposalState, load_default=None)


class StationReasonIn(Strict):
    """Why not."""

    reason = Text(required=True, longest=200)


class StationProposalOut(Answer):
    """A new station, or a change of one, as it is proposed."""

    id = fields.UUID(required=True)
    region = fields.String(required=True)
    region_name = fields.String(required=True)
    level = fields.Integer(required=True)
    kind = fields.String(required=True)
    station_id = fields.UUID(required=True, allow_none=True, metadata={"description": "新建站点在通过后才有"})
    state = fields.String(required=True, metadata={"enum": [state.value for state in ProposalState]})
    name = fields.String(required=True)
    entry = Facts(required=True, metadata={"description": "拟登记的内容；修改只列出变更的字段"})
    before = Facts(required=True, allow_none=True, metadata={"description": "变更字段的现有内容；新建为 null"})
    due_at = fields.AwareDateTime(required=True)
    provisional = fields.Boolean(required=True)
    created_at = fields.AwareDateTime(required=True)
    decided_at = fields.AwareDateTime(required=True, allow_none=True)
    reason = fields.String(required=True, allow_none=True)
    mine = fields.Boolean(required=True, metadata={"description": "本人提交"})
    moves = fields.List(fields.String(), required=True)


class HaveIn(Strict):
    """What a station has, and what shows it."""

    have = Choice(Have, required=True)
    note = Text(required=True, longest=300, lines=True)
    photos = Many(Id(), most=6)


class HaveOut(Answer):
    """One of the six."""

    id = fields.UUID(required=True, allow_none=True)
    have = fields.String(required=True, metadata={"enum": [have.value for have in Have]})
    label = fields.String(required=True)
    state = fields.String(required=True, allow_none=True, metadata={
        "enum": [state.value for state in HaveState] + [None], "description": "null 为尚未填报",
    })
    note = fields.String(required=True, allow_none=True)
    photos = fields.List(fields.UUID(), required=True)
    claimed_at = fields.AwareDateTime(required=True, allow_none=True)
    decided_at = fields.AwareDateTime(required=True, allow_none=True)
    reason = fields.String(required=True, allow_none=True)
    moves = fields.List(fields.String(), required=True)


class HavesOut(Answer):
    """六有 of a station."""

    station_id = fields.UUID(required=True)
    met = fields.Integer(required=True, metadata={"description": "已核定的项数，6 项为达标"})
    up_to_standard = fields.Boolean(required=True)
    items = fields.List(fields.Nested(HaveOut), required=True)
