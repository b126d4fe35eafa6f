// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "assist/choiceswitch.h"

namespace waymark::assist {

namespace {

using schema::ValueType;

constexpr qsizetype keptValues = 100'000;

class Switch
{
public:
    explicit Switch(const ChoiceRequest &request)
        : m_request(request)
        , m_value(request.value ? request.value.target() : request.value)
        , m_now(request.cursor.live(request.value, request.picks))
    {
        QList<int> picks = request.picks;
        while (picks.size() <= request.choice)
            picks.append(-1);
        picks[request.choice] = request.branch;
        m_next = request.cursor.withPicks(request.value, picks);
    }

    ChoiceSwitch made()
    {
        const bool isMissing =
            !m_value || m_value.kind() == yaml::NodeKind::Missing
            || (m_value.isScalar() && m_value.scalarType() == yaml::ScalarType::Null);
        const ValueType type = m_next.facts().type;
        if (isMissing)
            setMark();
        else if (type == ValueType::Object && m_value.isMapping())
            keepFields();
        else if (!m_next.accepts(m_value))
            convert(type);
        return std::move(m_result);
    }

private:
    void keepFields()
    {
        const QStringList before = m_now.properties();
        const QStringList after = m_next.properties();
        const QString mark = discriminator();
        for (const yaml::Entry &entry : m_value.entries()) {
            if (entry.key == mark)
                continue;
            const schema::Cursor now = m_now.property(entry.key);
            const schema::Cursor next = m_next.property(entry.key);
            const bool isGone = before.contains(entry.key) && !after.contains(entry.key);
            const bool isWrong =
                next.isKnown() && !next.accepts(entry.value) && now.accepts(entry.value);
            if (isGone || isWrong)
                drop(m_request.pointer.child(entry.key), entry.value);
        }
        setMark();
    }

    void convert(ValueType type)
    {
        if (type == ValueType::Array && !m_value.isSequence() && m_next.item().accepts(m_value)) {
            if (const auto value = m_value.toValue(keptValues))
                return set(m_request.pointer, yaml::Value(yaml::Value::Sequence{*value}));
        }
        const yaml::Node only =
            m_value.isSequence() && m_value.size() == 1 ? m_value.item(0) : yaml::Node();
        if (only && m_next.accepts(only)) {
            if (const auto value = only.target().toValue(keptValues))
                return set(m_request.pointer, *value);
        }
        m_result.dropped.append({m_request.pointer, m_value.text()});
        yaml::Value start;
        if (type == ValueType::Object)
            start = yaml::Value(yaml::Value::Mapping{});
        else if (type == ValueType::Array)
            start = yaml::Value(yaml::Value::Sequence{});
        set(m_request.pointer, start);
        setMark();
    }

    [[nodiscard]] QString discriminator() const
    {
        const QList<schema::Choice> &choices = m_next.choices();
        return m_request.choice < choices.size() ? choices[m_request.choice].discriminator
                                                 : QString();
    }

    void setMark()
    {
        const QString name = discriminator();
        if (name.isEmpty())
            return;
        const QList<yaml::Value> &marks =
            m_next.choices()[m_request.choice].branches[m_request.branch].marks;
        const yaml::Value mark = m_request.mark.value_or(marks.first());
        const yaml::Node there = m_value.isMapping() ? m_value.value(name) : yaml::Node();
        const auto old = there ? there.target().toValue(1) : Result<yaml::Value>();
        if (!there || !old || !(*old == mark))
            set(m_request.pointer.child(name), mark);
    }

    void set(const JsonPointer &pointer, const yaml::Value &value)
    {
        m_result.edits.append(
            {.action = FieldEdit::Action::Set, .pointer = pointer, .value = value});
    }

    void drop(const JsonPointer &pointer, yaml::Node value)
    {
        m_result.edits.append({.action = FieldEdit::Action::Remove, .pointer = pointer});
        m_result.dropped.append({pointer, value.target().text()});
    }

    const ChoiceRequest &m_request;
    yaml::Node m_value;
    schema::Cursor m_now;
    schema::Cursor m_next;
    ChoiceSwitch m_result;
};

} // namespace

ChoiceSwitch switchOf(const ChoiceRequest &request)
{
    return Switch(request).made();
}

} // namespace waymark::assist
