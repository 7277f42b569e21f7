# Texts of "workshops". German is the source; the keys are the same.

## List
workshop_list-title = Workshops
workshop_list-programme = Programme
workshop_list-new = Plan a workshop
workshop_list-empty = No workshop yet
workshop_list-empty_text = As soon as the lead or the facilitator plans a workshop, it stands here.
workshop_list-empty_text_new = Plan the first workshop. You get a code with which everybody takes part without an account.
workshop_list-event = For the event “{ $title }”
workshop_list-attendees = { $count ->
    [one] one person
   *[other] { $count } people
}
workshop_list-statements = { $count ->
    [one] one statement
   *[other] { $count } statements
}

## State
workshop-rehearsal = Rehearsal
workshop-closed = The workshop is closed.
workshop-round = Round { $number } of { $count }: { $name }
workshop-waiting = It will begin in a moment.
workshop-refused-closed = This workshop is closed. What was shared stands in the protocol.
workshop-refused-other_round = This round does not run at the moment. Please load the page anew and go on writing in the round that runs.
clock-left = { $minutes ->
    [one] one minute left
   *[other] { $minutes } minutes left
}
clock-paused = Break: { $minutes } minutes left
clock-over = The time is over.


## Planning
workshop_new-heading = Plan a workshop
workshop_new-title = Title
workshop_new-milestone = Event of the programme
workshop_new-milestone_none = None
workshop_new-day = Day
workshop_new-day_of_event = Left empty, it is the day of the chosen event.
workshop_new-start = Start
workshop_new-start-hint = As a time of day, such as 9:30.
workshop_new-method = Method
workshop_new-method-hint = The workshop keeps its course even if the method is changed later.
workshop_new-method_option = { $title } ({ $minutes } minutes)
workshop_new-rehearsal = As a rehearsal only
workshop_new-rehearsal-hint = A rehearsal vanishes without a trace when you end it.
workshop_new-submit = Plan
workshop_new-refused-month = Only the month of this event is known. Please enter the day.
workshop_new-done = The workshop is planned. With the code everybody can now join.
workshop_new-refused-start = Please give a time of day, such as 9:30.

## Changing and withdrawing a plan
workshop_edit-heading = Change the plan
workshop_edit-lead = As long as nothing has begun, everything can be changed. The code stays the same.
workshop_edit-title = Title
workshop_edit-milestone = Event of the programme
workshop_edit-day = Day
workshop_edit-start = Begin
workshop_edit-start-hint = As a time, for example 9:30.
workshop_edit-method = Method
workshop_edit-method_kept = As before: { $title }
workshop_edit-submit = Save the plan
workshop_edit-done = The plan is saved.
workshop_edit-refused-began = This workshop has already begun. Its plan can no longer be changed.
workshop_withdraw-submit = Withdraw the workshop
workshop_withdraw-sure = The workshop and its code disappear, and so does everybody who has joined. The history of the programme says that it was withdrawn.
workshop_withdraw-done = The workshop is withdrawn.

## Joining
workshop_find-title = Take part in a workshop
workshop_find-lead = The code is on the poster and on the wall. You need no account.
workshop_find-code = Code
workshop_find-submit = Go on
workshop_find-refused-unknown = There is no workshop with this code. Please compare the six characters with the poster.
workshop_join-explained = You need no account. Nothing about your device is stored.
workshop_join-organisation = Organisation or service
workshop_join-organisation-hint = So that the groups mix. You may leave it open.
workshop_join-organisation_none = Not said
workshop_join-name = Name
workshop_join-name-hint = If you leave this empty, you get an invented name.
workshop_join-seats = People at this device
workshop_join-seats-hint = One device can stand for a whole table.
workshop_join-submit = Take part
workshop_join-done = You are in. Remember your words to come back; they stand below.
workshop_join-return = I was here before and want to come back
workshop_join-closed = This workshop is closed
workshop_join-closed_text = Joining is no longer possible. You get the protocol from the facilitator.
participant_return-title = Come back
participant_return-words = Your words
participant_return-words-hint = Three words and nine figures that you saw when you joined. Large or small letters, with or without spaces: all will do.
participant_return-submit = Back into the workshop
participant_return-done = Welcome back. Everything you wrote is still there.
participant_return-refused-unknown = These words fit nobody in this workshop. Please check the spelling, or join anew.
participant_leave-done = You have left the workshop. What you shared stays.

## Own view
here-waiting = Nobody writes in groups at the moment. This page renews itself when it goes on.
here-closed = Thank you. The workshop is closed.
here-protocol = To the protocol
here-notes = For you only
here-notes_text = Nobody else sees these notes. Only when you share one it lies on your group's table.
here-share = Share
here-delete = Delete
here-delete_sure = The note will be lost.
here-about = Your place
here-name = Name here
here-seats = People
here-words = Come back with
here-words_text = If the device gives up, you come back with these words on any other.
here-leave = Leave the workshop
draft_new-done = The note is saved. Only you see it.
draft_new-refused-many = No more than { $max } notes can be kept. Please share or delete one.
draft_share-done = The statement is shared.
draft_share-refused-no_round = No round in which people write runs at the moment. Your note is kept.
draft_delete-done = The note is deleted.

## Table
group_show-title = Group { $label }
table-group = Group { $label }
table-interview = Questions for the interview
table-before = This lies before you
table-own = Our statements
table-own_empty = No statement yet.
table-count = { $count } of at most { $limit } statements
table-full = No more fits. Merge statements, or set one aside.
table-merge = Merge statements
table-done = We are done
table-not_done = Not done after all
table-is_done = done
table-carried = carried on
table-gone_into = went into
table-set_aside = set aside
table-take = Carry on
table-reword = Put into other words
table-split = Split
table-aside = Set aside
table-bring_back = Bring back
table-edit = Change
table-undo = Take back
table-dissent = Another view
table-dissent_word = Another view
table-from = from { $labels }
statement_new-heading = New statement
statement_new-text = Statement
statement_new-still = Write a card
statement_new-too_late = This was not saved any more
statement_new-note = This stays your note until you share it. No names and no cases, please.
statement_new-text-hint = No names and no cases, please.
statement_new-private = Note it for myself first
statement_new-submit = Save
statement_new-done = The statement lies on the table.
statement-refused-full = At most { $limit } statements are possible. Merge two of them or set one aside. Your text stays in the field.
statement-refused-gone = Somebody has taken this statement back meanwhile.
statement_carry-heading = Carry statements on
statement_carry-from = From what
statement_carry-from-hint = One statement is reworded, several are merged.
statement_carry-text = New words
statement_carry-submit = Carry on
statement_carry-done = The statement is carried on.
statement_carry-refused-own = This statement lies on your table already.
statement_carry-refused-no_rewording = In this round statements are not reworded. Please carry them on word by word or set them aside.
statement_carry-refused-dealt_with = One of these statements is carried on or set aside already. Please choose another one.
statement_carry-refused-none = Please choose at least one statement.
statement_edit-heading = Change the statement
statement_edit-text = Statement
statement_edit-submit = Save
statement_edit-done = The statement is changed.
statement_edit-refused-carried = This statement is carried on already. Please change what it became.
statement_split-heading = Split the statement
statement_split-texts = New statements
statement_split-texts-hint = One statement per line, at least two.
statement_split-submit = Split
statement_split-done = The statement is split.
statement_split-refused-one = Splitting takes at least two lines.
statement_aside-heading = Set the statement aside
statement_aside-reason = Reason
statement_aside-reason-hint = The reason will stand in the protocol.
statement_aside-submit = Set aside
statement_aside-done = The statement is set aside. It stays visible on the wall.
statement_aside-refused-carried = This statement is carried on already. Take that back first.
statement_aside-refused-again = This statement is set aside already.
statement_bring_back-refused-again = This statement lies on the table again already.
statement_bring_back-done = The statement lies on the table again.
statement_undo-done = Taken back. The statements before are free again.
statement_undo-refused-first = This statement is your group's own. It can be set aside, not taken back.
statement_undo-refused-carried = Something builds on this statement already. It can no longer be taken back.
dissent_new-heading = Note another view
dissent_new-text = Another view
dissent_new-text-hint = It stands beside the statement for good, without a name.
dissent_new-submit = Note
dissent_new-done = The other view is noted.

## Moderation
console-code = Code to join: { $code }
console-present = { $count ->
    [one] one person is here
   *[other] { $count } people are here
}
console-next = Next: { $name }
console-pause = Break
console-resume = Go on
console-extend = 5 minutes more
console-close = Close the workshop
console-undo_next = Take the change of round back
console-undo_clock = Take the change of the clock back
console-undo_message = Take the message back
console-undo_move = Take the move back
console-undo_add = Take the entry back
console-undo_cards = Take the entry of cards back
console-undo_close = Take the closing back
console-groups = { $done } of { $all } groups are done
console-group = Group
console-people = Who
console-statements = Statements
console-count = { $count } of { $limit }
console-state = State
console-working = working
console-ways = Everything else
console-wall = Open the wall
console-people_link = People and groups
console-message = Message to all
console-capture = Capture cards
console-photos = Photos of the cards
console-papers = Prints
console-way = To the room of this workshop
console-protocol = Protocol
console-edit = Change the plan
console-rehearsal_end = End and delete the rehearsal
console-rehearsal_end_sure = Everything of this rehearsal will be deleted. This cannot be undone.
rehearsal_end-done = The rehearsal has ended. Nothing of it remains.
step_take-stale = Somebody was faster. You now see where the workshop stands. Please decide anew.
step-refused-last = That was the last round. You can close the workshop.
step-refused-not_begun = No round runs yet.
step-refused-nothing = There is nothing to take back.
step-refused-cards = Work has gone on with these cards. Take back first what has grown from them.
message_edit-heading = Message to all
message_edit-message = Message
message_edit-message-hint = It stands on all devices and on the wall. Empty means: no message.
message_edit-submit = Send
message_edit-done = Everybody has the message.
people_show-title = People and groups
people_show-groups = Groups of this round
people_show-drag = Names can be dragged into another group with the mouse; by keyboard and on the phone, “Move somebody” does the same.
people_show-caption = Who takes part
people_show-empty = Nobody is here yet
people_show-empty_text = Show the wall with the code, or enter people without a device below.
people_show-name = Name
people_show-organisation = Organisation or service
people_show-group = Group
people_show-seats = People
people_show-state = Device
people_show-phone = with a device
people_show-no_phone = without a device
people_show-left = left
people_show-presence = Presence
people_show-gone = Has left
people_show-back = Is back
people_show-still = Enter or move people
participant_gone-done = Noted: gone. What was shared stays.
participant_back-done = Noted: back again.
participant_add-heading = Enter people without a device
participant_add-names = Names
participant_add-names-hint = One name per line. Invented names are fine.
participant_add-organisation = Organisation or service
participant_add-submit = Enter
participant_add-done = The people are entered.
participant_move-heading = Move somebody
participant_move-participant = Who
participant_move-group = Into which group
participant_move-submit = Move
participant_move-done = Moved.

## Wall
wall-code = Take part without an account. Your code:
wall-qr = QR code with the address to join
wall-late = Came late? Code: { $code }
wall-standing = This stands at the moment
wall-empty = No statement yet.
wall-more = { $count ->
    [one] and one more in the protocol
   *[other] and { $count } more in the protocol
}
wall-words = The pyramid in words
wall-legend_stands = filled card: stands
wall-legend_aside = dashed card: set aside
wall-legend_dissent = red edge: with another view
pyramid-round = { $name }: { $groups ->
    [one] one group
   *[other] { $groups } groups
}, { $written ->
    [one] one statement
   *[other] { $written } statements
}, { $standing ->
    [one] one of them stands
   *[other] { $standing } of them stand
}.

## Photos
photos_show-title = Photos of the cards
photos_show-lead = What stands on paper is kept as a picture too. The photos are part of the protocol on this site, not of its files, and not public.
photos_show-no_groups = No group yet
photos_show-no_groups_text = A photo belongs to a group. Groups come about when a round begins or when you capture cards.
photos_show-all = All photos
photo_add-heading = Add a photo
photo_add-group = Group
photo_add-photo = Photo
photo_add-photo-hint = JPEG or PNG, up to 10 MB. Place, time and device, which a camera writes into the picture, are removed. Cards only, please, no faces.
photo_add-submit = Add
photo_add-done = The photo is in the protocol.
photo_add-refused-none = Please choose a photo.
photo_add-refused-kind = This is no photo that can be read. Please take a file in JPEG or PNG format.
photo_add-refused-many = A workshop holds { $max } photos at most. Please remove one.
photo_remove-submit = Remove
photo_remove-sure = The photo is deleted.
photo_remove-done = The photo is deleted.
photo-alt = Photo of the cards of { $group }

## Prints
papers_show-title = Prints
papers_show-people = Expected people
papers_show-people_hint = For cards and group list. Groups that are not formed yet are laid out for them, as the program would form them.
papers_show-people_unread = Please enter a number from 1 to { $most }.
papers_show-lay_out = Lay out groups
papers_show-poster = Poster with code
papers_show-poster_text = To hang up at the entrance.
papers_show-cards = Cards per round and group
papers_show-cards_text = With the numbers that the grid asks for later. With them the workshop runs without a network, too.
papers_show-groups = Group list
papers_show-groups_text = Who works with whom in which round.
papers_show-way = Sheets of this workshop
papers_show-way_text = Lie in the facilitator’s room, to be printed and to be entered afterwards.
papers_show-timetable = Timetable
papers_show-timetable_text = All rounds with their times.
poster-how = How to take part
poster-alt = QR code with the address { $address }
poster-code = Code: { $code }
poster-step_1 = Open the QR code with the camera of your phone, or type the address.
poster-step_2 = If you like, choose your organisation.
poster-step_3 = Tap “Take part”. No account is needed.
poster-note = Nothing about your device is stored. Please write down no names and no cases.
cards-explained = Each card has a number made of round, group and card. Please note from which cards it came.
cards-round = { $name } (card colour: { $colour })
cards-card = Card
cards-text = Statement
cards-from = came from
cards-aside = set aside because
cards-group = Group { $label }: { $people }
groups-from = Cards of
groups-person = Person { $number }
groups-laid_out = Groups that are not formed yet are laid out for { $people } people. Whoever is not listed by name draws a number at the entrance and is that person.
timetable-caption = Timetable
timetable-time = Time
timetable-round = Round
timetable-minutes = Minutes

## Protocol
protocol-title = Protocol
protocol-lead = All statements with where they came from, what became of them, and other views. Who wrote what is not in it.
protocol-pdf = As PDF
protocol-docx = As a text document (DOCX)
protocol-csv = As a table (CSV)
protocol-json = As JSON
protocol-subtitle = Workshop on { $day }
protocol-question = Guiding question: { $question }
protocol-example = Example: the statements and times are made up.
protocol-empty = No statement is shared yet.
protocol-pyramid = Pyramid
protocol-pyramid_caption = The first round at the bottom, the plenum at the top. Dashed: set aside.
protocol-photos = Photos of the cards
protocol-photos_text = To be seen here only, not in the files. Choose a photo to save it.
protocol-times = Shared from { $from } to { $until }.
protocol-rounds = Times
protocol-rounds_caption = Begin and end of the rounds
protocol-began = begun
protocol-ended = ended
protocol-caption = Statements: { $name }
protocol-aside = aside: { $reason }
protocol-label = No.
protocol-round = Round
protocol-text = Statement
protocol-from = Came from
protocol-to = Became
protocol-fate = What became of it
protocol-outcome = What became of it
protocol-reason = Reason
protocol-dissent = Another view
protocol-at = Shared
outcome-stands = stands
outcome-carried = carried on
outcome-set_aside = set aside
outcome-left = left behind
way-taken = word by word
way-reworded = reworded
way-merged = merged
way-split = split

## History
event-workshops-workshop_created = Workshop planned
event-workshops-workshop_edited = Plan of the workshop changed
event-workshops-workshop_withdrawn = Workshop withdrawn
event-workshops-workshop_closed = Workshop closed
event-workshops-round_opened = Round begun
event-workshops-clock_paused = Clock stopped
event-workshops-clock_resumed = Clock runs again
event-workshops-clock_extended = Time extended
event-workshops-message_sent = Message to all
event-workshops-step_undone = Step taken back
event-workshops-participant_joined = Somebody joined
event-workshops-participant_returned = Somebody came back
event-workshops-participant_left = Somebody left
event-workshops-participant_added = Somebody without a device entered
event-workshops-participant_moved = Somebody moved
event-workshops-note_shared = Note shared
event-workshops-statement_shared = Statement shared
event-workshops-statement_carried = Statement carried on
event-workshops-statements_merged = Statements merged
event-workshops-statement_reworded = Statement reworded
event-workshops-statement_set_aside = Statement set aside
event-workshops-statement_brought_back = Statement brought back
event-workshops-statement_taken_back = Statement taken back
event-workshops-dissent_noted = Another view noted
event-workshops-group_done = Group is done
event-workshops-photo_added = Photo added
event-workshops-photo_removed = Photo removed
event-workshops-cards_captured = Cards captured

## Permissions
permission-workshops-workshop_list = See which workshops a programme has
permission-workshops-workshop_new = Plan a workshop or a rehearsal
permission-workshops-workshop_steer = Moderate a workshop: rounds, clock, groups, messages, photos of the cards
permission-workshops-workshop_show = See the wall and the protocol of a workshop
permission-workshops-participant_join = Join a workshop with its code
permission-workshops-participant_show = Take part without an account: own notes and own place
permission-workshops-statement_write = Write and carry on the statements of a group; participants only those of their own group
