// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "policy/escapedname.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace waymark::policy {

namespace {

bool isWordOfLanguage(const QString &name)
{
    static const QSet<QString> words{
        u"true"_s, u"false"_s,    u"null"_s, u"in"_s,        u"as"_s,       u"break"_s, u"const"_s,
        u"let"_s,  u"continue"_s, u"else"_s, u"for"_s,       u"return"_s,   u"if"_s,    u"import"_s,
        u"loop"_s, u"package"_s,  u"void"_s, u"namespace"_s, u"function"_s, u"var"_s,   u"while"_s};
    return words.contains(name);
}

bool isNameLetter(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || c == u'_';
}

} // namespace

std::optional<QString> escapedName(const QString &property)
{
    if (isWordOfLanguage(property))
        return "__"_L1 + property + "__"_L1;
    QString written;
    for (qsizetype at = 0; at < property.size(); ++at) {
        const QChar c = property[at];
        if (c == u'_' && at + 1 < property.size() && property[at + 1] == u'_') {
            written += "__underscores__"_L1;
            ++at;
        } else if (isNameLetter(c) || (at > 0 && c >= u'0' && c <= u'9')) {
            written += c;
        } else if (c == u'.') {
            written += "__dot__"_L1;
        } else if (c == u'-') {
            written += "__dash__"_L1;
        } else if (c == u'/') {
            written += "__slash__"_L1;
        } else {
            return std::nullopt;
        }
    }
    return written.isEmpty() ? std::nullopt : std::optional(written);
}

} // namespace waymark::policy
