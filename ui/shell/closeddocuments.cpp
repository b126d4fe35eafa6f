// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "shell/closeddocuments.h"

#include "shell/contentarea.h"
#include "shell/windowactions.h"

#include <QAction>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace waymark::shell {

namespace {

constexpr QLatin1StringView reopenTarget("document.reopen:");

} // namespace

ClosedDocuments::ClosedDocuments(WindowActions &actions, ContentArea &content)
    : m_actions(actions)
    , m_content(content)
{
    m_actions.add(u"document.reopen"_s, tr("Reopen closed document"),
                  {QKeySequence(u"Ctrl+Shift+T"_s)}, [this] { reopen(); });
    connect(&m_content, &ContentArea::closed, this, &ClosedDocuments::add);
}

void ClosedDocuments::setFolder(const QString &folder)
{
    m_folder = folder;
}

void ClosedDocuments::enable()
{
    m_actions.action(u"document.reopen"_s)->setEnabled(!list().isEmpty());
}

void ClosedDocuments::add(ClosedDocument closed)
{
    if (!closed.isUnsaved && closed.text.size() > largestKept)
        closed.text.clear();
    QList<ClosedDocument> &list = m_closed[m_folder];
    // A text that is nowhere else stays, whatever became of its document since.
    list.removeIf([&](const ClosedDocument &other) {
        return other.path == closed.path && (!other.isUnsaved || other.text == closed.text);
    });
    list.prepend(std::move(closed));
    if (list.size() > most)
        list.resize(most);
}

QList<ClosedDocument> ClosedDocuments::list() const
{
    QList<ClosedDocument> list = m_closed.value(m_folder);
    list.removeIf([this](const ClosedDocument &closed) {
        return !closed.isUnsaved && m_content.hasTab(closed.path);
    });
    return list;
}

void ClosedDocuments::reopen(qsizetype index)
{
    const QList<ClosedDocument> shown = list();
    if (index < 0 || index >= shown.size())
        return;
    const ClosedDocument &closed = shown[index];
    m_closed[m_folder].removeOne(closed);
    m_content.reopen(closed);
}

QString ClosedDocuments::shownPath(const QString &path) const
{
    return path.startsWith(m_folder + u'/') ? path.sliced(m_folder.size() + 1) : path;
}

void ClosedDocuments::fill(QMenu &menu)
{
    menu.clear();
    const QList<ClosedDocument> shown = list();
    for (qsizetype i = 0; i < shown.size(); ++i) {
        const ClosedDocument &closed = shown[i];
        // A file's name may hold what a menu takes for a mark.
        const QString path = shownPath(closed.path).replace(u'&', "&&"_L1);
        menu.addAction(closed.isUnsaved ? tr("%1, not saved").arg(path) : path, this,
                       [this, closed] { reopen(list().indexOf(closed)); });
    }
    if (shown.isEmpty())
        menu.addAction(tr("No document was closed"))->setEnabled(false);
}

QList<PaletteItem> ClosedDocuments::paletteItems() const
{
    QList<PaletteItem> items;
    const QList<ClosedDocument> shown = list();
    for (qsizetype i = 0; i < shown.size(); ++i) {
        const QString path = shownPath(shown[i].path);
        items << PaletteItem{PaletteItem::Kind::Action,
                             tr("Reopen closed document %1").arg(path.section(u'/', -1)),
                             shown[i].isUnsaved ? tr("%1, not saved").arg(path) : path,
                             reopenTarget + QString::number(i)};
    }
    return items;
}

bool ClosedDocuments::run(const PaletteItem &item)
{
    if (!item.target.startsWith(reopenTarget))
        return false;
    reopen(item.target.sliced(reopenTarget.size()).toLongLong());
    return true;
}

} // namespace waymark::shell
