// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "evidence/statement.h"

#include "evidence/evidencetr.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace waymark::evidence {

namespace {

constexpr qsizetype mostLines = 10'000;
/// An envelope in a bundle; nobody nests them deeper.
constexpr int deepestEnvelope = 3;

QMap<QString, QString> textsOf(const QJsonObject &json)
{
    QMap<QString, QString> texts;
    for (auto field = json.begin(); field != json.end(); ++field) {
        if (field->isString())
            texts.insert(field.key(), field->toString());
    }
    return texts;
}

QJsonObject writtenTexts(const QMap<QString, QString> &texts)
{
    QJsonObject json;
    for (auto text = texts.begin(); text != texts.end(); ++text)
        json.insert(text.key(), *text);
    return json;
}

std::optional<Statement> statementOf(const QJsonObject &json, int depth = 0)
{
    if (depth < deepestEnvelope && json["dsseEnvelope"_L1].isObject())
        return statementOf(json["dsseEnvelope"_L1].toObject(), depth + 1);
    if (depth < deepestEnvelope
        && json["payloadType"_L1].toString() == "application/vnd.in-toto+json"_L1) {
        const auto payload = QByteArray::fromBase64(json["payload"_L1].toString().toLatin1());
        auto inner = statementOf(QJsonDocument::fromJson(payload).object(), depth + 1);
        if (inner)
            inner->isSigned = true;
        return inner;
    }
    const QString type = json["_type"_L1].toString();
    const QJsonValue subjects = json["subject"_L1];
    if (!type.startsWith("https://in-toto.io/Statement/"_L1) || !subjects.isArray())
        return std::nullopt;
    Statement statement{.subjects = {},
                        .predicateType = json["predicateType"_L1].toString(),
                        .predicate = json["predicate"_L1].toObject()};
    for (const auto subject : subjects.toArray()) {
        statement.subjects.append(readDescriptor(subject.toObject()));
        if (statement.subjects.last().digest.isEmpty())
            return std::nullopt;
    }
    if (statement.subjects.isEmpty() || statement.predicateType.isEmpty())
        return std::nullopt;
    return statement;
}

} // namespace

ResourceDescriptor readDescriptor(const QJsonObject &json)
{
    ResourceDescriptor descriptor{.name = json["name"_L1].toString(),
                                  .uri = json["uri"_L1].toString(),
                                  .digest = textsOf(json["digest"_L1].toObject()),
                                  .annotations = textsOf(json["annotations"_L1].toObject())};
    for (QString &digest : descriptor.digest)
        digest = digest.toLower();
    return descriptor;
}

QJsonObject writtenDescriptor(const ResourceDescriptor &descriptor)
{
    QJsonObject json;
    if (!descriptor.name.isEmpty())
        json.insert("name"_L1, descriptor.name);
    if (!descriptor.uri.isEmpty())
        json.insert("uri"_L1, descriptor.uri);
    if (!descriptor.digest.isEmpty())
        json.insert("digest"_L1, writtenTexts(descriptor.digest));
    if (!descriptor.annotations.isEmpty())
        json.insert("annotations"_L1, writtenTexts(descriptor.annotations));
    return json;
}

Result<StatementFile> readStatements(const QByteArray &bytes, const QString &path)
{
    if (bytes.size() > largestStatementFile)
        return std::unexpected(Error{u"evidence.too-big"_s,
                                     Tr::tr("%1 is too large for evidence.").arg(path), path,
                                     Tr::tr("Evidence of one document has some kilobytes; see "
                                            "whether this is another file.")});
    StatementFile file;
    const auto take = [&](const QByteArray &json) {
        const auto statement = statementOf(QJsonDocument::fromJson(json).object());
        if (statement)
            file.statements.append(*statement);
        else
            ++file.ignored;
    };
    if (QJsonDocument::fromJson(bytes).isObject()) {
        take(bytes);
    } else {
        qsizetype lines = 0;
        for (qsizetype at = 0; at < bytes.size() && lines < mostLines; ++lines) {
            const qsizetype end = bytes.indexOf('\n', at);
            const QByteArray line = bytes.sliced(at, (end < 0 ? bytes.size() : end) - at).trimmed();
            at = end < 0 ? bytes.size() : end + 1;
            if (!line.isEmpty())
                take(line);
        }
    }
    if (file.statements.isEmpty())
        return std::unexpected(
            Error{u"evidence.unreadable"_s, Tr::tr("%1 holds no in-toto Statement.").arg(path),
                  path, Tr::tr("Make the evidence again: “waymarkctl evidence write”.")});
    return file;
}

QByteArray writtenStatement(const Statement &statement)
{
    QJsonArray subjects;
    for (const ResourceDescriptor &subject : statement.subjects)
        subjects.append(writtenDescriptor(subject));
    const QJsonObject json{{"_type"_L1, "https://in-toto.io/Statement/v1"_L1},
                           {"subject"_L1, subjects},
                           {"predicateType"_L1, QString(statement.predicateType)},
                           {"predicate"_L1, statement.predicate}};
    return QJsonDocument(json).toJson(QJsonDocument::Compact) + '\n';
}

} // namespace waymark::evidence
