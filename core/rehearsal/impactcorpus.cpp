// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "rehearsal/impactcorpus.h"

#include "base/expensive.h"
#include "base/parallel.h"

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace waymark::rehearsal {

namespace {

CorpusDocument corpusDocument(const snapshot::Snapshot &snapshot,
                              const policy::ResourceNames &names, const snapshot::FileEntry &file,
                              const yaml::SyntaxTree &tree, const yaml::Document &document)
{
    const yaml::Node metadata = document.root.value(u"metadata").target();
    const QString apiVersion = document.topLevel(u"apiVersion");
    const QString kind = document.topLevel(u"kind");
    CorpusDocument one{.path = file.path,
                       .shown = file.shownPath(),
                       .line = tree.text().lineAt(document.root.fullRange().begin),
                       .owner = document.root.value(u"spec").target().value(u"owner").text(),
                       .tree = tree,
                       .document = document,
                       .request = {},
                       .kind = snapshot.rules->kinds.share({apiVersion, kind})};
    one.object = std::make_shared<const policy::ServedObject>(
        document.root, one.kind ? &one.kind->schema : nullptr);
    one.request.resource = names.of(apiVersion, kind);
    one.request.name = metadata.value(u"name").target().text();
    one.request.space = metadata.value(u"namespace").target().text();
    if (!one.request.resource.isNamespaced)
        one.request.space.clear();
    else if (one.request.space.isEmpty())
        one.request.space = u"default"_s;
    one.request.object = one.object->root();
    return one;
}

class CorpusReader
{
public:
    CorpusReader(const snapshot::Snapshot &snapshot,
                 const QList<const policy::PolicySet *> &policies,
                 const QSet<schema::KindKey> &kinds, const std::optional<QSet<QString>> &names)
        : m_snapshot(snapshot)
        , m_policies(policies)
        , m_kinds(kinds)
        , m_names(names)
    {}

    std::vector<CorpusDocument> read(const snapshot::FileEntry &file,
                                     const std::stop_token &stop) const
    {
        std::vector<CorpusDocument> found;
        const bool isListed = !file.documents.isEmpty();
        if (isListed && std::ranges::none_of(file.documents, [&](const auto &one) {
                return (!m_names || m_names->contains(one.name))
                       && isWanted(one.apiVersion, one.kind);
            }))
            return found;
        const SourceText text = file.text();
        if (!isListed && !text.bytes().contains("apiVersion"))
            return found;
        if (m_names && std::ranges::none_of(*m_names, [&](const QString &name) {
                return !name.isEmpty() && text.bytes().contains(name.toUtf8());
            }))
            return found;
        const auto tree = yaml::SyntaxTree::parse(text, stop);
        if (!tree)
            return found;
        for (const yaml::Document &document : tree->documents()) {
            const yaml::Node metadata = document.root.value(u"metadata").target();
            const bool isNamed =
                !m_names || m_names->contains(metadata.value(u"name").target().text());
            if (isNamed && isWanted(document.topLevel(u"apiVersion"), document.topLevel(u"kind")))
                found.push_back(corpusDocument(m_snapshot, m_policies.front()->resources(), file,
                                               *tree, document));
        }
        return found;
    }

private:
    bool isWanted(const QString &apiVersion, const QString &kind) const
    {
        if (apiVersion.isEmpty() || kind.isEmpty())
            return false;
        return m_kinds.contains({apiVersion, kind})
               || std::ranges::any_of(m_policies, [&](const policy::PolicySet *policies) {
                      return policies->concern(policies->resources().of(apiVersion, kind));
                  });
    }

    const snapshot::Snapshot &m_snapshot;
    const QList<const policy::PolicySet *> &m_policies;
    const QSet<schema::KindKey> &m_kinds;
    const std::optional<QSet<QString>> &m_names;
};

} // namespace

std::optional<ImpactCorpus> ImpactCorpus::of(const snapshot::Snapshot &snapshot,
                                             const QList<const policy::PolicySet *> &policies,
                                             const QSet<schema::KindKey> &kinds,
                                             std::stop_token stop,
                                             const std::optional<QSet<QString>> &names)
{
    expensive();
    const CorpusReader reader(snapshot, policies, kinds, names);
    std::vector<std::vector<CorpusDocument>> read(std::size_t(snapshot.files.size()));
    parallelFor(
        snapshot.files.size(),
        [&](qsizetype i) { read[std::size_t(i)] = reader.read(*snapshot.files[i], stop); }, stop);
    if (stop.stop_requested())
        return std::nullopt;
    ImpactCorpus corpus;
    for (auto &documents : read)
        std::ranges::move(documents, std::back_inserter(corpus.m_documents));
    return corpus;
}

bool ImpactCorpus::each(const snapshot::Snapshot &snapshot, const policy::PolicySet &policies,
                        const std::function<void(const CorpusDocument &)> &visit,
                        std::stop_token stop,
                        const std::function<bool(const snapshot::FileEntry &)> &isAsked)
{
    expensive();
    const QList<const policy::PolicySet *> sets{&policies};
    const QSet<schema::KindKey> noKinds;
    const std::optional<QSet<QString>> allNames;
    const CorpusReader reader(snapshot, sets, noKinds, allNames);
    parallelFor(
        snapshot.files.size(),
        [&](qsizetype i) {
            if (isAsked && !isAsked(*snapshot.files[i]))
                return;
            for (const CorpusDocument &document : reader.read(*snapshot.files[i], stop))
                visit(document);
        },
        stop);
    return !stop.stop_requested();
}

std::optional<CorpusDocument> ImpactCorpus::one(const snapshot::Snapshot &snapshot,
                                                const QString &path, qsizetype offset)
{
    expensive();
    const auto file = snapshot.file(path);
    const auto tree = file ? yaml::SyntaxTree::parse(file->text()) : std::nullopt;
    const yaml::Document *document = tree ? tree->documentAt(offset) : nullptr;
    if (document == nullptr)
        return std::nullopt;
    return corpusDocument(snapshot, snapshot.rules->policies->resources(), *file, *tree, *document);
}

} // namespace waymark::rehearsal
