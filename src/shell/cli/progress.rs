//! Progress on stderr when it is a terminal, and Ctrl-C: the first one ends the search with the best
//! plan so far, the second one ends the program.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use crate::error::Error;
use crate::input::read::visible_line;
use crate::solve::{Event, Progress, Watch};

use super::Session;
use super::log::Log;

/// Exit code of a program ended by Ctrl-C, as shells know it.
const INTERRUPTED: i32 = 130;

/// A watch that shows a line and listens for Ctrl-C.
pub(super) struct Terminal<'a> {
    session: &'a Session<'a>,
    bar: ProgressBar,
    stop: Arc<AtomicBool>,
    log: Option<Log<'a>>,
}

impl<'a> Terminal<'a> {
    /// Starts the line and the handler of Ctrl-C; events go to `log` as well.
    pub(super) fn new(session: &'a Session<'a>, log: Option<Log<'a>>) -> Result<Self, Error> {
        let stop = Arc::new(AtomicBool::new(false));
        let asked = Arc::clone(&stop);
        let handler = move || {
            if asked.swap(true, Ordering::SeqCst) {
                std::process::exit(INTERRUPTED);
            }
        };
        ctrlc::set_handler(handler).map_err(|e| Error::Internal(e.to_string()))?;
        // indicatif draws nothing where stderr is no terminal.
        let is_taken = log.as_ref().is_some_and(Log::is_on_stderr);
        let target = match session.out.quiet() || is_taken {
            true => ProgressDrawTarget::hidden(),
            false => ProgressDrawTarget::stderr(),
        };
        let bar = ProgressBar::with_draw_target(None, target);
        if let Ok(style) = ProgressStyle::with_template("{spinner} {elapsed} {msg}") {
            bar.set_style(style);
        }
        bar.set_message(session.text.plain("progress-start"));
        bar.enable_steady_tick(Duration::from_millis(200));
        Ok(Self { session, bar, stop, log })
    }

    /// Takes the line away and ends the log.
    pub(super) fn finish(self) -> Result<(), Error> {
        self.bar.finish_and_clear();
        self.log.map_or(Ok(()), Log::finish)
    }
}

impl Watch for Terminal<'_> {
    fn interrupted(&self) -> bool {
        self.stop.load(Ordering::SeqCst)
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
