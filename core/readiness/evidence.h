// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cel/program.h"
#include "readiness/checklanguage.h"
#include "readiness/facts.h"
#include "readiness/result.h"

namespace waymark::readiness {

/// Where what an expression read stands.
struct EvidencePlaces
{
    const snapshot::Snapshot &snapshot;
    const yaml::SyntaxTree &tree; ///< of the entity's file
    yaml::Node root;              ///< its document
    QString path;                 ///< absolute
};

/// The most that are kept of one result.
inline constexpr qsizetype mostEvidence = 3;

/// What decided, the most telling first: fields that were read, facts, files that were asked for.
void addEvidence(const QList<cel::Read> &reads, const Asking &asking, const FactsMap &facts,
                 const EvidencePlaces &places, QList<Evidence> &into);

/// Of what is long the beginning.
[[nodiscard]] QString shortened(const QString &text);

} // namespace waymark::readiness
