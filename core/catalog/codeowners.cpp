// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/codeowners.h"

#include "vcs/ignorerules.h"

using namespace Qt::StringLiterals;

namespace waymark::catalog {

namespace {

/// As Git's ignore files match, which both forges say of theirs: a slash inside ties the pattern to
/// the top, one at the end means everything below.
bool fits(QString pattern, const QString &path)
{
    const bool isBelow = pattern.endsWith(u'/');
    if (isBelow)
        pattern.chop(1);
    const bool isAnchored = pattern.contains(u'/');
    if (pattern.startsWith(u'/'))
        pattern.remove(0, 1);
    // A pattern that fits a folder fits all in it.
    QString part = path;
    for (bool isFile = true; !part.isEmpty(); isFile = false) {
        const QString text = isAnchored ? part : part.sliced(part.lastIndexOf(u'/') + 1);
        // `docs/*` means files directly in it, not in folders below.
        const bool onlyDirect = isAnchored && pattern.endsWith("/*"_L1);
        if ((!isBelow || !isFile) && (isFile || !onlyDirect) && vcs::matchesGlob(pattern, text))
            return true;
        part.truncate(std::max<qsizetype>(part.lastIndexOf(u'/'), 0));
    }
    return false;
}

} // namespace

CodeOwners::CodeOwners(const QByteArray &bytes)
{
    const QList<QByteArray> lines = bytes.split('\n');
    QStringList sectionOwners;
    for (qsizetype number = 0; number < lines.size(); ++number) {
        QString line = QString::fromUtf8(lines[number]);
        const qsizetype comment = line.indexOf(u'#');
        if (comment >= 0)
            line.truncate(comment);
        QStringList words = line.simplified().split(u' ', Qt::SkipEmptyParts);
        if (words.isEmpty())
            continue;
        // GitLab: `[Section] @owner` and `^[Section]`; its owners hold for lines without any.
        if (words.first().startsWith(u'[') || words.first().startsWith("^["_L1)) {
            const qsizetype end = line.lastIndexOf(u']');
            sectionOwners = line.sliced(end + 1).simplified().split(u' ', Qt::SkipEmptyParts);
            continue;
        }
        Rule rule{words.takeFirst(), words, number};
        if (rule.owners.isEmpty())
            rule.owners = sectionOwners;
        m_rules.append(std::move(rule));
    }
}

const CodeOwners::Rule *CodeOwners::ruleFor(const QString &path) const
{
    for (auto rule = m_rules.crbegin(); rule != m_rules.crend(); ++rule) {
        if (fits(rule->pattern, path))
            return &*rule;
    }
    return nullptr;
}

QStringList codeOwnersPlaces()
{
    return {u"CODEOWNERS"_s, u".github/CODEOWNERS"_s, u".gitlab/CODEOWNERS"_s,
            u"docs/CODEOWNERS"_s};
}

QString catalogNameOf(const QString &owner)
{
    const QString name = owner.startsWith(u'@') ? owner.sliced(1) : owner;
    if (name.contains(u'@'))
        return name.first(name.indexOf(u'@'));
    return name.sliced(name.lastIndexOf(u'/') + 1);
}

} // namespace waymark::catalog
