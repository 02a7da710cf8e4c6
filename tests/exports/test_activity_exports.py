"""Activities, the list of one of them, and complaints as spreadsheets: the rows and masks of the screen, never a formula."""

import pytest

from tests.activities.conftest import bill as bill  # noqa: PLC0414 people and steps of activities
from tests.activities.playbill import post, shift


def column(rows, header):
    """The cells below a header."""
    (at,) = [number for number, cell in enumerate(rows[1]) if cell.value == header]
    return [row[at] for row in rows[2:]]


@pytest.mark.does("AD05")
def test_activities_are_exported_as_they_are_filtered_and_what_is_typed_is_never_a_formula(bill, exported):
    _, activity = bill.submitted(title="=SUM(1)清洁", risk="mid", category="法律服务")
    bill.submitted(title="别的活动", category="税收服务")
    clerk = bill.clerk()
    number = clerk.get(f"/activities/{activity}").json["number"]

    rows = exported(clerk, "activities", state=["pending_review"], category="法律服务", risk="mid", q=number)

    (title,) = column(rows, "名称")
    assert (title.data_type, title.value) == ("s", "'=SUM(1)清洁")
    assert [cell.value for cell in column(rows, "状态")] == ["待审核"]
    assert [cell.value for cell in column(rows, "变更待审")] == ["否"]
    nothing = exported(clerk, "activities", category="法律服务", starts_to="2020-01-01")
    assert nothing[2:] == []


def test_the_list_of_names_has_the_masks_of_the_screen_and_needs_its_activity(bill, exported):
    _, activity = bill.published(approval="manual", question="会手语吗", posts=[post(shift(quota=2))])
    bill.signed_up(activity, answer="+会")
    organiser, other = bill.clerk(), bill.second_clerk()

    named = exported(organiser, "signups", activity_id=activity)
    masked = exported(other, "signups", activity_id=activity)

    assert [cell.value for cell in column(named, "答复")] == ["'+会"]
    (whole,), (hidden,) = column(named, "姓名"), column(masked, "姓名")
    assert "*" not in whole.value
    assert hidden.value == f"{whole.value[0]}*"
    assert [cell.value for cell in column(masked, "状态")] == ["待审核"]
    without = organiser.post("/exports", {"table": "signups", "filters": {}})
    assert [error["pointer"] for error in without.json["errors"]] == ["/filters/activity_id"]


def test_complaints_about_activities_are_exported_without_saying_whose_they_are(bill, exported):
    _, activity = bill.published()
    who, _ = bill.signed_up(activity)
    who.client.done(f"/activities/{activity}/complaints", {"kind": "安全", "text": "@现场没有急救包"})

    rows = exported(bill.street(), "activity-complaints", state=["open"])

    assert "'@现场没有急救包" in {cell.value for cell in column(rows, "内容")}
    headers = {cell.value for cell in rows[1]}
    assert headers & {"姓名", "手机", "投诉人"} == set()
