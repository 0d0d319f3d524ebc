//! XML as a tree, as far as a template needs it: what is not looked at keeps its bytes.

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

/// Most elements within each other: a document has some twenty.
const MOST_DEPTH: usize = 400;

/// Something between tags.
#[derive(Debug)]
pub(super) enum Node {
    /// An element.
    Element(Element),
    /// Everything else, as it is written.
    Raw(String),
}

/// An element.
#[derive(Debug)]
pub(super) struct Element {
    /// What stands between the brackets of its start: name and attributes.
    pub(super) open: String,
    /// Length of the name in it.
    name: usize,
    /// What is in it.
    pub(super) children: Vec<Node>,
    /// Its text, where the text is looked at.
    pub(super) text: Option<String>,
}

impl Element {
    fn new(start: &BytesStart<'_>) -> Self {
        let open = start.trim_end().to_owned();
        Self { name: start.name().0.len(), open, children: Vec::new(), text: None }
    }

    /// Its name with its prefix, such as `w:p`.
    pub(super) fn name(&self) -> &str {
        &self.open[..self.name]
    }

    /// What is written in it, as a person reads it.
    ///
    /// # Errors
    /// Why it cannot be read.
    fn read_text(&mut self) -> Result<(), String> {
        let mut raw = String::new();
        for node in &self.children {
            match node {
                Node::Raw(part) => raw.push_str(part),
                Node::Element(_) => return Err("an element within a text".to_owned()),
            }
        }
        let text = quick_xml::escape::unescape(&raw).map_err(|e| e.to_string())?;
        self.text = Some(text.into_owned());
        Ok(())
    }
}

/// The nodes of a document.
///
/// # Errors
/// Why it cannot be read.
pub(super) fn parse(xml: &str) -> Result<Vec<Node>, String> {
    let mut reader = Reader::from_str(xml);
    let mut open: Vec<Element> = Vec::new();
    let mut top = Vec::new();
    loop {
        let at = reader.error_position();
        let event = reader.read_event().map_err(|e| format!("{e} (byte {at})"))?;
        let node = match event {
            Event::Start(start) => {
                if open.len() == MOST_DEPTH {
                    return Err(format!("more than {MOST_DEPTH} elements within each other"));
                }
                open.push(Element::new(&start));
                continue;
            }
            Event::Empty(start) => Node::Element(Element::new(&start)),
            Event::End(_) => {
                // The reader has seen to it that something is open.
                let Some(mut element) = open.pop() else { continue };
                if element.name() == "w:t" {
                    element.read_text()?;
                }
                Node::Element(element)
            }
            Event::Eof => break,
            Event::DocType(_) => return Err("a document type".to_owned()),
            Event::Text(text) => Node::Raw(text.into_inner().into_owned()),
            Event::GeneralRef(name) => Node::Raw(format!("&{};", &*name)),
            Event::CData(data) => Node::Raw(quick_xml::escape::escape(&*data).into_owned()),
            Event::Comment(_) => continue,
            Event::Decl(declared) => Node::Raw(format!("<?{}?>", &*declared)),
            Event::PI(instruction) => Node::Raw(format!("<?{}?>", &*instruction)),
        };
        match open.last_mut() {
            Some(element) => element.children.push(node),
            None => top.push(node),
        }
    }
    match open.last() {
        Some(element) => Err(format!("<{}> is not closed", element.name())),
        None => Ok(top),
    }
}
