/** What the charts draw, in the colours of the desk or of the wall. */
import type { PartOut } from '@/api/schema'
import { short } from '@/words/regions'

export interface Ink {
  text: string
  quiet: string
  line: string
  bar: string
  low: string
  high: string
  over: string
  ground: string
  series: string[]
  size: number
}
export const DESK: Ink = { text: '#1d2530', quiet: '#4a5565', line: '#ffffff', bar: '#3f78b0', low: '#e6eff7', high: '#1f5c97', over: '#f0c36b', ground: '#efece4', series: ['#1f5c97', '#3f86b8', '#d98a10', '#a82a24', '#5b3f97', '#2f8f5e'], size: 12 }
export const WALL: Ink = { text: '#f2f6fb', quiet: '#b9c8d8', line: '#0a1420', bar: '#39a0d8', low: '#15385a', high: '#2f9fd6', over: '#f0a638', ground: '#12263a', series: ['#39a0d8', '#f0a638', '#e2604f', '#57c49a', '#b28ae8', '#8fb4d8'], size: 20 }

const still = { animationDuration: 300, animationDurationUpdate: 700 }

export interface Area {
  name: string
  code: string
  value: number | null
}
export interface Dot {
  name: string
  value: [number, number]
}

/** A choropleth: one value for each child, null where there is nothing. */
export function choropleth(map: string, areas: Area[], ink: Ink, at: Dot[] = [], points: Dot[] = []): Record<string, unknown> {
  const data = areas
  const values = data.map((one) => one.value ?? 0)
  const big = ink.size > 14
  return {
    ...still,
    tooltip: { trigger: 'item', formatter: (one: { name: string; value: number }) => `${short(one.name)}：${Number.isFinite(one.value) ? one.value.toLocaleString() : '—'}`, textStyle: { fontSize: ink.size } },
    visualMap: { show: false, seriesIndex: 0, min: Math.min(...values, 0), max: Math.max(...values, 1), inRange: { color: areas.length > 1 ? [ink.low, ink.high] : [ink.low, ink.low] } },
    geo: {
      map, roam: false, nameProperty: 'name', layoutCenter: ['50%', '50%'], layoutSize: '100%', aspectScale: 0.87, silent: true, left: big ? 10 : 8, right: big ? 10 : 8, top: big ? 10 : 8, bottom: big ? 30 : 22,
      itemStyle: { areaColor: ink.ground, borderColor: ink.line, borderWidth: big ? 2 : 1.2 }, label: { show: false },
    },
    series: [
      {
        type: 'map', geoIndex: undefined, map, roam: false, nameProperty: 'name', aspectScale: 0.87, left: big ? 10 : 8, right: big ? 10 : 8, top: big ? 10 : 8, bottom: big ? 30 : 22, selectedMode: false, data,
        itemStyle: { areaColor: ink.ground, borderColor: ink.line, borderWidth: big ? 2 : 1.2 },
        label: { show: !points.length, color: ink.text, fontSize: big ? 19 : 11, formatter: (one: { name: string }) => short(one.name).replace(/街道$/, ''), textBorderColor: big ? 'rgba(8,18,30,.75)' : 'rgba(255,255,255,.85)', textBorderWidth: 3 },
        labelLayout: { hideOverlap: true },
        emphasis: { itemStyle: { areaColor: ink.over }, label: { color: big ? '#08121e' : ink.text } },
      },
      { type: 'effectScatter', coordinateSystem: 'geo', zlevel: 2, symbolSize: big ? 18 : 10, rippleEffect: { scale: big ? 7 : 4, period: 2.4 }, itemStyle: { color: big ? '#fff3d6' : '#cf3a31' }, data: at, silent: true },
      {
        type: 'scatter', coordinateSystem: 'geo', zlevel: 1, symbolSize: big ? 20 : 11, data: points, itemStyle: { color: big ? '#f0a638' : '#a82a24', borderColor: '#fff', borderWidth: 1.5 },
        label: { show: true, position: 'right', color: ink.text, fontSize: big ? 18 : 11.5, formatter: '{b}', textBorderColor: big ? 'rgba(8,18,30,.8)' : 'rgba(255,255,255,.9)', textBorderWidth: 3 }, labelLayout: { hideOverlap: true },
      },
    ],
  }
}

/** Bars lying down, the longest on top. */
export function bars(parts: PartOut[], ink: Ink, most = 8): Record<string, unknown> {
  const rows = [...parts].slice(0, most).reverse()
  return {
    ...still,
    grid: { left: 4, right: ink.size * 4, top: 4, bottom: 2, containLabel: true },
    xAxis: { type: 'value', show: false, max: 'dataMax' },
    yAxis: { type: 'category', data: rows.map((one) => one.label), axisLine: { show: false }, axisTick: { show: false }, axisLabel: { color: ink.quiet, fontSize: ink.size } },
    series: [{
      type: 'bar', data: rows.map((one) => one.value ?? 0), barWidth: '58%', barMaxWidth: ink.size * 1.6, itemStyle: { color: ink.bar, borderRadius: 3 },
      label: { show: true, position: 'right', color: ink.text, fontSize: ink.size, formatter: (one: { value: number }) => one.value.toLocaleString() },
    }],
  }
}

/** Standing bars, in the order given. */
export function columns(parts: PartOut[], ink: Ink): Record<string, unknown> {
  return {
    ...still,
    grid: { left: 4, right: 4, top: ink.size * 1.8, bottom: 2, containLabel: true },
    yAxis: { type: 'value', show: false },
    xAxis: { type: 'category', data: parts.map((one) => one.label.replace(/ 岁(以下|及以上)?/, (_, tail: string | undefined) => ({ 以下: '以下', 及以上: '以上' })[tail ?? ''] ?? '')), axisLine: { lineStyle: { color: ink.quiet } }, axisTick: { show: false }, axisLabel: { color: ink.quiet, fontSize: ink.size - 1, interval: 0 } },
    series: [{ type: 'bar', data: parts.map((one) => one.value ?? 0), barWidth: '54%', itemStyle: { color: ink.bar, borderRadius: [3, 3, 0, 0] }, label: { show: true, position: 'top', color: ink.text, fontSize: ink.size, formatter: (one: { value: number }) => one.value.toLocaleString() } }],
  }
}

/** A funnel from ordered to done. */
export function funnel(parts: PartOut[], ink: Ink): Record<string, unknown> {
  const first = parts[0]?.value ?? 0
  return {
    ...still,
    series: [{
      type: 'funnel', sort: 'none', left: '4%', right: '4%', top: 4, bottom: 4, min: 0, max: Math.max(first, 1), minSize: '34%', maxSize: '100%', gap: 3,
      label: { position: 'inside', color: '#fff', fontSize: ink.size + 1, formatter: (one: { name: string; data: { told: number | null } }) => `${one.name}  ${one.data.told === null ? '—' : one.data.told.toLocaleString()}` },
      itemStyle: { borderWidth: 0 },
      data: parts.map((one, nth) => ({ name: one.label, value: Math.max(one.value ?? 0, 0), told: one.value, itemStyle: { color: ['#1d5587', '#2a6b9f', '#2f7a78', '#2b7a4f'][nth] ?? ink.bar } })),
    }],
  }
}

/** What a list of parts says. */
export function spoken(title: string, parts: PartOut[]): string {
  return `${title}：${parts.map((one) => `${one.label} ${one.value ?? '—'}`).join('，')}`
}
