//! The words of real sheets: what else a file, a column or a value is called, in Vietnamese and
//! English. Compared without accents, case and punctuation; the names of the contract go before.

use std::borrow::Cow;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Other names of one thing.
#[derive(Debug)]
pub struct Synonyms {
    /// What the contract calls it.
    pub name: &'static str,
    /// What sheets call it.
    pub words: &'static [&'static str],
}

const fn called(name: &'static str, words: &'static [&'static str]) -> Synonyms {
    Synonyms { name, words }
}

/// What sheets of a workbook are called, by the file that each stands for.
pub static SHEETS: &[Synonyms] = &[
    called("instance.toml", &["Thông tin chung", "Bộ dữ liệu", "Instance", "General"]),
    called("units.csv", &["Đơn vị", "Danh sách đơn vị", "Cơ quan, đơn vị", "Units"]),
    called(
        "posts.csv",
        &["Vị trí", "Chức danh", "Danh sách vị trí", "Danh mục chức danh", "Posts"],
    ),
    called("officials.csv", &["Cán bộ", "Danh sách cán bộ", "Officials"]),
    called("tenures.csv", &["Quá trình công tác", "Thời gian giữ chức", "Tenures"]),
    called("residences.csv", &["Nơi cư trú", "Quá trình cư trú", "Residences"]),
    called("evaluations.csv", &["Đánh giá", "Đánh giá, xếp loại", "Xếp loại", "Evaluations"]),
    called("pool.csv", &["Quy hoạch", "Nguồn quy hoạch", "Pool"]),
    called("pairs.csv", &["Cặp", "Phương án từng người", "Pairs"]),
    called("restrictions.csv", &["Hạn chế", "Trường hợp chưa xem xét", "Restrictions"]),
    called("relations.csv", &["Quan hệ", "Quan hệ gia đình", "Relations"]),
    called("decisions.csv", &["Quyết định", "Ý kiến của hội đồng", "Decisions"]),
    called("baseline.csv", &["Kế hoạch trước", "Phương án trước", "Baseline"]),
];

/// Sheets of a workbook that explain it.
static GUIDES: &[&str] = &["Hướng dẫn", "Giải thích", "Danh mục", "Guide", "Read me", "Words"];

/// What keys of instance.toml are called in a sheet.
pub static KEYS: &[Synonyms] = &[
    called("name", &["Tên", "Tên bộ dữ liệu"]),
    called("plan_date", &["Ngày lập kế hoạch", "Plan date"]),
    called("model", &["Mô hình", "Mô hình chính sách"]),
    called("language", &["Ngôn ngữ"]),
    called("currency", &["Tiền tệ", "Đơn vị tiền"]),
    called("notes", &["Ghi chú"]),
];

/// What heads the keys in that sheet.
static KEY_HEADINGS: &[&str] = &["Khóa", "Mục", "Key"];

/// What heads a column in any file.
pub static HEADERS: &[Synonyms] = &[
    called(
        "official_id",
        &["Mã cán bộ", "Mã CB", "Số hiệu cán bộ", "Số hiệu CBCCVC", "Official ID"],
    ),
    called("other_id", &["Mã người liên quan", "Người liên quan", "Other ID"]),
    called("unit_id", &["Mã đơn vị", "Mã ĐV", "Unit ID"]),
    called("parent_id", &["Mã đơn vị cấp trên", "Đơn vị cấp trên", "Parent ID"]),
    called("home_unit_id", &["Mã quê quán", "Quê quán", "Home unit"]),
    called("birth_unit_id", &["Mã nơi sinh", "Nơi sinh", "Birth unit"]),
    called("return_unit_id", &["Nơi nhận lại", "Đơn vị nhận lại", "Return unit"]),
    called("successor_id", &["Đơn vị kế thừa", "Sáp nhập vào", "Successor"]),
    called("post_id", &["Mã vị trí", "Mã chức danh", "Post ID"]),
    called("title", &["Chức danh", "Chức vụ", "Tên chức danh", "Title", "Position"]),
    called("level", &["Cấp", "Level"]),
    called("block", &["Khối", "Block"]),
    called("territory", &["Là địa bàn", "Địa phương", "Territory"]),
    called("area_grade", &["Mức độ khó khăn", "Địa bàn khó khăn", "Loại địa bàn", "Area grade"]),
    called("latitude", &["Vĩ độ", "Latitude"]),
    called("longitude", &["Kinh độ", "Longitude"]),
    called("valid_from", &["Có hiệu lực từ", "Thành lập ngày", "Valid from"]),
    called("valid_to", &["Có hiệu lực đến", "Giải thể ngày", "Valid to"]),
    called("rank", &["Bậc chức vụ", "Thứ bậc", "Rank"]),
    called("head", &["Cấp trưởng", "Người đứng đầu", "Head"]),
    called("seats", &["Số chỗ", "Số lượng", "Biên chế", "Seats"]),
    called("critical", &["Chức danh chủ chốt", "Chủ chốt", "Critical"]),
    called("nonlocal", &["Không là người địa phương", "Không phải người địa phương", "Non-local"]),
    called("fields", &["Lĩnh vực yêu cầu", "Chuyên ngành yêu cầu", "Fields"]),
    called("min_degree", &["Trình độ tối thiểu", "Yêu cầu trình độ", "Minimum degree"]),
    called("min_theory", &["Lý luận chính trị tối thiểu", "Yêu cầu LLCT", "Minimum theory"]),
    called("max_stay_years", &["Số năm giữ chức tối đa", "Thời hạn giữ chức", "Maximum stay"]),
    called("priority", &["Mức ưu tiên", "Ưu tiên", "Priority"]),
    called("budget", &["Định mức", "Kinh phí", "Budget"]),
    called("gender", &["Giới tính", "Nam/Nữ", "Gender", "Sex"]),
    called(
        "birth_date",
        &["Ngày sinh", "Ngày, tháng, năm sinh", "Năm sinh", "Birth date", "Date of birth"],
    ),
    called("ethnicity", &["Dân tộc", "Ethnicity"]),
    called("degree", &["Trình độ chuyên môn", "Trình độ", "Học vị", "Chuyên môn", "Degree"]),
    called("field", &["Chuyên ngành", "Lĩnh vực", "Ngành đào tạo", "Field"]),
    called(
        "theory_level",
        &["Lý luận chính trị", "Trình độ lý luận chính trị", "LLCT", "Political theory"],
    ),
    called(
        "retirement_date",
        &["Ngày nghỉ hưu", "Thời điểm nghỉ hưu", "Nghỉ hưu", "Retirement date"],
    ),
    called(
        "start",
        &["Từ ngày", "Từ tháng", "Ngày bắt đầu", "Ngày bổ nhiệm", "Từ", "Start date", "From"],
    ),
    called("end", &["Đến ngày", "Đến tháng", "Ngày kết thúc", "Đến", "End date", "To"]),
    called("kind", &["Hình thức", "Loại", "Kind"]),
    called("year", &["Năm", "Năm đánh giá", "Year"]),
    called("grade", &["Xếp loại", "Mức xếp loại", "Kết quả đánh giá", "Kết quả xếp loại", "Grade"]),
    called("allowed", &["Được phép", "Cho phép", "Allowed"]),
    called("fit", &["Mức phù hợp", "Độ phù hợp", "Fit"]),
    called("preference", &["Nguyện vọng", "Preference"]),
    called("cost", &["Chi phí", "Cost"]),
    called("load", &["Khối lượng", "Tải", "Load"]),
    called("reason", &["Lý do", "Reason"]),
    called("until", &["Đến hết ngày", "Hiệu lực đến", "Until"]),
    called("relation", &["Quan hệ", "Mối quan hệ", "Relation"]),
    called("action", &["Loại quyết định", "Hình thức quyết định", "Action"]),
    called("decided_by", &["Người quyết định", "Cấp quyết định", "Decided by"]),
    called("decided_on", &["Ngày quyết định", "Decided on"]),
    called("rule", &["Quy tắc", "Rule"]),
];

/// What heads the column `name`, which means another thing in each file.
static NAMES: &[(&str, Synonyms)] = &[
    ("units.csv", called("name", &["Tên đơn vị", "Đơn vị", "Tên", "Unit", "Unit name"])),
    ("officials.csv", called("name", &["Họ và tên", "Họ tên", "Tên", "Full name"])),
];

/// Columns that lists carry for the reader alone.
static FOR_READERS: &[&str] =
    &["STT", "TT", "Số TT", "Số thứ tự", "No.", "Ghi chú", "Note", "Notes", "Remarks"];

/// First words of a row that adds up those above it.
static TOTALS: &[&str] = &["Tổng", "Tổng cộng", "Tổng số", "Cộng", "Total", "Grand total", "Sum"];

/// Values by the columns in which they stand.
static VALUES: &[(&[&str], &[Synonyms])] = &[
    (
        &["territory", "head", "critical", "nonlocal", "allowed"],
        &[
            called("yes", &["Có", "x", "Đúng", "y", "ok"]),
            called("no", &["Không", "Không có", "Sai", "n", "Chưa"]),
        ],
    ),
    (&["gender"], &[called("female", &["Nữ", "f", "Bà"]), called("male", &["Nam", "m", "Ông"])]),
    (
        &["grade"],
        &[
            called(
                "excellent",
                &[
                    "Hoàn thành xuất sắc nhiệm vụ",
                    "Hoàn thành xuất sắc",
                    "Xuất sắc",
                    "HTXSNV",
                    "HTXS",
                ],
            ),
            called("good", &["Hoàn thành tốt nhiệm vụ", "Hoàn thành tốt", "Tốt", "HTTNV", "HTT"]),
            called("complete", &["Hoàn thành nhiệm vụ", "Hoàn thành", "HTNV", "HT"]),
            called(
                "incomplete",
                &["Không hoàn thành nhiệm vụ", "Không hoàn thành", "KHTNV", "KHT"],
            ),
        ],
    ),
    (
        &["kind"],
        &[
            called("regular", &["Bổ nhiệm", "Thường xuyên", "Chính thức", "Điều động"]),
            called("rotation", &["Luân chuyển"]),
        ],
    ),
    (
        &["action"],
        &[
            called("lock", &["Chốt", "Giữ", "Khóa"]),
            called("ban", &["Loại trừ", "Cấm", "Không xem xét"]),
            called("waive", &["Miễn trừ", "Miễn", "Trường hợp đặc biệt"]),
        ],
    ),
    (
        &["area_grade"],
        &[
            called("0", &["Bình thường", "Thuận lợi", "Normal"]),
            called("1", &["Khó khăn", "Difficult"]),
            called("2", &["Đặc biệt khó khăn", "ĐBKK", "Especially difficult"]),
        ],
    ),
    (
        &["level"],
        &[
            called("central", &["Trung ương", "TW"]),
            called("province", &["Tỉnh", "Cấp tỉnh"]),
            called("district", &["Huyện", "Cấp huyện"]),
            called("commune", &["Xã", "Cấp xã"]),
        ],
    ),
    (
        &["block"],
        &[
            called("party", &["Đảng", "Khối Đảng"]),
            called(
                "front",
                &["Mặt trận", "Đoàn thể", "Mặt trận, đoàn thể", "Khối Mặt trận, đoàn thể", "MTTQ"],
            ),
            called(
                "state",
                &[
                    "Chính quyền",
                    "Nhà nước",
                    "Khối chính quyền",
                    "Khối Nhà nước",
                    "Quản lý nhà nước",
                ],
            ),
        ],
    ),
    (
        &["degree", "min_degree"],
        &[
            called("college", &["Cao đẳng", "CĐ"]),
            called("bachelor", &["Đại học", "ĐH", "Cử nhân", "Kỹ sư"]),
            called("master", &["Thạc sĩ", "Thạc sỹ", "ThS"]),
            called("doctor", &["Tiến sĩ", "Tiến sỹ", "TS"]),
        ],
    ),
    (
        &["theory_level", "min_theory"],
        &[
            called("elementary", &["Sơ cấp", "SC"]),
            called("intermediate", &["Trung cấp", "TC"]),
            called("advanced", &["Cao cấp", "CC", "Cử nhân"]),
        ],
    ),
];

/// A word as it is compared: without accents, case, punctuation and the number of blanks.
pub fn key(typed: &str) -> String {
    let plain = typed.nfd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase);
    let plain: String = plain
        .map(|c| if c == 'đ' { 'd' } else { c })
        .map(|c| if c.is_alphanumeric() { c } else { ' ' })
        .collect();
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn is_called(words: &[&str], typed: &str) -> bool {
    words.iter().any(|word| key(word) == typed)
}

/// What the contract calls the thing of `list` that is typed so.
fn among<'a>(list: impl IntoIterator<Item = &'a Synonyms>, typed: &str) -> Option<&'static str> {
    let typed = key(typed);
    list.into_iter()
        .find(|one| is_called(one.words, &typed) || key(one.name) == typed)
        .map(|s| s.name)
}

/// The file that a sheet of this name stands for.
pub fn file(sheet: &str) -> Option<&'static str> {
    let stem = |file: &'static str| file.split('.').next().unwrap_or(file);
    let named = SHEETS.iter().find(|one| key(stem(one.name)) == key(sheet)).map(|one| one.name);
    named.or_else(|| among(SHEETS, sheet))
}

/// The column of `file` that is headed so: its own name as typed where `known` has it.
pub fn column<'k>(file: &str, known: &[&'k str], typed: &str) -> Option<&'k str> {
    let exact = known.iter().find(|name| **name == typed);
    let own = NAMES.iter().filter(|(of, _)| *of == file).map(|(_, names)| names);
    let known_as = |name: &str| known.iter().find(|known| **known == name);
    exact.or_else(|| known_as(among(own.chain(HEADERS), typed)?)).copied()
}

/// Whether a column of this name says nothing that is read.
pub fn is_for_readers(header: &str) -> bool {
    is_called(FOR_READERS, &key(header))
}

/// Whether a sheet explains the workbook and is not read.
pub fn is_guide(sheet: &str) -> bool {
    is_called(GUIDES, &key(sheet))
}

/// Whether a cell heads the keys of the sheet that stands for instance.toml.
pub fn is_heading(cell: &str) -> bool {
    is_called(KEY_HEADINGS, &key(cell))
}

/// The key of instance.toml that is called so; as typed where none is.
pub fn key_of_instance(typed: &str) -> Cow<'_, str> {
    among(KEYS, typed).map_or(Cow::Borrowed(typed), Cow::Borrowed)
}

/// Whether a row that begins so adds up those above it.
pub fn is_total(first: &str) -> bool {
    is_called(TOTALS, &key(first))
}

/// The value that stands so in `column`; as typed where no word is known.
pub fn value<'a>(column: &str, typed: &'a str) -> Cow<'a, str> {
    let words = VALUES.iter().find(|(columns, _)| columns.contains(&column));
    let known = words.and_then(|(_, values)| among(*values, typed));
    known.map_or(Cow::Borrowed(typed), Cow::Borrowed)
}

/// What else each value of `column` is written as; nothing where there are no such words.
pub fn values(column: &str) -> &'static [Synonyms] {
    VALUES.iter().find(|(columns, _)| columns.contains(&column)).map_or(&[], |(_, values)| values)
}

/// What a sheet that stands for `file` is called.
pub fn sheets(file: &str) -> &'static [&'static str] {
    SHEETS.iter().find(|one| one.name == file).map_or(&[], |one| one.words)
}

/// What else `key` of instance.toml is called in a sheet.
pub fn keys(key: &str) -> &'static [&'static str] {
    KEYS.iter().find(|one| one.name == key).map_or(&[], |one| one.words)
}

/// What else heads `column` of `file`.
pub fn headers(file: &str, column: &str) -> &'static [&'static str] {
    let own = NAMES.iter().filter(|(of, _)| *of == file).map(|(_, names)| names);
    own.chain(HEADERS).find(|one| one.name == column).map_or(&[], |one| one.words)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;
    use crate::input::read::LAYOUTS;

    #[test]
    fn spelling_accents_and_case_do_not_count() {
        for typed in
            ["Họ và tên", "HỌ VÀ TÊN", "ho va  ten", "Ho\u{323} va\u{300} te\u{302}n", "Họ_và_tên:"]
        {
            assert_eq!(column("officials.csv", &["official_id", "name"], typed), Some("name"));
        }
        assert_eq!(value("gender", "NỮ"), "female");
        assert_eq!(value("grade", "hoan thanh tot nhiem vu"), "good");
        assert_eq!(value("level", "Xã"), "commune");
        assert_eq!(value("level", "field"), "field");
        assert_eq!(key("Đặc biệt khó khăn"), "dac biet kho khan");
    }

    #[test]
    fn a_sheet_is_named_in_either_language() {
        assert_eq!(file("officials"), Some("officials.csv"));
        assert_eq!(file("DANH SÁCH CÁN BỘ"), Some("officials.csv"));
        assert_eq!(file("Sheet1"), None);
    }

    #[test]
    fn every_column_has_words_and_none_has_two_meanings() {
        for layout in LAYOUTS {
            let mut meant: BTreeMap<String, &str> = BTreeMap::new();
            for name in layout.all_columns() {
                assert!(!headers(layout.file, name).is_empty(), "{} {name}", layout.file);
                for word in headers(layout.file, name).iter().chain([&name]) {
                    let before = meant.insert(key(word), name);
                    assert!(before.is_none_or(|other| other == name), "{word} in {}", layout.file);
                }
            }
        }
    }

    #[test]
    fn no_value_has_two_meanings() {
        for (columns, values) in VALUES {
            let mut meant: BTreeMap<String, &str> = BTreeMap::new();
            for one in *values {
                for word in one.words.iter().chain([&one.name]) {
                    let before = meant.insert(key(word), one.name);
                    assert!(before.is_none_or(|other| other == one.name), "{word} in {columns:?}");
                }
            }
        }
    }
}
