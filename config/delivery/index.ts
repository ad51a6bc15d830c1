/** Delivery as data: where parcels go, by whom, for how much, and on which days nothing moves. The chamber edits these tables. */
export { CARRIERS, type Carrier, POST_ONLY_MAX_G } from "./carriers.js"
export { DEFAULT_CLOSING_WEEKDAYS, HOLIDAYS, type HolidayRow } from "./holidays.js"
export { PROVINCES, type Province, REGION_FES_MEKNES } from "./provinces.js"
export { MAX_PARCEL_G, TARIFFS, type Tariff, ZONES, type Zone, zoneBetween } from "./tariffs.js"
