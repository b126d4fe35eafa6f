// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "yaml/secondreader.h"

#include "base/expensive.h"
#include "yaml/nodewalk.h"
#include "yaml/readercomparison.h"
#include "yaml/treedata.h"
#include "yaml/yamltr.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::yaml {

namespace {

using Verdict = SecondOpinion::Verdict;

constexpr qsizetype largestText = 16 * 1024 * 1024;
constexpr qsizetype mostParts = 8;
constexpr int deepestNesting = 400; // yaml-cpp gives up at 500, counted differently

ExpectedEvents expectedEvents(const SyntaxTree &tree)
{
    ExpectedEvents events;
    for (const Document &document : tree.documents()) {
        events.append({ExpectedEvent::Kind::Document, document.root});
        appendEvents(events, document.root);
    }
    return events;
}

bool isTooDeep(const ExpectedEvents &events)
{
    int depth = 0;
    int deepest = 0;
    for (const ExpectedEvent &event : events) {
        if (event.kind == ExpectedEvent::Kind::End)
            --depth;
        else if (event.kind == ExpectedEvent::Kind::Mapping
                 || event.kind == ExpectedEvent::Kind::Sequence)
            deepest = std::max(deepest, ++depth);
    }
    return deepest >= deepestNesting;
}

bool isAskable(const SyntaxTree &tree)
{
    const bool hasRoot = !tree.documents().isEmpty();
    const bool isTemplate = hasRoot && TreeData::of(tree.documents().front().root)->readsTemplates;
    if (tree.text().size() > largestText || isTemplate)
        return false;
    return std::ranges::all_of(tree.diagnostics(), [](const Diagnostic &diagnostic) {
        return diagnostic.severity != Severity::Error || diagnostic.code == "yaml.duplicate-key"_L1;
    });
}

} // namespace

SecondOpinion secondOpinion(const SyntaxTree &tree)
{
    expensive();
    if (!isAskable(tree))
        return {Verdict::NotAsked, {}, 0};
    const ExpectedEvents events = expectedEvents(tree);
    if (isTooDeep(events))
        return {Verdict::NotAsked, {}, 0};
    return compareReadings(tree, tree.text().bytes(), events);
}

SecondOpinion secondOpinionOn(const SyntaxTree &after, const TextEdits &edits)
{
    QList<TextRange> touched;
    qsizetype moved = 0;
    for (const TextEdit &edit : edits) {
        const qsizetype begin = edit.range.begin + moved;
        moved += edit.replacement.size() - edit.range.size();
        touched.append({begin, begin + edit.replacement.size()});
    }
    // A mark on each line of a long entry: all of it is one part, or too large.
    if (touched.size() > mostParts)
        touched = {{touched.first().begin, touched.last().end}};
    SecondOpinion first{Verdict::NotAsked, {}, 0};
    for (const TextRange range : std::as_const(touched)) {
        SecondOpinion opinion = secondOpinionOn(after, range, largestComparedPart);
        if (opinion.verdict == Verdict::Differs)
            return opinion;
        if (opinion.verdict != Verdict::NotAsked && first.verdict != Verdict::Refuses)
            first = std::move(opinion);
    }
    return first;
}

Error readersDiffer(const SourceText &text, const SecondOpinion &opinion)
{
    const LineColumn place = text.codePointPosition(opinion.at);
    return {u"yaml.readers-differ"_s,
            opinion.message,
            {},
            Tr::tr("Look at line %1 and write it in another way.").arg(place.line + 1)};
}

Error readerRefuses(const SourceText &text, const SecondOpinion &opinion)
{
    const LineColumn place = text.codePointPosition(opinion.at);
    return {u"yaml.reader-refuses"_s,
            Tr::tr("yaml-cpp, the parser that checks what Waymark writes, can't read line %1: %2.")
                .arg(place.line + 1)
                .arg(opinion.message),
            {},
            Tr::tr("The text is valid YAML and was saved. If programs built on yaml-cpp read it, "
                   "write the line in another way.")};
}

Result<SecondOpinion> readsBack(const SourceText &text, const SourceText &before)
{
    const auto tree = SyntaxTree::parse(text);
    const SecondOpinion opinion = tree ? secondOpinion(*tree) : SecondOpinion();
    if (opinion.verdict != Verdict::Differs)
        return opinion;
    const auto older = SyntaxTree::parse(before);
    if (older && secondOpinion(*older).verdict == Verdict::Differs)
        return opinion;
    return std::unexpected(readersDiffer(text, opinion));
}

} // namespace waymark::yaml
