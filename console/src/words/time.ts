/** Moments and lengths for people, in Shanghai's time whatever the desk's clock says. */
const ZONE = 'Asia/Shanghai'
const PARTS = new Intl.DateTimeFormat('zh-CN', {
  timeZone: ZONE, year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit',
  hourCycle: 'h23',
})

function parts(moment: string | Date): Record<string, string> {
  return Object.fromEntries(PARTS.formatToParts(new Date(moment)).map((part) => [part.type, part.value]))
}

/** 2026-11-20 */
export function day(moment: string | Date | null | undefined): string {
  if (!moment) return '—'
  const p = parts(moment)
  return `${p.year}-${p.month}-${p.day}`
}

/** 11-20 09:30, with the year where it is another. */
export function when(moment: string | Date | null | undefined): string {
  if (!moment) return '—'
  const p = parts(moment)
  const year = p.year === parts(new Date()).year ? '' : `${p.year}-`
  return `${year}${p.month}-${p.day} ${p.hour}:${p.minute}`
}

/** 09:30 */
export function clock(moment: string | Date): string {
  const p = parts(moment)
  return `${p.hour}:${p.minute}`
}

/** 09:30:05 */
export function seconds(moment: string | Date): string {
  const p = parts(moment)
  return `${p.hour}:${p.minute}:${p.second}`
}

/** 11-21 09:00–11:00 */
export function span(from: string, to: string): string {
  return day(from) === day(to) ? `${when(from)}–${clock(to)}` : `${when(from)} – ${when(to)}`
}

/** 还有 3 小时 · 逾期 2 天 */
export function distance(moment: string | null | undefined, now: number): string {
  if (!moment) return ''
  const gap = new Date(moment).getTime() - now
  const minutes = Math.round(Math.abs(gap) / 60_000)
  const words = minutes < 60 ? `${minutes} 分钟` : minutes < 48 * 60 ? `${Math.round(minutes / 60)} 小时` : `${Math.round(minutes / 1440)} 天`
  return gap >= 0 ? `还有 ${words}` : `逾期 ${words}`
}

const DAY_MS = 86_400_000
const IN_DAYS_MS = 3 * DAY_MS

/**
 * red · yellow · green · none, for lists that come without the service's own colour: yellow is the last quarter, and the last day of
 * limits that are counted in days.
 */
export function colourOf(due: string | null | undefined, since: string, now: number): 'red' | 'yellow' | 'green' | 'none' {
  if (!due) return 'none'
  const end = new Date(due).getTime()
  const left = end - now
  if (left < 0) return 'red'
  const whole = end - new Date(since).getTime()
  return left < whole / 4 || (whole >= IN_DAYS_MS && left < DAY_MS) ? 'yellow' : 'green'
}

/** The value of a datetime field (Shanghai wall time) as RFC 3339. */
export function toWire(local: string): string {
  return `${local.replace(' ', 'T')}${local.length === 16 ? ':00' : ''}+08:00`
}

/** RFC 3339 as the value of a datetime field. */
export function toField(moment: string | Date): string {
  const p = parts(moment)
  return `${p.year}-${p.month}-${p.day}T${p.hour}:${p.minute}`
}

/** 1 小时 30 分 */
export function minutes(count: number | null | undefined): string {
  if (count === null || count === undefined) return '—'
  const hours = Math.floor(count / 60)
  const rest = count % 60
  return [hours ? `${hours} 小时` : '', rest || !hours ? `${rest} 分` : ''].filter(Boolean).join(' ')
}

/** 420 米 · 1.2 公里 */
export function metres(count: number | null | undefined): string {
  if (count === null || count === undefined) return '—'
  return count < 1000 ? `${count} 米` : `${(count / 1000).toFixed(1)} 公里`
}
