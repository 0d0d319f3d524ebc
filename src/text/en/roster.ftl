# A roster as a workbook, and one to be filled in.

roster-key = Key
roster-value = Value
roster-guide = Guide
roster-words = Words
roster-sheet = Sheet
roster-column = Column
roster-needed = Needed
roster-meaning = Meaning
roster-example = Example
roster-word = Word
roster-also = Also read
roster-yes = yes
roster-either = one of the two
roster-note-needed = Needed in every row.
roster-note-either = Every row needs this or "{ $other }".
roster-note-words = One of: { $words }.
roster-note-example = For example: { $example }

## The guide of a workbook to be filled in

guide-title = How to fill in this workbook
guide-what = Each sheet is a list: one row for each unit, post, official and so on, from the row below the heads. This sheet and "{ $words }" are not read.
guide-required = These sheets have to be filled in: { $sheets }. The others are for what is known beyond that; they may stay empty.
guide-columns = Yellow heads are columns that every row needs. Any other cell may stay empty: it is not known then.
guide-notes = Point at a head to read what its column means; the table below says the same, with an example of each cell.
guide-codes = Codes tie the sheets together: a post names its unit by the code of the unit, a career its official and post. Any letters and digits will do, as long as each code stands once in its own sheet.
guide-words = Some columns take certain words: their cells offer them, and the sheet "{ $words }" lists them with what else is read. Accents and capitals make no difference.
guide-dates = A date is a date of the spreadsheet, or text such as 2026-01-05 or 05/01/2026 (day, month, year).
guide-career = In the sheet "{ $tenures }" each post held is a row of its own; the one that is held now has no last day.
guide-titles = Keep the names of sheets and heads. Titles above the heads, numbers of rows, notes and rows of totals may be added: they are passed over.
guide-model = The policy model is { $model }, named in the sheet "{ $instance }"; luan rules --model { $model } prints its rules.
guide-check = Then luan check BOOK.xlsx names every mistake with its sheet and cell, and how to mend it.
guide-plan = Without mistakes, luan plan BOOK.xlsx --out out drafts the plans. All of this happens on this machine alone.

## What each file is for

file-instance = What the roster is called and for which day is planned.
file-units = Every unit that has posts, or is the home or the past of an official, with those above it.
file-posts = Every post that is planned, held or empty.
file-officials = Every official who is planned.
file-tenures = Every post that an official holds or has held, a row each.
file-residences = Where officials lived or studied, for the question of who is a local.
file-evaluations = The yearly evaluations.
file-pool = Who is planned for which title or post.
file-pairs = What is known of one official in one post.
file-restrictions = Who is not considered for now, and until when.
file-relations = Relatives who should not serve side by side.
file-decisions = Decisions of the board about single officials.
file-baseline = The last approved plan, where as little as possible should change.
file-labels = Names of units, titles, levels and blocks in another language, for reports in it.

## What each column means

column-instance-name = What the roster is called in reports.
    .example = Lam Province 2026
column-instance-plan_date = The day for which is planned: ages, terms and restrictions are counted to it.
    .example = 2026-01-05
column-instance-model = The policy model: the name of one that is built in, or a file beside this one.
    .example = regulation-65
column-instance-language = Language of messages about this roster: en or vi.
    .example = en
column-instance-currency = The currency of costs and budgets.
    .example = VND
column-instance-notes = Anything worth knowing about the roster.
    .example = Second draft
column-units-unit_id = Code of the unit, once in this sheet; other sheets name the unit by it.
    .example = U-02
column-units-name = Name of the unit.
    .example = People's Committee of Lowland District
column-units-level = Level of the unit.
    .example = district
column-units-block = Block that the unit belongs to.
    .example = state
column-units-parent_id = Code of the unit above it; empty at the top.
    .example = U-01
column-units-territory = Whether the unit is a territory of which people are locals, such as a province or a district.
    .example = yes
column-units-area_grade = How difficult the area is; empty = not difficult.
    .example = 1
column-units-latitude = Latitude of its seat in degrees, for distances.
    .example = 15.57
column-units-longitude = Longitude of its seat in degrees.
    .example = 108.47
column-units-valid_from = First day on which the unit exists; empty = always.
    .example = 2025-07-01
column-units-valid_to = Last day on which the unit exists; empty = no end.
    .example = 2025-06-30
column-units-successor_id = Code of the unit that took it over.
    .example = U-03
column-posts-post_id = Code of the post, once in this sheet; other sheets name the post by it.
    .example = P-05
column-posts-unit_id = Code of the unit that the post belongs to.
    .example = U-02
column-posts-title = Title of the post, written alike wherever it is the same.
    .example = District chair
column-posts-rank = Rank of the post as a number, higher = more senior.
    .example = 6
column-posts-head = Whether it leads its unit.
    .example = yes
column-posts-seats = How many people hold it; empty = 1.
    .example = 1
column-posts-critical = Whether it is a key post, which should not stay empty.
    .example = yes
column-posts-nonlocal = Whether its holder should be no local of the territory.
    .example = yes
column-posts-fields = Fields of training that it asks for, separated by semicolons.
    .example = administration; law
column-posts-min_degree = Lowest degree that it asks for.
    .example = bachelor
column-posts-min_theory = Lowest level of political theory that it asks for.
    .example = advanced
column-posts-max_stay_years = Most years in which one person may hold it.
    .example = 8
column-posts-priority = What an empty seat costs in points; empty = 1.
    .example = 5
column-posts-budget = Most load, or money, that its holders may add up to.
    .example = 100
column-officials-official_id = Code of the official, once in this sheet; other sheets name the official by it.
    .example = O-003
column-officials-name = Full name.
    .example = Trần Thị Mai
column-officials-gender = Gender.
    .example = female
column-officials-birth_date = Date of birth; month and year, or the year, will do.
    .example = 1981-02-17
column-officials-ethnicity = Ethnicity.
    .example = Kinh
column-officials-home_unit_id = Code of the unit of the ancestral home.
    .example = U-03
column-officials-birth_unit_id = Code of the unit of the place of birth.
    .example = U-03
column-officials-degree = Highest degree.
    .example = master
column-officials-field = Field of training, in the words that posts use.
    .example = law
column-officials-theory_level = Level of political theory.
    .example = advanced
column-officials-retirement_date = Date of retirement where it is known; else the model derives it if it says how.
    .example = 2041-02-28
column-tenures-official_id = Code of the official.
    .example = O-003
column-tenures-start = First day in the post; month and year, or the year, will do.
    .example = 2021-06-01
column-tenures-post_id = Code of the post held; with it the unit need not be named.
    .example = P-05
column-tenures-unit_id = Code of the unit served in, where the post is not in this roster.
    .example = U-02
column-tenures-end = Last day in the post; empty = held now.
    .example = 2025-12-31
column-tenures-kind = Whether it is an appointment or a stint of rotation; empty = an appointment.
    .example = rotation
column-tenures-return_unit_id = Code of the unit that takes the official back after the stint.
    .example = U-01
column-residences-official_id = Code of the official.
    .example = O-003
column-residences-unit_id = Code of the unit where the official lived or studied.
    .example = U-03
column-residences-start = First day of living there.
    .example = 1981-02-17
column-residences-end = Last day of living there; empty = until today.
    .example = 1999-08-31
column-evaluations-official_id = Code of the official.
    .example = O-003
column-evaluations-year = Year that was evaluated.
    .example = 2025
column-evaluations-grade = Grade of that year.
    .example = good
column-pool-official_id = Code of the official.
    .example = O-003
column-pool-title = Title that the official is planned for.
    .example = District chair
column-pool-post_id = Code of the post that the official is planned for, instead of a title.
    .example = P-05
column-pairs-official_id = Code of the official.
    .example = O-003
column-pairs-post_id = Code of the post that the row judges for this official.
    .example = P-05
column-pairs-allowed = No = the official may not take the post; empty = nothing is said.
    .example = no
column-pairs-fit = How well the official suits the post, from 0 to 100.
    .example = 75
column-pairs-preference = How much the official wishes for the post, in points; below 0 = does not wish for it.
    .example = 6
column-pairs-cost = What the pair costs, in whole numbers.
    .example = 12
column-pairs-load = How much of the budget of the post the official takes up.
    .example = 40
column-restrictions-official_id = Code of the official who is not considered for now.
    .example = O-008
column-restrictions-reason = Why: in one word, such as discipline, illness, study or maternity.
    .example = maternity
column-restrictions-until = Last day of the restriction; empty = no end is known.
    .example = 2026-11-30
column-relations-official_id = Code of the official.
    .example = O-003
column-relations-other_id = Code of the other official.
    .example = O-004
column-relations-relation = What they are to each other, in one word, such as spouse, parent, child or sibling.
    .example = spouse
column-decisions-action = What is decided: keep to a post, exclude from one, or waive a rule.
    .example = lock
column-decisions-official_id = Code of the official whom it is about.
    .example = O-003
column-decisions-reason = Why it was decided, in a sentence.
    .example = Leads a project until 2027
column-decisions-decided_by = Who decided.
    .example = Organisation board
column-decisions-decided_on = Day of the decision.
    .example = 2025-12-20
column-decisions-post_id = Code of the post; empty with an exclusion = every move.
    .example = P-05
column-decisions-rule = Name of the rule that is waived.
    .example = min_stint
column-decisions-until = Last day on which the decision holds; empty = no end.
    .example = 2026-12-31
column-baseline-official_id = Code of the official.
    .example = O-003
column-baseline-post_id = Code of the post that the last approved plan gave the official.
    .example = P-05
column-labels-kind = What is named.
    .example = title
column-labels-key = Code of the unit, or the title, level or block as the roster has it.
    .example = District secretary
column-labels-language = The language of the name: en, vi.
    .example = vi
column-labels-label = The name in that language.
    .example = Bí thư Huyện ủy
