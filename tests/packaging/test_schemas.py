# SPDX-FileCopyrightText: 2026 The Waymark authors
# SPDX-License-Identifier: Apache-2.0
import json
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

from machine import CHECKOUT, MachineTest

sys.path.insert(0, str(CHECKOUT / "resources/kubernetes"))
import goapi

TYPES = '''package v1

import (
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
)

// +genclient
// +k8s:prerelease-lifecycle-gen:introduced=1.2
// +k8s:prerelease-lifecycle-gen:deprecated=1.8
// +k8s:prerelease-lifecycle-gen:removed=1.16
// +k8s:prerelease-lifecycle-gen:replacement=boats,v2,Boat

// Boat floats.
type Boat struct {
	metav1.TypeMeta `json:",inline"`
	// +optional
	metav1.ObjectMeta `json:"metadata,omitempty"`

	Spec BoatSpec `json:"spec"`
	Status BoatStatus `json:"status,omitempty"`
}

type BoatStatus struct {
	Afloat bool `json:"afloat"`
}

// Sail says how.
// +enum
type Sail string

const (
	// One.
	SailGaff Sail = "Gaff"
	SailLug  Sail = "Lug"
)

type BoatSpec struct {
	// How many.
	// More than one is unusual.
	// ---
	// Nobody ever had nine.
	Masts int32 `json:"masts"`
	// +optional
	Sail *Sail `json:"sail,omitempty"`
	Ropes []Rope `json:"ropes,omitempty"`
	Inner BoatSpecCommon `json:",inline"`
	hidden int
	Kept string `json:"-"`
}

type BoatSpecCommon struct {
	Flags map[string]string `json:"flags,omitempty"`
}

type Rope struct {
	Name string `json:"name"`
	// Of rope or chain.
	Inside *Rope `json:"inside,omitempty"`
}
'''
META = '''package v1

type TypeMeta struct {
	Kind string `json:"kind,omitempty"`
	APIVersion string `json:"apiVersion,omitempty"`
}

type ObjectMeta struct {
	Name string `json:"name,omitempty"`
	CreationTimestamp Time `json:"creationTimestamp,omitempty"`
}
'''


class Generated(unittest.TestCase):
    """The schemas of a made-up API."""

    def setUp(self):
        scratch = tempfile.TemporaryDirectory()
        self.addCleanup(scratch.cleanup)
        root = Path(scratch.name)
        for name, files in {
            "api/boats/v1": {"types.go": TYPES, "register.go": 'const GroupName = "boats.io"\n'},
            "apimachinery/pkg/apis/meta/v1": {"types.go": META},
        }.items():
            (root / name).mkdir(parents=True)
            for file, text in files.items():
                (root / name / file).write_text(text)
        self.out = root / "out"
        subprocess.run(
            (sys.executable, CHECKOUT / "resources/kubernetes/schemas.py", root, "1.32", self.out), check=True
        )
        self.spec = self.read("1.32/boats-v1.BoatSpec.json")

    def read(self, name):
        return json.loads((self.out / name).read_text())

    def test_kinds_are_listed_with_how_long_servers_know_them(self):
        self.assertEqual(
            self.read("kinds.json"),
            {
                "kubernetes": "1.32",
                "schemas": [
                    {
                        "apiVersion": "boats.io/v1",
                        "kind": "Boat",
                        "file": "kubernetes/1.32/boats-v1-boat.json",
                        "deprecated": "1.8",
                        "removed": "1.16",
                        "replacement": "boats/v2 Boat",
                    }
                ],
            },
        )
        self.assertEqual(self.read("1.32/boats-v1-boat.json")["$ref"], "boats-v1.Boat.json")

    def test_what_is_required_takes_no_null(self):
        self.assertEqual(self.spec["required"], ["masts"])
        self.assertEqual(self.spec["properties"]["masts"]["type"], "integer")
        self.assertEqual(self.spec["properties"]["sail"]["type"], ["string", "null"])

    def test_what_a_type_allows_is_allowed(self):
        self.assertEqual(self.spec["properties"]["sail"]["enum"], ["Gaff", "Lug"])
        self.assertFalse(self.spec["additionalProperties"])

    def test_comments_are_descriptions_and_notes_for_programmers_are_not(self):
        self.assertEqual(self.spec["properties"]["masts"]["description"], "How many. More than one is unusual.")
        self.assertEqual(self.read("1.32/boats-v1.Boat.json")["description"], "Boat floats.")

    def test_fields_of_another_type_stand_in_its_place_and_hidden_ones_nowhere(self):
        self.assertEqual(sorted(self.spec["properties"]), ["flags", "masts", "ropes", "sail"])

    def test_a_status_may_hold_anything(self):
        self.assertEqual(self.read("1.32/boats-v1.Boat.json")["properties"]["status"]["type"], ["object", "null"])
        self.assertFalse((self.out / "1.32/boats-v1.BoatStatus.json").exists())

    def test_a_type_may_hold_itself(self):
        self.assertEqual(
            self.read("1.32/boats-v1.Rope.json")["properties"]["inside"],
            {"$ref": "boats-v1.Rope.json", "description": "Of rope or chain."},
        )

    def test_times_are_texts(self):
        meta = self.read("1.32/meta-v1.ObjectMeta.json")
        self.assertEqual(meta["properties"]["creationTimestamp"]["format"], "date-time")

    def test_markers_may_stand_above_an_empty_line(self):
        comment = goapi.comment_of(["// +one", "// +two=a", "// Words."])
        self.assertEqual((comment.text, comment.markers), ("Words.", {"one": [""], "two": ["a"]}))


class Fetching(MachineTest):
    def fetch(self):
        return self.run_code(
            f". $checkout/packaging/lib/schemas.sh; schemas_folder={self.folder}/schemas; fetch_schemas; fetch_schemas"
        )

    def test_without_a_mirror_the_build_goes_on(self):
        self.fetch()
        self.assertIn("without the schemas of Kubernetes and OpenAPI", self.said)

    def test_another_file_than_the_pinned_one_is_not_unpacked(self):
        self.command("wget", 'while [ "$1" != -O ]; do shift; done; echo other >"$2"')
        self.command("dpkg-deb", f"touch {self.folder}/unpacked")
        self.variables["WAYMARK_DEBIAN_MIRROR"] = "http://mirror.invalid/debian"
        self.fetch()
        self.assertIn("not the one that was expected", self.said)
        self.assertFalse((self.folder / "unpacked").exists())

    def test_what_is_there_is_not_fetched_again(self):
        self.command("wget", f'echo wget >>{self.folder}/calls; while [ "$1" != -O ]; do shift; done; touch "$2"')
        self.command("dpkg-deb", "true")
        self.variables["WAYMARK_DEBIAN_MIRROR"] = "http://mirror.invalid/debian"
        self.run_code(
            f". $checkout/packaging/lib/schemas.sh; schemas_folder={self.folder}/schemas\n"
            'sha256sum() { echo "$sum  -"; }; fetch_schemas; fetch_schemas'
        )
        self.assertEqual((self.folder / "calls").read_text(), "wget\n" * 3)


if __name__ == "__main__":
    unittest.main()
