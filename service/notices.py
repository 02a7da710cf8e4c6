"""The words of every notice: template, title, text, and the WeChat template that carries it outside.

Texts are filled from a letter's payload, which holds ids, times and community names, never a person's name.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Notice:
    """Title and text with {placeholders}; wechat names the subscription template, None stays in the app."""

    title: str
    text: str
    wechat: str | None = None


NOTICES: dict[str, Notice] = {
    # accounts
    "manager-approved": Notice("账号已通过审核", "您提交的管理员账号(区划 {area})已通过审核,可以使用。"),
    "manager-proposed": Notice("有管理员账号待审核", "区划 {area} 有一个新的管理员账号等待您审核。"),
    "manager-refused": Notice("账号未通过审核", "您提交的管理员账号(区划 {area})未通过审核,原因见账号记录。"),
    # orders
    "code-locked": Notice("服务码输错已锁定", "点单 {number} 的服务码连续输错 5 次,10 分钟内不能开始服务。"),
    "complaint-dismissed": Notice("投诉处理结果", "您对点单 {number} 的投诉经核实不成立,详情请查看。"),
    "complaint-upheld": Notice("投诉处理结果", "您对点单 {number} 的投诉经核实成立,相关时长已冲销。"),
    "member-accepted": Notice("队员已接受安排", "点单 {number} 有队员接受了安排。"),
    "member-declined": Notice("队员未能参加", "点单 {number} 有队员不能参加,请另行安排。"),
    "offer-expired": Notice("派单已超时", "点单 {number} 的派单已过期,谢谢您的关注,没有任何影响。"),
    "offer-made": Notice("有一项服务等您接单", "点单 {number} 邀请您服务,可以接受,也可以谢绝。", "tmpl-offer"),
    "offer-superseded": Notice("该单已有人接", "点单 {number} 已由其他志愿者接单,谢谢您。"),
    "offer-withdrawn": Notice("派单已收回", "点单 {number} 的派单已由管理员收回。"),
    "order-aborted": Notice("服务已中止", "点单 {number} 的服务已中止,请查看后续安排。", "tmpl-order"),
    "order-accepted": Notice("已有人接单", "您的点单 {number} 已有人接单,可查看谁来、何时来。", "tmpl-order"),
    "order-accepted-by": Notice("派单已被接受", "点单 {number} 已有人接单。"),
    "order-apology": Notice("仍在为您寻找志愿者", "很抱歉,点单 {number} 还没有找到合适的人,我们已请上级协助。"),
    "order-approved": Notice("点单已通过审核", "您的点单 {number} 已通过审核,正在安排志愿者。", "tmpl-order"),
    "order-auto-confirmed": Notice("点单已自动确认", "点单 {number} 到期已自动确认;如有异议,可在核定前提出。"),
    "order-cancelled": Notice("点单已取消", "点单 {number} 已取消。"),
    "order-complaint": Notice("有新的投诉", "点单 {number} 有一件投诉,请在 5 个工作日内处理。"),
    "order-confirmed": Notice("居民已确认", "点单 {number} 已确认完成,谢谢您的付出。", "tmpl-order"),
    "order-fell-back": Notice("点单待重新派单", "点单 {number} 本轮无人接单,请重新派单。"),
    "order-finished": Notice("请确认服务", "点单 {number} 的服务已完成,请确认并评价。", "tmpl-order"),
    "order-given-back": Notice("点单已退回", "点单 {number} 的接单人不能前往,已退回待派单。"),
    "order-handed": Notice("点单移交", "点单 {number} 已移交到您这一级,请派单。"),
    "order-lapsed": Notice("点单已失效", "点单 {number} 退回后 7 天未补充,已取消,可重新提交。"),
    "order-redo": Notice("将为您重新服务", "已为您新建重做单 {number},正在安排志愿者。"),
    "order-rejected": Notice("点单未通过", "点单 {number} 未通过审核:{note}"),
    "order-returned": Notice("点单需要补充", "点单 {number} 需要补充:{note}", "tmpl-order"),
    "order-ruled": Notice("争议处理结果", "点单 {number} 的处理结果:{verdict}。"),
    "order-scheduled": Notice("服务时间已确定", "点单 {number} 的服务时间和人员已确定。", "tmpl-order"),
    "order-searching": Notice("正在重新安排", "点单 {number} 的志愿者不能前往,正在为您另找。"),
    "order-started": Notice("服务已开始", "点单 {number} 的服务已开始。"),
    "order-submitted": Notice("有新的点单", "点单 {number} 等待审核。"),
    "order-task": Notice("有一项待办", "点单 {number} 有待办事项:{task}。"),
    "order-transferred": Notice("点单已转办", "点单 {number} 已转至{kind}:{note}"),
    "order-unserved": Notice("暂未能安排服务", "很抱歉,点单 {number} 未能安排:{note}"),
    "reschedule-accepted": Notice("改期已确认", "点单 {number} 的新时间已确认。"),
    "reschedule-declined": Notice("改期未被接受", "点单 {number} 仍按原时间。"),
    "reschedule-proposed": Notice("对方提出改期", "点单 {number} 有新的时间建议,请确认。", "tmpl-order"),
    "resident-absent": Notice("未能联系到您", "点单 {number} 因约定时间未能联系到您而关闭,如有异议请联系社区。"),
    "team-too-late": Notice("点单已收回", "点单 {number} 24 小时内未安排队员,已收回重新派单。"),
    "team-unmanned": Notice("请重新安排队员", "点单 {number} 没有队员接受,请重新安排。"),
    "volunteer-absent": Notice("记录为未到场", "点单 {number} 记录您未到场,如有异议可申诉。"),
    # activities
    "activity-approved": Notice("活动已通过审核", "活动“{title}”({number})已通过审核并公布。", "tmpl-activity"),
    "activity-cancelled": Notice("活动已取消", "活动“{title}”已取消,原因:{reason} 不影响您的信用。", "tmpl-activity"),
    "activity-change-asked": Notice("有活动变更待审核", "活动“{title}”提交了变更或取消申请,请审核。"),
    "activity-change-refused": Notice("活动变更未通过", "活动“{title}”的变更申请未通过:{note}"),
    "activity-changed": Notice(
        "活动有变更", "活动“{title}”的时间、地点或风险有变更,请查看;如不便参加可随时取消,不影响信用。", "tmpl-activity"
    ),
    "activity-complaint": Notice("有活动投诉待处理", "活动“{title}”有一件投诉,请在 5 个工作日内处理。"),
    "activity-complaint-decided": Notice("投诉处理结果", "您对活动“{title}”的投诉已处理:{outcome}。"),
    "activity-ended": Notice("活动已结束", "活动“{title}”已结束,请核对签到并提交总结。"),
    "activity-frozen": Notice("活动已冻结", "活动“{title}”已被冻结,原因:{reason}"),
    "activity-rejected": Notice("活动未通过审核", "活动“{title}”未通过审核:{note}"),
    "activity-resumed": Notice("活动已恢复", "活动“{title}”已恢复。"),
    "activity-returned": Notice("活动需要修改", "活动“{title}”被退回:{note}", "tmpl-activity"),
    "activity-submitted": Notice("有活动待审核", "活动“{title}”({number})等待审核,请在 24 小时内处理。"),
    "signup-approved": Notice("报名已通过", "您已成功报名“{title}”,请按时参加。", "tmpl-signup"),
    "signup-called-off": Notice("报名已撤销", "您在“{title}”的报名已撤销:{reason} 不影响信用。"),
    "signup-invited": Notice(
        "有名额了,请在 30 分钟内确认", "“{title}”有了空位,请在 30 分钟内确认参加;不确认没有任何影响。", "tmpl-signup"
    ),
    "signup-not-chosen": Notice("未能参加", "很抱歉,“{title}”的名额已满或邀请已过期,不影响信用。"),
    "signup-promoted": Notice("候补已转为待审核", "“{title}”有了空位,您的报名正在等待审核。"),
    "signup-rejected": Notice("报名未通过", "您在“{title}”的报名未通过:{reason}"),
    "signup-reminder": Notice("活动明天开始", "您报名的“{title}”将在 24 小时内开始,如不能参加请及时取消。", "tmpl-signup"),
    # people who serve
    "certificate-refused": Notice("资格证书未通过", "您提交的{kind}资格证书未通过核验,请进入小程序查看原因。"),
    "certificate-verified": Notice("资格证书已核验", "您的{kind}资格证书已通过核验。"),
    "guardian-agreed": Notice("监护人已同意", "监护人已同意您参加志愿服务。"),
    "guardian-asked": Notice("请您以监护人身份确认", "有一名未成年人登记为志愿者并填写您为监护人,请在7天内确认。"),
    "guardian-refused": Notice("监护人未同意", "监护人未同意您的志愿者登记,登记已退回。"),
    "guardian-revoked": Notice("监护人撤回了同意", "监护人撤回了同意,您暂不能参加志愿服务。"),
    "guardian-silent": Notice("监护人未在期限内答复", "监护人7天内未答复,登记已退回,您可以重新提交。"),
    "volunteer-approved": Notice("志愿者登记已通过", "欢迎您!您的志愿者编号是 {number}。", "volunteer-reviewed"),
    "volunteer-grown-up": Notice(
        "您已年满18周岁", "监护关系已结束,今后由您本人决定是否继续参加志愿服务,请进入小程序确认。"
    ),
    "volunteer-rejected": Notice("志愿者登记未通过", "您的志愿者登记未通过审核,30天后可再次申请。", "volunteer-reviewed"),
    "volunteer-restored": Notice("志愿者资格已恢复", "您可以继续参加志愿服务了。"),
    "volunteer-returned": Notice("志愿者登记需要修改", "您的志愿者登记被退回,请查看原因并修改。", "volunteer-reviewed"),
    "volunteer-suspended": Notice("志愿者资格已暂停", "您的志愿者资格已暂停,请进入小程序查看原因。"),
    # their hours
    "hours-confirmed": Notice("服务时长已确认", "您 {day} 的服务已确认,计入 {minutes} 分钟。"),
    "hours-corrected": Notice("服务时长已更正", "您 {day} 的服务时长更正为 {minutes} 分钟,原因:{reason}"),
    "hours-rejected": Notice("服务记录未通过", "您 {day} 的服务记录未通过审核,原因:{reason}"),
    "hours-reversed": Notice("服务时长已冲销", "您 {day} 的 {minutes} 分钟服务时长已冲销,原因:{reason}"),
    "hours-undecided": Notice("有服务记录待审核", "有一条服务记录尚未审核,最迟 {due} 前须完成。"),
    # their teams
    "appeal-dismissed": Notice("申诉处理结果", "您就{team}的申诉经核实不成立:{note}"),
    "appeal-made": Notice("有退队申诉待处理", "有队员对被移出{team}提出申诉,请在5个工作日内处理。"),
    "appeal-upheld": Notice("申诉处理结果", "您就{team}的申诉成立,已恢复队员身份:{note}"),
    "appeal-upheld-leader": Notice("申诉处理结果", "{team}一名被移出的队员申诉成立,已恢复队员身份:{note}"),
    "check-asked": Notice("请完成年审确认", "{team} {year}年度年审已开始,请在30天内核对并确认。"),
    "check-passed": Notice("年审已通过", "{team}已通过{year}年度年审。"),
    "check-to-review": Notice("有年审待核定", "{team} {year}年度年审未达标,请在5个工作日内核定。"),
    "incubation-admitted": Notice("孵化申请已入驻", "{team}已入驻孵化基地。{note}"),
    "incubation-applied": Notice("有孵化申请待办理", "{team}申请组织孵化。"),
    "incubation-ended": Notice("孵化已终止", "{team}的孵化已终止:{note}"),
    "incubation-hatched": Notice("孵化已出壳", "{team}已完成孵化:{note}"),
    "incubation-nurtured": Notice("进入培育阶段", "{team}已进入培育阶段:{note}"),
    "incubation-refused": Notice("孵化申请未通过", "{team}的孵化申请未通过:{note}"),
    "merger-asked": Notice("有队伍申请并入", "{other}申请并入{team},请您答复。"),
    "merger-declined": Notice("合并未成", "{team}与{other}的合并未获同意:{reason}"),
    "merger-to-review": Notice("有队伍合并待审核", "{team}与{other}的队长均同意合并,请审核。"),
    "muster-called": Notice("应急集结", "{title},集合地点:{place}。请回复能否到达;不能到没有任何影响。", "tmpl-offer"),
    "muster-closed": Notice("集结已结束", "{title}的集结已结束,谢谢您。"),
    "team-approved": Notice("队伍已通过审核", "{team}已通过审核,可以开展服务了。"),
    "team-asked": Notice("有人申请加入队伍", "有志愿者申请加入{team},请在14天内答复。"),
    "team-declined": Notice("未能加入队伍", "您加入{team}的申请未通过,原因:{reason}"),
    "team-dissolved": Notice("队伍已解散", "{team}已解散,原因:{reason} 已记录的时长不受影响。"),
    "team-expired": Notice("申请已过期", "您与{team}的申请或邀请14天内未答复,已自动结束,可再次申请。"),
    "team-founding": Notice("邀请您共同发起队伍", "邀请您共同发起{team},请在14天内确认。"),
    "team-handed-over": Notice("队伍已移交", "{team}已由新队长接任。"),
    "team-heir-declined": Notice("接任人婉拒接任", "您请的接任人婉拒接任{team}队长,可另请他人。"),
    "team-handover": Notice("请您接任队长", "{team}请您接任队长,请在7天内答复。"),
    "team-joined": Notice("已加入队伍", "您已加入{team}。"),
    "team-merged": Notice("队伍已合并", "{other}已并入{team},您现在是{team}的队员,已记录的时长不受影响。"),
    "team-notice": Notice("队内通知", "{team}:{text}"),
    "team-rectify": Notice("队伍须整改", "{team}须在30天内整改,原因:{reason}"),
    "team-rejected": Notice("队伍未通过审核", "{team}未通过审核,原因:{reason}"),
    "team-removed": Notice("您已不在队伍中", "您已被移出{team},原因:{reason} 如有异议可向社区提出。"),
    "team-restored": Notice("队伍已恢复", "{team}已恢复开展服务。"),
    "team-returned": Notice("队伍申请需要修改", "{team}的申请被退回,原因:{reason}"),
    "team-suspended": Notice("队伍已停用", "{team}已停用,原因:{reason}"),
    "team-to-review": Notice("有队伍待审核", "{team}提交了建队申请,请在3个工作日内审核。"),
}
