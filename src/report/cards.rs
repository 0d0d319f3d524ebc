//! People, posts and units as a reader knows them: identifier, name and title.

use crate::text::Text;
use crate::view::Directory;

/// The names beside a view; without a directory there are the identifiers alone.
#[derive(Clone, Copy, Debug)]
pub(super) struct Cards<'a>(pub Option<&'a Directory>);

impl Cards<'_> {
    /// "O-1 Nguyen Van An".
    pub(super) fn person(self, id: &str) -> String {
        let name = self.0.map_or("", |directory| directory.name(id));
        format!("{id} {name}").trim_end().to_owned()
    }

    /// "P-1 Chairman, People's Committee of Dai Loc".
    pub(super) fn post(self, id: &str) -> String {
        let known = self.0.and_then(|d| Some((d.posts.get(id)?, d.unit_of(id)?)));
        match known {
            Some((post, unit)) => format!("{id} {}, {}", post.title, unit.name),
            None => id.to_owned(),
        }
    }

    /// The post, or that there is none.
    pub(super) fn place(self, text: &Text, id: &Option<String>) -> String {
        id.as_ref().map_or_else(|| text.plain("report-no-post"), |id| self.post(id))
    }

    /// "U-1 People's Committee of Dai Loc".
    pub(super) fn unit(self, id: &str) -> String {
        let name = self.0.and_then(|d| d.units.get(id)).map_or("", |unit| &unit.name);
        format!("{id} {name}").trim_end().to_owned()
    }
}
