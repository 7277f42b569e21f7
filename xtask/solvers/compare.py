"""Compares our allocation with HiGHS on 1,000 random problems: `python compare.py PROGRAM [COUNT]`.

PROGRAM answers documents, one a line. Before that, a control: answers that were tampered with must be found out.
"""

import json
import random
import subprocess
import sys

from model import Programme

FIRST_SEED = 79


def problem(seed):
    """A random problem of mixed size; now and then a degenerate one."""
    dice = random.Random(seed)
    large = seed % 20 == 0
    areas = [f"a{number}" for number in range(dice.randint(8, 12) if large else dice.randint(1, 7))]
    offices = 1 if seed % 17 == 0 else dice.randint(20, 60) if large else dice.randint(1, 9)
    kind = dice.choice(["even", "even", "wide", "few", "equal", "zero", "popular"])
    liked = {area: dice.randint(0, 60) for area in areas}
    wishes = dice.random() < 0.6
    ranks = min(len(areas), 3)

    def need(area):
        return {
            "even": dice.randint(0, 100),
            "wide": dice.choice([0, 100]),
            "few": dice.randint(0, 3),
            "equal": 50,
            "zero": 0,
            "popular": liked[area] + dice.randint(0, 40),
        }[kind]

    def office(number):
        firm = dice.randint(0 if dice.random() < 0.1 else 1, ranks)
        optional = dice.randint(0, ranks - firm)
        entry = {
            "key": f"o{number:02}",
            "need": {area: need(area) for area in areas},
            "firm": firm,
            "optional": optional,
            "pin": [],
            "ban": [],
        }
        if wishes and firm + optional and dice.random() < 0.4:
            entry["pin"].append({"rank": dice.randint(1, firm + optional), "area": dice.choice(areas)})
        if wishes and dice.random() < 0.4:
            entry["ban"] = dice.sample(areas, dice.randint(1, max(1, len(areas) // 3)))
        free = [area for area in areas if area not in entry["ban"]] if dice.random() < 0.9 else areas
        if wishes and free and dice.random() < 0.3:
            entry["must"] = dice.sample(free, dice.randint(1, min(2, len(free))))
        return entry

    sheets = [office(number) for number in range(offices)]
    total = sum(sheet["firm"] + sheet["optional"] for sheet in sheets)
    average = -(-total // len(areas))
    least = dice.choice([0, 0, 0, 0, 0, 0, 1, total // len(areas)])
    most = dice.choice([None, None, average, average + 1, average + 1, offices])
    return {
        "areas": areas,
        "offices": sheets,
        "rank_weight": dice.choice([[3, 2, 1], [3, 2, 1], [1, 1, 1], [5, 0, 2], [1, 0.5, 0.25]]),
        "per_area": {"min": least, "max": most},
        "objective": dice.choice(["total", "fair"]),
    }


def fault(document, answer, expected):
    """What is wrong with an answer, or nothing."""
    if expected is None:
        return None if answer["status"] == "infeasible" else "solved what has no solution"
    if answer["status"] != "optimal":
        return f"{answer['status']}, but there is a solution"
    weights, points, counts = document["rank_weight"], {}, {}
    picks = {(pick["office"], pick["rank"]): pick["area"] for pick in answer["picks"]}
    for office in document["offices"]:
        ranks = range(1, office["firm"] + office["optional"] + 1)
        own = [picks.pop((office["key"], rank), None) for rank in ranks]
        if None in own or len(set(own)) < len(own) or set(own) & set(office["ban"]):
            return f"{office['key']} has {own}"
        if set(office.get("must", [])) - set(own):
            return f"{office['key']} lacks what it must have: {own}"
        if any(own[pin["rank"] - 1] != pin["area"] for pin in office["pin"]):
            return f"{office['key']} breaks a pin: {own}"
        points[office["key"]] = sum(weight * office["need"][area] for weight, area in zip(weights, own))
        for area in own:
            counts[area] = counts.get(area, 0) + 1
    limits = document["per_area"]
    for area in document["areas"]:
        count = counts.get(area, 0)
        if count < limits["min"] or (limits["max"] is not None and count > limits["max"]):
            return f"{area} is taken {count} times"
    if picks:
        return f"picks of nobody: {picks}"
    told = (answer["covered"], answer["worst"], answer["value"])
    if told != (len(counts), min(points.values()), sum(points.values())):
        return f"says {told}, but it is {len(counts), min(points.values()), sum(points.values())}"
    covered, worst, value = expected
    best = (covered, worst if document["objective"] == "fair" else answer["worst"], value)
    if any(abs(one - other) > 1e-4 for one, other in zip(told, best)):
        return f"{told}, but HiGHS has {expected}"
    return None


def tampered(document, answer):
    """The answer of a slightly worse solver: two areas of an office changed places, honestly counted."""
    for office in document["offices"]:
        own = [pick for pick in answer["picks"] if pick["office"] == office["key"]]
        pinned = {pin["rank"] for pin in office["pin"]}
        for one in own:
            for other in own:
                free = one["rank"] < other["rank"] and not {one["rank"], other["rank"]} & pinned
                if free and one["need"] != other["need"]:
                    worse = json.loads(json.dumps(answer))
                    for pick in worse["picks"]:
                        if pick["office"] == office["key"] and pick["rank"] in (one["rank"], other["rank"]):
                            source = other if pick["rank"] == one["rank"] else one
                            pick["area"], pick["need"] = source["area"], source["need"]
                    weights = document["rank_weight"]
                    sums = {sheet["key"]: 0 for sheet in document["offices"]}
                    for pick in worse["picks"]:
                        points = weights[pick["rank"] - 1] * pick["need"]
                        sums[pick["office"]] = sums.get(pick["office"], 0) + points
                    worse["value"], worse["worst"] = sum(sums.values()), min(sums.values())
                    if worse["value"] != answer["value"]:
                        return worse
    return None


def main():
    program, count = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 1000
    documents = [problem(FIRST_SEED + number) for number in range(count)]
    lines = "".join(json.dumps(document) + "\n" for document in documents)
    answers = subprocess.run([program], input=lines, capture_output=True, text=True, check=True).stdout.splitlines()
    assert len(answers) == count, f"{len(answers)} answers to {count} documents"
    wrong, caught, missed, infeasible = 0, 0, 0, 0
    for number, (document, line) in enumerate(zip(documents, answers)):
        answer = json.loads(line)
        expected = Programme(document).best(document["objective"])
        infeasible += expected is None
        found = fault(document, answer, expected)
        if found:
            wrong += 1
            print(f"seed {FIRST_SEED + number}: {found}")
        elif expected and (worse := tampered(document, answer)):
            if fault(document, worse, expected):
                caught += 1
            else:
                missed += 1
                print(f"seed {FIRST_SEED + number}: a worse answer was not found out")
    print(f"{count} problems, {infeasible} without a solution: {count - wrong} like HiGHS, {wrong} not.")
    print(f"Control: {caught} worse answers, {missed} not found out.")
    sys.exit(0 if wrong == 0 and missed == 0 and (caught or count < 20) else 1)


main()
