//! Shell completions and man pages, by clap's own generators.

use crate::error::Error;

use super::{Session, args, files};

pub(super) fn completions(session: &Session<'_>, args: &args::Completions) -> Result<(), Error> {
    let mut script = Vec::new();
    let mut command = args::command(session.text);
    clap_complete::generate(args.shell, &mut command, "luan", &mut script);
    let script = String::from_utf8(script).map_err(|e| Error::Internal(e.to_string()))?;
    session.out.print(&script)
}

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
