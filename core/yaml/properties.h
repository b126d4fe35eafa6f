// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "yaml/scanner.h"
#include "yaml/treedata.h"

namespace waymark::yaml {

/// Reads anchors and tags, with the tag handles of the current document.
class PropertyReader
{
public:
    PropertyReader(Scanner &scanner, Reporter &reporter)
        : m_in(scanner)
        , m_reporter(reporter)
    {}

    void setHandles(const QList<TagHandle> &handles) { m_handles = handles; }

    /// The properties that follow each other on this line. Leaves the scanner at the next token
    /// or the line's end.
    PropertyData read();
    /// End of the last property that `read()` consumed.
    [[nodiscard]] quint32 lastEnd() const { return m_lastEnd; }
    /// Both sets on one node; a second anchor or tag is reported.
    PropertyData merged(const PropertyData &first, const PropertyData &second);

private:
    void readAnchor(PropertyData &properties);
    void readTag(PropertyData &properties);
    void checkTag(QByteArrayView tag, TextRange range);

    Scanner &m_in;
    Reporter &m_reporter;
    QList<TagHandle> m_handles;
    quint32 m_lastEnd = 0;
};

/// `!e!name` as handle `!e!` and suffix `name`; `!name` has the handle `!`.
[[nodiscard]] qsizetype tagHandleLength(QByteArrayView tag);

} // namespace waymark::yaml
