import {
  IconActivity,
  IconBinaryTree,
  IconChartLine,
  IconClipboardCheck,
  IconDatabaseImport,
  IconEraser,
  IconHeartbeat,
  IconHistory,
  IconKey,
  IconListCheck,
  IconListSearch,
  IconMicrophone,
  IconMusic,
  IconSearch,
  IconSend,
  IconStar,
  IconTags,
  IconUser,
  IconUsers,
  IconWebhook,
} from '@tabler/icons-react';
import { lazy } from 'react';
import type { Me } from '@/shared/api/queries';
import { texts } from './texts';

/** What a page needs of who opens it, in the API's words; null: nothing but to be signed in. */
type Permission = 'seeCalls' | 'readTranscripts' | 'operate' | 'editPlan' | 'manageUsers' | 'seeAudit' | 'eraseCalls' | null;

const load = {
  live: () => import('@/features/live/LivePage').then((module) => ({ default: module.LivePage })),
  calls: () => import('@/features/calls/CallsPage').then((module) => ({ default: module.CallsPage })),
  call: () => import('@/features/call/CallPage').then((module) => ({ default: module.CallPage })),
  recordings: () => import('@/features/recordings/RecordingsPage').then((module) => ({ default: module.RecordingsPage })),
  search: () => import('@/features/search/SearchPage').then((module) => ({ default: module.SearchPage })),
  surveys: () => import('@/features/surveys/SurveysPage').then((module) => ({ default: module.SurveysPage })),
  insights: () => import('@/features/insights/InsightsPage').then((module) => ({ default: module.InsightsPage })),
  topics: () => import('@/features/topics/TopicsPage').then((module) => ({ default: module.TopicsPage })),
  reviews: () => import('@/features/reviews/ReviewsPage').then((module) => ({ default: module.ReviewsPage })),
  callReviews: () => import('@/features/reviews/CallReviewsPage').then((module) => ({ default: module.CallReviewsPage })),
  deliveries: () => import('@/features/deliveries/DeliveriesPage').then((module) => ({ default: module.DeliveriesPage })),
  work: () => import('@/features/work/WorkPage').then((module) => ({ default: module.WorkPage })),
  imports: () => import('@/features/imports/ImportsPage').then((module) => ({ default: module.ImportsPage })),
  health: () => import('@/features/health/HealthPage').then((module) => ({ default: module.HealthPage })),
  plan: () => import('@/features/plan/PlanPage').then((module) => ({ default: module.PlanPage })),
  testCall: () => import('@/features/plan/testCall/TestCallPage').then((module) => ({ default: module.TestCallPage })),
  replay: () => import('@/features/plan/replay/ReplayPage').then((module) => ({ default: module.ReplayPage })),
  versions: () => import('@/features/plan/versions/VersionsPage').then((module) => ({ default: module.VersionsPage })),
  sounds: () => import('@/features/sounds/SoundsPage').then((module) => ({ default: module.SoundsPage })),
  users: () => import('@/features/users/UsersPage').then((module) => ({ default: module.UsersPage })),
  keys: () => import('@/features/keys/KeysPage').then((module) => ({ default: module.KeysPage })),
  audit: () => import('@/features/audit/AuditPage').then((module) => ({ default: module.AuditPage })),
  subscriptions: () => import('@/features/subscriptions/SubscriptionsPage').then((module) => ({ default: module.SubscriptionsPage })),
  erasures: () => import('@/features/erasures/ErasuresPage').then((module) => ({ default: module.ErasuresPage })),
  account: () => import('@/features/account/AccountPage').then((module) => ({ default: module.AccountPage })),
  welcome: () => import('@/features/welcome/WelcomePage').then((module) => ({ default: module.WelcomePage })),
  signIn: () => import('@/features/signIn/SignInPage').then((module) => ({ default: module.SignInPage })),
};

export const SignInPage = lazy(load.signIn);
export const WelcomePage = lazy(load.welcome);

/** The only page of who must set up a second factor first. */
const accountPath = '/me';

/** Every page behind the sign-in. */
export const pages = [
  { path: '/calls/live', needs: 'seeCalls' as Permission, Page: lazy(load.live), load: load.live, icon: IconActivity, name: texts.live },
  { path: '/calls', needs: 'seeCalls' as Permission, Page: lazy(load.calls), load: load.calls, icon: IconHistory, name: texts.calls },
  { path: '/calls/:callId', needs: 'seeCalls' as Permission, Page: lazy(load.call), load: load.call, icon: null, name: '' },
  { path: '/recordings', needs: 'seeCalls' as Permission, Page: lazy(load.recordings), load: load.recordings, icon: IconMicrophone, name: texts.recordings },
  { path: '/search', needs: 'readTranscripts' as Permission, Page: lazy(load.search), load: load.search, icon: IconSearch, name: texts.search },
  { path: '/surveys', needs: 'seeCalls' as Permission, Page: lazy(load.surveys), load: load.surveys, icon: IconStar, name: texts.surveys },
  { path: '/insights', needs: 'seeCalls' as Permission, Page: lazy(load.insights), load: load.insights, icon: IconChartLine, name: texts.insights },
  { path: '/topics', needs: 'seeCalls' as Permission, Page: lazy(load.topics), load: load.topics, icon: IconTags, name: texts.topics },
  { path: '/reviews', needs: null as Permission, Page: lazy(load.reviews), load: load.reviews, icon: IconClipboardCheck, name: texts.reviews },
  { path: '/reviews/:callId', needs: null as Permission, Page: lazy(load.callReviews), load: load.callReviews, icon: null, name: '' },
  { path: '/deliveries', needs: 'seeCalls' as Permission, Page: lazy(load.deliveries), load: load.deliveries, icon: IconSend, name: texts.deliveries },
  { path: '/ops/work', needs: 'operate' as Permission, Page: lazy(load.work), load: load.work, icon: IconListCheck, name: texts.work },
  { path: '/ops/imports', needs: 'operate' as Permission, Page: lazy(load.imports), load: load.imports, icon: IconDatabaseImport, name: texts.imports },
  { path: '/ops/health', needs: 'operate' as Permission, Page: lazy(load.health), load: load.health, icon: IconHeartbeat, name: texts.health },
  { path: '/admin/plan', needs: 'editPlan' as Permission, Page: lazy(load.plan), load: load.plan, icon: IconBinaryTree, name: texts.plan },
  { path: '/admin/plan/test', needs: 'editPlan' as Permission, Page: lazy(load.testCall), load: load.testCall, icon: null, name: '' },
  { path: '/admin/plan/replay', needs: 'editPlan' as Permission, Page: lazy(load.replay), load: load.replay, icon: null, name: '' },
  { path: '/admin/plan/versions', needs: 'editPlan' as Permission, Page: lazy(load.versions), load: load.versions, icon: null, name: '' },
  { path: '/admin/users', needs: 'manageUsers' as Permission, Page: lazy(load.users), load: load.users, icon: IconUsers, name: texts.users },
  { path: '/admin/sounds', needs: 'editPlan' as Permission, Page: lazy(load.sounds), load: load.sounds, icon: IconMusic, name: texts.sounds },
  { path: '/admin/keys', needs: 'manageUsers' as Permission, Page: lazy(load.keys), load: load.keys, icon: IconKey, name: texts.keys },
  { path: '/admin/audit', needs: 'seeAudit' as Permission, Page: lazy(load.audit), load: load.audit, icon: IconListSearch, name: texts.audit },
  { path: '/admin/erasures', needs: 'eraseCalls' as Permission, Page: lazy(load.erasures), load: load.erasures, icon: IconEraser, name: texts.erasures },
  {
    path: '/subscriptions',
    needs: 'seeCalls' as Permission,
    Page: lazy(load.subscriptions),
    load: load.subscriptions,
    icon: IconWebhook,
    name: texts.subscriptions,
  },
  { path: accountPath, needs: null as Permission, Page: lazy(load.account), load: load.account, icon: IconUser, name: texts.account },
];

export function may(permissions: readonly string[], needs: Permission): boolean {
  return needs === null || permissions.includes(needs);
}

/** The pages to which the navigation leads. */
export function pagesFor({ permissions, mustEnrol }: Pick<Me, 'permissions' | 'mustEnrol'>) {
  return pages.filter(({ icon, needs, path }) => icon && (mustEnrol ? path === accountPath : may(permissions, needs)));
}
