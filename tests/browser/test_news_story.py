"""News across both clients: written, reviewed by three people, found, read, liked, commented on, and let stand."""

import re
import secrets

import pytest

from service.demo.wire import Someone
from tests.browser.people import Manager
from tests.whole_town import PASSWORD

pytestmark = pytest.mark.browser
CHECKED = {"words_checked": True, "note": "已核对"}


def decides(manager, move, **fields):
    """A move in the drawer, with what it asks."""
    manager.window.tap(f"move-{move}")
    for name, words in fields.items():
        if words is True:
            manager.window.find(f"field-{name}").click()
        else:
            manager.window.fill(f"field-{name}", words)
    manager.window.tap("deed-act")


@pytest.mark.does("NW01", "NW02", "NW03", "NW07", "NW09", "NW10")
def test_NW02_an_article_through_three_reviews_to_a_reader_who_finds_it_and_says_something(
    open_desk, resident, neighbours, town
):
    def colleague(username):
        return Someone.by_password(neighbours.counted, username, username, PASSWORD)

    word = f"灯塔{secrets.token_hex(2)}"
    author = Manager(open_desk("author"))
    author.signs_in("demo-street", PASSWORD)
    author.goes_to("news")
    author.window.tap("article-new")
    author.window.fill("article-title", f"{word}照亮回家路")
    author.window.find("article-html").click()
    author.window.page.keyboard.insert_text("周六上午，志愿者来到五琴里社区，为独居老人换上了明亮的新灯，楼道亮堂堂。")
    author.window.fill("article-about", "清洁行动")
    told = author.window.page.get_by_role("option").filter(visible=True, has_text="活动 ·").first
    about = told.inner_text().split("活动 ·")[0].strip()
    told.click()
    author.window.picture("writing")
    author.window.tap("article-save")
    author.window.sees_in("article-state", "草稿")
    author.window.sees(about)
    decides(author, "submit")
    author.window.sees_in("article-state", "一审")
    article = re.search(r"open=([0-9a-f-]{36})", author.window.page.url)[1]

    street, second, district = (colleague(name) for name in ("demo-street-3", "demo-district-2", "demo-district"))
    wait_for_the_check(neighbours, street, article)
    for one in (street, second):
        one.post(f"/articles/{article}/approve", CHECKED)

    last = Manager(open_desk("district"))
    last.signs_in("demo-district", PASSWORD)
    last.window.open(f"/console/todos?kind=news-review&about=article:{article}")
    last.window.sees_in("article-verdict", "未能检测")
    last.window.picture("review")
    decides(last, "approve", words_checked=True, note="三审核对无误")
    last.window.sees_in("article-state", "已发布")

    on_the_phone = resident.window
    resident.goes_to("pages/home/index")
    on_the_phone.tap("home-search")
    on_the_phone.fill("search-words", word)
    on_the_phone.tap("search-go")
    on_the_phone.find(f"found-news-{article}").wait_for()
    on_the_phone.picture("found")
    on_the_phone.tap(f"found-news-{article}")
    on_the_phone.sees_in("article-title", f"{word}照亮回家路")
    on_the_phone.sees_in("read-count", "1 人读过")
    on_the_phone.sees_in("article-about", about)
    on_the_phone.tap("like")
    on_the_phone.sees_in("like", "已点赞 1")
    on_the_phone.fill("comment-text", "谢谢志愿者，楼道亮了！")
    on_the_phone.tap("comment-send")
    resident.is_told("已提交")
    on_the_phone.sees("等待审核")
    on_the_phone.picture("article")

    comment = next(one["id"] for one in street.get("/comments?limit=100")["items"] if one["article_id"] == article)
    wait_for_the_word(neighbours, street, comment)
    author.window.open(f"/console/news?part=comments&open={comment}")
    decides(author, "show")
    author.window.sees_in("comment-state", "已显示")
    author.window.picture("comments")
    resident.opens(f"pages/news/article?id={article}")
    on_the_phone.sees("谢谢志愿者，楼道亮了！")
    on_the_phone.sees_nothing_of("等待审核")

    other_things_to_read(author, last, resident, district)


def other_things_to_read(street, district, resident, wire):
    """A notice with its receipt, and a topic page with a date known to ten days."""
    street.goes_to("notices")
    street.window.tap("notice-new")
    street.window.fill("field-title", "周末停水通知")
    street.window.fill("field-text", "周六 9 时至 17 时停水，请提前储水。")
    street.window.tap("deed-act")
    street.window.sees_in("notice-state", "草稿")
    decides(street, "publish")
    street.window.sees_in("notice-state", "已发布")
    notice = re.search(r"open=([0-9a-f-]{36})", street.window.page.url)[1]
    resident.goes_to("pages/news/index?part=notices")
    resident.window.tap(f"notice-{notice}")
    resident.window.sees_in("notice-read", "已登记")
    resident.window.picture("notice")
    street.looks_at(f"notices?open={notice}")
    street.window.sees_in("notice-read-count", "1 人")
    street.window.picture("notices")

    district.goes_to("campaigns")
    district.window.tap("campaign-new")
    district.window.fill("campaign-title", "网络文明月")
    district.window.fill("campaign-text", "汇聚向上向善力量。")
    district.window.fill("item-0-title", "网络文明主题宣讲")
    district.window.fill("item-0-organiser", "区委网信办")
    district.window.find("item-0-precision").select_option("ten_days")
    district.window.fill("item-0-month", "7")
    district.window.find("item-0-third").select_option("3")
    district.window.picture("campaign")
    district.window.tap("campaign-save")
    district.window.sees_in("campaign-state", "草稿")
    decides(district, "publish")
    district.window.sees_in("campaign-state", "已发布")
    page = re.search(r"open=([0-9a-f-]{36})", district.window.page.url)[1]
    resident.goes_to(f"pages/news/campaign?id={page}")
    resident.window.sees("7月下旬")
    resident.window.picture("campaign")
    assert wire.get(f"/campaigns/{page}")["items"][0]["when"] == "7月下旬"


def wait_for_the_check(neighbours, reviewer, article):
    """The postman makes his rounds."""
    for _ in range(100):
        if reviewer.get(f"/articles/{article}")["verdict"] != "pending":
            return
        neighbours.pause()
    raise AssertionError("WeChat was not asked")


def wait_for_the_word(neighbours, moderator, comment):
    """Likewise for what somebody said."""
    for _ in range(100):
        if moderator.get(f"/comments/{comment}")["verdict"] != "pending":
            return
        neighbours.pause()
    raise AssertionError("WeChat was not asked")
