# gelingen allocate: faults of the document

allocate-fault-json = This is not JSON: { $reason }
allocate-fault-object = An object belongs here: { "{" } … { "}" }.
allocate-fault-list = A list belongs here: [ … ].
allocate-fault-text = A text that is not empty belongs here.
allocate-fault-whole = A whole number belongs here, 0 or greater.
allocate-fault-number = A number from 0 to { $most } belongs here, with two decimals at most.
allocate-fault-objective = It may be “total” or “fair”.
allocate-fault-empty = The list is empty. It needs one entry at least.
allocate-fault-missing = This is missing.
allocate-fault-unknown_key = There is no such key. There are: { $known }.
allocate-fault-key_twice = This key stands twice. Delete one of the two entries.
allocate-fault-area_twice = The area “{ $area }” stands twice.
allocate-fault-area_unknown = There is no area “{ $area }” in areas.
allocate-fault-office_twice = The office “{ $office }” stands twice.
allocate-fault-ranks_areas = The office has { $ranks } ranks, more than there are areas. An office takes an area at most once.
allocate-fault-ranks_weights = The office has { $ranks } ranks, more than rank_weight has weights.
allocate-fault-rank = The office has no such rank. It has the ranks 1 to { $ranks }.
allocate-fault-twice = This constraint stands twice.

# Reasons

allocate-pick = { $office }, rank { $rank }: “{ $area }” brings { $gain } points.
allocate-reason = Reason: { $reason }
allocate-because-own = None of the areas that the office does not have is needed more there.
allocate-because-pin = This choice is set.
allocate-because-ban = “{ $area }” is needed more there, but is excluded.
allocate-because-max = “{ $area }” is needed more there, but is full with { $limit ->
    [one] one office
   *[other] { $limit } offices
}.
allocate-because-min = “{ $area }” needs at least { $limit ->
    [one] one office
   *[other] { $limit } offices
}.
allocate-because-coverage = Only this office covers “{ $area }”.
allocate-because-others = “{ $area }” is needed more there; for all together it is better so.
allocate-alternative = Without this choice “{ $area }” would be best here; that costs all together { $cost } points.
allocate-alternative-equal = Just as good would be an allocation with “{ $area }” here.
allocate-alternative-uncovered = Without this choice “{ $area }” would be best here; then { $count ->
    [one] one more area remains
   *[other] { $count } more areas remain
} without an office.
allocate-alternative-none = Without this choice the constraints cannot all be kept.
allocate-alternative-none_fair = Without this choice the constraints cannot all be kept, or the office with the fewest points would have even fewer.

# Conflicts

allocate-conflict = { $count ->
    [one] This constraint cannot be kept:
   *[other] These { $count } constraints cannot be kept together:
}
allocate-conflict-pin = { $office } has “{ $area }” on rank { $rank }.
allocate-conflict-ban = { $office } does not take “{ $area }”.
allocate-conflict-min = Each area has at least { $limit ->
    [one] one office
   *[other] { $limit } offices
}.
allocate-conflict-max = No area has more than { $limit ->
    [one] one office
   *[other] { $limit } offices
}.
allocate-name = “{ $name }”
allocate-areas = { $count ->
    [one] The area { $names }
   *[other] The areas { $names } together
}
allocate-areas-all = All { $count } areas together
allocate-why-pins = A rank holds exactly one area, and an office has no area twice.
allocate-why-pin_and_ban = An area cannot be set and excluded at once.
allocate-why-bans = The office is left with { $left ->
    [one] one area
   *[other] { $left } areas
} for { $ranks } ranks.
allocate-why-min_above_max = The least number is greater than the greatest.
allocate-why-too_many = { $areas }: the offices must fill at least { $demand ->
    [one] one rank
   *[other] { $demand } ranks
} there, and there is room for { $room }.
allocate-why-too_few = { $areas }: { $demand ->
    [one] one filled rank is
   *[other] { $demand } filled ranks are
} needed, the offices can fill at most { $room } there.
