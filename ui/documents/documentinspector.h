// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/background.h"
#include "documents/listing.h"
#include "theme/theme.h"

#include <QScrollArea>

#include <utility>

class QAbstractButton;
class QVBoxLayout;

namespace waymark::documents {

/// What is known of the selected document, at the right of the rows.
class DocumentInspector final : public QScrollArea
{
    Q_OBJECT

public:
    /// Neither reference is owned.
    DocumentInspector(const theme::Theme &theme, Pool &interactive, QWidget *parent = nullptr);

    /// nullptr: nothing is selected.
    void setRow(const Row *row);

Q_SIGNALS:
    void openRequested();
    void placeRequested(waymark::TextRange range);
    void ownerRequested(const QString &owner);

private:
    void addHead(const snapshot::DocumentEntry &entry);
    void addFacts(const Row &row);
    void addProblems(const Row &row);
    void numberLines(const QList<std::pair<TextRange, QAbstractButton *>> &places);

    const theme::Theme &m_theme;
    Pool &m_interactive;
    Task m_numbering; ///< which lines the problems stand in: the file's text is packed
    QWidget *m_page = nullptr;
    QVBoxLayout *m_column = nullptr;
    std::optional<Row> m_shown;
};

} // namespace waymark::documents
