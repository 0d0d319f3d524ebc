#!/usr/bin/env python3
"""Makes the templates of the papers: papers/vi/*.docx and papers/en/*.docx.

Run `python3 papers/make.py` after a change here; the files are committed, so that cargo alone builds luan. With a
folder as its argument it writes there instead. It needs nothing but Python.

A paper is a list of blocks (see `PAPERS`). Text has **bold**, __italic__ and tags of Jinja; a row of a table that
is a string is a row that only holds that tag. What tags may name is in docs/papers.md.
"""

import re
import sys
import zipfile
from pathlib import Path
from xml.sax.saxutils import escape

LANGUAGES = ("vi", "en")

# Lengths are in twentieths of a point: 567 are a centimetre.
CM = 567
A4 = (11906, 16838)
MARGINS = {"top": 2 * CM, "bottom": 2 * CM, "left": 3 * CM, "right": 2 * CM}
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
DECLARED = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'

# Name: (alignment, size in half points, bold, italic, space before, after, first line, left, keep with next)
STYLES = {
    "Body": ("both", 28, 0, 0, 60, 60, 1.27 * CM, 0, 0),
    "Plain": ("left", 28, 0, 0, 60, 60, 0, 0, 0),
    "Item": ("left", 28, 0, 0, 0, 60, -0.5 * CM, 1.77 * CM, 0),
    "Name": ("center", 28, 1, 0, 240, 0, 0, 0, 1),
    "About": ("center", 28, 1, 0, 0, 240, 0, 0, 1),
    "Aside": ("center", 26, 0, 1, 0, 120, 0, 0, 0),
    "Section": ("left", 28, 1, 0, 180, 60, 1.27 * CM, 0, 1),
    "Cell": ("left", 24, 0, 0, 30, 30, 0, 0, 0),
    "CellMiddle": ("center", 24, 0, 0, 30, 30, 0, 0, 0),
    "CellRight": ("right", 24, 0, 0, 30, 30, 0, 0, 0),
    "CellHead": ("center", 24, 1, 0, 30, 30, 0, 0, 1),
    "Fine": ("left", 20, 0, 0, 20, 20, 0, 0, 0),
    "FineMiddle": ("center", 20, 0, 0, 20, 20, 0, 0, 0),
    "FineHead": ("center", 20, 1, 0, 20, 20, 0, 0, 1),
    "Heading": ("center", 24, 0, 0, 0, 0, 0, 0, 0),
    "Motto": ("center", 26, 1, 0, 0, 0, 0, 0, 0),
    "Party": ("center", 30, 1, 0, 0, 0, 0, 0, 0),
    "Dated": ("center", 26, 0, 1, 60, 0, 0, 0, 0),
    "Draft": ("center", 26, 1, 0, 60, 0, 0, 0, 0),
    "Sign": ("center", 28, 1, 0, 0, 0, 0, 0, 1),
    "SignAside": ("center", 26, 0, 1, 0, 0, 0, 0, 1),
    "To": ("left", 24, 1, 1, 0, 0, 0, 0, 0),
    "Copies": ("left", 22, 0, 0, 0, 0, 0, 0, 0),
    "Note": ("both", 20, 0, 1, 240, 0, 0, 0, 0),
}


def style(name, how):
    align, size, bold, italic, before, after, first, left, keep = how
    indent = f'w:firstLine="{first:.0f}"' if first >= 0 else f'w:hanging="{-first:.0f}"'
    marks = "<w:b/>" * bold + "<w:i/>" * italic
    return (
        f'<w:style w:type="paragraph" w:customStyle="1" w:styleId="{name}"><w:name w:val="Luan {name}"/>'
        f'<w:basedOn w:val="Normal"/><w:qFormat/><w:pPr>{"<w:keepNext/>" * keep}'
        f'<w:spacing w:before="{before}" w:after="{after}"/>'
        f'<w:ind w:left="{left:.0f}" {indent}/><w:jc w:val="{align}"/></w:pPr>'
        f'<w:rPr>{marks}<w:sz w:val="{size}"/><w:szCs w:val="{size}"/></w:rPr></w:style>'
    )


def styles(language):
    tag = {"vi": "vi-VN", "en": "en-GB"}[language]
    font = 'w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman" w:eastAsia="Times New Roman"'
    side = 'w:val="single" w:sz="4" w:space="0" w:color="000000"'
    sides = "".join(f"<w:{name} {side}/>" for name in ("top", "left", "bottom", "right", "insideH", "insideV"))
    return (
        f"{DECLARED}<w:styles {W}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts {font}/>"
        f'<w:sz w:val="28"/><w:szCs w:val="28"/><w:lang w:val="{tag}"/></w:rPr></w:rPrDefault>'
        '<w:pPrDefault><w:pPr><w:spacing w:after="0" w:line="264" w:lineRule="auto"/></w:pPr></w:pPrDefault>'
        '</w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>'
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr>'
        '<w:tblCellMar><w:left w:w="85" w:type="dxa"/><w:right w:w="85" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
        '<w:style w:type="table" w:customStyle="1" w:styleId="Grid"><w:name w:val="Luan Grid"/>'
        f'<w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>{sides}</w:tblBorders></w:tblPr></w:style>'
        + "".join(style(name, how) for name, how in STYLES.items())
        + "</w:styles>"
    )


def runs(text):
    out = []
    for part in re.split(r"(\*\*.+?\*\*|__.+?__)", text):
        marks = ""
        if part.startswith("**") and part.endswith("**") and len(part) > 4:
            part, marks = part[2:-2], "<w:rPr><w:b/></w:rPr>"
        elif part.startswith("__") and part.endswith("__") and len(part) > 4:
            part, marks = part[2:-2], "<w:rPr><w:i/></w:rPr>"
        if part:
            out.append(f'<w:r>{marks}<w:t xml:space="preserve">{escape(part)}</w:t></w:r>')
    return "".join(out)


def p(text, style="Body", extra=""):
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{extra}</w:pPr>{runs(text)}</w:p>'


def line(share, width):
    """A rule of a share of a column, in the middle."""
    side = width * (1 - share) / 2
    border = '<w:pBdr><w:top w:val="single" w:sz="6" w:space="1" w:color="000000"/></w:pBdr>'
    small = '<w:spacing w:before="0" w:after="0" w:line="120" w:lineRule="exact"/>'
    return f'<w:p><w:pPr>{border}{small}<w:ind w:left="{side:.0f}" w:right="{side:.0f}"/></w:pPr></w:p>'


def cell(paragraphs, width, extra=""):
    return f'<w:tc><w:tcPr><w:tcW w:w="{width:.0f}" w:type="dxa"/>{extra}</w:tcPr>{paragraphs}</w:tc>'


def grid(widths, rows, style="Grid"):
    kind = f'<w:tblStyle w:val="{style}"/>' if style else ""
    columns = "".join(f'<w:gridCol w:w="{width:.0f}"/>' for width in widths)
    return (
        f'<w:tbl><w:tblPr>{kind}<w:tblW w:w="{sum(widths):.0f}" w:type="dxa"/><w:tblLayout w:type="fixed"/></w:tblPr>'
        f"<w:tblGrid>{columns}</w:tblGrid>{''.join(rows)}</w:tbl>"
    )


def row(cells, head=False):
    keep = "<w:cantSplit/>" + ("<w:tblHeader/>" if head else "")
    return f"<w:tr><w:trPr>{keep}</w:trPr>{''.join(cells)}</w:tr>"


def tag_row(tag, widths, style="Cell"):
    """A row that a statement takes the place of."""
    span = f'<w:gridSpan w:val="{len(widths)}"/>'
    return row([cell(p(tag, style), sum(widths), span)])


def table(shares, head, rows, styles, width, fine=False):
    """A table of rows; a row that is a string is a statement."""
    small = "Fine" if fine else "Cell"
    widths = [width * share / sum(shares) for share in shares]
    shade = '<w:shd w:val="clear" w:color="auto" w:fill="F2F2F2"/><w:vAlign w:val="center"/>'
    out = [row([cell(p(text, small + "Head"), w, shade) for text, w in zip(head, widths)], head=True)] if head else []
    for one in rows:
        if isinstance(one, str):
            out.append(tag_row(one, widths, small))
        else:
            cells = zip(one, widths, styles)
            out.append(row([cell(p(text, small + kind), w) for text, w, kind in cells]))
    return grid(widths, out) + p("", "Fine")


class Paper:
    """A paper in one language: its blocks turn into the parts of a document."""

    def __init__(self, language, wide=False):
        self.vi = language == "vi"
        self.language = language
        self.wide = wide
        self.page = A4[::-1] if wide else A4
        self.width = self.page[0] - MARGINS["left"] - MARGINS["right"]
        self.out = []

    def say(self, vi, en):
        return vi if self.vi else en

    def p(self, vi, en, style="Body"):
        self.out.append(p(self.say(vi, en), style))

    def when(self, condition, vi, en, style="Body"):
        """A paragraph that is there under a condition."""
        self.out += [p(f"{{%p if {condition} %}}", style), p(self.say(vi, en), style), p("{%p endif %}", style)]

    def each(self, loop, text, style="Item"):
        """A paragraph for each of a list."""
        self.out += [p(f"{{%p for {loop} %}}", style), p(text, style), p("{%p endfor %}", style)]

    def table(self, shares, head, rows, styles, fine=False):
        self.out.append(table(shares, head, rows, styles, self.width, fine))

    def counts(self, vi, en, name):
        """Moves by a word, with their sum."""
        self.table(
            (4, 1),
            (self.say(vi, en), self.say("Số lượt", "Moves")),
            [
                f"{{%tr for row in {name} %}}",
                ("{{ row.name }}", "{{ row.moves }}"),
                "{%tr endfor %}",
                (self.say("**Cộng**", "**Total**"), f"**{{{{ {name} | map(attribute='moves') | sum }}}}**"),
            ],
            ("", "Middle"),
        )

    def heading(self, symbol):
        """Who issues: of the state or of the party, with number, place and date, and the word draft."""
        left, right = 0.40 * self.width, 0.60 * self.width
        number = self.say(f"Số:        /{symbol}", f"No.        /{symbol}")
        party_number = self.say(f"Số        -{symbol}", f"No.        -{symbol}")
        body = p("{{ above | upper or '……………………' }}", "Heading") + p("**{{ body | upper or '……………………' }}**", "Heading")
        date = p(
            self.say(
                "{{ place or '…………' }}, ngày …… tháng …… năm ………",
                "{{ place or '…………' }}, ……………… (date)",
            ),
            "Dated",
        )
        state = (
            p(self.say("**CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM**", "**SOCIALIST REPUBLIC OF VIET NAM**"), "Heading")
            + p(self.say("Độc lập - Tự do - Hạnh phúc", "Independence - Freedom - Happiness"), "Motto")
            + line(0.56, right)
        )
        party = p(self.say("ĐẢNG CỘNG SẢN VIỆT NAM", "COMMUNIST PARTY OF VIET NAM"), "Party") + line(0.76, right)
        draft = p("{{ draft }}", "Draft")
        widths = (left, right)
        rows = [
            tag_row("{%tr if party %}", widths),
            row([cell(body + p("*", "Heading"), left), cell(party, right)]),
            row([cell(p(party_number, "Heading") + draft, left), cell(date, right)]),
            tag_row("{%tr else %}", widths),
            row([cell(body + line(0.4, left), left), cell(state, right)]),
            row([cell(p(number, "Heading") + draft, left), cell(date, right)]),
            tag_row("{%tr endif %}", widths),
        ]
        self.out.append(grid(widths, rows, None))

    def name(self, vi, en, about_vi, about_en):
        self.p(vi, en, "Name")
        self.p(about_vi, about_en, "About")
        self.out.append(line(0.25, self.width))

    def signed(self, copies, vi, en):
        """Recipients on the left, who signs on the right."""
        left, right = 0.45 * self.width, 0.55 * self.width
        to = p(self.say("Nơi nhận:", "Copies to:"), "To")
        to += "".join(p(f"- {self.say(*copy)};", "Copies") for copy in copies)
        to += p(self.say("- Lưu: ……", "- File: ……"), "Copies")
        sign = p(self.say(vi, en), "Sign")
        sign += p(self.say("(Ký, ghi rõ họ tên)", "(Signature and full name)"), "SignAside")
        sign += "".join(p("", "Sign") for _ in range(3))
        self.out.append(p("", "Fine"))
        self.out.append(grid((left, right), [row([cell(to, left), cell(sign, right)])], None))

    def note(self):
        self.p(
            "Bản dự thảo do luan {{ luan }} lập từ dữ liệu nhân sự của đơn vị theo mô hình \"{{ model }}\"; tính hợp lệ "
            "và việc quyết định thuộc thẩm quyền của {{ authority or 'cấp có thẩm quyền' }}.",
            "A draft that luan {{ luan }} made from the roster of the house under the model \"{{ model }}\"; whether it "
            "complies, and what is decided, is for {{ authority or 'the competent authority' }} to say.",
            "Note",
        )

    def section(self):
        width, height = self.page
        orient = ' w:orient="landscape"' if self.wide else ""
        margins = " ".join(f'w:{side}="{size}"' for side, size in MARGINS.items())
        return (
            '<w:sectPr><w:headerReference w:type="default" r:id="rId2"/><w:headerReference w:type="first" r:id="rId3"/>'
            f'<w:pgSz w:w="{width}" w:h="{height}"{orient}/>'
            f'<w:pgMar {margins} w:header="{CM}" w:footer="{CM}" w:gutter="0"/><w:titlePg/></w:sectPr>'
        )

    def header(self):
        """From the second page on: its number in the middle, the word draft on the right."""
        field = "".join(
            f"<w:r>{inner}</w:r>"
            for inner in (
                '<w:fldChar w:fldCharType="begin"/>',
                '<w:instrText xml:space="preserve"> PAGE </w:instrText>',
                '<w:fldChar w:fldCharType="separate"/>',
                "<w:t>2</w:t>",
                '<w:fldChar w:fldCharType="end"/>',
            )
        )
        tabs = (
            f'<w:tabs><w:tab w:val="center" w:pos="{self.width // 2}"/><w:tab w:val="right" w:pos="{self.width}"/></w:tabs>'
        )
        tab = "<w:r><w:tab/></w:r>"
        text = '<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">{{ draft }}</w:t></w:r>'
        return (
            f'{DECLARED}<w:hdr {W}><w:p><w:pPr><w:pStyle w:val="Plain"/>{tabs}</w:pPr>{tab}{field}{tab}{text}</w:p></w:hdr>'
        )

    def parts(self):
        office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        package = "http://schemas.openxmlformats.org/package/2006"
        word = "application/vnd.openxmlformats-officedocument.wordprocessingml"
        first = f'{DECLARED}<w:hdr {W}><w:p><w:pPr><w:pStyle w:val="Fine"/></w:pPr></w:p></w:hdr>'
        body = "".join(self.out)
        return {
            "[Content_Types].xml": (
                f'{DECLARED}<Types xmlns="{package}/content-types">'
                '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
                '<Default Extension="xml" ContentType="application/xml"/>'
                f'<Override PartName="/word/document.xml" ContentType="{word}.document.main+xml"/>'
                f'<Override PartName="/word/styles.xml" ContentType="{word}.styles+xml"/>'
                f'<Override PartName="/word/settings.xml" ContentType="{word}.settings+xml"/>'
                f'<Override PartName="/word/header1.xml" ContentType="{word}.header+xml"/>'
                f'<Override PartName="/word/header2.xml" ContentType="{word}.header+xml"/></Types>'
            ),
            "_rels/.rels": (
                f'{DECLARED}<Relationships xmlns="{package}/relationships">'
                f'<Relationship Id="rId1" Type="{office}/officeDocument" Target="word/document.xml"/></Relationships>'
            ),
            "word/_rels/document.xml.rels": (
                f'{DECLARED}<Relationships xmlns="{package}/relationships">'
                f'<Relationship Id="rId1" Type="{office}/styles" Target="styles.xml"/>'
                f'<Relationship Id="rId2" Type="{office}/header" Target="header1.xml"/>'
                f'<Relationship Id="rId3" Type="{office}/header" Target="header2.xml"/>'
                f'<Relationship Id="rId4" Type="{office}/settings" Target="settings.xml"/></Relationships>'
            ),
            "word/document.xml": f"{DECLARED}<w:document {W} {R}><w:body>{body}{self.section()}</w:body></w:document>",
            "word/styles.xml": styles(self.language),
            # Without this Word opens a document as one of an old version.
            "word/settings.xml": (
                f'{DECLARED}<w:settings {W}><w:compat><w:compatSetting w:name="compatibilityMode" '
                'w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>'
            ),
            "word/header1.xml": self.header(),
            "word/header2.xml": first,
        }


def plan(d):
    d.heading("KH")
    d.name(
        "KẾ HOẠCH", "PLAN",
        "Luân chuyển cán bộ lãnh đạo, quản lý: {{ instance }}",
        "Rotation of leading and managing officials: {{ instance }}",
    )
    d.p("Phương án {{ rank }}: {{ label }}", "Candidate {{ rank }}: {{ label }}", "Aside")
    d.when("source", "Căn cứ {{ source }};", "Under {{ source }};")
    d.p("Căn cứ kết quả rà soát đội ngũ cán bộ và yêu cầu nhiệm vụ,", "after a review of the officials and of what the tasks ask for,")
    d.p("{{ body or '……………………' }} dự thảo kế hoạch luân chuyển cán bộ như sau:", "{{ body or '……………………' }} drafts the rotation as follows:")
    d.p("1. Số lượng, nhu cầu", "1. Number and need", "Section")
    d.p(
        "Số lượng: {{ moves | length }} lượt luân chuyển, tại {{ units | length }} cơ quan, đơn vị, địa phương. Số vị trí "
        "trống: trước {{ empty_before }}, sau {{ empty_after }}.",
        "Number: {{ moves | length }} moves in {{ units | length }} agencies, units and localities. Empty seats: "
        "{{ empty_before }} before, {{ empty_after }} after.",
    )
    d.counts("Mục đích", "Purpose", "by_purpose")
    d.p("2. Vị trí, chức danh", "2. Positions and titles", "Section")
    d.counts("Chức danh sẽ đảm nhiệm", "Title taken", "by_title")
    d.p("3. Hình thức", "3. Form", "Section")
    d.counts("Hướng luân chuyển", "Direction", "by_direction")
    d.p("4. Địa bàn", "4. Area", "Section")
    d.counts("Mức độ khó khăn của địa bàn nơi đến", "Difficulty of the destination", "by_area")
    d.p("5. Thời gian", "5. Period", "Section")
    d.p("Thời điểm bắt đầu dự kiến: {{ plan_date }}.", "Proposed start: {{ plan_date }}.")
    d.when(
        "months",
        "Thời gian luân chuyển: ít nhất {{ months }} tháng; thời hạn của từng cán bộ ghi trong danh sách kèm theo.",
        "Period of a rotation: at least {{ months }} months; that of each official is in the list annexed.",
    )
    d.p("6. Chế độ, chính sách", "6. Regime and policies", "Section")
    d.p(
        "Số cán bộ nhận chức vụ có bậc thấp hơn, đề nghị bảo lưu phụ cấp chức vụ: {{ keep_allowance }}. Nhà ở công vụ, đi lại "
        "và các chế độ khác: ……………………",
        "Officials who take a post of a lower rank and would keep their position allowance: {{ keep_allowance }}. Housing, "
        "travel and other support: ……………………",
    )
    d.p("7. Dự kiến bố trí sau luân chuyển", "7. Placement after the rotation", "Section")
    d.p("……………………………………………………………………", "……………………………………………………………………")
    d.p("8. Kết quả dự kiến", "8. What is expected of it", "Section")
    d.table(
        (4, 2, 2),
        (d.say("Chỉ số", "Figure"), d.say("Trước", "Before"), d.say("Sau", "After")),
        ["{%tr for row in figures %}", ("{{ row.name }}", "{{ row.before }}", "{{ row.after }}"), "{%tr endfor %}"],
        ("", "Middle", "Middle"),
    )
    d.when("shortfalls", "Chỉ tiêu chưa đạt ({{ shortfalls | length }}):", "Targets that are missed ({{ shortfalls | length }}):")
    d.each("line in shortfalls", "- {{ line }}")
    d.when("decisions", "Quyết định đã có về từng cán bộ:", "What was decided about single officials:")
    decisions(d)
    d.p("9. Danh sách và phương án cụ thể", "9. List and measures for each", "Section")
    d.p(
        "Danh sách cán bộ luân chuyển kèm theo Kế hoạch này; phương án đối với từng cán bộ ghi trong phiếu của từng người.",
        "The list of officials is annexed to this plan; what is meant for each of them is on a sheet of its own.",
    )
    d.p("10. Tổ chức thực hiện", "10. Carrying it out", "Section")
    d.p("……………………………………………………………………", "……………………………………………………………………")
    d.signed(
        [("{{ authority or '……………………' }} (báo cáo)", "{{ authority or '……………………' }} (report)"),
         ("Các cơ quan, đơn vị, địa phương có liên quan", "Agencies, units and localities concerned")],
        "{{ body | upper or '……………………' }}", "{{ body | upper or '……………………' }}",
    )
    d.note()


def decisions(d):
    d.out.append(p("{%p if decisions %}"))
    d.table(
        (3, 2, 3, 4, 3),
        (d.say("Cán bộ", "Official"), d.say("Quyết định", "Decision"), d.say("Về", "About"), d.say("Lý do, người quyết định", "Reason, by whom"),
         d.say("Tác dụng trong phương án", "Effect in the plan")),
        [
            "{%tr for one in decisions %}",
            ("{{ one.official }}", "{{ one.action }}", "{{ one.about }}",
             "{{ one.reason }} ({{ one.decided_by }}{% if one.decided_on %}, {{ one.decided_on }}{% endif %})", "{{ one.effect }}"),
            "{%tr endfor %}",
        ],
        ("",) * 5, fine=True,
    )
    d.out.append(p("{%p endif %}"))


def roster(d):
    d.heading("DS")
    d.name(
        "DANH SÁCH", "LIST",
        "Cán bộ luân chuyển: {{ instance }}, phương án {{ rank }}",
        "Officials who rotate: {{ instance }}, candidate {{ rank }}",
    )
    d.p(
        "(Kèm theo Kế hoạch số …… ngày …… tháng …… năm ……; {{ moves | length }} lượt luân chuyển)",
        "(Annexed to the plan no. …… of ……; {{ moves | length }} moves)",
        "Aside",
    )
    d.table(
        (1, 3.4, 2.6, 4.5, 4.5, 3, 2.7, 2.4, 4.8),
        [d.say(*head) for head in [
            ("TT", "No."), ("Họ và tên (mã)", "Name (identifier)"), ("Ngày sinh", "Born"),
            ("Chức danh, đơn vị hiện nay", "Post and unit now"), ("Dự kiến bố trí", "Proposed post and unit"),
            ("Mục đích; hướng", "Purpose; direction"), ("Từ ngày; ít nhất đến", "From; at least until"),
            ("So với chức vụ cũ", "Against the old post"), ("Lý do; miễn trừ", "Reasons; waivers"),
        ]],
        [
            "{%tr for person in moves %}",
            ("{{ person.number }}", "{{ person.name }} ({{ person.official_id }})", "{{ person.born }}",
             "{{ person.from_title }}{% if person.from_unit %}, {{ person.from_unit }}{% endif %}",
             "{{ person.to_title }}{% if person.to_unit %}, {{ person.to_unit }}{% endif %}",
             "{{ person.purpose }}; {{ person.direction }}",
             "{{ person.start }}{% if person.until %}; {{ person.until }}{% endif %}",
             "{{ person.rank_words }}" + d.say(
                 "{% if person.keeps_allowance %}; bảo lưu phụ cấp{% endif %}",
                 "{% if person.keeps_allowance %}; keeps the allowance{% endif %}"),
             "{{ person.reasons | join('; ') }}" + d.say(
                 "{% for one in person.waivers %}; miễn trừ {{ one.rule }}: {{ one.reason }}{% endfor %}",
                 "{% for one in person.waivers %}; waiver of {{ one.rule }}: {{ one.reason }}{% endfor %}")),
            "{%tr endfor %}",
        ],
        ("Middle", "", "Middle", "", "", "", "Middle", "", ""), fine=True,
    )
    d.signed([("Kèm theo Kế hoạch", "Annex of the plan")], "{{ body | upper or '……………………' }}", "{{ body | upper or '……………………' }}")
    d.note()


def submission(d):
    d.heading("TTr")
    d.name(
        "TỜ TRÌNH", "SUBMISSION",
        "Về việc luân chuyển cán bộ lãnh đạo, quản lý: {{ instance }}",
        "On the rotation of leading and managing officials: {{ instance }}",
    )
    d.p("Kính gửi: {{ authority or '……………………' }}", "To: {{ authority or '……………………' }}", "Sign")
    d.p(
        "{{ body or '……………………' }} kính trình {{ authority or '……………………' }} xem xét dự thảo kế hoạch luân chuyển cán bộ, "
        "thời điểm {{ plan_date }}.",
        "{{ body or '……………………' }} submits a draft plan of rotation as of {{ plan_date }} to {{ authority or '……………………' }}.",
    )
    d.p("1. Các phương án đã xây dựng", "1. Candidates that were made", "Section")
    d.table(
        (1, 3, 1.3, 1.6, 2.2, 1.8, 4),
        [d.say(*head) for head in [
            ("TT", "No."), ("Phương án", "Candidate"), ("Số lượt", "Moves"), ("Vị trí trống", "Empty seats"),
            ("Cấp trưởng không phải người địa phương", "Non-local heads"), ("Nữ luân chuyển", "Women moved"),
            ("So với phương án 1", "Against candidate 1"),
        ]],
        [
            "{%tr for one in candidates %}",
            ("{{ one.rank }}", "{{ one.label }}" + d.say("{% if one.chosen %} (đề xuất){% endif %}", "{% if one.chosen %} (proposed){% endif %}"),
             "{{ one.moves }}", "{{ one.empty }}", "{{ one.nonlocal }}", "{{ one.women }}", "{{ one.against }}"),
            "{%tr endfor %}",
        ],
        ("Middle", "", "Middle", "Middle", "Middle", "Middle", ""), fine=True,
    )
    d.p("2. Phương án đề xuất", "2. What is proposed", "Section")
    d.p(
        "Đề xuất phương án {{ rank }} ({{ label }}): {{ moves | length }} lượt luân chuyển, liên quan {{ units | length }} cơ quan, "
        "đơn vị, địa phương; số vị trí trống từ {{ empty_before }} còn {{ empty_after }}.",
        "Candidate {{ rank }} ({{ label }}): {{ moves | length }} moves in {{ units | length }} agencies, units and localities; "
        "empty seats from {{ empty_before }} to {{ empty_after }}.",
    )
    d.p("Cơ sở tính toán:", "How it was found:")
    d.each("line in proof", "- {{ line }}")
    d.p("3. Những điểm cần cân nhắc", "3. What has to be weighed", "Section")
    d.when("not shortfalls", "Không có chỉ tiêu nào chưa đạt.", "No target is missed.")
    d.when("shortfalls", "Chỉ tiêu chưa đạt ({{ shortfalls | length }}):", "Targets that are missed ({{ shortfalls | length }}):")
    d.each("line in shortfalls", "- {{ line }}")
    d.when("decisions", "Quyết định đã có về từng cán bộ:", "What was decided about single officials:")
    decisions(d)
    d.p("4. Kiến nghị", "4. Proposal", "Section")
    d.p(
        "Kính đề nghị {{ authority or '……………………' }} cho chủ trương để lấy ý kiến nơi đi, nơi đến và tiến hành các bước tiếp theo "
        "theo quy trình. Kèm theo: dự thảo kế hoạch, danh sách, phiếu của từng cán bộ và từng đơn vị.",
        "{{ authority or '……………………' }} is asked to agree in principle, so that origin and destination can be heard and the "
        "next steps taken. Annexed: the draft plan, the list, a sheet for each official and each unit.",
    )
    d.signed([("Như trên", "As above")], "{{ body | upper or '……………………' }}", "{{ body | upper or '……………………' }}")
    d.note()


def facts(d, rows):
    d.table((2, 5), None, [(d.say(vi, en), value) for vi, en, value in rows], ("", ""))


def person(d):
    d.heading("BTC")
    d.name("PHIẾU CÁN BỘ", "SHEET OF AN OFFICIAL", "{{ person.name }} ({{ person.official_id }})", "{{ person.name }} ({{ person.official_id }})")
    d.p("1. Thông tin cá nhân", "1. The official", "Section")
    facts(d, [
        ("Ngày sinh; giới tính", "Born; gender", "{{ person.born }}{% if person.gender_word %}; {{ person.gender_word }}{% endif %}"),
        ("Trình độ; chuyên ngành", "Degree; field", "{{ person.degree }}{% if person.field %}; {{ person.field }}{% endif %}"),
        ("Lý luận chính trị", "Political theory", "{{ person.theory }}"),
        ("Thời điểm nghỉ hưu", "Retires", "{{ person.retires }}"),
        ("Quy hoạch", "Planned for", "{{ person.pool | join('; ') }}"),
    ])
    d.p("2. Quá trình công tác", "2. Service", "Section")
    d.table(
        (2, 2, 6),
        (d.say("Từ", "From"), d.say("Đến", "To"), d.say("Chức danh, đơn vị", "Post and unit")),
        [
            "{%tr for one in person.career %}",
            ("{{ one.from }}", d.say("{{ one.to or 'nay' }}", "{{ one.to or 'now' }}"),
             "{% if one.title %}{{ one.title }}, {% endif %}{{ one.unit }}"
             + d.say("{% if one.rotation %} (luân chuyển){% endif %}", "{% if one.rotation %} (on rotation){% endif %}")),
            "{%tr endfor %}",
        ],
        ("Middle", "Middle", ""),
    )
    d.when("person.grades", "Đánh giá, xếp loại: {% for one in person.grades %}{{ one.year }}: {{ one.grade }}{% if not loop.last %}; {% endif %}{% endfor %}.",
           "Yearly evaluation: {% for one in person.grades %}{{ one.year }}: {{ one.grade }}{% if not loop.last %}; {% endif %}{% endfor %}.")
    d.p("3. Phương án luân chuyển", "3. What is proposed", "Section")
    facts(d, [
        ("Hiện nay", "Now", "{{ person.from_title }}{% if person.from_unit %}, {{ person.from_unit }}{% endif %}"),
        ("Dự kiến", "Proposed", "**{{ person.to_title }}{% if person.to_unit %}, {{ person.to_unit }}{% endif %}**"),
        ("Hướng; địa bàn", "Direction; area", "{{ person.direction }}{% if person.area %}; {{ person.area }}{% endif %}"),
        ("Mục đích", "Purpose", "{{ person.purpose }}"),
        ("Thời gian", "Period", d.say("từ {{ person.start }}{% if person.until %}, ít nhất đến {{ person.until }}{% endif %}",
                                       "from {{ person.start }}{% if person.until %}, at least until {{ person.until }}{% endif %}")),
        ("So với chức vụ cũ", "Against the old post", "{{ person.rank_words }}" + d.say(
            "{% if person.keeps_allowance %}; đề nghị bảo lưu phụ cấp chức vụ{% endif %}",
            "{% if person.keeps_allowance %}; would keep the position allowance{% endif %}")),
        ("Chuỗi luân chuyển", "Chain", "{{ person.chain }}"),
        ("Dự kiến bố trí sau luân chuyển", "Placement afterwards", "……………………"),
    ])
    d.p("Lý do:", "Reasons:")
    d.each("line in person.reasons", "- {{ line }}")
    d.when("person.waivers", "Miễn trừ:", "Waivers:")
    d.each("one in person.waivers", "- {{ one.rule }}: {{ one.reason }} ({{ one.decided_by }}{% if one.decided_on %}, {{ one.decided_on }}{% endif %})")
    d.p("4. Ý kiến của cán bộ", "4. What the official says", "Section")
    d.p("……………………………………………………………………", "……………………………………………………………………")
    d.signed([("{{ body or '……………………' }}", "{{ body or '……………………' }}")], "CÁN BỘ", "THE OFFICIAL")
    d.note()


def movers(d, name):
    d.table(
        (1, 3, 4, 4, 2.5),
        [d.say(*head) for head in [("TT", "No."), ("Họ và tên", "Name"), ("Từ", "From"), ("Đến", "To"), ("Mục đích", "Purpose")]],
        [
            f"{{%tr for person in {name} %}}",
            ("{{ person.number }}", "{{ person.name }}",
             "{{ person.from_title }}{% if person.from_unit %}, {{ person.from_unit }}{% endif %}",
             "{{ person.to_title }}{% if person.to_unit %}, {{ person.to_unit }}{% endif %}", "{{ person.purpose }}"),
            "{%tr endfor %}",
        ],
        ("Middle", "", "", "", ""), fine=True,
    )


def unit(d):
    d.heading("BTC")
    d.name("PHIẾU CƠ QUAN, ĐƠN VỊ, ĐỊA PHƯƠNG", "SHEET OF A UNIT", "{{ unit.name }}", "{{ unit.name }}")
    d.p(
        "Cấp {{ unit.level }}; khối {{ unit.block }}; địa bàn {{ unit.area }}. Phương án {{ rank }}, thời điểm {{ plan_date }}.",
        "Level {{ unit.level }}; block {{ unit.block }}; area {{ unit.area }}. Candidate {{ rank }}, as of {{ plan_date }}.",
        "Aside",
    )
    d.p(
        "Cán bộ lãnh đạo, quản lý: trước {{ unit.before }}, sau {{ unit.after }}; rời vị trí {{ unit.leave | length }} (trong đó cấp "
        "trưởng {{ unit.heads_leave }}), nhận vị trí {{ unit.arrive | length }}; vị trí trống sau phương án {{ unit.empty }}.",
        "Leaders: {{ unit.before }} before, {{ unit.after }} after; {{ unit.leave | length }} leave a post (heads among them: "
        "{{ unit.heads_leave }}), {{ unit.arrive | length }} take one; seats empty after the plan: {{ unit.empty }}.",
    )
    d.p("Vị trí", "Posts", "Section")
    d.table(
        (4, 1.3, 3.3, 3.3, 1.5),
        (d.say("Chức danh", "Title"), d.say("Số vị trí", "Seats"), d.say("Trước", "Before"), d.say("Sau", "After"), d.say("Trống", "Empty")),
        [
            "{%tr for post in unit.posts %}",
            ("{{ post.title }}" + d.say("{% if post.head %} (cấp trưởng){% endif %}", "{% if post.head %} (head){% endif %}"),
             "{{ post.seats }}", "{{ post.before | join('; ') }}", "{{ post.after | join('; ') }}", "{{ post.empty }}"),
            "{%tr endfor %}",
        ],
        ("", "Middle", "", "", "Middle"),
    )
    d.when("leave", "Cán bộ rời vị trí", "Who leaves a post", "Section")
    d.out.append(p("{%p if leave %}"))
    movers(d, "leave")
    d.out.append(p("{%p endif %}"))
    d.when("arrive", "Cán bộ nhận vị trí", "Who takes a post", "Section")
    d.out.append(p("{%p if arrive %}"))
    movers(d, "arrive")
    d.out.append(p("{%p endif %}"))
    d.note()


def opinion(d):
    d.heading("BTC")
    d.name(
        "PHIẾU LẤY Ý KIẾN", "FORM FOR AN OPINION",
        "{% if side == 'origin' %}Của nơi đi{% else %}Của nơi đến{% endif %} về cán bộ dự kiến luân chuyển",
        "Of the {% if side == 'origin' %}origin{% else %}destination{% endif %} on officials who would rotate",
    )
    d.p("Kính gửi: {{ unit.name }}", "To: {{ unit.name }}", "Sign")
    d.p(
        "{{ body or '……………………' }} đề nghị {{ unit.name }} cho ý kiến bằng văn bản về {{ people | length }} cán bộ dự kiến "
        "{% if side == 'origin' %}rời{% else %}nhận{% endif %} vị trí tại đơn vị, thời điểm {{ plan_date }}:",
        "{{ body or '……………………' }} asks {{ unit.name }} to say in writing what it thinks of {{ people | length }} official(s) who would "
        "{% if side == 'origin' %}leave{% else %}take{% endif %} a post of the unit as of {{ plan_date }}:",
    )
    d.table(
        (1, 2.7, 3.3, 3.3, 2.3, 3.2),
        [d.say(*head) for head in [("TT", "No."), ("Họ và tên", "Name"), ("Từ", "From"), ("Đến", "To"), ("Mục đích", "Purpose"),
                                   ("Ý kiến (đồng ý, không đồng ý, lý do)", "Opinion (agreed, not agreed, why)")]],
        [
            "{%tr for person in people %}",
            ("{{ person.number }}", "{{ person.name }}",
             "{{ person.from_title }}{% if person.from_unit %}, {{ person.from_unit }}{% endif %}",
             "{{ person.to_title }}{% if person.to_unit %}, {{ person.to_unit }}{% endif %}", "{{ person.purpose }}", ""),
            "{%tr endfor %}",
        ],
        ("Middle", "", "", "", "", ""), fine=True,
    )
    d.p("Ý kiến khác:", "Other remarks:")
    d.p("……………………………………………………………………", "……………………………………………………………………")
    d.p("Đề nghị gửi lại trước ngày …… tháng …… năm ………", "To be returned before ……………………")
    d.signed([("{{ body or '……………………' }}", "{{ body or '……………………' }}")], "{{ unit.name | upper }}", "{{ unit.name | upper }}")
    d.note()


def decision(d):
    d.heading("QĐ")
    d.name(
        "QUYẾT ĐỊNH", "DECISION",
        "{% if person.purpose_id == 'return' or person.purpose_id == 'reorganisation' %}Về việc bố trí cán bộ{% else %}Về việc luân chuyển cán bộ{% endif %}",
        "{% if person.purpose_id == 'return' or person.purpose_id == 'reorganisation' %}On the placement of an official{% else %}On the rotation of an official{% endif %}",
    )
    d.p("{{ authority | upper or '……………………' }}", "{{ authority | upper or '……………………' }}", "Sign")
    d.when("source", "__Căn cứ {{ source }};__", "__Under {{ source }};__")
    d.p("__Căn cứ ……………………;__", "__under ……………………;__")
    d.p("__Xét đề nghị của {{ body or '……………………' }},__", "__on the proposal of {{ body or '……………………' }},__")
    d.p("QUYẾT ĐỊNH:", "DECIDES:", "Sign")
    d.p(
        "**Điều 1.** {% if person.purpose_id == 'return' %}Bố trí{% elif person.purpose_id == 'reorganisation' %}Bố trí, do sắp xếp tổ "
        "chức,{% else %}Luân chuyển{% endif %} {{ person.honorific }} {{ person.name }}{% if person.born %}, sinh ngày {{ person.born }}"
        "{% endif %}, {{ person.from_title }}{% if person.from_unit %}, {{ person.from_unit }}{% endif %}, giữ chức vụ {{ person.to_title }}"
        "{% if person.to_unit %}, {{ person.to_unit }}{% endif %}, kể từ ngày {{ person.start }}.",
        "**Article 1.** {{ person.honorific }} {{ person.name }}{% if person.born %}, born {{ person.born }}{% endif %}, "
        "{{ person.from_title }}{% if person.from_unit %}, {{ person.from_unit }}{% endif %}, {% if person.purpose_id == 'return' %}is placed "
        "after a rotation{% elif person.purpose_id == 'reorganisation' %}is placed since the organisation changes{% else %}is rotated{% endif %} "
        "as {{ person.to_title }}{% if person.to_unit %}, {{ person.to_unit }}{% endif %}, from {{ person.start }}.",
    )
    d.p(
        "**Điều 2.** {% if person.until %}Thời gian luân chuyển: ít nhất đến ngày {{ person.until }}. {% endif %}"
        "{% if person.keeps_allowance %}Được bảo lưu phụ cấp chức vụ đang hưởng theo quy định. {% endif %}Chế độ, chính sách khác: ……………………",
        "**Article 2.** {% if person.until %}The rotation lasts at least until {{ person.until }}. {% endif %}"
        "{% if person.keeps_allowance %}The position allowance held is kept as the rules say. {% endif %}Other support: ……………………",
    )
    d.p(
        "**Điều 3.** Các cơ quan, đơn vị có liên quan và {{ person.honorific }} {{ person.name }} chịu trách nhiệm thi hành Quyết định này.",
        "**Article 3.** The agencies and units concerned and {{ person.honorific }} {{ person.name }} carry out this decision.",
    )
    d.signed(
        [("Như Điều 3", "As in article 3"), ("{{ person.from_unit or '……………………' }}", "{{ person.from_unit or '……………………' }}"),
         ("{{ person.to_unit or '……………………' }}", "{{ person.to_unit or '……………………' }}")],
        "{% if party %}T/M{% else %}TM.{% endif %} {{ authority | upper or '……………………' }}",
        "ON BEHALF OF {{ authority | upper or '……………………' }}",
    )
    d.note()


# Name, who writes it, whether its pages lie on their side.
PAPERS = [
    ("plan", plan, False), ("list", roster, True), ("submission", submission, False), ("person", person, False),
    ("unit", unit, False), ("opinion", opinion, False), ("decision", decision, False),
]


def main():
    root = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent
    for language in LANGUAGES:
        (root / language).mkdir(parents=True, exist_ok=True)
        for name, write, wide in PAPERS:
            paper = Paper(language, wide)
            write(paper)
            with zipfile.ZipFile(root / language / f"{name}.docx", "w", zipfile.ZIP_DEFLATED) as out:
                for part, text in paper.parts().items():
                    out.writestr(zipfile.ZipInfo(part), text.encode(), zipfile.ZIP_DEFLATED)


if __name__ == "__main__":
    main()
