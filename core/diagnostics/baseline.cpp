// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "diagnostics/baseline.h"

#include "base/basetr.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

constexpr int baselineVersion = 1;
constexpr qsizetype fingerprintDigits = 32;

/// The place without indexes: an item that is put before others must not make them new.
QString placeOf(const Diagnostic &finding)
{
    QString place;
    for (const QString &segment : finding.pointer.segments()) {
        bool isIndex = false;
        (void)segment.toULongLong(&isIndex);
        place += u'/' + (isIndex ? u"*"_s : segment);
    }
    return place;
}

QString documentOf(const CheckedFile &file, const Diagnostic &finding)
{
    for (const CheckedDocument &document : file.documents) {
        if (document.index == finding.document && !document.name.isEmpty())
            return document.apiVersion + u' ' + document.kind + u' ' + document.name;
    }
    return QString::number(finding.document);
}

Error badBaseline(const QString &message)
{
    return {u"diagnostics.bad-baseline"_s,
            message,
            {},
            Tr::tr("Make a new one with --update-baseline.")};
}

} // namespace

QByteArray fingerprintOf(const CheckedFile &file, const Diagnostic &finding)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const auto add = [&](const QByteArray &part) {
        hash.addData(part);
        hash.addData(QByteArrayView("\0", 1));
    };
    add(finding.code.toUtf8());
    add(file.path.toUtf8());
    add(documentOf(file, finding).toUtf8());
    add(placeOf(finding).toUtf8());
    add(file.text.slice(finding.range).toByteArray().simplified());
    return hash.result().toHex().first(fingerprintDigits);
}

void Baseline::add(const CheckedFile &file, const Diagnostic &finding)
{
    Entry &entry = m_entries[fingerprintOf(file, finding)];
    entry.file = file.path;
    entry.code = finding.code;
    entry.pointer = finding.pointer.toString();
    ++entry.count;
}

Baseline Baseline::of(const Report &report)
{
    Baseline baseline;
    for (const CheckedFile &file : report.files) {
        for (const Diagnostic &finding : file.diagnostics + file.baselined)
            baseline.add(file, finding);
    }
    return baseline;
}

Result<Baseline> Baseline::read(const QByteArray &json)
{
    QJsonParseError error;
    const QJsonObject root = QJsonDocument::fromJson(json, &error).object();
    if (error.error != QJsonParseError::NoError || !root["findings"_L1].isArray())
        return std::unexpected(badBaseline(Tr::tr("This is no baseline.")));
    if (root["schemaVersion"_L1].toInt() != baselineVersion)
        return std::unexpected(
            badBaseline(Tr::tr("The baseline was made by another version of Waymark.")));
    Baseline baseline;
    for (const QJsonValue &value : root["findings"_L1].toArray()) {
        const QByteArray fingerprint = value["fingerprint"_L1].toString().toLatin1();
        if (!fingerprint.isEmpty())
            baseline.m_entries.insert(fingerprint,
                                      {value["file"_L1].toString(), value["code"_L1].toString(),
                                       value["pointer"_L1].toString(),
                                       std::max(1, value["count"_L1].toInt(1))});
    }
    return baseline;
}

QByteArray Baseline::written() const
{
    QList<QByteArray> keys = m_entries.keys();
    std::ranges::sort(keys, [&](const QByteArray &a, const QByteArray &b) {
        const Entry &left = *m_entries.constFind(a);
        const Entry &right = *m_entries.constFind(b);
        return std::tie(left.file, left.code, left.pointer, a)
               < std::tie(right.file, right.code, right.pointer, b);
    });
    QJsonArray findings;
    for (const QByteArray &key : std::as_const(keys)) {
        const Entry &entry = *m_entries.constFind(key);
        findings.append(QJsonObject{{u"file"_s, entry.file},
                                    {u"code"_s, entry.code},
                                    {u"pointer"_s, entry.pointer},
                                    {u"fingerprint"_s, QString::fromLatin1(key)},
                                    {u"count"_s, entry.count}});
    }
    return QJsonDocument(
               QJsonObject{{u"schemaVersion"_s, baselineVersion}, {u"findings"_s, findings}})
        .toJson();
}

qsizetype Baseline::apply(Report &report) const
{
    QHash<QByteArray, int> left;
    for (auto entry = m_entries.cbegin(); entry != m_entries.cend(); ++entry)
        left.insert(entry.key(), entry->count);
    for (CheckedFile &file : report.files) {
        file.diagnostics.removeIf([&](const Diagnostic &finding) {
            const auto known = left.find(fingerprintOf(file, finding));
            if (known == left.end() || *known == 0)
                return false;
            --*known;
            file.baselined.append(finding);
            return true;
        });
        for (CheckedDocument &document : file.documents) {
            document.isValid = std::ranges::none_of(file.diagnostics, [&](const Diagnostic &d) {
                return d.document == document.index && d.severity == Severity::Error;
            });
        }
    }
    qsizetype gone = 0;
    for (const int count : std::as_const(left))
        gone += count;
    return gone;
}

qsizetype Baseline::size() const
{
    qsizetype count = 0;
    for (const Entry &entry : m_entries)
        count += entry.count;
    return count;
}

} // namespace waymark
