// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/codeowners.h"

#include "catalog/catalogtr.h"
#include "vcs/ignorerules.h"

#include <QHash>
#include <QLocale>
#include <QSet>

#include <algorithm>
#include <iterator>
#include <utility>

using namespace Qt::StringLiterals;

namespace waymark::catalog {

namespace {

/// As Git's ignore files match, which GitHub says of its own: a slash inside ties the pattern to
/// the top, one at the end means everything below.
bool fitsAsIgnored(QString pattern, const QString &path)
{
    if (pattern.endsWith("/**/"_L1))
        pattern.chop(1); // all below, files and folders
    // `docs/*` means files directly in it, not in folders below.
    const bool onlyDirect = pattern.endsWith("/*"_L1);
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
        if ((!isBelow || !isFile) && (isFile || !onlyDirect) && vcs::matchesGlob(pattern, text))
            return true;
        part.truncate(std::max<qsizetype>(part.lastIndexOf(u'/'), 0));
    }
    return false;
}

/// What GitLab makes of a pattern before it compares (Gitlab::CodeOwners::File).
QString gitLabPattern(QString pattern)
{
    if (pattern == "*"_L1)
        return u"/**/*"_s;
    if (!pattern.startsWith(u'/'))
        pattern.prepend("/**/"_L1);
    if (pattern.endsWith(u'/'))
        pattern += "**/*"_L1;
    // Only a whole part `**` before a slash goes through folders; others are `*`.
    QStringList parts = pattern.split(u'/');
    for (qsizetype i = 0; i < parts.size(); ++i) {
        while (parts[i].contains("**"_L1) && (parts[i] != "**"_L1 || i + 1 == parts.size()))
            parts[i].replace("**"_L1, "*"_L1);
    }
    return parts.join(u'/');
}

bool isBlank(QChar sign)
{
    return sign == u' ' || sign == u'\t' || sign == u'\r';
}

/// Where a `#` begins a comment: GitLab knows none behind a rule, Gitea even inside of a word.
enum class Comments { None, BetweenWords, Everywhere };

/// Words of a line, a backslash taking the next sign with it.
QStringList wordsOf(const QString &line, Comments comments)
{
    QStringList words;
    QString word;
    for (qsizetype at = 0; at < line.size(); ++at) {
        if (line[at] == u'\\' && at + 1 < line.size()) {
            word += line[at];
            word += line[++at];
        } else if (isBlank(line[at])) {
            if (!word.isEmpty())
                words.append(std::exchange(word, {}));
        } else if (line[at] == u'#'
                   && (comments == Comments::Everywhere
                       || (comments == Comments::BetweenWords && word.isEmpty()))) {
            break;
        } else {
            word += line[at];
        }
    }
    if (!word.isEmpty())
        words.append(word);
    return words;
}

bool isOwner(const QString &word)
{
    return word.size() > 1 && word.indexOf(u'@') >= 0 && !word.endsWith(u'@');
}

/// What GitLab takes for owners of all that stands behind a pattern: names, roles, addresses.
QStringList gitLabOwners(const QStringList &words)
{
    QStringList owners;
    std::ranges::copy_if(words, std::back_inserter(owners), isOwner);
    return owners;
}

/// `^[Name][2] @owner`.
struct SectionHead
{
    bool isOptional = false;
    QString name;
    int approvals = 0;
    QStringList owners;
};

std::optional<SectionHead> sectionHeadOf(const QString &line)
{
    static const QRegularExpression head(
        u"^(\\^?)\\[([^\\]]+)\\](?:\\[(\\d*)\\])?(?:\\s+(.*))?$"_s);
    const auto match = head.match(line);
    if (!match.hasMatch())
        return std::nullopt;
    return SectionHead{!match.captured(1).isEmpty(), match.captured(2).trimmed(),
                       match.captured(3).toInt(),
                       gitLabOwners(wordsOf(match.captured(4), Comments::None))};
}

} // namespace

std::optional<Forge> forgeNamed(QStringView name)
{
    if (name == u"github")
        return Forge::GitHub;
    if (name == u"gitlab")
        return Forge::GitLab;
    if (name == u"gitea" || name == u"forgejo")
        return Forge::Gitea;
    return std::nullopt;
}

CodeOwners::CodeOwners(const QByteArray &bytes, Forge forge)
    : m_forge(forge)
{
    const QList<QByteArray> lines = bytes.split('\n');
    if (forge == Forge::GitLab) {
        readGitLab(lines);
        return;
    }
    for (qsizetype number = 0; number < lines.size(); ++number) {
        const QString line = QString::fromUtf8(lines[number]);
        if (forge == Forge::Gitea)
            readGitea(line, number);
        else
            readGitHub(line, number);
    }
}

void CodeOwners::readGitHub(const QString &line, qsizetype number)
{
    QStringList words = wordsOf(line, Comments::BetweenWords);
    if (words.isEmpty())
        return;
    const QString pattern = words.takeFirst();
    // A line that isn't understood is left out as a whole: negations, `\#` and what is no owner
    // (GitHub docs, "CODEOWNERS syntax").
    if (pattern.startsWith(u'!') || pattern.startsWith("\\#"_L1)
        || !std::ranges::all_of(words, isOwner))
        return;
    m_rules.append(Rule{pattern, words, number});
}

void CodeOwners::readGitLab(const QList<QByteArray> &lines)
{
    QHash<QString, int> sections{{u"codeowners"_s, 0}};
    QHash<std::pair<int, QString>, qsizetype> known;
    SectionHead head;
    int section = 0;
    for (qsizetype number = 0; number < lines.size(); ++number) {
        const QString line = QString::fromUtf8(lines[number]).trimmed();
        if (line.isEmpty() || line.startsWith(u'#'))
            continue;
        if (auto next = sectionHeadOf(line)) {
            const QString name = next->name.toLower();
            if (!sections.contains(name))
                sections.insert(name, int(sections.size()));
            section = sections.value(name);
            head = *std::move(next);
            continue;
        }
        QStringList words = wordsOf(line, Comments::None);
        QString pattern = words.takeFirst();
        Rule rule{{}, gitLabOwners(words), number, section};
        rule.isExclusion = pattern.startsWith(u'!');
        if (rule.isExclusion)
            pattern.remove(0, 1);
        if (rule.owners.isEmpty())
            rule.owners = head.owners;
        rule.isOptional = head.isOptional;
        rule.approvals = head.approvals;
        rule.pattern = gitLabPattern(pattern);
        // The same pattern again takes the place of the one before.
        const auto place = known.constFind({section, rule.pattern});
        if (place != known.cend() && !rule.isExclusion) {
            m_rules[*place] = std::move(rule);
            continue;
        }
        if (!rule.isExclusion)
            known.insert({section, rule.pattern}, m_rules.size());
        m_rules.append(std::move(rule));
    }
}

void CodeOwners::readGitea(const QString &line, qsizetype number)
{
    QStringList words = wordsOf(line, Comments::Everywhere);
    if (words.size() < 2)
        return;
    QString pattern = words.takeFirst();
    Rule rule{pattern, {}, number};
    rule.isExclusion = pattern.startsWith(u'!');
    if (rule.isExclusion)
        pattern.remove(0, 1);
    pattern.replace("\\ "_L1, " "_L1).replace("\\#"_L1, "#"_L1);
    for (const QString &word : std::as_const(words)) {
        if (word.startsWith(u'@'))
            rule.owners.append(word);
    }
    rule.expression = QRegularExpression(QRegularExpression::anchoredPattern(pattern));
    if (rule.expression.isValid())
        m_rules.append(std::move(rule));
}

bool CodeOwners::fits(const Rule &rule, const QString &path) const
{
    switch (m_forge) {
    case Forge::GitHub:
        // There are no classes: brackets stand for themselves.
        return fitsAsIgnored(QString(rule.pattern).replace("["_L1, "\\["_L1), path);
    case Forge::GitLab:
        return vcs::matchesGlob(rule.pattern, QString(u'/' + path));
    case Forge::Gitea:
        return rule.expression.match(path).hasMatch() != rule.isExclusion;
    }
    return false;
}

CodeOwners::Deciding CodeOwners::rulesFor(const QString &path) const
{
    Deciding deciding;
    QSet<int> done; // sections
    for (auto rule = m_rules.crbegin(); rule != m_rules.crend(); ++rule) {
        if (done.contains(rule->section) || !fits(*rule, path))
            continue;
        if (m_forge == Forge::GitHub)
            return {&*rule};
        if (m_forge == Forge::GitLab) {
            done.insert(rule->section);
            // What a section excludes, no rule of it can take back.
            const bool isExcluded = std::ranges::any_of(m_rules, [&](const Rule &other) {
                return other.section == rule->section && other.isExclusion && fits(other, path);
            });
            if (isExcluded)
                continue;
        }
        deciding.prepend(&*rule);
    }
    return deciding;
}

QStringList ownersOf(const CodeOwners::Deciding &rules)
{
    QStringList owners;
    for (const CodeOwners::Rule *rule : rules)
        owners += rule->owners;
    owners.removeDuplicates();
    return owners;
}

QString linesOf(const CodeOwners::Deciding &rules)
{
    QStringList lines;
    for (const CodeOwners::Rule *rule : rules)
        lines.append(QLocale().toString(rule->line + 1));
    return lines.join(Tr::tr(" and ", "between two lines"));
}

QStringList codeOwnersPlaces(Forge forge)
{
    switch (forge) {
    case Forge::GitHub:
        return {u".github/CODEOWNERS"_s, u"CODEOWNERS"_s, u"docs/CODEOWNERS"_s};
    case Forge::GitLab:
        return {u"CODEOWNERS"_s, u"docs/CODEOWNERS"_s, u".gitlab/CODEOWNERS"_s};
    case Forge::Gitea:
        return {u"CODEOWNERS"_s, u"docs/CODEOWNERS"_s, u".gitea/CODEOWNERS"_s,
                u".forgejo/CODEOWNERS"_s};
    }
    return {};
}

QString catalogNameOf(const QString &owner)
{
    const QString name = owner.startsWith(u'@') ? owner.sliced(1) : owner;
    if (name.contains(u'@'))
        return name.first(name.indexOf(u'@'));
    return name.sliced(name.lastIndexOf(u'/') + 1);
}

} // namespace waymark::catalog
