/** What a volunteer says of themselves, for registering and for changing it later. */
import type { Schemas } from '@/api/client'

export type Slot = Schemas['SlotIn']

export const WEEKDAYS = ['周一', '周二', '周三', '周四', '周五', '周六', '周日']
export const PARTS = [
  { value: 'am', word: '上午', from: '08:00', to: '12:00' },
  { value: 'pm', word: '下午', from: '12:00', to: '18:00' },
  { value: 'eve', word: '晚上', from: '18:00', to: '21:00' },
]

/** `3-am` for Wednesday morning. A slot that fits no part is kept as it is (`others`). */
export function toChosen(slots: readonly Slot[]): { chosen: string[]; others: Slot[] } {
  const chosen: string[] = []
  const others: Slot[] = []
  for (const slot of slots) {
    const parts = PARTS.filter((part) => slot.from <= part.from && slot.to >= part.to)
    const exact = parts.length > 0 && parts[0]!.from === slot.from && parts[parts.length - 1]!.to === slot.to
    if (exact) chosen.push(...parts.map((part) => `${slot.weekday}-${part.value}`))
    else others.push(slot)
  }
  return { chosen, others }
}

export function toSlots(chosen: readonly string[], others: readonly Slot[] = []): Slot[] {
  const slots: Slot[] = []
  for (let weekday = 1; weekday <= 7; weekday += 1) {
    for (const part of PARTS) {
      if (!chosen.includes(`${weekday}-${part.value}`)) continue
      const last = slots[slots.length - 1]
      if (last && last.weekday === weekday && last.to === part.from) last.to = part.to
      else slots.push({ weekday, from: part.from, to: part.to })
    }
  }
  return [...slots, ...others]
}

export function slotsWord(slots: readonly Slot[]): string {
  return slots.map((slot) => `${WEEKDAYS[slot.weekday - 1]} ${slot.from}–${slot.to}`).join('；')
}
