// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "schema/printercolumn.h"

#include <QRegularExpression>

#include <vector>

using namespace Qt::StringLiterals;

namespace waymark::schema {

namespace {

struct PathStep
{
    enum class Kind { Field, Index, Every, Filter };

    Kind kind = Kind::Field;
    QString name;  ///< Field: its name; Filter: the path below `@`, with dots
    QString value; ///< Filter: what it must be
    qsizetype index = 0;
    bool isEqual = true; ///< Filter: == rather than !=
};

QString unquoted(const QString &text)
{
    return text.size() >= 2 ? text.sliced(1, text.size() - 2) : QString();
}

/// nullopt where the path isn't understood.
std::optional<std::vector<PathStep>> stepsOfPath(QStringView path)
{
    // What kubectl's JSONPath has that columns use; group numbers are told apart below.
    static const QRegularExpression token(
        uR"re(\.([A-Za-z_$][\w$-]*(?:\\\.[\w$-]+)*)|\[('[^']*'|"[^"]*")\]|\[(-?\d+)\]|(\[\*\]|\.\*)|\[\?\(\s*@\.([\w.-]+)\s*(==|!=)\s*("[^"]*"|'[^']*'|[\w.-]+)\s*\)\])re"_s);
    if (path.startsWith(u'{') && path.endsWith(u'}'))
        path = path.sliced(1, path.size() - 2);
    if (path.startsWith(u'$'))
        path = path.sliced(1);
    std::vector<PathStep> steps;
    qsizetype at = 0;
    while (at < path.size()) {
        const QRegularExpressionMatch match =
            token.matchView(path, at, QRegularExpression::NormalMatch,
                            QRegularExpression::AnchorAtOffsetMatchOption);
        if (!match.hasMatch())
            return std::nullopt;
        PathStep step;
        if (match.hasCaptured(1)) {
            step.name = match.captured(1).replace("\\."_L1, "."_L1);
        } else if (match.hasCaptured(2)) {
            step.name = unquoted(match.captured(2));
        } else if (match.hasCaptured(3)) {
            step.kind = PathStep::Kind::Index;
            step.index = match.capturedView(3).toLongLong();
        } else if (match.hasCaptured(4)) {
            step.kind = PathStep::Kind::Every;
        } else {
            const QString value = match.captured(7);
            const bool isQuoted = value.startsWith(u'"') || value.startsWith(u'\'');
            step = {PathStep::Kind::Filter, match.captured(5), isQuoted ? unquoted(value) : value,
                    0, match.capturedView(6) == "=="_L1};
        }
        steps.push_back(std::move(step));
        at = match.capturedEnd();
    }
    return steps.empty() ? std::nullopt : std::optional(std::move(steps));
}

bool keeps(const PathStep &filter, yaml::Node item)
{
    yaml::Node value = item.target();
    for (const QString &name : filter.name.split(u'.'))
        value = value.value(name).target();
    return value.isScalar() && (value.text() == filter.value) == filter.isEqual;
}

void addMembers(const PathStep &step, yaml::Node node, std::vector<yaml::Node> &found)
{
    switch (step.kind) {
    case PathStep::Kind::Field:
        if (const yaml::Node value = node.value(step.name))
            found.push_back(value);
        return;
    case PathStep::Kind::Index: {
        const qsizetype index = step.index < 0 ? node.size() + step.index : step.index;
        if (node.isSequence() && index >= 0 && index < node.size())
            found.push_back(node.item(index));
        return;
    }
    case PathStep::Kind::Every:
    case PathStep::Kind::Filter:
        for (yaml::Node item = node.firstChild(); item; item = item.nextSibling()) {
            if (step.kind == PathStep::Kind::Every || keeps(step, item))
                found.push_back(item);
        }
    }
}

/// The length of `.name` that a path begins with; 0: something else, or nothing.
qsizetype fieldAt(QStringView path)
{
    const auto isOfName = [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || c == u'_';
    };
    if (!path.startsWith(u'.'))
        return 0;
    qsizetype size = 1;
    while (size < path.size() && isOfName(path[size]))
        ++size;
    // What goes on otherwise is more than a plain name.
    const bool isWhole = size == path.size() || path[size] == u'.' || path[size] == u'[';
    return size > 1 && isWhole ? size : 0;
}

} // namespace

QString columnText(const PrinterColumn &column, yaml::Node root)
{
    // Fields by plain names are most of all paths, and most of what isn't there is missed by one.
    QStringView path = column.jsonPath;
    while (const qsizetype size = fieldAt(path)) {
        root = root.target().value(path.sliced(1, size - 1));
        if (!root)
            return {};
        path = path.sliced(size);
    }
    if (path.isEmpty())
        return root.target().text();
    const auto steps = stepsOfPath(path);
    if (!steps)
        return {};
    std::vector<yaml::Node> places{root};
    for (const PathStep &step : *steps) {
        std::vector<yaml::Node> next;
        for (const yaml::Node place : places)
            addMembers(step, place.target(), next);
        places = std::move(next);
    }
    return places.empty() ? QString() : places.front().target().text();
}

bool isReadableJsonPath(QStringView path)
{
    return stepsOfPath(path).has_value();
}

} // namespace waymark::schema
