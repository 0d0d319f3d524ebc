//! Those who look on while a solver runs: some keep what they are told, some lose their patience.

use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

use luan::solve::{Progress, Watch};

/// Reports after which a search of a small program is taken to go round in circles.
const CIRCLES: usize = 500;

/// Keeps what it is told, and interrupts after so many looks or reports.
#[derive(Debug)]
pub struct Watcher {
    looks: AtomicUsize,
    most: (usize, usize),
    told: Mutex<Vec<Progress>>,
}

impl Watcher {
    /// Interrupts after `looks` looks or `reports` reports, whichever comes first.
    pub fn until(looks: usize, reports: usize) -> Self {
        Self { looks: AtomicUsize::new(0), most: (looks, reports), told: Mutex::default() }
    }

    /// Lets a search end by itself, but not go on for good.
    pub fn patient() -> Self {
        Self::until(10 * CIRCLES, CIRCLES)
    }

    /// Whether it asked for an end.
    pub fn gave_up(&self) -> bool {
        let looks = self.looks.load(Ordering::Relaxed);
        looks > self.most.0 || self.told.lock().expect("no other user").len() >= self.most.1
    }

    /// What it was told so far.
    pub fn told(&self) -> Vec<Progress> {
        self.told.lock().expect("no other user").clone()
    }
}

impl Watch for Watcher {
    fn interrupted(&self) -> bool {
        let looks = self.looks.fetch_add(1, Ordering::Relaxed);
        looks >= self.most.0 || self.told.lock().expect("no other user").len() >= self.most.1
    }

    fn progress(&self, progress: &Progress) {
        self.told.lock().expect("no other user").push(progress.clone());
    }
}
