//! A folder of files: whatever it holds, it is refused with problems that can be told, or every
//! later step takes it.
#![no_main]

use libfuzzer_sys::fuzz_target;
use luan_fuzz::{folder, load, refused, walk};

fuzz_target!(|data: &[u8]| {
    match load(&folder(data), None) {
        Ok(loaded) => drop(walk(&loaded)),
        Err(problems) => refused(&problems),
    }
});
