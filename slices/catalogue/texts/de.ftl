# Der Katalog: Qualitätsmodelle mit Fassungen, Bereichen und Anforderungen; Rechtsgrundlagen.

## Katalog
catalogue_list-nav = Katalog
catalogue_list-title = Kataloge
catalogue_list-lead = Ein Katalog beschreibt, woran ein Jugendamt seine Qualität entwickelt: Bereiche mit Anforderungen, in Fassungen.
catalogue_list-new = Katalog anlegen
catalogue_list-import = Katalog einlesen
catalogue_list-empty = Noch kein Katalog
catalogue_list-empty_next = Die Administration kann einen Katalog aus einer Datei einlesen oder einen neuen anlegen.
catalogue_list-laws = Rechtsgrundlagen
catalogue_list-laws_text = Die Paragrafen, auf denen die Anforderungen beruhen: in einfachen Worten, mit Fassungen und Gültigkeit.
catalogue_list-laws_link = Rechtsgrundlagen ansehen
catalogue_new-title = Katalog anlegen
catalogue_new-lead = Der Katalog beginnt mit der leeren Fassung 1.0 als Entwurf. Die Felder und Merkmale nach § 79a SGB VIII sind als Schlagwörter dabei.
catalogue_new-key = Kurzname
catalogue_new-key-hint = Steht in der Adresse und in Dateien, z. B. kinderschutz-2026: Kleinbuchstaben, Ziffern und Bindestriche.
catalogue_new-title_de = Titel (deutsch)
catalogue_new-title_en = Titel (englisch)
catalogue_new-about_de = Worum geht es? (deutsch)
catalogue_new-about_en = Worum geht es? (englisch)
catalogue_new-licence = Lizenz
catalogue_new-licence-hint = Unter welcher Lizenz die Texte stehen, z. B. CC0-1.0, oder wer die Rechte hat.
catalogue_new-submit = Katalog anlegen
catalogue_new-done = Der Katalog ist angelegt. Fügen Sie nun die Bereiche hinzu.
catalogue_new-refused-key_taken = Diesen Kurznamen hat schon ein anderer Katalog. Bitte wählen Sie einen anderen.
catalogue_import-title = Katalog einlesen
catalogue_import-lead = Aus einer Datei wird eine Fassung als Entwurf. Enthält die Datei Fehler, wird nichts gespeichert, und Sie erfahren Zeile für Zeile, was zu ändern ist.
catalogue_import-file = Datei
catalogue_import-file-hint = Eine TOML-Datei in dem Format, das der Export liefert, höchstens 200 kB. Am einfachsten exportieren Sie einen vorhandenen Katalog und ändern die Datei.
catalogue_import-submit = Datei einlesen
catalogue_import-done = Der Katalog ist als Entwurf eingelesen. Prüfen Sie ihn, und geben Sie ihn dann frei.
catalogue_import-report = Was in der Datei zu ändern ist
catalogue_import-line = Zeile
catalogue_import-place = Stelle
catalogue_import-sentence = Was zu tun ist
catalogue_import-more = { $count ->
        [one] Ein weiterer Fehler ist hier nicht aufgeführt.
       *[other] { $count } weitere Fehler sind hier nicht aufgeführt.
    }
catalogue_import-refused-no_file = Bitte wählen Sie eine Datei aus.
catalogue_import-refused-too_large = Die Datei ist größer als 200 kB. Bitte prüfen Sie, ob es die richtige ist.
catalogue_import-refused-not_utf8 = Die Datei ist kein Text in UTF-8. Bitte speichern Sie sie mit der Zeichenkodierung UTF-8.
catalogue_import-refused-faults = { $count ->
        [one] Die Datei enthält einen Fehler. Er steht unten mit seiner Zeile. Es wurde nichts gespeichert.
       *[other] Die Datei enthält { $count } Fehler. Sie stehen unten mit ihren Zeilen. Es wurde nichts gespeichert.
    }
catalogue_import-refused-version_taken = Vom Katalog „{ $key }“ gibt es die Fassung { $number } schon. Bitte geben Sie in der Datei unter catalogue.version eine andere Nummer an.
catalogue_import-fault_number = Hier wird eine Nummer in Anführungszeichen erwartet, z. B. "1.10": ein bis vier Zahlen mit Punkten dazwischen, ohne führende Nullen.
catalogue_import-fault_tag_key = Ein Schlagwort hat höchstens 10 Zeichen: Buchstaben ohne Umlaute, Ziffern und Bindestriche.
catalogue_import-fault_tag = Das Schlagwort „{ $tag }“ ist in dieser Datei nicht unter [[tag]] beschrieben. Bitte ergänzen Sie es dort, oder prüfen Sie die Schreibweise.
catalogue_import-fault_tag_twice = Das Schlagwort „{ $tag }“ steht in dieser Liste schon. Bitte streichen Sie die Wiederholung.

## Fassung
version-numbered = Fassung { $number }
version-draft = Entwurf
version-released = freigegeben
version-released_on = freigegeben am { $day }
version-areas = { $count ->
        [one] 1 Bereich
       *[other] { $count } Bereiche
    }
version-requirements = { $count ->
        [one] 1 Anforderung
       *[other] { $count } Anforderungen
    }
version_show-number = Fassung
version_show-state = Stand
version_show-licence = Lizenz
version_show-from = Hervorgegangen aus
version_show-areas = Bereiche
version_show-area_new = Bereich hinzufügen
version_show-empty = Noch keine Bereiche
version_show-empty_next = Ein Katalog besteht aus Bereichen mit Anforderungen. Solange die Fassung ein Entwurf ist, kann die Administration Bereiche hinzufügen.
version_show-release = Fassung freigeben
version_show-new = Neue Fassung anlegen
version_show-export = Als Datei exportieren
version_show-withdraw = Entwurf zurückziehen
version_show-words = Suchwörter
version_show-tag = Schlagwort
version_show-kind = Art der Anforderung
version_show-all = Alle Bereiche zeigen
version_show-found = { $count ->
        [one] 1 Anforderung gefunden
       *[other] { $count } Anforderungen gefunden
    }
version_show-found_none = Versuchen Sie es mit weniger Suchwörtern oder einem anderen Schlagwort.
version_show-others = Andere Fassungen
version_new-done = Die neue Fassung ist als Entwurf angelegt. Sie enthält alles aus der bisherigen und kann bearbeitet werden.
version_new-refused-draft_open = Es gibt schon einen Entwurf: Fassung { $number }. Bearbeiten Sie diesen, oder ziehen Sie ihn zurück.
version_edit-title = Fassung bearbeiten
version_edit-number = Nummer der Fassung
version_edit-number-hint = Zum Beispiel 1.1 für kleine und 2.0 für große Änderungen
version_edit-title_de = Titel (deutsch)
version_edit-title_en = Titel (englisch)
version_edit-about_de = Worum geht es? (deutsch)
version_edit-about_en = Worum geht es? (englisch)
version_edit-licence = Lizenz
version_edit-from_number = Hervorgegangen aus Fassung
version_edit-submit = Speichern
version_edit-done = Die Fassung ist gespeichert.
version_edit-refused-released = Diese Fassung ist freigegeben. Legen Sie eine neue Fassung an.
version_edit-refused-number_taken = Diese Nummer hat schon eine andere Fassung. Bitte wählen Sie eine andere.
version_edit-refused-number_shape = Bitte geben Sie eine Nummer wie 1.10 ein: ein bis vier Zahlen mit Punkten dazwischen, ohne führende Nullen.
version_release-title = Fassung freigeben
version_release-lead = Eine freigegebene Fassung kann in Programmen verwendet und nicht mehr geändert werden. Änderungen kommen in eine neue Fassung.
version_release-whole = Es fehlt nichts. Die Fassung enthält { $areas ->
        [one] einen Bereich
       *[other] { $areas } Bereiche
    } und { $requirements ->
        [one] eine Anforderung
       *[other] { $requirements } Anforderungen
    }.
version_release-missing = Was vor der Freigabe noch fehlt
version_release-back = Zurück zum Entwurf
version_release-submit = Jetzt freigeben
version_release-done = Die Fassung ist freigegeben.
version_release-refused-gaps = Es fehlt noch etwas. Die Liste steht unten.
version_release-gap-title = Der Fassung fehlt der deutsche Titel.
version_release-gap-areas = Die Fassung hat noch keinen Bereich.
version_release-gap-area_number = Bereich „{ $area }“: Diese Nummer hat schon ein anderer Bereich.
version_release-gap-area_german = Bereich „{ $area }“: Name oder Zweck fehlt auf Deutsch.
version_release-gap-requirements = Bereich „{ $area }“: Es gibt noch keine Anforderung.
version_release-gap-closing = Bereich „{ $area }“: Es fehlt die abschließende Anforderung der Art Bewertung.
version_release-gap-closing_many = Bereich „{ $area }“: Es gibt { $count } Anforderungen der Art Bewertung. Es darf nur eine sein.
version_release-gap-german = Bereich „{ $area }“: Bei Anforderung { $number } fehlt ein deutscher Text.
version_release-gap-number = Bereich „{ $area }“: Die Nummer { $number } gibt es schon.
version_withdraw-title = Entwurf zurückziehen
version_withdraw-lead = Der Entwurf verschwindet mit allen Bereichen und Anforderungen aus den Listen. Freigegebene Fassungen bleiben, wie sie sind.
version_withdraw-submit = Entwurf zurückziehen
version_withdraw-done = Der Entwurf ist zurückgezogen.
version_history-title = Verlauf der Fassung

## Bereich
area_show-empty = Noch keine Anforderungen
area_show-empty_next = Ein Bereich braucht mindestens eine Anforderung und am Ende eine der Art Bewertung. Im Entwurf kann die Administration Anforderungen hinzufügen.
area_show-requirement_new = Anforderung hinzufügen
area_show-edit = Bereich bearbeiten
area_show-withdraw = Bereich zurückziehen
area_show-binding = Verbindlichkeit
area_show-evidence = Mögliche Nachweise
area_show-tags = Felder und Merkmale
area_show-neighbours = Weitere Bereiche
area_show-previous = Zurück: { $area }
area_show-next = Weiter: { $area }
area_new-title = Bereich hinzufügen
area_new-done = Der Bereich ist hinzugefügt. Fügen Sie nun seine Anforderungen hinzu.
area_edit-title = Bereich bearbeiten
area_edit-number = Nummer
area_edit-key = Kurzname
area_edit-key-hint = Steht in der Adresse und in Dateien, z. B. leitbild: Kleinbuchstaben, Ziffern und Bindestriche.
area_edit-name_de = Name (deutsch)
area_edit-name_en = Name (englisch)
area_edit-purpose_de = Zweck (deutsch)
area_edit-purpose_de-hint = Worum es in diesem Bereich geht, in ein bis drei Sätzen.
area_edit-purpose_en = Zweck (englisch)
area_edit-submit = Speichern
area_edit-done = Der Bereich ist gespeichert.
area_edit-refused-key_taken = Diesen Kurznamen hat schon der Bereich „{ $area }“. Bitte wählen Sie einen anderen.
area_edit-refused-number_taken = Diese Nummer hat schon der Bereich „{ $area }“. Bitte wählen Sie eine andere.
area_withdraw-title = Bereich zurückziehen
area_withdraw-lead = { $count ->
        [0] Der Bereich hat keine Anforderungen. Er verschwindet aus dem Entwurf; sein Verlauf bleibt erhalten.
        [one] Mit dem Bereich verschwindet auch seine Anforderung aus dem Entwurf. Der Verlauf bleibt erhalten.
       *[other] Mit dem Bereich verschwinden auch seine { $count } Anforderungen aus dem Entwurf. Der Verlauf bleibt erhalten.
    }
area_withdraw-submit = Bereich zurückziehen
area_withdraw-done = Der Bereich ist zurückgezogen.
area_history-title = Verlauf des Bereichs

## Anforderung
requirement-numbered = Anforderung { $number }
requirement-minimum = Mindestanforderung
requirement-voluntary = freiwillig
requirement-kind-rationale = Begründung
requirement-kind-procedure = Verfahren
requirement-kind-result = Ergebnis
requirement-kind-evaluation = Bewertung
requirement-about-rationale = Warum das Jugendamt so handelt und für wen.
requirement-about-procedure = Wie es vorgeht und was geregelt ist.
requirement-about-result = Was dabei herauskommt.
requirement-about-evaluation = Wie gut es gelingt und was daraus folgt. Damit schließt der Bereich ab.
requirement_new-title = Anforderung hinzufügen
requirement_new-done = Die Anforderung ist hinzugefügt.
requirement_edit-title = Anforderung { $number } bearbeiten
requirement_edit-number = Nummer
requirement_edit-number-hint = Zum Beispiel 3.3: zuerst die Nummer des Bereichs. In einer Fassung kommt jede Nummer einmal vor.
requirement_edit-kind = Art
requirement_edit-minimum = Mindestanforderung
requirement_edit-minimum-hint = Sie muss erfüllt und belegt sein.
requirement_edit-text_de = Text (deutsch)
requirement_edit-text_en = Text (englisch)
requirement_edit-evidence_de = Mögliche Nachweise (deutsch)
requirement_edit-evidence_de-hint = Ein Nachweis je Zeile.
requirement_edit-evidence_en = Mögliche Nachweise (englisch)
requirement_edit-evidence_en-hint = In derselben Reihenfolge. Fehlt eine Übersetzung, lassen Sie die Zeile leer.
requirement_edit-tags = Felder und Merkmale
requirement_edit-submit = Speichern
requirement_edit-done = Die Anforderung ist gespeichert.
requirement_edit-refused-number_taken = Diese Nummer hat schon eine andere Anforderung dieser Fassung. Bitte wählen Sie eine andere.
requirement_edit-refused-evidence_german = Einer Zeile auf Englisch fehlt die deutsche Zeile. Bitte ergänzen Sie sie.
requirement_edit-refused-evidence_more = Auf Englisch stehen mehr Zeilen als auf Deutsch. Bitte gleichen Sie beide an.
requirement_edit-refused-evidence_long = Eine Zeile ist zu lang. Bitte kürzen Sie sie auf höchstens { $max } Zeichen.
requirement_withdraw-title = Anforderung { $number } zurückziehen
requirement_withdraw-lead = Die Anforderung verschwindet aus dem Entwurf. Der Verlauf bleibt erhalten.
requirement_withdraw-submit = Anforderung zurückziehen
requirement_withdraw-done = Die Anforderung ist zurückgezogen.
requirement_history-title = Verlauf der Anforderung { $number }

## Rechtsgrundlagen
law_list-title = Rechtsgrundlagen
law_list-lead = Die Zusammenfassungen erklären, worum es geht. Sie ersetzen nicht den Wortlaut des Gesetzes.
law_list-new = Rechtsgrundlage hinzufügen
law_list-empty = Noch keine Rechtsgrundlagen
law_list-empty_next = Die Administration kann Paragrafen mit ihren Fassungen hinzufügen.
law_list-day = Was galt oder gilt an diesem Tag?
law_list-caption = Gültig: { $day }
law_list-citation = Fundstelle
law_list-name = Titel
law_list-valid = Gültige Fassung
law_list-not_valid = keine Fassung an diesem Tag
law-span_both = { $from } bis { $until }
law-span_from = seit { $from }
law-span_until = bis { $until }
law-span_none = Zeitraum nicht erfasst
law_show-check = Bitte prüfen Sie vor dem Zitieren den Wortlaut des Gesetzes.
law_show-versions = Fassungen
law_show-version_new = Fassung hinzufügen
law_show-valid_today = gilt heute
law_show-empty = Noch keine Fassung
law_show-empty_next = Eine Fassung sagt, von wann bis wann der Paragraf so galt und was sich geändert hat.
law_history-title = Verlauf der Rechtsgrundlage
law_new-title = Rechtsgrundlage hinzufügen
law_new-key = Kurzname
law_new-key-hint = Steht in der Adresse, z. B. sgb8-79a: Kleinbuchstaben, Ziffern und Bindestriche.
law_new-citation = Fundstelle
law_new-citation-hint = Zum Beispiel § 79a SGB VIII
law_new-title_de = Titel (deutsch)
law_new-title_en = Titel (englisch)
law_new-summary_de = Zusammenfassung (deutsch)
law_new-summary_en = Zusammenfassung (englisch)
law_new-submit = Hinzufügen
law_new-done = Die Rechtsgrundlage ist hinzugefügt. Fügen Sie nun ihre Fassungen hinzu.
law_new-refused-key_taken = Diesen Kurznamen hat schon eine andere Rechtsgrundlage, vielleicht eine zurückgezogene. Bitte wählen Sie einen anderen.
law_edit-title = Rechtsgrundlage bearbeiten
law_edit-citation = Fundstelle
law_edit-citation-hint = Zum Beispiel § 79a SGB VIII
law_edit-title_de = Titel (deutsch)
law_edit-title_en = Titel (englisch)
law_edit-summary_de = Zusammenfassung (deutsch)
law_edit-summary_en = Zusammenfassung (englisch)
law_edit-submit = Speichern
law_edit-done = Die Rechtsgrundlage ist gespeichert.
law_withdraw-title = Rechtsgrundlage zurückziehen
law_withdraw-lead = Die Rechtsgrundlage verschwindet mit ihren Fassungen aus der Liste.
law_withdraw-submit = Zurückziehen
law_withdraw-done = Die Rechtsgrundlage ist zurückgezogen.
law_version_new-title = Fassung hinzufügen
law_version_new-done = Die Fassung ist hinzugefügt.
law_version_edit-title = Fassung bearbeiten
law_version_edit-valid_from = Gültig ab
law_version_edit-valid_from-hint = Lassen Sie das Feld leer, wenn der Beginn nicht bekannt ist.
law_version_edit-valid_until = Gültig bis
law_version_edit-valid_until-hint = Der letzte Tag. Lassen Sie das Feld leer, wenn die Fassung noch gilt.
law_version_edit-note_de = Hinweis (deutsch)
law_version_edit-note_de-hint = Was sich mit dieser Fassung geändert hat und woher die Angabe stammt.
law_version_edit-note_en = Hinweis (englisch)
law_version_edit-submit = Speichern
law_version_edit-done = Die Fassung ist gespeichert.
law_version_edit-refused-end_before_start = Das Ende liegt vor dem Beginn. Bitte prüfen Sie beide Tage.
law_version_edit-refused-overlap = Der Zeitraum überschneidet sich mit einer anderen Fassung. Sie gilt vom folgenden Tag an: { $from }. Letzter Tag: { $until }.
law_version_edit-refused-overlap_from = Der Zeitraum überschneidet sich mit einer anderen Fassung. Sie gilt ohne Ende vom folgenden Tag an: { $from }. Geben Sie ihr zuerst ein Ende.
law_version_edit-refused-overlap_until = Der Zeitraum überschneidet sich mit einer anderen Fassung ohne Beginn. Ihr letzter Tag: { $until }.
law_version_edit-refused-other_unlimited = Eine andere Fassung hat weder Beginn noch Ende. Geben Sie ihr zuerst ein Ende.
law_version_withdraw-title = Fassung zurückziehen
law_version_withdraw-lead = Diese Fassung verschwindet von der Seite: { $span }.
law_version_withdraw-submit = Fassung zurückziehen
law_version_withdraw-done = Die Fassung ist zurückgezogen.

## Verlauf
version_history-own = Änderungen
version_history-older = Ältere Einträge
version_history-all = Zum ganzen Verlauf
version_history-below = Verlauf der Fassung { $number }
history-value-kind-rationale = Begründung
history-value-kind-procedure = Verfahren
history-value-kind-result = Ergebnis
history-value-kind-evaluation = Bewertung
history-value-minimum-true = ja
history-value-minimum-false = nein
event-catalogue-version_created = Katalog angelegt
event-catalogue-version_imported = Aus einer Datei eingelesen
event-catalogue-version_copied = Aus einer früheren Fassung angelegt
event-catalogue-version_edited = Fassung bearbeitet
event-catalogue-version_released = Fassung freigegeben
event-catalogue-version_withdrawn = Entwurf zurückgezogen
event-catalogue-area_created = Bereich hinzugefügt
event-catalogue-area_edited = Bereich bearbeitet
event-catalogue-area_withdrawn = Bereich zurückgezogen
event-catalogue-area_removed = Ein Bereich der Fassung wurde zurückgezogen
event-catalogue-requirement_created = Anforderung hinzugefügt
event-catalogue-requirement_edited = Anforderung bearbeitet
event-catalogue-requirement_withdrawn = Anforderung zurückgezogen
event-catalogue-requirement_removed = Eine Anforderung des Bereichs wurde zurückgezogen
event-catalogue-law_created = Rechtsgrundlage hinzugefügt
event-catalogue-law_edited = Rechtsgrundlage bearbeitet
event-catalogue-law_withdrawn = Rechtsgrundlage zurückgezogen
event-catalogue-law_version_created = Fassung hinzugefügt
event-catalogue-law_version_edited = Fassung bearbeitet
event-catalogue-law_version_withdrawn = Fassung zurückgezogen

# Was jemand darf (Seite „Wer darf was?“)
permission-catalogue-area_edit = Bereiche eines Entwurfs ändern
permission-catalogue-area_new = Bereiche in einen Entwurf aufnehmen
permission-catalogue-area_show = Bereiche mit ihren Anforderungen lesen
permission-catalogue-area_withdraw = Bereiche aus einem Entwurf nehmen
permission-catalogue-catalogue_export = einen Katalog als Datei mitnehmen
permission-catalogue-catalogue_import = einen Katalog aus einer Datei übernehmen
permission-catalogue-catalogue_list = sehen, welche Kataloge es gibt
permission-catalogue-catalogue_new = einen Katalog anlegen
permission-catalogue-law_edit = Rechtsgrundlagen ändern
permission-catalogue-law_new = Rechtsgrundlagen anlegen
permission-catalogue-law_show = Rechtsgrundlagen lesen
permission-catalogue-law_withdraw = Rechtsgrundlagen zurückziehen
permission-catalogue-requirement_edit = Anforderungen eines Entwurfs ändern
permission-catalogue-requirement_new = Anforderungen in einen Entwurf aufnehmen
permission-catalogue-requirement_withdraw = Anforderungen aus einem Entwurf nehmen
permission-catalogue-version_edit = Titel und Beschreibung eines Entwurfs ändern
permission-catalogue-version_new = aus einer Fassung einen Entwurf anlegen
permission-catalogue-version_release = einen Entwurf freigeben
permission-catalogue-version_show = Fassungen eines Katalogs lesen
permission-catalogue-version_withdraw = einen Entwurf zurückziehen
