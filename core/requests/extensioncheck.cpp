// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "requests/extensioncheck.h"

#include "base/expensive.h"
#include "requests/requeststr.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::requests {

namespace {

/// What is wrong with the request of that index.
Diagnostics errorsIn(const SourceText &text, const RequestText &request,
                     const analysis::Rules &rules)
{
    const auto tree = yaml::SyntaxTree::parse(text);
    const auto checked = analysis::check(*tree, request.file->path, rules);
    Diagnostics errors = checked ? checked->diagnostics : Diagnostics();
    errors.removeIf([&](const Diagnostic &finding) {
        return finding.severity != Severity::Error || finding.document != request.document;
    });
    return errors;
}

} // namespace

Result<ExtendedLifetime> allowedExtension(const RequestText &request, const RequestKind &kind,
                                          const Extension &extension, const QDateTime &created,
                                          const QTimeZone &zone, const analysis::Rules &rules)
{
    expensive();
    const auto made = [&](const Extension &wanted) {
        return extended(request.tree, request.node(), kind, wanted, created, zone);
    };
    const auto errorsOf = [&](const ExtendedLifetime &lifetime) {
        return errorsIn(request.tree.text().applied(lifetime.edits), request, rules);
    };
    auto wanted = made(extension);
    if (!wanted)
        return wanted;
    const qsizetype before = errorsIn(request.tree.text(), request, rules).size();
    const Diagnostics errors = errorsOf(*wanted);
    if (errors.size() <= before)
        return wanted;
    // Which of the days in between is the last that nothing denies.
    constexpr qint64 oneDay = 86'400;
    qint64 good = 0;
    qint64 bad = wanted->before.secsTo(wanted->after) / oneDay + 1;
    while (bad - good > 1) {
        const qint64 middle = (good + bad) / 2;
        const auto tried = made({.by = seconds(middle * oneDay), .until = {}});
        (tried && errorsOf(*tried).size() <= before ? good : bad) = middle;
    }
    const QDateTime latest = wanted->before.addSecs(good * oneDay);
    return std::unexpected(Error{
        u"requests.too-long"_s, errors.last().message, request.file->shownPath(),
        good == 0 ? Tr::tr("No later end is allowed; %1").arg(kind.exceptionPath)
                  : Tr::tr("The latest end that is allowed is %1.").arg(rfc3339Text(latest))});
}

} // namespace waymark::requests
