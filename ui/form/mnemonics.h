// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHash>
#include <QString>

namespace waymark::form {

/// Letters that lead to a field with Alt. A form has more fields than there are letters, so those
/// that fewest fields have come first; Qt goes through the fields that share one.
class Mnemonics
{
public:
    /// The letter for a field of this title, until it is given back; null where the title has none.
    [[nodiscard]] QChar take(const QString &title);
    void giveBack(QChar letter);

private:
    QHash<QChar, int> m_used;
};

/// `text` as a label shows it, with the first `letter` marked.
[[nodiscard]] QString withMnemonic(const QString &text, QChar letter);

} // namespace waymark::form
