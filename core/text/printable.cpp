// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "text/printable.h"

#include <utility>

namespace waymark {

QString printable(QString text)
{
    for (QChar &c : text) {
        if (c.category() == QChar::Other_Control && c != u'\t' && c != u'\n')
            c = QChar::ReplacementCharacter;
    }
    return text;
}

QString printableLine(QString text)
{
    return printable(std::move(text)).replace(u'\n', u' ');
}

} // namespace waymark
