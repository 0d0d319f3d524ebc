//! A policy model: refused with problems that can be told, or it has a page and findings, and a
//! roster can be planned under it.
#![no_main]

use libfuzzer_sys::fuzz_target;
use luan::input::validate;
use luan::{lint, reference};
use luan_fuzz::{FIRST_STEPS, TEXT, load, refused, tell, walk};

const NAME: &str = "fuzzed";

fuzz_target!(|data: &[u8]| {
    let text = String::from_utf8_lossy(data);
    let models = |asked: &str| (asked == NAME).then(|| text.clone().into_owned());
    match validate::policy(NAME, &models) {
        Ok(policy) => {
            reference::page(&TEXT, &policy);
            tell(&lint::model(&policy));
        }
        Err(problems) => return refused(&problems),
    }
    match load(&FIRST_STEPS, Some((NAME, &text))) {
        Ok(loaded) => drop(walk(&loaded)),
        Err(problems) => refused(&problems),
    }
});
