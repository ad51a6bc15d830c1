#!/bin/sh
# Brings the database up to date and, for a demo, fills it once; leaves the publishable key for the storefront.
set -eu
medusa=/app/node_modules/@medusajs/cli/cli.js

# The scripts apart: db:migrate says that all is well when they fail.
node "$medusa" db:migrate --execute-safe-links --execute-safe-search --skip-scripts
node "$medusa" db:migrate:scripts
if [ "${DEMO:-false}" = true ]; then
  node "$medusa" exec ./src/scripts/seed.js
  node -p 'JSON.parse(require("fs").readFileSync(process.env.DATA_DIR + "/demo.json", "utf8")).publishable_key' > /run/tawiza/publishable_key
fi
