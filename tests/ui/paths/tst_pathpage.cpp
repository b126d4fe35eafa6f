// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "form/fields/problemlines.h"
#include "lineage/lineage.h"
#include "paths/pathpage.h"
#include "support/testmain.h"
#include "theme/theme.h"
#include "ui/support/named.h"
#include "workspace/loader.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDir>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>

using namespace Qt::StringLiterals;

namespace waymark::paths {

namespace {

constexpr auto serviceTemplate = R"(apiVersion: scaffolder.backstage.io/v1beta3
kind: Template
metadata: {name: service, title: Service}
spec:
  type: service
  owner: team-a
  parameters:
    - title: Basics
      required: [name]
      properties:
        name: {title: Service name, type: string, pattern: '^[a-z]+$'}
        token: {title: Token, type: string, ui:field: Secret}
    - title: Runtime
      properties:
        port: {title: Port, type: integer, default: 8080}
  steps:
    - id: fetch
      name: Write the files
      action: fetch:template
      input:
        url: ./skeleton
        values: {name: '${{ parameters.name }}', port: '${{ parameters.port }}'}
    - id: publish
      name: Publish it
      action: publish:github
      input: {repoUrl: 'github.com?owner=a&repo=${{ parameters.name }}'}
    - id: register
      name: List it
      action: catalog:register
      input: {catalogInfoUrl: 'https://github.com/a/b/blob/main/catalog-info.yaml'}
  output:
    text: [{title: And now, content: 'Test ${{ parameters.name }}.'}]
)";

constexpr auto serviceProduct = R"(apiVersion: waymark.dev/v1alpha1
kind: GoldenPath
metadata: {name: http, title: HTTP service, description: To an answer in an hour}
spec:
  template: ./template.yaml
  version: 1.0.0
  stage: STAGE
  owner: team-a
  inputs: [{parameter: name, meaning: Of everything}]
  provides: [{what: A pipeline}]
  developerOwns: [The code]
  support: {channel: '#help'}
)";

/// Files of one test.
class TemporaryFolder
{
public:
    void write(const QString &relative, const QByteArray &bytes) const
    {
        QDir().mkpath(QFileInfo(path(relative)).path());
        QFile file(path(relative));
        if (file.open(QIODevice::WriteOnly))
            file.write(bytes);
    }
    [[nodiscard]] QString path(const QString &relative) const
    {
        return m_folder.filePath(relative);
    }

private:
    QTemporaryDir m_folder;
};

/// The page over a workspace with one path.
class Walk
{
public:
    explicit Walk(const QByteArray &product = QByteArray(serviceProduct).replace("STAGE", "pilot"))
        : page(theme, {m_interactive, m_bulk, m_files}, m_process)
    {
        folder.write(u"work/path/template.yaml"_s, serviceTemplate);
        folder.write(u"work/path/goldenpath.yaml"_s, product);
        folder.write(u"work/path/skeleton/README.md"_s, "# ${{ values.name }}\n");
        folder.write(u"work/path/skeleton/src/main.py"_s, "listen(${{ values.port }})\n");
        // A page goes where it asks to.
        QObject::connect(&page, &page::Page::goRequested, &page,
                         [this](const link::Place &place) { page.go(place); });
        page.resize(1200, 760);
        page.show();
        page.activateWindow();
        m_isActive = QTest::qWaitForWindowActive(&page);
        load();
    }

    void load()
    {
        page.setState(
            {.snapshot = std::make_shared<const snapshot::Snapshot>(
                 *workspace::loadWorkspace({.folder = folder.path(u"work"_s)}, m_files, {}))});
        (void)isSettled();
    }
    void go(const PathPlace &place)
    {
        page.go(toPlace(place));
        (void)isSettled();
    }
    void start() { go({u"http"_s, true}); }
    [[nodiscard]] bool isSettled() const
    {
        return QTest::qWaitFor([this] { return page.isSettled(); }, test::longestWait);
    }
    template<typename Widget>
    [[nodiscard]] Widget *named(const QString &name) const
    {
        return test::named<Widget>(page, name);
    }
    [[nodiscard]] bool press(const QString &text) const
    {
        for (auto *button : page.findChildren<QAbstractButton *>()) {
            if (button->text() == text && button->isVisible() && button->isEnabled()) {
                button->click();
                return true;
            }
        }
        return false;
    }
    [[nodiscard]] bool pressOnceEnabled(const QString &text) const
    {
        return QTest::qWaitFor([&] { return press(text); }, test::longestWait);
    }
    [[nodiscard]] bool answer(const QString &field, const QString &text) const
    {
        auto *line = named<QLineEdit>(field);
        if (line == nullptr)
            return false;
        line->setFocus();
        line->selectAll();
        QTest::keyClicks(line, text);
        QTest::keyClick(line, Qt::Key_Return);
        return isSettled();
    }
    [[nodiscard]] QString code() const
    {
        const auto *shown = named<QPlainTextEdit>(u"File"_s);
        return shown == nullptr ? QString() : shown->toPlainText();
    }

    theme::Theme theme{theme::Theme::Choice::Light};
    TemporaryFolder folder;

private:
    bool m_isActive = false;
    DiskFileSystem m_files;
    SystemProcess m_process;
    Pool m_interactive{u"interactive"_s, 1};
    Pool m_bulk{u"bulk"_s, 1};

public:
    PathPage page;
};

} // namespace

/// A golden path from its anatomy to the files on the disk (issue 16, sections 3 and 4).
class tst_PathPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anatomyComesFirst();
    void readingAgainLeavesTheFocus();
    void anUnknownPathIsSaid();
    void whatIsGoneIsNotStarted();
    void thePreviewFollowsEachAnswer();
    void nothingIsRedBeforeItWasPassedOver();
    void nothingIsMadeBeforeAllIsAnswered();
    void filesAreMade();
    void nothingIsOverwritten();
    void whatARealRunRefusesIsSaid();
    void answersOfTwoPathsStay();
    void anOpenedFileOfAnswersCanBeUndone();
    void answersStayOnTheWayBack();
    void thePreviewFollowsTheTemplatesFiles();
    void whatADefaultAsksForIsAsked();
    void secretsAreNotShown();
};

void tst_PathPage::anatomyComesFirst()
{
    Walk walk;
    walk.go({u"http"_s, false});
    for (const auto *title :
         {u"You give", u"The platform provides", u"You still own", u"Support, version, upgrade"})
        QVERIFY2(walk.named<QWidget>(QString::fromUtf16(title)) != nullptr,
                 qPrintable(QString::fromUtf16(title)));
    QVERIFY(walk.press(u"Start"_s));
    QCOMPARE(walk.page.place(), toPlace({u"http"_s, true}));
    QTRY_VERIFY(walk.named<QLineEdit>(u"Service name"_s) != nullptr);
}

void tst_PathPage::readingAgainLeavesTheFocus()
{
    Walk walk;
    walk.go({u"http"_s, false});
    const auto focused = []() -> QString {
        const auto *button = qobject_cast<QAbstractButton *>(QApplication::focusWidget());
        return button == nullptr ? QString() : button->text();
    };
    walk.page.focus();
    QCOMPARE(focused(), u"Start"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Backtab);
    QCOMPARE(focused(), u"Open the file"_s);
    walk.load();
    QCOMPARE(focused(), u"Open the file"_s);
}

void tst_PathPage::anUnknownPathIsSaid()
{
    Walk walk;
    walk.go({u"htp"_s, false});
    QVERIFY(!walk.press(u"Start"_s));
    const QSignalSpy asked(&walk.page, &page::Page::goRequested);
    QVERIFY(walk.press(u"All paths"_s));
    QCOMPARE(asked.first().first().value<link::Place>().page, u"paths"_s);
}

void tst_PathPage::whatIsGoneIsNotStarted()
{
    Walk walk(QByteArray(serviceProduct).replace("STAGE", "deprecated")
              + "  deprecation: {since: 2020-01-01, removal: 2020-02-01, migration: Move}\n");
    walk.go({u"http"_s, true});
    QVERIFY(!walk.press(u"Start"_s));
    QVERIFY(walk.named<QLineEdit>(u"Service name"_s) == nullptr);
}

void tst_PathPage::thePreviewFollowsEachAnswer()
{
    Walk walk;
    walk.start();
    QVERIFY(walk.answer(u"Service name"_s, u"orders"_s));
    QTRY_COMPARE(walk.code(), u"# orders\n"_s);
    auto *files = walk.named<QTreeView>(u"Files"_s);
    QVERIFY(files != nullptr);
    QCOMPARE(files->model()->rowCount(), 2);
    QCOMPARE(files->model()->index(0, 0).data().toString(), u"src/"_s);
    QCOMPARE(files->currentIndex().data().toString(), u"README.md"_s);
    files->collapse(files->model()->index(0, 0));
    QVERIFY(walk.answer(u"Service name"_s, u"refunds"_s));
    QTRY_COMPARE(walk.code(), u"# refunds\n"_s);
    QVERIFY(!files->isExpanded(files->model()->index(0, 0))); // as the person left it
    // What follows from another answer.
    files->setCurrentIndex(files->model()->index(0, 0, files->model()->index(0, 0)));
    QTRY_COMPARE(walk.code(), u"listen(8080)\n"_s);
}

void tst_PathPage::nothingIsRedBeforeItWasPassedOver()
{
    Walk walk;
    walk.folder.write(u"work/path/template.yaml"_s,
                      QByteArray(serviceTemplate).replace("[name]", "[name, token]"));
    walk.load();
    walk.start();
    QTRY_VERIFY(walk.named<QLineEdit>(u"Service name"_s) != nullptr);
    QTRY_VERIFY(walk.named<QLineEdit>(u"Service name"_s)->hasFocus());
    const auto isSaid = [&] {
        return std::ranges::any_of(
            walk.page.findChildren<form::ProblemLines *>(), [](const form::ProblemLines *lines) {
                return lines->isVisible() && lines->text().contains(u"Service name is required"_s);
            });
    };
    QVERIFY(!isSaid());
    QTRY_VERIFY(walk.named<QAbstractButton>(u"2 file(s), 2 answer(s) to give or to correct"_s)
                != nullptr);
    QVERIFY(walk.press(u"Next"_s));
    QTRY_VERIFY(isSaid());
    QVERIFY(walk.named<QLineEdit>(u"Service name"_s)->isVisible()); // still there
}

void tst_PathPage::nothingIsMadeBeforeAllIsAnswered()
{
    Walk walk;
    walk.start();
    QVERIFY(walk.press(u"3  Review"_s));
    QVERIFY(!walk.press(u"Make the files"_s));
    QVERIFY(walk.press(u"1  Basics"_s));
    QVERIFY(walk.answer(u"Service name"_s, u"NOT GOOD"_s));
    QVERIFY(walk.press(u"3  Review"_s));
    QVERIFY(!walk.press(u"Make the files"_s));
}

void tst_PathPage::filesAreMade()
{
    Walk walk;
    walk.start();
    QVERIFY(walk.answer(u"Service name"_s, u"orders"_s));
    QVERIFY(walk.press(u"Next"_s));
    QVERIFY(walk.press(u"Next"_s));
    auto *target = walk.named<QLineEdit>(u"Folder"_s);
    QVERIFY(target != nullptr);
    QCOMPARE(target->text(), walk.folder.path(u"orders"_s));
    QVERIFY(walk.pressOnceEnabled(u"Make the files"_s));
    QTRY_VERIFY(QFile::exists(walk.folder.path(u"orders/src/main.py"_s)));
    QTRY_VERIFY(walk.named<QWidget>(u"What you still own"_s) != nullptr);
    // The step that isn't run here is said.
    QVERIFY(walk.named<QWidget>(u"Not done from here, and yours to do"_s) != nullptr);
    for (const auto *words : {u"• List it (catalog:register)", u"Test orders."})
        QVERIFY(std::ranges::any_of(walk.page.findChildren<QLabel *>(), [&](const QLabel *label) {
            return label->isVisible() && label->text() == QStringView(words);
        }));
    QFile made(walk.folder.path(u"orders/README.md"_s));
    QVERIFY(made.open(QIODevice::ReadOnly));
    QCOMPARE(made.readAll(), "# orders\n");
    // A path that was taken asks anew.
    QVERIFY(walk.press(u"Once more"_s));
    QVERIFY(walk.isSettled());
    QCOMPARE(walk.named<QLineEdit>(u"Service name"_s)->text(), QString());
    // What made them is written down beside them, for the day when there is a newer version.
    const auto record = lineage::lineageOf(walk.folder.path(u"orders"_s));
    QVERIFY(record.has_value());
    QCOMPARE(record->path, u"http"_s);
    QCOMPARE(record->version, u"1.0.0"_s);
    QVERIFY(record->files.contains(u"src/main.py"_s));
}

void tst_PathPage::nothingIsOverwritten()
{
    Walk walk;
    walk.folder.write(u"orders/README.md"_s, "mine\n");
    walk.start();
    QVERIFY(walk.answer(u"Service name"_s, u"orders"_s));
    QVERIFY(walk.press(u"3  Review"_s));
    QVERIFY(walk.pressOnceEnabled(u"Make the files"_s));
    QVERIFY(walk.isSettled());
    QVERIFY(walk.named<QLineEdit>(u"Folder"_s) != nullptr);
    QFile kept(walk.folder.path(u"orders/README.md"_s));
    QVERIFY(kept.open(QIODevice::ReadOnly));
    QCOMPARE(kept.readAll(), "mine\n");
    QVERIFY(!QFile::exists(walk.folder.path(u"orders/src/main.py"_s)));
}

void tst_PathPage::whatARealRunRefusesIsSaid()
{
    Walk walk;
    // The file's text follows from what a step would say that isn't run here.
    walk.folder.write(
        u"work/path/template.yaml"_s,
        QByteArray(serviceTemplate)
            .replace("    - id: fetch\n", "    - id: first\n      action: acme:ask\n"
                                          "    - id: fetch\n")
            .replace("'${{ parameters.name }}', port", "'${{ steps.first.output.name }}', port"));
    walk.load();
    walk.start();
    QVERIFY(walk.answer(u"Service name"_s, u"orders"_s));
    QVERIFY(walk.press(u"3  Review"_s));
    QVERIFY(walk.pressOnceEnabled(u"Make the files"_s));
    QVERIFY(walk.isSettled());
    QVERIFY(std::ranges::any_of(walk.page.findChildren<QLabel *>(), [](const QLabel *label) {
        return label->isVisible() && label->text().startsWith(u"Nothing was written. "_s)
               && label->text().size() > 40;
    }));
    QVERIFY(!QFile::exists(walk.folder.path(u"orders"_s)));
}

void tst_PathPage::answersOfTwoPathsStay()
{
    Walk walk;
    walk.folder.write(u"work/other/template.yaml"_s,
                      QByteArray(serviceTemplate).replace("name: service,", "name: other,"));
    walk.load();
    walk.start();
    QVERIFY(walk.answer(u"Service name"_s, u"orders"_s));
    walk.go({u"other"_s, true});
    QVERIFY(walk.answer(u"Service name"_s, u"refunds"_s));
    walk.go({u"http"_s, true});
    QCOMPARE(walk.named<QLineEdit>(u"Service name"_s)->text(), u"orders"_s);
    walk.go({u"other"_s, true});
    QCOMPARE(walk.named<QLineEdit>(u"Service name"_s)->text(), u"refunds"_s);
}

void tst_PathPage::anOpenedFileOfAnswersCanBeUndone()
{
    Walk walk;
    walk.folder.write(u"answers.yaml"_s, "name: refunds\nport: 1\n");
    walk.start();
    QVERIFY(walk.answer(u"Service name"_s, u"orders"_s));
    QVERIFY(walk.press(u"Open answers…"_s));
    auto *dialog = walk.page.findChild<QFileDialog *>();
    QVERIFY(dialog != nullptr);
    Q_EMIT dialog->fileSelected(walk.folder.path(u"answers.yaml"_s));
    dialog->close();
    QTRY_COMPARE(walk.named<QLineEdit>(u"Service name"_s)->text(), u"refunds"_s);
    QVERIFY(walk.isSettled());
    walk.page.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&walk.page));
    auto *name = walk.named<QLineEdit>(u"Service name"_s);
    name->setFocus();
    QTRY_VERIFY(name->hasFocus());
    QTest::keySequence(name, QKeySequence::Undo);
    QTRY_COMPARE(walk.named<QLineEdit>(u"Service name"_s)->text(), u"orders"_s);
}

void tst_PathPage::answersStayOnTheWayBack()
{
    Walk walk;
    walk.start();
    QVERIFY(walk.answer(u"Service name"_s, u"orders"_s));
    walk.go({u"http"_s, false});
    walk.load(); // another file of the workspace changed
    walk.go({u"http"_s, true});
    QVERIFY(walk.isSettled());
    QCOMPARE(walk.named<QLineEdit>(u"Service name"_s)->text(), u"orders"_s);
}

void tst_PathPage::thePreviewFollowsTheTemplatesFiles()
{
    Walk walk;
    walk.start();
    QVERIFY(walk.answer(u"Service name"_s, u"orders"_s));
    QTRY_COMPARE(walk.code(), u"# orders\n"_s);
    walk.folder.write(u"work/path/skeleton/README.md"_s, "## ${{ values.name }}\n");
    walk.load();
    QTRY_COMPARE(walk.code(), u"## orders\n"_s);
    // Another template, and the answer is still there.
    walk.folder.write(u"work/path/template.yaml"_s,
                      QByteArray(serviceTemplate).replace("Service name", "Name"));
    walk.load();
    QTRY_VERIFY(walk.named<QLineEdit>(u"Name"_s) != nullptr);
    QTRY_COMPARE(walk.named<QLineEdit>(u"Name"_s)->text(), u"orders"_s);
}

void tst_PathPage::whatADefaultAsksForIsAsked()
{
    Walk walk;
    walk.folder.write(u"work/path/template.yaml"_s,
                      QByteArray(serviceTemplate)
                          .replace("port: {title: Port, type: integer, default: 8080}\n",
                                   "port: {title: Port, type: integer, default: 8080}\n"
                                   "      dependencies:\n"
                                   "        port: {required: [why], properties: {why: {title: Why, "
                                   "type: string}}}\n"));
    walk.load();
    walk.start();
    QVERIFY(walk.answer(u"Service name"_s, u"orders"_s));
    QVERIFY(walk.press(u"Next"_s));
    QTRY_VERIFY(walk.named<QLineEdit>(u"Why"_s) != nullptr);
    QVERIFY(walk.answer(u"Why"_s, u"since"_s));
    QVERIFY(walk.press(u"Next"_s));
    QVERIFY(walk.pressOnceEnabled(u"Make the files"_s));
    QTRY_VERIFY(QFile::exists(walk.folder.path(u"orders/src/main.py"_s)));
}

void tst_PathPage::secretsAreNotShown()
{
    Walk walk;
    walk.start();
    QVERIFY(walk.answer(u"Service name"_s, u"orders"_s));
    auto *token = walk.named<QLineEdit>(u"Token"_s);
    QVERIFY(token != nullptr);
    QVERIFY(token->echoMode() != QLineEdit::Normal);
    QVERIFY(walk.answer(u"Token"_s, u"hunter2"_s));
    QVERIFY(walk.press(u"3  Review"_s));
    for (const auto *label : walk.page.findChildren<QLabel *>())
        QVERIFY(!label->text().contains(u"hunter2"_s));
}

WAYMARK_TEST(tst_PathPage)

} // namespace waymark::paths

#include "tst_pathpage.moc"
