// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cel/arena.h"
#include "readiness/checklanguage.h"
#include "readiness/surroundings.h"

#include <array>

namespace waymark::readiness {

/// An entity as checks see it, with its surroundings: the values of expressions that stay the same
/// from check to check. What is kept in the arena lives as long as that.
class EntityInputs
{
public:
    struct Place
    {
        QString folder; ///< where its files are, absolute
        QString root;   ///< of the repository, absolute
    };

    EntityInputs(const snapshot::Snapshot &snapshot, const Surroundings &surroundings,
                 const catalog::Entity &entity, yaml::Node document, cel::Arena &arena)
        : m_snapshot(snapshot)
        , m_surroundings(surroundings)
        , m_entity(entity)
        , m_document(document)
        , m_arena(arena)
    {}

    [[nodiscard]] static Place placeOf(const snapshot::Snapshot &snapshot,
                                       const catalog::Entity &entity);

    [[nodiscard]] cel::Value document();
    /// `[{type, targetRef}]`, as a server lists them.
    [[nodiscard]] cel::Value relations();
    /// `[{apiVersion, kind, name, namespace, owner, file}]`
    [[nodiscard]] cel::Value requests();
    /// `{path, version, latest, isCurrent}`, or null where the folder has no record.
    [[nodiscard]] cel::Value lineage(const FileAnswers &answers, Asking &asking);
    /// `[{code, severity, message}]` of its own document.
    [[nodiscard]] cel::Value findings();
    /// `[{name, isValid, objectives, problems, file}]` of OpenSLO documents that name it.
    [[nodiscard]] cel::Value slos();
    /// `{value, by, on, validUntil, evidence, note, isSelf}`.
    [[nodiscard]] cel::Value answer(const Answer &answer);
    /// Whether a person is among those who own it.
    [[nodiscard]] bool isOwn(const QString &person) const;

    /// Adds what stands for all of that in short: where two are the same, so is what checks see.
    void addTo(QByteArray &digested, bool relations, bool requests, bool findings, bool slos) const;

private:
    [[nodiscard]] QList<const Slo *> ownSlos() const;
    [[nodiscard]] Diagnostics ownFindings() const;

    const snapshot::Snapshot &m_snapshot;
    const Surroundings &m_surroundings;
    catalog::Entity m_entity;
    yaml::Node m_document;
    cel::Arena &m_arena;
};

} // namespace waymark::readiness
