// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "document/documentstate.h"
#include "support/testmain.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::document {

/// The whole table: every state, and what it allows.
class tst_DocumentState : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void allows_data();
    void allows();
    void nothingBeforeItIsLoaded();
};

namespace {

/// `u` unsaved, `e` may be edited, `s` may be saved, `r` may be reloaded; `-` where not.
QString allowed(const DocumentState &state)
{
    return (state.isUnsaved() ? u"u"_s : u"-"_s) + (state.mayEdit() ? u'e' : u'-')
           + (state.maySave() ? u's' : u'-') + (state.mayReload() ? u'r' : u'-');
}

} // namespace

void tst_DocumentState::allows_data()
{
    QTest::addColumn<DiskState>("disk");
    QTest::addColumn<bool>("isEdited");
    QTest::addColumn<FileAccess>("access");
    QTest::addColumn<QString>("expected");
    struct Row
    {
        const char *name;
        DiskState disk;
        bool isEdited;
        QString writable;
        QString readOnlyFolder;
        QString readOnly;
    };
    using enum DiskState;
    const QList<Row> table{
        {"new, empty", NotYet, false, u"ues-"_s, u"ues-"_s, u"u---"_s},
        {"new, typed into", NotYet, true, u"ues-"_s, u"ues-"_s, u"u---"_s},
        {"as on the disk", Same, false, u"-e--"_s, u"-e--"_s, u"----"_s},
        {"edited", Same, true, u"uesr"_s, u"uesr"_s, u"u--r"_s},
        {"changed by others, not here", Changed, false, u"-e-r"_s, u"-e-r"_s, u"---r"_s},
        {"changed by both", Changed, true, u"uesr"_s, u"uesr"_s, u"u--r"_s},
        {"deleted, never edited", Missing, false, u"ues-"_s, u"ues-"_s, u"u---"_s},
        {"deleted and edited", Missing, true, u"ues-"_s, u"ues-"_s, u"u---"_s},
    };
    for (const Row &row : table) {
        QTest::addRow("%s", row.name)
            << row.disk << row.isEdited << FileAccess::Writable << row.writable;
        QTest::addRow("%s, in a folder that is read-only", row.name)
            << row.disk << row.isEdited << FileAccess::ReadOnlyFolder << row.readOnlyFolder;
        QTest::addRow("%s, read-only", row.name)
            << row.disk << row.isEdited << FileAccess::ReadOnly << row.readOnly;
    }
}

void tst_DocumentState::allows()
{
    QFETCH(DiskState, disk);
    QFETCH(bool, isEdited);
    QFETCH(FileAccess, access);
    QFETCH(QString, expected);
    QCOMPARE(allowed({true, isEdited, disk, access}), expected);
}

void tst_DocumentState::nothingBeforeItIsLoaded()
{
    for (const DiskState disk :
         {DiskState::NotYet, DiskState::Same, DiskState::Changed, DiskState::Missing})
        QCOMPARE(allowed({false, false, disk, FileAccess::Writable}), u"----"_s);
}

WAYMARK_TEST(tst_DocumentState)

} // namespace waymark::document

#include "tst_documentstate.moc"
