# The start page
home-title = Quality means that help succeeds
home-lead = Gelingen accompanies youth welfare offices in quality development under § 79a SGB VIII: from the shared definition to the recommendation that others take over.
home-sign_in = Sign in
home-how = How the offices proceed
home-how-success = Everyone involved describes together when child and youth welfare has succeeded.
home-how-needs = Each youth welfare office finds out what it already has and what it wants to work on.
home-how-areas = The quality areas are spread over the offices and worked on one after the other.
home-how-transfer = What proves itself is evaluated and described so that other offices can use it.
home-released = Published results
home-released-none = Nothing has been published yet
home-released-none-text = As soon as a programme lead releases a result, everybody can read it here.
home-definition = Definition of success: { $title }
home-released-on = Released on { $day }
home-never = What does not happen here
home-never-text = Gelingen keeps no case data. It does not judge people and makes no rankings of offices.

# Accessibility statement
accessibility-title = Accessibility
accessibility-lead = This application is meant to be used by everyone. The yardstick is WCAG 2.2: level AA, and for forms level AAA as well.
accessibility-state = State
accessibility-state-text = The pages are checked by machine with every change: for each role, full, empty and with faults, in light and dark schemes and at 320 pixels width, selected pages also with forced colours. The most important paths are gone through with the mouse, by keyboard alone and without scripts. This is a self-assessment.
accessibility-forms = Forms
accessibility-forms-text = All criteria of level AAA have been assessed for pages with forms. Machines check, among others, contrast of 7:1, targets of 44 pixels, length and distance of lines, help at the field, a way back before sending, and where one is. The reading level (3.1.5) is not assured: law, and what offices write themselves, is often harder.
accessibility-gaps = What is still open
accessibility-gaps-people = A check with people who use assistive technology is still to come.
accessibility-gaps-pdf = PDF files are checked by machine against PDF/UA-1. A check with screen readers is still to come.
accessibility-contact = Report a barrier
accessibility-contact-text = Please turn to the body that provides this application for you. Describe the page and what you wanted to do there.

# Command line
cli-about = Gelingen: participatory quality development for youth welfare offices (§ 79a SGB VIII)
cli-after =
    First steps:
      gelingen demo                     look at the model project 2016–2018 without setting anything up
      gelingen check                    check configuration and health
      gelingen user add --name … --email …   add the first administrator
      gelingen serve                    start the service
      gelingen backup FILE              back up all data, also while the service runs

    Configuration: gelingen.toml or environment variables GELINGEN_<KEY>, see docs/betrieb.md
cli-usage = Usage:
cli-usage-root = [OPTIONS] COMMAND
cli-commands = Commands
cli-command = COMMAND
cli-options = Options
cli-help = Shows this help
cli-version = Shows the version
cli-config = File with the configuration instead of gelingen.toml
cli-demo = Loads the model project Niedersachsen into a database of its own and shows it at http://127.0.0.1:8080
cli-demo-listen = Address and port; this machine only (127.0.0.1 or [::1])
cli-demo-data = Folder for the demo's database
cli-demo-fresh = Starts anew and deletes the demo's database
cli-demo-loopback = The demo signs everybody in without a password. So it runs on this machine only. Choose 127.0.0.1 or [::1], not { $address }.
cli-demo-loading = Loading the model project …
cli-demo-step-catalogue = Catalogue with twelve quality areas and legal bases
cli-demo-step-programme = Model project 2016–2018: four offices, timeline, allocation
cli-demo-step-followup = Follow-up 2019: five offices
cli-demo-step-people = People and roles (example)
cli-demo-step-kickoff = Kick-off of 20 October 2016 with example cards
cli-demo-step-needs = Needs workshops of the four offices (example)
cli-demo-step-allocation = Allocation by need (example)
cli-demo-live = Begin a workshop with so many simulated people
cli-demo-live_at = Workshop with simulated people: { $address }
cli-demo-step-definition = Definition of success with example items, being worded
cli-demo-step-release = Published allocation
cli-demo-ready = Gelingen is running: { $address }
cli-demo-sign_in = Sign in with one click at { $address }/sign-in – one person for each role (example):
cli-demo-end = End with Ctrl+C. Start anew: gelingen demo --fresh
cli-serve = Starts the service
cli-serve-ready = Gelingen is running: { $address }
cli-listen = The address { $address } cannot be opened: { $reason }. End the other program on this port, or choose another one with --listen (demo) or the key listen.
cli-migrate = Brings the database schema up to this version
cli-migrate-dry = Only shows what would be done
cli-migrate-pending = { $count ->
    [0] The schema is up to date.
    [one] One step is pending.
   *[other] { $count } steps are pending.
}
cli-migrate-done = { $count ->
    [0] The schema was up to date already.
    [one] One step done.
   *[other] { $count } steps done.
}
cli-check = Checks configuration and health and advises what to do
cli-programme = Read programmes from files and write them out
cli-programme-import = Reads a programme from a TOML file
cli-programme-import-file = The file, for example scenarios/niedersachsen-2016/programme.toml
cli-programme-imported = The programme { $key } has been created.
cli-programme-faults = { $count ->
    [one] The file has one fault. Nothing was created.
   *[other] The file has { $count } faults. Nothing was created.
}
cli-programme-export = Writes a programme as a TOML file
cli-programme-export-key = The programme's key, for example nds-79a-2016
cli-programme-export-output = Writes into this file instead of the screen
cli-programme-absent = There is no programme with the key { $key }. The list is in the application under Programmes.
cli-allocate = Spreads quality areas over offices by need, with a reason for each choice
cli-allocate-file = The problem as a JSON file; - reads standard input
cli-allocate-output = Writes the solution to this file; - writes to the screen
cli-allocate-all = Also lists up to N solutions that are equally good
cli-allocate-faults = { $count ->
    [one] The problem has one fault:
   *[other] The problem has { $count } faults:
}
cli-allocate-faults_more = … and { $count } more.
cli-user = Add people
cli-user-add = Adds a person and shows a link with which they set their password
cli-user-add-name = Name as it is shown
cli-user-add-email = E-mail address with which the person signs in
cli-user-add-role = Role: administrator, lead, facilitator, evaluator, head, coordinator, team_lead, professional
cli-user-add-at = Where the role holds: instance, or the key of a programme or an organisation
cli-user-role = There is no role { $role }. Possible are: administrator, lead, facilitator, evaluator, head, coordinator, team_lead, professional.
cli-user-place = { $at } is no place for this role. Administrator: instance. Lead, facilitator, evaluator: a programme. All others: an organisation.
cli-user-added = { $name } has been added. This link is valid for seven days and only once:
cli-user-known = There was a person with this e-mail address already. They now have the role in addition.
cli-openapi = Writes the JSON interface as an OpenAPI document
cli-unknown = “{ $word }” is neither a command nor an option of Gelingen.
cli-required = Missing: { $word }.
cli-value = “{ $value }” does not fit { $word }.
cli-see_help = All commands: gelingen --help
cli-missing = What you asked for is not there.
cli-database-newer = The database belongs to a newer version (step { $name } is unknown here). Start the newer version, or restore a backup made by this one.
cli-database-edited = The schema step { $name } was changed afterwards. Restore the original build of the program.
cli-database-closed = The database cannot be opened ({ $place }): { $reason }. Check the key database, whether the server is running, and whether you may write there.

# Configuration
cli-unwritable = { $path } cannot be written: { $why ->
    [absent] there is no such folder.
    [forbidden] the account that Gelingen runs under may not write there.
    [folder] it is a folder.
   *[other] { $reason }
    }
config-unreadable = { $path } cannot be read: { $why ->
    [absent] there is no file of this name.
    [forbidden] the account that Gelingen runs under may not read it.
    [folder] it is a folder.
    [no_text] it is no text in UTF-8.
   *[other] { $reason }
    }
config-broken = { $path }, line { $line }: this is not valid TOML ({ $reason }).
config-unknown = { $path }: there is no key “{ $key }”. Did you mean “{ $near }”?
config-unknown_alone = { $path }: there is no key “{ $key }”. “gelingen check” shows all keys.
config-not_text = { $path }: the value of “{ $key }” must stand in quotation marks.
config-wrong = { $key } = “{ $value }” is not understood. { $key ->
    [listen] Write address and port, for example 127.0.0.1:8080.
    [public_url] Write the address without a path, for example https://qe.example.org. Write umlauts as in the certificate (xn--…).
    [attachments] Name a folder.
    [backup_at] Write hour and minute, for example 02:30.
    [backup_keep] Numbers from 1 to 4000 are possible.
    [log] Possible are error, warn, info, debug, trace or filters such as gelingen=debug.
    [log_format] Possible are text and json.
    [requests_at_once] Write a number from 1 to 1000000, such as 512.
    [forms_per_minute] Write a number up to 60000; 0 lifts the bound.
    [answer_memory] Write a number of megabytes up to 4096; 0 switches the memory off.
    [metrics_token] Take at least 32 characters without spaces, such as those of: openssl rand -hex 32
    [mail_server] mail_sender needs a server, for example smtps://name:password@mail.example.org.
   *[other] Examples are in docs/betrieb.md.
}
check-config = Configuration:
check-health = Health:
check-default = default
check-no_public_url = none set; links in e-mails need it
check-metrics = at /metrics, for those who know the access word
check-no_metrics = not set up; the key metrics_token is for that
check-mail = set up
check-no_mail = not set up; invitation links are shown and handed over in person
check-database = { $place }, { $count ->
    [one] one role in administration
   *[other] { $count } roles in administration
}
check-database-new = { $place } is made at the first start; then: gelingen user add
check-database-pending = { $count ->
    [one] One schema step is pending.
   *[other] { $count } schema steps are pending.
} Back up the data and run: gelingen migrate
check-no_administrator = Nobody can administer. Add a person: gelingen user add --name … --email …
check-good = All is well.
check-bad = { $count ->
    [one] One point needs your attention.
   *[other] { $count } points need your attention.
}

# Backing up, restoring, verifying the journal
cli-backup = Writes all data into one file, also while the service runs
cli-backup-file = The backup, for example gelingen-2026-11-22.gelingen
cli-backup-check = Makes no backup but checks one that is there, to its last byte
cli-backup-done = { $file } is written: { $rows } rows, { $files ->
    [one] one attachment
   *[other] { $files } attachments
}. Content: { $content }
cli-backup-good = { $file } is whole: made on { $moment } by version { $program }, { $rows } rows, { $files ->
    [one] one attachment
   *[other] { $files } attachments
}. Content: { $content }
cli-restore = Restores a backup into an empty database
cli-restore-file = The backup
cli-restore-done = { $file } is restored, as of { $moment }: { $rows } rows, { $files ->
    [one] one attachment
   *[other] { $files } attachments
}. Content: { $content }
cli-restore-next = The data is now in { $place }. Next: gelingen check
cli-journal = Verify the journal
cli-journal-verify = Finds out whether anything in the journal was edited, deleted, inserted, reordered or cut off
cli-journal-verify-scope = Only the journal of this key: instance, a programme or an organisation
cli-journal-verify-heads = Compares with the past: a backup, or a list that was kept of gelingen journal heads
cli-journal-heads = Prints number and hash of the last entry of each journal, to be kept elsewhere
journal-stream = { $number ->
    [one] one entry
   *[other] { $number } entries
}, chained without a gap
journal-fault-entry = Entry { $number } was edited, deleted, moved or inserted. What stands before it is unchanged.
journal-fault-end = After entry { $number } something was cut off or added.
journal-fault-head = Entry { $number } is no longer the one that used to be there. The journal was written anew or cut off.
journal-good = All good: { $entries } entries. The chain alone does not show whether somebody with access to the database wrote all of it anew. For that: gelingen journal verify --heads BACKUP
journal-good-heads = All good: { $entries } entries, compared with { $heads } earlier heads.
journal-bad = { $count ->
    [one] One journal is not as it was written.
   *[other] { $count } journals are not as they were written.
} Keep database and backups as they are, and find out who had access.
journal-absent = There is no journal of the key { $key }. Without --scope all are verified.
journal-heads = { $file }, line { $line }: this is no head of a journal. A backup is wanted, or a list of gelingen journal heads.
archive-exists = { $file } is there already. Choose another name; a backup is never written over.
archive-no_database = There is no database at { $place }. Check the key database.
archive-foreign = { $file } is no backup of Gelingen.
archive-damaged = { $file } is damaged ({ $reason }). Take another backup.
archive-newer_format = { $file } has format { $number }, which this version does not know. Restore it with the newer version.
archive-newer_schema = { $file } belongs to a newer version (step { $name } is unknown here). Restore it with the newer version.
archive-not_empty = There is something in the database already (table { $table }). A backup is restored into an empty one only: name a new file in the key database, or a new schema in database_schema.
archive-too_large = A row of table { $table } is too large for a backup. Nothing was written.
archive-differs = What arrived is not the content of the backup { $file }. Nothing was kept. Wanted: { $wanted }, found: { $found }
archive-lacking = { $file } is complete but for { $count ->
    [one] one attachment that was
   *[other] { $count } attachments that were
} missing or damaged when it was made. Take what is missing from an older backup; their hashes follow:
archive-unreachable = { $file }: { $reason }
archive-folder = The folder { $file } for backups cannot be written: { $reason }. Check the key backup_folder and the permissions.
check-no_backup = not set up; with backup_folder a backup is made each night and restored for trial
check-backup-first = { $place }; the first backup is made as soon as the service runs
check-backup = { $moment }, restored for trial: { $file }
check-backup-never = never yet
check-backup-written = The backup of { $moment } could not be written. Check space and permissions of the folder; the log says why. Last good one: { $good }
check-backup-restored = The backup of { $moment } could not be restored. The log says why. Make one by hand: gelingen backup FILE. Last good one: { $good }
check-backup-journal = In the backup of { $moment } the journal does not hold together, or does not go on from the backup before. Verify: gelingen journal verify --heads BACKUP. Last good one: { $good }
check-backup-lacking = The backup of { $moment } lacks attachments that were missing or damaged before; all else is in it and was restored for trial. Older backups stay. The log says which attachments.
check-attachments-first = not checked yet; that happens each night as soon as the service runs
check-attachments = checked byte by byte on { $moment }, { $count ->
    [0] none there yet
    [one] one, and it is whole
   *[other] all { $count } are whole
}
check-attachments-unread = On { $moment } the attachments could not be read. Check the folder in attachments and its permissions; the log says why.
check-attachments-spoilt = On { $moment } { $count ->
    [one] one attachment was missing or damaged. The log says which.
   *[other] { $count } attachments were missing or damaged. The log says which.
} Take the folder attachments from an older backup, and have the disk checked.
check-backup-late = Since the backup of { $moment } none has succeeded. Is the service running? Last good one: { $good }

# Overviews
cli-print = Prints what the program is made of: routes, permissions, schema
cli-print-what = routes, permissions or schema

# What somebody may do (page “Who may do what?”)
permission-app-home_show = read the start page
permission-app-accessibility_show = read the accessibility statement
permission-app-words_show = look up the field’s words
permission-app-roles_show = read which role may do what
permission-app-metrics_show = fetch the metrics, with the access word from the configuration
permission-app-health_show = see how the program is doing

# Who may do what?
roles_show-title = Who may do what?
roles_show-lead = Every role counts in one place: in the installation, in a programme or in an office. Whoever has no role there sees nothing of it.
roles_show-everybody = Everybody, also without an account
roles_show-account = Everybody with an account
roles_show-where-instance = Counts in the whole installation.
roles_show-where-programme = Counts in the programme that the role was given for.
roles_show-where-organisation = Counts in one’s own office and in the programmes it takes part in.
roles_show-also = In addition, what everybody with an account may do.

# Health (for administrators)
health_show-title = Health
health_show-nav = Health
health_show-lead = How the program is doing, what needs attention, and what to do. Nothing here is about people.
health_show-attention = What to do
health_show-well = All is well
health_show-well-text = Nothing needs your attention.
health_show-look = Please look
health_show-trouble-backup_old = There has been no tested backup since yesterday.
health_show-trouble-backup_old-do = Set up the nightly backup (operations manual, “Backup and restore”). If it is set up, look in the service’s log for why it does not happen.
health_show-trouble-backup_failed = The last backup failed.
health_show-trouble-backup_failed-do = Below it says where. Check space and write permission in the folder of backups. Delete older backups only after one has gone well again.
health_show-trouble-backup_lacking = The last backup lacks { $count ->
    [one] an attachment.
   *[other] { $count } attachments.
}
health_show-trouble-backup_lacking-do = What is lacking was missing or damaged before; all else is in it. Take it from an older backup whose name begins with “gelingen-”. Those stay until a complete one has gone well again.
health_show-trouble-attachments_spoilt = { $count ->
    [one] One attachment is missing or damaged.
   *[other] { $count } attachments are missing or damaged.
}
health_show-trouble-attachments_spoilt-do = The service’s log says which. Take them from an older backup, and have the disk checked.
health_show-trouble-attachments_unread = The attachments could not be read the last time.
health_show-trouble-attachments_unread-do = Check the folder of attachments and its permissions. The service’s log says why.
health_show-trouble-no_post = { $count ->
    [one] A letter waits, and no mail server is set up.
   *[other] { $count } letters wait, and no mail server is set up.
}
health_show-trouble-no_post-do = Set the keys mail_server and mail_sender, or hand invitation links over in person.
health_show-trouble-letters_wait = { $count ->
    [one] A letter has waited for more than an hour.
   *[other] { $count } letters wait, the oldest for more than an hour.
}
health_show-trouble-letters_wait-do = Check with “gelingen check” and in the mail server’s log whether it accepts letters. Each letter is tried again for up to eight hours.
health_show-trouble-letters_given_up = { $count ->
    [one] A letter was given up in the last thirty days.
   *[other] { $count } letters were given up in the last thirty days.
}
health_show-trouble-letters_given_up-do = Address and text are deleted. Whoever expects an invitation or a new password needs a new link.
health_show-trouble-crowded = { $count ->
    [one] A request was turned away because too much came at once.
   *[other] { $count } requests were turned away because too much came at once.
}
health_show-trouble-crowded-do = A few are no reason to worry: the page asks to try again in a moment. If it happens often, the service needs a stronger machine.
health_show-trouble-writes_wait = { $count } changes wait to be saved.
health_show-trouble-writes_wait-do = The disk does not keep up. See what else keeps it busy.
health_show-trouble-broken = { $count ->
    [one] A request failed because of a fault in the program.
   *[other] { $count } requests failed because of a fault in the program.
}
health_show-trouble-broken-do = What happened is in the service’s log under “a request broke”. Please report it to the developers.
health_show-trouble-full = The disk is or was full. { $count ->
    [one] A change was turned away.
   *[other] { $count } changes were turned away.
}
health_show-trouble-full-do = Make room. Reading still works; saving works again as soon as there is space.
health_show-data = Database
health_show-place = Place
health_show-version = Version of the program
health_show-schema = Schema
health_show-schema-current = as this version needs it; otherwise the service does not start
health_show-waiting = Queue
health_show-waiting-text = { $count ->
    [0] no change waits
    [one] one change waits
   *[other] { $count } changes wait
}
health_show-commits = Saved
health_show-commits-text = { $count ->
    [one] once
   *[other] { $count } times
}
health_show-batch = Changes per save
health_show-batch-text = { $count } on average
health_show-letters = Letters
health_show-post = Mail server
health_show-post-set = set up
health_show-post-none = not set up; invitation links are shown and handed over in person
health_show-letters_waiting = Waiting
health_show-letters_given_up = Given up in thirty days
health_show-letters_oldest = The oldest has waited since
health_show-letters-text = { $count ->
    [0] none
    [one] one
   *[other] { $count }
}
health_show-backup = Backup
health_show-backup_last = Last backup
health_show-backup_good = Last restored with success
health_show-attachments = Attachments
health_show-attachments-never = not checked yet
health_show-attachments-text = { $moment }: { $whole } whole, { $spoilt } missing or damaged, { $discarded } no longer needed and removed
health_show-attachments-unread = { $moment }: they could not be read.
health_show-never = never yet
health_show-restored = made, and restored on trial
health_show-not_restored = written, but not restored on trial
health_show-fault-written = The archive could not be written.
health_show-fault-restored = The archive could not be restored with equal content.
health_show-fault-journal = The journal in the archive does not hold together.
health_show-lacking = Restored, but attachments are missing in it.
health_show-door = Service
health_show-since = Running since
health_show-pages = Answers
health_show-pages-text = { $count ->
    [one] one
   *[other] { $count }
}
health_show-kept = Of these from memory
health_show-streams = Open pages that renew themselves
health_show-passwords = Passwords being checked right now
health_show-since_start = Counts begin with the start of the service. Metrics give the longer view (operations manual, “Metrics”).

# Words
words_show-title = Words
words_show-lead = Technical words and abbreviations that you meet in Gelingen.
words_show-word-allocation = Allocation
words_show-word-allocation-text = Which office works on which quality areas, and in which order.
words_show-word-area = Quality area
words_show-word-area-text = A part of an office’s work for which it is described what good work is, such as staff or cooperation. The catalogue that comes along has twelve.
words_show-word-asd = ASD
words_show-word-asd-text = Allgemeiner Sozialer Dienst, the general social service: the part of an office that advises families and arranges help.
words_show-word-ascending = Ascending interview
words_show-word-ascending-text = People talk about the same question alone first, then in pairs, fours, eights and in plenum. At each level they carry a fixed number of statements on.
words_show-word-catalogue = Catalogue
words_show-word-catalogue-text = The collection of quality areas with their requirements. A released version does not change any more.
words_show-word-cohort = Cohort
words_show-word-cohort-text = The offices that take part in a programme together.
words_show-word-definition = Definition of success
words_show-word-definition-text = The shared sentence “Child and youth welfare has succeeded when …” with its items. All further work is measured by it.
words_show-word-dissent = Another view
words_show-word-dissent-text = A dissent that stays beside a statement, in print too. It bears no name.
words_show-word-evaluation = Evaluation
words_show-word-evaluation-text = Finding out whether and how something has worked. The role evaluator reads a programme and changes nothing.
words_show-word-evidence = Evidence
words_show-word-evidence-text = What shows that a requirement is met, such as a concept or an instruction.
words_show-word-facilitator = Facilitator
words_show-word-facilitator-text = Who prepares and runs workshops and accompanies the offices through the programme.
words_show-word-feature = Quality feature
words_show-word-feature-text = A property of good work that can be checked. § 79a SGB VIII asks for such features.
words_show-word-independent = Independent provider
words_show-word-independent-text = An association or company that provides youth welfare services without being an authority.
words_show-word-lineage = Lineage of a statement
words_show-word-lineage-text = From which cards of earlier rounds a statement has grown.
words_show-word-milestone = Milestone
words_show-word-milestone-text = A day in the programme on which something happens or shall be done.
words_show-word-model_office = Youth welfare office
words_show-word-model_office-text = The authority of a town or district that is responsible for child and youth welfare.
words_show-word-needs = Needs workshop
words_show-word-needs-text = A meeting of an office that finds out what is there already and what it wants to work on.
words_show-word-phase = Phase
words_show-word-phase-text = A part of a programme with a beginning and an end.
words_show-word-plenum = Plenum
words_show-word-plenum-text = All participants of a workshop together.
words_show-word-programme = Programme
words_show-word-programme-text = The shared work of several offices on their quality, with a timeline and people.
words_show-word-release = Release
words_show-word-release-text = Something is published as it is now and stays so. A release can be withdrawn.
words_show-word-requirement = Requirement
words_show-word-requirement-text = What an office shall meet in a quality area.
words_show-word-service = Service
words_show-word-service-text = A field of work of an office, such as general social service, foster care or school social work.
words_show-word-sgb = SGB VIII
words_show-word-sgb-text = Eighth book of the German social code: the law on child and youth welfare. § 79a obliges the offices to develop and review quality.
words_show-word-state_office = State youth office
words_show-word-state_office-text = The authority of a federal state that advises the offices and runs programmes.
words_show-word-workshop = Workshop
words_show-word-workshop-text = A meeting in which people collect, condense and carry on statements, with cards or on their phones.
words_show-word-definition_version = Version
words_show-word-definition_version-text = The wording at one time. A version that was laid before others or released does not change any more.
words_show-word-need_score = Need score
words_show-word-need_score-text = A number from 0 to 100 that says how much an office needs a quality area. It comes from the ratings of the needs workshop.
words_show-word-proposal = Proposal
words_show-word-proposal-text = The best allocation, computed exactly. People review it and decide.
words_show-word-resolution = Resolution
words_show-word-resolution-text = An allocation that is kept with everything it rests on.
words_show-word-stock = Stock
words_show-word-stock-text = What an office has already: documents, practice and agreements.
