#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-2.0-or-later
# Everything that running, testing and packaging need, on a fresh machine; a second run finds it there and is done at once.
#   scripts/setup.sh           QGIS and the floor environment (what planners have)
#   scripts/setup.sh oracles   also the environment with the peers that results are compared with
set -euo pipefail
cd "$(dirname "$0")/.."

QGIS_LEAST=3.40
PYTHON=/usr/bin/python3   # the one that QGIS runs; another python3 on the PATH does not see its modules
log=build/setup.log
mkdir -p build

say() { printf '  %-11s %s\n' "$1" "$2"; }
fail() { printf 'setup: %s\n' "$1" >&2; shift; for line in "$@"; do printf '       %s\n' "$line" >&2; done; exit 1; }

as_root() {
    if [ "$(id -u)" = 0 ]; then "$@"
    elif command -v sudo >/dev/null; then sudo "$@"
    else fail "packages must be installed, which needs root or sudo." "Ask an administrator to run: scripts/setup.sh"; fi
}

on_debian_12() { [ -r /etc/os-release ] && . /etc/os-release && [ "${ID:-}" = debian ] && [ "${VERSION_ID:-}" = 12 ]; }

apt_refreshed=
refresh() {
    [ -n "$apt_refreshed" ] && return 0
    as_root apt-get -qq update >>"$log" 2>&1 || fail "the package lists could not be read." "See $log; is the network there?"
    apt_refreshed=1
}
apt_install() {
    refresh
    as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq install -y --no-install-recommends "$@" >>"$log" 2>&1 \
        || fail "apt-get could not install: $*" "The last lines of $log:" "$(tail -n 3 "$log")"
}

qgis_version() { QT_QPA_PLATFORM=offscreen qgis_process --version 2>/dev/null | sed -n 's/^QGIS \([0-9]*\.[0-9]*\).*/\1/p' | head -n 1; }
recent_enough() { [ -n "$1" ] && [ "$(printf '%s\n%s\n' "$QGIS_LEAST" "$1" | sort -V | head -n 1)" = "$QGIS_LEAST" ]; }

install_qgis() {
    local version; version=$(qgis_version || true)
    if recent_enough "$version"; then say QGIS "$version, as it is"; return; fi
    on_debian_12 || fail "QGIS $QGIS_LEAST or newer is needed${version:+, and $version is installed}." \
        "Install it from your distribution or https://qgis.org/download, with its Python bindings" \
        "(packages qgis and python3-qgis), then run this again."
    say QGIS "installing from bookworm-backports (some 25 s)"
    if ! grep -rqs bookworm-backports /etc/apt/sources.list /etc/apt/sources.list.d; then
        printf 'Types: deb\nURIs: http://deb.debian.org/debian\nSuites: bookworm-backports\nComponents: main\nSigned-By: /usr/share/keyrings/debian-archive-keyring.gpg\n' \
            | as_root tee /etc/apt/sources.list.d/bookworm-backports.sources >/dev/null
        apt_refreshed=
    fi
    apt_install -t bookworm-backports qgis python3-qgis qgis-providers
    version=$(qgis_version || true)
    recent_enough "$version" || fail "QGIS was installed, but qgis_process does not answer (version '${version:-none}')." "See $log."
}

# Each system package, and a file or command that shows it is there.
tools() {
    cat <<'END'
python3-scipy       /usr/lib/python3/dist-packages/scipy/__init__.py
python3-matplotlib  /usr/lib/python3/dist-packages/matplotlib/__init__.py
python3-psycopg2    /usr/lib/python3/dist-packages/psycopg2/__init__.py
postgresql          initdb
pyqt5-dev-tools     pylupdate5
qttools5-dev-tools  /usr/lib/qt5/bin/lrelease
xvfb                Xvfb
openbox             openbox
xdotool             xdotool
imagemagick         import
fonts-nanum         /usr/share/fonts/truetype/nanum
make                make
git                 git
ca-certificates     /etc/ssl/certs/ca-certificates.crt
END
}

install_tools() {
    local missing=() package sign
    "$PYTHON" -c 'import ensurepip, venv' 2>/dev/null || missing+=(python3-venv)
    while read -r package sign; do
        case $sign in
            /*) [ -e "$sign" ] || missing+=("$package") ;;
            initdb) compgen -G '/usr/lib/postgresql/*/bin/initdb' >/dev/null || command -v initdb >/dev/null || missing+=("$package") ;;
            *) command -v "$sign" >/dev/null || missing+=("$package") ;;
        esac
    done < <(tools)
    if [ ${#missing[@]} = 0 ]; then say tools "all there"; return; fi
    command -v apt-get >/dev/null || fail "these tools are missing: ${missing[*]} (Debian's names)." "Install them with your distribution's package manager, then run this again."
    say tools "installing ${missing[*]}"
    apt_install "${missing[@]}"
}

# environment NAME [venv options] -- requirement files; made anew when its pins change
environment() {
    local name=$1; shift
    local options=() files=()
    while [ "$1" != -- ]; do options+=("$1"); shift; done; shift
    files=("$@")
    local folder=.venv/$name pins
    pins=$(cat "constraints/$name.txt" "${files[@]}" | sha256sum | cut -d' ' -f1)
    if [ "$(cat "$folder/pins" 2>/dev/null)" = "$pins" ]; then say "$name" "ready"; return; fi
    say "$name" "making the environment $folder"
    rm -rf "$folder"
    "$PYTHON" -m venv "${options[@]}" "$folder" >>"$log" 2>&1 || fail "the environment $folder could not be made." "See $log."
    local arguments=() file
    for file in "${files[@]}"; do arguments+=(-r "$file"); done
    "$folder/bin/python" -m pip install -q --disable-pip-version-check -c "constraints/$name.txt" "${arguments[@]}" >>"$log" 2>&1 \
        || fail "Python packages of the $name environment could not be installed." "The last lines of $log:" "$(tail -n 5 "$log")"
    echo "$pins" >"$folder/pins"
}

: >"$log"
echo "Set-up"
install_qgis
install_tools
environment floor --system-site-packages -- requirements.txt constraints/floor.in
if [ "${1:-}" = oracles ]; then environment oracles -- constraints/oracles.in; fi
