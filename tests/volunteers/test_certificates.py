"""Certificates of service: printed, checked by anybody, void once an hour in them is taken back."""

import io
import re
from dataclasses import replace
from datetime import timedelta
from uuid import UUID

import pypdf
import pytest
import zxingcpp
from sqlalchemy import update

from service.app import create_app
from service.core import papers
from service.data.db import db
from service.volunteers.certificates import actions, rules
from service.volunteers.certificates.models import ServiceCertificate
from service.volunteers.hours import actions as hours
from service.volunteers.models import Volunteer
from service.volunteers.states import VolunteerState
from service.web.limits import limiter
from tests.people import V1, Reply
from tests.volunteers.proving import ID_NUMBER, WORDS, at, day, named, served
from tests.volunteers.serving import make_volunteer


@pytest.fixture
def wang(as_job, someone):
    return named(as_job, someone)


@pytest.fixture
def resident(as_job, someone):
    return make_volunteer(as_job, someone())


def issued(person, since=20, until=0):
    return person.client.done("/me/service-certificates", {"since": day(since).isoformat(), "until": day(until).isoformat()})


def checked(app, paper, **changes):
    asked = {"number": paper["number"], "code": paper["code"]} | changes
    return Reply(app.test_client().get(f"{V1}/certificates/verify", query_string=asked))


def read(pdf):
    """All words of a PDF without blanks, and what its QR codes say."""
    document = pypdf.PdfReader(io.BytesIO(pdf))
    words = re.sub(r"[\s\x00]", "", "".join(page.extract_text() for page in document.pages))
    codes = [
        code.text for page in document.pages for image in page.images
        for code in zxingcpp.read_barcodes(image.image.convert("L"))
    ]
    return words, codes


def test_VO07_a_certificate_says_when_what_and_which_unit(app, as_job, wang, resident):
    served(as_job, wang, resident, days_ago=3, minutes=95)
    served(as_job, wang, resident, days_ago=5, minutes=62, title="理发服务", category="理发", content="")
    served(as_job, wang, resident, days_ago=40)  # before the range
    with as_job():
        hours.propose_record(wang.actor, "order:not-decided", wang.volunteer_id, **WORDS | {
            "started_at": at(2, 12), "finished_at": at(2, 12) + timedelta(hours=1),
        })
    paper = issued(wang)

    pdf = wang.client.get(f"/service-certificates/{paper['id']}/pdf")
    words, codes = read(pdf.body)

    assert (paper["records"], paper["minutes"], paper["hours"]) == (2, 157, "2.6")
    assert re.fullmatch(r"HYZM\d{12}", paper["number"])
    assert pdf.headers["Content-Type"] == "application/pdf"
    for wanted in (
        "志愿服务记录证明", "一、身份信息", "二、服务信息", "三、出具主体", "四、其他", "王志强", wang.number,
        paper["number"], paper["code"], "累计2.6小时", WORDS["unit_name"], "家电维修服务", "客厅灯不亮", "理发服务",
        day(3).isoformat(),
        "95分钟", "62分钟", WORDS["place"],
    ):
        assert wanted in words, wanted
    assert ID_NUMBER not in words
    assert "110*************2X" in words
    assert day(40).isoformat() not in words
    assert codes == [f"{paper['number']} {paper['code']}"]


def test_VO07_the_same_certificate_is_the_same_bytes_and_leads_to_the_public_page(app, as_job, wang, resident):
    served(as_job, wang, resident)
    app.extensions["settings"] = replace(app.extensions["settings"], public_url="https://hanyang.example", demo=True)
    try:
        paper = issued(wang)
    finally:
        app.extensions["settings"] = replace(app.extensions["settings"], public_url=None, demo=False)

    one, other = (wang.client.get(f"/service-certificates/{paper['id']}/pdf").body for _ in range(2))
    words, codes = read(one)

    assert one == other
    assert codes == [f"https://hanyang.example/m/#/pages/verify/index?number={paper['number']}&code={paper['code']}"]
    assert "演示数据" in words
    assert "不具有任何证明效力" in words


def test_two_hundred_records_go_over_several_pages_under_the_same_head():
    rows = [(str(n), "2026-11-20", "09:00–10:30", "家电维修", "五琴里", "五琴里社区站", "90 分钟") for n in range(200)]
    columns = tuple((name, 1 / 7) for name in ("序号", "日期", "时间", "内容", "地点", "单位", "时长"))
    blank = papers.Paper(
        "证明", "HYZM202600000001", "兹证明", (papers.Block("二", (), columns, rows),), "x", "查验", at(1, 12),
    )

    pages = [re.sub(r"[\s\x00]", "", page.extract_text()) for page in pypdf.PdfReader(io.BytesIO(papers.draw(blank))).pages]

    assert len(pages) > 4
    assert all("序号日期时间" in page for page in pages[:-1])


def test_a_letter_without_a_shape_is_named_and_never_printed_as_a_box(as_job, someone, resident):
    rare = named(as_job, someone, name="王\U000323b0")
    served(as_job, rare, resident)

    reply = rare.client.post("/me/service-certificates", {"since": day(9).isoformat(), "until": day(0).isoformat()})

    assert (reply.status, reply.problem, reply.json["missing"]) == (422, "cannot-be-printed", "\U000323b0")


def test_without_its_typeface_the_service_says_so(as_job, wang, resident, monkeypatch, tmp_path):
    served(as_job, wang, resident)
    paper = issued(wang)
    monkeypatch.setattr(papers.pylopdf_fonts_zh_cn, "sans_path", lambda: tmp_path / "gone.otf")

    reply = wang.client.get(f"/service-certificates/{paper['id']}/pdf")

    assert (reply.status, reply.problem) == (503, "no-typeface-for-papers")


@pytest.mark.parametrize(("body", "status", "problem"), [
    ({"since": 9, "until": -1}, 422, "invalid-fields"), ({"since": 1, "until": 5}, 422, "invalid-fields"),
    ({"since": 9, "until": 8}, 409, "nothing-to-certify"),
])
def test_days_that_cannot_be_certified(wang, body, status, problem):
    sent = {name: day(ago).isoformat() for name, ago in body.items()}

    reply = wang.client.post("/me/service-certificates", sent)

    assert (reply.status, reply.problem) == (status, problem)


def test_VO08_anybody_who_holds_number_and_code_is_told_the_masked_name_and_the_hours(app, as_job, wang, resident):
    served(as_job, wang, resident)
    paper = issued(wang)

    told = checked(app, paper, code=f" {paper['code'].lower()[:3]} - {paper['code'].lower()[3:]}").json

    assert (told["state"], told["holder"], told["hours"], told["revoke_class"]) == ("valid", "王*", "1.5", None)
    assert "王志强" not in str(told)
    assert wang.number not in str(told)


def test_VO08_a_wrong_code_is_no_other_answer_than_a_number_that_never_was(app, as_job, wang, resident):
    served(as_job, wang, resident)
    paper = issued(wang)

    wrong, never = checked(app, paper, code="222222"), checked(app, paper, number="HYZM209912345678")

    assert wrong.status == never.status == 404
    assert {**wrong.json, "request_id": ""} == {**never.json, "request_id": ""}


def test_VO08_the_twenty_first_question_of_an_address_in_a_minute_is_too_many(settings, app):
    strict = create_app(replace(settings, rate_limits=True, redis_url=None))
    limiter.reset()
    client = strict.test_client()

    asked = {"number": "HYZM209912345678", "code": "222222"}
    replies = [client.get(f"{V1}/certificates/verify", query_string=asked).status_code for _ in range(21)]
    limiter.reset()

    assert replies == [404] * 20 + [429]


def test_VO08_a_closed_account_leaves_number_and_hours_and_no_name(app, as_job, wang, resident):
    served(as_job, wang, resident)
    paper = issued(wang)
    with as_job():
        db.session.execute(
            update(Volunteer).where(Volunteer.id == wang.volunteer_id).values(state=VolunteerState.CANCELLED)
        )
        actions.forget_holder(wang.volunteer_id)

    told = checked(app, paper).json

    assert (told["state"], told["holder"], told["hours"]) == ("valid", None, "1.5")
    with as_job():
        assert db.session.get(ServiceCertificate, UUID(paper["id"])).holder_sealed is None


def test_VO07_a_reversed_hour_voids_every_certificate_it_stands_in_at_once(app, as_job, wang, resident, manager):
    _, record = served(as_job, wang, resident)
    other = served(as_job, wang, resident, days_ago=8)
    with_it, without = issued(wang), issued(wang, since=9, until=5)

    manager("wulidun").done(f"/records/{record}/reverse", {"reason": "投诉属实"})

    void, standing = checked(app, with_it).json, checked(app, without).json
    assert (void["state"], void["revoke_class"]) == ("revoked", "hours_reversed")
    assert void["revoked_at"] is not None
    assert standing["state"] == "valid", other
    assert wang.client.get(f"/service-certificates/{with_it['id']}/pdf").problem == "paper-is-void"


def test_two_persons_revoke_and_neither_alone(app, as_job, wang, resident, manager):
    served(as_job, wang, resident)
    paper = issued(wang)
    street, district, second = manager("wulidun"), manager("district"), manager("district-2")
    url = f"/service-certificates/{paper['id']}"

    assert manager("wulidun-1").post(f"{url}/question", {"reason_class": "fraud", "note": "x"}).status == 403
    assert district.post(f"{url}/revoke").problem == "not-now"
    street.done(f"{url}/question", {"reason_class": "fraud", "note": "材料系伪造"})
    assert checked(app, paper).json["state"] == "valid"
    assert street.post(f"{url}/revoke").status == 403
    district.done(f"{url}/keep", {"note": "材料属实"})
    district.done(f"{url}/question", {"reason_class": "wrong_content", "note": "单位有误"})
    assert district.post(f"{url}/revoke").problem == "same-hand"
    second.done(f"{url}/revoke")

    told = checked(app, paper).json
    assert (told["state"], told["revoke_class"]) == ("revoked", "wrong_content")


def test_the_community_seals_and_the_seal_is_printed(app, as_job, wang, resident, manager):
    served(as_job, wang, resident)
    paper = issued(wang)

    assert manager("wulidun-2").post(f"/service-certificates/{paper['id']}/seal").status == 404
    sealed = manager("wulidun-1").done(f"/service-certificates/{paper['id']}/seal")
    words, _ = read(wang.client.get(f"/service-certificates/{paper['id']}/pdf").body)

    assert sealed["seal_unit"] in words
    assert "证明专用章" in words
    assert sealed["code"] is None  # the code is its owner's to show
    assert checked(app, paper).json["seal_unit"] == sealed["seal_unit"]


def test_a_neighbour_sees_nobody_elses_certificate(as_job, wang, resident):
    served(as_job, wang, resident)
    paper = issued(wang)

    assert resident.client.get(f"/service-certificates/{paper['id']}").status == 404
    assert resident.client.get(f"/service-certificates/{paper['id']}/pdf").status == 404
    assert resident.client.get("/me/service-certificates").json["items"] == []


def test_numbers_codes_and_hashes():
    assert rules.number_of(2026, 1) == "HYZM202600000001"
    assert rules.written_plainly("ｈyzm 2026-0000 0001") == "HYZM202600000001"
    with pytest.raises(ValueError, match="序号"):
        rules.number_of(2026, 10**8)
    assert not set("01OIL") & set(rules.CODE_LETTERS)
