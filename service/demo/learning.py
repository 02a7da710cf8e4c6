"""Something to learn and to read: lectures, the quiz's questions, role models, rebuttals and contributions (演示数据)."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Final
from uuid import UUID

from service.core.ids import uuid7
from service.core.workdays import Workdays, service_day
from service.demo.neighbours import Neighbour
from service.demo.pour import Sheet
from service.news.contributions.models import Contribution, Correspondent, PressStation
from service.news.contributions.states import Column, ContributionState
from service.news.examples.models import RoleModel
from service.news.examples.rules import PUBLICITY_WORKDAYS, REVIEW_WORKDAYS
from service.news.examples.states import ExampleKind, ExampleState
from service.news.lectures.models import Lecture, LectureQuestion, LectureSeries
from service.news.lectures.states import SeriesKind, SeriesState
from service.news.quiz.models import QuizQuestion
from service.news.quiz.states import QuestionState
from service.news.rumours.models import Rumour
from service.news.rumours.states import RumourState, Verdict

DISTRICT: Final = "420105"
_SERIES: Final = (
    (SeriesKind.SAFETY, "反诈微课堂（演示数据）", "三种常见骗局，每讲三分钟。", "反诈宣讲团（演示）", (
        ("冒充公检法", "公检法机关不会通过电话办案，也没有“安全账户”。接到这样的电话，挂断，拨打 96110 核实。"),
        ("刷单返利", "先让您赚一点小钱，再让您垫大钱。凡是要先垫资的刷单，都是诈骗。"),
        ("冒充亲友", "换了号码的“子女”急着借钱，先打原来的电话问一声，再见面商量。"),
    ), (
        ("接到“公安”要求转账的电话，应当怎么做？", ("照做", "挂断，拨打 96110 核实", "把验证码告诉对方"), 1),
        ("要先垫资的刷单兼职，可以做吗？", ("不可以，是诈骗", "金额小就可以"), 0),
    )),
    (SeriesKind.HEALTH, "冬季健康微课（演示数据）", "给家里老人的两讲健康知识。", "社区健康宣讲员（演示）", (
        ("取暖安全", "用炉火取暖要开窗通风。头晕、恶心时，立刻开窗、离开房间，拨打 120。"),
        ("雨雪天出门", "穿防滑鞋，慢慢走，不提重物。摔倒后先别急着起身，看看哪里疼。"),
    ), (
        ("用炉火取暖时要怎么做？", ("关紧门窗", "开窗通风"), 1),
    )),
)
_QUESTIONS: Final = (
    ("从楼上往下扔东西，可以吗？", ("没砸到人就可以", "不可以，法律禁止高空抛物"), 1,
     "法律禁止从建筑物中抛掷物品，造成损害的要承担责任。", "民法典第一千二百五十四条"),
    ("把自己的银行卡、电话卡租给别人用，可以吗？", ("可以，卡是自己的", "不可以，违法"), 1,
     "任何单位和个人不得非法买卖、出租、出借电话卡、银行账户。", "反电信网络诈骗法第三十一条"),
    ("收集不满十四周岁孩子的个人信息，要谁同意？", ("孩子自己", "父母或者其他监护人", "不用同意"), 1,
     "应当取得未成年人的父母或者其他监护人的同意。", "个人信息保护法第三十一条"),
    ("网上买的衣服收到后不喜欢，几天内可以无理由退货？", ("三天", "七天", "三十天"), 1,
     "除法律规定的例外，消费者自收到商品之日起七日内有权退货，且无需说明理由。", "消费者权益保护法第二十五条"),
    ("与父母分开住的子女，应当怎样做？", ("给钱就行", "经常看望或者问候老年人"), 1,
     "与老年人分开居住的家庭成员，应当经常看望或者问候老年人。", "老年人权益保障法第十八条"),
    ("小卖部可以把香烟卖给未成年人吗？", ("不可以", "家长让买就可以"), 0,
     "禁止向未成年人销售烟、酒、彩票。", "未成年人保护法第五十九条"),
    ("醉酒后在小区外的道路上开车，是什么行为？", ("只要没出事就不违法", "构成危险驾驶罪"), 1,
     "在道路上醉酒驾驶机动车，构成危险驾驶罪。", "刑法第一百三十三条之一"),
    ("志愿者为老人理发，可以收辛苦费吗？", ("可以收一点", "不可以收取报酬"), 1,
     "志愿服务是自愿、无偿的，不得向服务对象收取或者变相收取报酬。", "志愿服务条例"),
    ("全国反诈劝阻专线是哪个号码？", ("96110", "12306", "10086"), 0,
     "96110 打来的电话请一定要接；遇到可疑情况也可以拨打咨询。", "反诈宣传资料"),
    ("在群里转发没有核实的“重大消息”，对吗？", ("提醒大家，没关系", "不对，先查证再转发"), 1,
     "散布谣言、扰乱公共秩序的，要承担法律责任。拿不准时先查辟谣栏。", "治安管理处罚法"),
)
_RUMOURS: Final = (
    ("网传“汉阳明天全区停水三天”", Verdict.FALSE,
     "经核实，近期没有全区停水计划。需要停水时会提前在小区张贴通知。", "供水单位（演示数据）"),
    ("网传“社保卡今年底统一作废”", Verdict.FALSE,
     "社保卡不会统一作废。到期前可以在服务网点免费换领，换领前旧卡照常使用。", "社保经办机构（演示数据）"),
    ("网传“街心公园本周封闭施工”", Verdict.PARTLY,
     "公园只有东侧步道施工，约十天；其他区域照常开放。", "园林管理单位（演示数据）"),
)
_DEEDS: Final = (
    (ExampleKind.HELPING, "十年义务理发（演示）", "退休后每周三在社区为老人义务理发，风雨无阻，坚持了十年。"),
    (ExampleKind.FILIAL, "照料邻居老人（演示）", "邻居老人独居，她每天早晚敲两次门，陪着看病买药，像照顾自己的母亲。"),
    (ExampleKind.VOLUNTEER, "修灯的人（演示）", "三年修好楼道灯两百多盏，老人们晚上出门安心多了。"),
)
_PIECES: Final = (
    (Column.COMMENT, "楼道里的一盏灯（演示）", "楼道灯亮了，老人晚上敢下楼了。做好一件小事，就是为邻居点一盏灯。"),
    (Column.STORY, "周三的理发摊（演示）", "每到周三，社区活动室门口就摆好了椅子。剪刀一响，聊天的人也多了起来。"),
    (Column.OTHER, "学会用手机挂号（演示）", "志愿者手把手教了三次，刘奶奶第一次自己在手机上挂了号，高兴地告诉了整栋楼。"),
)


class Shelf:
    """What lies there to be learnt, written by the managers of the demo and its volunteers."""

    def __init__(self, moment: datetime, managers: Sequence[UUID]) -> None:
        """managers: three persons, since no one looks at their own."""
        self.moment, self.managers = moment, managers
        self.sheets = {
            model.__tablename__: Sheet(model)
            for model in (LectureSeries, Lecture, LectureQuestion, QuizQuestion, Rumour, RoleModel, PressStation,
                          Correspondent, Contribution)
        }

    def fill(self, people: Sequence[Neighbour]) -> None:
        """All of it; people: some who serve, the more the better."""
        self._series()
        self._questions()
        self._rumours()
        self._examples(people)
        self._pieces(people[len(_DEEDS) * 2 :])

    def _ago(self, days: int) -> datetime:
        return self.moment - timedelta(days=days)

    def _series(self) -> None:
        author, reviewer, _ = self.managers
        for kind, title, text, host, lectures, questions in _SERIES:
            series = uuid7()
            self.sheets["lecture_series"].add(
                id=series, created_at=self._ago(20), region=DISTRICT, made_by=author, state=SeriesState.OPEN, kind=kind,
                title=title, text=text, host=host, lectures=len(lectures), questions=len(questions),
                seconds=180 * len(lectures), opened_by=reviewer, opened_at=self._ago(18), due_provisional=False,
            )
            for number, (name, words) in enumerate(lectures, 1):
                self.sheets["lecture"].add(id=uuid7(), series_id=series, number=number, title=name, text=words, seconds=180)
            for number, (asked, options, correct) in enumerate(questions, 1):
                self.sheets["lecture_question"].add(
                    series_id=series, number=number, text=asked, options=list(options), correct=correct
                )

    def _questions(self) -> None:
        author, reviewer, _ = self.managers
        for text, options, correct, why, basis in _QUESTIONS:
            self.sheets["quiz_question"].add(
                id=uuid7(), created_at=self._ago(20), region=DISTRICT, made_by=author, state=QuestionState.LIVE, text=text,
                options=list(options), correct=correct, why=why, basis=basis, approved_by=reviewer, live_at=self._ago(18),
            )

    def _rumours(self) -> None:
        author, checker, publisher = self.managers
        for days, (claim, verdict, text, unit) in enumerate(_RUMOURS, 3):
            self.sheets["rumour"].add(
                id=uuid7(), created_at=self._ago(days), region=DISTRICT, made_by=author, state=RumourState.PUBLISHED,
                claim=claim, verdict=verdict, text=text, source_unit=unit, source_date=service_day(self._ago(days)),
                checked_by=checker, published_by=publisher, published_at=self._ago(days - 1),
            )

    def _examples(self, people: Sequence[Neighbour]) -> None:
        """The first is looked at by the street, the second is shown, the third is published."""
        _, checker, publisher = self.managers
        pairs = list(zip(people[::2], people[1::2], strict=False))
        for place, ((kind, title, text), (who, by)) in enumerate(zip(_DEEDS, pairs, strict=False)):
            shown_from = self._ago((0, 1, 30)[place])
            until = Workdays().due(shown_from, PUBLICITY_WORKDAYS).moment
            waits = Workdays().due(self.moment, REVIEW_WORKDAYS)
            looked = {"reviewed_by": checker, "approved_by": publisher, "shown_from": shown_from, "shown_until": until}
            published = {"published_at": until + timedelta(seconds=1)} if place == 2 else {}
            self.sheets["role_model"].add(
                id=uuid7(), created_at=shown_from - timedelta(days=5 * (place > 0)), nominator_id=by.person_id,
                volunteer_id=who.volunteer_id, person_id=who.person_id, region=who.region,
                state=(ExampleState.NOMINATED, ExampleState.PUBLICITY, ExampleState.PUBLISHED)[place], kind=kind,
                title=title, text=text, level=2,
                **({"due_at": waits.moment, "due_provisional": waits.provisional} if place == 0 else looked | published),
            )

    def _pieces(self, people: Sequence[Neighbour]) -> None:
        """Adopted before there were points for it, all through one station."""
        editor, press = self.managers[1], uuid7()
        for (column, title, text), who in zip(_PIECES, people, strict=False):
            self.sheets["correspondent"].add(created_at=self._ago(30), press_id=press, person_id=who.person_id)
            self.sheets["contribution"].add(
                id=uuid7(), created_at=self._ago(6), person_id=who.person_id, volunteer_id=who.volunteer_id,
                region=who.region, state=ContributionState.ADOPTED, column=column, title=title, text=text, original=True,
                decided_by=editor, decided_at=self._ago(4), press_id=press,
            )
        self.sheets["press_station"].add(id=press, created_at=self._ago(30), region=DISTRICT, name="汉阳区通讯站（演示）")
