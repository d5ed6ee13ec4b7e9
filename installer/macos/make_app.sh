#!/bin/sh
# Puts a frozen folder into a bundle of macOS: make_app.sh FROZEN-FOLDER Cloister.app
set -eu
frozen=$1 app=$2
here=$(cd "$(dirname "$0")/../.." && pwd)
version=$(sed -n 's/^__version__ = "\(.*\)"/\1/p' "$here/synth_engine/__init__.py")
rm -rf "$app"
mkdir -p "$app/Contents/Resources"
cp -R "$frozen" "$app/Contents/MacOS"
sed "s/@VERSION@/$version/g" "$here/installer/macos/Info.plist" > "$app/Contents/Info.plist"
# The icon in the sizes that iconutil asks for.
set_=$(mktemp -d)/cloister.iconset
mkdir "$set_"
for size in 16 32 128 256 512; do
    sips -s format png -z $size $size "$here/resources/icons/app.svg" --out "$set_/icon_${size}x${size}.png" >/dev/null
done
iconutil -c icns "$set_" -o "$app/Contents/Resources/cloister.icns"
echo "$app: $version"
