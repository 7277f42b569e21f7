# Directory: organisations, people, roles, signing in. Every key stands in de.ftl too.

## Signing in
sign_in-title = Sign in
sign_in-email = E-mail address
sign_in-password = Password
sign_in-submit = Sign in
sign_in-with_password = With e-mail address and password
sign_in-lasts = A sign-in lasts { $life } hours at most and ends after { $idle } hours without use.
sign_in-forgotten = Forgotten your password?
sign_in-refused-wrong = E-mail address and password do not match. Please check both. Capital letters count in passwords.
sign_in-refused-waiting = { $minutes ->
        [one] There were too many tries with this e-mail address. Please wait a minute and try again.
       *[other] There were too many tries with this e-mail address. Please wait { $minutes } minutes and try again.
    }
sign_in-demo-lead = Choose an example person. Each sees what belongs to their role.
sign_in-demo-as = as { $name }
sign_out-done = You are signed out.
sign_out_everywhere-done = You are signed out on all devices.

## Password
password-hint = At least 12 characters. A short sentence is easy to remember and hard to guess.
password-refused-short = The password is too short. Please use at least { $least } characters.
password-refused-long = The password is too long. Please use at most { $most } characters.
password-refused-own = Your name and your e-mail address are easy to guess. Please choose another password.
password-refused-common = This password is on the lists that are tried first. Please choose another one.
password_forgotten-title = Forgotten password
password_forgotten-lead = We send you a link with which you set a new password.
password_forgotten-email = E-mail address
password_forgotten-submit = Send link
password_forgotten-done = If there is an account for this address, a link is on its way. It works for one hour. Please look into your spam folder too.
password_forgotten-ask = No mail server is set up here. Please ask the quality coordinator of your office or an administrator. They can give you a link for a new password.
link_use-title_invite = Welcome to Gelingen
link_use-lead_invite = { $name }, please set a password. With it and the address { $email } you will sign in from now on.
link_use-title_reset = Set a new password
link_use-lead_reset = { $name }, please set a new password for { $email }. You will be signed out everywhere else.
link_use-password = Password
link_use-submit = Set password
link_use-done = Your password is set, and you are signed in.
link_use-gone-title = This link does not work any more
link_use-gone-text = A link works once and for a limited time. Ask the person who invited you for a new one, or ask for a new password.

## E-mails
letter_invite-subject = Your invitation to Gelingen
letter_invite-text = Dear { $name },

    you are invited to work with Gelingen. Please set your password at this address:

    { $link }

    The link works for seven days and only once.
letter_reset-subject = Your new password for Gelingen
letter_reset-text = Dear { $name },

    at this address you set a new password:

    { $link }

    The link works only once. You did not ask for a link? Then you need not do anything.
letter_role-subject = A new role in Gelingen
letter_role-text = Dear { $name },

    you have a new role in Gelingen. Sign in as usual. You find your roles here:

    { $link }

## Own account
account_show-title = My account
account_show-roles = Roles
account_show-no_role = Please ask the head or the quality coordinator of your office, the programme lead or an administrator.
account_show-sessions = Where you are signed in
account_show-sessions-text = A session ends after two hours without use, and after twelve hours at the latest.
account_show-session = Signed in since { $since }, last used about { $seen }
account_show-sign_out_everywhere = Sign out everywhere
account_edit-title = Change name and language
account_edit-name = Name
account_edit-lang = Language of pages and e-mails
account_edit-submit = Save
account_edit-done = Your details are saved.
account_password-title = Change password
account_password-lead = You will be signed out everywhere else.
account_password-old = Current password
account_password-password = New password
account_password-submit = Change password
account_password-done = Your password is changed.
account_password-refused-old = This is not your current password. Please enter it again.
role_list-empty = No role yet
role_list-since = since { $day }
role_list-until = ends on { $day }

## People
person-name = Name
person-email = E-mail address
person-lang = Language
person-state = Account
person_list-title = People
person_list-lead = Everybody with an account here.
person_list-search = Name or e-mail address
person_show-no_role = The person gets a role by an invitation: on the page of their organisation, in the programme or here under people.
person_show-end = End administration by { $name }
person_create-refused-email_taken = There is an account for this e-mail address already. Please use another one.
person_edit-title = Change name and e-mail address
person_edit-name = Name
person_edit-email = E-mail address
person_edit-email-hint = The person signs in with this address. If you change it, open links work no more.
person_edit-submit = Save
person_edit-done = The details are saved.
person_withdraw-title = Withdraw the account of { $name }?
person_withdraw-lead = The person can then not sign in any more. Their roles, sessions and links end at once. What they entered stays with their name.
person_withdraw-submit = Withdraw account
person_withdraw-done = The account is withdrawn.
person_withdraw-refused-self = You cannot withdraw your own account. Please ask another administrator to do so.
person_withdraw-refused-again = The account is withdrawn already.
lang-de = German
lang-en = English
state-active = Password set
state-invited = invited, no password yet
state-withdrawn = withdrawn
place-instance = This installation
role-none = No role
list-nothing_found = Nothing found
list-nothing_found-text = Try a shorter word, or look at all.
member-role = Role
member-since = Since
member_list-title = People and roles
member_list-caption = Who has which role?
member_list-empty = Nobody yet
member_list-empty-text = Invite the people who work here.
member_list-acts = Change
member_list-end = End role
member_list-link = New link
member_list-whose = – { $name }
member_invite-title = Invite somebody
member_invite-lead = Whoever has an account already only gets the role. Whoever is new gets a link for the first password.
member_invite-name = Name
member_invite-email = E-mail address at work
member_invite-role = Role
member_invite-lang = Language of pages and e-mails
member_invite-submit = Invite
member_invite-refused-withdrawn = The account for this address is withdrawn. Please ask an administrator.
member_invited-title = { $name } is a member now
member_invited-mailed = An e-mail is on its way to { $email }.
member_invited-known = There is an account for { $email } already. The new role counts at once. Please pass it on.
member_invited-hand_over = Please hand this link over in person or in another safe way:
member_invited-once = The link works only once. This page shows it only now. Whoever has it can set the password.
member_invited-back = Back to the people
member_link-title = New link for { $name }
member_link-lead = With the link the person sets a new password. Earlier links then work no more. The history says that you made it.
member_link-submit = Make link
member_link-refused-elsewhere = This person has other roles as well. Only an administrator can give them a link.
member_end-title = End role of { $name }
member_end-lead = The account and everything the person entered stay.
member_end-role = Role
member_end-until = First day without the role
member_end-submit = End role
member_end-done = The end of the role is entered.
member_end-none = You cannot end this role
member_end-none-text = It is wider than your own. Please ask the head or an administrator.
member_end-refused-past = This day is over. Please choose today or a later day.
role_grant-refused-kind = This role does not exist here. Please choose another one.
role_grant-refused-wider = This role is wider than your own. Please ask the head or an administrator.
role_end-refused-last_lead = A programme always needs a lead. Please invite another one first.
role_end-refused-last_administrator = The installation always needs an administrator. Please invite another person first.

## Organisations
organisation_list-nav = Organisations
organisation_list-people = All people
organisation_list-title = Organisations
organisation_list-lead = Offices, institutes and carriers that work together here.
organisation_list-search = Name or official key
organisation_list-empty = No organisation yet
organisation_list-empty-text = First an administrator enters the offices that take part in a programme.
organisation-kind-state_youth_office = State youth office
organisation-kind-institute = Institute
organisation-kind-youth_office = Youth office
organisation-kind-independent_carrier = Independent carrier
organisation-kind-other = Other
organisation_show-predecessors = Carries on the work of
organisation_new-title = Add organisation
organisation_new-done = The organisation is added. Now invite the people who work there.
organisation_new-refused-key = Please give a short name such as landkreis-celle.
organisation_edit-title = Edit organisation
organisation_edit-name = Name
organisation_edit-key = Short name
organisation_edit-key-hint = Stands in the addresses of pages and stays. Left empty, it is made from the name.
organisation_edit-kind = Kind
organisation_edit-official_key = Official municipality key
organisation_edit-official_key-hint = 5 digits for a county, 8 for a town or municipality
organisation_edit-valid_from = Exists since
organisation_edit-valid_until = Exists until
organisation_edit-successor = Successor
organisation_edit-successor-hint = Who takes over the tasks. All work stays.
organisation_edit-successor_none = None
organisation_edit-successor_withdrawn = { $name } (withdrawn)
organisation_edit-submit = Save
organisation_edit-done = The organisation is saved.
organisation_edit-refused-official_key = The official key has 5 or 8 digits. Please check it.
organisation_edit-refused-end_before_start = The end is before the beginning. Please check both days.
organisation_edit-refused-successor = This organisation cannot be the successor. Please choose another one.
organisation_withdraw-title = Withdraw “{ $name }”?
organisation_withdraw-lead = The organisation can then not be chosen any more. Its people, its work and its history stay.
organisation_withdraw-submit = Withdraw organisation
organisation_withdraw-done = The organisation is withdrawn.
organisation_withdraw-refused-again = The organisation is withdrawn already.
organisation_history-title = History

## History
history-who = { $name } ({ $role })
history-what_about = { $what }: { $name }
history-who_program = Gelingen
history-older = Older entries
history-field-lang = Language
history-field-link = For what
history-field-what = Changed
history-field-role = Role
history-field-until = First day without the role
history-value-lang-de = German
history-value-lang-en = English
history-value-link-invite = Invitation
history-value-link-reset = New password
history-value-what-name = Name
history-value-what-email = E-mail address
history-value-kind-state_youth_office = State youth office
history-value-kind-institute = Institute
history-value-kind-youth_office = Youth office
history-value-kind-independent_carrier = Independent carrier
history-value-kind-other = Other
event-directory-organisation_created = Organisation added
event-directory-organisation_edited = Organisation edited
event-directory-organisation_withdrawn = Organisation withdrawn
event-directory-person_created = Account added
event-directory-account_edited = Own details changed
event-directory-password_set = Password set
event-directory-person_edited = Name or e-mail address changed
event-directory-person_withdrawn = Account withdrawn
event-directory-link_created = Link to set the password made
event-directory-role_granted = Role given
event-directory-role_ended = Role ended

# What somebody may do (page “Who may do what?”)
permission-directory-account_edit = change one’s own name and language
permission-directory-account_password = change one’s own password
permission-directory-account_show = see one’s own account
permission-directory-link_use = use a link from an invitation or a reset
permission-directory-member_end_organisation = end roles in the organisation
permission-directory-member_end_programme = end roles in the programme
permission-directory-member_invite_organisation = invite people into the organisation
permission-directory-member_invite_programme = invite people into the programme
permission-directory-member_link_organisation = give invited people of the organisation a new link
permission-directory-member_link_programme = give invited people of the programme a new link
permission-directory-member_list_organisation = see who holds which role in the organisation
permission-directory-member_list_programme = see who holds which role in the programme
permission-directory-organisation_edit = change the facts of the organisation
permission-directory-organisation_history = read the history of an organisation
permission-directory-organisation_list = see which organisations there are
permission-directory-organisation_new = create an organisation
permission-directory-organisation_show = see name and kind of an organisation
permission-directory-organisation_withdraw = withdraw an organisation
permission-directory-password_forgotten = ask for a link to a new password
permission-directory-person_edit = change people’s names and e-mail addresses
permission-directory-person_end = end people’s roles
permission-directory-person_link = give people a new link
permission-directory-person_list = see who has an account
permission-directory-person_new = create an account
permission-directory-person_show = see the facts of an account
permission-directory-person_withdraw = withdraw an account
permission-directory-sign_in = sign in
permission-directory-sign_out = sign out, also everywhere
