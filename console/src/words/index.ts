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
  raise: '上报', 'record-contact': '登记回访', decline: '拒单', escalate: '升级',
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
  propose: '生成', lower: '本人调低', confirm: '核定', reject: '驳回', correct: '更正', reverse: '冲销', escalate: '升级',
}
export const RECORD_FLAGS: Record<string, string> = {
  OVERLAP: '时段重叠', OFFLINE: '离线签到', MISSING_OUT: '未签退', LATE: '逾期', OVER_WINDOW: '超出时段', GEO: '在围栏外',
  TOO_LONG: '超过 12 小时', DAY_TOO_LONG: '当日过长', NIGHT: '深夜服务', ROUND: '整点补录', SAME_TIMES: '时间雷同', NO_SESSION: '从未登录', RECHECK: '抽查',
  NO_GPS: '无定位', ROLL: '集体点名', BACKFILL: '补录', SPEED: '移动过快', SAME_PLACE: '坐标雷同', BURST: '集中签到', TOO_SHORT: '不足半小时', TOO_MUCH: '远超计划',
  MANY_BACKFILLS: '补录过多', BEFORE_REGISTRATION: '注册前服务',
  OBJECTION: '经异议更正',
}
export const PROOF_STATES: Record<'paper' | 'objection' | 'star' | 'award', Record<string, string>> = {
  paper: { issued: '有效', sealed: '已盖章', questioned: '待审核作废', revoked: '已作废' },
  objection: { open: '待答复', agreed: '队长已认可', refused: '未认可', appealed: '街道复核', upheld: '成立', dismissed: '不成立', withdrawn: '已撤回' },
  star: { applied: '待初审', checked: '待认定', publicity: '公示中', objected: '有异议', awarded: '已认定', refused: '未通过', withdrawn: '已撤回', revoked: '已撤销' },
  award: { pending: '待核验', verified: '已核验', refused: '未通过', withdrawn: '已撤回' },
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

export const COMPLAINT_STATES: Record<string, string> = { open: '待处理', upheld: '成立', not_upheld: '不成立', withdrawn: '已撤回' }
export const SEVERITIES: Record<number, string> = { 1: '严重', 2: '一般', 3: '轻微' }

export const ACCOUNT_STATES: Record<string, string> = { proposed: '待审核', active: '在用', disabled: '停用', refused: '未通过' }
export const ACCOUNT_MOVES: Record<string, string> = {
  create: '创建', approve: '通过', refuse: '拒绝', withdraw: '撤回', disable: '停用', enable: '启用', 'reset-password': '重置密码',
  unlock: '解锁', delegate: '委托', 'take-back': '收回委托', 'grant-duty': '授予职责', 'revoke-duty': '收回职责',
}
export const ROLES: Record<string, string> = {
  A1: '区级管理员', A2: '街道管理员', A3: '社区管理员', A4: '点管理员', TL: '队长', SHOP: '兑换点', DEP: '部门', SYS_ADMIN: '系统管理员',
  SEC_ADMIN: '安全管理员', AUD_ADMIN: '审计管理员', system: '系统', requester: '点单人', assignee: '服务人', volunteer: '志愿者',
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

/** The word for a key, or the key. */
export function word(words: Record<string | number, string>, key: string | number | null | undefined): string {
  return key === null || key === undefined ? '—' : (words[key] ?? String(key))
}

/** As options of a choice. */
export function options(words: Record<string, string>): { value: string; label: string }[] {
  return Object.entries(words).map(([value, label]) => ({ value, label }))
}
