"""`flask walk`: the main job over HTTP, step by step, as each person. Knows the wire and nothing else of the service.

It may be played again and again: everybody in it is new each time, but for the demo's managers. It moves the demo's
clock to ten o'clock of the next day and on through that day, so nothing depends on when it is played.
"""

import secrets
from collections.abc import Callable
from datetime import date, datetime, timedelta
from time import monotonic
from typing import Any

from service.demo.company import CATEGORY, COMMUNITY, DOOR, MANAGERS, SHANGHAI, Company, id_number, need
from service.demo.wire import NotAsPromised

PATIENCE = 60  # looks into an inbox before a letter counts as lost


class Walk(Company):
    """The steps. Each plays its part and tells what was seen."""

    def play(self) -> bool:
        """All steps in order; False at the first that is not as promised."""
        began = monotonic()
        for number, (who, what, step) in enumerate(STEPS, start=1):
            try:
                seen = step(self)
            except NotAsPromised as why:
                self.tell(f"{number:>2} ✗ 〔{who}〕{what}")
                self.tell(f"     原因：{why}")
                self.tell(f"\n走到第 {number} 步中断（共 {len(STEPS)} 步）。")
                return False
            self.tell(f"{number:>2} ✓ 〔{who}〕{what} → {seen}")
        self.summarise(monotonic() - began)
        return True

    def summarise(self, seconds: float) -> None:
        """The table at the end."""
        hours = self.people["chen"].get("/me/hours")
        rows = [
            ("步骤", f"{len(STEPS)} 步全部通过"), ("请求", f"{self.requests} 次，用时 {seconds:.1f} 秒"),
            ("演示时钟", f"前移 {self.moved_minutes} 分钟"),
            ("点单", "、".join(f"{one['number']}（{one['state']}）" for one in self.orders.values())),
            ("志愿者陈师傅", f"{hours['minutes']} 分钟，{self.people['chen'].get('/me/points')['balance']} 分"),
        ]
        self.tell("\n" + "─" * 72)
        for name, value in rows:
            self.tell(f"{name}：{value}")
        self.tell("─" * 72)

    def look_around(self) -> str:
        now = self.now()
        self.known["day"] = (now + timedelta(days=1)).replace(hour=0, minute=0, second=0, microsecond=0)
        resident = self.citizen("liu", "居民刘阿姨")
        me = resident.get("/me")
        need(me["id"] == resident.person_id, "/me 与登录返回的不是同一个人")
        return f"服务器时间 {now:%Y-%m-%d %H:%M}，已登录，手机号已验证"

    def find_station(self) -> str:
        found = self.people["liu"].get(f"/stations?region={COMMUNITY}&level=3")["items"]
        need(len(found) == 1, f"社区 {COMMUNITY} 应有一个实践站，看到 {len(found)} 个")
        self.known["station"] = found[0]
        place = found[0]["place"]
        nearest = self.people["liu"].get(f"/stations?near={place['lng']},{place['lat']}&within=2000&level=3")["items"]
        need(nearest and nearest[0]["region"] == COMMUNITY, "按距离查询，最近的站点不是它自己")
        return f"{found[0]['name']}，2 公里内共 {len(nearest)} 个社区站"

    def register_volunteers(self) -> str:
        for word, name in (("chen", "陈立民"), ("zhao", "赵慧"), ("qian", "钱海波")):
            self.citizen(word, f"志愿者{name}")
            born = date(1988, 3, 1) + timedelta(days=secrets.randbelow(3000))
            found = self.people[word].post("/volunteers", self.registration(name, born))
            need(found["state"] == "pending_review", f"登记后应为待审核，实际 {found['state']}")
            self.volunteers[word] = found["id"]
        return "三人登记成功，待社区审核；身份证号只显示 " + str(found["id_number"])

    def registration(self, name: str, born: date) -> dict[str, Any]:
        """The fields of Order 67 art. 5, and three separate consents."""
        return {
            "name": name, "id_number": id_number(born), "region": COMMUNITY,
            "service_categories": [CATEGORY, "代办跑腿"], "skills": ["灯具安装"], "place": self.place_near(120),
            "availability": [{"weekday": day, "from": "08:00", "to": "20:00"} for day in range(1, 8)],
            "consents": {"terms": True, "privacy": True, "sensitive_id": True},
        }

    def refuse_minor(self) -> str:
        minor = self.citizen("zhou", "中学生小周")
        born = self.known["day"].date() - timedelta(days=16 * 366)
        found = minor.refused("POST", "/volunteers", self.registration("周小川", born), status=422,
                              problem="minor-needs-guardian")
        return f"被拒绝：{found.words}"

    def approve_volunteers(self) -> str:
        clerk = self.manager("clerk")
        waiting = clerk.get(f"/volunteers?state=pending_review&region={COMMUNITY}&limit=100")["items"]
        need(self.volunteers["chen"] in {one["id"] for one in waiting}, "待审核列表里没有陈立民")
        numbers = [clerk.post(f"/volunteers/{self.volunteers[word]}/approve")["number"] for word in self.volunteers]
        return f"三人通过，编号 {'、'.join(numbers)}"

    def submit(self) -> str:
        resident, key = self.people["liu"], secrets.token_hex(12)
        body = self.need_of("客厅灯不亮", self.today_at(10), 90)
        found = resident.post("/orders", body, key=key)
        need(found["state"] == "reviewing", f"提交后应为待审核，实际 {found['state']}")
        need(found["region"] == COMMUNITY, f"应归最近的社区站 {COMMUNITY}，实际 {found['region']}")
        again = resident.ask("POST", "/orders", body, key=key)
        need(again.json == found, "同一 Idempotency-Key 重发，应得到同样的回答")
        other = resident.ask("POST", "/orders", body | {"title": "另一件事"}, key=key)
        need(other.status == 422, f"同一 Idempotency-Key 换了内容，应为 422，实际 {other.status}")
        self.orders["light"] = found
        return f"{found['number']}，归 {found['community']}；重发同一请求得到同一张单，换内容被拒绝"

    def hidden_from_neighbour(self) -> str:
        neighbour = self.manager("neighbour")
        found = neighbour.refused("GET", f"/orders/{self.orders['light']['id']}", status=404)
        nowhere = neighbour.refused("GET", "/orders/0199aaaa-0000-7000-8000-000000000000", status=404)
        same = ("type", "title", "status", "detail")
        need([found.json.get(name) for name in same] == [nowhere.json.get(name) for name in same],
             "别处的点单与不存在的点单，回答应完全一样")
        return "404，与不存在的点单一模一样"

    def review(self) -> str:
        clerk = self.manager("clerk")
        seen = clerk.get(f"/orders/{self.orders['light']['id']}")
        need(seen["beneficiary"]["phone"] != self.phones["liu"] and "*" in (seen["beneficiary"]["phone"] or ""),
             f"社区看到的手机号应打码，实际 {seen['beneficiary']['phone']}")
        need(seen["service_code"] is None, "服务码不应给社区看")
        found = self.move(clerk, "light", "approve", {"priority_tags": ["独居"]})
        need(found["state"] == "to_dispatch", f"审核后应为待派单，实际 {found['state']}")
        revealed = clerk.post(f"/orders/{found['id']}/reveal", {"field": "phone", "purpose": "电话核实上门时间"})
        need(revealed["value"] == self.phones["liu"], "查看完整手机号，得到的不是居民的号码")
        return f"手机号显示 {seen['beneficiary']['phone']}，说明用途后查看完整号码（已留痕）；审核通过"

    def candidates(self) -> str:
        found = self.manager("clerk").get(f"/orders/{self.orders['light']['id']}/candidates?limit=50")["items"]
        people = [one for one in found if one["kind"] == "volunteer"]
        need(people, "没有候选志愿者")
        need(all(one["reasons"] for one in people), "每个候选人都应有理由")
        scores = [one["score"] for one in people]
        need(scores == sorted(scores, reverse=True), "候选人应按合适程度排列")
        best, mine = people[0], [one for one in people if one["volunteer_id"] == self.volunteers["chen"]]
        beside = f"；陈立民 {mine[0]['score']} 分" if mine else ""  # among half a million others may fit better
        return f"{len(people)} 人，首位 {best['name']} {best['score']} 分：{'，'.join(best['reasons'])}{beside}"

    def offer(self) -> str:
        clerk = self.manager("clerk")
        for word in ("chen", "zhao"):
            found = self.move(clerk, "light", "offer", {"volunteer_id": self.volunteers[word]})
        need(found["state"] == "offered", f"派单后应为已派单，实际 {found['state']}")
        return "同一轮派给陈立民和赵慧，先答应者得"

    def accept(self) -> str:
        chen, zhao = self.people["chen"], self.people["zhao"]
        mine, other = self.offer_about("chen", "light"), self.offer_about("zhao", "light")
        shown = str(mine)
        need(all(word not in shown for word in (self.phones["liu"], DOOR, "刘")), "接单前不应看到姓名、电话和门牌")
        self.known["late"] = other["id"]
        key = secrets.token_hex(12)
        found = chen.post(f"/offers/{mine['id']}/accept", key=key)
        need(found["state"] == "accepted", f"接单后派单应为已接受，实际 {found['state']}")
        again = chen.ask("POST", f"/offers/{mine['id']}/accept", key=key)
        need(again.json == found, "重发接单请求，应得到同样的回答")
        refused = zhao.refused("POST", f"/offers/{other['id']}/accept", status=409)
        return f"接单前只见 {mine['order']['community']} 和 {mine['metres']} 米；陈立民接单，赵慧随后得到：{refused.words}"

    def who_comes(self) -> str:
        seen = self.orders["light"] = self.people["liu"].get(f"/orders/{self.orders['light']['id']}")
        need(seen["state"] == "scheduled", f"应为已安排，实际 {seen['state']}")
        need([one["volunteer_id"] for one in seen["servers"]] == [self.volunteers["chen"]], "居民没有看到谁来")
        need(seen["service_code"] and len(seen["service_code"]) == 4, "居民没有看到 4 位服务码")
        self.known["code"] = seen["service_code"]
        at = datetime.fromisoformat(seen["window_from"]).astimezone(SHANGHAI)
        return f"{seen['servers'][0]['name']} {at:%m-%d %H:%M} 来，服务码已出示给本人"

    def assignee_sees(self) -> str:
        chen = self.people["chen"]
        seen = chen.get(f"/orders/{self.orders['light']['id']}")
        need(seen["service_code"] is None, "志愿者不应看到服务码")
        need(DOOR in (seen["address"] or ""), "接单后应看到地址")
        revealed = chen.post(f"/orders/{seen['id']}/reveal", {"field": "phone", "purpose": "上门前联系"})
        need(revealed["value"] == self.phones["liu"], "志愿者查看电话，得到的不是居民的号码")
        return f"地址 {seen['address']}，电话说明用途后可见（已留痕），看不到服务码"

    def start(self) -> str:
        chen, order_id, code = self.people["chen"], self.orders["light"]["id"], self.known["code"]
        early = chen.refused("POST", f"/orders/{order_id}/start", {"service_code": code}, status=409)
        at = self.until(self.today_at(10))
        wrong = f"{(int(code) + 1) % 10_000:04d}"
        refused = chen.ask("POST", f"/orders/{order_id}/start", {"service_code": wrong})
        need(400 <= refused.status < 500 and refused.problem == "wrong-service-code",
             f"错的服务码应被拒绝，实际 {refused.words}")
        found = self.move(chen, "light", "start", {"service_code": code})
        need(found["state"] == "serving", f"开始后应为服务中，实际 {found['state']}")
        return f"提前被拒（{early.words}）；{at:%m-%d %H:%M} 先输错一次（{refused.words}），再输对，服务开始"

    def finish(self) -> str:
        at = self.advance(90)
        found = self.move(self.people["chen"], "light", "finish", {"note": "换了灯泡和启辉器，灯亮了"})
        need(found["state"] == "finished", f"完成后应为待确认，实际 {found['state']}")
        return f"时钟前移 90 分钟到 {at:%H:%M}，服务完成，等居民确认"

    def confirm(self) -> str:
        self.known["before"] = self.people["chen"].get("/me/points")["balance"]
        liu = self.people["liu"]
        found = self.move(liu, "light", "confirm", {})
        need(found["state"] == "confirmed", f"确认后应为已确认，实际 {found['state']}")
        stars = {"stars": 5, "attitude": 5, "timeliness": 5, "effect": 5, "text": "很耐心"}
        found = self.move(liu, "light", "rate", stars)
        need(found["state"] == "rated" and found["rating"]["stars"] == 5, "评价没有记上")
        return "确认完成，五星"

    def ledgers(self) -> str:
        chen = self.people["chen"]
        hours, points = chen.get("/me/hours"), chen.get("/me/points")
        need(hours["minutes"] == 90, f"应记 90 分钟，实际 {hours['minutes']}")
        need(points["balance"] - self.known["before"] == 15,
             f"应得 15 分，实际 {points['balance'] - self.known['before']}")
        newest = chen.get("/me/points/entries?limit=1")["items"][0]
        need(newest["amount"] == 15, f"积分明细应为 15，实际 {newest['amount']}")
        return f"{hours['minutes']} 分钟（{hours['hours']} 小时），新得 15 分，共 {points['balance']} 分（{newest['note']}）"

    def history(self) -> str:
        steps = self.people["liu"].get(f"/orders/{self.orders['light']['id']}/history")["items"]
        moves = [step["move"] for step in steps]
        expected = ["submit", "approve", "offer", "offer", "accept", "start", "finish", "confirm", "rate"]
        need(moves == expected, f"历史应为 {expected}，实际 {moves}")
        return " → ".join(moves)

    def four_levels(self) -> str:
        path = f"/orders/{self.orders['light']['id']}"
        for word in ("clerk", "street", "district"):
            need(self.manager(word).get(path)["state"] == "rated", f"{MANAGERS[word][0]} 应看到已评价")
        self.manager("sibling").refused("GET", path, status=404)
        self.manager("neighbour").refused("GET", path, status=404)
        return "社区、街道、区都看得到；邻街道、邻社区 404"

    def pool(self) -> str:
        found = self.people["liu"].post("/orders", self.need_of("水龙头漏水", self.today_at(16), 60))
        self.orders["tap"] = found
        self.move(self.manager("clerk"), "tap", "approve", {})
        found = self.move(self.manager("clerk"), "tap", "open-to-pool")
        need(found["state"] == "pool", f"应在抢单池，实际 {found['state']}")
        seen = self.in_pool("zhao", found["id"])
        need(self.phones["liu"] not in str(seen) and DOOR not in str(seen), "抢单池里不应有电话和门牌")
        self.in_pool("qian", found["id"])
        claimed = self.people["zhao"].post(f"/orders/{found['id']}/claim", {})
        need(claimed["state"] == "scheduled", f"领取后应为已安排，实际 {claimed['state']}")
        refused = self.people["qian"].refused("POST", f"/orders/{found['id']}/claim", {}, status=409)
        self.orders["tap"] = claimed
        return f"赵慧领取成功；钱海波随后得到：{refused.words}"

    def in_pool(self, word: str, order_id: str) -> dict[str, Any]:
        """The entry of an order in the pool, as somebody sees it."""
        after = ""
        while True:
            page = self.people[word].get(f"/pool?limit=100{after}")
            for one in page["items"]:
                if one["id"] == order_id:
                    read: dict[str, Any] = one
                    return read
            need(page["next"], f"{self.people[word].name}在抢单池里没有看到这张单")
            after = f"&after={page['next']}"

    def cancel(self) -> str:
        found = self.move(self.people["liu"], "tap", "cancel", {"reason": "物业已经修好了"})
        need(found["state"] == "cancelled", f"应为已取消，实际 {found['state']}")
        return "开始前居民取消，赵慧的时间随即空出"

    def decline(self) -> str:
        self.orders["plug"] = self.people["liu"].post("/orders", self.need_of("插座松动", self.today_at(18), 60))
        self.move(self.manager("clerk"), "plug", "approve", {})
        self.move(self.manager("clerk"), "plug", "offer", {"volunteer_id": self.volunteers["qian"]})
        credit = self.people["qian"].get("/me/volunteer")["credit"]
        mine = self.offer_about("qian", "plug")
        self.people["qian"].post(f"/offers/{mine['id']}/decline", {"reason": "那天要加班"})
        need(self.people["qian"].get("/me/volunteer")["credit"] == credit, "谢绝不应影响信用")
        found = self.orders["plug"] = self.manager("clerk").get(f"/orders/{self.orders['plug']['id']}")
        need(found["state"] == "to_dispatch", f"应回到待派单，实际 {found['state']}")
        return f"谢绝，点单回到待派单，信用分仍为 {credit}"

    def proxy(self) -> str:
        clerk, now = self.manager("clerk"), self.now()
        behalf = {"name": "孙奶奶", "relation": "clerk",
                  "consent": {"channel": "visit", "at": now.isoformat(), "words": "老人当面同意社区代为点单"}}
        body = self.need_of("厨房灯不亮", self.today_at(14), 60, on_behalf_of=behalf, region=COMMUNITY)
        found = self.orders["elder"] = clerk.post("/orders", body)
        need(found["on_behalf"], "应标明为代点单")
        refused = clerk.refused("POST", f"/orders/{found['id']}/approve", {}, status=403)
        second = self.manager("second")
        self.move(second, "elder", "approve", {"priority_tags": ["独居", "高龄"]})
        self.move(second, "elder", "offer", {"volunteer_id": self.volunteers["chen"]})
        self.people["chen"].post(f"/offers/{self.offer_about('chen', 'elder')['id']}/accept")
        return f"录入 {found['number']}；自己审核被拒（{refused.words}），另一名社区工作者审核并派给陈立民"

    def proxy_served(self) -> str:
        clerk = self.manager("clerk")
        self.until(self.today_at(14))
        self.move(clerk, "elder", "start", {"on_behalf": self.call("老人说志愿者已到家")})
        self.advance(30)
        self.move(self.people["chen"], "elder", "finish", {"note": "灯已换好"})
        self.manager("second").refused(
            "POST", f"/orders/{self.orders['elder']['id']}/confirm", {"on_behalf": self.call("老人说修好了")}, status=403
        )
        found = self.move(clerk, "elder", "confirm", {"on_behalf": self.call("老人说灯亮了，很满意")})
        need(found["state"] == "confirmed", f"应为已确认，实际 {found['state']}")
        hours = self.people["chen"].get("/me/hours")
        need((hours["minutes"], hours["pending_minutes"]) == (90, 30),
             f"代确认的时长应先待核定：{hours['minutes']} + {hours['pending_minutes']}")
        return "社区代为开始和确认（派单人代确认被拒），30 分钟待核定"

    def call(self, words: str) -> dict[str, str]:
        """A visit, written down."""
        return {"channel": "visit", "at": self.now().isoformat(), "words": words}

    def settle(self) -> str:
        street, source = self.manager("street"), f"order:{self.orders['elder']['id']}"
        waiting = street.get(f"/records?state=pending&region={COMMUNITY}&limit=100")["items"]
        mine = [one for one in waiting if one["source"] == source]
        need(len(mine) == 1, "街道的待核定列表里没有这条记录")
        found = street.post(f"/records/{mine[0]['id']}/confirm", {})
        need(found["state"] == "confirmed", f"应为已核定，实际 {found['state']}")
        hours = self.people["chen"].get("/me/hours")["minutes"]
        need(hours == 120, f"应共 120 分钟，实际 {hours}")
        return f"核定 {found['credited_minutes']} 分钟，陈立民共 {hours} 分钟"

    def inboxes(self) -> str:
        wanted = {
            "liu": ("order-approved", "order-accepted", "order-started", "order-finished"),
            "chen": ("offer-made", "order-confirmed"), "zhao": ("offer-made", "offer-superseded"),
        }
        about = f"order:{self.orders['light']['id']}"
        for word, templates in wanted.items():
            for _ in range(PATIENCE):
                items = self.people[word].get("/me/messages?limit=100")["items"]
                found = [one["template"] for one in items if one["about"] == about]
                if set(templates) <= set(found):
                    break
                self.pause()
            for template in templates:
                times = found.count(template)
                need(times == 1, f"{self.people[word].name}应收到一次 {template}，实际 {times} 次")
        return "居民 4 条、陈立民 2 条、赵慧 2 条，各到达一次"


STEPS: tuple[tuple[str, str, Callable[[Walk], str]], ...] = (
    ("居民刘阿姨", "微信登录，验证手机号", Walk.look_around),
    ("居民刘阿姨", "查看附近的实践站", Walk.find_station),
    ("三名新志愿者", "登记并逐项同意", Walk.register_volunteers),
    ("中学生小周", "没有监护人，申请当志愿者", Walk.refuse_minor),
    ("社区工作者", "审核志愿者", Walk.approve_volunteers),
    ("居民刘阿姨", "点单：客厅灯不亮", Walk.submit),
    ("邻社区工作者", "打开这张单", Walk.hidden_from_neighbour),
    ("社区工作者", "查看并审核点单", Walk.review),
    ("社区工作者", "查看候选人和理由", Walk.candidates),
    ("社区工作者", "派单", Walk.offer),
    ("两名志愿者", "同时接单", Walk.accept),
    ("居民刘阿姨", "看谁来、何时来", Walk.who_comes),
    ("志愿者陈立民", "看接到的单", Walk.assignee_sees),
    ("志愿者陈立民", "上门，输入服务码", Walk.start),
    ("志愿者陈立民", "完成服务", Walk.finish),
    ("居民刘阿姨", "确认并评价", Walk.confirm),
    ("志愿者陈立民", "看时长和积分", Walk.ledgers),
    ("居民刘阿姨", "看这张单的全过程", Walk.history),
    ("四级管理员", "各看各的范围", Walk.four_levels),
    ("两名志愿者", "抢单", Walk.pool),
    ("居民刘阿姨", "取消第二张单", Walk.cancel),
    ("志愿者钱海波", "谢绝派单", Walk.decline),
    ("社区工作者", "为没有手机的孙奶奶代点单", Walk.proxy),
    ("社区工作者", "代老人开始、确认", Walk.proxy_served),
    ("街道管理员", "核定代确认的时长", Walk.settle),
    ("各人", "看站内消息", Walk.inboxes),
)
