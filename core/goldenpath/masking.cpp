// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "goldenpath/masking.h"

#include "template/json.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::goldenpath {

namespace {

constexpr auto maskText = "***"_L1;
/// Shorter lines, numbers and parts stand everywhere, and say nothing.
constexpr qsizetype shortestLine = 8;
constexpr qsizetype shortestPart = 4;

void collectTexts(const templates::Value &value, QStringList &texts)
{
    if (value.text())
        texts.append(*value.text());
    for (const templates::Value &each : value.list() ? *value.list() : templates::Items())
        collectTexts(each, texts);
    if (value.object()) {
        for (const auto &[key, each] : value.object()->entries())
            collectTexts(each, texts);
    }
}

/// `text` without what it begins and ends with as `other` does.
QString differingPart(const QString &text, const QString &other)
{
    const qsizetype most = std::min(text.size(), other.size());
    qsizetype begin = 0;
    while (begin < most && text[begin] == other[begin])
        ++begin;
    qsizetype end = 0;
    while (end < most - begin && text[text.size() - 1 - end] == other[other.size() - 1 - end])
        ++end;
    return text.sliced(begin, text.size() - begin - end);
}

} // namespace

Masking::Masking(const templates::Value &secrets)
{
    QStringList texts;
    collectTexts(secrets, texts);
    for (const QString &text : std::as_const(texts))
        add(text);
}

void Masking::addForm(const QString &form)
{
    if (form.isEmpty() || m_forms.contains(form))
        return;
    const auto place = std::ranges::upper_bound(m_forms, form.size(), std::greater<>(),
                                                [](const QString &each) { return each.size(); });
    m_forms.insert(place, form);
}

void Masking::addWritten(const QString &text)
{
    const QString json = templates::toJson(templates::Value(text));
    addForm(text);
    addForm(json.sliced(1, json.size() - 2));
    addForm(QString(text).replace(u'\'', "''"_L1)); // in YAML
}

void Masking::add(const QString &text)
{
    // References of entities are written in lower case, for one.
    for (const QString &cased : {text, text.toLower(), text.toUpper()}) {
        addWritten(cased);
        addWritten(cased.trimmed());
        if (!cased.contains(u'\n'))
            continue;
        for (const QString &line : cased.split(u'\n')) {
            if (line.trimmed().size() >= shortestLine)
                addWritten(line.trimmed());
        }
    }
}

void Masking::learn(const templates::Value &actual, const templates::Value &fromMasked)
{
    if (actual.text()) {
        const QString text = masked(*actual.text());
        const QString other = fromMasked.text() ? *fromMasked.text() : QString();
        if (text == other)
            return;
        add(*actual.text());
        // A path or a sentence can be put together anew; the stretch that differs stays in it.
        if (const QString part = differingPart(text, other); part.size() >= shortestPart)
            add(part);
    } else if (actual.number()) {
        const QString digits = templates::toJson(actual);
        if (!(actual == fromMasked) && digits.size() >= shortestPart)
            add(digits);
    } else if (actual.list()) {
        const auto *others = fromMasked.list();
        for (size_t i = 0; i < actual.list()->size(); ++i)
            learn((*actual.list())[i],
                  others && i < others->size() ? (*others)[i] : templates::Value());
    } else if (actual.object()) {
        for (const auto &[key, each] : actual.object()->entries()) {
            const auto *other = fromMasked.object() ? fromMasked.object()->find(key) : nullptr;
            learn(each, other ? *other : templates::Value());
        }
    }
}

QString Masking::masked(QString text) const
{
    for (const QString &form : m_forms)
        text.replace(form, maskText);
    return text;
}

templates::Value Masking::masked(const templates::Value &value) const
{
    if (isEmpty())
        return value;
    if (value.number() && m_forms.contains(templates::toJson(value)))
        return QString(maskText);
    if (value.list()) {
        templates::Items items;
        for (const templates::Value &each : *value.list())
            items.push_back(masked(each));
        return items;
    }
    if (value.object()) {
        std::vector<templates::Entry> entries;
        for (const auto &[key, each] : value.object()->entries())
            entries.emplace_back(masked(key), masked(each));
        return entries;
    }
    return value.text() ? templates::Value(masked(*value.text())) : value;
}

QByteArray Masking::blanked(QByteArray text) const
{
    for (const QString &form : m_forms) {
        QByteArray blanks = form.toUtf8();
        const QByteArray bytes = blanks;
        for (char &c : blanks)
            c = c == '\n' ? '\n' : '*';
        text.replace(bytes, blanks);
    }
    return text;
}

void Masking::mask(StepReport &report) const
{
    for (QString &line : report.log)
        line = masked(std::move(line));
    report.output = masked(report.output);
}

void Masking::mask(Findings &findings) const
{
    if (isEmpty())
        return;
    findings.rewrite([this](const QString &text) { return masked(text); },
                     [this](const QByteArray &text) { return blanked(text); });
}

void Masking::mask(RunResult &result) const
{
    for (StepReport &step : result.steps)
        mask(step);
    result.output = masked(result.output);
    for (Registration &each : result.registrations) {
        each.url = masked(std::move(each.url));
        each.entityRef = masked(std::move(each.entityRef));
    }
    mask(result.findings);
}

} // namespace waymark::goldenpath
