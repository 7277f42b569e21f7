# Texte von „Workshops“. Deutsch ist die Quelle; en.ftl hat dieselben Schlüssel.

## Liste
workshop_list-title = Workshops
workshop_list-programme = Programm
workshop_list-new = Workshop anlegen
workshop_list-created = angelegt am { $day }
workshop_list-empty = Noch keine Einträge
workshop_list-empty_text = Hier steht etwas, sobald die Leitung oder die Prozessbegleitung etwas angelegt hat.
workshop_list-empty_text_new = Legen Sie den ersten Eintrag an. Alle Beteiligten des Programms sehen ihn dann hier.

## Ansicht
workshop_show-about = Worum es geht
workshop_show-nothing = Dazu steht hier noch nichts.

## Anlegen
workshop_new-heading = Workshop anlegen
workshop_new-title = Titel
workshop_new-title-hint = Kurz und eindeutig, denn unter diesem Titel wird gesucht.
workshop_new-about = Worum es geht
workshop_new-submit = Anlegen
workshop_new-done = Der Eintrag ist angelegt.
workshop_new-refused-title_taken = Diesen Titel gibt es schon. Bitte wählen Sie einen anderen.

## Verlauf
event-workshops-workshop_created = Workshop angelegt
