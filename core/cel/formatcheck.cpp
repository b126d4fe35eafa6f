// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "cel/checkfindings.h"

namespace waymark::cel {

namespace {

/// Whether `%` and that letter print a value of the type.
bool prints(char letter, Type type)
{
    switch (type->kind) {
    case TypeKind::Dyn:
    case TypeKind::Error:
    case TypeKind::Variable:
        return true;
    case TypeKind::Int:
    case TypeKind::Uint:
        return QByteArrayView("sdbxXo").contains(letter);
    case TypeKind::Double:
        return QByteArrayView("sfe").contains(letter);
    case TypeKind::Bool:
        return letter == 's' || letter == 'b';
    case TypeKind::String:
        return QByteArrayView("sfexX").contains(letter);
    case TypeKind::Bytes:
        return QByteArrayView("sxX").contains(letter);
    case TypeKind::Optional:
    case TypeKind::Object:
    case TypeKind::Foreign:
        return false;
    default:
        return letter == 's';
    }
}

/// The letters of the clauses of a format; nullopt where it isn't one.
std::optional<QByteArray> lettersOf(QByteArrayView format)
{
    QByteArray letters;
    for (qsizetype at = 0; at < format.size(); ++at) {
        if (format[at] != '%')
            continue;
        ++at;
        if (at < format.size() && format[at] == '.') {
            ++at;
            while (at < format.size() && format[at] >= '0' && format[at] <= '9')
                ++at;
        }
        if (at >= format.size() || !QByteArrayView("%sdfebxXo").contains(format[at]))
            return std::nullopt;
        if (format[at] != '%')
            letters.append(format[at]);
    }
    return letters;
}

} // namespace

void checkFormats(const Ast &ast, std::span<const Type> types, CheckFindings &findings)
{
    for (const Expr &call : ast.exprs) {
        if (call.kind != ExprKind::Call || !call.hasTarget || call.childCount != 2
            || ast.name(call.name) != "format")
            continue;
        const Expr &format = ast.at(ast.child(call, 0));
        const Expr &list = ast.at(ast.child(call, 1));
        if (format.kind != ExprKind::Literal || !ast.literal(format).is(Kind::String)
            || list.kind != ExprKind::List)
            continue;
        const auto letters = lettersOf(ast.literal(format).text());
        if (!letters || letters->size() != qsizetype(list.childCount)) {
            findings.badFormat(ast.child(call, 0), letters ? letters->size() : -1, list.childCount);
            continue;
        }
        for (quint32 i = 0; i < list.childCount; ++i) {
            const ExprId item = ast.child(list, i);
            if (!prints((*letters)[i], types[item]))
                findings.badFormatValue(item, (*letters)[i], types[item]);
        }
    }
}

} // namespace waymark::cel
