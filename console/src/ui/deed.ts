/** Something a person decides in a dialog: a few fields, one button, and the service's word on it. */
import { shallowRef } from 'vue'

export type Values = Record<string, unknown>

export interface Field {
  name: string
  label: string
  kind: 'text' | 'lines' | 'choice' | 'many' | 'number' | 'moment' | 'day' | 'region' | 'contact' | 'stars' | 'flag' | 'secret' | 'photos'
  required?: boolean
  options?: readonly (string | { value: string; label: string })[]
  longest?: number
  low?: number
  high?: number
  hint?: string
  initial?: unknown
  /** photos: what they are for; `high` is how many. */
  purpose?: 'evidence' | 'good'
  /** region: which levels may be chosen. */
  levels?: readonly number[]
  shown?: (values: Values) => boolean
}

export interface Deed<Answer = unknown> {
  title: string
  words?: string
  button: string
  danger?: boolean
  fields?: Field[]
  act: (values: Values) => Promise<Answer>
  done?: string
}

interface Asked {
  deed: Deed<unknown>
  answer: (given: unknown) => void
}

export const asked = shallowRef<Asked | null>(null)

/** Ask; the answer of the service, or null where the person thought better of it. */
export function ask<Answer>(deed: Deed<Answer>): Promise<Answer | null> {
  return new Promise((resolve) => {
    asked.value = {
      deed: deed as Deed<unknown>,
      answer: (given) => {
        asked.value = null
        resolve(given as Answer | null)
      },
    }
  })
}
