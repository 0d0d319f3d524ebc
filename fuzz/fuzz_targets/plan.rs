//! A plan in CSV or JSON: refused with problems that can be told, or audited, told, and the same
//! plan again when it is written as JSON and read back.
#![no_main]

use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use luan::audit::audit;
use luan::domain::{Context, Instance, Plan};
use luan::input::validate::{self, Loaded};
use luan::report::render;
use luan::{answer, report};
use luan_fuzz::{FIRST_STEPS, TEXT, load, refused};
use serde_json::json;

static ROSTER: LazyLock<Loaded> = LazyLock::new(|| load(&FIRST_STEPS, None).expect("a roster"));

fn written(instance: &Instance, plan: &Plan) -> Vec<u8> {
    let lines = plan.assignments.iter().map(|line| {
        let post = line.post.map(|post| &instance.post(post).id);
        json!({ "official_id": instance.official(line.official).id, "post_id": post })
    });
    let lines: Vec<_> = lines.collect();
    json!({ "candidates": [{ "assignments": lines }] }).to_string().into_bytes()
}

fuzz_target!(|data: &[u8]| {
    let Loaded { instance, policy, .. } = &*ROSTER;
    match validate::plan(instance, "plan", data, 1) {
        Ok(plan) => {
            let context = Context::new(instance, policy);
            let told = answer::audit(context, &plan, &audit(context, &plan), Vec::new());
            render::text(&report::audit(&TEXT, &told), Some(80));
            let again = validate::plan(instance, "plan", &written(instance, &plan), 1);
            assert_eq!(again.expect("a plan of ours"), plan);
        }
        Err(problems) => refused(&problems),
    }
});
