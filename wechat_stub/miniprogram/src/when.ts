/** Days and hours as people say them, always those of Shanghai. */
import { now } from '@/stores/clock'

const OFFSET = 8 * 3_600_000
const DAY = 86_400_000
const WEEKDAYS = ['周日', '周一', '周二', '周三', '周四', '周五', '周六']

/** Shanghai's wall clock, read through the UTC fields. */
function wall(moment: Date | string): Date {
  return new Date(new Date(moment).getTime() + OFFSET)
}

const two = (figure: number) => String(figure).padStart(2, '0')

/** 2026-11-20 in Shanghai. */
export function dayOf(moment: Date | string): string {
  const at = wall(moment)
  return `${at.getUTCFullYear()}-${two(at.getUTCMonth() + 1)}-${two(at.getUTCDate())}`
}

/** 09:30 in Shanghai. */
export function clockOf(moment: Date | string): string {
  const at = wall(moment)
  return `${two(at.getUTCHours())}:${two(at.getUTCMinutes())}`
}

/** 今天, 明天, 后天, or 11月20日 周五. */
export function dayWord(moment: Date | string): string {
  const apart = Math.round((Date.parse(dayOf(moment)) - Date.parse(dayOf(now()))) / DAY)
  const at = wall(moment)
  const date = `${at.getUTCMonth() + 1}月${at.getUTCDate()}日`
  const near: Record<number, string> = { [-1]: '昨天', 0: '今天', 1: '明天', 2: '后天' }
  return near[apart] ? `${near[apart]}（${date}）` : `${date} ${WEEKDAYS[at.getUTCDay()]}`
}

export function momentWord(moment: Date | string): string {
  return `${dayWord(moment)} ${clockOf(moment)}`
}

/** 明天（11月21日）09:00–11:00. */
export function windowWord(from: string, to: string): string {
  return dayOf(from) === dayOf(to)
    ? `${dayWord(from)} ${clockOf(from)}–${clockOf(to)}`
    : `${momentWord(from)} 至 ${momentWord(to)}`
}

/** 今天, 明天, 后天, or 周日 29日: for a chip. */
export function dayChip(moment: Date | string): string {
  const word = dayWord(moment)
  const date = wall(moment)
  return word.includes('（') ? word.slice(0, word.indexOf('（')) : `${WEEKDAYS[date.getUTCDay()]} ${date.getUTCDate()}日`
}

/** The moment of a day and an hour in Shanghai, as the wire has it. */
export function at(day: string, clock: string): string {
  return `${day}T${clock}:00+08:00`
}

/** The coming days, today first. */
export function comingDays(count: number): string[] {
  return Array.from({ length: count }, (_, ahead) => dayOf(new Date(now().getTime() + ahead * DAY)))
}

/** 还剩 3 小时. */
export function leftWord(until: string): string {
  const minutes = Math.floor((new Date(until).getTime() - now().getTime()) / 60_000)
  if (minutes <= 0) return '已到期'
  if (minutes < 60) return `还剩 ${minutes} 分钟`
  return minutes < 48 * 60 ? `还剩 ${Math.floor(minutes / 60)} 小时` : `还剩 ${Math.floor(minutes / 1440)} 天`
}

/** 90 is 1 小时 30 分. */
export function minutesWord(minutes: number): string {
  const hours = Math.floor(minutes / 60)
  const rest = minutes % 60
  if (!hours) return `${rest} 分钟`
  return rest ? `${hours} 小时 ${rest} 分` : `${hours} 小时`
}

export function metresWord(metres: number | null | undefined): string {
  if (metres === null || metres === undefined) return ''
  return metres < 1000 ? `${Math.round(metres / 10) * 10} 米` : `${(metres / 1000).toFixed(1)} 公里`
}
