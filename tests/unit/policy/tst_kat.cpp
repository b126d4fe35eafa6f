// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "peers.h"
#include "support/shareddata.h"
#include "support/testmain.h"

#include <QDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::policy {

namespace {

const QString katData = QStringLiteral("data/admission-policies/kat");

} // namespace

/// The test cases of kat, which asks kube-apiserver's own code: each says by its name what is to
/// come of it.
class tst_Kat : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void decidesAsTheServer_data();
    void decidesAsTheServer();
};

void tst_Kat::decidesAsTheServer_data()
{
    QTest::addColumn<QString>("folder");
    QTest::addColumn<QString>("test");
    QTest::addColumn<QString>("expected");
    QTest::addColumn<bool>("isRight"); // those that must fail state what is wrong
    WAYMARK_NEEDS_SHARED(katData);
    for (const QString &group : {u"test-policies-pass/validating"_s, u"test-policies-fail"_s}) {
        const QDir folder(test::sharedData(katData) + u'/' + group);
        for (const QString &policy : folder.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
            const QString at = folder.filePath(policy);
            QSet<QString> seen;
            for (const QString &file : QDir(at + "/tests"_L1).entryList(QDir::Files, QDir::Name)) {
                const QStringList parts = file.split(u'.');
                const QString name = parts.first(3).join(u'.');
                if (parts.size() < 5 || seen.contains(name))
                    continue;
                seen.insert(name);
                QTest::newRow(qPrintable(policy + u'/' + name))
                    << at << name << parts[2] << group.startsWith("test-policies-pass"_L1);
            }
        }
    }
}

void tst_Kat::decidesAsTheServer()
{
    WAYMARK_NEEDS_SHARED(katData);
    QFETCH(QString, folder);
    QFETCH(QString, test);
    QFETCH(QString, expected);
    QFETCH(bool, isRight);
    const QString files = folder + "/tests/"_L1 + test;
    const auto part = [&](QLatin1StringView name) {
        return test::treeOf(files + u'.' + name + ".yaml"_L1);
    };
    PolicySet set({});
    test::addAll(set, test::treeOf(folder + "/policy.yaml"_L1));
    test::addAll(set, test::treeOf(folder + "/binding.yaml"_L1));
    test::addAll(set, part("params"_L1));
    const auto object = part("object"_L1);
    const auto old = part("oldObject"_L1);
    const auto request = part("request"_L1);
    const yaml::Node asked = test::rootOf(request);
    AdmissionRequest what = test::requestFor(set, test::rootOf(object), test::rootOf(old));
    if (asked.value(u"namespace"))
        what.space = asked.value(u"namespace").text();
    what.namespaceObject = asked.value(u"namespaceObject").target();
    what.user = asked.value(u"userInfo").target().value(u"username").text();

    const QList<Decision> decisions = set.decide(what);
    const bool isDenied = std::ranges::any_of(decisions, &Decision::isDenial);
    const auto isAny = [&](Decision::State state, bool Decision::*action) {
        return std::ranges::any_of(decisions, [&](const Decision &decision) {
            return decision.state == state && decision.*action;
        });
    };
    // The authorizer's answers are the cluster's, and nobody's here.
    const bool agrees =
        part("authorizer"_L1)   ? isAny(Decision::State::Undecidable, &Decision::denies)
        : expected == "deny"_L1 ? isDenied
        : expected == "warn"_L1 ? isAny(Decision::State::False, &Decision::warns) && !isDenied
                                : !isDenied;
    if (!isRight)
        return;
    WAYMARK_AGREES(agrees, u"kat"_s, QString::fromUtf8(QTest::currentDataTag()), decisions);
    const QByteArray words = test::contentOf(files + ".message.txt"_L1).trimmed();
    if (!words.isEmpty()) {
        const auto first = std::ranges::find_if(decisions, &Decision::isFirst);
        QVERIFY(first != decisions.end());
        QCOMPARE(first->message.toUtf8(), words);
    }
}

WAYMARK_TEST(tst_Kat)

} // namespace waymark::policy

#include "tst_kat.moc"
