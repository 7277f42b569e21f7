# gelingen allocate: Fehler des Dokuments

allocate-fault-json = Das ist kein JSON: { $reason }
allocate-fault-object = Hier gehört ein Objekt hin: { "{" } … { "}" }.
allocate-fault-list = Hier gehört eine Liste hin: [ … ].
allocate-fault-text = Hier gehört ein Text hin, der nicht leer ist.
allocate-fault-whole = Hier gehört eine ganze Zahl hin, 0 oder größer.
allocate-fault-number = Hier gehört eine Zahl von 0 bis { $most } hin, mit höchstens zwei Nachkommastellen.
allocate-fault-objective = Möglich sind „total“ und „fair“.
allocate-fault-empty = Die Liste ist leer. Es braucht mindestens einen Eintrag.
allocate-fault-missing = Die Angabe fehlt.
allocate-fault-unknown_key = Diesen Schlüssel gibt es nicht. Möglich sind: { $known }.
allocate-fault-key_twice = Dieser Schlüssel steht doppelt. Löschen Sie einen der beiden Einträge.
allocate-fault-area_twice = Der Bereich „{ $area }“ steht doppelt.
allocate-fault-area_unknown = Den Bereich „{ $area }“ gibt es unter areas nicht.
allocate-fault-office_twice = Das Amt „{ $office }“ steht doppelt.
allocate-fault-ranks_areas = Das Amt hat { $ranks } Ränge, mehr als es Bereiche gibt. Ein Amt nimmt jeden Bereich höchstens einmal.
allocate-fault-ranks_weights = Das Amt hat { $ranks } Ränge, mehr als rank_weight Gewichte hat.
allocate-fault-rank = Diesen Rang hat das Amt nicht. Es hat die Ränge 1 bis { $ranks }.
allocate-fault-twice = Diese Vorgabe steht doppelt.

# Begründungen

allocate-pick = { $office }, Rang { $rank }: „{ $area }“ bringt { $gain } Punkte.
allocate-reason = Begründung: { $reason }
allocate-because-own = Keiner der Bereiche, die das Amt nicht hat, hat dort einen höheren Bedarf.
allocate-because-pin = Diese Wahl ist festgelegt.
allocate-because-must = Das Amt nimmt diesen Bereich sicher.
allocate-because-ban = „{ $area }“ hat dort einen höheren Bedarf, ist aber ausgeschlossen.
allocate-because-max = „{ $area }“ hat dort einen höheren Bedarf, ist aber mit { $limit ->
    [one] einem Amt
   *[other] { $limit } Ämtern
} voll.
allocate-because-min = „{ $area }“ braucht mindestens { $limit ->
    [one] ein Amt
   *[other] { $limit } Ämter
}.
allocate-because-coverage = Nur dieses Amt deckt „{ $area }“ ab.
allocate-because-others = „{ $area }“ hat dort einen höheren Bedarf; für alle zusammen ist es so besser.
allocate-alternative = Ohne diese Wahl stünde hier am besten „{ $area }“; das kostet alle zusammen { $cost } Punkte.
allocate-alternative-equal = Ebenso gut wäre eine Verteilung mit „{ $area }“ an dieser Stelle.
allocate-alternative-then = Ohne diese Wahl stünde hier am besten „{ $area }“. Dann: { $changes }.
allocate-set-costs = Die Festlegung kostet alle zusammen { $cost } Punkte: Ohne sie stünde hier am besten „{ $area }“.
allocate-set-then = Ohne die Festlegung stünde hier am besten „{ $area }“. Dann: { $changes }.
allocate-set-nothing = Die Festlegung kostet nichts.
allocate-then-uncovered = { $count ->
    [one] ein Bereich
   *[other] { $count } Bereiche
} mehr ohne Amt
allocate-then-covered = { $count ->
    [one] ein Bereich
   *[other] { $count } Bereiche
} weniger ohne Amt
allocate-then-worse = das Amt mit den wenigsten Punkten hat { $points } weniger
allocate-then-better = das Amt mit den wenigsten Punkten hat { $points } mehr
allocate-then-fewer = alle zusammen haben { $points } Punkte weniger
allocate-then-more = alle zusammen haben { $points } Punkte mehr
allocate-alternative-none = Ohne diese Wahl lassen sich nicht alle Vorgaben einhalten.

# Widersprüche

allocate-conflict = { $count ->
    [one] Diese Vorgabe lässt sich nicht einhalten:
   *[other] Diese { $count } Vorgaben lassen sich nicht gemeinsam einhalten:
}
allocate-conflict-pin = { $office } hat auf Rang { $rank } „{ $area }“.
allocate-conflict-must = { $office } nimmt „{ $area }“ sicher.
allocate-conflict-ban = { $office } nimmt „{ $area }“ nicht.
allocate-conflict-not_smallest = Vielleicht genügen schon weniger Vorgaben für einen Widerspruch: Das ließ sich nicht in vertretbarer Zeit klären.
allocate-conflict-min = Jeder Bereich hat mindestens { $limit ->
    [one] ein Amt
   *[other] { $limit } Ämter
}.
allocate-conflict-max = Kein Bereich hat mehr als { $limit ->
    [one] ein Amt
   *[other] { $limit } Ämter
}.
allocate-name = „{ $name }“
allocate-areas = { $count ->
    [one] Der Bereich { $names }
   *[other] Die Bereiche { $names } zusammen
}
allocate-areas-all = Alle { $count } Bereiche zusammen
allocate-why-pins = Auf einem Rang steht genau ein Bereich, und ein Amt hat keinen Bereich zweimal.
allocate-why-pin_and_ban = Ein Bereich kann nicht zugleich festgelegt und ausgeschlossen sein.
allocate-why-must_and_ban = Ein Bereich kann nicht zugleich sicher dabei und ausgeschlossen sein.
allocate-why-full = Das Amt hat dafür { $ranks ->
    [0] keinen Rang
    [one] nur einen Rang
   *[other] nur { $ranks } Ränge
}.
allocate-why-bans = Dem Amt bleiben dann { $left ->
    [one] ein Bereich
   *[other] { $left } Bereiche
} für { $ranks } Ränge.
allocate-why-min_above_max = Die kleinste Zahl ist größer als die größte.
allocate-why-too_many = { $areas }: Die Ämter müssen dort mindestens { $demand ->
    [one] einen Rang
   *[other] { $demand } Ränge
} besetzen, Platz ist für { $room }.
allocate-why-too_few = { $areas }: Nötig { $demand ->
    [one] ist ein besetzter Rang
   *[other] sind { $demand } besetzte Ränge
}, die Ämter können dort höchstens { $room } besetzen.

# Vorschlag und Beschluss

allocation_show-tab = Vorschlag
allocation_show-title = Vorschlag und Beschluss
allocation_show-lead = Aus dem Bedarf der Jugendämter entsteht ein Vorschlag, wer woran arbeitet. Menschen prüfen ihn, ändern ihn, wo es nötig ist, und halten ihn als Beschluss fest.
allocation_show-empty = Noch keine Jugendämter
allocation_show-empty_text = Ein Vorschlag braucht Jugendämter, die am Programm teilnehmen.
allocation_show-to_offices = Zu den Jugendämtern
allocation_show-solution = Vorschlag ansehen
allocation_show-import = Bedarf übernehmen
allocation_show-terms = Vorgaben ändern
allocation_show-reply = Antworten für { $office }
allocation_show-resolutions = Beschlüsse
allocation_show-no_resolution = Noch kein Beschluss
allocation_show-no_resolution_text = Sobald die Fachbegleitung einen Vorschlag festhält, steht er hier. Dann antworten die Amtsleitungen.

terms-total = Die Summe über alle Jugendämter
terms-fair = Das Jugendamt mit den wenigsten Punkten, dann die Summe
terms-no_max = keine Grenze
terms_edit-heading = Vorgaben für alle Jugendämter
terms_edit-lead = Zuerst sollen möglichst viele Bereiche ein Amt finden. Danach zählt, was Sie hier wählen.
terms_edit-goal = Möglichst groß sein soll
terms_edit-weights = Gewichte der Ränge
terms_edit-weights-hint = Was ein Punkt Bedarf auf Rang 1, Rang 2 … zählt, mit Komma getrennt, zum Beispiel 3, 2, 1
terms_edit-min = Mindestens so viele Ämter je Bereich
terms_edit-max = Höchstens so viele Ämter je Bereich
terms_edit-submit = Vorgaben speichern
terms_edit-done = Die Vorgaben sind gespeichert.
terms_edit-refused-weights = Bitte geben Sie 1 bis 50 ganze Zahlen von 0 bis { $most } ein, mit Komma getrennt, zum Beispiel 3, 2, 1.
terms_edit-refused-max_below_min = Die größte Zahl ist kleiner als die kleinste: Mindestens { $min } Ämter sind vorgegeben.

sheet-heading = Bedarf der Jugendämter
sheet-caption = Bedarf von 0 bis 100, mit Herkunft und Vorgaben
sheet-edit_each = Ränge, Bedarf und Vorgaben ändern:
sheet-no_need = noch kein Bedarf
sheet-origin_workshop = (Bedarfsermittlung)
sheet-origin_hand = (von Hand)
sheet-origin_example = (Beispiel)
sheet-pinned = Festgelegt auf Rang { $rank }. Begründung: { $reason }
sheet-must = Sicher dabei. Begründung: { $reason }
sheet-banned = Ausgeschlossen. Begründung: { $reason }
sheet-stated_must = Vorgabe der Leitung: auf jeden Fall. Begründung: { $reason }
sheet-stated_ban = Vorgabe der Leitung: nicht jetzt. Begründung: { $reason }
sheet-heard = Wünsche der Leitung aus der Bedarfsermittlung
sheet-heard_certain = { $area }: auf jeden Fall. Begründung: { $reason }
sheet-heard_not_now = { $area }: nicht jetzt. Begründung: { $reason }

drift-heading = Seit der Übernahme geändert
drift-withdrawn = Das Amt hat seine Ergebnisse zurückgenommen.
drift-new = Das Amt hat Ergebnisse weitergegeben, die hier noch nicht stehen.
drift-scores = Bedarf geändert: { $areas }.
drift-score = { $area } { $old }, jetzt { $new }
drift-nothing = ohne Wert
drift-stated = Vorgaben der Leitung geändert: { $areas }.
drift-meaning = Vorschlag und Bedarf auf diesen Seiten rechnen noch mit dem Stand der letzten Übernahme.
drift-take_over = Bedarf neu übernehmen

condition-met = Nur mit dem Dienst „{ $service }“. Begründung der Leitung: { $reason }
condition-unmet = Nur mit dem Dienst „{ $service }“, mit dem das Jugendamt nicht teilnimmt. Begründung der Leitung: { $reason }
condition-of = { $area }: { $condition }
condition-only = nur mit „{ $service }“
condition-table = Nur mit einem bestimmten Dienst
condition-service = Dienst
condition-paper_intro = Diese Bereiche gelten nur mit einem bestimmten Dienst:
condition-paper = { $area } nur mit dem Dienst „{ $service }“

sheet_edit-of = Bedarf und Vorgaben: { $office }
sheet_edit-lead = Jeder Bereich braucht einen Bedarf. Ein Bereich kann auf einen Rang festgelegt oder ausgeschlossen sein, mit Begründung. Bitte keine Angaben zu einzelnen Fällen oder Familien.
sheet_edit-to_move = Ränge von Hand ändern
sheet_edit-office = Jugendamt
sheet_edit-offices = Geändert bei
sheet_edit-ranks = Feste Ränge + wenn Zeit bleibt
sheet_edit-firm = Feste Ränge
sheet_edit-firm-hint = Wie viele Bereiche das Jugendamt sicher bearbeitet.
sheet_edit-optional = Ränge, wenn Zeit bleibt
sheet_edit-optional-hint = Wie viele Bereiche nur hinzukommen, wenn Zeit bleibt.
sheet_edit-need = Bedarf
sheet_edit-wish = Vorgabe
sheet_edit-no_wish = Keine Vorgabe
sheet_edit-pin = Festgelegt auf Rang { $rank }
sheet_edit-must = Sicher, auf irgendeinem Rang
sheet_edit-ban = Ausgeschlossen
sheet_edit-reason = Begründung der Vorgabe
sheet_edit-submit = Speichern
sheet_edit-done = Bedarf und Vorgaben sind gespeichert.
sheet_edit-refused-no_rank = Ein Jugendamt hat mindestens einen Rang.
sheet_edit-refused-more_than_areas = Das sind mehr Ränge, als es Bereiche gibt. Zusammen sind höchstens { $most } möglich.
sheet_edit-refused-more_than_weights = Das sind mehr Ränge, als die Vorgaben Gewichte haben. Zusammen sind höchstens { $most } möglich. Oder ergänzen Sie dort ein Gewicht.
sheet_edit-refused-rank = Rang { $rank } hat dieses Jugendamt nicht. Es hat die Ränge 1 bis { $most }.
sheet_edit-refused-pinned_twice = Auf Rang { $rank } ist schon ein anderer Bereich festgelegt.
sheet_edit-refused-no_reason = Bitte begründen Sie diese Vorgabe.
sheet_edit-refused-reason_alone = Hier steht eine Begründung, aber keine Vorgabe. Wählen Sie eine, oder löschen Sie die Begründung.

sheet_import-heading = Bedarf übernehmen
sheet_import-workshop = Aus der Bedarfsermittlung
sheet_import-workshop_text = Übernimmt die Bedarfswerte aller Jugendämter. „Auf jeden Fall“ heißt: Der Bereich ist sicher dabei, auf welchem Rang auch immer. „Nicht jetzt“ wird ein Ausschluss. „Nur mit einem Dienst“ steht als Bedingung beim Bereich; nimmt das Jugendamt mit dem Dienst nicht teil, ist der Bereich ausgeschlossen. Was früher übernommen wurde und dort nicht mehr steht, fällt weg. Vorgaben, die Sie hier von Hand eingetragen haben, bleiben; ein Bedarf von Hand bleibt nur, wo es keinen Bedarfswert gibt.
sheet_import-workshop_sure = Was früher aus der Bedarfsermittlung übernommen wurde, wird ersetzt.
sheet_import-take_over = Aus der Bedarfsermittlung übernehmen
sheet_import-table = Aus einer Tabelle
sheet_import-table_text = Unten steht der Bedarf, wie er jetzt ist. Sie können ihn hier ändern, oder eine Tabelle aus Ihrer Tabellenkalkulation einfügen: je Jugendamt eine Zeile, je Bereich eine Spalte, durch Strichpunkt, Tabulator oder Komma getrennt. Leere Zellen ändern nichts.
sheet_import-corner = Jugendamt
sheet_import-text = Tabelle
sheet_import-submit = Tabelle übernehmen
sheet_import-done = Der Bedarf ist übernommen.
sheet_import-refused-changed = Jemand hat inzwischen etwas am Bedarf geändert. Prüfen Sie Ihre Tabelle, und senden Sie sie noch einmal.
sheet_import-refused-none = Es gibt noch keine Ergebnisse aus der Bedarfsermittlung.
sheet_import-refused-nothing = In dieser Tabelle steht kein Bedarf.
sheet_import-refused-area = Zeile { $line }: Den Bereich „{ $name }“ gibt es nicht.
sheet_import-refused-area_twice = Zeile { $line }: Der Bereich „{ $name }“ steht doppelt.
sheet_import-refused-office = Zeile { $line }: Das Jugendamt „{ $name }“ nimmt nicht teil.
sheet_import-refused-office_twice = Zeile { $line }: Das Jugendamt „{ $name }“ steht doppelt.
sheet_import-refused-cell = Zeile { $line }: „{ $cell }“ ist keine ganze Zahl von 0 bis 100 unter einem Bereich.
sheet_import-refused-more = Und { $count } weitere.

solution_show-heading = Berechneter Vorschlag
solution_show-lead = Die beste Verteilung zu Bedarf und Vorgaben, genau berechnet. Gleiche Angaben ergeben immer denselben Vorschlag.
solution_show-resolve = Als Beschluss festhalten
solution-example = Der Bedarf ist ausgedacht und dient nur als Beispiel.
solution-area = Qualitätsbereich
solution-caption = Welches Jugendamt woran arbeiten würde
solution-rank = Rang { $rank }
solution-rank_if_time = Rang { $rank }, wenn Zeit bleibt
solution-open = offen: { $areas }
solution-or = oder
solution-moved = von Hand
solution-moved_reason = Begründung: { $reason }
solution-moved_why = Von Hand geändert. Begründung: { $reason }
solution-moves = Von Hand geändert
solution-move = Ränge ändern: { $office }
solution-covered = Bereiche mit einem Amt
solution-covered_of = { $covered } von { $count }
solution-value = Punkte aller Jugendämter
solution-worst = Punkte des Jugendamts mit den wenigsten
solution-price = Was das kostet
solution-why = Warum es so ist
solution-others = Gleich gute Vorschläge
solution_show-all = Wie viele gleich gute Vorschläge höchstens?
solution-need = „{ $area }“: { $words }
solution-needs = Woher der Bedarf kommt:
solution-ask_all = Gleich gute Vorschläge zeigen
solution-only_one = Es gibt keinen zweiten, der gleich gut ist.
solution-count = { $count } Vorschläge sind gleich gut.
solution-more = Mehr als { $count } Vorschläge sind gleich gut. Hier stehen die ersten.
solution-other = Vorschlag { $number }
solution-this_one = Der Vorschlag oben.
solution-conflict = So geht es nicht
solution-conflict_next = Ändern Sie eine dieser Vorgaben.
solution-unready = Es fehlt noch etwas
solution-to_sheets = Zu Bedarf und Vorgaben
solution-to_sheet = Eintragen: { $office }
solution-no_offices = Am Programm nimmt noch kein Jugendamt teil.
solution-no_areas = Der Katalog dieses Programms hat keine Bereiche.
solution-no_needs = { $office } hat noch keinen Bedarf.
solution-few_needs = { $office }: { $count ->
    [one] Für einen Bereich
   *[other] Für { $count } Bereiche
} fehlt der Bedarf.
solution-too_many_ranks = { $office } hat { $ranks } Ränge. Mit diesen Bereichen und Gewichten sind höchstens { $most } möglich.
solution_choose-submit = Vorschlag { $number } nehmen
solution_choose-sure = Damit geht verloren, was von Hand geändert wurde: { $lost }
solution_choose-reason = Gleich guter Vorschlag Nr. { $number }.
solution_choose-done = Der Vorschlag ist übernommen. Wo er vom ersten abweicht, steht „von Hand“.
solution_choose-refused-changed = Bedarf oder Vorgaben haben sich geändert, während Sie gelesen haben. Unten steht der neue Stand.

move_edit-of = Ränge ändern: { $office }
move_edit-lead = Sie sehen, was eine Änderung kostet, bevor Sie sie speichern. Die anderen Jugendämter bleiben, wie sie sind. Soll sich der Rest danach richten, legen Sie den Bereich bei den Vorgaben fest.
move_edit-points = Für das Jugendamt sind das { $points } Punkte. Von einer offenen Wahl zählt der zuerst genannte Bereich.
move_edit-ranks = Ränge
move_edit-area = Qualitätsbereich
move_edit-other = oder stattdessen (offene Wahl)
move_edit-no_other = Keine offene Wahl
move_edit-reason = Begründung
move_edit-reason-hint = Warum anders als berechnet? Steht im Beschluss. Bitte keine Angaben zu einzelnen Fällen oder Familien.
move_edit-office = Jugendamt
move_edit-submit = Änderung speichern
move_edit-preview = Kosten ansehen
move_edit-done = Die Ränge sind gespeichert.
move_edit-refused-empty = Rang { $rank }: Bitte wählen Sie einen Bereich.
move_edit-refused-twice = Rang { $rank }: Dieser Bereich ist schon vergeben. Jeder Bereich steht bei einem Jugendamt nur einmal.
move_edit-refused-no_reason = Bitte begründen Sie, warum es anders sein soll als berechnet.
move_edit-refused-fit = Diese Ränge passen nicht mehr: Ränge oder Bereiche haben sich geändert. Bitte wählen Sie noch einmal.

price-equal = Das kostet nichts: Alle zusammen haben so viele Punkte wie im berechneten Vorschlag.
price-cost = Das kostet alle zusammen { $points } Punkte.
price-more = Alle zusammen haben { $points } Punkte mehr als im berechneten Vorschlag; dafür wird anderes nicht eingehalten.
price-worst = Das Jugendamt mit den wenigsten Punkten hat { $points } weniger.
price-uncovered = { $count ->
    [one] Ein Bereich bleibt
   *[other] { $count } Bereiche bleiben
} mehr ohne Amt.
price-over = „{ $area }“ hat dann { $count } Ämter, vorgegeben sind höchstens { $limit }.
price-under = „{ $area }“ hat dann { $count } Ämter, vorgegeben sind mindestens { $limit }.
price-ban = { $office }: „{ $area }“ ist ausgeschlossen. Begründung: { $reason }
price-must = { $office }: „{ $area }“ sollte sicher dabei sein. Begründung: { $reason }
price-pin = { $office }: Rang { $rank } ist auf „{ $area }“ festgelegt. Begründung: { $reason }

resolution-number = Beschluss Nr. { $number }
resolution-made = Festgehalten am { $at }.
resolution-released = Freigegeben am { $at }.
resolution_new-heading = Als Beschluss festhalten
resolution_new-lead = Der Beschluss behält alles, worauf er beruht: Bedarf, Vorgaben, Änderungen und Begründungen. Er wird nicht mehr geändert. Danach bestätigen ihn die Amtsleitungen, und die Programmleitung gibt ihn frei.
resolution_new-note = Anmerkung
resolution_new-note-hint = Was wurde besprochen? Steht im Beschluss und im Verlauf. Bitte keine Angaben zu einzelnen Fällen oder Familien.
resolution_new-number = Beschluss Nr.
resolution_new-office = Jugendamt
resolution_new-reason = Begründung
resolution_new-submit = Beschluss festhalten
resolution_new-done = Der Beschluss ist festgehalten. Jetzt antworten die Amtsleitungen.
resolution_new-refused-changed = Bedarf oder Vorgaben haben sich geändert, während Sie gelesen haben. Unten steht der neue Stand. Bitte prüfen Sie ihn, und halten Sie ihn dann fest.
resolution_new-refused-move = { $office }: Die von Hand geänderten Ränge passen nicht mehr zu Rängen oder Bereichen. Bitte ändern Sie sie noch einmal.
resolution_show-release = Freigeben
resolution_show-pdf = Als PDF ansehen
resolution_show-docx = Als DOCX zum Bearbeiten
resolution_show-xlsx = Als XLSX-Tabelle
resolution_show-json = Als JSON für Programme
resolution_show-newsletter = Text für den Newsletter
resolution_show-reply = Antworten für { $office }
resolution_show-compare = Mit Beschluss Nr. { $number } vergleichen
resolution_show-others = Andere Beschlüsse
resolution_show-changed = Seit der Freigabe geändert
resolution_show-changed_office = { $office }: beschlossen { $old } – jetzt { $new }
resolution_show-changed_why = Wer es geändert hat und warum, steht im Verlauf.
resolution_show-again = Nachgerechnet
resolution_show-same = nachgerechnet: gleich
resolution_show-same_text = Soeben noch einmal berechnet aus allem, was der Beschluss behält: Es kommt dasselbe heraus.
resolution_show-other = nachgerechnet: anders
resolution_show-other_text = Soeben noch einmal berechnet aus allem, was der Beschluss behält: Es kommt etwas anderes heraus. Bitte melden Sie das Ihrer Administration.
resolution_show-question = Alle Angaben als Datei für „gelingen allocate“
resolution_newsletter-heading = Text für den Newsletter
resolution_newsletter-lead = Zum Kopieren, ohne Gestaltung.
resolution_newsletter-file = Als Textdatei speichern

reply-heading = Antworten der Jugendämter
reply-caption = Was die Amtsleitungen zu diesem Beschluss sagen
reply-office = Jugendamt
reply-said = Antwort
reply-none = noch keine Antwort
reply-confirmed = bestätigt
reply-returned = zurückgegeben
reply_write-heading = Antwort: { $office }
reply_write-lead = Arbeitet das Jugendamt an diesen Bereichen? Sie können Ihre Antwort ändern, bis die Programmleitung den Beschluss freigibt.
reply_write-said = Antwort
reply_write-reason = Begründung
reply_write-reason-hint = Wer zurückgibt, sagt, warum. Alle Beteiligten des Programms können es lesen. Bitte keine Angaben zu einzelnen Fällen oder Familien.
reply_write-submit = Antwort speichern
reply_write-done = Ihre Antwort ist gespeichert.
reply_write-refused-no_reason = Bitte sagen Sie, warum Sie den Beschluss zurückgeben.
reply_write-refused-over = Dieser Beschluss nimmt keine Antworten mehr an: Er ist freigegeben, oder es gibt einen neueren.

resolution_release-heading = Beschluss freigeben
resolution_release-lead = Mit der Freigabe wird der Beschluss zur Verteilung des Programms. Veröffentlicht ist sie damit noch nicht; das tun Sie auf der Seite „Verteilung“.
resolution_release-over = Dieser Beschluss kann nicht mehr freigegeben werden: Er ist es schon, oder es gibt einen neueren.
resolution_release-returned = Zurückgegeben haben ihn: { $offices }. Ändern Sie den Vorschlag, und halten Sie einen neuen Beschluss fest.
resolution_release-silent = Noch nicht geantwortet haben: { $offices }.
resolution_release-all = Alle Jugendämter haben bestätigt.
resolution_release-reason = Begründung
resolution_release-reason-hint = Nötig, wenn noch nicht alle bestätigt haben. Steht im Verlauf.
resolution_release-submit = Freigeben
resolution_release-done = Der Beschluss ist freigegeben. Er ist jetzt die Verteilung des Programms.
resolution_release-refused-over = Dieser Beschluss kann nicht mehr freigegeben werden: Er ist es schon, oder es gibt einen neueren.
resolution_release-refused-returned = Ein Jugendamt hat den Beschluss zurückgegeben. Halten Sie einen neuen fest.
resolution_release-refused-silent = Noch nicht alle Jugendämter haben bestätigt. Bitte sagen Sie, warum Sie trotzdem freigeben.

compare-choose = Beschluss Nr. { $number } vergleichen
compare-with = Womit möchten Sie vergleichen?
compare-none = Kein anderer Beschluss
compare-none_text = Sobald ein zweiter Beschluss festgehalten ist, können Sie beide vergleichen.
compare-heading = Beschluss Nr. { $old } und Nr. { $new } im Vergleich
compare-caption = Was sich unterscheidet
compare-what = Was
compare-same = Die beiden Beschlüsse unterscheiden sich nicht.
compare-nothing_there = nichts
compare-ranks = { $office }: Bereiche
compare-rank_count = { $office }: Ränge
compare-count = { $firm } fest, { $optional } wenn Zeit bleibt
compare-need = { $office }: Bedarf „{ $area }“
compare-wish = { $office }: Vorgabe zu „{ $area }“

example-refused-unsolved = Aus dem Beispiel lässt sich keine Verteilung berechnen.


# Verlauf und Rechte

history-field-proposal = Vorschlag
history-value-goal-total = Die Summe über alle Jugendämter
history-value-goal-fair = Das Jugendamt mit den wenigsten Punkten, dann die Summe
event-allocation-terms_edited = Vorgaben für die Verteilung geändert
event-allocation-sheet_edited = Bedarf und Vorgaben eines Jugendamts geändert
event-allocation-sheet_imported = Bedarf übernommen
event-allocation-solution_chosen = Gleich guten Vorschlag genommen
event-allocation-move_edited = Ränge eines Jugendamts von Hand geändert
event-allocation-move_replaced = Von Hand geänderte Ränge durch einen gleich guten Vorschlag ersetzt
event-allocation-move_withdrawn = Ränge eines Jugendamts wieder wie berechnet
event-allocation-resolution_made = Beschluss zur Verteilung festgehalten
event-allocation-resolution_confirmed = Beschluss zur Verteilung bestätigt
event-allocation-resolution_returned = Beschluss zur Verteilung zurückgegeben
event-allocation-resolution_released = Beschluss zur Verteilung freigegeben
permission-allocation-allocation_show = Beschlüsse zur Verteilung lesen; aus dem Amt die Gründe des eigenen
permission-allocation-solution_show = Bedarf und Gründe aller Ämter und den Vorschlag lesen
permission-allocation-terms_edit = Vorgaben für die Verteilung ändern
permission-allocation-sheet_edit = Ränge, Bedarf und Vorgaben eines Amtes ändern
permission-allocation-sheet_import = Bedarf aller Ämter übernehmen
permission-allocation-solution_choose = einen gleich guten Vorschlag nehmen
permission-allocation-move_edit = Ränge eines Amtes von Hand ändern
permission-allocation-resolution_new = einen Beschluss zur Verteilung festhalten
permission-allocation-reply_write = einen Beschluss für das eigene Amt bestätigen oder zurückgeben
permission-allocation-resolution_release = einen Beschluss zur Verteilung freigeben
