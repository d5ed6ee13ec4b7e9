#!/bin/sh
# Puts this folder's Cloister into one person's menu, with its icon and file types; --remove takes it out again.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
share=${XDG_DATA_HOME:-$HOME/.local/share}

tell() {
    command -v update-mime-database >/dev/null 2>&1 && update-mime-database "$share/mime" || true
    command -v update-desktop-database >/dev/null 2>&1 && update-desktop-database -q "$share/applications" || true
}

if [ "${1:-}" = --remove ]; then
    rm -f "$share/applications/cloister.desktop"
    rm -f "$share/mime/packages/cloister.xml" "$share"/icons/hicolor/*/apps/cloister.png
    rm -f "$share/icons/hicolor/scalable/apps/cloister.svg"
    tell
    exit 0
fi
mkdir -p "$share/applications" "$share/mime/packages" "$share/icons"
# Paths with spaces, dollars or quotes are quoted as the desktop entry's rules ask.
program() { printf '"%s"' "$(printf '%s/%s' "$here" "$1" | sed 's/[\\"$`]/\\&/g')"; }
window=$(program cloister-app)
escape() { printf '%s' "$1" | sed 's/[\\&|]/\\&/g'; }
sed "s|^Exec=cloister-app|Exec=$(escape "$window")|" "$here/share/applications/cloister.desktop" \
    > "$share/applications/cloister.desktop"
cp "$here/share/mime/packages/cloister.xml" "$share/mime/packages/cloister.xml"
cp -R "$here/share/icons/hicolor" "$share/icons/"
tell
echo "Cloister is in the menu. To take it out: $here/add-to-desktop.sh --remove"
