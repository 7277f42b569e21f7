# Texte von „needs“. Deutsch ist die Quelle; en.ftl hat dieselben Schlüssel.

## Überblick über die Ämter
needs_list-tab_needs = Bedarf
needs_list-title = Bestand und Bedarf
needs_list-lead = Wie weit jedes Amt ist, in der Reihenfolge des Verbunds. Das ist keine Rangliste.
needs_list-empty = Noch kein Amt
needs_list-empty_text = Sobald Ämter aufgenommen sind, stehen hier ihr Bestand und ihre Bedarfsworkshops.
needs_list-caption = Stand der Ämter
needs_list-office = Amt
needs_list-stock = Bestand
needs_list-workshops = Bedarfsworkshop
needs_list-scores = Bedarf
needs_list-entries = { $count ->
    [one] ein Eintrag
   *[other] { $count } Einträge
}
needs_list-own = Sache des Amts
needs_list-no_workshop = noch keiner geplant
needs_list-handed = weitergegeben
needs_list-scored = { $count } von { $areas } Bereichen

## Bestand
entry_list-title = Bestand
entry_list-heading = Bestand: { $office }
entry_list-explained = Was das Amt schon hat: Dokumente, gelebte Praxis und Vereinbarungen. Ein Eintrag kann zu mehreren Bereichen gehören; zuordnen lässt er sich auch später.
entry_list-empty = Noch nichts eingetragen
entry_list-empty_text = Sobald das Amt etwas einträgt, steht es hier.
entry_list-empty_text_new = Nehmen Sie mehrere Dateien auf einmal auf, oder tragen Sie etwas einzeln ein, mit oder ohne Datei. Bereiche ordnen Sie danach zu.
entry_list-nothing = Kein Eintrag passt
entry_list-nothing_text = Bitte wählen Sie weniger oder andere Filter.
entry_list-caption = { $count ->
    [one] Ein Eintrag
   *[other] { $count } Einträge
}

entry_list-what = Titel
entry_list-kind = Art
entry_list-areas = Bereiche
entry_list-service = Dienst
entry_list-dated = Vom
entry_list-until = Gilt bis
entry_list-where = Ablage
entry_list-change = Ändern
entry_list-no_area = noch ohne Bereich
entry_list-file = Datei speichern
entry_list-link = Ablage öffnen
entry_list-edit = Bearbeiten
entry_list-filter_area = Bereich
entry_list-filter_service = Dienst
entry_list-filter_kind = Art
entry_list-filter_assigned = Zuordnung
entry_list-filter_q = Titel enthält
entry_list-unassigned = noch ohne Bereich
entry_list-all = alle
entry-document = Dokument
entry-practice = Praxis
entry-agreement = Vereinbarung
entry-whole_office = ganzes Amt
entries_assign-areas = Zu welchen Bereichen gehören die gewählten Einträge?
entries_assign-submit = Bereiche zuordnen
entries_assign-done = Die Bereiche sind zugeordnet.
entries_assign-refused-none = Bitte wählen Sie mindestens einen Eintrag aus.
entries_assign-refused-no_area = Bitte wählen Sie mindestens einen Bereich.
entry_new-heading = Einzeln eintragen
entry_new-title = Titel
entry_new-title-hint = Keine Namen von Kindern, Familien oder Fachkräften.
entry_new-kind = Art
entry_new-service = Dienst
entry_new-file = Datei
entry_new-file-hint = PDF, Word, Excel, OpenDocument, Bild, CSV oder Text. Kommt das Formular mit einem Fehler zurück, wählen Sie die Datei bitte noch einmal.
entry_new-link = Ablage
entry_new-link-hint = Adresse im Netz oder im Intranet, beginnend mit https://.
entry_new-dated = Vom
entry_new-in_force_until = Gilt bis
entry_new-areas = Bereiche
entry_new-submit = Eintragen
entry_new-done = Der Eintrag steht im Bestand.
entry_new-refused-link = Eine Ablage beginnt mit https:// oder http://. Bitte ergänzen Sie die Adresse.
entry_new-refused-order = Das Ende liegt vor dem Beginn. Bitte prüfen Sie beide Angaben.
entry_edit-heading = Eintrag bearbeiten
entry_edit-title = Titel
entry_edit-title-hint = Keine Namen von Kindern, Familien oder Fachkräften.
entry_edit-kind = Art
entry_edit-service = Dienst
entry_edit-file = Datei
entry_edit-file-hint = Eine neue Datei ersetzt die bisherige. PDF, Word, Excel, OpenDocument, Bild, CSV oder Text. Kommt das Formular mit einem Fehler zurück, wählen Sie die Datei bitte noch einmal.
entry_edit-file_remove = Die bisherige Datei entfernen
entry_edit-link = Ablage
entry_edit-link-hint = Adresse im Netz oder im Intranet, beginnend mit https://.
entry_edit-dated = Vom
entry_edit-in_force_until = Gilt bis
entry_edit-areas = Bereiche
entry_edit-submit = Speichern
entry_edit-done = Der Eintrag ist gespeichert.
entry_withdraw-label = Aus dem Bestand nehmen
entry_withdraw-sure = Der Eintrag verschwindet aus der Liste, seine Datei mit ihm.
entry_withdraw-done = Der Eintrag ist aus dem Bestand genommen.
entries_take-heading = Dateien aufnehmen
entries_take-explained = Aus jeder Datei wird ein Eintrag mit dem Namen der Datei. Angenommen werden PDF, Word, Excel, OpenDocument, Bilder, CSV und Text, zusammen höchstens 50 Megabyte.
entries_take-files = Dateien
entries_take-files-hint = Sie können mehrere auf einmal auswählen oder auf dieses Feld ziehen.
entries_take-folder = Ganzer Ordner
entries_take-folder-hint = Alle Dateien des Ordners und seiner Unterordner. Am Rechner können Sie den Ordner in vielen Browsern auch auf dieses Feld ziehen. Kommt dabei nichts an, wählen Sie ihn bitte aus. Auf Telefonen geht beides nicht: Nehmen Sie dort einzelne Dateien.
entries_take-submit = Aufnehmen
entries_take-done = Die Dateien sind aufgenommen. Ordnen Sie ihnen jetzt oder später Bereiche zu.
entries_take-refused-none = Bitte wählen Sie mindestens eine Datei aus.
entries_take-refused-many = Das sind zu viele Dateien auf einmal. Höchstens { $max }; bitte nehmen Sie sie in Teilen auf.
entries_take-refused-file = { $name }: { $why } Es wurde noch nichts aufgenommen.

## Bedarf eines Amts
score_list-heading = Bedarf: { $office }
score_list-explained = Hier steht, was das Amt an das Programm weitergegeben hat, und was seine Leitung dazu festlegt. Die Bereiche stehen in der Reihenfolge des Katalogs.
score_list-caption = Bedarf je Bereich
score_list-area = Bereich
score_list-score = Bedarf (0–100)
score_list-how = Wie er zustande kommt
score_list-wish = Leitung
score_list-change = Ändern
score_list-none = noch kein Bedarf weitergegeben
score_list-few = zu wenige Antworten
score_list-set = Bedarf festlegen
score_list-state = Vorgabe der Leitung
need_score-gap = Wichtigkeit { $first } × (5 − heutiger Stand { $second }) = { $product } von { $most }, also { $score } von 100
need_score-gap_influence = Wichtigkeit { $first } × (5 − heutiger Stand { $second }) × eigener Einfluss { $third } = { $product } von { $most }, also { $score } von 100
need_score-gap_urgency = Wichtigkeit { $first } × (5 − heutiger Stand { $second }) × Dringlichkeit { $third } = { $product } von { $most }, also { $score } von 100
need_score-own = { $de } = { $product } von { $most }, also { $score } von 100
need_score-by_hand = Von Hand auf { $score } festgelegt (errechnet: { $before }). Grund: { $reason }
score_edit-heading = Bedarf festlegen: { $area }
score_edit-score = Bedarf
score_edit-score-hint = Leer heißt: Es gilt, was errechnet ist.
score_edit-reason = Grund
score_edit-reason-hint = Wer den Wert von Hand festlegt, sagt warum.
score_edit-submit = Speichern
score_edit-done = Der Bedarf ist gespeichert.
wish_edit-heading = Vorgabe der Leitung: { $area }
wish_edit-explained = Was die Leitung des Amts zu diesem Bereich festlegt, mit ihrem Grund. Die Verteilung berücksichtigt es.
wish_edit-kind = Vorgabe
wish_edit-kind_none = keine Vorgabe
wish_edit-kind_certain = dieser Bereich auf jeden Fall
wish_edit-kind_not_now = dieser Bereich jetzt nicht
wish_edit-kind_only_with = dieser Bereich nur mit einem bestimmten Dienst
wish_edit-service = Dienst
wish_edit-service-hint = Nur für „nur mit einem bestimmten Dienst“.
wish_edit-no_service = kein bestimmter Dienst
wish_edit-reason = Grund
wish_edit-submit = Speichern
wish_edit-done = Die Vorgabe ist festgehalten.
wish_edit-refused-service = Bitte wählen Sie den Dienst, mit dem der Bereich bearbeitet werden soll.
wish-certain = auf jeden Fall
wish-not_now = jetzt nicht
wish-only_with = nur mit: { $service }
wish-gone = (Das Jugendamt nimmt mit diesem Dienst nicht mehr teil.)

## Bedarfsworkshop planen
sitting_new-heading = Bedarfsworkshop planen
sitting_new-another = Weiteren Bedarfsworkshop planen
sitting_new-title = Titel
sitting_new-title_of = Bedarfsworkshop { $office }
sitting_new-day = Tag
sitting_new-start = Beginn
sitting_new-start-hint = Als Uhrzeit, zum Beispiel 9:30.
sitting_new-steps = Schritte in Minuten (0 lässt einen Schritt weg)
sitting_new-minutes_cards = Karten, jede Person für sich
sitting_new-minutes_share = Karten zeigen
sitting_new-minutes_cluster = Karten ordnen
sitting_new-minutes_rate = Bereiche einschätzen
sitting_new-minutes_vote = Punkte vergeben
sitting_new-minutes_outlook = Ergebnis und Ausblick
sitting_new-numbers = Punkte, Schwelle und Formel
sitting_new-dots = Punkte je Person
sitting_new-threshold = Schwelle
sitting_new-threshold-hint = Unter so vielen Antworten wird kein Ergebnis gezeigt. Weniger als 5 ist nicht möglich.
sitting_new-formula = So wird der Bedarf errechnet
sitting_new-template = Vorlage
sitting_new-template_choose = Vorlage nehmen
sitting_new-templates = Vorlagen ansehen und ändern
sitting_new-submit = Planen
sitting_new-done = Der Bedarfsworkshop ist geplant. Mit dem Code können jetzt alle beitreten.
sitting_new-refused-start = Bitte geben Sie eine Uhrzeit an, zum Beispiel 9:30.
sitting_new-refused-no_step = Mindestens ein Schritt braucht Minuten. Bitte tragen Sie welche ein.
sitting-refused-closed = Dieser Workshop ist abgeschlossen. Was geteilt wurde, steht im Protokoll.
sitting-refused-early = Dieser Schritt hat noch nicht begonnen. Bitte warten Sie, bis die Moderation ihn öffnet.
sitting-refused-rated = Die Bewertung ist abgeschlossen und lässt sich nicht mehr ändern.
sitting-stale = Jemand war schneller. Hier sehen Sie den neuen Stand; bitte entscheiden Sie noch einmal.

## Vorlagen
template_list-title = Vorlagen für Bedarfsworkshops
template_list-lead = Eine Vorlage legt fest, wie ein Bedarfsworkshop abläuft, was eingeschätzt und wie der Bedarf errechnet wird. Geplante Workshops behalten ihre eigene Fassung.
template_list-own = Eigene Vorlagen
template_list-empty = Noch keine eigene Vorlage
template_list-empty_text = Übernehmen Sie die mitgelieferte Vorlage als Kopie. Dann lassen sich Wörter, Zahlen und Formel ändern.
template_list-shipped = Mitgelieferte Vorlage
template_list-copy = Als Kopie übernehmen
template_list-steps = Schritte, { $minutes } Minuten
template_list-minutes = { $minutes } Minuten
template_list-scales = Skalen
template_copy-title = Eigener Bedarfsworkshop
template_copy-done = Die Kopie ist angelegt. Sie können sie jetzt ändern.
template_edit-lead = Sie ändern die deutschen Wörter. Was Sie ändern, steht auch auf Englisch so da, bis jemand es auf der englischen Seite übersetzt.
template_edit-title = Titel
template_edit-question = Leitfrage
template_edit-question-hint = Diese Frage sehen alle während des ganzen Workshops.
template_edit-scale = Skala „{ $name }“
template_edit-minutes_cards = Karten, jede Person für sich
template_edit-minutes_share = Karten zeigen
template_edit-minutes_cluster = Karten ordnen
template_edit-minutes_rate = Bereiche einschätzen
template_edit-minutes_vote = Punkte vergeben
template_edit-minutes_outlook = Ergebnis und Ausblick
template_edit-name_importance = Name der Skala
template_edit-low_importance = Was 1 bedeutet
template_edit-high_importance = Was 5 bedeutet
template_edit-name_present = Name der Skala
template_edit-low_present = Was 1 bedeutet
template_edit-high_present = Was 5 bedeutet
template_edit-name_influence = Name der Skala
template_edit-low_influence = Was 1 bedeutet
template_edit-high_influence = Was 5 bedeutet
template_edit-name_urgency = Name der Skala
template_edit-low_urgency = Was 1 bedeutet
template_edit-high_urgency = Was 5 bedeutet
template_edit-dots = Punkte je Person
template_edit-threshold = Schwelle
template_edit-threshold-hint = Unter so vielen Antworten wird kein Ergebnis gezeigt. Weniger als 5 ist nicht möglich.
template_edit-formula = So wird der Bedarf errechnet
template_edit-formula-hint = Skalen mit × malnehmen, solche Teile mit + zusammenzählen. (5 − Skala) zählt, was bis zum Ende der Skala fehlt. Eine Zahl von 1 bis 9 davor gibt einem Teil mehr Gewicht, zum Beispiel: 2 × Wichtigkeit × (5 − Heutiger Stand) + Dringlichkeit. Das Ergebnis wird auf 0 bis 100 umgerechnet.
template_edit-submit = Speichern
template_edit-done = Die Vorlage ist gespeichert. Geplante Workshops behalten ihre Fassung.
template_edit-refused-name = So lässt sich keine Formel mehr lesen. Bitte ohne Rechenzeichen und Klammern, und nicht nur eine Zahl.
template_edit-refused-name_twice = Eine andere Skala heißt schon so. Bitte geben Sie einen anderen Namen.
template_edit-refused-threshold = Mindestens { $least }: Unter weniger Antworten ließe sich auf einzelne Personen schließen.
template_edit-withdraw = Vorlage zurückziehen
template_edit-withdraw_sure = Die Vorlage verschwindet aus dem Programm. Geplante Workshops behalten ihre Fassung.
template_withdraw-done = Die Vorlage ist zurückgezogen. Geplante Workshops behalten ihre Fassung.
formula-refused-empty = Vor oder nach einem Rechenzeichen fehlt etwas. Bitte tragen Sie dort eine Skala ein.
formula-refused-scale = „{ $name }“ ist keine Skala dieser Vorlage. Möglich sind: { $names }. Abziehen geht nur in Klammern, als (5 − Skala).
formula-refused-bracket = In Klammern steht nur das Ende einer Skala minus die Skala, zum Beispiel ({ $most } − { $name }).
formula-refused-end = Die Skala „{ $name }“ endet bei { $most }. Bitte schreiben Sie ({ $most } − { $name }).
formula-refused-weight = Ein Gewicht ist eine ganze Zahl von 1 bis { $most }, in jedem Teil höchstens eine.
formula-refused-no_scale = Ein Teil besteht nur aus einer Zahl. Bitte nehmen Sie ihn mit einer Skala mal, oder lassen Sie ihn weg.
formula-refused-twice = „{ $name }“: In einem Teil steht jede Skala nur einmal. Für mehr Gewicht schreiben Sie eine Zahl davor.
formula-refused-long = Eine Formel hat höchstens { $most } Teile, die zusammengezählt werden.

## Teilnehmende
hall-find = Am Workshop teilnehmen
hall-closed = Der Workshop ist abgeschlossen.
hall-waiting = Es geht gleich los.
hall-paused = Pause: noch { $minutes } Minuten
hall-over = Die Zeit ist um.
hall-left = { $minutes ->
    [one] noch eine Minute
   *[other] noch { $minutes } Minuten
}
hall-step_before = Sobald die Moderation beginnt, steht hier, was zu tun ist.
hall-step_cards = Schreiben Sie Karten: Was gelingt in einem Bereich, was fehlt? Ihre Karten sehen nur Sie.
hall-step_share = Zeigen Sie die Karten, über die alle sprechen sollen. Was Sie nicht zeigen, sieht niemand.
hall-step_cluster = Die Karten werden gemeinsam geordnet. Eigene Karten können Sie noch schreiben und zeigen.
hall-step_rate = Schätzen Sie die Bereiche ein. Ihre Antworten sieht niemand; gezeigt wird nur, was viele zusammen sagen.
hall-step_vote = Vergeben Sie Ihre Punkte an die Bereiche, mit denen Sie beginnen möchten.
hall-step_outlook = Sehen Sie sich gemeinsam das Ergebnis an.
hall-shared = { $count ->
    [0] Noch keine Karte ist gezeigt.
    [one] Eine Karte ist gezeigt.
   *[other] { $count } Karten sind gezeigt.
}
hall-all = Gezeigte Karten
hall-rate = Bereiche einschätzen
hall-rate_again = Einschätzung ändern
hall-vote = Punkte vergeben
hall-vote_again = Punkte ändern
hall-leave = Workshop verlassen
hall-own = Meine Karten
hall-own_text = Was nicht gezeigt ist, sehen nur Sie.
hall-share = Allen zeigen
hall-share_all = Alle meine Karten zeigen
hall-card_shared = Gezeigt als Karte { $number }
hall-delete = Wegwerfen
hall-delete_sure = Die Karte ist dann weg. Niemand sonst hat sie gesehen.
card_new-heading = Karte schreiben
card_new-area = Bereich
card_new-kind = Was ist es?
card_new-text = Stichwort oder Satz
card_new-text-hint = Keine Namen von Kindern, Familien oder Fachkräften.
card_new-submit = Karte ablegen
card_new-done = Die Karte liegt bei Ihren Karten. Noch sieht sie niemand sonst.
card_new-refused-many = Mehr als { $max } Karten sind zu viel für einen Raum. Bitte werfen Sie eine weg, die Sie nicht brauchen.
card_share-refused-none = Sie haben keine Karte, die noch zu zeigen wäre.
card_share-done = Gezeigt.
card_delete-done = Die Karte ist weg.
card-strength = Stärke
card-weakness = Schwäche
ratings_give-heading = Bereiche einschätzen
ratings_give-explained = Sie können jederzeit speichern und später weitermachen, bis die Moderation die Bewertung abschließt. „Kann ich nicht sagen“ zählt nicht als Antwort.
ratings_give-ends = { $least } = { $low }, { $most } = { $high }
ratings_give-none = kann ich nicht sagen
ratings_give-submit = Einschätzung speichern
ratings_give-done = Ihre Einschätzung ist gespeichert.
ratings_give-not_now = Jetzt nicht
ratings_give-not_now_text = Dieser Schritt hat noch nicht begonnen oder ist schon abgeschlossen. Ihre eigene Seite zeigt, was gerade läuft.
votes_give-heading = Punkte vergeben
votes_give-explained = { $dots ->
    [one] Sie haben einen Punkt.
   *[other] Sie haben { $dots } Punkte. Sie können sie auf mehrere Bereiche verteilen oder einem Bereich mehrere geben.
}
votes_give-dots = { $count ->
    [0] kein Punkt
    [one] ein Punkt
   *[other] { $count } Punkte
}
votes_give-submit = Punkte speichern
votes_give-done = Ihre Punkte sind gespeichert.
votes_give-refused-many = Das sind { $given } Punkte, Sie haben { $dots }. Bitte nehmen Sie welche zurück.

## Raum der Moderation
room_show-code = Code: { $code }
room_show-cards = Gezeigte Karten
room_show-cards_text = { $count }, davon { $grouped } geordnet
room_show-voices = Einschätzungen
room_show-voices_text = { $count ->
    [0] noch keine
    [one] eine
   *[other] { $count }
}
room_show-formula = Bedarf
room_show-ways = Weiter
room_show-console = Zur Uhr und zu den Schritten
room_show-wall = Wand für den Projektor
room_show-print = Auf Papier
room_show-print_text = Wer kein Gerät hat, schreibt auf diese Bögen. Danach lassen sie sich hier erfassen.
room_show-print_sheet = Bogen für Einschätzung und Punkte
room_show-print_cards = Bogen für Karten
cards_group-heading = Karten ordnen
cards_group-lead = Wählen Sie Karten und eine Gruppe. Keine Karte wird verändert, und jeder Schritt lässt sich zurücknehmen.
cards_group-empty = Noch keine Karte gezeigt
cards_group-empty_text = Sobald Teilnehmende Karten zeigen, stehen sie hier.
cards_group-loose = Noch ohne Gruppe
cards_group-card = Karte { $number }, { $kind }
cards_group-group = Gruppe
cards_group-new = neue Gruppe
cards_group-out = aus der Gruppe nehmen
cards_group-name = Name der neuen Gruppe
cards_group-name-hint = Nur wenn eine neue Gruppe entsteht.
cards_group-submit = Karten dorthin legen
cards_group-done = Die Karten liegen dort.
cards_group-refused-none = Bitte wählen Sie mindestens eine Karte.
cards_group-refused-nowhere = Bitte wählen Sie eine Gruppe, oder geben Sie einer neuen einen Namen.
cards_group-refused-named = Eine Gruppe mit diesem Namen gibt es schon. Bitte wählen Sie sie aus.
grouping_undo-label = Letzten Schritt zurücknehmen
grouping_undo-done = Der Schritt ist zurückgenommen.
grouping_undo-refused-nothing = Es gibt keinen Schritt, der sich zurücknehmen ließe.
grouping_undo-refused-other = Inzwischen wurde etwas anderes geordnet. Hier sehen Sie den neuen Stand.
cards_capture-heading = Karten vom Papier
cards_capture-explained = Eine Zeile je Karte. Bereich und Art dürfen leer bleiben: Dann gilt, was darüber steht. Zeilen ohne Text zählen nicht. Alle sehen die Karten sofort; wer sie schrieb, wird nicht festgehalten.
cards_capture-caption = Karten
cards_capture-row = Zeile
cards_capture-area = Bereich
cards_capture-kind = Art
cards_capture-text = Text der Karte
cards_capture-choose = bitte wählen
cards_capture-above = wie darüber
cards_capture-submit = Karten speichern
cards_capture-done = Die Karten sind gespeichert, alle sehen sie.
cards_capture-fault = Zeile { $row }: { $what }
cards_capture-refused-none = Bitte tragen Sie mindestens eine Karte ein.
ratings_capture-heading = Bewertungen vom Papier
ratings_capture-explained = Eine Zeile je Bogen, eine Ziffer von { $least } bis { $most } je Bereich. Leer oder – heißt „kann ich nicht sagen“. Mit der Tabulatortaste geht es weiter.
ratings_capture-closed = Die Bewertung ist abgeschlossen
ratings_capture-closed_text = Nach dem Abschluss kommt nichts mehr hinzu; sonst verriete der Unterschied eine einzelne Antwort.
ratings_capture-caption = Bögen
ratings_capture-sheet = Bogen
ratings_capture-dots = Punkte
ratings_capture-submit = Bögen speichern
ratings_capture-done = Die Bögen sind gespeichert.
ratings_capture-fault = Bogen { $sheet }: Hier steht eine Ziffer von { $least } bis { $most }, oder nichts.
ratings_capture-refused-dots = Bogen { $sheet }: Das sind { $given } Punkte, möglich sind { $dots }. Bitte prüfen Sie diese Zeile.
ratings_close-label = Bewertung abschließen
ratings_close-sure = Danach sehen alle das Ergebnis, und niemand kann mehr Einschätzungen oder Punkte ändern, auch nicht vom Papier.
ratings_close-done = Die Bewertung ist abgeschlossen.

## Bögen zum Drucken
needs_sheet-head = { $day }, Code { $code }
needs_sheet-number = Bogen Nr. _____ (trägt die Moderation ein)
needs_sheet-explained = Bitte kreisen Sie in jedem Feld eine Zahl ein. Nichts eingekreist heißt: kann ich nicht sagen. Bitte schreiben Sie keinen Namen auf den Bogen.
needs_sheet-scale = { $name }: { $least } = { $low }, { $most } = { $high }
needs_sheet-caption = Meine Einschätzung
needs_sheet-dots = { $dots ->
    [one] Sie haben einen Punkt. Malen Sie ihn in die letzte Spalte, zu dem Bereich, mit dem Sie beginnen möchten.
   *[other] Sie haben { $dots } Punkte. Malen Sie sie in die letzte Spalte, zu den Bereichen, mit denen Sie beginnen möchten. Ein Bereich darf mehrere bekommen.
}
needs_cards-explained = Was gelingt in einem Bereich, was fehlt? Je Feld eine Karte, ein Stichwort oder ein Satz. Lassen Sie leer, wozu Sie nichts sagen möchten. Bitte keine Namen, auch nicht von Kindern, Familien oder Fachkräften. Abgegebene Karten sehen alle.
needs_cards-caption = Meine Karten
needs_cards-code = Oder mit dem Telefon: { $address }, Code { $code }

## Die Wand
needs_wall-qr = QR-Code zum Mitmachen
needs_wall-code = Mitmachen mit diesem Code:
needs_wall-late = Später gekommen? Code: { $code }
needs_wall-rated = { $count ->
    [0] Noch niemand hat eingeschätzt.
    [one] Eine Person hat eingeschätzt.
   *[other] { $count } Personen haben eingeschätzt.
}
needs_wall-voted = { $count ->
    [0] Noch niemand hat Punkte vergeben.
    [one] Eine Person hat Punkte vergeben.
   *[other] { $count } Personen haben Punkte vergeben.
}
needs_wall-cards = { $count ->
    [one] Karte
   *[other] Karten
}
needs_wall-areas_more = und { $count } weitere Bereiche
needs_wall-groups_more = und { $count } weitere Gruppen
needs_wall-words = In Worten

## Ergebnis
result_show-heading = Ergebnis
result_show-lead = { $office }, { $day }
result_show-office = Bedarf und Vorgaben des Amts
result_show-open = Noch kein Ergebnis
result_show-open_text = Das Ergebnis erscheint, sobald die Moderation die Bewertung abschließt.
result_show-example = Alle Karten und Bewertungen sind erfunden.
result_show-explained = Gezeigt wird nur, wozu mindestens { $threshold } Antworten vorliegen. Die Bereiche stehen in der Reihenfolge des Katalogs, nicht nach Größe.
result_show-caption = Ergebnis je Bereich und Skala
result_show-few = zu wenige Antworten
result_show-figure = Median { $median }, mittlere Hälfte { $low }–{ $high }, { $count }, { $agreement }
result_show-count = { $count } Antworten
result_show-count_least = mindestens { $count } Antworten
result_show-scores = Bedarf
result_show-scores_text = Der Bedarf wird aus den Medianen errechnet und auf 0 bis 100 umgerechnet.
result_show-alt = Je Bereich ein Streifen, je Skala eine Linie: Der Punkt ist der Median, der Balken die mittlere Hälfte der Antworten. Die Tabelle danach sagt dasselbe in Worten.
result_show-picture = Median und mittlere Hälfte der Antworten
agreement-high = große Einigkeit
agreement-middle = mittlere Einigkeit
agreement-low = geringe Einigkeit
result_release-label = An das Programm weitergeben
result_release-explained = Weitergegeben wird der Bedarf je Bereich, nicht die Karten und nicht die Antworten. Das Amt entscheidet, und es kann die Weitergabe zurücknehmen.
result_release-done = Der Bedarf ist weitergegeben.
result_release-refused-open = Die Bewertung ist noch nicht abgeschlossen. Bitte warten Sie auf die Moderation.
result_withdraw-label = Weitergabe zurücknehmen
result_withdraw-sure = Das Programm sieht den errechneten Bedarf dann nicht mehr. Hat das Amt einen früheren Workshop weitergegeben, gilt wieder dessen Bedarf. Von Hand festgelegte Werte bleiben.
result_withdraw-done = Die Weitergabe ist zurückgenommen.
result_withdraw-refused-not_handed = Es ist nichts weitergegeben.
needs_protocol-heading = Protokoll
needs_protocol-pdf = Als PDF
needs_protocol-docx = Als Word-Datei
needs_protocol-csv = Tabelle als CSV
needs_protocol-json = Für Programme als JSON
needs_protocol-cards = Karten
needs_protocol-no_cards = Es wurde keine Karte gezeigt.
needs_protocol-number = Nummer
needs_protocol-kind = Art
needs_protocol-area = Bereich
needs_protocol-text = Text
needs_protocol-wishes = Vorgaben der Leitung
needs_protocol-no_wishes = Die Leitung hat nichts vorgegeben.
needs_protocol-wish = Vorgabe
needs_protocol-reason = Grund

## Verlauf
event-needs-entry_entered = Bestand eingetragen
event-needs-files_entered = Dateien in den Bestand aufgenommen
event-needs-entry_edited = Eintrag im Bestand geändert
event-needs-entry_withdrawn = Eintrag aus dem Bestand genommen
event-needs-entries_assigned = Bestand Bereichen zugeordnet
event-needs-sitting_planned = Bedarfsworkshop geplant
event-needs-result_handed = Bedarf an das Programm weitergegeben
event-needs-result_withdrawn = Weitergabe des Bedarfs zurückgenommen
event-needs-score_set = Bedarf von Hand festgelegt
event-needs-wish_stated = Vorgabe der Leitung festgehalten
event-needs-template_copied = Vorlage für Bedarfsworkshops übernommen
event-needs-template_edited = Vorlage für Bedarfsworkshops geändert
event-needs-template_withdrawn = Vorlage für Bedarfsworkshops zurückgezogen
history-field-steps = Minuten der Schritte
history-field-scales = Skalen
event-needs-cards_shared = Karten gezeigt
event-needs-cards_captured = Karten vom Papier erfasst
event-needs-cards_grouped = Karten geordnet
event-needs-grouping_undone = Ordnen zurückgenommen
event-needs-ratings_captured = Bewertungen vom Papier erfasst
event-needs-ratings_closed = Bewertung abgeschlossen
history-field-count = Anzahl
history-field-area = Bereich
history-value-kind-certain = auf jeden Fall
history-value-kind-not_now = jetzt nicht
history-value-kind-only_with = nur mit einem bestimmten Dienst

## Rechte
permission-needs-needs_list = Sehen, wie weit die Ämter mit Bestand und Bedarf sind
permission-needs-score_show = Sehen, welchen Bedarf ein Amt weitergegeben hat; Leute eines Amts nur den eigenen
permission-needs-score_edit = Den Bedarf eines Amts von Hand festlegen, mit Grund
permission-needs-wish_edit = Vorgaben der Leitung festhalten; Leute eines Amts nur die eigenen
permission-needs-entry_list = Den Bestand eines Amts sehen; Leute eines Amts nur den eigenen
permission-needs-entry_edit = Den Bestand eines Amts eintragen, ändern und Bereichen zuordnen; Leute eines Amts nur den eigenen
permission-needs-sitting_new = Einen Bedarfsworkshop planen
permission-needs-template_edit = Vorlagen für Bedarfsworkshops übernehmen, ändern und zurückziehen
permission-needs-sitting_steer = Einen Bedarfsworkshop begleiten: Karten ordnen, Papier erfassen, Bewertung abschließen
permission-needs-sitting_show = Ergebnis und Protokoll eines Bedarfsworkshops sehen; Leute eines Amts nur des eigenen
permission-needs-card_write = Als teilnehmende Person ohne Konto Karten schreiben, einschätzen und Punkte vergeben
permission-needs-result_release = Den Bedarf des eigenen Amts an das Programm weitergeben und zurücknehmen
