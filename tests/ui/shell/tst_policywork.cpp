// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "document/checklistpane.h"
#include "document/documentview.h"
#include "document/impactmodel.h"
#include "document/impactpane.h"
#include "editor/editorpane.h"
#include "shell/contentarea.h"
#include "support/testmain.h"
#include "widgets/tableview.h"
#include "windowfixture.h"

#include <QApplication>
#include <QLabel>
#include <QListView>
#include <QTest>
#include <QTextBrowser>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::shell {

namespace {

constexpr auto policyFile = "platform/policy.yaml"_L1;
constexpr auto requestFile = "requests/payments-staging.yaml"_L1;

/// Of one rule, for all requests.
QByteArray policyWith(const QByteArray &rule)
{
    return "apiVersion: admissionregistration.k8s.io/v1\nkind: ValidatingAdmissionPolicy\n"
           "metadata: {name: workers}\nspec:\n  matchConstraints:\n    resourceRules:\n"
           "      - {apiGroups: [platform.kubedojo.io], apiVersions: [v1], operations: [CREATE, "
           "UPDATE], resources: [environmentrequests]}\n  validations:\n    - expression: "
           + rule
           + "\n      message: too many\n---\napiVersion: admissionregistration.k8s.io/v1\n"
             "kind: ValidatingAdmissionPolicyBinding\nmetadata: {name: workers}\n"
             "spec: {policyName: workers, validationActions: [Deny]}\n";
}

const QByteArray tooMany = policyWith("size(object.spec.services) < 2");

/// From the rule for the request, granted.
QByteArray exceptionUntil(const QByteArray &day)
{
    return "apiVersion: waymark.dev/v1alpha1\nkind: ExceptionRequest\nmetadata: {name: once}\n"
           "spec:\n  rule: {policy: workers, validation: 0}\n"
           "  target: {apiVersion: platform.kubedojo.io/v1, kind: EnvironmentRequest, name: "
           "payments-staging}\n  requestedBy: ann\n  team: payments-team\n  reason: a reason\n"
           "  until: "
           + day + "\n  decision: {state: granted, decidedBy: bob}\n";
}

/// Used as a person does, by what stands there.
class Bench
{
public:
    explicit Bench(const QByteArray &policy) { fixture.files.write(policyFile, policy); }

    [[nodiscard]] editor::TextEditor *open(const QString &name)
    {
        if (m_isOpen)
            fixture.window().openDocument(fixture.files.path(name));
        else if (!fixture.open(name))
            return nullptr;
        m_isOpen = true;
        if (!fixture.isSettled())
            return nullptr;
        document::DocumentView *view = this->view();
        return view != nullptr ? &view->textPane().editor() : nullptr;
    }
    [[nodiscard]] document::DocumentView *view()
    {
        return fixture.window().content().currentView();
    }
    [[nodiscard]] static const Diagnostic *finding(const editor::TextEditor &text,
                                                   const QString &code)
    {
        const auto found = std::ranges::find(text.findings(), code, &Diagnostic::code);
        return found != text.findings().end() ? &*found : nullptr;
    }
    [[nodiscard]] bool hasFinding(const editor::TextEditor &text, const QString &code) const
    {
        return std::ranges::contains(text.findings(), code, &Diagnostic::code);
    }
    static void askAt(editor::TextEditor &text, qsizetype offset)
    {
        text.setFocus();
        text.select({offset, offset});
        text.run(u"text.help"_s);
    }
    /// What the card at the caret says.
    [[nodiscard]] QString card() const
    {
        const auto *card = fixture.named<QLabel>(u"What this field is"_s);
        return card != nullptr ? card->text() : QString();
    }

    WindowFixture fixture;

private:
    bool m_isOpen = false;
};

} // namespace

/// Policies at work in the window: a violation, an exception, a rule while it is written.
class tst_PolicyWork : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aViolationIsMarkedAndExplained();
    void anExceptionCountsUntilItExpires();
    void anExceptionThatNothingNeedsIsTold();
    void aRuleIsWrittenWithCompletionAndItsImpactSeen();
    void aPartOfARuleShowsItsValue();
    void aRuleThatFailsForDocumentsIsToldInItsFile();
};

void tst_PolicyWork::aViolationIsMarkedAndExplained()
{
    Bench bench(tooMany);
    auto *text = bench.open(requestFile);
    QVERIFY(text != nullptr);
    QTRY_VERIFY(bench.hasFinding(*text, u"policy.violated"_s));
    const Diagnostic finding = *Bench::finding(*text, u"policy.violated"_s);
    QCOMPARE(text->text().slice(finding.range).toByteArray(), "services"_ba);
    Bench::askAt(*text, finding.range.begin);
    QTRY_VERIFY2(bench.card().contains(u"Too many."_s), qPrintable(bench.card()));
    // The rule stands in the list of rules with the value that decided.
    const auto &checklist = bench.view()->checklist();
    QTRY_VERIFY(checklist.isVisible());
    Q_EMIT bench.view()->textPane().explainRequested(finding.code);
    QVERIFY(bench.fixture.named<QTextBrowser>(u"Explanation of policy.violated"_s) != nullptr);
}

void tst_PolicyWork::anExceptionCountsUntilItExpires()
{
    Bench bench(tooMany);
    bench.fixture.files.write(u"exceptions/once.yaml"_s, exceptionUntil("2999-12-31"));
    auto *text = bench.open(requestFile);
    QVERIFY(text != nullptr);
    QTRY_VERIFY(bench.hasFinding(*text, u"policy.excepted"_s));
    QVERIFY(!bench.hasFinding(*text, u"policy.violated"_s));
    // It ends: the rule counts again, and the exception says so itself.
    bench.fixture.files.write(u"exceptions/once.yaml"_s, exceptionUntil("2001-01-01"));
    QTRY_VERIFY_WITH_TIMEOUT(bench.hasFinding(*text, u"policy.violated"_s), 10'000);
    auto *exception = bench.open(u"exceptions/once.yaml"_s);
    QVERIFY(exception != nullptr);
    QTRY_VERIFY(bench.hasFinding(*exception, u"policy.expired-exception"_s));
}

void tst_PolicyWork::anExceptionThatNothingNeedsIsTold()
{
    Bench bench(policyWith("size(object.spec.services) < 200"));
    bench.fixture.files.write(u"exceptions/once.yaml"_s, exceptionUntil("2999-12-31"));
    auto *text = bench.open(u"exceptions/once.yaml"_s);
    QVERIFY(text != nullptr);
    QTRY_VERIFY(bench.hasFinding(*text, u"policy.unneeded-exception"_s));
    const Diagnostic finding = *Bench::finding(*text, u"policy.unneeded-exception"_s);
    QCOMPARE(text->text().slice(finding.range).toByteArray(), "once"_ba);
    // It stays while something else is typed, and the workspace lists it.
    text->session().apply({{{0, 0}, "# a comment\n"}}, {});
    QTRY_VERIFY(text->session().analysis()->revision == text->session().revision());
    QTRY_VERIFY(bench.hasFinding(*text, u"policy.unneeded-exception"_s));
    const auto &snapshot = bench.fixture.window().workspace().snapshot();
    const auto exception = snapshot->file(bench.fixture.files.path(u"exceptions/once.yaml"_s));
    QVERIFY(std::ranges::contains(exception->diagnostics, u"policy.unneeded-exception"_s,
                                  &Diagnostic::code));
}

void tst_PolicyWork::aRuleIsWrittenWithCompletionAndItsImpactSeen()
{
    Bench bench(policyWith("true"));
    auto *text = bench.open(policyFile);
    QVERIFY(text != nullptr);
    text->setFocus();
    const qsizetype at = text->text().bytes().indexOf("true");
    text->select({at, at + 4});
    QTest::keyClicks(text, u"object.spec.serv"_s);
    text->run(u"text.complete"_s);
    const auto list = [&] {
        return bench.fixture.named<QListView>(u"What can be written here"_s);
    };
    QTRY_VERIFY(list() != nullptr && list()->model()->rowCount() > 0);
    QCOMPARE(list()->model()->index(0, 0).data().toString(), u"services"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QTRY_VERIFY(text->text().bytes().contains("expression: object.spec.services\n"));
    QTest::keyClicks(text, u".size() < 2"_s);
    const document::ImpactPane &impact = bench.view()->impact();
    QTRY_VERIFY(impact.isVisible() && impact.isSettled());
    const auto *table = impact.findChild<widgets::TableView *>();
    QTRY_VERIFY(table->model()->rowCount() > 0);
    QStringList documents;
    for (int row = 0; row < table->model()->rowCount(); ++row)
        documents
            << table->model()->index(row, document::ImpactModel::DocumentColumn).data().toString();
    QVERIFY2(documents.contains(u"payments-staging"_s), qPrintable(documents.join(u' ')));
}

void tst_PolicyWork::aPartOfARuleShowsItsValue()
{
    Bench bench(tooMany);
    auto *text = bench.open(policyFile);
    QVERIFY(text != nullptr);
    const qsizetype at = text->text().bytes().indexOf("< 2");
    Bench::askAt(*text, at);
    QTRY_VERIFY2(bench.card().contains(u"Costs"_s), qPrintable(bench.card()));
    QVERIFY2(bench.card().contains(u"<code>false</code>"_s), qPrintable(bench.card()));
}

void tst_PolicyWork::aRuleThatFailsForDocumentsIsToldInItsFile()
{
    Bench bench(policyWith("object.spec.nothing < 2"));
    auto *text = bench.open(policyFile);
    QVERIFY(text != nullptr);
    QTRY_VERIFY(bench.hasFinding(*text, u"policy.fails-for-documents"_s));
    const Diagnostic finding = *Bench::finding(*text, u"policy.fails-for-documents"_s);
    QCOMPARE(text->text().slice(finding.range).toByteArray(), "object.spec.nothing < 2"_ba);
    QVERIFY2(finding.why.contains(u"no such key: nothing"_s), qPrintable(finding.why));
}

WAYMARK_TEST(tst_PolicyWork)

} // namespace waymark::shell

#include "tst_policywork.moc"
