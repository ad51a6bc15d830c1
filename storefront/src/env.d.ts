declare namespace App {
  interface Locals {
    language: import("@tawiza/contract").Language
    /** The texts of the page's language. */
    m: import("./i18n/messages/index.js").Messages
    /** Set where a page could not be made: what the trouble page has to say. */
    trouble?: import("./data/trouble.js").Trouble
  }
}
