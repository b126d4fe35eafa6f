// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "support/pushedrepository.h"
#include "support/temporaryworkspace.h"
#include "support/testmain.h"
#include "workspace/validation.h"

#include <QFile>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::workspace {

namespace {

constexpr auto deletionGuard = R"(apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingAdmissionPolicy
metadata: {name: kept}
spec:
  matchConstraints:
    resourceRules: [{apiGroups: [shop.io], apiVersions: [v1], operations: [DELETE], resources: [machines]}]
  validations:
    - expression: '!has(oldObject.spec.keep)'
      message: a machine that is kept isn't deleted
---
apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingAdmissionPolicyBinding
metadata: {name: kept}
spec: {policyName: kept, validationActions: [Deny]}
)";

QByteArray guardedMachine(int size, const QByteArray &more = {})
{
    return "apiVersion: shop.io/v1\nkind: Machine\nmetadata: {name: a}\nspec: {size: "
           + QByteArray::number(size) + more + "}\n";
}

} // namespace

/// What is committed and gone is a DELETE to a cluster.
class tst_Deletions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aDeletedFileIsADelete();
    void aDeletedFileIsListedOnce();
    void aRenamedObjectIsADelete_data();
    void aRenamedObjectIsADelete();

private:
    const DiskFileSystem m_files;
    const SystemProcess m_process;
};

void tst_Deletions::aDeletedFileIsADelete()
{
    const test::PushedRepository repository;
    const test::TemporaryWorkspace &files = repository.files;
    files.write(u"policies.yaml"_s, deletionGuard);
    files.write(u"kept.yaml"_s, guardedMachine(1, ", keep: true"));
    files.write(u"loose.yaml"_s, guardedMachine(1).replace("{name: a}", "{name: b}"));
    repository.commit(u"first"_s);
    const auto deleted = [&] {
        const auto checked = validatePaths(
            {.folder = files.path(), .paths = {files.path()}, .now = {}, .process = &m_process},
            m_files);
        QStringList found;
        for (const CheckedFile &file : checked->report.files) {
            for (const Diagnostic &finding : file.diagnostics)
                found.append(file.path.section(u'/', -1) + u' ' + finding.message);
        }
        return found;
    };
    QCOMPARE(deleted(), QStringList());
    QVERIFY(QFile::remove(files.path(u"loose.yaml"_s)));
    QCOMPARE(deleted(), QStringList());
    QVERIFY(QFile::remove(files.path(u"kept.yaml"_s)));
    QCOMPARE(deleted(), QStringList{u"kept.yaml A machine that is kept isn't deleted."_s});
    // In another file it is still there.
    files.write(u"moved.yaml"_s, guardedMachine(1, ", keep: true"));
    QCOMPARE(deleted(), QStringList());
}

void tst_Deletions::aDeletedFileIsListedOnce()
{
    const test::PushedRepository repository;
    const test::TemporaryWorkspace &files = repository.files;
    files.write(u"waymark.yaml"_s,
                "apiVersion: waymark.dev/v1alpha1\nkind: Workspace\nmetadata: {name: w}\n"
                "spec: {roots: [{role: mine, path: .}, {role: platform, path: team}]}\n");
    files.write(u"policies.yaml"_s, deletionGuard);
    files.write(u"team/kept.yaml"_s, guardedMachine(1, ", keep: true"));
    files.write(u"team/other.yaml"_s, guardedMachine(1).replace("{name: a}", "{name: b}"));
    repository.commit(u"first"_s);
    QVERIFY(QFile::remove(files.path(u"team/kept.yaml"_s)));
    const auto checked = validatePaths({.folder = files.path(),
                                        .paths = {files.path(), files.path(u"team"_s)},
                                        .now = {},
                                        .process = &m_process},
                                       m_files);
    QCOMPARE(std::ranges::count_if(
                 checked->report.files,
                 [](const CheckedFile &file) { return file.path.endsWith("kept.yaml"_L1); }),
             1);
}

void tst_Deletions::aRenamedObjectIsADelete_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QStringList>("found");
    const QString deleted = u"A machine that is kept isn't deleted."_s;
    const QByteArray renamed = guardedMachine(1, ", keep: true").replace("{name: a}", "{name: c}");
    QTest::newRow("another name") << u"kept.yaml"_s << renamed
                                  << QStringList{u"kept.yaml c "_s + deleted};
    QTest::newRow("a file of another name, and an object of another name")
        << u"moved.yaml"_s << renamed << QStringList{u"kept.yaml  "_s + deleted};
    QTest::newRow("one of another name without a guard")
        << u"kept.yaml"_s << guardedMachine(1).replace("{name: a}", "{name: d}")
        << QStringList{u"kept.yaml d "_s + deleted};
    QTest::newRow("another value")
        << u"kept.yaml"_s << guardedMachine(2, ", keep: true") << QStringList();
    QTest::newRow("nothing left") << u"kept.yaml"_s << "# empty\n"_ba
                                  << QStringList{u"kept.yaml  "_s + deleted};
}

void tst_Deletions::aRenamedObjectIsADelete()
{
    QFETCH(QString, file);
    QFETCH(QByteArray, after);
    QFETCH(QStringList, found);
    const test::PushedRepository repository;
    const test::TemporaryWorkspace &files = repository.files;
    files.write(u"policies.yaml"_s, deletionGuard);
    files.write(u"kept.yaml"_s, guardedMachine(1, ", keep: true"));
    repository.commit(u"first"_s);
    QVERIFY(QFile::remove(files.path(u"kept.yaml"_s)));
    files.write(file, after);
    const auto checked = validatePaths(
        {.folder = files.path(), .paths = {files.path()}, .now = {}, .process = &m_process},
        m_files);
    QStringList lines;
    for (const CheckedFile &each : checked->report.files) {
        for (const Diagnostic &finding : each.diagnostics) {
            const bool isThere = each.path.endsWith(file) && finding.range.begin > 0;
            lines.append(each.path.section(u'/', -1) + u' '
                         + (isThere
                                ? QString::fromUtf8(each.text.slice(finding.range).toByteArray())
                                : QString())
                         + u' ' + finding.message);
        }
    }
    QCOMPARE(lines, found);
}

WAYMARK_TEST(tst_Deletions)

} // namespace waymark::workspace

#include "tst_deletions.moc"
