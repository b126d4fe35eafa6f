// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QStringList>

#include <functional>
#include <memory>

namespace waymark::test {

/// Adds a test class to its program; used through WAYMARK_TEST.
struct Registration
{
    Registration(const char *name, std::function<std::unique_ptr<QObject>()> make);
};

/// Runs all classes of the program, or the one that the first argument names. Returns the number of
/// failures.
[[nodiscard]] int runRegistered(QStringList arguments);

} // namespace waymark::test

/// Below a test class, in its namespace: runs it as part of the room's program. `PROGRAM NAME
/// [QtTest options]` runs one class.
#define WAYMARK_TEST(Class)                                                                        \
    static const waymark::test::Registration registration_##Class(                                 \
        #Class, [] { return std::make_unique<Class>(); });
