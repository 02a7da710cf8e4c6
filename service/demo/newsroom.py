"""What there is to read in the demo town: two articles, an alert, a notice, a topic page; written and reviewed by rule."""

from typing import Any, Final

from service.core import clock
from service.core.workdays import service_day
from service.demo import cast
from service.news import actions
from service.news.campaigns import actions as campaigns
from service.news.notices import actions as notices
from service.news.states import ArticleKind, Check
from service.web import boundary

_ARTICLES: Final[tuple[dict[str, Any], ...]] = (
    {
        "title": "楼道里的灯亮了", "html":
            "<p>（演示数据）周六上午，志愿者来到五琴里社区，为独居老人换上了明亮的新灯。</p>"
            "<p>“以前晚上下楼要摸着墙走，现在看得清清楚楚。”住在三楼的老人说。</p>"
            "<p>需要换灯、修水龙头的居民，可以在“点单”里说一声。</p>",
    },
    {
        "title": "河边清洁日，大手牵小手", "html":
            "<p>（演示数据）沿河步道上，孩子和家长一起捡拾垃圾、清理落叶，半天装满了二十多个袋子。</p>"
            "<p>下一次清洁日正在招募，欢迎在“活动”里报名。</p>",
    },
    {
        "title": "“集卡换大奖”是骗局", "kind": "alert", "crowds": ["students", "parents"], "html":
            "<h2>怎么骗</h2><p>（演示数据）陌生人说集齐卡片就能换玩具，让孩子用家长的手机扫码、报验证码。</p>"
            "<h2>怎么防</h2><p>不扫陌生人的码，验证码不告诉任何人；已经转账的，马上打 96110 或 110。</p>",
    },
)
_WORDS: Final = {"words_checked": True, "note": "演示数据，已核对"}


def fill() -> None:
    """Into an empty newsroom, in the names of the demo's managers."""
    with boundary.job("demo-news"):
        staff = cast.staff()
        for facts in _ARTICLES:
            made = actions.write(staff["demo-community"], **({"kind": ArticleKind.NEWS} | facts))
            actions.submit(staff["demo-community"], made.id)
            actions.checked(made.id, made.round, Check.PASS)
            for reviewer in ("demo-community-2", "demo-street"):
                actions.approve(staff[reviewer], made.id, **_WORDS)
        notice = notices.write(
            staff["demo-street"], audience="everybody", title="周末停水通知（演示数据）", pinned=True,
            text="因管道检修，本周六 9 时至 17 时停水，请提前储水。有困难的老人可拨打社区电话，志愿者送水上门。",
        )
        notices.publish(staff["demo-street"], notice.id)
        year = service_day(clock.now()).year
        page = campaigns.make(
            staff["demo-district"], title="网络文明月", year=year, text="（演示数据）汇聚向上向善力量，共建网上精神家园。",
            items=[
                {"title": "网络文明主题宣讲", "organiser": "区委网信办", "precision": "ten_days", "year": year, "month": 7,
                 "third": 3},
                {"title": "清朗家园随手拍", "organiser": "区文明办", "precision": "month", "year": year, "month": 9},
                {"title": "好网民故事征集", "organiser": "区文明办", "precision": "all_year", "year": year},
            ],
        )
        campaigns.publish(staff["demo-district"], page.id)
