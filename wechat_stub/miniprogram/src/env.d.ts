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
