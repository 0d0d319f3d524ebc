use minijinja::context;

use super::*;

/// A document of these paragraphs, rows and runs.
fn docx(body: &str) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let document =
        format!("<?xml version=\"1.0\"?><w:document><w:body>{body}</w:body></w:document>");
    for (name, text) in [("[Content_Types].xml", "<Types/>"), (DOCUMENT, &document)] {
        zip.start_file(name, SimpleFileOptions::default()).expect("a file");
        zip.write_all(text.as_bytes()).expect("written");
    }
    zip.finish().expect("a zip").into_inner()
}

/// A paragraph of runs.
fn p<const N: usize>(runs: [&str; N]) -> String {
    let run = |text: &str| format!("<w:r><w:t>{text}</w:t></w:r>");
    format!("<w:p>{}</w:p>", runs.map(run).concat())
}

fn read(body: &str) -> Result<Template, Vec<Problem>> {
    Template::read("own.docx", &docx(body))
}

/// The text of the paragraphs of a filled template, and its XML.
fn filled(body: &str, context: Value) -> (Vec<String>, String) {
    let template = read(body).unwrap_or_else(|problems| panic!("{problems:?}"));
    let bytes = template.fill(&context).expect("filled");
    let parts = unpacked(&bytes).expect("a zip");
    let xml = String::from_utf8(parts[1].1.clone()).expect("UTF-8");
    tree::parse(&xml).expect("XML");
    let paragraphs = xml.split("<w:p>").skip(1).map(|paragraph| {
        let texts = paragraph.split("preserve\">").skip(1).filter_map(|t| t.split("</w:t>").next());
        texts.collect::<String>()
    });
    (paragraphs.collect(), xml)
}

fn problems(body: &str) -> Vec<(&'static str, u64, String, String)> {
    let told = |problem: &Problem| {
        let why = problem.args["why"].clone();
        let tag = problem.place.column.clone().unwrap_or_default();
        (problem.code, problem.place.row.unwrap_or_default(), tag, why)
    };
    read(body).err().expect("problems").iter().map(told).collect()
}

#[test]
fn a_tag_is_found_in_whatever_runs_it_was_split_into() {
    for runs in [
        ["Dear {{ name }}!", "", ""],
        ["Dear {", "{ na", "me }}!"],
        ["Dear {{", " name }", "}!"],
        ["Dear ", "{{ name }}", "!"],
    ] {
        let (paragraphs, xml) = filled(&p(runs), context!(name => "An"));
        assert_eq!(paragraphs, ["Dear An!"], "{runs:?}");
        assert_eq!(xml.matches("<w:r>").count(), 3, "no run is lost");
    }
}

#[test]
fn paragraphs_rows_and_cells_repeat_whole() {
    let cell = |text: &str| format!("<w:tc>{}</w:tc>", p([text]));
    let row = |cells: &[&str]| {
        format!("<w:tr>{}</w:tr>", cells.iter().map(|text| cell(text)).collect::<String>())
    };
    let table = format!(
        "<w:tbl>{}{}{}</w:tbl>",
        row(&["{%tr for one in list %}", ""]),
        row(&["{{ one }}", "{{ loop.index }}"]),
        row(&["", "{%tr endfor %}"])
    );
    let body = format!("{table}{}{}{}", p(["{%p if shown %}"]), p(["never"]), p(["{%p endif %}"]));
    let (paragraphs, xml) = filled(&body, context!(list => ["a", "b"], shown => false));
    assert_eq!(paragraphs, ["a", "1", "b", "2"]);
    assert_eq!(xml.matches("<w:tr>").count(), 2);
}

#[test]
fn a_row_of_a_table_within_a_table_is_that_of_the_inner_one() {
    let inner = format!(
        "<w:tbl><w:tr><w:tc>{}</w:tc></w:tr><w:tr><w:tc>{}</w:tc></w:tr><w:tr><w:tc>{}</w:tc></w:tr></w:tbl>",
        p(["{%tr for one in list %}"]),
        p(["{{ one }}"]),
        p(["{%tr endfor %}"])
    );
    let body = format!("<w:tbl><w:tr><w:tc>{}{inner}</w:tc></w:tr></w:tbl>", p(["kept"]));
    let (paragraphs, _) = filled(&body, context!(list => ["a", "b"]));
    assert_eq!(paragraphs, ["kept", "a", "b"]);
}

#[test]
fn a_value_is_text_whatever_is_in_it() {
    let hostile = "<w:p>&amp;\"{{ name }}{% for %}\u{202e}\u{0}=cmd|' /C calc'!A0\u{ffff}";
    let (paragraphs, xml) = filled(&p(["{{ name }}"]), context!(name => hostile));
    let seen = "&lt;w:p&gt;&amp;amp;&quot;{{ name }}{% for %}=cmd|' /C calc'!A0";
    assert_eq!(paragraphs, [seen]);
    assert_eq!(xml.matches("<w:p>").count(), 1);
    let (_, safe) = filled(&p(["{{ name|safe }}"]), context!(name => "<w:p>"));
    assert_eq!(safe.matches("<w:p>").count(), 1, "the word of a template does not make it markup");
    let (_, lines) = filled(&p(["{{ name }}"]), context!(name => "a\nb"));
    assert!(lines.contains("a</w:t><w:br/><w:t xml:space=\"preserve\">b"), "{lines}");
}

#[test]
fn what_a_word_processor_makes_of_quotes_and_brackets_is_read() {
    let body = p(["{% if n &gt; 1 and word == “a” %}yes{% endif %}{# a note #}"]);
    assert_eq!(filled(&body, context!(n => 2, word => "a")).0, ["yes"]);
}

#[test]
fn a_broken_tag_is_named_with_its_paragraph() {
    let body = |second: &str| format!("{}{}{}", p(["{{ x }}"]), p([second]), p(["{{ y }}"]));
    for (tag, code, why) in [
        ("Name: {{ name", "E1802", "unfinished"),
        ("{% for one in list %}{{ one }}", "E1802", "never"),
        ("{% endfor %}", "E1802", "unopened"),
        ("{% if x %}{% endfor %}{% endif %}", "E1802", "unopened"),
    ] {
        let found = problems(&body(tag));
        assert_eq!(found.len(), 1, "{found:?}");
        assert_eq!((found[0].0, found[0].1, found[0].3.as_str()), (code, 2, why), "{tag}");
    }
    let found = problems(&body("{{ name name }}"));
    assert_eq!((found[0].0, found[0].1, found[0].2.as_str()), ("E1802", 2, "{{ name name }}"));
    assert!(found[0].3.contains("syntax error"), "{found:?}");
    let unknown = problems(&body("{% fro one in list %}"));
    assert_eq!(unknown[0].2, "{% fro one in list %}");
}

#[test]
fn a_loop_that_begins_in_a_cell_and_ends_outside_is_refused() {
    let body = format!(
        "<w:tbl><w:tr><w:tc>{}</w:tc></w:tr></w:tbl>{}",
        p(["{% for a in b %}"]),
        p(["{% endfor %}"])
    );
    let found = problems(&body);
    assert_eq!((found[0].1, found[0].3.as_str()), (2, "level"), "{found:?}");
}

#[test]
fn what_there_is_not_is_an_error_with_its_place() {
    let body = format!("{}{}", p(["{{ name }}"]), p(["Born {{ nmae.year }}"]));
    let template = read(&body).unwrap_or_else(|problems| panic!("{problems:?}"));
    let Err(Error::Input(found)) = template.fill(&context!(name => "An")) else { panic!("filled") };
    assert_eq!((found[0].code, found[0].place.row), ("E1803", Some(2)));
    assert_eq!(found[0].place.column.as_deref(), Some("{{ nmae.year }}"));
    assert_eq!(found[0].args["near"], "Born {{ nmae.year }}");
}

#[test]
fn what_is_no_document_is_refused() {
    let refused = |bytes: &[u8]| Template::read("own.docx", bytes).err().expect("refused")[0].code;
    assert_eq!(refused(b"no zip"), "E1801");
    assert_eq!(refused(&docx("<w:p>")), "E1801");
    assert_eq!(refused(&docx(&"<w:p>".repeat(500))), "E1801");
    let mut empty = ZipWriter::new(Cursor::new(Vec::new()));
    empty.start_file("a", SimpleFileOptions::default()).expect("a file");
    assert_eq!(refused(&empty.finish().expect("a zip").into_inner()), "E1801");
}

#[test]
fn the_same_values_give_the_same_bytes() {
    let template = read(&p(["{{ name }}"])).unwrap_or_else(|problems| panic!("{problems:?}"));
    let fill = |name: &str| template.fill(&context!(name)).expect("filled");
    assert_eq!(fill("An"), fill("An"));
    assert_ne!(fill("An"), fill("Ba"));
}
