// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/refactor.h"
#include "catalogtesting.h"
#include "support/temporaryworkspace.h"
#include "support/testmain.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::catalog {

namespace {

const QByteArray payments = "# The one that pays\n"
                            "apiVersion: backstage.io/v1alpha1\n"
                            "kind: Component\n"
                            "metadata:\n"
                            "  name: \"payments\"   # quoted\n"
                            "spec: {type: service, lifecycle: production, owner: core,\n"
                            "       dependsOn: ['component:payments']}\n";
const QByteArray others = "apiVersion: backstage.io/v1alpha1\n"
                          "kind: Component\n"
                          "metadata: {name: web}\n"
                          "spec:\n"
                          "  type: website\n"
                          "  lifecycle: production\n"
                          "  owner: core\n"
                          "  dependsOn:\n"
                          "    - component:default/Payments # pays\n"
                          "    - 'resource:payments'\n"
                          "---\n"
                          "apiVersion: backstage.io/v1alpha1\n"
                          "kind: Group\n"
                          "metadata: {name: core}\n"
                          "spec: {type: team, children: []}\n"
                          "---\n"
                          "apiVersion: backstage.io/v1alpha1\n"
                          "kind: Group\n"
                          "metadata: {name: edge}\n"
                          "spec: {type: team, children: []}\n";

/// A disk that refuses to write one file.
class FullDisk final : public FileSystem
{
public:
    explicit FullDisk(QString refused)
        : m_refused(std::move(refused))
    {}
    Result<QByteArray> read(const QString &path, qint64 limit) const override
    {
        return m_disk.read(path, limit);
    }
    Result<void> write(const QString &path, const QByteArray &bytes) const override
    {
        if (path.endsWith(m_refused))
            return std::unexpected(Error{u"io.write"_s, {}, path, {}});
        return m_disk.write(path, bytes);
    }

private:
    QString m_refused;
    DiskFileSystem m_disk;
};

} // namespace

class tst_Refactor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void renamesEverywhere();
    void renamesInOddStreams();
    void undoesARename();
    void refusesNames();
    void movesOwnership();
    void refusesUnknownOwners();
    void writesAllOrNothing();
    void refusesWhatChangedMeanwhile();

private:
    const std::shared_ptr<const CatalogSnapshot> m_catalog =
        catalogOf({{u"payments.yaml"_s, payments}, {u"others.yaml"_s, others}});
    const TextOfFile m_textOf = [](const QString &path) {
        return SourceText(path.endsWith("payments.yaml"_L1) ? payments : others);
    };

    [[nodiscard]] EntityId id(QStringView ref) const { return m_catalog->findCanonical(ref).id(); }
    /// The texts after a change set, by the file's name.
    [[nodiscard]] static QByteArray after(const ChangeSet &changes, const QString &name)
    {
        for (const FileChange &change : changes.files) {
            if (change.path.endsWith(name))
                return change.after().bytes();
        }
        return {};
    }
};

void tst_Refactor::renamesEverywhere()
{
    const auto changes =
        planRename(*m_catalog, id(u"component:default/payments"), u"billing"_s, {}, m_textOf);
    QVERIFY(changes);
    QCOMPARE(changes->left, QStringList());
    QCOMPARE(after(*changes, u"payments.yaml"_s),
             QByteArray(payments)
                 .replace("\"payments\"", "\"billing\"")
                 .replace("'component:payments'", "'component:billing'"));
    QCOMPARE(after(*changes, u"others.yaml"_s),
             QByteArray(others).replace("component:default/Payments", "component:default/billing"));
}

void tst_Refactor::renamesInOddStreams()
{
    // A document that only means something with the directive in front of it, and Windows line
    // ends.
    const QByteArray text =
        QByteArray("%TAG ! tag:yaml.org,2002:\n---\n" + payments + "...\n---\n" + others)
            .replace("\n", "\r\n")
            .replace("name: web", "name: !str web");
    const auto catalog = catalogOf({{u"odd.yaml"_s, text}});
    const auto changes =
        planRename(*catalog, catalog->findCanonical(u"component:default/payments").id(),
                   u"billing"_s, {}, [&](const QString &) { return SourceText(text); });
    QVERIFY(changes);
    QCOMPARE(after(*changes, u"odd.yaml"_s),
             QByteArray(text)
                 .replace("\"payments\"", "\"billing\"")
                 .replace("'component:payments'", "'component:billing'")
                 .replace("component:default/Payments", "component:default/billing"));
}

void tst_Refactor::undoesARename()
{
    const auto changes =
        planRename(*m_catalog, id(u"component:default/payments"), u"billing"_s, {}, m_textOf);
    const ChangeSet undo = inverted(*changes);
    QCOMPARE(after(undo, u"payments.yaml"_s), payments);
    QCOMPARE(after(undo, u"others.yaml"_s), others);
}

void tst_Refactor::refusesNames()
{
    const auto code = [&](const QString &name) {
        return planRename(*m_catalog, id(u"group:default/core"), name, {}, m_textOf).error().code;
    };
    QCOMPARE(code(u"EDGE"_s), u"catalog.duplicate"_s);
    QCOMPARE(code(u"a b"_s), u"catalog.bad-name"_s);
    // Only its case changes: that is no other entity.
    QVERIFY(planRename(*m_catalog, id(u"group:default/core"), u"Core"_s, {}, m_textOf));
}

void tst_Refactor::movesOwnership()
{
    const auto changes =
        planOwner(*m_catalog, {id(u"component:default/payments"), id(u"component:default/web")},
                  u"edge"_s, m_textOf);
    QVERIFY(changes);
    QCOMPARE(after(*changes, u"payments.yaml"_s),
             QByteArray(payments).replace("owner: core", "owner: edge"));
    QCOMPARE(after(*changes, u"others.yaml"_s),
             QByteArray(others).replace("owner: core", "owner: edge"));
    QVERIFY(planOwner(*m_catalog, {id(u"component:default/web")}, u"core"_s, m_textOf)->isEmpty());
}

void tst_Refactor::refusesUnknownOwners()
{
    const auto changes = planOwner(*m_catalog, {id(u"component:default/web")}, u"egde"_s, m_textOf);
    QCOMPARE(changes.error().code, u"catalog.no-such-entity"_s);
}

void tst_Refactor::writesAllOrNothing()
{
    const test::TemporaryWorkspace folder;
    folder.write(u"a.yaml"_s, "a: 1\n");
    folder.write(u"b.yaml"_s, "b: 1\n");
    const ChangeSet changes{u"both"_s,
                            {{folder.path(u"a.yaml"_s), SourceText("a: 1\n"), {{{3, 4}, "2"}}},
                             {folder.path(u"b.yaml"_s), SourceText("b: 1\n"), {{{3, 4}, "2"}}}},
                            {}};
    QCOMPARE(applyTogether(changes, FullDisk(u"b.yaml"_s)).error().code, u"io.write"_s);
    QCOMPARE(folder.read(u"a.yaml"_s), "a: 1\n"_ba);
    QVERIFY(applyTogether(changes, DiskFileSystem()));
    QCOMPARE(folder.read(u"a.yaml"_s), "a: 2\n"_ba);
    QCOMPARE(folder.read(u"b.yaml"_s), "b: 2\n"_ba);
    QVERIFY(applyTogether(inverted(changes), DiskFileSystem()));
    QCOMPARE(folder.read(u"b.yaml"_s), "b: 1\n"_ba);
}

void tst_Refactor::refusesWhatChangedMeanwhile()
{
    const test::TemporaryWorkspace folder;
    folder.write(u"a.yaml"_s, "a: 1\n");
    folder.write(u"b.yaml"_s, "b: somebody else\n");
    const ChangeSet changes{u"both"_s,
                            {{folder.path(u"a.yaml"_s), SourceText("a: 1\n"), {{{3, 4}, "2"}}},
                             {folder.path(u"b.yaml"_s), SourceText("b: 1\n"), {{{3, 4}, "2"}}}},
                            {}};
    QCOMPARE(applyTogether(changes, DiskFileSystem()).error().code, u"catalog.changed-meanwhile"_s);
    QCOMPARE(folder.read(u"a.yaml"_s), "a: 1\n"_ba);
}

WAYMARK_TEST(tst_Refactor)

} // namespace waymark::catalog

#include "tst_refactor.moc"
