# Texte von „workshops“. Deutsch ist die Quelle; en.ftl hat dieselben Schlüssel.

## Liste
workshop_list-title = Workshops
workshop_list-programme = Programm
workshop_list-new = Workshop planen
workshop_list-empty = Noch kein Workshop
workshop_list-empty_text = Sobald die Leitung oder die Fachbegleitung einen Workshop plant, steht er hier.
workshop_list-empty_text_new = Planen Sie den ersten Workshop. Sie erhalten einen Code, mit dem alle ohne Konto mitmachen.
workshop_list-event = Zur Veranstaltung „{ $title }“
workshop_list-attendees = { $count ->
    [one] eine Person
   *[other] { $count } Personen
}
workshop_list-statements = { $count ->
    [one] eine Aussage
   *[other] { $count } Aussagen
}

## Stand
workshop-rehearsal = Probe
workshop-closed = Der Workshop ist abgeschlossen.
workshop-round = Runde { $number } von { $count }: { $name }
workshop-waiting = Es geht gleich los.
workshop-refused-closed = Dieser Workshop ist abgeschlossen. Was geteilt wurde, steht im Protokoll.
workshop-refused-other_round = Diese Runde läuft gerade nicht. Bitte laden Sie die Seite neu und schreiben Sie in der laufenden Runde weiter.
clock-left = { $minutes ->
    [one] noch eine Minute
   *[other] noch { $minutes } Minuten
}
clock-paused = Pause: noch { $minutes } Minuten
clock-over = Die Zeit ist um.


## Planen
workshop_new-heading = Workshop planen
workshop_new-title = Titel
workshop_new-milestone = Veranstaltung des Programms
workshop_new-milestone_none = Keine
workshop_new-day = Tag
workshop_new-day_of_event = Leer heißt: am Tag der gewählten Veranstaltung.
workshop_new-start = Beginn
workshop_new-start-hint = Als Uhrzeit, zum Beispiel 9:30.
workshop_new-method = Methode
workshop_new-method-hint = Der Workshop behält seinen Ablauf, auch wenn die Methode später geändert wird.
workshop_new-method_option = { $title } ({ $minutes } Minuten)
workshop_new-rehearsal = Nur zur Probe
workshop_new-rehearsal-hint = Eine Probe verschwindet spurlos, wenn Sie sie beenden.
workshop_new-submit = Planen
workshop_new-refused-month = Von dieser Veranstaltung steht erst der Monat fest. Bitte geben Sie den Tag an.
workshop_new-done = Der Workshop ist geplant. Mit dem Code können jetzt alle beitreten.
workshop_new-refused-start = Bitte geben Sie eine Uhrzeit an, zum Beispiel 9:30.

## Planung ändern und zurückziehen
workshop_edit-heading = Planung ändern
workshop_edit-lead = Solange noch nichts begonnen hat, lässt sich alles ändern. Der Code bleibt derselbe.
workshop_edit-title = Titel
workshop_edit-milestone = Veranstaltung des Programms
workshop_edit-day = Tag
workshop_edit-start = Beginn
workshop_edit-start-hint = Als Uhrzeit, zum Beispiel 9:30.
workshop_edit-method = Methode
workshop_edit-method_kept = Wie bisher: { $title }
workshop_edit-submit = Planung speichern
workshop_edit-done = Die Planung ist gespeichert.
workshop_edit-refused-began = Dieser Workshop hat schon begonnen. Seine Planung lässt sich nicht mehr ändern.
workshop_withdraw-submit = Workshop zurückziehen
workshop_withdraw-sure = Der Workshop und sein Code verschwinden, auch wer schon beigetreten ist. In der Geschichte des Programms steht, dass er zurückgezogen wurde.
workshop_withdraw-done = Der Workshop ist zurückgezogen.

## Beitreten
workshop_find-title = Am Workshop teilnehmen
workshop_find-lead = Der Code steht auf dem Plakat und an der Wand. Sie brauchen kein Konto.
workshop_find-code = Code
workshop_find-submit = Weiter
workshop_find-refused-unknown = Zu diesem Code gibt es keinen Workshop. Bitte vergleichen Sie die sechs Zeichen mit dem Plakat.
workshop_join-explained = Sie brauchen kein Konto. Über Ihr Gerät wird nichts gespeichert.
workshop_join-organisation = Organisation oder Dienst
workshop_join-organisation-hint = Damit sich die Gruppen mischen. Sie können das offen lassen.
workshop_join-organisation_none = Keine Angabe
workshop_join-name = Name
workshop_join-name-hint = Bleibt das Feld leer, erhalten Sie einen erfundenen Namen.
workshop_join-seats = Personen an diesem Gerät
workshop_join-seats-hint = Ein Gerät kann für einen ganzen Tisch stehen.
workshop_join-submit = Mitmachen
workshop_join-done = Sie sind dabei. Merken Sie sich Ihre Worte zum Zurückkommen, sie stehen unten.
workshop_join-return = Ich war schon dabei und möchte zurückkommen
workshop_join-closed = Dieser Workshop ist abgeschlossen
workshop_join-closed_text = Beitreten ist nicht mehr möglich. Das Protokoll erhalten Sie von der Fachbegleitung.
participant_return-title = Zurückkommen
participant_return-words = Ihre Worte
participant_return-words-hint = Drei Worte und neun Ziffern, die Sie beim Beitreten gesehen haben. Groß oder klein, mit oder ohne Leerzeichen: alles gilt.
participant_return-submit = Zurück in den Workshop
participant_return-done = Willkommen zurück. Alles, was Sie geschrieben haben, ist noch da.
participant_return-refused-unknown = Diese Worte passen zu niemandem in diesem Workshop. Bitte prüfen Sie die Schreibweise, oder treten Sie neu bei.
participant_leave-done = Sie haben den Workshop verlassen. Was Sie geteilt haben, bleibt.

## Eigene Ansicht
here-waiting = Zurzeit wird nicht in Gruppen geschrieben. Diese Seite erneuert sich, wenn es weitergeht.
here-closed = Vielen Dank. Der Workshop ist abgeschlossen.
here-protocol = Zum Protokoll
here-notes = Nur für Sie
here-notes_text = Diese Notizen sieht niemand sonst. Erst wenn Sie eine teilen, liegt sie auf dem Tisch Ihrer Gruppe.
here-share = Teilen
here-delete = Löschen
here-delete_sure = Die Notiz geht verloren.
here-about = Ihr Platz
here-name = Name hier
here-seats = Personen
here-words = Zurückkommen mit
here-words_text = Geht das Gerät aus, kommen Sie mit diesen Worten auf jedem anderen Gerät zurück.
here-leave = Workshop verlassen
draft_new-done = Die Notiz ist gespeichert. Nur Sie sehen sie.
draft_new-refused-many = Mehr als { $max } Notizen lassen sich nicht aufheben. Bitte teilen oder löschen Sie eine.
draft_share-done = Die Aussage ist geteilt.
draft_share-refused-no_round = Zurzeit läuft keine Runde, in der geschrieben wird. Ihre Notiz bleibt erhalten.
draft_delete-done = Die Notiz ist gelöscht.

## Gruppentisch
group_show-title = Gruppe { $label }
table-group = Gruppe { $label }
table-interview = Fragen für das Interview
table-before = Das liegt vor Ihnen
table-own = Unsere Aussagen
table-own_empty = Noch keine Aussage.
table-count = { $count } von höchstens { $limit } Aussagen
table-full = Mehr passt nicht. Führen Sie Aussagen zusammen, oder legen Sie eine beiseite.
table-merge = Aussagen zusammenführen
table-done = Wir sind fertig
table-not_done = Doch noch nicht fertig
table-is_done = fertig
table-carried = mitgenommen
table-gone_into = aufgegangen in
table-set_aside = beiseitegelegt
table-take = Mitnehmen
table-reword = Anders formulieren
table-split = Aufteilen
table-aside = Beiseitelegen
table-bring_back = Zurückholen
table-edit = Ändern
table-undo = Zurücknehmen
table-dissent = Andere Sicht
table-dissent_word = Andere Sicht
table-from = aus { $labels }
statement_new-heading = Neue Aussage
statement_new-text = Aussage
statement_new-still = Karte schreiben
statement_new-too_late = Das wurde nicht mehr gespeichert
statement_new-note = Das bleibt Ihre Notiz, bis Sie sie teilen. Bitte keine Namen und keine Fälle.
statement_new-text-hint = Bitte keine Namen und keine Fälle.
statement_new-private = Erst nur für mich notieren
statement_new-submit = Speichern
statement_new-done = Die Aussage liegt auf dem Tisch.
statement-refused-full = Es sind höchstens { $limit } Aussagen möglich. Führen Sie zwei zusammen oder legen Sie eine beiseite. Ihr Text bleibt im Feld.
statement-refused-gone = Diese Aussage hat inzwischen jemand zurückgenommen.
statement_carry-heading = Aussagen mitnehmen
statement_carry-from = Woraus
statement_carry-from-hint = Eine Aussage wird umformuliert, mehrere werden zusammengeführt.
statement_carry-text = Neue Worte
statement_carry-submit = Mitnehmen
statement_carry-done = Die Aussage ist mitgenommen.
statement_carry-refused-own = Diese Aussage liegt schon auf Ihrem Tisch.
statement_carry-refused-no_rewording = In dieser Runde werden Aussagen nicht umformuliert. Bitte nehmen Sie sie wörtlich mit oder legen Sie sie beiseite.
statement_carry-refused-dealt_with = Eine dieser Aussagen ist schon mitgenommen oder beiseitegelegt. Bitte wählen Sie eine andere.
statement_carry-refused-none = Bitte wählen Sie mindestens eine Aussage.
statement_edit-heading = Aussage ändern
statement_edit-text = Aussage
statement_edit-submit = Speichern
statement_edit-done = Die Aussage ist geändert.
statement_edit-refused-carried = Diese Aussage ist schon weitergetragen. Bitte ändern Sie, was daraus geworden ist.
statement_split-heading = Aussage aufteilen
statement_split-texts = Neue Aussagen
statement_split-texts-hint = Eine Aussage je Zeile, mindestens zwei.
statement_split-submit = Aufteilen
statement_split-done = Die Aussage ist aufgeteilt.
statement_split-refused-one = Zum Aufteilen braucht es mindestens zwei Zeilen.
statement_aside-heading = Aussage beiseitelegen
statement_aside-reason = Grund
statement_aside-reason-hint = Der Grund steht später im Protokoll.
statement_aside-submit = Beiseitelegen
statement_aside-done = Die Aussage liegt beiseite. Sie bleibt an der Wand sichtbar.
statement_aside-refused-carried = Diese Aussage ist schon mitgenommen. Nehmen Sie das zuerst zurück.
statement_aside-refused-again = Diese Aussage liegt schon beiseite.
statement_bring_back-refused-again = Diese Aussage liegt schon wieder auf dem Tisch.
statement_bring_back-done = Die Aussage liegt wieder auf dem Tisch.
statement_undo-done = Zurückgenommen. Die Aussagen davor sind wieder frei.
statement_undo-refused-first = Diese Aussage stammt von Ihrer Gruppe selbst. Sie lässt sich beiseitelegen, nicht zurücknehmen.
statement_undo-refused-carried = Auf dieser Aussage baut schon etwas auf. Sie lässt sich nicht mehr zurücknehmen.
dissent_new-heading = Andere Sicht festhalten
dissent_new-text = Andere Sicht
dissent_new-text-hint = Sie steht dauerhaft neben der Aussage, ohne Namen.
dissent_new-submit = Festhalten
dissent_new-done = Die andere Sicht ist festgehalten.

## Moderation
console-code = Code zum Beitreten: { $code }
console-present = { $count ->
    [one] eine Person ist da
   *[other] { $count } Personen sind da
}
console-next = Weiter: { $name }
console-pause = Pause
console-resume = Weiterlaufen lassen
console-extend = 5 Minuten mehr
console-close = Workshop abschließen
console-undo_next = Rundenwechsel zurücknehmen
console-undo_clock = Änderung der Uhr zurücknehmen
console-undo_message = Mitteilung zurücknehmen
console-undo_move = Umsetzen zurücknehmen
console-undo_add = Eintragen zurücknehmen
console-undo_cards = Eingabe von Karten zurücknehmen
console-undo_close = Abschluss zurücknehmen
console-groups = { $done } von { $all } Gruppen sind fertig
console-group = Gruppe
console-people = Wer
console-statements = Aussagen
console-count = { $count } von { $limit }
console-state = Stand
console-working = arbeitet
console-ways = Alles Weitere
console-wall = Wand öffnen
console-people_link = Personen und Gruppen
console-message = Mitteilung an alle
console-capture = Karten erfassen
console-photos = Fotos der Karten
console-papers = Drucksachen
console-way = Zum Raum dieses Workshops
console-protocol = Protokoll
console-edit = Planung ändern
console-rehearsal_end = Probe beenden und löschen
console-rehearsal_end_sure = Alles aus dieser Probe wird gelöscht. Das lässt sich nicht zurücknehmen.
rehearsal_end-done = Die Probe ist beendet. Nichts davon ist geblieben.
step_take-stale = Jemand war schneller. Sie sehen jetzt, wo der Workshop steht. Bitte entscheiden Sie neu.
step-refused-last = Das war die letzte Runde. Sie können den Workshop abschließen.
step-refused-not_begun = Es läuft noch keine Runde.
step-refused-nothing = Es gibt nichts zurückzunehmen.
step-refused-cards = Mit diesen Karten wurde schon weitergearbeitet. Nehmen Sie zuerst das zurück, was daraus entstand.
message_edit-heading = Mitteilung an alle
message_edit-message = Mitteilung
message_edit-message-hint = Sie steht auf allen Geräten und an der Wand. Leer heißt: keine Mitteilung.
message_edit-submit = Mitteilen
message_edit-done = Die Mitteilung ist bei allen.
people_show-title = Personen und Gruppen
people_show-groups = Gruppen dieser Runde
people_show-drag = Namen lassen sich mit der Maus in eine andere Gruppe ziehen; mit der Tastatur und auf dem Telefon geht es mit „Jemanden umsetzen“.
people_show-caption = Wer dabei ist
people_show-empty = Noch ist niemand da
people_show-empty_text = Zeigen Sie die Wand mit dem Code, oder tragen Sie unten Personen ohne Gerät ein.
people_show-name = Name
people_show-organisation = Organisation oder Dienst
people_show-group = Gruppe
people_show-seats = Personen
people_show-state = Gerät
people_show-phone = mit Gerät
people_show-no_phone = ohne Gerät
people_show-left = gegangen
people_show-presence = Anwesenheit
people_show-gone = Ist gegangen
people_show-back = Ist wieder da
people_show-still = Personen eintragen oder umsetzen
participant_gone-done = Eingetragen: gegangen. Was geteilt wurde, bleibt.
participant_back-done = Eingetragen: wieder da.
participant_add-heading = Personen ohne Gerät eintragen
participant_add-names = Namen
participant_add-names-hint = Ein Name je Zeile. Erfundene Namen sind in Ordnung.
participant_add-organisation = Organisation oder Dienst
participant_add-submit = Eintragen
participant_add-done = Die Personen sind eingetragen.
participant_move-heading = Jemanden umsetzen
participant_move-participant = Wer
participant_move-group = In welche Gruppe
participant_move-submit = Umsetzen
participant_move-done = Umgesetzt.

## Wand
wall-code = Mitmachen ohne Konto. Ihr Code:
wall-qr = QR-Code mit der Adresse zum Beitreten
wall-late = Später gekommen? Code: { $code }
wall-standing = Das steht zurzeit
wall-empty = Noch keine Aussage.
wall-more = { $count ->
    [one] und eine weitere im Protokoll
   *[other] und { $count } weitere im Protokoll
}
wall-words = Die Pyramide in Worten
wall-legend_stands = gefüllte Karte: steht
wall-legend_aside = gestrichelte Karte: beiseitegelegt
wall-legend_dissent = roter Rand: mit anderer Sicht
pyramid-round = { $name }: { $groups ->
    [one] eine Gruppe
   *[other] { $groups } Gruppen
}, { $written ->
    [one] eine Aussage
   *[other] { $written } Aussagen
}, davon { $standing ->
    [one] steht eine
   *[other] stehen { $standing }
}.

## Fotos
photos_show-title = Fotos der Karten
photos_show-lead = Was auf Papier steht, bleibt auch als Bild erhalten. Die Fotos stehen im Protokoll auf dieser Seite, nicht in den Dateien und nicht öffentlich.
photos_show-no_groups = Noch keine Gruppe
photos_show-no_groups_text = Ein Foto gehört zu einer Gruppe. Gruppen entstehen, wenn eine Runde beginnt oder wenn Sie Karten erfassen.
photos_show-all = Alle Fotos
photo_add-heading = Foto hinzufügen
photo_add-group = Gruppe
photo_add-photo = Foto
photo_add-photo-hint = JPEG oder PNG, bis 10 MB. Ort, Zeit und Gerät, die eine Kamera in das Bild schreibt, werden entfernt. Bitte nur Karten, keine Gesichter.
photo_add-submit = Hinzufügen
photo_add-done = Das Foto steht im Protokoll.
photo_add-refused-none = Bitte wählen Sie ein Foto.
photo_add-refused-kind = Das ist kein lesbares Foto. Bitte nehmen Sie eine Datei im Format JPEG oder PNG.
photo_add-refused-many = Mehr als { $max } Fotos sind in einem Workshop nicht möglich. Bitte entfernen Sie eines.
photo_remove-submit = Entfernen
photo_remove-sure = Das Foto wird gelöscht.
photo_remove-done = Das Foto ist gelöscht.
photo-alt = Foto der Karten von { $group }

## Drucksachen
papers_show-title = Drucksachen
papers_show-people = Erwartete Personen
papers_show-people_hint = Für Karten und Gruppenliste. Noch nicht gebildete Gruppen werden danach ausgelegt, so wie das Programm sie bilden würde.
papers_show-people_unread = Bitte geben Sie eine Zahl von 1 bis { $most } ein.
papers_show-lay_out = Gruppen auslegen
papers_show-poster = Plakat mit Code
papers_show-poster_text = Zum Aufhängen am Eingang.
papers_show-cards = Karten je Runde und Gruppe
papers_show-cards_text = Mit den Nummern, nach denen das Raster später fragt. Damit läuft der Workshop auch ohne Netz.
papers_show-groups = Gruppenliste
papers_show-groups_text = Wer in welcher Runde mit wem arbeitet.
papers_show-way = Bögen dieses Workshops
papers_show-way_text = Liegen im Raum der Moderation, zum Drucken und danach zum Erfassen.
papers_show-timetable = Zeitplan
papers_show-timetable_text = Alle Runden mit Uhrzeit.
poster-how = So machen Sie mit
poster-alt = QR-Code mit der Adresse { $address }
poster-code = Code: { $code }
poster-step_1 = Den QR-Code mit der Kamera des Telefons öffnen oder die Adresse eintippen.
poster-step_2 = Wenn Sie mögen, Ihre Organisation wählen.
poster-step_3 = Auf „Mitmachen“ tippen. Ein Konto ist nicht nötig.
poster-note = Über Ihr Gerät wird nichts gespeichert. Bitte schreiben Sie keine Namen und keine Fälle auf.
cards-explained = Jede Karte hat eine Nummer aus Runde, Gruppe und Karte. Bitte schreiben Sie dazu, aus welchen Karten sie stammt.
cards-round = { $name } (Kartenfarbe: { $colour })
cards-card = Karte
cards-text = Aussage
cards-from = stammt aus
cards-aside = beiseite, weil
cards-group = Gruppe { $label }: { $people }
groups-from = Karten von
groups-person = Person { $number }
groups-laid_out = Noch nicht gebildete Gruppen sind für { $people } Personen ausgelegt. Wer nicht namentlich dasteht, zieht am Eingang eine Zahl und ist diese Person.
timetable-caption = Zeitplan
timetable-time = Uhrzeit
timetable-round = Runde
timetable-minutes = Minuten

## Protokoll
protocol-title = Protokoll
protocol-lead = Alle Aussagen mit Herkunft, Verbleib und anderer Sicht. Wer etwas geschrieben hat, steht nicht darin.
protocol-pdf = Als PDF
protocol-docx = Als Textdokument (DOCX)
protocol-csv = Als Tabelle (CSV)
protocol-json = Als JSON
protocol-subtitle = Workshop am { $day }
protocol-question = Leitfrage: { $question }
protocol-example = Beispiel: Die Aussagen und Uhrzeiten sind erfunden.
protocol-empty = Noch ist keine Aussage geteilt.
protocol-pyramid = Pyramide
protocol-pyramid_caption = Unten die erste Runde, oben das Plenum. Gestrichelt: beiseitegelegt.
protocol-photos = Fotos der Karten
protocol-photos_text = Nur hier zu sehen, nicht in den Dateien. Zum Speichern ein Foto auswählen.
protocol-times = Geteilt von { $from } bis { $until }.
protocol-rounds = Zeiten
protocol-rounds_caption = Beginn und Ende der Runden
protocol-began = begonnen
protocol-ended = beendet
protocol-caption = Aussagen: { $name }
protocol-aside = beiseite: { $reason }
protocol-label = Nr.
protocol-round = Runde
protocol-text = Aussage
protocol-from = Stammt aus
protocol-to = Wurde zu
protocol-fate = Verbleib
protocol-outcome = Verbleib
protocol-reason = Grund
protocol-dissent = Andere Sicht
protocol-at = Geteilt
outcome-stands = steht
outcome-carried = weitergetragen
outcome-set_aside = beiseitegelegt
outcome-left = liegen geblieben
way-taken = wörtlich
way-reworded = umformuliert
way-merged = zusammengeführt
way-split = aufgeteilt

## Verlauf
event-workshops-workshop_created = Workshop geplant
event-workshops-workshop_edited = Planung des Workshops geändert
event-workshops-workshop_withdrawn = Workshop zurückgezogen
event-workshops-workshop_closed = Workshop abgeschlossen
event-workshops-round_opened = Runde begonnen
event-workshops-clock_paused = Uhr angehalten
event-workshops-clock_resumed = Uhr läuft weiter
event-workshops-clock_extended = Zeit verlängert
event-workshops-message_sent = Mitteilung an alle
event-workshops-step_undone = Schritt zurückgenommen
event-workshops-participant_joined = Jemand ist beigetreten
event-workshops-participant_returned = Jemand ist zurückgekommen
event-workshops-participant_left = Jemand ist gegangen
event-workshops-participant_added = Jemand ohne Gerät eingetragen
event-workshops-participant_moved = Jemand umgesetzt
event-workshops-note_shared = Notiz geteilt
event-workshops-statement_shared = Aussage geteilt
event-workshops-statement_carried = Aussage mitgenommen
event-workshops-statements_merged = Aussagen zusammengeführt
event-workshops-statement_reworded = Aussage umformuliert
event-workshops-statement_set_aside = Aussage beiseitegelegt
event-workshops-statement_brought_back = Aussage zurückgeholt
event-workshops-statement_taken_back = Aussage zurückgenommen
event-workshops-dissent_noted = Andere Sicht festgehalten
event-workshops-group_done = Gruppe ist fertig
event-workshops-photo_added = Foto hinzugefügt
event-workshops-photo_removed = Foto entfernt
event-workshops-cards_captured = Karten erfasst

## Rechte
permission-workshops-workshop_list = Sehen, welche Workshops ein Programm hat
permission-workshops-workshop_new = Einen Workshop oder eine Probe planen
permission-workshops-workshop_steer = Einen Workshop moderieren: Runden, Uhr, Gruppen, Mitteilungen, Fotos der Karten
permission-workshops-workshop_show = Wand und Protokoll eines Workshops ansehen
permission-workshops-participant_join = Einem Workshop mit seinem Code beitreten
permission-workshops-participant_show = Als teilnehmende Person ohne Konto mitarbeiten: eigene Notizen und eigener Platz
permission-workshops-statement_write = Aussagen einer Gruppe schreiben und weitertragen; Teilnehmende nur die der eigenen Gruppe
