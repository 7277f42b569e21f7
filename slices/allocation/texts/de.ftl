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
allocate-alternative-uncovered = Ohne diese Wahl stünde hier am besten „{ $area }“; dann { $count ->
    [one] bleibt ein Bereich
   *[other] bleiben { $count } Bereiche
} mehr ohne Amt.
allocate-alternative-none = Ohne diese Wahl lassen sich nicht alle Vorgaben einhalten.
allocate-alternative-none_fair = Ohne diese Wahl lassen sich nicht alle Vorgaben einhalten, oder das Amt mit den wenigsten Punkten bekäme noch weniger.

# Widersprüche

allocate-conflict = { $count ->
    [one] Diese Vorgabe lässt sich nicht einhalten:
   *[other] Diese { $count } Vorgaben lassen sich nicht gemeinsam einhalten:
}
allocate-conflict-pin = { $office } hat auf Rang { $rank } „{ $area }“.
allocate-conflict-ban = { $office } nimmt „{ $area }“ nicht.
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
