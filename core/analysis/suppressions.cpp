// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "analysis/suppressions.h"

#include "analysis/analysistr.h"
#include "diagnostics/clusterdecision.h"
#include "diagnostics/explanation.h"
#include "text/nearest.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::analysis {

namespace {

constexpr QByteArrayView mark("waymark-ignore");

struct Suppression
{
    QStringList codes;
    QString reason;
    TextRange range; ///< the comment, from its `#`
    qsizetype line = 0;
    bool isAlone = false; ///< nothing else stands on its line: it speaks of the next one
    bool isUsed = false;
};

/// From the `#` to the end of its line where `at` stands in a comment; nullopt elsewhere.
std::optional<TextRange> commentAround(const yaml::SyntaxTree &tree, qsizetype at)
{
    const SourceText &text = tree.text();
    const TextRange line = text.line(text.lineAt(at));
    const QByteArrayView before = text.slice({line.begin, at});
    const qsizetype hash = before.lastIndexOf('#');
    if (hash < 0 || !before.sliced(hash + 1).trimmed().isEmpty())
        return std::nullopt;
    if (hash > 0 && before[hash - 1] != ' ' && before[hash - 1] != '\t')
        return std::nullopt;
    // Inside a text it is no comment.
    const yaml::Node node = tree.nodeAt(line.begin + hash);
    if (node.isScalar() && node.range().begin <= line.begin + hash
        && line.begin + hash < node.range().end)
        return std::nullopt;
    return TextRange{line.begin + hash, line.end};
}

std::vector<Suppression> suppressionsIn(const yaml::SyntaxTree &tree)
{
    const SourceText &text = tree.text();
    std::vector<Suppression> found;
    const QByteArrayView bytes(text.bytes());
    for (qsizetype at = bytes.indexOf(mark); at >= 0; at = bytes.indexOf(mark, at + mark.size())) {
        const auto comment = commentAround(tree, at);
        if (!comment)
            continue;
        Suppression suppression;
        suppression.range = *comment;
        suppression.line = text.lineAt(at);
        suppression.isAlone =
            text.slice({text.line(suppression.line).begin, comment->begin}).trimmed().isEmpty();
        const QString words =
            QString::fromUtf8(text.slice({at + mark.size(), comment->end})).trimmed();
        const qsizetype colon = words.indexOf(u':');
        suppression.reason = colon < 0 ? QString() : words.sliced(colon + 1).trimmed();
        for (const QString &code : words.left(colon).split(u',', Qt::SkipEmptyParts))
            suppression.codes.append(code.trimmed());
        found.push_back(std::move(suppression));
    }
    return found;
}

bool covers(const Suppression &suppression, const Diagnostic &finding, const SourceText &text)
{
    const qsizetype line = text.lineAt(finding.range.begin);
    return !suppression.reason.isEmpty() && suppression.codes.contains(finding.code)
           && !isClusterDecision(finding.code)
           && (line == suppression.line || (suppression.isAlone && line == suppression.line + 1));
}

Diagnostic findingAt(const Suppression &suppression, const yaml::SyntaxTree &tree)
{
    Diagnostic finding;
    finding.severity = Severity::Warning;
    finding.range = suppression.range;
    const yaml::Document *document = tree.documentAt(suppression.range.begin);
    finding.document = document ? document->index : 0;
    return finding;
}

/// Findings between files come later than those of the file alone.
bool isOfCatalog(const QString &code)
{
    return code.startsWith("catalog."_L1);
}

/// Of policies, exceptions and what is generated: found when a whole workspace is checked.
bool isBetweenDocuments(const QString &code)
{
    const QStringList codes{u"policy.unneeded-exception"_s,  u"policy.broad-exception"_s,
                            u"policy.no-target"_s,           u"policy.foreign-approval"_s,
                            u"policy.foreign-target"_s,      u"policy.stale-params"_s,
                            u"policy.fails-for-documents"_s, u"policy.silent-message"_s};
    return codes.contains(code);
}

/// Whether a comment that nothing needed is a finding now.
bool isReported(const Suppression &suppression, Unused unused)
{
    // One that names both kinds of codes is never whole at hand.
    return unused == Unused::OfCatalog
               ? std::ranges::all_of(suppression.codes, isOfCatalog)
               : std::ranges::none_of(suppression.codes, [](const QString &code) {
                     return isOfCatalog(code) || isBetweenDocuments(code);
                 });
}

Diagnostic withoutReason(const Suppression &suppression, const yaml::SyntaxTree &tree)
{
    Diagnostic finding = findingAt(suppression, tree);
    finding.code = u"workspace.suppression-without-reason"_s;
    finding.message = suppression.codes.isEmpty()
                          ? Tr::tr("The comment names no code, so it suppresses nothing.")
                          : Tr::tr("The comment gives no reason, so it suppresses nothing.");
    finding.why = Tr::tr("Whoever reads it later has to know why the finding doesn't count here.");
    finding.next =
        Tr::tr("Write “# waymark-ignore %1: the reason”.")
            .arg(suppression.codes.isEmpty() ? u"CODE"_s : suppression.codes.join(", "_L1));
    return finding;
}

Diagnostic withoutUse(const Suppression &suppression, const yaml::SyntaxTree &tree)
{
    Diagnostic finding = findingAt(suppression, tree);
    finding.code = u"workspace.unused-suppression"_s;
    finding.message = Tr::tr("Nothing is suppressed here.");
    finding.why = Tr::tr("A comment that hides nothing now may hide a new mistake later.");
    finding.next = Tr::tr("Remove the comment.");
    const QStringList known = explainedCodes();
    for (const QString &code : suppression.codes) {
        if (isClusterDecision(code)) {
            finding.message =
                Tr::tr("No comment suppresses “%1”: a cluster decides it, and reads none.")
                    .arg(code);
            finding.next =
                Tr::tr("Remove the comment. Where the rule can't be kept for a while, ask "
                       "for an exception.");
        }
        if (known.contains(code))
            continue;
        finding.message = Tr::tr("There is no code “%1”, so nothing is suppressed here.").arg(code);
        if (const auto meant = likelyMeant(code, known))
            finding.next = Tr::tr("Did you mean “%1”? Else remove the comment.").arg(*meant);
    }
    const SourceText &text = tree.text();
    TextRange range = suppression.isAlone ? text.fullLine(suppression.line) : suppression.range;
    while (!suppression.isAlone && range.begin > 0 && text.bytes()[range.begin - 1] == ' ')
        --range.begin;
    finding.fixes = {
        {.title = Tr::tr("Remove the comment"), .edits = {{range, {}}}, .kind = FixKind::Remove}};
    return finding;
}

} // namespace

bool hasSuppressions(const SourceText &text)
{
    return QByteArrayView(text.bytes()).contains(mark);
}

QList<SuppressedFinding> takeSuppressed(const yaml::SyntaxTree &tree, Diagnostics &findings,
                                        Unused unused, const QList<SuppressedFinding> &before)
{
    QList<SuppressedFinding> taken;
    std::vector<Suppression> suppressions = suppressionsIn(tree);
    if (suppressions.empty())
        return taken;
    findings.removeIf([&](const Diagnostic &finding) {
        const auto by = std::ranges::find_if(suppressions, [&](const Suppression &suppression) {
            return covers(suppression, finding, tree.text());
        });
        if (by == suppressions.end())
            return false;
        by->isUsed = true;
        taken.append({finding, by->reason});
        return true;
    });
    if (unused == Unused::Ignored)
        return taken;
    for (Suppression &suppression : suppressions) {
        suppression.isUsed |= std::ranges::any_of(before, [&](const SuppressedFinding &earlier) {
            return covers(suppression, earlier.finding, tree.text());
        });
        const bool isComplete = !suppression.reason.isEmpty() && !suppression.codes.isEmpty();
        if (!isComplete && unused == Unused::Reported)
            findings.append(withoutReason(suppression, tree));
        else if (isComplete && !suppression.isUsed && isReported(suppression, unused))
            findings.append(withoutUse(suppression, tree));
    }
    return taken;
}

QList<SuppressedFinding> takeSuppressed(const SourceText &text, Diagnostics &findings)
{
    const auto tree = hasSuppressions(text) ? yaml::SyntaxTree::parse(text) : std::nullopt;
    return tree ? takeSuppressed(*tree, findings, Unused::Ignored) : QList<SuppressedFinding>();
}

} // namespace waymark::analysis
