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
home-released-on = Freigegeben am { $day }
home-never = Was hier nicht geschieht
home-never-text = Gelingen speichert keine Falldaten. Es bewertet keine Personen und stellt keine Rangfolgen von Ämtern auf.

# Erklärung zur Barrierefreiheit
accessibility-title = Barrierefreiheit
accessibility-lead = Diese Anwendung soll von allen Menschen genutzt werden können. Maßstab sind die WCAG 2.2: Stufe AA, für Formulare auch Stufe AAA.
accessibility-state = Stand
accessibility-state-text = Die Seiten werden bei jeder Änderung maschinell geprüft: für jede Rolle, gefüllt, leer und mit Fehlern, in hellem und dunklem Schema und bei 320 Pixel Breite, ausgewählte Seiten auch mit erzwungenen Farben. Die wichtigsten Abläufe werden mit der Maus, allein mit der Tastatur und ohne Skripte durchgespielt. Das ist eine Selbstbewertung.
accessibility-forms = Formulare
accessibility-forms-text = Auf Stufe AAA werden bei Formularen geprüft: Kontrast von 7:1, Ziele von 44 Pixeln, Hilfe am Feld, ein Weg zurück vor dem Absenden und die Angabe, wo man ist. Alle übrigen Kriterien der Stufe AAA sind noch nicht bewertet.
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
cli-demo-live = Workshop mit so vielen simulierten Personen beginnen
cli-demo-live_at = Workshop mit simulierten Personen: { $address }
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
config-unreadable = { $path } lässt sich nicht lesen: { $reason }
config-broken = { $path }, Zeile { $line }: Das ist kein gültiges TOML ({ $reason }).
config-unknown = { $path }: Den Schlüssel „{ $key }“ gibt es nicht. Meinten Sie „{ $near }“?
config-not_text = { $path }: Der Wert von „{ $key }“ muss in Anführungszeichen stehen.
config-wrong = { $key } = „{ $value }“ ist nicht verständlich. { $key ->
    [listen] Schreiben Sie Adresse und Port, zum Beispiel 127.0.0.1:8080.
    [public_url] Schreiben Sie die Adresse ohne Pfad, zum Beispiel https://qe.example.org.
    [log] Möglich sind error, warn, info, debug, trace oder Filter wie gelingen=debug.
    [log_format] Möglich sind text und json.
    [mail_server] Zu mail_sender gehört ein Server, zum Beispiel smtps://name:passwort@mail.example.org.
   *[other] Beispiele stehen in docs/betrieb.md.
}
check-config = Einstellungen:
check-health = Zustand:
check-default = Vorgabe
check-no_public_url = keine gesetzt; Links in E-Mails brauchen sie
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

# Übersichten
cli-print = Gibt aus, woraus das Programm besteht: Wege, Rechte, Schema
cli-print-what = routes, permissions oder schema

# Was jemand darf (Seite „Wer darf was?“)
permission-app-home_show = die Startseite lesen
permission-app-accessibility_show = die Erklärung zur Barrierefreiheit lesen
permission-app-roles_show = nachlesen, welche Rolle was darf

# Wer darf was?
roles_show-title = Wer darf was?
roles_show-lead = Jede Rolle gilt an einem Ort: in der Installation, in einem Programm oder in einem Amt. Wer dort keine Rolle hat, sieht nichts davon.
roles_show-everybody = Alle, auch ohne Konto
roles_show-account = Alle mit Konto
roles_show-where-instance = Gilt in der ganzen Installation.
roles_show-where-programme = Gilt im Programm, für das die Rolle vergeben ist.
roles_show-where-organisation = Gilt im eigenen Amt und in den Programmen, an denen es teilnimmt.
roles_show-also = Dazu kommt, was alle mit Konto dürfen.
