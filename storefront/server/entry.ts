import "../src/environment.js"

export * from "@astrojs/node/server.js"
