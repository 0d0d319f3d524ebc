//! What places, organs and titles are called in Vietnamese.

/// A territory, by the Vietnamese word for its kind and its name: "Huyện Nông Sơn".
pub(super) fn place(kind: &str, name: &str) -> String {
    format!("{kind} {name}")
}

/// The Party committee of a territory.
fn committee(place: &str) -> String {
    let of = |kind: &str, committee: &str| {
        place.strip_prefix(kind).map(|name| format!("{committee}{name}"))
    };
    let named = of("Tỉnh", "Tỉnh ủy").or_else(|| of("Thành phố", "Thành ủy"));
    let named = named.or_else(|| of("Huyện", "Huyện ủy")).or_else(|| of("Quận", "Quận ủy"));
    named.or_else(|| of("Thị xã", "Thị ủy")).unwrap_or_else(|| format!("Đảng ủy {}", within(place)))
}

/// The name of a territory within a longer one: "huyện Nông Sơn".
fn within(place: &str) -> String {
    let mut letters = place.chars();
    let first = letters.next().into_iter().flat_map(char::to_lowercase);
    first.chain(letters).collect()
}

/// Organs by their English names; `@` stands for the Party committee of the territory, `#` for the
/// territory itself.
const ORGANS: &[(&str, &str)] = &[
    ("Party Committee", "@"),
    ("People's Committee", "UBND #"),
    ("Fatherland Front and mass organisations", "MTTQ và các đoàn thể #"),
    ("Organisation Board", "Ban Tổ chức @"),
    ("Propaganda Board", "Ban Tuyên giáo @"),
    ("Propaganda and Mass Mobilisation Board", "Ban Tuyên giáo và Dân vận @"),
    ("Inspection Commission", "Ủy ban Kiểm tra @"),
    ("Mass Mobilisation Board", "Ban Dân vận @"),
    ("Internal Affairs Board", "Ban Nội chính @"),
    ("Party Committee Office", "Văn phòng @"),
    ("Fatherland Front Committee", "Ủy ban MTTQ Việt Nam #"),
    ("Women's Union", "Hội Liên hiệp Phụ nữ #"),
    ("Youth Union", "Đoàn Thanh niên #"),
    ("Farmers' Association", "Hội Nông dân #"),
    ("Veterans' Association", "Hội Cựu chiến binh #"),
    ("Labour Federation", "Liên đoàn Lao động #"),
    ("Department of Finance", "Sở Tài chính #"),
    ("Department of Home Affairs", "Sở Nội vụ #"),
    ("Department of Planning and Investment", "Sở Kế hoạch và Đầu tư #"),
    ("Department of Agriculture", "Sở Nông nghiệp #"),
    ("Department of Justice", "Sở Tư pháp #"),
    ("Department of Construction", "Sở Xây dựng #"),
    ("Department of Transport", "Sở Giao thông vận tải #"),
    ("Department of Natural Resources", "Sở Tài nguyên và Môi trường #"),
    ("Department of Education", "Sở Giáo dục và Đào tạo #"),
    ("Department of Health", "Sở Y tế #"),
    ("Department of Industry and Trade", "Sở Công Thương #"),
    ("Department of Information", "Sở Thông tin và Truyền thông #"),
    ("Department of Labour and Social Affairs", "Sở Lao động, Thương binh và Xã hội #"),
    ("Department of Culture", "Sở Văn hóa, Thể thao và Du lịch #"),
    ("Department of Science and Technology", "Sở Khoa học và Công nghệ #"),
    ("Department of Foreign Affairs", "Sở Ngoại vụ #"),
    ("Provincial Inspectorate", "Thanh tra #"),
    ("Inspectorate", "Thanh tra #"),
    ("Ethnic Affairs Committee", "Ban Dân tộc #"),
    ("People's Committee Office", "Văn phòng UBND #"),
    ("People's Council Office", "Văn phòng HĐND #"),
    ("Economic Zones Board", "Ban Quản lý các khu kinh tế #"),
];

/// An organ of a territory, by its English name.
pub(super) fn organ(name: &str, place: &str) -> String {
    let called = ORGANS.iter().find(|(english, _)| *english == name).map(|(_, called)| *called);
    let called = called.unwrap_or_else(|| panic!("{name} has no Vietnamese name"));
    called.replace('@', &committee(place)).replace('#', &within(place))
}

/// Titles by their English names. One stands for all that are equal: a town's secretary is a "Bí thư Huyện
/// ủy" as well.
const TITLES: &[(&str, &str)] = &[
    ("Party board head", "Trưởng ban Đảng cấp tỉnh"),
    ("Party board deputy head", "Phó Trưởng ban Đảng cấp tỉnh"),
    ("Party board division head", "Trưởng phòng ban Đảng cấp tỉnh"),
    ("Inspection Commission head", "Chủ nhiệm Ủy ban Kiểm tra cấp tỉnh"),
    ("Provincial Front chair", "Chủ tịch Ủy ban MTTQ tỉnh"),
    ("Provincial Front vice-chair", "Phó Chủ tịch Ủy ban MTTQ tỉnh"),
    ("City Front chair", "Chủ tịch Ủy ban MTTQ thành phố"),
    ("City Front vice-chair", "Phó Chủ tịch Ủy ban MTTQ thành phố"),
    ("Provincial mass organisation head", "Cấp trưởng đoàn thể cấp tỉnh"),
    ("Provincial mass organisation deputy head", "Cấp phó đoàn thể cấp tỉnh"),
    ("Department director", "Giám đốc sở"),
    ("Department deputy director", "Phó Giám đốc sở"),
    ("Department division head", "Trưởng phòng thuộc sở"),
    ("Chief inspector", "Chánh Thanh tra"),
    ("Deputy chief inspector", "Phó Chánh Thanh tra"),
    ("District secretary", "Bí thư Huyện ủy"),
    ("District standing deputy secretary", "Phó Bí thư Thường trực Huyện ủy"),
    ("District organisation board head", "Trưởng ban Tổ chức Huyện ủy"),
    ("District propaganda board head", "Trưởng ban Tuyên giáo Huyện ủy"),
    ("District inspection head", "Chủ nhiệm Ủy ban Kiểm tra Huyện ủy"),
    ("District mass mobilisation board head", "Trưởng ban Dân vận Huyện ủy"),
    ("District Party office chief", "Chánh Văn phòng Huyện ủy"),
    ("District deputy secretary and chair", "Phó Bí thư Huyện ủy, Chủ tịch UBND huyện"),
    ("District vice-chair", "Phó Chủ tịch UBND huyện"),
    ("District council vice-chair", "Phó Chủ tịch HĐND huyện"),
    ("District finance division head", "Trưởng phòng Tài chính - Kế hoạch huyện"),
    ("District education division head", "Trưởng phòng Giáo dục và Đào tạo huyện"),
    ("District agriculture division head", "Trưởng phòng Nông nghiệp huyện"),
    ("District justice division head", "Trưởng phòng Tư pháp huyện"),
    ("District home affairs division head", "Trưởng phòng Nội vụ huyện"),
    ("District office chief", "Chánh Văn phòng HĐND và UBND huyện"),
    ("District Front chair", "Chủ tịch Ủy ban MTTQ huyện"),
    ("District Women's Union chair", "Chủ tịch Hội Liên hiệp Phụ nữ huyện"),
    ("District Youth Union secretary", "Bí thư Huyện đoàn"),
    ("District Farmers' Association chair", "Chủ tịch Hội Nông dân huyện"),
    ("District Veterans' Association chair", "Chủ tịch Hội Cựu chiến binh huyện"),
    ("Commune secretary", "Bí thư Đảng ủy xã"),
    ("Commune standing deputy secretary", "Phó Bí thư Thường trực Đảng ủy xã"),
    ("Commune chair", "Chủ tịch UBND xã"),
    ("Commune vice-chair", "Phó Chủ tịch UBND xã"),
    ("Commune deputy chair", "Phó Chủ tịch UBND xã"),
    ("Commune council vice-chair", "Phó Chủ tịch HĐND xã"),
    ("Commune Front chair", "Chủ tịch Ủy ban MTTQ xã"),
    ("Commune Party building board head", "Trưởng ban Xây dựng Đảng Đảng ủy xã"),
    ("Commune inspection head", "Chủ nhiệm Ủy ban Kiểm tra Đảng ủy xã"),
    ("Commune economic division head", "Trưởng phòng Kinh tế xã"),
    ("Commune culture and society division head", "Trưởng phòng Văn hóa - Xã hội xã"),
];

/// A title by its English name.
pub(super) fn title(english: &str) -> &'static str {
    let called = TITLES.iter().find(|(name, _)| *name == english).map(|(_, called)| *called);
    called.unwrap_or_else(|| panic!("{english} has no Vietnamese name"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn committees_are_named_by_the_kind_of_their_territory() {
        for (place, party, state) in [
            ("Huyện Nông Sơn", "Huyện ủy Nông Sơn", "UBND huyện Nông Sơn"),
            ("Thị xã Điện Bàn", "Thị ủy Điện Bàn", "UBND thị xã Điện Bàn"),
            ("Thành phố Hội An", "Thành ủy Hội An", "UBND thành phố Hội An"),
            ("Thị trấn Ái Nghĩa", "Đảng ủy thị trấn Ái Nghĩa", "UBND thị trấn Ái Nghĩa"),
            ("Xã Quế Ninh", "Đảng ủy xã Quế Ninh", "UBND xã Quế Ninh"),
        ] {
            assert_eq!(organ("Party Committee", place), party);
            assert_eq!(organ("People's Committee", place), state);
        }
        assert_eq!(organ("Organisation Board", "Tỉnh Lam"), "Ban Tổ chức Tỉnh ủy Lam");
    }
}
