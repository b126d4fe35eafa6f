// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "support/testmain.h"
#include "template/backstage.h"
#include "template/json.h"
#include "templatetesting.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::templates {

namespace {

/// One line of the file: [set of values, options, text, new, old].
struct JudgedCase
{
    Value values;
    int options = 0;
    QByteArray text;
    Value answers[2]; ///< of Nunjitsu, of Nunjucks; a list is a value, empty undefined, 0 an error
};

std::vector<JudgedCase> judgedCases()
{
    QFile file(QStringLiteral(WAYMARK_TEST_DATA "/template/judged.jsonl"));
    std::vector<JudgedCase> cases;
    Items sets;
    if (!file.open(QIODevice::ReadOnly))
        return cases;
    while (!file.atEnd()) {
        const Value line = test::json(file.readLine().trimmed());
        if (line.object() != nullptr) {
            sets.push_back(line);
            continue;
        }
        const Items &parts = *line.list();
        cases.push_back({sets[size_t(*parts[0].number())],
                         int(*parts[1].number()),
                         parts[2].text()->toUtf8(),
                         {parts[3], parts[4]}});
    }
    return cases;
}

/// The same form: what our engine gives.
Value answerTo(const JudgedCase &each, Dialect dialect)
{
    enum : quint8 { AsValue = 1, TrimBlocks = 2, LstripBlocks = 4, Cookiecutter = 8 };
    const Template parsed(each.text,
                          {dialect, (each.options & Cookiecutter) != 0,
                           (each.options & TrimBlocks) != 0, (each.options & LstripBlocks) != 0});
    const Environment environment = backstageEnvironment(defaultIntegrations());
    if ((each.options & AsValue) != 0) {
        const Evaluated done = parsed.evaluate(each.values, environment);
        if (done.isKeptRaw)
            return 0;
        return done.value.isUndefined() ? Value(Items()) : Value(Items{done.value});
    }
    const Rendered done = parsed.render(each.values, environment);
    return done.isGood ? Value(Items{QString::fromUtf8(done.text)}) : Value(0);
}

} // namespace

/// Generated templates with the answers of the engines that Backstage runs; tests/judges/template
/// makes them.
class tst_Judged : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void agreesWith_data();
    void agreesWith();
};

void tst_Judged::agreesWith_data()
{
    QTest::addColumn<bool>("isOld");
    QTest::newRow("Nunjitsu") << false;
    QTest::newRow("Nunjucks") << true;
}

void tst_Judged::agreesWith()
{
    QFETCH(bool, isOld);
    const std::vector<JudgedCase> cases = judgedCases();
    QVERIFY(cases.size() >= 3000);
    QStringList different;
    for (const JudgedCase &each : cases) {
        const Value ours = answerTo(each, isOld ? Dialect::Nunjucks : Dialect::Nunjitsu);
        // As JSON: a number that is printed differently is another answer.
        const QString theirs = toJson(each.answers[isOld ? 1 : 0]);
        if (toJson(ours) != theirs)
            different.append(QString::fromUtf8(each.text) + u"\n  theirs: "_s + theirs
                             + u"\n  ours: "_s + toJson(ours));
    }
    QVERIFY2(different.isEmpty(),
             qPrintable(QString::number(different.size()) + u" differ\n"_s
                        + different.first(std::min<qsizetype>(10, different.size())).join(u'\n')));
}

WAYMARK_TEST(tst_Judged)

} // namespace waymark::templates

#include "tst_judged.moc"
