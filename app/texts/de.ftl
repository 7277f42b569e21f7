# Die Startseite
home-title = Qualität ist, wenn Hilfe gelingt
home-lead = Gelingen begleitet Jugendämter bei der Qualitätsentwicklung nach § 79a SGB VIII: von der gemeinsamen Definition bis zur Empfehlung, die andere übernehmen.
home-sign_in = Anmelden
home-how = So gehen die Ämter vor
home-how-success = Alle Beteiligten beschreiben gemeinsam, wann Kinder- und Jugendhilfe gelungen ist.
home-how-needs = Jedes Jugendamt ermittelt, was es schon hat und woran es arbeiten will.
home-how-areas = Die Qualitätsbereiche werden auf die Ämter verteilt und nacheinander bearbeitet.
home-how-transfer = Was sich bewährt, wird ausgewertet und so beschrieben, dass andere Ämter es nutzen können.
home-released = Veröffentlichte Ergebnisse
home-released-none = Noch ist nichts veröffentlicht
home-released-none-text = Sobald eine Programmleitung ein Ergebnis freigibt, steht es hier für alle zum Lesen bereit.
home-definition = Definition des Gelingens: { $title }
home-released-on = Freigegeben am { $day }
home-never = Was hier nicht geschieht
home-never-text = Gelingen speichert keine Falldaten. Es bewertet keine Personen und stellt keine Rangfolgen von Ämtern auf.

# Erklärung zur Barrierefreiheit
accessibility-title = Barrierefreiheit
accessibility-lead = Diese Anwendung soll von allen Menschen genutzt werden können. Maßstab sind die WCAG 2.2: Stufe AA, für Formulare auch Stufe AAA.
accessibility-state = Stand
accessibility-state-text = Die Seiten werden bei jeder Änderung maschinell geprüft: für jede Rolle, gefüllt, leer und mit Fehlern, in hellem und dunklem Schema und bei 320 Pixel Breite, ausgewählte Seiten auch mit erzwungenen Farben. Die wichtigsten Abläufe werden mit der Maus, allein mit der Tastatur und ohne Skripte durchgespielt. Das ist eine Selbstbewertung.
accessibility-forms = Formulare
accessibility-forms-text = Alle Kriterien der Stufe AAA sind für Seiten mit Formularen bewertet. Maschinell geprüft werden unter anderem Kontrast von 7:1, Ziele von 44 Pixeln, Zeilenlänge und Zeilenabstand, Hilfe am Feld, ein Weg zurück vor dem Absenden und die Angabe, wo man ist. Nicht gesichert ist die Lesbarkeit (3.1.5): Gesetzestexte und das, was Ämter selbst schreiben, sind oft schwerer.
accessibility-gaps = Was noch offen ist
accessibility-gaps-people = Eine Prüfung mit Menschen, die Hilfsmittel nutzen, steht noch aus.
accessibility-gaps-pdf = PDF-Dateien werden maschinell gegen PDF/UA-1 geprüft. Eine Prüfung mit Vorleseprogrammen steht noch aus.
accessibility-contact = Barriere melden
accessibility-contact-text = Bitte wenden Sie sich an die Stelle, die Ihnen diese Anwendung bereitstellt. Beschreiben Sie die Seite und was Sie dort tun wollten.

# Kommandozeile
cli-about = Gelingen: beteiligungsorientierte Qualitätsentwicklung für Jugendämter (§ 79a SGB VIII)
cli-after =
    Erste Schritte:
      gelingen demo                     das Modellprojekt 2016–2018 ansehen, ohne etwas einzurichten
      gelingen check                    Einstellungen und Zustand prüfen
      gelingen user add --name … --email …   die erste Verwaltungsperson anlegen
      gelingen serve                    den Dienst starten
      gelingen backup DATEI             alle Daten sichern, auch im laufenden Betrieb

    Einstellungen: gelingen.toml oder Umgebungsvariablen GELINGEN_<SCHLÜSSEL>, siehe docs/betrieb.md
cli-usage = Aufruf:
cli-usage-root = [OPTIONEN] BEFEHL
cli-commands = Befehle
cli-command = BEFEHL
cli-options = Optionen
cli-help = Zeigt diese Hilfe
cli-version = Zeigt die Version
cli-config = Datei mit den Einstellungen statt gelingen.toml
cli-demo = Lädt das Modellprojekt Niedersachsen in eine eigene Datenbank und zeigt es unter http://127.0.0.1:8080
cli-demo-listen = Adresse und Port; nur dieser Rechner (127.0.0.1 oder [::1])
cli-demo-data = Ordner für die Datenbank der Demo
cli-demo-fresh = Beginnt von vorn und löscht die Datenbank der Demo
cli-demo-loopback = Die Demo meldet jeden ohne Passwort an. Sie läuft deshalb nur auf diesem Rechner. Wählen Sie 127.0.0.1 oder [::1], nicht { $address }.
cli-demo-loading = Das Modellprojekt wird geladen …
cli-demo-step-catalogue = Katalog mit zwölf Qualitätsbereichen und Rechtsgrundlagen
cli-demo-step-programme = Modellprojekt 2016–2018: vier Jugendämter, Zeitplan, Verteilung
cli-demo-step-followup = Folgeprojekt 2019: fünf Jugendämter
cli-demo-step-people = Personen und Rollen (Beispiel)
cli-demo-step-kickoff = Auftakt vom 20.10.2016 mit Beispielkarten
cli-demo-step-needs = Bedarfsworkshops der vier Ämter (Beispiel)
cli-demo-step-allocation = Verteilung nach Bedarf (Beispiel)
cli-demo-live = Workshop mit so vielen simulierten Personen beginnen
cli-demo-live_at = Workshop mit simulierten Personen: { $address }
cli-demo-step-definition = Definition des Gelingens mit Beispielpunkten, in Arbeit
cli-demo-step-release = Veröffentlichte Verteilung
cli-demo-ready = Gelingen läuft: { $address }
cli-demo-sign_in = Anmelden mit einem Klick unter { $address }/sign-in – für jede Rolle eine Person (Beispiel):
cli-demo-end = Beenden mit Strg+C. Noch einmal von vorn: gelingen demo --fresh
cli-serve = Startet den Dienst
cli-serve-ready = Gelingen läuft: { $address }
cli-listen = Die Adresse { $address } kann nicht geöffnet werden: { $reason }. Beenden Sie das andere Programm an diesem Port, oder wählen Sie mit --listen (Demo) oder dem Schlüssel listen einen anderen.
cli-migrate = Bringt das Schema der Datenbank auf den Stand dieser Version
cli-migrate-dry = Zeigt nur, was zu tun wäre
cli-migrate-pending = { $count ->
    [0] Das Schema ist auf dem neuesten Stand.
    [one] Ein Schritt steht aus.
   *[other] { $count } Schritte stehen aus.
}
cli-migrate-done = { $count ->
    [0] Das Schema war schon auf dem neuesten Stand.
    [one] Ein Schritt ausgeführt.
   *[other] { $count } Schritte ausgeführt.
}
cli-check = Prüft Einstellungen und Zustand und rät, was zu tun ist
cli-programme = Programme als Datei einlesen und ausgeben
cli-programme-import = Liest ein Programm aus einer TOML-Datei
cli-programme-import-file = Die Datei, zum Beispiel scenarios/niedersachsen-2016/programme.toml
cli-programme-imported = Das Programm { $key } ist angelegt.
cli-programme-faults = { $count ->
    [one] Die Datei hat einen Fehler. Es wurde nichts angelegt.
   *[other] Die Datei hat { $count } Fehler. Es wurde nichts angelegt.
}
cli-programme-export = Gibt ein Programm als TOML-Datei aus
cli-programme-export-key = Der Schlüssel des Programms, zum Beispiel nds-79a-2016
cli-programme-export-output = Schreibt in diese Datei statt auf den Bildschirm
cli-programme-absent = Ein Programm mit dem Schlüssel { $key } gibt es nicht. Die Liste steht in der Anwendung unter Programme.
cli-allocate = Verteilt Qualitätsbereiche nach Bedarf auf Ämter und begründet jede Wahl
cli-allocate-file = Die Aufgabe als JSON-Datei; - liest von der Standardeingabe
cli-allocate-output = Schreibt die Lösung in diese Datei; - schreibt auf den Bildschirm
cli-allocate-all = Nennt auch bis zu N gleich gute Lösungen
cli-allocate-faults = { $count ->
    [one] Die Aufgabe hat einen Fehler:
   *[other] Die Aufgabe hat { $count } Fehler:
}
cli-allocate-faults_more = … und { $count } weitere.
cli-user = Personen anlegen
cli-user-add = Legt eine Person an und zeigt einen Link, mit dem sie ihr Passwort setzt
cli-user-add-name = Name, wie er angezeigt wird
cli-user-add-email = E-Mail-Adresse, mit der sich die Person anmeldet
cli-user-add-role = Rolle: administrator, lead, facilitator, evaluator, head, coordinator, team_lead, professional
cli-user-add-at = Wo die Rolle gilt: instance, oder der Schlüssel eines Programms oder einer Organisation
cli-user-role = Die Rolle { $role } gibt es nicht. Möglich sind: administrator, lead, facilitator, evaluator, head, coordinator, team_lead, professional.
cli-user-place = { $at } ist kein Ort für diese Rolle. Verwaltung: instance. Leitung, Moderation, Evaluation: ein Programm. Alle anderen: eine Organisation.
cli-user-added = { $name } ist angelegt. Dieser Link gilt sieben Tage und nur einmal:
cli-user-known = Eine Person mit dieser E-Mail-Adresse gab es schon. Sie hat jetzt zusätzlich die Rolle.
cli-openapi = Gibt die JSON-Schnittstelle als OpenAPI-Dokument aus
cli-unknown = „{ $word }“ ist kein Befehl und keine Option von Gelingen.
cli-required = Es fehlt: { $word }.
cli-value = „{ $value }“ passt nicht zu { $word }.
cli-see_help = Alle Befehle zeigt: gelingen --help
cli-missing = Das Gesuchte gibt es nicht.
cli-database-newer = Die Datenbank gehört zu einer neueren Version (Schritt { $name } ist hier unbekannt). Starten Sie die neuere Version, oder spielen Sie eine Sicherung dieser Version ein.
cli-database-edited = Der Schritt { $name } des Schemas wurde nachträglich geändert. Stellen Sie die ursprüngliche Fassung des Programms wieder her.
cli-database-closed = Die Datenbank lässt sich nicht öffnen ({ $place }): { $reason }. Prüfen Sie den Schlüssel database, ob der Server läuft und ob Sie Schreibrechte haben.

# Einstellungen
cli-unwritable = { $path } lässt sich nicht schreiben: { $why ->
    [absent] Den Ordner gibt es nicht.
    [forbidden] Das Konto, unter dem Gelingen läuft, darf das nicht.
    [folder] Das ist ein Ordner.
   *[other] { $reason }
    }
config-unreadable = { $path } lässt sich nicht lesen: { $why ->
    [absent] Eine Datei dieses Namens gibt es nicht.
    [forbidden] Das Konto, unter dem Gelingen läuft, darf das nicht.
    [folder] Das ist ein Ordner.
    [no_text] Das ist kein Text in UTF-8.
   *[other] { $reason }
    }
config-broken = { $path }, Zeile { $line }: Das ist kein gültiges TOML ({ $reason }).
config-unknown = { $path }: Den Schlüssel „{ $key }“ gibt es nicht. Meinten Sie „{ $near }“?
config-unknown_alone = { $path }: Den Schlüssel „{ $key }“ gibt es nicht. Alle Schlüssel zeigt „gelingen check“.
config-not_text = { $path }: Der Wert von „{ $key }“ muss in Anführungszeichen stehen.
config-wrong = { $key } = „{ $value }“ ist nicht verständlich. { $key ->
    [listen] Schreiben Sie Adresse und Port, zum Beispiel 127.0.0.1:8080.
    [public_url] Schreiben Sie die Adresse ohne Pfad, zum Beispiel https://qe.example.org. Umlaute stehen darin wie im Zertifikat (xn--…).
    [attachments] Nennen Sie einen Ordner.
    [backup_at] Schreiben Sie Stunde und Minute, zum Beispiel 02:30.
    [backup_keep] Möglich sind Zahlen von 1 bis 4000.
    [log] Möglich sind error, warn, info, debug, trace oder Filter wie gelingen=debug.
    [log_format] Möglich sind text und json.
    [requests_at_once] Schreiben Sie eine Zahl von 1 bis 1000000, zum Beispiel 512.
    [forms_per_minute] Schreiben Sie eine Zahl bis 60000; 0 hebt die Grenze auf.
    [answer_memory] Schreiben Sie eine Zahl von Megabyte bis 4096; 0 schaltet das Gedächtnis aus.
    [metrics_token] Nehmen Sie mindestens 32 Zeichen ohne Leerzeichen, zum Beispiel aus: openssl rand -hex 32
    [mail_server] Zu mail_sender gehört ein Server, zum Beispiel smtps://name:passwort@mail.example.org.
   *[other] Beispiele stehen in docs/betrieb.md.
}
check-config = Einstellungen:
check-health = Zustand:
check-default = Vorgabe
check-no_public_url = keine gesetzt; Links in E-Mails brauchen sie
check-metrics = unter /metrics, für alle, die das Zugangswort kennen
check-no_metrics = nicht eingerichtet; dafür gibt es den Schlüssel metrics_token
check-mail = eingerichtet
check-no_mail = nicht eingerichtet; Einladungslinks werden angezeigt und persönlich weitergegeben
check-database = { $place }, { $count ->
    [one] eine Rolle in der Verwaltung
   *[other] { $count } Rollen in der Verwaltung
}
check-database-new = { $place } wird beim ersten Start angelegt; danach: gelingen user add
check-database-pending = { $count ->
    [one] Ein Schritt des Schemas steht aus.
   *[other] { $count } Schritte des Schemas stehen aus.
} Sichern Sie die Daten, und führen Sie aus: gelingen migrate
check-no_administrator = Niemand kann verwalten. Legen Sie eine Person an: gelingen user add --name … --email …
check-good = Alles in Ordnung.
check-bad = { $count ->
    [one] Ein Punkt braucht Ihre Aufmerksamkeit.
   *[other] { $count } Punkte brauchen Ihre Aufmerksamkeit.
}

# Sichern, Wiederherstellen, Verlauf prüfen
cli-backup = Sichert alle Daten in eine Datei, auch während der Dienst läuft
cli-backup-file = Die Sicherung, zum Beispiel gelingen-2026-11-22.gelingen
cli-backup-check = Sichert nicht, sondern prüft eine vorhandene Sicherung bis zum letzten Byte
cli-backup-done = { $file } ist geschrieben: { $rows } Zeilen, { $files ->
    [one] ein Anhang
   *[other] { $files } Anhänge
}. Inhalt: { $content }
cli-backup-good = { $file } ist unversehrt: gemacht am { $moment } mit Version { $program }, { $rows } Zeilen, { $files ->
    [one] ein Anhang
   *[other] { $files } Anhänge
}. Inhalt: { $content }
cli-restore = Stellt eine Sicherung in einer leeren Datenbank wieder her
cli-restore-file = Die Sicherung
cli-restore-done = { $file } ist wiederhergestellt, Stand { $moment }: { $rows } Zeilen, { $files ->
    [one] ein Anhang
   *[other] { $files } Anhänge
}. Inhalt: { $content }
cli-restore-next = Die Daten liegen jetzt in { $place }. Als Nächstes: gelingen check
cli-journal = Den Verlauf prüfen
cli-journal-verify = Prüft, ob am Verlauf etwas geändert, gelöscht, eingefügt, umgestellt oder abgeschnitten wurde
cli-journal-verify-scope = Nur den Verlauf mit diesem Kurznamen: instance, ein Programm oder eine Organisation
cli-journal-verify-heads = Vergleicht mit früher: eine Sicherung, oder eine aufbewahrte Liste von gelingen journal heads
cli-journal-heads = Gibt Nummer und Prüfsumme des letzten Eintrags jedes Verlaufs aus, zum Aufbewahren an anderer Stelle
journal-stream = { $number ->
    [one] ein Eintrag
   *[other] { $number } Einträge
}, lückenlos verkettet
journal-fault-entry = Eintrag { $number } wurde geändert, gelöscht, umgestellt oder eingefügt. Was davor steht, ist unverändert.
journal-fault-end = Nach Eintrag { $number } wurde etwas abgeschnitten oder angehängt.
journal-fault-head = Eintrag { $number } ist nicht mehr der, der früher dort stand. Der Verlauf wurde neu geschrieben oder abgeschnitten.
journal-good = In Ordnung: { $entries } Einträge. Die Kette allein zeigt nicht, ob jemand mit Zugriff auf die Datenbank sie ganz neu geschrieben hat. Dafür: gelingen journal verify --heads SICHERUNG
journal-good-heads = In Ordnung: { $entries } Einträge, verglichen mit { $heads } früheren Ständen.
journal-bad = { $count ->
    [one] Ein Verlauf ist nicht, wie er geschrieben wurde.
   *[other] { $count } Verläufe sind nicht, wie sie geschrieben wurden.
} Bewahren Sie Datenbank und Sicherungen auf, wie sie sind, und klären Sie, wer Zugriff hatte.
journal-absent = Einen Verlauf mit dem Kurznamen { $key } gibt es nicht. Ohne --scope werden alle geprüft.
journal-heads = { $file }, Zeile { $line }: Das ist kein Stand eines Verlaufs. Erwartet wird eine Sicherung oder eine Liste von gelingen journal heads.
archive-exists = { $file } gibt es schon. Wählen Sie einen anderen Namen; eine Sicherung wird nie überschrieben.
archive-no_database = Unter { $place } gibt es keine Datenbank. Prüfen Sie den Schlüssel database.
archive-foreign = { $file } ist keine Sicherung von Gelingen.
archive-damaged = { $file } ist beschädigt ({ $reason }). Nehmen Sie eine andere Sicherung.
archive-newer_format = { $file } hat das Format { $number }, das diese Version nicht kennt. Stellen Sie sie mit der neueren Version wieder her.
archive-newer_schema = { $file } gehört zu einer neueren Version (Schritt { $name } ist hier unbekannt). Stellen Sie sie mit der neueren Version wieder her.
archive-not_empty = In der Datenbank liegt schon etwas (Tabelle { $table }). Wiederhergestellt wird nur in eine leere: Nennen Sie im Schlüssel database eine neue Datei, oder in database_schema ein neues Schema.
archive-too_large = Eine Zeile der Tabelle { $table } ist zu groß für eine Sicherung. Es wurde nichts geschrieben.
archive-differs = Was ankam, ist nicht der Inhalt der Sicherung { $file }. Es wurde nichts behalten. Erwartet: { $wanted }, gefunden: { $found }
archive-lacking = { $file } ist vollständig bis auf { $count ->
    [one] einen Anhang, der beim Sichern fehlte oder beschädigt war
   *[other] { $count } Anhänge, die beim Sichern fehlten oder beschädigt waren
}. Holen Sie das Fehlende aus einer älteren Sicherung; es folgen die Prüfsummen:
archive-unreachable = { $file }: { $reason }
archive-folder = Der Ordner { $file } für Sicherungen lässt sich nicht beschreiben: { $reason }. Prüfen Sie den Schlüssel backup_folder und die Rechte.
check-no_backup = nicht eingerichtet; mit backup_folder entsteht jede Nacht eine Sicherung und wird zur Probe wiederhergestellt
check-backup-first = { $place }; die erste Sicherung entsteht, sobald der Dienst läuft
check-backup = { $moment }, zur Probe wiederhergestellt: { $file }
check-backup-never = noch nie
check-backup-written = Die Sicherung vom { $moment } konnte nicht geschrieben werden. Prüfen Sie Platz und Rechte des Ordners; die Ursache steht im Protokoll. Zuletzt gelungen: { $good }
check-backup-restored = Die Sicherung vom { $moment } ließ sich nicht wiederherstellen. Die Ursache steht im Protokoll. Sichern Sie von Hand: gelingen backup DATEI. Zuletzt gelungen: { $good }
check-backup-journal = In der Sicherung vom { $moment } passt der Verlauf nicht zusammen oder nicht zur Sicherung davor. Prüfen Sie: gelingen journal verify --heads SICHERUNG. Zuletzt in Ordnung: { $good }
check-backup-lacking = In der Sicherung vom { $moment } fehlen Anhänge, die schon vorher fehlten oder beschädigt waren; alles Übrige ist gesichert und zur Probe wiederhergestellt. Ältere Sicherungen bleiben. Im Protokoll steht, welche Anhänge es sind.
check-attachments-first = noch nicht geprüft; das geschieht jede Nacht, sobald der Dienst läuft
check-attachments = am { $moment } Byte für Byte geprüft, { $count ->
    [0] noch keiner da
    [one] einer unversehrt
   *[other] alle { $count } unversehrt
}
check-attachments-unread = Am { $moment } ließen sich die Anhänge nicht lesen. Prüfen Sie den Ordner unter attachments und seine Rechte; die Ursache steht im Protokoll.
check-attachments-spoilt = Am { $moment } { $count ->
    [one] fehlte ein Anhang oder war beschädigt. Im Protokoll steht, welcher.
   *[other] fehlten { $count } Anhänge oder waren beschädigt. Im Protokoll steht, welche.
} Holen Sie den Ordner attachments aus einer älteren Sicherung und lassen Sie den Datenträger prüfen.
check-backup-late = Seit der Sicherung vom { $moment } ist keine mehr gelungen. Läuft der Dienst? Zuletzt gelungen: { $good }

# Übersichten
cli-print = Gibt aus, woraus das Programm besteht: Wege, Rechte, Schema
cli-print-what = routes, permissions oder schema

# Was jemand darf (Seite „Wer darf was?“)
permission-app-home_show = die Startseite lesen
permission-app-accessibility_show = die Erklärung zur Barrierefreiheit lesen
permission-app-words_show = die Fachwörter nachlesen
permission-app-roles_show = nachlesen, welche Rolle was darf
permission-app-metrics_show = die Messwerte abrufen, mit dem Zugangswort aus den Einstellungen
permission-app-health_show = sehen, wie es dem Programm geht

# Wer darf was?
roles_show-title = Wer darf was?
roles_show-lead = Jede Rolle gilt an einem Ort: in der Installation, in einem Programm oder in einem Amt. Wer dort keine Rolle hat, sieht nichts davon.
roles_show-everybody = Alle, auch ohne Konto
roles_show-account = Alle mit Konto
roles_show-where-instance = Gilt in der ganzen Installation.
roles_show-where-programme = Gilt im Programm, für das die Rolle vergeben ist.
roles_show-where-organisation = Gilt im eigenen Amt und in den Programmen, an denen es teilnimmt.
roles_show-also = Dazu kommt, was alle mit Konto dürfen.

# Zustand (für die Verwaltung)
health_show-title = Zustand
health_show-nav = Zustand
health_show-lead = Wie es dem Programm geht, was Aufmerksamkeit braucht und was zu tun ist. Hier steht nichts über Personen.
health_show-attention = Was zu tun ist
health_show-well = In Ordnung
health_show-well-text = Nichts braucht Ihre Aufmerksamkeit.
health_show-look = Bitte ansehen
health_show-trouble-backup_old = Seit gestern gibt es keine geprüfte Sicherung.
health_show-trouble-backup_old-do = Richten Sie die nächtliche Sicherung ein (Betriebshandbuch, „Sichern und wiederherstellen“). Ist sie eingerichtet, sehen Sie im Protokoll des Dienstes nach, warum sie ausbleibt.
health_show-trouble-backup_failed = Die letzte Sicherung ist fehlgeschlagen.
health_show-trouble-backup_failed-do = Unten steht, woran. Prüfen Sie Platz und Schreibrechte im Ordner der Sicherungen. Löschen Sie ältere Sicherungen erst, wenn wieder eine gelungen ist.
health_show-trouble-backup_lacking = In der letzten Sicherung { $count ->
    [one] fehlt ein Anhang.
   *[other] fehlen { $count } Anhänge.
}
health_show-trouble-backup_lacking-do = Was fehlt, war schon vorher nicht da oder beschädigt. Alles Übrige ist gesichert. Holen Sie das Fehlende aus einer älteren Sicherung, deren Name mit „gelingen-“ beginnt. Solche bleiben, bis wieder eine vollständige gelungen ist.
health_show-trouble-attachments_spoilt = { $count ->
    [one] Ein Anhang fehlt oder ist beschädigt.
   *[other] { $count } Anhänge fehlen oder sind beschädigt.
}
health_show-trouble-attachments_spoilt-do = Im Protokoll des Dienstes steht, welche. Holen Sie sie aus einer älteren Sicherung und lassen Sie den Datenträger prüfen.
health_show-trouble-attachments_unread = Die Anhänge ließen sich zuletzt nicht lesen.
health_show-trouble-attachments_unread-do = Prüfen Sie den Ordner der Anhänge und seine Rechte. Die Ursache steht im Protokoll des Dienstes.
health_show-trouble-no_post = { $count ->
    [one] Ein Brief wartet, und kein Mailserver ist eingerichtet.
   *[other] { $count } Briefe warten, und kein Mailserver ist eingerichtet.
}
health_show-trouble-no_post-do = Setzen Sie die Schlüssel mail_server und mail_sender, oder geben Sie Einladungslinks persönlich weiter.
health_show-trouble-letters_wait = { $count ->
    [one] Ein Brief wartet seit mehr als einer Stunde.
   *[other] { $count } Briefe warten, der älteste seit mehr als einer Stunde.
}
health_show-trouble-letters_wait-do = Prüfen Sie mit „gelingen check“ und im Protokoll des Mailservers, ob er Briefe annimmt. Jeder Brief wird bis zu acht Stunden lang erneut versucht.
health_show-trouble-letters_given_up = { $count ->
    [one] Ein Brief wurde in den letzten dreißig Tagen aufgegeben.
   *[other] { $count } Briefe wurden in den letzten dreißig Tagen aufgegeben.
}
health_show-trouble-letters_given_up-do = Adresse und Text sind gelöscht. Wer eine Einladung oder ein neues Passwort erwartet, braucht einen neuen Link.
health_show-trouble-crowded = { $count ->
    [one] Eine Anfrage wurde abgewiesen, weil zu viel auf einmal kam.
   *[other] { $count } Anfragen wurden abgewiesen, weil zu viel auf einmal kam.
}
health_show-trouble-crowded-do = Einzelne sind kein Grund zur Sorge: Die Seite bittet, es gleich noch einmal zu versuchen. Häuft es sich, braucht der Dienst einen stärkeren Rechner.
health_show-trouble-writes_wait = { $count } Änderungen warten darauf, gespeichert zu werden.
health_show-trouble-writes_wait-do = Die Platte kommt nicht nach. Sehen Sie nach, was sie sonst beschäftigt.
health_show-trouble-broken = { $count ->
    [one] Eine Anfrage ist an einem Fehler des Programms gescheitert.
   *[other] { $count } Anfragen sind an einem Fehler des Programms gescheitert.
}
health_show-trouble-broken-do = Was geschah, steht im Protokoll des Dienstes unter „a request broke“. Melden Sie es bitte den Entwicklern.
health_show-trouble-full = Die Platte ist oder war voll. { $count ->
    [one] Eine Änderung wurde abgewiesen.
   *[other] { $count } Änderungen wurden abgewiesen.
}
health_show-trouble-full-do = Schaffen Sie Platz. Gelesen werden kann weiterhin; gespeichert wird wieder, sobald Platz ist.
health_show-data = Datenbank
health_show-place = Ort
health_show-version = Version des Programms
health_show-schema = Schema
health_show-schema-current = auf dem Stand dieser Version; anders startet der Dienst nicht
health_show-waiting = Warteschlange
health_show-waiting-text = { $count ->
    [0] keine Änderung wartet
    [one] eine Änderung wartet
   *[other] { $count } Änderungen warten
}
health_show-commits = Gespeichert
health_show-commits-text = { $count ->
    [one] einmal
   *[other] { $count }-mal
}
health_show-batch = Änderungen je Speichern
health_show-batch-text = im Mittel { $count }
health_show-letters = Briefe
health_show-post = Mailserver
health_show-post-set = eingerichtet
health_show-post-none = nicht eingerichtet; Einladungslinks werden angezeigt und persönlich weitergegeben
health_show-letters_waiting = Wartend
health_show-letters_given_up = Aufgegeben in dreißig Tagen
health_show-letters_oldest = Der älteste wartet seit
health_show-letters-text = { $count ->
    [0] keine
    [one] einer
   *[other] { $count }
}
health_show-backup = Sicherung
health_show-backup_last = Letzte Sicherung
health_show-backup_good = Zuletzt erfolgreich zurückgespielt
health_show-attachments = Anhänge
health_show-attachments-never = noch nicht geprüft
health_show-attachments-text = { $moment }: { $whole } unversehrt, { $spoilt } fehlend oder beschädigt, { $discarded } nicht mehr gebrauchte entfernt
health_show-attachments-unread = { $moment }: Sie ließen sich nicht lesen.
health_show-never = noch nie
health_show-restored = gelungen und zur Probe zurückgespielt
health_show-not_restored = geschrieben, aber nicht zur Probe zurückgespielt
health_show-fault-written = Das Archiv konnte nicht geschrieben werden.
health_show-fault-restored = Das Archiv ließ sich nicht mit gleichem Inhalt zurückspielen.
health_show-fault-journal = Das Journal im Archiv hängt nicht lückenlos zusammen.
health_show-lacking = Zurückgespielt, aber es fehlen Anhänge.
health_show-door = Dienst
health_show-since = Läuft seit
health_show-pages = Antworten
health_show-pages-text = { $count ->
    [one] eine
   *[other] { $count }
}
health_show-kept = Davon aus dem Gedächtnis
health_show-streams = Offene Seiten, die sich selbst erneuern
health_show-passwords = Passwörter, die gerade geprüft werden
health_show-since_start = Zählungen beginnen mit dem Start des Dienstes. Rückschau und Verläufe gibt es über die Messwerte (Betriebshandbuch, „Überwachen“).

# Begriffe
words_show-title = Begriffe
words_show-lead = Fachwörter und Abkürzungen, die in Gelingen vorkommen.
words_show-word-allocation = Verteilung
words_show-word-allocation-text = Welches Jugendamt welche Qualitätsbereiche bearbeitet, und in welcher Reihenfolge.
words_show-word-area = Qualitätsbereich
words_show-word-area-text = Ein Teil der Arbeit eines Jugendamts, für den beschrieben ist, was gute Arbeit ausmacht, zum Beispiel Personal oder Kooperationen. Der mitgelieferte Katalog hat zwölf.
words_show-word-asd = ASD
words_show-word-asd-text = Allgemeiner Sozialer Dienst: der Dienst des Jugendamts, der Familien berät und Hilfen einleitet.
words_show-word-ascending = Aufsteigendes Interview
words_show-word-ascending-text = Menschen sprechen zuerst allein, dann zu zweit, zu viert, zu acht und im Plenum über dieselbe Frage. Auf jeder Stufe tragen sie eine feste Zahl von Aussagen weiter.
words_show-word-catalogue = Katalog
words_show-word-catalogue-text = Die Sammlung der Qualitätsbereiche mit ihren Anforderungen. Eine freigegebene Fassung ändert sich nicht mehr.
words_show-word-cohort = Kohorte
words_show-word-cohort-text = Die Jugendämter, die gemeinsam an einem Programm teilnehmen.
words_show-word-definition = Definition des Gelingens
words_show-word-definition-text = Der gemeinsame Satz „Kinder- und Jugendhilfe ist gelungen, wenn …“ mit seinen Punkten. Daran misst sich alle weitere Arbeit.
words_show-word-dissent = Andere Sicht
words_show-word-dissent-text = Ein Widerspruch, der neben einer Aussage stehen bleibt, auch im Druck. Er trägt keinen Namen.
words_show-word-evaluation = Evaluation
words_show-word-evaluation-text = Die Auswertung, ob und wie etwas gewirkt hat. Die Rolle Evaluation liest ein Programm, ändert aber nichts.
words_show-word-evidence = Nachweis
words_show-word-evidence-text = Woran zu erkennen ist, dass eine Anforderung erfüllt ist, zum Beispiel ein Konzept oder eine Dienstanweisung.
words_show-word-facilitator = Fachbegleitung
words_show-word-facilitator-text = Wer Workshops vorbereitet und leitet und die Ämter durch das Programm begleitet.
words_show-word-feature = Qualitätsmerkmal
words_show-word-feature-text = Eine überprüfbare Eigenschaft guter Arbeit. § 79a SGB VIII verlangt solche Merkmale.
words_show-word-independent = Freier Träger
words_show-word-independent-text = Ein Verein, Verband oder Unternehmen, das Leistungen der Jugendhilfe erbringt, ohne selbst Behörde zu sein.
words_show-word-lineage = Herkunft einer Aussage
words_show-word-lineage-text = Aus welchen Karten früherer Runden eine Aussage entstanden ist.
words_show-word-milestone = Termin
words_show-word-milestone-text = Ein Tag im Programm, an dem etwas geschieht oder fertig sein soll.
words_show-word-model_office = Jugendamt
words_show-word-model_office-text = Die Behörde einer Stadt oder eines Landkreises, die für Kinder- und Jugendhilfe zuständig ist.
words_show-word-needs = Bedarfsermittlung
words_show-word-needs-text = Ein Treffen in einem Jugendamt, bei dem es klärt, was schon da ist und woran es arbeiten will.
words_show-word-phase = Phase
words_show-word-phase-text = Ein Abschnitt eines Programms mit Anfang und Ende.
words_show-word-plenum = Plenum
words_show-word-plenum-text = Alle Teilnehmenden eines Workshops zusammen.
words_show-word-programme = Programm
words_show-word-programme-text = Die gemeinsame Arbeit mehrerer Jugendämter an ihrer Qualität, mit Zeitplan und Beteiligten.
words_show-word-release = Freigabe
words_show-word-release-text = Etwas wird so, wie es gerade ist, veröffentlicht und bleibt so. Eine Freigabe lässt sich zurückziehen.
words_show-word-requirement = Anforderung
words_show-word-requirement-text = Was ein Jugendamt in einem Qualitätsbereich erfüllen soll.
words_show-word-service = Dienst
words_show-word-service-text = Ein Arbeitsgebiet eines Jugendamts, zum Beispiel ASD, Pflegekinderdienst oder Schulsozialarbeit.
words_show-word-sgb = SGB VIII
words_show-word-sgb-text = Achtes Buch Sozialgesetzbuch: das Gesetz über die Kinder- und Jugendhilfe. § 79a verpflichtet die Jugendämter, Qualität zu entwickeln und zu überprüfen.
words_show-word-state_office = Landesjugendamt
words_show-word-state_office-text = Die Behörde eines Landes, die Jugendämter berät und Programme verantwortet.
words_show-word-workshop = Workshop
words_show-word-workshop-text = Ein Treffen, bei dem Menschen mit Karten oder am Telefon Aussagen sammeln, verdichten und weitertragen.
words_show-word-definition_version = Fassung
words_show-word-definition_version-text = Der Wortlaut zu einem Zeitpunkt. Eine Fassung, die vorgelegt oder freigegeben ist, ändert sich nicht mehr.
words_show-word-need_score = Bedarfswert
words_show-word-need_score-text = Eine Zahl von 0 bis 100, die sagt, wie sehr ein Jugendamt einen Qualitätsbereich braucht. Sie entsteht aus den Einschätzungen des Bedarfsworkshops.
words_show-word-proposal = Vorschlag
words_show-word-proposal-text = Die genau berechnete beste Verteilung. Menschen prüfen sie und entscheiden.
words_show-word-resolution = Beschluss
words_show-word-resolution-text = Eine Verteilung, die mit allem festgehalten ist, worauf sie beruht.
words_show-word-stock = Bestand
words_show-word-stock-text = Was ein Jugendamt schon hat: Dokumente, gelebte Praxis und Vereinbarungen.
