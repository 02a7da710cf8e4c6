"""Shapes of what is looked for and found."""

from marshmallow import fields

from service.search import rules
from service.web.fields import Answer, Choice, Text
from service.web.paging import PageIn


class SearchIn(PageIn):
    """Words, parted by spaces; all of them must fit."""

    q = Text(required=True, longest=40)
    kind = Choice(rules.KINDS, load_default=None)


class SearchResultOut(Answer):
    """Something on show. A service has no id: its title is the category to order."""

    kind = fields.String(required=True, metadata={"enum": list(rules.KINDS)})
    id = fields.UUID(required=True, allow_none=True)
    title = fields.String(required=True)
    excerpt = fields.String(required=True)
    region = fields.String(required=True, allow_none=True)
    region_name = fields.String(required=True, allow_none=True)
    at = fields.AwareDateTime(required=True, allow_none=True)
