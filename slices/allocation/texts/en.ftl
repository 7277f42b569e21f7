# gelingen allocate: faults of the document

allocate-fault-json = This is not JSON: { $reason }
allocate-fault-object = An object belongs here: { "{" } … { "}" }.
allocate-fault-list = A list belongs here: [ … ].
allocate-fault-text = A text that is not empty belongs here.
allocate-fault-whole = A whole number belongs here, 0 or greater.
allocate-fault-number = A number from 0 to { $most } belongs here, with two decimals at most.
allocate-fault-objective = It may be “total” or “fair”.
allocate-fault-empty = The list is empty. It needs one entry at least.
allocate-fault-missing = This is missing.
allocate-fault-unknown_key = There is no such key. There are: { $known }.
allocate-fault-key_twice = This key stands twice. Delete one of the two entries.
allocate-fault-area_twice = The area “{ $area }” stands twice.
allocate-fault-area_unknown = There is no area “{ $area }” in areas.
allocate-fault-office_twice = The office “{ $office }” stands twice.
allocate-fault-ranks_areas = The office has { $ranks } ranks, more than there are areas. An office takes an area at most once.
allocate-fault-ranks_weights = The office has { $ranks } ranks, more than rank_weight has weights.
allocate-fault-rank = The office has no such rank. It has the ranks 1 to { $ranks }.
allocate-fault-twice = This constraint stands twice.

# Reasons

allocate-pick = { $office }, rank { $rank }: “{ $area }” brings { $gain } points.
allocate-reason = Reason: { $reason }
allocate-because-own = None of the areas that the office does not have is needed more there.
allocate-because-pin = This choice is set.
allocate-because-must = The office takes this area in any case.
allocate-because-ban = “{ $area }” is needed more there, but is excluded.
allocate-because-max = “{ $area }” is needed more there, but is full with { $limit ->
    [one] one office
   *[other] { $limit } offices
}.
allocate-because-min = “{ $area }” needs at least { $limit ->
    [one] one office
   *[other] { $limit } offices
}.
allocate-because-coverage = Only this office covers “{ $area }”.
allocate-because-others = “{ $area }” is needed more there; for all together it is better so.
allocate-alternative = Without this choice “{ $area }” would be best here; that costs all together { $cost } points.
allocate-alternative-equal = Just as good would be an allocation with “{ $area }” here.
allocate-alternative-then = Without this choice “{ $area }” would be best here. Then: { $changes }.
allocate-set-costs = That it is set costs all together { $cost } points: otherwise “{ $area }” would be best here.
allocate-set-then = If it were not set, “{ $area }” would be best here. Then: { $changes }.
allocate-set-nothing = That it is set costs nothing.
allocate-then-uncovered = { $count ->
    [one] one area
   *[other] { $count } areas
} more without an office
allocate-then-covered = { $count ->
    [one] one area
   *[other] { $count } areas
} fewer without an office
allocate-then-worse = the office with the fewest points has { $points } fewer
allocate-then-better = the office with the fewest points has { $points } more
allocate-then-fewer = all together have { $points } points fewer
allocate-then-more = all together have { $points } points more
allocate-alternative-none = Without this choice the constraints cannot all be kept.

# Conflicts

allocate-conflict = { $count ->
    [one] This constraint cannot be kept:
   *[other] These { $count } constraints cannot be kept together:
}
allocate-conflict-pin = { $office } has “{ $area }” on rank { $rank }.
allocate-conflict-must = { $office } takes “{ $area }” in any case.
allocate-conflict-ban = { $office } does not take “{ $area }”.
allocate-conflict-not_smallest = Perhaps fewer constraints contradict each other already: that could not be settled in reasonable time.
allocate-conflict-min = Each area has at least { $limit ->
    [one] one office
   *[other] { $limit } offices
}.
allocate-conflict-max = No area has more than { $limit ->
    [one] one office
   *[other] { $limit } offices
}.
allocate-name = “{ $name }”
allocate-areas = { $count ->
    [one] The area { $names }
   *[other] The areas { $names } together
}
allocate-areas-all = All { $count } areas together
allocate-why-pins = A rank holds exactly one area, and an office has no area twice.
allocate-why-pin_and_ban = An area cannot be set and excluded at once.
allocate-why-must_and_ban = An area cannot be taken in any case and excluded at once.
allocate-why-full = The office has { $ranks ->
    [0] no rank
    [one] only one rank
   *[other] only { $ranks } ranks
} for that.
allocate-why-bans = The office is left with { $left ->
    [one] one area
   *[other] { $left } areas
} for { $ranks } ranks.
allocate-why-min_above_max = The least number is greater than the greatest.
allocate-why-too_many = { $areas }: the offices must fill at least { $demand ->
    [one] one rank
   *[other] { $demand } ranks
} there, and there is room for { $room }.
allocate-why-too_few = { $areas }: { $demand ->
    [one] one filled rank is
   *[other] { $demand } filled ranks are
} needed, the offices can fill at most { $room } there.

# Proposal and resolution

allocation_show-tab = Proposal
allocation_show-title = Proposal and resolution
allocation_show-lead = From the needs of the offices comes a proposal of who works on what. People check it, change it where needed, and keep it as a resolution.
allocation_show-empty = No offices yet
allocation_show-empty_text = A proposal needs offices that take part in the programme.
allocation_show-to_offices = To the offices
allocation_show-solution = See the proposal
allocation_show-import = Take needs over
allocation_show-terms = Change the terms
allocation_show-reply = Answer for { $office }
allocation_show-resolutions = Resolutions
allocation_show-no_resolution = No resolution yet
allocation_show-no_resolution_text = As soon as the facilitators keep a proposal, it stands here. Then the heads of office answer.

terms-total = The sum over all offices
terms-fair = The office with the fewest points, then the sum
terms-no_max = no limit
terms_edit-heading = Terms for all offices
terms_edit-lead = First as many areas as possible are to find an office. Then counts what you choose here.
terms_edit-goal = To be as great as possible
terms_edit-weights = Weights of the ranks
terms_edit-weights-hint = What a point of need counts on rank 1, rank 2 …, separated by commas, for example 3, 2, 1
terms_edit-min = At least so many offices per area
terms_edit-max = At most so many offices per area
terms_edit-submit = Save terms
terms_edit-done = The terms are saved.
terms_edit-refused-weights = Please enter 1 to 50 whole numbers from 0 to { $most }, separated by commas, for example 3, 2, 1.
terms_edit-refused-max_below_min = The greatest number is below the least: at least { $min } offices are set.

sheet-heading = Needs of the offices
sheet-caption = Needs from 0 to 100, with their origin and what is set
sheet-edit_each = Change ranks, needs and what is set:
sheet-no_need = no need yet
sheet-origin_workshop = (needs workshop)
sheet-origin_hand = (by hand)
sheet-origin_example = (example)
sheet-pinned = Set on rank { $rank }. Reason: { $reason }
sheet-must = Taken in any case. Reason: { $reason }
sheet-banned = Excluded. Reason: { $reason }
sheet-stated_must = Stated by leadership: in any case. Reason: { $reason }
sheet-stated_ban = Stated by leadership: not now. Reason: { $reason }
sheet-heard = Wishes of the leadership from the needs workshop
sheet-heard_certain = { $area }: certainly. Reason: { $reason }
sheet-heard_not_now = { $area }: not now. Reason: { $reason }

drift-heading = Changed since it was taken over
drift-withdrawn = The office has taken its results back.
drift-new = The office has handed on results that are not here yet.
drift-scores = Needs changed: { $areas }.
drift-score = { $area } { $old }, now { $new }
drift-nothing = without a score
drift-stated = Statements of leadership changed: { $areas }.
drift-meaning = Proposal and needs on these pages still reckon with what was taken over last.
drift-take_over = Take needs over anew

condition-met = Only with the service “{ $service }”. Reason of the leadership: { $reason }
condition-unmet = Only with the service “{ $service }”, with which the office does not take part. Reason of the leadership: { $reason }
condition-of = { $area }: { $condition }
condition-only = only with “{ $service }”
condition-table = Only with one service
condition-service = Service
condition-paper_intro = These areas hold only with one service:
condition-paper = { $area } only with the service “{ $service }”

sheet_edit-of = Needs and terms: { $office }
sheet_edit-lead = Each area needs a need. An area can be set on a rank or excluded, with a reason. Please nothing about single cases or families.
sheet_edit-to_move = Change ranks by hand
sheet_edit-office = Office
sheet_edit-offices = Changed for
sheet_edit-ranks = Firm ranks + if time allows
sheet_edit-firm = Firm ranks
sheet_edit-firm-hint = How many areas the office works on for sure.
sheet_edit-optional = Ranks if time allows
sheet_edit-optional-hint = How many areas are added only if time allows.
sheet_edit-need = Need
sheet_edit-wish = What is set
sheet_edit-no_wish = Nothing is set
sheet_edit-pin = Set on rank { $rank }
sheet_edit-must = In any case, on some rank
sheet_edit-ban = Excluded
sheet_edit-reason = Reason for what is set
sheet_edit-submit = Save
sheet_edit-done = Needs and terms are saved.
sheet_edit-refused-no_rank = An office has at least one rank.
sheet_edit-refused-more_than_areas = These are more ranks than there are areas. At most { $most } together are possible.
sheet_edit-refused-more_than_weights = These are more ranks than the terms have weights. At most { $most } together are possible. Or add a weight there.
sheet_edit-refused-rank = This office has no rank { $rank }. It has ranks 1 to { $most }.
sheet_edit-refused-pinned_twice = Another area is already set on rank { $rank }.
sheet_edit-refused-no_reason = Please give a reason for this.
sheet_edit-refused-reason_alone = There is a reason, but nothing is set. Choose something, or delete the reason.

sheet_import-heading = Take needs over
sheet_import-workshop = From the needs workshops
sheet_import-workshop_text = Takes over the need scores of all offices. “Certainly” means that the area is taken, on whatever rank. “Not now” becomes an exclusion. “Only with one service” stands beside the area as a condition; where the office does not take part with the service, the area is excluded. What was taken over before and is not stated there any more goes. Constraints that you entered here by hand stay; a need entered by hand stays only where there is no score.
sheet_import-workshop_sure = What was taken over from the needs workshops before is replaced.
sheet_import-take_over = Take over from the needs workshops
sheet_import-table = From a table
sheet_import-table_text = Below are the needs as they are now. You can change them here, or paste a table from your spreadsheet: a row for each office, a column for each area, separated by semicolon, tab or comma. Empty cells change nothing.
sheet_import-corner = Office
sheet_import-text = Table
sheet_import-submit = Take the table over
sheet_import-done = The needs are taken over.
sheet_import-refused-changed = Somebody has changed the needs meanwhile. Check your table, and send it again.
sheet_import-refused-none = There are no results of needs workshops yet.
sheet_import-refused-nothing = There is no need in this table.
sheet_import-refused-area = Line { $line }: there is no area “{ $name }”.
sheet_import-refused-area_twice = Line { $line }: the area “{ $name }” stands twice.
sheet_import-refused-office = Line { $line }: the office “{ $name }” does not take part.
sheet_import-refused-office_twice = Line { $line }: the office “{ $name }” stands twice.
sheet_import-refused-cell = Line { $line }: “{ $cell }” is no whole number from 0 to 100 below an area.
sheet_import-refused-more = And { $count } more.

solution_show-heading = Computed proposal
solution_show-lead = The best allocation for needs and terms, computed exactly. The same input always gives the same proposal.
solution_show-resolve = Keep as a resolution
solution-example = The needs are made up and serve as an example only.
solution-area = Quality area
solution-caption = Which office would work on what
solution-rank = Rank { $rank }
solution-rank_if_time = Rank { $rank }, if time allows
solution-open = open: { $areas }
solution-or = or
solution-moved = by hand
solution-moved_reason = Reason: { $reason }
solution-moved_why = Changed by hand. Reason: { $reason }
solution-moves = Changed by hand
solution-move = Change ranks: { $office }
solution-covered = Areas with an office
solution-covered_of = { $covered } of { $count }
solution-value = Points of all offices
solution-worst = Points of the office with the fewest
solution-price = What this costs
solution-why = Why it is so
solution-others = Equally good proposals
solution_show-all = How many equally good proposals at most?
solution-need = “{ $area }”: { $words }
solution-needs = Where the needs come from:
solution-ask_all = Show equally good proposals
solution-only_one = There is no second one that is equally good.
solution-count = { $count } proposals are equally good.
solution-more = More than { $count } proposals are equally good. Here are the first ones.
solution-other = Proposal { $number }
solution-this_one = The proposal above.
solution-conflict = It cannot be done like this
solution-conflict_next = Change one of these.
solution-unready = Something is still missing
solution-to_sheets = To needs and terms
solution-to_sheet = Enter: { $office }
solution-no_offices = No office takes part in the programme yet.
solution-no_areas = The catalogue of this programme has no areas.
solution-no_needs = { $office } has no needs yet.
solution-few_needs = { $office }: { $count ->
    [one] one area lacks
   *[other] { $count } areas lack
} a need.
solution-too_many_ranks = { $office } has { $ranks } ranks. With these areas and weights at most { $most } are possible.
solution_choose-submit = Take proposal { $number }
solution_choose-sure = That takes away what was changed by hand: { $lost }
solution_choose-reason = Equally good proposal no. { $number }.
solution_choose-done = The proposal is taken. Where it differs from the first one, it says “by hand”.
solution_choose-refused-changed = Needs or terms changed while you were reading. Below is how it stands now.

move_edit-of = Change ranks: { $office }
move_edit-lead = You see what a change costs before you save it. The other offices stay as they are. If the rest is to follow, set the area among the terms.
move_edit-points = For the office these are { $points } points. Of an open choice the area that is named first counts.
move_edit-ranks = Ranks
move_edit-area = Quality area
move_edit-other = or instead (open choice)
move_edit-no_other = No open choice
move_edit-reason = Reason
move_edit-reason-hint = Why other than computed? It stands in the resolution. Please nothing about single cases or families.
move_edit-office = Office
move_edit-submit = Save the change
move_edit-preview = See the cost
move_edit-done = The ranks are saved.
move_edit-refused-empty = Rank { $rank }: please choose an area.
move_edit-refused-twice = Rank { $rank }: this area is taken already. An office has each area only once.
move_edit-refused-no_reason = Please give a reason why it is to be other than computed.
move_edit-refused-fit = These ranks do not fit any more: ranks or areas changed. Please choose again.

price-equal = This costs nothing: all together have as many points as in the computed proposal.
price-cost = This costs all together { $points } points.
price-more = All together have { $points } points more than in the computed proposal; for that, something else is not kept.
price-worst = The office with the fewest points has { $points } fewer.
price-uncovered = { $count ->
    [one] One more area stays
   *[other] { $count } more areas stay
} without an office.
price-over = “{ $area }” then has { $count } offices, at most { $limit } are set.
price-under = “{ $area }” then has { $count } offices, at least { $limit } are set.
price-ban = { $office }: “{ $area }” is excluded. Reason: { $reason }
price-must = { $office }: “{ $area }” was to be taken in any case. Reason: { $reason }
price-pin = { $office }: rank { $rank } is set to “{ $area }”. Reason: { $reason }

resolution-number = Resolution no. { $number }
resolution-made = Kept on { $at }.
resolution-released = Released on { $at }.
resolution_new-heading = Keep as a resolution
resolution_new-lead = The resolution keeps everything it rests on: needs, terms, changes and reasons. It is not changed any more. Then the heads of office confirm it, and the programme lead releases it.
resolution_new-note = Note
resolution_new-note-hint = What was discussed? It stands in the resolution and in the history. Please nothing about single cases or families.
resolution_new-number = Resolution no.
resolution_new-office = Office
resolution_new-reason = Reason
resolution_new-submit = Keep the resolution
resolution_new-done = The resolution is kept. Now the heads of office answer.
resolution_new-refused-changed = Needs or terms changed while you were reading. Below is how it stands now. Please check it, and then keep it.
resolution_new-refused-move = { $office }: the ranks that were changed by hand do not fit ranks or areas any more. Please change them again.
resolution_show-release = Release
resolution_show-pdf = See as PDF
resolution_show-docx = As DOCX to edit
resolution_show-xlsx = As XLSX table
resolution_show-json = As JSON for programs
resolution_show-newsletter = Text for the newsletter
resolution_show-reply = Answer for { $office }
resolution_show-compare = Compare with resolution no. { $number }
resolution_show-others = Other resolutions
resolution_show-changed = Changed since the release
resolution_show-changed_office = { $office }: decided { $old } – now { $new }
resolution_show-changed_why = Who changed it and why stands in the history.
resolution_show-again = Worked out again
resolution_show-same = worked out again: the same
resolution_show-same_text = Computed once more just now from everything that the resolution keeps: the same comes out.
resolution_show-other = worked out again: other
resolution_show-other_text = Computed once more just now from everything that the resolution keeps: something else comes out. Please tell your administration.
resolution_show-question = Everything as a file for “gelingen allocate”
resolution_newsletter-heading = Text for the newsletter
resolution_newsletter-lead = To be copied, without layout.
resolution_newsletter-file = Save as a text file

reply-heading = Answers of the offices
reply-caption = What the heads of office say to this resolution
reply-office = Office
reply-said = Answer
reply-none = no answer yet
reply-confirmed = confirmed
reply-returned = returned
reply_write-heading = Answer: { $office }
reply_write-lead = Will the office work on these areas? You can change your answer until the programme lead releases the resolution.
reply_write-said = Answer
reply_write-reason = Reason
reply_write-reason-hint = Who returns it says why. Everybody who takes part in the programme can read it. Please nothing about single cases or families.
reply_write-submit = Save the answer
reply_write-done = Your answer is saved.
reply_write-refused-no_reason = Please say why you return the resolution.
reply_write-refused-over = This resolution takes no more answers: it is released, or there is a newer one.

resolution_release-heading = Release the resolution
resolution_release-lead = With the release the resolution becomes the allocation of the programme. It is not public yet; that is done on the page “Allocation”.
resolution_release-over = This resolution can be released no more: it was, or there is a newer one.
resolution_release-returned = It was returned by: { $offices }. Change the proposal, and keep a new resolution.
resolution_release-silent = No answer yet from: { $offices }.
resolution_release-all = All offices have confirmed.
resolution_release-reason = Reason
resolution_release-reason-hint = Needed where not all have confirmed yet. It stands in the history.
resolution_release-submit = Release
resolution_release-done = The resolution is released. It is now the allocation of the programme.
resolution_release-refused-over = This resolution can be released no more: it was, or there is a newer one.
resolution_release-refused-returned = An office has returned the resolution. Keep a new one.
resolution_release-refused-silent = Not all offices have confirmed yet. Please say why you release it all the same.

compare-choose = Compare resolution no. { $number }
compare-with = What would you like to compare it with?
compare-none = No other resolution
compare-none_text = As soon as a second resolution is kept, you can compare both.
compare-heading = Resolutions no. { $old } and no. { $new } compared
compare-caption = What differs
compare-what = What
compare-same = The two resolutions do not differ.
compare-nothing_there = nothing
compare-ranks = { $office }: areas
compare-rank_count = { $office }: ranks
compare-count = { $firm } firm, { $optional } if time allows
compare-need = { $office }: need “{ $area }”
compare-wish = { $office }: what is set for “{ $area }”

example-refused-unsolved = No allocation can be computed from the example.


# History and rights

history-field-proposal = Proposal
history-value-goal-total = The sum over all offices
history-value-goal-fair = The office with the fewest points, then the sum
event-allocation-terms_edited = Terms of the allocation changed
event-allocation-sheet_edited = Needs and terms of an office changed
event-allocation-sheet_imported = Needs taken over
event-allocation-solution_chosen = Equally good proposal taken
event-allocation-move_edited = Ranks of an office changed by hand
event-allocation-move_replaced = Ranks moved by hand replaced by an equally good proposal
event-allocation-move_withdrawn = Ranks of an office as computed again
event-allocation-resolution_made = Resolution on the allocation kept
event-allocation-resolution_confirmed = Resolution on the allocation confirmed
event-allocation-resolution_returned = Resolution on the allocation returned
event-allocation-resolution_released = Resolution on the allocation released
permission-allocation-allocation_show = read resolutions on the allocation; from an office the reasons of its own
permission-allocation-solution_show = read the needs and reasons of all offices, and the proposal
permission-allocation-terms_edit = change the terms of the allocation
permission-allocation-sheet_edit = change ranks, needs and terms of an office
permission-allocation-sheet_import = take over the needs of all offices
permission-allocation-solution_choose = take an equally good proposal
permission-allocation-move_edit = change the ranks of an office by hand
permission-allocation-resolution_new = keep a resolution on the allocation
permission-allocation-reply_write = confirm or return a resolution for one’s own office
permission-allocation-resolution_release = release a resolution on the allocation
