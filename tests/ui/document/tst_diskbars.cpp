// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "desk.h"
#include "form/rows/rowsfield.h"
#include "support/testmain.h"

#include <QAbstractSpinBox>
#include <QAccessible>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::document {

/// What a person sees and can do when the disk doesn't do what they want.
class tst_DiskBars : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aDeletedFileIsSavedAgain();
    void aReadOnlyFileSaysSo();
    void fieldsOfAReadOnlyFileAreReadAndCopied();
    void aReadOnlyFolderSaysSo();
    void aFailedSaveSaysWhy();
};

namespace {

/// A disk that lets files be read only.
class ReadingDisk final : public FileSystem
{
public:
    explicit ReadingDisk(FileAccess access)
        : m_access(access)
    {}
    [[nodiscard]] Result<QByteArray> read(const QString &path, qint64 limit) const override
    {
        return m_disk.read(path, limit);
    }
    [[nodiscard]] Result<void> write(const QString &path, const QByteArray &) const override
    {
        return std::unexpected(
            Error{u"io.write"_s, u"The disk is full."_s, path, u"Make room on it."_s});
    }
    [[nodiscard]] FileAccess access(const QString &) const override { return m_access; }

private:
    DiskFileSystem m_disk;
    FileAccess m_access;
};

struct GuardedDesk
{
    explicit GuardedDesk(FileAccess access)
        : files(access)
    {
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(test::paymentsStaging) < 0)
            qFatal("not written");
        file.close();
        session = std::make_unique<document::DocumentSession>(
            path, test::requestRules(),
            document::DocumentSession::Services{interactive, bulk, files});
        view = std::make_unique<DocumentView>(*session, theme);
        view->resize(1200, 800);
        view->show();
        QSignalSpy loaded(session.get(), &document::DocumentSession::loaded);
        session->load();
        if (!loaded.wait() || !QTest::qWaitForWindowActive(view.get()))
            qFatal("not loaded");
    }
    [[nodiscard]] editor::TextEditor &text() const
    {
        return *view->findChild<editor::TextEditor *>();
    }

    QTemporaryDir folder;
    QString path = folder.filePath(u"request.yaml"_s);
    ReadingDisk files;
    theme::Theme theme{theme::Theme::Choice::Light};
    Pool interactive{u"interactive"_s, 1};
    Pool bulk{u"bulk"_s, 1};
    std::unique_ptr<document::DocumentSession> session;
    std::unique_ptr<DocumentView> view;
};

bool isSaid(const QWidget &root, const QString &part)
{
    return std::ranges::any_of(root.findChildren<QLabel *>(), [&](const QLabel *label) {
        return label->isVisibleTo(&root) && label->text().contains(part);
    });
}

QPushButton *shownButton(const QWidget &root, const QString &text)
{
    for (auto *button : root.findChildren<QPushButton *>()) {
        if (button->text() == text && button->isVisibleTo(&root))
            return button;
    }
    return nullptr;
}

} // namespace

void tst_DiskBars::aDeletedFileIsSavedAgain()
{
    // Nowhere else, or it would count as moved there.
    Desk desk(test::paymentsStaging + "# of this test alone\n");
    QTest::keyClicks(&desk.text(), u"#"_s);
    // NOLINTNEXTLINE(performance-unnecessary-copy-initialization): as it was before
    const QByteArray typed = desk.bytes();
    QVERIFY(QFile::remove(desk.open.session->path()));
    desk.open.session->checkDisk();
    QTRY_VERIFY(isSaid(desk.view, u"This file was deleted or moved."_s));
    QCOMPARE(desk.bytes(), typed);
    QTest::mouseClick(shownButton(desk.view, u"Save again"_s), Qt::LeftButton);
    QTRY_COMPARE(desk.open.onDisk(), typed);
    QTRY_VERIFY(!isSaid(desk.view, u"This file was deleted or moved."_s));
}

void tst_DiskBars::aReadOnlyFileSaysSo()
{
    const GuardedDesk desk(FileAccess::ReadOnly);
    QVERIFY(isSaid(*desk.view, u"This file is read-only."_s));
    QVERIFY(shownButton(*desk.view, u"Save elsewhere…"_s) != nullptr);
    desk.text().setFocus();
    QTest::keyClicks(&desk.text(), u"x"_s);
    QCOMPARE(desk.session->text().bytes(), test::paymentsStaging);
    QLineEdit *owner = nullptr;
    QTRY_VERIFY((owner = test::named<QLineEdit>(*desk.view, u"Owner"_s)) != nullptr);
    owner->setFocus();
    QTest::keyClicks(owner, u"x"_s);
    QTRY_VERIFY(desk.view->isSettled());
    QCOMPARE(desk.session->text().bytes(), test::paymentsStaging);
}

void tst_DiskBars::fieldsOfAReadOnlyFileAreReadAndCopied()
{
    const GuardedDesk desk(FileAccess::ReadOnly);
    QLineEdit *purpose = nullptr;
    // What would be chosen from a list is a text like the others.
    QTRY_VERIFY((purpose = test::named<QLineEdit>(*desk.view, u"Purpose"_s)) != nullptr);
    for (auto *line : desk.view->findChildren<QLineEdit *>()) {
        if (line->isVisibleTo(desk.view.get()) && !line->accessibleName().contains("ind"_L1))
            QVERIFY2(line->isReadOnly(), qPrintable(line->accessibleName()));
    }
    QVERIFY(desk.view->findChildren<QAbstractSpinBox *>().isEmpty());
    const QAccessibleInterface *read = QAccessible::queryAccessibleInterface(purpose);
    QVERIFY(read->state().readOnly);
    QVERIFY(read->text(QAccessible::Description).contains("Read-only."_L1));
    // Why is said once, over everything, and not at each field.
    for (const QLabel *label : desk.view->findChildren<QLabel *>())
        QVERIFY2(!label->text().contains("(read-only)"_L1), qPrintable(label->text()));
    purpose->setFocus();
    QTest::keyClick(purpose, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(purpose, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"integration-test"_s);

    form::RowsField *table = nullptr;
    QTRY_VERIFY((table = test::named<form::RowsField>(*desk.view, u"Services"_s)) != nullptr);
    table->setFocus();
    table->setCurrentIndex(table->model()->index(0, 0));
    QTest::keyClick(table, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"payments-api"_s);
    QVERIFY(shownButton(*desk.view, u"Add"_s) == nullptr);
}

void tst_DiskBars::aReadOnlyFolderSaysSo()
{
    const GuardedDesk desk(FileAccess::ReadOnlyFolder);
    QVERIFY(isSaid(*desk.view, u"The folder of this file is read-only."_s));
    // What is typed can be saved elsewhere.
    desk.text().setFocus();
    QTest::keyClicks(&desk.text(), u"#"_s);
    QVERIFY(desk.session->isModified());
    QVERIFY(shownButton(*desk.view, u"Save elsewhere…"_s) != nullptr);
}

void tst_DiskBars::aFailedSaveSaysWhy()
{
    const GuardedDesk desk(FileAccess::Writable);
    desk.text().setFocus();
    QTest::keyClicks(&desk.text(), u"#"_s);
    const QByteArray typed = desk.session->text().bytes();
    desk.view->save();
    QTRY_VERIFY(isSaid(*desk.view, u"The disk is full."_s));
    QVERIFY(isSaid(*desk.view, u"Make room on it."_s));
    QCOMPARE(desk.session->text().bytes(), typed);
    QVERIFY(desk.session->isModified());
    QVERIFY(shownButton(*desk.view, u"Save elsewhere…"_s) != nullptr);
}

WAYMARK_TEST(tst_DiskBars)

} // namespace waymark::document

#include "tst_diskbars.moc"
