// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/catalogsnapshot.h"
#include "catalog/entityrules.h"
#include "catalog/extract.h"
#include "catalog/liveproblems.h"
#include "catalog/locations.h"
#include "catalog/refactor.h"
#include "vcs/ignorerules.h"

#include <cstdlib>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

void require(bool holds)
{
    if (!holds)
        std::abort();
}

void checkRanges(const Diagnostics &findings, const SourceText &text)
{
    const TextRange whole{0, text.size()};
    for (const Diagnostic &finding : findings) {
        require(whole.contains(finding.range));
        require(!finding.code.isEmpty() && !finding.message.isEmpty());
        for (const Fix &fix : finding.fixes) {
            for (const TextEdit &edit : fix.edits)
                require(whole.contains(edit.range));
        }
    }
}

std::shared_ptr<const catalog::CatalogSnapshot> catalogOf(const yaml::SyntaxTree &tree)
{
    const auto pool = std::make_shared<catalog::StringPool>();
    auto fragment = catalog::extract(tree, pool);
    std::vector<catalog::Part> parts;
    if (fragment)
        parts.push_back({std::move(fragment), u"/fuzz/a.yaml"_s, u"a.yaml"_s, 0, {}});
    return catalog::CatalogSnapshot::build(
        {pool, {{catalog::Origin::Kind::Folder, u"fuzz"_s, u"/fuzz"_s, {}, false}}, parts});
}

/// A renamed entity is found by its new name, and nothing else is lost.
void checkRename(const catalog::CatalogSnapshot &snapshot, const SourceText &text)
{
    const QString name = u"renamed-by-fuzz"_s;
    const auto changes =
        catalog::planRename(snapshot, 0, name, {}, [&](const QString &) { return text; });
    if (!changes || changes->files.isEmpty() || !changes->left.isEmpty())
        return;
    const auto tree = yaml::SyntaxTree::parse(changes->files.front().after(), {}, {.depth = 100});
    const auto after = catalogOf(*tree);
    const catalog::Entity before = snapshot.entity(0);
    require(after->size() == snapshot.size());
    require(bool(after->find({before.kind(), before.space(), name})));
}

void checkDescriptors(const QByteArray &bytes)
{
    const SourceText text(bytes);
    const auto tree = yaml::SyntaxTree::parse(text, {}, {.depth = 100});
    require(tree.has_value());
    for (const yaml::Document &document : tree->documents()) {
        for (const auto profile : {catalog::Profile::Compatible, catalog::Profile::Strict})
            checkRanges(catalog::checkEntity(*tree, document, {profile, false}), text);
    }
    const auto snapshot = catalogOf(*tree);
    for (const quint32 part : snapshot->partsWithProblems())
        checkRanges(snapshot->problemsIn(part), text);
    checkRanges(catalog::liveProblems(*tree, u"/fuzz/b.yaml"_s, *snapshot), text);
    for (catalog::EntityId id = 0; id < catalog::EntityId(snapshot->size()); ++id) {
        const catalog::Entity entity = snapshot->entity(id);
        require(!entity.name().isEmpty() && !entity.canonical().isEmpty());
        require(TextRange(0, text.size()).contains(entity.nameRange()));
        for (const QString &target : entity.targets()) {
            for (const QString &start : catalog::locationStarts(target, u"/fuzz/a.yaml"_s))
                require(start.startsWith(u'/'));
            (void)vcs::matchesGlob(target, u"/fuzz/services/pay/catalog-info.yaml"_s);
        }
    }
    if (tree->diagnostics().isEmpty() && snapshot->size() > 0)
        checkRename(*snapshot, text);
}

} // namespace

/// The descriptors of one file. Queries are a target of their own.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    checkDescriptors(QByteArray(reinterpret_cast<const char *>(data), qsizetype(size)));
    return 0;
}
