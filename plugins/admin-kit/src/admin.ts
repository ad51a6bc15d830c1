import { translations } from "./i18n/index.js"

/**
 * What the admin takes from a plugin (the shape that `medusa plugin:build` writes). The kit brings words and no page of its own; as a
 * plugin of the backend it also has its classes found by the admin's style sheet.
 */
export default {
  widgetModule: { widgets: [] },
  routeModule: { routes: [] },
  menuItemModule: { menuItems: [] },
  formModule: { customFields: {} },
  displayModule: { displays: {} },
  i18nModule: { resources: translations },
  cellRendererModule: {},
  layoutModule: { layouts: [] },
  searchEntityModule: {},
}
