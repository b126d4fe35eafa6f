// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "link/documentplace.h"
#include "requests/requestslist.h"
#include "requests/requestsmodel.h"
#include "widgets/tableview.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QItemSelectionModel>
#include <QMenu>
#include <QPushButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::requests {

namespace {

void addCopy(QMenu &menu, const QString &title, const QString &text)
{
    menu.addAction(title, &menu, [text] { QGuiApplication::clipboard()->setText(text); })
        ->setEnabled(!text.isEmpty());
}

/// A document that has no name has no page either.
link::Place placeOf(const ListedRequest &request)
{
    if (!request.row.id.name.isEmpty())
        return workspace::requestPlace(request.row.id);
    return toPlace(link::DocumentPlace{.path = request.row.file, .document = request.document});
}

} // namespace

QList<ListedRequest> RequestsList::selected() const
{
    QModelIndexList rows = m_table->selectionModel()->selectedRows();
    std::ranges::sort(rows, {}, &QModelIndex::row);
    QList<ListedRequest> requests;
    for (const QModelIndex &row : std::as_const(rows)) {
        if (const ListedRequest *request = m_model->at(row))
            requests.append(*request);
    }
    return requests;
}

void RequestsList::showMenu(QPoint global)
{
    const ListedRequest *current = m_model->at(m_table->currentIndex());
    if (current == nullptr)
        return;
    // The rows may be others by the time of the choice.
    const ListedRequest request = *current;
    const QList<ListedRequest> chosen = selected();
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (!request.row.id.name.isEmpty())
        menu->addAction(tr("Show"), QKeySequence(Qt::Key_Return), this,
                        [this, request] { Q_EMIT showRequested(request.row.id); });
    menu->addAction(tr("Open in editor"), this, [this, request] { openText(request); })
        ->setEnabled(request.file != nullptr);
    menu->addAction(
            tr("New request like this…"), this,
            [this, request] { Q_EMIT likeRequested(request.file->path, request.entry()->index); })
        ->setEnabled(request.entry() != nullptr);
    menu->addSeparator();
    menu->addAction(tr("Submit…"), this, [this, chosen] { Q_EMIT submitRequested(chosen); })
        ->setEnabled(m_submit->isEnabled());
    menu->addAction(tr("Extend…"), this, [this, chosen] { Q_EMIT extendRequested(chosen); })
        ->setEnabled(m_extend->isEnabled());
    menu->addAction(tr("Withdraw…"), this, [this, chosen] { Q_EMIT withdrawRequested(chosen); })
        ->setEnabled(m_withdraw->isEnabled());
    menu->addSeparator();
    menu->addAction(tr("Copy link"), this,
                    [this, place = placeOf(request)] { Q_EMIT linkRequested(place); });
    addCopy(*menu, tr("Copy name"), request.row.id.name);
    addCopy(*menu, tr("Copy path"), request.file ? request.file->path : QString());
    if (!request.row.owner.isEmpty()) {
        menu->addSeparator();
        menu->addAction(tr("Show only those of %1").arg(request.row.owner), this,
                        [this, owner = request.row.owner] { narrow({.owner = owner}); });
    }
    menu->popup(global);
}

} // namespace waymark::requests
