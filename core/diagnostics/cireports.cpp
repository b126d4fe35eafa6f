// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "diagnostics/reportwriters.h"

#include <QXmlStreamWriter>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

QString placeAndMessage(const CheckedFile &file, const Diagnostic &diagnostic)
{
    const PrintedRange place = printedRange(file.text, diagnostic.range);
    QString words = file.path + u':' + QString::number(place.line) + u':'
                    + QString::number(place.column) + u' ' + diagnostic.message + u'\n'
                    + diagnostic.next;
    for (const QString &related : relatedWords(file, diagnostic))
        words += u'\n' + related;
    return words;
}

void writeFailure(QXmlStreamWriter &xml, const CheckedFile &file, const Diagnostic &diagnostic)
{
    xml.writeStartElement(u"failure"_s);
    xml.writeAttribute(u"type"_s, diagnostic.code);
    xml.writeAttribute(u"message"_s, xmlText(diagnostic.message));
    xml.writeCharacters(xmlText(placeAndMessage(file, diagnostic)));
    xml.writeEndElement();
}

/// A file without documents is still one case, so that its syntax errors show.
QList<CheckedDocument> casesOf(const CheckedFile &file)
{
    return file.documents.isEmpty() ? QList{CheckedDocument{}} : file.documents;
}

bool fails(const Diagnostic &diagnostic, const CheckedDocument &document)
{
    return diagnostic.severity == Severity::Error && diagnostic.document == document.index;
}

void writeCase(QXmlStreamWriter &xml, const CheckedFile &file, const CheckedDocument &document)
{
    xml.writeStartElement(u"testcase"_s);
    xml.writeAttribute(u"classname"_s, xmlText(file.path));
    xml.writeAttribute(u"name"_s, xmlText(document.kind + u'/' + document.name + u'#'
                                          + QString::number(document.index)));
    for (const Diagnostic &diagnostic : file.diagnostics) {
        if (fails(diagnostic, document))
            writeFailure(xml, file, diagnostic);
    }
    xml.writeEndElement();
}

/// Property values of workflow commands escape more than their messages.
QString githubEscaped(QString text, bool isProperty)
{
    text.replace(u'%', "%25"_L1).replace(u'\r', "%0D"_L1).replace(u'\n', "%0A"_L1);
    if (isProperty)
        text.replace(u':', "%3A"_L1).replace(u',', "%2C"_L1);
    return text;
}

QString messageWithPlaces(const CheckedFile &file, const Diagnostic &diagnostic)
{
    QString words = diagnostic.message + u' ' + diagnostic.next;
    for (const QString &related : relatedWords(file, diagnostic))
        words += u'\n' + related;
    return words;
}

QString githubCommand(Severity severity)
{
    return severity == Severity::Info ? u"notice"_s : severityName(severity);
}

} // namespace

QStringList relatedWords(const CheckedFile &file, const Diagnostic &diagnostic)
{
    QStringList words;
    for (const RelatedPlace &related : diagnostic.related) {
        const PrintedRange place = printedRange(file.text, related.range);
        words.append(u"%1:%2: %3"_s.arg(place.line).arg(place.column).arg(related.message));
    }
    return words;
}

QString xmlText(QString text)
{
    for (QChar &c : text) {
        const bool control = c < u' ' && c != u'\t' && c != u'\n' && c != u'\r';
        if (control || c == QChar(0xFFFE) || c == QChar(0xFFFF))
            c = QChar::ReplacementCharacter;
    }
    return text;
}

QByteArray writtenAsJunit(const Report &report)
{
    QByteArray text;
    QXmlStreamWriter xml(&text);
    xml.setAutoFormatting(true);
    xml.setAutoFormattingIndent(2);
    xml.writeStartDocument();
    xml.writeStartElement(u"testsuites"_s);
    for (const CheckedFile &file : report.files) {
        const auto cases = casesOf(file);
        const auto failing = std::ranges::count_if(cases, [&](const CheckedDocument &document) {
            return std::ranges::any_of(file.diagnostics, [&](const Diagnostic &diagnostic) {
                return fails(diagnostic, document);
            });
        });
        xml.writeStartElement(u"testsuite"_s);
        xml.writeAttribute(u"name"_s, xmlText(file.path));
        xml.writeAttribute(u"tests"_s, QString::number(cases.size()));
        xml.writeAttribute(u"failures"_s, QString::number(failing));
        for (const CheckedDocument &document : cases)
            writeCase(xml, file, document);
        xml.writeEndElement();
    }
    xml.writeEndElement();
    xml.writeEndDocument();
    return text;
}

QByteArray writtenAsGithub(const Report &report)
{
    QString text;
    for (const CheckedFile &file : report.files) {
        for (const Diagnostic &diagnostic : file.diagnostics) {
            const PrintedRange place = printedRange(file.text, diagnostic.range);
            text += "::"_L1 + githubCommand(diagnostic.severity) + " file="_L1
                    + githubEscaped(file.path, true) + ",line="_L1 + QString::number(place.line)
                    + ",col="_L1 + QString::number(place.column) + ",endLine="_L1
                    + QString::number(place.endLine) + ",endColumn="_L1
                    + QString::number(place.endColumn) + ",title="_L1
                    + githubEscaped(diagnostic.code, true) + "::"_L1
                    + githubEscaped(messageWithPlaces(file, diagnostic), false) + u'\n';
        }
    }
    return text.toUtf8();
}

} // namespace waymark
