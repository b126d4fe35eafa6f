// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "cel/codewriter.h"
#include "cel/parser.h"

namespace waymark::cel {

Compiled generate(const Ast &ast, const Checked &checked, const Environment &environment)
{
    auto data = std::make_shared<ProgramData>();
    data->arena = ast.arena;
    data->types = checked.pool;
    data->resultType = checked.types.empty() ? &types::dyn : checked.types[ast.root];
    Compiled compiled;
    const Constants constants(ast, checked, environment, compiled.diagnostics);
    if (!compiled.diagnostics.isEmpty())
        return compiled;
    if (CodeWriter(ast, checked, environment, constants, *data).run(compiled.diagnostics))
        compiled.program.emplace(std::move(data));
    return compiled;
}

Compiled compile(QByteArrayView source, const Environment &environment, CheckMode mode)
{
    const Parsed parsed = parse(source, environment.dialect().parsing);
    if (!parsed.isGood())
        return {std::nullopt, parsed.diagnostics};
    const Checked checked = check(parsed.ast, environment, mode);
    if (!checked.isGood())
        return {std::nullopt, checked.diagnostics};
    return generate(parsed.ast, checked, environment);
}

} // namespace waymark::cel
