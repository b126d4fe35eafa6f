// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "policy/policyset.h"

namespace waymark::test {

// Cases of other projects, each with what is to come of it.

[[nodiscard]] QByteArray contentOf(const QString &path);
/// nullopt where there is no such file.
[[nodiscard]] std::optional<yaml::SyntaxTree> treeOf(const QString &path);
/// Of the first document; invalid where there is none.
[[nodiscard]] yaml::Node rootOf(const std::optional<yaml::SyntaxTree> &tree);
void addAll(policy::PolicySet &set, const std::optional<yaml::SyntaxTree> &tree);

/// Create, update or delete, whichever of the two is there. They outlive the request.
[[nodiscard]] policy::AdmissionRequest requestFor(const policy::PolicySet &set, yaml::Node object,
                                                  yaml::Node oldObject);

/// Why Waymark is known to say something else in a case; empty: it isn't. From
/// `tests/data/policy/differences.tsv`: what stands there and isn't so any more has to go.
[[nodiscard]] QString knownDifference(const QString &peer, const QString &name);

/// What was decided, for a failing test.
[[nodiscard]] QByteArray toText(const QList<policy::Decision> &decisions);

} // namespace waymark::test

/// A case agrees, unless it is known why it doesn't.
#define WAYMARK_AGREES(agrees, peer, name, decisions)                                              \
    do {                                                                                           \
        const QString known = waymark::test::knownDifference(peer, name);                          \
        QVERIFY2((agrees) || !known.isEmpty(), waymark::test::toText(decisions).constData());      \
        QVERIFY2(!(agrees) || known.isEmpty(), "It agrees: take it off differences.tsv");          \
    } while (false)
