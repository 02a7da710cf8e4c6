"""Shapes of role models."""

from marshmallow import fields

from service.news.examples import rules
from service.news.examples.states import ExampleKind, ExampleState
from service.web.fields import Answer, Choice, Flag, RegionCode, Strict, Text
from service.web.paging import PageIn, listing


class ExampleIn(Strict):
    """Who is proposed, and for what: a volunteer by number, or a grown-up who has agreed by name and community."""

    volunteer_number = Text(longest=20, load_default=None, allow_none=True)
    name = Text(longest=20, load_default=None, allow_none=True)
    region = RegionCode(levels=(3,), load_default=None, allow_none=True)
    consented = Flag(load_default=False, metadata={"description": "本人已满 18 周岁并同意公示姓名；填姓名时须为 true"})
    kind = Choice(ExampleKind, required=True)
    title = Text(longest=40, required=True)
    text = Text(longest=2000, shortest=rules.SHORTEST, required=True, lines=True)


class ExamplesIn(PageIn):
    """Which of the area's."""

    state = Choice(ExampleState, load_default=None)


class PublicExamplesIn(PageIn):
    """Which of what everybody may read."""

    part = Choice(("publicity", "published"), load_default="published")
    kind = Choice(ExampleKind, load_default=None)


class ExampleNoteIn(Strict):
    """What the looker adds."""

    note = Text(longest=300, load_default=None, allow_none=True, lines=True)


class ExampleReasonIn(Strict):
    """Why not."""

    reason = Text(longest=300, required=True, lines=True)


class ExampleRuleIn(Strict):
    """What A1 says to what others have against it."""

    verdict = Choice(("publish", "refuse"), required=True)
    note = Text(longest=300, required=True, lines=True)


class ExampleDoubtIn(Strict):
    """What one knows against it."""

    text = Text(longest=500, shortest=5, required=True, lines=True)


class ExampleOut(Answer):
    """A nomination as those who take part in it read it."""

    id = fields.UUID(required=True)
    region = fields.String(required=True)
    street = fields.String(required=True)
    state = fields.Enum(ExampleState, by_value=True, required=True)
    kind = fields.Enum(ExampleKind, by_value=True, required=True)
    name = fields.String(required=True)
    public_name = fields.String(required=True, metadata={"description": "公示时显示的称呼；未成年人只显示志愿者编号"})
    is_volunteer = fields.Boolean(required=True)
    nominator = fields.String(required=True, allow_none=True)
    part = fields.String(required=True, metadata={"enum": ["nominator", "nominee", "manager"]})
    title = fields.String(required=True)
    text = fields.String(required=True)
    shown_from = fields.AwareDateTime(required=True, allow_none=True)
    shown_until = fields.AwareDateTime(required=True, allow_none=True)
    shown_provisional = fields.Boolean(required=True)
    published_at = fields.AwareDateTime(required=True, allow_none=True)
    reason = fields.String(required=True, allow_none=True)
    due_at = fields.AwareDateTime(required=True, allow_none=True)
    due_provisional = fields.Boolean(required=True)
    created_at = fields.AwareDateTime(required=True)
    moves = fields.List(fields.String(), required=True)


class ExampleDoubtOut(Answer):
    """What somebody has against it, without who."""

    id = fields.UUID(required=True)
    text = fields.String(required=True)
    created_at = fields.AwareDateTime(required=True)


class ExampleStepOut(Answer):
    """One step."""

    move = fields.String(required=True)
    after = fields.String(required=True)
    role = fields.String(required=True)
    note = fields.String(required=True, allow_none=True)
    at = fields.AwareDateTime(required=True)


class ExampleWholeOut(ExampleOut):
    """A nomination with its steps."""

    doubts = fields.List(fields.Nested(ExampleDoubtOut), required=True)
    steps = fields.List(fields.Nested(ExampleStepOut), required=True)


class ExampleListOut(Answer):
    """All there are."""

    items = fields.List(fields.Nested(ExampleOut), required=True)


class PublicExampleOut(Answer):
    """A role model as everybody reads it."""

    id = fields.UUID(required=True)
    state = fields.Enum(ExampleState, by_value=True, required=True)
    kind = fields.Enum(ExampleKind, by_value=True, required=True)
    name = fields.String(required=True)
    street = fields.String(required=True)
    title = fields.String(required=True)
    text = fields.String(required=True)
    shown_until = fields.AwareDateTime(required=True)
    published_at = fields.AwareDateTime(required=True, allow_none=True)


ExamplesOut, PublicExamplesOut = listing(ExampleOut), listing(PublicExampleOut)
