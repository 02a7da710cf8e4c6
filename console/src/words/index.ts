/** The Chinese of the wire's words. What is not here is shown as it came. */

export const ORDER_STATES: Record<string, string> = {
  reviewing: '待审核', returned: '已退回', rejected: '已驳回', transferred: '已转办', to_dispatch: '待派单', pool: '抢单池',
  offered: '待答复', accepted: '队伍已接', scheduled: '已排期', serving: '服务中', finished: '待确认', disputed: '有争议',
  confirmed: '已确认', rated: '已评价', closed: '已结束', cancelled: '已取消', failed: '未完成', unfulfilled: '未能满足',
}
export const ORDER_MOVES: Record<string, string> = {
  submit: '提交', approve: '通过', return: '退回补充', reject: '驳回', transfer: '转办', resubmit: '再次提交', offer: '派单',
  'open-to-pool': '放入抢单池', 'take-back': '收回', claim: '抢单', accept: '接单', 'fall-back': '无人接单', schedule: '排期',
  unassign: '超时收回', unschedule: '超时取消排期', 'leave-pool': '离开抢单池', reschedule: '提议改期',
  'reschedule-accept': '同意改期', 'reschedule-decline': '不同意改期', 'give-back': '退还', absent: '登记缺席', start: '开始服务',
  finish: '完成服务', abort: '中止', confirm: '确认完成', 'auto-confirm': '自动确认', deny: '否认完成', rule: '裁定', rate: '评价',
  redo: '重做', close: '结束', cancel: '取消', lapse: '逾期取消', 'close-unserved': '未能满足结单', 'hand-down': '下派',
  raise: '上报', 'record-contact': '登记回访', form: '凑单成功', decline: '拒单', escalate: '升级',
}
export const OFFER_STATES: Record<string, string> = {
  open: '等待答复', accepted: '已接', declined: '已拒', expired: '超时', superseded: '他人已接', withdrawn: '已撤回',
}
export const CATEGORIES = [
  '理论政策宣讲', '文化文艺', '助学支教', '医疗健康', '科学普及', '法律服务', '卫生环保', '扶贫帮困', '家电维修', '理发', '代办跑腿',
  '陪诊陪伴', '心理疏导', '矛盾调解', '应急', '其他',
] as const
export const PRIORITY_TAGS = ['独居', '高龄', '残疾', '困境儿童', '军属'] as const
export const CERTIFICATES = ['医疗', '心理', '法律', '应急'] as const
export const RISKS: Record<string, string> = { low: '低', mid: '中', high: '高' }
export const REASON_CODES: Record<string, string> = {
  INCOMPLETE: '内容不完整', RISK_MISSING: '缺少风险说明', NOT_VOLUNTEER: '不属志愿服务', PLACE_VAGUE: '地点不清', DUPLICATE: '重复提交',
  OVERSIZE: '超出能力', POLICY: '不合规定', OTHER: '其他',
}
export const CHANNELS: Record<string, string> = { phone: '电话', visit: '上门', counter: '窗口' }
export const LEVELS: Record<number, string> = { 1: '区', 2: '街道', 3: '社区', 4: '点' }
export const POSITIONS: Record<number, string> = { 1: '中心', 2: '所', 3: '站', 4: '点' }

export const PROPOSAL_STATES: Record<string, string> = { reviewing: '待审核', approved: '已通过', returned: '已退回', withdrawn: '已撤回' }
export const HAVE_STATES: Record<string, string> = { claimed: '待核定', met: '已核定', unmet: '不符合' }
export const DOOR_STATES: Record<string, string> = { reported: '待答复', upheld: '属实', dismissed: '不属实' }

export const VOLUNTEER_STATES: Record<string, string> = {
  pending_guardian: '待监护人同意', pending_review: '待审核', active: '在册', suspended: '暂停', returned: '已退回', rejected: '已拒绝',
  cancelling: '注销中', cancelled: '已注销',
}
export const VOLUNTEER_MOVES: Record<string, string> = {
  register: '提交注册', agree: '监护人同意', refuse: '监护人不同意', expire: '逾期', approve: '通过', return: '退回', reject: '拒绝',
  resubmit: '再次提交', withdraw: '撤回', forget: '清除', suspend: '暂停', restore: '恢复', revoke: '撤回同意', resume: '继续参加',
  import: '批量导入', lapse: '本人撤回同意', cancel: '申请注销', undo: '撤销注销', close: '注销', merge: '并入另一登记', unmerge: '撤销合并',
}
export const CAUSES: Record<string, string> = { manager: '管理员暂停', guardian: '监护人撤回同意', credit: '信用', consent: '本人撤回同意', merged: '已并入另一登记' }
export const RETURN_CODES: Record<string, string> = {
  INCOMPLETE: '内容不完整', MISMATCH: '信息不一致', WRONG_REGION: '社区选错', PHOTO_OR_PAPER: '材料不清晰', OTHER: '其他',
}
export const SEXES: Record<string, string> = { male: '男', female: '女' }
export const CERTIFICATE_STATES: Record<string, string> = { pending: '待核验', verified: '已核验', refused: '未通过' }

export const TEAM_STATES: Record<string, string> = {
  gathering: '筹备中', pending: '待审核', returned: '已退回', rejected: '已驳回', active: '在册', rectifying: '整改中', suspended: '停用',
  dissolved: '已解散', merged: '已合并',
}
export const CHECK_STATES: Record<string, string> = { asked: '待队长确认', to_review: '待核定', passed: '已通过', failed: '未通过', void: '已终止' }
export const MERGER_STATES: Record<string, string> = { asked: '待对方答复', agreed: '待审核', declined: '对方未同意', withdrawn: '已撤回', refused: '未同意', done: '已合并', void: '已终止' }
export const TEAM_APPEAL_STATES: Record<string, string> = { open: '待处理', upheld: '成立', dismissed: '不成立', withdrawn: '已撤回', void: '已终止' }
export const INCUBATION_STAGES: Record<string, string> = { applied: '申请', admitted: '入驻', nurtured: '培育', hatched: '出壳', refused: '未通过', withdrawn: '已撤回', ended: '已终止' }
export const INCUBATION_NEEDS: Record<string, string> = { training: '培训', space: '场地', mentor: '导师' }
export const MUSTER_STATES: Record<string, string> = { open: '进行中', closed: '已结束' }
export const MUSTER_ANSWERS: Record<string, string> = { asked: '未答复', coming: '可到', not_coming: '不可到' }
export const CERTIFICATE_KINDS = ['应急', '医疗', '心理', '法律', '教师', '电工', '驾驶', '其他'] as const
export const TEAM_MOVES: Record<string, string> = {
  'confirm-founding': '发起人确认', resubmit: '再次提交', withdraw: '撤回', approve: '通过', return: '退回', reject: '驳回',
  rectify: '责令整改', restore: '恢复', suspend: '停用', expire: '逾期', dissolve: '解散', found: '发起', 'ask-to-dissolve': '申请解散',
  remove: '移除', leave: '退出', join: '申请加入', close: '关闭', merge: '合并', describe: '修改资料', 'name-founders': '增邀发起人', 'report-mended': '报送整改',
  'ask-to-merge': '申请合并', 'member-join': '申请加入', 'member-approve': '入队', 'member-reject': '婉拒', 'member-leave': '退出', 'member-remove': '移出',
  'member-appoint': '任命', 'member-handover': '请接任', 'member-accept-handover': '接任队长', 'member-decline-handover': '婉拒接任', 'member-close': '结束',
  'member-expire': '逾期', 'member-merge': '转入', 'member-reinstate': '恢复', 'member-confirm-founding': '确认发起', appoint: '任命', handover: '移交', 'accept-handover': '接受移交',
}
export const TEAM_LEVELS: Record<number, string> = { 1: '总队', 2: '大队', 3: '中队', 4: '小队' }
export const TEAM_KINDS: Record<string, string> = { area: '属地', unit: '单位' }
export const MEMBER_ROLES: Record<string, string> = { leader: '队长', deputy: '副队长', recorder: '记录员', member: '队员' }
export const MEMBER_STATES: Record<string, string> = {
  invited: '待确认', applied: '申请中', active: '在队', rejected: '未通过', expired: '逾期', left: '已退出', removed: '已移除',
}

export const RECORD_STATES: Record<string, string> = {
  pending: '待核定', anomaly: '异常', confirmed: '已核定', rejected: '已驳回', reversed: '已冲销',
}
export const RECORD_MOVES: Record<string, string> = {
  propose: '生成', lower: '本人调低', choose: '本人选择积分或时间', confirm: '核定', reject: '驳回', correct: '更正', reverse: '冲销', recheck: '复查', escalate: '升级',
}
export const RECORD_FLAGS: Record<string, string> = {
  OVERLAP: '时段重叠', OFFLINE: '离线签到', MISSING_OUT: '未签退', LATE: '逾期', OVER_WINDOW: '超出时段', GEO: '在围栏外',
  TOO_LONG: '超过 12 小时', DAY_TOO_LONG: '当日过长', NIGHT: '深夜服务', ROUND: '整点补录', SAME_TIMES: '时间雷同', NO_SESSION: '从未登录',
  NO_GPS: '无定位', ROLL: '集体点名', BACKFILL: '补录', SPEED: '移动过快', SAME_PLACE: '坐标雷同', BURST: '集中签到', TOO_SHORT: '不足半小时', TOO_MUCH: '远超计划',
  MANY_BACKFILLS: '补录过多', BEFORE_REGISTRATION: '注册前服务',
  OBJECTION: '经异议更正', RECHECK: '抽中复查', RECHECKED: '复查无误',
}
export const AUDIENCES = ['社区居民', '老年人', '学生', '企业职工', '机关单位', '商户', '其他'] as const
export const MENU_KINDS: Record<string, string> = { service: '上门服务', talk: '宣讲' }
export const OFFERING_STATES: Record<'menu' | 'group' | 'wish', Record<string, string>> = {
  menu: { draft: '草稿', pending: '待审核', on: '已上架', off: '已下架' },
  group: { open: '凑单中', formed: '已成单', failed: '未成单', cancelled: '已取消' },
  wish: { draft: '待发布', published: '待认领', to_renew: '待续期', claimed: '已认领', delivered: '待确认', confirmed: '已圆梦', closed: '已关闭' },
}
export const PROOF_STATES: Record<'paper' | 'objection' | 'star' | 'award' | 'child', Record<string, string>> = {
  paper: { issued: '有效', sealed: '已盖章', questioned: '待审核作废', revoked: '已作废' },
  objection: { open: '待答复', agreed: '队长已认可', refused: '未认可', appealed: '街道复核', upheld: '成立', dismissed: '不成立', withdrawn: '已撤回' },
  star: { applied: '待初审', checked: '待认定', publicity: '公示中', objected: '有异议', awarded: '已认定', refused: '未通过', withdrawn: '已撤回', revoked: '已撤销' },
  award: { pending: '待核验', verified: '已核验', refused: '未通过', withdrawn: '已撤回' },
  child: { pending: '待核实', active: '可以随行', refused: '未通过', ended: '不再随行', grown: '已本人登记' },
}
export const PROOF_MOVES: Record<string, string> = {
  object: '提出异议', agree: '认可', refuse: '不认可', appeal: '请求复核', accept: '接受答复', 'pass-up': '转街道', remind: '转区级', uphold: '异议成立',
  dismiss: '异议不成立', withdraw: '撤回', apply: '申请', check: '初审', second: '队长推荐', approve: '认定公示', rule: '裁定异议', award: '授予', lapse: '未授予',
  revoke: '撤销', fall: '自动撤销',
}
export const ANSWERERS: Record<string, string> = {
  leader: '队长', community: '社区', volunteer: '本人', street: '街道', district: '区级', unit: '社区', system: '系统', checker: '初审', seconder: '队长',
  approver: '认定', reviewer: '审核', judge: '区级', anybody: '公众',
}
export const OBJECTION_KINDS: Record<string, string> = { missing: '漏记', wrong: '记录有误', duplicate: '重复' }
export const REVOKE_CLASSES: Record<string, string> = { hours_reversed: '所含记录已冲销', wrong_content: '内容有误', fraud: '弄虚作假', other: '其他' }
export const DESKS: Record<string, string> = { leader: '队长', community: '社区', street: '街道', district: '区' }

export const GOOD_KINDS: Record<string, string> = { goods: '物品', service: '服务', honour: '荣誉', donation: '公益捐赠' }
export const GOOD_STATES: Record<string, string> = { draft: '草稿', pending: '待审核', on: '已上架', off: '已下架' }
export const SHOP_KINDS: Record<string, string> = { station: '本站点', merchant: '商户' }
export const SHOP_STATES: Record<string, string> = { applied: '待街道同意', open: '开放', refused: '未同意', closed: '已关闭' }
export const REDEMPTION_STATES: Record<string, string> = { to_pickup: '待领取', picked_up: '已领取', questioned: '质量核实', done: '已完成', cancelled: '已取消', expired: '逾期未领', refunded: '已退积分' }
export const VERDICTS: Record<string, string> = { refund: '退回积分', replace: '更换', keep: '不予退换' }

export const CIVIC_KINDS: Record<string, string> = { punch_in: '文明实践点打卡', quiz: '每日一答', lecture: '参加宣讲', article: '投稿被采用', snapshot: '随手拍被采纳', self_fix: '随手拍自行处理' }
export const RULE_DRAFT_STATES: Record<string, string> = { proposed: '待另一人同意', adopted: '已成新版', refused: '未同意', withdrawn: '已撤回' }
export const ADJUSTMENT_STATES: Record<string, string> = { proposed: '待审核', applied: '已入账', refused: '未通过', withdrawn: '已撤回' }

export const COMPLAINT_STATES: Record<string, string> = { open: '待处理', upheld: '成立', not_upheld: '不成立', withdrawn: '已撤回' }
export const SEVERITIES: Record<number, string> = { 1: '严重', 2: '一般', 3: '轻微' }

export const ACCOUNT_STATES: Record<string, string> = { proposed: '待审核', active: '在用', disabled: '停用', refused: '未通过' }
export const ACCOUNT_MOVES: Record<string, string> = {
  create: '创建', approve: '通过', refuse: '拒绝', withdraw: '撤回', disable: '停用', enable: '启用', 'reset-password': '重置密码',
  unlock: '解锁', delegate: '委托', 'take-back': '收回委托', 'grant-duty': '授予职责', 'revoke-duty': '收回职责',
}
export const ROLES: Record<string, string> = {
  A1: '区级管理员', A2: '街道管理员', A3: '社区管理员', A4: '点管理员', TL: '队长', SHOP: '兑换点', DEP: '部门管理员', SYS_ADMIN: '系统管理员',
  SEC_ADMIN: '安全管理员', AUD_ADMIN: '审计管理员', system: '系统', requester: '点单人', participant: '凑单参加人', assignee: '服务人', volunteer: '志愿者',
  leader: '队长', offered: '被派单人', proxy: '代办人', 'on-behalf': '社区代居民', person: '本人', job: '系统', 'A3+': '管理员', 'A2+': '街道以上管理员', self: '本人', guardian: '监护人',
}
export const DUTIES: Record<string, string> = { SYS_ADMIN: '系统管理员', SEC_ADMIN: '安全管理员', AUD_ADMIN: '审计管理员' }

export const IMPORT_KINDS: Record<string, string> = { volunteers: '志愿者', teams: '志愿队伍', hours: '历史时长' }
export const IMPORT_STATES: Record<string, string> = {
  waiting: '排队中', checking: '检查中', checked: '待审核', faulty: '有错误', loading: '写入中', loaded: '已完成', refused: '未同意',
  withdrawn: '已撤回', failed: '失败',
}
export const INCIDENT_STATES: Record<string, string> = { reported: '已上报', evidence: '已交材料', claimed: '已报保险', paid: '已赔付', refused: '已结案' }
export const COURSE_STATES: Record<string, string> = { draft: '草稿', open: '开放', closed: '已关闭' }
export const COURSE_KINDS: Record<string, string> = { online: '线上', class: '线下班' }
export const PART_STATES: Record<string, string> = { learning: '学习中', passed: '已通过', cancelled: '已取消' }
export const CLAIM_STATES: Record<string, string> = { pending: '待核验', accepted: '已登记', refused: '未通过', withdrawn: '已撤回' }
export const MERGE_STATES: Record<string, string> = { proposed: '待合并', applied: '已合并', undone: '已撤销', refused: '未同意', withdrawn: '已撤回' }
export const CORRECTION_STATES: Record<string, string> = { asked: '待审核', granted: '已更正', refused: '未通过', withdrawn: '已撤回' }

export const UPKEEP_STATES: Record<'booking' | 'loan' | 'inspection' | 'rating', Record<string, string>> = {
  booking: { requested: '待审核', approved: '已通过', checked_in: '使用中', done: '已结束', cancelled: '已取消', no_show: '未到场', rejected: '未通过' },
  loan: { out: '借出', returned: '已归还', lost: '遗失' },
  inspection: { to_rectify: '待整改', rectified: '待复查', closed: '已销号', passed: '合格' },
  rating: { self_evaluated: '待核实', returned: '已退回', verified: '待评定', awarded: '已评定', rectifying: '整改中' },
}
export const FACILITY_KINDS: Record<string, string> = { aed: 'AED', umbrella: '雨伞', charging: '充电', book: '图书', other: '其他' }
export const THEMES = ['红色足迹', '知音文化', '工业记忆', '绿色生态', '邻里故事', '普法阵地'] as const
export const CHECKLIST = ['标识标牌规范', '按时开放', '值守人员在岗', '服务项目公示', '设施设备完好', '环境整洁', '消防安全', '台账资料齐全'] as const
export const ARTICLE_STATES: Record<string, string> = { draft: '草稿', first_review: '一审', second_review: '二审', third_review: '三审', published: '已发布', corrected: '已更正', offline: '已下线' }
export const ARTICLE_KINDS: Record<string, string> = { news: '动态', alert: '示警' }
export const ARTICLE_MOVES: Record<string, string> = { submit: '提交审核', withdraw: '撤回', approve: '通过', return: '退回', correct: '更正', 'take-off': '下线' }
export const CONTENT_VERDICTS: Record<string, string> = { pending: '检测中', pass: '通过', review: '建议人工复核', risky: '有风险', none: '未能检测，须人工核对' }
export const CROWDS: Record<string, string> = { elderly: '老年人', students: '学生', parents: '家长', workers: '上班族', shoppers: '网购人群', investors: '理财人群' }
export const COMMENT_STATES: Record<string, string> = { pending: '待审核', shown: '已显示', hidden: '未通过', withdrawn: '已撤回' }
export const NOTICE_STATES: Record<string, string> = { draft: '草稿', published: '已发布', withdrawn: '已撤回' }
export const NOTICE_FOR: Record<string, string> = { everybody: '所有人', volunteers: '志愿者', managers: '管理员' }
export const CAMPAIGN_STATES: Record<string, string> = { draft: '草稿', published: '已发布', offline: '已下线' }
export const ITEM_STATUS: Record<string, string> = { coming: '即将开始', on: '进行中', over: '已结束' }
export const PRECISIONS: Record<string, string> = { day: '某日', ten_days: '某旬', month: '某月', range: '起止日期', all_year: '全年' }

/** The word for a key, or the key. */
export function word(words: Record<string | number, string>, key: string | number | null | undefined): string {
  return key === null || key === undefined ? '—' : (words[key] ?? String(key))
}

/** As options of a choice. */
export function options(words: Record<string, string>): { value: string; label: string }[] {
  return Object.entries(words).map(([value, label]) => ({ value, label }))
}

export const SERIES_STATES: Record<string, string> = { waiting: '待审核', returned: '已退回', open: '开放', closed: '已停止' }
export const SERIES_KINDS: Record<string, string> = { theory: '理论政策', morals: '道德讲堂', law: '法治', safety: '反诈与安全', health: '健康', youth: '青少年', other: '其他' }
export const QUESTION_STATES: Record<string, string> = { waiting: '待审核', returned: '已退回', live: '已入库', retired: '已停用' }
export const EXAMPLE_STATES: Record<string, string> = {
  nominated: '待街道审核', reviewed: '待区级审核', publicity: '公示中', objected: '公示有异议', published: '已发布', refused: '未通过', withdrawn: '已撤回',
  declined: '本人谢绝', taken_down: '已撤下',
}
export const EXAMPLE_KINDS: Record<string, string> = { helping: '助人为乐', brave: '见义勇为', honest: '诚实守信', devoted: '敬业奉献', filial: '孝老爱亲', volunteer: '最美志愿者', netizen: '好网民' }
export const EXAMPLE_MOVES: Record<string, string> = {
  nominate: '推荐', review: '街道审核属实', 'pass-up': '逾期转区级', approve: '开始公示', refuse: '未通过', object: '有人提出异议', rule: '裁定异议', publish: '公示期满发布',
  withdraw: '推荐人撤回', decline: '本人谢绝', 'take-down': '撤下',
}
export const RUMOUR_STATES: Record<string, string> = { draft: '待初核', checked: '待发布', returned: '已退回', published: '已发布', retracted: '已撤回' }
export const RUMOUR_VERDICTS: Record<string, string> = { false: '不实', partly: '部分属实', true: '属实', unproven: '暂无法核实' }
export const PIECE_STATES: Record<string, string> = { sent: '待采用', adopted: '已采用', declined: '未采用', withdrawn: '已撤回', revoked: '已撤下' }
export const PIECE_COLUMNS: Record<string, string> = { comment: '网评', video: '短视频', story: '图文', comic: '漫画', other: '其他' }
export const LEARN_STATES: Record<string, Record<string, string>> = {
  'lecture-series': SERIES_STATES, 'quiz-question': QUESTION_STATES, 'role-model': EXAMPLE_STATES, rumour: RUMOUR_STATES, contribution: PIECE_STATES,
}
