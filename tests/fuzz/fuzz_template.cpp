// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "template/backstage.h"
#include "template/json.h"
#include "template/parser.h"
#include "template/template.h"

#include <cstdlib>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

void require(bool holds)
{
    if (!holds)
        std::abort();
}

void checkRanges(const Diagnostics &found, qsizetype size)
{
    for (const Diagnostic &finding : found) {
        require(TextRange{0, size}.contains(finding.range));
        require(!finding.code.isEmpty() && !finding.message.isEmpty());
    }
}

} // namespace

/// A byte of options, the template, a zero byte, and the values it is rendered over, as JSON.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size == 0)
        return 0;
    const QByteArray bytes(reinterpret_cast<const char *>(data) + 1, qsizetype(size) - 1);
    const qsizetype end = bytes.indexOf('\0');
    const QByteArray source = bytes.first(end < 0 ? bytes.size() : end);
    const auto read = templates::fromJson(QString::fromUtf8(
        end < 0 ? QByteArray("{\"values\": {\"a\": [1, \"b\", null]}}") : bytes.sliced(end + 1)));
    const templates::Value values =
        read ? *read : templates::Value(std::vector<templates::Entry>());
    const templates::Syntax syntax{(data[0] & 1) != 0 ? templates::Dialect::Nunjucks
                                                      : templates::Dialect::Nunjitsu,
                                   (data[0] & 2) != 0, (data[0] & 4) != 0, (data[0] & 8) != 0};
    const templates::Template parsed(source, syntax);
    checkRanges(parsed.diagnostics(), source.size());
    for (const templates::Node &node : parsed.ast().nodes)
        require(TextRange{0, source.size()}.contains(node.range()));
    static const templates::Environment environment =
        templates::backstageEnvironment(templates::defaultIntegrations());
    const templates::RenderOptions bounded{.limits = {.work = 20'000, .scratch = 1 << 20}};
    const auto first = parsed.render(values, environment, bounded);
    const auto second = parsed.render(values, environment, bounded);
    checkRanges(first.diagnostics, source.size());
    // A run leaves neither the template nor the values changed.
    if (!source.contains("random"))
        require(first.text == second.text && first.isGood == second.isGood);
    const auto evaluated = parsed.evaluate(values, environment, bounded);
    if (evaluated.isGood)
        (void)templates::toJson(evaluated.value);
    return 0;
}
