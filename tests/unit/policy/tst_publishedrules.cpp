// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "peers.h"
#include "policy/crdrules.h"
#include "schema/crddefinition.h"
#include "support/shareddata.h"
#include "support/testmain.h"

#include <QDir>
#include <QTest>

#include <map>

using namespace Qt::StringLiterals;

namespace waymark::policy {

namespace {

const QString crdData = QStringLiteral("data/crds");

QList<schema::KindEntry> kindsOf(const QString &folder)
{
    const auto tree = test::treeOf(folder + "/crd.yaml"_L1);
    Diagnostics found;
    return tree ? schema::readCrd(tree->documents().front(), u"crd.yaml"_s, found)
                : QList<schema::KindEntry>();
}

QByteArray wordsOf(const Diagnostics &findings)
{
    QStringList lines;
    for (const Diagnostic &finding : findings)
        lines.append(finding.code + ": "_L1 + finding.message + u' ' + finding.why);
    return lines.join(u'\n').toUtf8();
}

} // namespace

/// The rules of kinds that projects publish, which API servers have accepted: each compiles, and
/// what the projects show as examples breaks none.
class tst_PublishedRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void compile_data();
    void compile();
    void letExamplesPass_data();
    void letExamplesPass();

private:
    struct Kind
    {
        schema::KindEntry entry;
        CrdRules rules;
    };

    [[nodiscard]] const std::vector<Kind> &kinds(const QString &folder);
    [[nodiscard]] Diagnostics findingsIn(const QString &kindFolder, const QString &example);

    std::map<QString, std::vector<Kind>> m_kinds; ///< by folder; some take long to read
};

const std::vector<tst_PublishedRules::Kind> &tst_PublishedRules::kinds(const QString &folder)
{
    const auto [at, isNew] = m_kinds.try_emplace(folder);
    if (isNew) {
        for (const schema::KindEntry &entry : kindsOf(folder))
            at->second.push_back({entry, CrdRules(entry)});
    }
    return at->second;
}

void tst_PublishedRules::compile_data()
{
    QTest::addColumn<QString>("folder");
    WAYMARK_NEEDS_SHARED(crdData);
    const QDir root(test::sharedData(crdData));
    for (const QString &name : root.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        if (QFile::exists(root.filePath(name + "/crd.yaml"_L1)))
            QTest::newRow(qPrintable(name)) << root.filePath(name);
    }
}

void tst_PublishedRules::compile()
{
    WAYMARK_NEEDS_SHARED(crdData);
    QFETCH(QString, folder);
    for (const Kind &kind : kinds(folder))
        QVERIFY2(kind.rules.problems().isEmpty(), wordsOf(kind.rules.problems()).constData());
}

void tst_PublishedRules::letExamplesPass_data()
{
    QTest::addColumn<QString>("folder");
    QTest::addColumn<QString>("example");
    WAYMARK_NEEDS_SHARED(crdData);
    const QDir root(test::sharedData(crdData));
    for (const QString &name : root.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        const QDir examples(root.filePath(name + "/cr"_L1));
        for (const QString &file : examples.entryList({u"*.yaml"_s}, QDir::Files))
            QTest::newRow(qPrintable(name + u'/' + file))
                << root.filePath(name) << examples.filePath(file);
    }
}

Diagnostics tst_PublishedRules::findingsIn(const QString &kindFolder, const QString &example)
{
    const auto tree = test::treeOf(example);
    Diagnostics found;
    for (const yaml::Document &document : tree->documents()) {
        for (const Kind &kind : kinds(kindFolder)) {
            if (document.topLevel(u"apiVersion") != kind.entry.key.apiVersion)
                continue;
            const ServedObject object(document.root, &kind.entry.schema);
            found += kind.rules.check(document, object, {});
        }
    }
    return found;
}

void tst_PublishedRules::letExamplesPass()
{
    WAYMARK_NEEDS_SHARED(crdData);
    QFETCH(QString, folder);
    QFETCH(QString, example);
    const Diagnostics found = findingsIn(folder, example);
    const QString known =
        test::knownDifference(u"crds"_s, QString::fromUtf8(QTest::currentDataTag()));
    QVERIFY2(found.isEmpty() || !known.isEmpty(), wordsOf(found).constData());
    QVERIFY2(!found.isEmpty() || known.isEmpty(), "It passes: take it off differences.tsv");
}

WAYMARK_TEST(tst_PublishedRules)

} // namespace waymark::policy

#include "tst_publishedrules.moc"
