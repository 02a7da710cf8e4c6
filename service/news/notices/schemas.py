"""Shapes of notices."""

from marshmallow import fields

from service.news.notices.states import NoticeFor, NoticeState
from service.web.fields import Answer, Choice, Day, Flag, RegionCode, Strict, Text
from service.web.paging import PageIn


class NoticeEditIn(Strict):
    """Whatever shall change."""

    audience = Choice(NoticeFor)
    title = Text(longest=60, shortest=2)
    text = Text(longest=3000, shortest=2, lines=True)
    until = Day(allow_none=True)


class NoticeIn(NoticeEditIn):
    """A notice."""

    audience = Choice(NoticeFor, required=True)
    title = Text(required=True, longest=60, shortest=2)
    text = Text(required=True, longest=3000, shortest=2, lines=True)
    region = RegionCode(metadata={"description": "发给哪里；不填为本辖区"})
    pinned = Flag(load_default=False)


class NoticesIn(PageIn):
    """Of which place."""

    region = RegionCode(metadata={"description": "只看发给这里或其上级的公告"})


class NoticeDeskIn(PageIn):
    """In which state."""

    state = Choice(NoticeState, load_default=None)


class PinIn(Strict):
    """Before all others?"""

    pinned = Flag(required=True)


class NoticeOut(Answer):
    """A notice in the list."""

    id = fields.UUID(required=True)
    region = fields.String(required=True)
    region_name = fields.String(required=True)
    state = fields.String(required=True, metadata={"enum": [state.value for state in NoticeState]})
    audience = fields.String(required=True, metadata={"enum": [one.value for one in NoticeFor]})
    title = fields.String(required=True)
    text = fields.String(required=True)
    pinned = fields.Boolean(required=True)
    until = fields.Date(required=True, allow_none=True)
    published_at = fields.AwareDateTime(required=True, allow_none=True)
    read = fields.Boolean(required=True)


class NoticeDetailOut(NoticeOut):
    """One of them."""

    read_count = fields.Integer(required=True, allow_none=True)
    meant_for = fields.Integer(required=True, allow_none=True, metadata={"description": "应读人数；面向所有人的为 0"})
    moves = fields.List(fields.String(), required=True)
    may_keep = fields.Boolean(required=True)


class ReceiptOut(Answer):
    """Somebody it is for, and when they read it."""

    person_id = fields.UUID(required=True)
    name = fields.String(required=True)
    read_at = fields.AwareDateTime(required=True, allow_none=True)
