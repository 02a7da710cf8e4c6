/** Components found by name (pages.json, easycom). */
import type UiButton from './ui/ui-button.vue'
import type UiCheck from './ui/ui-check.vue'
import type UiChoice from './ui/ui-choice.vue'
import type UiField from './ui/ui-field.vue'
import type UiIcon from './ui/ui-icon.vue'
import type UiMap from './ui/ui-map.vue'
import type UiMore from './ui/ui-more.vue'
import type UiPage from './ui/ui-page.vue'
import type UiPhotos from './ui/ui-photos.vue'
import type UiPick from './ui/ui-pick.vue'
import type UiPicture from './ui/ui-picture.vue'
import type UiProblem from './ui/ui-problem.vue'
import type UiSheet from './ui/ui-sheet.vue'
import type UiSlots from './ui/ui-slots.vue'
import type UiStars from './ui/ui-stars.vue'
import type UiState from './ui/ui-state.vue'
import type UiTag from './ui/ui-tag.vue'
import type UiTap from './ui/ui-tap.vue'

declare module 'vue' {
  export interface GlobalComponents {
    UiButton: typeof UiButton
    UiCheck: typeof UiCheck
    UiChoice: typeof UiChoice
    UiField: typeof UiField
    UiIcon: typeof UiIcon
    UiMap: typeof UiMap
    UiMore: typeof UiMore
    UiPage: typeof UiPage
    UiPhotos: typeof UiPhotos
    UiPick: typeof UiPick
    UiPicture: typeof UiPicture
    UiProblem: typeof UiProblem
    UiSheet: typeof UiSheet
    UiSlots: typeof UiSlots
    UiStars: typeof UiStars
    UiState: typeof UiState
    UiTag: typeof UiTag
    UiTap: typeof UiTap
  }
}
export {}
