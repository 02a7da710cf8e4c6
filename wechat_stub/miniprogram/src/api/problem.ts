/** What the API says when it says no (RFC 9457), and what we say when it cannot be reached. */
export interface Problem {
  type: string
  title: string
  status: number
  detail?: string
  errors?: { pointer: string; detail: string }[]
  /** Behind a counter: when the ear opens again, and how many codes may still be tried. */
  locked_until?: string
  tries_left?: number
}

/** Thrown by `need()`; `status` 0 means that no answer came. */
export class Refused extends Error {
  constructor(readonly problem: Problem) {
    super(problem.detail ?? problem.title)
  }

  get offline(): boolean {
    return this.problem.status === 0
  }

  /** Worth sending again with the same key: no answer, or a server that is busy. */
  get passing(): boolean {
    return this.offline || this.problem.status === 429 || this.problem.status >= 500
  }
}

export const OFFLINE: Problem = {
  type: '/problems/offline',
  title: '网络连接不上',
  status: 0,
  detail: '您填写的内容已保存在本机，联网后可继续。',
}

export function problemOf(error: unknown): Problem {
  if (error instanceof Refused) return error.problem
  return { type: '/problems/client', title: '页面出错了，请返回重试', status: -1, detail: String((error as Error)?.message ?? '') }
}

/** The complaint about one field, by its JSON pointer: `/title`, `/on_behalf_of/phone`. */
export function fieldError(problem: Problem | null, pointer: string): string {
  return problem?.errors?.find((one) => one.pointer === pointer || one.pointer.startsWith(`${pointer}/`))?.detail ?? ''
}

/** `/problems/wrong-service-code` is `wrong-service-code`. */
export function nameOf(problem: Problem): string {
  return problem.type.slice(problem.type.lastIndexOf('/') + 1)
}
