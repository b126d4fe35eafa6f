// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "link/grammar.h"

#include "link/linktr.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace waymark::link {

namespace {

std::unexpected<Error> unknown(const QString &code, const QString &message)
{
    return std::unexpected(
        Error{code, message, {}, Tr::tr("A newer version of Waymark may have made the link.")});
}

/// Somebody else wrote it: no more than fits into a sentence.
QString quoted(const QString &text)
{
    constexpr qsizetype most = 40;
    return text.size() > most ? text.first(most) + u'…' : text;
}

} // namespace

Result<void> checkPlace(const Place &place, const Grammar &grammar)
{
    if (place.path.size() < grammar.leastParts || place.path.size() > grammar.mostParts)
        return unknown(u"link.unknown"_s,
                       Tr::tr("The page “%1” has no such place: its path has %n part(s).", nullptr,
                              int(place.path.size()))
                           .arg(place.page));
    QSet<QString> seen;
    for (const auto &[key, value] : place.query) {
        const bool isRepeated = grammar.repeated.contains(key);
        if (!isRepeated && !grammar.keys.contains(key))
            return unknown(
                u"link.unknown"_s,
                Tr::tr("The page “%1” knows nothing of “%2”.").arg(place.page, quoted(key)));
        if (seen.contains(key) && !isRepeated)
            return unknown(u"link.unknown"_s, Tr::tr("The link says “%1” twice.").arg(quoted(key)));
        seen.insert(key);
        for (const auto &[name, words] : grammar.words) {
            if (name == key && !words.contains(value))
                return unknown(u"link.unknown"_s,
                               Tr::tr("“%1” can't be “%2”; it can be %3.")
                                   .arg(key, quoted(value), words.join(", "_L1)));
        }
    }
    return grammar.check ? grammar.check(place) : Result<void>();
}

} // namespace waymark::link
