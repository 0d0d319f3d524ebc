//! Progress on stderr when it is a terminal, and Ctrl-C: the first one ends the search with the best
//! plan so far, the second one ends the program.

use std::time::Duration;

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use crate::error::Error;
use crate::input::read::visible_line;
use crate::shell::hub::{Hub, Ticket};
use crate::solve::{Event, Progress, Watch};

use super::Session;
use super::log::Log;

/// A watch that shows a line and listens for Ctrl-C.
pub(super) struct Terminal<'a> {
    session: &'a Session<'a>,
    bar: ProgressBar,
    ticket: Ticket,
    log: Option<Log<'a>>,
}

impl<'a> Terminal<'a> {
    /// Starts the line and listens for Ctrl-C; events go to `log` as well.
    pub(super) fn new(session: &'a Session<'a>, log: Option<Log<'a>>) -> Result<Self, Error> {
        let hub = Hub::of_process();
        hub.listen()?;
        let ticket = hub.ticket()?;
        // indicatif draws nothing where stderr is no terminal.
        let is_taken = log.as_ref().is_some_and(Log::is_on_stderr);
        let target = match session.out.quiet() || is_taken {
            true => ProgressDrawTarget::hidden(),
            false => ProgressDrawTarget::stderr(),
        };
        let bar = ProgressBar::with_draw_target(None, target);
        if let Ok(style) = ProgressStyle::with_template("{spinner} {elapsed} {prefix}{msg}") {
            bar.set_style(style);
        }
        bar.set_message(session.text.plain("progress-start"));
        bar.enable_steady_tick(Duration::from_millis(200));
        Ok(Self { session, bar, ticket, log })
    }

    /// Shows how many of several solves are done.
    pub(super) fn count(&self, done: usize, of: usize) {
        self.bar.set_prefix(format!("{done}/{of} "));
    }

    /// Takes the line away and ends the log.
    pub(super) fn finish(self) -> Result<(), Error> {
        self.bar.finish_and_clear();
        self.log.map_or(Ok(()), Log::finish)
    }
}

impl Watch for Terminal<'_> {
    fn interrupted(&self) -> bool {
        self.ticket.interrupted()
    }

    fn event(&self, event: &Event) {
        if let Some(log) = &self.log {
            log.event(event);
        }
        if let Some(now) = event.progress() {
            self.progress(now);
        }
    }

    fn progress(&self, progress: &Progress) {
        let number =
            |value: Option<f64>| value.map_or_else(|| "-".to_owned(), |v| format!("{v:.0}"));
        let gap =
            progress.gap().map_or_else(|| "-".to_owned(), |gap| format!("{:.2}", 100.0 * gap));
        let args: [(&str, &dyn std::fmt::Display); 4] = [
            ("stage", &progress.stage),
            ("incumbent", &number(progress.incumbent)),
            ("bound", &number(progress.bound)),
            ("gap", &gap),
        ];
        let message = self.session.text.with("progress", &args);
        self.bar.set_message(visible_line(&message).into_owned());
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::shell::cli::args::{Common, Format};
    use crate::shell::cli::output::Output;
    use crate::text::{Language, Text};

    #[test]
    fn several_in_one_process_watch_side_by_side_and_one_after_another() {
        let common = Common {
            format: Format::Text,
            quiet: true,
            all_problems: false,
            wide: false,
            lang: Language::English,
        };
        let (text, out) = (Text::english(), Output::new(&common, None));
        let session = Session { text: &text, out: &out };
        let terminal = || Terminal::new(&session, None).expect("the signals are shared");
        let (one, other) = (terminal(), terminal());
        one.ticket.interrupt();
        assert!(one.interrupted() && !other.interrupted());
        one.finish().expect("no log to fail");
        assert!(!terminal().interrupted(), "a new one is not stopped by the end of an old one");
        other.finish().expect("no log to fail");
    }
}
