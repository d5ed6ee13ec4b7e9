#!/usr/bin/env bash
# Makes .venv from the pinned locks. Levels: core (the product), check (+ developers' tools),
# test (+ SDV and torch), bare (.venv-bare: the engine without PySide6 and SDV, to prove it needs neither),
# pack-open and pack-full (.venv-open, .venv-full: what an edition is frozen from, and nothing else).
set -euo pipefail
cd "$(dirname "$0")/.."
level=${1:-core}

case $level in
  core)  env=.venv;      locks="core" ;;
  check) env=.venv;      locks="core dev" ;;
  test)  env=.venv;      locks="core dev sdv" ;;
  bare)  env=.venv-bare; locks="core dev" ;;
  pack-open) env=.venv-open; locks="core pack" ;;
  pack-full) env=.venv-full; locks="core sdv pack" ;;
  *) echo "setup: no such level: $level (core, check, test, bare, pack-open, pack-full)" >&2; exit 2 ;;
esac

say() { echo "setup: $*" >&2; }

find_python() {
  for name in python3.11 python3.12 python3.13 python3; do
    if command -v "$name" >/dev/null 2>&1 &&
       "$name" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
      echo "$name"; return
    fi
  done
  say "Python 3.11 or newer is needed. On Debian: apt-get install python3 python3-venv"; exit 1
}

make_env() {
  [ -x "$env/bin/python" ] && return
  local python; python=$(find_python)
  if ! "$python" -c 'import ensurepip' 2>/dev/null; then
    if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
      say "installing python3-venv"
      apt-get update -qq >/dev/null && apt-get install -y -qq python3-venv >/dev/null
    else
      say "venv is missing. On Debian: sudo apt-get install python3-venv"; exit 1
    fi
  fi
  say "making $env"
  "$python" -m venv "$env"
}

# A level is done when its stamp holds the checksum of everything it was made from.
stamp_of() { cat pyproject.toml "packaging/locks/$1.txt" | sha256sum | cut -d' ' -f1; }

install_lock() {
  local lock=$1 stamp="$env/.stamp-$1" want
  want=$(stamp_of "$lock")
  [ "$(cat "$stamp" 2>/dev/null)" = "$want" ] && return
  say "installing $lock (packaging/locks/$lock.txt)"
  local wanted="packaging/locks/$lock.txt"
  if [ "$level" = bare ]; then
    grep -viE '^(pyside6|shiboken6|pytest-qt)' "$wanted" > "$env/lock.txt"; wanted="$env/lock.txt"
  fi
  "$env/bin/python" -m pip install --quiet --disable-pip-version-check -r "$wanted"
  if [ "$lock" = core ] && [ "${level#pack-}" != "$level" ]; then
    need_compiler # packaging/freeze.py builds and installs the wheel
  elif [ "$lock" = core ]; then
    need_compiler
    say "installing cloister itself"
    "$env/bin/python" -m pip install --quiet --disable-pip-version-check --no-build-isolation --no-deps -e .
    kernels_stamp > "$env/.stamp-kernels" # the installation compiled them
  fi
  echo "$want" > "$stamp"
}

# The compiled parts of synthesizer and metrics (docs/adr/0004-compiled-kernels.md).
KERNELS=synth_engine/synthesizers/kernels
NEAR=synth_engine/validation/kernels

kernels_stamp() {
  cat "$KERNELS"/*.c "$KERNELS"/*.h "$NEAR"/*.c packaging/build_kernels.py | sha256sum | cut -d' ' -f1
}

# Any C compiler will do; where there is none, a package brings one.
need_compiler() {
  for name in "${CC:-cc}" cc gcc clang; do
    command -v "$name" >/dev/null 2>&1 && return
  done
  "$env/bin/python" -c 'import ziglang' 2>/dev/null && return
  say "no C compiler here: installing the package ziglang"
  "$env/bin/python" -m pip install --quiet --disable-pip-version-check "$("$env/bin/python" packaging/build_kernels.py --compiler)"
}

build_kernels() {
  [ "$(cat "$env/.stamp-kernels" 2>/dev/null)" = "$(kernels_stamp)" ] &&
    ls "$KERNELS"/_kernels.* "$NEAR"/_kernels.* >/dev/null 2>&1 && return
  need_compiler
  say "compiling the kernels"
  "$env/bin/python" packaging/build_kernels.py >/dev/null
  kernels_stamp > "$env/.stamp-kernels"
}

# What Qt needs from the system to paint (the first line even without a screen).
QT_PACKAGES="libegl1 libgl1 libxkbcommon0 libdbus-1-3 libfontconfig1 fonts-dejavu-core
  libxkbcommon-x11-0 libxcb-cursor0 libxcb-icccm4 libxcb-image0 libxcb-keysyms1 libxcb-randr0
  libxcb-render-util0 libxcb-shape0 libxcb-xinerama0 libxcb-xkb1"

check_qt() {
  [ "$env" = .venv ] || return 0
  [ -e "$env/.stamp-qt" ] && return
  if ! "$env/bin/python" -c 'from PySide6 import QtWidgets' 2>/dev/null ||
     ! ls /usr/share/fonts/truetype/*/* >/dev/null 2>&1; then
    if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
      say "installing what Qt needs from the system"
      # shellcheck disable=SC2086
      apt-get update -qq >/dev/null && apt-get install -y -qq --no-install-recommends $QT_PACKAGES >/dev/null
    else
      say "the window needs some system libraries; everything else works without. On Debian:"
      say "  sudo apt-get install" $QT_PACKAGES
      return 0
    fi
  fi
  touch "$env/.stamp-qt"
}

# What makes Linux packages: the freezer looks into programs with binutils, and Qt's libraries are taken from the system.
PACK_PACKAGES="binutils dpkg-dev xz-utils nsis libwayland-client0 libwayland-cursor0 $QT_PACKAGES"

check_pack() {
  command -v dpkg >/dev/null || { say "installers are made on Debian (or Windows, macOS: docs/packaging.md)"; exit 1; }
  local missing="" name
  for name in $PACK_PACKAGES; do
    dpkg-query -W -f='${Status}' "$name" 2>/dev/null | grep -q "ok installed" || missing="$missing $name"
  done
  [ -z "$missing" ] && return
  if [ "$(id -u)" = 0 ]; then
    say "installing$missing"
    # shellcheck disable=SC2086
    apt-get update -qq >/dev/null && apt-get install -y -qq --no-install-recommends $missing >/dev/null
  else
    say "some system packages are missing: sudo apt-get install$missing"; exit 1
  fi
}

# As an installed program has it: where Python may not write bytecode, every start would compile all it loads.
compile_ours() { "$env/bin/python" -m compileall -q -j 2 synth_engine desktop; }

make_env
for lock in $locks; do install_lock "$lock"; done
case $level in
  pack-*) check_pack ;;
  *) build_kernels; check_qt; compile_ours ;;
esac
