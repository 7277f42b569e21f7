# Texts of "definition". German is the source; the keys are the same.

## The definition
definition_show-title = Definition
definition_show-programme = Programme
definition_show-begin = Begin with the stem
definition_show-empty = No definition yet
definition_show-empty_text = Once the editing group begins the definition of success, it stands here.
definition_show-empty_text_edit = The definition says by what all offices recognise success. It begins with a stem that the items complete.
definition_show-draft = In progress
definition_show-draft_text = The editing group is wording it. You can leave comments and other wordings on every item.
definition_show-submitted_text = Version { $number } is before the offices for consent until { $due }. Until then the text stays as it is.
definition_show-no_items = No item yet
definition_show-no_items_text = Each item describes a state that was reached and completes the stem.
definition_show-no_source = no sources yet
definition_show-missing = { $count ->
    [one] one named statement is not to be had
   *[other] { $count } named statements are not to be had
  }
definition_show-sources = From the statements { $labels }
definition_show-comments = { $count ->
    [one] one comment
   *[other] { $count } comments
}, open: { $open }
definition_show-item = Item { $number }: sources and comments
definition_show-item_new = Enter an item
definition_show-stem = Change the stem
definition_show-submit = Submit for consent
definition_show-decide = Decide about the version
definition_show-coverage = What reached the definition
definition_show-versions = Versions
definition_show-compare = Compare versions
definition_show-plain = To the plain language
definition_show-plain_there = There is a version in plain language.
definition_show-plain_none = There is no version in plain language yet.
definition_show-public = Publication
definition_show-not_public = The definition is not public.
definition_show-public_page = To the public page
definition-refused-none = The definition has not been begun yet. The editing group begins it with the stem.
definition-refused-submitted = Version { $number } is before the offices for consent. Until that is decided the text stays as it is; then wording can go on.
definition-refused-nothing_submitted = At present no version is before the offices for consent.

## Stem
stem_edit-heading = Stem
stem_edit-lead = All items complete this sentence. Earlier wordings are kept.
stem_edit-stem = Stem
stem_edit-proposal = Kinder- und Jugendhilfe ist gelungen, wenn …
stem_edit-submit = Save the stem
stem_edit-done = The stem is saved.

## Items
item_new-heading = Enter an item
item_new-done = The item is entered. Next, choose the statements that it grew from.
item_edit-heading = Change the item
item_edit-text = Item
item_edit-text-hint = A state that was reached, for example: “… everybody concerned has been heard”. Nothing about single families.
item_edit-submit = Save the item
item_edit-done = The item is saved. The earlier wording is kept.
item_edit-intention = This sounds like an intention (“should”, “want”, “will”). What is meant is a state that was reached: what has happened then?
item_move-earlier = Move item { $number } forward
item_move-later = Move item { $number } back
item_move-done = The order is changed.
item_withdraw-heading = Take the item out
item_withdraw-text = The item will no longer stand in the definition. Its words stay in the history and in all versions that have it.
item_withdraw-submit = Take out
item_withdraw-done = The item is taken out.
item_show-title = Item { $number }
item_show-sources = Sources
item_show-comments = Comments and proposals
item_show-texts = Wordings
item_show-edit = Change the item
item_show-cite = Choose sources
item_show-comment = Comment or propose
item_show-no_source = No statements are named yet that this item grew from.
item_show-missing = { $count ->
    [one] One statement named here is not to be had just now: its workshop is open again, or its card was taken back.
   *[other] { $count } statements named here are not to be had just now: their workshop is open again, or their cards were taken back.
  } What was taken back goes as soon as the sources are chosen anew.
item_show-no_comment = No comments yet.
item_show-resolve = Answer the comment
item_show-proposal = Proposal:
item_show-open = open
item_show-wording = Wording { $number }, since { $at }
item_show-grown_from = grown from { $labels }
item_show-dissent = Another view: { $text }
item_cite-heading = Choose sources
item_cite-lead = Which statements did this item grow from? The last round stands on top; any statement of an earlier round will do as well.
item_cite-empty = No closed workshop yet
item_cite-empty_text = Statements can be chosen once a workshop of this programme is closed.
item_cite-round = Round { $number } – { $workshop }
item_cite-submit = Save the sources
item_cite-done = The sources are saved.
statement_fate-stands = stands at the end
statement_fate-carried = carried on
statement_fate-set_aside = set aside
statement_fate-left = not dealt with further

## Comments
comment_new-heading = Comment or propose
comment_new-lead = Your role and your office are shown, not your name. The editing group answers every comment.
comment_new-text = Comment
comment_new-text-hint = Nothing about single families.
comment_new-proposal = Another wording
comment_new-proposal-hint = The whole item as it could read.
comment_new-submit = Leave the comment
comment_new-done = Your comment stands beside the item.
comment_resolve-heading = Answer the comment
comment_resolve-adopts = If the proposal is adopted, it is the item's wording from then on.
comment_resolve-verdict = Result
comment_resolve-resolution = Reason
comment_resolve-resolution-hint = One sentence is enough.
comment_resolve-submit = Save the answer
comment_resolve-done = The answer stands beside the comment.
comment_verdict-adopted = adopted
comment_verdict-partly = adopted in part
comment_verdict-declined = not adopted

## What reached the definition
coverage_show-title = What reached the definition
coverage_show-lead = All statements with which a thought began in the workshop, and their way. So that nothing is lost by accident; the page says nothing about persons.
coverage_show-empty = No closed workshop yet
coverage_show-empty_text = Once a workshop of this programme is closed, its statements stand here.
coverage_show-what_next = Is something missing? Add the statement that an item grew from under “Choose sources”, or enter an item.
coverage_show-counts = { $reached } of { $count } statements reached it.
coverage_show-protocol = Protocol of “{ $title }”
coverage_show-label = Statement
coverage_show-text = Words
coverage_show-open = Did not reach it
coverage_show-ended = Where the way ends
coverage_show-reached = Reached it
coverage_show-paths = Way
coverage_show-path = Item { $number }: { $path }

## Versions
version_show-name = Version { $number }
version_state-submitted = submitted for consent
version_state-returned = returned
version_state-released = released
version_submit-heading = Submit for consent
version_submit-lead = The text is kept as a version and stays as it is until that is decided. Heads of offices answer signed in; others get a personal link.
version_submit-preview = The offices get this text
version_submit-due = Answer until
version_submit-due-hint = Until the end of this day every office can answer and change its answer.
version_submit-submit = Submit
version_submit-done = The version is before the offices.
version_submit-refused-empty = A definition without items cannot be submitted. Please enter an item first.
version_submit-refused-open = { $count ->
    [one] One comment is still open.
   *[other] { $count } comments are still open.
} Please answer every comment first.
version_submit-refused-no_offices = No office that could agree takes part in the programme yet. Please add the offices first.
version_submit-refused-past = Please choose a day from tomorrow on.
version_submit-refused-far = Please choose a day until { $latest }.
version_submit-refused-changed = The text changed while you were reading. Please read it again.
version_show-consent = Answers of the offices
version_show-dates = submitted on { $day }, answer until { $due }
version_show-all_agree = All offices agree. The programme lead can release the version.
version_show-reason = Reason of the decision:
version_show-answer = Answer for { $office }
version_show-compare = Compare with the version before
version_show-earlier = Before, “{ $answer }”: { $text }
version_show-by_link = { $answer } (by personal link)
version_show-invite = Send a personal link for { $office }
version_show-invite_text = Whoever has no account answers by a personal link.
version_compare-title = Compare versions
version_compare-sides = Before: { $old }. Now: { $new }.
version_compare-legend = What is struck out is gone, what is underlined is new.
version_compare-items = Items
version_compare-now = the text as it is now
version_compare-moved = Item { $number }, before { $before }
version_compare-others = Compare other versions
version_compare-old = Before
version_compare-new = Now
version_compare-submit = Compare
version_change-same = unchanged
version_change-reworded = reworded
version_change-added = new
version_change-removed = gone
version_difference-gone = gone:
version_difference-new = new:
version_difference-end = end
version_decide-heading = Decision about version { $number }
version_decide-all_agree = All offices agree.
version_decide-not_all = Not all offices agree yet. A release then needs a reason, which is printed together with the other view.
version_decide-replaces = The definition that is public now will be replaced by this one.
version_decide-decision = Decision
version_decide-reason = Reason
version_decide-reason-hint = Needed if not all agree, or if the version goes back.
version_decide-submit = Decide
version_decide-preview = The text of the version
version_decide-refused-changed = Another answer has come in. Please read the answers again.
version_decide-refused-give_back = Please write what the editing group should change.
version_decide-refused-not_all = Not all offices agree. Please give a reason for the release.
version_decision-release = Release and publish
version_decision-give_back = Give back to the editing group
definition_release-done = The definition is released and public.
definition_return-done = The version is given back; the text can be changed again.

## Consent
consent_give-title = Consent to version { $number }
consent_give-heading = Your answer
consent_give-asked = { $office } is asked for consent. You can answer until { $due } and change your answer.
consent_give-answer = Answer
consent_give-text = Note or reasons
consent_give-text-hint = Printed with the definition. Nothing about single families.
consent_give-submit = Give the answer
consent_give-done = Your answer is kept.
consent_give-so_far = Answers so far
consent_give-refused-decided = Version { $number } has been decided about. Answers are no longer possible.
consent_give-refused-late = The time to answer ended on { $due }. Please turn to the programme lead.
consent_give-refused-note = Please write the note.
consent_give-refused-reasons = Please give the reasons, so that the editing group can go on.
consent_answer-none = no answer yet
consent_answer-agreed = Agreed
consent_answer-noted = Agreed with a note
consent_answer-returned = Back to the editing group, with reasons
consent_link-gone = This link no longer counts
consent_link-gone_text = Perhaps there is a newer one. Please ask the person who sent it to you.
consent_link-done = Your answer is kept. You can change it until the time to answer ends.
consent_invite-heading = Send a personal link
consent_invite-lead = For { $office }, answer until { $due }. Whoever has the link can answer for the office. A new link ends the one before; the address is not kept.
consent_invite-email = E-mail address
consent_invite-submit = Send the link
consent_invite-mailed = The link is on its way.
consent_invite-hand_over = No e-mail can be sent from here. Please hand this link over yourself:
consent_invite-once = The link is shown this once only.
consent_invite-back = To the definition
letter_consent-subject = Please give your consent: { $programme }
letter_consent-text = Hello,

    the editing group lays the definition of success before { $office }. Programme: { $programme }

    At this address you can read the text and answer for your office until { $due }, without an account:

    { $link }

    The link is personal. Please do not pass it on.

## Publication
definition_public-released = Release no. { $number } of { $at }
definition_public-made_by = Published by { $name }
definition_withdraw-heading = Withdraw the publication
definition_withdraw-text = The public page and its files can no longer be reached from then on. Versions and history stay.
definition_withdraw-submit = Withdraw
definition_withdraw-done = The publication is withdrawn.
definition_withdraw-refused-nothing = At present no definition is public.

## Plain language
plain_show-title = Plain language
plain_show-lead = A text of its own that says the same. When the original changes, it is compared with it again.
plain_show-edit = Edit the plain language
plain_show-empty = No version in plain language yet
plain_show-empty_text = Whoever writes it has the original beside it, and notes that both say the same.
plain_show-original = Original
plain_show-due = to be checked
plain_show-due_text = The original changed, or the text was not compared with it yet.
plain_show-checked = checked
plain_show-checked_text = Compared with the original as it is now.
plain_show-since = As of { $at }.
plain_show-check = Says the same as the original
plain_show-release = Publish the plain language
plain_show-release_again = Publish this state
plain_show-withdraw = Withdraw the publication
plain_show-withdraw_sure = The public page in plain language can no longer be reached from then on.
plain_show-public_page = Read in plain language
plain_show-refused-none = There is no version in plain language yet.
plain_show-refused-changed = The text changed while you were reading. Please load the page anew and compare again.
plain_show-refused-due = Please compare the plain language first with the original as it is now.
plain_show-refused-nothing_public = At present no version in plain language is public.
plain_check-done = Noted: the plain language says the same as the original.
plain_release-done = The plain language is public.
plain_withdraw-done = The plain language is no longer public.
plain_edit-heading = Edit the plain language
plain_edit-lead = Short sentences, familiar words. Earlier texts are kept.
plain_edit-stem = Stem in plain language
plain_edit-text = Items in plain language
plain_edit-text-hint = One item a line.
plain_edit-checked = The text says the same as the original.
plain_edit-submit = Save the text
plain_edit-done = The text in plain language is saved.
plain_public-original = To the whole definition
plain_public-pdf = PDF
plain_public-released = Published on { $at }
plain_public-behind = The definition was changed since. This text in plain language belongs to an earlier version.

## Papers
definition_paper-title = Definition of success
definition_paper-plain_title = Definition of success in plain language
definition_paper-sources = Sources
definition_paper-sources_text = Each item names the statements of the workshops that it grew from. The numbers stand for round, group and card.
definition_paper-sources_caption = What the items grew from
definition_paper-number = No.
definition_paper-item = Item
definition_paper-grew_from = Grown from
definition_paper-no_source = no statement named
definition_paper-consent = Consent
definition_paper-consent_caption = Answers of the offices
definition_paper-office = Office
definition_paper-answer = Answer
definition_paper-no_answer = no answer
definition_paper-words = Note or reasons
definition_paper-reason = Reason of the programme lead: { $reason }
definition_paper-dissent = Other views
definition_paper-dissent_now = { $office }, { $answer }: { $text }
definition_paper-dissent_before = { $office }, before { $answer }: { $text }
definition_paper-dissent_workshop = On item { $item }, in the workshop on statement { $label }: { $text }
definition_paper-standing_draft = Draft as of { $day }. Not agreed yet.
definition_paper-standing_submitted = Version { $number }, before the offices for consent until { $due }. Not released yet.
definition_paper-standing_returned = Version { $number }, given back to the editing group. Not released.
definition_paper-standing_released = Version { $number }, released on { $day }.
definition_paper-standing_plain = In plain language, published on { $day }. What counts is the whole definition.
definition_paper-poster_pdf = Poster (PDF)
definition_paper-leaflet_pdf = Leaflet (PDF)
definition_paper-leaflet_docx = Leaflet (DOCX)

## History
event-definition-stem_edited = Stem of the definition changed
event-definition-item_created = Item of the definition entered
event-definition-item_edited = Item of the definition changed
event-definition-item_moved = Item of the definition moved
event-definition-item_withdrawn = Item of the definition taken out
event-definition-item_cited = Sources of an item chosen
event-definition-comment_created = Item of the definition commented on
event-definition-comment_resolved = Comment on the definition answered
event-definition-version_submitted = Version of the definition submitted
event-definition-version_returned = Version of the definition returned
event-definition-definition_released = Definition released
event-definition-definition_withdrawn = Publication of the definition withdrawn
event-definition-consent_given = Office answered on the definition
event-definition-consent_invited = Personal link for consent sent
event-definition-plain_edited = Plain language of the definition changed
event-definition-plain_checked = Plain language compared with the original
event-definition-plain_released = Plain language of the definition published
event-definition-plain_withdrawn = Plain language of the definition withdrawn
history-field-place = Place
history-field-cited = Sources
history-field-verdict = Result
history-field-resolution = Reason
history-field-version_number = Version
history-field-due = Answer until
history-field-decision_reason = Reason
history-field-answer = Answer
history-field-answer_text = Note or reasons
history-field-asked_office = Office
history-value-verdict-adopted = adopted
history-value-verdict-partly = adopted in part
history-value-verdict-declined = not adopted
history-value-answer-agreed = Agreed
history-value-answer-noted = Agreed with a note
history-value-answer-returned = Back, with reasons

## Rights
permission-definition-definition_show = Read the definition with its sources, comments and versions
permission-definition-definition_edit = Word the definition in the editing group and choose the sources of its items
permission-definition-comment_new = Comment on items of the definition and word them otherwise
permission-definition-comment_resolve = Answer comments on the definition
permission-definition-version_submit = Lay a version of the definition before the offices
permission-definition-consent_give = Agree to a version of the definition for the own office, or return it
permission-definition-consent_invite = Send personal links for consent
permission-definition-consent_link = Answer for an office by a personal link
permission-definition-version_decide = Release a version of the definition, or give it back
permission-definition-definition_withdraw = Withdraw the publication of the definition
permission-definition-definition_public = Read definitions that were published
permission-definition-plain_edit = Write the definition in plain language and compare it with the original
permission-definition-plain_release = Publish the plain language and withdraw it
