# Texts of "methods". German is the source; the keys are the same.

## List
method_list-title = Methods
method_list-lead = A method says how a workshop runs: rounds, group sizes, minutes and the number of statements.
method_list-programme = Programme
method_list-own = Own methods
method_list-shipped = Methods that ship
method_list-shipped_name = { $title } (template)
method_list-empty = No method of your own yet
method_list-empty_text = Open a method that ships and take it over as a copy. Then every number can be changed.
method_list-minutes = { $minutes } minutes
method_list-rounds = { $count ->
    [one] one round
   *[other] { $count } rounds
}

## View
method_show-question = Guiding question
method_show-interview = Questions for the interview
method_show-timetable = Timetable
method_show-start = Start
method_show-start_unread = The time could not be read. Please write it as 9:30. A start at 9:00 is shown.
method_show-preview = Work out the timetable
method_show-caption = Course in { $minutes } minutes
method_show-round = Round
method_show-time = Time
method_show-group = Group
method_show-items = Statements per group
method_show-mix = How groups form
method_show-colour = Card colour
method_show-change = Change
method_show-talk = everybody, without cards
method_show-group_all = everybody
method_show-group_alone = alone
method_show-group_of = { $size } people each
method_show-edit = Change the words
method_show-round_new = Add a round
method_show-copy = Take over as a copy
method_show-remove = Remove the method
method_show-remove_sure = The method disappears from the programme. Planned workshops keep their version.
method_show-earlier = Earlier
method_show-round_remove = Remove
method_show-round_remove_sure = The round and its settings will be lost.

method_copy-done = The copy is made. You can now change everything in it.
method_remove-done = The method is removed. Planned workshops keep their course.

## Words
method_edit-heading = Change the method
method_edit-title = Title
method_edit-about = What it is about
method_edit-question = Guiding question
method_edit-question-hint = Everybody sees this question during the whole workshop.
method_edit-interview = Questions for the interview
method_edit-interview-hint = One question per line.
method_edit-submit = Save
method_edit-done = The method is saved.

## Round
round_edit-heading = Change the round “{ $name }”
round_edit-heading_new = Add a round
round_edit-name = Name of the round
round_edit-minutes = Minutes
round_edit-group_size = Group size
round_edit-group_size-hint = 1 means alone, 0 means everybody together.
round_edit-items = Statements per group
round_edit-items-hint = Each group carries this many statements upwards. 0 means that nothing is written, as in the introduction.
round_edit-reword = Statements may be reworded
round_edit-mix = How groups form
round_edit-colour = Card colour
round_edit-submit = Save
round_edit-done = The rounds are saved.
round_edit-refused-too_many = A method has at most { $max } rounds. Please remove another one first.
round_edit-refused-nothing_written = At least in one round something must be written. Please give a number of statements.

## Words
mix-join = neighbouring groups together
mix-across = across organisations
colour-white = White
colour-yellow = Yellow
colour-green = Green
colour-blue = Blue
colour-rose = Rose

## History
event-methods-method_copied = Method taken over
event-methods-method_edited = Method changed
event-methods-method_removed = Method removed

## Permissions
permission-methods-method_show = See methods and their timetable
permission-methods-method_copy = Take a method over into the programme
permission-methods-method_edit = Change a method of the programme
permission-methods-method_remove = Remove a method of the programme
