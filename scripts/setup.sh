#!/bin/sh
# Installs what the build of HiGHS needs (cmake, libclang) where that can be done without asking;
# otherwise says exactly what to install. Tools named as arguments are wanted as well; `strace` is only
# tried for: without it the tests of killed runs are skipped.
set -eu

missing=""
command -v cargo >/dev/null 2>&1 || missing="$missing cargo"
command -v cc >/dev/null 2>&1 || command -v gcc >/dev/null 2>&1 || missing="$missing c-compiler"
command -v cmake >/dev/null 2>&1 || missing="$missing cmake"

libclang_found() {
    [ -n "${LIBCLANG_PATH:-}" ] && return 0
    for dir in /usr/lib/llvm-*/lib /usr/lib /usr/lib64 /usr/lib64/llvm* /usr/lib/*-linux-gnu \
        /opt/homebrew/opt/llvm/lib /usr/local/opt/llvm/lib \
        /Library/Developer/CommandLineTools/usr/lib \
        /Applications/Xcode.app/Contents/Developer/Toolchains/XcodeDefault.xctoolchain/usr/lib; do
        for file in "$dir"/libclang.so "$dir"/libclang.so.* "$dir"/libclang-*.so* "$dir"/libclang.dylib; do
            [ -e "$file" ] && return 0
        done
    done
    return 1
}
libclang_found || missing="$missing libclang"
for tool in "$@"; do
    [ "$tool" = strace ] || command -v "$tool" >/dev/null 2>&1 || missing="$missing $tool"
done

as_root=""
[ "$(id -u)" -eq 0 ] || as_root="sudo -n"

case " $* " in
*" strace "*)
    if command -v apt-get >/dev/null 2>&1 && ! command -v strace >/dev/null 2>&1; then
        { $as_root apt-get install -y -qq --no-install-recommends strace ||
            { $as_root apt-get update -qq && $as_root apt-get install -y -qq --no-install-recommends strace; }
        } >/dev/null 2>&1 || echo "setup: no strace; the tests of killed runs will be skipped" >&2
    fi
    ;;
esac
[ -z "$missing" ] && exit 0

case "$missing" in
*cargo*) ;;
*)
    if command -v apt-get >/dev/null 2>&1; then
        echo "setup: installing$missing with apt-get" >&2
        if $as_root apt-get update -qq >/dev/null && $as_root env DEBIAN_FRONTEND=noninteractive \
            apt-get install -y -qq --no-install-recommends gcc g++ cmake libclang-dev "$@" >/dev/null; then
            exit 0
        fi
        echo "setup: apt-get could not install them" >&2
    fi
    ;;
esac

cat >&2 <<EOF
setup: missing:$missing. HiGHS is compiled from source and needs them. Install:
  Debian, Ubuntu:  sudo apt-get install gcc g++ cmake libclang-dev
  Fedora:          sudo dnf install gcc gcc-c++ cmake clang-devel
  macOS:           xcode-select --install && brew install cmake llvm
                   export LIBCLANG_PATH="\$(brew --prefix llvm)/lib"
  cargo:           https://rustup.rs
then run the same command again.
EOF
exit 1
