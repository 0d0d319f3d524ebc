#!/bin/sh
# Makes the pictures of docs/img anew: the first screen of the page of a plan, and the first pages of its papers, of
# synthetic people. Asks for chromium, LibreOffice Writer and pdftoppm (Debian: chromium libreoffice-writer
# poppler-utils); SCENARIO=... takes another roster, LUAN=... another program.
set -eu
cd "$(dirname "$0")/.."

scenario=${SCENARIO:-scenarios/quang-nam-2023}
luan=${LUAN:-target/release/luan}
for tool in chromium soffice pdftoppm "$luan"; do
    command -v "$tool" >/dev/null || { echo "screenshots: no $tool here" >&2; exit 1; }
done

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir -p docs/img

"$luan" plan "$scenario" --out "$work/plan" --lang en --quiet >"$work/plan.txt"
"$luan" papers "$scenario" --plan "$work/plan/plan.json" --out "$work/papers" --lang vi \
    --body "Ban Tổ chức Tỉnh ủy" --authority "Ban Thường vụ Tỉnh ủy" >>"$work/plan.txt"

# A picture of few colours, as small as that makes it where Python can.
picture() {
    python3 -c 'import sys; from PIL import Image
Image.open(sys.argv[1]).convert("RGB").quantize(64).save(sys.argv[2], optimize=True)' "$1" "$2" 2>/dev/null ||
        cp "$1" "$2"
}

# The sandbox of chromium is not there for root, and the page loads nothing.
chromium --headless --no-sandbox --disable-gpu --hide-scrollbars --window-size=1500,1400 \
    --user-data-dir="$work/browser" --screenshot="$work/report.png" "file://$work/plan/report.html" 2>"$work/chromium.txt"
picture "$work/report.png" docs/img/report.png

# A picture of the first page of a paper.
page() {
    soffice "-env:UserInstallation=file://$work/office" --headless --convert-to pdf --outdir "$work/pdf" "$1" \
        >"$work/soffice.txt" 2>&1
    name=$(basename "$1" .docx)
    pdftoppm -png -singlefile -r 70 -f 1 -l 1 "$work/pdf/$name.pdf" "$work/$2"
    picture "$work/$2.png" "docs/img/$2.png"
}
page "$work/papers/plan.docx" paper-plan
page "$work/papers/list.docx" paper-list
for paper in "$work"/papers/decisions/001-*.docx; do page "$paper" paper-decision; done
