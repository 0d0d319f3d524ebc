# What describes rules: the page of a model, the reference of all rules, the JSON schema of a model.

unit-months = { $count ->
        [one] 1 month
       *[other] { $count } months
    }
    .name = months
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
    A date that is neither stated nor derived is unknown, and a warning names the person (W1020, or W1002 and
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
reference-example = Example

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
