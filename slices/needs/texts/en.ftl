# Texts of “needs”. German is the source; this file has the same keys.

## Offices at a glance
needs_list-tab_needs = Needs
needs_list-title = Stock and needs
needs_list-lead = How far each office is, in the order of the cohort. This is no ranking.
needs_list-empty = No office yet
needs_list-empty_text = As soon as offices take part, their stock and their needs workshops stand here.
needs_list-caption = Where the offices stand
needs_list-office = Office
needs_list-stock = Stock
needs_list-workshops = Needs workshop
needs_list-scores = Need
needs_list-entries = { $count ->
    [one] one entry
   *[other] { $count } entries
}
needs_list-own = the office's own
needs_list-no_workshop = none planned yet
needs_list-handed = handed on
needs_list-scored = { $count } of { $areas } areas

## Stock
entry_list-title = Stock
entry_list-heading = Stock: { $office }
entry_list-explained = What the office has already: documents, practice and agreements. An entry may belong to several areas; they can be assigned later.
entry_list-empty = Nothing entered yet
entry_list-empty_text = As soon as the office enters something, it stands here.
entry_list-empty_text_new = Take in several files at once, or enter one thing, with or without a file. Assign areas afterwards.
entry_list-nothing = No entry fits
entry_list-nothing_text = Please choose fewer or other filters.
entry_list-caption = { $count ->
    [one] One entry
   *[other] { $count } entries
}
entry_list-what = Title
entry_list-kind = Kind
entry_list-areas = Areas
entry_list-service = Service
entry_list-dated = Dated
entry_list-until = In force until
entry_list-where = Where it lies
entry_list-change = Change
entry_list-no_area = no area yet
entry_list-file = Save file
entry_list-link = Open link
entry_list-edit = Edit
entry_list-filter_area = Area
entry_list-filter_service = Service
entry_list-filter_kind = Kind
entry_list-filter_assigned = Assignment
entry_list-filter_q = Title contains
entry_list-unassigned = no area yet
entry_list-all = all
entry-document = Document
entry-practice = Practice
entry-agreement = Agreement
entry-whole_office = whole office
entries_assign-areas = To which areas do the chosen entries belong?
entries_assign-submit = Assign areas
entries_assign-done = The areas are assigned.
entries_assign-refused-none = Please choose at least one entry.
entries_assign-refused-no_area = Please choose at least one area.
entry_new-heading = Enter one thing
entry_new-title = Title
entry_new-title-hint = No names of children, families or professionals.
entry_new-kind = Kind
entry_new-service = Service
entry_new-file = File
entry_new-file-hint = PDF, Word, Excel, OpenDocument, picture, CSV or text. If the form comes back with a fault, please choose the file once more.
entry_new-link = Link
entry_new-link-hint = An address in the web or the intranet, beginning with https://.
entry_new-dated = Dated
entry_new-in_force_until = In force until
entry_new-areas = Areas
entry_new-submit = Enter
entry_new-done = The entry is in the stock.
entry_new-refused-link = A link begins with https:// or http://. Please complete the address.
entry_new-refused-order = The end lies before the beginning. Please check both.
entry_edit-heading = Edit entry
entry_edit-title = Title
entry_edit-title-hint = No names of children, families or professionals.
entry_edit-kind = Kind
entry_edit-service = Service
entry_edit-file = File
entry_edit-file-hint = A new file takes the place of the present one. PDF, Word, Excel, OpenDocument, picture, CSV or text. If the form comes back with a fault, please choose the file once more.
entry_edit-file_remove = Remove the present file
entry_edit-link = Link
entry_edit-link-hint = An address in the web or the intranet, beginning with https://.
entry_edit-dated = Dated
entry_edit-in_force_until = In force until
entry_edit-areas = Areas
entry_edit-submit = Save
entry_edit-done = The entry is saved.
entry_withdraw-label = Take out of the stock
entry_withdraw-sure = The entry disappears from the list, and its file with it.
entry_withdraw-done = The entry is taken out of the stock.
entries_take-heading = Take files in
entries_take-explained = Each file becomes an entry with the name of the file. PDF, Word, Excel, OpenDocument, pictures, CSV and text are taken in, 50 megabytes together at most.
entries_take-files = Files
entries_take-files-hint = You may choose several at once, or drop them onto this field.
entries_take-folder = A whole folder
entries_take-folder-hint = All files of the folder and of the folders in it. On a computer you can, in many browsers, also drop the folder onto this field. If nothing arrives, please choose it. On phones neither works: take single files there.
entries_take-submit = Take in
entries_take-done = The files are taken in. Assign areas to them now or later.
entries_take-refused-none = Please choose at least one file.
entries_take-refused-many = These are too many files at once. { $max } at most; please take them in by parts.
entries_take-refused-file = { $name }: { $why } Nothing was taken in yet.

## The needs of an office
score_list-heading = Needs: { $office }
score_list-explained = What the office handed on to the programme, and what its leadership states. Areas stand in the order of the catalogue.
score_list-caption = Need by area
score_list-area = Area
score_list-score = Need (0–100)
score_list-how = How it comes about
score_list-wish = Leadership
score_list-change = Change
score_list-none = no need handed on yet
score_list-few = too few answers
score_list-set = Set need
score_list-state = Statement of leadership
need_score-gap = Importance { $first } × (5 − present state { $second }) = { $product } of { $most }, so { $score } of 100
need_score-gap_influence = Importance { $first } × (5 − present state { $second }) × own influence { $third } = { $product } of { $most }, so { $score } of 100
need_score-gap_urgency = Importance { $first } × (5 − present state { $second }) × urgency { $third } = { $product } of { $most }, so { $score } of 100
need_score-own = { $en } = { $product } of { $most }, so { $score } of 100
need_score-by_hand = Set to { $score } by hand (reckoned: { $before }). Reason: { $reason }
score_edit-heading = Set need: { $area }
score_edit-score = Need
score_edit-score-hint = Empty means: what is reckoned counts.
score_edit-reason = Reason
score_edit-reason-hint = Whoever sets the value by hand says why.
score_edit-submit = Save
score_edit-done = The need is saved.
wish_edit-heading = Statement of leadership: { $area }
wish_edit-explained = What the leadership of the office states about this area, with its reason. The allocation takes it into account.
wish_edit-kind = Statement
wish_edit-kind_none = no statement
wish_edit-kind_certain = this area in any case
wish_edit-kind_not_now = this area not now
wish_edit-kind_only_with = this area only with one service
wish_edit-service = Service
wish_edit-service-hint = Only for “only with one service”.
wish_edit-no_service = no particular service
wish_edit-reason = Reason
wish_edit-submit = Save
wish_edit-done = The statement is noted.
wish_edit-refused-service = Please choose the service with which the area is to be worked on.
wish-certain = in any case
wish-not_now = not now
wish-only_with = only with: { $service }
wish-gone = (The office no longer takes part with this service.)

## Planning a needs workshop
sitting_new-heading = Plan a needs workshop
sitting_new-another = Plan another needs workshop
sitting_new-title = Title
sitting_new-title_of = Needs workshop { $office }
sitting_new-day = Day
sitting_new-start = Start
sitting_new-start-hint = As a time, such as 9:30.
sitting_new-steps = Steps in minutes (0 leaves a step out)
sitting_new-minutes_cards = Cards, everybody alone
sitting_new-minutes_share = Showing cards
sitting_new-minutes_cluster = Grouping cards
sitting_new-minutes_rate = Rating areas
sitting_new-minutes_vote = Giving dots
sitting_new-minutes_outlook = Result and outlook
sitting_new-numbers = Dots, threshold and formula
sitting_new-dots = Dots for each person
sitting_new-threshold = Threshold
sitting_new-threshold-hint = Below so many answers no result is shown. Less than 5 is not possible.
sitting_new-formula = How need is reckoned
sitting_new-template = Template
sitting_new-template_choose = Use this template
sitting_new-templates = See and change templates
sitting_new-submit = Plan
sitting_new-done = The needs workshop is planned. With the code everybody can join now.
sitting_new-refused-start = Please give a time, such as 9:30.
sitting_new-refused-no_step = At least one step needs minutes. Please enter some.
sitting-refused-closed = This workshop is closed. What was shared stands in the protocol.
sitting-refused-early = This step has not begun yet. Please wait until the facilitator opens it.
sitting-refused-rated = The rating is closed and can no longer be changed.
sitting-stale = Somebody was faster. You see the new state here; please decide again.

## Templates
template_list-title = Templates of needs workshops
template_list-lead = A template says how a needs workshop runs, what is rated, and how need is reckoned. Planned workshops keep their own copy.
template_list-own = Own templates
template_list-empty = No template of your own yet
template_list-empty_text = Take the template that ships as a copy. Then words, numbers and formula can be changed.
template_list-shipped = The template that ships
template_list-copy = Take as a copy
template_list-steps = Steps, { $minutes } minutes
template_list-minutes = { $minutes } minutes
template_list-scales = Scales
template_copy-title = Our needs workshop
template_copy-done = The copy is there. You can change it now.
template_edit-lead = You change the English words. The German ones stay as they are; change them on the German page.
template_edit-title = Title
template_edit-question = Guiding question
template_edit-question-hint = Everybody sees this question during the whole workshop.
template_edit-scale = Scale “{ $name }”
template_edit-minutes_cards = Cards, everybody alone
template_edit-minutes_share = Showing cards
template_edit-minutes_cluster = Grouping cards
template_edit-minutes_rate = Rating areas
template_edit-minutes_vote = Giving dots
template_edit-minutes_outlook = Result and outlook
template_edit-name_importance = Name of the scale
template_edit-low_importance = What 1 means
template_edit-high_importance = What 5 means
template_edit-name_present = Name of the scale
template_edit-low_present = What 1 means
template_edit-high_present = What 5 means
template_edit-name_influence = Name of the scale
template_edit-low_influence = What 1 means
template_edit-high_influence = What 5 means
template_edit-name_urgency = Name of the scale
template_edit-low_urgency = What 1 means
template_edit-high_urgency = What 5 means
template_edit-dots = Dots per person
template_edit-threshold = Threshold
template_edit-threshold-hint = With fewer answers no result is shown. Less than 5 is not possible.
template_edit-formula = How need is reckoned
template_edit-formula-hint = Multiply scales with ×, add such parts with +. (5 − scale) counts what is missing to the end of the scale. A number from 1 to 9 in front gives a part more weight, for example: 2 × Importance × (5 − Present state) + Urgency. The result is scaled to 0–100.
template_edit-submit = Save
template_edit-done = The template is saved. Planned workshops keep their own copy.
template_edit-refused-name = No formula could be read with this name. Please write it without signs of arithmetic and brackets, and not only as a number.
template_edit-refused-name_twice = Another scale has this name already. Please give another one.
template_edit-refused-threshold = At least { $least }: fewer answers would tell of single persons.
template_edit-withdraw = Withdraw template
template_edit-withdraw_sure = The template disappears from the programme. Planned workshops keep their own copy.
template_withdraw-done = The template is withdrawn. Planned workshops keep their own copy.
formula-refused-empty = Something is missing before or after a sign. Please enter a scale there.
formula-refused-scale = “{ $name }” is no scale of this template. Possible are: { $names }. Something is taken away in brackets only, as (5 − scale).
formula-refused-bracket = In brackets there is only the end of a scale minus the scale, for example ({ $most } − { $name }).
formula-refused-end = The scale “{ $name }” ends at { $most }. Please write ({ $most } − { $name }).
formula-refused-weight = A weight is a whole number from 1 to { $most }, one for each part at most.
formula-refused-no_scale = A part is only a number. Please multiply it with a scale, or leave it out.
formula-refused-twice = “{ $name }”: each scale stands once in a part. For more weight write a number in front.
formula-refused-long = A formula has at most { $most } parts that are added.

## Participants
hall-find = Take part in a workshop
hall-closed = The workshop is closed.
hall-waiting = It begins in a moment.
hall-paused = Pause: { $minutes } minutes left
hall-over = Time is up.
hall-left = { $minutes ->
    [one] one minute left
   *[other] { $minutes } minutes left
}
hall-step_before = As soon as the facilitator begins, what to do stands here.
hall-step_cards = Write cards: what works in an area, what is missing? Only you see your cards.
hall-step_share = Show the cards that all should talk about. What you do not show, nobody sees.
hall-step_cluster = Cards are grouped together. You can still write and show cards of your own.
hall-step_rate = Rate the areas. Nobody sees your answers; only what many say together is shown.
hall-step_vote = Give your dots to the areas you would like to begin with.
hall-step_outlook = Look at the result together.
hall-shared = { $count ->
    [0] No card is shown yet.
    [one] One card is shown.
   *[other] { $count } cards are shown.
}
hall-all = Cards that were shown
hall-rate = Rate areas
hall-rate_again = Change ratings
hall-vote = Give dots
hall-vote_again = Change dots
hall-leave = Leave the workshop
hall-own = My cards
hall-own_text = What is not shown, only you see.
hall-share = Show to all
hall-share_all = Show all my cards
hall-card_shared = Shown as card { $number }
hall-delete = Throw away
hall-delete_sure = The card is gone then. Nobody else has seen it.
card_new-heading = Write a card
card_new-area = Area
card_new-kind = What is it?
card_new-text = A word or a sentence
card_new-text-hint = No names of children, families or professionals.
card_new-submit = Put the card down
card_new-done = The card is among your cards. Nobody else sees it yet.
card_new-refused-many = More than { $max } cards are too many for one room. Please throw one away that you do not need.
card_share-refused-none = You have no card that is still to be shown.
card_share-done = Shown.
card_delete-done = The card is gone.
card-strength = Strength
card-weakness = Weakness
ratings_give-heading = Rate areas
ratings_give-explained = You can save at any time and go on later, until the facilitator closes the rating. “Cannot say” does not count as an answer.
ratings_give-ends = { $least } = { $low }, { $most } = { $high }
ratings_give-none = cannot say
ratings_give-submit = Save ratings
ratings_give-done = Your ratings are saved.
ratings_give-not_now = Not now
ratings_give-not_now_text = This step has not begun yet, or is closed already. Your own page shows what is going on.
votes_give-heading = Give dots
votes_give-explained = { $dots ->
    [one] You have one dot.
   *[other] You have { $dots } dots. You can spread them over several areas or give one area more than one.
}
votes_give-dots = { $count ->
    [0] no dot
    [one] one dot
   *[other] { $count } dots
}
votes_give-submit = Save dots
votes_give-done = Your dots are saved.
votes_give-refused-many = These are { $given } dots, and you have { $dots }. Please take some back.

## The facilitator's room
room_show-code = Code: { $code }
room_show-cards = Cards shown
room_show-cards_text = { $count }, { $grouped } of them grouped
room_show-voices = Ratings
room_show-voices_text = { $count ->
    [0] none yet
    [one] one
   *[other] { $count }
}
room_show-formula = Need
room_show-ways = Further
room_show-console = To the clock and the steps
room_show-wall = Wall for the projector
room_show-print = On paper
room_show-print_text = Who has no device writes on these sheets. Afterwards they can be entered here.
room_show-print_sheet = Sheet for ratings and dots
room_show-print_cards = Sheet for cards
cards_group-heading = Group cards
cards_group-lead = Choose cards and a group. No card is changed, and every step can be undone.
cards_group-empty = No card shown yet
cards_group-empty_text = As soon as participants show cards, they stand here.
cards_group-loose = Without a group
cards_group-card = Card { $number }, { $kind }
cards_group-group = Group
cards_group-new = new group
cards_group-out = take out of the group
cards_group-name = Name of the new group
cards_group-name-hint = Only where a new group begins.
cards_group-submit = Put cards there
cards_group-done = The cards lie there.
cards_group-refused-none = Please choose at least one card.
cards_group-refused-nowhere = Please choose a group, or give a new one a name.
cards_group-refused-named = A group of this name exists already. Please choose it.
grouping_undo-label = Undo the last step
grouping_undo-done = The step is undone.
grouping_undo-refused-nothing = There is no step that could be undone.
grouping_undo-refused-other = Something else was grouped meanwhile. You see the new state here.
cards_capture-heading = Cards from paper
cards_capture-explained = One row for each card. Area and kind may stay empty: then what stands above holds. Rows without text do not count. Everybody sees the cards at once; who wrote them is not kept.
cards_capture-caption = Cards
cards_capture-row = Row
cards_capture-area = Area
cards_capture-kind = Kind
cards_capture-text = Text of the card
cards_capture-choose = please choose
cards_capture-above = as above
cards_capture-submit = Save cards
cards_capture-done = The cards are saved, everybody sees them.
cards_capture-fault = Row { $row }: { $what }
cards_capture-refused-none = Please enter at least one card.
ratings_capture-heading = Ratings from paper
ratings_capture-explained = One line for each sheet, one digit from { $least } to { $most } for each area. Empty or – means “cannot say”. The tab key goes on.
ratings_capture-closed = The rating is closed
ratings_capture-closed_text = Nothing is added after closing; otherwise the difference would tell a single answer.
ratings_capture-caption = Sheets
ratings_capture-sheet = Sheet
ratings_capture-dots = Dots
ratings_capture-submit = Save sheets
ratings_capture-done = The sheets are saved.
ratings_capture-fault = Sheet { $sheet }: here stands a digit from { $least } to { $most }, or nothing.
ratings_capture-refused-dots = Sheet { $sheet }: these are { $given } dots, { $dots } are possible. Please check this line.
ratings_close-label = Close the rating
ratings_close-sure = After that all see the result, and nobody can change ratings or dots any more, not from paper either.
ratings_close-done = The rating is closed.

## Sheets to print
needs_sheet-head = { $day }, code { $code }
needs_sheet-number = Sheet no. _____ (filled in by the facilitator)
needs_sheet-explained = Please circle one number in each field. Nothing circled means: cannot say. Please do not write a name on the sheet.
needs_sheet-scale = { $name }: { $least } = { $low }, { $most } = { $high }
needs_sheet-caption = My ratings
needs_sheet-dots = { $dots ->
    [one] You have one dot. Draw it into the last column, beside the area you would like to begin with.
   *[other] You have { $dots } dots. Draw them into the last column, beside the areas you would like to begin with. An area may get several.
}
needs_cards-explained = What works in an area, what is missing? One card for each field, a keyword or a sentence. Leave empty what you have nothing to say about. Please no names, not of children, families or professionals either. Everybody sees cards that were handed in.
needs_cards-caption = My cards
needs_cards-code = Or by phone: { $address }, code { $code }

## The wall
needs_wall-qr = QR code for joining
needs_wall-code = Join with this code:
needs_wall-late = Late? Code { $code }
needs_wall-rated = { $count ->
    [0] Nobody has rated yet.
    [one] One person has rated.
   *[other] { $count } people have rated.
}
needs_wall-voted = { $count ->
    [0] Nobody has given dots yet.
    [one] One person has given dots.
   *[other] { $count } people have given dots.
}
needs_wall-cards = { $count ->
    [one] card
   *[other] cards
}
needs_wall-areas_more = and { $count } more areas
needs_wall-groups_more = and { $count } more groups
needs_wall-words = In words

## Result
result_show-heading = Result
result_show-lead = { $office }, { $day }
result_show-office = Needs and statements of the office
result_show-open = No result yet
result_show-open_text = The result appears as soon as the facilitator closes the rating.
result_show-example = All cards and ratings are made up.
result_show-explained = Only what has at least { $threshold } answers is shown. Areas stand in the order of the catalogue, not by size.
result_show-caption = Result by area and scale
result_show-few = too few answers
result_show-figure = Median { $median }, middle half { $low }–{ $high }, { $count }, { $agreement }
result_show-count = { $count } answers
result_show-count_least = at least { $count } answers
result_show-scores = Need
result_show-scores_text = Need is reckoned of the medians and scaled to 0 to 100.
result_show-alt = One strip for each area, one line for each scale: the dot is the median, the bar the middle half of the answers. The table after it says the same in words.
result_show-picture = Median and middle half of the answers
agreement-high = people largely agree
agreement-middle = people partly agree
agreement-low = people hardly agree
result_release-label = Hand on to the programme
result_release-explained = What is handed on is the need of each area, not cards and not answers. The office decides, and it can take that back.
result_release-done = The need is handed on.
result_release-refused-open = The rating is not closed yet. Please wait for the facilitator.
result_withdraw-label = Take back
result_withdraw-sure = The programme no longer sees the reckoned need then. If the office handed on an earlier workshop, its need counts again. Values that were set by hand stay.
result_withdraw-done = What was handed on is taken back.
result_withdraw-refused-not_handed = Nothing is handed on.
needs_protocol-heading = Protocol
needs_protocol-pdf = As PDF
needs_protocol-docx = As a Word file
needs_protocol-csv = Table as CSV
needs_protocol-json = For programs as JSON
needs_protocol-cards = Cards
needs_protocol-no_cards = No card was shown.
needs_protocol-number = Number
needs_protocol-kind = Kind
needs_protocol-area = Area
needs_protocol-text = Text
needs_protocol-wishes = Statements of leadership
needs_protocol-no_wishes = Leadership stated nothing.
needs_protocol-wish = Statement
needs_protocol-reason = Reason

## History
event-needs-entry_entered = Stock entered
event-needs-files_entered = Files taken into the stock
event-needs-entry_edited = Entry of the stock changed
event-needs-entry_withdrawn = Entry taken out of the stock
event-needs-entries_assigned = Stock assigned to areas
event-needs-sitting_planned = Needs workshop planned
event-needs-result_handed = Need handed on to the programme
event-needs-result_withdrawn = Need taken back
event-needs-score_set = Need set by hand
event-needs-wish_stated = Statement of leadership noted
event-needs-template_copied = Template of needs workshops copied
event-needs-template_edited = Template of needs workshops changed
event-needs-template_withdrawn = Template of needs workshops withdrawn
history-field-steps = Minutes of the steps
history-field-scales = Scales
event-needs-cards_shared = Cards shown
event-needs-cards_captured = Cards entered from paper
event-needs-cards_grouped = Cards grouped
event-needs-grouping_undone = Grouping undone
event-needs-ratings_captured = Ratings captured from paper
event-needs-ratings_closed = Rating closed
history-field-count = Number
history-field-area = Area
history-value-kind-certain = in any case
history-value-kind-not_now = not now
history-value-kind-only_with = only with one service

## Rights
permission-needs-needs_list = See how far the offices are with stock and needs
permission-needs-score_show = See which needs an office handed on; people of an office only their own
permission-needs-score_edit = Set the need of an office by hand, with a reason
permission-needs-wish_edit = Note what leadership states; people of an office only their own
permission-needs-entry_list = See the stock of an office; people of an office only their own
permission-needs-entry_edit = Enter, change and assign the stock of an office; people of an office only their own
permission-needs-sitting_new = Plan a needs workshop
permission-needs-template_edit = Copy, change and withdraw templates of needs workshops
permission-needs-sitting_steer = Accompany a needs workshop: group cards, capture paper, close the rating
permission-needs-sitting_show = See result and protocol of a needs workshop; people of an office only of their own
permission-needs-card_write = As a participant without an account write cards, rate and give dots
permission-needs-result_release = Hand the needs of the own office on to the programme, and take them back
