# Programme. Jeder Schlüssel steht auch in en.ftl.

programme_list-nav = Programme

## Liste
programme_list-heading = Programme
programme_list-lead = Die Programme, an denen Sie mitwirken.
programme_list-new = Programm anlegen
programme_list-import = Programm aus einer Datei übernehmen
programme_list-offices = { $count ->
        [0] noch kein Jugendamt
        [one] ein Jugendamt
       *[other] { $count } Jugendämter
    }
programme_list-empty = Noch kein Programm
programme_list-empty_text = Sobald Sie in einem Programm eine Rolle haben oder Ihr Jugendamt an einem teilnimmt, steht es hier. Wenden Sie sich an die Programmleitung.
programme_list-empty_text_new = Legen Sie das erste Programm an, oder übernehmen Sie eines aus einer Datei.

## Übersicht
programme_show-tab_overview = Übersicht
programme_show-tab_timeline = Zeitplan
programme_show-tab_offices = Jugendämter
programme_show-tab_matrix = Verteilung
programme_show-tab_people = Beteiligte
programme_show-tab_history = Verlauf
programme_show-span = { $starts } bis { $ends }
programme_show-time = Laufzeit
programme_show-edit = Angaben ändern
programme_show-catalogue = { $count ->
        [one] ein Qualitätsbereich, Fassung { $version }
       *[other] { $count } Qualitätsbereiche, Fassung { $version }
    }
programme_show-offices = Jugendämter
programme_show-office = Jugendamt
programme_show-next = Nächste Termine
programme_show-last = Letzte Termine
programme_show-timeline = Zum Zeitplan
programme_show-no_milestone = Noch keine Termine
programme_show-no_milestone_text = Auftakt, Werkstätten und Fachtagung stehen hier, sobald sie im Zeitplan eingetragen sind.
programme_show-latest = Zuletzt geschehen
programme_show-whole_history = Zum Verlauf

## Anlegen und Ändern
programme_new-heading = Programm anlegen
programme_new-text = Wer ein Programm anlegt, leitet es zunächst. Jugendämter, Zeitplan und Verteilung kommen danach hinzu.
programme_new-no_catalogue = Noch ist kein Katalog der Qualitätsbereiche freigegeben. Geben Sie zuerst einen frei.
programme_new-done = Das Programm ist angelegt. Nehmen Sie als Nächstes die Jugendämter auf.
programme_edit-heading = Angaben zum Programm ändern
programme_edit-title = Titel
programme_edit-title-hint = Der volle Name, wie er in Veröffentlichungen steht.
programme_edit-short = Kurzer Titel
programme_edit-short-hint = Wie das Programm im Alltag heißt; er steht in Listen und Überschriften.
programme_edit-key = Kurzname
programme_edit-key-hint = Steht in der Adresse der Seiten, z. B. nds-79a-2016. Ohne Angabe wird er aus dem kurzen Titel gebildet.
programme_edit-legal_basis = Rechtsgrundlage
programme_edit-legal_basis-hint = Eine Vorschrift je Zeile, z. B. § 79a SGB VIII.
programme_edit-starts = Beginn
programme_edit-ends = Ende
programme_edit-catalogue = Katalog der Qualitätsbereiche
programme_edit-commissioned_by = Auftraggeber
programme_edit-guided_by = Fachliche Begleitung
programme_edit-submit = Programm speichern
programme_edit-done = Die Angaben sind gespeichert.
programme_edit-refused-end_before_start = Das Programm kann nicht enden, bevor es beginnt. Bitte prüfen Sie beide Daten.
programme_edit-withdrawn = { $name } (zurückgezogen)
programme_edit-refused-phase_outside = Die Phase „{ $phase }“ ({ $starts } bis { $ends }) läge dann außerhalb der Laufzeit. Ändern Sie zuerst die Phase, oder wählen Sie eine längere Laufzeit.
programme_edit-refused-catalogue_in_use = Die Verteilung beruht auf dem bisherigen Katalog. Leeren Sie zuerst die Verteilung, oder behalten Sie den Katalog.
programme_withdraw-heading = Programm zurückziehen
programme_withdraw-text = „{ $name }“ verschwindet aus allen Listen und ist nicht mehr erreichbar. Die Aufzeichnungen und der Verlauf bleiben erhalten.
programme_withdraw-submit = Programm zurückziehen
programme_withdraw-done = Das Programm ist zurückgezogen.
programme_history-heading = Verlauf
programme_history-lead = Alles, was in diesem Programm geschehen ist, das Neueste zuerst.
programme_history-newest = Gezeigt sind die neuesten 10 Einträge.
programme_history-whole = Zum Verlauf des Programms
programme_history-older = Ältere Einträge

## Jugendämter
office_list-heading = Jugendämter
office_list-lead = Wer teilnimmt, und mit welchen Diensten.
office_list-cohort = Teilnehmende Jugendämter
office_list-caption = Jugendämter mit ihren Diensten
office_list-add = Jugendamt aufnehmen
office_list-empty = Noch kein Jugendamt nimmt teil
office_list-empty_text = Nehmen Sie die Jugendämter auf, die gemeinsam arbeiten. Ihre Leute sehen das Programm, sobald sie aufgenommen sind.
office_list-services = Dienste
office_list-time = Teilnahme
office_list-since = seit { $joined }
office_list-until = bis { $left }
office_add-heading = Jugendamt aufnehmen
office_add-text = Alle, die im Jugendamt eine Rolle haben, sehen danach das Programm.
office_add-office = Organisation
office_add-joined = Nimmt teil seit
office_add-submit = Jugendamt aufnehmen
office_add-done = Das Jugendamt ist aufgenommen.
office_add-empty = Keine weitere Organisation im Verzeichnis
office_add-empty_text = Alle Organisationen des Verzeichnisses nehmen schon teil. Eine weitere trägt die Administration im Verzeichnis ein.
office_add-organisations = Zum Verzeichnis
office_add-refused-already = { $name } nimmt schon teil.
office_add-refused-not_in_cohort = Dieses Jugendamt nimmt nicht am Programm teil. Nehmen Sie es zuerst auf, oder wählen Sie ein anderes.
office_show-organisation = Organisation
office_show-organisation_link = Zum Verzeichniseintrag
office_show-no_service = noch kein Dienst
office_show-areas = Qualitätsbereiche
office_show-milestones = Termine
office_show-people = Menschen
office_show-people_caption = Wer im Jugendamt welche Rolle hat
office_show-person = Name
office_show-role = Rolle
office_show-nobody = Im Jugendamt hat noch niemand eine Rolle.
office_edit-heading = Teilnahme ändern
office_edit-office = Jugendamt
office_edit-joined = Nimmt teil seit
office_edit-left = Nimmt teil bis
office_edit-services = Dienste
office_edit-services-hint = Mit welchen Diensten das Jugendamt teilnimmt.
office_edit-submit = Teilnahme speichern
office_edit-done = Die Teilnahme ist gespeichert.
office_edit-refused-left_before_joined = Die Teilnahme kann nicht enden, bevor sie beginnt. Bitte prüfen Sie beide Daten.
office_remove-heading = Jugendamt herausnehmen
office_remove-text = { $name } nimmt dann nicht mehr teil. Die Leute des Jugendamts sehen das Programm nicht mehr. Dienste, Termine und Verteilung bleiben aufgezeichnet und sind wieder da, wenn Sie es erneut aufnehmen.
office_remove-submit = Jugendamt herausnehmen
office_remove-done = Das Jugendamt ist herausgenommen.

## Dienste
service-empty = Noch kein Dienst
service-empty_text = Tragen Sie ein, mit welchen Diensten gearbeitet wird, z. B. mit dem Allgemeinen Sozialen Dienst in allen Jugendämtern.
service-caption = Dienste und die Jugendämter, die mit ihnen teilnehmen
service-comparable = vergleichbar
service-no_office = noch kein Jugendamt
service-missing = Ein vergleichbarer Dienst sollte in allen Jugendämtern dabei sein. Es fehlt: { $offices }.
service_new-heading = Dienst eintragen
service_new-done = Der Dienst ist eingetragen.
service_edit-heading = Dienst ändern
service_edit-name = Name
service_edit-comparable = Vergleichbar über alle Jugendämter
service_edit-comparable-hint = Alle Jugendämter nehmen mit diesem Dienst teil, damit Ergebnisse nebeneinander gelesen werden können.
service_edit-offices = Jugendämter
service_edit-submit = Dienst speichern
service_edit-done = Der Dienst ist gespeichert.
service_withdraw-heading = Dienst zurückziehen
service_withdraw-text = „{ $name }“ wird bei allen Jugendämtern nicht mehr genannt. Die Aufzeichnungen bleiben erhalten.
service_withdraw-submit = Dienst zurückziehen
service_withdraw-done = Der Dienst ist zurückgezogen.

## Phasen
phase_new-heading = Phase eintragen
phase_new-done = Die Phase ist eingetragen.
phase_edit-heading = Phase ändern
phase_edit-title = Titel
phase_edit-starts = Beginn
phase_edit-ends = Ende
phase_edit-example = Beispielangabe
phase_edit-example-hint = Nicht belegt; wird überall als Beispiel gekennzeichnet.
phase_edit-submit = Phase speichern
phase_edit-done = Die Phase ist gespeichert.
phase_edit-refused-end_before_start = Eine Phase kann nicht enden, bevor sie beginnt. Bitte prüfen Sie beide Daten.
phase_edit-refused-outside = Das Programm läuft von { $starts } bis { $ends }. Wählen Sie ein Datum in dieser Zeit, oder ändern Sie zuerst die Laufzeit des Programms.
phase_withdraw-heading = Phase zurückziehen
phase_withdraw-text = „{ $name }“ verschwindet aus dem Zeitplan. Die Aufzeichnungen bleiben erhalten.
phase_withdraw-submit = Phase zurückziehen
phase_withdraw-done = Die Phase ist zurückgezogen.

## Termine
milestone-kind-kickoff = Auftakt
milestone-kind-needs_workshop = Bedarfsermittlung
milestone-kind-editing_group = Redaktionsgruppe
milestone-kind-conference = Fachtagung
milestone-kind-deadline = Frist
milestone-kind-other = Anderer Termin
milestone-hours = { $from } bis { $to } Uhr
milestone-hour = { $from } Uhr
milestone_new-heading = Termin eintragen
milestone_new-done = Der Termin ist eingetragen.
milestone_edit-heading = Termin ändern
milestone_edit-kind = Art
milestone_edit-title = Titel
milestone_edit-on = Wann
milestone_edit-starts_at = Beginn, Uhrzeit
milestone_edit-starts_at-hint = Zum Beispiel 10:00
milestone_edit-ends_at = Ende, Uhrzeit
milestone_edit-ends_at-hint = Zum Beispiel 16:00
milestone_edit-place = Ort
milestone_edit-office = Jugendamt
milestone_edit-office-hint = Für welches Jugendamt der Termin gilt.
milestone_edit-all_offices = Alle Jugendämter
milestone_edit-example = Beispielangabe
milestone_edit-example-hint = Nicht belegt; wird überall als Beispiel gekennzeichnet.
milestone_edit-submit = Termin speichern
milestone_edit-done = Der Termin ist gespeichert.
milestone_edit-refused-no_time = Diese Uhrzeit gibt es nicht. Bitte geben Sie Stunde und Minute ein, z. B. 10:00.
milestone_edit-refused-time_without_day = Eine Uhrzeit braucht einen genauen Tag. Bitte geben Sie Tag, Monat und Jahr ein, oder lassen Sie die Uhrzeit weg.
milestone_edit-refused-end_without_start = Wann beginnt der Termin? Bitte ergänzen Sie den Beginn, oder lassen Sie das Ende weg.
milestone_edit-refused-end_before_start = Das Ende muss nach dem Beginn liegen.
milestone_withdraw-heading = Termin zurückziehen
milestone_withdraw-text = „{ $name }“ verschwindet aus dem Zeitplan. Die Aufzeichnungen bleiben erhalten.
milestone_withdraw-submit = Termin zurückziehen
milestone_withdraw-done = Der Termin ist zurückgezogen.

## Verteilung der Qualitätsbereiche
allocation-first = zuerst
allocation-then = danach
allocation-if_time = wenn Zeit bleibt
allocation-or = oder
allocation-open = { $word }, noch offen
allocation-none = noch nicht verteilt
allocation-none_text = Nach der Bedarfsermittlung legt das Jugendamt fest, woran es zuerst arbeitet, woran danach, und woran, wenn Zeit bleibt.
allocation_edit-heading = Qualitätsbereiche ordnen
allocation_edit-of = Qualitätsbereiche ordnen: { $office }
allocation_edit-text = Woran arbeitet das Jugendamt zuerst, woran danach? Es müssen nicht alle Bereiche vergeben werden. Leere Ränge zählen nicht.
allocation_edit-no_catalogue = Der Katalog dieses Programms ist nicht mehr da. Wählen Sie in den Angaben zum Programm einen anderen.
allocation_edit-rank = Rang { $rank }
allocation_edit-area = Qualitätsbereich
allocation_edit-other = oder stattdessen
allocation_edit-no_area = Kein Bereich
allocation_edit-no_other = Keine offene Wahl
allocation_edit-optional = Nur wenn Zeit bleibt
allocation_edit-office = Jugendamt
allocation_edit-areas = Qualitätsbereiche
allocation_edit-decided = Diese Bereiche kommen aus einem freigegebenen Beschluss. Wer sie ändert, sagt, warum. Auf der Seite des Beschlusses steht dann, was seither anders ist.
allocation_edit-refused-no_reason = Bitte sagen Sie, warum Sie ändern, was beschlossen wurde.
allocation_edit-reason = Begründung
allocation_edit-reason-hint = Warum diese Reihenfolge? Steht im Verlauf. Bitte keine Angaben zu einzelnen Fällen oder Familien.
allocation_edit-submit = Reihenfolge speichern
allocation_edit-done = Die Reihenfolge ist gespeichert.
allocation_edit-refused-gap = Rang { $rank }: Die Ränge müssen bei 1 beginnen und lückenlos sein.
allocation_edit-refused-empty = Rang { $rank }: Bitte wählen Sie einen Qualitätsbereich.
allocation_edit-refused-firm_after_optional = Rang { $rank }: Feste Ränge stehen vor denen, die nur drankommen, wenn Zeit bleibt. Ändern Sie die Reihenfolge, oder kreuzen Sie auch hier „Nur wenn Zeit bleibt“ an.
allocation_edit-refused-unknown_area = Rang { $rank }: Diesen Qualitätsbereich gibt es im Katalog des Programms nicht. Bitte wählen Sie noch einmal.
allocation_edit-refused-twice = Rang { $rank }: Dieser Qualitätsbereich ist schon vergeben. Jeder Bereich steht bei einem Jugendamt nur einmal.

## Verlauf
history-field-milestone_kind = Art
history-value-milestone_kind-kickoff = Auftakt
history-value-milestone_kind-needs_workshop = Bedarfsermittlung
history-value-milestone_kind-editing_group = Redaktionsgruppe
history-value-milestone_kind-conference = Fachtagung
history-value-milestone_kind-deadline = Frist
history-value-milestone_kind-other = Anderer Termin
history-value-comparable-yes = Ja
history-value-example-yes = Ja

## Ereignisse
event-programmes-programme_created = Programm angelegt
event-programmes-programme_edited = Angaben zum Programm geändert
event-programmes-programme_withdrawn = Programm zurückgezogen
event-programmes-office_added = Jugendamt aufgenommen
event-programmes-office_edited = Teilnahme eines Jugendamts geändert
event-programmes-office_removed = Jugendamt herausgenommen
event-programmes-service_created = Dienst eingetragen
event-programmes-service_edited = Dienst geändert
event-programmes-service_withdrawn = Dienst zurückgezogen
event-programmes-phase_created = Phase eingetragen
event-programmes-phase_edited = Phase geändert
event-programmes-phase_withdrawn = Phase zurückgezogen
event-programmes-milestone_created = Termin eingetragen
event-programmes-milestone_edited = Termin geändert
event-programmes-milestone_withdrawn = Termin zurückgezogen
event-programmes-allocation_edited = Qualitätsbereiche geordnet

## Matrix, Zeitplan, Übertragung einer Programmdatei (P2)

matrix-paper = Verteilung der Qualitätsbereiche
matrix-pdf = Als PDF ansehen
matrix-docx = Als DOCX zum Bearbeiten
matrix-xlsx = Als XLSX-Tabelle
matrix-json = Als JSON für Programme
matrix-released = Freigabe Nr. { $number } vom { $at }.
matrix-overview = Übersicht
matrix-by_office = Nach Jugendämtern
matrix-area = Qualitätsbereich
matrix-caption = Welches Jugendamt woran arbeitet
matrix-introduction = Jedes Jugendamt hat gewählt, woran es zuerst arbeitet und woran danach.
matrix-introduction_optional = „Wenn Zeit bleibt“ heißt: Dieser Bereich kommt nur hinzu, wenn die anderen fertig sind; in der Liste steht er in Klammern.
matrix-introduction_open = „Offen“ heißt: Das Jugendamt entscheidet sich später zwischen den genannten Bereichen.
matrix-no_offices = Zu diesem Programm gehört noch kein Jugendamt.
matrix-no_picks = Noch hat kein Jugendamt gewählt, woran es arbeitet. Die Übersicht entsteht mit der ersten Wahl.
matrix-nothing_chosen = noch nicht gewählt
matrix-rank_number = { $rank }.
matrix-rank_number_if_time = { $rank }., wenn Zeit bleibt
matrix-cell_open = { $rank }; offen: { $areas }
matrix-or = { $first } oder { $last }

matrix_show-not_public = Noch nicht veröffentlicht. Sehen können diese Seite die Beteiligten des Programms.
matrix_show-public_page = Öffentliche Seite ansehen
matrix_show-changed = Seit dieser Freigabe hat sich etwas geändert. Die Öffentlichkeit sieht weiter den freigegebenen Stand.
matrix_show-release = Veröffentlichen
matrix_show-release_again = Neuen Stand veröffentlichen
matrix_show-withdraw = Veröffentlichung zurückziehen
matrix_show-edit = Verteilung ändern
matrix_show-empty = Noch keine Jugendämter
matrix_show-empty_text = Sobald Jugendämter teilnehmen und ihre Qualitätsbereiche gewählt haben, steht hier, wer woran arbeitet.
matrix_show-to_offices = Zu den Jugendämtern

matrix_release-heading = Verteilung veröffentlichen
matrix_release-text = Alle können dann ohne Anmeldung sehen, was unten steht, als Seite und als PDF. Der Stand ist eingefroren: Spätere Änderungen werden erst mit einer neuen Freigabe öffentlich. Sie können die Freigabe jederzeit zurückziehen.
matrix_release-text_again = Der bisher veröffentlichte Stand wird durch den unten gezeigten ersetzt. Sie können die Freigabe jederzeit zurückziehen.
matrix_release-preview = Das wird öffentlich
matrix_release-submit = Veröffentlichen
matrix_release-done = Die Verteilung ist veröffentlicht.
matrix_release-refused-changed = Die Verteilung hat sich geändert, während Sie gelesen haben. Unten steht der neue Stand. Bitte prüfen Sie ihn, und veröffentlichen Sie dann.
matrix_release-refused-empty = Es gibt noch nichts zu veröffentlichen: Zu diesem Programm gehört noch kein Jugendamt.

matrix_withdraw-heading = Veröffentlichung zurückziehen
matrix_withdraw-text = Die öffentliche Seite und das PDF sind dann sofort nicht mehr erreichbar. Im Programm bleibt die Verteilung, wie sie ist.
matrix_withdraw-submit = Veröffentlichung zurückziehen
matrix_withdraw-done = Die Veröffentlichung ist zurückgezogen.

matrix_public-made_by = Verantwortlich: { $name }.

timeline-heading = Zeitplan
timeline-drawing = Zeitplan als Zeichnung
timeline-drawing_text = { $time }, mit { $phases ->
        [one] einer Phase
       *[other] { $phases } Phasen
    } als Balken und { $milestones ->
        [one] einem Termin
       *[other] { $milestones } Terminen
    } als Marken. Die Tabellen darunter nennen alle Angaben in Worten.
timeline-examples = Gestrichelte Balken sind Beispiele. Die Tabellen nennen alle Beispiele.
timeline-today = Heute
timeline-phases = Phasen
timeline-phases_caption = Phasen des Programms
timeline-phase = Phase
timeline-time = Zeitraum
timeline-phase_new = Phase anlegen
timeline-no_phases = Noch keine Phasen
timeline-no_phases_text = Phasen gliedern das Programm, zum Beispiel Auftakt, Arbeit an den Qualitätsbereichen und Abschluss.
timeline-milestones = Termine
timeline-milestones_caption = Termine des Programms
timeline-milestone = Termin
timeline-on = Wann
timeline-kind = Art
timeline-where = Ort und Beteiligte
timeline-all_offices = alle Jugendämter
timeline-milestone_new = Termin anlegen
timeline-no_milestones = Noch keine Termine
timeline-no_milestones_text = Termine sind zum Beispiel die Auftaktveranstaltung, eine Bedarfsermittlung oder eine Fachtagung.
timeline-actions = Ändern

programme_export-link = Als Datei speichern

programme_import-heading = Programm aus einer Datei anlegen
programme_import-lead = Wählen Sie eine Programmdatei, oder fügen Sie ihren Text ein. Angelegt wird alles oder nichts.
programme_import-file = Datei
programme_import-file-hint = Eine Programmdatei mit der Endung .toml
programme_import-text = Oder der Text der Datei
programme_import-submit = Programm anlegen
programme_import-done = Das Programm ist angelegt.
programme_import-nothing = Bitte wählen Sie eine Datei, oder fügen Sie ihren Text ein.
programme_import-not_text = Diese Datei ist kein Text in UTF-8. Bitte speichern Sie sie in dieser Kodierung.
programme_import-line = Zeile { $line }: { $text }
programme_import-line_path = Zeile { $line }, { $path }: { $text }
programme_import-more = { $count ->
        [one] Noch ein weiterer Fehler ist nicht aufgeführt.
       *[other] Noch { $count } weitere Fehler sind nicht aufgeführt.
    }
programme_import-about = Was in der Datei steht
programme_import-about_format = Die Datei ist TOML im Format gelingen-programme/1. Am einfachsten beginnen Sie mit der Ausgabe eines vorhandenen Programms.
programme_import-about_whole = Ein Programm, das es schon gibt, wird nicht überschrieben. Ändern Sie es auf seinen Seiten.
programme_import-about_organisations = Organisationen, die es noch nicht gibt, werden angelegt. Vorhandene bleiben, wie sie sind.

programme_import-fault-format = Dieses Format ist nicht bekannt. Die erste Zeile muss format = "{ $format }" lauten.
programme_import-fault-one_line = Hier ist kein Zeilenumbruch erlaubt. Bitte machen Sie zwei Einträge daraus.
programme_import-fault-reserved = Der Kurzname „{ $value }“ ist für eine Seite vergeben. Bitte wählen Sie einen anderen.
programme_import-fault-unknown_organisation = Eine Organisation „{ $value }“ steht nicht in dieser Datei. Bitte legen Sie sie mit [[organisation]] an.
programme_import-fault-unknown_office = Ein Jugendamt „{ $value }“ steht nicht in dieser Datei. Bitte legen Sie es mit [[organisation]] und office = true an.
programme_import-fault-office_twice = Das Jugendamt „{ $value }“ steht in dieser Liste zweimal.
programme_import-fault-no_office = Diese Angabe gibt es nur bei teilnehmenden Organisationen. Bitte ergänzen Sie office = true, oder löschen Sie die Zeile.
programme_import-fault-unused = Die Organisation „{ $value }“ kommt im Programm nicht vor. Bitte ergänzen Sie office = true, oder löschen Sie sie.
programme_import-fault-no_pick = Diese Verteilung hat keinen Rang. Bitte ergänzen Sie [[allocation.pick]], oder löschen Sie sie.
programme_import-fault-no_area = Zu diesem Rang gehört mindestens ein Qualitätsbereich.
programme_import-fault-rank_gap = Vor diesem Rang fehlt der Rang { $rank }. Die Ränge beginnen mit 1 und haben keine Lücke.
programme_import-fault-firm_after_optional = Ein fester Rang kann nicht nach einem kommen, der nur bearbeitet wird, wenn Zeit bleibt.
programme_import-fault-area_twice = Der Qualitätsbereich „{ $value }“ ist in dieser Verteilung schon gewählt.
programme_import-fault-exists = Ein Programm „{ $value }“ gibt es schon. Es wird nicht überschrieben. Ändern Sie es auf seinen Seiten, oder wählen Sie einen anderen Kurznamen.
programme_import-fault-catalogue = Den Katalog „{ $catalogue }“ in der Version { $version } gibt es hier nicht. Bitte importieren Sie ihn zuerst.
programme_import-fault-unknown_area = Den Qualitätsbereich „{ $value }“ gibt es im Katalog „{ $catalogue }“ nicht.
programme_import-fault-organisation_withdrawn = Die Organisation „{ $value }“ ist zurückgezogen. Bitte verwenden Sie einen anderen Kurznamen.
programme_import-fault-organisation_name = Unter dem Kurznamen „{ $value }“ gibt es schon eine Organisation mit dem Namen „{ $there }“; in der Datei heißt sie „{ $here }“. Bitte verwenden Sie denselben Namen oder einen anderen Kurznamen.
programme_import-fault-organisation_kind = Die Organisation „{ $value }“ gibt es schon mit der Art „{ $there }“; in der Datei steht „{ $here }“. Bitte verwenden Sie dieselbe Art oder einen anderen Kurznamen.

event-programmes-matrix_released = Verteilung der Qualitätsbereiche veröffentlicht
event-programmes-matrix_withdrawn = Veröffentlichung der Verteilung zurückgezogen
history-field-release = Freigabe Nr.

# Was jemand darf (Seite „Wer darf was?“)
permission-programmes-allocation_edit = die Reihenfolge der Bereiche eines Amtes festlegen
permission-programmes-matrix_public = die veröffentlichte Verteilung lesen
permission-programmes-matrix_release = die Verteilung veröffentlichen
permission-programmes-matrix_withdraw = die Veröffentlichung zurückziehen
permission-programmes-milestone_edit = Meilensteine ändern
permission-programmes-milestone_new = Meilensteine eintragen
permission-programmes-milestone_withdraw = Meilensteine zurückziehen
permission-programmes-office_add = ein Amt in das Programm aufnehmen
permission-programmes-office_edit = Zeiten eines Amtes ändern; aus dem Amt nur die des eigenen
permission-programmes-office_people = sehen, wer in einem Amt mitwirkt; aus dem Amt nur im eigenen
permission-programmes-office_remove = die Teilnahme eines Amtes beenden
permission-programmes-phase_edit = Phasen ändern
permission-programmes-phase_new = Phasen eintragen
permission-programmes-phase_withdraw = Phasen zurückziehen
permission-programmes-programme_edit = Angaben des Programms ändern
permission-programmes-programme_import = ein Programm aus einer Datei übernehmen
permission-programmes-programme_list = die eigenen Programme sehen
permission-programmes-programme_new = ein Programm anlegen
permission-programmes-programme_show = ein Programm lesen: Zeitplan, Ämter, Verteilung, Verlauf
permission-programmes-programme_withdraw = ein Programm zurückziehen
permission-programmes-service_edit = Dienste eines Amtes ändern
permission-programmes-service_new = Dienste eines Amtes eintragen
permission-programmes-service_withdraw = Dienste eines Amtes zurückziehen
