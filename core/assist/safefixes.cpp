// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "assist/safefixes.h"

#include "yaml/secondreader.h"

#include <algorithm>
#include <set>

namespace waymark::assist {

namespace {

/// Each round mends what the round before uncovered; more can only be fixes that undo each other.
constexpr int mostRounds = 20;

using Check = std::function<std::optional<Diagnostics>(const yaml::SyntaxTree &)>;

struct Chosen
{
    TextEdits edits; ///< of all fixes, by place
    QList<TextEdits> each;
};

const Fix *safeFixOf(const Diagnostic &finding)
{
    const auto fix = std::ranges::find_if(finding.fixes, &Fix::isSafe);
    return fix == finding.fixes.end() || fix->edits.isEmpty() ? nullptr : &*fix;
}

bool overlaps(const TextEdits &a, const TextEdits &b)
{
    return std::ranges::any_of(a, [&](const TextEdit &edit) {
        return std::ranges::any_of(b, [&](const TextEdit &other) {
            return edit.range.begin <= other.range.end && other.range.begin <= edit.range.end;
        });
    });
}

Chosen chosenFrom(const Diagnostics &findings)
{
    Chosen chosen;
    for (const Diagnostic &finding : findings) {
        const Fix *fix = safeFixOf(finding);
        if (!fix || overlaps(fix->edits, chosen.edits))
            continue;
        chosen.edits += fix->edits;
        chosen.each.append(fix->edits);
    }
    std::ranges::sort(chosen.edits, {}, [](const TextEdit &edit) { return edit.range.begin; });
    return chosen;
}

qsizetype errorsIn(const Diagnostics &findings)
{
    return std::ranges::count(findings, Severity::Error, &Diagnostic::severity);
}

class Fixing
{
public:
    Fixing(SourceText text, const Check &check, std::stop_token stop)
        : m_text(std::move(text))
        , m_check(check)
        , m_stop(std::move(stop))
    {}

    std::optional<FixedText> run()
    {
        if (!look(m_text, m_findings))
            return std::nullopt;
        m_seen.insert(m_text.bytes());
        for (int round = 0; round < mostRounds; ++round) {
            const Chosen chosen = chosenFrom(m_findings);
            if (chosen.each.isEmpty())
                break;
            const int before = m_fixes;
            if (!accept(chosen.edits, int(chosen.each.size()))) {
                // One of them does harm: the text must not change between trials.
                for (const TextEdits &edits : chosen.each) {
                    if (accept(edits, 1))
                        break;
                }
            }
            if (m_stop.stop_requested())
                return std::nullopt;
            if (m_fixes == before)
                break;
        }
        return FixedText{m_text, m_fixes};
    }

private:
    bool look(const SourceText &text, Diagnostics &findings)
    {
        const auto tree = yaml::SyntaxTree::parse(text, m_stop);
        auto found = tree ? m_check(*tree) : std::nullopt;
        if (!found)
            return false;
        findings = *std::move(found);
        return true;
    }

    bool accept(const TextEdits &edits, int fixes)
    {
        const SourceText next = m_text.applied(edits);
        if (m_seen.contains(next.bytes()) || !yaml::readsBack(next))
            return false;
        Diagnostics findings;
        if (!look(next, findings) || findings.size() >= m_findings.size()
            || errorsIn(findings) > errorsIn(m_findings))
            return false;
        m_seen.insert(next.bytes());
        m_text = next;
        m_findings = findings;
        m_fixes += fixes;
        return true;
    }

    SourceText m_text;
    const Check &m_check;
    std::stop_token m_stop;
    Diagnostics m_findings;
    std::set<QByteArray> m_seen;
    int m_fixes = 0;
};

} // namespace

std::optional<FixedText> withSafeFixes(const SourceText &text, const Check &check,
                                       std::stop_token stop)
{
    return Fixing(text, check, std::move(stop)).run();
}

} // namespace waymark::assist
