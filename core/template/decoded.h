// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArrayView>
#include <QString>

#include <vector>

namespace waymark::templates {

/// A source as UTF-16, what JavaScript counts in, and where each code unit stands in its bytes.
/// What isn't UTF-8 becomes U+FFFD, as with a reader of the web.
class Decoded
{
public:
    explicit Decoded(QByteArrayView source);

    [[nodiscard]] const QString &text() const { return m_text; }
    [[nodiscard]] qsizetype byteOffset(qsizetype unit) const
    {
        return m_offsets.empty() ? unit : qsizetype(m_offsets[size_t(unit)]);
    }

private:
    QString m_text;
    std::vector<quint32> m_offsets; ///< one more than code units; none where all is ASCII
};

/// As a file is written: half a character becomes U+FFFD.
[[nodiscard]] QByteArray encoded(const QString &text);

} // namespace waymark::templates
