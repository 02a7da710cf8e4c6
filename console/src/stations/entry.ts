/** What is entered of a station, in words. */
export const DAYS = [['mon', '周一'], ['tue', '周二'], ['wed', '周三'], ['thu', '周四'], ['fri', '周五'], ['sat', '周六'], ['sun', '周日']] as const
export const FIELDS = [
  ['name', '名称'], ['address', '地址'], ['place', '坐标'], ['phone', '电话'], ['staff_post', '值守岗'], ['services', '服务项目'], ['theme', '主题阵地'], ['opening', '开放时间'],
] as const
export const THEMES: Record<string, string> = { law: '普法阵地' }

type Hours = Record<string, [string, string][] | undefined>

export const hoursOf = (opening: unknown, day: string): string => ((opening as Hours | null)?.[day] ?? []).map(([from, to]) => `${from}–${to}`).join('，') || '不开放'

export function spoken(name: string, value: unknown): string {
  if (name === 'opening') return DAYS.map(([key, label]) => `${label} ${hoursOf(value, key)}`).join('\n')
  if (name === 'place' && value) return `${(value as { lng: number }).lng.toFixed(6)}, ${(value as { lat: number }).lat.toFixed(6)}（GCJ-02）`
  if (name === 'theme') return THEMES[String(value)] ?? '无'
  if (Array.isArray(value)) return value.join('、') || '—'
  return value == null || value === '' ? '—' : String(value)
}
