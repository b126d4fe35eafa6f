// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/changes/offeredchanges.h"

#include "base/expensive.h"
#include "widgets/label.h"
#include "widgets/tooltip.h"

#include <QBoxLayout>
#include <QListWidget>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::catalog {

using widgets::Label;

namespace {

constexpr int rowsShown = 4;

Offer offerOf(const FileChange &change)
{
    const TextEdit &edit = change.edits.first();
    const qsizetype line = change.before.lineAt(edit.range.begin);
    const TextRange whole = change.before.line(line);
    const SourceText before(change.before.slice(whole).toByteArray());
    const TextRange place{edit.range.begin - whole.begin,
                          std::min(edit.range.end, whole.end) - whole.begin};
    const SourceText after = before.applied({{place, edit.replacement}});
    return {change.path, line, QString::fromUtf8(before.bytes()).trimmed(),
            QString::fromUtf8(after.bytes()).trimmed()};
}

/// A line that is added has nothing before it.
QString shownLine(const Offer &offer)
{
    return offer.before.isEmpty() ? u"+ "_s + offer.after.simplified() : offer.before;
}

} // namespace

QList<Offer> offersOf(const ChangeSet &changes, std::stop_token stop)
{
    expensive();
    QList<Offer> offers;
    for (const FileChange &change : changes.offered) {
        if (stop.stop_requested())
            break;
        offers.append(offerOf(change));
    }
    return offers;
}

OfferedChanges::OfferedChanges(const theme::Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_title(new Label(theme, Label::Role::Body, {}, this))
    , m_list(new QListWidget(this))
{
    m_title->setWordWrap(true);
    m_title->setBuddy(m_list);
    m_list->setAccessibleName(tr("Perhaps meant as well"));
    m_list->setFont(theme.codeFont());
    m_list->setTextElideMode(Qt::ElideRight);
    m_list->setUniformItemSizes(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::space::related);
    column->addWidget(m_title);
    column->addWidget(m_list);
    connect(m_list, &QListWidget::itemChanged, this, &OfferedChanges::chosenChanged);
    hide();
}

void OfferedChanges::setOffers(const QList<Offer> &offers, const QString &folder)
{
    setVisible(!offers.isEmpty());
    if (offers == m_offers)
        return;
    const auto isSamePlace = [](const Offer &a, const Offer &b) {
        return a.path == b.path && a.line == b.line && a.before == b.before;
    };
    const bool samePlaces = std::ranges::equal(offers, m_offers, isSamePlace);
    const QList<qsizetype> kept = samePlaces ? chosen() : QList<qsizetype>();
    m_offers = offers;
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    for (const Offer &offer : offers) {
        const QString path = offer.path.startsWith(folder + u'/')
                                 ? offer.path.sliced(folder.size() + 1)
                                 : offer.path;
        const QString place = u"%1:%2"_s.arg(path).arg(offer.line + 1);
        auto *item = new QListWidgetItem(u"%1   %2"_s.arg(place, shownLine(offer)), m_list);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(kept.contains(m_list->count() - 1) ? Qt::Checked : Qt::Unchecked);
        item->setToolTip(
            widgets::plainToolTip(u"%1\n− %2\n+ %3"_s.arg(place, offer.before, offer.after)));
    }
    m_title->setText(tr("Perhaps meant as well: %Ln place(s). Tick what is to change, too.",
                        nullptr, int(offers.size())));
    const int rows = int(std::min<qsizetype>(offers.size(), rowsShown));
    m_list->setFixedHeight(rows * std::max(m_list->sizeHintForRow(0), 1)
                           + 2 * m_list->frameWidth());
}

QList<qsizetype> OfferedChanges::chosen() const
{
    QList<qsizetype> rows;
    for (int row = 0; row < m_list->count(); ++row) {
        if (m_list->item(row)->checkState() == Qt::Checked)
            rows.append(row);
    }
    return rows;
}

} // namespace waymark::catalog
