// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "home/overview.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::home {

namespace {

constexpr qsizetype mostAttention = 8;
constexpr qsizetype mostOwners = 9;

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(waymark::home)
};

struct Tally
{
    qsizetype count = 0;
    int withProblems = 0;

    void add(const workspace::DocumentEntry &entry)
    {
        ++count;
        withProblems += entry.errors + entry.warnings > 0 ? 1 : 0;
    }
};

std::optional<Attention> attentionOf(const workspace::FileEntry &file, int index)
{
    const auto &entry = file.documents[index];
    if (entry.errors + entry.warnings == 0)
        return std::nullopt;
    Attention found{file.path, entry.name, entry.kind, {}, {}, entry.errors, entry.warnings};
    std::optional<Severity> worst;
    for (const Diagnostic &diagnostic : file.diagnostics) {
        if (diagnostic.document != index || (worst && *worst >= diagnostic.severity))
            continue;
        worst = diagnostic.severity;
        found.message = diagnostic.message;
        found.range = diagnostic.range;
    }
    if (found.name.isEmpty())
        found.name = file.shownPath();
    return found;
}

} // namespace

Overview overviewOf(const workspace::Snapshot &snapshot)
{
    Overview overview;
    overview.files = snapshot.files.size();
    Tally requests;
    Tally paths;
    QHash<QString, Tally> kinds;
    QHash<QString, Tally> owners;
    for (const auto &file : snapshot.files) {
        for (int index = 0; index < file->documents.size(); ++index) {
            const auto &entry = file->documents[index];
            ++overview.documents;
            if (entry.isRequest) {
                requests.add(entry);
                owners[entry.owner].add(entry);
            } else if (entry.kind == "GoldenPath"_L1) {
                paths.add(entry);
            } else if (entry.apiVersion.startsWith("backstage.io/"_L1)) {
                kinds[entry.kind].add(entry);
            }
            if (auto attention = attentionOf(*file, index)) {
                ++overview.needingAttention;
                overview.attention << *std::move(attention);
            }
        }
    }
    std::ranges::stable_sort(overview.attention, [](const Attention &a, const Attention &b) {
        return std::pair(a.errors, a.warnings) > std::pair(b.errors, b.warnings);
    });
    overview.attention =
        overview.attention.first(std::min(overview.attention.size(), mostAttention));

    const auto add = [&overview](const QString &name, const Tally &tally, const Target &target) {
        overview.figures << Figure{name, tally.count, tally.withProblems, target};
    };
    const auto addKind = [&](const QString &name, const QString &kind) {
        add(name, kinds.value(kind), {u"catalog"_s, kind, {}, false});
    };
    add(Tr::tr("Requests"), requests, {u"requests"_s, {}, {}, false});
    add(Tr::tr("Golden paths"), paths, {u"paths"_s, u"GoldenPath"_s, {}, false});
    addKind(Tr::tr("Components"), u"Component"_s);
    addKind(Tr::tr("APIs"), u"API"_s);
    addKind(Tr::tr("Systems"), u"System"_s);
    addKind(Tr::tr("Groups"), u"Group"_s);

    for (const auto &[owner, tally] : owners.asKeyValueRange())
        overview.owners << OwnerCount{owner, int(tally.count), tally.withProblems};
    std::ranges::sort(overview.owners, [](const OwnerCount &a, const OwnerCount &b) {
        return a.requests != b.requests ? a.requests > b.requests : a.owner < b.owner;
    });
    overview.owners = overview.owners.first(std::min(overview.owners.size(), mostOwners));
    return overview;
}

} // namespace waymark::home
