# Verzeichnis: Organisationen, Menschen, Rollen, Anmeldung. Jeder Schlüssel steht auch in en.ftl.

## Anmelden
sign_in-title = Anmelden
sign_in-email = E-Mail-Adresse
sign_in-password = Passwort
sign_in-submit = Anmelden
sign_in-with_password = Mit E-Mail-Adresse und Passwort
sign_in-lasts = Eine Anmeldung gilt höchstens { $life } Stunden und endet nach { $idle } Stunden ohne Nutzung.
sign_in-forgotten = Passwort vergessen?
sign_in-refused-wrong = E-Mail-Adresse und Passwort passen nicht zusammen. Bitte prüfen Sie beides. Groß- und Kleinschreibung zählt beim Passwort.
sign_in-refused-waiting = { $minutes ->
        [one] Es gab zu viele Versuche mit dieser E-Mail-Adresse. Bitte warten Sie eine Minute, und versuchen Sie es dann noch einmal.
       *[other] Es gab zu viele Versuche mit dieser E-Mail-Adresse. Bitte warten Sie { $minutes } Minuten, und versuchen Sie es dann noch einmal.
    }
sign_in-demo-lead = Wählen Sie eine Beispielperson. Jede sieht, was zu ihrer Rolle gehört.
sign_in-demo-as = als { $name }
sign_out-done = Sie sind abgemeldet.
sign_out_everywhere-done = Sie sind auf allen Geräten abgemeldet.

## Passwort
password-hint = Mindestens 12 Zeichen. Ein kurzer Satz ist leicht zu merken und schwer zu erraten.
password-refused-short = Das Passwort ist zu kurz. Bitte verwenden Sie mindestens { $least } Zeichen.
password-refused-long = Das Passwort ist zu lang. Bitte verwenden Sie höchstens { $most } Zeichen.
password-refused-own = Ihr Name und Ihre E-Mail-Adresse sind leicht zu erraten. Bitte wählen Sie ein anderes Passwort.
password-refused-common = Dieses Passwort steht auf den Listen, die zuerst ausprobiert werden. Bitte wählen Sie ein anderes.
password_forgotten-title = Passwort vergessen
password_forgotten-lead = Wir senden Ihnen einen Link, mit dem Sie ein neues Passwort festlegen.
password_forgotten-email = E-Mail-Adresse
password_forgotten-submit = Link senden
password_forgotten-done = Wenn es zu dieser Adresse ein Konto gibt, ist ein Link unterwegs. Er gilt eine Stunde. Sehen Sie auch im Spam-Ordner nach.
password_forgotten-ask = Hier ist kein E-Mail-Versand eingerichtet. Wenden Sie sich an die Qualitätskoordination Ihres Amtes oder an die Administration. Sie können Ihnen einen Link für ein neues Passwort geben.
link_use-title_invite = Willkommen bei Gelingen
link_use-lead_invite = { $name }, bitte legen Sie ein Passwort fest. Damit und mit der Adresse { $email } melden Sie sich künftig an.
link_use-title_reset = Neues Passwort festlegen
link_use-lead_reset = { $name }, bitte legen Sie ein neues Passwort für { $email } fest. Alle anderen Anmeldungen enden damit.
link_use-password = Passwort
link_use-submit = Passwort festlegen
link_use-done = Ihr Passwort ist festgelegt, und Sie sind angemeldet.
link_use-gone-title = Dieser Link gilt nicht mehr
link_use-gone-text = Ein Link gilt nur ein Mal und nur für begrenzte Zeit. Bitten Sie die Person, die Sie eingeladen hat, um einen neuen, oder fordern Sie ein neues Passwort an.

## E-Mails
letter_invite-subject = Ihre Einladung zu Gelingen
letter_invite-text = Guten Tag { $name },

    Sie sind eingeladen, bei Gelingen mitzuarbeiten. Bitte legen Sie unter dieser Adresse Ihr Passwort fest:

    { $link }

    Der Link gilt sieben Tage und nur ein Mal.
letter_reset-subject = Ihr neues Passwort für Gelingen
letter_reset-text = Guten Tag { $name },

    unter dieser Adresse legen Sie ein neues Passwort fest:

    { $link }

    Der Link gilt nur ein Mal. Haben Sie keinen Link angefordert? Dann müssen Sie nichts tun.
letter_role-subject = Neue Rolle bei Gelingen
letter_role-text = Guten Tag { $name },

    Sie haben bei Gelingen eine neue Rolle. Melden Sie sich wie gewohnt an. Ihre Rollen finden Sie hier:

    { $link }

## Eigenes Konto
account_show-title = Mein Konto
account_show-roles = Rollen
account_show-no_role = Bitte wenden Sie sich an die Leitung oder die Qualitätskoordination Ihres Amtes, an die Programmleitung oder an die Administration.
account_show-sessions = Anmeldungen
account_show-sessions-text = Eine Anmeldung endet nach zwei Stunden ohne Nutzung, spätestens nach zwölf Stunden.
account_show-session = Angemeldet seit { $since }, zuletzt genutzt etwa { $seen }
account_show-sign_out_everywhere = Überall abmelden
account_edit-title = Name und Sprache ändern
account_edit-name = Name
account_edit-lang = Sprache der Seiten und E-Mails
account_edit-submit = Speichern
account_edit-done = Ihre Angaben sind gespeichert.
account_password-title = Passwort ändern
account_password-lead = Alle anderen Anmeldungen enden damit.
account_password-old = Bisheriges Passwort
account_password-password = Neues Passwort
account_password-submit = Passwort ändern
account_password-done = Ihr Passwort ist geändert.
account_password-refused-old = Das ist nicht Ihr bisheriges Passwort. Bitte geben Sie es noch einmal ein.
role_list-empty = Noch keine Rolle
role_list-since = seit { $day }
role_list-until = endet am { $day }

## Menschen
person-name = Name
person-email = E-Mail-Adresse
person-lang = Sprache
person-state = Konto
person_list-title = Menschen
person_list-lead = Alle, die hier ein Konto haben.
person_list-search = Name oder E-Mail-Adresse
person_show-no_role = Eine Rolle bekommt die Person durch eine Einladung: auf der Seite ihrer Organisation, im Programm oder hier bei den Menschen.
person_show-end = Administration von { $name } beenden
person_create-refused-email_taken = Zu dieser E-Mail-Adresse gibt es schon ein Konto. Bitte verwenden Sie eine andere.
person_edit-title = Name und E-Mail-Adresse ändern
person_edit-name = Name
person_edit-email = E-Mail-Adresse
person_edit-email-hint = Mit dieser Adresse meldet sich die Person an. Ändern Sie sie, gelten offene Links nicht mehr.
person_edit-submit = Speichern
person_edit-done = Die Angaben sind gespeichert.
person_withdraw-title = Konto von { $name } zurückziehen?
person_withdraw-lead = Die Person kann sich dann nicht mehr anmelden. Ihre Rollen, Anmeldungen und Links enden sofort. Was sie eingetragen hat, bleibt mit ihrem Namen erhalten.
person_withdraw-submit = Konto zurückziehen
person_withdraw-done = Das Konto ist zurückgezogen.
person_withdraw-refused-self = Das eigene Konto können Sie nicht zurückziehen. Bitten Sie eine andere Person in der Administration darum.
person_withdraw-refused-again = Das Konto ist schon zurückgezogen.
lang-de = Deutsch
lang-en = Englisch
state-active = Passwort festgelegt
state-invited = eingeladen, noch ohne Passwort
state-withdrawn = zurückgezogen
place-instance = Diese Installation
role-none = Ohne Rolle
list-nothing_found = Nichts gefunden
list-nothing_found-text = Versuchen Sie es mit einem kürzeren Wort, oder sehen Sie alle an.
member-role = Rolle
member-since = Seit
member_list-title = Menschen und Rollen
member_list-caption = Wer hat welche Rolle?
member_list-empty = Noch niemand
member_list-empty-text = Laden Sie die Menschen ein, die hier mitarbeiten.
member_list-acts = Ändern
member_list-end = Rolle beenden
member_list-link = Neuer Link
member_list-whose = – { $name }
member_invite-title = Jemanden einladen
member_invite-lead = Wer schon ein Konto hat, bekommt nur die Rolle. Wer neu ist, bekommt einen Link für das erste Passwort.
member_invite-name = Name
member_invite-email = Dienstliche E-Mail-Adresse
member_invite-role = Rolle
member_invite-lang = Sprache der Seiten und E-Mails
member_invite-submit = Einladen
member_invite-refused-withdrawn = Das Konto zu dieser Adresse ist zurückgezogen. Bitte wenden Sie sich an die Administration.
member_invited-title = { $name } gehört dazu
member_invited-mailed = Eine E-Mail ist unterwegs an { $email }.
member_invited-known = Zu { $email } gibt es schon ein Konto. Die neue Rolle gilt ab sofort. Bitte sagen Sie es weiter.
member_invited-hand_over = Bitte geben Sie diesen Link persönlich oder auf sicherem Weg weiter:
member_invited-once = Der Link gilt nur ein Mal. Diese Seite zeigt ihn nur jetzt. Wer ihn hat, kann das Passwort festlegen.
member_invited-back = Zurück zu den Menschen
member_link-title = Neuer Link für { $name }
member_link-lead = Mit dem Link legt die Person ein neues Passwort fest. Frühere Links gelten dann nicht mehr. Im Verlauf steht, dass Sie ihn erzeugt haben.
member_link-submit = Link erzeugen
member_link-refused-elsewhere = Diese Person hat noch andere Rollen. Nur die Administration kann ihr einen Link geben.
member_end-title = Rolle von { $name } beenden
member_end-lead = Das Konto und alles, was die Person eingetragen hat, bleiben erhalten.
member_end-role = Rolle
member_end-until = Erster Tag ohne die Rolle
member_end-submit = Rolle beenden
member_end-done = Das Ende der Rolle ist eingetragen.
member_end-none = Diese Rolle können Sie nicht beenden
member_end-none-text = Sie ist weiter gefasst als Ihre eigene. Bitte wenden Sie sich an die Leitung oder an die Administration.
member_end-refused-past = Dieser Tag ist vorbei. Bitte wählen Sie heute oder einen späteren Tag.
role_grant-refused-kind = Diese Rolle gibt es hier nicht. Bitte wählen Sie eine andere.
role_grant-refused-wider = Diese Rolle ist weiter gefasst als Ihre eigene. Bitte wenden Sie sich an die Leitung oder an die Administration.
role_end-refused-last_lead = Ein Programm braucht immer eine Programmleitung. Laden Sie zuerst eine andere ein.
role_end-refused-last_administrator = Die Installation braucht immer jemanden in der Administration. Laden Sie zuerst eine andere Person ein.

## Organisationen
organisation_list-nav = Organisationen
organisation_list-people = Alle Menschen
organisation_list-title = Organisationen
organisation_list-lead = Ämter, Institute und Träger, die hier zusammenarbeiten.
organisation_list-search = Name oder Gemeindeschlüssel
organisation_list-empty = Noch keine Organisation
organisation_list-empty-text = Zuerst legt die Administration die Ämter an, die an einem Programm teilnehmen.
organisation-kind-state_youth_office = Landesjugendamt
organisation-kind-institute = Institut
organisation-kind-youth_office = Jugendamt
organisation-kind-independent_carrier = Freier Träger
organisation-kind-other = Sonstige
organisation_show-predecessors = Führt die Arbeit fort von
organisation_new-title = Organisation anlegen
organisation_new-done = Die Organisation ist angelegt. Laden Sie jetzt die Menschen ein, die dort arbeiten.
organisation_new-refused-key = Bitte geben Sie einen Kurznamen an, z. B. landkreis-celle.
organisation_edit-title = Organisation bearbeiten
organisation_edit-name = Name
organisation_edit-key = Kurzname
organisation_edit-key-hint = Steht in der Adresse der Seiten und bleibt. Ohne Angabe entsteht er aus dem Namen.
organisation_edit-kind = Art
organisation_edit-official_key = Amtlicher Gemeindeschlüssel
organisation_edit-official_key-hint = 5 Ziffern für einen Landkreis, 8 für eine Stadt oder Gemeinde
organisation_edit-valid_from = Besteht seit
organisation_edit-valid_until = Besteht bis
organisation_edit-successor = Nachfolge
organisation_edit-successor-hint = Wer die Aufgaben übernimmt. Alles Erarbeitete bleibt erhalten.
organisation_edit-successor_none = Keine
organisation_edit-successor_withdrawn = { $name } (zurückgezogen)
organisation_edit-submit = Speichern
organisation_edit-done = Die Organisation ist gespeichert.
organisation_edit-refused-official_key = Der Gemeindeschlüssel hat 5 oder 8 Ziffern. Bitte prüfen Sie ihn.
organisation_edit-refused-end_before_start = Das Ende liegt vor dem Anfang. Bitte prüfen Sie beide Tage.
organisation_edit-refused-successor = Diese Organisation kann nicht nachfolgen. Bitte wählen Sie eine andere.
organisation_withdraw-title = „{ $name }“ zurückziehen?
organisation_withdraw-lead = Die Organisation steht dann nicht mehr zur Auswahl. Ihre Menschen, ihre Arbeit und ihr Verlauf bleiben erhalten.
organisation_withdraw-submit = Organisation zurückziehen
organisation_withdraw-done = Die Organisation ist zurückgezogen.
organisation_withdraw-refused-again = Die Organisation ist schon zurückgezogen.
organisation_history-title = Verlauf

## Verlauf
history-who = { $name } ({ $role })
history-what_about = { $what }: { $name }
history-who_program = Gelingen
history-older = Ältere Einträge
history-field-lang = Sprache
history-field-link = Wofür
history-field-what = Geändert
history-field-role = Rolle
history-field-until = Erster Tag ohne die Rolle
history-value-lang-de = Deutsch
history-value-lang-en = Englisch
history-value-link-invite = Einladung
history-value-link-reset = Neues Passwort
history-value-what-name = Name
history-value-what-email = E-Mail-Adresse
history-value-kind-state_youth_office = Landesjugendamt
history-value-kind-institute = Institut
history-value-kind-youth_office = Jugendamt
history-value-kind-independent_carrier = Freier Träger
history-value-kind-other = Sonstige
event-directory-organisation_created = Organisation angelegt
event-directory-organisation_edited = Organisation bearbeitet
event-directory-organisation_withdrawn = Organisation zurückgezogen
event-directory-person_created = Konto angelegt
event-directory-account_edited = Eigene Angaben geändert
event-directory-password_set = Passwort festgelegt
event-directory-person_edited = Name oder E-Mail-Adresse geändert
event-directory-person_withdrawn = Konto zurückgezogen
event-directory-link_created = Link zum Festlegen des Passworts erzeugt
event-directory-role_granted = Rolle gegeben
event-directory-role_ended = Rolle beendet

# Was jemand darf (Seite „Wer darf was?“)
permission-directory-account_edit = den eigenen Namen und die eigene Sprache ändern
permission-directory-account_password = das eigene Passwort ändern
permission-directory-account_show = das eigene Konto sehen
permission-directory-link_use = einen Link aus Einladung oder Zurücksetzung benutzen
permission-directory-member_end_organisation = Rollen in der Organisation beenden
permission-directory-member_end_programme = Rollen im Programm beenden
permission-directory-member_invite_organisation = Menschen in die Organisation einladen
permission-directory-member_invite_programme = Menschen in das Programm einladen
permission-directory-member_link_organisation = Eingeladenen der Organisation einen neuen Link geben
permission-directory-member_link_programme = Eingeladenen des Programms einen neuen Link geben
permission-directory-member_list_organisation = sehen, wer in der Organisation welche Rolle hat
permission-directory-member_list_programme = sehen, wer im Programm welche Rolle hat
permission-directory-organisation_edit = Angaben der Organisation ändern
permission-directory-organisation_history = den Verlauf einer Organisation lesen
permission-directory-organisation_list = sehen, welche Organisationen es gibt
permission-directory-organisation_new = eine Organisation anlegen
permission-directory-organisation_show = Name und Art einer Organisation sehen
permission-directory-organisation_withdraw = eine Organisation zurückziehen
permission-directory-password_forgotten = einen Link für ein neues Passwort anfordern
permission-directory-person_edit = Name und E-Mail-Adresse von Menschen ändern
permission-directory-person_end = Rollen von Menschen beenden
permission-directory-person_link = Menschen einen neuen Link geben
permission-directory-person_list = sehen, wer ein Konto hat
permission-directory-person_new = ein Konto anlegen
permission-directory-person_show = die Angaben zu einem Konto sehen
permission-directory-person_withdraw = ein Konto zurückziehen
permission-directory-sign_in = sich anmelden
permission-directory-sign_out = sich abmelden, auch überall
