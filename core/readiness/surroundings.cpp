// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "readiness/surroundings.h"

#include "analysis/entityfields.h"
#include "base/parallel.h"
#include "catalog/entityref.h"
#include "goldenpath/goldenpathdocument.h"
#include "policy/policyset.h"
#include "yaml/nodewalk.h"

#include <QCryptographicHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::readiness {

namespace {

/// Whether a document of that kind holds anything that is asked for.
bool matters(const snapshot::DocumentEntry &entry)
{
    if (entry.isRequest)
        return true;
    if (entry.apiVersion.startsWith("waymark.dev/"_L1))
        return entry.kind == "Scorecard"_L1 || entry.kind == "CheckAnswer"_L1
               || entry.kind == "GoldenPath"_L1;
    return entry.kind == "SLO"_L1 && entry.apiVersion == "openslo/v1"_L1;
}

std::shared_ptr<const RequestPiece> requestPiece(const yaml::Document &document,
                                                 const snapshot::DocumentEntry &entry,
                                                 const QString &path, const SourceText &text)
{
    auto piece = std::make_shared<RequestPiece>(RequestPiece{
        .apiVersion = entry.apiVersion,
        .kind = entry.kind,
        .name = entry.name,
        .space = entry.space,
        .owner = entry.owner,
        .path = path,
        .line = text.lineAt(document.root.range().begin),
        .names = {},
        .digest = QCryptographicHash::hash(text.slice(document.range), QCryptographicHash::Sha1)});
    yaml::walk(document.root.value(u"spec"), [&](const yaml::Node &node, bool isEnd) {
        if (isEnd || !node.isScalar() || node.isKey())
            return;
        const QString value = node.text();
        constexpr qsizetype longestName = 200;
        if (value.isEmpty() || value.size() > longestName)
            return;
        if (!value.contains(u':')) {
            piece->names.append({value.toLower(), analysis::fieldOf(node).toLower()});
        } else if (const auto ref = catalog::parseRef(value); ref.isUsable()) {
            piece->names.append({ref.ref.canonical(), {}});
        }
    });
    return piece;
}

std::shared_ptr<const FilePieces> piecesOf(const snapshot::FileEntry &file)
{
    auto pieces = std::make_shared<FilePieces>();
    const SourceText text = file.text();
    const auto tree = yaml::SyntaxTree::parse(text);
    for (qsizetype i = 0; i < tree->documents().size() && i < file.documents.size(); ++i) {
        const yaml::Document &document = tree->documents()[i];
        if (file.documents[i].isRequest)
            pieces->requests.append(requestPiece(document, file.documents[i], file.path, text));
        else if (isScorecard(document))
            pieces->scorecards.append(std::make_shared<const Scorecard>(
                readScorecard(document, file.path, text.bytes())));
        else if (isAnswer(document))
            pieces->answers.append(readAnswer(document, file.path, text));
        else if (isSlo(document))
            pieces->slos.append(readSlo(document, file.path, text));
        else if (goldenpath::isGoldenPath(document)) {
            const auto path = goldenpath::goldenPathOf(document);
            pieces->paths.append({path.name, path.version});
        }
    }
    return pieces;
}

} // namespace

std::shared_ptr<const Surroundings> Surroundings::of(const snapshot::Snapshot &snapshot,
                                                     const Surroundings *previous,
                                                     std::stop_token stop)
{
    QList<Kept> kept;
    for (const auto &file : snapshot.files) {
        if (std::ranges::any_of(file->documents, matters))
            kept.append({file, nullptr});
    }
    std::vector<std::shared_ptr<const FilePieces>> found(std::size_t(kept.size()));
    parallelFor(
        kept.size(),
        [&](qsizetype i) {
            const auto &file = kept[i].file;
            const auto before = previous ? previous->m_files.value(file->path) : Kept();
            found[std::size_t(i)] = before.file == file ? before.pieces : piecesOf(*file);
        },
        stop);
    if (stop.stop_requested())
        return nullptr;
    auto made = std::make_shared<Surroundings>();
    for (qsizetype i = 0; i < kept.size(); ++i) {
        kept[i].pieces = found[std::size_t(i)];
        made->take(*kept[i].pieces);
        made->m_files.insert(kept[i].file->path, kept[i]);
    }
    std::ranges::stable_sort(made->m_scorecards, {}, [](const auto &card) { return card->name; });
    const auto twice =
        std::ranges::unique(made->m_scorecards, {}, [](const auto &card) { return card->name; });
    made->m_scorecards.erase(twice.begin(), twice.end());
    made->takeExceptions(snapshot);
    return made;
}

void Surroundings::take(const FilePieces &pieces)
{
    m_scorecards += pieces.scorecards;
    for (const Answer &answer : pieces.answers)
        m_answers[answer.entity].add(answer);
    for (const Slo &slo : pieces.slos)
        m_slos.insert(slo.service.toLower(), &slo);
    for (const auto &request : pieces.requests) {
        for (const RequestPiece::Name &name : request->names)
            m_requests.insert(name.text, {name.field, request});
    }
    for (const auto &[name, version] : pieces.paths) {
        m_versions.insert(name, version);
        m_sortedVersions.emplace(name, version);
    }
}

void Surroundings::takeExceptions(const snapshot::Snapshot &snapshot)
{
    if (!snapshot.rules || !snapshot.rules->policies)
        return;
    for (const policy::Exception &exception : snapshot.rules->policies->exceptions()) {
        const auto ref = catalog::parseRef(exception.targetEntity, {.kind = u"Component"_s});
        if (exception.scorecard.isEmpty() || !ref.isUsable())
            continue;
        m_exceptionsOf.insert(ref.ref.canonical(), m_exceptions.size());
        m_exceptions.append(exception);
    }
}

const EntityAnswers *Surroundings::answersOn(const QString &entity) const
{
    const auto found = m_answers.constFind(entity);
    return found == m_answers.cend() ? nullptr : &*found;
}

QList<const Slo *> Surroundings::slosOf(const QStringList &names) const
{
    QList<const Slo *> found;
    for (const QString &name : names)
        found += m_slos.values(name.toLower());
    std::ranges::sort(found, {}, [](const Slo *slo) { return std::pair(slo->path, slo->line); });
    return found;
}

QList<std::shared_ptr<const RequestPiece>>
Surroundings::requestsOf(const catalog::Entity &entity) const
{
    QList<std::shared_ptr<const RequestPiece>> found;
    const QStringList fields = analysis::fieldsNamedAfter(entity.kind());
    const auto add = [&](const QString &name, bool isReference) {
        for (auto each = m_requests.constFind(name);
             each != m_requests.cend() && each.key() == name; ++each) {
            const auto &[field, request] = *each;
            if ((isReference ? field.isEmpty() : fields.contains(field))
                && !found.contains(request))
                found.append(request);
        }
    };
    add(entity.canonical(), true);
    add(entity.name().toLower(), false);
    add((entity.space() + u'/' + entity.name()).toLower(), false);
    std::ranges::sort(found, {},
                      [](const auto &request) { return std::pair(request->path, request->line); });
    return found;
}

Exemption Surroundings::exemptionOf(const QString &scorecard, const QString &check,
                                    const QString &entity, const QDateTime &now) const
{
    Exemption exemption;
    QList<qsizetype> all = m_exceptionsOf.values(entity);
    std::ranges::sort(all);
    for (const qsizetype index : std::as_const(all)) {
        const policy::Exception &exception = m_exceptions[index];
        if (exception.scorecard != scorecard || exception.check != check)
            continue;
        if (exception.isInForce(now))
            exemption.inForce = exemption.inForce ? exemption.inForce : &exception;
        else if (exception.outcome == policy::Exception::Outcome::Granted
                 && exception.isExpired(now))
            exemption.expired = &exception;
        const QDateTime next = exception.nextChange(now);
        if (next.isValid() && (!exemption.nextChange.isValid() || next < exemption.nextChange))
            exemption.nextChange = next;
    }
    return exemption;
}

QByteArray Surroundings::digestOfVersions() const
{
    QByteArray text;
    for (const auto &[name, version] : m_sortedVersions)
        text += name.toUtf8() + '=' + version.toUtf8() + '\n';
    return text;
}

} // namespace waymark::readiness
