# What describes rules: the page of a model, the reference of all rules, the JSON schema of a model.

unit-months = { $count ->
        [one] 1 month
       *[other] { $count } months
    }
    .name = months
unit-days = { $count ->
        [one] 1 day
       *[other] { $count } days
    }
    .name = days
unit-years = { $count ->
        [one] 1 year
       *[other] { $count } years
    }
    .name = years
unit-count = { $count }
    .name = number
unit-points = { $count ->
        [one] 1 point
       *[other] { $count } points
    }
    .name = points
unit-share = { $percent } %
    .name = share from 0 to 1
unit-km = { $count } km
    .name = kilometres
unit-money = { $amount }
    .name = money, in whole units of the instance's currency
unit-money_list = { $list }
    .name = list of amounts of money
unit-year_list = { $list } years
    .name = list of years, ascending
unit-share_list = { $list } %
    .name = list of shares from 0 to 1
unit-relations =
    .name = list of words of relations.csv
unit-groups =
    .name = list of groups of words
unit-km_list = { $list } km
    .name = list of kilometres
unit-flag =
    .name = yes or no
unit-purposes =
    .name = list of purposes of a move
unit-levels =
    .name = list of levels
unit-blocks =
    .name = list of blocks
unit-titles =
    .name = list of post titles
unit-reasons =
    .name = list of reasons of restrictions.csv
unit-grade =
    .name = evaluation grade
unit-choice =
    .name = one of { $words }
value-yes = yes
value-no = no
value-none-named = none named
value-none = none

group-filter = Who may move where
    .about = These rules remove pairs of official and post before the search; a waiver lets one official through one of them.
group-hard = What every plan keeps
    .about = A plan that breaks one of these is never shown.
group-elastic = Targets
    .about = A plan may fall short, at a price per unit that counts in the rule's tier; each shortfall is reported with its people.
group-objective = Prices
    .about = What plans are compared by where the targets leave a choice; a negative price is a merit.

## The page of a model

model-source-head = Source
model-inherits = Extends
model-link = { $model }: { $title }; source: { $source }
model-use-of = another use of { $rule }
model-levels = Levels
model-blocks = Blocks
model-degrees = Degrees
model-theory = Theory
model-majority = Majority
model-local = Locals
model-local-native = natives by { $places }
model-local-worked = natives by { $places } who served at least { $percent } % of their time there
model-local-years = and whoever lived, studied or served there for { $years } years
model-local-lineage = a merged unit counts as the one that took it over
model-local-no-lineage = a merged unit stays a place of its own
model-local-source = ({ $source })
model-retirement = Retires
model-retirement-stated = on the date that officials.csv states; unknown without one
model-retirement-one = on the stated date, or else at { $age }
model-retirement-cohort = on the stated date, or else by { $rows } cohorts of gender and birth, from { $least } to { $most }
model-retirement-birthday = on the day on which the age is reached
model-retirement-month_end = on the last day of the month in which the age is reached
model-objective = Objective
model-objective-lexicographic = tier by tier, each under the optimum of the earlier ones
model-objective-weighted = the sum of all tiers
model-pairs = Pairs
model-pairs-all = every official with every post
model-pairs-listed = those of pairs.csv, each incumbent's own, and locks
model-tiers = Tiers
model-tier-tolerance = { $id } (later tiers may give away { $percent } %)
model-tier-gap = { $id } (decided within { $percent } %)
model-emphases = Emphases
model-emphasis = { $id }: { $rules }
model-emphasis-after = { $id }: { $rules }, after { $tier }
model-tier-heading = Tier { $tier }
model-default = default
model-own-weight = the model's own
model-no-source = no source stated
model-was = was { $value } in { $model }
model-was-default = was { $value } by default
model-weight = price per unit
model-kind = kind
model-tier = tier
model-source = source

## The reference of all rules

reference-head = # The rules

    Made by `luan rules --reference` from the table of rules; do not edit by hand. A policy model
    (`models/*.toml`) uses a rule with a `[[rule]]` table; a parameter that it leaves out has its default.
    What a rule does in a model is its kind: a *filter* removes pairs of official and post before the
    search; a *must* (`hard`) is kept by every plan; a *target* (`elastic`) may be missed at a price per
    unit; a *price* (`objective`) is what plans are compared by. Targets and prices count in a tier, and
    tiers are decided in order. "Usual" is what holds when a model does not say otherwise.

    Words of the formulas: *o* is an official, *p* a post; a *move* takes an official to another post than
    the present one; a *holder* has a post after the plan, whether by moving or by staying. *x* of a pair of
    official and post is 1 when the official holds the post after the plan and 0 when not, so that a sum of
    x counts pairs; *v* of a post is the number of its empty seats after the plan. Shares are taken of what
    the plan really has, never of a number aimed at.
reference-dates =
    Months are whole: a month from a day is full on the day of the same number and, where a month has no such
    day, on the first of the next one, never early. From 31 August to 28 February are five months, to 1 March
    six. A limit of so many months counts as reached on the day on which the last of them is full.

    The date of retirement is the one that `officials.csv` states. Where none is stated, the table `[retirement]`
    of the model may derive one: `by = "age"` from one age, `by = "cohort"` from the last row of the official's
    gender that has begun on the birth date. The age is reached on the birth date plus its months (30 November
    plus three months is the last day of February); service ends on that day (`day = "birthday"`) or on the last
    day of its month (`day = "month_end"`). A model says so or inherits it; by itself luan derives nothing. Of the
    shipped models `regulation-65` and those that extend it do, with the schedule of Decree 135/2020/ND-CP.
    A date that is neither stated nor derived is unknown, and a warning names the person (W1025, or W1002 and
    W1003 where only the birth date or the gender is missing): `remaining_service` then refuses the moves that
    ask for service left, `near_retirement` refuses nothing, and `position_change` asks for the change.
reference-index = | rule | what it is about | kinds |
reference-kinds = Kinds
reference-usual = usual
reference-tier = Usual tier
reference-formula = Formula
reference-denominator = Denominator
reference-source = Source of the defaults
reference-waiver = Waiver
reference-waiver-filter = The official named passes this rule, for every post; the audit reports no breach for that person.
reference-waiver-structural = None: structure cannot be waived.
reference-waiver-none = None: the rule counts everybody, and a waiver for one official changes nothing.
reference-structural = Every model has this rule, said or not.
reference-parameters = | parameter | unit | default | meaning |
reference-no-parameters = No parameters.
reference-parameters-head = Parameters
reference-parameter = { $name } = { $value } ({ $unit })
reference-example = Example

## What the rules stand on

facts = What the rules stand on

facts-months = Months and ages
    .about =
        A month is full on the day of the same number, and never early at the end of a month. The whole months from
        day *a* to a later day *b* are 12 × (year of b − year of a) + (month of b − month of a), less 1 when the day of
        the month of b is smaller than that of a. From 31 August to 28 February they are 5, to 1 March 6; somebody
        born on 29 February is a year older on 1 March. A time of *m* months has passed when its whole months are at
        least m; a year is 12 months. An age is the whole years from the birth date to the plan date. Every rule looks
        from the plan date: what begins or ends later is not known to it.
facts-service = Unbroken service
    .about =
        Several rules ask since when somebody has led a unit, been a deputy there or held a post. Of the official's
        tenures those count that are in the present unit, or in one that lives on in it (see *Units over time*), and
        in a post that the rule asks about: any head's post, any deputy's, or the present post alone. The time begins
        with the earliest start among those of them without an end; without such a tenure there is no such time. Then
        the ended ones are taken, the latest end first: one whose end plus `gap_days` is not before the beginning so
        far joins it, and the beginning becomes the earlier of the two starts; the first that does not join ends the
        search. With 31 days, a tenure that ended on 1 January is joined by one of 1 February and not by one of
        2 February. `gap_days` is a parameter of each rule that asks (31 days, ours: a month for the papers).

        Stints of `burden_fairness` are joined in the same way: tenures in one unit, or in one that lives on in it,
        sorted by start, are one stint while each begins no later than the greatest end so far plus `gap_days`; a
        tenure without an end lasts to the plan date. A stint counts when it reaches into the years looked at.
facts-units = Units over time
    .about =
        A unit is in force at the plan date when neither it nor any unit above it (`parent_id`) begins later or ended
        earlier; the last day counts. Posts of other units have no seats: nobody keeps or takes them. A unit that is
        not in force lives on in its `successor_id`, and when that one is not in force either, in the successor's
        successor and so on; a unit in force lives on in itself alone. Two units merged into a third live on in the
        third, not in each other.
facts-origin = Origin and rank of an official
    .about =
        The *present post* is the post of a tenure without an end. The *open tenure* is the first without an end that
        names a post, or else the first without an end; tenures are sorted by start, then by end. Somebody is *on a
        stint* whose open tenure is of the kind `rotation`. The *origin* of a move, by which its level, block and
        distance are told, is the unit of the present post; without one the unit of the open tenure; without one that
        of the last tenure; without any it is unknown.

        The *rank* of an official is that of the present post; of somebody without a post that of the last tenure that
        names one. When that post states no rank, the rank is unknown: no earlier post stands in for it.
facts-purposes = Purposes of a move
    .about =
        Each move has one purpose: the first of these, in this order, that applies to official *o* and post *p*. A
        stay has none.

        1. `reorganisation`: the present post of o belongs to a unit that is not in force.
        2. `return`: o is on a stint with a `return_unit_id`, and the unit of p is the one that this unit lives on in,
           or lies below it.
        3. `two_term`: the model uses the rule `two_term` (its first use counts, whatever its kind), o has led the
           present unit for at least its years without a break, and p is a head's post of a unit that the present one
           is not and does not live on in. Without a head's post in another unit the purpose is one of those below.
        4. `nonlocal`: p asks for a non-local, and o is known not to be a local of the unit of p (see *Locals*).
        5. `training`: o has a row in `pool.csv`, for whatever title or post, also for another than p.
        6. `reinforcement`: the area of the unit of p is graded harder than that of the origin of o; an unknown origin
           is graded 0.
        7. `other`.
facts-local = Locals
    .about =
        The territory of a unit is the nearest unit with `territory` = yes among itself and those above it. Whether an
        official is a local of a unit is unknown when there is none. Else the `[local]` table of the model decides. A
        place lies in the territory when it, or any unit above it, is the territory; with `lineage` also when the unit
        that one of these lives on in is the territory or lies below it. First: with `years`
        above 0, whoever lived, studied (`residences.csv`) or served (`tenures.csv`) there for so many years is a local;
        days that times share count once, and the whole months of each stretch without a gap of a day are added up.
        Next: of the places that `native` names (`birth_unit_id`, `home_unit_id`) one that lies there makes a native;
        when none of them is stated, it is unknown. A native is a local, with `worked_share` above 0 only if at least
        that share of the months of all known service was served there; no known service says nothing against it.
facts-places = Areas, coordinates and distances
    .about =
        The grade of an area is the greatest `area_grade` among the unit and all units above it; what states none
        counts as 0, so that a unit is never easier than what it lies in. A unit without coordinates is where the
        nearest unit above it with coordinates is. A distance is the great circle from the origin of the official to
        the unit of the post, by the haversine formula with a mean radius of 6371 km, not rounded; a band is reached
        at its very number of km. Where either place is unknown no rule of distance counts anything.

        The *locality* of a unit is its territory, or the unit itself where there is none.
facts-shares = Shares
    .about =
        A share has three decimals at most: it is a whole number *S* of thousandths, and a model that states more is
        refused (a third is 0.334 or 0.333, as the model means it). With *N* that count and *M* members among them, "at
        least S" asks for 1000 × M ≥ S × N, "at most S" for 1000 × M ≤ S × N, without any rounding. The shortfall is the
        least whole number of people k with 1000 × (M + k) ≥ S × N, or 1000 × (M − k) ≤ S × N: part of a person is a
        person. N is what the plan has, so that 0 of 0 keeps every share.

        In a group of fewer seats than `min_group` a share becomes a number of people that no longer depends on the
        plan: S × seats / 1000, rounded down for "at least" and up for "at most". Where a rule makes a number of a
        share of incumbents (`unit_disruption`), it is rounded down.
facts-unknown = What is not known
    .about =
        An empty cell is unknown, save where a default is named: `seats` 1, `priority` 1, `area_grade` 0, and no for
        `head`, `critical`, `nonlocal` and `territory`. Each rule says what it makes of the rest: what it asks for
        (service left, a degree, an evaluation, another home) is not met while unknown; what would stand in the way
        refuses nothing while unknown; and a rule on shares counts whoever is not known to be a member as none. Figures
        of reports tell the unknown apart: a share is taken of those of whom it is known, and "-" (null in JSON) says
        that it is known of nobody, which is not 0 %.
facts-pairs = Pairs, locks and bans
    .about =
        With `pairs = "all"` every official can take every post. With `pairs = "listed"` the pairs are the rows of
        `pairs.csv`, every official's present post, and each post that the official is locked to, listed or not. From
        these the filters take away, in the order of the model; the first that refuses a pair is the reason given. Only
        the rules of structure refuse a stay: a lock to another post, a ban of the post, `allowed` = no, a unit that is
        not in force.

        A lock overrides no rule. An official with a lock has that pair alone; if a filter refuses it (E1510), or
        `pairs.csv` says `allowed` = no (E1513), that is an error, and a waiver of the filter mends the first. Several
        locks of one post need a seat each. A ban of a post takes that pair, a ban without a post every move.
facts-ties = Ties
    .about =
        Plans that are worth the same by every tier are equals, and no order of rows decides among them: a last
        tie-break goes by the identifiers of officials and posts.

facts-words = Words of the files
    .about =
        Columns that take certain words alone. Words of the model are those of its lists. What else is read for them is
        compared without accents, capitals and punctuation, and counts where the list has the word it stands for. Every
        other column takes any text, a number or a date.
    .head = | file | column | words | also read |
    .of-model = those of { $key } in the model
    .free = any; rules ask by default for { $usual }
facts-headers = Names of files and columns
    .about =
        What a sheet of a workbook may be called in place of a file, and what may head a column, compared without
        accents, capitals and punctuation. The header may stand below the titles of a printed list, in one of the first
        twenty rows. Columns for numbers of rows (STT, TT, No.) and notes (Ghi chú, Notes) are passed over. CSV files
        are separated by commas, semicolons or tabs, in UTF-8, UTF-16 or Windows-1258.
    .head = | file | column | may be called |
facts-titles = Titles in both languages
    .about =
        Where a rule names one of these titles and posts.csv has it in the other language, the rule is about those posts.
        So it is with a title that `labels.csv` calls as the rule does. Two titles of one language are two, even where they
        are one in the other; `pool.csv` is read in the same way.
    .head = | in English | in Vietnamese |

## The JSON schema of a model

schema-title = Policy model of luan
    .about = Rules with numbers, tiers, weights and sources, made from the table of rules by `luan schema`.
schema-key-title = Title as printed
schema-key-source = Document the model stands on
schema-key-extends = Model whose keys, tiers and rules are taken over, by name or path
schema-key-levels = Levels of units, highest first
schema-key-blocks = Blocks (sectors) of units
schema-key-degrees = Degrees, lowest first
schema-key-theory_levels = Levels of political theory, lowest first
schema-key-majority_ethnicity = The ethnicity that is not a minority
schema-key-local = What makes an official a local of a territory; the table replaces an inherited one as a whole
schema-local-native = Stated places of which any one in the territory makes a native
schema-local-worked_share = Least share of the known service that a native has spent there
schema-local-years = Years of living, studying or serving there that make a local as well; 0 = none do
schema-local-lineage = Whether a former unit counts as the one that took it over
schema-local-source = Document and article
schema-key-retirement = How a date of retirement is derived where officials.csv states none; the table replaces an inherited one as a whole
schema-retirement-by = stated: no date is derived; age: everybody retires at one age; cohort: at the age of a row by gender and birth
schema-retirement-day = birthday: service ends on the day on which the age is reached; month_end: on the last day of that month
schema-retirement-years = Age in whole years
schema-retirement-months = Months beyond the years
schema-retirement-cohorts = Rows that ascend by birth for each gender; the last one that has begun on the birth date counts
schema-retirement-gender = Whom the row is about; unsaid = everybody
schema-retirement-born_from = First month (YYYY-MM) or day (YYYY-MM-DD) of birth; unsaid = however early
schema-retirement-source = Document and article
schema-key-objective = How tiers combine
schema-key-pairs = Which pairs of official and post exist before any rule
schema-key-tier = Tiers, decided first to last; they replace inherited ones as a whole
schema-key-rule = Rules; one of the same name as an inherited rule changes it field by field
schema-key-emphasis = Other orders of priority, from which candidates are made; they replace inherited ones as a whole
schema-tier-id = Name of the tier
schema-tier-tolerance = Share of the tier's optimum that later tiers may give away
schema-tier-gap = Share of the tier's value within which it counts as decided; unsaid, it is proven in full where that is in reach
schema-emphasis-id = Name and label of the candidate
schema-emphasis-rules = Names of the rules decided first
schema-emphasis-after = Tier after which they are decided
schema-rule-id = The rule
schema-rule-name = Name of this use, where a rule is used more than once or an inherited one is changed
schema-rule-kind = What the rule does
schema-rule-tier = Tier its price counts in
schema-rule-weight = Price of one unit
schema-rule-enabled = false takes an inherited rule out
schema-rule-source = Document and article
schema-rule-sources = Document and article of single numbers
schema-inherited = A rule that the model extended has, changed here by its name
