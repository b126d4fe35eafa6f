// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "schema/requestkind.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::schema {

namespace {

qsizetype starsIn(const PointerPattern &pattern)
{
    return pattern.segments().count(u"*"_s);
}

} // namespace

RequestKind::RequestKind(const yaml::SyntaxTree &tree, const yaml::Document &document,
                         QString source)
    : m_tree(tree)
    , m_spec(document.root.value(u"spec").target())
    , m_source(std::move(source))
{
    for (const yaml::Entry &entry : m_spec.value(u"entities").target().entries()) {
        const auto place = PointerPattern::parse(entry.key);
        const auto field = entityFieldFrom(entry.value.target());
        if (place && field)
            m_entities.append({*place, *field});
    }
    const yaml::Node form = m_spec.value(u"form").target();
    for (const yaml::Entry &entry : form.value(u"fields").target().entries()) {
        if (const auto place = PointerPattern::parse(entry.key))
            m_hints.append({*place, entry.value.target()});
    }
    std::ranges::stable_sort(m_hints, {}, [](const auto &hint) { return starsIn(hint.first); });
}

yaml::Node RequestKind::hintsAt(const JsonPointer &pointer) const
{
    const auto found = std::ranges::find_if(
        m_hints, [&](const auto &hint) { return hint.first.matches(pointer); });
    return found == m_hints.end() ? yaml::Node() : found->second;
}

} // namespace waymark::schema
