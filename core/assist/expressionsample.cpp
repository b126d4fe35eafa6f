// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "assist/expressionsample.h"

#include "assist/expressionplace.h"
#include "policy/policyset.h"
#include "rehearsal/impactcorpus.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::assist {

namespace {

using policy::ExpressionSlot;
using rehearsal::CorpusDocument;

constexpr qsizetype longestSample = 240; // characters

bool isRule(const ExpressionPlace &place)
{
    return place.slot == ExpressionSlot::Rule || place.slot == ExpressionSlot::RuleMessage;
}

/// Which kinds a rule or policy is for.
class SampleKinds
{
public:
    SampleKinds(const ExpressionPlace &place, const analysis::Analysis &analysis,
                const snapshot::Snapshot &snapshot)
        : m_place(place)
        , m_snapshot(snapshot)
    {
        const yaml::Document &document = analysis.tree.documents()[place.document];
        const yaml::Node spec = document.root.value(u"spec").target();
        m_group = spec.value(u"group").target().text();
        m_kind = spec.value(u"names").target().value(u"kind").target().text();
    }

    [[nodiscard]] bool hold(const QString &apiVersion, const QString &kind) const
    {
        if (isRule(m_place))
            return kind == m_kind && apiVersion.section(u'/', 0, -2) == m_group;
        return m_place.policy.constraints.mayMatch(
            m_snapshot.rules->policies->resources().of(apiVersion, kind));
    }

private:
    const ExpressionPlace &m_place;
    const snapshot::Snapshot &m_snapshot;
    QString m_group;
    QString m_kind;
};

std::optional<CorpusDocument> chosenDocument(const SampleKinds &kinds,
                                             const ExpressionSamples &samples)
{
    const snapshot::Snapshot &snapshot = *samples.snapshot;
    if (const auto file = snapshot.file(samples.path)) {
        const SourceText text = file->text();
        const qsizetype line = std::min(samples.line, text.lineCount() - 1);
        auto chosen = rehearsal::ImpactCorpus::one(snapshot, samples.path, text.line(line).begin);
        if (chosen
            && kinds.hold(chosen->document.topLevel(u"apiVersion"),
                          chosen->document.topLevel(u"kind")))
            return chosen;
    }
    for (const auto &file : snapshot.files) {
        const auto first =
            std::ranges::find_if(file->documents, [&](const snapshot::DocumentEntry &document) {
                return kinds.hold(document.apiVersion, document.kind);
            });
        if (first != file->documents.end())
            return rehearsal::ImpactCorpus::one(snapshot, file->path,
                                                file->text().line(first->line).begin);
    }
    return std::nullopt;
}

/// Before, where that may matter; `committed` is what holds it.
yaml::Node before(const CorpusDocument &on, const snapshot::Snapshot &snapshot,
                  const ExpressionPlace &place, yaml::SyntaxTree &committed)
{
    const QByteArray &source = place.source();
    const bool compares =
        source.contains("old") || source.contains("request") || source.contains("variables");
    return compares ? analysis::committedVersion({.rules = *snapshot.rules,
                                                  .path = on.path,
                                                  .tree = on.tree,
                                                  .document = on.document,
                                                  .kind = on.kind.get()},
                                                 committed)
                    : yaml::Node();
}

} // namespace

std::optional<ExpressionSample> sampleOf(const ExpressionPlace &place,
                                         const analysis::Analysis &analysis,
                                         const policy::PartAlone &part,
                                         const ExpressionSamples &samples)
{
    const bool canBeTried = samples.snapshot && samples.snapshot->rules
                            && samples.snapshot->rules->policies
                            && place.document < analysis.tree.documents().size();
    if (!canBeTried)
        return std::nullopt;
    const snapshot::Snapshot &snapshot = *samples.snapshot;
    const auto on = chosenDocument(SampleKinds(place, analysis, snapshot), samples);
    if (!on)
        return std::nullopt;
    yaml::SyntaxTree committed;
    const policy::ServedObject old(before(*on, snapshot, place, committed),
                                   on->kind ? &on->kind->schema : nullptr);
    policy::ShownValue shown;
    if (isRule(place)) {
        yaml::Node self;
        JsonPointer scope;
        for (const QString &segment : place.scope)
            scope = scope.child(segment);
        schema::PointerPattern(scope).each(
            on->object->root(), [&](yaml::Node found) { self = self ? self : found.target(); });
        if (!self)
            return std::nullopt;
        shown = policy::shownRulePart(
            part.source, on->kind ? on->kind->schema : schema::Schema(), self,
            old.root() ? old.root().at(self.pointer()).target() : yaml::Node(), place.isOptional);
    } else {
        policy::AdmissionRequest request = on->request;
        const auto policies =
            snapshot.rules->policies->withDocuments(analysis.tree, place.policy.path);
        if (old.root()) {
            request.operation = policy::Operation::Update;
            request.oldObject = old.root();
        }
        if (!request.space.isEmpty())
            request.namespaceObject = policies.namespaceNode(request.space);
        shown = policy::shownPart(place.policy, place.slot, place.index, part.source,
                                  policies.firstParams(place.policy, request), request);
    }
    if (shown.value.size() > longestSample)
        shown.value = shown.value.first(longestSample) + u'…';
    return ExpressionSample{.document = on->request.name,
                            .value = shown.value,
                            .isKnown = shown.isKnown,
                            .isForEach = part.loops > 0,
                            .isChange = old.root().isValid(),
                            .cost = shown.cost};
}

} // namespace waymark::assist
