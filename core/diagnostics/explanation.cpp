// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "diagnostics/explanation.h"

#include "base/basetr.h"
#include "text/nearest.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

constexpr QLatin1StringView pageFolder(":/waymark/explain/");
constexpr QLatin1StringView pageSuffix(".md");
constexpr qsizetype namedNearest = 3;

QStringList nearestCodes(const QString &code)
{
    QStringList codes = explainedCodes();
    const bool hasRoom = code.contains(u'.');
    const auto distance = [&](QStringView known) {
        return editDistance(code, hasRoom ? known : known.sliced(known.indexOf(u'.') + 1));
    };
    std::ranges::stable_sort(codes, {}, distance);
    return codes.first(std::min(namedNearest, codes.size()));
}

} // namespace

Result<QString> explanationOf(const QString &code)
{
    const auto unknown = [&] {
        return std::unexpected(
            Error{u"explain.unknown-code"_s, Tr::tr("There is no code “%1”.").arg(code), code,
                  Tr::tr("The nearest are: %1.").arg(nearestCodes(code).join(", "_L1))});
    };
    if (!explainedCodes().contains(code)) // a code is a name, never a path
        return unknown();
    QFile page(pageFolder + code + pageSuffix);
    if (!page.open(QIODevice::ReadOnly))
        return unknown();
    return QString::fromUtf8(page.readAll());
}

QStringList explainedCodes()
{
    QStringList codes;
    for (const QString &name : QDir(pageFolder).entryList(QDir::Files, QDir::Name))
        codes.append(name.chopped(pageSuffix.size()));
    return codes;
}

QString explanationTitle(const QString &page)
{
    const QString line = page.section(u'\n', 0, 0);
    return line.startsWith("# "_L1) ? line.sliced(2) : line;
}

QString findingTitle(const QString &code)
{
    const auto page = explanationOf(code);
    return page ? QCoreApplication::translate("waymark::finding", explanationTitle(*page).toUtf8())
                : code;
}

} // namespace waymark
