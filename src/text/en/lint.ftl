# What `luan lint-model` finds in a policy model. Each code has its cause (the message), what to do
# (`.action`) and the page that `luan explain CODE` prints (`.page`).

L1001 = "{ $low }" asks for at least { $least }, "{ $high }" allows { $greatest } at most, and both are musts.
    .action = Lower the least, raise the greatest, or make one of them a target (kind = "elastic").
    .page =
        Two musts leave no room between them, whatever the roster: a least value above a greatest one
        of the same rule or of one of its brackets, shares of parts that add up to more than the whole (or less, if they are the
        greatest ones), or more moves between blocks than the plan may have.
        No plan can keep such a model.
        Wrong: plan_size with max = 20 as a must, and block_flow over three named blocks with min = 4
        Right: block_flow with min = 1, or as a target
L1002 = No plan of this roster keeps the must "{ $name }", even alone.
    .action = Make it a target (kind = "elastic"), or ask for less; luan plan then reports how far a plan falls short.
    .page =
        The rule was solved alone on the roster, over the pairs that the filters leave and beside nothing
        but structure and the decisions of the board, and no plan keeps it. Boards most often write as a must what they wish for: as a target
        the rule has a price, and the plan says by how much it is missed and by whom.
        Wrong: women_share with min_share = 0.5 of all holders as a must, where a tenth are women
        Right: the same rule as a target
L1003 = The musts leave no plan for this roster; "{ $name }" would have to give way by { $amount } (of: { $all }).
    .action = Make it a target, or ask for less; each must can be kept alone, but not all together.
    .page =
        Each must can be kept on this roster, all of them together cannot. Named are the rules that
        give way where the fewest breaches are made; there may be other ways to do it.
        Wrong: plan_size with min = 40 beside unit_disruption with max_share = 0.1 in a small roster
        Right: plan_size with min = 10, or as a target
L1004 = "{ $low }" asks for at least { $least }, "{ $high }" allows { $greatest } at most: every plan falls short.
    .action = Lower the least or raise the greatest; a shortfall that every plan has tells nothing.
    .page =
        Like L1001, but one of the two is a target: plans exist, and each of them pays for a shortfall
        that nobody can avoid.
        Wrong: block_flow over three named blocks with min = 4 as a target, beside plan_size with max = 20
        Right: block_flow with min = 1
L1005 = "{ $name }" takes a ratio of groups from { $least } seats on; a ratio of fewer than { $few } is noise.
    .action = Set min_group to { $few } or more, or count over all of them (of = "all").
    .page =
        In a group of five seats one person is a fifth: a share of 0.15 then asks for one whole person,
        and of 0.25 for two. Below twenty a share says more about rounding than about people.
        Wrong: women_share with of = "unit-group", min_group = 5
        Right: women_share with of = "unit-group", min_group = 20
L1006 = "{ $name }" asks for a share of { $share } in { $label }, a group of { $seats } seats; a ratio of fewer than { $few } is noise.
    .action = Ask for a number of people instead, or for a share of a larger group.
    .page =
        On this roster the group that the ratio is about is small: one person more or less moves the
        share by more than the target can mean. What boards want of such a group is a number.
        Wrong: nonlocal_share with min_share = 0.5 for a title that four people hold
        Right: the share over several titles, or the posts themselves marked nonlocal
L1007 = "{ $name }" asks for a share of { $share } in { $label }, but the officials who can count there have { $own } ({ $members } of { $all }).
    .action = Ask for less, widen who may move, or expect the shortfall.
    .page =
        Counted are the officials of this roster who can be among those the ratio is about, after every
        filter. Their own share is below the target: the target can be met only by taking few others,
        and an open pool falls short of it. A target far above its pool says nothing about a plan.
        Wrong: women_share of 0.25 among the movers, where 17 of 100 who may move are women
        Right: 0.17 this year, and women in the planning pool for the next
L1008 = "{ $name }" weighs { $factor } times less than "{ $other }" in its tier, and all it can add ({ $all }) is less than one unit of that ({ $one }).
    .action = Put it in a tier of its own, or bring the weights closer.
    .page =
        Prices of one tier are added up. Where a rule's weight is at least 1000 times smaller than that
        of the heaviest rule of its tier, it is looked at; with a roster the most that two plans can
        differ in the light rule (each official with the dearest and the cheapest of his or her pairs)
        is held against the smallest price of the heavy one, and the rule is reported when it cannot
        reach it. Without a roster both are unknown, and the factor decides alone. Such a rule only
        settles ties, and its numbers are lost in the sum that is printed.
        Wrong: weight = 100000 and weight = 1 in the tier goals
        Right: the light rule in a later tier
L1009 = "{ $name }" has the weight 0: it changes no plan.
    .action = Give it a weight, or switch it off with enabled = false.
    .page =
        The price of a target or price rule is its weight times the amount. With the weight 0 the rule
        is computed and printed, and nothing follows from it.
        Wrong: weight = 0
        Right: enabled = false
L1010 = No rule counts in the tier "{ $tier }".
    .action = Put a rule there, or leave the tier out.
    .page =
        Tiers are decided in order. One that nothing counts in decides nothing, and often means that a
        rule was meant for it and counts somewhere else.
        Wrong: [[tier]] id = "wishes", and every rule in "goals"
        Right: the tier left out
L1011 = "{ $name }" says the same as "{ $other }".
    .action = Remove one of them.
    .page =
        Two uses of a rule have the same kind and the same parameters. As musts or filters one of them
        does nothing; as targets their prices add up, which a larger weight says more plainly.
        Wrong: [[rule]] id = "plan_size" max = 80, and name = "size" id = "plan_size" max = 80
        Right: one of the two
L1012 = Whoever keeps "{ $other }" keeps "{ $name }" as well.
    .action = Remove the weaker of the two, unless a second step of the price is meant.
    .page =
        Two uses of a rule differ only in how much they ask for, and the stricter is at least as
        binding. As a must or filter the weaker one does nothing; as a target it doubles the price of
        what lies below it.
        Wrong: women_share of 0.1 and women_share of 0.15, both among the movers
        Right: the one of 0.15
L1013 = "{ $name }" says nothing of { $numbers }: a default counts without a word.
    .action = Write the number into the model with its source, or "ours" in sources.
    .page =
        A number that the model does not state is the default of the tool. It may be the right one, but
        a board that is asked where the number comes from will not find it in its model.
        Odd: [[rule]] id = "women_share", and nothing else
        Clean: min_share = 0.15 with source = "Directive 35-CT/TW (2019)"
L1014 = "{ $name }" sets { $number } without a source of its own.
    .action = State the source in this model: source = "...", or sources = { "{" } { $number } = "..." { "}" }.
    .page =
        A model that changes an inherited number inherits the rule's source with it, and that source
        speaks of another number. A number that is set needs its source in the same model.
        Wrong: extends = "regulation-65", and min_stint with months = 48
        Right: the same with source = "Resolution of the province"
L1015 = "{ $name }" refuses every one of the { $moves } moves of this roster.
    .action = Check its numbers and the columns that it reads; as a target it would be priced instead.
    .page =
        A filter was asked alone about each pair of official and post, and lets none through. Most
        often a column of the roster is empty: an unknown retirement date, an empty planning pool.
        Wrong: in_planning_pool on a roster without pool.csv
        Right: the pool filled, or the rule switched off
L1020 = { $moves } possible moves of { $people } officials lead down in rank, and no rule of the model looks at ranks (the first: { $official } to { $post }).
    .action = Use rank_equivalent, as a filter with max_down = 0 or as a target with a price.
    .page =
        Without a rule on ranks a plan sends a chief to a deputy's post as readily as to a chief's. Under
        rank_equivalent as a filter nobody falls below the ranks it allows; as a target each such move has
        a price. Moves whose purpose the rule exempts are looked at by no rule either.
        Wrong: no rule on ranks, on a roster whose posts have ranks
        Right: [[rule]] id = "rank_equivalent" kind = "filter" max_up = 1 max_down = 0
L1021 = { $moves } possible moves of { $people } officials lead to another block, and no rule of the model looks at blocks (the first: { $official } to { $post }).
    .action = Use stay_within with by = "block", as a filter or as a target; groups says between which blocks people may move.
    .page =
        Without a rule on blocks the head of a secondary school is sent to a primary one as readily as to
        a secondary one. stay_within refuses or prices such moves, block_flow asks for them, development
        counts them as a merit: with none of them nobody has decided.
        Wrong: blocks = ["secondary", "primary"], and no rule that names them
        Right: [[rule]] id = "stay_within" by = "block" groups = []
