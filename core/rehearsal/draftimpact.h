// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "rehearsal/impact.h"

namespace waymark::rehearsal {

/// A text of rules while it is written, and what it is compared with.
struct RuleDraft
{
    std::shared_ptr<const snapshot::Snapshot> snapshot; ///< of the workspace it belongs to
    QString path;                                       ///< of its file, absolute
    /// The same file as it was; empty: there was none. nullopt: the text is of no file of the
    /// workspace, and stands for the documents of the same kinds and names.
    std::optional<SourceText> before;
    yaml::SyntaxTree after;
};

/// A document of the workspace that rules can be tried on.
struct TriedDocument
{
    QString path;       ///< absolute
    qsizetype line = 0; ///< of its first content, from 0
    QString shown;      ///< the path as people see it
    QString name;

    bool operator==(const TriedDocument &) const = default;
};

/// What a draft does, and what the next key can take over.
struct DraftImpact
{
    Impact impact;
    std::shared_ptr<const ImpactCorpus> corpus; ///< what `impact` points into; never null
    std::shared_ptr<const snapshot::Snapshot> snapshot;
    QSet<schema::KindKey> kinds; ///< that `corpus` was read for
    yaml::SyntaxTree before;     ///< `RuleDraft::before`, parsed; empty where there is none
    /// Those that the rules of the text are for, changed or not; the first thousand, by place.
    QList<TriedDocument> matched = {};
};

/// Whether other documents are judged by what the text says: policies, bindings, exceptions,
/// definitions of kinds, and the parameters that policies of the workspace read.
[[nodiscard]] bool decidesOnOthers(const yaml::SyntaxTree &tree, const analysis::Rules &rules);

/// What a draft does to the documents of the workspace, as they lie on the disk. `known` is the
/// result of an earlier key: the documents are read once for as long as the same kinds are
/// concerned. nullopt when stopped.
[[nodiscard]] std::optional<DraftImpact>
impactOfDraft(const RuleDraft &draft, const std::shared_ptr<const DraftImpact> &known = nullptr,
              const std::function<void(const Progress &)> &progressed = {},
              std::stop_token stop = {});

} // namespace waymark::rehearsal
