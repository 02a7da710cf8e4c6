/** Pages, and who may open them. Filters live in the query, so that a reload and a shared link keep them. */
import { createRouter, createWebHistory } from 'vue-router'

import { opens, session } from '@/api/session'

declare module 'vue-router' {
  interface RouteMeta {
    title: string
    /** The lowest level that has this page: 3 is A1 to A3. */
    upTo?: number
    /** Also for the managers of departments. */
    departments?: true
  }
}

export const router = createRouter({
  history: createWebHistory(import.meta.env.BASE_URL),
  routes: [
    { path: '/', redirect: '/todos' },
    { path: '/todos', component: () => import('./pages/TodosPage.vue'), meta: { title: '待办', upTo: 4, departments: true } },
    { path: '/orders', component: () => import('./pages/OrdersPage.vue'), meta: { title: '点单', upTo: 4 } },
    { path: '/activities', component: () => import('./pages/ActivitiesPage.vue'), meta: { title: '活动', upTo: 4, departments: true } },
    { path: '/volunteers', component: () => import('./pages/VolunteersPage.vue'), meta: { title: '志愿者', upTo: 3 } },
    { path: '/teams', component: () => import('./pages/TeamsPage.vue'), meta: { title: '队伍', upTo: 4 } },
    { path: '/checks', component: () => import('./pages/ChecksPage.vue'), meta: { title: '年审', upTo: 3 } },
    { path: '/musters', component: () => import('./pages/MustersPage.vue'), meta: { title: '应急集结', upTo: 3 } },
    { path: '/emergencies', component: () => import('./pages/EmergenciesPage.vue'), meta: { title: '应急状态', upTo: 3 } },
    { path: '/records', component: () => import('./pages/RecordsPage.vue'), meta: { title: '服务时长', upTo: 4 } },
    { path: '/proof', component: () => import('./pages/ProofPage.vue'), meta: { title: '认定与证明', upTo: 3 } },
    { path: '/offerings', component: () => import('./pages/OfferingsPage.vue'), meta: { title: '供单与心愿', upTo: 3 } },
    { path: '/complaints', component: () => import('./pages/ComplaintsPage.vue'), meta: { title: '投诉', upTo: 3 } },
    { path: '/stations', component: () => import('./pages/StationsPage.vue'), meta: { title: '站点', upTo: 4 } },
    { path: '/mall', component: () => import('./pages/MallPage.vue'), meta: { title: '积分商城', upTo: 3 } },
    { path: '/counter', component: () => import('./pages/CounterPage.vue'), meta: { title: '核销' } },
    { path: '/upkeep', component: () => import('./pages/UpkeepPage.vue'), meta: { title: '阵地运行', upTo: 4 } },
    { path: '/accounts', component: () => import('./pages/AccountsPage.vue'), meta: { title: '账号', upTo: 3 } },
    { path: '/board', component: () => import('./pages/BoardPage.vue'), meta: { title: '看板', upTo: 4 } },
    { path: '/wall', component: () => import('./pages/WallPage.vue'), meta: { title: '大屏', upTo: 4 } },
    { path: '/imports', component: () => import('./pages/ImportsPage.vue'), meta: { title: '导入', upTo: 2 } },
    { path: '/courses', component: () => import('./pages/CoursesPage.vue'), meta: { title: '培训', upTo: 2 } },
    { path: '/learn', component: () => import('./pages/LearnPage.vue'), meta: { title: '学习与传播', upTo: 3 } },
    { path: '/incidents', component: () => import('./pages/IncidentsPage.vue'), meta: { title: '事故', upTo: 3 } },
    { path: '/external', component: () => import('./pages/ExternalPage.vue'), meta: { title: '外部时长', upTo: 2 } },
    { path: '/merges', component: () => import('./pages/MergesPage.vue'), meta: { title: '重复登记', upTo: 2 } },
    { path: '/news', component: () => import('./pages/NewsPage.vue'), meta: { title: '动态', upTo: 3 } },
    { path: '/notices', component: () => import('./pages/NoticesPage.vue'), meta: { title: '公告', upTo: 3 } },
    { path: '/campaigns', component: () => import('./pages/CampaignsPage.vue'), meta: { title: '专题', upTo: 1 } },
    { path: '/me', component: () => import('./pages/MePage.vue'), meta: { title: '我的账号' } },
    { path: '/:rest(.*)', component: () => import('./pages/NoPage.vue'), meta: { title: '没有这一页' } },
  ],
})

router.beforeEach((to) => {
  if (!session.me || opens(to.meta) || to.path === '/me') return true
  return { path: session.hat?.role === 'SHOP' ? '/counter' : '/me', replace: true }
})
router.afterEach((to) => {
  document.title = `${to.meta.title} · 汉阳文明实践管理台`
})
