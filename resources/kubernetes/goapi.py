# SPDX-FileCopyrightText: 2026 The Waymark authors
# SPDX-License-Identifier: Apache-2.0
"""Reads the Go packages that Kubernetes declares its API in: types, their fields, what their comments say of both.

What a comment's markers mean, and when a field is required, is as in kube-openapi, which makes the schemas that a server
publishes from the same files.
"""

import re
from dataclasses import dataclass, field
from pathlib import Path


@dataclass
class Comment:
    text: str = ""
    markers: dict[str, list[str]] = field(default_factory=dict)

    def has(self, marker):
        return marker in self.markers

    def value(self, marker):
        return (self.markers.get(marker) or [""])[0]


@dataclass
class Field:
    name: str  # as in JSON; empty where the fields of the type stand in its place
    type: str  # as in Go, without a pointer's star
    comment: Comment
    is_required: bool


@dataclass
class Type:
    name: str
    package: str  # `k8s.io/api/apps/v1`
    comment: Comment
    fields: list[Field] | None = None  # None: another name for `alias`
    alias: str = ""
    values: list[str] = field(default_factory=list)  # its constants, where they are all that is allowed


@dataclass
class Package:
    path: str
    group: str
    imports: dict[str, str]
    types: dict[str, Type]

    @property
    def version(self):
        return self.path.rsplit("/", 1)[1]


def comment_of(lines):
    comment = Comment()
    said = []
    is_said = True
    for line in lines:
        line = line.strip().removeprefix("//").strip()
        if line.startswith("+"):
            name, _, value = line[1:].partition("=")
            comment.markers.setdefault(name, []).append(value)
        elif line == "---":
            is_said = False  # notes for whoever works on Kubernetes
        elif is_said:
            said.append(line)
    text = "\n".join(said).strip()
    comment.text = re.sub(r"(?<!\n)\n(?!\n)", " ", text)
    return comment


def field_of(line, comment):
    """None for what JSON doesn't have."""
    match = re.fullmatch(r"(?:(\w+)\s+)?(\S+)\s+`([^`]*)`(?:\s*//.*)?", line)
    if not match:
        return None
    tag = re.search(r'json:"([^"]*)"', match[3])
    if not tag or tag[1] == "-":
        return None
    name, *options = tag[1].split(",")
    is_optional = "omitempty" in options or comment.has("optional") or comment.has("k8s:optional")
    return Field(
        name="" if "inline" in options else name,
        type=match[2].lstrip("*"),
        comment=comment,
        is_required=not is_optional and not comment.has("default"),
    )


class Reader:
    """One file of types, from top to bottom."""

    def __init__(self, package, text):
        self.package = package
        self.comments = []
        self.struct = None
        for line in text.splitlines():
            self.read(line.strip())

    def read(self, line):
        if line.startswith("//"):
            self.comments.append(line)
            return
        comment, comments = None, self.comments
        self.comments = []
        if self.struct is not None:
            if line == "}":
                self.struct = None
            elif line:
                comment = comment_of(comments)
                found = field_of(line, comment)
                if found:
                    self.struct.fields.append(found)
            return
        if match := re.fullmatch(r"type (\w+) struct \{", line):
            self.struct = Type(match[1], self.package.path, comment_of(comments), fields=[])
            self.package.types[match[1]] = self.struct
        elif match := re.fullmatch(r"type (\w+) struct\s*\{\s*\}", line):
            self.package.types[match[1]] = Type(match[1], self.package.path, comment_of(comments), fields=[])
        elif match := re.fullmatch(r"type (\w+) (?:= )?([\w.\[\]*]+)(?:\s*//.*)?", line):
            self.package.types[match[1]] = Type(match[1], self.package.path, comment_of(comments), alias=match[2])
        elif not line and comments:
            # Markers of a type may stand above an empty line.
            self.comments = [each for each in comments if each.startswith("// +")]
        if match := re.fullmatch(r'\w+\s+(\w+)\s*=\s*"([^"]*)"(?:\s*//.*)?', line):
            known = self.package.types.get(match[1])
            if known and known.comment.has("enum"):
                known.values.append(match[2])


def package_of(folder, path):
    package = Package(path, "", {}, {})
    registered = folder / "register.go"
    if registered.exists():
        group = re.search(r'GroupName\s*=\s*"([^"]*)"', registered.read_text())
        package.group = group[1] if group else ""
    for file in sorted(folder.glob("*.go")):
        if file.name.endswith(("_test.go", ".pb.go")) or file.name.startswith("zz_") or "swagger_doc" in file.name:
            continue
        text = file.read_text()
        for alias, imported in re.findall(r'^\s*(?:import\s+)?(\w*)\s*"(k8s\.io/[^"]+)"', text, re.MULTILINE):
            package.imports[alias or imported.rsplit("/", 1)[1]] = imported
        Reader(package, text)
    return package


def packages_below(root):
    """`root` is the folder of `k8s.io`. By path; those of the API and the one that all of them use."""
    folders = sorted(Path(root, "api").glob("*/v*")) + [Path(root, "apimachinery/pkg/apis/meta/v1")]
    found = {}
    for folder in folders:
        path = "k8s.io/" + str(folder.relative_to(root))
        found[path] = package_of(folder, path)
    return found
