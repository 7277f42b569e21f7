# Programmes. Every key is also in de.ftl.

programme_list-nav = Programmes

## List
programme_list-heading = Programmes
programme_list-lead = The programmes you take part in.
programme_list-new = Create a programme
programme_list-import = Take over a programme from a file
programme_list-offices = { $count ->
        [0] no office yet
        [one] one office
       *[other] { $count } offices
    }
programme_list-empty = No programme yet
programme_list-empty_text = As soon as you have a role in a programme, or your office takes part in one, it is listed here. Please ask the programme lead.
programme_list-empty_text_new = Create the first programme, or take one over from a file.

## Overview
programme_show-tab_overview = Overview
programme_show-tab_timeline = Timeline
programme_show-tab_offices = Offices
programme_show-tab_matrix = Allocation
programme_show-tab_people = People
programme_show-tab_history = History
programme_show-span = { $starts } to { $ends }
programme_show-time = Duration
programme_show-edit = Change details
programme_show-catalogue = { $count ->
        [one] one quality area, version { $version }
       *[other] { $count } quality areas, version { $version }
    }
programme_show-offices = Offices
programme_show-office = Office
programme_show-next = Next dates
programme_show-last = Last dates
programme_show-timeline = To the timeline
programme_show-no_milestone = No dates yet
programme_show-no_milestone_text = Kick-off, workshops and conference are listed here as soon as they are in the timeline.
programme_show-latest = What happened last
programme_show-whole_history = To the history

## Creating and changing
programme_new-heading = Create a programme
programme_new-text = Whoever creates a programme leads it at first. Offices, timeline and allocation are added afterwards.
programme_new-no_catalogue = No catalogue of quality areas has been released yet. Please release one first.
programme_new-done = The programme has been created. Next, add the offices.
programme_edit-heading = Change the programme’s details
programme_edit-title = Title
programme_edit-title-hint = The full name as it appears in publications.
programme_edit-short = Short title
programme_edit-short-hint = What the programme is called every day; it appears in lists and headings.
programme_edit-key = Short name
programme_edit-key-hint = Part of the pages’ address, e.g. nds-79a-2016. If left empty it is made from the short title.
programme_edit-legal_basis = Legal basis
programme_edit-legal_basis-hint = One provision per line, e.g. § 79a SGB VIII.
programme_edit-starts = Start
programme_edit-ends = End
programme_edit-catalogue = Catalogue of quality areas
programme_edit-commissioned_by = Commissioned by
programme_edit-guided_by = Guided by
programme_edit-submit = Save programme
programme_edit-done = The details have been saved.
programme_edit-refused-end_before_start = The programme cannot end before it starts. Please check both dates.
programme_edit-withdrawn = { $name } (withdrawn)
programme_edit-refused-phase_outside = The phase “{ $phase }” ({ $starts } to { $ends }) would then lie outside the programme’s duration. Change the phase first, or choose a longer duration.
programme_edit-refused-catalogue_in_use = The allocation is based on the present catalogue. Empty the allocation first, or keep the catalogue.
programme_withdraw-heading = Withdraw the programme
programme_withdraw-text = “{ $name }” disappears from all lists and can no longer be reached. Its records and history are kept.
programme_withdraw-submit = Withdraw the programme
programme_withdraw-done = The programme has been withdrawn.
programme_history-heading = History
programme_history-lead = Everything that happened in this programme, newest first.
programme_history-newest = These are the newest 10 entries.
programme_history-whole = History of the programme
programme_history-older = Older entries

## Offices
office_list-heading = Offices
office_list-lead = Who takes part, and with which services.
office_list-cohort = Offices taking part
office_list-caption = Offices with their services
office_list-add = Add an office
office_list-empty = No office takes part yet
office_list-empty_text = Add the offices that work together. Their people see the programme as soon as they have been added.
office_list-services = Services
office_list-time = Participation
office_list-since = since { $joined }
office_list-until = until { $left }
office_add-heading = Add an office
office_add-text = Everyone with a role in the office will then see the programme.
office_add-office = Organisation
office_add-joined = Takes part since
office_add-submit = Add the office
office_add-done = The office has been added.
office_add-empty = No further organisation in the directory
office_add-empty_text = All organisations of the directory already take part. The administration adds further ones to the directory.
office_add-organisations = To the directory
office_add-refused-already = { $name } already takes part.
office_add-refused-not_in_cohort = This office does not take part in the programme. Add it first, or choose another one.
office_show-organisation = Organisation
office_show-organisation_link = To the directory entry
office_show-no_service = no service yet
office_show-areas = Quality areas
office_show-milestones = Dates
office_show-people = People
office_show-people_caption = Who has which role in the office
office_show-person = Name
office_show-role = Role
office_show-nobody = Nobody has a role in the office yet.
office_edit-heading = Change participation
office_edit-office = Office
office_edit-joined = Takes part since
office_edit-left = Takes part until
office_edit-services = Services
office_edit-services-hint = The services with which the office takes part.
office_edit-submit = Save participation
office_edit-done = The participation has been saved.
office_edit-refused-left_before_joined = Participation cannot end before it begins. Please check both dates.
office_remove-heading = Remove the office
office_remove-text = { $name } will then no longer take part. The office’s people no longer see the programme. Services, dates and allocation are kept, and are back when you add it again.
office_remove-submit = Remove the office
office_remove-done = The office has been removed.

## Services
service-empty = No service yet
service-empty_text = Enter the services the programme works with, e.g. the general social service in all offices.
service-caption = Services and the offices taking part with them
service-comparable = comparable
service-no_office = no office yet
service-missing = A comparable service should be part of all offices. Missing: { $offices }.
service_new-heading = Enter a service
service_new-done = The service has been entered.
service_edit-heading = Change the service
service_edit-name = Name
service_edit-comparable = Comparable across all offices
service_edit-comparable-hint = All offices take part with this service, so that results can be read side by side.
service_edit-offices = Offices
service_edit-submit = Save service
service_edit-done = The service has been saved.
service_withdraw-heading = Withdraw the service
service_withdraw-text = “{ $name }” will no longer be named at any office. Its records are kept.
service_withdraw-submit = Withdraw the service
service_withdraw-done = The service has been withdrawn.

## Phases
phase_new-heading = Enter a phase
phase_new-done = The phase has been entered.
phase_edit-heading = Change the phase
phase_edit-title = Title
phase_edit-starts = Start
phase_edit-ends = End
phase_edit-example = Example data
phase_edit-example-hint = Not documented; marked as an example everywhere.
phase_edit-submit = Save phase
phase_edit-done = The phase has been saved.
phase_edit-refused-end_before_start = A phase cannot end before it starts. Please check both dates.
phase_edit-refused-outside = The programme runs from { $starts } to { $ends }. Choose a date in this time, or change the programme’s duration first.
phase_withdraw-heading = Withdraw the phase
phase_withdraw-text = “{ $name }” disappears from the timeline. Its records are kept.
phase_withdraw-submit = Withdraw the phase
phase_withdraw-done = The phase has been withdrawn.

## Dates
milestone-kind-kickoff = Kick-off
milestone-kind-needs_workshop = Needs workshop
milestone-kind-editing_group = Editing group
milestone-kind-conference = Conference
milestone-kind-deadline = Deadline
milestone-kind-other = Other date
milestone-hours = { $from } to { $to }
milestone-hour = { $from }
milestone_new-heading = Enter a date
milestone_new-done = The date has been entered.
milestone_edit-heading = Change the date
milestone_edit-kind = Kind
milestone_edit-title = Title
milestone_edit-on = When
milestone_edit-starts_at = Starting time
milestone_edit-starts_at-hint = For example 10:00
milestone_edit-ends_at = Closing time
milestone_edit-ends_at-hint = For example 16:00
milestone_edit-place = Place
milestone_edit-office = Office
milestone_edit-office-hint = The office this date is for.
milestone_edit-all_offices = All offices
milestone_edit-example = Example data
milestone_edit-example-hint = Not documented; marked as an example everywhere.
milestone_edit-submit = Save date
milestone_edit-done = The date has been saved.
milestone_edit-refused-no_time = There is no such time. Please enter hour and minute, e.g. 10:00.
milestone_edit-refused-time_without_day = A time needs an exact day. Please enter day, month and year, or leave the time out.
milestone_edit-refused-end_without_start = When does it start? Please add the starting time, or leave out the closing time.
milestone_edit-refused-end_before_start = The closing time must be after the starting time.
milestone_withdraw-heading = Withdraw the date
milestone_withdraw-text = “{ $name }” disappears from the timeline. Its records are kept.
milestone_withdraw-submit = Withdraw the date
milestone_withdraw-done = The date has been withdrawn.

## Allocation of the quality areas
allocation-first = first
allocation-then = then
allocation-if_time = if time allows
allocation-or = or
allocation-open = { $word }, still open
allocation-none = not allocated yet
allocation-none_text = After the needs workshop the office decides what it works on first, what then, and what if time allows.
allocation_edit-heading = Put the quality areas in order
allocation_edit-of = Put the quality areas in order: { $office }
allocation_edit-text = What does the office work on first, and what then? Not all areas have to be allocated. Empty ranks do not count.
allocation_edit-no_catalogue = This programme’s catalogue is no longer there. Choose another one in the programme’s details.
allocation_edit-rank = Rank { $rank }
allocation_edit-area = Quality area
allocation_edit-other = or instead
allocation_edit-no_area = No area
allocation_edit-no_other = No open choice
allocation_edit-optional = Only if time allows
allocation_edit-office = Office
allocation_edit-areas = Quality areas
allocation_edit-decided = These areas come from a released resolution. Whoever changes them says why. The page of the resolution then tells what is different since.
allocation_edit-refused-no_reason = Please say why you change what was decided.
allocation_edit-reason = Reason
allocation_edit-reason-hint = Why this order? Kept in the history. Please give no details of individual cases or families.
allocation_edit-submit = Save the order
allocation_edit-done = The order has been saved.
allocation_edit-refused-gap = Rank { $rank }: Ranks must start at 1 and have no gaps.
allocation_edit-refused-empty = Rank { $rank }: Please choose a quality area.
allocation_edit-refused-firm_after_optional = Rank { $rank }: Firm ranks come before those only used if time allows. Change the order, or tick “Only if time allows” here as well.
allocation_edit-refused-unknown_area = Rank { $rank }: This quality area is not in the programme’s catalogue. Please choose again.
allocation_edit-refused-twice = Rank { $rank }: This quality area is already taken. An office has each area only once.

## History
history-field-milestone_kind = Kind
history-value-milestone_kind-kickoff = Kick-off
history-value-milestone_kind-needs_workshop = Needs workshop
history-value-milestone_kind-editing_group = Editing group
history-value-milestone_kind-conference = Conference
history-value-milestone_kind-deadline = Deadline
history-value-milestone_kind-other = Other date
history-value-comparable-yes = Yes
history-value-example-yes = Yes

## Events
event-programmes-programme_created = Programme created
event-programmes-programme_edited = Programme’s details changed
event-programmes-programme_withdrawn = Programme withdrawn
event-programmes-office_added = Office added
event-programmes-office_edited = An office’s participation changed
event-programmes-office_removed = Office removed
event-programmes-service_created = Service entered
event-programmes-service_edited = Service changed
event-programmes-service_withdrawn = Service withdrawn
event-programmes-phase_created = Phase entered
event-programmes-phase_edited = Phase changed
event-programmes-phase_withdrawn = Phase withdrawn
event-programmes-milestone_created = Date entered
event-programmes-milestone_edited = Date changed
event-programmes-milestone_withdrawn = Date withdrawn
event-programmes-allocation_edited = Quality areas put in order

## Matrix, timeline, transfer of a programme file (P2)

matrix-paper = Allocation of quality areas
matrix-pdf = View as PDF
matrix-docx = As DOCX, to edit
matrix-xlsx = As an XLSX table
matrix-json = As JSON for programs
matrix-released = Release no. { $number } of { $at }.
matrix-overview = Overview
matrix-by_office = By youth office
matrix-area = Quality area
matrix-caption = Which youth office works on what
matrix-introduction = Each youth office has chosen what it works on first, and what then.
matrix-introduction_optional = “If time allows” means: this area is only added when the others are done; in the list it stands in brackets.
matrix-introduction_open = “Open” means: the youth office will decide later between the areas named.
matrix-no_offices = No youth office takes part in this programme yet.
matrix-no_picks = No youth office has chosen yet what it works on. The overview appears with the first choice.
matrix-nothing_chosen = not chosen yet
matrix-rank_number = { $rank }.
matrix-rank_number_if_time = { $rank }., if time allows
matrix-cell_open = { $rank }; open: { $areas }
matrix-or = { $first } or { $last }

matrix_show-not_public = Not published yet. Those who take part in the programme can see this page.
matrix_show-public_page = View the public page
matrix_show-changed = Something has changed since this release. The public still sees what was released.
matrix_show-release = Publish
matrix_show-release_again = Publish the new state
matrix_show-withdraw = Withdraw the publication
matrix_show-edit = Change the allocation
matrix_show-empty = No youth offices yet
matrix_show-empty_text = As soon as youth offices take part and have chosen their quality areas, this page says who works on what.
matrix_show-to_offices = To the youth offices

matrix_release-heading = Publish the allocation
matrix_release-text = Everybody can then see what is shown below without signing in, as a page and as PDF. It is frozen: later changes become public only with a new release. You can withdraw the release at any time.
matrix_release-text_again = What has been public until now is replaced by what is shown below. You can withdraw the release at any time.
matrix_release-preview = This will be public
matrix_release-submit = Publish
matrix_release-done = The allocation is published.
matrix_release-refused-changed = The allocation changed while you were reading. The new state is shown below. Please check it, and publish then.
matrix_release-refused-empty = There is nothing to publish yet: no youth office takes part in this programme.

matrix_withdraw-heading = Withdraw the publication
matrix_withdraw-text = The public page and the PDF can then no longer be reached, from this moment on. In the programme the allocation stays as it is.
matrix_withdraw-submit = Withdraw the publication
matrix_withdraw-done = The publication is withdrawn.

matrix_public-made_by = Responsible: { $name }.

timeline-heading = Timeline
timeline-drawing = Timeline as a drawing
timeline-drawing_text = { $time }, with { $phases ->
        [one] one phase
       *[other] { $phases } phases
    } as bars and { $milestones ->
        [one] one milestone
       *[other] { $milestones } milestones
    } as marks. The tables below say everything in words.
timeline-examples = Dashed bars are examples. The tables name all examples.
timeline-today = Today
timeline-phases = Phases
timeline-phases_caption = Phases of the programme
timeline-phase = Phase
timeline-time = Time
timeline-phase_new = Add a phase
timeline-no_phases = No phases yet
timeline-no_phases_text = Phases structure the programme, such as kick-off, work on the quality areas and closing.
timeline-milestones = Milestones
timeline-milestones_caption = Milestones of the programme
timeline-milestone = Milestone
timeline-on = When
timeline-kind = Kind
timeline-where = Place and participants
timeline-all_offices = all youth offices
timeline-milestone_new = Add a milestone
timeline-no_milestones = No milestones yet
timeline-no_milestones_text = Milestones are, for example, the kick-off, a needs workshop or a conference.
timeline-actions = Change

programme_export-link = Save as a file

programme_import-heading = Create a programme from a file
programme_import-lead = Choose a programme file, or paste its text. Everything is created, or nothing.
programme_import-file = File
programme_import-file-hint = A programme file ending in .toml
programme_import-text = Or the text of the file
programme_import-submit = Create the programme
programme_import-done = The programme is created.
programme_import-nothing = Please choose a file, or paste its text.
programme_import-not_text = This file is not text in UTF-8. Please save it in this encoding.
programme_import-line = Line { $line }: { $text }
programme_import-line_path = Line { $line }, { $path }: { $text }
programme_import-more = { $count ->
        [one] One more fault is not listed.
       *[other] { $count } more faults are not listed.
    }
programme_import-about = What the file holds
programme_import-about_format = The file is TOML in the format gelingen-programme/1. It is easiest to begin with the export of an existing programme.
programme_import-about_whole = A programme that exists already is not overwritten. Change it on its pages.
programme_import-about_organisations = Organisations that do not exist yet are created. Existing ones stay as they are.

programme_import-fault-format = This format is not known. The first line must be format = "{ $format }".
programme_import-fault-one_line = No line break is allowed here. Please make two entries of it.
programme_import-fault-reserved = The key “{ $value }” is taken by a page. Please choose another.
programme_import-fault-unknown_organisation = There is no organisation “{ $value }” in this file. Please add it with [[organisation]].
programme_import-fault-unknown_office = There is no youth office “{ $value }” in this file. Please add it with [[organisation]] and office = true.
programme_import-fault-office_twice = The youth office “{ $value }” stands in this list twice.
programme_import-fault-no_office = Only organisations that take part have this. Please add office = true, or delete the line.
programme_import-fault-unused = The organisation “{ $value }” has no part in the programme. Please add office = true, or delete it.
programme_import-fault-no_pick = This allocation has no rank. Please add [[allocation.pick]], or delete it.
programme_import-fault-no_area = At least one quality area belongs to this rank.
programme_import-fault-rank_gap = Before this rank, rank { $rank } is missing. Ranks begin with 1 and have no gap.
programme_import-fault-firm_after_optional = A firm rank cannot follow one that is only worked on if time allows.
programme_import-fault-area_twice = The quality area “{ $value }” is chosen already in this allocation.
programme_import-fault-exists = There is a programme “{ $value }” already. It is not overwritten. Change it on its pages, or choose another key.
programme_import-fault-catalogue = There is no catalogue “{ $catalogue }” in version { $version } here. Please import it first.
programme_import-fault-unknown_area = There is no quality area “{ $value }” in the catalogue “{ $catalogue }”.
programme_import-fault-organisation_withdrawn = The organisation “{ $value }” is withdrawn. Please use another key.
programme_import-fault-organisation_name = Under the key “{ $value }” there is already an organisation named “{ $there }”; in the file it is named “{ $here }”. Please use the same name or another key.
programme_import-fault-organisation_kind = The organisation “{ $value }” exists already with the kind “{ $there }”; the file says “{ $here }”. Please use the same kind or another key.

event-programmes-matrix_released = Allocation of quality areas published
event-programmes-matrix_withdrawn = Publication of the allocation withdrawn
history-field-release = Release no.

# What somebody may do (page “Who may do what?”)
permission-programmes-allocation_edit = set the order of an office’s areas
permission-programmes-matrix_public = read the released matrix
permission-programmes-matrix_release = release the matrix to the public
permission-programmes-matrix_withdraw = withdraw that release
permission-programmes-milestone_edit = change milestones
permission-programmes-milestone_new = enter milestones
permission-programmes-milestone_withdraw = withdraw milestones
permission-programmes-office_add = let an office take part in the programme
permission-programmes-office_edit = change an office’s dates; from an office only its own
permission-programmes-office_people = see who works in an office; from an office only in one’s own
permission-programmes-office_remove = end an office’s part in the programme
permission-programmes-phase_edit = change phases
permission-programmes-phase_new = enter phases
permission-programmes-phase_withdraw = withdraw phases
permission-programmes-programme_edit = change the facts of the programme
permission-programmes-programme_import = bring a programme in from a file
permission-programmes-programme_list = see one’s programmes
permission-programmes-programme_new = create a programme
permission-programmes-programme_show = read a programme: plan, offices, matrix, history
permission-programmes-programme_withdraw = withdraw a programme
permission-programmes-service_edit = change an office’s services
permission-programmes-service_new = enter an office’s services
permission-programmes-service_withdraw = withdraw an office’s services
