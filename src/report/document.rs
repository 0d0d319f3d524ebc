//! A report before it has a form: headings, paragraphs, tables, in words of one language. Made from a
//! view and its directory alone; `render` gives it a form.

/// A report.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Document {
    /// What it says, in order.
    pub blocks: Vec<Block>,
}

/// A part of a report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// The title of a part.
    Heading(String),
    /// One sentence or more.
    Paragraph(String),
    /// An entry of a list.
    Item(String),
    /// A table.
    Table(Table),
    /// The same figures as different tables, the widest first: the first form that fits the page.
    Fitting(Vec<Vec<Table>>),
    /// Distance between what belongs together and what follows.
    Space,
}

impl Document {
    /// Adds a part.
    pub fn push(&mut self, block: Block) {
        self.blocks.push(block);
    }

    /// Adds a heading.
    pub fn heading(&mut self, words: impl Into<String>) {
        self.push(Block::Heading(words.into()));
    }

    /// Adds a paragraph.
    pub fn paragraph(&mut self, words: impl Into<String>) {
        self.push(Block::Paragraph(words.into()));
    }

    /// Adds an entry of a list.
    pub fn item(&mut self, words: impl Into<String>) {
        self.push(Block::Item(words.into()));
    }

    /// Adds a table.
    pub fn table(&mut self, table: Table) {
        self.push(Block::Table(table));
    }

    /// Adds distance.
    pub fn space(&mut self) {
        self.push(Block::Space);
    }

    /// Its paragraphs and entries of lists.
    pub fn sentences(self) -> Vec<String> {
        let said = self.blocks.into_iter().filter_map(|block| match block {
            Block::Paragraph(words) | Block::Item(words) => Some(words),
            _ => None,
        });
        said.collect()
    }

    /// Adds another document.
    pub fn append(&mut self, other: Document) {
        self.blocks.extend(other.blocks);
    }
}

/// A table of words; a cell may have several lines.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Table {
    /// The heads of its columns.
    pub head: Vec<String>,
    /// Its rows, each as long as the head.
    pub rows: Vec<Vec<String>>,
    /// Columns of numbers.
    pub right: Vec<usize>,
    /// Columns that may stand below their row where the page is too narrow.
    pub below: Vec<usize>,
}

impl Table {
    /// A table with these column heads.
    pub fn new<S: Into<String>>(head: impl IntoIterator<Item = S>) -> Self {
        Self { head: head.into_iter().map(Into::into).collect(), ..Self::default() }
    }

    /// Adds a row.
    pub fn row<S: ToString>(&mut self, cells: impl IntoIterator<Item = S>) {
        self.rows.push(cells.into_iter().map(|cell| cell.to_string()).collect());
    }

    /// Aligns these columns right.
    #[must_use]
    pub fn right(mut self, columns: impl IntoIterator<Item = usize>) -> Self {
        self.right = columns.into_iter().collect();
        self
    }

    /// Puts these columns below each row, one line each, where the page is too narrow.
    #[must_use]
    pub fn below(mut self, columns: impl IntoIterator<Item = usize>) -> Self {
        self.below = columns.into_iter().collect();
        self
    }
}
