// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "document/documentview.h"
#include "document/impactmodel.h"
#include "document/impactpane.h"
#include "snapshot/snapshot.h"
#include "support/testmain.h"
#include "ui/support/opendocument.h"
#include "widgets/tableview.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace waymark::document {

namespace {

/// Denies machines whose size is above `most`.
QByteArray sizesUpTo(const QByteArray &most)
{
    return "apiVersion: admissionregistration.k8s.io/v1\n"
           "kind: ValidatingAdmissionPolicy\n"
           "metadata: {name: sizes}\n"
           "spec:\n"
           "  matchConstraints:\n"
           "    resourceRules:\n"
           "      - {apiGroups: [\"*\"], apiVersions: [\"*\"], operations: [\"*\"], resources: "
           "[machines]}\n"
           "  validations: [{expression: object.spec.size <= "
           + most
           + ", message: too large}]\n"
             "---\n"
             "apiVersion: admissionregistration.k8s.io/v1\n"
             "kind: ValidatingAdmissionPolicyBinding\n"
             "metadata: {name: sizes}\n"
             "spec: {policyName: sizes, validationActions: [Deny]}\n";
}

/// Machines of these sizes, and the policy as it is.
std::shared_ptr<const snapshot::Snapshot> workspaceOf(const QByteArray &policy, const QString &path)
{
    auto file = std::make_shared<snapshot::FileEntry>();
    file->path = u"/w/machines.yaml"_s;
    file->relativePath = u"machines.yaml"_s;
    QByteArray machines;
    for (const auto &[name, size, owner] :
         {std::tuple("small", "2", "ann"), {"medium", "4", "ann"}, {"large", "8", "bob"}})
        machines += QByteArray("---\napiVersion: shop.io/v1\nkind: Machine\nmetadata: {name: ")
                    + name + "}\nspec: {size: " + size + ", owner: " + owner + "}\n";
    file->packed = PackedText::plain(machines);
    file->documents = snapshot::documentEntries(*yaml::SyntaxTree::parse(file->text()), {}, {});
    auto policies = std::make_shared<policy::PolicySet>(QDateTime());
    const auto tree = yaml::SyntaxTree::parse(SourceText(policy));
    for (const yaml::Document &document : tree->documents())
        policies->add(*tree, document, path);
    auto rules = std::make_shared<analysis::Rules>();
    rules->policies = policies;
    auto snapshot = std::make_shared<snapshot::Snapshot>();
    snapshot->files = {file};
    snapshot->rules = rules;
    return snapshot;
}

/// A view of a policy that is as it was saved.
struct Bench
{
    explicit Bench(const QByteArray &text = sizesUpTo("9"))
        : open(text)
        , view(*open.session, theme)
        , pane(view.impact())
    {
        view.setSnapshot(workspaceOf(text, open.session->path()));
        view.resize(1000, 700);
        view.show();
    }

    void type(const QByteArray &most)
    {
        const QByteArray text = open.bytes();
        const qsizetype begin = text.indexOf("<= ") + 3;
        const qsizetype end = text.indexOf(',', begin);
        open.session->apply({{{begin, end}, most}}, {});
    }
    [[nodiscard]] widgets::TableView *table() const
    {
        return pane.findChild<widgets::TableView *>();
    }
    [[nodiscard]] QString words() const
    {
        return pane.findChild<QToolButton *>()->accessibleName();
    }
    [[nodiscard]] QString cell(int row, int column) const
    {
        return table()->model()->index(row, column).data().toString();
    }

    theme::Theme theme{theme::Theme::Choice::Light};
    test::OpenDocument open;
    DocumentView view;
    ImpactPane &pane;
};

} // namespace

/// What a text of rules does before it ships, beside it (policy.md row 6).
class tst_ImpactPane : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isNotThereForOtherTexts();
    void saysWhatAKeyDoes();
    void isComparedWithTheLastCommit();
    void waitsForATextThatCanBeRead();
    void anOwnerIsChosen();
    void leadsToTheDocument();
    void isCopiedForTheReview();
    void escapeClosesIt();
    void aDocumentIsChosenWhereNothingChanges();
};

void tst_ImpactPane::isNotThereForOtherTexts()
{
    const Bench bench(test::paymentsStaging);
    QTRY_VERIFY(bench.view.isComplete());
    QVERIFY(!bench.pane.isVisible());
}

void tst_ImpactPane::saysWhatAKeyDoes()
{
    Bench bench;
    QTRY_COMPARE(bench.words(), u"Impact: no rule differs from the saved text"_s);
    QVERIFY(bench.pane.isVisible());
    QVERIFY(!bench.table()->isVisible());
    bench.type("3");
    QTRY_COMPARE(bench.words(),
                 u"Impact: 2 newly denied of 3 document(s), against the saved text"_s);
    bench.pane.open();
    QVERIFY(bench.table()->isVisible());
    QCOMPARE(bench.table()->model()->rowCount(), 2);
    QCOMPARE(bench.cell(0, ImpactModel::DocumentColumn), u"medium"_s);
    QCOMPARE(bench.cell(0, ImpactModel::OwnerColumn), u"ann"_s);
    QCOMPARE(bench.cell(0, ImpactModel::CreateColumn), u"Denied"_s);
    QCOMPARE(bench.cell(1, ImpactModel::DocumentColumn), u"large"_s);
    bench.type("4");
    QTRY_COMPARE(bench.words(),
                 u"Impact: 1 newly denied of 3 document(s), against the saved text"_s);
    QCOMPARE(bench.table()->model()->rowCount(), 1);
    bench.type("100");
    QTRY_COMPARE(bench.words(),
                 u"Impact: nothing changes for 3 document(s), against the saved text"_s);
    QVERIFY(!bench.table()->isVisible());
}

void tst_ImpactPane::isComparedWithTheLastCommit()
{
    Bench bench;
    bench.view.changes().setCommittedText(
        [](const QString &, const std::stop_token &) -> CommittedVersion::State {
            return sizesUpTo("1");
        });
    QTRY_COMPARE(bench.words(),
                 u"Impact: 3 newly passing of 3 document(s), against the last commit"_s);
}

void tst_ImpactPane::waitsForATextThatCanBeRead()
{
    Bench bench;
    bench.type("3");
    QTRY_COMPARE(bench.words(),
                 u"Impact: 2 newly denied of 3 document(s), against the saved text"_s);
    bench.type("3'\n ]]");
    QTRY_COMPARE(bench.words(), u"Impact: waits until the text can be read"_s);
    bench.open.session->undo();
    QTRY_COMPARE(bench.words(),
                 u"Impact: 2 newly denied of 3 document(s), against the saved text"_s);
}

void tst_ImpactPane::anOwnerIsChosen()
{
    Bench bench;
    bench.type("3");
    QTRY_COMPARE(bench.table()->model()->rowCount(), 2);
    bench.pane.open();
    auto *owners = test::named<QComboBox>(bench.pane, u"Owner"_s);
    QVERIFY(owners != nullptr);
    QCOMPARE(owners->itemText(1), u"ann: 1 newly denied"_s);
    owners->setCurrentIndex(2);
    QCOMPARE(bench.table()->model()->rowCount(), 1);
    QCOMPARE(bench.cell(0, ImpactModel::DocumentColumn), u"large"_s);
    // The choice outlives a key.
    bench.type("2");
    QTRY_COMPARE(bench.words(),
                 u"Impact: 2 newly denied of 3 document(s), against the saved text"_s);
    bench.type("1");
    QTRY_COMPARE(bench.words(),
                 u"Impact: 3 newly denied of 3 document(s), against the saved text"_s);
    QCOMPARE(bench.table()->model()->rowCount(), 1);
    QCOMPARE(owners->currentText(), u"bob: 1 newly denied"_s);
}

void tst_ImpactPane::leadsToTheDocument()
{
    Bench bench;
    bench.type("3");
    QTRY_COMPARE(bench.table()->model()->rowCount(), 2);
    bench.pane.open();
    const QSignalSpy asked(&bench.pane, &ImpactPane::documentRequested);
    QTest::keyClick(bench.table(), Qt::Key_Return);
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.first().first().toString(), u"/w/machines.yaml"_s);
    QVERIFY(asked.first().at(1).value<TextRange>().begin > 0);
}

void tst_ImpactPane::isCopiedForTheReview()
{
    Bench bench;
    bench.type("3");
    QTRY_COMPARE(bench.table()->model()->rowCount(), 2);
    bench.pane.open();
    auto *copy = test::named<QAbstractButton>(bench.pane, u"Copy for the review"_s);
    QVERIFY(copy != nullptr);
    copy->click();
    const QString copied = QGuiApplication::clipboard()->text();
    QVERIFY(copied.contains(u"machines.yaml"_s));
    QVERIFY(copied.contains(u"| "_s));
    QVERIFY(copied.contains(u"request.yaml"_s));
}

void tst_ImpactPane::escapeClosesIt()
{
    Bench bench;
    bench.type("3");
    QTRY_COMPARE(bench.table()->model()->rowCount(), 2);
    bench.pane.open();
    QTest::keyClick(bench.table(), Qt::Key_Escape);
    QVERIFY(!bench.pane.isExpanded());
    QVERIFY(!bench.table()->isVisible());
}

/// The value under the pointer is of any document that the rules are for, whatever they do to it.
void tst_ImpactPane::aDocumentIsChosenWhereNothingChanges()
{
    Bench bench;
    QTRY_COMPARE(bench.words(), u"Impact: no rule differs from the saved text"_s);
    bench.pane.open();
    auto *tried = test::named<QComboBox>(bench.pane, u"Values of"_s);
    QVERIFY(tried != nullptr && tried->isVisible());
    QCOMPARE(tried->count(), 4);
    QVERIFY(!bench.pane.tried());
    tried->setCurrentIndex(2);
    QCOMPARE(tried->currentText(), u"Values of medium"_s);
    QCOMPARE(tried->itemData(2, Qt::ToolTipRole).toString(), u"machines.yaml:6"_s);
    QVERIFY(bench.pane.tried());
    QCOMPARE(bench.pane.tried()->path, u"/w/machines.yaml"_s);
    QCOMPARE(bench.pane.tried()->line, 5);
    // The choice outlives a key, and goes before the row that people look at.
    bench.type("3");
    QTRY_COMPARE(bench.table()->model()->rowCount(), 2);
    bench.table()->setCurrentIndex(bench.table()->model()->index(0, 0));
    QCOMPARE(bench.pane.tried()->name, u"medium"_s);
    tried->setCurrentIndex(0);
    QCOMPARE(bench.pane.tried()->name, bench.cell(0, ImpactModel::DocumentColumn));
}

WAYMARK_TEST(tst_ImpactPane)

} // namespace waymark::document

#include "tst_impactpane.moc"
