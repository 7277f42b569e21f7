# The catalogue: quality models with versions, areas and requirements; law references.

## Catalogue
catalogue_list-nav = Catalogue
catalogue_list-title = Catalogues
catalogue_list-lead = A catalogue describes by what a youth welfare office develops its quality: areas with requirements, in versions.
catalogue_list-new = New catalogue
catalogue_list-import = Import catalogue
catalogue_list-empty = No catalogue yet
catalogue_list-empty_next = The administration can import a catalogue from a file or begin a new one.
catalogue_list-laws = Law references
catalogue_list-laws_text = The sections of the law on which the requirements rest: in plain words, with versions and validity.
catalogue_list-laws_link = Show law references
catalogue_new-title = New catalogue
catalogue_new-lead = The catalogue begins with the empty version 1.0 as a draft. The fields and features of § 79a SGB VIII are there as tags.
catalogue_new-key = Short name
catalogue_new-key-hint = Stands in the address and in files, e.g. child-protection-2026: lower-case letters, digits and hyphens.
catalogue_new-title_de = Title (German)
catalogue_new-title_en = Title (English)
catalogue_new-about_de = What is it about? (German)
catalogue_new-about_en = What is it about? (English)
catalogue_new-licence = Licence
catalogue_new-licence-hint = The licence of the texts, e.g. CC0-1.0, or who holds the rights.
catalogue_new-submit = Create catalogue
catalogue_new-done = The catalogue has been created. Now add its areas.
catalogue_new-refused-key_taken = Another catalogue has this short name. Please choose another one.
catalogue_import-title = Import catalogue
catalogue_import-lead = A file becomes a version as a draft. If the file has faults, nothing is saved, and you learn line by line what to change.
catalogue_import-file = File
catalogue_import-file-hint = A TOML file in the format of the export, at most 200 kB. The easiest way is to export an existing catalogue and change the file.
catalogue_import-submit = Import file
catalogue_import-done = The catalogue has been imported as a draft. Check it, then release it.
catalogue_import-report = What to change in the file
catalogue_import-line = Line
catalogue_import-place = Place
catalogue_import-sentence = What to do
catalogue_import-more = { $count ->
        [one] One more fault is not listed here.
       *[other] { $count } more faults are not listed here.
    }
catalogue_import-refused-no_file = Please choose a file.
catalogue_import-refused-too_large = The file is larger than 200 kB. Please check that it is the right one.
catalogue_import-refused-not_utf8 = The file is not text in UTF-8. Please save it with the encoding UTF-8.
catalogue_import-refused-faults = { $count ->
        [one] The file has one fault. It stands below with its line. Nothing has been saved.
       *[other] The file has { $count } faults. They stand below with their lines. Nothing has been saved.
    }
catalogue_import-refused-version_taken = Version { $number } of the catalogue “{ $key }” exists already. Please give another number under catalogue.version in the file.
catalogue_import-fault_number = A number in quotation marks is expected here, e.g. "1.10": one to four numbers with dots between, without leading zeros.
catalogue_import-fault_tag_key = A tag has at most 10 characters: plain letters, digits and hyphens.
catalogue_import-fault_tag = The tag “{ $tag }” is not described under [[tag]] in this file. Please add it there, or check its spelling.
catalogue_import-fault_tag_twice = The tag “{ $tag }” stands in this list already. Please delete the repetition.

## Version
version-numbered = Version { $number }
version-draft = draft
version-released = released
version-released_on = released on { $day }
version-areas = { $count ->
        [one] 1 area
       *[other] { $count } areas
    }
version-requirements = { $count ->
        [one] 1 requirement
       *[other] { $count } requirements
    }
version_show-number = Version
version_show-state = State
version_show-licence = Licence
version_show-from = Made from
version_show-areas = Areas
version_show-area_new = Add area
version_show-empty = No areas yet
version_show-empty_next = A catalogue consists of areas with requirements. As long as the version is a draft, the administration can add areas.
version_show-release = Release version
version_show-new = New version
version_show-export = Export as a file
version_show-withdraw = Withdraw draft
version_show-words = Search words
version_show-tag = Tag
version_show-kind = Kind of requirement
version_show-all = Show all areas
version_show-found = { $count ->
        [one] 1 requirement found
       *[other] { $count } requirements found
    }
version_show-found_none = Try fewer search words or another tag.
version_show-others = Other versions
version_new-done = The new version has been created as a draft. It holds everything of the old one and can be edited.
version_new-refused-draft_open = There is a draft already: version { $number }. Edit it, or withdraw it.
version_edit-title = Edit version
version_edit-number = Number of the version
version_edit-number-hint = For example 1.1 for small and 2.0 for large changes
version_edit-title_de = Title (German)
version_edit-title_en = Title (English)
version_edit-about_de = What is it about? (German)
version_edit-about_en = What is it about? (English)
version_edit-licence = Licence
version_edit-from_number = Made from version
version_edit-submit = Save
version_edit-done = The version has been saved.
version_edit-refused-released = This version is released. Create a new version.
version_edit-refused-number_taken = Another version has this number. Please choose another one.
version_edit-refused-number_shape = Please enter a number such as 1.10: one to four numbers with dots between, without leading zeros.
version_release-title = Release version
version_release-lead = A released version can be used in programmes and cannot be changed any more. Changes go into a new version.
version_release-whole = Nothing is missing. The version holds { $areas ->
        [one] one area
       *[other] { $areas } areas
    } and { $requirements ->
        [one] one requirement
       *[other] { $requirements } requirements
    }.
version_release-missing = What is missing before the release
version_release-back = Back to the draft
version_release-submit = Release now
version_release-done = The version has been released.
version_release-refused-gaps = Something is missing. The list stands below.
version_release-gap-title = The version has no German title.
version_release-gap-areas = The version has no area yet.
version_release-gap-area_number = Area “{ $area }”: another area has this number.
version_release-gap-area_german = Area “{ $area }”: name or purpose is missing in German.
version_release-gap-requirements = Area “{ $area }”: there is no requirement yet.
version_release-gap-closing = Area “{ $area }”: the closing requirement of the kind evaluation is missing.
version_release-gap-closing_many = Area “{ $area }”: there are { $count } requirements of the kind evaluation. There may only be one.
version_release-gap-german = Area “{ $area }”: requirement { $number } lacks a German text.
version_release-gap-number = Area “{ $area }”: the number { $number } exists already.
version_withdraw-title = Withdraw draft
version_withdraw-lead = The draft disappears from the lists with all its areas and requirements. Released versions stay as they are.
version_withdraw-submit = Withdraw draft
version_withdraw-done = The draft has been withdrawn.
version_history-title = History of the version

## Area
area_show-empty = No requirements yet
area_show-empty_next = An area needs at least one requirement, and one of the kind evaluation at its end. In a draft the administration can add requirements.
area_show-requirement_new = Add requirement
area_show-edit = Edit area
area_show-withdraw = Withdraw area
area_show-binding = Obligation
area_show-evidence = Possible evidence
area_show-tags = Fields and features
area_show-neighbours = Other areas
area_show-previous = Back: { $area }
area_show-next = Next: { $area }
area_new-title = Add area
area_new-done = The area has been added. Now add its requirements.
area_edit-title = Edit area
area_edit-number = Number
area_edit-key = Short name
area_edit-key-hint = Stands in the address and in files, e.g. leitbild: lower-case letters, digits and hyphens.
area_edit-name_de = Name (German)
area_edit-name_en = Name (English)
area_edit-purpose_de = Purpose (German)
area_edit-purpose_de-hint = What this area is about, in one to three sentences.
area_edit-purpose_en = Purpose (English)
area_edit-submit = Save
area_edit-done = The area has been saved.
area_edit-refused-key_taken = The area “{ $area }” has this short name. Please choose another one.
area_edit-refused-number_taken = The area “{ $area }” has this number. Please choose another one.
area_withdraw-title = Withdraw area
area_withdraw-lead = { $count ->
        [0] The area has no requirements. It disappears from the draft; its history is kept.
        [one] With the area its requirement disappears from the draft, too. The history is kept.
       *[other] With the area its { $count } requirements disappear from the draft, too. The history is kept.
    }
area_withdraw-submit = Withdraw area
area_withdraw-done = The area has been withdrawn.
area_history-title = History of the area

## Requirement
requirement-numbered = Requirement { $number }
requirement-minimum = minimum requirement
requirement-voluntary = voluntary
requirement-kind-rationale = Rationale
requirement-kind-procedure = Procedure
requirement-kind-result = Result
requirement-kind-evaluation = Evaluation
requirement-about-rationale = Why the office acts in this way, and for whom.
requirement-about-procedure = How it goes about it and what is settled.
requirement-about-result = What comes of it.
requirement-about-evaluation = How well it succeeds and what follows from it. This closes the area.
requirement_new-title = Add requirement
requirement_new-done = The requirement has been added.
requirement_edit-title = Edit requirement { $number }
requirement_edit-number = Number
requirement_edit-number-hint = For example 3.3: the number of the area first. Each number stands in a version once.
requirement_edit-kind = Kind
requirement_edit-minimum = Minimum requirement
requirement_edit-minimum-hint = It must be met and shown.
requirement_edit-text_de = Text (German)
requirement_edit-text_en = Text (English)
requirement_edit-evidence_de = Possible evidence (German)
requirement_edit-evidence_de-hint = One piece of evidence a line.
requirement_edit-evidence_en = Possible evidence (English)
requirement_edit-evidence_en-hint = In the same order. Leave the line empty where there is no translation.
requirement_edit-tags = Fields and features
requirement_edit-submit = Save
requirement_edit-done = The requirement has been saved.
requirement_edit-refused-number_taken = Another requirement of this version has this number. Please choose another one.
requirement_edit-refused-evidence_german = An English line has no German line. Please add it.
requirement_edit-refused-evidence_more = There are more English lines than German ones. Please make them match.
requirement_edit-refused-evidence_long = A line is too long. Please shorten it to at most { $max } characters.
requirement_withdraw-title = Withdraw requirement { $number }
requirement_withdraw-lead = The requirement disappears from the draft. The history is kept.
requirement_withdraw-submit = Withdraw requirement
requirement_withdraw-done = The requirement has been withdrawn.
requirement_history-title = History of requirement { $number }

## Law references
law_list-title = Law references
law_list-lead = The summaries explain what the law is about. They do not replace its wording.
law_list-new = Add law reference
law_list-empty = No law references yet
law_list-empty_next = The administration can add sections of the law with their versions.
law_list-day = What was or is valid on this day?
law_list-caption = Valid: { $day }
law_list-citation = Citation
law_list-name = Title
law_list-valid = Valid version
law_list-not_valid = no version on this day
law-span_both = { $from } to { $until }
law-span_from = since { $from }
law-span_until = until { $until }
law-span_none = Period not recorded
law_show-check = Please check the wording of the law before quoting.
law_show-versions = Versions
law_show-version_new = Add version
law_show-valid_today = valid today
law_show-empty = No version yet
law_show-empty_next = A version says from when until when the section was valid like this, and what changed.
law_history-title = History of the law reference
law_new-title = Add law reference
law_new-key = Short name
law_new-key-hint = Stands in the address, e.g. sgb8-79a: lower-case letters, digits and hyphens.
law_new-citation = Citation
law_new-citation-hint = For example § 79a SGB VIII
law_new-title_de = Title (German)
law_new-title_en = Title (English)
law_new-summary_de = Summary (German)
law_new-summary_en = Summary (English)
law_new-submit = Add
law_new-done = The law reference has been added. Now add its versions.
law_new-refused-key_taken = Another law reference has this short name, perhaps a withdrawn one. Please choose another one.
law_edit-title = Edit law reference
law_edit-citation = Citation
law_edit-citation-hint = For example § 79a SGB VIII
law_edit-title_de = Title (German)
law_edit-title_en = Title (English)
law_edit-summary_de = Summary (German)
law_edit-summary_en = Summary (English)
law_edit-submit = Save
law_edit-done = The law reference has been saved.
law_withdraw-title = Withdraw law reference
law_withdraw-lead = The law reference disappears from the list with its versions.
law_withdraw-submit = Withdraw
law_withdraw-done = The law reference has been withdrawn.
law_version_new-title = Add version
law_version_new-done = The version has been added.
law_version_edit-title = Edit version
law_version_edit-valid_from = Valid from
law_version_edit-valid_from-hint = Leave it empty if the beginning is not known.
law_version_edit-valid_until = Valid until
law_version_edit-valid_until-hint = The last day. Leave it empty if the version is still valid.
law_version_edit-note_de = Note (German)
law_version_edit-note_de-hint = What changed with this version, and where the information comes from.
law_version_edit-note_en = Note (English)
law_version_edit-submit = Save
law_version_edit-done = The version has been saved.
law_version_edit-refused-end_before_start = The end lies before the beginning. Please check both days.
law_version_edit-refused-overlap = The period overlaps with another version. It is valid from this day: { $from }. Last day: { $until }.
law_version_edit-refused-overlap_from = The period overlaps with another version. It is valid without end from this day: { $from }. Give it an end first.
law_version_edit-refused-overlap_until = The period overlaps with another version without a beginning. Its last day: { $until }.
law_version_edit-refused-other_unlimited = Another version has neither beginning nor end. Give it an end first.
law_version_withdraw-title = Withdraw version
law_version_withdraw-lead = This version disappears from the page: { $span }.
law_version_withdraw-submit = Withdraw version
law_version_withdraw-done = The version has been withdrawn.

## History
version_history-own = Changes
version_history-older = Older entries
version_history-all = Whole history
version_history-below = History of version { $number }
history-value-kind-rationale = rationale
history-value-kind-procedure = procedure
history-value-kind-result = result
history-value-kind-evaluation = evaluation
history-value-minimum-true = yes
history-value-minimum-false = no
event-catalogue-version_created = Catalogue created
event-catalogue-version_imported = Imported from a file
event-catalogue-version_copied = Created from an earlier version
event-catalogue-version_edited = Version edited
event-catalogue-version_released = Version released
event-catalogue-version_withdrawn = Draft withdrawn
event-catalogue-area_created = Area added
event-catalogue-area_edited = Area edited
event-catalogue-area_withdrawn = Area withdrawn
event-catalogue-area_removed = An area of the version was withdrawn
event-catalogue-requirement_created = Requirement added
event-catalogue-requirement_edited = Requirement edited
event-catalogue-requirement_withdrawn = Requirement withdrawn
event-catalogue-requirement_removed = A requirement of the area was withdrawn
event-catalogue-law_created = Law reference added
event-catalogue-law_edited = Law reference edited
event-catalogue-law_withdrawn = Law reference withdrawn
event-catalogue-law_version_created = Version added
event-catalogue-law_version_edited = Version edited
event-catalogue-law_version_withdrawn = Version withdrawn

# What somebody may do (page “Who may do what?”)
permission-catalogue-area_edit = change areas of a draft
permission-catalogue-area_new = add areas to a draft
permission-catalogue-area_show = read areas with their requirements
permission-catalogue-area_withdraw = withdraw areas from a draft
permission-catalogue-catalogue_export = take a catalogue along as a file
permission-catalogue-catalogue_import = bring a catalogue in from a file
permission-catalogue-catalogue_list = see which catalogues there are
permission-catalogue-catalogue_new = create a catalogue
permission-catalogue-law_edit = change law references
permission-catalogue-law_new = create law references
permission-catalogue-law_show = read law references
permission-catalogue-law_withdraw = withdraw law references
permission-catalogue-requirement_edit = change requirements of a draft
permission-catalogue-requirement_new = add requirements to a draft
permission-catalogue-requirement_withdraw = withdraw requirements from a draft
permission-catalogue-version_edit = change title and description of a draft
permission-catalogue-version_new = begin a draft from a version
permission-catalogue-version_release = release a draft
permission-catalogue-version_show = read the versions of a catalogue
permission-catalogue-version_withdraw = withdraw a draft
