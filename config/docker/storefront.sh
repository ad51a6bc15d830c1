#!/bin/sh
# The publishable key comes from the environment or, in a demo, from the first run.
set -eu
if [ -z "${PUBLISHABLE_KEY:-}" ] && [ -r /run/tawiza/publishable_key ]; then
  PUBLISHABLE_KEY=$(cat /run/tawiza/publishable_key)
  export PUBLISHABLE_KEY
fi
exec node dist/server/entry.mjs
