"""Do the tests notice a wrong rule? Each rule is broken in every place, one place at a time.

In every rule of the rule table, in the arithmetic of every number, in the recurrences of Taylor
series, in what the tape records and sweeps and in what the drivers seed and store, this flips one
sign, drops one term or factor, takes a constant for active or skips one step, and runs the tests
until one fails. A mutant that no test notices is printed, and the exit status is 1, unless
`equivalent.txt` says why it computes the same.

    python3 Tests/Mutation/check.py                    everything; an hour or two
    python3 Tests/Mutation/check.py --only Rules/      files whose path matches
    python3 Tests/Mutation/check.py --list             the mutants alone
    python3 Tests/Mutation/check.py --again REPORT     the survivors of an earlier report

All mutants are built at once into a copy of the package, below `.build-mutation`.
"""

import argparse
import json
import os
import re
import shutil
import signal
import subprocess
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from enum import Enum
from pathlib import Path

import mutants

ROOT = Path(__file__).resolve().parents[2]

# What is broken, which tests are asked first, and how many mutants there are to each one taken.
# The series written out for speed are checked against the recurrences in every coefficient, so a
# part of their many mutants stands for all.
TARGETS = [
    ("Scalars/Rules/[A-C]*.swift", "UnaryAccuracyTests", 1),
    ("Scalars/Rules/E*.swift", "UnaryAccuracyTests", 1),
    ("Scalars/Rules/[GHO]*.swift", "UnaryAccuracyTests", 1),
    ("Scalars/Rules/P*.swift", "BinaryAccuracyTests|SecondOrderAccuracyTests", 1),
    ("Scalars/Rules/[ST]*.swift", "UnaryAccuracyTests", 1),
    ("Scalars/Rules/Remainder.swift", "BinaryAccuracyTests", 1),
    ("Scalars/Rules/Ro*.swift", "UnaryAccuracyTests", 1),
    ("Scalars/Rules/Reductions.swift", "ArrayOperationTests", 1),
    ("Scalars/Special/*Derivative.swift", "AccuracyTests|BesselParityTests", 1),
    ("Scalars/Number/FirstOrderPayload.swift", "BinaryAccuracyTests", 1),
    ("Scalars/Lanes/Lanes.swift", "ForwardModeTests.(Gradient|Hessian)", 1),
    ("Scalars/Lanes/WeightedSums.swift", "MatrixProductTests", 1),
    ("ForwardMode/Dual/Dual+Arithmetic.swift", "ForwardModeTests.(Derivative|Kink)", 1),
    ("ForwardMode/Dual/Dual+ChainRule.swift", "ScalarsTests.", 1),
    ("ForwardMode/VectorDual/VectorDual+Arithmetic.swift", "ForwardModeTests.Gradient", 1),
    ("ForwardMode/VectorDual/VectorDual+ChainRule.swift", "ForwardModeTests.Gradient", 1),
    ("ForwardMode/Dual/Dual+Arrays.swift", "ForwardModeTests.Derivative|ArrayOperationTests", 1),
    ("ForwardMode/VectorDual/VectorDual+Arrays.swift", "ForwardModeTests.Gradient|MatrixProductTests", 1),
    ("ForwardMode/HyperDual/HyperDual+Arithmetic.swift", "HyperDualTests|SecondOrderExtremes", 1),
    ("ForwardMode/HyperDual/HyperDual+ChainRule.swift", "HyperDualTests|SecondOrderExtremes", 1),
    ("ForwardMode/HyperDualBlock/HyperDualBlock+Arithmetic.swift", "ForwardModeTests.Hess", 1),
    ("ForwardMode/HyperDualBlock/HyperDualBlock+ChainRule.swift", "ForwardModeTests.Hess", 1),
    ("ForwardMode/TaylorSeries/TaylorSeries+[ACEP]*.swift", "TaylorSeries|HighOrder|SecondOrderExtremes", 1),
    ("ForwardMode/TaylorSeries/TaylorSeries+So*.swift", "TaylorSeries|HighOrder|SecondOrderExtremes", 1),
    ("ForwardMode/TaylorSeries/TaylorSeries+ToThirdOrder.swift", "TaylorSeries|HighOrder|SecondOrderExtremes", 3),
    ("ForwardMode/TaylorSeries/TaylorSeries+ToSeventhOrder.swift", "TaylorSeries|HighOrder|SecondOrderExtremes", 8),
    ("ReverseMode/Variable/Variable+Arithmetic.swift", "ReverseModeTests.GradientTests", 1),
    ("ReverseMode/Variable/Variable+ChainRule.swift", "ReverseModeTests.GradientTests", 1),
    ("ReverseMode/Tape/Variable+Recording.swift", "ReverseModeTests.GradientTests", 1),
    ("ReverseMode/Tape/Sweep.swift", "ReverseModeTests.GradientTests", 1),
    ("ReverseMode/Tape/Adjoint.swift", "ReverseModeTests.GradientTests", 1),
    ("ReverseMode/Arrays/ArrayPullbacks.swift", "ArrayOperationTests", 1),
    ("ForwardMode/Drivers/InputChunks.swift", "ForwardModeTests.(Gradient|Jacobian)", 1),
    ("ForwardMode/Drivers/JacobianChunks.swift", "ForwardModeTests.Jacobian", 1),
    ("ForwardMode/Drivers/HessianBlocks.swift", "ForwardModeTests.Hess", 1),
    ("ForwardMode/Drivers/Forward+Derivative.swift", "ForwardModeTests.Derivative|HyperDualTests", 1),
    ("ForwardMode/Drivers/Forward+MixedDerivatives.swift", "HyperDualTests|SecondOrderExtremes", 1),
    ("ForwardMode/Drivers/Forward+JVP.swift", "ForwardModeTests.Jacobian", 1),
    ("MixedMode/Drivers/[HT]*.swift", "SecondOrderTests", 1),
    ("ReverseMode/Drivers/AdjointSweeps.swift", "ReverseModeTests.Gr|Duality", 1),
    ("Sparsity/Detection/DependentPayload+Rules.swift", "SparsityPatternTests|DetectionAgreement", 1),
]

# What all numbers do with constants and at poles, which takes no time to ask.
BESIDE_CONSTANTS = "ConstantTests|DoubleOperandTests|KinkTests|InfinityTests"

# Bookkeeping of memory, which is no rule, and what a lesson alone calls.
OTHER_FUNCTIONS = {
    "unguardedValueWithDerivative",
    "growEntries", "reserveEntries", "growAdjoints", "reserveAdjoints", "zeroAdjoints", "lastNode"}

# Tests that need minutes, or whole processes, and look at no derivative.
LEFT_OUT = [
    "ForwardModeTests/MisuseTests.swift", "ForwardModeTests/AllocationTests.swift",
    "ForwardModeTests/ConfusionTests.swift", "ReverseModeTests/MisuseTests.swift",
    "ReverseModeTests/AllocationTests.swift", "ReverseModeTests/ConfusionTests.swift",
    "ReverseModeTests/GenerationTests.swift", "ReverseModeTests/ArrayConfusionTests.swift",
    "ReverseModeTests/BusySweepTests.swift", "ReverseModeTests/EndedRecordingTests.swift",
    "ForwardModeTests/WorkersTests.swift", "MixedModeTests/ForeignNumberTests.swift",
    "MixedModeTests/ModeComparisonTests.swift",
]

PACKAGE = """// swift-tools-version: 6.0
import PackageDescription

let settings: [SwiftSetting] = [.enableUpcomingFeature("InternalImportsByDefault")]

let package = Package(
  name: "Mutants",
  targets: [
    .target(name: "CFluxion"),
    .target(name: "Scalars", dependencies: ["CFluxion"]),
    .target(name: "ForwardMode", dependencies: ["Scalars", "CFluxion"]),
    .target(name: "ReverseMode", dependencies: ["Scalars", "CFluxion"]),
    .target(name: "Counting", dependencies: ["Scalars", "CFluxion"]),
    .target(
      name: "MixedMode", dependencies: ["CFluxion", "Scalars", "ForwardMode", "ReverseMode", "Counting"]),
    .target(
      name: "Programs",
      dependencies: ["CFluxion", "Scalars", "ForwardMode", "ReverseMode", "Counting", "MixedMode"],
      swiftSettings: settings),
    .target(
      name: "Sparsity",
      dependencies: ["CFluxion", "Scalars", "ForwardMode", "ReverseMode", "MixedMode", "Programs"],
      swiftSettings: settings),
    .target(
      name: "LinearAlgebra", dependencies: ["CFluxion", "Scalars", "ForwardMode", "Programs"],
      swiftSettings: settings),
    .target(
      name: "Comparison", dependencies: ["Counting", "MixedMode", "Scalars", "Formatting"],
      swiftSettings: settings),
    .target(
      name: "Fluxion",
      dependencies: [
        "ForwardMode", "ReverseMode", "MixedMode", "Programs", "Sparsity", "LinearAlgebra",
      ]),
    .target(
      name: "TestSupport",
      dependencies: ["Scalars", "ForwardMode", "ReverseMode", "Randomness", "CAllocationCounter"],
      path: "Tests/TestSupport", resources: [.copy("Reference")]),
    .target(name: "Formatting"),
    .target(name: "Randomness"),
    .target(name: "CPageScripts", exclude: ["Scripts"]),
    .target(
      name: "Tracing",
      dependencies: [
        "CFluxion", "CPageScripts", "Scalars", "ForwardMode", "Programs", "Formatting",
      ],
      swiftSettings: settings),
    .testTarget(
      name: "DifferentialTests", dependencies: ["Fluxion", "Programs", "Tracing", "TestSupport"]),
    .target(name: "CAllocationCounter", path: "Tests/CAllocationCounter"),
    .testTarget(name: "ScalarsTests", dependencies: ["ForwardMode", "TestSupport"]),
    .testTarget(
      name: "ForwardModeTests", dependencies: ["Fluxion", "TestSupport", "CAllocationCounter"]),
    .testTarget(
      name: "SparsityTests",
      dependencies: ["Sparsity", "Fluxion", "Randomness", "TestSupport", "CAllocationCounter"],
      resources: [.copy("Reference")]),
    .testTarget(
      name: "ReverseModeTests",
      dependencies: ["Fluxion", "ReverseMode", "Counting", "TestSupport", "CAllocationCounter"]),
    .testTarget(
      name: "MixedModeTests",
      dependencies: ["Fluxion", "Comparison", "TestSupport", "CAllocationCounter"]),
  ]
)
"""

# The number of the active mutant, from the environment; 0 for none.
SWITCH = """#include <stdlib.h>

static int active_mutant;

__attribute__((constructor)) static void read_active_mutant(void) {
  const char *text = getenv("FLUXION_MUTANT");
  active_mutant = text ? atoi(text) : 0;
}

int fluxion_active_mutant(void) { return active_mutant; }
"""


def copy_package(package):
    """A copy of what the mutants and the tests need."""
    for folder in ("Sources", "Tests"):
        shutil.rmtree(package / folder, ignore_errors=True)
    names = re.findall(r'\.(?:test)?[tT]arget\(\s*name: "(\w+)"', PACKAGE)
    for name in names:
        folder = "Tests" if name.endswith("Tests") or name in (
            "TestSupport", "CAllocationCounter") else "Sources"
        shutil.copytree(ROOT / folder / name, package / folder / name)
    for path in LEFT_OUT:
        (package / "Tests" / path).unlink()
    (package / "Package.swift").write_text(PACKAGE)
    (package / "Sources/CFluxion/mutant.c").write_text(SWITCH)
    (package / "Sources/CFluxion/include/fluxion_mutant.h").write_text(
        "int fluxion_active_mutant(void);\n")
    restrict_catalogue(package / "Tests/TestSupport/UnaryFunction.swift")


def restrict_catalogue(path):
    """Lets a run test the functions of one rule alone, which takes a fraction of a second."""
    text = path.read_text()
    text = text.replace(
        "public static let all: [UnaryFunction] = {", "static let everything: [UnaryFunction] = {")
    path.write_text("import Foundation\n" + text + """
extension UnaryFunction {
  /// The functions of the rule that a run is restricted to, or all.
  public static let all: [UnaryFunction] = {
    let name = ProcessInfo.processInfo.environment["FLUXION_RULE"] ?? ""
    let chosen = everything.filter { String(describing: type(of: $0.rule)) == name }
    return chosen.isEmpty ? everything : chosen
  }()
}
""")


def collect(only):
    """All mutants, with the function they are of, and the tests to ask first."""
    found, number = [], 1
    for pattern, tests, step in TARGETS:
        for path in sorted((ROOT / "Sources").glob(pattern)):
            name = str(path.relative_to(ROOT / "Sources"))
            of_file = mutants.mutants(name, path.read_text(), 1)
            of_file = [pair for pair in of_file if pair[0].name not in OTHER_FUNCTIONS]
            # An overload only names its rule; the contract of the package outside calls each.
            of_file = [pair for pair in of_file if pair[0].type or "apply(Rules." not in pair[1].change]
            for owner, mutant in of_file[::step]:
                mutant.number = number
                number += 1
                if not only or re.search(only, name):
                    found.append((owner, mutant, tests))
    return found


def write_mutants(package, found, excluded):
    """Writes the mutated sources, without the mutants that do not compile."""
    for name in {mutant.path for _, mutant, _ in found}:
        here = [
            (owner, mutant) for owner, mutant, _ in found
            if mutant.path == name and mutant.number not in excluded]
        text = mutants.with_mutants((ROOT / "Sources" / name).read_text(), here)
        text = re.sub(r"^(\w+ )?import CFluxion\n", "", text, flags=re.MULTILINE)
        target = package / "Sources" / name
        text = "public import CFluxion\n" + text
        if not target.exists() or target.read_text() != text:
            target.write_text(text)


def built_mutants(package):
    """The numbers of the mutants in the copy."""
    text = "".join(path.read_text() for path in (package / "Sources").rglob("*.swift"))
    return {int(number) for number in re.findall(r"/\*m(\d+)\*/", text)}


def build(package, found):
    """Builds the tests with all mutants in them, but for those that do not compile."""
    excluded = set()
    while True:
        write_mutants(package, found, excluded)
        run = subprocess.run(
            ["swift", "build", "--build-tests", "--package-path", str(package), "-Xswiftc",
             "-suppress-warnings"],
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False)
        if run.returncode == 0:
            return
        bad = set()
        for path, line in re.findall(r"^(/[^:\n]+\.swift):(\d+):\d+: error:", run.stdout, re.M):
            before = Path(path).read_text().split("\n")[:int(line)]
            marks = re.findall(r"/\*m(\d+)\*/", "\n".join(before))
            if marks and marks[-1] != "0":
                bad.add(int(marks[-1]))
        if not bad:
            sys.exit("\n".join(sorted(set(re.findall(r"^.*error: .*$", run.stdout, re.M)))))
        print(f"{len(bad)} mutants do not compile and are left out", flush=True)
        excluded |= bad


class Outcome(Enum):
    """What a run of tests says of a mutant."""
    PASSED, FAILED, OVERDUE = range(3)


def outcome(package, number, tests, rule, limit):
    """Runs tests with a mutant: do all pass, does one fail or the process die, or is it overdue?"""
    bundle = package / ".build/debug/MutantsPackageTests.xctest"
    environment = dict(os.environ, FLUXION_MUTANT=str(number), FLUXION_RULE=rule)
    process = subprocess.Popen(
        [str(bundle), "--testing-library", "swift-testing", "--filter", tests],
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, errors="replace",
        env=environment, start_new_session=True)
    overdue = []
    timer = threading.Timer(limit, lambda: (overdue.append(True), stop(process)))
    timer.start()
    for line in process.stdout:
        if "recorded an issue" in line or "Fatal error" in line:
            stop(process)
            break
    process.stdout.close()
    status = process.wait()
    timer.cancel()
    return Outcome.OVERDUE if overdue else Outcome.FAILED if status != 0 else Outcome.PASSED


def stop(process):
    """Ends a run and whatever it started."""
    try:
        os.killpg(process.pid, signal.SIGKILL)
    except ProcessLookupError:
        pass


def equivalents():
    """The mutants that compute the same, with the reasons."""
    reasons = {}
    for line in (Path(__file__).parent / "equivalent.txt").read_text().splitlines():
        if line and not line.startswith("#"):
            path, function, change, reason = (part.strip() for part in line.split(" | "))
            reasons[(path, function, change)] = reason
    return reasons


def main():
    """Builds, runs and reports."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--only", metavar="REGEX", help="files whose path matches")
    parser.add_argument("--list", action="store_true", help="list the mutants and end")
    parser.add_argument("--again", metavar="REPORT", help="only the survivors of this report")
    parser.add_argument("--scratch", default=str(ROOT / ".build-mutation"), help="folder to build in")
    parser.add_argument("-o", "--output", metavar="FILE", help="where to write the report, as JSON")
    parser.add_argument(
        "--sample", type=int, default=1, metavar="K",
        help="outside the rule table, every K-th mutant alone")
    parser.add_argument(
        "--quick", action="store_true",
        help="ask only the tests that are likeliest to notice; not all survivors are ones")
    parser.add_argument(
        "--built", action="store_true", help="run what an earlier call has built, unchanged since")
    parser.add_argument("--limit", type=float, default=120, help="seconds for one run of tests")
    parser.add_argument(
        "--jobs", type=int, default=os.cpu_count(), help="how many mutants to run at the same time")
    options = parser.parse_args()

    found = collect(options.only)
    if options.list:
        for _, mutant, _ in found:
            print(f"{mutant.path}:{mutant.line} {mutant.function}: {mutant.change}")
        print(f"{len(found)} mutants")
        return 0
    if options.again:
        earlier = {tuple(key) for key in json.loads(Path(options.again).read_text())["survivors"]}
        found = [
            entry for entry in found
            if (entry[1].path, entry[1].function, entry[1].change) in earlier]
    package = Path(options.scratch)
    if not options.built:
        package.mkdir(parents=True, exist_ok=True)
        copy_package(package)
        print(f"building {len(found)} mutants", flush=True)
        build(package, found)
    built = built_mutants(package)
    excluded = sum(mutant.number not in built for _, mutant, _ in found)
    every = "ScalarsTests|ForwardModeTests|MixedModeTests|ReverseModeTests|DifferentialTests"
    sound = "ScalarsTests|DifferentialTests" if options.quick else every
    is_sound = options.built or (
        outcome(package, 0, sound, "", 20 * options.limit) is Outcome.PASSED)
    if not is_sound:
        sys.exit("The tests fail without a mutant.")
    reasons, asked, same = equivalents(), [], 0
    limit = options.limit
    rules = sorted((ROOT / "Sources/Scalars/Rules").glob("*.swift"))
    lines = [line for file in rules for line in file.read_text().splitlines() if "visitor.visit(" in line]
    catalogue = "\n".join(lines)
    begun = time.monotonic()
    for owner, mutant, tests in found:
        key = (mutant.path, mutant.function, mutant.change)
        is_rule = mutant.path.startswith("Scalars/Rules")
        if mutant.number not in built or not is_rule and mutant.number % options.sample:
            continue
        if key in reasons:
            same += 1
            continue
        rule = owner.type if is_rule else ""
        if rule and tests.startswith("Unary") and not re.search(rf"Rules\.{rule}\b", catalogue):
            tests = "AccuracyTests"  # a rule that only other rules use
        stages = [(tests if is_rule else f"{tests}|{BESIDE_CONSTANTS}", rule, limit)]
        stages.append(("ExtremesTests" if is_rule else "DifferentialTests.", "", limit))
        if not options.quick:
            stages += [("ScalarsTests.", "", limit), (every, "", 20 * limit)]
        asked.append((mutant, key, stages))

    def ask(entry):
        mutant, _, stages = entry
        result = Outcome.PASSED
        for stage in stages:
            result = outcome(package, mutant.number, *stage)
            if result is not Outcome.PASSED:
                break
        if result is not Outcome.FAILED:
            word = "overdue" if result is Outcome.OVERDUE else "not noticed"
            print(f"{word}: {mutant.number} {mutant.path}:{mutant.line} {mutant.function}: "
                  f"{mutant.change}", flush=True)
        return result

    with ThreadPoolExecutor(options.jobs) as pool:
        results = list(pool.map(ask, asked))
    survivors = [key for (_, key, _), result in zip(asked, results) if result is Outcome.PASSED]
    noticed, overdue = len(asked) - len(survivors), results.count(Outcome.OVERDUE)
    print(f"{noticed} of {len(asked)} mutants noticed in {time.monotonic() - begun:.0f} s, {overdue} "
          f"of them because the tests did not end; {same} compute the same, "
          f"{excluded} do not compile")
    if options.output:
        Path(options.output).write_text(json.dumps(
            {"noticed": noticed, "overdue": overdue, "survivors": survivors, "same": same,
             "uncompilable": excluded}, indent=1))
    return 1 if survivors else 0


if __name__ == "__main__":
    sys.exit(main())
