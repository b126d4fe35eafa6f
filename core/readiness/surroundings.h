// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "catalog/catalogsnapshot.h"
#include "policy/exception.h"
#include "readiness/answers.h"
#include "readiness/facts.h"
#include "readiness/openslo.h"
#include "snapshot/snapshot.h"

#include <map>
#include <stop_token>

namespace waymark::readiness {

/// A request, and the entities that its spec names.
struct RequestPiece
{
    struct Name
    {
        QString text;  ///< in lower case: a canonical reference, or a bare name
        QString field; ///< that holds it; empty of references
    };

    QString apiVersion;
    QString kind;
    QString name;
    QString space;
    QString owner;
    QString path;       ///< absolute
    qsizetype line = 0; ///< of its content, from 0
    QList<Name> names;
    QByteArray digest; ///< of its text
};

/// What one file says that checks of other files' entities may ask for.
struct FilePieces
{
    QList<std::shared_ptr<const Scorecard>> scorecards;
    QList<Answer> answers;
    QList<Slo> slos;
    QList<std::shared_ptr<const RequestPiece>> requests;
    QList<std::pair<QString, QString>> paths; ///< golden paths: name and version
};

/// An exception from a check, at a time.
struct Exemption
{
    const policy::Exception *inForce = nullptr;
    const policy::Exception *expired = nullptr; ///< that counted once
    QDateTime nextChange;                       ///< when that may be otherwise; invalid: never
};

/// The workspace around its entities, in the shape that checks ask for. What didn't change since
/// another one was made is taken from that. Immutable, shared, any thread.
class Surroundings
{
public:
    /// nullptr only when stopped.
    [[nodiscard]] static std::shared_ptr<const Surroundings>
    of(const snapshot::Snapshot &snapshot, const Surroundings *previous, std::stop_token stop);

    /// By name; of two that share one the first by path.
    [[nodiscard]] const QList<std::shared_ptr<const Scorecard>> &scorecards() const
    {
        return m_scorecards;
    }
    /// nullptr: there are none about the entity (by its canonical reference).
    [[nodiscard]] const EntityAnswers *answersOn(const QString &entity) const;
    [[nodiscard]] QList<const Slo *> slosOf(const QStringList &names) const;
    /// Those that concern the entity, by file (see `snapshot::requestsFor`).
    [[nodiscard]] QList<std::shared_ptr<const RequestPiece>>
    requestsOf(const catalog::Entity &entity) const;
    /// The version of a golden path that the workspace has; empty where it has none.
    [[nodiscard]] QString versionOf(const QString &path) const { return m_versions.value(path); }
    [[nodiscard]] bool hasExceptions(const QString &entity) const
    {
        return m_exceptionsOf.contains(entity);
    }
    /// Whether the check is exempt: asks `policy::Exception`, which alone knows.
    [[nodiscard]] Exemption exemptionOf(const QString &scorecard, const QString &check,
                                        const QString &entity, const QDateTime &now) const;
    [[nodiscard]] QByteArray digestOfVersions() const;

private:
    struct Kept
    {
        std::shared_ptr<const snapshot::FileEntry> file;
        std::shared_ptr<const FilePieces> pieces;
    };

    void take(const FilePieces &pieces);
    void takeExceptions(const snapshot::Snapshot &snapshot);

    QHash<QString, Kept> m_files; ///< by path, of those that have any
    QList<std::shared_ptr<const Scorecard>> m_scorecards;
    QHash<QString, EntityAnswers> m_answers; ///< by entity
    QMultiHash<QString, const Slo *> m_slos; ///< by service, in lower case
    QMultiHash<QString, std::pair<QString, std::shared_ptr<const RequestPiece>>> m_requests;
    std::map<QString, QString> m_sortedVersions;
    QHash<QString, QString> m_versions;
    QList<policy::Exception> m_exceptions;
    QMultiHash<QString, qsizetype> m_exceptionsOf; ///< by entity
};

} // namespace waymark::readiness
