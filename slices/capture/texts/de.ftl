# Texte von „capture“. Deutsch ist die Quelle; en.ftl hat dieselben Schlüssel.

## Erfassen
capture-title = Karten erfassen
capture-explained = Eine Zeile je Karte. Gruppe: Runde und Nummer, zum Beispiel 2.5. Leer heißt wie darüber, ein Pluszeichen heißt die nächste Gruppe. Herkunft: Gruppe und Karte der Runde davor, zum Beispiel 5.2; eine 5 allein meint die erste Karte der Gruppe 5. Ist die Aussage leer und eine Herkunft genannt, oder steht als Aussage nur eine Herkunft da, wird die Aussage von dort wörtlich übernommen. Der erste Buchstabe einer Aussage wird groß. Mit der Tabulatortaste geht es weiter.
capture-enter = Die Eingabetaste führt zur nächsten Karte derselben Gruppe, die Pfeiltaste nach unten zur ersten Karte der nächsten Gruppe; in einer leeren Zeile speichert die Eingabetaste.
capture-lines = Ohne Tabulatortaste: eine Karte je Zeile schreiben
capture-read = { $count ->
    [one] Eine Karte steht im Raster.
   *[other] { $count } Karten stehen im Raster.
} Noch ist nichts gespeichert.
capture-round = { $number } = { $name }, je Gruppe höchstens { $items }
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
capture-refused-nothing = Es wurde nichts zum Erfassen gefunden. Bitte füllen Sie mindestens eine Zeile.
capture-refused-many = Das sind { $count } Zeilen; auf einmal gehen { $max }. Bitte teilen Sie die Tabelle.
capture-refused-double = Diese Karte steht schon da, als { $label }.
capture-refused-over = Die Gruppe { $group } hätte mehr als { $max } Karten, so viele sieht die Methode vor. Stimmt die Nummer der Gruppe, dann speichern Sie noch einmal: Es gilt, was auf den Karten steht.
capture-refused-all_there = Alle diese Karten stehen schon da. Es war nichts zu erfassen.
capture-doubles = { $count ->
    [one] Eine Zeile steht schon da: gleiche Gruppe, gleiche Aussage, gleiche Herkunft.
   *[other] { $count } Zeilen stehen schon da: gleiche Gruppe, gleiche Aussage, gleiche Herkunft.
}
capture-leave_out = Ohne die doppelten speichern
capture-take = Auch die doppelten speichern
capture-last = { $count ->
    [one] Zuletzt erfasst: eine Karte, { $at }.
   *[other] Zuletzt erfasst: { $count } Karten, { $at }.
}
capture_undo-submit = Letzte Eingabe zurücknehmen
capture_undo-sure = Die Karten dieser Eingabe werden herausgenommen und können mit denselben Nummern neu erfasst werden.
capture_undo-done = Die letzte Eingabe ist zurückgenommen.
capture_undo-stale = Inzwischen wurde eine andere Eingabe die letzte. Bitte sehen Sie noch einmal nach.
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
