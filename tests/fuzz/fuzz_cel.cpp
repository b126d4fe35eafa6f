// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "cel/document.h"
#include "cel/parser.h"
#include "cel/program.h"
#include "cel/typedjson.h"

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

/// The source, a zero byte, and the document it is evaluated over.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    const qsizetype end = bytes.indexOf('\0');
    const QByteArray source = bytes.first(end < 0 ? bytes.size() : end);
    const auto tree = yaml::SyntaxTree::parse(
        SourceText(end < 0 ? QByteArray("{a: 1}") : bytes.sliced(end + 1)), {}, {.depth = 100});
    require(tree.has_value());
    const cel::Parsed parsed = cel::parse(source);
    checkRanges(parsed.diagnostics, source.size());
    require(!parsed.ast.exprs.empty() && parsed.ast.root < parsed.ast.exprs.size());
    static const cel::Environment environment(cel::Dialect::full(), {{"object"}, {"unknown"}});
    // What can't be parsed can be checked, for an editor.
    checkRanges(cel::check(parsed.ast, environment).diagnostics, source.size());
    for (const cel::CheckMode mode : {cel::CheckMode::Types, cel::CheckMode::NamesOnly}) {
        const cel::Compiled compiled = cel::compile(source, environment, mode);
        checkRanges(compiled.diagnostics, source.size());
        require(compiled.program.has_value() != !compiled.diagnostics.isEmpty());
        if (!compiled.program)
            continue;
        cel::Arena arena;
        const yaml::Node root =
            tree->documents().isEmpty() ? yaml::Node() : tree->documents().front().root;
        const cel::Value inputs[] = {cel::valueOf(root, arena), cel::Value::unknown("unknown")};
        const cel::Outcome plain = compiled.program->evaluate(inputs, arena, {.cost = 20'000});
        const cel::Outcome noted =
            compiled.program->evaluate(inputs, arena, {.cost = 20'000, .recordsReads = true});
        // Noting what is read changes nothing.
        require(plain.cost == noted.cost && plain.value.kind() == noted.value.kind());
        (void)cel::toPlainJson(plain.value, arena);
    }
    return 0;
}
