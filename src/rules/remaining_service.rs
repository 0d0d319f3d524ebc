//! `remaining_service`: enough service is left from the plan date to retirement, by purpose of the move.

use crate::domain::{Kind, OfficialIx, Pair, Plan, Purpose, Reads, Role, Setting};

use super::calendar::{lasted, months_before};
use super::near_retirement::retirement_fact;
use super::{
    Cx, DefaultValue, EXEMPT, Fact, Finding, Param, Refused, Rule, Spec, Unit, moves_that,
};

pub(super) const SPEC: Spec = Spec {
    id: "remaining_service",
    kinds: &[Kind::Filter, Kind::Elastic],
    tier: "law",
    structural: false,
    params: &[
        Param { name: "months", unit: Unit::Months, default: DefaultValue::Int(120) },
        Param { name: "short_months", unit: Unit::Months, default: DefaultValue::Int(60) },
        Param {
            name: "short_purposes",
            unit: Unit::Purposes,
            default: DefaultValue::Words(&["nonlocal", "two_term"]),
        },
        Param { default: DefaultValue::Words(&["return"]), ..EXEMPT },
    ],
    source: "65-QD/TW Art. 5; Decree 138/2020 Art. 56",
    reads: &[Reads::Retirement],
    roles: &[Role::MonthsAsked],
    rule: &RemainingService,
};

struct RemainingService;

impl Rule for RemainingService {
    fn refused<'a>(&self, cx: &Cx<'a>, official: OfficialIx) -> Refused<'a> {
        let (setting, plan_date) = (cx.setting, cx.instance.plan_date);
        let retires = cx.instance.retires_on(cx.policy, official);
        let enough = |months| retires.is_some_and(|retires| lasted(plan_date, retires, months));
        let enough_long = enough(setting.int("months"));
        let enough_short = enough(setting.int("short_months"));
        if enough_long && enough_short {
            return Refused::Nothing;
        }
        Refused::when(move |pair| match pair.purpose {
            None => false,
            Some(purpose) if lists(setting, "short_purposes", purpose) => !enough_short,
            Some(_) => !enough_long,
        })
    }

    fn fact(&self, cx: &Cx<'_>, pair: &Pair) -> Fact {
        let short = pair.purpose.is_some_and(|p| lists(cx.setting, "short_purposes", p));
        let months = cx.setting.int(if short { "short_months" } else { "months" });
        retirement_fact(cx, pair.official, months)
    }

    fn audit(&self, cx: &Cx<'_>, plan: &Plan) -> Vec<Finding> {
        moves_that(cx, plan, |made| {
            let needed = if lists(cx.setting, "short_purposes", made.purpose) {
                cx.setting.int("short_months")
            } else {
                cx.setting.int("months")
            };
            let retires = cx.instance.retires_on(cx.policy, made.official);
            let latest_move = retires.map(|retires| months_before(retires, needed));
            latest_move.is_none_or(|latest| cx.instance.plan_date > latest)
        })
    }
}

fn lists(setting: &Setting, param: &str, purpose: Purpose) -> bool {
    setting.words(param).iter().any(|word| word == purpose.word())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::sample::{D1, D2, Sample, served};
    use crate::domain::{Instance, Official, PostIx, RetirementDay, Stint};
    use crate::rules::proof::{Case, agree};
    use jiff::civil::{Date, date};

    const A: OfficialIx = OfficialIx(0);
    const ORDINARY: PostIx = PostIx(1);
    const NONLOCAL: PostIx = PostIx(2);

    /// An official of D1 from D1, an ordinary post in D1 and one for non-locals in D2.
    fn roster(set: impl FnOnce(&mut Official)) -> Instance {
        let mut sample = Sample::new();
        let own = sample.post("P-1", D1, |_| {});
        sample.post("P-2", D1, |_| {});
        sample.post("P-3", D2, |post| post.nonlocal = true);
        sample.official("O-1", own, |official| {
            official.home_unit = Some(D1);
            set(official);
        });
        sample.official("O-2", None, |o| o.retirement_date = Some(date(2050, 1, 1)));
        sample.finish()
    }

    fn retiring(on: Date) -> Instance {
        roster(|official| official.retirement_date = Some(on))
    }

    fn case(instance: &Instance) -> Case {
        Case::new(instance, "remaining_service", Kind::Filter, &[])
    }

    #[test]
    fn ten_years_for_an_ordinary_move_and_five_for_a_nonlocal_one() {
        for (retires, ordinary, nonlocal) in [
            (date(2036, 4, 15), false, false),
            (date(2036, 3, 15), false, false),
            (date(2036, 3, 14), true, false),
            (date(2031, 3, 15), true, false),
            (date(2031, 3, 14), true, true),
            (date(2026, 3, 1), true, true),
        ] {
            let instance = retiring(retires);
            let case = case(&instance);
            for (post, refused) in [(ORDINARY, ordinary), (NONLOCAL, nonlocal)] {
                assert_eq!(case.refuses(A, post), refused, "{retires} {post:?}");
                let audited = case.amounts(&[(A, Some(post))]);
                assert_eq!(audited.len(), usize::from(refused), "{retires} {post:?}");
            }
        }
    }

    /// At 62, somebody born on 15 March 1974 retires on 15 March 2036: ten years to the day.
    #[test]
    fn the_date_of_the_model_counts_when_none_is_stated() {
        let refused = |birth, day| {
            let instance = roster(|official| official.birth_date = Some(birth));
            case(&instance).retiring_at(62 * 12, day).refused(A, [ORDINARY]) == [ORDINARY]
        };
        let (birthday, month_end) = (RetirementDay::Birthday, RetirementDay::MonthEnd);
        assert!(!refused(date(1974, 3, 15), birthday));
        assert!(refused(date(1974, 3, 14), birthday));
        assert!(!refused(date(1974, 3, 1), month_end), "until 31 March 2036");
        assert!(refused(date(1974, 2, 28), month_end), "until 29 February 2036");
        let unsaid = roster(|official| official.birth_date = Some(date(1974, 3, 15)));
        assert!(case(&unsaid).refuses(A, ORDINARY), "the model derives nothing");
    }

    #[test]
    fn unknown_refuses_unless_the_purpose_is_exempt() {
        assert!(case(&roster(|_| {})).refuses(A, ORDINARY));
        assert!(case(&roster(|_| {})).refuses(A, NONLOCAL));
        let returning = roster(|official| {
            let start = date(2020, 1, 1);
            let mut stint = served(official.current, D1, start, None, Stint::Rotation);
            stint.return_unit = Some(D2);
            official.tenures = vec![stint];
        });
        assert!(!case(&returning).refuses(A, NONLOCAL), "a return to D2 asks for nothing");
        assert!(case(&returning).refuses(A, ORDINARY));
        assert_eq!(case(&returning).amounts(&[(A, Some(NONLOCAL))]), []);
    }

    #[test]
    fn rows_and_audit_agree() {
        agree(&retiring(date(2033, 1, 1)), "remaining_service", &[]);
        agree(&roster(|_| {}), "remaining_service", &[]);
    }
}
