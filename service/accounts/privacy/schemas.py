"""Shapes of what somebody allows."""

from marshmallow import fields

from service.web.fields import Answer, Flag, Strict
from service.web.paging import listing


class PrivacyIn(Strict):
    """What to switch; what is left out stays."""

    show_name = Flag()
    photo_use = Flag()
    push = Flag()


class PrivacyOut(Answer):
    """What I allow; nothing to begin with."""

    show_name = fields.Boolean(required=True, metadata={"description": "在活动、队伍和榜单上显示姓名；关闭时显示为 李*"})
    photo_use = fields.Boolean(required=True, metadata={"description": "允许使用含本人的活动照片"})
    push = fields.Boolean(required=True, metadata={"description": "允许发送微信服务通知"})


class ConsentOut(Answer):
    """Something agreed to."""

    id = fields.UUID(required=True)
    purpose = fields.String(required=True)
    label = fields.String(required=True)
    version = fields.String(required=True)
    given_at = fields.AwareDateTime(required=True)
    withdrawn_at = fields.AwareDateTime(required=True, allow_none=True)
    for_ward = fields.Boolean(required=True)
    moves = fields.List(fields.String(), required=True)


ConsentsOut = listing(ConsentOut)
