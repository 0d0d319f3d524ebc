# One message per rule: its title; .meaning says what it asks, .breach is the line of a report for one
# finding, .param-* explain the parameters. The reference takes .formula (plain maths), .example (the
# rule at work, in words), .denominator for a rule with a share, and .waiver where a rule that is no
# filter lets somebody through. refusal-* says why a pair of official and post is refused.

rule-one_post_per_official = One post per official
    .meaning = An official takes one post or is left without one.
    .formula = for each official o: posts held by o after the plan + left without one (0 or 1) = 1
    .example = An official is never named for two posts of one plan.
    .breach = An official is named { $amount } time(s) too often or not at all.

rule-seats = Seats
    .meaning = A post has at most as many holders as seats.
    .formula = for each post p: holders of p after the plan + empty seats of p = seats of p
    .example = A post of three seats has three holders, or two and one empty seat.
    .breach = { $amount } holder(s) more than seats.

rule-locks_and_bans = Locks and bans
    .meaning = A locked official takes the post of the lock and no other; a banned one does not take the post of the ban, or does not move at all; a pair that pairs.csv does not allow is not made.
    .formula = lock (o, p): o holds p after the plan; ban (o, p): o does not move to p; ban (o): o does not move
    .example = The board wrote in decisions.csv that O-104 goes to P-0031: every candidate plan does so.
    .breach = A decision of the board or pairs.csv is not kept.
refusal-locks_and_bans = { $why ->
        [lock] The board locked the official to another post.
        [still] The board decided that the official does not move.
        [listed] The file pairs.csv does not allow the pair.
       *[ban] The board banned the official from this post.
    }

rule-unit_in_force = Units in force
    .meaning = Nobody takes or keeps a post of a unit that does not exist at the plan date.
    .formula = a pair of o and p is refused when the unit of p ended before the plan date
    .example = A district that was abolished on 30 June 2025 has no posts in a plan dated 1 July 2025.
    .breach = Somebody holds a post of a unit that is not in force.
refusal-unit_in_force = The unit of the post ended on { $last }.

rule-chain_length = Length of chains
    .meaning = No more than so many moves follow one another, each into the post that the next one leaves; a cycle counts each of its moves once.
    .formula = for each chain of moves, each into the post that the next one leaves: moves of the chain <= max
    .example = With max = 3, A may take the post of B, B that of C and C an empty one; a fourth move behind C is one too many.
    .breach = The longest chain has { $amount } move(s) too many.
    .param-max = Most moves in a chain.

rule-min_stint = Least length of a stint
    .meaning = An official on a rotation stint does not move before the stint has lasted its months at the plan date.
    .formula = a move of o is refused while start of the stint of o + months > plan date
    .example = A stint that began on 1 February 2024 ends a three-year bar on 1 February 2027: a plan dated a day earlier leaves the official there.
    .breach = A rotation stint is cut short.
    .param-months = Whole months a stint lasts at least.
    .param-exempt_purposes = Purposes of moves that the rule is not held against.
refusal-min_stint = The rotation stint began on { $start } and has not lasted { $months } months.

rule-remaining_service = Remaining service
    .meaning = From the plan date to retirement an official who moves has at least the months that the purpose of the move asks for.
    .formula = a move of o is refused when plan date + months of its purpose > retirement date of o
    .example = With 120 months, somebody who retires on 15 March 2036 may be moved by a plan of 15 March 2026, and not by one a day later.
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
    .formula = a move of one of the purposes is refused when the pool of o is empty (match = any) or does not name the post or its title (match = title)
    .example = Somebody who is planned for no title is not moved for training, but may be moved as a head past two terms.
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
    .formula = a move of o to p is refused when degree of o < least degree of p, or theory level of o < least theory level of p, or the field of o is not among the fields of p
    .example = A post that asks for a master's degree refuses somebody whose degree is not stated.
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
    .formula = a move of o is refused when some year y of (year of the plan - years) ... (year of the plan - 1) has a grade below the floor
    .example = With three years and the floor good, a single year graded complete in the last three refuses the move.
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
    .formula = a move of o is refused while a restriction of o has no end, or ends on or after the plan date
    .example = An official under discipline until the end of the year does not move in a plan dated this autumn.
    .breach = An official under a temporary bar moves.
    .param-reasons = Reasons that count; none named = every reason.
    .param-exempt_purposes = Purposes of moves that the rule is not held against.
refusal-temporary_bar = { $until ->
        [open] A restriction ({ $reason }) holds without an end date.
       *[other] A restriction ({ $reason }) holds until { $until }.
    }

rule-rank_equivalent = Equivalent rank
    .meaning = A move leads to a post of the same rank, or lower by the ranks allowed; an outstanding official may rise by the ranks allowed. An unknown rank refuses nothing.
    .formula = a move of o to p is refused unless rank of o - max_down <= rank of p <= rank of o + (max_up if o is outstanding, else 0)
    .example = With max_up = 1 somebody graded excellent in both of the last two years may rise by one rank; everybody else moves on the same rank.
    .breach = A move leads to a post that is not equivalent.
    .param-max_up = Ranks an outstanding official may rise.
    .param-max_down = Ranks a move may lead down.
    .param-outstanding_years = Calendar years before the year of the plan, each graded excellent, that make an official outstanding.
    .param-exempt_purposes = Purposes of moves that the rule is not held against.
refusal-rank_equivalent = The move leads from rank { $from } to rank { $to }, which is not equivalent.

rule-higher_share = Share of moves to a higher rank
    .meaning = Moves to a post of a higher rank, divided by all moves, are at most the share.
    .formula = moves to a higher rank <= max_share * moves
    .denominator = all moves of the plan (the actual number, not a target)
    .example = With 0.1, a plan of 40 moves has at most 4 to a higher rank, and one of 9 moves has none.
    .breach = { $amount } move(s) to a higher rank too many among the { $label }.
    .param-max_share = Greatest share of all moves.

rule-nonlocal_post = Posts for non-locals
    .meaning = A post that asks for a non-local is not taken by a local of its territory, nor by somebody of unknown home.
    .formula = a move of o to a post p that asks for a non-local is refused when o is a local of the territory of p, or the home of o is unknown
    .example = The post of inspection head of a district is closed to those whose home is that district.
    .breach = A local takes a post that asks for a non-local.
    .param-exempt_purposes = Purposes of moves that the rule is not held against.
refusal-nonlocal_post = { $home ->
        [unknown] The post asks for a non-local, and the official's home is unknown.
       *[local] The post asks for a non-local, and the official is a local of its territory.
    }

rule-management_scope = Scope of management
    .meaning = A post of the levels named is filled from within the unit above its locality; somebody who has served nowhere counts by home.
    .formula = a move of o to a post p of the levels is refused when o does not come from within the unit above the locality of p
    .example = With levels = commune, commune posts of district A are filled from district A and its communes.
    .breach = A post is filled from outside the unit that manages it.
    .param-levels = Levels of the posts concerned.
    .param-exempt_purposes = Purposes of moves that the rule is not held against.
refusal-management_scope = The post is filled from within { $scope }, and the official does not come from there.

rule-critical_post_filled = Critical posts filled
    .meaning = A critical post has no empty seat after the plan.
    .formula = for each critical post p: shortfall = empty seats of p after the plan
    .example = A secretary may leave only if somebody takes the post in the same plan; otherwise the plan pays for one empty seat.
    .breach = { $amount } empty seat(s) in the critical post { $label }.

rule-vacancy = Empty seats
    .meaning = Every seat that is empty after the plan costs the priority of its post.
    .formula = price = sum over posts p of priority of p * empty seats of p after the plan
    .example = An empty seat of priority 10 costs as much as ten of priority 1.
    .breach = Empty seats worth { $amount }.

rule-two_term = Two terms
    .meaning = A head who has led the same unit without a break for the years given does not hold a head post of this unit after the plan.
    .formula = shortfall = heads o with at least the years at the head of a unit who hold a head post of the same unit after the plan
    .example = A chair who was secretary of the same district before counts both times: eight years together, and the head post of the district is closed.
    .breach = A head past the limit still leads the unit ({ $label }).
    .param-years = Years after which a head leaves the unit.
refusal-two_term = The official has led this unit since { $since }, for { $years } years or more.

rule-place_everyone = Nobody left without a post
    .meaning = Everybody of the scope holds a post after the plan.
    .formula = shortfall = officials of the scope without a post after the plan
    .example = With scope = waiting, somebody who comes back from study without a post is given one, or the plan pays for it.
    .waiver = The official named may be left without a post.
    .breach = { $label } is left without a post.
    .param-scope = incumbents, those waiting for a post, or everyone.

rule-head_continuity = Continuity of heads
    .meaning = In each locality at most so many incumbents of head posts leave their posts in one plan.
    .formula = for each locality: shortfall = max(0, heads who leave - max_heads)
    .example = Secretary and chair of one district do not leave in the same year.
    .breach = { $amount } head(s) too many leave { $label }.
    .param-max_heads = Heads that may leave one locality.
    .param-critical_only = Whether only head posts that are critical count.

rule-unit_disruption = Disruption of a place
    .meaning = Of the incumbents of one place, at most the share of the seats held now leave, rounded down, but at least the free number may. A place is a locality with all its offices, or each unit by itself.
    .formula = for each place: leavers <= max(at_least, floor(max_share * seats held now))
    .denominator = the incumbents of the place before the plan
    .example = With a third, a district of 7 leaders loses 2 at most; one of 2 leaders loses 1, since that many are free.
    .breach = { $amount } leader(s) too many leave { $label }.
    .param-max_share = Greatest share of the seats held now.
    .param-at_least = Number that may leave whatever the share.
    .param-per = What a place is: a locality with all its offices, or each unit.
    .param-levels = Levels whose posts are meant; none = all.

rule-plan_size = Size of the plan
    .meaning = The number of moves lies between the least and the greatest.
    .formula = min <= moves <= max
    .example = A board that can place 20 to 80 people in a year says min = 20 and max = 80.
    .breach = The number of moves misses the { $label } by { $amount }.
    .param-min = Least number of moves.
    .param-max = Greatest number of moves.

rule-nonlocal_share = Share of non-locals
    .meaning = Non-locals among the holders of the posts concerned after the plan, divided by all these holders, are at least the share.
    .formula = non-locals among the holders >= min_share * holders, counted over the posts concerned after the plan
    .denominator = the holders of the posts concerned after the plan (empty seats do not count)
    .example = With 0.5 and 18 district secretaries, at least 9 are not from their district.
    .breach = { $amount } non-local(s) too few among the { $label }.
    .param-titles = Titles of the posts concerned; none named = the posts that ask for a non-local.
    .param-min_share = Least share of the holders.

rule-upward_share = Share of upward moves
    .meaning = Moves to a higher level, divided by all moves between levels, are at least the share.
    .formula = moves to a higher level >= min_share * moves between levels
    .denominator = the moves of the plan from one level to another
    .example = With 0.2, a plan of 10 moves between levels has at least 2 upward; moves on the same level do not count.
    .breach = { $amount } upward move(s) too few among the { $label } moves.
    .param-min_share = Least share of the moves between levels.

rule-block_flow = Flow between blocks
    .meaning = From each block to each other block at least so many officials move.
    .formula = for each ordered pair of blocks (a, b): moves from a to b >= min
    .example = With three blocks and min = 1 there is a move each way between any two of them, six in all.
    .breach = { $amount } move(s) too few on the way { $label }.
    .param-min = Least number of moves, each way.
    .param-blocks = Blocks concerned; none named = all that have a unit.

rule-women_share = Share of women
    .meaning = Women, divided by all who count, are at least the share: among the movers, among all holders after the plan, or among the holders of each level and block after the plan. Unknown gender does not count as a woman.
    .formula = women among those counted >= min_share * those counted
    .denominator = movers: the moves of the plan; all: the holders after the plan; unit-group: the holders after the plan of each level and block with at least min_group seats
    .example = With 0.15, a plan of 20 moves has at least 3 women among the movers.
    .breach = { $amount } woman or women too few in { $label }.
    .param-min_share = Least share.
    .param-of = movers, all holders, or unit-group: holders by level and block.
    .param-min_group = Seats below which a level and block is skipped.

rule-young_share = Share of the young
    .meaning = Officials below the age, divided by all who count, are at least the share: among the movers, among all holders after the plan, or among the holders of each level and block after the plan. An unknown birth date does not count as young.
    .formula = officials below the age among those counted >= min_share * those counted
    .denominator = movers: the moves of the plan; all: the holders after the plan; unit-group: the holders after the plan of each level and block with at least min_group seats
    .example = With 0.1 and age 40, a plan of 20 moves has at least 2 movers who are not yet 40.
    .breach = { $amount } young official(s) too few in { $label }.
    .param-min_share = Least share.
    .param-of = movers, all holders, or unit-group: holders by level and block.
    .param-min_group = Seats below which a level and block is skipped.
    .param-age = Age in whole years at the plan date from which one is no longer young.

rule-minority_share = Share of ethnic minorities
    .meaning = Officials of ethnic minorities, divided by all who count, are at least the share: among the movers, among all holders after the plan, among the holders of each level and block, or among the holders in difficult areas. Unknown ethnicity does not count as a minority.
    .formula = officials of ethnic minorities among those counted >= min_share * those counted
    .denominator = movers: the moves of the plan; all: the holders after the plan; unit-group: the holders after the plan of each level and block with at least min_group seats; area: holders after the plan in areas of grade 1 or 2
    .example = With of = area and 0.05, 60 leaders in difficult areas include at least 3 of ethnic minorities.
    .breach = { $amount } official(s) of ethnic minorities too few in { $label }.
    .param-min_share = Least share.
    .param-of = movers, all holders, unit-group: holders by level and block, or area: holders in difficult areas.
    .param-min_group = Seats below which a level and block is skipped.
    .param-levels = Levels of the posts that count; none named = all.

rule-difficult_area_first = Difficult areas first
    .meaning = In an area of grade g every empty seat costs the vacancy points times g, and every move of an official whose latest grade is excellent earns the strong points times g.
    .formula = price = sum over areas of grade g of g * (vacancy * empty seats - strong * moves of officials graded excellent into the area)
    .example = An empty seat in an especially difficult area (grade 2) costs 4 points with vacancy = 2.
    .breach = Difficult areas add { $amount }.
    .param-vacancy = Points for one empty seat, times the grade of the area.
    .param-strong = Points earned by one strong official who moves in, times the grade.

rule-development = Development
    .meaning = A training move of an official of the planning pool earns points: for a first stint below every level served at so far while young enough, for a block never served in, for a first post as head.
    .formula = merit = grassroots * first stints below every level served at + cross_block * moves to a block never served in + head * first posts as head, over training moves of the pool
    .example = A planned official of 38 from a provincial office earns 3 points as deputy of a district, and 2 more if the post leads it.
    .breach = Development adds { $amount }.
    .param-grassroots = Points for a first stint at a lower level.
    .param-cross_block = Points for a block never served in.
    .param-head = Points for a first post as head.
    .param-age = Age in whole years from which a stint at a lower level earns nothing.

rule-fit = Fit
    .meaning = Every placed official costs the default less the fit (0 to 100) for the post held after the plan: points above the default are a merit, and a pair that nobody has judged counts for nothing.
    .formula = price = sum over placed officials of (default - fit of the pair)
    .example = With the default 50, a pair of fit 80 is a merit of 30 and one of fit 20 costs 30.
    .breach = A fit { $amount } below the default.
    .param-default = Fit of a pair that pairs.csv says nothing of.

rule-distance = Distance
    .meaning = Every move costs the number of distance bands it reaches, on a straight line from the present or last unit; as a filter, a move beyond the limit is refused. An unknown place is no distance.
    .formula = price = sum over moves of the number of bands whose kilometres are reached; as a filter, moves beyond max_km are refused
    .example = With bands at 15 and 40 km, a move of 12 km costs nothing, one of 30 km costs 1, one of 80 km costs 2.
    .breach = A move reaches { $amount } distance band(s).
    .param-bands_km = Kilometres at which each band begins.
    .param-max_km = Kilometres beyond which a filter refuses; 0 = none.
    .param-exempt_purposes = Purposes of moves that the rule is not held against.
refusal-distance = The post is { $km } km away, more than { $max_km } km.

rule-moves = Moves
    .meaning = Every incumbent who does not keep the present post costs 1.
    .formula = price = incumbents who do not keep their present post
    .example = With weight 2, a swap of two officials costs 4.
    .breach = { $amount } incumbent leaves.

rule-pair_cost = Cost of pairs
    .meaning = Every placed official costs what pairs.csv says of the pair, stays included; a cost that is not stated is 0.
    .formula = price = sum over placed officials of the cost of the pair
    .example = A pair whose cost in pairs.csv is 12 adds 12, whether it is a move or a stay.
    .breach = A pair costs { $amount }.

rule-budget = Budget of a post
    .meaning = The sum of the loads of a post's holders after the plan is at most the budget of the post; a load that is not stated is 0.
    .formula = for each post p with a budget: sum of the loads of its holders after the plan <= budget of p
    .example = A post of budget 10 takes loads of 6 and 4, and not 6 and 5.
    .breach = The budget of { $label } is exceeded by { $amount }.
