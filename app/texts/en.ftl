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
home-released-on = Released on { $day }
home-never = What does not happen here
home-never-text = Gelingen keeps no case data. It does not judge people and makes no rankings of offices.

# Accessibility statement
accessibility-title = Accessibility
accessibility-lead = This application is meant to be used by everyone. The yardstick is WCAG 2.2: level AA, and for forms level AAA as well.
accessibility-state = State
accessibility-state-text = The pages are checked by machine with every change: for each role, full, empty and with faults, in light and dark schemes and at 320 pixels width, selected pages also with forced colours. The most important paths are gone through with the mouse, by keyboard alone and without scripts. This is a self-assessment.
accessibility-forms = Forms
accessibility-forms-text = On level AAA forms are checked for contrast of 7:1, targets of 44 pixels, help at the field, a way back before sending, and saying where one is. All other criteria of level AAA have not been assessed yet.
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
cli-demo-live = Begin a workshop with so many simulated people
cli-demo-live_at = Workshop with simulated people: { $address }
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
config-unreadable = { $path } cannot be read: { $reason }
config-broken = { $path }, line { $line }: this is not valid TOML ({ $reason }).
config-unknown = { $path }: there is no key “{ $key }”. Did you mean “{ $near }”?
config-not_text = { $path }: the value of “{ $key }” must stand in quotation marks.
config-wrong = { $key } = “{ $value }” is not understood. { $key ->
    [listen] Write address and port, for example 127.0.0.1:8080.
    [public_url] Write the address without a path, for example https://qe.example.org.
    [log] Possible are error, warn, info, debug, trace or filters such as gelingen=debug.
    [log_format] Possible are text and json.
    [mail_server] mail_sender needs a server, for example smtps://name:password@mail.example.org.
   *[other] Examples are in docs/betrieb.md.
}
check-config = Configuration:
check-health = Health:
check-default = default
check-no_public_url = none set; links in e-mails need it
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

# Overviews
cli-print = Prints what the program is made of: routes, permissions, schema
cli-print-what = routes, permissions or schema

# What somebody may do (page “Who may do what?”)
permission-app-home_show = read the start page
permission-app-accessibility_show = read the accessibility statement
permission-app-roles_show = read which role may do what

# Who may do what?
roles_show-title = Who may do what?
roles_show-lead = Every role counts in one place: in the installation, in a programme or in an office. Whoever has no role there sees nothing of it.
roles_show-everybody = Everybody, also without an account
roles_show-account = Everybody with an account
roles_show-where-instance = Counts in the whole installation.
roles_show-where-programme = Counts in the programme that the role was given for.
roles_show-where-organisation = Counts in one’s own office and in the programmes it takes part in.
roles_show-also = In addition, what everybody with an account may do.
