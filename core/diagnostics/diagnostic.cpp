// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "diagnostics/diagnostic.h"

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

namespace waymark {

std::optional<Severity> worstOf(const Diagnostics &diagnostics)
{
    if (diagnostics.isEmpty())
        return std::nullopt;
    return std::ranges::max(diagnostics, {}, &Diagnostic::severity).severity;
}

void sortByPlace(Diagnostics &diagnostics)
{
    std::ranges::stable_sort(diagnostics, [](const Diagnostic &a, const Diagnostic &b) {
        return std::tuple(a.range.begin, a.range.end, -int(a.severity), QStringView(a.code))
               < std::tuple(b.range.begin, b.range.end, -int(b.severity), QStringView(b.code));
    });
}

QString severityName(Severity severity)
{
    switch (severity) {
    case Severity::Info:
        return u"info"_s;
    case Severity::Warning:
        return u"warning"_s;
    case Severity::Error:
        break;
    }
    return u"error"_s;
}

} // namespace waymark
