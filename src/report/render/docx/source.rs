//! The source of a part for the engine: tags gathered from the runs that Word split them into, those that stand
//! for a paragraph, row, cell or run moved to its place, and a line for each tag, so that what the engine says of
//! a line is said of a tag.

use std::ops::Range;

use super::tree::{Element, Node};

/// The source of a part.
#[derive(Debug, Default)]
pub(super) struct Source {
    /// What the engine reads.
    pub(super) text: String,
    /// The tag of each line.
    pub(super) tags: Vec<Tag>,
    /// Tags that cannot be meant so, and why, as a word of messages.
    pub(super) wrong: Vec<(Tag, &'static str)>,
}

/// A tag where it stands.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Tag {
    /// As it was typed.
    pub(super) words: String,
    /// The beginning of the paragraph that it stands in.
    pub(super) near: String,
    /// The number of that paragraph in its part, from 1.
    pub(super) paragraph: u64,
}

/// Characters of a paragraph by which it is found.
const NEAR: usize = 60;

/// Elements whose place a tag can take, and what such a tag has after its percent sign.
const PLACES: [(&str, &str); 4] = [("w:p", "p"), ("w:tr", "tr"), ("w:tc", "tc"), ("w:r", "r")];

/// Tags that are open until one of their own closes them.
const BLOCKS: [&str; 5] = ["for", "if", "with", "filter", "autoescape"];

/// What ends a tag that begins so.
const BRACKETS: [(&str, &str); 3] = [("{{", "}}"), ("{%", "%}"), ("{#", "#}")];

/// The source of a part.
pub(super) fn of(mut nodes: Vec<Node>) -> Source {
    gather(&mut nodes);
    let mut writer = Writer::default();
    nodes.iter().for_each(|node| writer.node(node));
    let never = std::mem::take(&mut writer.open).into_iter();
    writer.source.wrong.extend(never.map(|block| (block.tag, "never")));
    writer.source
}

/// Puts every tag whole into the run in which it begins.
fn gather(nodes: &mut [Node]) {
    for node in nodes {
        let Node::Element(element) = node else { continue };
        if element.name() == "w:p" {
            let mut texts = Vec::new();
            own_texts(element, &mut texts);
            join(&mut texts);
        }
        gather(&mut element.children);
    }
}

/// The texts of a paragraph without those of paragraphs within it, such as in a frame.
fn own_texts<'a>(element: &'a mut Element, found: &mut Vec<&'a mut String>) {
    for node in &mut element.children {
        match node {
            Node::Element(inner) if inner.name() == "w:p" => {}
            Node::Element(Element { text: Some(text), .. }) => found.push(text),
            Node::Element(inner) => own_texts(inner, found),
            Node::Raw(_) => {}
        }
    }
}

fn join(texts: &mut [&mut String]) {
    let whole: String = texts.iter().map(|text| text.as_str()).collect();
    let spans = spans(&whole).0;
    let mut joined = vec![String::new(); texts.len()];
    let ends: Vec<usize> = texts
        .iter()
        .scan(0, |end, text| {
            *end += text.len();
            Some(*end)
        })
        .collect();
    for (at, c) in whole.char_indices() {
        let span = spans.iter().find(|span| span.contains(&at));
        let from = span.map_or(at, |span| span.start);
        joined[ends.partition_point(|end| *end <= from)].push(c);
    }
    for (text, joined) in texts.iter_mut().zip(joined) {
        **text = joined;
    }
}

/// Where the tags of a text are, and where one begins that does not end.
fn spans(text: &str) -> (Vec<Range<usize>>, Option<usize>) {
    let mut found = Vec::new();
    let mut from = 0;
    loop {
        let begun = BRACKETS
            .iter()
            .filter_map(|(begin, end)| Some((from + text[from..].find(begin)?, end)));
        let Some((begin, closer)) = begun.min_by_key(|(at, _)| *at) else { return (found, None) };
        let Some(length) = text[begin + 2..].find(closer) else { return (found, Some(begin)) };
        from = begin + 2 + length + closer.len();
        found.push(begin..from);
    }
}

/// A block that is open.
struct Block {
    keyword: String,
    tag: Tag,
    path: String,
}

/// Writes the source.
#[derive(Default)]
struct Writer {
    source: Source,
    open: Vec<Block>,
    /// Names of the elements around, each followed by a slash.
    path: String,
    paragraph: u64,
    near: String,
}

impl Writer {
    fn node(&mut self, node: &Node) {
        match node {
            Node::Raw(raw) => self.markup(raw),
            Node::Element(element) => self.element(element),
        }
    }

    /// What is between tags of the template; a line end is a blank in XML.
    fn markup(&mut self, raw: &str) {
        self.source.text.extend(raw.chars().map(|c| if c == '\n' { ' ' } else { c }));
    }

    fn element(&mut self, element: &Element) {
        let name = element.name();
        let place = PLACES.iter().find(|(element, _)| *element == name).map(|(_, mark)| *mark);
        if let Some(mark) = place.filter(|mark| has_mark(element, name, mark)) {
            self.begin(element);
            return self.marked(element, name, mark);
        }
        self.begin(element);
        let around = self.path.len();
        self.path.push_str(name);
        self.path.push('/');
        match &element.text {
            Some(text) => {
                self.source.text.push_str("<w:t xml:space=\"preserve\">");
                self.text(text);
                self.source.text.push_str("</w:t>");
            }
            None if element.children.is_empty() => self.markup(&format!("<{}/>", element.open)),
            None => {
                self.markup(&format!("<{}>", element.open));
                element.children.iter().for_each(|node| self.node(node));
                self.markup(&format!("</{name}>"));
            }
        }
        self.path.truncate(around);
    }

    /// Notes which paragraph is written, where one begins.
    fn begin(&mut self, element: &Element) {
        if element.name() == "w:p" {
            self.paragraph += 1;
            self.near = words(element).chars().take(NEAR).collect();
        }
    }

    /// The tags that take the place of an element.
    fn marked(&mut self, element: &Element, name: &str, mark: &str) {
        for inner in elements(element).filter(|inner| inner.name() != name) {
            self.begin(inner);
            match &inner.text {
                Some(text) => {
                    let tags = spans(text).0.into_iter().map(|span| &text[span]);
                    tags.filter_map(|tag| Some((tag, unmarked(tag, mark)?)))
                        .for_each(|(tag, meant)| self.tag(tag, &meant));
                }
                None => self.marked(inner, name, mark),
            }
        }
    }

    /// The text of a run with the tags in it.
    fn text(&mut self, text: &str) {
        let (spans, unfinished) = spans(text);
        let mut from = 0;
        for span in spans {
            self.literal(&text[from..span.start]);
            let tag = &text[span.clone()];
            if !tag.starts_with("{#") {
                self.tag(tag, tag);
            }
            from = span.end;
        }
        match unfinished {
            None => self.literal(&text[from..]),
            Some(at) => {
                let tag = self.here(&text[at..]);
                self.source.wrong.push((tag, "unfinished"));
            }
        }
    }

    fn literal(&mut self, text: &str) {
        self.markup(&quick_xml::escape::partial_escape(text));
    }

    fn here(&self, words: &str) -> Tag {
        let near = self.near.clone();
        Tag { words: words.chars().take(NEAR).collect(), near, paragraph: self.paragraph }
    }

    /// A tag as it was typed and as it is meant, on a line of its own.
    fn tag(&mut self, typed: &str, meant: &str) {
        let meant = plain(meant);
        let tag = self.here(typed);
        if let Some(keyword) = keyword(&meant) {
            self.block(keyword, &tag);
        }
        self.source.text.push_str(&meant);
        self.source.text.push_str("{#\n#}");
        self.source.tags.push(tag);
    }

    /// Holds a tag against the blocks that are open: begin and end have to stand in elements of the same
    /// names, or what they repeat or leave out is not whole.
    fn block(&mut self, keyword: &str, tag: &Tag) {
        let path = self.path.clone();
        let wrong = match (keyword.strip_prefix("end"), self.open.last()) {
            _ if BLOCKS.contains(&keyword) => {
                self.open.push(Block { keyword: keyword.to_owned(), tag: tag.clone(), path });
                None
            }
            (Some(end), last) if BLOCKS.contains(&end) => match last {
                Some(block) if block.keyword == end => {
                    let wrong = (block.path != path).then_some("level");
                    self.open.pop();
                    wrong
                }
                _ => Some("unopened"),
            },
            (None, Some(block)) if matches!(keyword, "else" | "elif") => {
                (block.path != path).then_some("level")
            }
            _ => None,
        };
        self.source.wrong.extend(wrong.map(|why| (tag.clone(), why)));
    }
}

fn elements(element: &Element) -> impl Iterator<Item = &Element> {
    element.children.iter().filter_map(|node| match node {
        Node::Element(inner) => Some(inner),
        Node::Raw(_) => None,
    })
}

/// Whether a tag in an element, but in none of the same name within it, takes its place.
fn has_mark(element: &Element, name: &str, mark: &str) -> bool {
    elements(element).filter(|inner| inner.name() != name).any(|inner| match &inner.text {
        Some(text) => spans(text).0.into_iter().any(|span| unmarked(&text[span], mark).is_some()),
        None => has_mark(inner, name, mark),
    })
}

/// The tag without the mark of the element whose place it takes; `None` where it has no such mark.
fn unmarked(tag: &str, mark: &str) -> Option<String> {
    let rest = tag.strip_prefix("{%")?.strip_prefix(mark)?;
    rest.starts_with(char::is_whitespace).then(|| format!("{{%{rest}"))
}

/// A tag with the quotes and blanks of a keyboard: word processors put others in their place.
fn plain(tag: &str) -> String {
    let plain = |c: char| match c {
        '“' | '”' | '„' => '"',
        '‘' | '’' => '\'',
        c if c.is_whitespace() => ' ',
        c => c,
    };
    tag.chars().map(plain).collect()
}

/// The first word of a tag that is a statement.
fn keyword(tag: &str) -> Option<&str> {
    let statement = tag.strip_prefix("{%")?.trim_start_matches(['-', '+']).trim_start();
    statement.split(|c: char| !c.is_alphanumeric()).next()
}

/// All words of an element, as a person sees them.
fn words(element: &Element) -> String {
    match &element.text {
        Some(text) => text.clone(),
        None => elements(element).map(words).collect(),
    }
}
