/** `node healthy.mjs <address>`: ends with 0 when it answers below 400. The images have Node and no curl. */
const response = await fetch(process.argv[2], { redirect: "manual", signal: AbortSignal.timeout(4000) }).catch(() => undefined)
process.exit(response && response.status < 400 ? 0 : 1)
