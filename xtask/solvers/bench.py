"""Solves the documents of the bench with another solver: `python bench.py FOLDER LIMIT SOLVER CASE…`.

SOLVER is HiGHS, CP-SAT or flow (OR-Tools' minimum-cost flow). A line per case: its name, processor seconds of solving per
core used, without building the model, and what was found: worst and value, or `- -` when no optimum was proved within
LIMIT seconds. All areas can be covered in these problems, so that is a plain constraint for the others.
"""

import json
import resource
import subprocess
import sys
import time
from pathlib import Path

import numpy as np

WORKERS = 2  # of CP-SAT; the others use one core
WEIGHTS = np.array([3, 2, 1])


class Case:
    def __init__(self, path):
        document = json.loads(path.read_text())
        areas = document["areas"]
        self.need = np.array([[office["need"][area] for area in areas] for office in document["offices"]])
        self.offices, self.areas = self.need.shape
        self.ranks = len(WEIGHTS)
        self.max = document["per_area"]["max"]
        self.fair = document["objective"] == "fair"
        # points[office, rank, area]
        self.points = WEIGHTS[None, :, None] * self.need[:, None, :]

    def told(self, chosen):
        values = (self.points * chosen).sum(axis=(1, 2))
        return int(values.min()), int(values.sum())


def highs(case, limit):
    """Sum in one go; fair: first the worst, then the sum with the worst fixed."""
    if not case.fair:
        seconds, chosen = highs_once(case, limit, None, False)
        return seconds, case.told(chosen)
    first, worst = highs_once(case, limit, None, True)
    second, chosen = highs_once(case, limit - first, worst, False)
    return first + second, case.told(chosen)


def highs_once(case, limit, worst, ask_worst):
    import highspy  # here, because it does not go together with OR-Tools in one process

    offices, ranks, areas = case.offices, case.ranks, case.areas
    count = offices * ranks * areas
    office, rank, area = np.unravel_index(np.arange(count), (offices, ranks, areas))
    fair = worst is not None or ask_worst
    # Rows: each rank once, each area once per office, each area's number, each office's value.
    starts = [0, offices * ranks, offices * ranks + offices * areas, offices * ranks + offices * areas + areas]
    rows = starts[3] + (offices if fair else 0)
    columns = count + 1
    parts = [
        (starts[0] + office * ranks + rank, np.ones(count)),
        (starts[1] + office * areas + area, np.ones(count)),
        (starts[2] + area, np.ones(count)),
    ]
    if fair:
        parts.append((starts[3] + office, case.points.reshape(-1).astype(float)))
    index = np.stack([part[0] for part in parts], axis=1).reshape(-1)
    value = np.stack([part[1] for part in parts], axis=1).reshape(-1)
    if fair:
        index = np.concatenate([index, starts[3] + np.arange(offices)])
        value = np.concatenate([value, -np.ones(offices)])
    lp = highspy.HighsLp()
    lp.num_col_, lp.num_row_ = columns, rows
    points = case.points.reshape(-1).astype(float)
    lp.col_cost_ = np.append(np.zeros(count) if ask_worst else points, 1.0 if ask_worst else 0.0)
    lp.col_lower_ = np.append(np.zeros(count), float(worst or 0))
    lp.col_upper_ = np.append(np.ones(count), 1e9 if fair else 0.0)
    inf = highspy.kHighsInf
    lower = [np.ones(offices * ranks), np.full(offices * areas, -inf), np.ones(areas)]
    upper = [np.ones(offices * ranks), np.ones(offices * areas), np.full(areas, float(case.max))]
    if fair:
        lower.append(np.zeros(offices))
        upper.append(np.full(offices, inf))
    lp.row_lower_, lp.row_upper_ = np.concatenate(lower), np.concatenate(upper)
    lp.sense_ = highspy.ObjSense.kMaximize
    lp.a_matrix_.format_ = highspy.MatrixFormat.kColwise
    per_column = np.full(count, len(parts))
    lp.a_matrix_.start_ = np.concatenate([[0], np.cumsum(np.append(per_column, offices if fair else 0))])
    lp.a_matrix_.index_ = index.astype(np.int32)
    lp.a_matrix_.value_ = value
    lp.integrality_ = [highspy.HighsVarType.kInteger] * count + [highspy.HighsVarType.kContinuous]
    solver = highspy.Highs()
    for name, setting in {
        "output_flag": False,
        "threads": 1,
        "mip_rel_gap": 0.0,
        "mip_abs_gap": 0.999,
        "time_limit": float(max(limit, 1.0)),
    }.items():
        solver.setOptionValue(name, setting)
    solver.passModel(lp)
    begin = time.process_time()
    solver.run()
    seconds = time.process_time() - begin
    if solver.getModelStatus() != highspy.HighsModelStatus.kOptimal:
        raise TimeoutError(seconds)
    found = np.array(solver.getSolution().col_value)
    if ask_worst:
        return seconds, round(found[-1])
    return seconds, np.round(found[:count]).reshape(offices, ranks, areas)


def cp_sat(case, limit):
    from ortools.sat.python import cp_model

    offices, ranks, areas = case.offices, case.ranks, case.areas
    model = cp_model.CpModel()
    x = [[[model.new_bool_var("") for _ in range(areas)] for _ in range(ranks)] for _ in range(offices)]
    for own in x:
        for row in own:
            model.add_exactly_one(row)
        for area in range(areas):
            model.add_at_most_one(row[area] for row in own)
    for area in range(areas):
        model.add_linear_constraint(sum(row[area] for own in x for row in own), 1, case.max)
    flat = [[x[o][r][a] for r in range(ranks) for a in range(areas)] for o in range(offices)]
    values = [cp_model.LinearExpr.weighted_sum(flat[o], case.points[o].reshape(-1).tolist()) for o in range(offices)]
    seconds = 0.0
    if case.fair:
        worst = model.new_int_var(0, 1000, "worst")
        for value in values:
            model.add(value >= worst)
        model.maximize(worst)
        solver, seconds = cp_run(model, limit)
        least = round(solver.objective_value)
        model.add(worst >= least)
        model.clear_hints()
        for own in flat:
            for variable in own:
                model.add_hint(variable, solver.value(variable))
    model.maximize(cp_model.LinearExpr.sum(values))
    solver, more = cp_run(model, limit - seconds)
    chosen = np.array([[solver.value(variable) for variable in own] for own in flat]).reshape(offices, ranks, areas)
    return seconds + more, case.told(chosen)


def cp_run(model, limit):
    from ortools.sat.python import cp_model

    solver = cp_model.CpSolver()
    solver.parameters.num_workers = WORKERS
    solver.parameters.max_time_in_seconds = max(limit, 1.0)
    begin = time.process_time()
    status = solver.solve(model)
    seconds = (time.process_time() - begin) / WORKERS
    if status != cp_model.OPTIMAL:
        raise TimeoutError(seconds)
    return solver, seconds


def flow(case, limit):
    """OR-Tools' minimum-cost flow: rank of an office, place of an office for an area, area, sink."""
    from ortools.graph.python import min_cost_flow

    offices, ranks, areas = case.offices, case.ranks, case.areas
    slots, places = offices * ranks, offices * areas
    office, rank, area = np.unravel_index(np.arange(slots * areas), (offices, ranks, areas))
    place = slots + np.arange(places)
    sink = slots + places + areas
    tails = np.concatenate([office * ranks + rank, place, slots + places + np.arange(areas)])
    heads = np.concatenate([slots + office * areas + area, slots + places + np.arange(places) % areas, np.full(areas, sink)])
    capacity = np.concatenate([np.ones(slots * areas + places), np.full(areas, case.max)]).astype(np.int64)
    cost = np.concatenate([-case.points.reshape(-1), np.zeros(places + areas)]).astype(np.int64)
    solver = min_cost_flow.SimpleMinCostFlow()
    arcs = solver.add_arcs_with_capacity_and_unit_cost(tails.astype(np.int32), heads.astype(np.int32), capacity, cost)
    supply = np.concatenate([np.ones(slots), np.zeros(places + areas), [-slots]]).astype(np.int64)
    solver.set_nodes_supplies(np.arange(sink + 1, dtype=np.int32), supply)
    begin = time.process_time()
    status = solver.solve()
    seconds = time.process_time() - begin
    if status != solver.OPTIMAL:
        raise TimeoutError(seconds)
    chosen = solver.flows(arcs)[: slots * areas].reshape(offices, ranks, areas)
    return seconds, case.told(chosen)


def main():
    folder, limit, name, cases = Path(sys.argv[1]), float(sys.argv[2]), sys.argv[3], sys.argv[4:]
    if len(cases) == 1:
        once(folder, limit, name, cases[0])
        return
    # A process for each, because not every solver looks at its limit while it prepares.
    for case in cases:
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        words = [sys.executable, __file__, str(folder), str(limit), name, case]
        try:
            print(subprocess.run(words, timeout=limit + 60, capture_output=True, text=True, check=True).stdout, end="", flush=True)
        except subprocess.TimeoutExpired:
            after = resource.getrusage(resource.RUSAGE_CHILDREN)
            print(f"{case} {after.ru_utime - before.ru_utime:.6f} - -", flush=True)


def once(folder, limit, name, case):
    solve = {"HiGHS": highs, "CP-SAT": cp_sat, "flow": flow}[name]
    try:
        seconds, (worst, value) = solve(Case(folder / f"{case}.json"), limit)
        print(f"{case} {seconds:.6f} {worst} {value}")
    except TimeoutError as late:
        print(f"{case} {float(str(late)):.6f} - -")


main()
