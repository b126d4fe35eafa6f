// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/exclusion.h"

#include "vcs/ignorerules.h"

#include <algorithm>
#include <ranges>

using namespace Qt::StringLiterals;

namespace waymark::catalog {

namespace {

/// As a walk from the root finds it: what lies in a folder that is left out is left out, too.
bool isLeftOutBy(const vcs::IgnoreRules &rules, const QString &relative)
{
    for (qsizetype end = relative.indexOf(u'/'); end >= 0; end = relative.indexOf(u'/', end + 1)) {
        if (rules.ignores(relative.first(end), true))
            return true;
    }
    return rules.ignores(relative, false);
}

/// Below the root that it belongs to, which is the innermost; empty where it is in none.
QString belowRoot(const QStringList &roots, const QString &path)
{
    qsizetype longest = -1;
    for (const QString &root : roots) {
        if (path.startsWith(root + u'/'))
            longest = std::max(longest, root.size());
    }
    return longest < 0 ? QString() : path.sliced(longest + 1);
}

} // namespace

QString patternAgainst(const Exclusion &exclusion, const QString &path)
{
    const QString relative =
        exclusion.patterns.isEmpty() ? QString() : belowRoot(exclusion.roots, path);
    if (relative.isEmpty())
        return {};
    vcs::IgnoreRules all;
    for (const QString &pattern : exclusion.patterns)
        all.addPattern(pattern);
    if (!isLeftOutBy(all, relative))
        return {};
    // A later pattern may take back what an earlier one says, so the last is the one that counts.
    for (const QString &pattern : exclusion.patterns | std::views::reverse) {
        vcs::IgnoreRules alone;
        alone.addPattern(pattern);
        if (isLeftOutBy(alone, relative))
            return pattern;
    }
    return {};
}

} // namespace waymark::catalog
