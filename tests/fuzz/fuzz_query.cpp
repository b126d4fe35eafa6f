// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/catalogsnapshot.h"
#include "catalog/expression.h"
#include "catalog/extract.h"

#include <cstdlib>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

constexpr auto shopText =
    "apiVersion: backstage.io/v1alpha1\nkind: Group\nmetadata: {name: core}\n"
    "spec: {type: team, children: []}\n---\n"
    "apiVersion: backstage.io/v1alpha1\nkind: System\nmetadata: {name: shop, tags: [java, pci]}\n"
    "spec: {owner: core}\n---\n"
    "apiVersion: backstage.io/v1alpha1\nkind: Component\n"
    "metadata: {name: pay, title: Payments, annotations: {a/b: c}}\n"
    "spec: {type: service, lifecycle: production, owner: core, system: shop}\n";

void require(bool holds)
{
    if (!holds)
        std::abort();
}

std::shared_ptr<const catalog::CatalogSnapshot> shopCatalog()
{
    const auto pool = std::make_shared<catalog::StringPool>();
    auto fragment = catalog::extract(*yaml::SyntaxTree::parse(SourceText(shopText)), pool);
    return catalog::CatalogSnapshot::build(
        {pool,
         {{catalog::Origin::Kind::Folder, u"fuzz"_s, u"/fuzz"_s, {}, false}},
         {{std::move(fragment), u"/fuzz/a.yaml"_s, u"a.yaml"_s, 0, {}}}});
}

} // namespace

/// A query finds no more than there is, and the condition that it is means the same after it went
/// to a server and back.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const auto shop = shopCatalog();
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    const QString text = QString::fromUtf8(bytes);
    const auto filters = catalog::evaluate(
        catalog::parseFilters(text.split(u'\n')).value_or(catalog::Expression()), *shop);
    require(filters.count() <= shop->size());
    (void)catalog::parsePredicate(bytes);
    const auto query = catalog::parseQuery(text);
    if (!query)
        return 0;
    require(catalog::evaluate(*query, *shop).count() <= shop->size());
    const auto sent = catalog::parsePredicate(catalog::predicateJson(*query));
    require(sent.has_value());
    require(catalog::evaluate(*sent, *shop) == catalog::evaluate(*query, *shop));
    return 0;
}
