# Gemeinsame Wörter. Jeder Schlüssel steht auch in en.ftl. „…“ sind die Anführungszeichen dieser Sprache.

## Rahmen
frame-product = Gelingen
frame-skip = Zum Inhalt springen
frame-nav = Hauptnavigation
frame-crumbs = Sie sind hier
frame-account = Mein Konto
frame-sign_in = Anmelden
frame-sign_out = Abmelden
frame-other_language = English
frame-accessibility = Barrierefreiheit
frame-words = Begriffe
frame-roles = Wer darf was?
frame-workshop = Am Workshop teilnehmen
frame-tabs = Seiten dieses Programms
frame-demo = Vorführung auf diesem Rechner. Personen und alles mit „Beispiel“ Gezeichnete sind erfunden.
frame-about = Beteiligungsorientierte Qualitätsentwicklung im Jugendamt
frame-note_problem = Das hat nicht geklappt

## Allgemeine Wörter
common-all = Alle
common-cancel = Abbrechen
common-edit = Bearbeiten
common-example = Beispiel
common-first = Zum Anfang
common-history = Verlauf
common-next_page = Nächste Seite
common-none = keine Angabe
common-optional = (optional)
common-pages = Seiten
common-refresh = Aktualisieren
common-save = Speichern
common-search = Suchen
common-select = Bitte wählen
common-show = Ansehen
common-withdraw = Zurückziehen
common-yes = Ja

## Formulare
form-summary = Bitte prüfen Sie Ihre Angaben
form-summary_text = { $count ->
        [one] Eine Angabe fehlt oder passt noch nicht. Ihre Eingaben sind erhalten geblieben, Passwörter ausgenommen.
       *[other] { $count } Angaben fehlen oder passen noch nicht. Ihre Eingaben sind erhalten geblieben, Passwörter ausgenommen.
    }
form-back = Ihre Eingaben sind wieder da. Bitte prüfen Sie sie, und speichern Sie noch einmal.
form-error_prefix = Fehler:
form-hint_limit = Höchstens { $max } Zeichen.
form-hint_when = Tag oder Monat, z. B. 20.10.2016 oder 10.2016
form-hint_day = Tag, Monat und Jahr, z. B. 20.10.2016
form-hint_number = Eine ganze Zahl von { $least } bis { $most }
form-hint_key = Kurzname für die Adresse der Seite, z. B. landkreis-celle: Kleinbuchstaben, Ziffern und Bindestriche
form-hint_checks = Sie können mehrere auswählen.
form-missing = Bitte füllen Sie dieses Feld aus.
form-too_long = { $length ->
        [one] Der Text ist zu lang: ein Zeichen. Bitte kürzen Sie ihn auf höchstens { $max } Zeichen.
       *[other] Der Text ist zu lang: { $length } Zeichen. Bitte kürzen Sie ihn auf höchstens { $max } Zeichen.
    }
form-case_birth = Das sieht nach einem Namen mit Geburtsdatum aus. Hier gehören keine Falldaten hin: Bitte beschreiben Sie es allgemein. Ist es keine Angabe über einen Menschen, senden Sie es noch einmal ab.
form-case_file_number = Das sieht nach einem Aktenzeichen aus. Hier gehören keine Falldaten hin: Bitte lassen Sie es weg. Ist es kein Aktenzeichen, senden Sie es noch einmal ab.
form-case_address = Das sieht nach der Anschrift einer Familie aus. Hier gehören keine Falldaten hin: Bitte lassen Sie sie weg. Ist es keine Anschrift, senden Sie es noch einmal ab.
form-offline = Zurzeit besteht keine Verbindung. Was Sie geschrieben haben, bleibt hier stehen. Bitte senden Sie es noch einmal ab, sobald die Verbindung wieder da ist.
form-control = Der Text enthält unsichtbare Steuerzeichen. Bitte tippen Sie ihn neu ein, oder fügen Sie ihn ohne Formatierung ein.
form-key = Dieser Kurzname passt nicht. Bitte verwenden Sie 2 bis 60 Zeichen: Kleinbuchstaben, Ziffern und einzelne Bindestriche dazwischen.
form-when = Dieses Datum gibt es nicht. Bitte geben Sie einen Tag oder einen Monat ein, z. B. 20.10.2016 oder 10.2016.
form-day = Hier wird ein genauer Tag gebraucht. Bitte geben Sie Tag, Monat und Jahr ein, z. B. 20.10.2016.
form-number = Bitte geben Sie eine ganze Zahl von { $least } bis { $most } ein.
form-email = Diese E-Mail-Adresse ist unvollständig. Bitte geben Sie sie in der Form name@beispiel.de ein.
form-choice = Diese Auswahl gibt es nicht mehr. Bitte wählen Sie noch einmal.

## Rollen
role-administrator = Administration
role-lead = Programmleitung
role-facilitator = Fachbegleitung
role-evaluator = Evaluation
role-head = Amtsleitung
role-coordinator = Qualitätskoordination
role-team_lead = Teamleitung
role-professional = Fachkraft

## Fehlerseiten
error-missing-title = Diese Seite gibt es nicht
error-missing-text = Vielleicht wurde sie verschoben, oder die Adresse enthält einen Tippfehler. Vielleicht ist sie auch nicht für Sie freigegeben. Gehen Sie zurück, oder beginnen Sie auf der Startseite.
error-forbidden-title = Das ist Ihrer Rolle nicht erlaubt
error-forbidden-text = Sie gehören dazu, aber diese Handlung ist einer anderen Rolle vorbehalten. Wenden Sie sich an die Leitung, wenn Sie das Recht brauchen.
error-broken-title = Bei uns ist etwas kaputtgegangen
error-broken-text = Der Fehler liegt nicht bei Ihnen. Er ist aufgezeichnet. Bitte versuchen Sie es in einigen Minuten noch einmal.
attachment-refused-large = Die Datei ist zu groß. Möglich sind höchstens { $megabytes } MB.
attachment-refused-empty = Die Datei ist leer.
attachment-refused-kind = Diese Art von Datei wird nicht angenommen. Möglich sind PDF, DOCX, XLSX, ODT, JPEG, PNG, WebP, CSV und TXT.
attachment-refused-macros = Das Dokument enthält Makros und wird deshalb nicht angenommen. Bitte speichern Sie es ohne Makros.
attachment-refused-name = Der Name der Datei passt nicht zu ihrem Inhalt. Die Endung müsste „.{ $ending }“ lauten.
error-full-title = Es kann gerade nichts gespeichert werden
error-full-text = Der Datenträger des Servers nimmt nichts mehr auf; meist ist er voll. Ihre Änderung wurde nicht gespeichert. Lesen ist weiterhin möglich. Bitte informieren Sie die Stelle, die Gelingen betreibt, und versuchen Sie es später noch einmal.
error-busy-title = Im Moment ist zu viel los
error-busy-text = { $seconds ->
        [one] Bitte versuchen Sie es in einer Sekunde noch einmal. Es wurde nichts gespeichert.
       *[other] Bitte versuchen Sie es in { $seconds } Sekunden noch einmal. Es wurde nichts gespeichert.
    }
error-stale-title = Jemand hat inzwischen gespeichert
error-stale-text = Ihre Fassung ist noch nicht gespeichert. Unten steht beides nebeneinander. Passen Sie Ihre Angaben an, und speichern Sie noch einmal: Dann gilt Ihre Fassung.
error-stale-caption = Beide Fassungen nebeneinander
error-stale-label = Feld
error-stale-theirs = Jetzt gespeichert
error-stale-yours = Ihre Fassung
error-stale-same = (unverändert)
error-csrf-title = Dieses Formular kam nicht von dieser Seite
error-csrf-text = Zu Ihrem Schutz wurde nichts gespeichert. Gehen Sie zurück, laden Sie die Seite neu, und senden Sie das Formular noch einmal ab.
error-home = Zur Startseite

## Verlauf
live-on = Verbunden. Änderungen erscheinen von selbst.
live-lost = Die Verbindung ist unterbrochen. Was Sie tippen, bleibt erhalten. Die Verbindung wird von selbst wieder aufgebaut.
live-over = Hier erscheinen keine Änderungen mehr. Bitte laden Sie die Seite neu.
live-renewed = Die Seite wurde aktualisiert.
live-start = Alle { $seconds } Sekunden neu laden
live-every = Die Seite lädt sich alle { $seconds } Sekunden neu.
live-stop = Anhalten
history-empty = Noch keine Einträge
history-from = bisher
history-to = jetzt
history-nothing = leer

## Datum
date-day = { $weekday }, { $day }. { $month } { $year }
date-day_short = { $day2 }.{ $month2 }.{ $year }
date-month = { $month } { $year }
date-month_short = { $month2 }.{ $year }
date-moment = { $day }, { $time } Uhr
date-weekday_1 = Montag
date-weekday_2 = Dienstag
date-weekday_3 = Mittwoch
date-weekday_4 = Donnerstag
date-weekday_5 = Freitag
date-weekday_6 = Samstag
date-weekday_7 = Sonntag
date-month_1 = Januar
date-month_2 = Februar
date-month_3 = März
date-month_4 = April
date-month_5 = Mai
date-month_6 = Juni
date-month_7 = Juli
date-month_8 = August
date-month_9 = September
date-month_10 = Oktober
date-month_11 = November
date-month_12 = Dezember

# Antworten der Tür und der Datenhaltung
form-stale = Jemand hat hier inzwischen etwas geändert. Von Ihnen ist noch nichts gespeichert. Prüfen Sie, was jetzt gilt, und bestätigen Sie noch einmal.
form-duplicate = Diesen Eintrag gibt es schon. Laden Sie die Seite neu, und prüfen Sie, ob Ihre Angaben schon gespeichert sind.
form-key_taken = Der Schlüssel „{ $key }“ ist vergeben. Wählen Sie einen anderen.
form-key_reused = Dieses Formular wurde schon mit anderen Angaben abgesendet. Laden Sie die Seite neu, und senden Sie es noch einmal.
form-too_fast = { $seconds ->
        [one] Von Ihnen kam gerade sehr viel auf einmal. Es wurde nichts gespeichert. Bitte senden Sie es in einer Sekunde noch einmal ab.
       *[other] Von Ihnen kam gerade sehr viel auf einmal. Es wurde nichts gespeichert. Bitte senden Sie es in { $seconds } Sekunden noch einmal ab.
    }
form-unreadable = Das Formular kam nicht vollständig an. Senden Sie es bitte noch einmal.
form-late = Das Formular kam nicht rechtzeitig an. Senden Sie es bitte noch einmal, große Dateien am besten einzeln.
form-too_large = Das ist zu groß. Höchstens { $megabytes } Megabyte sind möglich.
form-too_large_text = Das ist zu groß. Höchstens { $kilobytes } Kilobyte sind möglich. Bitte kürzen Sie den Text.
error-refused-title = Das geht so nicht

# Was an einer Datei falsch sein kann (files)
file-syntax = Ab hier ist die Datei kein gültiges TOML ({ $detail }). Häufige Gründe sind ein fehlendes Anführungszeichen, ein fehlendes Gleichheitszeichen oder eine fehlende Klammer.
file-more = Die Datei hat mehr als { $count } Fehler; weitere werden nicht genannt. Bitte prüfen Sie, ob es die richtige Datei ist.
file-twice = Dieser Schlüssel steht in derselben Tabelle zweimal. Bitte löschen Sie einen davon.
file-unknown_key = Den Schlüssel „{ $key }“ gibt es hier nicht. Bitte löschen Sie die Zeile.
file-unknown_key_near = Den Schlüssel „{ $key }“ gibt es hier nicht. Ist „{ $near }“ gemeint?
file-missing = Der Schlüssel „{ $key }“ fehlt. Bitte ergänzen Sie ihn.
file-type_text = Hier wird ein Text in Anführungszeichen gebraucht.
file-type_flag = Hier wird true oder false gebraucht, ohne Anführungszeichen.
file-type_list = Hier wird eine Liste in eckigen Klammern gebraucht.
file-type_table = Hier wird eine Tabelle gebraucht, mit dem Namen in eckigen Klammern darüber.
file-type_tables = Hier werden Tabellen gebraucht, jede mit dem Namen in doppelten eckigen Klammern darüber.
file-number = Hier wird eine ganze Zahl von { $least } bis { $most } gebraucht, ohne Anführungszeichen.
file-blank = Der Text ist leer. Bitte füllen Sie ihn aus, oder löschen Sie die Zeile.
file-when = Dieses Datum gibt es nicht. Gebraucht wird ein Tag wie "2016-10-20" oder ein Monat wie "2016-10".
file-time = Diese Uhrzeit gibt es nicht. Gebraucht wird eine Uhrzeit wie "10:00".
file-word = Das Wort „{ $value }“ ist hier nicht bekannt. Möglich sind: { $words }.
file-duplicate = „{ $value }“ steht schon in Zeile { $before }. Bitte verwenden Sie jeden Wert nur einmal.
file-type_day = Hier wird ein Tag gebraucht, ohne Anführungszeichen, z. B. 2025-07-01.
