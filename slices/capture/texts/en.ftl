# Texts of "capture". German is the source; the keys are the same.

## Capture
capture-title = Capture cards
capture-explained = One line per card. Group: round and number, such as 2.5. Empty means as above, a plus sign means the next group. Came from: group and card of the round before, such as 5.2; a 5 alone means the first card of group 5. Where the statement is empty and one origin is named, it is taken word by word. The tab key goes on.
capture-enter = The enter key leads to the next line; in an empty line it saves. A plus sign leads to the statement at once.
capture-lines = Without the tab key: write one card a line
capture-read = { $count ->
    [one] One card is in the grid.
   *[other] { $count } cards are in the grid.
} Nothing is saved yet.
capture-round = { $number } = { $name }
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
capture-refused-line = Line { $line } of the table cannot be read. Please check the quotation marks.
capture-refused-nothing = Nothing to capture was found. Please fill at least one row.
capture-refused-many = These are { $count } rows; { $max } fit at once. Please divide the table.
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
