#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# run.sh BUILD_DIR: the headless demo of what that build made, then what it must have left behind.
set -euo pipefail
here="$(cd "$(dirname "$0")" && pwd)"
project="$(cd "$here/../../.." && pwd)"
for tool in Xvfb xdotool import dbus-run-session; do
    command -v "$tool" >/dev/null || { echo "skipped: $tool is not installed"; exit 77; }
done
out="$(mktemp -d /tmp/gongyuan-demo-test-XXXXXX)"
trap 'rm -rf "$out"' EXIT
GONGYUAN_BUILD_DIR="$1" "$project/scripts/demo" --headless --out "$out/demo"
/usr/bin/python3 "$here/check.py" "$out/demo/result.json" "$here/expected.yaml"
for kind in paper/*.paper.age paper/*.envelope sheet receipt screens; do
    compgen -G "$out/demo/$kind" >/dev/null || { echo "the demo left no $kind" >&2; exit 1; }
done
pictures="$(find "$out/demo/screens" -name '*.png' | wc -l)"
[ "$pictures" -ge 18 ] || { echo "the demo left only $pictures pictures" >&2; exit 1; }
cmp "$out/demo/result.json" "$out/demo/result-again.json" || { echo "marking twice gave other bytes" >&2; exit 1; }
