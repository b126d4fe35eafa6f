// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "yaml/syntaxtree.h"

#include <vector>

namespace waymark::assist {

/// A scalar's decoded text and where each of its bytes stands in the file, in every style of YAML:
/// escapes, folded lines and the indent of blocks lie between them.
class ScalarPlaces
{
public:
    /// `tree` is that of the scalar. `end` may lie behind the scalar: the blanks between belong to
    /// a text that somebody goes on with.
    ScalarPlaces(const yaml::SyntaxTree &tree, const yaml::Node &scalar, qsizetype end);
    /// Nothing is written yet; what is comes to `offset`.
    explicit ScalarPlaces(qsizetype offset);

    [[nodiscard]] const QByteArray &text() const { return m_text; }
    /// The offset in the text of one in the file: behind all that ends before it.
    [[nodiscard]] qsizetype inText(qsizetype offset) const;
    /// The other way round.
    [[nodiscard]] TextRange inFile(TextRange range) const;
    /// What has to be written into the file for that to stand in the text; nullopt where the
    /// scalar's style can't hold it.
    [[nodiscard]] std::optional<QByteArray> written(QByteArrayView inserted) const;

private:
    void align(QByteArrayView file, TextRange content);
    void alignBlanks(QByteArrayView file, TextRange blanks);
    qsizetype alignEscape(QByteArrayView file, qsizetype at, qsizetype end);
    void take(TextRange place) { m_places.push_back(place); }

    QByteArray m_text;
    std::vector<TextRange> m_places; ///< of each byte
    qsizetype m_start = 0;           ///< where the content begins
    yaml::NodeStyle m_style = yaml::NodeStyle::Plain;
    bool m_isInFlow = false;
};

} // namespace waymark::assist
