// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "documents/listing.h"
#include "theme/theme.h"

#include <QScrollArea>

class QFormLayout;
class QVBoxLayout;

namespace waymark::documents {

/// What is known of the selected document, at the right of the rows.
class DocumentInspector final : public QScrollArea
{
    Q_OBJECT

public:
    explicit DocumentInspector(const theme::Theme &theme, QWidget *parent = nullptr);

    /// nullptr: nothing is selected.
    void setRow(const Row *row);

Q_SIGNALS:
    void openRequested();
    void placeRequested(waymark::TextRange range);
    void ownerRequested(const QString &owner);

private:
    void addHead(const workspace::DocumentEntry &entry);
    void addFacts(const Row &row);
    void addProblems(const Row &row);

    const theme::Theme &m_theme;
    QWidget *m_page = nullptr;
    QVBoxLayout *m_column = nullptr;
    std::optional<Row> m_shown;
};

} // namespace waymark::documents
