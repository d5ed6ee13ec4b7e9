#!/usr/bin/env bash
# Installs the .deb on a bare Debian without a network, uses it, looks at the window, removes it. Needs root and debootstrap.
#
#   scripts/bare_debian.sh [dist/cloister_*.deb]      BARE=DIR keeps and reuses the bare system in DIR
set -euo pipefail
cd "$(dirname "$0")/.."
package=${1:-$(ls dist/cloister_*_*.deb | tail -1)}
base=${BARE:-build/bare-debian}
picture=${PICTURE:-build/bare-window.png}
name=$(dpkg-deb -f "$package" Package)

say() { echo "bare: $*"; }

[ "$(id -u)" = 0 ] || { say "this makes a system in a folder: run it as root"; exit 1; }
for tool in debootstrap unshare Xvfb xdotool import; do
  command -v "$tool" >/dev/null || { say "apt-get install debootstrap util-linux xvfb xdotool imagemagick"; exit 1; }
done
if [ ! -e "$base/etc/debian_version" ]; then
  say "making a bare Debian 12"
  mkdir -p "$base"
  debootstrap --variant=minbase bookworm "$base" "${MIRROR:-http://deb.debian.org/debian}" >/dev/null
fi
root=$(mktemp -d)
screen=:$((90 + RANDOM % 900))
xvfb=""
clean() {
  [ -n "$xvfb" ] && kill "$xvfb" 2>/dev/null || true
  umount "$root/proc" "$root/tmp/.X11-unix" 2>/dev/null || true
  rm -rf --one-file-system "$root"
}
trap clean EXIT
cp -a "$base/." "$root/"
cp "$package" "$root/tmp/cloister.deb"
mkdir -p "$root/tmp/.X11-unix" "$root/home/ada/work"
mount -t proc proc "$root/proc"
chroot "$root" useradd -d /home/ada ada 2>/dev/null
chroot "$root" chown -R ada /home/ada
list() { (cd "$root" && find . -xdev \( -path ./proc -o -path ./tmp \) -prune -o \( -type f -o -type l -o -type d \) -print | sort); }
list > "$root/../before.$$"

# Nothing inside has a network, not even a loopback.
inside() { unshare -n chroot "$root" "$@"; }
as_ada() { inside setpriv --reuid=ada --regid=ada --clear-groups env -i HOME=/home/ada PATH=/usr/bin:/bin LANG=C.UTF-8 ${DISPLAY_OF:-} "$@"; }

say "dpkg -i, without a network"
began=$(date +%s)
inside dpkg -i /tmp/cloister.deb
say "installed in $(($(date +%s) - began)) s; $(du -sm "$root/usr/lib/cloister" | cut -f1) MB"
say "version: $(as_ada cloister --version)"
as_ada cloister doctor --files | tee "$root/../doctor.$$" | grep -E "^(cloister|network|files|worker)"
grep -q "all .* are as they were installed" "$root/../doctor.$$"
grep -q "refused to workers by Python's audit hook and the kernel" "$root/../doctor.$$"

say "the demo, to a verified release"
as_ada sh -c 'cd ~/work && cloister demo' | tail -4
as_ada sh -c 'cd ~/work && cloister verify cloister-demo/release'

say "the window"
Xvfb "$screen" -screen 0 1440x900x24 -nolisten tcp >/dev/null 2>&1 & xvfb=$!
sleep 2
mount --bind /tmp/.X11-unix "$root/tmp/.X11-unix"
DISPLAY_OF="DISPLAY=$screen" as_ada cloister-app /home/ada/work/cloister-demo/demo.cloister 2> "$root/../window.$$" & window=$!
DISPLAY=$screen timeout 120 xdotool search --sync --onlyvisible --name Cloister >/dev/null
sleep 4
mkdir -p "$(dirname "$picture")"
DISPLAY=$screen import -window root "$picture"
say "it is up: look at $picture; it said on stderr: $(wc -c < "$root/../window.$$") bytes"
cat "$root/../window.$$"
chroot "$root" sh -c 'for p in /proc/[0-9]*; do case $(readlink $p/exe 2>/dev/null) in */cloister-app) kill -INT ${p#/proc/};; esac; done'
wait "$window" || { say "the window did not end well"; exit 1; }

say "upgrade: the same under a later version over it, then this one over that"
next=$(mktemp -d)
dpkg-deb -R "$package" "$next"
was=$(dpkg-deb -f "$package" Version)
sed -i "s/^Version: .*/Version: $was+1/" "$next/DEBIAN/control"
sed -i "s/\"$was\"/\"$was+1\"/" "$next/DEBIAN/preinst"
dpkg-deb --root-owner-group -Znone --build "$next" "$root/tmp/next.deb" >/dev/null
rm -rf "$next"
inside dpkg -i /tmp/next.deb >/dev/null
rm "$root/tmp/next.deb"
[ "$(inside dpkg-query -W -f '${Version}' "$name")" = "$was+1" ] || { say "it was not upgraded"; exit 1; }
# What was made before is opened, told and checked by what stands there now.
as_ada sh -c 'cd $HOME/work/cloister-demo && cloister status demo.cloister --passphrase-file passphrase.txt && cloister audit verify demo.cloister --passphrase-file passphrase.txt && cloister verify release' | tail -3
if inside dpkg -i /tmp/cloister.deb 2>"$root/../refused.$$"; then say "an older one went over a newer one"; exit 1; fi
say "refused: $(grep -m1 -i newer "$root/../refused.$$" || head -1 "$root/../refused.$$")"
rm -f "$root/../refused.$$"

say "dpkg -r"
inside dpkg -r "$name" >/dev/null
list > "$root/../after.$$"
# The package manager's own records and the person's files are not the package's.
left=$(comm -13 "$root/../before.$$" "$root/../after.$$" | grep -vE '^\./(var/(lib/dpkg|log|cache)|home/ada)(/|$)' || true)
rm -f "$root/../before.$$" "$root/../after.$$" "$root/../doctor.$$" "$root/../window.$$"
[ -z "$left" ] || { say "left behind:"; echo "$left"; exit 1; }
[ -f "$root/home/ada/work/cloister-demo/demo.cloister" ] || { say "the project is gone"; exit 1; }
say "nothing is left but the person's own: $(cd "$root/home/ada" && find . -type f | grep -vc cloister-demo) files of settings and caches, and the demo"
