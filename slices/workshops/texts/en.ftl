# Texts of “Workshops”. German is the source; de.ftl has the same keys.

## List
workshop_list-title = Workshops
workshop_list-programme = Programme
workshop_list-new = New workshop
workshop_list-created = entered on { $day }
workshop_list-empty = No entries yet
workshop_list-empty_text = Something will stand here as soon as the lead or the facilitator has entered it.
workshop_list-empty_text_new = Make the first entry. Everybody who has a part in the programme will see it here.

## One of them
workshop_show-about = What it is about
workshop_show-nothing = Nothing is written here yet.

## New
workshop_new-heading = New workshop
workshop_new-title = Title
workshop_new-title-hint = Short and clear: people will look for this title.
workshop_new-about = What it is about
workshop_new-submit = Create
workshop_new-done = The entry has been made.
workshop_new-refused-title_taken = There is an entry with this title already. Please choose another one.

## History
event-workshops-workshop_created = Workshop entered
