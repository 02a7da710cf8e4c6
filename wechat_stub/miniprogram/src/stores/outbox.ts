import { defineStore } from 'pinia'

import { api, keyed, need, type Schemas } from '@/api/client'
import { problemOf, Refused, type Problem } from '@/api/problem'
import { tokens } from '@/api/tokens'
import { keepDraft } from '@/drafts'

const KEY = 'hy.outbox'

/**
 * Deeds that may be sent later: what they say stays true. Accepting, starting and signing up are not among them. A
 * check-in kept here carries the code's own slot and this device's time (D13).
 */
export interface Bodies {
  'order.submit': { body: Schemas['OrderIn'] }
  'order.resubmit': { id: string; body: Schemas['ResubmitIn'] }
  'order.finish': { id: string; body: Schemas['FinishIn'] }
  'order.confirm': { id: string }
  'order.deny': { id: string; body: Schemas['DenyIn'] }
  'order.rate': { id: string; body: Schemas['RateIn'] }
  'order.complain': { id: string; body: Schemas['ComplaintIn'] }
  'signup.check-in': { id: string; body: Schemas['StampIn'] }
  'signup.check-out': { id: string; body: Schemas['StampIn'] }
  'signup.rate': { id: string; body: Schemas['StarsIn'] }
  'activity.complain': { id: string; body: Schemas['ActivityComplaintIn'] }
}
export type Kind = keyof Bodies

export interface Letter<K extends Kind = Kind> {
  key: string
  kind: K
  label: string
  person: string
  what: Bodies[K]
  problem: Problem | null
  /** The form it came from, to be opened again where the service refuses it. */
  form?: { name: string; value: unknown; url: string }
}

const senders: { [K in Kind]: (what: Bodies[K], header: ReturnType<typeof keyed>) => Promise<unknown> } = {
  'order.submit': ({ body }, header) => need(api.POST('/api/v1/orders', { params: { header }, body })),
  'order.resubmit': ({ id, body }, header) =>
    need(api.POST('/api/v1/orders/{order_id}/resubmit', { params: { header, path: { order_id: id } }, body })),
  'order.finish': ({ id, body }, header) =>
    need(api.POST('/api/v1/orders/{order_id}/finish', { params: { header, path: { order_id: id } }, body })),
  'order.confirm': ({ id }, header) =>
    need(api.POST('/api/v1/orders/{order_id}/confirm', { params: { header, path: { order_id: id } }, body: {} })),
  'order.deny': ({ id, body }, header) =>
    need(api.POST('/api/v1/orders/{order_id}/deny', { params: { header, path: { order_id: id } }, body })),
  'order.rate': ({ id, body }, header) =>
    need(api.POST('/api/v1/orders/{order_id}/rate', { params: { header, path: { order_id: id } }, body })),
  'order.complain': ({ id, body }, header) =>
    need(api.POST('/api/v1/orders/{order_id}/complaints', { params: { header, path: { order_id: id } }, body })),
  'signup.check-in': ({ id, body }, header) =>
    unlessStamped(id, 'checked_in', need(api.POST('/api/v1/signups/{signup_id}/check-in', { params: { header, path: { signup_id: id } }, body }))),
  'signup.check-out': ({ id, body }, header) =>
    unlessStamped(id, 'checked_out', need(api.POST('/api/v1/signups/{signup_id}/check-out', { params: { header, path: { signup_id: id } }, body }))),
  'signup.rate': ({ id, body }, header) =>
    need(api.POST('/api/v1/signups/{signup_id}/rate', { params: { header, path: { signup_id: id } }, body })),
  'activity.complain': ({ id, body }, header) =>
    need(api.POST('/api/v1/activities/{activity_id}/complaints', { params: { header, path: { activity_id: id } }, body })),
}

/** A stamp whose answer was lost stands already: then there is nothing left to send. */
async function unlessStamped(id: string, state: string, sent: Promise<unknown>): Promise<unknown> {
  try {
    return await sent
  } catch (error) {
    if (!(error instanceof Refused) || error.problem.status !== 409) throw error
    const now = await api.GET('/api/v1/signups/{signup_id}', { params: { path: { signup_id: id } } })
    if (now.data?.state !== state) throw error
    return now.data
  }
}

/** The send queue: a deed that found no network waits here, under its own idempotency key, until it has an answer. */
export const useOutbox = defineStore('outbox', {
  state: () => ({ letters: JSON.parse(uni.getStorageSync(KEY) || '[]') as Letter[], busy: false }),
  getters: {
    mine: (state) => state.letters.filter((letter) => letter.person === tokens()?.personId),
  },
  actions: {
    keep() {
      uni.setStorageSync(KEY, JSON.stringify(this.letters))
    },

    /** Send at once; without a network (or with the sign-in expired) it waits, and the refusal is thrown. */
    async send<K extends Kind>(kind: K, key: string, label: string, what: Bodies[K], form?: Letter['form']): Promise<unknown> {
      const person = tokens()?.personId ?? ''
      try {
        const answer = await senders[kind](what, keyed(key))
        this.drop(key)
        return answer
      } catch (error) {
        if (error instanceof Refused && error.passing && person) {
          this.drop(key)
          this.letters.push({ key, kind, label, person, what, problem: error.problem, form } as Letter)
          this.keep()
        } else {
          this.drop(key)
        }
        throw error
      }
    },

    /** Put in what could not be sent: it waits for the network. */
    hold<K extends Kind>(kind: K, key: string, label: string, what: Bodies[K]): void {
      this.letters.push({ key, kind, label, person: tokens()?.personId ?? '', what, problem: null } as unknown as Letter)
      this.keep()
    },

    /** Send everything that waits, the oldest first. Answers how many went out. */
    async flush(): Promise<number> {
      if (this.busy || !tokens()) return 0
      this.busy = true
      let sent = 0
      try {
        for (const letter of [...this.mine]) {
          try {
            await (senders[letter.kind] as (what: unknown, header: unknown) => Promise<unknown>)(letter.what, keyed(letter.key))
            this.drop(letter.key)
            sent += 1
          } catch (error) {
            letter.problem = problemOf(error)
            this.keep()
            if (!(error instanceof Refused) || error.offline) break
          }
        }
      } finally {
        this.busy = false
      }
      return sent
    },

    /** Back to the form, with what was written; the letter is taken out. */
    mend(letter: Letter) {
      if (!letter.form) return
      keepDraft(letter.form.name, letter.form.value)
      this.drop(letter.key)
      uni.navigateTo({ url: letter.form.url })
    },

    drop(key: string) {
      this.letters = this.letters.filter((letter) => letter.key !== key)
      this.keep()
    },
  },
})
