"""Shapes of what people make of an article."""

from marshmallow import fields

from service.news.schemas import ArticleOut
from service.news.states import Check
from service.news.talk.states import CommentState, Reaction
from service.web.fields import Answer, Choice, Strict, Text
from service.web.paging import PageIn


class ReactionIn(Strict):
    """What one does with an article."""

    kind = Choice(Reaction, required=True)


class UndoneIn(Strict):
    """What one takes back."""

    kind = Choice((Reaction.LIKE, Reaction.FAVOURITE), required=True)


class ArticleCountsOut(Answer):
    """How often it was done."""

    read = fields.Integer(required=True)
    like = fields.Integer(required=True)
    favourite = fields.Integer(required=True)
    share = fields.Integer(required=True)
    comment = fields.Integer(required=True)


class TalkOut(Answer):
    """The counts, and what I have done."""

    counts = fields.Nested(ArticleCountsOut, required=True)
    liked = fields.Boolean(required=True)
    kept = fields.Boolean(required=True)


class CommentIn(Strict):
    """What one says."""

    text = Text(required=True, longest=300, shortest=2, lines=True)


class CommentReasonIn(Strict):
    """Why it may not stand."""

    reason = Text(required=True, longest=200)


class CommentsToModerateIn(PageIn):
    """In which state."""

    state = Choice(CommentState, load_default=CommentState.PENDING)


class CommentOut(Answer):
    """A comment, by a masked name."""

    id = fields.UUID(required=True)
    article_id = fields.UUID(required=True)
    article_title = fields.String(required=True)
    text = fields.String(required=True)
    by = fields.String(required=True)
    mine = fields.Boolean(required=True)
    state = fields.String(required=True, metadata={"enum": [state.value for state in CommentState]})
    created_at = fields.AwareDateTime(required=True)
    verdict = fields.String(required=True, allow_none=True, metadata={"enum": [*(one.value for one in Check), None]})
    flagged = fields.Boolean(required=True)
    note = fields.String(required=True, allow_none=True)
    moves = fields.List(fields.String(), required=True)


class KeptOut(Answer):
    """What I keep."""

    items = fields.List(fields.Nested(ArticleOut), required=True)
