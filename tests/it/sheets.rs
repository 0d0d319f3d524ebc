//! Sheets as houses keep them: other words, dates, separators, encodings, titles above and totals
//! below mean the same roster as the plain files.

use std::collections::BTreeMap;
use std::io::Write;

use luan::input::read::{Input, book};
use luan::input::validate::{self, Loaded};

type Files = BTreeMap<String, Vec<u8>>;

const MODEL: &str = r#"title = "Small"
levels = ["province", "district", "commune"]
blocks = ["party", "state"]
degrees = ["bachelor", "master"]
theory_levels = ["intermediate", "advanced"]

[[tier]]
id = "goals"
"#;

const PLAIN: [(&str, &str); 6] = [
    (
        "units.csv",
        "unit_id,name,level,block,territory,area_grade,latitude,longitude\n\
         U1,Tỉnh ủy,province,party,no,0,,\n\
         U2,Huyện Đồi,district,state,yes,2,15.57,108.4\n",
    ),
    (
        "posts.csv",
        "post_id,unit_id,title,head,seats,min_degree,min_theory\n\
         P1,U1,Giám đốc,yes,2,master,advanced\n\
         P2,U2,Chủ tịch,no,1,,\n",
    ),
    (
        "officials.csv",
        "official_id,name,gender,birth_date,ethnicity,home_unit_id,degree,theory_level\n\
         O1,Nguyễn Văn Ánh,male,1975-03-12,Kinh,U2,master,advanced\n\
         O2,Trần Thị Ế,female,1980-11-20,Cơ Tu,U1,bachelor,intermediate\n",
    ),
    (
        "tenures.csv",
        "official_id,post_id,start,end,kind\n\
         O1,P2,2012-05-01,2017-05-31,regular\n\
         O1,P1,2017-06-01,,regular\n\
         O2,P2,2019-04-03,,rotation\n",
    ),
    ("evaluations.csv", "official_id,year,grade\nO1,2025,excellent\nO2,2025,good\n"),
    (
        "decisions.csv",
        "action,official_id,reason,decided_by,decided_on\nban,O2,needed,Board,2025-12-03\n",
    ),
];

fn with(tables: &[(&str, Vec<u8>)]) -> Result<Loaded, Vec<luan::error::Problem>> {
    let manifest = "name = \"R\"\nplan_date = \"2026-01-15\"\nmodel = \"model.toml\"\n";
    let mut files = Files::new();
    files.insert("instance.toml".to_owned(), manifest.into());
    files.insert("model.toml".to_owned(), MODEL.into());
    files.extend(tables.iter().map(|(name, bytes)| ((*name).to_owned(), bytes.clone())));
    validate::load(&Input { files }, None, &|_| None)
}

fn plain() -> Vec<(&'static str, Vec<u8>)> {
    PLAIN.iter().map(|(name, text)| (*name, text.as_bytes().to_vec())).collect()
}

/// The plain roster with these tables in place of its own.
fn but(tables: &[(&'static str, Vec<u8>)]) -> Loaded {
    let mut all = plain();
    for (name, bytes) in tables {
        let at = all.iter().position(|(own, _)| own == name).expect("a table of the roster");
        all[at].1.clone_from(bytes);
    }
    with(&all).unwrap_or_else(|mut problems| {
        problems.retain(luan::error::Problem::is_error);
        panic!("{problems:?}")
    })
}

fn roster(loaded: &Loaded) -> String {
    format!("{:?}", loaded.instance)
}

fn utf16(text: &str) -> Vec<u8> {
    let marked = format!("\u{feff}{text}");
    marked.encode_utf16().flat_map(u16::to_le_bytes).collect()
}

#[test]
fn a_vietnamese_list_is_the_roster_it_shows() {
    let units = "DANH SÁCH ĐƠN VỊ;;;;;;;\nTính đến ngày 15/01/2026;;;;;;;\n;;;;;;;\n\
        STT;Mã đơn vị;Tên đơn vị;Cấp;Khối;Địa phương;Mức độ khó khăn;Vĩ độ;Kinh độ\n\
        1;U1;Tỉnh ủy;Tỉnh;Đảng;không;Bình thường;;\n\
        2;U2;Huyện Đồi;HUYỆN;Chính quyền;x;ĐẶC BIỆT KHÓ KHĂN;15,57;108,4\n\
        Tổng cộng;;2;;;;;\n";
    let posts = "Mã vị trí\tMã đơn vị\tChức danh\tNgười đứng đầu\tSố chỗ\tTrình độ tối thiểu\tYêu cầu LLCT\tGhi chú\n\
        P1\tU1\tGiám đốc\tCó\t2\tThạc sĩ\tCao cấp\tchủ chốt\n\
        P2\tU2\tChủ tịch\tKhông\t1\t\t\t\n";
    let officials = "MÃ CÁN BỘ,Ho va ten,Giới tính,\"Ngày, tháng, năm sinh\",Dân tộc,Quê quán,Trình độ,LLCT\n\
        O1,Nguyễn Văn Ánh,Nam,12/3/1975,Kinh,U2,ThS,cao cap\n\
        O2,Trần Thị Ế,Nữ,20/11/1980,Cơ Tu,U1,Đại học,Trung cấp\n";
    let tenures = "Mã cán bộ,Mã vị trí,Từ tháng,Đến tháng,Hình thức\n\
        O1,P2,05/2012,06/2017,Bổ nhiệm\nO1,P1,6/2017,,Bổ nhiệm\nO2,P2,43558,,Luân chuyển\n";
    let grades = "Mã cán bộ,Năm,Xếp loại\nO1,2025,Hoàn thành xuất sắc nhiệm vụ\nO2,2025,HTTNV\n";
    let decisions = "Loại quyết định,Mã cán bộ,Lý do,Người quyết định,Ngày quyết định\n\
        Loại trừ,O2,needed,Board,3-12-2025\n";
    let read = but(&[
        ("units.csv", units.into()),
        ("posts.csv", utf16(posts)),
        ("officials.csv", officials.into()),
        ("tenures.csv", tenures.into()),
        ("evaluations.csv", grades.into()),
        ("decisions.csv", decisions.replace("3-12", "03-12").into_bytes()),
    ]);
    assert_eq!(roster(&read), roster(&but(&[])));
    let told: Vec<(&str, String)> =
        read.warnings.iter().map(|problem| (problem.code, problem.place.to_string())).collect();
    for place in
        ["tenures.csv:2 [Từ tháng]", "tenures.csv:2 [Đến tháng]", "tenures.csv:4 [Từ tháng]"]
    {
        assert!(told.contains(&("W1029", place.to_owned())), "{told:?}");
    }
    assert!(told.contains(&("W1028", "units.csv:7".to_owned())), "{told:?}");
}

#[test]
fn the_vietnamese_code_page_is_read() {
    // Windows-1258 writes the accent of ế and ễ after the letter.
    let bytes = |text: &str| {
        let (bytes, _, unmapped) = encoding_rs::WINDOWS_1258.encode(text);
        assert!(!unmapped);
        bytes.into_owned()
    };
    let text =
        PLAIN[2].1.replace('ễ', "ê\u{303}").replace('Ế', "Ê\u{301}").replace('ầ', "â\u{300}");
    let text = text.replace('ị', "i\u{323}");
    let read = but(&[("officials.csv", bytes(&text))]);
    assert_eq!(roster(&read), roster(&but(&[])));
    let told = read.warnings.iter().find(|problem| problem.code == "W1027").expect("told");
    assert_eq!(told.args["value"], "Nguyê\u{303}n Văn Ánh");
}

#[test]
fn a_column_of_dates_is_read_by_what_all_of_it_says() {
    let births = |first: &str, second: &str| {
        let text = PLAIN[2].1.replace("1975-03-12", first).replace("1980-11-20", second);
        let mut all = plain();
        all[2].1 = text.into_bytes();
        with(&all).map(|loaded| roster(&loaded)).map_err(|problems| {
            problems.iter().filter(|p| p.is_error()).map(|p| p.code).collect::<Vec<_>>()
        })
    };
    assert_eq!(births("12/3/1975", "20/11/1980"), births("1975-03-12", "1980-11-20"));
    assert_eq!(births("12/3/1975", "9/11/1980"), Err(vec!["E1411", "E1411"]));
    assert_eq!(births("12/03/1975", "09/11/1980"), births("1975-03-12", "1980-11-09"));
}

#[test]
fn words_of_the_model_go_before_words_of_ours() {
    let model = MODEL.replace("\"province\", \"district\", \"commune\"", "\"Tỉnh\", \"district\"");
    let mut all = plain();
    all.push(("model.toml", model.into_bytes()));
    all[0].1 = PLAIN[0].1.replace("province", "Tỉnh").into_bytes();
    assert!(with(&all).is_ok());
    all[0].1 = PLAIN[0].1.as_bytes().to_vec();
    let problems = with(&all).expect_err("province is no level of this model");
    assert_eq!(
        problems.iter().filter(|p| p.is_error()).map(|p| p.code).collect::<Vec<_>>(),
        ["E1209"]
    );
}

/// A workbook with these sheets; a cell that reads as a number or as a date is one.
fn workbook(sheets: &[(&str, &str)]) -> Vec<u8> {
    use rust_xlsxwriter::{ExcelDateTime, Format, Workbook};
    let mut book = Workbook::new();
    let day = Format::new().set_num_format("dd/mm/yyyy");
    for (name, text) in sheets {
        let sheet = book.add_worksheet();
        sheet.set_name(*name).expect("a name");
        for (row, line) in text.lines().enumerate() {
            for (column, cell) in line.split(';').enumerate() {
                let (row, column) = (row as u32, column as u16);
                let written = if let Ok(number) = cell.parse::<f64>() {
                    sheet.write(row, column, number)
                } else if let Ok(date) = ExcelDateTime::parse_from_str(cell)
                    && cell.len() == 10
                    && cell.contains('-')
                {
                    sheet.write_with_format(row, column, &date, &day)
                } else {
                    sheet.write(row, column, cell)
                };
                written.expect("a cell");
            }
        }
    }
    book.save_to_buffer().expect("a workbook")
}

const BOOK: [(&str, &str); 8] = [
    ("Hướng dẫn", "Điền vào các trang sau"),
    ("Thông tin chung", "Mục;Giá trị\nTên;R\nNgày lập kế hoạch;2026-01-15\nMô hình;model.toml"),
    (
        "Đơn vị",
        "DANH SÁCH ĐƠN VỊ\n\nSTT;Mã đơn vị;Tên đơn vị;Cấp;Khối;Địa phương;Mức độ khó khăn;Vĩ độ;Kinh độ\n\
         1;U1;Tỉnh ủy;Tỉnh;Đảng;không;0\n2;U2;Huyện Đồi;Huyện;Chính quyền;x;2;15.57;108.4\nTổng cộng;;2",
    ),
    (
        "Chức danh",
        "Mã vị trí;Mã đơn vị;Chức danh;Người đứng đầu;Số chỗ;Trình độ tối thiểu;Yêu cầu LLCT\n\
         P1;U1;Giám đốc;Có;2;Thạc sĩ;Cao cấp\nP2;U2;Chủ tịch;Không;1;;",
    ),
    (
        "Cán bộ",
        "Mã cán bộ;Họ và tên;Giới tính;Ngày sinh;Dân tộc;Quê quán;Trình độ;LLCT\n\
         O1;Nguyễn Văn Ánh;Nam;1975-03-12;Kinh;U2;ThS;Cao cấp\n\
         O2;Trần Thị Ế;Nữ;20/11/1980;Cơ Tu;U1;Đại học;Trung cấp",
    ),
    (
        "Quá trình công tác",
        "Mã cán bộ;Mã vị trí;Từ ngày;Đến ngày;Hình thức\nO1;P2;2012-05-01;2017-05-31;Bổ nhiệm\n\
         O1;P1;2017-06-01;;Bổ nhiệm\nO2;P2;2019-04-03;;Luân chuyển",
    ),
    ("evaluations", "official_id;year;grade\nO1;2025;Xuất sắc\nO2;2025;Tốt"),
    (
        "Quyết định",
        "Loại quyết định;Mã cán bộ;Lý do;Người quyết định;Ngày quyết định\n\
         Cấm;O2;needed;Board;2025-12-03",
    ),
];

fn of_book(sheets: &[(&str, &str)]) -> Result<Loaded, Vec<luan::error::Problem>> {
    let input = book::open("book.xlsx", &workbook(sheets))?;
    let model = |name: &str| (name == "model.toml").then(|| MODEL.to_owned());
    validate::load(&input, None, &model)
}

#[test]
fn a_workbook_is_the_roster_that_its_sheets_show() {
    let read = of_book(&BOOK).unwrap_or_else(|problems| panic!("{problems:?}"));
    assert_eq!(roster(&read), roster(&but(&[])));
}

#[test]
fn a_problem_names_the_sheet_and_the_cell() {
    let mut sheets = BOOK;
    sheets[4].1 = "Mã cán bộ;Họ và tên;Giới tính\nO1;Nguyễn Văn Ánh;Nam\nO2;Trần Thị Ế;đàn bà";
    let bytes = workbook(&sheets);
    let input = book::open("book.xlsx", &bytes).expect("a workbook");
    let model = |name: &str| (name == "model.toml").then(|| MODEL.to_owned());
    let problems = validate::load(&input, None, &model).expect_err("a wrong word");
    let located = book::located("book.xlsx", &bytes, &input, problems);
    let errors: Vec<String> =
        located.iter().filter(|p| p.is_error()).map(|p| p.place.to_string()).collect();
    assert_eq!(errors, ["book.xlsx, Cán bộ:3 [C3 Giới tính]"]);
}

fn refused(bytes: &[u8]) -> Vec<&'static str> {
    let problems = book::open("book.xlsx", bytes).expect_err("no workbook to be read");
    problems.iter().map(|problem| problem.code).collect()
}

#[test]
fn hostile_workbooks_are_an_error_each() {
    assert_eq!(refused(&workbook(&[("units", "unit_id"), ("Đơn vị", "Mã đơn vị")])), ["E1017"]);
    let wide = format!("unit_id{}x", ";".repeat(300));
    assert_eq!(refused(&workbook(&[("units", &wide)])), ["E1016"]);
    let whole = workbook(&BOOK);
    assert_eq!(refused(&whole[..whole.len() / 2]), ["E1015"]);
    assert_eq!(refused(&parts(&[("xl/workbook.xml", b"<workbook")])), ["E1015"]);
    let bomb = vec![b' '; 80 << 20];
    assert_eq!(refused(&parts(&[("xl/sharedStrings.xml", &bomb)])), ["E1016"]);
}

/// A zip file of these parts.
fn parts(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut archive = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        archive.start_file(*name, zip::write::SimpleFileOptions::default()).expect("a part");
        archive.write_all(bytes).expect("its bytes");
    }
    archive.finish().expect("a zip file").into_inner()
}
