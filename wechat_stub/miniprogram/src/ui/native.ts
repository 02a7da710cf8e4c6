/**
 * H5 only: real HTML controls. The framework draws its own on H5 as plain boxes, which neither the keyboard nor a
 * screen reader can use; a render function is left as it is.
 */
// #ifdef H5
import { h, type FunctionalComponent } from 'vue'

const plain = (tag: string): FunctionalComponent<Record<string, unknown>> => {
  const drawn: FunctionalComponent<Record<string, unknown>> = (_props, { attrs, slots }) => h(tag, attrs, slots.default?.())
  drawn.inheritAttrs = false
  return drawn
}

export const NativeButton = plain('button')
export const NativeInput = plain('input')
export const NativeTextarea = plain('textarea')
export const NativeSelect = plain('select')
export const NativeOption = plain('option')
export const NativeLabel = plain('label')
export const NativeImage = plain('img')
export const NativeLink = plain('a')
// #endif
