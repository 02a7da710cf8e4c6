/** The Chinese of what activities say on the wire; apart from the rest, so that the first page does not carry it. */
export const ACTIVITY_STATES: Record<string, string> = {
  draft: '草稿', pending_review: '待审核', returned: '已退回', rejected: '未通过', approved: '待招募', recruiting: '招募中', recruit_closed: '停止招募',
  in_progress: '进行中', ended: '已结束', settled: '已结算', archived: '已归档', cancelled: '已取消', frozen: '已冻结',
}
export const ACTIVITY_MOVES: Record<string, string> = {
  draft: '起草', edit: '修改', submit: '提交', withdraw: '撤回', discard: '作废', approve: '审核通过', return: '退回', reject: '驳回', escalate: '逾期升级',
  expire: '过期退回', recruit: '开始招募', 'close-recruiting': '停止招募', 'stop-recruiting': '招募截止', reopen: '重新招募', begin: '开始', lapse: '无人参加，取消',
  cancel: '取消', abort: '提前结束', end: '结束', settle: '结算', archive: '归档', freeze: '冻结', resume: '解除冻结', 'ask-edit': '申请变更', 'ask-cancel': '申请取消',
  change: '变更生效', resize: '调整名额', report: '提交总结',
}
export const SHIFT_STATES: Record<string, string> = { scheduled: '未开始', open: '可签到', ended: '已结束', verifying: '核定中', settled: '已结算', cancelled: '已取消' }
export const SIGNUP_STATES: Record<string, string> = {
  applied: '待审核', waitlisted: '候补', invited: '候补待确认', approved: '已通过', confirmed: '确认参加', checked_in: '已签到', checked_out: '已签退', missing_out: '缺签退',
  done: '已完成', no_show: '未到场', excused: '已谅解', rejected: '未通过', cancelled: '已取消', late_cancelled: '临期取消', declined: '不参加', expired: '已过期',
}
export const CHANGE_STATES: Record<string, string> = { open: '待审核', approved: '已同意', refused: '未同意', withdrawn: '已撤回' }
export const CASE_STATES: Record<string, string> = { open: '待处理', upheld: '属实', dismissed: '不属实', withdrawn: '已撤回' }
export const ACTIVITY_CATEGORIES = [
  '社区服务', '扶贫减贫', '支教助学', '卫生健康', '法律服务', '环境保护', '科技科普', '文化艺术', '平安综治', '文明风尚', '交通引导', '志愿消防', '应急救援', '禁毒宣传', '体育健身',
  '旅游服务', '关爱特殊群体', '大型活动', '海外志愿服务', '税收服务', '疫情防控', '其他',
] as const
export const SERVED = ['儿童', '妇女', '老年人', '残障人士', '优抚对象', '贫困家庭', '特殊群体', '病患者', '农村居民', '城镇居民', '社会公众', '纳税人缴费人', '其他'] as const
export const ACTIVITY_CERTIFICATES = ['医疗', '心理', '法律', '应急', '教师', '电工', '驾驶', '其他'] as const
export const COEFFICIENTS: Record<string, string> = { '1.0': '1.0（一般）', '1.2': '1.2', '1.5': '1.5' }
export const RADII: Record<string, string> = { 300: '300 米', 500: '500 米', 1000: '1000 米', 1500: '1500 米' }
export const APPROVALS: Record<string, string> = { manual: '逐人审核', auto: '自动通过' }
export const HOWS: Record<string, string> = { code: '扫码', offline: '离线扫码', roll: '集体点名', backfill: '补录' }

/** What a flag means and why somebody must look: the words stand beside it. */
export const FLAGS: Record<string, string> = {
  OFFLINE: '离线签到', GEO: '在围栏外', NO_GPS: '无定位', ROLL: '集体点名', MISSING_OUT: '缺签退', BACKFILL: '补录', SPEED: '移动过快', SAME_PLACE: '坐标雷同', BURST: '集中签到',
  TOO_SHORT: '不足半小时', TOO_MUCH: '远超计划', MANY_BACKFILLS: '补录过多', BEFORE_REGISTRATION: '注册前服务', OVERLAP: '时段重叠', LATE: '逾期未核定',
  ROUND: '整点补录', SAME_TIMES: '时间雷同', NO_SESSION: '从未登录', OVER_WINDOW: '超出时段', TOO_LONG: '超过 12 小时', DAY_TOO_LONG: '当日过长', NIGHT: '深夜服务',
  RECHECK: '抽查', RECHECKED: '复查无误', OBJECTION: '经异议更正',
}
export const FLAG_REASONS: Record<string, string> = {
  OFFLINE: '没有网络时签到，以签到码自带的时间为准，须人工核对', GEO: '签到位置超出围栏半径与定位误差之和', NO_GPS: '签到时没有提供位置，签到码有效', ROLL: '由负责人点名登记，附现场照片',
  MISSING_OUT: '没有签退，最多计到班次结束', BACKFILL: '事后由负责人补写，由另一人核定', SPEED: '与上一次签到相距过远、间隔过短，不可能到达', SAME_PLACE: '坐标与他人或前后完全相同，疑似代签或伪造定位',
  BURST: '10 秒内 20 人以上签到', TOO_SHORT: '计入的时间不足 30 分钟', TOO_MUCH: '签到时间超过计划的两倍再加一小时', MANY_BACKFILLS: '30 天内补录 3 次以上', BEFORE_REGISTRATION: '服务早于登记为志愿者的时间',
  OVERLAP: '与本人另一条服务记录时间重叠', LATE: '超过 10 个工作日未核定', ROUND: '补录的起止都是整点或半点', SAME_TIMES: '同一班次多人补录的时间完全相同', NO_SESSION: '全部由他人登记，本人至今没有登录过',
  OVER_WINDOW: '结束晚于约定时段 60 分钟以上', TOO_LONG: '一次服务超过 12 小时', DAY_TOO_LONG: '当日累计超过 12 小时', NIGHT: '0 时至 5 时开始，且没有住户的服务码', RECHECK: '按比例抽中，由街道再看一次', RECHECKED: '抽中后由街道看过，没有问题',
  OBJECTION: '异议成立后更正',
}
/** Those that make an anomaly. */
export const RIDDLES = new Set(['SPEED', 'SAME_PLACE', 'BURST', 'TOO_SHORT', 'TOO_MUCH', 'MANY_BACKFILLS', 'BEFORE_REGISTRATION', 'OVERLAP', 'SAME_TIMES', 'NO_SESSION', 'OVER_WINDOW', 'TOO_LONG',
  'DAY_TOO_LONG', 'NIGHT'])
