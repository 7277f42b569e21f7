# Texte von „capture“. Deutsch ist die Quelle; en.ftl hat dieselben Schlüssel.

## Erfassen
capture-title = Karten erfassen
capture-explained = Eine Zeile je Karte. Gruppe: Runde und Nummer, zum Beispiel 2.5. Leer heißt wie darüber, ein Pluszeichen heißt die nächste Gruppe. Herkunft: Gruppe und Karte der Runde davor, zum Beispiel 5.2; eine 5 allein meint die erste Karte der Gruppe 5. Ist die Aussage leer und eine Herkunft genannt, wird sie wörtlich übernommen. Mit der Tabulatortaste geht es weiter.
capture-enter = Die Eingabetaste führt in die nächste Zeile; in einer leeren Zeile speichert sie. Ein Pluszeichen führt gleich zur Aussage.
capture-lines = Ohne Tabulatortaste: eine Karte je Zeile schreiben
capture-read = { $count ->
    [one] Eine Karte steht im Raster.
   *[other] { $count } Karten stehen im Raster.
} Noch ist nichts gespeichert.
capture-round = { $number } = { $name }
capture-caption = Karten, eine je Zeile
capture-row = Zeile
capture-group = Gruppe
capture-text = Aussage
capture-from = stammt aus
capture-aside = beiseite, weil
capture-submit = Karten speichern
capture-done = Die Karten sind erfasst.
capture-fault = Zeile { $row }: { $what }
capture-refused-group = Die Gruppe „{ $group }“ ist nicht lesbar. Bitte schreiben Sie Runde und Nummer, zum Beispiel 2.5.
capture-refused-empty = Hier fehlt die Aussage.
capture-refused-unknown = Die Karte „{ $from }“ gibt es nicht. Bitte schreiben Sie Runde, Gruppe und Nummer, zum Beispiel 1.5.2.
capture-refused-later = Die Karte „{ $from }“ stammt aus derselben oder einer späteren Runde. Eine Aussage kann nur aus früheren stammen.
capture-refused-line = Zeile { $line } der Tabelle ist nicht lesbar. Bitte prüfen Sie die Anführungszeichen.
capture-refused-nothing = Es wurde nichts zum Erfassen gefunden. Bitte füllen Sie mindestens eine Zeile.
capture-refused-many = Das sind { $count } Zeilen; auf einmal gehen { $max }. Bitte teilen Sie die Tabelle.
capture_read-heading = Als Zeilen schreiben oder aus einer Tabelle übernehmen
capture_read-lines = Eine Karte je Zeile
capture_read-lines-hint = Ein Pluszeichen beginnt die nächste Gruppe, +2.5 die Gruppe 2.5; ohne Pluszeichen gilt die Gruppe darüber. Hinter < steht die Herkunft, hinter | der Grund, aus dem die Karte beiseiteliegt. Zum Beispiel: +1.1 Zeit für alle | doppelt. Oder wörtlich übernommen: +<3
capture_read-pasted = Aus der Zwischenablage
capture_read-pasted-hint = Vier Spalten: Gruppe, Aussage, stammt aus, beiseite weil.
capture_read-file = Datei
capture_read-file-hint = XLSX oder CSV, bis 5 MB. Dieselben vier Spalten; gelesen wird das erste Blatt.
capture_read-submit = In das Raster übernehmen
capture-known = { $count ->
    [0] In diesem Workshop ist noch nichts erfasst.
    [one] In diesem Workshop steht schon eine Aussage; neue Zeilen kommen dazu.
   *[other] In diesem Workshop stehen schon { $count } Aussagen; neue Zeilen kommen dazu.
}
capture-longer = Raster mit { $count } Zeilen
capture-refused-sheet = Diese Datei ist als Tabelle nicht lesbar. Bitte speichern Sie sie als XLSX oder CSV, oder fügen Sie die Zellen unten ein.

## Rechte
permission-capture-cards_capture = Karten eines Workshops erfassen, die auf Papier geschrieben wurden
