# One message per rule: its title; .meaning says what it asks, .breach is the line of a report for one
# finding, .param-* explain the parameters. refusal-* says why a pair of official and post is refused.

rule-one_post_per_official = One post per official
    .meaning = An official takes one post or is left without one.
    .breach = An official is named { $amount } time(s) too often or not at all.

rule-seats = Seats
    .meaning = A post has at most as many holders as seats.
    .breach = { $amount } holder(s) more than seats.

rule-locks_and_bans = Locks and bans
    .meaning = A locked official takes the post of the lock and no other; a banned one does not take the post of the ban, or does not move at all; a pair that pairs.csv does not allow is not made.
    .breach = A decision of the board or pairs.csv is not kept.
refusal-locks_and_bans = { $why ->
        [lock] The board locked the official to another post.
        [still] The board decided that the official does not move.
        [listed] The file pairs.csv does not allow the pair.
       *[ban] The board banned the official from this post.
    }

rule-unit_in_force = Units in force
    .meaning = Nobody takes or keeps a post of a unit that does not exist at the plan date.
    .breach = Somebody holds a post of a unit that is not in force.
refusal-unit_in_force = The unit of the post ended on { $last }.

rule-chain_length = Length of chains
    .meaning = No more than so many moves follow one another, each into the post that the next one leaves; a cycle counts each of its moves once.
    .breach = The longest chain has { $amount } move(s) too many.
    .param-max = Most moves in a chain.

rule-min_stint = Least length of a stint
    .meaning = An official on a rotation stint does not move before the stint has lasted its months at the plan date.
    .breach = A rotation stint is cut short.
    .param-months = Whole months a stint lasts at least.
    .param-exempt_purposes = Purposes of moves that the rule is not held against.
refusal-min_stint = The rotation stint began on { $start } and has not lasted { $months } months.

rule-remaining_service = Remaining service
    .meaning = From the plan date to retirement an official who moves has at least the months that the purpose of the move asks for.
    .breach = Too little service is left for the move.
    .param-months = Whole months left for an ordinary move.
    .param-short_months = Whole months left for a move of a short purpose.
    .param-short_purposes = Purposes for which the shorter time is enough.
    .param-exempt_purposes = Purposes that ask for no remaining service.
refusal-remaining_service = { $retires ->
        [unknown] The retirement date is unknown, and { $months } months of service must be left.
       *[other] Retirement is on { $retires }, and { $months } months of service must be left.
    }

rule-in_planning_pool = Planning pool
    .meaning = Moves of the purposes named are made by officials of the planning pool, for any title or for the very title or post reached.
    .breach = The official is not planned for the move.
    .param-purposes = Purposes of moves that ask for the pool.
    .param-match = any: any entry in the pool is enough; title: an entry must name the post or its title.
    .param-exempt_purposes = Purposes of moves that the rule is not held against.
refusal-in_planning_pool = { $match ->
        [title] The planning pool does not name the official for this post or its title, as a move for { $purpose } asks.
       *[any] The official is not in the planning pool, as a move for { $purpose } asks.
    }

rule-post_standards = Standards of the post
    .meaning = The official has at least the degree and the theory level that the post asks for, and one of its fields if it lists any; what is unknown is not met.
    .breach = The official does not meet the standards of the post.
    .param-fields = Whether the professional field counts as well.
    .param-exempt_purposes = Purposes of moves that the rule is not held against.
refusal-post_standards = { $lacks ->
        [degree] The degree is unknown or below what the post asks for.
        [theory] The political theory level is unknown or below what the post asks for.
       *[field] The professional field is unknown or not among those the post asks for.
    }

rule-evaluation_floor = Floor of evaluations
    .meaning = Every known yearly grade of the calendar years looked at, the last before the year of the plan, is at least the floor.
    .breach = A yearly evaluation is below the floor or missing.
    .param-years = Calendar years looked at.
    .param-floor = Least grade.
    .param-missing = Whether a year without a grade refuses the move.
    .param-exempt_purposes = Purposes of moves that the rule is not held against.
refusal-evaluation_floor = { $grade ->
        [unknown] There is no evaluation for { $year }.
       *[other] The evaluation for { $year } is { $grade }, below { $floor }.
    }

rule-temporary_bar = Temporary bar
    .meaning = An official under a restriction that has not ended before the plan date does not move.
    .breach = An official under a temporary bar moves.
    .param-reasons = Reasons that count; none named = every reason.
    .param-exempt_purposes = Purposes of moves that the rule is not held against.
refusal-temporary_bar = { $until ->
        [open] A restriction ({ $reason }) holds without an end date.
       *[other] A restriction ({ $reason }) holds until { $until }.
    }

rule-rank_equivalent = Equivalent rank
    .meaning = A move leads to a post of the same rank, or lower by the ranks allowed; an outstanding official may rise by the ranks allowed. An unknown rank refuses nothing.
    .breach = A move leads to a post that is not equivalent.
    .param-max_up = Ranks an outstanding official may rise.
    .param-max_down = Ranks a move may lead down.
    .param-outstanding_years = Calendar years before the year of the plan, each graded excellent, that make an official outstanding.
    .param-exempt_purposes = Purposes of moves that the rule is not held against.
refusal-rank_equivalent = The move leads from rank { $from } to rank { $to }, which is not equivalent.

rule-higher_share = Share of moves to a higher rank
    .meaning = Moves to a post of a higher rank, divided by all moves, are at most the share.
    .breach = { $amount } move(s) to a higher rank too many among the { $label }.
    .param-max_share = Greatest share of all moves.

rule-nonlocal_post = Posts for non-locals
    .meaning = A post that asks for a non-local is not taken by a local of its territory, nor by somebody of unknown home.
    .breach = A local takes a post that asks for a non-local.
    .param-exempt_purposes = Purposes of moves that the rule is not held against.
refusal-nonlocal_post = { $home ->
        [unknown] The post asks for a non-local, and the official's home is unknown.
       *[local] The post asks for a non-local, and the official is a local of its territory.
    }

rule-management_scope = Scope of management
    .meaning = A post of the levels named is filled from within the unit above its locality; somebody who has served nowhere counts by home.
    .breach = A post is filled from outside the unit that manages it.
    .param-levels = Levels of the posts concerned.
    .param-exempt_purposes = Purposes of moves that the rule is not held against.
refusal-management_scope = The post is filled from within { $scope }, and the official does not come from there.

rule-critical_post_filled = Critical posts filled
    .meaning = A critical post has no empty seat after the plan.
    .breach = { $amount } empty seat(s) in the critical post { $label }.

rule-vacancy = Empty seats
    .meaning = Every seat that is empty after the plan costs the priority of its post.
    .breach = Empty seats worth { $amount }.

rule-two_term = Two terms
    .meaning = A head who has led the same unit without a break for the years given does not hold a head post of this unit after the plan.
    .breach = A head past the limit still leads the unit ({ $label }).
    .param-years = Years after which a head leaves the unit.
refusal-two_term = The official has led this unit since { $since }, for { $years } years or more.

rule-place_everyone = Nobody left without a post
    .meaning = Everybody of the scope holds a post after the plan.
    .breach = { $label } is left without a post.
    .param-scope = incumbents, those of them whose post goes on (continuing) or has ended with its unit (displaced), those waiting for a post, or everyone.

rule-head_continuity = Continuity of heads
    .meaning = In each locality at most so many incumbents of head posts leave their posts in one plan.
    .breach = { $amount } head(s) too many leave { $label }.
    .param-max_heads = Heads that may leave one locality.
    .param-critical_only = Whether only head posts that are critical count.

rule-unit_disruption = Disruption of a place
    .meaning = Of the incumbents of one place, at most the share of the seats held now leave, rounded down, but at least the free number may. A place is a locality with all its offices, or each unit by itself.
    .breach = { $amount } leader(s) too many leave { $label }.
    .param-max_share = Greatest share of the seats held now.
    .param-at_least = Number that may leave whatever the share.
    .param-per = What a place is: a locality with all its offices, or each unit.
    .param-levels = Levels whose posts are meant; none = all.

rule-plan_size = Size of the plan
    .meaning = The number of moves lies between the least and the greatest.
    .breach = The number of moves misses the { $label } by { $amount }.
    .param-min = Least number of moves.
    .param-max = Greatest number of moves.

rule-nonlocal_share = Share of non-locals
    .meaning = Non-locals among the holders of the posts concerned after the plan, divided by all these holders, are at least the share.
    .breach = { $amount } non-local(s) too few among the { $label }.
    .param-titles = Titles of the posts concerned; none named = the posts that ask for a non-local.
    .param-min_share = Least share of the holders.

rule-upward_share = Share of upward moves
    .meaning = Moves to a higher level, divided by all moves between levels, are at least the share.
    .breach = { $amount } upward move(s) too few among the { $label } moves.
    .param-min_share = Least share of the moves between levels.

rule-block_flow = Flow between blocks
    .meaning = From each block to each other block at least so many officials move.
    .breach = { $amount } move(s) too few on the way { $label }.
    .param-min = Least number of moves, each way.
    .param-blocks = Blocks concerned; none named = all that have a unit.

rule-women_share = Share of women
    .meaning = Women, divided by all who count, are at least the share: among the movers, among all holders after the plan, or among the holders of each level and block after the plan. Unknown gender does not count as a woman.
    .breach = { $amount } woman or women too few in { $label }.
    .param-min_share = Least share.
    .param-of = movers, all holders, or unit-group: holders by level and block.
    .param-min_group = Seats below which a level and block is skipped.

rule-young_share = Share of the young
    .meaning = Officials below the age, divided by all who count, are at least the share: among the movers, among all holders after the plan, or among the holders of each level and block after the plan. An unknown birth date does not count as young.
    .breach = { $amount } young official(s) too few in { $label }.
    .param-min_share = Least share.
    .param-of = movers, all holders, or unit-group: holders by level and block.
    .param-min_group = Seats below which a level and block is skipped.
    .param-age = Age in whole years at the plan date from which one is no longer young.

rule-minority_share = Share of ethnic minorities
    .meaning = Officials of ethnic minorities, divided by all who count, are at least the share: among the movers, among all holders after the plan, among the holders of each level and block, or among the holders in difficult areas. Unknown ethnicity does not count as a minority.
    .breach = { $amount } official(s) of ethnic minorities too few in { $label }.
    .param-min_share = Least share.
    .param-of = movers, all holders, unit-group: holders by level and block, or area: holders in difficult areas.
    .param-min_group = Seats below which a level and block is skipped.
    .param-levels = Levels of the posts that count; none named = all.

rule-difficult_area_first = Difficult areas first
    .meaning = In an area of grade g every empty seat costs the vacancy points times g, and every move of an official whose latest grade is excellent earns the strong points times g.
    .breach = Difficult areas add { $amount }.
    .param-vacancy = Points for one empty seat, times the grade of the area.
    .param-strong = Points earned by one strong official who moves in, times the grade.

rule-development = Development
    .meaning = A training move of an official of the planning pool earns points: for a first stint below every level served at so far while young enough, for a block never served in, for a first post as head.
    .breach = Development adds { $amount }.
    .param-grassroots = Points for a first stint at a lower level.
    .param-cross_block = Points for a block never served in.
    .param-head = Points for a first post as head.
    .param-age = Age in whole years from which a stint at a lower level earns nothing.

rule-fit = Fit
    .meaning = Every placed official costs the default less the fit (0 to 100) for the post held after the plan: points above the default are a merit, and a pair that nobody has judged counts for nothing.
    .breach = A fit { $amount } below the default.
    .param-default = Fit of a pair that pairs.csv says nothing of.

rule-distance = Distance
    .meaning = Every move costs the number of distance bands it reaches, on a straight line from the present or last unit; as a filter, a move beyond the limit is refused. An unknown place is no distance.
    .breach = A move reaches { $amount } distance band(s).
    .param-bands_km = Kilometres at which each band begins.
    .param-max_km = Kilometres beyond which a filter refuses; 0 = none.
    .param-levels = Levels of the posts that count; none named = all.
    .param-exempt_purposes = Purposes of moves that the rule is not held against.
refusal-distance = The post is { $km } km away, more than { $max_km } km.

rule-moves = Moves
    .meaning = Every incumbent who does not keep the present post costs 1.
    .breach = { $amount } incumbent leaves.

rule-pair_cost = Cost of pairs
    .meaning = Every placed official costs what pairs.csv says of the pair, stays included; a cost that is not stated is 0.
    .breach = A pair costs { $amount }.

rule-budget = Budget of a post
    .meaning = The sum of the loads of a post's holders after the plan is at most the budget of the post; a load that is not stated is 0.
    .breach = The budget of { $label } is exceeded by { $amount }.
