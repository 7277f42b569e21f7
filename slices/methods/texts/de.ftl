# Texte von „methods“. Deutsch ist die Quelle; en.ftl hat dieselben Schlüssel.

## Liste
method_list-title = Methoden
method_list-lead = Eine Methode legt fest, wie ein Workshop abläuft: Runden, Gruppengrößen, Minuten und die Zahl der Aussagen.
method_list-programme = Programm
method_list-own = Eigene Methoden
method_list-shipped = Mitgelieferte Methoden
method_list-shipped_name = { $title } (Vorlage)
method_list-empty = Noch keine eigene Methode
method_list-empty_text = Öffnen Sie eine mitgelieferte Methode und übernehmen Sie sie als Kopie. Dann lässt sich jede Zahl ändern.
method_list-minutes = { $minutes } Minuten
method_list-rounds = { $count ->
    [one] eine Runde
   *[other] { $count } Runden
}

## Ansicht
method_show-question = Leitfrage
method_show-interview = Fragen für das Interview
method_show-timetable = Zeitplan
method_show-start = Beginn
method_show-start_unread = Die Uhrzeit war nicht lesbar. Bitte schreiben Sie sie als 9:30. Gezeigt wird ein Beginn um 9 Uhr.
method_show-preview = Zeitplan rechnen
method_show-caption = Ablauf in { $minutes } Minuten
method_show-round = Runde
method_show-time = Uhrzeit
method_show-group = Gruppe
method_show-items = Aussagen je Gruppe
method_show-mix = Gruppenbildung
method_show-colour = Kartenfarbe
method_show-change = Ändern
method_show-talk = alle, ohne Karten
method_show-group_all = alle
method_show-group_alone = allein
method_show-group_of = je { $size } Personen
method_show-edit = Worte ändern
method_show-round_new = Runde anfügen
method_show-copy = Als Kopie übernehmen
method_show-remove = Methode entfernen
method_show-remove_sure = Die Methode verschwindet aus dem Programm. Geplante Workshops behalten ihre Fassung.
method_show-earlier = Früher
method_show-round_remove = Entfernen
method_show-round_remove_sure = Die Runde und ihre Angaben gehen verloren.

method_copy-done = Die Kopie ist angelegt. Sie können jetzt alles daran ändern.
method_remove-done = Die Methode ist entfernt. Geplante Workshops behalten ihren Ablauf.

## Worte ändern
method_edit-heading = Methode ändern
method_edit-title = Titel
method_edit-about = Worum es geht
method_edit-question = Leitfrage
method_edit-question-hint = Diese Frage sehen alle während des ganzen Workshops.
method_edit-interview = Fragen für das Interview
method_edit-interview-hint = Eine Frage je Zeile.
method_edit-submit = Speichern
method_edit-done = Die Methode ist gespeichert.

## Runde
round_edit-heading = Runde „{ $name }“ ändern
round_edit-heading_new = Runde anfügen
round_edit-name = Name der Runde
round_edit-minutes = Minuten
round_edit-group_size = Gruppengröße
round_edit-group_size-hint = 1 heißt allein, 0 heißt alle zusammen.
round_edit-items = Aussagen je Gruppe
round_edit-items-hint = So viele Aussagen trägt jede Gruppe weiter. 0 heißt: Es wird nichts geschrieben, etwa bei der Einführung.
round_edit-reword = Aussagen dürfen umformuliert werden
round_edit-mix = Gruppenbildung
round_edit-colour = Kartenfarbe
round_edit-submit = Speichern
round_edit-done = Die Runden sind gespeichert.
round_edit-refused-too_many = Eine Methode hat höchstens { $max } Runden. Bitte entfernen Sie zuerst eine andere.
round_edit-refused-nothing_written = In mindestens einer Runde muss geschrieben werden. Bitte geben Sie eine Zahl von Aussagen an.

## Wörter
mix-join = benachbarte Gruppen zusammen
mix-across = über Organisationen hinweg
colour-white = Weiß
colour-yellow = Gelb
colour-green = Grün
colour-blue = Blau
colour-rose = Rosa

## Verlauf
event-methods-method_copied = Methode übernommen
event-methods-method_edited = Methode geändert
event-methods-method_removed = Methode entfernt

## Rechte
permission-methods-method_show = Methoden und ihren Zeitplan ansehen
permission-methods-method_copy = Eine Methode in das Programm übernehmen
permission-methods-method_edit = Eine eigene Methode des Programms ändern
permission-methods-method_remove = Eine eigene Methode des Programms entfernen
