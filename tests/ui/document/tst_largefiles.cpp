// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "document/documentview.h"
#include "editor/editorpane.h"
#include "editor/pagedview.h"
#include "support/testmain.h"

#include <QFile>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::document {

namespace {

/// WAYMARK_TEST_LARGE_MB=100 makes it as large as the largest file that is promised.
qsizetype wantedSize()
{
    return qEnvironmentVariableIntValue("WAYMARK_TEST_LARGE_MB") > 0
               ? qsizetype{qEnvironmentVariableIntValue("WAYMARK_TEST_LARGE_MB")} * 1024 * 1024
               : qsizetype{12} * 1024 * 1024;
}

/// A view of a file of its own; the watchdog of the tests fails when the UI thread stalls.
struct LargeDesk
{
    explicit LargeDesk(const QByteArray &bytes)
    {
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("not written");
        file.close();
        session = std::make_unique<workspace::DocumentSession>(
            path, std::make_shared<const workspace::Rules>(),
            workspace::DocumentSession::Services{interactive, bulk, files});
        view = std::make_unique<DocumentView>(*session, theme);
        view->resize(1000, 700);
        view->show();
        QSignalSpy loaded(session.get(), &workspace::DocumentSession::loaded);
        session->load();
        if (!loaded.wait(60'000))
            qFatal("not loaded");
    }

    QTemporaryDir folder;
    QString path = folder.filePath(u"large.yaml"_s);
    DiskFileSystem files;
    theme::Theme theme{theme::Theme::Choice::Light};
    Pool interactive{u"interactive"_s, 1};
    Pool bulk{u"bulk"_s, 1};
    std::unique_ptr<workspace::DocumentSession> session;
    std::unique_ptr<DocumentView> view;
};

} // namespace

class tst_LargeFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void largeFilesOpenInPages();
    void veryLongLinesOpenInPages();
    void linesUpToTheLimitAreEdited();
};

void tst_LargeFiles::largeFilesOpenInPages()
{
    QByteArray bytes;
    bytes.reserve(wantedSize() + 64);
    for (int i = 0; bytes.size() < wantedSize(); ++i)
        bytes += "- name: entry-" + QByteArray::number(i) + "\n  value: some text to fill it\n";
    const LargeDesk desk(bytes);
    QCOMPARE(desk.session->text().size(), bytes.size());
    auto *pane = desk.view->findChild<editor::EditorPane *>();
    QVERIFY(pane->isPaged());
    QCOMPARE(desk.view->mode(), DocumentView::Mode::Text);
    auto *pages = desk.view->findChild<editor::PagedView *>();
    QVERIFY(pages->isVisible());
    QVERIFY(pages->isReadOnly());
    QVERIFY(pages->pageCount() > 10);
    // Any place is a page away.
    desk.view->showPlace({bytes.size() - 10, bytes.size() - 5});
    QCOMPARE(pages->page(), pages->pageCount() - 1);
    pages->showPage(0);
    QCOMPARE(pages->page(), 0);
}

void tst_LargeFiles::veryLongLinesOpenInPages()
{
    const LargeDesk desk("a: " + QByteArray(10'001, 'x') + "\nb: 1\n");
    QVERIFY(desk.view->findChild<editor::EditorPane *>()->isPaged());
}

void tst_LargeFiles::linesUpToTheLimitAreEdited()
{
    const LargeDesk desk("a: " + QByteArray(9'000, 'x') + "\nb: 1\n");
    QVERIFY(!desk.view->findChild<editor::EditorPane *>()->isPaged());
}

WAYMARK_TEST(tst_LargeFiles)

} // namespace waymark::document

#include "tst_largefiles.moc"
