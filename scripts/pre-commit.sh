#!/usr/bin/env bash
# What pre-commit runs of its clone of this repository: the package's command, which is made where it is missing.
# npm does not build a package that it installs from git, so a hook with the language node would find no command.
set -euo pipefail
repository=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
command="$repository/package/cardfile.mjs"
if [ ! -f "$command" ]; then
  echo "Cardfile is made once for this version; this takes a minute." >&2
  tarball=$(mktemp -d)
  (cd "$repository" && npm ci --no-fund --no-audit --silent && npm pack --silent --pack-destination "$tarball") >&2
  rm -r "$tarball"
fi
exec node "$command" check "$@"
