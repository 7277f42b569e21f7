"""The allocation as an integer programme for HiGHS: written from the document alone, without a look at our solver."""

import highspy
import numpy as np


class Programme:
    """One variable per office, rank and area; one per area (covered); one for the office that is worst off."""

    def __init__(self, document):
        self.areas = sorted(document["areas"])
        at = {key: number for number, key in enumerate(self.areas)}
        self.weights = document["rank_weight"]
        limits = document.get("per_area") or {}
        self.min = limits.get("min", 0)
        self.max = limits.get("max")
        self.places = []  # office, rank, area, points
        self.upper = []
        self.lower = []
        self.musts = set()  # office, area
        for number, office in enumerate(document["offices"]):
            pins = {pin["rank"] - 1: at[pin["area"]] for pin in office.get("pin", [])}
            bans = {at[ban] if isinstance(ban, str) else at[ban["area"]] for ban in office.get("ban", [])}
            musts = office.get("must", [])
            self.musts |= {(number, at[must] if isinstance(must, str) else at[must["area"]]) for must in musts}
            for rank in range(office["firm"] + office.get("optional", 0)):
                for area, key in enumerate(self.areas):
                    self.places.append((number, rank, area, self.weights[rank] * office["need"][key]))
                    self.upper.append(0 if area in bans else 1)
                    self.lower.append(1 if pins.get(rank) == area else 0)
        self.offices = len(document["offices"])
        self.size = len(self.places) + len(self.areas) + 1

    def solve(self, cost, covered=None, worst=None, least_value=None, threads=1, limit=None):
        """Maximises `cost`; answers the values of all variables, or nothing if there is no solution."""
        count = len(self.places)
        rows, lower, upper = [], [], []

        def row(entries, low, high):
            rows.append(entries)
            lower.append(low)
            upper.append(high)

        per_rank, per_pair, per_area, per_office = {}, {}, {}, {}
        for number, (office, rank, area, points) in enumerate(self.places):
            per_rank.setdefault((office, rank), []).append((number, 1))
            per_pair.setdefault((office, area), []).append((number, 1))
            per_area.setdefault(area, []).append((number, 1))
            per_office.setdefault(office, []).append((number, points))
        inf = highspy.kHighsInf
        for entries in per_rank.values():
            row(entries, 1, 1)
        for pair, entries in per_pair.items():
            if len(entries) > 1 or pair in self.musts:
                row(entries, 1 if pair in self.musts else -inf, 1)
        for pair in self.musts - per_pair.keys():
            row([], 1, 1)  # an office without ranks takes nothing
        for area in range(len(self.areas)):
            entries = per_area.get(area, [])
            row(entries, self.min, inf if self.max is None else self.max)
            row(entries + [(count + area, -1)], 0, inf)
        row([(count + area, 1) for area in range(len(self.areas))], covered or 0, inf)
        for office in range(self.offices):
            row(per_office.get(office, []) + [(self.size - 1, -1)], 0, inf)
        programme = highspy.HighsLp()
        programme.num_col_, programme.num_row_ = self.size, len(rows)
        programme.col_cost_ = np.array(cost, dtype=float)
        programme.col_lower_ = np.array(self.lower + [0] * len(self.areas) + [worst or 0], dtype=float)
        programme.col_upper_ = np.array(self.upper + [1] * len(self.areas) + [inf], dtype=float)
        programme.row_lower_, programme.row_upper_ = np.array(lower, dtype=float), np.array(upper, dtype=float)
        programme.sense_ = highspy.ObjSense.kMaximize
        programme.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
        programme.a_matrix_.start_ = np.cumsum([0] + [len(entries) for entries in rows])
        programme.a_matrix_.index_ = np.array([index for entries in rows for index, _ in entries], dtype=np.int32)
        programme.a_matrix_.value_ = np.array([value for entries in rows for _, value in entries], dtype=float)
        programme.integrality_ = [highspy.HighsVarType.kInteger] * (self.size - 1) + [highspy.HighsVarType.kContinuous]
        solver = highspy.Highs()
        solver.setOptionValue("output_flag", False)
        solver.setOptionValue("mip_rel_gap", 0.0)
        solver.setOptionValue("mip_abs_gap", 1e-6)
        solver.setOptionValue("threads", threads)
        if limit:
            solver.setOptionValue("time_limit", float(limit))
        solver.passModel(programme)
        solver.run()
        status = solver.getModelStatus()
        if status == highspy.HighsModelStatus.kOptimal:
            return solver.getSolution().col_value
        if status in (highspy.HighsModelStatus.kInfeasible, highspy.HighsModelStatus.kUnboundedOrInfeasible):
            return None
        raise TimeoutError(str(status))

    def value_cost(self):
        return [points for _, _, _, points in self.places] + [0] * (len(self.areas) + 1)

    def best(self, objective):
        """Covered areas, value of the office that is worst off, sum: step by step, each step fixed for the next."""
        count = len(self.places)
        found = self.solve([0] * count + [1] * len(self.areas) + [0])
        if found is None:
            return None
        covered = round(sum(found[count : count + len(self.areas)]))
        worst = None
        if objective == "fair":
            worst = self.solve([0] * (self.size - 1) + [1], covered=covered)[-1]
            worst = round(worst, 6)
        found = self.solve(self.value_cost(), covered=covered, worst=worst and worst - 1e-6)
        value = sum(points for (_, _, _, points), share in zip(self.places, found) if share > 0.5)
        return covered, worst, value
