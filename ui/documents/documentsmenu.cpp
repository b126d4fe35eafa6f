// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "documents/documentsmodel.h"
#include "documents/documentspage.h"
#include "link/documentplace.h"
#include "widgets/tableview.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace waymark::documents {

namespace {

void addCopies(QMenu &menu, const QString &name, const QString &path)
{
    const auto add = [&menu](const QString &title, const QString &text) {
        menu.addAction(title, &menu, [text] { QGuiApplication::clipboard()->setText(text); })
            ->setEnabled(!text.isEmpty());
    };
    add(DocumentsPage::tr("Copy name"), name);
    add(DocumentsPage::tr("Copy path"), path);
}

} // namespace

void DocumentsPage::showMenu(QPoint global)
{
    const Row *current = m_model->at(m_table->currentIndex());
    if (current == nullptr)
        return;
    // The rows may be others by the time of the choice.
    const Row row = *current;
    const snapshot::DocumentEntry &entry = row.entry();
    const link::Place place =
        toPlace(link::DocumentPlace{.path = row.file->shownPath(), .document = entry.index});
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const bool hasPage = !m_definition.detailPage.isEmpty() && !entry.name.isEmpty();
    if (hasPage)
        menu->addAction(tr("Show"), QKeySequence(Qt::Key_Return), this, [this, name = entry.name] {
            Q_EMIT goRequested({.page = m_definition.detailPage, .path = {name}});
        });
    menu->addAction(hasPage ? tr("Open the file") : tr("Open"),
                    hasPage ? QKeySequence() : QKeySequence(Qt::Key_Return), this,
                    [this, row] { Q_EMIT openRequested(row.file->path, placeOf(row)); });
    menu->addSeparator();
    menu->addAction(tr("Copy link"), this, [this, place] { Q_EMIT linkRequested(place); });
    addCopies(*menu, entry.name, row.file->path);
    if (!entry.owner.isEmpty()) {
        menu->addSeparator();
        menu->addAction(tr("Show only those of %1").arg(entry.owner), this,
                        [this, owner = entry.owner] { narrow(Filter{{}, {}, owner, false}); });
    }
    menu->popup(global);
}

} // namespace waymark::documents
