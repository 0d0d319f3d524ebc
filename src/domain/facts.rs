//! Facts derived from the roster at the plan date: stints, headship, age, remaining service, rank,
//! distance. Each is recomputed when asked; none is stored.

use jiff::{Unit as TimeUnit, civil::Date};

use super::service::days_after;
use super::{
    Gender, Grade, Instance, LevelIx, Location, OfficialIx, Policy, PostIx, Restriction, Role,
    Stint, Tenure, UnitIx,
};

/// Mean radius of the earth in km (IUGG).
const EARTH_RADIUS_KM: f64 = 6371.0;

/// Whole months from `from` to `to`; negative when `to` is earlier.
pub fn months_between(from: Date, to: Date) -> i64 {
    let span = from.until((TimeUnit::Month, to)).expect("both are calendar dates");
    i64::from(span.get_months())
}

/// Great-circle distance in km (haversine formula).
pub fn haversine_km(a: Location, b: Location) -> f64 {
    let (lat_a, lat_b) = (a.latitude.to_radians(), b.latitude.to_radians());
    let half_lat = (lat_b - lat_a) / 2.0;
    let half_lon = (b.longitude - a.longitude).to_radians() / 2.0;
    let h = half_lat.sin().powi(2) + lat_a.cos() * lat_b.cos() * half_lon.sin().powi(2);
    2.0 * EARTH_RADIUS_KM * h.sqrt().asin()
}

impl Instance {
    /// The open tenure at the plan date that names the current post, or else any open tenure.
    pub fn open_tenure(&self, official: OfficialIx) -> Option<&Tenure> {
        let tenures = &self.official(official).tenures;
        tenures
            .iter()
            .find(|t| t.end.is_none() && t.post.is_some())
            .or_else(|| tenures.iter().find(|t| t.end.is_none()))
    }

    /// The unit where the official serves at the plan date.
    pub fn current_unit(&self, official: OfficialIx) -> Option<UnitIx> {
        match self.official(official).current {
            Some(post) => Some(self.post(post).unit),
            None => self.open_tenure(official).map(|t| t.unit),
        }
    }

    /// The unit an official would be moved from: the current one, or the last one served in.
    pub fn origin_unit(&self, official: OfficialIx) -> Option<UnitIx> {
        self.current_unit(official)
            .or_else(|| self.official(official).tenures.last().map(|t| t.unit))
    }

    /// Level of a unit.
    pub fn level_of(&self, unit: UnitIx) -> LevelIx {
        self.unit(unit).level
    }

    /// The current rotation stint, if the official is on one.
    pub fn rotation_stint(&self, official: OfficialIx) -> Option<&Tenure> {
        self.open_tenure(official).filter(|t| t.kind == Stint::Rotation)
    }

    /// Rank of the current post, or of the last post held; `None` = unknown.
    pub fn rank_of(&self, official: OfficialIx) -> Option<i64> {
        let person = self.official(official);
        let last = || person.tenures.iter().rev().find_map(|t| t.post);
        self.post(person.current.or_else(last)?).rank
    }

    /// First day of the unbroken time as head in the present unit (65-QD/TW Art. 3(3)) or in one
    /// that it took over, gaps of up to `gap` days left out of account. `None` when not a head now.
    pub fn head_since(&self, official: OfficialIx, gap: i64) -> Option<Date> {
        let now = self.official(official).current?;
        if !self.post(now).head {
            return None;
        }
        self.unbroken_since(official, gap, |post| self.post(post).head)
    }

    /// First day of the unbroken time in the present post, gaps of up to `gap` days left out of
    /// account. `None` without a post.
    pub fn in_post_since(&self, official: OfficialIx, gap: i64) -> Option<Date> {
        let now = self.official(official).current?;
        self.unbroken_since(official, gap, |post| post == now)
    }

    /// First day of the unbroken time in posts that `counts` of the present unit or of one that it
    /// took over; a gap of up to `gap` days between two tenures does not break it. `None` without an
    /// open tenure in such a post.
    pub fn unbroken_since(
        &self,
        official: OfficialIx,
        gap: i64,
        counts: impl Fn(PostIx) -> bool,
    ) -> Option<Date> {
        let person = self.official(official);
        let unit = self.post(person.current?).unit;
        let counted = |t: &&Tenure| self.lives_on_in(t.unit, unit) && t.post.is_some_and(&counts);
        let open = person.tenures.iter().filter(counted).filter(|t| t.end.is_none());
        let mut since = open.map(|t| t.start).min()?;
        // The end latest in time first: an earlier one can join only through a later one.
        let mut ended: Vec<(Date, Date)> =
            person.tenures.iter().filter(counted).filter_map(|t| Some((t.end?, t.start))).collect();
        ended.sort_unstable();
        for (end, start) in ended.into_iter().rev() {
            if days_after(end, gap) < since {
                break;
            }
            since = since.min(start);
        }
        Some(since)
    }

    /// Whether the official has led the present unit past the years of the model's rule on two
    /// terms; never in a model without one.
    pub fn past_two_terms(&self, policy: &Policy, official: OfficialIx) -> bool {
        let Some(rule) = policy.settings_as(Role::TwoTerms).next() else { return false };
        let since = self.head_since(official, rule.int("gap_days"));
        since.is_some_and(|since| months_between(since, self.plan_date) >= 12 * rule.int("years"))
    }

    /// Age in whole years at the plan date.
    pub fn age(&self, official: OfficialIx) -> Option<i64> {
        Some(months_between(self.official(official).birth_date?, self.plan_date).div_euclid(12))
    }

    /// Whether the official is a woman; `None` = not stated.
    pub fn is_woman(&self, official: OfficialIx) -> Option<bool> {
        self.official(official).gender.map(|g| g == Gender::Female)
    }

    /// The grade of the latest evaluated year before or at the plan date.
    pub fn latest_grade(&self, official: OfficialIx) -> Option<Grade> {
        let evaluations = &self.official(official).evaluations;
        evaluations.range(..=self.plan_date.year()).next_back().map(|(_, grade)| *grade)
    }

    /// The first restriction that still holds at the plan date for one of `reasons`; none named =
    /// every reason.
    pub fn bar(&self, official: OfficialIx, reasons: &[String]) -> Option<&Restriction> {
        let mut bars = self.official(official).restrictions.iter();
        bars.find(|bar| {
            (reasons.is_empty() || reasons.contains(&bar.reason))
                && bar.until.is_none_or(|until| self.plan_date <= until)
        })
    }

    /// Where a unit is: its own point or the nearest ancestor's.
    pub fn location_of(&self, unit: UnitIx) -> Option<Location> {
        self.ancestors(unit).find_map(|u| self.unit(u).location)
    }

    /// Straight-line km from the official's present (or last) unit to the post's unit.
    pub fn km_to(&self, official: OfficialIx, post: PostIx) -> Option<f64> {
        let from = self.location_of(self.origin_unit(official)?)?;
        let to = self.location_of(self.post(post).unit)?;
        Some(haversine_km(from, to))
    }

    /// Difficulty of the area a unit lies in: the highest grade among the unit and its ancestors.
    pub fn area_grade(&self, unit: UnitIx) -> u8 {
        self.ancestors(unit).map(|u| self.unit(u).area_grade).max().unwrap_or(0)
    }
}
