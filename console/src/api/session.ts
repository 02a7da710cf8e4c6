/**
 * Who is signed in. The access token lives in memory only; the refresh token in localStorage, so that a reload, a second tab and
 * the wall go on, and is rotated with one refresh in flight. The service ends a manager's session after thirty idle minutes.
 */
import { reactive, readonly } from 'vue'

import { randomKey } from './keys'
import { asProblem, Problem, problemOf } from './problem'
import type { GrantOut, MeOut, SignedInOut } from './schema'

const BASE = '/api/v1'
const REFRESH = 'hy.refresh'
const HAT = 'hy.acting'
const LOCK = 'hy.refreshing'
const EARLY_MS = 20_000

const MANAGERS = ['A1', 'A2', 'A3', 'A4']
const HATS = [...MANAGERS, 'DEP', 'SHOP']
export const LEVEL_WORDS: Record<string, string> = { A1: '区级', A2: '街道', A3: '社区', A4: '点', DEP: '部门', SHOP: '兑换点' }

interface State {
  me: MeOut | null
  username: string
  hat: GrantOut | null
  mustChange: boolean
  /** The session has ended while somebody was at work: the password is asked for over the page. */
  ended: boolean
  demo: boolean
}

const state = reactive<State>({ me: null, username: '', hat: null, mustChange: false, ended: false, demo: false })
export const session = readonly(state)

let access: { token: string; until: number } | null = null
let refreshing: Promise<string | null> | null = null
let waiting: { resolve: (token: string | null) => void }[] = []

interface Kept {
  token: string
  username: string
}

function kept(): Kept | null {
  try {
    return JSON.parse(localStorage.getItem(REFRESH) ?? 'null') as Kept | null
  } catch {
    return null
  }
}

function keep(token: string, username: string): void {
  localStorage.setItem(REFRESH, JSON.stringify({ token, username } satisfies Kept))
}

async function ask(path: string, body: unknown, token?: string): Promise<Response> {
  const headers: Record<string, string> = { 'Content-Type': 'application/json' }
  if (token) Object.assign(headers, { Authorization: `Bearer ${token}`, 'Idempotency-Key': randomKey() })
  return fetch(BASE + path, { method: 'POST', headers, body: JSON.stringify(body) })
}

function take(found: SignedInOut, username: string): void {
  access = { token: found.access_token, until: Date.now() + found.expires_in * 1000 }
  keep(found.refresh_token, username)
  state.username = username
  state.mustChange = found.must_change_password
}

async function signedIn(answer: Response, username: string): Promise<void> {
  if (!answer.ok) throw await problemOf(answer)
  take((await answer.json()) as SignedInOut, username)
  await loadMe()
  state.ended = false
  for (const one of waiting.splice(0)) one.resolve(access?.token ?? null)
}

/** Sign in with password and, where demanded, the six digits. */
export async function signIn(username: string, password: string, totp?: string): Promise<void> {
  const body = totp ? { username, password, totp } : { username, password }
  let answer: Response
  try {
    answer = await ask('/auth/password', body)
  } catch (thrown) {
    throw asProblem(thrown)
  }
  await signedIn(answer, username)
}

/** The first code of the second factor just enrolled lets its owner in. */
export async function confirmEnrolment(username: string, ticket: string, totp: string): Promise<void> {
  await signedIn(await ask('/auth/totp/confirm', { ticket, totp }), username)
}

/** A secret for the authenticator of somebody who may not come in without one. */
export async function beginEnrolment(ticket: string): Promise<{ secret: string; otpauth_uri: string; qr_svg: string }> {
  const answer = await ask('/auth/totp/enrol', { ticket })
  if (!answer.ok) throw await problemOf(answer)
  return answer.json()
}

/** Read who I am, and put on the hat last worn. */
export async function loadMe(): Promise<void> {
  const answer = await fetch(`${BASE}/me`, { headers: { Authorization: `Bearer ${access?.token ?? ''}` } })
  if (!answer.ok) throw await problemOf(answer)
  const me = (await answer.json()) as MeOut
  state.me = me
  const hats = me.roles.filter((grant) => HATS.includes(grant.role))
  const last = localStorage.getItem(HAT)
  state.hat = hats.find((grant) => grant.grant === last) ?? (hats.length === 1 ? hats[0]! : null)
}

/** Act in this role from now on. */
export function wear(grant: GrantOut): void {
  state.hat = grant
  if (grant.grant) localStorage.setItem(HAT, grant.grant)
}

/** The roles among which a manager chooses. */
export function hats(): GrantOut[] {
  return (state.me?.roles ?? []).filter((grant) => HATS.includes(grant.role))
}

export function passwordChanged(): void {
  state.mustChange = false
}

async function withLock<T>(work: () => Promise<T>): Promise<T> {
  if (!navigator.locks) return work()
  return navigator.locks.request(LOCK, work)
}

async function refreshOnce(): Promise<string | null> {
  return withLock(async () => {
    const have = kept()
    if (!have) return null
    const answer = await ask('/auth/refresh', { refresh_token: have.token })
    if (answer.status === 401 || answer.status === 422) {
      if (kept()?.token === have.token) localStorage.removeItem(REFRESH)
      return null
    }
    if (!answer.ok) throw await problemOf(answer)
    take((await answer.json()) as SignedInOut, have.username)
    return access!.token
  })
}

/** A good access token: the one in hand, or that of the one refresh in flight. */
export async function token(fresh = false): Promise<string | null> {
  if (!fresh && access && Date.now() < access.until - EARLY_MS) return access.token
  refreshing ??= refreshOnce().finally(() => {
    refreshing = null
  })
  return refreshing
}

/** The session has ended: wait until its owner has given the password, or has given up. */
export function askAgain(): Promise<string | null> {
  if (!state.me) return Promise.resolve(null)
  state.ended = true
  return new Promise((resolve) => waiting.push({ resolve }))
}

/** Come back after a reload. */
export async function resume(): Promise<boolean> {
  if (!kept()) return false
  try {
    if (!(await token(true))) return false
    await loadMe()
    return true
  } catch (thrown) {
    if (asProblem(thrown).kind === 'offline' || (thrown as Problem).status >= 500) throw asProblem(thrown)
    return false
  }
}

/** Leave, here and in the other tabs. */
export async function signOut(): Promise<void> {
  const last = access?.token
  forget()
  if (last) await ask('/auth/logout', {}, last).catch(() => undefined)
}

/** Nothing of the person stays on this machine. */
export function forget(): void {
  access = null
  localStorage.removeItem(REFRESH)
  sessionStorage.clear()
  Object.assign(state, { me: null, hat: null, mustChange: false, ended: false, username: '' })
  for (const one of waiting.splice(0)) one.resolve(null)
}

/** The `X-Acting-As` of the hat in use. */
export function actingAs(): string | null {
  const hat = state.hat
  return hat ? (hat.grant ? `${hat.role}:${hat.grant}` : hat.role) : null
}

/** 1 district to 4 point; 9 for nobody. */
export function level(): number {
  return state.hat ? MANAGERS.indexOf(state.hat.role) + 1 || 9 : 9
}

/** Does the hat in use open this page? A department's manager has no level, and the few pages that say so. */
export function opens(page: { upTo?: number; departments?: boolean }): boolean {
  return page.upTo === undefined || level() <= page.upTo || (!!page.departments && state.hat?.role === 'DEP')
}

/** The division in which the hat in use works; null for a department and a shop. */
export function homeArea(): string | null {
  return level() <= 4 ? (state.hat?.area ?? null) : null
}

export function setDemo(on: boolean): void {
  state.demo = on
}

addEventListener('storage', (event) => {
  if (event.key === REFRESH && event.newValue === null && state.me) location.assign(import.meta.env.BASE_URL)
})
