//! `luan.review/1`.

use crate::analyse::{self, review as found};
use crate::domain::{
    BlockIx, Instance, LevelIx, OfficialIx, Plan, Policy, PostIx, Purpose, SettingIx,
};
use crate::model::Model;
use crate::view::{self, Digest};

use super::plan::vacancies;
use super::{directory, removed};

/// The review of a roster within so many years.
pub fn review(model: &Model, years: u32, inputs: Vec<Digest>) -> view::Review {
    let Model { instance, policy, pairs, .. } = model;
    let analyse::Review { outlook, makeup, targets, pool, fields, areas, nonlocal, movers } =
        analyse::Review::new(model, years);
    let words = Words { instance, policy };
    view::Review {
        schema: view::Schema::HERE,
        luan: env!("CARGO_PKG_VERSION").to_owned(),
        inputs,
        files: Vec::new(),
        name: instance.name.clone(),
        model: policy.id.clone(),
        plan_date: instance.plan_date.to_string(),
        years,
        officials: instance.officials.len(),
        holders: instance.officials.iter().filter(|one| one.current.is_some()).count(),
        seats: instance.seats(),
        half_years: outlook.half_years.iter().map(half_year).collect(),
        vacancies: vacancies(instance, &Plan::standing(instance)),
        openings: outlook.openings.iter().map(|one| words.opening(one)).collect(),
        groups: outlook.groups.iter().map(|one| words.group(one)).collect(),
        dues: outlook.kinds.into_iter().map(|kind| words.due_kind(kind)).collect(),
        makeup,
        targets,
        pool: words.pool(pool),
        fields,
        areas,
        nonlocal: nonlocal.iter().map(|one| words.nonlocal(one)).collect(),
        movers: words.movers(&movers),
        removed_pairs: removed(policy, pairs),
        directory: Some(directory(model.context())),
    }
}

/// "2024/1".
fn half_year(half: &found::HalfYear) -> view::HalfYear {
    let part = if half.from.month() <= 6 { 1 } else { 2 };
    view::HalfYear {
        name: format!("{}/{part}", half.from.year()),
        from: half.from.to_string(),
        to: half.to.to_string(),
    }
}

/// Identifiers in place of positions.
struct Words<'a> {
    instance: &'a Instance,
    policy: &'a Policy,
}

impl Words<'_> {
    fn official(&self, at: OfficialIx) -> String {
        self.instance.official(at).id.clone()
    }

    fn post(&self, at: PostIx) -> String {
        self.instance.post(at).id.clone()
    }

    fn rule(&self, at: SettingIx) -> String {
        self.policy.setting(at).name.clone()
    }

    fn opening(&self, opening: &found::Opening) -> view::Opening {
        view::Opening {
            post_id: self.post(opening.post),
            official_id: self.official(opening.official),
            cause: opening.cause.to_owned(),
            on: opening.on.to_string(),
        }
    }

    fn group(
        &self,
        (&(level, block), seats): (&(LevelIx, BlockIx), &found::GroupSeats),
    ) -> view::GroupSeats {
        view::GroupSeats {
            level: self.policy.level(level).to_owned(),
            block: self.policy.block(block).to_owned(),
            posts: seats.posts,
            seats: seats.seats,
            empty: seats.empty,
            openings: seats.openings.clone(),
        }
    }

    fn due_kind(&self, kind: found::DueKind) -> view::DueKind {
        view::DueKind {
            kind: kind.word.to_owned(),
            rule: kind.rule.map(|at| self.rule(at)),
            people: kind.dues.iter().map(|due| self.due(due)).collect(),
            spread: kind.spread,
        }
    }

    fn due(&self, due: &found::Due) -> view::Due {
        let instance = self.instance;
        // Whoever retires or leads for too long has nowhere to be taken back to.
        let stint =
            instance.rotation_stint(due.official).filter(|stint| due.since == Some(stint.start));
        let back = stint.and_then(|stint| stint.return_unit).map(|unit| instance.heir(unit));
        view::Due {
            official_id: self.official(due.official),
            post_id: instance.official(due.official).current.map(|post| self.post(post)),
            since: due.since.map(|day| day.to_string()),
            on: due.on.to_string(),
            return_unit_id: back.map(|unit| instance.unit(unit).id.clone()),
        }
    }

    fn pool(&self, pool: found::Pool) -> view::Pool {
        let mut titles_by_candidates = [0; 5];
        for title in &pool.titles {
            titles_by_candidates[title.officials.len().min(4)] += 1;
        }
        view::Pool {
            makeup: pool.makeup,
            titles: pool.titles.into_iter().map(|title| self.title(title)).collect(),
            titles_by_candidates,
            without_move: pool.without_move.iter().map(|who| self.official(*who)).collect(),
        }
    }

    fn title(&self, title: found::PoolTitle) -> view::PoolTitle {
        let seats = title.posts.iter().map(|post| self.instance.post(*post).seats as usize);
        view::PoolTitle {
            level: self.policy.level(title.level).to_owned(),
            posts: title.posts.len(),
            seats: seats.sum(),
            officials: title.officials.iter().map(|who| self.official(*who)).collect(),
            title: title.title,
            makeup: title.makeup,
            outsiders: title.outsiders,
        }
    }

    fn nonlocal(&self, holder: &found::NonlocalHolder) -> view::NonlocalHolder {
        view::NonlocalHolder {
            post_id: self.post(holder.post),
            official_id: holder.official.map(|who| self.official(who)),
            is_local: holder.is_local,
        }
    }

    fn movers(&self, movers: &found::Movers) -> view::Movers {
        let stopped = movers.stopped.iter().map(|(who, removed)| view::Stopped {
            official_id: self.official(*who),
            removed: removed.iter().map(|(at, posts)| self.refused(*at, *posts)).collect(),
        });
        view::Movers {
            officials: movers.officials,
            purposes: movers.purposes.iter().map(|(of, own)| self.purpose(*of, own)).collect(),
            stopped: stopped.collect(),
        }
    }

    fn refused(&self, at: SettingIx, posts: u64) -> view::Refused {
        view::Refused { rule: self.rule(at), posts }
    }

    fn purpose(&self, purpose: Purpose, own: &found::PurposeProspect) -> view::PurposeProspect {
        let refused = own.refused.iter().map(|(at, (moves, stopped))| view::PurposeRefused {
            rule: self.rule(*at),
            moves: *moves,
            stopped: *stopped,
        });
        view::PurposeProspect {
            purpose: purpose.word().to_owned(),
            officials: own.officials,
            moves: own.moves,
            stopped: own.stopped,
            refused: refused.collect(),
        }
    }
}
