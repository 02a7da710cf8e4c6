import uniPlugin from '@dcloudio/vite-plugin-uni'
import { defineConfig, type Plugin } from 'vite'

const uni = ((uniPlugin as unknown as { default?: typeof uniPlugin }).default ?? uniPlugin) as () => Plugin[]

/** The framework's style sheet asks a foreign host for the shadows of its own header, which we do not draw. */
function noForeignAssets(): Plugin {
  const foreign = /url\(\s*["']?https?:\/\/[^)]*\)/g
  return {
    name: 'no-foreign-assets',
    enforce: 'post',
    generateBundle(_options, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type === 'asset' && file.fileName.endsWith('.css')) {
          file.source = String(file.source).replace(foreign, 'none')
        }
      }
    },
  }
}

/** What nearly every page needs comes in one file on the web, not in a dozen small ones. */
const ON_EVERY_PAGE = /miniprogram\/src\/(words|when|use|programme|moment|drafts)\.ts$/
const together = process.env.UNI_PLATFORM === 'h5'
  ? { rollupOptions: { output: { manualChunks: (id: string) => (ON_EVERY_PAGE.test(id) ? 'words' : undefined) } } }
  : {}

export default defineConfig({
  plugins: [uni(), noForeignAssets()],
  build: { target: 'es2018', chunkSizeWarningLimit: 300, ...together },
  server: { proxy: { '/api': process.env.API_ORIGIN ?? 'http://127.0.0.1:8000' } },
})
