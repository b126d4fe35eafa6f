// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "document/documentview.h"
#include "editor/diff/diffview.h"
#include "editor/editorpane.h"
#include "editor/text/editorcommands.h"
#include "shell/contentarea.h"
#include "support/testmain.h"
#include "windowfixture.h"

#include <QAction>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QTest>
#include <QTextBrowser>

using namespace Qt::StringLiterals;

namespace waymark::shell {

class tst_TextActions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyCommandIsAnAction();
    void commandsRunInTheText();
    void theirKeysBelongToTheText();
    void optionsAreKept();
    void sideBySideIsKept();
    void theStatusLineSaysWhatIsWrongAtTheCaret();
    void ownersAreCompletedFromTheCatalog();
    void codesAreExplained();
    void anExceptionIsWrittenFilledIn();
};

namespace {

const QByteArray describedKind = R"(apiVersion: waymark.dev/v1alpha1
kind: RequestKind
metadata: {name: environmentrequest}
spec:
  resource: {apiVersion: platform.kubedojo.io/v1, kind: EnvironmentRequest}
  entities:
    /spec/owner: {kind: Group, type: team}
)";

const QByteArray team = R"(apiVersion: backstage.io/v1alpha1
kind: Group
metadata: {name: billing-team}
spec: {type: team, children: []}
)";

/// Nobody may have two workers.
const QByteArray policy = R"(apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingAdmissionPolicy
metadata: {name: workers}
spec:
  matchConstraints:
    resourceRules:
      - {apiGroups: [platform.kubedojo.io], apiVersions: [v1], operations: ["*"], resources: ["*"]}
  validations: [{expression: size(object.spec.services) < 2, message: too many}]
---
apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingAdmissionPolicyBinding
metadata: {name: workers}
spec: {policyName: workers, validationActions: [Deny]}
)";

QAction *action(WindowFixture &fixture, const QString &id)
{
    return fixture.window().findChild<QAction *>(id);
}

editor::TextEditor *opened(WindowFixture &fixture)
{
    if (!fixture.open(u"requests/payments-staging.yaml"_s))
        return nullptr;
    auto *view = fixture.window().content().currentView();
    return view != nullptr ? &view->textPane().editor() : nullptr;
}

} // namespace

void tst_TextActions::everyCommandIsAnAction()
{
    WindowFixture fixture;
    QVERIFY(fixture.open());
    for (const editor::EditorCommand &command : editor::editorCommands()) {
        const QAction *found = action(fixture, command.id);
        QVERIFY2(found != nullptr, qPrintable(command.id));
        QVERIFY(!found->isEnabled());
    }
    QVERIFY(opened(fixture) != nullptr);
    QVERIFY(action(fixture, u"text.fold-all"_s)->isEnabled());
}

void tst_TextActions::commandsRunInTheText()
{
    WindowFixture fixture;
    auto *text = opened(fixture);
    QVERIFY(text != nullptr);
    fixture.window().content().currentView()->setMode(document::DocumentView::Mode::Form);
    fixture.trigger(u"text.line"_s);
    QVERIFY(text->isVisible());
    QTRY_VERIFY(fixture.named(u"Go to line, or line:column"_s) != nullptr);
}

void tst_TextActions::theirKeysBelongToTheText()
{
    WindowFixture fixture;
    QVERIFY(opened(fixture) != nullptr);
    for (const editor::EditorCommand &command : editor::editorCommands())
        QCOMPARE(action(fixture, command.id)->shortcutContext(), Qt::WidgetShortcut);
}

void tst_TextActions::optionsAreKept()
{
    WindowFixture fixture;
    auto *text = opened(fixture);
    QVERIFY(text != nullptr);
    text->enlarge();
    text->toggleWrap();
    QCOMPARE(fixture.settings.textView().zoom, 1);
    QVERIFY(fixture.settings.textView().wrapsLines);
    fixture.window().openDocument(fixture.files.path(u"requests/orders-staging.yaml"_s));
    QTRY_VERIFY(fixture.window().content().views().size() == 2);
    QCOMPARE(fixture.window().content().currentView()->textPane().editor().options().zoom, 1);
}

void tst_TextActions::sideBySideIsKept()
{
    WindowFixture fixture;
    QVERIFY(opened(fixture) != nullptr);
    auto *view = fixture.window().content().currentView();
    view->session().apply({{{0, 0}, "# new\n"}}, {});
    view->setChangesShown(true);
    QTRY_VERIFY(fixture.button(u"Side by side"_s) != nullptr);
    QVERIFY(!fixture.button(u"Side by side"_s)->isChecked());
    fixture.button(u"Side by side"_s)->click();
    QVERIFY(fixture.settings.textView().comparesSideBySide);
    // The next document's, in the same window.
    fixture.window().openDocument(fixture.files.path(u"requests/orders-staging.yaml"_s));
    QVERIFY(fixture.isSettled());
    auto *other = fixture.window().content().currentView();
    QVERIFY(other != view);
    QVERIFY(other->findChild<editor::DiffView *>()->isSideBySide());
}

void tst_TextActions::theStatusLineSaysWhatIsWrongAtTheCaret()
{
    WindowFixture fixture;
    auto *text = opened(fixture);
    QVERIFY(text != nullptr);
    const qsizetype region = text->text().bytes().indexOf("region: ") + 8;
    text->session().apply({{{region, region}, "x"}}, {});
    const auto said = [&] {
        for (const auto *label : fixture.window().findChildren<QLabel *>()) {
            if (label->isVisible() && label->accessibleName().startsWith("At the caret: "_L1))
                return label->accessibleName();
        }
        return QString();
    };
    text->select({region, region});
    QTRY_VERIFY2(said().contains("region"_L1), qPrintable(said()));
    QVERIFY(said().contains("Alt+Enter: "_L1));
    // Elsewhere it is silent, and in another document too.
    text->select({0, 0});
    QCOMPARE(said(), QString());
    text->select({region, region});
    QVERIFY(!said().isEmpty());
    fixture.window().openDocument(fixture.files.path(u"requests/orders-staging.yaml"_s));
    QTRY_COMPARE(fixture.window().content().views().size(), 2);
    QCOMPARE(said(), QString());
}

void tst_TextActions::ownersAreCompletedFromTheCatalog()
{
    WindowFixture fixture;
    fixture.files.write(u"kinds/environmentrequest.requestkind.yaml"_s, describedKind);
    fixture.files.write(u"catalog/teams.yaml"_s, team);
    auto *text = opened(fixture);
    QVERIFY(text != nullptr);
    text->setFocus();
    const qsizetype at = text->text().bytes().indexOf("owner: ") + 7;
    text->select({at, at});
    const auto names = [&] {
        QStringList found;
        if (const auto *list = fixture.named<QListView>(u"What can be written here"_s)) {
            for (int row = 0; row < list->model()->rowCount(); ++row)
                found << list->model()->index(row, 0).data().toString();
        }
        return found;
    };
    text->run(u"text.complete"_s);
    QTRY_VERIFY2(names().contains(u"billing-team"_s), qPrintable(names().join(u' ')));
}

void tst_TextActions::codesAreExplained()
{
    WindowFixture fixture;
    QVERIFY(opened(fixture) != nullptr);
    Q_EMIT fixture.window().content().currentView()->textPane().explainRequested(
        u"yaml.duplicate-key"_s);
    const auto *page = fixture.named<QTextBrowser>(u"Explanation of yaml.duplicate-key"_s);
    QVERIFY(page != nullptr);
    QVERIFY(!page->document()->isEmpty());
}

void tst_TextActions::anExceptionIsWrittenFilledIn()
{
    WindowFixture fixture;
    fixture.files.write(u"platform/described.yaml"_s, describedKind);
    fixture.files.write(u"platform/policy.yaml"_s, policy);
    auto *text = opened(fixture);
    QVERIFY(text != nullptr);
    QTRY_VERIFY(std::ranges::contains(text->findings(), u"policy.violated"_s, &Diagnostic::code));
    const qsizetype at = text->text().bytes().indexOf("services:");
    const auto ask = [&] {
        text->select({at, at});
        text->setFocus();
        QTest::keyClick(text, Qt::Key_Return, Qt::AltModifier);
        const auto *menu = fixture.named<QMenu>(u"Repairs"_s);
        QVERIFY(menu != nullptr);
        const auto entries = menu->actions();
        const auto entry =
            std::ranges::find(entries, u"Request an exception from workers…"_s, &QAction::text);
        QVERIFY(entry != entries.end());
        (*entry)->trigger();
    };
    ask();
    const ContentArea &content = fixture.window().content();
    const QString path = fixture.files.path(u"exceptions/payments-staging-workers.yaml"_s);
    QTRY_COMPARE(content.currentPath(), path);
    QTRY_VERIFY(content.currentSession()->isLoaded());
    const QByteArray draft = content.currentSession()->text().bytes();
    QVERIFY2(draft.contains("  rule:\n    policy: workers\n    validation: 0\n"),
             draft.constData());
    QVERIFY2(draft.contains("  team: payments-team\n"), draft.constData());
    QVERIFY2(draft.contains("    name: payments-staging\n"), draft.constData());
    QVERIFY(!QFile::exists(path)); // until it is saved
    // What nobody else knows is typed at once.
    QTest::keyClicks(QApplication::focusWidget(), u"because"_s);
    QTRY_VERIFY(content.currentSession()->text().bytes().contains("  reason: \"because\"\n"));

    // A second wish doesn't write into the first.
    fixture.window().openDocument(fixture.files.path(u"requests/payments-staging.yaml"_s));
    ask();
    QTRY_COMPARE(content.currentPath(),
                 fixture.files.path(u"exceptions/payments-staging-workers-2.yaml"_s));
}

WAYMARK_TEST(tst_TextActions)

} // namespace waymark::shell

#include "tst_textactions.moc"
