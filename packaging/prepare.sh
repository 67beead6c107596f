# Shared by packaging/run and packaging/test: sets up .venv and checks the system libraries that Qt needs.
# Sourced, not run. Needs $root (the project's folder); POSIX shell only.

say() { printf 'briefing-reader: %s\n' "$*" >&2; }
die() { say "$*"; exit 1; }

as_root_on_debian() { [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; }

# apt_install WHY PACKAGE…: installs as root on Debian and Ubuntu, otherwise prints the line to run and stops.
apt_install() {
    why=$1
    shift
    if as_root_on_debian; then
        say "$why Installing: $*"
        { apt-get update -q && DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "$@"; } \
            >"${TMPDIR:-/tmp}/briefing-reader-apt.log" 2>&1 \
            || die "apt-get failed; its output is in ${TMPDIR:-/tmp}/briefing-reader-apt.log"
        return 0
    fi
    say "$why"
    if command -v apt-get >/dev/null 2>&1; then
        say "Run this line, then start again:"
        printf '    sudo apt-get install -y %s\n' "$*" >&2
    else
        say "Install with your system's package manager what Debian calls: $*"
    fi
    exit 1
}

find_python() {
    for name in "${PYTHON:-}" python3 python3.14 python3.13 python3.12 python3.11 python; do
        [ -n "$name" ] || continue
        if "$name" -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1; then
            printf '%s\n' "$name"
            return 0
        fi
    done
    return 1
}

make_venv() {
    python=$(find_python) || die "Python 3.11 or newer is needed. Install it, or name it: PYTHON=/path/to/python3 $0"
    if ! "$python" -c 'import ensurepip, venv' >/dev/null 2>&1; then
        version=$("$python" -c 'import sys; print("%d.%d" % sys.version_info[:2])')
        apt_install "Python's venv module is missing." "python$version-venv"
    fi
    rm -rf "$root/.venv"
    "$python" -m venv "$root/.venv" || die "Cannot make $root/.venv. Is the folder writable?"
}

# install EXTRAS: the project and its pinned dependencies, once for each state of pyproject and constraints.
install() {
    extras=$1
    wanted="$(cat "$root/pyproject.toml" "$root/packaging/constraints.txt" | cksum) $root"
    # Development tools include everything that running needs.
    for stamp in "$root/.venv/.installed-dev" "$root/.venv/.installed-$extras"; do
        [ -f "$stamp" ] && [ "$(cat "$stamp")" = "$wanted" ] && [ -x "$root/.venv/bin/python" ] && return 0
    done
    say "Setting up in .venv (only the first time, or after an update) …"
    "$root/.venv/bin/python" -c 'import pip' >/dev/null 2>&1 || make_venv
    log="$root/.venv/install.log"
    target="$root"
    [ "$extras" = run ] || target="$root[$extras]"
    pip() { "$root/.venv/bin/python" -m pip --disable-pip-version-check -q "$@"; }
    {
        pip install -c "$root/packaging/constraints.txt" hatchling editables &&
            pip install -c "$root/packaging/constraints.txt" --no-build-isolation -e "$target"
    } >"$log" 2>&1 || { tail -n 15 "$log" >&2; die "Installing failed; the whole output is in $log"; }
    # Compiled once here, so that the first start is as quick as the second.
    "$root/.venv/bin/python" -m compileall -q "$root/briefing_app" || true
    printf '%s\n' "$wanted" >"$root/.venv/.installed-$extras"
}

# check_libraries PLATFORM: offscreen, xcb or wayland. Linux alone; elsewhere Qt brings what it needs.
check_libraries() {
    [ "$(uname -s)" = Linux ] || return 0
    stamp="$root/.venv/.libraries-$1"
    [ -f "$stamp" ] && return 0
    missing=$("$root/.venv/bin/python" "$root/packaging/missing_libraries.py" "$1") || die "Cannot check Qt's system libraries."
    # shellcheck disable=SC2086  # package names, separated by spaces
    [ -z "$missing" ] || apt_install "Qt needs system libraries that are not installed." $missing
    : >"$stamp"
}
