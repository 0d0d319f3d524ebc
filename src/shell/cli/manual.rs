//! Man pages, by clap's own generator.

use crate::error::Error;

use super::{Session, args, files};

/// One page for the command and one per verb.
pub(super) fn pages(session: &Session<'_>, args: &args::Man) -> Result<(), Error> {
    let mut command = args::command(session.text);
    command.build();
    let verbs = command.get_subcommands().filter(|verb| verb.get_name() != "help");
    let mut pages = vec![("luan.1".to_owned(), command.clone())];
    pages.extend(verbs.map(|verb| (format!("luan-{}.1", verb.get_name()), verb.clone())));
    for (name, command) in pages {
        let mut page = Vec::new();
        let path = args.out.join(name);
        clap_mangen::Man::new(command)
            .render(&mut page)
            .map_err(|source| Error::Io { path: path.display().to_string(), source })?;
        files::write(&path, &page)?;
    }
    Ok(())
}
