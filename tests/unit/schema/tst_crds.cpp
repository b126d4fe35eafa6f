// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "schema/registry.h"
#include "schematesting.h"
#include "support/shareddata.h"
#include "support/testmain.h"

#include <QDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::schema {

/// The CustomResourceDefinitions of other projects with the resources they publish. What differs
/// from the project's own opinion stands in tests/data/schema/crd-differences.txt with the reason,
/// which is checked both ways.
class tst_Crds : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void everyDefinitionIsClean();
    void resourcesAreJudgedAsByTheirProject();

private:
    struct Resource
    {
        QString path; ///< below the folder of CRDs
        QString role;
    };

    QString m_root;
    Registry m_kinds;
    QList<Resource> m_resources;
    QStringList m_definitions;
};

void tst_Crds::initTestCase()
{
    m_root = waymark::test::sharedData(u"data/crds"_s);
    if (m_root.isEmpty())
        return;
    const QStringList rows =
        QString::fromUtf8(test::fileContent(m_root + u"/index.tsv"_s)).split(u'\n').mid(1);
    for (const QString &row : rows) {
        const QStringList cells = row.split(u'\t');
        if (cells.size() < 6)
            continue;
        const QString path = cells[0] + u'/' + cells[1];
        if (cells[5] == "crd"_L1)
            m_definitions.append(path);
        else
            m_resources.append({path, cells[5]});
    }
    QVERIFY(m_definitions.size() > 40 && m_resources.size() > 300);
}

void tst_Crds::init()
{
    WAYMARK_NEEDS_SHARED(u"data/crds"_s);
}

void tst_Crds::everyDefinitionIsClean()
{
    for (const QString &path : std::as_const(m_definitions)) {
        const auto tree = test::parsed(test::fileContent(m_root + u'/' + path));
        const Diagnostics found = m_kinds.addCrd(test::documentOf(tree), path);
        for (const Diagnostic &finding : found)
            qWarning("%ls%ls: %ls", qUtf16Printable(path),
                     qUtf16Printable(finding.pointer.toString()), qUtf16Printable(finding.message));
        QVERIFY(found.isEmpty());
    }
    QVERIFY(m_kinds.kinds().size() >= m_definitions.size());
}

void tst_Crds::resourcesAreJudgedAsByTheirProject()
{
    QStringList differences;
    for (const QString &line : test::listed(u"crd-differences.txt"_s))
        differences.append(line.section(u" | "_s, 0, 0));
    int judged = 0;
    bool isAsListed = true;
    for (const Resource &resource : std::as_const(m_resources)) {
        const auto tree = test::parsed(test::fileContent(m_root + u'/' + resource.path));
        const yaml::Document document = test::documentOf(tree);
        const auto *kind =
            m_kinds.find({document.topLevel(u"apiVersion"), document.topLevel(u"kind")});
        if (!kind) {
            qInfo("%ls: no such kind or version", qUtf16Printable(resource.path));
            continue;
        }
        ++judged;
        Diagnostics found = *validate(kind->schema, tree, document);
        found.removeIf(
            [](const Diagnostic &finding) { return finding.severity != Severity::Error; });
        QCOMPARE(isValid(kind->schema, document.root), found.isEmpty());
        if (resource.role == "cr-marked-invalid"_L1)
            continue; // wrong in what they refer to, mostly; both verdicts can be right
        const bool shouldFit = resource.role != "cr-invalid"_L1;
        if (found.isEmpty() == shouldFit || differences.removeOne(resource.path))
            continue;
        isAsListed = false;
        qWarning("%ls (%ls): %s", qUtf16Printable(resource.path), qUtf16Printable(resource.role),
                 found.isEmpty() ? "accepted" : "refused");
        for (const Diagnostic &finding : found.first(std::min<qsizetype>(found.size(), 3)))
            qWarning("    %ls %ls: %ls", qUtf16Printable(finding.pointer.toString()),
                     qUtf16Printable(finding.code), qUtf16Printable(finding.message));
    }
    qInfo("%d resources judged", judged);
    for (const QString &path : std::as_const(differences))
        qWarning("listed as a difference, but there is none: %ls", qUtf16Printable(path));
    QVERIFY(judged > 300);
    QVERIFY(isAsListed);
    QVERIFY(differences.isEmpty());
}

WAYMARK_TEST(tst_Crds)

} // namespace waymark::schema

#include "tst_crds.moc"
