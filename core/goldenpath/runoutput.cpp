// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "goldenpath/runoutput.h"

#include "goldenpath/expressions.h"

using namespace Qt::StringLiterals;

namespace waymark::goldenpath {

namespace {

templates::Items shownItems(const templates::Items &items)
{
    templates::Items shown;
    for (const templates::Value &each : items) {
        if (!each.object()) {
            shown.push_back(each);
            continue;
        }
        const templates::Value *condition = each.object()->find(u"if");
        if (condition && !holds(*condition))
            continue;
        auto entries = each.object()->entries();
        std::erase_if(entries, [](const auto &entry) { return entry.first == "if"_L1; });
        shown.push_back(templates::Value(std::move(entries)));
    }
    return shown;
}

} // namespace

templates::Value shownOutput(const templates::Value &rendered)
{
    std::vector<templates::Entry> kept;
    const auto *object = rendered.object();
    for (const auto &[key, value] : object ? object->entries() : std::vector<templates::Entry>{}) {
        if ((key == "links"_L1 || key == "text"_L1) && value.list())
            kept.emplace_back(key, shownItems(*value.list()));
        else
            kept.emplace_back(key, value);
    }
    return {std::move(kept)};
}

} // namespace waymark::goldenpath
