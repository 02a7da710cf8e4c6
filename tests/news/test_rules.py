"""Rules of news, on a train without internet."""

from datetime import date

import pytest

from service.news import rules
from service.news.campaigns import rules as dates
from service.news.campaigns.states import ItemStatus, Precision
from service.news.states import ArticleState, Check
from service.search import rules as search

P = Precision


@pytest.mark.parametrize(("precision", "said", "days", "label"), [
    (P.DAY, {"since": date(2026, 7, 15)}, (date(2026, 7, 15), date(2026, 7, 15)), "7月15日"),
    (P.TEN_DAYS, {"year": 2026, "month": 7, "third": 1}, (date(2026, 7, 1), date(2026, 7, 10)), "7月上旬"),
    (P.TEN_DAYS, {"year": 2026, "month": 7, "third": 2}, (date(2026, 7, 11), date(2026, 7, 20)), "7月中旬"),
    (P.TEN_DAYS, {"year": 2026, "month": 7, "third": 3}, (date(2026, 7, 21), date(2026, 7, 31)), "7月下旬"),
    (P.TEN_DAYS, {"year": 2028, "month": 2, "third": 3}, (date(2028, 2, 21), date(2028, 2, 29)), "2月下旬"),
    (P.MONTH, {"year": 2026, "month": 9}, (date(2026, 9, 1), date(2026, 9, 30)), "9月"),
    (P.RANGE, {"since": date(2026, 7, 15), "until": date(2026, 8, 2)}, (date(2026, 7, 15), date(2026, 8, 2)),
     "7月15日—8月2日"),
    (P.RANGE, {"since": date(2026, 12, 30), "until": date(2027, 1, 2)}, (date(2026, 12, 30), date(2027, 1, 2)),
     "12月30日—2027年1月2日"),
    (P.ALL_YEAR, {"year": 2026}, (date(2026, 1, 1), date(2026, 12, 31)), "全年"),
])
def test_a_date_is_as_exact_as_it_is_known(precision, said, days, label):
    assert dates.days_of(precision, said) == days
    assert dates.label(precision, *days) == label


@pytest.mark.parametrize(("precision", "said", "missing"), [
    (P.DAY, {}, "since"), (P.RANGE, {"since": date(2026, 7, 2)}, "until"), (P.MONTH, {"year": 2026}, "month"),
    (P.RANGE, {"since": date(2026, 7, 2), "until": date(2026, 7, 1)}, "until"),
    (P.TEN_DAYS, {"year": 2026, "month": 7}, "third"), (P.ALL_YEAR, {}, "year"),
])
def test_what_is_missing_of_a_date_is_named(precision, said, missing):
    with pytest.raises(dates.BadDate, match=missing):
        dates.days_of(precision, said)


@pytest.mark.parametrize(("today", "status"), [
    (date(2026, 7, 20), ItemStatus.COMING), (date(2026, 7, 21), ItemStatus.ON), (date(2026, 7, 31), ItemStatus.ON),
    (date(2026, 8, 1), ItemStatus.OVER),
])
def test_the_last_ten_days_of_july_are_on_from_the_21st_to_the_31st(today, status):
    assert dates.status(date(2026, 7, 21), date(2026, 7, 31), today) is status


def test_a_communitys_reviews_end_with_the_street_and_all_others_with_the_district():
    found = {role: rules.last_review(role) for role in ("TL", "A3", "A2", "A1")}

    second, third = ArticleState.SECOND, ArticleState.THIRD
    assert found == {"TL": second, "A3": second, "A2": third, "A1": third}


def test_a_watched_word_hides_behind_no_space_and_no_capital():
    assert rules.stopping("稳 赚\n不赔，加 VX 号", ["稳赚不赔", "vx号", "贷款"]) == ["vx号", "稳赚不赔"]


@pytest.mark.parametrize(("verdicts", "worst"), [
    ([Check.PASS, Check.PASS], Check.PASS), ([Check.PASS, Check.REVIEW], Check.REVIEW),
    ([Check.REVIEW, Check.RISKY, Check.PASS], Check.RISKY), ([], Check.NONE), ([Check.RISKY, Check.NONE], Check.NONE),
])
def test_one_verdict_over_all_pieces_is_the_worst_of_them(verdicts, worst):
    assert rules.worst(verdicts) is worst


def test_a_long_text_goes_to_wechat_in_pieces_that_it_reads():
    parts = rules.parts("字" * 5000)

    assert [len(part) for part in parts] == [2400, 2400, 200]


def test_marks_are_no_text():
    assert rules.plain("<p>一<strong>二</strong></p><ul><li>三 &amp; 四</li></ul>") == "一二\n三 & 四"
    assert rules.characters("一 二\n三") == 3


def test_what_is_shown_of_a_text_is_the_part_with_the_word_in_it():
    said = "前" * 100 + "换灯" + "后" * 100

    assert "换灯" in search.excerpt(said, "换灯")
    assert search.excerpt("很短", "换灯") == "很短"
    assert [search.fits(name, "维修") for name in ("家电维修", "理发")] == [True, False]
