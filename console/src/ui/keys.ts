/** Keys of a page: never while somebody types or a dialog is open above. */
import { onBeforeUnmount, onMounted } from 'vue'

const TYPING = 'input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable], [role=combobox], [role=listbox]'
const COVER = '.el-overlay-dialog, [data-covers]'

function covered(): boolean {
  return Array.from(document.querySelectorAll<HTMLElement>(COVER)).some((one) => one.offsetParent !== null || one.offsetWidth > 0)
}

export function useKeys(keys: Record<string, (event: KeyboardEvent) => void>, above = false): void {
  function onKey(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return
    const target = event.target as HTMLElement
    if (target.closest?.(TYPING)) {
      if (event.key === 'Escape' && !target.closest('[aria-expanded=true]')) target.blur()
      return
    }
    if (event.key === 'Enter' && target.closest?.('button, a, summary')) return
    if (!above && covered()) return
    const deed = keys[event.key]
    if (deed) {
      event.preventDefault()
      deed(event)
    }
  }
  onMounted(() => addEventListener('keydown', onKey))
  onBeforeUnmount(() => removeEventListener('keydown', onKey))
}
