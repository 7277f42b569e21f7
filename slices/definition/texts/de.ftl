# Texte von „definition“. Deutsch ist die Quelle; en.ftl hat dieselben Schlüssel.

## Die Definition
definition_show-title = Definition
definition_show-programme = Programm
definition_show-begin = Mit dem Satzanfang beginnen
definition_show-empty = Noch keine Definition
definition_show-empty_text = Sobald die Redaktionsgruppe die Definition des Gelingens beginnt, steht sie hier.
definition_show-empty_text_edit = Die Definition sagt, woran alle Jugendämter das Gelingen erkennen. Sie beginnt mit einem Satzanfang, den die Punkte fortsetzen.
definition_show-draft = In Arbeit
definition_show-draft_text = Die Redaktionsgruppe formuliert. Zu jedem Punkt können Sie Kommentare und andere Formulierungen hinterlassen.
definition_show-submitted_text = Fassung { $number } liegt den Jugendämtern bis { $due } zur Zustimmung vor. So lange bleibt der Text unverändert.
definition_show-no_items = Noch kein Punkt
definition_show-no_items_text = Jeder Punkt beschreibt einen erreichten Zustand und setzt den Satzanfang fort.
definition_show-no_source = noch ohne Herkunft
definition_show-missing = { $count ->
    [one] eine genannte Aussage liegt nicht vor
   *[other] { $count } genannte Aussagen liegen nicht vor
  }
definition_show-sources = Aus den Aussagen { $labels }
definition_show-comments = { $count ->
    [one] ein Kommentar
   *[other] { $count } Kommentare
}, davon offen: { $open }
definition_show-item = Punkt { $number }: Herkunft und Kommentare
definition_show-item_new = Punkt eintragen
definition_show-stem = Satzanfang ändern
definition_show-submit = Zur Zustimmung vorlegen
definition_show-decide = Über die Fassung entscheiden
definition_show-coverage = Was in die Definition eingegangen ist
definition_show-versions = Fassungen
definition_show-compare = Fassungen vergleichen
definition_show-plain = Zur Leichten Sprache
definition_show-plain_there = Es gibt eine Fassung in Leichter Sprache.
definition_show-plain_none = Es gibt noch keine Fassung in Leichter Sprache.
definition_show-public = Veröffentlichung
definition_show-not_public = Die Definition ist nicht öffentlich.
definition_show-public_page = Zur öffentlichen Seite
definition-refused-none = Die Definition ist noch nicht begonnen. Die Redaktionsgruppe beginnt sie mit dem Satzanfang.
definition-refused-submitted = Fassung { $number } liegt den Jugendämtern zur Zustimmung vor. Solange bleibt der Text unverändert; danach kann weiter formuliert werden.
definition-refused-nothing_submitted = Zurzeit liegt den Jugendämtern keine Fassung zur Zustimmung vor.

## Satzanfang
stem_edit-heading = Satzanfang
stem_edit-lead = Alle Punkte setzen diesen Satz fort. Frühere Wortlaute bleiben erhalten.
stem_edit-stem = Satzanfang
stem_edit-proposal = Kinder- und Jugendhilfe ist gelungen, wenn …
stem_edit-submit = Satzanfang speichern
stem_edit-done = Der Satzanfang ist gespeichert.

## Punkte
item_new-heading = Punkt eintragen
item_new-done = Der Punkt ist eingetragen. Wählen Sie als Nächstes die Aussagen, aus denen er gewachsen ist.
item_edit-heading = Punkt ändern
item_edit-text = Punkt
item_edit-text-hint = Ein erreichter Zustand, zum Beispiel: „… alle Beteiligten gehört worden sind“. Keine Angaben über einzelne Familien.
item_edit-submit = Punkt speichern
item_edit-done = Der Punkt ist gespeichert. Der frühere Wortlaut bleibt erhalten.
item_edit-intention = Das klingt nach einer Absicht („soll“, „wollen“, „werden“). Gemeint ist ein erreichter Zustand: Was ist dann geschehen?
item_move-earlier = Punkt { $number } nach vorn
item_move-later = Punkt { $number } nach hinten
item_move-done = Die Reihenfolge ist geändert.
item_withdraw-heading = Punkt herausnehmen
item_withdraw-text = Der Punkt steht danach nicht mehr in der Definition. Sein Wortlaut bleibt im Verlauf und in allen Fassungen, die ihn enthalten.
item_withdraw-submit = Herausnehmen
item_withdraw-done = Der Punkt ist herausgenommen.
item_show-title = Punkt { $number }
item_show-sources = Herkunft
item_show-comments = Kommentare und Vorschläge
item_show-texts = Wortlaute
item_show-edit = Punkt ändern
item_show-cite = Herkunft wählen
item_show-comment = Kommentieren oder vorschlagen
item_show-no_source = Noch sind keine Aussagen genannt, aus denen dieser Punkt gewachsen ist.
item_show-missing = { $count ->
    [one] Eine genannte Aussage liegt zurzeit nicht vor: Ihr Workshop ist wieder offen, oder ihre Karte wurde zurückgenommen.
   *[other] { $count } genannte Aussagen liegen zurzeit nicht vor: Ihr Workshop ist wieder offen, oder ihre Karten wurden zurückgenommen.
  } Was zurückgenommen ist, fällt weg, sobald die Herkunft neu gewählt wird.
item_show-no_comment = Noch keine Kommentare.
item_show-resolve = Kommentar beantworten
item_show-proposal = Vorschlag:
item_show-open = offen
item_show-wording = Wortlaut { $number }, seit { $at }
item_show-grown_from = gewachsen aus { $labels }
item_show-dissent = Andere Sicht: { $text }
item_cite-heading = Herkunft wählen
item_cite-lead = Aus welchen Aussagen ist dieser Punkt gewachsen? Oben steht die letzte Runde; auch jede Aussage einer früheren Runde kann es sein.
item_cite-empty = Noch kein abgeschlossener Workshop
item_cite-empty_text = Aussagen lassen sich wählen, sobald ein Workshop dieses Programms abgeschlossen ist.
item_cite-round = Runde { $number } – { $workshop }
item_cite-submit = Herkunft speichern
item_cite-done = Die Herkunft ist gespeichert.
statement_fate-stands = steht am Ende
statement_fate-carried = weitergetragen
statement_fate-set_aside = beiseitegelegt
statement_fate-left = nicht weiterbearbeitet

## Kommentare
comment_new-heading = Kommentieren oder vorschlagen
comment_new-lead = Gezeigt werden Ihre Rolle und Ihr Jugendamt, nicht Ihr Name. Die Redaktionsgruppe antwortet auf jeden Kommentar.
comment_new-text = Kommentar
comment_new-text-hint = Keine Angaben über einzelne Familien.
comment_new-proposal = Andere Formulierung
comment_new-proposal-hint = Der ganze Punkt, so wie er heißen könnte.
comment_new-submit = Kommentar abgeben
comment_new-done = Ihr Kommentar steht beim Punkt.
comment_resolve-heading = Kommentar beantworten
comment_resolve-adopts = Wird der Vorschlag übernommen, ist er ab dann der Wortlaut des Punktes.
comment_resolve-verdict = Ergebnis
comment_resolve-resolution = Begründung
comment_resolve-resolution-hint = Ein Satz genügt.
comment_resolve-submit = Antwort speichern
comment_resolve-done = Die Antwort steht beim Kommentar.
comment_verdict-adopted = übernommen
comment_verdict-partly = teilweise übernommen
comment_verdict-declined = nicht übernommen

## Was eingegangen ist
coverage_show-title = Was in die Definition eingegangen ist
coverage_show-lead = Alle Aussagen, mit denen im Workshop ein Gedanke begann, und ihr Weg. Damit nichts aus Versehen verloren geht; über Personen sagt die Seite nichts.
coverage_show-empty = Noch kein abgeschlossener Workshop
coverage_show-empty_text = Sobald ein Workshop dieses Programms abgeschlossen ist, stehen seine Aussagen hier.
coverage_show-what_next = Fehlt etwas? Ergänzen Sie bei einem Punkt unter „Herkunft wählen“ die Aussage, aus der er gewachsen ist, oder tragen Sie einen Punkt ein.
coverage_show-counts = { $reached } von { $count } Aussagen sind eingegangen.
coverage_show-protocol = Protokoll von „{ $title }“
coverage_show-label = Aussage
coverage_show-text = Wortlaut
coverage_show-open = Nicht eingegangen
coverage_show-ended = Wo der Weg endet
coverage_show-reached = Eingegangen
coverage_show-paths = Weg
coverage_show-path = Punkt { $number }: { $path }

## Fassungen
version_show-name = Fassung { $number }
version_state-submitted = zur Zustimmung vorgelegt
version_state-returned = zurückgegeben
version_state-released = freigegeben
version_submit-heading = Zur Zustimmung vorlegen
version_submit-lead = Der Text wird als Fassung festgehalten und bleibt unverändert, bis entschieden ist. Die Amtsleitungen antworten angemeldet; andere erhalten einen persönlichen Link.
version_submit-preview = Diesen Text erhalten die Jugendämter
version_submit-due = Antwort bis
version_submit-due-hint = Bis zum Ende dieses Tages kann jedes Jugendamt antworten und seine Antwort ändern.
version_submit-submit = Vorlegen
version_submit-done = Die Fassung liegt den Jugendämtern vor.
version_submit-refused-empty = Eine Definition ohne Punkte kann nicht vorgelegt werden. Bitte tragen Sie zuerst einen Punkt ein.
version_submit-refused-open = { $count ->
    [one] Ein Kommentar ist noch offen.
   *[other] { $count } Kommentare sind noch offen.
} Bitte beantworten Sie zuerst jeden Kommentar.
version_submit-refused-no_offices = Am Programm nimmt noch kein Jugendamt teil, das zustimmen könnte. Bitte nehmen Sie zuerst die Jugendämter auf.
version_submit-refused-past = Bitte wählen Sie einen Tag ab morgen.
version_submit-refused-far = Bitte wählen Sie einen Tag bis { $latest }.
version_submit-refused-changed = Der Text hat sich geändert, während Sie gelesen haben. Bitte lesen Sie ihn noch einmal.
version_show-consent = Antworten der Jugendämter
version_show-dates = vorgelegt am { $day }, Antwort bis { $due }
version_show-all_agree = Alle Jugendämter stimmen zu. Die Programmleitung kann die Fassung freigeben.
version_show-reason = Begründung der Entscheidung:
version_show-answer = Für { $office } antworten
version_show-compare = Mit der Fassung davor vergleichen
version_show-earlier = Zuvor „{ $answer }“: { $text }
version_show-by_link = { $answer } (über persönlichen Link)
version_show-invite = Persönlichen Link für { $office } verschicken
version_show-invite_text = Wer kein Konto hat, antwortet über einen persönlichen Link.
version_compare-title = Fassungen vergleichen
version_compare-sides = Bisher: { $old }. Jetzt: { $new }.
version_compare-legend = Durchgestrichenes ist entfallen, Unterstrichenes ist neu.
version_compare-items = Punkte
version_compare-now = der Text, wie er jetzt ist
version_compare-moved = Punkt { $number }, bisher { $before }
version_compare-others = Andere Fassungen vergleichen
version_compare-old = Bisher
version_compare-new = Jetzt
version_compare-submit = Vergleichen
version_change-same = unverändert
version_change-reworded = umformuliert
version_change-added = neu
version_change-removed = entfallen
version_difference-gone = entfallen:
version_difference-new = neu:
version_difference-end = Ende
version_decide-heading = Entscheidung über Fassung { $number }
version_decide-all_agree = Alle Jugendämter stimmen zu.
version_decide-not_all = Noch stimmen nicht alle Jugendämter zu. Eine Freigabe braucht dann eine Begründung; sie wird mit der anderen Sicht abgedruckt.
version_decide-replaces = Die bisherige öffentliche Definition wird durch diese ersetzt.
version_decide-decision = Entscheidung
version_decide-reason = Begründung
version_decide-reason-hint = Nötig, wenn nicht alle zustimmen oder wenn die Fassung zurückgeht.
version_decide-submit = Entscheiden
version_decide-preview = Der Text der Fassung
version_decide-refused-changed = Inzwischen ist eine weitere Antwort eingegangen. Bitte lesen Sie die Antworten noch einmal.
version_decide-refused-give_back = Bitte schreiben Sie, was die Redaktionsgruppe ändern soll.
version_decide-refused-not_all = Nicht alle Jugendämter stimmen zu. Bitte begründen Sie die Freigabe.
version_decision-release = Freigeben und veröffentlichen
version_decision-give_back = An die Redaktionsgruppe zurückgeben
definition_release-done = Die Definition ist freigegeben und öffentlich.
definition_return-done = Die Fassung ist zurückgegeben; der Text kann wieder geändert werden.

## Zustimmung
consent_give-title = Zustimmung zu Fassung { $number }
consent_give-heading = Ihre Antwort
consent_give-asked = { $office } ist um Zustimmung gebeten. Sie können bis { $due } antworten und Ihre Antwort ändern.
consent_give-answer = Antwort
consent_give-text = Anmerkung oder Gründe
consent_give-text-hint = Wird mit der Definition abgedruckt. Keine Angaben über einzelne Familien.
consent_give-submit = Antwort abgeben
consent_give-done = Ihre Antwort ist festgehalten.
consent_give-so_far = Bisherige Antworten
consent_give-refused-decided = Über Fassung { $number } ist entschieden. Antworten sind nicht mehr möglich.
consent_give-refused-late = Die Frist ist am { $due } abgelaufen. Bitte wenden Sie sich an die Programmleitung.
consent_give-refused-note = Bitte schreiben Sie die Anmerkung dazu.
consent_give-refused-reasons = Bitte nennen Sie die Gründe, damit die Redaktionsgruppe weiterarbeiten kann.
consent_answer-none = noch keine Antwort
consent_answer-agreed = Zustimmung
consent_answer-noted = Zustimmung mit Anmerkung
consent_answer-returned = Zurück an die Redaktionsgruppe, mit Gründen
consent_link-gone = Dieser Link gilt nicht mehr
consent_link-gone_text = Vielleicht gibt es einen neueren. Bitte fragen Sie bei der Person nach, die ihn Ihnen geschickt hat.
consent_link-done = Ihre Antwort ist festgehalten. Sie können sie bis zum Ende der Frist ändern.
consent_invite-heading = Persönlichen Link verschicken
consent_invite-lead = Für { $office }, Antwort bis { $due }. Wer den Link hat, kann für das Jugendamt antworten. Ein neuer Link beendet den vorigen; die Adresse wird nicht gespeichert.
consent_invite-email = E-Mail-Adresse
consent_invite-submit = Link verschicken
consent_invite-mailed = Der Link ist unterwegs.
consent_invite-hand_over = Von hier aus können keine E-Mails verschickt werden. Bitte geben Sie diesen Link selbst weiter:
consent_invite-once = Der Link wird nur dieses eine Mal gezeigt.
consent_invite-back = Zur Definition
letter_consent-subject = Bitte um Zustimmung: { $programme }
letter_consent-text = Guten Tag,

    die Redaktionsgruppe legt { $office } die Definition des Gelingens vor. Programm: { $programme }

    Unter dieser Adresse können Sie den Text lesen und bis { $due } für Ihr Jugendamt antworten, ohne Konto:

    { $link }

    Der Link ist persönlich. Bitte geben Sie ihn nicht weiter.

## Veröffentlichung
definition_public-released = Freigabe Nr. { $number } vom { $at }
definition_public-made_by = Herausgegeben von { $name }
definition_withdraw-heading = Veröffentlichung zurückziehen
definition_withdraw-text = Die öffentliche Seite und ihre Dateien sind danach sofort nicht mehr erreichbar. Fassungen und Verlauf bleiben.
definition_withdraw-submit = Zurückziehen
definition_withdraw-done = Die Veröffentlichung ist zurückgezogen.
definition_withdraw-refused-nothing = Zurzeit ist keine Definition öffentlich.

## Leichte Sprache
plain_show-title = Leichte Sprache
plain_show-lead = Ein eigener Text, der dasselbe sagt. Ändert sich das Original, wird er neu mit ihm verglichen.
plain_show-edit = Leichte Sprache bearbeiten
plain_show-empty = Noch keine Fassung in Leichter Sprache
plain_show-empty_text = Wer sie schreibt, hat das Original daneben und vermerkt, dass beide dasselbe sagen.
plain_show-original = Original
plain_show-due = zu prüfen
plain_show-due_text = Das Original hat sich geändert, oder der Text wurde noch nicht mit ihm verglichen.
plain_show-checked = geprüft
plain_show-checked_text = Mit dem Original verglichen, wie es jetzt ist.
plain_show-since = Dieser Stand ist vom { $at }.
plain_show-check = Sagt dasselbe wie das Original
plain_show-release = Leichte Sprache veröffentlichen
plain_show-release_again = Diesen Stand veröffentlichen
plain_show-withdraw = Veröffentlichung zurückziehen
plain_show-withdraw_sure = Die öffentliche Seite in Leichter Sprache ist danach sofort nicht mehr erreichbar.
plain_show-public_page = In Leichter Sprache lesen
plain_show-refused-none = Es gibt noch keine Fassung in Leichter Sprache.
plain_show-refused-changed = Der Text hat sich geändert, während Sie gelesen haben. Bitte laden Sie die Seite neu und vergleichen Sie noch einmal.
plain_show-refused-due = Bitte vergleichen Sie die Leichte Sprache zuerst mit dem Original, wie es jetzt ist.
plain_show-refused-nothing_public = Zurzeit ist keine Fassung in Leichter Sprache öffentlich.
plain_check-done = Vermerkt: Die Leichte Sprache sagt dasselbe wie das Original.
plain_release-done = Die Leichte Sprache ist öffentlich.
plain_withdraw-done = Die Leichte Sprache ist nicht mehr öffentlich.
plain_edit-heading = Leichte Sprache bearbeiten
plain_edit-lead = Kurze Sätze, bekannte Wörter. Frühere Texte bleiben erhalten.
plain_edit-stem = Satzanfang in Leichter Sprache
plain_edit-text = Punkte in Leichter Sprache
plain_edit-text-hint = Ein Punkt je Zeile.
plain_edit-checked = Der Text sagt dasselbe wie das Original.
plain_edit-submit = Text speichern
plain_edit-done = Der Text in Leichter Sprache ist gespeichert.
plain_public-original = Zur ganzen Definition
plain_public-pdf = PDF
plain_public-released = Veröffentlicht am { $at }
plain_public-behind = Die Definition wurde seither geändert. Dieser Text in Leichter Sprache gehört zu einer früheren Fassung.

## Papiere
definition_paper-title = Definition des Gelingens
definition_paper-plain_title = Definition des Gelingens in Leichter Sprache
definition_paper-sources = Herkunft
definition_paper-sources_text = Jeder Punkt nennt die Aussagen aus den Workshops, aus denen er gewachsen ist. Die Zahlen stehen für Runde, Gruppe und Karte.
definition_paper-sources_caption = Woraus die Punkte gewachsen sind
definition_paper-number = Nr.
definition_paper-item = Punkt
definition_paper-grew_from = Gewachsen aus
definition_paper-no_source = keine Aussage genannt
definition_paper-consent = Zustimmung
definition_paper-consent_caption = Antworten der Jugendämter
definition_paper-office = Jugendamt
definition_paper-answer = Antwort
definition_paper-no_answer = keine Antwort
definition_paper-words = Anmerkung oder Gründe
definition_paper-reason = Begründung der Programmleitung: { $reason }
definition_paper-dissent = Andere Sichten
definition_paper-dissent_now = { $office }, { $answer }: { $text }
definition_paper-dissent_before = { $office }, zuvor { $answer }: { $text }
definition_paper-dissent_workshop = Zu Punkt { $item }, im Workshop zur Aussage { $label }: { $text }
definition_paper-standing_draft = Entwurf, Stand { $day }. Noch nicht abgestimmt.
definition_paper-standing_submitted = Fassung { $number }, den Jugendämtern bis { $due } zur Zustimmung vorgelegt. Noch nicht freigegeben.
definition_paper-standing_returned = Fassung { $number }, an die Redaktionsgruppe zurückgegeben. Nicht freigegeben.
definition_paper-standing_released = Fassung { $number }, freigegeben am { $day }.
definition_paper-standing_plain = In Leichter Sprache, veröffentlicht am { $day }. Es gilt die ganze Definition.
definition_paper-poster_pdf = Plakat (PDF)
definition_paper-leaflet_pdf = Faltblatt (PDF)
definition_paper-leaflet_docx = Faltblatt (DOCX)

## Verlauf
event-definition-stem_edited = Satzanfang der Definition geändert
event-definition-item_created = Punkt der Definition eingetragen
event-definition-item_edited = Punkt der Definition geändert
event-definition-item_moved = Punkt der Definition verschoben
event-definition-item_withdrawn = Punkt der Definition herausgenommen
event-definition-item_cited = Herkunft eines Punktes gewählt
event-definition-comment_created = Punkt der Definition kommentiert
event-definition-comment_resolved = Kommentar zur Definition beantwortet
event-definition-version_submitted = Fassung der Definition vorgelegt
event-definition-version_returned = Fassung der Definition zurückgegeben
event-definition-definition_released = Definition freigegeben
event-definition-definition_withdrawn = Veröffentlichung der Definition zurückgezogen
event-definition-consent_given = Jugendamt hat zur Definition geantwortet
event-definition-consent_invited = Persönlicher Link zur Zustimmung verschickt
event-definition-plain_edited = Leichte Sprache der Definition geändert
event-definition-plain_checked = Leichte Sprache mit dem Original verglichen
event-definition-plain_released = Leichte Sprache der Definition veröffentlicht
event-definition-plain_withdrawn = Leichte Sprache der Definition zurückgezogen
history-field-place = Platz
history-field-cited = Herkunft
history-field-verdict = Ergebnis
history-field-resolution = Begründung
history-field-version_number = Fassung
history-field-due = Antwort bis
history-field-decision_reason = Begründung
history-field-answer = Antwort
history-field-answer_text = Anmerkung oder Gründe
history-field-asked_office = Jugendamt
history-value-verdict-adopted = übernommen
history-value-verdict-partly = teilweise übernommen
history-value-verdict-declined = nicht übernommen
history-value-answer-agreed = Zustimmung
history-value-answer-noted = Zustimmung mit Anmerkung
history-value-answer-returned = Zurück, mit Gründen

## Rechte
permission-definition-definition_show = Die Definition mit Herkunft, Kommentaren und Fassungen lesen
permission-definition-definition_edit = In der Redaktionsgruppe die Definition formulieren und die Herkunft der Punkte wählen
permission-definition-comment_new = Punkte der Definition kommentieren und anders formulieren
permission-definition-comment_resolve = Kommentare zur Definition beantworten
permission-definition-version_submit = Eine Fassung der Definition den Jugendämtern vorlegen
permission-definition-consent_give = Für das eigene Jugendamt einer Fassung der Definition zustimmen oder sie zurückgeben
permission-definition-consent_invite = Persönliche Links zur Zustimmung verschicken
permission-definition-consent_link = Mit einem persönlichen Link für ein Jugendamt antworten
permission-definition-version_decide = Eine Fassung der Definition freigeben oder zurückgeben
permission-definition-definition_withdraw = Die Veröffentlichung der Definition zurückziehen
permission-definition-definition_public = Veröffentlichte Definitionen lesen
permission-definition-plain_edit = Die Definition in Leichter Sprache schreiben und mit dem Original vergleichen
permission-definition-plain_release = Die Leichte Sprache veröffentlichen und zurückziehen
