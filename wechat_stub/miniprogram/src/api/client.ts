/**
 * The one way to the API: openapi-fetch's types over uni.request, because neither `fetch` nor `Request` exist in WeChat.
 * Every call is typed by the OpenAPI file; `need()` turns an answer into its data or a `Refused`.
 */
import type { Client } from 'openapi-fetch'

import { OFFLINE, Refused, type Problem } from './problem'
import type { components, paths } from './schema'
import { dropTokens, keepTokens, tokens } from './tokens'

export type Schemas = components['schemas']

interface Init {
  params?: { query?: Record<string, unknown>; path?: Record<string, unknown>; header?: Record<string, unknown> }
  body?: unknown
}
interface Raw {
  status: number
  body: unknown
}

let ORIGIN = ''
// #ifndef H5
ORIGIN = import.meta.env.VITE_API_ORIGIN || 'http://127.0.0.1:8000'
// #endif
const TIMEOUT = 15_000

const listeners: (() => void)[] = []

/** Called when the sign-in has ended for good: somebody has to sign in again. */
export function onSignInEnded(listener: () => void): void {
  listeners.push(listener)
}

const renewals: (() => void)[] = []

/** Called when a token has been renewed. If it ended before its time, the service's clock has moved on without us. */
export function onTokenRenewed(listener: () => void): void {
  renewals.push(listener)
}

function address(path: string, init: Init): string {
  let url = path
  for (const [name, value] of Object.entries(init.params?.path ?? {})) {
    url = url.replace(`{${name}}`, encodeURIComponent(String(value)))
  }
  const query = Object.entries(init.params?.query ?? {})
    .filter(([, value]) => value !== undefined && value !== null && value !== '')
    .map(([name, value]) => `${name}=${encodeURIComponent(String(value))}`)
  return ORIGIN + url + (query.length ? `?${query.join('&')}` : '')
}

function ask(method: string, path: string, init: Init, token?: string): Promise<Raw> {
  const header: Record<string, string> = { Accept: 'application/json' }
  for (const [name, value] of Object.entries(init.params?.header ?? {})) {
    if (value !== undefined) header[name] = String(value)
  }
  if (token) header.Authorization = `Bearer ${token}`
  if (init.body !== undefined) header['Content-Type'] = 'application/json'
  return new Promise((resolve) => {
    uni.request({
      url: address(path, init),
      method: method as 'GET',
      data: init.body === undefined ? undefined : JSON.stringify(init.body),
      header,
      timeout: TIMEOUT,
      success: (answer) => resolve({ status: answer.statusCode, body: answer.data }),
      fail: () => resolve({ status: 0, body: OFFLINE }),
    })
  })
}

/** A token is renewed a little before it ends. */
export function endOf(expiresInSeconds: number): number {
  return Date.now() + (expiresInSeconds - 20) * 1000
}

let renewing: Promise<boolean> | null = null

/** Renew the pair; one at a time, whoever else asks waits for the same answer. False: the sign-in has ended. */
function renew(stale: string): Promise<boolean> {
  renewing ??= renewOnce(stale).finally(() => {
    renewing = null
  })
  return renewing
}

async function renewOnce(stale: string): Promise<boolean> {
  const mine = tokens()
  if (!mine) return false
  if (mine.access !== stale) return true // somebody else was quicker
  const answer = await ask('POST', '/api/v1/auth/refresh', { body: { refresh_token: mine.refresh } })
  if (answer.status === 200) {
    const found = answer.body as Schemas['SignedInOut']
    keepTokens({ ...mine, access: found.access_token, refresh: found.refresh_token, until: endOf(found.expires_in) })
    for (const listener of renewals) listener()
    return true
  }
  if (answer.status === 0 || answer.status === 429 || answer.status >= 500) {
    throw new Refused(asProblem(answer)) // nothing is known about the sign-in; keep it
  }
  const now = tokens()
  if (now && now.refresh !== mine.refresh) return true
  dropTokens()
  return false
}

function asProblem(answer: Raw): Problem {
  const body = answer.body as Partial<Problem> | undefined
  if (body && typeof body === 'object' && body.title) return { type: 'about:blank', ...body, status: answer.status } as Problem
  return { type: 'about:blank', title: answer.status >= 500 ? '服务暂时不可用，请稍后再试' : '请求没有成功', status: answer.status }
}

async function talk(method: string, path: string, init: Init): Promise<Raw> {
  let mine = tokens()
  if (mine?.until && mine.until < Date.now() && !path.startsWith('/api/v1/auth/') && (await renew(mine.access))) mine = tokens()
  const answer = await ask(method, path, init, mine?.access)
  if (answer.status !== 401 || !mine || path.startsWith('/api/v1/auth/')) return answer
  if (await renew(mine.access)) return ask(method, path, init, tokens()?.access)
  for (const listener of listeners) listener()
  return method === 'GET' ? ask(method, path, init) : answer // what is public stays readable
}

const send = (method: string) => async (path: string, init: Init = {}) => {
  let answer: Raw
  try {
    answer = await talk(method, path, init)
  } catch (error) {
    return { error: (error as Refused).problem, response: { status: 0 } }
  }
  const response = { status: answer.status }
  return answer.status >= 200 && answer.status < 300
    ? { data: answer.body, response }
    : { error: asProblem(answer), response }
}

export const api = { GET: send('GET'), POST: send('POST') } as unknown as Pick<Client<paths>, 'GET' | 'POST'>

/** The data of an answer, or the refusal thrown. */
export async function need<T>(asked: Promise<{ data?: T; error?: unknown; response: unknown }>): Promise<T> {
  const answer = await asked
  if (answer.error !== undefined) throw new Refused(answer.error as Problem)
  return answer.data as T
}

/** A fresh idempotency key. The same deed sent again carries the same key. */
export function newKey(): string {
  const random = () => Math.random().toString(36).slice(2, 10).padEnd(8, '0')
  return `mini-${Date.now().toString(36)}-${random()}${random()}`
}

/** Where everybody finds something outside this client: to be copied, or opened by another app. */
export function publicAddress(path: string): string {
  // #ifdef H5
  return window.location.origin + path
  // #endif
  // #ifndef H5
  return ORIGIN + path
  // #endif
}

/** Where a picture lies that everybody may see. */
export function publicPicture(path: string): string {
  return `${ORIGIN}/api/v1${path}`
}

/** The header of a deed. */
export function keyed(key: string = newKey(), actingAs?: string) {
  return { 'Idempotency-Key': key, ...(actingAs ? { 'X-Acting-As': actingAs } : {}) }
}

/** Send a photo in; the file is a local path of uni.chooseImage. */
export function sendPhoto(filePath: string, key: string, form: Record<string, string>): Promise<Schemas['PhotoOut']> {
  const once = (): Promise<Raw> =>
    new Promise((resolve) => {
      uni.uploadFile({
        url: `${ORIGIN}/api/v1/photos`,
        filePath,
        name: 'photo',
        formData: form,
        header: { Authorization: `Bearer ${tokens()?.access ?? ''}`, 'Idempotency-Key': key },
        success: (answer) => resolve({ status: answer.statusCode, body: readJson(answer.data) }),
        fail: () => resolve({ status: 0, body: OFFLINE }),
      })
    })
  return (async () => {
    const stale = tokens()?.access
    let answer = await once()
    if (answer.status === 401 && stale && (await renew(stale))) answer = await once()
    if (answer.status === 201) return answer.body as Schemas['PhotoOut']
    throw new Refused(asProblem(answer))
  })()
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** A PDF needs the token too: saved on H5, opened by WeChat's own viewer there. */
export function openPaper(path: string, name: string): Promise<void> {
  const url = ORIGIN + path
  return talk('GET', '/api/v1/me', {}).then(() => {
    const header = { Authorization: `Bearer ${tokens()?.access ?? ''}` }
    return new Promise<void>((resolve, reject) => {
      const failed = (answer?: { statusCode: number; data?: unknown }) => reject(new Refused(asProblem({ status: answer?.statusCode ?? 0, body: answer ? undefined : OFFLINE })))
      // #ifdef H5
      uni.request({
        url, header, responseType: 'arraybuffer',
        success: (answer) => {
          if (answer.statusCode !== 200) return failed(answer)
          const link = document.createElement('a')
          link.href = URL.createObjectURL(new Blob([answer.data as ArrayBuffer], { type: 'application/pdf' }))
          link.download = name
          document.body.append(link)
          link.click()
          link.remove()
          setTimeout(() => URL.revokeObjectURL(link.href), 30_000)
          resolve()
        },
        fail: () => failed(),
      })
      // #endif
      // #ifndef H5
      uni.downloadFile({
        url, header,
        success: (answer) => {
          if (answer.statusCode !== 200) return failed(answer)
          uni.openDocument({ filePath: answer.tempFilePath, fileType: 'pdf', showMenu: true, success: () => resolve(), fail: () => failed() })
        },
        fail: () => failed(),
      })
      // #endif
    })
  })
}

/** A photo needs the token, so it is fetched and shown from memory. */
export function photoSource(photoId: string): Promise<string> {
  const url = `${ORIGIN}/api/v1/photos/${photoId}`
  const header = { Authorization: `Bearer ${tokens()?.access ?? ''}` }
  return new Promise((resolve) => {
    // #ifdef H5
    uni.request({
      url, header, responseType: 'arraybuffer',
      success: (answer) =>
        resolve(answer.statusCode === 200 ? URL.createObjectURL(new Blob([answer.data as ArrayBuffer], { type: 'image/jpeg' })) : ''),
      fail: () => resolve(''),
    })
    // #endif
    // #ifndef H5
    uni.downloadFile({
      url, header,
      success: (answer) => resolve(answer.statusCode === 200 ? answer.tempFilePath : ''),
      fail: () => resolve(''),
    })
    // #endif
  })
}
