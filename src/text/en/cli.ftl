# The command line: help, remarks, errors.

verb-luan = Drafts, audits and ranks leadership rotation plans from a roster in CSV files
    .after =
        Start here:
          luan check scenarios/first-steps              read the files, list every problem
          luan plan scenarios/first-steps --out out     draft ranked candidate plans
          luan audit scenarios/first-steps --plan out/moves-1.csv

        Exit codes: 0 done; 1 the input has errors, or an audit found a breach; 2 usage;
        3 no plan can exist under the hard rules; 4 stopped before any plan was found; 5 a plan, shown
        and written, but not proven (--accept-unproven makes it 0); 70 internal error.
        Nothing leaves this machine: no network, no telemetry, no names in logs.
verb-check = Read and validate an instance folder; every problem with file, row, column, code and remedy
    .after =
        Examples:
          luan check scenarios/quang-nam-2023
          luan check my-folder --format json
          luan explain E1203
verb-plan = Draft ranked, audited candidate plans
    .long =
        Draft ranked, audited candidate plans.

        The first candidate is the optimum under the policy model, with its proof. The others put one
        goal first (the model's emphases), and are better by it than the optimum, or are the next best
        plans; any two of them differ in at least a tenth of the moves of the larger one. A plan is left
        out when another is as good by every rule and better by one. Every tier but the last is proven in full; the
        gap is for the last one. In programs with more than 200,000 free columns, where that is out of reach,
        a draft of all tiers comes first; then each tier ends within the gap or when its share of the time
        is up, and those after it keep the value that it has reached: what is proven of each is said. Ctrl-C ends the search with the best plan so far, marked as not
        proven; a second Ctrl-C ends the program.

        Every search begins with the plan in which everybody stays, or with a repair of it where that
        breaks a must, and never ends with a worse one.

        The files in --out are put in place as one when the plans are there; other files in the folder
        stay as they are. A run that ends without a plan leaves the files of an earlier one, and the page
        OLDER-THAN-LAST-RUN.txt beside them.
    .after =
        Examples:
          luan plan scenarios/quang-nam-2023 --out out
          luan plan scenarios/quang-nam-2023 --candidates 1 --format json
          luan plan my-folder --model regulation-65 --time-limit 60

        Exit codes: 0 proven within the gap asked for; 5 a plan that is shown and written, but not proven
        when the time was up or Ctrl-C was pressed (--accept-unproven makes it 0); 4 no plan by then;
        3 no plan can exist; 1 errors in the input; 2 usage; 70 internal error.

        In plan.json, objective is the value of candidate 1: the sum of its tiers. Where a model lets later
        tiers spend a tolerance of an earlier one, a tier's value may lie above its optimum: decided is
        what the tier was decided at, and the sum of them. bound is what is proven, tier by tier, and
        gap = (decided - bound) / max(1, |decided|) is what is not: never what a tolerance allows.
verb-compare = Solve what-ifs and show them side by side, by figure, person and post
    .long =
        Solve what-ifs and show them side by side, by figure, person and post.

        The what-ifs are the files what-if/*.toml of the instance folder; each changes its parent (the
        instance itself, or another what-if) and is solved from what the parent's solve left. In the
        tables A is the instance itself, differences from it are in brackets, and "=" is the same
        as in A.
    .after =
        Examples:
          luan compare scenarios/first-steps
          luan compare scenarios/quang-nam-2023 --what-if size --out out
          luan compare my-folder --unit U-12 --all
verb-what-if = Start a what-if file
verb-what-if-new = Write a commented what-if file to start from
compare-unknown = there is no what-if { $names }; there are { $known }
what-if-name = the name of a what-if has letters, digits, "-" and "_" only, not "{ $name }"
what-if-exists = { $path } is there already; choose another name or edit it
what-if-written = Written: { $path }. Edit it, then run luan check and luan compare.
what-if-template =
    # A what-if: what differs from its parent. Take the "#" away where you want the change.
    title = "{ $name }"
    parent = "base"              # the instance itself, or another what-if by its name

    # A rule of the policy model: any parameter, weight, kind, tier, or enabled = false.
    # [[change]]
    # rule = "plan_size"
    # max = 40
    # from = 150                 # optional: an error if the model says something else

    # A fact: any column of posts.csv, officials.csv or units.csv.
    # [[change]]
    # post = "P-0012"
    # seats = 2

    # A decision of the board: lock ("stay" = where they are), ban or waive.
    # [[change]]
    # official = "O-104"
    # lock = "P-0031"
    # reason = "Asked for by the district"

    # A pair, a restriction, the tenure of the post held now.
    # [[change]]
    # pair = ["O-104", "P-0031"]
    # fit = 80
    # [[change]]
    # restriction = "O-104"
    # reason = "study"

    # Rows more or less; with an official or a post goes all that other tables say of them.
    # [[change]]
    # add = "posts.csv"
    # post_id = "P-new"
    # unit_id = "U-1"
    # title = "Deputy director"
    # [[change]]
    # remove = "officials.csv"
    # official_id = "O-200"

    # A tier of the policy model.
    # [[change]]
    # tier = "goals"
    # tolerance = 0.05

    # One scenario for each value: a list, or a range. Two parameters make a grid.
    # [sweep]
    # rule = "plan_size"
    # max = { "{" } from = 20, to = 80, step = 20 { "}" }
verb-review = Show the force before a plan: empty posts, what falls due, shares, the planning pool, who could move
    .long =
        Show the force before a plan.

        Empty posts at the plan date and those that are to become empty; heads who reach their term, stints
        that end, returns due and retirements by half-year; shares of women, young, minorities and age
        brackets by level, block and difficulty of the area, and the model's targets as the force has them;
        the planning pool by title; fields and areas with too many or too few; non-local heads; who could
        move under which purpose and which rules stop the rest. Nothing is solved. Terms are those of the
        model's rules; without a rule, eight years for heads and 36 months for stints.
    .after =
        Examples:
          luan review scenarios/first-steps
          luan review scenarios/quang-nam-2023 --years 2 --out force
verb-audit = Audit any plan, ours or made by hand: every breach with people and posts
    .long =
        Audit any plan, ours or made by hand: every breach with people and posts.

        The plan is a plan.json or moves-N.csv of luan, or any CSV file with the columns official_id
        and post_id. Officials that a CSV file does not name keep their post; an empty post_id leaves
        the official without one. Exit code 1 when a must rule is broken. --nearest also finds the plan
        with the fewest changes that keeps every must, and of those the best.
    .after =
        Examples:
          luan audit scenarios/quang-nam-2023 --plan out/plan.json --candidate 2
          luan audit scenarios/quang-nam-2023 --plan by-hand.csv --nearest
verb-batch = Plan many instances, models and what-ifs, on any number of machines
    .long =
        Plan many instances, models and what-ifs, on any number of machines.

        A path is an instance folder, a folder of instance folders, or a list: a CSV file with the
        columns dir, model and what_if (or one folder a line). Every result is in its place as soon as
        it is there: OUT/cases/CASE/plan.json and so on, case.json last. What fails is reported and
        passed over. After a crash or Ctrl-C --resume goes on; a case is solved again only if its
        files, model or search options have changed. OUT/summary.csv and summary.json have a row each.
        Exit code 1 when a case failed, else 5 when one is not proven.
    .after =
        Examples:
          luan batch scenarios --out out-batch
          luan batch scenarios/quang-nam-2023 --what-ifs --out out-batch --resume
          luan batch list.csv --shard 1/4 --out part-1      # on the first of four machines
          luan batch merge part-1 part-2 part-3 part-4 --out whole
verb-batch-merge = One summary out of the shards of several machines

verb-revise = Change an approved plan as little as can be after news
    .long =
        Change an approved plan as little as can be after news.

        Reads an approved plan.json and the roster with its news: decisions, restrictions, people and
        posts as they are now, a what-if, and the moves that officials refused (--refuse). First the
        fewest changes with which every must is kept, then the best plan for each number of changes
        until more bring nothing. The plan with the fewest changes is taken, or the best within
        --max-changes; --out writes it as luan plan does.
    .after =
        Examples:
          luan revise scenarios/first-steps --from out/plan.json --refuse O-3
          luan revise scenarios/first-steps --from out/plan.json --what-if young-45 --max-changes 2 --out revised

verb-trade = Show what two or three goals cost each other
    .long =
        Show what two or three goals cost each other: every plan of which none is better by one of them and
        as good by the others.

        A goal is a tier, a rule or a figure (moves, vacancies, without_post), each to be small as in the
        model; tier:, rule: or figure: before a name says which. The tiers that come before all of them
        keep their optimum. Each plan shown is proven: none is better by one goal and as good by the others.
        The set is complete unless holes are named, where the search ended before; then it says by how much
        at most a plan that is not shown can be better.
    .after =
        Examples:
          luan trade scenarios/first-steps --goal moves --goal development
          luan trade scenarios/quang-nam-2023 --goal figure:moves --goal tier:goals --points 20 --out curve

verb-verify = Say whether an old plan still holds, and what has changed since
    .long =
        Say whether an old plan still holds.

        Reads a plan.json and the roster as it is now, audits every candidate again, computes all
        its tiers, prices, figures, moves and misses again, and holds the input files and the files
        beside the plan against their digests. Bounds are not proven again. Exit code 1 when
        anything that the plan says is not found again.
    .after =
        Example:
          luan verify out/plan.json scenarios/first-steps

verb-export = Write the program as MPS files for any other solver, or the roster as a workbook
    .long =
        Write the program as MPS files for any other solver (--mps), or the roster as a workbook (--xlsx).

        The workbook has a sheet for each file that is there, with names in the language of the messages
        (--lang), dates as dates and numbers as numbers. luan reads it as it reads the folder. What-ifs, and
        a policy model of your own, stay files: keep the model beside the workbook.

        A weighted model is one file. A lexicographic model is one file per tier, FILE-1-law.mps and so
        on, also for a tier in which nothing is priced: each minimises its tier while the earlier tiers
        keep their proven optimum up to their tolerance, so that another solver must find exactly the
        values that are printed. --objective weighted writes the plain sum of all tiers as one file.
    .after =
        Examples:
          luan export scenarios/quang-nam-2023 --mps out/quang-nam.mps
          luan export scenarios/quang-nam-2023 --mps out/sum.mps --objective weighted
          luan export scenarios/quang-nam-2023 --xlsx out/quang-nam.xlsx --lang vi
verb-init = Write an empty roster to fill in: a workbook that explains itself, or a folder
    .long =
        Write an empty roster to fill in: a workbook that explains itself, or a folder.

        A name that ends in .xlsx is a workbook: a guide, a sheet for each list, notes on all heads, and
        drop-down lists of the words that cells take, those of the policy model among them. Any other name is
        a folder of CSV files with their heads, and an instance.toml with comments. Names of sheets and
        columns are in the language of the messages (--lang). Nothing that is there is written over.
    .after =
        Examples:
          luan init my-province.xlsx --lang vi
          luan init my-folder --model two-tier-2025
          luan check my-province.xlsx
verb-generate = Make a synthetic instance folder; the same seed makes the same bytes
    .long =
        Make a synthetic instance folder; the same seed makes the same bytes.

        Stories: first-steps, quang-nam-2023 and da-nang-2025 are rosters to read, made as they are.
        Sizes: province (1,000 officials), region (3,000), nation (10,000) and army (100,000) are rosters
        to measure the search on. Their folder has a policy model of its own, of the structure that is
        asked for: soft rules per locality and per flow, or hard quotas. --officials and --posts make
        any other size; without --structure its model is Regulation 65 with the listed pairs alone.
    .after =
        Examples:
          luan generate --preset quang-nam-2023 --seed 1 --out my-copy
          luan generate --officials 1000 --posts 1050 --pairs 40 --seed 7 --out big
          luan generate --preset region --structure quotas --out region-quotas
          luan generate --preset province --pairs 500 --out long-lists
verb-import = Split one list of people ("danh sách cán bộ") into an instance folder
    .long =
        Split one list of people ("danh sách cán bộ") into an instance folder.

        The list is a sheet of a workbook (.xlsx) or a CSV file with a row for each official: name, date or
        year of birth (under the gender, too), unit, title, since when, grades of years and the like, with
        headings in Vietnamese or English. Titles above it, rows that head a section, totals and
        signatures are told apart. Everything that is guessed or left out is said; what nothing says
        stays empty, and luan check asks for it. The folder must be new or empty.
    .after =
        Examples:
          luan import danh-sach.xlsx --out my-roster --plan-date 2026-01-15
          luan import danh-sach.csv --out words --guess
          luan import danh-sach.csv --out my-roster --columns words/columns.toml
verb-papers = Write the formal papers of a plan as Word documents, from templates
    .long =
        Write the formal papers of a plan as Word documents (.docx), from templates.

        Of one candidate of a plan.json: the draft plan, the list annexed to it, the submission, a sheet and a
        draft decision for each official who moves, a sheet for each unit, and the forms on which origin and
        destination say what they think of it; papers.json has all that the papers say. The folder is new or
        empty. The templates are Word documents: --eject copies them, and --templates uses those of a house;
        docs/papers.md has the names that tags may use. What is not said, such as --body, is dots to fill in. Every
        paper says that it is a draft.
    .after =
        Examples:
          luan papers scenarios/first-steps --plan out/plan.json --out out-papers --lang vi
          luan papers --eject my-templates --lang vi

verb-rules = List the rule catalogue, or print one policy model with numbers, sources and inheritance
    .after =
        Examples:
          luan rules
          luan rules --model regulation-65
          luan rules --model my-model.toml --format json
          luan rules --reference > docs/rules.md
verb-schema = Print the JSON schema of policy models, for editors and other programs
    .after =
        Example:
          luan schema > models/policy.schema.json
verb-lint-model = Find in a policy model what boards get wrong, alone or on a roster
    .long =
        Find in a policy model what boards get wrong: musts that no plan can keep, ratios of a handful of
        people, targets above what the pool holds, weights and rules that change nothing, numbers without
        a source. With --roster the musts are solved, first each alone and then all together, and groups
        and pools are counted. Exit code 1 when something is found that no plan can keep.
    .after =
        Examples:
          luan lint-model my-model.toml
          luan lint-model regulation-65 --roster scenarios/quang-nam-2023
          luan explain L1007
verb-explain = Print the page of an error code or of a rule, or say of a roster why, why not, and at what price
    .long =
        Print the page of an error code or of a rule, or say of a roster why, why not, and at what price.

        With a question the word is an instance folder, and the optimum is found first.

        --official: which rules refuse how many other posts, and which posts no rule refuses. With --post:
        every rule that refuses it, with the fact and the day from which it would not, or else exactly what
        it would cost by tier and rule, found by a solve in which the official takes it, and everybody who
        would be elsewhere. With --versus the same of another official.

        --post alone: who could take the post, what each costs at least, and whom rules keep out. --all:
        what every eligible pair costs at least.

        --rules: what each rule and each decision of the board costs: the optimum without it, and the moves
        that appear and vanish; with --steps, and of a --rule always, also the optimum with each number of
        the rule one step lower and one step higher (6 months, 30 days, 1 year, 1 person, move or point, one
        hundredth, 5 km, a twentieth of a sum of money). --exceptions: which pairs that one rule alone
        removes would bring most if they were let in, and which waivers. --envy: who would rather have the post of somebody else, may take it, and
        has better merit.

        --letter: the page that one official is handed, as Markdown.

        --conflict, where no plan exists: rules and decisions that cannot hold together, of which none can
        be left out of the set, and the best plan without each.
    .after =
        Examples:
          luan explain E1203
          luan explain two_term
          luan explain scenarios/first-steps --official O-3
          luan explain scenarios/first-steps --official O-3 --post P-5
          luan explain scenarios/first-steps --post P-5 --exact 3
          luan explain scenarios/first-steps --rules
          luan explain scenarios/first-steps --rule plan_size
          luan explain scenarios/first-steps --letter O-3 > O-3.md
          luan explain scenarios/first-steps --exceptions --exact 5
          luan explain scenarios/first-steps --envy --merit grade
          luan explain scenarios/first-steps --conflict
verb-completions = Print a shell completion script
    .after =
        Example:
          luan completions bash > ~/.local/share/bash-completion/completions/luan
verb-man = Write the man pages
    .after =
        Example:
          luan man --out man && man man/luan.1

arg-format = How results are printed
arg-quiet = No remarks and no progress on stderr
arg-all-problems = List every problem, however many there are of one kind
arg-wide = Tables with all columns side by side, however wide
arg-lang = Language of messages
arg-help = Print help
arg-version = Print version
arg-dir = Instance folder
arg-model = Policy model by name or path, instead of the one in instance.toml
arg-objective = How tiers combine, instead of what the model says: lexicographic or weighted
arg-candidates = How many candidate plans
arg-keep-dominated = Show candidates, too, when another one is as good by every rule and better by one
arg-time-limit = Seconds after which the search ends with the best plan so far
arg-gap = Relative gap at which a plan counts as optimal
arg-pseudonyms = Show officials by their identifiers alone; who is who is written to KEYFILE, which only you can read: keep it apart from what you hand on. Names in reasons of decisions are replaced as well
arg-accept-unproven = Exit code 0 for a plan that is not proven, instead of 5
arg-generate-seed = Seed of random choices
arg-seed = Seed of random choices; no plan that is proven in full depends on it
arg-engine = How programs are solved: auto (by size), direct (HiGHS on the whole), decomposed
arg-within = Share of each tier's optimum that other plans may lose (such as 1%): the other candidates are then the plans that share the fewest moves, and what all such plans have in common is safe to sign
arg-warm-start = Start from the warm-start.json that an earlier plan of nearly the same roster left beside its plan.json
arg-engine-params = TOML file with numbers that steer the decomposed engine, for people who tune it
arg-log = Print each step of the search on stderr: time, incumbent, bound, what was tried, what it brought
arg-log-json = File for the same as data, one JSON object a line
arg-threads = Candidates solved side by side (default: one per core)
arg-plan-out = Folder for plan.json, plan.xlsx, report.html, moves-N.csv, misses-N.csv and report.txt
arg-paths = Instance folders, folders of them, or lists of them
arg-batch-out = Folder for the results
arg-batch-model = A policy model in the place of the instances' own; may be given several times
arg-what-ifs = Every what-if of each folder, beside the instance itself
arg-resume = Go on where an earlier run into the same folder ended
arg-shard = Solve part I of N only (I/N), of the cases in the order of their names
arg-parts = Folders of the shards
arg-merge-out = Folder for the summary
arg-from = The approved plan: plan.json
arg-rank = Which of its plans was approved
arg-refuse = An official who refuses the move of the approved plan; may be given several times
arg-trade-goal = A tier, a rule or a figure; give two or three
arg-trade-what-if = A what-if of the folder in place of the roster itself, by name
arg-trade-points = Plans at most
arg-trade-out = Folder for trade.json, trade.csv, trade.txt and point-N.csv, the moves of each plan
arg-review-years = Years that are looked ahead
arg-review-what-if = A what-if of the folder in place of the roster itself, by name
arg-review-out = Folder for review.json, review.txt and a CSV file for each table
arg-revise-what-if = News as a what-if of the folder, by name
arg-max-changes = Officials at most who are elsewhere than in the approved plan
arg-explain-word = An error code or a rule; with a question the instance folder
arg-explain-official = Why this official takes a post or does not
arg-post = With --official, why this post is not theirs, or what it would cost; alone, who could take it
arg-versus = The same of this official, to hold beside the first
arg-exact = For how many who could take the post, or how many exceptions, the exact answer is found, the most promising first
arg-explain-all = What every eligible pair that is not in the optimum costs at least
arg-explain-out = Folder for bounds.csv and bounds.json
arg-envy = Who would rather have the post of somebody else, may take it, and has better merit
arg-merit = What merit is: fit (for the post, in pairs.csv) or grade (the latest)
arg-letter = The page that this official is handed (Markdown): the draft, the reasons, what a refusal costs; other people are named by their posts
arg-names = With --letter, other people by their names
arg-explain-rules = What every rule and every decision costs: the optimum without it
arg-steps = With --rules, each number of a rule one step lower and one step higher as well; with --rule always
arg-exceptions = Which removed pairs and which waivers would be worth most
arg-conflict = Where no plan exists: which rules and decisions cannot hold together, and what giving up each leads to
arg-explain-rule = What this rule costs, by its name; may be given several times
arg-explain-what-if = A what-if of the folder in place of the roster itself, by name
arg-reason = Why the moves were refused, as their bans are recorded
arg-refused-on = Date of the refusals (default: the plan date)
arg-reserves = For each move of the chosen plan, who takes the post if it falls through, and what that costs (=N: the N best)
arg-survival = How many refusals the chosen plan survives, when so large a share of the movers refuses (5% unless given)
arg-samples = Draws of who refuses
arg-revise-out = Folder for the revised plan, as of luan plan, and revise.json
arg-verify-plan = Result of luan plan --out
arg-plan = Plan to audit: plan.json, moves-N.csv, or any CSV with official_id and post_id
arg-candidate = Which candidate of a plan.json
arg-nearest = Find the plan with the fewest changes that keeps every must, and the best of those
arg-what-if = A what-if by name, with all it stands on; may be given several times (default: all)
arg-official = Show only this official
arg-unit = Show only posts of this unit, and people who come from or go to one
arg-title = Show only posts of this title, and people who come from or go to one
arg-against = A plan to hold beside them: plan.json (its first candidate), moves-N.csv or a list made by hand
arg-all = Show every line, not the first 30
arg-compare-out = Folder for compare.json, compare.txt and the tables as CSV
arg-name = Name of the what-if
arg-new-dir = Instance folder
arg-mps = File to write the program to
arg-xlsx = Workbook to write the roster to
arg-init-path = Workbook (a name that ends in .xlsx) or folder to write
arg-init-model = Policy model by name or path; its words are those that cells offer
arg-preset = Name of a ready-made roster: a story or a size
arg-officials = Number of officials
arg-posts = Number of posts
arg-pairs = Listed pairs per official (default: that of the size, or 20)
arg-structure = Rules of the policy model in the folder: soft (the default of the sizes) or quotas
arg-generate-out = Folder to write
arg-import-file = List of people: a workbook (.xlsx) or a CSV file
arg-import-out = Folder to write, new or empty
arg-import-model = Policy model that instance.toml names
arg-plan-date = Date for which is planned; else the one that the title of the list says
arg-columns = A house's own headings and words (columns.toml)
arg-guess = Write columns.toml to fill in, with what was understood and what was not, instead of the folder
arg-papers-dir = Instance folder that the plan was made from
arg-papers-plan = Result of luan plan --out (plan.json)
arg-papers-rank = The candidate, by its rank
arg-papers-out = Folder to write, new or empty
arg-papers-templates = Folder with templates of a house; those that are not there are the ones that come with luan
arg-papers-eject = Copy the templates of the language into this folder, new or empty
arg-papers-heading = Whose heading the papers have: that of the party or of the state
arg-papers-above = The body above the one that issues
arg-papers-body = The body that issues
arg-papers-place = Place of issue
arg-papers-authority = Who decides
arg-force = Write into a folder that is not empty
arg-rules-model = Policy model by name or path
arg-file = Policy model by name or path
arg-roster = Instance folder to hold the model against
arg-lint-model-time-limit = Seconds after which each search ends without a finding
arg-reference = Print the reference of all rules as Markdown
arg-word = A code as printed by luan check, or the name of a rule
arg-shell = The shell
arg-man-out = Folder to write

problem-error = error[{ $code }] { $place }: { $cause }
    { "  " }fix: { $action }
problem-warning = warning[{ $code }] { $place }: { $cause }
    { "  " }fix: { $action }

problem-more = ... and { $count } more { $code } in { $file } (--all-problems lists them)

check-done = { $name }: { $units } units, { $posts } posts, { $officials } officials; { $moves } eligible moves under { $model }; { $count ->
    [one] 1 warning
   *[other] { $count } warnings
}
check-what-ifs = What-ifs: { $names }
init-exists = { $path } is there already, and nothing was written; give another name
init-book = Written: { $path }. Fill in its sheets (the first one says how), then run luan check { $path }.
init-folder = Written: { $count } files in { $path }. Fill them in, then run luan check { $path }.
generate-done = { $count } files in { $dir }
generate-few-posts = { $listed } of { $wanted } pairs are listed: with { $posts } posts nobody can have { $pairs } besides the own one. Ask for more --posts or fewer --pairs.
generate-few-in-reach = { $listed } of { $wanted } pairs are listed: some officials have fewer than { $pairs } posts in reach (of their rank or one above, in their district, those next to it and their province). Ask for more --posts or fewer --pairs, or give --structure, whose lists reach further.
generate-not-empty = the folder { $dir } is not empty; give another one, or --force to write into it
import-not-empty = the folder { $dir } is not empty; nothing is written over: give another one
papers-written = Written: { $count } files in { $dir }. Each paper is a draft.
papers-ejected = Written: { $count } templates in { $dir }. Edit them, then give the folder to luan papers with --templates.
generate-story = the preset { $name } is a story and made as it is; --structure and --pairs go with a size ({ $sizes }) or with --officials and --posts
generate-unknown = there is no preset { $name }; there are: { $presets }
explain-unknown = there is no code and no rule { $word }; the nearest is { $nearest }
plan-out-is-input = the results would land among the input files; give another folder with --out
pseudonyms-in-out = { $path } would lie in the folder of the results, which is handed on; give another place for the key
pseudonyms-exists = { $path } is there already and is no key of luan's; give another place for the key
plan-unproven = Not proven: exit code 5 (--accept-unproven makes it 0).
plan-older = { $dir } still holds the plans of an earlier run.
plan-older-mark =
    The files in this folder are of an earlier run. The run after it ended without a new plan:

    { $message }

    The next run that ends with a plan takes this page away.
plan-no-out = Nothing written: give --out FOLDER for plan.json, the moves of each candidate and a report.
export-file = { $file }: { $columns } columns, { $rows } rows, { $nonzeros } coefficients
export-optimum = { $file }: { $columns } columns, { $rows } rows, { $nonzeros } coefficients; its optimum is { $optimum }
export-roster = { $file }: { $sheets } sheets, { $rows } rows
export-onto-itself = { $path } is the roster itself: give another name, or what luan does not read in it would be lost
export-model = The policy model { $model } is no part of the workbook: keep its file beside it.
export-too-large = { $file } does not fit into a sheet, which takes { $rows } rows below its heads, and { $characters } characters in a cell; keep it as a folder
export-not-proven = The optimum of tier { $tier } is not proven (no plan exists, or the time was up): later tiers are not written.

progress-start = reading and formulating
log-time = time s
log-incumbent = incumbent
log-bound = bound
log-gap = gap
log-cheaper = cheaper by
log-raised = bound up by
log-took = took s
log-step = step
log-begin = stage { $stage }: { $columns } free columns, { $rows } rows
log-end = stage { $stage } ends: { $how }
log-progress = HiGHS on the whole
log-reduced-cost-fixing = reduced cost fixing: { $fixed } columns fixed, { $free } free
log-presolve = presolve: { $groups } groups, { $choices } choices, { $rows } rows
log-volume = volume algorithm: { $passes } passes
log-warm-start = warm start: { $cuts } cuts
log-first-plan =
    { $given ->
        [0] first plan
       *[other] first plan, from the one given
    }
log-relaxation = relaxation: { $choices } choices, { $components } components
log-cuts = mixed-integer rounding: { $added } cuts
log-rounding = rounding: { $groups } groups undecided
log-neighbourhoods = neighbourhoods: { $many } of { $size } choices, { $proven } proven
log-kernel = kernel: { $groups } groups, { $nodes } nodes
log-restart = prices looked for elsewhere
progress = { $stage }: incumbent { $incumbent }, bound { $bound }, gap { $gap } %

lint-done = { $model }: { $errors } error(s), { $warnings } warning(s)

error = error: { $message }
error-input = { $count ->
    [one] 1 error in the input
   *[other] { $count } errors in the input
}
error-usage = { $why }
error-infeasible = No plan can exist under the must rules of this model (luan explain DIR --conflict: which of them cannot hold together).
error-infeasible-least = With these breaches, and no fewer, there would be one:
error-infeasible-locks = No must rule alone stands in the way: the locks and bans in decisions.csv leave no room, or --time-limit was too short to tell.
remedy = A plan exists if these musts become targets. Save as { $file }:

    { $toml }
    and run
    { "    " }{ $check }
    { "    " }{ $plan }
error-no-plan = The time was up before any plan was found: give more time with --time-limit.
error-no-plan-interrupted = Stopped by Ctrl-C before any plan was found.
error-magnitude = The prices of tier { $stage } reach { $price }, too far apart for the solver to tell plans from each other: give costs in a larger unit (millions instead of single ones), or lower the weights.
error-solver = the solver failed: { $why }
error-busy = { $left } searches of the solver did not end when they were asked to and still run: no new one is begun beside them. Try again when they have ended, or start the program anew.
error-io = { $path }: { $why }. { $action }
io-not-found = there is no such file or folder
    .action = Check the path; it counts from the folder that the command is started in.
io-denied = this account may not read or write there
    .action = Ask for the right to, or give a path in a folder of your own.
io-is-folder = this is a folder, and a file is needed there
    .action = Rename the folder, or give another path.
io-not-folder = a file stands where a folder is needed
    .action = Rename the file, or give another path.
io-full = the disk or the quota is full
    .action = Make room, or give a path on another disk, and run the command again.
io-read-only = the disk can only be read
    .action = Give a path on another disk.
io-too-large = the file is larger than any roster or model
    .action = Check that it is the right file.
io-not-regular = this is not a plain file (a pipe or a device, perhaps)
    .action = Copy what it holds into a file, and give that.
io-not-text = the file is not UTF-8 text
    .action = Save it as UTF-8.
io-other = the system says: { $why }
    .action = Check the path and the disk, and run the command again.
error-internal = internal error, please report it: { $why }
why-unknown = There is no { $kind } { $id } in the roster or its model; the nearest is { $nearest }.
trade-count-of-goals = A trade-off is between two or three goals: give --goal twice, or three times.
trade-unknown-goal = There is no goal { $name } in the model; the nearest is { $nearest }. Known are { $known }.
trade-unpriced-goal = { $name } prices nothing in this model, so that all plans are the same by it. Known are { $known }.
revise-reason = Refused the move
revise-written = Written: { $dir } has the revised plan and revise.json.
revise-no-rank = The plan has no plan { $rank }, it has { $count }. Give --rank 1 to { $count }.
revise-no-move = { $official } does not move in the approved plan, so that there is nothing to refuse. Name an official of moves-N.csv.
batch-written = Written: { $dir } has summary.csv, summary.json, summary.txt, and a folder for each case under cases/.
batch-no-paths = Name at least one instance folder, a folder of them, or a list.
batch-no-out = Give --out FOLDER: a batch has too many results for the terminal.
batch-not-empty = { $dir } holds results already. Give --resume to go on with them, or another --out.
batch-no-instance = { $dir } is no instance folder and holds none: there is no instance.toml.
batch-line = Line { $row } of { $path } names no folder. The columns are dir, model and what_if, or one folder stands on each line.
batch-twice = Two cases are called { $id }: their results would take each other's place. Name each folder once.
batch-torn = The parts hold different results of the same cases: { $ids }. They were made from other files or with other options; solve them again.
batch-open = { $count ->
    [one] One case was not solved; --resume goes on.
   *[other] { $count } cases were not solved; --resume goes on.
}
batch-progress = { $failed ->
    [0] none failed
   *[other] { $failed } failed
}
