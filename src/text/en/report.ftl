# Reports: the ranked list, one candidate, an audit.

report-heading =
    { $name }: drafts for { $date } under { $model }
    { $officials } officials, { $seats } seats
report-optimal = Proven optimal
report-optimal-gap = Proven within the asked gap
report-interrupted = INTERRUPTED, not proven: the best plan so far
report-time = TIME LIMIT, not proven: the best plan so far
report-feasible = Not proven: the best plan found
report-sum = { $status }: objective { $objective }, bound { $bound }, gap { $gap } %
report-tiers = Tiers, decided in this order (lower is better): { $tiers }
report-tiers-sum = Tiers, added up (lower is better): { $tiers }
report-tier-open = { $tier } { $value } (at least { $bound } is needed: within { $gap } %)
report-tier-spent = { $tier } { $value } (optimum { $bound }; later tiers spent of its tolerance)
report-dominated = Plan { $rank } is dominated: plan { $by } is as good by every rule and better by at least one.
report-candidate = Plan { $rank }: { $label }
report-by-direction = Moves from level
report-by-block = Moves from block
report-by-title = Title of the post taken
report-by-purpose = Purpose
report-by-area = Difficulty of the area reached
report-total = total
report-nowhere = (no post before)
report-no-post = (without a post)
report-moves = Moves: { $count }, chain by chain; each move fills the post that the one before opens
report-cycle = { $id } (cycle)
report-vacancies = Empty seats after the plan: { $seats }
report-breaches = Must rules broken: { $count }
report-shortfalls = Targets missed: { $count }
report-misses = Left as they are against a target, or without a post: { $count }
report-miss = [{ $rule }] { $who }, { $keeps }: { $open }{ $removed }
report-miss-no-rule = no target
report-miss-keeps = keeps { $post }
report-miss-none = without a post
report-open =
    { $count ->
        [0] no eligible post
        [one] { $count } eligible post
       *[other] { $count } eligible posts
    }
report-open-empty =
    { $count ->
        [0] { $open }, none with an empty seat
       *[other] { $open }, { $count } with an empty seat
    }
report-bar-musts = { $open }, which { $rules } as a must rules out
report-bar-price = { $open }, dearer by { $rules }
report-miss-removed = ; { $rule } removes { $posts }
report-miss-removed-more = , { $rule } { $posts }
report-removed = Pairs removed, each by the first rule of the model that refuses it:
report-settled = Settled, no longer on rotation: { $count }
report-decisions = Decisions of the board: { $count }
report-every-move = every move
report-unused-waiver =
    { $count ->
        [one] The waiver of { $rule } for { $official } bought nothing in plan { $ranks }.
       *[other] The waiver of { $rule } for { $official } bought nothing in plans { $ranks }.
    }
report-and-more = { $list }; and { $more } more
report-written = Written: { $files }
report-cut = { $asked } candidates were asked for; the search ended before the others were found.
report-fewer = { $asked } candidates were asked for: no further plan was found that keeps the first tiers, differs in a tenth of its moves and is not dominated.
report-fewer-near = { $asked } candidates were asked for: no further plan was found that loses no more, differs in a tenth of its moves and is not dominated.
report-emphasis-none = No plan of its own for "{ $emphasis }": none that keeps the first tiers and differs enough is better by it than plan { $best }.
report-emphasis-dominated = No plan of its own for "{ $emphasis }": the one found is dominated by a plan above.
report-emphasis-open = No plan of its own for "{ $emphasis }": the search ended before one was found or excluded.
report-left-out =
    { $count ->
        [one] One plan was left out: a plan above is as good by every rule and better by at least one (--keep-dominated shows it).
       *[other] { $count } plans were left out: for each, a plan above is as good by every rule and better by at least one (--keep-dominated shows them).
    }


quantity-list = Plan { $rank } against plan { $first }: { $list }.
quantity-none = Plan { $rank } has the same figures as plan { $first }; other people move.
quantity-moves = { $count } { $sign } { $count ->
        [one] move
       *[other] moves
    }
quantity-upward = { $count } { $sign } up
quantity-downward = { $count } { $sign } down
quantity-vacancies = { $count } { $sign } empty { $count ->
        [one] seat
       *[other] seats
    }
quantity-critical = { $count } { $sign } empty critical { $count ->
        [one] seat
       *[other] seats
    }
quantity-without-post = { $count } { $sign } without a post
quantity-nonlocal = { $count } { $sign } non-local { $count ->
        [one] head
       *[other] heads
    }
quantity-women = { $count } { $sign } { $count ->
        [one] woman moved
       *[other] women moved
    }
quantity-training = { $count } { $sign } training { $count ->
        [one] goal met
       *[other] goals met
    }
quantity-units = { $count } { $sign } { $count ->
        [one] unit losing a leader
       *[other] units losing leaders
    }

sampled-one = plan { $rank } in { $share } %
sampled = With every weight drawn anew between 1/{ $factor } and { $factor } times the model's ({ $samples } draws, seed { $seed }), first comes { $list }.

near-heading = Plans that lose at most { $share } % of each tier's optimum (at most { $tiers }):
near-heading-sum = Plans that lose at most { $share } % of the optimum (at most { $tiers }):
near-safe =
    { $count ->
        [one] { $count } of the { $moves } moves of the optimum is in every one of them: safe to sign now.
       *[other] { $count } of the { $moves } moves of the optimum are in every one of them: safe to sign now.
    }
near-free =
    { $count ->
        [one] { $count } of the moves is made otherwise in another of them.
       *[other] { $count } of the moves are made otherwise in others of them.
    }
near-stay = Of those who stay, { $fixed } stay in every one of them, { $might } move in some.
near-contested =
    { $count ->
        [one] { $count } post is contested: not the same people hold it in all of them.
       *[other] { $count } posts are contested: not the same people hold them in all of them.
    }
near-open = Of { $count } people this is not known: the search ended before.
near-moves = Moves of the optimum in the plans near it: { $count }
near-stayers = People who stay in the optimum and move in a plan near it: { $count }
near-posts = Contested posts:
near-state-reduced-cost = in all (reduced cost)
near-state-solve = in all (solve)
near-state-free = free
near-state-open = not known

candidate-optimum = optimum
candidate-best_so_far = best so far
emphasis-fewest_moves = fewest moves
emphasis-training_first = training first
emphasis-difficult_areas_first = difficult areas first
emphasis-nonlocal_first = non-local heads first
emphasis-nearest_first = nearest first
emphasis-successor_first = successor unit first
emphasis-suited_first = best suited first
candidate-alternative = next best { $number }
candidate-near = near the optimum { $number }
candidate-traded = point { $number } of the curve
candidate-revision = { $count ->
    [one] at most one change
   *[other] at most { $count } changes
}

column-rank = #
column-plan = plan
column-moves = moves
column-down = down
column-up = up
column-lateral = across
column-vacant =
    empty
    seats
column-critical =
    empty
    critical
column-nonlocal =
    non-local
    heads
column-women =
    women
    moved
column-training =
    training
    goals
column-longest =
    longest
    chain
column-step = step
column-refuses = refuses
column-alone = alone
column-planned = in the optimum
column-reserve = reserve
column-others = others who change
column-costs = costs
column-refusals = refusals
column-draws = draws
column-survived = survived
column-unknown = not known
column-near = in plans near it
column-instead = elsewhere in another
column-figure = Figure
column-before = before
column-after = after
column-to = to
column-chain = chain
column-official = official
column-from = from
column-to-post = to
column-purpose = purpose
column-post = Post
column-seats = empty
column-decision = decision
column-about = about
column-effect = effect
column-reason = reason
column-by = by
column-on = on
column-until = until
column-since = stint since
column-months = months
column-keeps = keeps
column-released = need not take back
column-id = id
column-kind = kind
column-goal = goal
column-tier = tier
column-price = price
column-rule = rule
column-adds = adds
column-pairs = pairs
column-people = officials
column-parameters = parameters
column-source = source

figure-tier = Tier { $tier }
figure-unknown = { $share }; { $count } unknown
figure-vacancies = Empty seats
figure-critical = Empty critical seats
figure-without-post = Officials without a post
figure-nonlocal = Non-local among holders of posts that ask for it
figure-women = Women among all holders
figure-young = Under 40 among all holders
figure-minority = Ethnic minority among all holders
figure-age = { $from ->
        [none] Younger than { $below } among all holders
       *[other] { $below ->
            [none] { $from } and older among all holders
           *[other] { $from } to under { $below } among all holders
        }
    }
figure-women-movers = Women among those who move
figure-young-movers = Under 40 among those who move
figure-minority-movers = Ethnic minority among those who move
figure-promotions = Moves to a higher rank
figure-training = Moves that meet a training goal
figure-chains = Chains
figure-cycles = Cycles
figure-longest = Moves in the longest chain
figure-leavers = Officials who leave a post
figure-units = Units that lose a leader
figure-most = Most leaders lost by one of them
figure-disturbance = Cost of disturbance

purpose-reorganisation = reorganisation
purpose-return = return
purpose-two_term = two terms
purpose-nonlocal = non-local head
purpose-training = training
purpose-reinforcement = reinforcement
purpose-other = other

area-normal = normal
area-difficult = difficult
area-especially-difficult = especially difficult

action-lock = lock
action-ban = ban
action-waive = waiver

reason-fills-vacancy = fills an empty seat
reason-backfills = fills a seat that opens
reason-places-official = places somebody without a post
reason-ends-two-terms = ends two terms
reason-nonlocal-head = non-local head
reason-difficult-area = difficult area of grade { $grade }
reason-merit = { $rule } { $points }

effect-kept = kept
effect-moves = moves
effect-broken = BROKEN
effect-removed =
    { $count ->
        [one] removed { $count } pair
       *[other] removed { $count } pairs
    }
effect-used = used, let through { $count }
effect-unused = unused

kind-filter = filter
kind-hard = must
kind-elastic = target
kind-objective = price

batch-heading = { $count ->
    [one] One case
   *[other] { $count } cases
}: { $proven } proven, { $failed } failed
batch-why = { $id }: { $why }
batch-proven = proven
batch-feasible = not proven
batch-infeasible = no plan can exist
batch-no_plan = no plan found
batch-failed = FAILED
column-case = case
column-status = status
column-tiers = tiers
column-gap = gap
column-seconds = seconds

why-stays = { $official } stays in { $holds } in the optimum for { $date }.
why-moves = { $official } moves from { $holds } to { $planned } in the optimum for { $date }.
why-excluded = Other posts that rules refuse; every rule that refuses one counts:
why-open = { $count ->
    [0] No other post is open: rules refuse them all.
    [one] One other post that no rule refuses (--post ID says what it would cost):
   *[other] { $count } other posts that no rule refuses (--post ID says what one would cost):
}
why-open-held = { $post }: { $holders }
why-open-empty = { $post }: { $empty } empty
why-open-more = and { $count } more
why-planned = The optimum gives { $post } to this official.
why-chain = { $count ->
    [one] The move stands alone:
   *[other] The move is one of a chain of { $count }; each fills the post that the one before opens:
}
why-cycle = The move is one of a cycle of { $count }: everybody takes the post of another of them.
why-link = { $official }: { $from } to { $to }{ $reasons }
why-link-reasons = ; { $reasons }
why-bill = The move itself, with everybody else where the optimum has them, changes by tier: { $tiers }; by rule: { $rules } (below 0 is what it brings).
why-bill-nothing = nothing
why-bill-breaks = Without it, with everybody else where the optimum has them, the plan would break: { $breaks }.
why-needed = No plan keeps every must without it: proven.
why-refused = Without this move the best plan costs exactly: { $tiers } (lower is better; proven).
why-refused-free = Without this move nothing is lost: a plan that is as good by every tier does without it.
why-refused-open = Without this move the best plan found costs: { $tiers } (lower is better; not proven).
why-held = { $post } goes to { $holders }.
why-not-listed = The model considers listed pairs only, and { $post } is not listed for this official.
why-exclusions = { $count ->
    [one] One rule refuses { $post }:
   *[other] { $count } rules refuse { $post }:
}
why-free-from = { $fact } No longer from { $day }, all else being equal.
why-impossible = No plan keeps every must with this official in { $post }: proven.
why-free = { $post } for this official costs nothing: a plan that is as good by every tier has it.
why-price = { $post } for this official costs exactly: { $tiers } (lower is better; proven).
why-price-open = { $post } for this official costs at most: { $tiers } (lower is better; not proven).
why-rules = By rule: { $rules }
why-elsewhere = { $count ->
    [one] One official would be elsewhere than in the optimum:
   *[other] { $count } officials would be elsewhere than in the optimum:
}
field-held = { $post } goes to { $holders } in the optimum for { $date }.
field-empty = { $post } stays empty in the optimum for { $date }.
field-open = { $count ->
    [0] No other official may take it: rules refuse them all.
    [one] One other official may take it. "At least" is a bound: no plan with them costs less.
   *[other] { $count } other officials may take it, the lowest bound first. "At least" is a bound: no plan with them costs less (--exact N says what the first N cost exactly).
}
field-stays = stays
field-at-most = at most { $tiers } (not proven)
field-excluded = { $count ->
    [one] One official whom rules refuse:
   *[other] { $count } officials whom rules refuse; every rule that refuses one counts:
}
column-at-least = at least
column-exactly = exactly
bounds-heading = { $count } eligible pairs are not in the optimum for { $date }. Each costs at least what is said (a bound; lower is better); of { $open } nothing is proven.
envy-heading = { $count ->
    [0] Nobody in the optimum for { $date } would rather have the post of somebody else, may take it, and has better merit by { $merit }.
    [one] One official in the optimum for { $date } would rather have the post of somebody else, may take it, and has better merit by { $merit }:
   *[other] In the optimum for { $date } there are { $count } cases of somebody who would rather have the post of somebody else, may take it, and has better merit by { $merit }:
}
envy-known = What that is said of: { $wishes } eligible pairs with a wish, { $merits } with a merit.
envy-merit-fit = the fit in pairs.csv
envy-merit-grade = the latest grade
column-prefers = would rather have
column-merit = merit
column-holder = who has it
conflict-none = A plan exists for { $date }: nothing is in conflict.
conflict-structure = No plan can exist for { $date }, whatever rule or decision is given up: the people and the posts leave none.
conflict-heading = { $count ->
    [one] No plan can exist for { $date }. One rule or decision by itself leaves none. Given up:
   *[other] No plan can exist for { $date }. These { $count } cannot hold together, and none can be left out of the set. Given up, each alone:
}
conflict-not-enough = still no plan: something else stands in the way as well
conflict-hall-posts = { $posts ->
    [one] This post needs { $needed } people and has { $there } who may take it:
   *[other] These { $posts } posts need { $needed } people and have { $there } who may take any of them:
}
conflict-hall-people = { $officials ->
    [one] This official has to be placed and has { $there } seats:
   *[other] These { $officials } officials have to be placed and have { $there } seats among them:
}
conflict-hall-of-posts = posts: { $list }
conflict-hall-of-people = officials: { $list }
conflict-instances = { $count ->
    [one] Within these rules one instance is to blame:
   *[other] Within these rules these { $count } instances cannot hold together, and none can be left out:
}
conflict-instance = { $rule }: { $officials } officials, { $posts } posts
conflict-instance-group = { $rule } ({ $label }): { $officials } officials, { $posts } posts
conflict-instance-post = { $rule }: { $post }
conflict-without = The best plan without { $name } breaks of the model as it is: { $breaks }. Its moves:
conflict-fewest = The best plan that breaks the musts by the fewest people, posts and moves in all breaks: { $breaks }. Its moves:
conflict-fewest-open = The best plan found (not proven) that breaks the musts by the fewest people, posts and moves in all breaks: { $breaks }. Its moves:
conflict-move = { $official } to { $post }
column-give-up = given up
column-finds-then = finds then
column-best-then = best plan then
prices-heading = { $count ->
    [one] What one rule or decision costs: the optimum for { $date } without it, nearest to the optimum with it (lower is better).
   *[other] What { $count } rules and decisions cost, each by itself: the optimum for { $date } without it, nearest to the optimum with it (lower is better).
}
prices-lock = the lock of { $official } in { $post }{ $rule }
prices-ban = the ban of { $official } from { $post }{ $rule }
prices-ban-all = the ban of { $official } from every move{ $post }{ $rule }
prices-waive = the waiver of { $rule } for { $official }{ $post }
prices-as-good = as good
prices-unproven = at most { $tiers } (not proven)
prices-moves = Without { $name }:
prices-allows = Without { $name }, which allows what other rules refuse:
prices-appears = + { $official } to { $post }
prices-vanishes = - { $official } to { $post }
prices-needed = No plan exists without: { $names }.
prices-free = Nothing changes without: { $names }.
prices-open = The search ended before an answer for: { $names }.
prices-steps = Each number one step lower and one step higher: the optimum then against the optimum now, each counted in its own model (below 0 is what the step brings).
prices-step-moves = With { $number } = { $to } in { $rule }:
prices-no-plan = no plan exists
prices-unknown = not known
exceptions-heading = What exceptions from the rules would bring to the optimum for { $date }: one pair that one rule alone removes, let in again, or a waiver of that rule for one official. Exact where solved; else the most that it can bring.
exceptions-none = No pair is removed by one rule alone.
exceptions-pairs = Removed pairs ({ $count }), what brings most first:
exceptions-waivers = Waivers ({ $count }), what brings most first:
exceptions-nothing = nothing
exceptions-unproven = at least { $tiers } (not proven)
exceptions-with-pair = With { $official } let through { $rule } to { $post }:
exceptions-with-waiver = With a waiver of { $rule } for { $official }{ $post }:
column-number = number
column-step-to = then
column-promising = may bring something
column-useful = bring something
column-brings = brings
column-at-most = at most
column-without = without it
column-finds = finds
column-finds-without = finds without
column-appear = appear
column-vanish = vanish
reserves-heading = If a move falls through: who takes the post in the plan with the fewest changes, and what that costs ({ $count } moves)
reserves-empty = nobody
reserves-free = nothing
reserves-none = no plan keeps every must
reserves-open = not known
survival-heading = When { $share } % of the movers refuse ({ $samples } draws, seed { $seed }), the plan survives { $survived } times: every other move can be made and every must be kept.
survival-weak = { $official } to { $post }: refused in { $count } of the draws that the plan does not survive
trade-heading = Trade-off of { $goals } for { $date } under { $model } (lower is better)
trade-kept = Tiers that come before these goals and keep their optimum: { $tiers }
trade-complete = { $count ->
    [one] One plan is best by every goal; it is proven that there are no others.
   *[other] { $count } plans, none better by one goal and as good by the others; it is proven that these are all.
}
trade-open = { $count ->
    [one] One plan than which none is better by one goal and as good by the others; the search ended before all were found.
   *[other] { $count } plans, none better by one goal and as good by the others; the search ended before all were found.
}
trade-optimum = the model's optimum
trade-epsilon = Whatever plan is not shown, one that is shown is worse than it by at most { $share } % of the range of each goal.
trade-many-holes = Not known: { $count } parts of the range, which trade.json names.
trade-optimum-aside = The model's own optimum has { $values }.
trade-unsettled = not proven by the other tiers
trade-hole = Not known: plans with { $ranges }
trade-hole-goal = { $goal } from { $least } to { $most }
revise-heading = Revision of plan { $rank } in { $from } for { $date } under { $model }
revise-refused = { $official } refuses { $post }
revise-gone-people = no longer there: { $names }
revise-gone-posts = posts no longer there: { $names }
revise-least = { $count ->
    [0] The approved plan still keeps every must.
    [one] One change at the least restores the rules (proven).
   *[other] { $count } changes at the least restore the rules (proven).
}
revise-chosen = chosen
revise-complete = The last is as good as a plan made from nothing: more changes bring nothing.
revise-open = The curve goes on: more changes would bring more. Give --max-changes for the plan with so many.
revise-limited = More changes were not looked at.
revise-cut = The search ended before the curve did.
revise-elsewhere = { $count ->
    [0] Nobody is elsewhere than in the approved plan.
    [one] Elsewhere than in the approved plan: one official
   *[other] Elsewhere than in the approved plan: { $count } officials
}
column-changes = changes
column-holds = holds
column-approved = approved
column-now = now

verify-holds = Holds: made with luan { $made } and { $solver }, verified with luan { $now } under { $model }. Bounds are not proven again.
verify-fails = DOES NOT HOLD: made with luan { $made } and { $solver }, verified with luan { $now } under { $model }.
verify-inputs = Input files: { $same } of { $count } are the same.
verify-files = Files beside the plan: { $same } of { $count } are the same.
verify-changed = { $file } has changed
verify-gone = { $file } is gone
verify-new = { $file } was not there
verify-rows-changed = { $file }: other rows of { $key } { $ids }
verify-rows-added = { $file }: new rows of { $key } { $ids }
verify-rows-removed = { $file }: no rows any more of { $key } { $ids }
verify-rows-unknown = Which rows have changed is not known of { $files }: the plan was made by an earlier luan, or the table is too long to record each row.
verify-policy = The policy model is another: a rule, a tier or a scale of it has changed.
verify-clean = no breach of a must rule
verify-breached = BREACHED
verify-candidate-holds = Plan { $rank }: everything that it says was found again; { $audit }.
verify-candidate-differs = Plan { $rank }: { $count ->
        [one] one thing that it says was
       *[other] { $count } things that it says were
    } not found again; { $audit }.
verify-candidate-gone = Plan { $rank } cannot be read on this roster:
verify-difference = { $field }: says { $recorded }, found { $found }
verify-more = and { $count } more

audit-nearest = { $count ->
    [0] The plan keeps every must: no change is needed.
    [one] The nearest plan that keeps every must differs in one official, and is the best of those:
   *[other] The nearest plan that keeps every must differs in { $count } officials, and is the best of those:
}
audit-nearest-open = Not proven to be the best with so few changes.
column-says = the plan says
column-nearest = nearest plan
letter-heading = { $official }: draft for { $date }
letter-draft = This is a draft made by luan under { $model }. It decides nothing; the board does.
letter-stays = The draft leaves you in your place: { $holds }.
letter-moves = The draft moves you from { $holds } to { $planned }.
letter-why = Why
letter-reasons = What speaks for it: { $reasons }.
letter-link-own = you: { $from } to { $to }
letter-link-named = { $official }: { $from } to { $to }
letter-link-holder = who holds { $from } goes to { $to }
letter-link-somebody = somebody without a post goes to { $to }
letter-refusal = If you refuse
letter-refusal-unknown = What a refusal costs was not found in time.
letter-others = { $count ->
    [0] Nobody else would be elsewhere.
    [one] One other official would be elsewhere.
   *[other] { $count } other officials would be elsewhere.
}
letter-other-posts = Other posts
letter-barred = { $rule } refuses { $posts ->
    [one] one post
   *[other] { $posts } posts
}, alone { $alone }{ $source }. { $facts }
letter-free-from = { $said } No longer for the first of them from { $day }, all else being equal.
letter-open = { $count ->
    [0] No other post is open: rules refuse them all.
    [one] One other post that no rule refuses:
   *[other] { $count } other posts that no rule refuses:
}
letter-open-post = { $post }{ $empty ->
    [0] {""}
   *[other] {" "}(empty seats in the draft: { $empty })
}
audit-clean = Clean: { $moves } moves, no breach of a must rule
audit-breached = BREACHED: { $moves } moves, { $breaches } breaches of must rules

# What-ifs side by side

compare-heading = { $name }: { $count } scenarios for { $date } under { $model }
compare-step = { $letter }  { $indent }{ $id }   { $step }
compare-better = better than its parent
compare-as-good = as good as its parent
compare-worse = worse than its parent
compare-incomparable = other tiers than its parent
compare-elsewhere =
    { $count ->
        [0] the same plan
        [one] { $count } official elsewhere
       *[other] { $count } officials elsewhere
    }
compare-open = not proven
compare-breached = { $count ->
    [one] BREACHES a must rule
   *[other] BREACHES { $count } must rules
}
compare-infeasible = no plan can exist; to give way: { $rules }
compare-no-plan = stopped before any plan was found
compare-failed = the solver failed: { $why }
compare-curve = Sweep { $what_if }: { $tier } by { $parameter } (lower is better)
compare-flat = Sweep { $what_if }: no tier changes with { $parameter }.
compare-knee = knee
compare-people = Officials whom the scenarios do not all put into the same post: { $count }
compare-posts = Posts that the scenarios do not all fill alike: { $count }
compare-more = ... and { $count } more (--all, or the CSV files of --out)
compare-figure-moves = moves
compare-figure-downward = moves down
compare-figure-upward = moves up
compare-figure-lateral = moves across
compare-figure-promotions = moves to a higher rank
compare-figure-vacancies = empty seats
compare-figure-critical_vacancies = empty critical seats
compare-figure-without_post = without a post
compare-figure-nonlocal_heads = non-local heads
compare-figure-women = women
compare-figure-young = under 40
compare-figure-minority = ethnic minority
compare-figure-women_movers = women moved
compare-figure-young_movers = under 40 moved
compare-figure-training_goals = training goals
compare-figure-longest_chain = longest chain
compare-figure-units_disturbed = units that lose a leader

# The workbook. Names of sheets have at most 31 characters and none of [ ] : * ? / \.

book-sheet-summary = Summary
book-sheet-moves = Moves { $rank }
book-sheet-units = Units
book-sheet-statistics = Statistics
book-sheet-misses = Misses
book-sheet-decisions = Decisions
book-sheet-proof = Proof
book-title = { $name }: plan for { $date }
book-draft = DRAFT
book-draft-words = Draft for the committee. Whether a plan complies is for the committee to say.
book-page = Page { $page } of { $pages }
# How a spreadsheet writes days.
book-days = yyyy-mm-dd
book-direction = { $from } to { $to }
book-units = Units that the plan changes, or that have empty seats: { $count }
book-unchanged = { $count ->
    [one] one unit as it was
   *[other] { $count } units as they were
}
book-empty = { $post } ({ $seats })
book-bar-musts = must: { $rules }
book-bar-price = dearer by { $rules }
book-removed = { $rule }: { $posts }
book-statistics = Moves by kind, counted over the sheet "{ $sheet }"
book-statistics-words = Each count is a formula over that list: whoever corrects it there sees the counts follow.
book-no-moves = Nobody moves.
book-moves = Moves in the list
book-by-direction = Direction
book-by-birth = Born
book-birth-unknown = not known
book-decade = { $from } to { $to }
book-agrees = agrees
book-differs = DIFFERS
book-proof = Proof and origin
book-proof-luan = luan
book-proof-solver = Solver
book-proof-seed = Seed
book-proof-model = Policy model
book-proof-model-digest = Digest of the model (BLAKE3)
book-proof-mode = Tiers
book-proof-date = Plan date
book-proof-termination = How the search ended
book-proof-objective = Sum of the tiers
book-proof-decided = The same as each tier was decided
book-proof-bound = Proven lower bound on that
book-proof-gap = Gap
book-proof-what-if = What-if
book-proof-refused = Refused since
book-lexicographic = decided one after the other
book-weighted = added up

book-column-against = against plan { $first }
book-column-number = No.
book-column-official = Official
book-column-name = Name
book-column-born = Born
book-column-from = Present post
book-column-from-unit = Present unit
book-column-to = Proposed post
book-column-to-unit = Proposed unit
book-column-direction = Direction
book-column-purpose = Purpose
book-column-reasons = Reasons
book-column-rank-change = Rank change
book-column-waivers = Waivers
book-column-chain = Chain
book-column-from-block = Block before
book-column-to-block = Block after
book-column-area = Area reached
book-column-from-post = Present post id
book-column-to-post = Proposed post id
book-column-unit = Unit
book-column-unit-name = Name
book-column-level = Level
book-column-area-grade = Area
book-column-block = Block
book-column-before = Leaders before
book-column-leave = Leave
book-column-arrive = Arrive
book-column-after = Leaders after
book-column-empty = Empty seats
book-column-who-leaves = Who leaves
book-column-who-arrives = Who arrives
book-column-what-empty = Posts with empty seats
book-column-target = Target missed
book-column-keeps = Keeps post
book-column-keeps-unit = Unit
book-column-open = Posts open
book-column-open-empty = of them empty
book-column-tried = Nearest empty post
book-column-bar = In the way there
book-column-removed = Posts that each rule refuses
book-column-moves = Moves
book-column-check = Check
book-column-what = What
book-column-value = Value
book-column-file = Input file
book-column-digest = Digest (BLAKE3)
book-column-tier = Tier
book-column-tier-value = Value
book-column-tier-decided = Decided at
book-column-tier-bound = Proven bound

# The page of a plan.

page-language = English
page-dark = Dark
page-print = Print
page-no-script = This page shows the plan with scripts of its own, which are switched off here. The same is in plan.xlsx and report.txt.
page-candidates = Candidates
page-moves = Moves
page-chains = Chains of moves
page-chains-words = Each chain begins at the top with the seat that it fills; whoever goes there opens the seat below. Cycles are rings: everybody takes the post of another.
page-all-chains = Show all { $total } chains
page-post-opens = to be filled
page-post-empty = stays empty
page-link = { $who }: from { $from } to { $to } ({ $purpose }; { $reasons })
page-people = People
page-state = In the plan
page-state-moves = moves
page-state-stays = stays
page-state-without = without a post
page-why = Why
page-missed = misses { $target }
page-settled = settled since { $since }
page-search = Search
page-all = (all)
page-shown = { $shown } of { $total }
page-none = Nothing matches.
page-not-printed = { $more } more rows are not printed; a search makes the list shorter.
page-shares = Shares before and after
page-heads = Heads of units that change
page-heads-leave = Heads who leave
page-heads-arrive = Heads who come
page-flow = { $from } to { $to }: { $moves }
page-prices = What each rule adds to its tier
page-inputs = Input files

# The force before a plan.

review-heading =
    { $name }: the force on { $date } under { $model }
    { $officials } officials, of whom { $holders } hold a post; { $seats } seats. Looked ahead to { $until }.
review-all = all
review-none-planned = Titles that nobody is planned for: { $titles }
review-area = area { $grade }
review-everybody = everybody in it
review-more = and { $count } more (--out writes all of them)
review-empty = Empty posts
review-empty-count =
    { $count ->
        [0] No seat is empty at the plan date.
        [one] One of { $seats } seats is empty at the plan date.
       *[other] { $count } of { $seats } seats are empty at the plan date.
    }
review-openings-count =
    { $count ->
        [0] No other is to become empty as stints end and holders retire.
        [one] One more is to become empty as stints end and holders retire.
       *[other] { $count } more are to become empty as stints end and holders retire.
    }
review-empty-posts = Empty at the plan date:
review-openings = To become empty, the earliest first:
review-due = Falling due
review-due-two_term = heads past two terms
review-due-deputy_term = deputies past their term
review-due-position_change = longest stay in a post
review-due-min_stint = stints that end
review-due-stint_overdue = stints overdue
review-due-return_right = returns due
review-due-retirement = retirements
review-due-named = { $what } ({ $rule })
review-due-people = By name, the earliest first: { $what }, { $count }
review-makeup = Who holds the posts
review-targets = Shares that the model asks for
review-least = at least { $amount }
review-most = at most { $amount }
review-target-met = met
review-target-missed = missed by { $count }
review-target-exceeded = exceeded by { $count }
review-target-over = too many by { $count }
review-target-below = room for { $count } more
review-target-movers = of those who move, whom a plan brings
review-pool = Planning pool
review-pool-count =
    { $count ->
        [one] One official is in it.
       *[other] { $count } officials are in it.
    } Titles with no candidate: { $none }; one: { $one }; two: { $two }; three: { $three }; more: { $more }.
review-pool-stuck =
    { $count ->
        [0] Everybody in it may move to some other post.
       *[other] In the pool, and eligible for no other post: { $count }
    }
review-supply = Surplus and shortage
review-nonlocal = Non-local heads
review-nonlocal-target = { $rule } asks for { $asked }: { $count } of { $of } holders are non-local, { $margin }.
review-nonlocal-units = { $title }, non-local ({ $count }): { $units }
review-local-units = { $title }, local ({ $count }): { $units }
review-movers = Who could move
review-movers-count = { $count } of { $all } officials could take some other post. By purpose:
review-refused = What refuses moves, by purpose; each move counts for the first rule of the model that refuses it:
review-stopped = Officials who could take no other post, by the rule that refuses them the most: { $count }

column-group = group
column-seats-all = seats
column-by-now = now
column-cause = why
column-due = due
column-begun = since
column-back-to = back to
column-holders = holders
column-women-share = women
column-young = under 40
column-minority = minority
column-asked = asked
column-there-are = there are
column-margin = result
column-title = title
column-planned-for = planned
column-outsiders =
    from
    elsewhere
column-field = field
column-asked-alone =
    seats for
    it alone
column-room =
    seats with
    room for it
column-shortage = lacking
column-surplus = beyond
column-area = area
column-non-local = non-local
column-local = local
column-could-move =
    could
    move
column-moves-open =
    open
    moves
column-moves-refused =
    refused
    moves
column-stopped =
    officials
    stopped

import-heading = { $file }: heading in row { $heading }, { $count ->
    [one] one row
   *[other] { $count } rows
} below it.
import-sizes = Rows written: { $sizes }. Plan date { $date }, model { $model }.
import-by-own = { $means } (columns.toml)
import-by-note = for readers
import-by-twice = not taken: another column is { $means }
import-by-no-year = not taken: grades, but no year
import-by-nobody = not taken: not known
import-by-nobody-near = not taken: not known; did you mean "{ $nearest }"?
import-sections = { $count ->
    [one] One row says something of those below it:
   *[other] { $count } rows say something of those below them:
}
import-section = row { $row }: { $names } "{ $text }"
import-names-unit = the unit
import-names-level = the level
import-names-block = the block
import-units = { $count ->
    [one] One unit with level or block guessed from its name (what the list says is marked with *), or not known:
   *[other] { $count } units with level or block guessed from their names (what the list says is marked with *), or not known:
}
import-said = { $word }*
import-empty = EMPTY
import-heads = Taken for the titles of those who lead a unit: { $titles }.
import-guesses = { $count ->
    [one] One value begins with a known word; what follows a degree is its field:
   *[other] { $count } values begin with a known word; what follows a degree is its field:
}
import-guessed = { $count ->
    [one] one cell
   *[other] { $count } cells
} in column "{ $header }" read "{ $value }": taken as { $word }
import-unknowns = { $count ->
    [one] One value is not known and kept as typed (columns.toml can say what it means):
   *[other] { $count } values are not known and kept as typed (columns.toml can say what they mean):
}
import-unknown = { $count ->
    [one] one cell
   *[other] { $count } cells
} in column "{ $header }" read "{ $value }": not known; did you mean { $word }?
import-unknown-none = { $count ->
    [one] one cell
   *[other] { $count } cells
} in column "{ $header }" read "{ $value }": not known
import-no-unit = Without a unit: { $count } (rows { $rows }). luan check asks for it.
import-no-title = Without a title: { $count } (rows { $rows }). luan check asks for it.
import-no-start = Without the day since when the post is held: { $count } (rows { $rows }). luan check asks for it.
import-unit-above = Without a unit of their own, given that of the row above: { $count } (rows { $rows }).
import-made-id = Given an identifier in the order of the list: { $count } (rows { $rows }).
import-home-unknown = Homes that name no unit of the list, left empty: { $count } (rows { $rows }).
import-home-found = Homes that name a unit of the list: { $count } (rows { $rows }).
import-gender-by-column = Gender by the column in which the birth stands: { $count } (rows { $rows }).
import-both-genders = Something in the columns of both genders, neither taken: { $count } (rows { $rows }).
import-row = row { $row }: { $text }
import-left-numbers = Left out, as { $count ->
    [one] it numbers
   *[other] they number
} the columns:
import-left-heading = Left out, as { $count ->
    [one] it is
   *[other] they are
} the heading again:
import-left-total = Left out, as { $count ->
    [one] it adds
   *[other] they add
} up others:
import-left-below = Left out, as { $count ->
    [one] it stands
   *[other] they stand
} below the list:
import-left-nameless = Left out, as { $count ->
    [one] it names
   *[other] they name
} nobody:
import-left-again = Left out, as { $count ->
    [one] it repeats
   *[other] they repeat
} an official above:
import-unused = { $count ->
    [one] One entry of columns.toml is about nothing in the list:
   *[other] { $count } entries of columns.toml are about nothing in the list:
}
import-no-date = No plan date is known: put plan_date into instance.toml, or give --plan-date.
import-done = Written to { $dir }: { $files }. luan check { $dir } says what is still missing.
import-guess-done = Written to { $dir }: { $files }. Fill in what is between empty quotes, or take the line out; then give the file to luan import with --columns.
import-words-head =
    A house's own headings and words for luan import --columns, from { $file }.
    Lines that begin with "#" are understood without being said. The others are not understood: fill in what
    stands between the quotes, or take the line out. A column can be
    { $meanings };
    "note" is not read.
column-heading = heading
column-read-as = read as
column-cells = cells

# Papers

papers-draft = DRAFT
papers-day = { $year }-{ $month }-{ $day }
papers-address-female = Ms
papers-address-male = Mr
papers-address-unknown = Mr/Ms
papers-rank-higher = higher
papers-rank-equal = equivalent
papers-rank-lower = lower
papers-no-post = without a post
papers-merit = { $points } points by the rule { $rule }

# Levels and blocks of the models that come with luan; those of other models are their own words.

level-central = central
level-province = province
level-district = district
level-commune = commune
block-party = party
block-front = front
block-state = state
