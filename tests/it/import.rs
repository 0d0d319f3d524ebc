//! Lists of people as houses keep them, split into instance folders: the tables are those made by
//! hand, and whatever is guessed or left out is told.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use luan::error::Problem;
use luan::input::flat::{self, Ask, Split};
use luan::input::read::{Input, MANIFEST};
use luan::input::validate;
use luan::text::{Language, Text};
use luan::view::{Imported, LeftOutWhy, ReadBy, ReadWhat, Reading};
use rust_xlsxwriter::{ExcelDateTime, Format, Workbook};

use crate::cli::{code, json, luan, path};

fn sheets() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/sheets")
}

fn list() -> Vec<u8> {
    std::fs::read(sheets().join("danh-sach-can-bo.csv")).expect("the list")
}

fn own_words() -> Vec<u8> {
    std::fs::read(sheets().join("columns.toml")).expect("the words")
}

fn ask<'a>(file: &'a str, bytes: &'a [u8]) -> Ask<'a> {
    Ask { file, bytes, own: None, model: "regulation-65", plan_date: None }
}

fn split(ask: &Ask<'_>) -> Split {
    flat::split(ask).unwrap_or_else(|problems| panic!("{problems:?}"))
}

/// The files of a folder as one text, each under its name.
fn shown(split: &Split) -> String {
    let file = |(name, bytes): &(String, Vec<u8>)| {
        let text = std::str::from_utf8(bytes).expect("UTF-8");
        format!("{name}\n{}", text.strip_prefix('\u{feff}').unwrap_or(text))
    };
    split.files.iter().map(file).collect::<Vec<_>>().join("\n")
}

fn expected(name: &str) -> String {
    let text = std::fs::read_to_string(sheets().join("expected").join(name)).expect("the tables");
    assert!(!text.is_empty());
    text
}

fn loaded(split: &Split) -> Result<validate::Loaded, Vec<Problem>> {
    let files = split.files.iter().cloned().collect();
    validate::load(&Input { files }, None, &|_| None)
}

fn remark(reading: &Reading, what: ReadWhat) -> usize {
    reading.remarks.iter().find(|one| one.what == what).map_or(0, |one| one.count)
}

#[test]
fn a_vietnamese_list_is_the_tables_made_by_hand() {
    let (bytes, own) = (list(), own_words());
    let asked = Ask { own: Some(("columns.toml", &own)), ..ask("danh-sach-can-bo.csv", &bytes) };
    let split = split(&asked);
    assert_eq!(shown(&split), expected("danh-sach-can-bo.txt"));
    let loaded = loaded(&split).unwrap_or_else(|problems| panic!("{problems:?}"));
    assert_eq!(loaded.instance.officials.len(), 6);
    assert!(loaded.instance.officials.iter().all(|official| official.current.is_some()));

    let reading = &split.reading;
    let why: Vec<(u64, LeftOutWhy)> =
        reading.left_out.iter().map(|left| (left.row, left.why)).collect();
    let expected = [
        (8, LeftOutWhy::Numbers),
        (17, LeftOutWhy::Total),
        (20, LeftOutWhy::Total),
        (21, LeftOutWhy::Below),
        (22, LeftOutWhy::Below),
        (23, LeftOutWhy::Below),
    ];
    assert_eq!(why, expected);
    let sections: Vec<(&str, &str)> =
        reading.sections.iter().map(|one| (one.names.as_str(), one.text.as_str())).collect();
    assert_eq!(
        sections,
        [
            ("unit", "TỈNH ỦY"),
            ("block", "KHỐI CHÍNH QUYỀN"),
            ("unit", "SỞ TÀI CHÍNH"),
            ("unit", "HUYỆN SUỐI")
        ]
    );
    assert_eq!(reading.rows, 6 + sections.len() + why.len());
    assert_eq!(reading.unused, ["[columns] Cột không có ở đây"]);
    assert_eq!(reading.heads, ["Chủ tịch UBND", "Giám đốc"]);
    assert_eq!(remark(reading, ReadWhat::HomeFound), 3);
    assert_eq!(remark(reading, ReadWhat::HomeUnknown), 1);
    assert_eq!(remark(reading, ReadWhat::GenderByColumn), 6);
    assert_eq!(reading.guessed[0].value, "ĐH Luật");
}

#[test]
fn words_that_are_not_known_stay_and_are_counted() {
    let bytes = list();
    let split = split(&ask("danh-sach-can-bo.csv", &bytes));
    let unknown: Vec<(&str, &str, usize)> = split
        .reading
        .unknown
        .iter()
        .map(|one| (one.header.as_str(), one.value.as_str(), one.cells))
        .collect();
    assert_eq!(unknown, [("Xếp loại 2025", "A", 2), ("Xếp loại 2025", "B", 1)]);
    let problems = loaded(&split).expect_err("A is no grade");
    let errors: BTreeSet<&str> = problems.iter().filter(|p| p.is_error()).map(|p| p.code).collect();
    assert_eq!(errors, BTreeSet::from(["E1208"]));
}

/// A workbook with these sheets; a cell that reads as a date is one.
fn workbook(sheets: &[(&str, &str)]) -> Vec<u8> {
    let mut book = Workbook::new();
    let day = Format::new().set_num_format("dd/mm/yyyy");
    for (name, text) in sheets {
        let sheet = book.add_worksheet();
        sheet.set_name(*name).expect("a name");
        for (row, line) in text.lines().enumerate() {
            for (column, cell) in line.split('|').enumerate().filter(|(_, cell)| !cell.is_empty()) {
                let (row, column) = (row as u32, column as u16);
                let date = ExcelDateTime::parse_from_str(cell).ok().filter(|_| cell.len() == 10);
                let written = match date {
                    Some(date) => sheet.write_with_format(row, column, &date, &day),
                    None => sheet.write(row, column, cell),
                };
                written.expect("a cell");
            }
        }
    }
    book.save_to_buffer().expect("a workbook")
}

const BOOK: [(&str, &str); 3] = [
    ("Hướng dẫn", "Họ và tên|Chức vụ"),
    (
        "Năm 2025",
        "DANH SÁCH CÁN BỘ\n\
         Mã CB|Họ và tên (in thường)|Giới tính|Ngày sinh|Đơn vị công tác|Cấp|Khối|Chức vụ|Ngày bổ nhiệm|Đánh giá năm 2022|Xếp loại 2023|Ngày vào Đảng|Ngày nghỉ hưu|Trình độ|Học vị\n\
         CB7|Nguyễn Văn An|Nam|1970-03-12|Văn phòng|Tỉnh|Đảng|Chánh Văn phòng|2021-06-01|Tốt|Xuất sắc|1995-02-03|2032-03-31\n\
         CB9|Trần Thị Bình|Nữ|1975-11-02||||Phó Chánh Văn phòng|2020-01-15|-|HTTNV\n\
         Mã CB|Họ và tên (in thường)|Giới tính|Ngày sinh|Đơn vị công tác|Cấp|Khối|Chức vụ|Ngày bổ nhiệm\n\
         |Lê Văn Cường|Nam|1980-05-06|UBND xã Đá|||Phó Bí thư, Chủ tịch UBND|2022-04-01\n\
         CB7|Nguyễn Văn An|Nam|1970-03-12|Văn phòng|Tỉnh|Đảng|Chánh Văn phòng\n\
         CB4|=Phạm Văn Dũng|Nam|1981-07-08|Trung tâm Dữ liệu|||Giám đốc\n\
         CB5||Nam|1981-07-08|Trung tâm Dữ liệu|||Phó Giám đốc\n\
         Tổng cộng: 4 người",
    ),
    ("Ghi chép", "Ai|Việc"),
];

#[test]
fn a_workbook_is_the_tables_made_by_hand() {
    let bytes = workbook(&BOOK);
    let asked = Ask { model: "two-tier-2025", ..ask("can-bo-2025.xlsx", &bytes) };
    let split = split(&asked);
    assert_eq!(shown(&split), expected("can-bo-2025.txt"));
    let reading = &split.reading;
    assert_eq!(reading.sheet.as_deref(), Some("Năm 2025"));
    let why: Vec<(u64, LeftOutWhy)> =
        reading.left_out.iter().map(|left| (left.row, left.why)).collect();
    let expected = [
        (5, LeftOutWhy::Heading),
        (7, LeftOutWhy::Again),
        (9, LeftOutWhy::Nameless),
        (10, LeftOutWhy::Total),
    ];
    assert_eq!(why, expected);
    let not_taken: Vec<(&str, ReadBy)> = reading
        .columns
        .iter()
        .filter(|column| !matches!(column.by, ReadBy::Word | ReadBy::Own))
        .map(|column| (column.header.as_str(), column.by))
        .collect();
    assert_eq!(not_taken, [("Ngày vào Đảng", ReadBy::Nobody), ("Học vị", ReadBy::Twice)]);
    for (what, count) in [(ReadWhat::UnitAbove, 1), (ReadWhat::MadeId, 1), (ReadWhat::NoStart, 1)] {
        assert_eq!(remark(reading, what), count, "{what:?}");
    }
    assert_eq!(reading.units[1].guessed, ["level", "block"]);
    let problems = loaded(&split).expect_err("no date, no level, no block, no start");
    let asked: Vec<String> =
        problems.iter().filter(|p| p.is_error()).map(|p| p.place.to_string()).collect();
    assert_eq!(
        asked,
        [
            format!("{MANIFEST} [plan_date]"),
            "tenures.csv:5 [start]".to_owned(),
            "units.csv:4 [block]".to_owned(),
            "units.csv:4 [level]".to_owned()
        ]
    );
}

/// The code and the place of what keeps a list from being split.
fn refused(ask: &Ask<'_>) -> Vec<(&'static str, String)> {
    let problems = flat::split(ask).expect_err("no list to be split");
    for language in Language::ALL {
        let text = Text::of(language);
        for problem in &problems {
            assert!(!text.cause(problem).is_empty() && !text.action(problem).is_empty());
        }
    }
    problems.iter().map(|problem| (problem.code, problem.place.to_string())).collect()
}

#[test]
fn what_is_no_list_is_an_error_each() {
    let found = |code, place: &str| vec![(code, place.to_owned())];
    assert_eq!(refused(&ask("a.csv", b"Ai,Viec\n1,2\n")), found("E1021", "a.csv"));
    let two = [("Một", "Họ tên|Chức vụ\nA|B"), ("Hai", "Họ tên|Chức vụ\nA|B")];
    assert_eq!(refused(&ask("a.xlsx", &workbook(&two))), found("E1022", "a.xlsx"));
    let nobody = "Danh sách\nSTT,Họ tên,Chức vụ\n".as_bytes();
    assert_eq!(refused(&ask("a.csv", nobody)), found("E1023", "a.csv:2"));
    assert_eq!(refused(&ask("a.xlsx", b"PK\x03\x04no")), found("E1015", "a.xlsx"));
    assert_eq!(refused(&ask("a.csv", b"")), found("E1021", "a.csv"));
}

#[test]
fn wrong_words_of_a_house_are_an_error_each() {
    let bytes = list();
    let own = "[columns]\n\"Chức vụ\" = \"titel\"\n\"Bậc\" = 3\n[words.grade]\n\"A\" = \"\"\n\
               [words.grades]\n\"A\" = \"good\"\n[word]\n";
    let asked = Ask { own: Some(("columns.toml", own.as_bytes())), ..ask("a.csv", &bytes) };
    let expected = [
        ("E1026", "columns.toml:2 [Chức vụ]"),
        ("E1025", "columns.toml:3 [Bậc]"),
        ("E1026", "columns.toml:5 [A]"),
        ("E1024", "columns.toml:6 [grades]"),
        ("E1024", "columns.toml:8 [word]"),
    ];
    assert_eq!(refused(&asked), expected.map(|(code, place)| (code, place.to_owned())));
    let broken = Ask { own: Some(("columns.toml", b"[columns\n")), ..ask("a.csv", &bytes) };
    assert_eq!(refused(&broken)[0].0, "E1010");
}

#[test]
fn a_house_says_what_its_headings_mean() {
    let own = "[columns]\n\"Ai\" = \"name\"\n\"ở đâu\" = \"unit\"\n\"Việc\" = \"title\"\n\
               \"KQ 2023\" = \"grade\"\n\"Chức vụ\" = \"note\"\n";
    let list = "Ai,Ở ĐÂU,Việc,Chức vụ,KQ 2023\nA,Tỉnh ủy,Bí thư,x,Tốt\n";
    let asked =
        Ask { own: Some(("columns.toml", own.as_bytes())), ..ask("a.csv", list.as_bytes()) };
    let split = split(&asked);
    assert_eq!(split.reading.unused, Vec::<String>::new());
    let shown = shown(&split);
    for line in ["U-001,Tỉnh ủy,province,party", "P-001,U-001,Bí thư,yes,1", "O-001,2023,good"]
    {
        assert!(shown.contains(line), "{shown}");
    }
}

#[test]
fn the_verb_writes_a_folder_that_is_checked_and_never_over_another() {
    let dir = tempfile::tempdir().expect("a folder");
    let out = dir.path().join("roster");
    let (list, words) = (sheets().join("danh-sach-can-bo.csv"), sheets().join("columns.toml"));
    let args = ["import", path(&list), "--out", path(&out), "--columns", path(&words)];
    let said = json(&args);
    let read: Imported = serde_json::from_value(said).expect("our own");
    assert_eq!(read.files.last().map(String::as_str), Some(MANIFEST));
    assert_eq!(code(&luan(&["check", path(&out)])), 0);
    let again = luan(&args);
    assert_eq!(code(&again), 2);
    assert!(String::from_utf8_lossy(&again.stderr).contains("not empty"));
    let names: BTreeSet<String> = std::fs::read_dir(dir.path())
        .expect("readable")
        .map(|entry| entry.expect("readable").file_name().to_string_lossy().into_owned())
        .collect();
    assert_eq!(names, BTreeSet::from(["roster".to_owned()]));
    let missing = luan(&["import", "no/such.csv", "--out", path(&dir.path().join("other"))]);
    assert_eq!(code(&missing), 1);
}

#[test]
fn what_was_not_understood_is_a_file_to_fill_in() {
    let dir = tempfile::tempdir().expect("a folder");
    let (out, roster) = (dir.path().join("words"), dir.path().join("roster"));
    let list = sheets().join("danh-sach-can-bo.csv");
    for lang in ["en", "vi"] {
        let out = out.join(lang);
        let args = ["import", path(&list), "--out", path(&out), "--guess", "--lang", lang];
        let output = luan(&args);
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        let text = std::fs::read_to_string(out.join("columns.toml")).expect("written");
        assert!(text.contains("\n# \"Chức vụ/chức danh\" = \"title\"\n"), "{text}");
        let filled = text.replace("\"A\" = \"\"", "\"A\" = \"excellent\"");
        let words = dir.path().join("columns.toml");
        std::fs::write(&words, filled.replace("\"B\" = \"\"", "\"B\" = \"good\""))
            .expect("written");
        let roster = roster.join(lang);
        let args = ["import", path(&list), "--out", path(&roster), "--columns", path(&words)];
        assert!(luan(&args).status.success());
        assert_eq!(code(&luan(&["check", path(&roster)])), 0);
    }
}

/// The tables of a small list in which a comma parts the cells.
fn tables_of(list: &str) -> (String, Reading) {
    let split = split(&ask("a.csv", list.as_bytes()));
    (shown(&split), split.reading)
}

#[test]
fn sections_are_told_from_officials_and_signatures() {
    let numbered = "STT,Họ tên,Nam,Nữ,Chức vụ\nI,SỞ Y TẾ,,,\n1,Lê A,x,,Giám đốc\n2,Trần B,,,\n\
                    3,Sở Nội vụ,,,\n1,Bùi C,1980,1981,Chánh Văn phòng\n";
    let (tables, reading) = tables_of(numbered);
    for line in
        ["U-002,Sở Nội vụ,province,state", "O-001,Lê A,male", "O-002,Trần B,\n", "O-003,Bùi C,\n"]
    {
        assert!(tables.contains(line), "{line} {tables}");
    }
    for what in [ReadWhat::NoTitle, ReadWhat::GenderByColumn, ReadWhat::BothGenders] {
        assert_eq!(remark(&reading, what), 1, "{what:?}");
    }
    let bare = "Họ tên,Năm sinh,Đơn vị,Chức vụ\nCấp tỉnh,,,\nLê A,1980,Thanh tra,Thủ trưởng\n\
                Trần B,1981,,Phó Thủ trưởng\nCấp huyện,,,\nBùi C,1982,,Trưởng phòng\n\
                Người lập,,,Thủ trưởng\nĐỗ D,,,Vũ E\n";
    let (tables, reading) = tables_of(bare);
    assert_eq!(
        reading.tables.iter().find(|t| t.file == "officials.csv").map(|t| t.records),
        Some(3)
    );
    assert!(tables.contains("U-001,Thanh tra,province,"), "{tables}");
    for what in [ReadWhat::UnitAbove, ReadWhat::NoUnit] {
        assert_eq!(remark(&reading, what), 1, "{what:?}");
    }
    assert_eq!(reading.left_out.iter().filter(|one| one.why == LeftOutWhy::Below).count(), 2);
}

#[test]
fn a_column_of_units_goes_before_sections_where_cells_are_merged() {
    let list = "STT,Họ tên,Đơn vị,Chức vụ\nI. Nữ,,,\n1,Lê A,Sở Y tế,Giám đốc\n2,Trần B,,Phó Giám đốc\n\
                II. Nam,,,\n3,Bùi C,Sở Nội vụ,Giám đốc\n";
    let (tables, _) = tables_of(list);
    assert!(tables.contains("P-002,U-001,Phó Giám đốc,no,1"), "{tables}");
    assert!(!tables.contains("U-003"), "{tables}");
}
