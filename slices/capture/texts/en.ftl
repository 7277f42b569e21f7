# Texts of "capture". German is the source; the keys are the same.

## Capture
capture-title = Capture cards
capture-explained = One line per card. Group: round and number, such as 2.5. Empty means as above, a plus sign means the next group. Came from: group and card of the round before, such as 5.2; a 5 alone means the first card of group 5. Where the statement is empty and one origin is named, or the statement is nothing but an origin, it is taken from there word by word. The first letter of a statement becomes a capital. The tab key goes on.
capture-enter = Enter leads to the next card of the same group, the arrow down to the first card of the next group; in an empty row enter saves.
capture-lines = Without the tab key: write one card a line
capture-read = { $count ->
    [one] One card is in the grid.
   *[other] { $count } cards are in the grid.
} Nothing is saved yet.
capture-round = { $number } = { $name }, at most { $items } per group
capture-caption = Cards, one per line
capture-row = Row
capture-group = Group
capture-text = Statement
capture-from = came from
capture-aside = set aside because
capture-submit = Save the cards
capture-done = The cards are captured.
capture-fault = Row { $row }: { $what }
capture-refused-group = The group “{ $group }” cannot be read. Please write round and number, such as 2.5.
capture-refused-empty = The statement is missing here.
capture-refused-unknown = There is no card “{ $from }”. Please write round, group and number, such as 1.5.2.
capture-refused-later = The card “{ $from }” is of the same or a later round. A statement can only come from earlier ones.
capture-refused-nothing = Nothing to capture was found. Please fill at least one row.
capture-refused-many = These are { $count } rows; { $max } fit at once. Please divide the table.
capture-refused-double = This card is there already, as { $label }.
capture-refused-over = Group { $group } would have more than { $max } cards, which is what the method says. If the number of the group is right, save once more: what is on the cards counts.
capture-refused-all_there = All of these cards are there already. There was nothing to enter.
capture-doubles = { $count ->
    [one] One row is there already: same group, same statement, same origin.
   *[other] { $count } rows are there already: same group, same statement, same origin.
}
capture-leave_out = Save without the doubles
capture-take = Save the doubles too
capture-last = { $count ->
    [one] Entered last: one card, { $at }.
   *[other] Entered last: { $count } cards, { $at }.
}
capture_undo-submit = Take the last entry back
capture_undo-sure = The cards of this entry are taken out and can be entered anew with the same numbers.
capture_undo-done = The last entry is taken back.
capture_undo-stale = Meanwhile another entry has become the last one. Please look again.
capture_read-heading = Write lines or take over from a table
capture_read-lines = One card a line
capture_read-lines-hint = A plus sign begins the next group, +2.5 the group 2.5; without a plus sign it is the group above. Behind < stands where it came from, behind | why it was set aside. For example: +1.1 Time for all | twice. Or taken word by word: +<3
capture_read-pasted = From the clipboard
capture_read-pasted-hint = Four columns: group, statement, came from, set aside because.
capture_read-file = File
capture_read-file-hint = XLSX or CSV, up to 5 MB. The same four columns; the first sheet is read.
capture_read-submit = Take over into the grid
capture-known = { $count ->
    [0] Nothing is captured in this workshop yet.
    [one] One statement is in this workshop already; new rows are added.
   *[other] { $count } statements are in this workshop already; new rows are added.
}
capture-longer = Grid of { $count } rows
capture-refused-sheet = This file cannot be read as a table. Please save it as XLSX or CSV, or paste the cells below.

## Permissions
permission-capture-cards_capture = Capture cards of a workshop that were written on paper
