#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Waymark authors
# SPDX-License-Identifier: Apache-2.0
"""Makes a workspace of requests with the demonstration's kind and six of its policies, and measures a
whole process of `waymarkctl validate` on it: wall time, processor time, peak memory.

    tests/bench/policies.py make FOLDER [--requests 1000] [--per-file 1] [--old-object]
    tests/bench/policies.py validate build/release/bin/waymarkctl FOLDER [--runs 9]

Every tenth request breaks one policy. The folder is a Git repository with one commit, so that each
request is an update of itself. With --old-object there is a seventh policy, keeps-region.yaml, that
compares with the version before; `bench_policy` types at it.
"""

import argparse
import os
import pathlib
import shutil
import statistics
import subprocess
import time

TEMPLATE = pathlib.Path(__file__).parents[2] / "resources/demo/template/platform"
POLICIES = ["owner", "lifetime", "data-region", "capacity", "no-production", "cost"]
TEAMS = ["checkout", "customer", "delivery", "orders", "payments", "products", "warehouse"]
REGIONS = ["eu-central-1", "eu-west-1", "eu-north-1", "us-east-1"]
WORKSPACE = """apiVersion: waymark.dev/v1alpha1
kind: Workspace
metadata:
  name: bench
spec:
  roots:
    - role: mine
      path: .
"""
KEEPS_REGION = """apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingAdmissionPolicy
metadata:
  name: environment-keeps-region
spec:
  matchConstraints:
    resourceRules:
      - apiGroups: [platform.kubedojo.io]
        apiVersions: [v1]
        operations: [CREATE, UPDATE]
        resources: [environmentrequests]
  validations:
    - expression: >-
        request.operation == 'CREATE' || oldObject.spec.region == object.spec.region
        && size(object.spec.services) - size(oldObject.spec.services) <= 3
      message: an environment stays where it is
---
apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingAdmissionPolicyBinding
metadata:
  name: environment-keeps-region
spec:
  policyName: environment-keeps-region
  validationActions: [Deny]
"""


def request(number):
    """30 to 60 lines, each another."""
    broken = number % 10 == 0
    services = [f"    - name: service-{number}-{i}\n      replicas: {1 + (number + i) % 2}\n"
                f"      version: v{number % 7}.{i}\n      size: small\n" for i in range(2 + number % 6)]
    return "".join([
        f"# Asked for by ticket {number}.\napiVersion: platform.kubedojo.io/v1\n",
        f"kind: EnvironmentRequest\nmetadata:\n  name: env-{number}\n  namespace: tests\nspec:\n",
        f"  owner: {TEAMS[number % len(TEAMS)]}-team\n  purpose: integration-test\n",
        f"  lifetime: {60 if broken else 1 + number % 21}d\n",
        f"  region: {REGIONS[number % 3]}\n  dataClassification: internal\n  costCentre: CC-{1000 + number % 9000}\n",
        "  services:\n", *services, "  database:\n    engine: postgresql\n    version: '16'\n    sizeGb: 20\n",
        f"  labels:\n    stage: test\n    ticket: t-{number}\n",
        "  notes: |\n    What is tested stands in the ticket.\n" + "    Several lines are fine.\n" * (number % 12)])


def make(folder, requests, per_file, with_old_object):
    folder = pathlib.Path(folder)
    for name in ["kinds", "policies"]:
        (folder / "platform" / name).mkdir(parents=True)
    (folder / "requests").mkdir()
    (folder / "waymark.yaml").write_text(WORKSPACE)
    kinds = folder / "platform/kinds"
    shutil.copy(TEMPLATE / "kinds/environmentrequest.yaml", kinds)
    policies = folder / "platform/policies"
    for name in POLICIES:
        shutil.copy(TEMPLATE / f"policies/environment-{name}.yaml", policies)
    if with_old_object:
        (policies / "keeps-region.yaml").write_text(KEEPS_REGION)
    for first in range(0, requests, per_file):
        texts = [request(number) for number in range(first, min(first + per_file, requests))]
        (folder / f"requests/env-{first}.yaml").write_text("---\n".join(texts))
    git = ["git", "-C", str(folder), "-c", "user.name=bench", "-c", "user.email=bench@example.org"]
    subprocess.run([*git, "init", "-q"], check=True)
    subprocess.run([*git, "add", "-A"], check=True)
    subprocess.run([*git, "commit", "-q", "-m", "begin"], check=True)


def one_run(program, folder):
    begin = time.monotonic()
    process = subprocess.Popen([program, "validate", folder], stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.monotonic() - begin
    if os.waitstatus_to_exitcode(status) > 1:
        raise SystemExit(f"{program} ended with {os.waitstatus_to_exitcode(status)}")
    return wall * 1000, (usage.ru_utime + usage.ru_stime) * 1000, usage.ru_maxrss / 1024


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    commands = parser.add_subparsers(dest="command", required=True)
    making = commands.add_parser("make")
    making.add_argument("folder")
    making.add_argument("--requests", type=int, default=1000)
    making.add_argument("--per-file", type=int, default=1)
    making.add_argument("--old-object", action="store_true")
    validating = commands.add_parser("validate")
    validating.add_argument("program")
    validating.add_argument("folder")
    validating.add_argument("--runs", type=int, default=9)
    arguments = parser.parse_args()
    if arguments.command == "make":
        make(arguments.folder, arguments.requests, arguments.per_file, arguments.old_object)
        return
    one_run(arguments.program, arguments.folder)
    runs = [one_run(arguments.program, arguments.folder) for _ in range(arguments.runs)]
    for name, values in zip(["wall (ms)", "processor (ms)", "peak memory (MiB)"], zip(*runs)):
        print(f"| {name} | {statistics.median(values):.1f} | {min(values):.1f}..{max(values):.1f} |")


if __name__ == "__main__":
    main()
