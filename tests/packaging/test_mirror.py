# SPDX-FileCopyrightText: 2026 The Waymark authors
# SPDX-License-Identifier: Apache-2.0
import unittest

from machine import FEDORA, MachineTest


class Mirror(MachineTest):
    def list(self, text, name="sources.list"):
        (self.apt / name).write_text(text)

    def mirror(self):
        return self.run_code("debian_mirror").strip()

    def test_of_one_line_sources(self):
        self.list(
            "# deb http://commented.example/debian bookworm main\n"
            "deb-src http://sources.example/debian bookworm main\n"
            "deb [arch=amd64 signed-by=/key.gpg] http://mirror.example/debian bookworm main contrib\n"
        )
        self.assertEqual(self.mirror(), "http://mirror.example/debian")

    def test_of_deb822_sources(self):
        self.list(
            "Types: deb-src\nURIs: http://sources.example/debian\nSuites: bookworm\nComponents: main\n\n"
            "Types: deb\nURIs: http://off.example/debian\nSuites: bookworm\nComponents: main\nEnabled: no\n\n"
            "Types: deb deb-src\nURIs: http://mirror.example/debian\n"
            "Suites: bookworm-updates\n bookworm\nComponents: main\n non-free\n",
            "sources.list.d/debian.sources",
        )
        self.assertEqual(self.mirror(), "http://mirror.example/debian")

    def test_third_parties_hold_no_debian(self):
        self.list("deb http://docker.example/linux/debian bookworm stable\n", "sources.list.d/docker.list")
        self.assertEqual(self.mirror(), "")
        self.list("deb http://mirror.example/debian bookworm main\n")
        self.assertEqual(self.mirror(), "http://mirror.example/debian")

    def test_the_one_named_comes_first(self):
        self.list("deb http://mirror.example/debian bookworm main\n")
        self.variables["WAYMARK_DEBIAN_MIRROR"] = "http://named.example/debian"
        self.assertEqual(self.mirror(), "http://named.example/debian")
        self.assertEqual(self.run_code("debian_security_mirror"), "")

    def test_security_updates(self):
        self.list(
            "deb http://mirror.example/debian bookworm main\n"
            "deb http://security.example/debian-security bookworm-security main\n"
        )
        self.assertEqual(self.run_code("debian_security_mirror").strip(), "http://security.example/debian-security")

    def test_network_settings_go_along_without_programs(self):
        self.command(
            "apt-config",
            "printf '%s\\n' 'APT \"\";' 'Acquire::http::Proxy \"http://proxy.example:3128\";' "
            "'Acquire::http::Proxy-Auto-Detect \"/usr/bin/detect\";' 'Acquire::Retries \"3\";'",
        )
        self.assertEqual(
            self.run_code("apt_network_settings").splitlines(),
            ['Acquire::http::Proxy "http://proxy.example:3128";', 'Acquire::Retries "3";'],
        )


class MirrorElsewhere(MachineTest):
    system = FEDORA

    def test_other_distributions_mirrors_hold_no_debian(self):
        (self.apt / "sources.list").write_text("deb http://mirror.example/debian bookworm main\n")
        self.assertEqual(self.run_code("debian_mirror"), "")


if __name__ == "__main__":
    unittest.main()
