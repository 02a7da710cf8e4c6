/**
 * A telephone without a screen, with the mini-program in it: WeChat's own compiler and component system, our pages, real HTTP.
 *
 * `node player.cjs BUILD ADDRESS` reads one command a line, {"do": "tap", "id": "agree"}, and answers one line. What a page
 * is and does is decided by the build; here is only what WeChat itself would give it.
 */
'use strict'

const fs = require('node:fs')
const os = require('node:os')
const path = require('node:path')
const readline = require('node:readline')

require('./wide.cjs')

const [BUILD, ADDRESS] = [path.resolve(process.argv[2]), process.argv[3]]
const TABS = new Set((JSON.parse(fs.readFileSync(path.join(BUILD, 'app.json'), 'utf8')).tabBar?.list ?? []).map((tab) => tab.pagePath))
const PLACE = { longitude: 114.2101, latitude: 30.5512 }
const LOOK_EVERY_MS = 25

const complaints = []
const complain = (...words) => complaints.push(words.map((word) => word?.stack ?? String(word)).join(' '))

// A page to draw on. What Node has of the same name would not fit jsdom's.

const { JSDOM } = require('jsdom')
const { window } = new JSDOM('<!doctype html><html><head></head><body></body></html>', { pretendToBeVisual: true, url: 'http://localhost/' })
for (const name of ['window', 'document', 'navigator', 'Event', 'CustomEvent', 'EventTarget', 'TouchEvent', 'Node', 'Element',
  'HTMLElement', 'DocumentFragment', 'requestAnimationFrame', 'cancelAnimationFrame', 'getComputedStyle']) {
  Object.defineProperty(globalThis, name, { value: name === 'window' ? window : window[name], configurable: true, writable: true })
}
console.error = complain
console.log = console.info = console.debug = () => {}
console.warn = (...words) => {
  if (!String(words[0]).includes('[Vue warn]')) return
  complain(...words)
}
process.on('uncaughtException', complain)
process.on('unhandledRejection', complain)

// What WeChat gives a page

const phone = { who: '', isOnline: true, storage: new Map(), toasts: [], modals: [], answers: [], pages: [], photos: [], app: {} }
const networkListeners = []
const done = (options, answer = {}) => {
  queueMicrotask(() => {
    options?.success?.(answer)
    options?.complete?.(answer)
  })
  return options?.success || options?.fail || options?.complete ? undefined : Promise.resolve(answer)
}
const failed = (options, words) => {
  const answer = { errMsg: words }
  queueMicrotask(() => {
    options?.fail?.(answer)
    options?.complete?.(answer)
  })
}
const here = (url) => ADDRESS + new URL(url, ADDRESS).pathname + new URL(url, ADDRESS).search
const copy = (value) => (value === undefined ? '' : JSON.parse(JSON.stringify(value)))

async function ask(options, init, read) {
  if (!phone.isOnline) return failed(options, 'request:fail net::ERR_INTERNET_DISCONNECTED')
  let answer
  try {
    const reply = await fetch(here(options.url), init)
    answer = { statusCode: reply.status, header: Object.fromEntries(reply.headers), errMsg: 'request:ok', ...(await read(reply)) }
  } catch (wrong) {
    return failed(options, `request:fail ${wrong.message}`)
  }
  options.success?.(answer)
  options.complete?.(answer)
}

async function readBody(reply, wanted) {
  if (wanted === 'arraybuffer') return { data: await reply.arrayBuffer() }
  const text = await reply.text()
  try {
    return { data: JSON.parse(text) }
  } catch {
    return { data: text }
  }
}

const WINDOW = { windowWidth: 390, windowHeight: 844, screenWidth: 390, screenHeight: 844, pixelRatio: 2, statusBarHeight: 47,
  safeArea: { top: 47, bottom: 810, left: 0, right: 390, width: 390, height: 763 } }
const DEVICE = { brand: 'devtools', model: 'player', system: 'iOS 17.0', platform: 'devtools', deviceOrientation: 'portrait' }
const BASE = { SDKVersion: '3.5.0', version: '8.0.50', language: 'zh_CN', theme: 'light', fontSizeSetting: 16, host: { env: 'WeChat' } }
const LAUNCH = { path: 'pages/home/index', query: {}, scene: 1001, shareTicket: '', referrerInfo: {} }
const nothing = (options) => done(options)
const task = () => ({ abort() {}, onProgressUpdate() {}, offProgressUpdate() {} })

globalThis.wx = {
  getSystemInfoSync: () => ({ ...WINDOW, ...DEVICE, ...BASE }), getWindowInfo: () => WINDOW, getDeviceInfo: () => DEVICE,
  getSystemInfo: (options) => done(options, { ...WINDOW, ...DEVICE, ...BASE }),
  getAppBaseInfo: () => BASE, getSystemSetting: () => ({ locationEnabled: true }), getAppAuthorizeSetting: () => ({}),
  getLaunchOptionsSync: () => LAUNCH, getEnterOptionsSync: () => LAUNCH, canIUse: () => true,
  getAccountInfoSync: () => ({ miniProgram: { appId: 'wx', envVersion: 'release', version: '1' } }),
  getMenuButtonBoundingClientRect: () => ({ top: 51, bottom: 83, left: 296, right: 383, width: 87, height: 32 }),

  getStorageSync: (key) => phone.storage.get(key) ?? '', setStorageSync: (key, value) => void phone.storage.set(key, copy(value)),
  removeStorageSync: (key) => void phone.storage.delete(key), clearStorageSync: () => phone.storage.clear(),
  getStorageInfoSync: () => ({ keys: [...phone.storage.keys()], currentSize: 0, limitSize: 10240 }),
  getStorage: (options) => (phone.storage.has(options.key) ? done(options, { data: phone.storage.get(options.key) }) : failed(options, 'getStorage:fail')),
  setStorage: (options) => (phone.storage.set(options.key, copy(options.data)), done(options)),
  removeStorage: (options) => (phone.storage.delete(options.key), done(options)),

  login: (options) => (phone.who ? done(options, { code: `as-${phone.who}` }) : failed(options, 'login:fail')),
  checkSession: nothing, getPrivacySetting: (options) => done(options, { needAuthorization: false }),
  requirePrivacyAuthorize: nothing, onNeedPrivacyAuthorization() {}, authorize: nothing,
  getSetting: (options) => done(options, { authSetting: { 'scope.userLocation': true } }),
  requestSubscribeMessage: (options) => done(options, Object.fromEntries(options.tmplIds.map((id) => [id, 'accept']))),

  request(options) {
    const method = (options.method ?? 'GET').toUpperCase()
    const body = options.data === undefined || method === 'GET' ? undefined
      : typeof options.data === 'string' ? options.data : JSON.stringify(options.data)
    ask(options, { method, headers: options.header, body }, (reply) => readBody(reply, options.responseType))
    return task()
  },
  uploadFile(options) {
    const form = new FormData()
    for (const [name, value] of Object.entries(options.formData ?? {})) form.append(name, value)
    form.append(options.name, new Blob([fs.readFileSync(options.filePath)], { type: 'image/png' }), path.basename(options.filePath))
    ask(options, { method: 'POST', headers: options.header, body: form }, async (reply) => ({ data: await reply.text() }))
    return task()
  },
  downloadFile(options) {
    ask(options, { headers: options.header }, async (reply) => {
      const tempFilePath = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'phone-')), 'file')
      fs.writeFileSync(tempFilePath, Buffer.from(await reply.arrayBuffer()))
      return { tempFilePath }
    })
    return task()
  },
  getNetworkType: (options) => done(options, { networkType: phone.isOnline ? 'wifi' : 'none' }),
  onNetworkStatusChange: (listener) => void networkListeners.push(listener), offNetworkStatusChange() {},

  getLocation: (options) => done(options, { ...PLACE, accuracy: 20 }),
  chooseLocation: (options) => done(options, { ...PLACE, name: '五琴里社区', address: '五琴里社区 3 栋' }),
  openLocation: nothing, getFuzzyLocation: (options) => done(options, PLACE),
  chooseImage: (options) => done(options, { tempFilePaths: [...phone.photos], tempFiles: phone.photos.map((file) => ({ path: file, size: fs.statSync(file).size })) }),
  chooseMedia: (options) => done(options, { tempFiles: phone.photos.map((file) => ({ tempFilePath: file, size: fs.statSync(file).size, fileType: 'image' })) }),
  compressImage: (options) => done(options, { tempFilePath: options.src }), previewImage: nothing,
  getImageInfo: (options) => done(options, { width: 100, height: 100, path: options.src, type: 'png' }),
  getFileSystemManager: () => ({ readFile: (options) => done(options, { data: fs.readFileSync(options.filePath, options.encoding) }),
    readFileSync: (file, encoding) => fs.readFileSync(file, encoding), unlink: nothing, saveFile: (options) => done(options, { savedFilePath: options.tempFilePath }) }),

  showToast: (options) => (phone.toasts.push(options.title), done(options)), hideToast: nothing,
  showLoading: nothing, hideLoading: nothing,
  showModal(options) {
    phone.modals.push([options.title, options.content].filter(Boolean).join('：'))
    const confirm = phone.answers.shift() ?? true
    return done(options, { confirm: confirm !== false, cancel: confirm === false, content: typeof confirm === 'string' ? confirm : '' })
  },
  showActionSheet: (options) => done(options, { tapIndex: phone.answers.shift() ?? 0 }),
  makePhoneCall: (options) => (phone.modals.push(`拨打 ${options.phoneNumber}`), done(options)),
  setClipboardData: nothing, scanCode: (options) => done(options, { result: String(phone.answers.shift() ?? '') }),
  setNavigationBarTitle: nothing, setNavigationBarColor: nothing, showNavigationBarLoading: nothing, hideNavigationBarLoading: nothing,
  setTabBarItem: nothing, setTabBarBadge: nothing, removeTabBarBadge: nothing, showTabBarRedDot: nothing, hideTabBarRedDot: nothing,
  hideTabBar: nothing, showTabBar: nothing, pageScrollTo: nothing, startPullDownRefresh: nothing, stopPullDownRefresh: nothing,
  setKeepScreenOn: nothing, vibrateShort: nothing, vibrateLong: nothing, showShareMenu: nothing, hideShareMenu: nothing,
  enableAlertBeforeUnload: nothing, disableAlertBeforeUnload: nothing, setScreenBrightness: nothing,
  onWindowResize() {}, offWindowResize() {}, onAppShow() {}, onAppHide() {}, onError() {}, onPageNotFound() {}, onThemeChange() {},
  onUnhandledRejection() {}, onKeyboardHeightChange() {}, onMemoryWarning() {}, hideKeyboard: nothing, nextTick: (next) => setTimeout(next, 0),
  createMapContext: () => ({ moveToLocation: nothing, includePoints: nothing, getCenterLocation: (options) => done(options, PLACE) }),
  createInnerAudioContext: () => ({ play() {}, stop() {}, pause() {}, destroy() {}, onEnded() {}, onError() {}, onPlay() {}, onStop() {} }),

  navigateTo: (options) => go(options, (target) => (phone.pages.at(-1)?.hide(), phone.pages.push(target))),
  redirectTo: (options) => go(options, (target) => (phone.pages.pop()?.close(), phone.pages.push(target))),
  reLaunch: (options) => go(options, (target) => (closeAll(), phone.pages.push(target))),
  switchTab: (options) => go(options, (target) => (closeAll(), phone.pages.push(target))),
  navigateBack(options) {
    for (let steps = options?.delta ?? 1; steps > 0 && phone.pages.length > 1; steps -= 1) phone.pages.pop().close()
    phone.pages.at(-1)?.show()
    return done(options)
  },
}
globalThis.__wxConfig = { envVersion: 'release' }
globalThis.__wxRoute = ''
globalThis.Page = () => {} // uni-app makes its pages of components
globalThis.App = (options) => {
  phone.app = options
}
globalThis.getApp = () => phone.app
globalThis.getCurrentPages = () => phone.pages.map((page) => page.instance)

// Pages

const simulate = require('miniprogram-simulate')
const exparser = require('miniprogram-exparser')

const loaded = new Map()

class Page {
  constructor(route, query) {
    this.route = route
    if (!loaded.has(route)) loaded.set(route, simulate.load(path.join(BUILD, route), { rootPath: BUILD, compiler: 'official' }))
    this.component = simulate.render(loaded.get(route))
    this.root = document.body.appendChild(document.createElement('section'))
    Object.assign(this.instance, { route, is: route, options: query, __route__: route })
    this.component.attach(this.root)
    this.call('onLoad', query)
  }

  get instance() {
    return this.component.instance
  }

  call(hook, ...values) {
    if (typeof this.instance[hook] === 'function') this.instance[hook](...values)
  }

  show() {
    this.call('onShow')
  }

  hide() {
    this.call('onHide')
  }

  close() {
    this.call('onUnload')
    this.component.detach()
    this.root.remove()
  }
}

const closeAll = () => {
  while (phone.pages.length) phone.pages.pop().close()
}

function go(options, arrive) {
  const [place, search] = options.url.split('?')
  const now = phone.pages.at(-1)?.route ?? ''
  const route = path.posix.join('/', place.startsWith('/') ? place : path.posix.join(path.posix.dirname(now), place)).slice(1)
  if (!fs.existsSync(path.join(BUILD, `${route}.json`))) return failed(options, `navigateTo:fail page "${route}" is not found`)
  const query = Object.fromEntries(new URLSearchParams(search ?? ''))
  const target = new Page(route, query)
  arrive(target)
  target.show()
  target.call('onReady')
  return done(options)
}

// Looking and touching

const top = () => {
  if (!phone.pages.length) throw new Error('no page is open')
  return phone.pages.at(-1)
}

const textOf = (dom) => (dom.textContent ?? '').replace(/\s+/g, ' ').trim()

/** Elements carry their test id as a class, t-<id>, other than ASCII by its code; a component's classes carry a prefix in the drawn page. */
function found(command) {
  const wanted = new RegExp(`(^|\\s|--)t-${command.id.replace(/[^\w-]/g, (letter) => letter.charCodeAt(0).toString(16))}(\\s|$)`)
  const all = [...top().root.querySelectorAll('[class]')].filter((dom) => wanted.test(dom.getAttribute('class')))
  return all.filter((dom) => dom.__wxElement && (!command.text || textOf(dom).includes(command.text)))
}

async function patiently(look, seconds, words) {
  const lastMoment = Date.now() + (seconds ?? 10) * 1000
  for (;;) {
    const seen = look()
    if (seen) return seen
    if (Date.now() > lastMoment) throw new Error(`${words}\n${top().route}: ${textOf(top().root).slice(0, 1500)}`)
    await new Promise((next) => setTimeout(next, LOOK_EVERY_MS))
  }
}

const touch = async (dom, name, detail) => {
  exparser.Event.dispatchEvent(dom.__wxElement, exparser.Event.create(name, detail, {
    originalEvent: new CustomEvent(name), bubbles: true, capturePhase: true, composed: true, extraFields: { touches: [], changedTouches: [] },
  }))
  await new Promise((next) => setTimeout(next, 0))
}
const find = (command) => patiently(() => found(command)[command.nth ?? 0], command.seconds, `nothing with the id ${command.id} ${command.text ?? ''}`)
const isDisabled = (dom) => dom.__wxElement?.disabled === true || dom.__wxElement?._vt?.attrs?.some((one) => one.name === 'disabled' && one.value)

const COMMANDS = {
  start(command) {
    phone.who = command.who ?? ''
    require(path.join(BUILD, 'app.js'))
    phone.app.onLaunch?.(LAUNCH)
    phone.app.onShow?.(LAUNCH)
    return go({ url: `/${command.page ?? LAUNCH.path}` }, (target) => phone.pages.push(target)) ?? {}
  },
  open: (command) => void (TABS.has(command.url.split('?')[0].slice(1)) ? wx.switchTab : wx.navigateTo)({ url: command.url }),
  back: () => void wx.navigateBack({}),
  async tap(command) {
    const dom = await patiently(() => found(command).filter((one) => !isDisabled(one))[command.nth ?? 0], command.seconds, `nothing to tap with the id ${command.id}`)
    await touch(dom, 'tap', {})
  },
  fill: async (command) => touch(await find(command), 'input', { value: command.value, cursor: command.value.length }),
  change: async (command) => touch(await find(command), 'change', { value: command.value }),
  event: async (command) => touch(await find(command), command.name, command.detail ?? {}),
  sees: (command) => patiently(() => textOf(top().root).includes(command.text), command.seconds, `not seen: ${command.text}`),
  has: async (command) => void (await find(command)),
  arrives: (command) => patiently(() => top().route === command.page, command.seconds, `not arrived at ${command.page}`),
  text: (command) => (command.id ? find(command).then(textOf) : textOf(top().root)),
  page: () => top().route,
  told: () => ({ toasts: phone.toasts.splice(0), modals: phone.modals.splice(0) }),
  answer: (command) => void phone.answers.push(command.value),
  photos: (command) => void (phone.photos = command.files),
  online(command) {
    phone.isOnline = command.value
    for (const listener of networkListeners) listener({ isConnected: command.value, networkType: command.value ? 'wifi' : 'none' })
  },
  complaints: () => complaints.splice(0),
}

async function answer(line) {
  try {
    const command = JSON.parse(line)
    const value = await COMMANDS[command.do](command)
    return { value: typeof value === 'object' || typeof value === 'string' ? value : null }
  } catch (wrong) {
    return { wrong: wrong.message }
  }
}

const lines = readline.createInterface({ input: process.stdin })
let last = Promise.resolve()
lines.on('line', (line) => {
  last = last.then(async () => process.stdout.write(`${JSON.stringify(await answer(line))}\n`))
})
lines.on('close', () => last.then(() => process.exit(0)))
