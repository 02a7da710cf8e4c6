"""URLs of what stands on the ground floor: one's inbox, and the divisions everybody chooses from."""

from apiflask import APIBlueprint
from marshmallow import fields

from service.core.problems import NotFound
from service.data import divisions, inbox
from service.web.access import anybody, current_actor, need_person
from service.web.fields import Answer, RegionCode, Strict
from service.web.paging import PageIn, listing, page, unpack_id

bp = APIBlueprint("inbox", __name__, tag="消息与区划 Inbox and divisions")


class NoSuchMessage(NotFound):
    """Not in this inbox."""

    title = "没有这条消息"


class MessageOut(Answer):
    """One message of the in-app inbox."""

    id = fields.UUID(required=True)
    created_at = fields.AwareDateTime(required=True)
    template = fields.String(required=True)
    title = fields.String(required=True)
    text = fields.String(required=True)
    about = fields.String(required=True, metadata={"description": "关于什么，如 order:<id>"})
    read_at = fields.AwareDateTime(required=True, allow_none=True)


class DivisionOut(Answer):
    """A division in force."""

    code = fields.String(required=True)
    name = fields.String(required=True)
    level = fields.Integer(required=True, metadata={"description": "1 区 2 街道 3 社区"})
    parent_code = fields.String(required=True, allow_none=True)


class DivisionsIn(Strict):
    """Whose children."""

    parent = RegionCode(levels=(1, 2), load_default=None)


class DivisionsOut(Answer):
    """Divisions of one level."""

    items = fields.List(fields.Nested(DivisionOut), required=True)
    next = fields.String(required=True, allow_none=True)


_MESSAGE = {
    "id": "019a9f3e-0000-7000-8000-00000000000a", "created_at": "2026-11-20T01:30:00+00:00", "template": "offer-made",
    "title": "有一项服务等您接单", "text": "五里墩街道…", "about": "offer:019a9f3e-0000-7000-8000-00000000000b",
    "read_at": None,
}


@bp.get("/me/messages")
@bp.input(PageIn, location="query")
@bp.output(listing(MessageOut), example={"items": [_MESSAGE], "next": None})
def messages(query_data):
    """My messages, the newest first."""
    rows = inbox.messages_of(
        need_person(current_actor()), unpack_id(query_data["after"]), query_data["limit"] + 1
    )
    return page(rows, query_data["limit"], lambda row: [row.id])


@bp.post("/me/messages/<uuid:message_id>/read")
@bp.output({}, status_code=204)
def read(message_id):
    """I have read it."""
    if not inbox.mark_read(need_person(current_actor()), message_id):
        raise NoSuchMessage()
    return ""


@bp.get("/divisions")
@anybody
@bp.input(DivisionsIn, location="query")
@bp.output(
    DivisionsOut,
    example={"items": [{"code": "420105007", "name": "五里墩街道", "level": 2, "parent_code": "420105"}], "next": None},
)
def list_divisions(query_data):
    """The divisions below a code; the district without one."""
    return {"items": divisions.children_of(query_data["parent"]), "next": None}
