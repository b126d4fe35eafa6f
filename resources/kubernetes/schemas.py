#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Waymark authors
# SPDX-License-Identifier: Apache-2.0
"""Writes JSON Schemas of Kubernetes' own kinds, made from the Go packages of its API.

    schemas.py SOURCES VERSION OUT

SOURCES is the folder of `k8s.io` (Debian: /usr/share/gocode/src/k8s.io), VERSION that of Kubernetes (1.32). OUT gets
`kinds.json` and a folder named by the version, with a file for each type and a small one for each kind, so that a kind
reads what it is made of and not the rest of its group.
"""

import json
import shutil
import sys
from pathlib import Path

from goapi import packages_below

ADDRESS = "https://waymark.dev/schemas/kubernetes/"
DRAFT = "https://json-schema.org/draft/2020-12/schema"
META = "k8s.io/apimachinery/pkg/apis/meta/v1"

QUANTITY = {
    "description": "An amount: a number, with a suffix such as m, k, M, G or Ki, Mi, Gi.",
    "type": ["string", "number", "null"],
    "pattern": r"^[+-]?([0-9]+|[0-9]+\.[0-9]*|\.[0-9]+)([numkMGTPE]|[KMGTPE]i|[eE][+-]?[0-9]+)?$",
}
# Types that write themselves into JSON in a way that their fields don't show.
OWN_FORMS = {
    f"{META}.Time": {"type": ["string", "null"], "format": "date-time"},
    f"{META}.MicroTime": {"type": ["string", "null"], "format": "date-time"},
    f"{META}.Duration": {"type": ["string", "null"]},
    f"{META}.FieldsV1": {"type": ["object", "null"]},
    "k8s.io/apimachinery/pkg/api/resource.Quantity": QUANTITY,
    "k8s.io/apimachinery/pkg/util/intstr.IntOrString": {"type": ["integer", "string", "null"]},
    "k8s.io/apimachinery/pkg/runtime.RawExtension": {"type": ["object", "null"]},
    "k8s.io/apimachinery/pkg/runtime.Object": {"type": ["object", "null"]},
    "k8s.io/apimachinery/pkg/types.UID": {"type": ["string", "null"]},
    "k8s.io/apimachinery/pkg/types.NodeName": {"type": ["string", "null"]},
}
BASIC = {
    "string": {"type": "string"},
    "bool": {"type": "boolean"},
    "int": {"type": "integer"},
    "int32": {"type": "integer", "minimum": -(2**31), "maximum": 2**31 - 1},
    "int64": {"type": "integer", "minimum": -(2**63), "maximum": 2**63 - 1},
    "uint16": {"type": "integer", "minimum": 0, "maximum": 2**16 - 1},
    "uint32": {"type": "integer", "minimum": 0, "maximum": 2**32 - 1},
    "uint64": {"type": "integer", "minimum": 0, "maximum": 2**64 - 1},
    "float32": {"type": "number"},
    "float64": {"type": "number"},
    "byte": {"type": "integer"},
    "rune": {"type": "integer"},
}
# Declared as required, and taken without all the same.
SERVERS_DO_WITHOUT = {("StatefulSetSpec", "serviceName")}
# A server takes null for what isn't there; so may everything be that isn't required.
NULL = "null"


def api_version(package):
    return f"{package.group}/{package.version}".lstrip("/")


def name_of(package):
    group = (package.group or "core").split(".")[0] if package.path != META else "meta"
    return f"{group}-{package.version}"


def file_of_type(package, name):
    return f"{name_of(package)}.{name}.json"


def file_of_kind(package, known):
    return f"{name_of(package)}-{known.name.lower()}.json"


class Schemas:
    def __init__(self, packages, version):
        self.packages = packages
        self.version = version
        self.address = f"{ADDRESS}{version}/"
        self.definitions = {path: {} for path in packages}

    def resolved(self, package, name):
        """The whole name of a type as one package says it, as (path, name)."""
        if "." not in name:
            return package.path, name
        alias, _, name = name.partition(".")
        return package.imports.get(alias, alias), name

    def struct(self, package, name):
        """The type with fields that a name stands for, and its package."""
        path, name = self.resolved(package, name)
        owner = self.packages[path]
        known = owner.types[name]
        return (owner, known) if known.fields is not None else self.struct(owner, known.alias)

    def of_type(self, package, name):
        if name == "[]byte":
            return {"type": ["string", NULL], "contentEncoding": "base64"}
        if name.startswith("[]"):
            return {"type": ["array", NULL], "items": self.required(self.of_type(package, name[2:].lstrip("*")))}
        if name.startswith("map["):
            values = name.partition("]")[2].lstrip("*")
            return {"type": ["object", NULL], "additionalProperties": self.of_type(package, values)}
        if name in BASIC:
            basic = BASIC[name]
            return basic | {"type": [basic["type"], NULL]}
        path, name = self.resolved(package, name)
        if (own := OWN_FORMS.get(f"{path}.{name}")) is not None:
            return dict(own)
        owner = self.packages.get(path)
        known = owner.types.get(name) if owner else None
        if known is None:
            raise SystemExit(f"{package.path}: {path}.{name} isn't known")
        if known.fields is None:
            schema = self.of_type(owner, known.alias)
            if known.values:
                schema["enum"] = known.values
            return schema
        self.define(owner, known)
        return {"$ref": file_of_type(owner, name)}

    @staticmethod
    def required(schema):
        """Null is no value for it."""
        if "$ref" in schema:
            return schema | {"type": "object"}
        types = [each for each in schema["type"] if each != NULL]
        schema["type"] = types[0] if len(types) == 1 else types
        return schema

    def define(self, package, known):
        definitions = self.definitions[package.path]
        if known.name in definitions:
            return
        schema = definitions[known.name] = {}  # before its fields, which may hold it again
        schema["type"] = ["object", NULL]
        if known.comment.text:
            schema["description"] = known.comment.text
        properties, needed = {}, []
        self.add_fields(package, known, properties, needed)
        schema["properties"] = properties
        if needed:
            schema["required"] = needed
        schema["additionalProperties"] = False

    def add_fields(self, package, known, properties, needed):
        """Not those of a status: a server drops what people write there, and fills it in itself."""
        for field in known.fields:
            if not field.name:
                self.add_fields(*self.struct(package, field.type), properties, needed)
                continue
            if field.name == "status" and field.type == known.name + "Status":
                properties["status"] = {"description": field.comment.text, "type": ["object", NULL]}
                continue
            schema = self.of_type(package, field.type)
            if field.is_required and (known.name, field.name) not in SERVERS_DO_WITHOUT:
                schema = self.required(schema)
                needed.append(field.name)
            if field.comment.text:
                schema["description"] = field.comment.text
            if field.comment.text.startswith("Deprecated") or "DEPRECATED" in field.comment.text:
                schema["deprecated"] = True
            properties[field.name] = schema

    def kinds(self):
        """(package, type) of everything that is an object of its own."""
        for package in self.packages.values():
            for known in package.types.values():
                names = {field.type for field in known.fields or []}
                if names >= {"metav1.TypeMeta", "metav1.ObjectMeta"}:
                    yield package, known

    def root(self, package, known):
        return {
            "$schema": DRAFT,
            "$id": self.address + file_of_kind(package, known),
            "title": known.name,
            "type": "object",
            "required": ["apiVersion", "kind"],
            "properties": {"apiVersion": {"const": api_version(package)}, "kind": {"const": known.name}},
            "$ref": file_of_type(package, known.name),
        }

    def entry(self, package, known):
        """What the list of kinds says: where its schema is, and until when servers know it."""
        entry = {
            "apiVersion": api_version(package),
            "kind": known.name,
            "file": f"kubernetes/{self.version}/{file_of_kind(package, known)}",
        }
        for word in ("deprecated", "removed"):
            since = known.comment.value(f"k8s:prerelease-lifecycle-gen:{word}")
            if since and as_numbers(since) <= as_numbers(self.version):
                entry[word] = since
        if replacement := known.comment.value("k8s:prerelease-lifecycle-gen:replacement"):
            group, version, kind = replacement.split(",")
            entry["replacement"] = f"{group}/{version} {kind}".lstrip("/")
        return entry


def as_numbers(version):
    return [int(part) for part in version.split(".")]


def main():
    sources, version, out = sys.argv[1], sys.argv[2], Path(sys.argv[3])
    schemas = Schemas(packages_below(sources), version)
    folder = out / version
    shutil.rmtree(folder, ignore_errors=True)  # what another one of these scripts left
    folder.mkdir(parents=True)
    kinds = []
    for package, known in schemas.kinds():
        schemas.define(package, known)
        kinds.append(schemas.entry(package, known))
        write(folder / file_of_kind(package, known), schemas.root(package, known))
    for path, definitions in schemas.definitions.items():
        for name, definition in definitions.items():
            file = file_of_type(schemas.packages[path], name)
            write(folder / file, {"$schema": DRAFT, "$id": schemas.address + file} | definition)
    write(out / "kinds.json", {"kubernetes": version, "schemas": kinds})


def write(path, value):
    path.write_text(json.dumps(value, ensure_ascii=False, separators=(",", ":")) + "\n")


if __name__ == "__main__":
    main()
