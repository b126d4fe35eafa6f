// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "support/testmain.h"

#include "support/shareddata.h"

#include <QStandardPaths>
#include <QTest>

#include <cstdio>
#include <vector>

namespace waymark::test {

namespace {

struct TestClass
{
    QByteArray name;
    std::function<std::unique_ptr<QObject>()> make;
};

std::vector<TestClass> &testClasses()
{
    static std::vector<TestClass> classes;
    return classes;
}

} // namespace

Registration::Registration(const char *name, std::function<std::unique_ptr<QObject>()> make)
{
    testClasses().push_back({name, std::move(make)});
}

int runRegistered(QStringList arguments)
{
    QStandardPaths::setTestModeEnabled(true);
    const QByteArray wanted = arguments.size() > 1 && arguments[1].startsWith(QLatin1String("tst_"))
                                  ? arguments.takeAt(1).toUtf8()
                                  : QByteArray();
    // Qt's handler returns to what crashed, again and again: a log without end and no core file.
    arguments.append(QStringLiteral("-nocrashhandler"));
    int failures = 0;
    int run = 0;
    for (const TestClass &testClass : testClasses()) {
        if (!wanted.isEmpty() && wanted != testClass.name)
            continue;
        ++run;
        const auto object = testClass.make();
        failures += QTest::qExec(object.get(), arguments);
    }
    tellSkipped();
    if (run == 0) {
        std::fprintf(stderr, "no test class %s\n", wanted.constData());
        return 1;
    }
    return failures;
}

} // namespace waymark::test
