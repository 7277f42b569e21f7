# Common words. Every key is in de.ftl too; German is the source.

## Frame
frame-product = Gelingen
frame-skip = Skip to content
frame-nav = Main navigation
frame-crumbs = You are here
frame-account = My account
frame-sign_in = Sign in
frame-sign_out = Sign out
frame-other_language = Deutsch
frame-accessibility = Accessibility
frame-words = Words
frame-roles = Who may do what?
frame-workshop = Join a workshop
frame-tabs = Pages of this programme
frame-demo = Demonstration on this machine. People and everything marked “Example” are made up.
frame-about = Participatory quality development in youth welfare offices
frame-note_problem = That did not work

## Common words
common-all = All
common-cancel = Cancel
common-edit = Edit
common-example = Example
common-first = Back to start
common-history = History
common-next_page = Next page
common-none = not stated
common-optional = (optional)
common-pages = Pages
common-refresh = Refresh
common-save = Save
common-search = Search
common-select = Please choose
common-show = View
common-withdraw = Withdraw
common-yes = Yes

## Forms
form-summary = Please check what you entered
form-summary_text = { $count ->
        [one] One entry is missing or does not fit yet. What you typed has been kept, except passwords.
       *[other] { $count } entries are missing or do not fit yet. What you typed has been kept, except passwords.
    }
form-back = What you entered is back. Please check it and save again.
form-error_prefix = Error:
form-hint_limit = At most { $max } characters.
form-hint_when = Day or month, for example 20/10/2016 or 10/2016
form-hint_day = Day, month and year, for example 20/10/2016
form-hint_number = A whole number from { $least } to { $most }
form-hint_key = Short name for the page’s address, for example landkreis-celle: lower-case letters, digits and hyphens
form-hint_checks = You can choose several.
form-missing = Please fill in this field.
form-too_long = { $length ->
        [one] The text is too long: one character. Please shorten it to at most { $max } characters.
       *[other] The text is too long: { $length } characters. Please shorten it to at most { $max } characters.
    }
form-case_birth = This looks like a name with a date of birth. Case data do not belong here: please put it in general words. If it says nothing about a person, send it once more.
form-case_file_number = This looks like a file number. Case data do not belong here: please leave it out. If it is none, send it once more.
form-case_address = This looks like the address of a family. Case data do not belong here: please leave it out. If it is none, send it once more.
form-offline = There is no connection just now. What you wrote stays here. Please send it again once the connection is back.
form-control = The text contains invisible control characters. Please type it again, or paste it without formatting.
form-key = This short name does not fit. Please use 2 to 60 characters: lower-case letters, digits and single hyphens between them.
form-when = There is no such date. Please enter a day or a month, for example 20/10/2016 or 10/2016.
form-day = An exact day is needed here. Please enter day, month and year, for example 20/10/2016.
form-number = Please enter a whole number from { $least } to { $most }.
form-email = This e-mail address is incomplete. Please enter it like name@example.org.
form-choice = This choice is no longer available. Please choose again.

## Roles
role-administrator = Administration
role-lead = Programme lead
role-facilitator = Facilitator
role-evaluator = Evaluator
role-head = Head of office
role-coordinator = Quality coordinator
role-team_lead = Team lead
role-professional = Professional

## Error pages
error-missing-title = There is no such page
error-missing-text = It may have moved, or the address has a typing mistake. It may also not be released to you. Go back, or start from the home page.
error-forbidden-title = Your role may not do this
error-forbidden-text = You belong here, but this action is kept for another role. Ask the lead if you need the right to do it.
error-broken-title = Something broke on our side
error-broken-text = It is not your fault. The error has been recorded. Please try again in a few minutes.
attachment-refused-large = The file is too large. At most { $megabytes } MB are possible.
attachment-refused-empty = The file is empty.
attachment-refused-kind = Files of this kind are not accepted. Possible are PDF, DOCX, XLSX, ODT, JPEG, PNG, WebP, CSV and TXT.
attachment-refused-macros = The document holds macros and is therefore not accepted. Please save it without macros.
attachment-refused-name = The file’s name does not fit its content. The ending should be “.{ $ending }”.
error-full-title = Nothing can be saved at the moment
error-full-text = The server’s disk takes nothing in; mostly because it is full. Your change has not been saved. Reading goes on. Please tell those who run Gelingen, and try again later.
error-busy-title = There is too much going on right now
error-busy-text = { $seconds ->
        [one] Please try again in one second. Nothing has been saved.
       *[other] Please try again in { $seconds } seconds. Nothing has been saved.
    }
error-stale-title = Somebody else has saved in the meantime
error-stale-text = Your version has not been saved yet. Both are shown side by side below. Adjust your entries and save again: then your version counts.
error-stale-caption = Both versions side by side
error-stale-label = Field
error-stale-theirs = Saved now
error-stale-yours = Your version
error-stale-same = (unchanged)
error-csrf-title = This form did not come from this site
error-csrf-text = For your protection nothing has been saved. Go back, reload the page and send the form again.
error-home = To the home page

## History
live-on = Connected. Changes appear by themselves.
live-lost = The connection is interrupted. What you type is kept. The connection will be restored by itself.
live-over = Changes no longer appear here. Please reload the page.
live-renewed = The page was updated.
live-start = Reload every { $seconds } seconds
live-every = The page reloads every { $seconds } seconds.
live-stop = Pause
history-empty = No entries yet
history-from = before
history-to = now
history-nothing = empty

## Dates
date-day = { $weekday }, { $day } { $month } { $year }
date-day_short = { $day } { $month3 } { $year }
date-month = { $month } { $year }
date-month_short = { $month3 } { $year }
date-moment = { $day }, { $time }
date-weekday_1 = Monday
date-weekday_2 = Tuesday
date-weekday_3 = Wednesday
date-weekday_4 = Thursday
date-weekday_5 = Friday
date-weekday_6 = Saturday
date-weekday_7 = Sunday
date-month_1 = January
date-month_2 = February
date-month_3 = March
date-month_4 = April
date-month_5 = May
date-month_6 = June
date-month_7 = July
date-month_8 = August
date-month_9 = September
date-month_10 = October
date-month_11 = November
date-month_12 = December

# Answers of the door and the engine
form-stale = Somebody else has changed something here in the meantime. Nothing of yours is saved yet. Check what holds now, and confirm once more.
form-duplicate = This entry exists already. Reload the page and check whether your changes are saved.
form-key_taken = The key “{ $key }” is taken. Choose another one.
form-key_reused = This form has been sent before with other content. Reload the page and send it again.
form-too_fast = { $seconds ->
        [one] Very much came from you at once. Nothing has been saved. Please send it again in one second.
       *[other] Very much came from you at once. Nothing has been saved. Please send it again in { $seconds } seconds.
    }
form-unreadable = The form did not arrive in full. Please send it again.
form-late = The form did not arrive in time. Please send it again, large files best one by one.
form-too_large = This is too large. At most { $megabytes } megabytes are possible.
form-too_large_text = This is too large. At most { $kilobytes } kilobytes are possible. Please shorten the text.
error-refused-title = This is not possible

# What may be wrong with a file (files)
file-syntax = From here on the file is not valid TOML ({ $detail }). Common reasons are a missing quotation mark, a missing equals sign or a missing bracket.
file-more = The file has more than { $count } faults; further ones are not named. Please check that it is the right file.
file-twice = This key stands twice in the same table. Please delete one of them.
file-unknown_key = There is no key “{ $key }” here. Please delete the line.
file-unknown_key_near = There is no key “{ $key }” here. Do you mean “{ $near }”?
file-missing = The key “{ $key }” is missing. Please add it.
file-type_text = A text in quotation marks is needed here.
file-type_flag = true or false is needed here, without quotation marks.
file-type_list = A list in square brackets is needed here.
file-type_table = A table is needed here, with its name in square brackets above.
file-type_tables = Tables are needed here, each with its name in double square brackets above.
file-number = A whole number from { $least } to { $most } is needed here, without quotation marks.
file-blank = The text is empty. Please fill it in, or delete the line.
file-when = There is no such date. A day such as "2016-10-20" or a month such as "2016-10" is needed.
file-time = There is no such time. A time such as "10:00" is needed.
file-word = The word “{ $value }” is not known here. Possible are: { $words }.
file-duplicate = “{ $value }” stands in line { $before } already. Please use each value only once.
file-type_day = A day is needed here, without quotation marks, as in 2025-07-01.
