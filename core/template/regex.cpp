// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "template/regex.h"

#include "schema/pattern.h"
#include "template/ecmareader.h"
#include "template/numbertext.h"
#include "template/templatetr.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::templates {

namespace {

/// What JavaScript refuses becomes what PCRE2 refuses as well.
QString translated(const QString &source, bool isMultiline)
{
    const auto read = readAsEcma(source, isMultiline);
    if (!read)
        return u"("_s;
    const auto pattern = schema::ecmaToPcre(*read);
    return pattern ? *pattern : *read;
}

/// JavaScript matches by code units, PCRE2 by characters.
QString withHalves(const QString &text)
{
    QString halves = text;
    for (QChar &c : halves) {
        if (c.isSurrogate())
            c = halfAsCharacter(c.unicode());
    }
    return halves;
}

QString part(const QString &text, const QRegularExpressionMatch &match, int group = 0)
{
    return match.hasCaptured(group)
               ? text.sliced(match.capturedStart(group), match.capturedLength(group))
               : QString();
}

QRegularExpression engineFor(const QString &source, const QString &flags)
{
    QRegularExpression::PatternOptions options = QRegularExpression::NoPatternOption;
    if (flags.contains(u'i'))
        options |= QRegularExpression::CaseInsensitiveOption;
    const QString pattern = translated(withHalves(source), flags.contains(u'm'));
    return QRegularExpression("(*LIMIT_MATCH=1000000)(*LIMIT_DEPTH=10000)"_L1 + pattern, options);
}

/// Matches of one regular expression, one after another.
class Matcher
{
public:
    Matcher(const Regex &regex, const QString &text, Run &run)
        : m_engine(engineFor(regex.source, regex.flags))
        , m_text(withHalves(text))
        , m_run(run)
    {
        if (!m_engine.isValid())
            run.fail(Tr::tr("/%1/ isn't a regular expression.").arg(regex.source));
    }

    QRegularExpressionMatch from(qsizetype at, bool isSticky = false)
    {
        if (at > m_text.size() || !m_run.charge())
            return {};
        m_run.touch(double(m_text.size() - at));
        const auto options = isSticky ? QRegularExpression::AnchorAtOffsetMatchOption
                                      : QRegularExpression::NoMatchOption;
        const auto match =
            m_engine.match(m_text, at, QRegularExpression::NormalMatch,
                           options | QRegularExpression::DontCheckSubjectStringMatchOption);
        if (!match.isValid() && m_engine.isValid())
            m_run.fail(Tr::tr("The regular expression takes too long."), FailureKind::Limit);
        return match;
    }

private:
    QRegularExpression m_engine;
    QString m_text;
    Run &m_run;
};

/// Appends what the groups found; each may look far ahead, so together they may be large.
void appendGroups(Items &items, const QString &text, const QRegularExpressionMatch &match,
                  double &bytes, Run &run)
{
    for (int group = 1; group <= match.regularExpression().captureCount(); ++group) {
        bytes += double(match.capturedLength(group));
        if (!run.chargeScratch(bytes))
            return;
        items.emplace_back(match.hasCaptured(group) ? Value(part(text, match, group)) : Value());
    }
}

qsizetype afterEmpty(qsizetype end, bool isEmpty)
{
    return isEmpty ? end + 1 : end;
}

/// `$1`, `$&`, ... of a replacement, appended to `out`.
void expand(QString &out, const QString &replacement, const QRegularExpressionMatch &match,
            const QString &text, Run &run)
{
    for (qsizetype at = 0; at < replacement.size() && run.chargeScratch(double(out.size())); ++at) {
        const QChar next = at + 1 < replacement.size() ? replacement[at + 1] : QChar();
        if (replacement[at] != u'$' || next.isNull()) {
            out += replacement[at];
            continue;
        }
        const int groups = match.regularExpression().captureCount();
        if (next == u'$') {
            out += u'$';
        } else if (next == u'&') {
            out += part(text, match);
        } else if (next == u'`') {
            out += QStringView(text).first(match.capturedStart());
        } else if (next == u'\'') {
            out += QStringView(text).sliced(match.capturedEnd());
        } else if (next >= u'0' && next <= u'9') {
            int group = next.unicode() - u'0';
            qsizetype used = 1;
            if (at + 2 < replacement.size() && replacement[at + 2] >= u'0'
                && replacement[at + 2] <= u'9') {
                const int two = group * 10 + (replacement[at + 2].unicode() - u'0');
                if (two >= 1 && two <= groups) {
                    group = two;
                    used = 2;
                }
            }
            if (group < 1 || group > groups) {
                out += u'$';
                continue;
            }
            out += part(text, match, group);
            at += used;
            continue;
        } else {
            out += u'$';
            continue;
        }
        ++at;
    }
    run.chargeScratch(double(out.size()));
}

bool moves(const Regex &regex)
{
    return regex.flags.contains(u'g') || regex.flags.contains(u'y');
}

QRegularExpressionMatch next(Regex &regex, Matcher &matcher)
{
    const auto match = matcher.from(moves(regex) ? regex.lastIndex : 0, regex.flags.contains(u'y'));
    if (moves(regex))
        regex.lastIndex = match.hasMatch() ? match.capturedEnd() : 0;
    return match;
}

} // namespace

bool isRegex(const QString &source, const QString &flags)
{
    return engineFor(source, flags).isValid();
}

bool regexTest(Regex &regex, const QString &text, Run &run)
{
    Matcher matcher(regex, text, run);
    return next(regex, matcher).hasMatch();
}

QString regexReplaced(Regex &regex, const QString &text, const QString &replacement, Run &run)
{
    Matcher matcher(regex, text, run);
    if (!regex.flags.contains(u'g')) {
        const auto match = next(regex, matcher);
        if (!match.hasMatch())
            return text;
        QString out = text.first(match.capturedStart());
        expand(out, replacement, match, text, run);
        return out + QStringView(text).sliced(match.capturedEnd());
    }
    QString out;
    qsizetype copied = 0;
    qsizetype at = 0;
    while (!run.hasFailed()) {
        const auto match = matcher.from(at, regex.flags.contains(u'y'));
        if (!match.hasMatch())
            break;
        out += QStringView(text).sliced(copied, match.capturedStart() - copied);
        expand(out, replacement, match, text, run);
        copied = match.capturedEnd();
        at = afterEmpty(match.capturedEnd(), match.capturedLength() == 0);
        if (!run.chargeScratch(double(out.size())))
            break;
    }
    regex.lastIndex = 0;
    return out + QStringView(text).sliced(copied);
}

Items regexSplit(const Regex &regex, const QString &text, quint32 limit, Run &run)
{
    Items items;
    if (limit == 0)
        return items;
    Matcher matcher(regex, text, run);
    if (text.isEmpty()) {
        if (!matcher.from(0).hasMatch())
            items.emplace_back(text);
        return items;
    }
    qsizetype begin = 0;
    double bytes = 0;
    for (qsizetype at = 0; at < text.size() && run.chargeScratch(bytes);) {
        const auto match = matcher.from(at);
        if (!match.hasMatch() || match.capturedStart() >= text.size())
            break;
        if (match.capturedEnd() == begin) { // nothing, right where the last part ended
            at = std::max(at, match.capturedStart()) + 1;
            continue;
        }
        items.emplace_back(text.sliced(begin, match.capturedStart() - begin));
        begin = match.capturedEnd();
        appendGroups(items, text, match, bytes, run);
        if (items.size() >= limit)
            break;
        at = afterEmpty(begin, match.capturedLength() == 0);
    }
    if (items.size() < limit)
        items.emplace_back(text.sliced(begin));
    items.resize(std::min(items.size(), size_t(limit)));
    return items;
}

Value regexMatched(Regex &regex, const QString &text, Run &run)
{
    Matcher matcher(regex, text, run);
    Items items;
    if (!regex.flags.contains(u'g')) {
        const auto match = next(regex, matcher);
        if (!match.hasMatch())
            return nullptr;
        items.emplace_back(part(text, match));
        double bytes = double(match.capturedLength());
        appendGroups(items, text, match, bytes, run);
        return items;
    }
    for (qsizetype at = 0; !run.hasFailed();) {
        const auto match = matcher.from(at, regex.flags.contains(u'y'));
        if (!match.hasMatch())
            break;
        items.emplace_back(part(text, match));
        at = afterEmpty(match.capturedEnd(), match.capturedLength() == 0);
    }
    regex.lastIndex = 0;
    return items.empty() ? Value(nullptr) : Value(std::move(items));
}

double regexSearched(const Regex &regex, const QString &text, Run &run)
{
    Matcher matcher(regex, text, run);
    const auto match = matcher.from(0, regex.flags.contains(u'y'));
    return match.hasMatch() ? double(match.capturedStart()) : -1;
}

} // namespace waymark::templates
