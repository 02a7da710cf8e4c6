/** What stands on the left, for whom. */
import type { Component } from 'vue'

import {
  AlarmClock, Bell, Calendar, ChatLineSquare, Checked, Connection, DataAnalysis, Dish, Document, FirstAidKit,
  Flag, Goods, House, Location, Medal, Monitor, Notebook, OfficeBuilding, Promotion, Reading, SoldOut, Stamp, Tickets,
  Timer, Upload, User, UserFilled, Warning,
} from '@element-plus/icons-vue'

interface Entry {
  path: string
  label: string
  icon: Component
  upTo: number
  /** Also for the managers of departments. */
  departments?: true
  /** For this role only, whatever the level. */
  role?: string
}

interface Section {
  /** Nothing: what stands at the top and is never folded away. */
  name: string
  entries: Entry[]
}

export const MENU: Section[] = [
  { name: '', entries: [
    { path: '/todos', label: '待办', icon: Bell, upTo: 4, departments: true },
    { path: '/board', label: '看板', icon: DataAnalysis, upTo: 4 },
    { path: '/wall', label: '大屏', icon: Monitor, upTo: 4 },
  ] },
  { name: '服务', entries: [
    { path: '/orders', label: '点单', icon: Tickets, upTo: 4 },
    { path: '/offerings', label: '供单与心愿', icon: Dish, upTo: 3 },
    { path: '/activities', label: '活动', icon: Calendar, upTo: 4, departments: true },
    { path: '/complaints', label: '投诉', icon: ChatLineSquare, upTo: 3 },
    { path: '/musters', label: '集结', icon: AlarmClock, upTo: 3 },
    { path: '/emergencies', label: '应急', icon: Warning, upTo: 3 },
  ] },
  { name: '队伍', entries: [
    { path: '/volunteers', label: '志愿者', icon: User, upTo: 3 },
    { path: '/teams', label: '队伍', icon: UserFilled, upTo: 4 },
    { path: '/checks', label: '年审', icon: Checked, upTo: 3 },
    { path: '/courses', label: '培训', icon: Reading, upTo: 2 },
    { path: '/incidents', label: '事故', icon: FirstAidKit, upTo: 3 },
  ] },
  { name: '时长与积分', entries: [
    { path: '/records', label: '服务时长', icon: Timer, upTo: 4 },
    { path: '/proof', label: '认定与证明', icon: Medal, upTo: 3 },
    { path: '/external', label: '外部时长', icon: Stamp, upTo: 2 },
    { path: '/mall', label: '积分商城', icon: Goods, upTo: 3 },
    { path: '/counter', label: '核销', icon: SoldOut, upTo: 0, role: 'SHOP' },
  ] },
  { name: '阵地', entries: [
    { path: '/stations', label: '站点', icon: Location, upTo: 4 },
    { path: '/upkeep', label: '阵地运行', icon: House, upTo: 4 },
  ] },
  { name: '宣传', entries: [
    { path: '/news', label: '动态', icon: Document, upTo: 3 },
    { path: '/notices', label: '公告', icon: Promotion, upTo: 3 },
    { path: '/campaigns', label: '专题', icon: Flag, upTo: 1 },
    { path: '/learn', label: '学习与传播', icon: Notebook, upTo: 3 },
  ] },
  { name: '管理', entries: [
    { path: '/accounts', label: '账号', icon: OfficeBuilding, upTo: 3 },
    { path: '/imports', label: '导入', icon: Upload, upTo: 2 },
    { path: '/merges', label: '重复登记', icon: Connection, upTo: 2 },
  ] },
]
