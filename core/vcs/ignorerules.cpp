// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "vcs/ignorerules.h"

#include <QByteArray>

#include <algorithm>
#include <ranges>

using namespace Qt::StringLiterals;

namespace waymark::vcs {

namespace {

/// Matches one `[...]` at `glob[at]` against `c`; `at` moves behind it. An unclosed bracket is a
/// plain sign.
bool matchesClass(QStringView glob, qsizetype &at, QChar c)
{
    const auto close = glob.indexOf(u']', at + 2);
    if (close < 0) {
        ++at;
        return c == u'[';
    }
    qsizetype i = at + 1;
    const bool negated = glob[i] == u'!' || glob[i] == u'^';
    i += negated ? 1 : 0;
    bool found = false;
    while (i < close) {
        const bool isRange = i + 2 < close && glob[i + 1] == u'-';
        found = found || (isRange ? glob[i] <= c && c <= glob[i + 2] : glob[i] == c);
        i += isRange ? 3 : 1;
    }
    at = close + 1;
    return found != negated && c != u'/';
}

/// Matches one sign of `glob` that is no star; `at` moves behind it.
bool matchesOne(QStringView glob, qsizetype &at, QChar c)
{
    if (glob[at] == u'?') {
        ++at;
        return c != u'/';
    }
    if (glob[at] == u'[')
        return matchesClass(glob, at, c);
    if (glob[at] == u'\\' && at + 1 < glob.size())
        ++at;
    return glob[at++] == c;
}

} // namespace

bool matchesGlob(QStringView glob, QStringView text)
{
    // The classic scan with one place to come back to per kind of star: a later `*` makes an
    // earlier one settle, and `**` is only retried when no `*` can be.
    struct Retry
    {
        qsizetype glob = -1;
        qsizetype text = 0;
    };
    Retry star;
    Retry doubleStar;
    qsizetype g = 0;
    qsizetype t = 0;
    while (t < text.size() || g < glob.size()) {
        if (g < glob.size() && glob[g] == u'*') {
            const bool isDouble = g + 1 < glob.size() && glob[g + 1] == u'*';
            if (isDouble) {
                g += 2;
                // `**/` matches no folder at all, too.
                if (g < glob.size() && glob[g] == u'/')
                    ++g;
                doubleStar = {g, t};
                star = {};
            } else {
                star = {++g, t};
            }
            continue;
        }
        if (g < glob.size() && t < text.size()) {
            qsizetype next = g;
            if (matchesOne(glob, next, text[t])) {
                g = next;
                ++t;
                continue;
            }
        }
        if (star.glob >= 0 && star.text < text.size() && text[star.text] != u'/') {
            g = star.glob;
            t = ++star.text;
        } else if (doubleStar.glob >= 0 && doubleStar.text < text.size()) {
            g = doubleStar.glob;
            t = ++doubleStar.text;
            star = {};
        } else {
            return false;
        }
    }
    return true;
}

void IgnoreRules::add(QByteArrayView patterns, const QString &folder)
{
    for (const QString &line : QString::fromUtf8(patterns).split(u'\n'))
        addPattern(line, folder);
}

void IgnoreRules::addPattern(QStringView pattern, const QString &folder)
{
    if (pattern.endsWith(u'\r'))
        pattern.chop(1);
    while (pattern.endsWith(u' ') && !pattern.endsWith("\\ "_L1))
        pattern.chop(1);
    if (pattern.isEmpty() || pattern.startsWith(u'#'))
        return;
    Pattern rule;
    rule.folder = folder;
    if (pattern.startsWith(u'!')) {
        rule.negated = true;
        pattern = pattern.sliced(1);
    }
    if (pattern.endsWith(u'/')) {
        rule.foldersOnly = true;
        pattern.chop(1);
    }
    rule.anchored = pattern.contains(u'/');
    if (pattern.startsWith(u'/'))
        pattern = pattern.sliced(1);
    rule.glob = pattern.toString();
    if (!rule.glob.isEmpty())
        m_patterns.append(rule);
}

bool IgnoreRules::ignores(QStringView path, bool isFolder) const
{
    const auto name = path.sliced(path.lastIndexOf(u'/') + 1);
    for (const Pattern &rule : m_patterns | std::views::reverse) {
        if (rule.foldersOnly && !isFolder)
            continue;
        QStringView below = path;
        if (!rule.folder.isEmpty()) {
            if (!path.startsWith(rule.folder) || path.size() <= rule.folder.size()
                || path[rule.folder.size()] != u'/')
                continue;
            below = path.sliced(rule.folder.size() + 1);
        }
        if (matchesGlob(rule.glob, rule.anchored ? below : name))
            return !rule.negated;
    }
    return false;
}

} // namespace waymark::vcs
