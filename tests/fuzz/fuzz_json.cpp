// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "yaml/edit.h"
#include "yaml/json.h"
#include "yaml/writer.h"

#include <QSet>

#include <cstdlib>

using namespace waymark;
using namespace waymark::yaml;
using namespace Qt::StringLiterals;

namespace {

constexpr ParseLimits limits{.depth = 3'000};

void require(bool holds)
{
    if (!holds)
        std::abort();
}

/// What YAML can hold as JSON does: keys once.
bool isWritable(const Value &value)
{
    if (const auto *items = value.sequence())
        return std::ranges::all_of(*items, isWritable);
    QSet<QString> keys;
    for (const auto &[key, entry] : value.mapping() ? *value.mapping() : Value::Mapping()) {
        if (keys.contains(key) || !isWritable(entry))
            return false;
        keys.insert(key);
    }
    return true;
}

void requireText(const QByteArray &yaml, const Value &value)
{
    const auto tree = SyntaxTree::parse(SourceText(yaml), {}, limits);
    require(tree && !tree->hasErrors() && tree->documents().size() == 1);
    const auto back = tree->documents().front().root.toValue();
    require(back && *back == value);
}

} // namespace

/// JSON is the same value, digit by digit, after it was written as YAML or JSON and read again.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size == 0)
        return 0;
    const QByteArray json(reinterpret_cast<const char *>(data) + 1, qsizetype(size) - 1);
    const auto value = valueFromJson(json);
    if (!value || !isWritable(*value))
        return 0;
    const auto again = valueFromJson(toJson(*value));
    require(again && *again == *value);
    WriteStyle style;
    style.strings = NodeStyle(int(NodeStyle::Plain) + data[0] % 3);
    style.step = 1 + data[0] / 4 % 4;
    style.indentless = (data[0] & 32) != 0;
    style.literals = (data[0] & 64) != 0;
    style.emitter = (data[0] & 128) != 0;
    const Writer writer(style);
    requireText(writer.flow(*value) + '\n', *value);
    requireText(writer.block(*value, 0) + '\n', *value);
    const SourceText text("a: x # c\nb: [y]\n");
    const auto tree = SyntaxTree::parse(text);
    const auto edits = setValue(*tree, tree->documents().front(), JsonPointer({u"a"_s}), *value);
    if (!edits)
        return 0;
    const auto after = SyntaxTree::parse(text.applied(*edits), {}, limits);
    const auto set = after->documents().front().root.value(u"a").toValue();
    require(set && *set == *value);
    return 0;
}
