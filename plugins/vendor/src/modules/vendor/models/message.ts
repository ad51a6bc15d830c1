import { model } from "@medusajs/framework/utils"

/**
 * That an occasion was told to somebody. Its unique key is why a message is sent once: an event that comes twice, the sweep and a second
 * process all claim the same row. Neither address nor words are kept here.
 */
export const Message = model
  .define("vendor_message", {
    id: model.id({ prefix: "mesg" }).primaryKey(),
    /** `<template>:<occasion>` or `<template>:<occasion>:<member>`. */
    key: model.text(),
    /** When it was last tried; it is taken over when nothing came of that. */
    claimed_at: model.dateTime(),
    attempts: model.number().default(1),
    sent_at: model.dateTime().nullable(),
  })
  .indexes([{ on: ["key"], unique: true, where: "deleted_at is null" }])
