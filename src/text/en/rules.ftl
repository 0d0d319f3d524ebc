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
    .formula = lock (o, p): o holds p after the plan; ban (o, p): o does not hold p after the plan; ban (o): o does not move
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
    .formula = a pair of o and p is refused when the unit of p, or one above it, ended before the plan date or begins after it
    .example = A district that was abolished on 30 June 2025 has no posts in a plan dated 1 July 2025.
    .breach = Somebody holds a post of a unit that is not in force.
refusal-unit_in_force = { $why ->
        [begins] The unit of the post begins on { $day }.
       *[ended] The unit of the post ended on { $day }.
    }

rule-chain_length = Length of chains
    .meaning = No more than so many moves follow one another, each into the post that the next one leaves; a cycle counts each of its moves once.
    .formula = for each chain of moves, each into the post that the next one leaves: moves of the chain <= max
    .example = With max = 3, A may take the post of B, B that of C and C an empty one; a fourth move behind C is one too many.
    .breach = More moves follow one another than allowed.
    .param-max = Most moves in a chain.

rule-min_stint = Least length of a stint
    .meaning = An official on a rotation stint does not move before the stint has lasted its months at the plan date.
    .formula = a move of o is refused while start of the stint of o + months > plan date
    .example = A stint that began on 1 February 2024 ends a three-year bar on 1 February 2027: a plan dated a day earlier leaves the official there.
    .breach = A rotation stint is cut short.
    .param-months = Whole months a stint lasts at least.
    .param-exempt_purposes = Purposes of moves that the rule is not held against.
refusal-min_stint = The rotation stint began on { $start } and has not lasted { $months } months.

rule-min_tenure_before_move = Least time in the post
    .meaning = An official in regular service does not move before so many months in the present post. Stints have a least length of their own; somebody without a post may move.
    .breach = An official moves too soon after taking the present post.
    .formula = sum of x over moves of officials whose regular, unbroken time in the present post is below the months = 0
    .example = With 24 months and a plan date of 15 March 2026, the holder of a post since 16 March 2024 stays, and one since 15 March 2024 may move.
    .param-months = Whole months in the present post before a move.
    .param-gap_days = Days that may lie between two tenures without breaking the service; see *Unbroken service*.
    .param-exempt_purposes = Purposes of moves that the rule is not held against.
refusal-min_tenure_before_move = The official has held the present post since { $since }, for less than { $months } months.

rule-stint_overdue = Stints overdue
    .meaning = An official on a rotation stint of so many months or more does not stay in the post, unless the board settled the person there with a waiver.
    .breach = A rotation stint goes on too long ({ $label }).
    .formula = for each official on a stint of at least the months: x of staying in the post = 0
    .waiver = The official named is settled: staying in the post counts nothing.
    .example = With 60 months, a stint that began on 15 March 2021 ends with the plan of 15 March 2026: staying counts 1.
    .param-months = Whole months from which a stint is overdue.

rule-remaining_service = Remaining service
    .meaning = From the plan date to retirement an official who moves has at least the months that the purpose of the move asks for. Who retires at an unknown date is not moved for a purpose that asks for any.
    .formula = a move of o is refused when plan date + months of its purpose > retirement date of o, or that date is unknown
    .example = With 120 months, somebody who retires on 15 March 2036 may be moved by a plan of 15 March 2026, and not by one a day later.
    .breach = Too little service is left for the move.
    .param-months = Whole months left for an ordinary move.
    .param-short_months = Whole months left for a move of a short purpose.
    .param-short_purposes = Purposes for which the shorter time is enough.
    .param-exempt_purposes = Purposes that ask for no remaining service.
refusal-remaining_service = { $retires ->
        [unknown] The retirement date is unknown, and { $months } months of service must be left.
       *[other] Retirement is on { $retires }{ $derived ->
            [yes] {" "}(derived from the birth date)
           *[no] {""}
        }, and { $months } months of service must be left.
    }

rule-near_retirement = Near retirement
    .meaning = An official with fewer whole months of service left than the months given does not move. An unknown retirement date refuses nothing.
    .breach = An official close to retirement moves.
    .formula = sum of x over moves of officials with fewer months from the plan date to retirement than the months given = 0
    .example = With 18 months and a plan date of 15 March 2026, whoever retires on 14 September 2027 stays, and whoever retires a day later may move.
    .param-months = Whole months of service left below which nobody moves.
    .param-exempt_purposes = Purposes of moves that the rule is not held against.
refusal-near_retirement = Retirement is on { $retires }{ $derived ->
        [yes] {" "}(derived from the birth date)
       *[no] {""}
    }, in less than { $months } months.

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

rule-lower_lead_experience = Experience of leading below
    .meaning = Whoever newly takes one of these posts has held head posts of units at lower levels for so many months in all. Posts of the lowest level ask for nothing.
    .breach = Somebody without enough experience of leading at a lower level takes the post.
    .formula = sum of x over moves to these posts of officials whose months as head at lower levels are below the months = 0
    .example = With 36 months, a commune secretary of three years may become the chair of a district; a deputy who never led may not.
    .param-months = Whole months as head at lower levels; times at once count once.
    .param-titles = Titles of the posts concerned; none named = critical head posts.
    .param-exempt_purposes = Purposes of moves that the rule is not held against.
refusal-lower_lead_experience = The official has led units at lower levels for { $led } months, and the post asks for { $months }.

rule-evaluation_floor = Floor of evaluations
    .meaning = Every known yearly grade of the calendar years looked at, the last before the year of the plan, is at least the floor; with missing = refuse every one of these years has a grade.
    .formula = a move of o is refused when some year y of (year of the plan - years) ... (year of the plan - 1) has a grade below the floor or, with missing = refuse, no grade
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

rule-higher_bar = No rise after discipline
    .meaning = An official under a restriction of one of these reasons that has not ended before the plan date does not move to a post of a higher rank. An unknown rank refuses nothing.
    .breach = An official moves to a higher rank in spite of a disciplinary measure.
    .formula = sum of x over moves to a higher rank of officials under such a restriction = 0
    .example = A warning of June 2024 that holds until June 2027 lets an official of rank 5 move to rank 5 in 2026, but not to rank 6.
    .param-reasons = Reasons that bar a rise; none named = every reason.
    .param-exempt_purposes = Purposes of moves that the rule is not held against.
refusal-higher_bar = { $until ->
        [open] A restriction ({ $reason }) bars a higher rank, without an end date.
       *[other] A restriction ({ $reason }) bars a higher rank until { $until }.
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

rule-home_posting = No posting at home
    .meaning = Nobody moves to a post of the own home territory, at the levels and with the titles named. An unknown home refuses nothing.
    .breach = An official is sent to the home territory.
    .formula = sum of x over moves of locals of the territory to its posts concerned = 0
    .example = Whoever comes from a commune is sent neither to it nor to the district it lies in, unless only communes are named.
    .param-levels = Levels of the posts concerned; none named = all.
    .param-titles = Titles of the posts concerned; none named = all.
    .param-exempt_purposes = Purposes of moves that the rule is not held against.
refusal-home_posting = The official is a local of { $territory }, to which the post belongs.

rule-no_return_too_soon = No return too soon
    .meaning = Nobody moves to a post of a place after serving there for so many months within the last months looked at; another post of the place where the official serves now counts as well. A former place is the one that took it over.
    .breach = An official is sent back too soon.
    .formula = sum of x over moves to places where the official has served the months within the window before the plan date = 0
    .example = With 36 months in the last 48, whoever served in a district from January 2022 until 15 March 2025 is not sent there on 15 March 2026.
    .param-window_months = Whole months before the plan date that are looked at.
    .param-served_months = Whole months of service there from which a move is refused; 0 = any service.
    .param-per = What a place is: a locality with all its offices, or each unit.
    .param-exempt_purposes = Purposes of moves that the rule is not held against.
refusal-no_return_too_soon = The official has served in { $place } for { $served } of the last { $window } months.

rule-management_scope = Scope of management
    .meaning = A post of the levels named is filled from within the unit above its locality; somebody who has served nowhere counts by home.
    .formula = a move of o to a post p of the levels is refused when o does not come from within the unit above the locality of p
    .example = With levels = commune, commune posts of district A are filled from district A and its communes.
    .breach = A post is filled from outside the unit that manages it.
    .param-levels = Levels of the posts concerned.
    .param-exempt_purposes = Purposes of moves that the rule is not held against.
refusal-management_scope = The post is filled from within { $scope }, and the official does not come from there.

rule-stay_within = Moves within one kind of unit
    .meaning = A move stays within the kind of unit that the official comes from: the block, the level or the unit, as by says. A group opens the way between the kinds it names, and a kind may stand in several groups; by unit a kind is a named unit with all below it, and a unit under none is a kind of its own. Whoever has served nowhere comes from no kind and is not held.
    .formula = a move of o to p is refused when the kind of the present or last unit of o is another than that of p and no group names both
    .example = By block with groups = [["secondary", "authority"], ["primary", "authority"]] the head of a secondary school may join the authority, and is not moved to a primary school.
    .breach = A move leads to another kind of unit.
    .param-by = What the kind of a unit is: its block, its level, or the unit that a group names at or above it.
    .param-groups = Groups of blocks, of levels or of identifiers of units between whose members moves are open; none = everybody stays in the own kind.
    .param-exempt_purposes = Purposes of moves that the rule is not held against.
refusal-stay_within = The official comes from { $from } and the post belongs to { $to }; no group of the model names both.

rule-kin_avoidance = No relatives under a head
    .meaning = Two related officials do not serve in one place after the plan when one of them is a head there; a couple that serves there now and stays is left alone. Who of the two lists the relation does not matter, and a waiver of either lets the couple through.
    .breach = Related officials serve in one place, one of them as head ({ $label }).
    .formula = for each couple and place: both serve there, one as head, and not both stay = 0
    .waiver = A waiver of either of the couple lets both through.
    .example = The spouse of a district's chair does not become its vice-chair; who already is may stay while the chair stays.
    .param-relations = Relations that count; none named = every relation.
    .param-per = What a place is: each unit, or a locality with all its offices.

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
    .meaning = A head who has led the same unit, or one that it took over, without a break for the years given does not hold a head post of this unit after the plan. The offices of one locality are units of their own.
    .formula = shortfall = heads o with at least the years at the head of a unit who hold a head post of the same unit after the plan
    .example = A secretary who has led the Party committee of a commune for six years and the one it was merged into for two more does not lead it any longer.
    .breach = A head past the limit still leads the unit ({ $label }).
    .param-years = Years after which a head leaves the unit.
    .param-gap_days = Days that may lie between two tenures without breaking the service; see *Unbroken service*.
refusal-two_term = The official has led this unit since { $since }, for { $years } years or more.

rule-deputy_term = Terms of deputies
    .meaning = A deputy who has been one in the same unit without a break for the years given does not hold a deputy post of this unit after the plan. A unit and the one that took it over are the same.
    .breach = A deputy past the limit is still a deputy of the unit ({ $label }).
    .formula = for each deputy of at least the years in one unit: sum of x over the deputy posts of this unit = 0
    .example = With 10 years, a vice-chair of a district since 2015 may become its chair or go elsewhere in 2026, but may not become its other vice-chair.
    .param-years = Years after which a deputy leaves the deputy posts of the unit.
    .param-titles = Titles that count as deputies; none named = every post that is not a head's.
    .param-gap_days = Days that may lie between two tenures without breaking the service; see *Unbroken service*.
refusal-deputy_term = The official has been a deputy in this unit since { $since }, for { $years } years or more.

rule-position_change = Periodic change of position
    .meaning = Whoever has held a post without a break for its longest stay or more does not hold this post after the plan; not asked of officials near retirement, and put off while a restriction holds.
    .breach = The holder of a post is past its longest stay ({ $label }).
    .formula = for each holder of a post for at least its longest stay: x of staying in the post = 0
    .waiver = The official named may stay past the longest stay of the post.
    .example = With a longest stay of 5 years, a head of finance in the same post since 15 March 2021 leaves it in the plan of 15 March 2026.
    .param-years = Longest stay, in years, in posts that state none; 0 = only posts that state one are meant.
    .param-near_retirement_months = Whole months of service left below which nobody has to change.
    .param-reasons = Reasons of restrictions that put the change off; none named = every reason.
    .param-gap_days = Days that may lie between two tenures without breaking the service; see *Unbroken service*.

rule-place_everyone = Nobody left without a post
    .meaning = Everybody of the scope holds a post after the plan.
    .formula = shortfall = officials of the scope without a post after the plan
    .example = With scope = waiting, somebody who comes back from study without a post is given one, or the plan pays for it.
    .waiver = The official named may be left without a post.
    .breach = { $label } is left without a post.
    .param-scope = incumbents, those of them whose post goes on (continuing) or has ended with its unit (displaced), those waiting for a post, or everyone.

rule-head_continuity = Continuity of heads
    .meaning = In each locality at most so many incumbents of head posts leave their posts in one plan; whoever loses the post with its unit does not count.
    .formula = for each locality: shortfall = max(0, heads who leave posts of units in force - max_heads)
    .example = Secretary and chair of one district do not leave in the same year.
    .breach = { $amount } head(s) too many leave { $label }.
    .param-max_heads = Heads that may leave one locality.
    .param-critical_only = Whether only head posts that are critical count.

rule-unit_disruption = Disruption of a place
    .meaning = Of the incumbents of one place, at most the share of the seats held now leave, rounded down, but at least the free number may. Whoever loses the post with its unit is not counted, neither among the leavers nor among the seats held. A place is a locality with all its offices, or each unit by itself.
    .formula = for each place: leavers <= max(at_least, floor(max_share * seats held now)), both of posts of units in force
    .denominator = the incumbents of the place before the plan, without those whose post ends with its unit
    .example = With 0.334, a little more than a third so that 2 of 6 may leave, a district of 7 leaders loses 2 at most; one of 2 leaders loses 1, since that many are free.
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
    .param-min_group = Seats below which the share of a level and block becomes a count: that share of its seats, rounded down; 0 asks for nothing.

rule-young_share = Share of the young
    .meaning = Officials below the age, divided by all who count, are at least the share: among the movers, among all holders after the plan, or among the holders of each level and block after the plan. An unknown birth date does not count as young.
    .formula = officials below the age among those counted >= min_share * those counted
    .denominator = movers: the moves of the plan; all: the holders after the plan; unit-group: the holders after the plan of each level and block with at least min_group seats
    .example = With 0.1 and age 40, a plan of 20 moves has at least 2 movers who are not yet 40.
    .breach = { $amount } young official(s) too few in { $label }.
    .param-min_share = Least share.
    .param-of = movers, all holders, or unit-group: holders by level and block.
    .param-min_group = Seats below which the share of a level and block becomes a count: that share of its seats, rounded down; 0 asks for nothing.
    .param-age = Age in whole years at the plan date from which one is no longer young.

rule-minority_share = Share of ethnic minorities
    .meaning = Officials of ethnic minorities, divided by all who count, are at least the share: among the movers, among all holders after the plan, among the holders of each level and block, or among the holders in difficult areas. Unknown ethnicity does not count as a minority.
    .formula = officials of ethnic minorities among those counted >= min_share * those counted
    .denominator = movers: the moves of the plan; all: the holders after the plan; unit-group: the holders after the plan of each level and block with at least min_group seats; area: holders after the plan in areas of grade 1 or 2
    .example = With of = area and 0.05, 60 leaders in difficult areas include at least 3 of ethnic minorities.
    .breach = { $amount } official(s) of ethnic minorities too few in { $label }.
    .param-min_share = Least share.
    .param-of = movers, all holders, unit-group: holders by level and block, or area: holders in difficult areas.
    .param-min_group = Seats below which the share of a level and block becomes a count: that share of its seats, rounded down; 0 asks for nothing.
    .param-levels = Levels of the posts that count; none named = all.

rule-difficult_area_first = Difficult areas first
    .meaning = In an area of grade g every empty seat costs the vacancy points times g, and every move of an official whose latest grade is excellent earns the strong points times g.
    .formula = price = sum over areas of grade g of g * (vacancy * empty seats - strong * moves of officials graded excellent into the area)
    .example = An empty seat in an especially difficult area (grade 2) costs 4 points with vacancy = 2.
    .breach = Difficult areas add { $amount }.
    .param-vacancy = Points for one empty seat, times the grade of the area.
    .param-strong = Points earned by one strong official who moves in, times the grade.

rule-head_at_difficult = Head in a difficult area
    .meaning = An official who has never served in a locality and is sent to it is placed as head there, where the area has the grade given or a harder one. A former locality is the one that took it over.
    .breach = A newcomer to a difficult area is not sent as head.
    .formula = sum of x over moves of newcomers to posts of difficult areas that are not a head's = 0
    .example = With grade 1, somebody from the lowlands goes to a highland district as its secretary, not as deputy; whoever once served there may come back as deputy.
    .param-min_grade = Least grade of the areas concerned.
    .param-exempt_purposes = Purposes of moves that the rule is not held against.
refusal-head_at_difficult = The official is new to { $locality }, an area of grade { $grade }, and the post is not a head's.

rule-burden_fairness = Fair burden of difficult areas
    .meaning = The burden of an official sent to a unit in a difficult area is 1 plus the separate stints in such areas that reach into the years looked at; the greatest burden among those sent is to be small, or as a filter no burden is above the greatest allowed. Another post of the same unit continues a stint.
    .breach = { $label ->
        [limit] An official is sent to a difficult area once too often.
       *[other] The greatest burden of difficult areas is { $amount }.
    }
    .formula = greatest of (1 + past stints in difficult areas) over the officials whom the plan sends to one
    .example = Of two sent to the highlands, one for the first time and one after a stint there five years ago, the second counts: the greatest burden is 2.
    .param-years = Years before the plan date that are looked at.
    .param-min_grade = Least grade of the areas that count.
    .param-max = Greatest burden that a filter lets pass.
    .param-gap_days = Days that may lie between two tenures without breaking a stint; see *Unbroken service*.
    .param-exempt_purposes = Purposes of moves that the rule is not held against.
refusal-burden_fairness = The official has had { $stints } stint(s) in difficult areas in the last { $years } years, and one more would be above { $max }.

rule-hardship_share = Share of moves to difficult areas
    .meaning = Of the moves of officials who have not served in a difficult area during the years looked at, at least the share lead to one.
    .breach = { $amount } move(s) to difficult areas too few among the { $label }.
    .formula = sum of x over moves to difficult areas >= min_share * sum of x over moves, both of officials without service in such an area; the denominator is their moves
    .denominator = the moves of officials without service in a difficult area during the years
    .example = With 0.2, when 10 officials who have never served in the highlands move, at least 2 of them go there.
    .param-min_share = Least share of these moves.
    .param-years = Years before the plan date that are looked at.
    .param-min_grade = Least grade of the areas that count.

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
    .breach = { $label ->
        [limit] A move leads too far.
       *[other] A move reaches { $amount } distance band(s).
    }
    .param-bands_km = Kilometres at which each band begins.
    .param-max_km = Kilometres beyond which a filter refuses; 0 = none.
    .param-levels = Levels of the posts that count; none named = all.
    .param-exempt_purposes = Purposes of moves that the rule is not held against.
refusal-distance = The post is { $km } km away, more than { $max_km } km.

rule-joint_spouse = Couples together
    .meaning = Couples who both hold a post after the plan hold them in the same place; each couple in two places counts 1. A waiver of either lets the couple through.
    .breach = A couple serves in two places ({ $label }).
    .formula = number of couples of whom both hold a post after the plan, in different places
    .waiver = A waiver of either of the couple lets both through.
    .example = When one of a couple stays in a district and the other is sent to another, the plan pays 1.
    .param-relations = Relations that make a couple; none named = every relation.
    .param-per = What a place is: a locality with all its offices, or each unit.

rule-moves = Moves
    .meaning = Every incumbent who does not keep the present post costs 1; whoever loses the post with its unit does not count.
    .formula = price = incumbents of posts of units in force who do not keep their present post
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

rule-age_brackets = Age brackets
    .meaning = Of the holders after the plan, in each level and block or all together, each age bracket makes up a share within its band. An unknown birth date belongs to no bracket but counts in the total; a bracket without a share in a list is free on that side.
    .formula = min_shares[b] * sum of x over all pairs of the group <= sum of x over pairs of officials in bracket b <= max_shares[b] * the same total. In a group of fewer seats than min_group: floor(min_shares[b] * seats) <= sum of x in bracket b <= ceil(max_shares[b] * seats).
    .denominator = the holders after the plan, of each level and block or all together; in a small group the seats
    .example = With the usual bands a level and block with 30 holders after the plan has at least 3 below 40 and 12 to 15 from 40 to 49.
    .breach = An age bracket is missed by { $amount } official(s): { $label }.
    .param-ages = Ages in whole years at the plan date at which the next bracket begins.
    .param-min_shares = Least share of each bracket, youngest first: one more than ages.
    .param-max_shares = Greatest share of each bracket, youngest first: one more than ages.
    .param-of = unit-group: holders by level and block, or all holders.
    .param-min_group = Seats below which the shares of a level and block become counts: those shares of its seats, the least rounded down and the greatest rounded up.
    .param-levels = Levels whose posts count; none named = all.

rule-direction_count = Moves by direction
    .meaning = The number of moves from the levels named to the levels named lies between the least and the greatest. A move of somebody who has served nowhere comes from no level that could be named.
    .formula = min <= sum of x over moves from the levels of from to the levels of to <= max.
    .example = from = ["district"], to = ["commune"], min = 20: twenty officials at least go down from a district to a commune.
    .breach = The number of moves { $label } misses its band by { $amount }.
    .param-from = Levels the moves come from; none named = any.
    .param-to = Levels the moves lead to; none named = any.
    .param-min = Least number of moves.
    .param-max = Greatest number of moves.

rule-pool_openness = Openness of the pool
    .meaning = Moves made by people who come from another locality, divided by all moves into posts of the levels named, are at least the share. An unknown origin is no other locality.
    .formula = sum of x over moves from another locality >= min_share * sum of x over all moves into posts of the levels.
    .denominator = the moves of the plan into posts of the levels
    .example = With 0.2, of ten moves into district posts two at least are made by people from another locality.
    .breach = { $amount } move(s) from another locality too few among the { $label }.
    .param-min_share = Least share of the moves.
    .param-levels = Levels of the posts moved into; none named = all.

rule-homegrown_balance = Home-grown balance
    .meaning = In each locality officials who are not locals, divided by all holders after the plan, are at most the share. Somebody of unknown home is no outsider.
    .formula = per locality: sum of x over pairs of non-locals <= max_share * sum of x over all pairs. In a locality of fewer seats than min_group: sum of x over pairs of non-locals <= ceil(max_share * seats).
    .denominator = the holders of each locality after the plan; in a small locality its seats
    .example = With 0.5 a district with 24 holders after the plan has at most 12 outsiders, and one with 5 seats at most 3.
    .breach = { $amount } outsider(s) too many in { $label }.
    .param-max_share = Greatest share of the holders.
    .param-min_group = Seats below which the share of a locality becomes a count: that share of its seats, rounded up.
    .param-levels = Levels of the posts that count; none named = all.

rule-skill_supply = Supply of skills
    .meaning = In each place the holders of a professional field after the plan are at least as many as the seats that ask for this field alone; if a surplus counts, they are at most as many as the seats that list the field or list none.
    .formula = per place and field f: sum of x over pairs of officials of f >= seats that ask for f alone; with surplus: the same sum <= seats that list f or list nothing.
    .example = A finance office with two posts that ask for economists alone has two economists at least, in whichever of its posts they sit.
    .breach = { $amount } official(s) too few or too many of a field: { $label }.
    .param-per = What a place is: each unit, or a locality with all its offices.
    .param-surplus = Whether more holders of a field than seats that take them count as well.
    .param-levels = Levels of the posts that count; none named = all.

rule-origin_loss = Loss at the origin
    .meaning = Of the incumbents of one place whose latest grade is excellent, at most so many leave their posts in one plan. Whoever loses the post with its unit does not count.
    .formula = per place: strong incumbents - sum of x over their stays <= max.
    .example = With 2, a district whose leaders include four graded excellent gives away two of them at most.
    .breach = { $amount } strong leader(s) too many leave { $label }.
    .param-max = Strong incumbents that may leave one place.
    .param-per = What a place is: a locality with all its offices, or each unit.
    .param-levels = Levels of the posts they leave; none named = all.

rule-backfill = Backfill
    .meaning = A place has at most so many empty seats after the plan, or as many as were empty before it if that is more.
    .formula = per place: sum of v over its posts <= the greater of max and the seats empty before.
    .example = With 1, a unit whose seats were all taken has one empty seat at most after the plan, and one that had three empty seats has three at most.
    .breach = { $amount } empty seat(s) too many in { $label }.
    .param-max = Empty seats that a place may have.
    .param-per = What a place is: each unit, or a locality with all its offices.

rule-women_present = Women present
    .meaning = Each place with at least so many seats has at least so many women among its holders after the plan. Unknown gender does not count as a woman.
    .formula = per place with seats >= min_seats: sum of x over pairs of women >= min.
    .example = With 1 and 5, a district whose leaders have nine seats has one woman at least among them.
    .breach = { $amount } woman or women too few in { $label }.
    .param-min = Least number of women.
    .param-per = What a place is: a locality with all its offices, or each unit.
    .param-levels = Levels of the posts that count; none named = all.
    .param-min_seats = Seats below which a place is not asked.

rule-preference = Preference
    .meaning = Every move costs the default less the official's preference in pairs.csv: points above the default are a merit, and a move of which nothing is said counts for nothing. Stays count nothing.
    .formula = sum of (default - preference) * x over moves.
    .example = With a default of 5 a move that the official wishes for with 8 earns 3, and one wished for with 2 costs 3.
    .breach = A preference { $amount } below the default.
    .param-default = Preference for a move that pairs.csv says nothing of.

rule-cost = Allowances
    .meaning = Every move costs its allowances, in the currency of the instance: once by direction and area grade of the destination, and for each month a living and a travel allowance, the latter by straight-line distance. Somebody who has served nowhere moves laterally, and an unknown place is no distance. Moves of the purposes exempt cost nothing. As a hard or elastic rule all moves together cost the budget at most.
    .formula = sum of (once[direction][area grade] + months * (monthly + travel[bands reached])) * x over moves of no exempt purpose; hard or elastic: that sum <= budget, and elastic counts what is over in steps, rounded up.
    .example = With the usual amounts a move from the province to a commune of the hardest grade, 50 km away, costs 10.5 + 36 * (1.5 + 1.5) = 118.5 million.
    .breach = { $label ->
        [budget] The allowances exceed the budget by { $amount } step(s).
       *[other] A move costs { $amount } in allowances.
    }
    .param-down = Amount paid once for a move to a lower level, by area grade of the destination from 0; the last entry holds for all that follow.
    .param-up = Amount paid once for a move to a higher level, by area grade likewise.
    .param-lateral = Amount paid once for a move within one level, by area grade likewise.
    .param-monthly = Living allowance a month.
    .param-months = Months that are paid.
    .param-bands_km = Kilometres at which each distance band begins.
    .param-travel = Travel allowance a month by the number of bands reached, from none; the last entry holds for all that follow.
    .param-budget = Most that all moves together may cost, as a hard or elastic rule.
    .param-step = What one unit over the budget is, as an elastic rule.
    .param-exempt_purposes = Purposes of moves that cost nothing.

rule-persistence = Persistence
    .meaning = Every official whose post after the plan is not the one that the last approved draft (baseline.csv) gave is a change; officials that it does not list are expected to keep their present post, or are left out. A post that is gone with its unit is expected of nobody. As a hard or elastic rule there are at most so many changes.
    .formula = sum over listed officials of (1 - x of the pair in the baseline) + sum over unlisted incumbents of (1 - x of the stay); hard or elastic: that sum <= max.
    .example = Of 120 officials in the last draft the new one places 117 in the same posts: three changes.
    .breach = { $label ->
        [changes] { $amount } change(s) too many against the last draft.
       *[other] The last draft said otherwise.
    }
    .param-unlisted = stay: whoever the baseline does not list is expected to stay; ignore: is left out.
    .param-max = Most changes, as a hard or elastic rule.

rule-max_disappointment = Greatest disappointment
    .meaning = The plan costs the greatest disappointment of a single official who moves: the best preference that pairs.csv states for the official, less the preference for the post taken. Over localities it costs the greatest number of holders that one locality loses.
    .formula = the greatest, over officials who move, of best preference - preference of the pair taken; or, over localities, of holders before - sum of x over its pairs; never below 0.
    .example = One mover gets the second choice, 7 instead of 9, and another one 2 instead of 8: the plan costs 6.
    .breach = The worst-off loses { $amount }.
    .param-over = officials who move, or localities.
    .param-default = Preference for a post that pairs.csv says nothing of.

rule-return_right = Right to return
    .meaning = An official whose rotation stint has lasted its months and who has a unit to return to holds a post after the plan in that unit, or below it, or is settled in the unit of the stint. A former unit counts as its successor.
    .formula = per official with a stint served out: sum of x over pairs in the return unit and below + sum of x over pairs in the unit of the stint >= 1.
    .waiver = The official named neither returns nor settles, and nothing is counted.
    .example = Somebody who went to a commune from the finance office 37 months ago goes back to that office or stays in the commune.
    .breach = { $label } has served out the stint and is neither back nor settled.
    .param-months = Whole months after which a stint is served out at the plan date.

rule-return_seat = Seats kept for a return
    .meaning = A unit to which officials will return, since their stints end within the months ahead, keeps seats empty for them, in the unit or below it: the number given, but no more than return and no more than there are. Officials whose stints have already lasted their months do not count, since they can return in this plan.
    .formula = per return unit: sum of v over its posts >= the least of seats, the officials returning within months_ahead, and the unit's seats.
    .example = Two officials whose stints end in eight months return to a district: with seats = 1 one of its seats is kept empty.
    .breach = { $amount } seat(s) too few are kept for those who return to { $label }.
    .param-months_ahead = Months after the plan date within which a stint ends.
    .param-months = Whole months that a stint lasts.
    .param-seats = Seats kept for one unit at most.

rule-successor_place = Place in the successor
    .meaning = An official whose post is gone with its unit is placed within the locality in which the former locality lives on; each one placed elsewhere counts 1. Where no locality lives on nobody is asked.
    .formula = sum of x over moves of displaced officials to posts outside the locality that lives on.
    .waiver = The official named may be placed anywhere and counts nothing.
    .example = After a merger of two districts the chair of the former one is placed in the new district or in any of its offices.
    .breach = An official of a former unit is placed outside its successor.
