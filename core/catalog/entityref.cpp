// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/entityref.h"

using namespace Qt::StringLiterals;

namespace waymark::catalog {

QString EntityRef::canonical() const
{
    // QString folds the same way everywhere; QLocale would follow a Turkish desktop.
    return QString(kind + u':' + space + u'/' + name).toLower();
}

QString EntityRef::shortened(QAnyStringView defaultKind, QAnyStringView defaultSpace) const
{
    QString text;
    if (QAnyStringView::compare(kind, defaultKind, Qt::CaseInsensitive) != 0)
        text += kind.toLower() + u':';
    if (QAnyStringView::compare(space, defaultSpace, Qt::CaseInsensitive) != 0)
        text += space + u'/';
    return text + name;
}

ParsedRef parseRef(QStringView text, const RefDefaults &defaults)
{
    ParsedRef parsed{{defaults.kind, defaults.space, {}}, RefProblem::None};
    const qsizetype colon = text.indexOf(u':');
    const qsizetype slash = text.indexOf(u'/');
    const bool hasKind = colon >= 0 && (slash < 0 || colon < slash);
    qsizetype nameStart = 0;
    if (hasKind) {
        parsed.ref.kind = text.first(colon).toString();
        nameStart = colon + 1;
    }
    if (slash >= 0) {
        parsed.ref.space = text.sliced(nameStart, slash - nameStart).toString();
        nameStart = slash + 1;
    }
    const QStringView name = text.sliced(nameStart);
    parsed.ref.name = name.toString();
    const bool emptyPart =
        name.isEmpty() || (hasKind && colon == 0) || (slash >= 0 && parsed.ref.space.isEmpty());
    if (emptyPart)
        parsed.problem = RefProblem::Empty;
    else if (parsed.ref.kind.isEmpty())
        parsed.problem = RefProblem::KindMissing;
    else if (name.contains(u':') || name.contains(u'/'))
        parsed.problem = RefProblem::Strange;
    return parsed;
}

std::optional<EntityRef> refFromPerson(QStringView text)
{
    const ParsedRef parsed = parseRef(text.trimmed(), {u"component"_s});
    if (!parsed.isUsable())
        return std::nullopt;
    return parsed.ref;
}

} // namespace waymark::catalog
