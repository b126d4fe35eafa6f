// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "rehearsal/draftimpact.h"

#include <QAbstractTableModel>

namespace waymark::document {

/// One document and one rule that does something else with it, as a row says it.
struct ImpactLine
{
    QString path;    ///< absolute
    TextRange range; ///< of the document in its file
    qsizetype line = 0;
    QString shown; ///< the path as people see it
    QString name;
    QString kind;
    QString owner; ///< empty: nobody says
    QString rule;
    QString message;
    std::array<rehearsal::EffectChange, rehearsal::impactColumns> columns;

    /// The heaviest of what it comes to: denied before all else.
    [[nodiscard]] rehearsal::EffectChange heaviest() const;
    bool operator==(const ImpactLine &) const = default;
};

/// An impact, ready to be shown. Immutable, any thread.
struct ImpactReport
{
    explicit ImpactReport(rehearsal::DraftImpact found);

    rehearsal::DraftImpact impact;
    QList<ImpactLine> lines; ///< what is newly denied first, then by owner and place
    QList<rehearsal::OwnerCounts> owners;
    rehearsal::ImpactCounts counts;
};

/// "2 newly denied, 1 passes now": of documents, in words.
[[nodiscard]] QString sentenceOf(const rehearsal::ImpactCounts &counts);

/// What a change of rules does, a row for each document and rule.
class ImpactModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        DocumentColumn,
        OwnerColumn,
        CreateColumn,
        OtherUpdateColumn,
        ThisUpdateColumn,
        RuleColumn,
        MessageColumn,
        ColumnCount
    };

    explicit ImpactModel(QObject *parent);

    void setLines(const QList<ImpactLine> &lines);
    /// nullptr for no row.
    [[nodiscard]] const ImpactLine *at(const QModelIndex &index) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    QList<ImpactLine> m_lines;
};

} // namespace waymark::document
