// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "schema/authorwords.h"

#include "schema/explainer.h"
#include "schema/words.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace waymark::schema {

namespace {

/// A failure as one of the schemas around it sees it.
struct Seen
{
    QStringList keywords; ///< of this schema, by any of their names
    QStringList members;  ///< the properties or items it is about
    yaml::Node value;     ///< what this schema looks at
};

QStringList otherNames(const QString &keyword)
{
    if (keyword == "dependentRequired"_L1 || keyword == "dependentSchemas"_L1)
        return {keyword, u"dependencies"_s};
    if (keyword == "then"_L1 || keyword == "else"_L1)
        return {keyword, u"if"_s};
    return {keyword};
}

Seen seenAtOnce(const Failure &failure)
{
    QString keyword = keywordOf(failure.op);
    Seen seen{.keywords = {}, .members = {}, .value = failure.value};
    if (failure.op == Op::Properties)
        keyword = u"additionalProperties"_s; // what isn't listed failed, not what is
    seen.keywords = otherNames(keyword);
    if (failure.op == Op::Required) {
        for (const QByteArray &name : failure.names)
            seen.members.append(QString::fromUtf8(name));
    } else if (!failure.name.isEmpty()) {
        seen.members.append(QString::fromUtf8(failure.name));
    }
    if (failure.op == Op::False && failure.key)
        seen.value = failure.key.entryValue(); // a property whose schema is `false`
    return seen;
}

/// Whether a schema with that keyword looks into the value instead of at it.
bool leadsIntoValue(const QString &keyword)
{
    static const QStringList deeper{
        u"properties"_s,      u"patternProperties"_s, u"items"_s,    u"additionalProperties"_s,
        u"prefixItems"_s,     u"additionalItems"_s,   u"contains"_s, u"unevaluatedProperties"_s,
        u"unevaluatedItems"_s};
    return deeper.contains(keyword);
}

/// From a schema to the one it is written in, `path` below it.
void stepOut(Seen &seen, const QString &path)
{
    const QStringList segments = JsonPointer::parse(path).value_or(JsonPointer()).segments();
    const QString keyword = segments.value(0);
    seen.keywords = otherNames(keyword);
    seen.members = {};
    if (leadsIntoValue(keyword)) {
        seen.members.append(seen.value.keyText());
        seen.value = seen.value.parent();
    }
    if (segments.size() > 1)
        seen.members.append(segments[1]);
}

QString interpolated(QString text, yaml::Node value)
{
    static const QRegularExpression placeholder(uR"(\$\{(\d*)(#|(?:/[^}]*)?)\})"_s);
    for (auto match = placeholder.match(text); match.hasMatch();
         match = placeholder.match(text, match.capturedStart())) {
        yaml::Node from = value;
        if (match.captured(1).isEmpty()) {
            while (from.parent())
                from = from.parent();
        }
        for (int up = match.captured(1).toInt(); up > 0; --up)
            from = from.parent();
        const QString path = match.captured(2);
        const auto pointer = JsonPointer::parse(path == "#"_L1 ? QString() : path);
        const QString words = path == "#"_L1 ? from.keyText()
                              : pointer      ? shown(from.at(*pointer))
                                             : QString();
        text.replace(match.capturedStart(), match.capturedLength(), words);
        if (words.contains("${"_L1))
            break; // what a document says is no template
    }
    return text;
}

QString wordsIn(const Annotations &notes, const Seen &seen)
{
    const auto find = [&](auto &&fits) {
        const auto found = std::ranges::find_if(notes.messages, fits);
        return found == notes.messages.end() ? QString() : found->text;
    };
    QString words = find([&](const AuthorMessage &message) {
        return seen.keywords.contains(message.keyword) && seen.members.contains(message.member);
    });
    if (words.isEmpty())
        words = find([&](const AuthorMessage &message) {
            return seen.keywords.contains(message.keyword) && message.member.isEmpty();
        });
    if (words.isEmpty())
        words = notes.errorMessage;
    if (words.isEmpty())
        words = find([](const AuthorMessage &message) { return message.keyword == "_"_L1; });
    return words;
}

} // namespace

QString authorWords(const CompiledSchema &schema, const Failure &failure)
{
    Seen seen = seenAtOnce(failure);
    for (SchemaId at = failure.schema; at != noSchema; at = schema.nodes[at].parent) {
        const QString words = wordsIn(schema.annotationsOf(at), seen);
        if (!words.isEmpty())
            return firstParagraph(interpolated(words, seen.value));
        stepOut(seen, schema.nodes[at].path);
    }
    return {};
}

} // namespace waymark::schema
