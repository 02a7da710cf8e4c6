/// <reference types="vite/client" />

interface ImportMetaEnv {
  /** Where the API lives, for WeChat; on H5 it is the page's own origin. */
  readonly VITE_API_ORIGIN?: string
}

declare module '*.vue' {
  import type { DefineComponent } from 'vue'
  const component: DefineComponent<object, object, unknown>
  export default component
}

/** What WeChat alone has: a place for files, and a way to send one to oneself. */
declare const wx: {
  env: { USER_DATA_PATH: string }
  getFileSystemManager: () => { writeFile: (wanted: { filePath: string; data: string; encoding: 'base64'; success?: () => void }) => void }
  shareFileMessage: (wanted: { filePath: string; fileName: string }) => void
}
