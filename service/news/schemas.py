"""Shapes of articles."""

from marshmallow import fields

from service.news import rules
from service.news.states import ArticleKind, ArticleState, Check, Crowd
from service.web.fields import Answer, Choice, Flag, Id, Many, Part, Pattern, QueryFlag, RegionCode, Several, Strict, Text
from service.web.paging import PageIn

_HTML = {"description": "HTML 或纯文字；只保留段落、标题、列表和链接"}
_ABOUT = r"^(activity|station):[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\Z"


class About(Pattern):
    """``activity:<id>`` or ``station:<id>``."""

    def __init__(self, **kwargs):
        super().__init__(_ABOUT, "应为 activity:<编号> 或 station:<编号>", longest=60, **kwargs)


class PanelIn(Strict):
    """A picture and what is written under it; for who cannot see it these words are the picture."""

    photo_id = Id(required=True)
    caption = Text(required=True, longest=120)


class ArticleEditIn(Strict):
    """Whatever shall change."""

    kind = Choice(ArticleKind)
    title = Text(longest=60, shortest=4)
    html = Text(longest=rules.LONGEST_HTML, lines=True, metadata=_HTML)
    video_url = Pattern(r"^https://[^\s]{4,300}\Z", "请填写 https 链接", longest=310, allow_none=True)
    panels = Many(Part(PanelIn), most=rules.MOST_PANELS)
    about = About(allow_none=True)
    volunteers = Many(Text(longest=20), most=50, metadata={"description": "文中志愿者的编号；未成年人只以编号出现"})
    crowds = Many(Choice(Crowd), most=len(Crowd))


class ArticleIn(ArticleEditIn):
    """A draft."""

    kind = Choice(ArticleKind, load_default=ArticleKind.NEWS)
    title = Text(required=True, longest=60, shortest=4)
    html = Text(required=True, longest=rules.LONGEST_HTML, lines=True, metadata=_HTML)


class ArticlesIn(PageIn):
    """Which of them."""

    kind = Choice(ArticleKind)
    crowd = Choice(Crowd)
    about = About()
    region = RegionCode()


class ArticleDeskIn(PageIn):
    """Which of those one has to do with."""

    state = Several(ArticleState)
    kind = Choice(ArticleKind)
    mine = QueryFlag()


class ArticleApproveIn(Strict):
    """What a reviewer adds. Where words were flagged: that they were looked at, and what came of it."""

    note = Text(longest=300)
    words_checked = Flag(load_default=False)


class ArticleReasonIn(Strict):
    """Why."""

    reason = Text(required=True, longest=300)


class ArticleCorrectIn(Strict):
    """What was wrong, and what is right."""

    note = Text(required=True, longest=300, shortest=4)


class ArticleOut(Answer):
    """An article in the list."""

    id = fields.UUID(required=True)
    region = fields.String(required=True)
    state = fields.String(required=True, metadata={"enum": [state.value for state in ArticleState]})
    kind = fields.String(required=True, metadata={"enum": [kind.value for kind in ArticleKind]})
    source = fields.String(required=True, metadata={"description": "署名单位或队伍"})
    title = fields.String(required=True)
    excerpt = fields.String(required=True)
    has_video = fields.Boolean(required=True)
    pictures = fields.Integer(required=True)
    about = fields.String(required=True, allow_none=True)
    crowds = fields.List(fields.String(), required=True)
    published_at = fields.AwareDateTime(required=True, allow_none=True)
    changed_at = fields.AwareDateTime(required=True)
    corrected = fields.Boolean(required=True)


class PanelOut(Answer):
    """A picture: at `/articles/<id>/pictures/<photo_id>` for whoever sees the article."""

    number = fields.Integer(required=True)
    caption = fields.String(required=True)
    photo_id = fields.UUID(required=True)


class CorrectionNoteOut(Answer):
    """What was put right, and when."""

    at = fields.String(required=True)
    note = fields.String(required=True)


class ArticleDetailOut(ArticleOut):
    """The whole of it."""

    html = fields.String(required=True)
    video_url = fields.String(required=True, allow_none=True)
    panels = fields.List(fields.Nested(PanelOut), required=True)
    about_title = fields.String(required=True, allow_none=True)
    people = fields.List(fields.String(), required=True)
    corrections = fields.List(fields.Nested(CorrectionNoteOut), required=True)
    verdict = fields.String(required=True, allow_none=True, metadata={"enum": [*(one.value for one in Check), None]})
    flagged = fields.List(fields.String(), required=True)
    needs_a_person = fields.Boolean(required=True, metadata={"description": "审核人须逐一核对敏感词并写明意见"})
    ends_at = fields.String(required=True, metadata={"enum": ["second_review", "third_review"]})
    moves = fields.List(fields.String(), required=True)
    may_edit = fields.Boolean(required=True)
    volunteers = fields.List(fields.String(), required=True, metadata={"description": "仅作者可见"})


class ArticleMoveOut(Answer):
    """One step of its life."""

    at = fields.AwareDateTime(required=True)
    round = fields.Integer(required=True)
    move = fields.String(required=True)
    before = fields.String(required=True)
    after = fields.String(required=True)
    by = fields.String(required=True)
    role = fields.String(required=True)
    note = fields.String(required=True, allow_none=True)


class ArticleHistoryOut(Answer):
    """All of them, the oldest first."""

    items = fields.List(fields.Nested(ArticleMoveOut), required=True)


class WatchWordIn(Strict):
    """A word that makes every reviewer look twice."""

    word = Text(required=True, longest=20, shortest=2)


class WatchWordOut(Answer):
    """One of them."""

    id = fields.UUID(required=True)
    word = fields.String(required=True)


class WatchWordsOut(Answer):
    """All of them."""

    items = fields.List(fields.Nested(WatchWordOut), required=True)
