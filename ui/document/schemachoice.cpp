// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "document/schemachoice.h"

#include "assist/modelineedit.h"
#include "document/documentsession.h"
#include "document/documenttr.h"
#include "editor/text/texteditor.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QInputDialog>
#include <QMenu>
#include <QToolTip>

using namespace Qt::StringLiterals;

namespace waymark::document {

namespace {

void bind(editor::TextEditor &editor, int number, const QString &address)
{
    // Of the text as it is now: the dialog was open for a while.
    const auto tree = yaml::SyntaxTree::parse(editor.text());
    if (!tree || number >= tree->documents().size() || address.isEmpty())
        return;
    if (const auto edits = assist::modelineEdits(*tree, tree->documents()[number], address))
        editor.applyCommand(*edits, Tr::tr("Choose a schema"));
    else
        QToolTip::showText(QCursor::pos(), edits.error().message + u' ' + edits.error().next,
                           &editor);
}

void askForFile(editor::TextEditor &editor, int number)
{
    const QString path = editor.session().path();
    auto *dialog = new QFileDialog(&editor, Tr::tr("Choose a schema"), QFileInfo(path).path(),
                                   Tr::tr("Schemas and definitions") + " (*.json *.yaml *.yml)"_L1);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    QObject::connect(dialog, &QFileDialog::fileSelected, &editor,
                     [&editor, number, path](const QString &schema) {
                         bind(editor, number, assist::schemaAddress(schema, path));
                     });
    dialog->open();
}

void askForAddress(editor::TextEditor &editor, int number)
{
    auto *dialog = new QInputDialog(&editor);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(Tr::tr("Choose a schema"));
    dialog->setLabelText(Tr::tr("Address of the schema, such as https://example.com/schema.json"));
    dialog->setMinimumWidth(480);
    QObject::connect(dialog, &QInputDialog::textValueSelected, &editor,
                     [&editor, number](const QString &address) {
                         bind(editor, number, address.simplified().section(u' ', 0, 0));
                     });
    dialog->open();
}

} // namespace

void popUpSchemaChoice(editor::TextEditor &editor, int document, const QPoint &global)
{
    auto *menu = new QMenu(&editor);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setAccessibleName(Tr::tr("Choose a schema"));
    menu->addAction(Tr::tr("Choose a schema file…"), &editor,
                    [&editor, document] { askForFile(editor, document); });
    menu->addAction(Tr::tr("Choose a schema by its address…"), &editor,
                    [&editor, document] { askForAddress(editor, document); });
    menu->addAction(Tr::tr("Leave it unchecked"), &editor,
                    [&editor, document] { bind(editor, document, u"none"_s); });
    for (QAction *action : menu->actions())
        action->setEnabled(!editor.isReadOnly());
    menu->popup(global);
    menu->setActiveAction(menu->actions().constFirst());
}

} // namespace waymark::document
