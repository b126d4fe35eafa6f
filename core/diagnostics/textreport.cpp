// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "base/basetr.h"
#include "diagnostics/reportwriters.h"
#include "text/invisible.h"
#include "text/printable.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

constexpr qsizetype longestExcerpt = 160;

QByteArray colourOf(Severity severity)
{
    switch (severity) {
    case Severity::Error:
        return "\x1b[1;31m";
    case Severity::Warning:
        return "\x1b[1;33m";
    case Severity::Info:
        break;
    }
    return "\x1b[1;36m";
}

QByteArray severityWord(Severity severity, const ReportStyle &style)
{
    const QByteArray word = severityName(severity).toUtf8();
    return style.colour ? colourOf(severity) + word + "\x1b[0m" : word;
}

/// The line and below it a mark under the stretch.
QByteArray excerpt(const SourceText &text, const Diagnostic &diagnostic)
{
    const PrintedRange place = printedRange(text, diagnostic.range);
    const QString line = printable(QString::fromUtf8(text.slice(text.line(place.line - 1))));
    if (line.size() > longestExcerpt)
        return {};
    const QByteArray number = QByteArray::number(place.line).rightJustified(5);
    QByteArray marked = number + " | " + line.toUtf8() + "\n      | ";
    for (qsizetype column = 1; column < place.column; ++column)
        marked += line.size() >= column && line[column - 1] == u'\t' ? '\t' : ' ';
    const qsizetype end = place.endLine == place.line ? place.endColumn : line.size() + 1;
    marked += '^' + QByteArray(std::max<qsizetype>(0, end - place.column - 1), '~') + '\n';
    return marked;
}

QByteArray finding(const CheckedFile &file, const Diagnostic &diagnostic, const ReportStyle &style)
{
    const PrintedRange place = printedRange(file.text, diagnostic.range);
    QByteArray text = QFile::encodeName(printableLine(file.path)) + ':'
                      + QByteArray::number(place.line) + ':' + QByteArray::number(place.column)
                      + ": " + severityWord(diagnostic.severity, style) + ": "
                      + printable(spelledOut(diagnostic.message)).toUtf8() + " ["
                      + diagnostic.code.toUtf8() + "]\n";
    text += excerpt(file.text, diagnostic);
    const auto note = [&](const QString &label, const QString &words) {
        if (!words.isEmpty())
            text += "      = " + label.toUtf8() + ": " + printable(words).toUtf8() + '\n';
    };
    for (const QString &words : relatedWords(file, diagnostic))
        note(Tr::tr("see"), words);
    note(Tr::tr("why"), diagnostic.why);
    note(Tr::tr("next"), spelledOut(diagnostic.next));
    for (const Fix &fix : diagnostic.fixes.first(std::min<qsizetype>(3, diagnostic.fixes.size())))
        note(Tr::tr("fix"), fix.title);
    return text;
}

QString summary(const Report &report)
{
    const auto errors = int(report.count(Severity::Error));
    const auto warnings = int(report.count(Severity::Warning));
    const QString checked = Tr::tr("%n document(s) in", nullptr, int(report.documentCount())) + u' '
                            + Tr::tr("%n file(s) checked", nullptr, int(report.files.size()));
    const auto set = int(report.suppressedCount() + report.baselinedCount());
    const QString aside =
        set == 0 ? QString() : u' ' + Tr::tr("%n known finding(s) set aside.", nullptr, set);
    if (errors == 0 && warnings == 0)
        return Tr::tr("%1: nothing to mend.").arg(checked) + aside;
    return Tr::tr("%1: %2, %3.")
               .arg(checked, Tr::tr("%n error(s)", nullptr, errors),
                    Tr::tr("%n warning(s)", nullptr, warnings))
           + aside;
}

} // namespace

QByteArray writtenAsText(const Report &report, const ReportStyle &style)
{
    QByteArray text;
    for (const CheckedFile &file : report.files) {
        for (const Diagnostic &diagnostic : file.diagnostics)
            text += finding(file, diagnostic, style);
    }
    return text + summary(report).toUtf8() + '\n';
}

} // namespace waymark
