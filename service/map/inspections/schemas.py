"""Shapes of inspections."""

from marshmallow import fields

from service.map.inspections import rules
from service.map.inspections.states import InspectionState
from service.web.fields import Answer, Choice, Flag, Id, Many, Part, Strict, Text, Whole
from service.web.paging import PageIn


class InspectedIn(Strict):
    """One thing of the list."""

    item = Choice(rules.CHECKLIST, required=True)
    ok = Flag(required=True)
    note = Text(longest=200, load_default=None, allow_none=True)


class InspectionIn(Strict):
    """The whole list, once through."""

    items = Many(Part(InspectedIn), least=1, most=len(rules.CHECKLIST), required=True)
    note = Text(longest=500, load_default=None, allow_none=True, lines=True)
    days = Whole(
        low=1, high=rules.RECTIFY_WORKDAYS, load_default=rules.RECTIFY_WORKDAYS,
        metadata={"description": "整改期限，工作日，最多 5"},
    )
    photos = Many(Id(), most=9, load_default=list)


class RectifiedIn(Strict):
    """What was done."""

    note = Text(longest=500, required=True, lines=True)
    photos = Many(Id(), most=9, load_default=list)


class InspectionAcceptIn(Strict):
    """It is in order."""

    note = Text(longest=500, load_default=None, allow_none=True, lines=True)


class InspectionNoteIn(Strict):
    """Why not yet."""

    note = Text(longest=500, required=True, lines=True)


class InspectionsIn(PageIn):
    """Which of them."""

    state = Choice(InspectionState, load_default=None)
    station_id = Id(load_default=None)


class InspectedOut(Answer):
    """One thing of the list."""

    item = fields.String(required=True)
    ok = fields.Boolean(required=True)
    note = fields.String(required=True, allow_none=True)


class InspectionOut(Answer):
    """An inspection, and how far the mending has come."""

    id = fields.UUID(required=True)
    station_id = fields.UUID(required=True)
    station_name = fields.String(required=True)
    region = fields.String(required=True)
    region_name = fields.String(required=True)
    inspector = fields.String(required=True)
    items = fields.List(fields.Nested(InspectedOut), required=True)
    score = fields.Integer(required=True)
    note = fields.String(required=True, allow_none=True)
    photos = fields.List(fields.UUID(), required=True)
    state = fields.String(required=True, metadata={"enum": [str(state) for state in InspectionState]})
    level = fields.Integer(required=True, metadata={"description": "现由哪一级督促整改"})
    due_at = fields.AwareDateTime(required=True, allow_none=True)
    due_provisional = fields.Boolean(required=True)
    late = fields.Boolean(required=True)
    rectifier = fields.String(required=True, allow_none=True)
    rectified_at = fields.AwareDateTime(required=True, allow_none=True)
    rectify_note = fields.String(required=True, allow_none=True)
    rectify_photos = fields.List(fields.UUID(), required=True)
    decided_at = fields.AwareDateTime(required=True, allow_none=True)
    decision_note = fields.String(required=True, allow_none=True)
    moves = fields.List(fields.String(), required=True)
    created_at = fields.AwareDateTime(required=True)
