// Auto-generated index file for Medusa Admin UI extensions
import WidgetComponent0 from "/work/search/plugins/vendor/src/admin/widgets/order-consignments.tsx"

const widgetModule = {
  widgets: [
    {
      Component: WidgetComponent0,
      zone: ["order.details.side.before"],
      widgetId: "tawiza-order-consignments",
    },
  ],
}

import RouteComponent3, { handle as handle3 } from "/work/search/plugins/vendor/src/admin/routes/applications/[id]/page.tsx"
import RouteComponent0, {
  config as HandleConfig0,
  handle as handle0,
} from "/work/search/plugins/vendor/src/admin/routes/applications/page.tsx"
import RouteComponent1, {
  config as HandleConfig1,
  handle as handle1,
} from "/work/search/plugins/vendor/src/admin/routes/consignments/page.tsx"
import RouteComponent2, { config as HandleConfig2, handle as handle2 } from "/work/search/plugins/vendor/src/admin/routes/vendors/page.tsx"

const routeModule = {
  routes: [
    {
      Component: RouteComponent0,
      path: "/applications",
      handle: { label: HandleConfig0.label, translationNs: HandleConfig0.translationNs, ...handle0 },
    },
    {
      Component: RouteComponent1,
      path: "/consignments",
      handle: { label: HandleConfig1.label, translationNs: HandleConfig1.translationNs, ...handle1 },
    },
    {
      Component: RouteComponent2,
      path: "/vendors",
      handle: { label: HandleConfig2.label, translationNs: HandleConfig2.translationNs, ...handle2 },
    },
    {
      Component: RouteComponent3,
      path: "/applications/:id",
      handle: handle3,
    },
  ],
}

import { config as RouteConfig0 } from "/work/search/plugins/vendor/src/admin/routes/applications/page.tsx"
import { config as RouteConfig1 } from "/work/search/plugins/vendor/src/admin/routes/consignments/page.tsx"
import { config as RouteConfig2 } from "/work/search/plugins/vendor/src/admin/routes/vendors/page.tsx"

const menuItemModule = {
  menuItems: [
    {
      label: RouteConfig0.label,
      icon: RouteConfig0.icon,
      path: "/applications",
      nested: undefined,
      rank: 1,
      translationNs: RouteConfig0.translationNs,
    },
    {
      label: RouteConfig1.label,
      icon: RouteConfig1.icon,
      path: "/consignments",
      nested: undefined,
      rank: 3,
      translationNs: RouteConfig1.translationNs,
    },
    {
      label: RouteConfig2.label,
      icon: RouteConfig2.icon,
      path: "/vendors",
      nested: undefined,
      rank: 2,
      translationNs: RouteConfig2.translationNs,
    },
  ],
}

const formModule = { customFields: {} }

const displayModule = {
  displays: {},
}

import i18nTranslations0 from "/work/search/plugins/vendor/src/admin/i18n/index.ts"

const i18nModule = { resources: i18nTranslations0 }

const cellRendererModule = {}

const layoutModule = { layouts: [] }

const searchEntityModule = {}

const plugin = {
  widgetModule,
  routeModule,
  menuItemModule,
  formModule,
  displayModule,
  i18nModule,
  cellRendererModule,
  layoutModule,
  searchEntityModule,
}

export default plugin
