// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "catalog/changeset.h"
#include "theme/theme.h"

#include <QWidget>

#include <stop_token>

class QListWidget;

namespace waymark::widgets {
class Label;
}

namespace waymark::catalog {

/// A place that a change set offers, as it is shown.
struct Offer
{
    QString path; ///< absolute
    qsizetype line = 0;
    QString before; ///< the line, trimmed
    QString after;

    bool operator==(const Offer &) const = default;
};

/// Off the UI thread.
[[nodiscard]] QList<Offer> offersOf(const ChangeSet &changes, std::stop_token stop);

/// Changes that only a person can decide on, each with a tick that is off at first. Hidden where
/// there are none.
class OfferedChanges final : public QWidget
{
    Q_OBJECT

public:
    explicit OfferedChanges(const theme::Theme &theme, QWidget *parent = nullptr);

    /// `folder` is left out of the paths that are shown. Ticks stay as long as the
    /// places are the same.
    void setOffers(const QList<Offer> &offers, const QString &folder);
    /// Those with a tick, ascending.
    [[nodiscard]] QList<qsizetype> chosen() const;

Q_SIGNALS:
    void chosenChanged();

private:
    QList<Offer> m_offers;
    widgets::Label *m_title;
    QListWidget *m_list;
};

} // namespace waymark::catalog
