//! The words of real sheets: what else a file, a column or a value is called, in Vietnamese and
//! English. Compared without accents, case and punctuation; the names of the contract go before.

use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::LazyLock;

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
    called("labels.csv", &["Tên gọi", "Tên gọi ngôn ngữ khác", "Labels"]),
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
    called("key", &["Tên gốc", "Mã hoặc tên gốc", "Key"]),
    called("language", &["Ngôn ngữ", "Language"]),
    called("label", &["Tên gọi", "Label"]),
];

/// What heads the column `name`, which means another thing in each file.
static NAMES: &[(&str, Synonyms)] = &[
    ("units.csv", called("name", &["Tên đơn vị", "Đơn vị", "Tên", "Unit", "Unit name"])),
    ("officials.csv", called("name", &["Họ và tên", "Họ tên", "Tên", "Full name"])),
];

/// What heads the columns of a list of people that is split into files, where it is none of
/// officials.csv or means another thing there.
static LISTED: &[Synonyms] = &[
    called(
        "unit",
        &[
            "Đơn vị công tác",
            "Đơn vị",
            "Tên đơn vị",
            "Cơ quan",
            "Cơ quan, đơn vị",
            "Cơ quan, đơn vị công tác",
            "Cơ quan công tác",
            "Nơi công tác",
            "Nơi công tác hiện nay",
            "Organisation",
            "Department",
        ],
    ),
    called(
        "title",
        &[
            "Chức vụ, chức danh",
            "Chức danh, chức vụ",
            "Chức vụ hiện nay",
            "Chức vụ hiện tại",
            "Chức vụ đang giữ",
            "Chức vụ đảm nhiệm",
            "Chức danh hiện nay",
            "Chức vụ công tác",
            "Job title",
        ],
    ),
    called(
        "start",
        &[
            "Giữ chức từ",
            "Giữ chức vụ từ",
            "Thời gian giữ chức vụ",
            "Thời điểm giữ chức vụ",
            "Ngày giữ chức vụ",
            "Thời gian bổ nhiệm",
            "Thời điểm bổ nhiệm",
            "Ngày, tháng, năm bổ nhiệm",
            "Bổ nhiệm từ",
            "Since",
            "In post since",
            "Appointed on",
            "Date of appointment",
        ],
    ),
    called(
        "pool",
        &[
            "Quy hoạch",
            "Quy hoạch chức danh",
            "Chức danh quy hoạch",
            "Quy hoạch các chức danh",
            "Được quy hoạch chức danh",
            "Planning pool",
            "In the pool for",
        ],
    ),
    called(
        "grade",
        &[
            "Đánh giá",
            "Đánh giá, xếp loại",
            "Đánh giá, xếp loại chất lượng",
            "Xếp loại chất lượng",
            "Xếp loại cán bộ",
            "Xếp loại đánh giá",
            "Mức độ hoàn thành nhiệm vụ",
            "Evaluation",
        ],
    ),
    called(
        "birth_male",
        &["Nam", "Năm sinh nam", "Ngày sinh nam", "Nam sinh năm", "Male", "Men", "Born male"],
    ),
    called(
        "birth_female",
        &["Nữ", "Năm sinh nữ", "Ngày sinh nữ", "Nữ sinh năm", "Female", "Women", "Born female"],
    ),
    called(
        "birth_date",
        &[
            "Ngày tháng năm sinh",
            "Sinh ngày",
            "Sinh năm",
            "Ngày/tháng/năm sinh",
            "Born",
            "Year of birth",
        ],
    ),
    called("home_unit_id", &["Quê", "Nguyên quán", "Home", "Native place", "Place of origin"]),
    called("name", &["Họ và tên khai sinh", "Họ tên cán bộ", "Họ và tên cán bộ", "Name"]),
    called("degree", &["Trình độ chuyên môn, nghiệp vụ", "Bằng cấp", "Học hàm, học vị"]),
    called("theory_level", &["Trình độ LLCT", "Trình độ chính trị", "Chính trị"]),
];

/// First words of what stands below a list: who made it, who signs it, who gets it.
static CLOSINGS: &[&str] = &[
    "Người lập",
    "Lập biểu",
    "Nơi nhận",
    "Người ký",
    "Ký tên",
    "Xác nhận",
    "Thủ trưởng",
    "T/M",
    "TM",
    "K/T",
    "KT",
    "TL",
    "Prepared by",
    "Signed",
    "Approved by",
];

/// First words of the title of whoever leads a unit.
static HEADS: &[&str] = &[
    "Bí thư",
    "Chủ tịch",
    "Giám đốc",
    "Tổng giám đốc",
    "Trưởng",
    "Chánh",
    "Cục trưởng",
    "Chi cục trưởng",
    "Viện trưởng",
    "Hiệu trưởng",
    "Chủ nhiệm",
    "Tổng biên tập",
    "Chỉ huy trưởng",
    "Director",
    "Chair",
    "Chief",
    "Secretary",
    "Head",
];

/// Titles that the models which come with luan name, and what they are in Vietnamese.
pub static TITLES: &[Synonyms] = &[
    called(
        "District secretary",
        &[
            "Bí thư Huyện ủy",
            "Bí thư Quận ủy",
            "Bí thư Thị ủy",
            "Bí thư huyện, thị, thành ủy",
            "Bí thư cấp ủy cấp huyện",
            "Bí thư cấp huyện",
        ],
    ),
    called(
        "Commune secretary",
        &[
            "Bí thư Đảng ủy xã",
            "Bí thư Đảng ủy phường",
            "Bí thư Đảng ủy xã, phường",
            "Bí thư Đảng ủy xã, phường, thị trấn",
            "Bí thư Đảng ủy xã, phường, đặc khu",
            "Bí thư Đảng ủy cấp xã",
            "Bí thư cấp ủy cấp xã",
            "Bí thư cấp xã",
        ],
    ),
    called(
        "Commune chair",
        &[
            "Chủ tịch Ủy ban nhân dân xã",
            "Chủ tịch UBND xã",
            "Chủ tịch UBND phường",
            "Chủ tịch UBND xã, phường",
            "Chủ tịch UBND cấp xã",
        ],
    ),
    called(
        "Inspection Commission head",
        &[
            "Chủ nhiệm Ủy ban Kiểm tra",
            "Chủ nhiệm UBKT",
            "Chủ nhiệm Ủy ban Kiểm tra cấp tỉnh",
            "Chủ nhiệm Ủy ban Kiểm tra Tỉnh ủy",
            "Chủ nhiệm UBKT Tỉnh ủy",
            "Chủ nhiệm Ủy ban Kiểm tra Thành ủy",
            "Chủ nhiệm UBKT Thành ủy",
        ],
    ),
    called(
        "Chief inspector",
        &["Chánh Thanh tra", "Chánh Thanh tra tỉnh", "Chánh Thanh tra thành phố"],
    ),
];

/// What is in the name of a unit that does not say its level or block, though a word in it would.
static MEANINGLESS: &[&str] = &["hợp tác xã", "xã hội"];

/// Words in the name of a unit and the level that they speak of; the first that is there counts. A
/// word with `^` counts at the beginning alone.
static LEVEL_WORDS: &[(&str, &str)] = &[
    ("thị xã", "district"),
    ("xã", "commune"),
    ("phường", "commune"),
    ("thị trấn", "commune"),
    ("huyện", "district"),
    ("quận", "district"),
    ("thị ủy", "district"),
    ("tỉnh", "province"),
    ("^sở", "province"),
];

/// The same for the block.
static BLOCK_WORDS: &[(&str, &str)] = &[
    ("đảng ủy", "party"),
    ("hội đồng nhân dân", "state"),
    ("hđnd", "state"),
    ("mttq", "front"),
    ("mặt trận tổ quốc", "front"),
    ("mặt trận", "front"),
    ("tỉnh đoàn", "front"),
    ("huyện đoàn", "front"),
    ("thành đoàn", "front"),
    ("đoàn thanh niên", "front"),
    ("liên đoàn lao động", "front"),
    ("^hội", "front"),
    ("tỉnh ủy", "party"),
    ("thành ủy", "party"),
    ("huyện ủy", "party"),
    ("quận ủy", "party"),
    ("thị ủy", "party"),
    ("ubnd", "state"),
    ("ủy ban nhân dân", "state"),
    ("^sở", "state"),
    ("^phòng", "state"),
];

/// What heads the running numbers of a list.
static NUMBERS: &[&str] = &["STT", "TT", "Số TT", "Số thứ tự", "No."];

/// Other columns that lists carry for the reader alone.
static REMARKS: &[&str] = &["Ghi chú", "Note", "Notes", "Remarks"];

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
            called("unit", &["Đơn vị"]),
            called("title", &["Chức danh"]),
            called("level", &["Cấp"]),
            called("block", &["Khối"]),
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

/// Columns by the keys of what heads them: the first rows of every file are looked up in it.
static HEADER_OF_KEY: LazyLock<HashMap<String, &str>> = LazyLock::new(|| {
    let mut names = HashMap::new();
    for one in HEADERS {
        for word in one.words.iter().chain([&one.name]) {
            names.entry(key(word)).or_insert(one.name);
        }
    }
    names
});

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
    let named = || among(own, typed).or_else(|| HEADER_OF_KEY.get(&key(typed)).copied());
    let known_as = |name: &str| known.iter().find(|known| **known == name);
    exact.or_else(|| known_as(named()?)).copied()
}

/// Whether a column of this name says nothing that is read.
pub fn is_for_readers(header: &str) -> bool {
    is_number(header) || is_called(REMARKS, &key(header))
}

/// Whether a column of this name numbers the rows.
pub fn is_number(header: &str) -> bool {
    is_called(NUMBERS, &key(header))
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
    // No word for a total has a digit, and nearly every identifier does: rows begin with those.
    !first.bytes().any(|byte| byte.is_ascii_digit()) && is_called(TOTALS, &key(first))
}

/// The value that stands so in `column`; as typed where no word is known.
pub fn value<'a>(column: &str, typed: &'a str) -> Cow<'a, str> {
    known_value(column, typed).map_or(Cow::Borrowed(typed), Cow::Borrowed)
}

/// The value that stands so in `column`; `None` where no word is known.
pub fn known_value(column: &str, typed: &str) -> Option<&'static str> {
    among(values(column), typed)
}

/// The value of `column` that a text begins with, by the longest of its words, and what follows.
pub fn leading_value<'a>(column: &str, typed: &'a str) -> Option<(&'static str, &'a str)> {
    let all = values(column).iter();
    let words = all.flat_map(|one| one.words.iter().chain([&one.name]).map(|w| (key(w), one.name)));
    let begun = words.filter(|(word, _)| begins(&key(typed), word));
    let (word, name) = begun.max_by_key(|(word, _)| word.len())?;
    Some((name, after(typed, word.split(' ').count())))
}

/// Whether the first words of one key are the other.
fn begins(whole: &str, first: &str) -> bool {
    whole.strip_prefix(first).is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
}

/// What follows the first so many words of a text.
fn after(typed: &str, words: usize) -> &str {
    let is_mark = |c: char| !c.is_alphanumeric() && !is_combining_mark(c);
    let mut rest = typed.trim_start_matches(is_mark);
    for _ in 0..words {
        let end = rest.find(is_mark).unwrap_or(rest.len());
        rest = rest[end..].trim_start_matches(is_mark);
    }
    rest.trim_end()
}

/// The column of a list of people that is headed so.
pub fn listed(typed: &str) -> Option<&'static str> {
    // Without accents the year is the men.
    if plain(typed) == "năm" {
        return None;
    }
    let own = NAMES.iter().filter(|(of, _)| *of == "officials.csv").map(|(_, names)| names);
    among(LISTED.iter().chain(own).chain(HEADERS), typed)
}

/// Everything that heads a column of a list of people.
pub fn listed_words() -> impl Iterator<Item = &'static str> {
    let own = NAMES.iter().filter(|(of, _)| *of == "officials.csv").map(|(_, names)| names);
    LISTED.iter().chain(own).chain(HEADERS).flat_map(|one| one.words.iter().copied())
}

/// The year in the heading of a column of grades such as "Xếp loại năm 2023", if it is one.
pub fn year_of_grades(typed: &str) -> Option<i16> {
    let key = key(typed);
    let (years, others): (Vec<&str>, Vec<&str>) =
        key.split(' ').filter(|word| *word != "nam").partition(|word| year(word).is_some());
    let graded = listed(&others.join(" ")) == Some("grade");
    years.first().filter(|_| graded && years.len() == 1).and_then(|word| year(word))
}

/// The year that a text is.
pub fn year(typed: &str) -> Option<i16> {
    let plain = typed.len() == 4 && typed.bytes().all(|byte| byte.is_ascii_digit());
    typed.parse().ok().filter(|year| plain && (1900..=2200).contains(year))
}

/// Whether a row that begins so stands below a list.
pub fn is_closing(first: &str) -> bool {
    let typed = key(first);
    let day = ["ngay", "thang", "nam"].iter().all(|word| typed.split(' ').any(|one| one == *word));
    day || CLOSINGS.iter().any(|word| begins(&typed, &key(word)))
}

/// Whether a title is that of whoever leads the unit: one of its parts begins so.
pub fn is_head(title: &str, unit: &str) -> bool {
    let leads = |part: &str| {
        let part = key(part);
        let division = begins(&part, "truong phong") && !begins(&key(unit), "phong");
        !division && HEADS.iter().any(|word| begins(&part, &key(word)))
    };
    title.split([',', ';', '-', '–', '/', '+']).any(leads)
}

/// Level and block as far as the name of a unit speaks of them.
pub fn unit_words(name: &str) -> (Option<&'static str>, Option<&'static str>) {
    let mut words = format!(" {} ", plain(name));
    for other in MEANINGLESS {
        words = words.replace(&format!(" {other} "), " - ");
    }
    let has = |word: &str| match word.strip_prefix('^') {
        Some(first) => words.starts_with(&format!(" {first} ")),
        None => words.contains(&format!(" {word} ")),
    };
    let find = |list: &[(&str, &'static str)]| {
        list.iter().find(|(word, _)| has(word)).map(|(_, means)| *means)
    };
    (find(LEVEL_WORDS), find(BLOCK_WORDS))
}

/// A name as it is compared with others: case, punctuation, blanks and the two places of the accent in
/// "ủy" do not count, the accents do.
pub fn plain(name: &str) -> String {
    let composed: String = name.nfc().flat_map(char::to_lowercase).collect();
    let words: String =
        composed.chars().map(|c| if c.is_alphanumeric() { c } else { ' ' }).collect();
    let words = words.replace("uỷ", "ủy").replace("uý", "úy").replace("oà", "òa");
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What else each value of `column` is written as; nothing where there are no such words.
pub fn values(column: &str) -> &'static [Synonyms] {
    VALUES.iter().find(|(columns, _)| columns.contains(&column)).map_or(&[], |(_, values)| values)
}

/// Whether one of two titles is English and the other the same in Vietnamese.
pub fn same_title(one: &str, other: &str) -> bool {
    let (one, other) = (key(one), key(other));
    TITLES.iter().any(|title| {
        let name = key(title.name);
        name == one && is_called(title.words, &other)
            || name == other && is_called(title.words, &one)
    })
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
    fn columns_of_a_list_of_people_are_named_as_houses_name_them() {
        for (typed, column) in [
            ("Chức vụ/chức danh", Some("title")),
            ("ĐƠN VỊ CÔNG TÁC", Some("unit")),
            ("Ngày, tháng, năm sinh", Some("birth_date")),
            ("Nam", Some("birth_male")),
            ("Năm", None),
            ("Ngày vào Đảng", None),
        ] {
            assert_eq!(listed(typed), column, "{typed}");
        }
        assert_eq!(year_of_grades("Đánh giá năm 2022"), Some(2022));
        assert_eq!(year_of_grades("Xếp loại 2023"), Some(2023));
        assert_eq!(year_of_grades("Năm 2023"), None);
        assert_eq!(year_of_grades("Xếp loại"), None);
        let mut meant: BTreeMap<String, &str> = BTreeMap::new();
        for (word, one) in LISTED.iter().flat_map(|one| one.words.iter().map(move |w| (w, one))) {
            let before = meant.insert(key(word), one.name);
            assert!(before.is_none_or(|before| before == one.name), "{word}: {before:?}");
        }
    }

    #[test]
    fn units_and_titles_say_what_they_are() {
        for (name, level, block) in [
            ("Tỉnh uỷ", Some("province"), Some("party")),
            ("Ban Tổ chức Tỉnh ủy", Some("province"), Some("party")),
            ("HUYỆN ỦY ĐỒI", Some("district"), Some("party")),
            ("UBND huyện Đồi", Some("district"), Some("state")),
            ("Sở Lao động, Thương binh và Xã hội", Some("province"), Some("state")),
            ("Ủy ban MTTQ Việt Nam tỉnh", Some("province"), Some("front")),
            ("Hội Nông dân xã Suối", Some("commune"), Some("front")),
            ("Thị xã Bến", Some("district"), None),
            ("Phường 1", Some("commune"), None),
            ("Trung tâm Quản lý", None, None),
        ] {
            assert_eq!(unit_words(name), (level, block), "{name}");
        }
        for title in ["Bí thư", "Phó Bí thư, Chủ tịch UBND", "Chánh Văn phòng", "Trưởng ban"]
        {
            assert!(is_head(title, "Sở"), "{title}");
        }
        for title in ["Phó Chủ tịch", "Phó Trưởng ban", "Chuyên viên", "Trưởng phòng"]
        {
            assert!(!is_head(title, "Sở"), "{title}");
        }
        assert!(is_head("Trưởng phòng", "Phòng Nội vụ"));
    }

    #[test]
    fn a_degree_may_be_followed_by_its_field() {
        for (typed, expected) in [
            ("Thạc sĩ Quản lý công", Some(("master", "Quản lý công"))),
            ("ĐH. Luật", Some(("bachelor", "Luật"))),
            ("Đại học", Some(("bachelor", ""))),
            ("Luật", None),
        ] {
            assert_eq!(leading_value("degree", typed), expected, "{typed}");
        }
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
