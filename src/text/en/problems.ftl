# Numbered problems of the input. Each code has its cause (the message), what to do (`.action`) and
# the page that `luan explain CODE` prints (`.page`). `nearest` is "none" when no known name is near.

## E10xx: files and their form

E1001 = The file is missing.
    .action = Add the file to the instance folder; the columns are listed in the README, and `luan generate --preset first-steps` writes a folder to copy from.
    .page =
        A file that every instance needs is not in the folder.
        Needed are instance.toml, units.csv, posts.csv and officials.csv; all others may be left out.
        File names are in lower case and end in .csv, not in .CSV. In a workbook a sheet stands for a
        file: units for units.csv, or Đơn vị.
        Wrong: a folder with units.csv and posts.csv alone
        Right: instance.toml, units.csv, posts.csv, officials.csv
E1002 = The file "{ $file }" is not part of an instance, but looks like "{ $nearest }".
    .action = Rename it to "{ $nearest }", or take it out of the folder.
    .page =
        The name of a CSV file is not one of those luan reads, and differs little from one that is.
        Its rows would be left out without a word, so this is an error and not a warning.
        Wrong: tenure.csv
        Right: tenures.csv
E1003 = The file is empty.
    .action = Write at least the header row, or remove the file if it is not needed.
    .page =
        The file holds nothing, not even the names of its columns.
        A file that may be left out may also have a header and no rows.
        Wrong: a pool.csv of 0 bytes
        Right: a pool.csv with the one line "official_id,title"
E1004 = The file has a header but no rows.
    .action = Add at least one row.
    .page =
        Units, posts and officials are what a plan is made of: each needs at least one row.
        Rows in which every cell is empty do not count.
        Wrong: units.csv with the line "unit_id,name,level,block" alone
        Right: the same line, and below it "U1,Hill district,district,party"
E1005 = The row is not text in a known encoding (byte { $byte }).
    .action = Save the file as "CSV UTF-8" in the spreadsheet program.
    .page =
        Files are read in UTF-8, in UTF-16 ("Unicode text") and in the Vietnamese code page
        Windows-1258. This one is none of them: a letter of UTF-8 was cut in two, or the file is no
        text at all. The row named is the first with such a byte.
        Wrong: a file in UTF-8 to which rows of another encoding were pasted
        Right: "Save as: CSV UTF-8 (comma delimited)"
E1007 = The line is longer than { $limit } bytes.
    .action = Check the file: its line ends are lost, or this is not a CSV file.
    .page =
        No row of a roster comes near a line of a mebibyte. Such a line means that the ends of lines
        were lost on the way, or that a file of another kind was renamed.
        Nothing else of the file is read.
        Wrong: all rows in one line
        Right: one row in each line
E1008 = The row has { $found } cells where the header has { $expected }.
    .action = Add or remove commas; put a text that holds a comma between double quotes.
    .page =
        Each row has as many cells as the header has columns; an unknown value is an empty cell.
        Most often a text holds a comma and is not quoted, or a comma is missing at the end.
        Wrong: P1,U1,Chair, People's Committee
        Right: P1,U1,"Chair, People's Committee"
E1009 = The cell holds a line break.
    .action = Close the double quote that is open, or write the text in one line.
    .page =
        No value of a roster spans several lines. A line break inside a cell nearly always comes from
        a double quote that is opened and not closed: the rest of the file then falls into that cell.
        A double quote inside a quoted text is written twice.
        Wrong: P1,U1,"Chair
        Right: P1,U1,"Chair"
E1010 = The file is not TOML: { $cause }.
    .action = Correct the line; texts stand between double quotes and each key stands once.
    .page =
        instance.toml and policy models are written in TOML: one key, an equals sign and a value per
        line. Texts are quoted, numbers and true or false are not.
        Wrong: name = Round 2026
        Right: name = "Round 2026"
E1011 = The key "{ $key }" is not known in instance.toml.
    .action =
        { $nearest ->
            [none] Remove it; the known keys are { $known }.
           *[other] Did you mean "{ $nearest }"? The known keys are { $known }.
        }
    .page =
        instance.toml has a fixed set of keys, so that a misspelt one is not passed over.
        Known are name, plan_date, model, language, notes and currency.
        Wrong: plan_day = "2026-01-15"
        Right: plan_date = "2026-01-15"
E1012 = The key "{ $key }" is missing in instance.toml.
    .action = Add a line "{ $key } = ...".
    .page =
        An instance has a name, the date against which all ages and terms are held, and a policy
        model. The model may instead be given on the command line.
        Wrong: name = "Round 2026" alone
        Right: also plan_date = "2026-01-15" and model = "regulation-65"
E1013 = The key "{ $key }" holds a value of the wrong type ({ $found }).
    .action = Write a text between double quotes; plan_date may be a date without quotes.
    .page =
        Every key of instance.toml holds a text. The plan date may also be a TOML date.
        Wrong: name = 2026
        Right: name = "2026"
E1015 = The workbook cannot be read: { $cause }.
    .action = Open it in the spreadsheet program and save it as an Excel workbook (.xlsx) without a password.
    .page =
        Workbooks of the form .xlsx are read. Older ones (.xls), those of other programs (.ods) and those
        with a password are not, nor files that were cut off on their way.
        Wrong: an .xls file renamed to .xlsx
        Right: "Save as: Excel Workbook (.xlsx)"
E1016 = The workbook is too large: { $cause }.
    .action = Leave in it the sheets of the roster alone, and clear what stands far right or below.
    .page =
        A sheet has at most 256 columns and 192 MiB of text, all parts of the workbook together 1 GiB.
        No roster comes near. Often pictures, other sheets or cells that look empty are to blame.
        Wrong: a sheet with a note in column XFD
        Right: a sheet with the columns of the reference
E1017 = The sheet "{ $sheet }" stands for { $file }, as another sheet does.
    .action = Put the rows of both into one sheet, or give one of them another name.
    .page =
        Each sheet of a workbook stands for one file, by its name in English or Vietnamese. Of two for the
        same file nothing says which counts.
        Wrong: a sheet "units" and a sheet "Đơn vị"
        Right: one of them
E1020 = "{ $file }" is a folder, not a file.
    .action = Put the file itself into the instance folder under this name, or rename the folder.
    .page =
        Something in the instance folder has the name of a file that is read and is none. Taking it for
        a file that is not there would leave out all of its rows without a word.
        Wrong: a folder pool.csv with the table in it
        Right: the file pool.csv
E1021 = No list of people is in the file: no row names a column of names and another.
    .action = Give the file with the list, or say in columns.toml (--columns) what its headings mean; one of them is "name".
    .page =
        luan import looks for the heading of the list among the first 30 rows: one that has a column of
        names ("Họ và tên", "Full name") and at least one more that it knows, such as the title.
        Wrong: a list headed "Ai", "Ở đâu"
        Right: a list headed "Họ và tên", "Chức vụ"; or columns.toml with [columns] "Ai" = "name", "Ở đâu" = "unit"
E1022 = The sheets "{ $one }" and "{ $other }" are lists of people both.
    .action = Put one of them into a workbook of its own, or put the rows of both into one sheet.
    .page =
        luan import splits one list. Of two in a workbook nothing says which counts, or whether the same
        people stand in both.
        Wrong: a sheet "2024" and a sheet "2025", both with names and titles
        Right: a workbook with the sheet of this year
E1023 = The list has a heading and names nobody below it.
    .action = Look whether the names stand in the column that is headed so.
    .page =
        A row is an official when it has a name and something else: a number, a title, a year of birth.
        Below this heading no row has.
        Wrong: a sheet with the heading alone
        Right: a row for each official below it
E1024 = The key "{ $key }" is not known in the words of the house.
    .action = { $nearest ->
        [none] Known here are { $known }.
       *[other] Did you mean "{ $nearest }"? Known here are { $known }.
    }
    .page =
        columns.toml has the table [columns] for headings and a table [words.COLUMN] for each column whose
        words a house writes in its own way.
        Wrong: [word.grade]
        Right: [words.grade]
E1025 = The value of "{ $key }" in the words of the house is of type { $found }, not { $expected }.
    .action = Write it as in the example: luan explain E1025.
    .page =
        Headings and words are given as text between quotes, tables in brackets.
        Wrong: [words.grade] "1" = 1
        Right: [words.grade] "1" = "excellent"
E1026 = "{ $key }" cannot be "{ $value }".
    .action = { $nearest ->
        [none] It can be { $known }; or leave the line out.
       *[other] Did you mean "{ $nearest }"? It can be { $known }; or leave the line out.
    }
    .page =
        In [columns] a heading of the list gets what luan calls the column, "note" for one that is not to be
        read; in [words.grade] and [words.gender] a word gets the value that it stands for. A line that
        --guess left to be filled in is filled in or taken out.
        Wrong: [words.grade] "A" = "exellent"
        Right: [words.grade] "A" = "excellent"

E1090 = The file of engine parameters does not fit: { $cause }.
    .action = Correct the line, or remove it: a number that is not given keeps its default.
    .page =
        luan plan --engine-params FILE takes a TOML file of tables with numbers that steer the decomposed
        engine. Each number has a name, a default and a range in which it means anything; they change how
        soon a plan is found and proven, never what counts as a plan.
        Wrong: [sub_mip] nodes = 0
        Right: [sub_mip] nodes = 100
## E12xx: columns and cells

E1091 = The file is not a warm start that this version reads: { $cause }.
    .action = Leave --warm-start out, or give the warm-start.json that this version wrote beside its plan.json.
    .page =
        luan plan writes warm-start.json beside plan.json; luan plan --warm-start FILE starts from it. A
        file that was cut off, changed by hand, or written by a version with another format is refused as a
        whole: nothing of it is used.
        Wrong: --warm-start plans/plan.json
        Right: --warm-start plans/warm-start.json

E1092 = The warm start was made for another roster: of its { $of } officials, { $known } are in this one.
    .action = Give the warm-start.json of an earlier plan for this roster, or leave --warm-start out.
    .page =
        A warm start helps where most of the roster is the same. One of whose officials fewer than half are
        in the roster is refused as a whole, since it would only be in the way.
        Wrong: --warm-start of another province
        Right: --warm-start of last month's plan for this province

E1201 = The column "{ $column }" is missing.
    .action = Add the column to the header row and fill it.
    .page =
        A column that this file needs is not in its header. Names joined by | are alternatives: at
        least one of them is needed.
        Nothing else is said of the cells of a missing column.
        Wrong: unit_id,name,level
        Right: unit_id,name,level,block
E1202 = The column "{ $column }" is in the header twice.
    .action = Remove or rename one of the two.
    .page =
        Two columns have the same name, and nothing says which of them counts.
        Wrong: official_id,name,name
        Right: official_id,name,gender
E1203 = The column "{ $column }" is not known in { $file }.
    .action =
        { $nearest ->
            [none] Remove it; the known columns are { $known }.
           *[other] Did you mean "{ $nearest }"? The known columns are { $known }.
        }
    .page =
        Each file has a fixed set of columns, so that a misspelt one is not passed over: its values
        would otherwise count as unknown, and rules would refuse or allow on that ground.
        The reference lists the names, and what else each may be called in Vietnamese and English.
        Numbers of rows and notes are passed over; other columns for private use go elsewhere.
        Wrong: official_id,name,birthdate
        Right: official_id,name,birth_date
E1204 = The cell in column "{ $column }" is empty.
    .action = Fill the cell, or remove the row.
    .page =
        The value is needed in every row. In columns that are not needed, an empty cell means that
        the value is unknown.
        Wrong: U1,,district,party
        Right: U1,Hill district,district,party
E1205 = "{ $value }" is not a whole number.
    .action = Write digits alone, without decimals, spaces or separators of thousands.
    .page =
        Ranks, seats, priorities, costs and loads are whole numbers.
        Wrong: 1,200 or 3.0 or two
        Right: 1200 or 3 or 2
E1206 = { $value } in column "{ $column }" is outside { $least } to { $most }.
    .action = Correct the number.
    .page =
        The number can be read but makes no sense in its column: seats are at least 1, fit is 0 to
        100, area_grade 0 to 2, latitude -90 to 90, longitude -180 to 180.
        Often latitude and longitude are swapped, or a zero means "unknown": leave the cell empty then.
        Wrong: seats = -1, fit = 120
        Right: seats = 1, fit = 100
E1207 = "{ $value }" is neither yes nor no.
    .action = Write yes or no (true, false, 1 and 0 are read as well).
    .page =
        Columns such as head, critical or territory hold yes or no, in capitals or not.
        An empty cell means no, and in the column "allowed" that nothing is said.
        Wrong: x
        Right: yes
E1208 = "{ $value }" is not a known word for "{ $column }".
    .action =
        { $nearest ->
            [none] Use one of { $known }.
           *[other] Did you mean "{ $nearest }"? The known words are { $known }.
        }
    .page =
        The column holds one of a few words: gender is female or male; grade is excellent, good,
        complete or incomplete; kind of a tenure is regular or rotation; action of a decision is
        lock, ban or waive.
        Wrong: grade = very good
        Right: grade = excellent
E1209 = "{ $value }" is not a { $column } of the policy model.
    .action =
        { $nearest ->
            [none] Use one of { $known }, or add the word to the model.
           *[other] Did you mean "{ $nearest }"? The model has { $known }.
        }
    .page =
        Levels, blocks, degrees and theory levels are lists in the policy model, in their order; the
        roster uses their words, with the same capitals.
        Another model may have other words: check which one instance.toml names.
        Wrong: level = distric
        Right: level = district
E1210 = The identifier "{ $value }" is already used in row { $row }.
    .action = Give one of the two rows another identifier, or remove it.
    .page =
        An identifier names one unit, post or official. Several seats of one kind are one post with
        a number in "seats", not several rows with one identifier.
        Wrong: two rows that begin with P1
        Right: P1 and P2, or P1 with 2 seats
E1211 = "{ $value }" is already listed in row { $row }.
    .action = Remove one of the two rows.
    .page =
        A pair of official and post stands once in pairs.csv, and an official once in baseline.csv.
        Nothing says which of two rows counts.
        Wrong: O1,P1,80 and below it O1,P1,60
        Right: O1,P1,80
E1212 = { $official } already has an evaluation for { $year }.
    .action = Keep one evaluation per official and year.
    .page =
        evaluations.csv holds one grade per official and calendar year. After a change of unit within
        the year, the later one counts: leave the other out.
        Wrong: O1,2025,good and below it O1,2025,excellent
        Right: O1,2025,excellent
E1213 = "{ $value }" is not a number.
    .action = Write a number such as 16.4637.
    .page =
        Latitude and longitude are decimal degrees, with a point or a comma. Degrees, minutes and
        seconds are not read.
        Wrong: 16 27 49 N
        Right: 16.4637 or 16,4637
E1214 = The unit has a { $given } but no { $missing }.
    .action = Fill both cells, or leave both empty.
    .page =
        A place is a latitude and a longitude together. One without the other is no place.
        Wrong: latitude 16.46, longitude empty
        Right: latitude 16.46, longitude 107.59
E1215 = The row names neither a title nor a post.
    .action = Fill "title" or "post_id", or remove the row.
    .page =
        The planning pool says what an official is planned for: any post with a title, or one post.
        Wrong: O1,,
        Right: O1,District secretary,
E1216 = The row names neither a post nor a unit.
    .action = Fill "post_id", or "unit_id" if the post is not in posts.csv.
    .page =
        A tenure is service in a post of posts.csv or, for other work, at least in a unit.
        Wrong: O1,,,2020-01-01
        Right: O1,P1,,2020-01-01 or O1,,U1,2020-01-01
E1217 = "{ $value }" is no language.
    .action = Write the short name of the language, two or three letters: en, vi.
    .page =
        labels.csv gives names in other languages, and each row says in which one. Reports in that
        language use the name; those in other languages keep the roster's own words.
        Wrong: English
        Right: en

## E13xx: references

E1301 = There is no unit "{ $value }" in units.csv.
    .action =
        { $nearest ->
            [none] Add the unit to units.csv, or correct the identifier.
           *[other] Did you mean "{ $nearest }"? Otherwise add the unit to units.csv.
        }
    .page =
        The cell refers to a unit by its unit_id. Identifiers are compared letter by letter,
        capitals and leading zeros included. Units that no longer exist may stay in units.csv, with
        a date in valid_to, so that histories can name them.
        Wrong: u1 where units.csv has U1
        Right: U1
E1302 = There is no post "{ $value }" in posts.csv.
    .action =
        { $nearest ->
            [none] Add the post to posts.csv, or correct the identifier.
           *[other] Did you mean "{ $nearest }"? Otherwise add the post to posts.csv.
        }
    .page =
        The cell refers to a post by its post_id. A tenure in a post that is not part of the plan
        names its unit alone.
        Wrong: O1,P99 where posts.csv ends at P12
        Right: O1,P12
E1303 = There is no official "{ $value }" in officials.csv.
    .action =
        { $nearest ->
            [none] Add the official to officials.csv, or correct the identifier.
           *[other] Did you mean "{ $nearest }"? Otherwise add the official to officials.csv.
        }
    .page =
        The cell refers to an official by official_id. Somebody who left is taken out of the other
        files as well.
        Wrong: O-014 where officials.csv has O-0014
        Right: O-0014
E1304 = The unit "{ $unit }" lies below itself.
    .action = Correct "parent_id" of one of the units in the circle.
    .page =
        Following parent_id from a unit leads back to the same unit. Units form a tree: each has one
        parent, and the highest have none.
        Wrong: U1 below U2 and U2 below U1
        Right: U2 below U1, and U1 below nothing
E1305 = { $official } is related to itself.
    .action = Name the other person in "other_id", or remove the row.
    .page =
        A relation is between two people.
        Wrong: O1,O1,spouse
        Right: O1,O2,spouse
E1306 = No post has the title "{ $value }", but one has "{ $nearest }".
    .action = Write the title as in posts.csv, if that one is meant.
    .page =
        A title in pool.csv means every post with this title, written exactly as in posts.csv. A title
        that differs by a letter or two is taken for a slip: the official would not be in the pool
        for the posts that are meant.
        Wrong: District secretery
        Right: District secretary
E1307 = The post "{ $post }" has more current holders than its { $seats } seat(s).
    .action = End a tenure, correct "post_id", or give the post more seats.
    .page =
        More tenures without an end name this post than it has seats. Most often a former holder's
        tenure was not closed.
        Wrong: O1,P1,2015-01-01, and O2,P1,2021-01-01, for one seat
        Right: O1,P1,2015-01-01,2020-12-31 and O2,P1,2021-01-01,
E1308 = { $official } holds two posts now: "{ $first }" and "{ $second }".
    .action = End one of the two tenures, or make the two posts one post.
    .page =
        An official has one current post: the one whose tenure has no end. Two posts that one person
        holds together are one post in posts.csv.
        Wrong: O1,P1,2018-01-01, and O1,P2,2022-01-01,
        Right: O1,P1,2018-01-01,2021-12-31 and O1,P2,2022-01-01,
E1309 = The unit "{ $unit }" does not exist yet on { $plan_date }.
    .action = Move the post to a unit in force, or correct valid_from in units.csv.
    .page =
        The post belongs to a unit that begins after the plan date, or lies below one that does. Nobody
        can be placed there. Posts of a unit that has ended may stay: their holders are the people to
        place (W1013).
        Wrong: a post in a unit with valid_from 2027-07-01, for a plan of 2026
        Right: a plan date from 2027-07-01 on
E1310 = The post "{ $post }" belongs to another unit than this one.
    .action = Leave "unit_id" empty, or correct one of the two.
    .page =
        Where a tenure names a post, its unit is the post's own. A unit beside it must be the same.
        Wrong: O1,P1,U2 where posts.csv puts P1 in U1
        Right: O1,P1,
E1311 = The unit "{ $unit }" is its own successor.
    .action = Name the unit that took over, or leave "successor_id" empty.
    .page =
        A successor is another unit, the one that took over when this one ended.
        Wrong: U1 with successor_id U1
        Right: U1 with successor_id U7

## E14xx: dates and tenures

E1312 = The unit "{ $unit }" succeeds itself by way of others.
    .action = Correct "successor_id" so that the last unit of the line has none.
    .page =
        Following successor_id from unit to unit must end somewhere: a merger has one result.
        Wrong: U1 with successor U2, and U2 with successor U1
        Right: U1 with successor U2, and U2 without
E1313 = From the unit "{ $unit }" on, "{ $column }" leads through more than { $most } units.
    .action = Correct "{ $column }" so that each line of units is shorter.
    .page =
        Units lie one above the other, or follow one after the other, in lines of a few steps. A line
        of more than a hundred comes from a mistake, such as a column filled downwards in a spreadsheet.
        Wrong: U2 below U1, U3 below U2, and so on to U200
        Right: U2, U3 and so on to U200, all below U1
E1401 = There is no such date as "{ $value }".
    .action = Correct the day or the month; the order is day/month/year.
    .page =
        The text has the form of a date, but the calendar has no such day. Often day and month are
        swapped, or the month has fewer days.
        Wrong: 31/02/2026 or 12/31/2025
        Right: 28/02/2026 or 31/12/2025
E1402 = "{ $value }" is not a date in a known form.
    .action = Write YYYY-MM-DD or DD/MM/YYYY.
    .page =
        Dates are year, month, day or day, month, year, between strokes, hyphens or points, with four
        digits for the year. Of birth, tenures and units the month or the year alone will do.
        Wrong: 03/04/26, or 03/2026 for the day of a decision
        Right: 2026-04-03, 03/04/2026 or 03-04-2026
E1403 = "{ $value }" is after the plan date, { $plan_date }.
    .action = Correct the date; leave "end" empty while a tenure lasts.
    .page =
        Births, starts and ends of tenures, evaluations and decisions of the board are facts at the
        plan date and cannot lie after it. A tenure that is due to end later has an empty end; a
        decision taken later belongs to the next round.
        Wrong: start 2026-09-01 for a plan of 2026-01-15
        Right: start 2025-09-01
E1404 = The time ends on { $end }, before it starts on { $start }.
    .action = Correct one of the two dates.
    .page =
        The end of a tenure is its last day and not before its first.
        Wrong: 2021-05-01,2020-04-30
        Right: 2020-05-01,2021-04-30
E1405 = The tenure overlaps the one in row { $row }: same official, same post.
    .action = Correct the dates, or remove the row that repeats the other.
    .page =
        One official cannot serve in one post twice at the same time; lengths of service would count
        double. A tenure may begin on the day on which the earlier one ends.
        Wrong: 2015-01-01 to 2019-12-31 and 2018-01-01 to 2021-12-31
        Right: 2015-01-01 to 2017-12-31 and 2018-01-01 to 2021-12-31
E1406 = The birth date makes the official { $age } years old.
    .action = Correct the year; ages from { $least } to { $most } are read.
    .page =
        Nobody in a roster of leaders is that young or that old at the plan date. Often the century
        or two digits are wrong. Leave the cell empty if the date is unknown.
        Wrong: 2016-03-31
        Right: 1976-03-31
E1407 = The retirement date is not after the birth date, { $birth }.
    .action = Correct one of the two dates.
    .page =
        Leave retirement_date empty to have it worked out from birth date and gender.
        Wrong: born 1976-03-31, retires 1938-04-01
        Right: born 1976-03-31, retires 2038-04-01
E1408 = The tenure starts on { $start }, before the official was 15.
    .action = Correct the start, or the birth date in officials.csv.
    .page =
        A service history begins after childhood. Often the start is the birth date by mistake.
        Wrong: born 1976-03-31, start 1986-01-01
        Right: born 1976-03-31, start 1998-01-01
E1409 = The unit ends on { $end }, before it starts on { $start }.
    .action = Correct valid_from or valid_to.
    .page =
        valid_from is the first day on which a unit exists and valid_to the last.
        Wrong: valid_from 2025-07-01, valid_to 2005-06-30
        Right: valid_from 2005-07-01, valid_to 2025-06-30
E1410 = The year of "{ $value }" cannot be meant.
    .action = Write the year with four digits, from 1900 to 2200.
    .page =
        No date of a roster lies that far away. Often a digit is lost or the years of another
        calendar are used.
        Wrong: 0202-01-15
        Right: 2026-01-15
E1411 = "{ $value }" can be { $one } or { $other }.
    .action = Write it as { $one } or { $other }, whichever is meant.
    .page =
        A spreadsheet writes the third of April as 3/4/2026 or 4/3/2026, depending on the region it is
        set to. With all digits, 03/04/2026 is day, month, year. Without, the other dates of the column
        tell: one such as 15/4/2026 is enough for all of them. Where none does, nothing is guessed.
        Wrong: 3/4/2026 and 5/6/2026 alone in a column
        Right: 2026-04-03, 03/04/2026, or 15/4/2026 in the same column

## E15xx: decisions

E1501 = { $official } is already locked to another post in row { $row }.
    .action = Remove one of the two locks.
    .page =
        A lock puts an official in one post, and two locks cannot both be kept.
        Wrong: lock,O1,...,P1 and lock,O1,...,P2
        Right: lock,O1,...,P2
E1502 = { $official } is banned here from the lock to "{ $post }" in row { $row }.
    .action = Remove the lock or the ban.
    .page =
        One decision puts the official in a post and another forbids it. A ban without a post forbids
        every move, and so stands against a lock to any post but the present one.
        Wrong: lock,O1,...,P2 and ban,O1,...,P2
        Right: one of the two
E1503 = More officials are held in "{ $post }" than it has seats ({ $seats }): see also row { $rows }.
    .action = Remove a decision, or give the post more seats.
    .page =
        A lock holds its official in the post, and a ban of every move holds the official in the
        present one. No plan can keep them all.
        Wrong: lock,O1,...,P1 and lock,O2,...,P1 for one seat
        Right: lock,O1,...,P1
E1504 = There is no rule "{ $value }" to waive.
    .action =
        { $nearest ->
            [none] Name a rule of the model "{ $model }"; `luan rules` lists them.
           *[other] Did you mean "{ $nearest }"? `luan rules` lists the rules.
        }
    .page =
        A waiver lets one official through one rule, called by its name in the policy model.
        Wrong: waive,O1,...,minimum_stint
        Right: waive,O1,...,min_stint
E1505 = The lock names no post.
    .action = Fill "post_id"; to keep somebody in place, name the present post.
    .page =
        A lock puts an official in a post, so the post must be named. A ban without a post forbids
        every move and may be what is meant.
        Wrong: lock,O1,needed there,Board,2026-01-10,,
        Right: lock,O1,needed there,Board,2026-01-10,P1,
E1506 = The waiver names no rule.
    .action = Fill "rule" with the name of one rule; for several rules write several rows.
    .page =
        Nobody is let through all rules at once: each waiver names its rule and its reason.
        Wrong: waive,O1,hardship,Board,2026-01-10,,
        Right: waive,O1,hardship,Board,2026-01-10,,min_stint
E1507 = The decision has an empty "{ $column }".
    .action = Say why it was decided and by whom.
    .page =
        Locks, bans and waivers go against the ordinary rules, and a plan is answered for later:
        each states its reason and who decided it.
        Wrong: lock,O1,,,2026-01-10,P1,
        Right: lock,O1,needed for the merger,Standing Committee,2026-01-10,P1,
E1508 = "{ $column }" has no meaning for a decision of kind "{ $action }".
    .action = Leave the cell empty, or correct the action.
    .page =
        Locks and bans are about a post and name no rule. A waiver is about a rule and names no post:
        it lets the official through that rule for every post.
        Wrong: waive,O1,...,P1,min_stint
        Right: waive,O1,...,,min_stint
E1509 = The rule "{ $value }" cannot be waived.
    .action = Remove the row, or waive another rule.
    .page =
        One post per official, the number of seats and the board's own decisions are what makes a
        plan a plan. To let more people into a post, give it more seats.
        Wrong: waive,O1,...,seats
        Right: seats = 2 in posts.csv

E1510 = The lock of { $official } to "{ $post }" is refused by the rule "{ $rule }".
    .action = Waive that rule for the official, with a reason, or remove the lock.
    .page =
        A lock overrides no rule: a pair that a filter of the model refuses is not in any plan. Where
        the board means to go past the rule, a waiver says so and names it.
        Wrong: lock,O1,...,P2 while O1 is on a stint that min_stint protects
        Right: the same lock, and waive,O1,...,,min_stint
E1511 = The same decision about { $official } stands in row { $row }.
    .action = Remove one of the two rows.
    .page =
        A decision is told by its action, its official, and its post or rule. Two such rows say no
        more than one, and it is unclear whose reason and date count.
        Wrong: ban,O1,...,P2 and ban,O1,...,P2
        Right: ban,O1,...,P2
E1512 = { $official } may neither stay nor move: see the ban in row { $row }.
    .action = Remove one of the two bans, or end the tenure in tenures.csv if the official is leaving.
    .page =
        A ban without a post forbids every move, and a ban of the present post forbids to stay.
        Together they leave no place.
        Wrong: ban,O1,...,, and ban,O1,...,P1 where O1 holds P1
        Right: ban,O1,...,P1
E1513 = The lock of { $official } to "{ $post }" stands against row { $row } of pairs.csv, which does not allow the pair.
    .action = Remove the lock, or correct "allowed" in pairs.csv.
    .page =
        A pair that pairs.csv does not allow is in no plan, and that cannot be waived.
        Wrong: lock,O1,...,P2 and O1,P2,no in pairs.csv
        Right: one of the two
E1514 = { $official } stays by the decision in row { $row }, and "{ $rule }" asks about moves alone.
    .action = Remove the waiver, or the decision that keeps the official in place.
    .page =
        A filter of the model refuses moves, never the present post. To let somebody through it who is
        banned from every move, or locked to the present post, has no sense.
        Wrong: ban,O1,...,, and waive,O1,...,,min_stint
        Right: one of the two
E1515 = The decision ended on { $until }, before the plan date, { $plan_date }.
    .action = Remove the row, or correct "until" if the board has prolonged the decision.
    .page =
        "until" is the last day on which a decision holds. One that is over says nothing about this
        plan, and left in the file it would be taken for one in force.
        Wrong: until 2025-12-31 for a plan of 2026-01-15
        Right: until 2026-12-31
E1516 = The decision of { $date } is older than the present tenure of { $official }, which began on { $start } (row { $row } of tenures.csv).
    .action = Remove the row; or, if the board still means it, give the day of the new decision, or its "until".
    .page =
        A decision is about the official in a situation: a lock, a ban or a waiver from before the
        last move was for that move, or was overtaken by it. To keep it without a word would hold
        somebody in a post, or shorten a stint, for a reason that is gone. A decision that says how
        long it holds is in force until then, whatever happened since; so a lasting waiver, for a
        missing degree say, has an "until". Nobody who serves nowhere at present has a stale decision.
        Wrong: waive,O1,...,2022-03-01,,min_stint for a stint that began on 2024-05-01
        Right: waive,O1,...,2026-01-10,,min_stint
E1517 = { $official } is banned from every move, but cannot stay in { $post }: the unit { $unit } in units.csv has ended.
    .action = Remove the ban, or correct valid_to of the unit or of one above it.
    .page =
        The posts of a unit that was merged or abolished before the plan date are closed, so that their
        holders have to go somewhere.
        Wrong: ban,O1,...,, where O1 holds a post of a unit with valid_to 2025-06-30
        Right: ban,O1,...,P2 to keep O1 from one post alone

## E16xx: plans from a file

E1601 = The plan cannot be read: { $why }.
    .action = Give a plan.json or a moves file of luan, or a CSV with official_id and post_id.
    .page =
        A plan is read from plan.json, from a list of moves, or from a table made by hand with the
        columns official_id and post_id. An empty post_id means that the official has no post.
        Wrong: a table with names in place of identifiers
        Right: official_id,post_id and below it O1,P2
E1602 = The plan names an official "{ $value }" who is not in the roster.
    .action = Correct the identifier, or use the roster the plan was made from.
    .page =
        Plan and roster must be of the same round.
        Wrong: O99,P1 where officials.csv has no O99
        Right: O9,P1
E1603 = The plan names a post "{ $value }" that is not in the roster.
    .action = Correct the identifier, or use the roster the plan was made from.
    .page =
        Plan and roster must be of the same round.
        Wrong: O1,P99 where posts.csv has no P99
        Right: O1,P9
E1604 = The plan file has no candidate { $candidate }; it has { $count }.
    .action = Choose a candidate from 1 to { $count }.
    .page =
        plan.json holds several candidate plans, numbered from 1 in order of rank.
        Wrong: candidate 4 of a file with three
        Right: candidate 3

## E17xx: what-ifs

E1701 = "{ $key }" is not a key of a what-if here.
    .action = { $nearest ->
        [none] The known keys are { $known }.
       *[other] Did you mean "{ $nearest }"? The known keys are { $known }.
    }
    .page =
        A what-if file has the keys title, notes, parent, model, objective, change and sweep; `from` may
        name only what the same change sets.
        Wrong: name = "Fewer moves"
        Right: title = "Fewer moves"
E1702 = "{ $key }" is { $found }; a what-if wants { $expected } there.
    .action = Write it as { $expected }.
    .page =
        Each value of a what-if has a type: titles, names and identifiers are strings in quotes, a pair
        is a list of an official and a post, a change is a table.
        Wrong: pair = "O-1"
        Right: pair = ["O-1", "P-2"]
E1703 = A change must be about exactly one thing; this one names { $found }.
    .action = Name one of { $known }.
    .page =
        Each [[change]] and [sweep] says with one key what it is about: rule, tier, official, post, unit,
        tenure, pair or restriction, or adds or removes rows of a table.
        Wrong: [[change]] with seats = 2 alone
        Right: [[change]] with post = "P-12" and seats = 2
E1704 = There is no "{ $value }".
    .action = { $nearest ->
        [none] { $known ->
            [none] Look it up in the tables of the instance.
           *[other] The known ones are { $known }.
        }
       *[other] Did you mean "{ $nearest }"?
    }
    .page =
        A what-if changes what is there: officials, posts and units by their identifiers, columns and
        tables by their names in the README, tiers by their id in the policy model.
        Wrong: official = "O-9999", which officials.csv does not have
        Right: official = "O-104"
E1705 = "{ $key }" is { $found } where the what-if starts, not { $expected }.
    .action = Correct `from`, or look whether the what-if still means what it meant.
    .page =
        `from` is the value that the writer of the what-if expected to change. It is no longer that one:
        the roster, the model or the parent has changed since.
        Wrong: max = 40 with from = 150 where the model says 120
        Right: max = 40 with from = 120
E1706 = No row of { $file } is { $value }.
    .action = Correct the values, or add the row with add = "{ $file }".
    .page =
        The change is about rows that are not there: a tenure of somebody who holds no post now, or rows
        to be removed of which none has the values named. `remove` needs at least one column.
        Wrong: remove = "decisions.csv" with action = "waiver"
        Right: remove = "decisions.csv" with action = "waive"
E1707 = There is no what-if "{ $value }" to start from.
    .action = { $nearest ->
        [none] The parent is "base" (the instance itself) or one of: { $known }.
       *[other] Did you mean "{ $nearest }"?
    }
    .page =
        The parent of a what-if is "base", which is the instance itself, or another file in the folder
        what-if, by its name without ".toml".
        Wrong: parent = "young-42.toml"
        Right: parent = "young-42"
E1708 = These what-ifs stand on each other: { $path }.
    .action = Let one of them start from "base".
    .page =
        Each what-if is a change of its parent, so the parents must end at the instance itself.
        Wrong: a has parent = "b", and b has parent = "a"
        Right: a has parent = "base", and b has parent = "a"
E1709 = "{ $value }" is a sweep: it has many plans, none of which can be a parent.
    .action = Start from "base", or from a what-if without a sweep.
    .page =
        A sweep stands for one scenario a value, so it is not clear which of them to start from.
        Wrong: parent = "size", a file with a [sweep]
        Right: parent = "size-40", a file with one [[change]]
E1710 = { $why ->
        [nothing] The sweep varies nothing.
        [range] A range is from, to and step, which lead from the first to the last in at most 200 values.
       *[size] Sweeps vary at most two parameters, with at most 200 scenarios in all.
    }
    .action = Give one or two parameters a list of values, or a range such as { "{" } from = 20, to = 80, step = 20 { "}" }.
    .page =
        A [sweep] is a change in which one parameter has a list of values or a range; each value becomes
        a scenario. Two parameters make a grid.
        Wrong: max = 40
        Right: max = [20, 40, 60]

## E18xx: templates of papers

E1801 = The template cannot be read: { $why }.
    .action = Save it as a Word document (.docx), or begin anew with a copy that luan papers --eject makes.
    .page =
        A template is a Word document (.docx) with tags in its text.
        Wrong: plan.docx that is an older document (.doc) under another name
        Right: plan.docx saved by Word or LibreOffice as .docx
E1802 = { $why ->
        [unfinished] The tag "{ $tag }" has no end in its paragraph.
        [never] The tag "{ $tag }" opens a block that nothing closes.
        [unopened] The tag "{ $tag }" closes what is not open there.
        [level] The tag "{ $tag }" stands elsewhere than the one that it belongs to, such as in another cell or in a table.
       *[other] The tag "{ $tag }" cannot be read: { $why }.
    }
    .action = Correct it in the paragraph that begins "{ $near }".
    .page =
        Tags are those of Jinja: a value between two braces, a statement between a brace and a percent sign. A
        statement with p, tr, tc or r right after the percent sign takes the place of its whole paragraph, table
        row, cell or run; both ends of a loop or condition are of the same sort. The place is the number of the
        paragraph, counted from the beginning, with the tag.
        Wrong: {"{%"}tr for person in moves %{"}"} in one row, {"{%"} endfor %{"}"} below the table
        Right: {"{%"}tr for person in moves %{"}"} and {"{%"}tr endfor %{"}"}, each in a row of its own
E1803 = The tag "{ $tag }" asks for what there is not: { $why }.
    .action = Correct the name in the paragraph that begins "{ $near }"; papers.json beside the papers has all names.
    .page =
        A tag names what papers.json has; the sheet and the decision of an official have person beside it, the sheet
        of a unit has unit, leave and arrive, the form for opinions has unit, people and side.
        Wrong: {"{{"} person.nmae {"}}"}
        Right: {"{{"} person.name {"}}"}
E1804 = "{ $file }" is not the name of a template.
    .action = Rename it or take it away; templates are { $known }.
    .page =
        Each paper has one template, found by its name. A template that is not in the folder is the one that comes
        with luan.
        Wrong: decisions.docx
        Right: decision.docx

## E20xx: policy models

E2001 = There is no policy model "{ $value }".
    .action =
        { $nearest ->
            [none] Name one of { $known }, or a TOML file.
           *[other] Did you mean "{ $nearest }"? There are { $known }; a path of a TOML file works too.
        }
    .page =
        A model is one that comes with luan, by name, or a TOML file, by path.
        Wrong: model = "regulation65"
        Right: model = "regulation-65" or model = "ours.toml"
E2002 = The key "{ $key }" is not known here.
    .action =
        { $nearest ->
            [none] Remove it; the known keys are { $known }.
           *[other] Did you mean "{ $nearest }"? The known keys are { $known }.
        }
    .page =
        A model has a fixed set of keys, and so has each tier and each emphasis. Arrays of tables are
        in the singular: tier, rule, emphasis.
        Wrong: level = ["province"]
        Right: levels = ["province"]
E2003 = The key "{ $key }" is missing.
    .action = Add "{ $key } = ...".
    .page =
        A model needs a title; a rule needs an id, unless its name is inherited; a tier needs an id;
        an emphasis needs an id and rules.
        Wrong: a rule with kind = "hard" alone
        Right: a rule with id = "plan_size" and kind = "hard"
E2004 = "{ $key }" holds a value of type { $found } where { $expected } is expected.
    .action = Write a value of the type { $expected }.
    .page =
        Texts are quoted, numbers are not, lists stand in brackets.
        Wrong: weight = "10"
        Right: weight = 10
E2005 = There is no rule "{ $value }" in the catalogue.
    .action =
        { $nearest ->
            [none] Use a rule that `luan rules` lists.
           *[other] Did you mean "{ $nearest }"? `luan rules` lists all rules.
        }
    .page =
        A model chooses among the rules of the catalogue by id and sets their numbers. A rule used a
        second time has the same id and another name.
        Wrong: id = "women_quota"
        Right: id = "women_share"
E2006 = The rule "{ $rule }" has no parameter "{ $key }".
    .action =
        { $nearest ->
            [none] Remove it; known are { $known }.
           *[other] Did you mean "{ $nearest }"? Known are { $known }.
        }
    .page =
        Each rule has its own parameters beside id, name, kind, tier, weight, enabled, source and
        sources. `luan rules` lists them with their units and defaults. In sources a rule states where
        single numbers come from, each under the name of its parameter, or under weight.
        Wrong: id = "min_stint", month = 36
        Right: id = "min_stint", months = 36
E2007 = The rule "{ $rule }" cannot be of kind { $kind }.
    .action = Use one of { $known }.
    .page =
        A rule of kind filter removes pairs, hard is kept by every plan, elastic may be broken at a
        price, objective is a price by itself. Not every rule makes sense in every kind.
        Wrong: id = "plan_size", kind = "filter"
        Right: id = "plan_size", kind = "hard"
E2008 = There is no tier "{ $value }" in the model.
    .action =
        { $nearest ->
            [none] Use one of { $known }.
           *[other] Did you mean "{ $nearest }"? The tiers are { $known }.
        }
    .page =
        Priced rules count in one of the model's tiers, which are decided one after the other.
        Wrong: tier = "goal"
        Right: tier = "goals"
E2009 = "{ $value }" is not a value of "{ $key }" with a known unit.
    .action = Write a whole number, alone or with one of { $known }.
    .page =
        Times and lengths are whole numbers in the unit of the parameter, or name their unit.
        Wrong: months = "36 parsecs" or months = "three years"
        Right: months = 36, months = "36 months" or months = "3 years"
E2010 = { $value } is not a share for "{ $key }".
    .action = Write a number from 0 to 1 with at most three decimals.
    .page =
        Shares are counted in thousandths, so that plan and audit agree to the last person.
        Wrong: min_share = 15 or min_share = 0.1234
        Right: min_share = 0.15 or min_share = 0.123
E2011 = "{ $value }" is not a known word here.
    .action =
        { $nearest ->
            [none] Use one of { $known }.
           *[other] Did you mean "{ $nearest }"? The known words are { $known }.
        }
    .page =
        The value is one of a few words, or a level, block or purpose of this model.
        Wrong: levels = ["communes"] in a model with the level commune
        Right: levels = ["commune"]
E2012 = A weight of { $value } is out of range.
    .action = Write a whole number from 0 to { $most }.
    .page =
        A weight is the price of one unit of a rule's amount. A merit is not a negative weight: rules
        with merits count them as negative amounts themselves.
        Wrong: weight = -5
        Right: weight = 5
E2013 = { $value } is out of range for "{ $key }".
    .action = Write a whole number from 0 to { $most }; "max" is not below "min".
    .page =
        Times, counts and lengths are not negative, and an upper bound is not below the lower one.
        Wrong: months = -36, or min = 50 with max = 20
        Right: months = 36, or min = 20 with max = 50
E2014 = The rule name "{ $name }" is used twice.
    .action = Give the second use of the rule a "name" of its own.
    .page =
        Rules are told apart by name, which is the id when nothing else is said. A model that extends
        another changes an inherited rule by naming it, and cannot give that name to another rule.
        Wrong: two rules with id = "place_everyone"
        Right: the second one also has name = "place_waiting"
E2015 = The models extend each other in a circle: { $path }.
    .action = Remove "extends" from one of them.
    .page =
        A model is read after the one it extends, so the chain must end.
        Wrong: a.toml extends b.toml and b.toml extends a.toml
        Right: a.toml extends b.toml, and b.toml extends base
E2016 = There is no model "{ $value }" to extend.
    .action =
        { $nearest ->
            [none] Name one of { $known }, or a TOML file.
           *[other] Did you mean "{ $nearest }"? There are { $known }; a path of a TOML file works too.
        }
    .page =
        "extends" names a model that comes with luan, or a TOML file.
        Wrong: extends = "bsae"
        Right: extends = "base"
E2017 = The emphasis names a rule "{ $value }" that does not exist.
    .action =
        { $nearest ->
            [none] Name a rule of this model.
           *[other] Did you mean "{ $nearest }"? Otherwise name a rule of this model.
        }
    .page =
        An emphasis puts some priced rules before the other goals, to make another candidate. It
        names them as the model does. Rules of the catalogue that this model does not price are
        passed over.
        Wrong: rules = ["traning"]
        Right: rules = ["development"]
E2018 = The rule "{ $name }" has a price but no tier.
    .action = Add a tier of this model; the rule's usual one, "{ $usual }", is not in it.
    .page =
        Elastic rules and objectives count in a tier. A rule that names none counts in its usual one,
        if the model has a tier of that name.
        Wrong: id = "fit" in a model whose only tier is "cost"
        Right: id = "fit", tier = "cost"
E2019 = A { $key } of { $value } is out of range.
    .action = Write a number from 0 to 1.
    .page =
        A tolerance is the share of a tier's optimum that the later tiers may give away: 0 keeps the
        optimum, 0.05 gives up to five in a hundred. A gap is the share of its value within which a tier
        counts as decided before its optimum is proven in full.
        Wrong: tolerance = 5
        Right: tolerance = 0.05
E2020 = The model has no { $key }.
    .action = Add at least one word to "{ $key }", or extend a model that has them.
    .page =
        Units have a level and a block, and the model says which there are, levels from the highest
        to the lowest. A model for a problem without them has one word in each list.
        Wrong: levels = []
        Right: levels = ["province", "district", "commune"]
E2021 = "{ $value }" is named twice.
    .action = Remove one of the two.
    .page =
        Levels, blocks, degrees, theory levels, tiers and emphases are told apart by their words.
        Wrong: levels = ["province", "province"]
        Right: levels = ["province", "commune"]
E2022 = The rule "{ $rule }" belongs to the structure and cannot be switched off.
    .action = Remove "enabled = false".
    .page =
        One post per official, seats, and the board's locks and bans are in every model, said or not.
        Wrong: id = "seats", enabled = false
        Right: more seats in posts.csv
E2023 = The numbers of "{ $key }" are not in ascending order.
    .action = Sort them, each once.
    .page =
        Bands of distance are given by their lower ends, from near to far.
        Wrong: bands_km = [40, 15]
        Right: bands_km = [15, 40]
E2024 = The list "{ $list }" replaces the inherited one, but { $where } still names "{ $value }".
    .action = Put "{ $value }" into the list, or say in this model what takes its place there.
    .page =
        A model that gives its own levels, blocks or tiers replaces the inherited list as a whole. The
        rules and emphases that it inherits stay, and some of them name a word that is gone. Name the
        rule again in this model with a word of the new list, or switch it off.
        Wrong: extends = "regulation-65", levels = ["province", "commune"], and nothing else
        Right: the same, and [[rule]] id = "unit_disruption" levels = ["commune"]
E2025 = "{ $key }" has { $found } share(s), but "{ $borders }" makes { $wanted } bracket(s).
    .action = Give one share for each bracket, the youngest first.
    .page =
        Ages are the borders between brackets, hence there is one bracket more than ages: below the
        first, between each two, and from the last one on. Each list of shares has one for each.
        Wrong: ages = [40, 50], min_shares = [0.1, 0.4]
        Right: ages = [40, 50], min_shares = [0.1, 0.4, 0.0]
E2026 = "{ $value }" is no month and no day of birth.
    .action = Write the month as YYYY-MM, or a day as YYYY-MM-DD.
    .page =
        A row of cohorts in [retirement] counts for those born from this month or day on, until the
        next row of the same gender. The first row of a gender may leave born_from out: it then counts
        for everybody born earlier.
        Wrong: born_from = "10/1961"
        Right: born_from = "1961-10"
E2027 = A row of cohorts begins at { $from }, which is not after the row before it of the same gender.
    .action = Sort the rows of each gender by born_from; only the first may leave it out.
    .page =
        Of the rows of somebody's gender the last one that has begun on the birth date gives the age of
        retirement. A row without gender counts for everybody, and so for men and for women.
        Wrong: born_from = "1961-10" for men, and below it born_from = "1961-01" for men
        Right: the row of 1961-01 first
E2028 = The key "{ $key }" is not read where by = "{ $by }".
    .action = Remove it, or say by what age people retire: by = "age" reads years and months, by = "cohort" reads cohorts, and both read day.
    .page =
        The table [retirement] says how a date of retirement is found where the roster states none.
        With by = "stated" none is: only stated dates are known. With by = "age" everybody retires at
        one age, with by = "cohort" at the age of a row by gender and birth date. A key that is not read
        would only seem to do something.
        Wrong: by = "stated", years = 60
        Right: by = "age", years = 60
E2029 = An age of { $years } years and { $months } months is no age of retirement.
    .action = Give years from { $least } to { $most } and months from 0 to 11.
    .page =
        An age of retirement is given in years, and in months beyond them where the law does.
        Wrong: years = 60, months = 15
        Right: years = 61, months = 3

## W10xx: warnings

W1001 = The file "{ $file }" is not part of an instance and is not read.
    .action = Take it out of the folder if it should not be there.
    .page =
        A CSV file in the folder has a name that luan does not know. Nothing depends on it.
        The files of an instance are units, posts, officials, tenures, evaluations, pool, pairs,
        restrictions, relations, decisions and baseline, each with .csv.
        Odd: notes-of-meeting.csv in the folder
        Clean: the same file elsewhere
W1002 =
    { $scope ->
        [everyone] No birth dates are known, and a rule of the model asks for them.
       *[other] The birth date of { $official } is unknown, and a rule of the model asks for it.
    }
    .action = Fill "birth_date" in officials.csv if it can be known.
    .page =
        Age and training rules use the birth date, and so does a model that derives dates of retirement.
        Unknown, it counts against the official: no move that asks for remaining service, and not young.
        Odd: O1,An official,female,
        Clean: O1,An official,female,1980-03-31
W1003 =
    { $scope ->
        [everyone] No genders are known, and a rule of the model asks for them.
       *[other] The gender of { $official } is unknown, and a rule of the model asks for it.
    }
    .action = Fill "gender" in officials.csv if it can be known.
    .page =
        Retirement ages and every rule that counts women depend on it. Unknown, no retirement date can
        be worked out, and the official does not count as a woman.
        Odd: O1,An official,,1980-03-31
        Clean: O1,An official,female,1980-03-31
W1004 =
    { $scope ->
        [everyone] No evaluations are known, and a rule of the model asks for them.
       *[other] { $official } has no evaluation, and a rule of the model asks for one.
    }
    .action = Add the grades of the last years to evaluations.csv.
    .page =
        Eligibility looks at the last yearly grades. The model says whether a year without a grade
        bars an official; nobody counts as outstanding without grades.
        Odd: an official who is not in evaluations.csv
        Clean: O1,2025,good
W1005 = { $official } is locked to another post despite a restriction in force.
    .action = Check that this is meant; the model has no filter that would refuse it.
    .page =
        The lock moves somebody whom a discipline, an illness or another bar would keep in place. The
        model in use does not refuse that, and no waiver says that the board means it.
        Odd: lock,O1,...,P2 and a restriction of O1 without an end
        Clean: the lock alone, or the restriction with an end before the plan date
W1006 =
    { $scope ->
        [everyone] No home units are known, and a rule of the model asks for them.
       *[other] The home unit of { $official } is unknown, and a rule of the model asks for it.
    }
    .action = Fill "home_unit_id" in officials.csv if it can be known.
    .page =
        Whether somebody is a local is worked out from the home unit and the birth unit, and as far as the
        model says so from residences and service. With neither home nor birth unit, the official does not
        take a post that asks for a non-local, and does not count as one.
        Odd: an empty home_unit_id
        Clean: home_unit_id U3
W1007 = The waived rule "{ $value }" is not in the model "{ $model }".
    .action = Remove the waiver, or check which model is used.
    .page =
        The rule exists but this model does not use it, or uses it under other names, so that the
        waiver changes nothing.
        Odd: waive,O1,...,pair_cost under regulation-65
        Clean: waive,O1,...,min_stint
W1008 =
    { $by ->
        [stated] { $official } reached retirement on { $date }, as officials.csv states.
        [age] { $official } reached retirement on { $date }, derived from the birth date by the age in [retirement] of { $model } (source: { $source }).
       *[cohort] { $official } reached retirement on { $date }, derived from gender and birth date by the cohorts in [retirement] of { $model } (source: { $source }).
    }
    .action = Remove the official, or correct the date; a stated retirement_date goes before a derived one.
    .page =
        The retirement date, stated or derived by the model's [retirement], is not after the plan
        date. The official still counts as the holder of the present post.
        Odd: born 1950-01-01, in a plan of 2026
        Clean: the tenure is ended and the official taken out
W1009 = Posts ask for the field "{ $field }", which no official has.
    .action = Check the spelling in posts.csv and officials.csv.
    .page =
        Fields are compared letter by letter. A field that nobody has can mean a misspelling, and
        under the rule post_standards nobody can move to such a post.
        Odd: fields "finances" where officials have "finance"
        Clean: fields "finance"
W1010 = The rule "{ $rule }" names the title "{ $title }", which no post has.
    .action = Correct the title in the model, or in posts.csv.
    .page =
        A rule of the model is about posts with a certain title, and none has it: the rule does
        nothing for that title.
        Odd: titles = ["District Secretary"] where posts.csv has "District secretary"
        Clean: titles = ["District secretary"]
W1011 = No post has the title "{ $value }" that the pool names.
    .action = Check the title, if a post of this plan is meant.
    .page =
        The planning pool may name titles that are not part of this plan, and the official counts as
        being in the pool. Where a rule asks for the very title, such a row does nothing.
        Odd: O1,Minister in a plan of a province
        Clean: O1,District secretary
W1012 = Nobody holds a post: no row of tenures.csv is open and names one.
    .action = Add tenures.csv with the present post of each official, its "end" left empty.
    .page =
        Who holds which post today is read from tenures.csv: a row with a post_id and no end. Without
        such rows every post is empty, every official waits for one, and rules about stints, terms and
        moves have nothing to say.
        Odd: a folder without tenures.csv under a model that prices moves
        Clean: O1,P1,,2022-03-01,,regular,
W1013 = { $posts } post(s) belong to units that ended before the plan date; { $people } official(s) hold one.
    .action = Nothing, if these units were merged or abolished: the holders are placed elsewhere.
    .page =
        Posts of a unit whose last day (valid_to, or that of a unit above it) lies before the plan date are
        closed: nobody takes or keeps them, and they count as no empty seat. A move of somebody who holds
        such a post has the purpose reorganisation.
        Odd: a post of today in a unit with valid_to 2019-12-31
        Clean: the posts of a district that ended the day before the plan date
W1014 =
    { $scope ->
        [everyone] No post has a rank, so the rule rank_equivalent refuses nothing.
       *[other] The post { $post } has no rank, so the rule rank_equivalent refuses nobody there.
    }
    .action = Fill "rank" in posts.csv, or take the rule out of the model.
    .page =
        Whether a move leads to an equivalent or a higher post is told by the ranks of the present and
        of the new post. A move from or to a post without one passes, as if it were equivalent. Posts
        that nobody could move to are not named.
        Odd: an empty rank
        Clean: rank 6
W1015 = No post has the title "{ $value }", so its label names nothing.
    .action =
        { $nearest ->
            [none] Write the title as posts.csv has it, or take the row out.
           *[other] Did you mean "{ $nearest }"? Write the title as posts.csv has it.
        }
    .page =
        A label of a title is found by the title as posts.csv has it, letter by letter. One that no post
        has is left aside.
        Odd: title,Bi thu,en,Secretary where the posts have "Bí thư"
        Clean: title,Bí thư,en,Secretary
W1020 = The rule "{ $rule }" removes every move that it is asked about: { $pairs } pairs of { $officials } official(s).
    .action = Check what the rule reads, and its numbers; in a roster without such facts, take it out of the model (enabled = false).
    .page =
        A rule of eligibility that lets nothing through decides more than a board means it to: a file
        that was forgotten, a column in other words, or a number that nobody meets. Counted are the
        pairs that came to the rule, after the rules before it in the model, and were moves of
        a purpose that it asks about.
        Odd: in_planning_pool with an empty pool.csv
        Clean: pool.csv with a row for each official in the planning pool
W1021 = The file is not there, and of the model in use these rules read it: { $rules }.
    .action = Add the file (with its header alone if there is nothing to say), or take the rules out of the model (enabled = false).
    .page =
        A rule that reads an absent file has nothing to go by: it removes what it asks a row for, or
        lets everything pass, for everybody alike. A file with a header and no rows says that there is
        nothing to say.
        Odd: a folder without restrictions.csv under a model with temporary_bar
        Clean: restrictions.csv with the header official_id,reason alone
W1022 = No rule of the model uses the { $column } "{ $value }", which { $count ->
        [one] one row has
       *[other] { $count } rows have
    }.
    .action =
        { $nearest ->
            [none] Write one of the words that the rules name ({ $known }), or name this one in the model.
           *[other] Did you mean "{ $nearest }"? The rules name { $known }.
        }
    .page =
        The rules of the model name the reasons of restrictions, or the relations, that they are about.
        A row with any other word does nothing.
        Odd: wife, where the rules name spouse
        Clean: spouse
W1023 = No rule of the model reads { $file }: its { $count ->
        [one] row does
       *[other] { $count } rows do
    } nothing.
    .action = Give the model a rule that reads the file, or leave the file out.
    .page =
        The rows of this file matter only to certain rules, and the model has none of them.
        Odd: relations.csv under a model without kin_avoidance and joint_spouse
        Clean: the model with kin_avoidance
W1024 = { $count ->
        [one] A cell of this column has
       *[other] { $count } cells of this column have
    } several blanks in a row, or characters without width, within the text; the first is read as "{ $value }".
    .action = Write single blanks; nothing else changes.
    .page =
        What looks the same must compare as the same. In every column but names and free text, a run of
        blanks within a cell is read as one blank, and characters without width are left out.
        Odd: District  chair, with two blanks
        Clean: District chair
W1025 =
    { $scope ->
        [everyone] No retirement dates are stated, the model does not derive them for everybody, and a rule of the model asks for them.
       *[other] The retirement date of { $official } is unknown: none is stated, and the model derives none; a rule of the model asks for it.
    }
    .action = Fill "retirement_date" in officials.csv, or declare in the model's [retirement] how it is derived.
    .page =
        A stated date of retirement always counts. Where none is stated, the table [retirement] of the
        model may derive one: from one age, or from a row of cohorts by gender and birth date. Without
        such a table, or for somebody whom none of its rows is about, the date is unknown. Then
        remaining_service refuses the moves that ask for service left, near_retirement refuses nothing,
        and position_change asks for the change.
        Odd: an empty retirement_date under a model without [retirement]
        Clean: retirement_date 2041-06-30
W1026 = The rule "{ $rule }" names the unit "{ $unit }", which units.csv does not have.
    .action = Correct the identifier in the model or in units.csv.
    .page =
        The rule stay_within with by = "unit" names units by their identifiers, each with all below it.
        One that the roster does not have opens no way; most often it is a misspelling.
        Odd: groups = [["D1", "D22"]] where the districts are D1 and D2
        Clean: groups = [["D1", "D2"]]
W1027 = The file is not in UTF-8; it is read in the Vietnamese code page Windows-1258, for example "{ $value }".
    .action = Look at the names: where their accents are wrong, save the file as "CSV UTF-8".
    .page =
        Older programs save in a code page. Of those for Vietnamese, Windows-1258 is read; TCVN3 and
        VNI cannot be told from it and come out as other letters.
        Odd: "Save as: CSV (comma delimited)"
        Clean: "Save as: CSV UTF-8 (comma delimited)"
W1028 = The row begins with "{ $value }" and is left out as the sum of the rows above.
    .action = Take the row out, or give it an identifier if it is none.
    .page =
        Printed lists end with totals. A row that begins with a word for a total, and names nothing in
        the column of identifiers, is not read.
        Odd: Total,,32
        Clean: the rows without their total
W1029 = "{ $value }" is read as { $date }.
    .action = Write the whole date where the day matters.
    .page =
        A month is read as its first day and a year as its first of January: a birth, or a tenure that
        begins. A tenure or unit that ends in a month ends on the day before, where the next begins. Five
        digits are the number that a spreadsheet has for a day.
        Odd: 06/2017
        Clean: 01/06/2017
W1601 =
    { $scope ->
        [changed] The plan was made from another { $file } than the one that is there now.
        [gone] The plan was made with { $file }, which is not there now.
       *[new] The plan was made without { $file }, which is there now.
    }
    .action = Draft the plan anew, or audit it on the files that it was made from.
    .page =
        A plan.json names the files it was made from, each with its digest. Another file means that the
        audit holds the plan against a roster that it was not made for: what it finds may be news.
        Odd: a plan.json of March, audited on the posts.csv of April
        Clean: the files as they were when the plan was made
W1701 = The change leaves everything as it was.
    .action = Correct the value, or take the change out.
    .page =
        What the change sets is what the roster or the model says already, so the scenario is none.
        Odd: seats = 1 for a post that has one seat
        Clean: seats = 2
