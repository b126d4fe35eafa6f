// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QTest>

namespace waymark::test {

/// Where data of other projects lies that some tests read and the repository doesn't hold: in the
/// folder `shared` beside the checkout, else among what `packaging/test --suites` fetched. `below`
/// is the path there ("data/crds"); empty where it isn't at hand. The variable WAYMARK_SHARED names
/// another folder instead of both; when it is empty, nothing is at hand.
[[nodiscard]] QString sharedData(const QString &below);

/// Counts a test that is skipped for want of `missing`; the end of the run names it. Returns why,
/// for QSKIP.
[[nodiscard]] QByteArray skippedFor(const QString &missing);

/// Says how many tests were skipped, and what for. Where WAYMARK_SKIPPED names a file, a line for
/// each is added to it, so that what is missing for several programs can be told together.
void tellSkipped();

} // namespace waymark::test

/// In a test: skips it and says at the end what is missing ("git"). Not in initTestCase().
#define WAYMARK_SKIP(missing) QSKIP(waymark::test::skippedFor(missing).constData())

/// In a test, its data function or init(): goes on only where the data is at hand. Not in
/// initTestCase(): Qt would skip every class of the program that comes after.
#define WAYMARK_NEEDS_SHARED(below)                                                                \
    do {                                                                                           \
        if (waymark::test::sharedData(below).isEmpty())                                            \
            WAYMARK_SKIP(QStringLiteral("../shared/") + (below));                                  \
    } while (false)
