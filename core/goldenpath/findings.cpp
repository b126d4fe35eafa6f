// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "goldenpath/findings.h"

#include <algorithm>

namespace waymark::goldenpath {

void Findings::add(const QString &file, const SourceText &text, Diagnostic found)
{
    auto known = std::ranges::find(m_files, file, &CheckedFile::path);
    if (known == m_files.end()) {
        m_files.append(CheckedFile{.path = file, .text = text, .documents = {}, .diagnostics = {}});
        known = m_files.end() - 1;
    }
    if (!known->diagnostics.contains(found))
        known->diagnostics.append(std::move(found));
}

void Findings::add(const yaml::SyntaxTree &tree, const QString &file, const Diagnostics &found)
{
    for (const Diagnostic &each : found)
        add(file, tree.text(), each);
}

void Findings::rewrite(const std::function<QString(const QString &)> &sentence,
                       const std::function<QByteArray(const QByteArray &)> &file)
{
    for (CheckedFile &checked : m_files) {
        checked.text = SourceText(file(checked.text.bytes()));
        // Of a file in the tree, whose name a run makes.
        if (!checked.path.startsWith(u'/'))
            checked.path = sentence(checked.path);
        for (Diagnostic &found : checked.diagnostics) {
            for (QString *text : {&found.message, &found.why, &found.next})
                *text = sentence(*text);
            for (Fix &fix : found.fixes)
                fix.title = sentence(fix.title);
            for (RelatedPlace &place : found.related)
                place.message = sentence(place.message);
        }
    }
}

qsizetype Findings::count(Severity severity) const
{
    qsizetype count = 0;
    for (const CheckedFile &file : m_files)
        count += std::ranges::count(file.diagnostics, severity, &Diagnostic::severity);
    return count;
}

QStringList Findings::codes() const
{
    QStringList codes;
    for (const CheckedFile &file : m_files) {
        for (const Diagnostic &each : file.diagnostics)
            codes.append(each.code);
    }
    return codes;
}

Report Findings::report() const
{
    Report report{m_files};
    for (CheckedFile &file : report.files)
        sortByPlace(file.diagnostics);
    return report;
}

Diagnostic findingOf(const Error &error, TextRange range)
{
    Diagnostic found;
    found.code = error.code;
    found.message = error.message;
    found.next = error.next;
    found.range = range;
    return found;
}

TextRange rangeInFile(yaml::Node scalar, TextRange inText)
{
    const TextRange whole = scalar.range();
    const auto verbatim = scalar.verbatim();
    if (!verbatim || inText.end > verbatim->size())
        return whole;
    const bool isQuoted = scalar.style() == yaml::NodeStyle::SingleQuoted
                          || scalar.style() == yaml::NodeStyle::DoubleQuoted;
    const qsizetype begin = whole.begin + (isQuoted ? 1 : 0);
    if (begin + verbatim->size() > whole.end)
        return whole;
    return {begin + inText.begin, begin + inText.end};
}

} // namespace waymark::goldenpath
