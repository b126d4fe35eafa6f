// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "assist/expressioncompletion.h"

#include "assist/assisttr.h"
#include "assist/expressionfunctions.h"
#include "assist/expressionvalues.h"
#include "assist/expressionword.h"
#include "assist/functionwords.h"
#include "cel/parser.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::assist {

namespace {

QString withMarks(const QString &type, const QStringList &marks)
{
    return (QStringList{type} + marks).join(u" · "_s);
}

QString onlyIn(const QStringList &kinds)
{
    return Tr::tr("only %1").arg(kinds.join(", "_L1));
}

class ExpressionCompleter
{
public:
    ExpressionCompleter(const ExpressionPlace &place, qsizetype offset)
        : m_place(place)
        , m_source(place.source())
        , m_word(expressionWordAt(m_source, place.caret))
        , m_offset(offset)
        , m_problems(problemsOf(m_source))
    {}

    Completions run()
    {
        switch (m_word.in) {
        case ExpressionWord::In::Comment:
            break;
        case ExpressionWord::In::String:
            addStringValues();
            break;
        case ExpressionWord::In::Code:
            addCode();
            break;
        }
        const TextRange word = m_word.range;
        m_found.replaced =
            word.isEmpty() ? TextRange{m_offset, m_offset} : m_place.places.inFile(word);
        m_found.typed = QString::fromUtf8(m_source.first(m_place.caret).sliced(word.begin));
        return std::move(m_found);
    }

private:
    [[nodiscard]] qsizetype problemsOf(QByteArrayView source) const
    {
        const auto &options = m_place.view.environment().dialect().parsing;
        return cel::parse(source, options).diagnostics.size();
    }

    [[nodiscard]] QByteArray with(TextRange range, const QByteArray &text) const
    {
        return m_source.first(range.begin).toByteArray() + text + m_source.sliced(range.end);
    }

    /// Written in the expression's language; `selection` is in there.
    void add(Completion completion, const QByteArray &text, TextRange selection)
    {
        if (problemsOf(with(m_word.range, text)) > m_problems)
            return;
        const auto written = m_place.places.written(text);
        if (!written)
            return;
        const auto places = [&](qsizetype at) {
            return m_place.places.written(text.first(at)).value_or(text.first(at)).size();
        };
        const QByteArray blank = m_place.needsBlank ? " " : "";
        completion.insertion = blank + *written;
        completion.selection = {blank.size() + places(selection.begin),
                                blank.size() + places(selection.end)};
        m_found.items.append(std::move(completion));
    }

    void addCode()
    {
        const TextRange word = m_word.range;
        const bool isNumber =
            !word.isEmpty() && m_source[word.begin] >= '0' && m_source[word.begin] <= '9';
        if (isNumber)
            return;
        const char before = word.begin > 0 ? m_source[word.begin - 1] : ' ';
        const bool isOptional = before == '?' && word.begin > 1 && m_source[word.begin - 2] == '.';
        if (before == '.' || isOptional) {
            addFields();
            if (!isOptional)
                addMembers();
        } else if (takesOperand(m_source, word.begin)) {
            addQuotedValues();
            addNames();
            for (const OfferedFunction &function :
                 functionsFor(m_place.view.environment(), nullptr, root()))
                addFunction(function, function.name);
        }
    }

    [[nodiscard]] QByteArray root() const
    {
        return m_place.slot >= policy::ExpressionSlot::Rule ? "self" : "object";
    }

    void addFields()
    {
        const bool areVariables = isBehindVariables();
        for (const policy::ScopeField &field :
             m_place.view.fieldsAt(m_source, m_word.range.begin)) {
            QStringList marks;
            if (!field.isInAll)
                marks << onlyIn(field.kinds);
            if (field.mayLack)
                marks << Tr::tr("optional");
            Completion completion{.kind = Completion::Kind::Field,
                                  .label = field.name,
                                  .detail = withMarks(field.type, marks),
                                  .documentation = field.description};
            if (areVariables)
                completion.documentation = sourceOfVariable(field.name);
            const QByteArray name = field.name.toUtf8();
            add(std::move(completion), name, {name.size(), name.size()});
        }
    }

    [[nodiscard]] bool isBehindVariables() const
    {
        const QByteArrayView name("variables.");
        const QByteArrayView before = m_source.first(m_word.range.begin);
        if (!before.endsWith(name))
            return false;
        const qsizetype begin = before.size() - name.size();
        return begin == 0 || (!isOfName(before[begin - 1]) && before[begin - 1] != '.');
    }

    [[nodiscard]] QString sourceOfVariable(const QString &name) const
    {
        for (const policy::NamedExpression &variable : m_place.policy.variables) {
            if (variable.name == name)
                return QString::fromUtf8(variable.expression.source.trimmed());
        }
        return {};
    }

    void addMembers()
    {
        std::vector<OfferedFunction> all;
        for (const policy::ScopedPart &operand :
             m_place.view.operandsAt(m_source, m_word.range.begin)) {
            const QByteArray space = operand.look.parsed.ast.qualifiedName(operand.id);
            if (!space.isEmpty() && addNamespace(space + '.'))
                return;
            if (operand.type()->kind == cel::TypeKind::Error)
                continue;
            for (const OfferedFunction &function :
                 functionsFor(*operand.scope->environment, operand.type())) {
                const auto same = std::ranges::find(all, function.name, &OfferedFunction::name);
                if (same == all.end()) {
                    all.push_back(function);
                    continue;
                }
                same->signatures += function.signatures;
                same->signatures.removeDuplicates();
            }
        }
        for (const OfferedFunction &function : all)
            addFunction(function, function.name);
    }

    /// Those of `sets.`; false where there is no such namespace.
    bool addNamespace(const QByteArray &space)
    {
        bool hasSome = false;
        for (OfferedFunction function : functionsFor(m_place.view.environment(), nullptr)) {
            if (!function.name.startsWith(space))
                continue;
            hasSome = true;
            function.call.remove(0, space.size());
            function.selection = {function.selection.begin - space.size(),
                                  function.selection.end - space.size()};
            addFunction(function, function.name.sliced(space.size()));
        }
        return hasSome;
    }

    void addFunction(const OfferedFunction &function, const QByteArray &name)
    {
        QStringList marks;
        if (function.since > 0)
            marks << Tr::tr("from 1.%1").arg(function.since);
        Completion completion{.kind = Completion::Kind::Function,
                              .label = QString::fromUtf8(name),
                              .detail = withMarks(function.signatures.front(), marks),
                              .documentation = wordsOf(function)};
        const qsizetype end = m_word.range.end;
        const bool isCalled = end < m_source.size() && m_source[end] == '(';
        if (isCalled)
            return add(std::move(completion), name, {name.size(), name.size()});
        const qsizetype before = m_found.items.size();
        add(completion, function.call, function.selection);
        // Where a comma can't stand, the name with its brackets can.
        if (m_found.items.size() == before && !m_place.places.written(function.call))
            add(std::move(completion), name + "()", {name.size() + 1, name.size() + 1});
    }

    void addNames()
    {
        // Without its last argument a macro is none yet.
        const QByteArray whole = with(m_word.range, "aName");
        QStringList seen;
        for (const policy::ScopeName &name : m_place.view.namesAt(whole, m_word.range.begin)) {
            if (seen.contains(name.name))
                continue; // an inner variable hides it
            seen << name.name;
            Completion completion{
                .kind = Completion::Kind::Field, .label = name.name, .detail = name.type};
            const QByteArray text = name.name.toUtf8();
            if (!name.isLocal)
                completion.documentation = rootWords(text);
            add(std::move(completion), text, {text.size(), text.size()});
        }
    }

    void addValue(const OfferedValue &value, const QByteArray &text)
    {
        const QString detail = value.isInAll ? QString() : onlyIn(value.kinds);
        add({.kind = Completion::Kind::Value, .label = value.text, .detail = detail}, text,
            {text.size(), text.size()});
    }

    /// The value as the string around the caret holds it; nullopt where it can't.
    [[nodiscard]] std::optional<QByteArray> inString(const QString &value) const
    {
        QByteArray text = value.toUtf8();
        const bool isPlain = !text.contains('\\') && !text.contains(m_word.quote);
        if (!isPlain && m_word.isRaw)
            return std::nullopt;
        text.replace("\\", "\\\\");
        const QByteArray quote(1, m_word.quote);
        return text.replace(quote, QByteArray('\\' + quote));
    }

    void addStringValues()
    {
        const QByteArray mark(m_word.isLong ? 3 : 1, m_word.quote);
        qsizetype blank = m_place.caret;
        while (blank < m_word.range.end && !QByteArrayView(" )],").contains(m_source[blank]))
            ++blank;
        const TextRange upToBlank{m_word.range.begin, blank};
        // A string that isn't closed yet seems to end where the next one begins.
        const bool isWhole =
            m_word.isClosed
            && problemsOf(with(m_word.range, "a")) <= problemsOf(with(upToBlank, "a" + mark));
        if (!isWhole)
            m_word.range = upToBlank;
        const QByteArray end = isWhole ? QByteArray() : mark;
        const auto values = valuesFor(m_place, with(m_word.range, "a" + end), m_word.range.begin);
        for (const OfferedValue &value : values) {
            if (const auto text = inString(value.text))
                addValue(value, *text + end);
        }
    }

    void addQuotedValues()
    {
        const QByteArrayView before = m_source.first(m_word.range.begin).trimmed();
        if (before.isEmpty() || !QByteArrayView("=[,").contains(before.back()))
            return;
        for (const OfferedValue &value :
             valuesFor(m_place, with(m_word.range, "''"), m_word.range.begin)) {
            if (const auto text = inString(value.text))
                addValue(value, '\'' + *text + '\'');
        }
    }

    const ExpressionPlace &m_place;
    QByteArrayView m_source;
    ExpressionWord m_word;
    qsizetype m_offset;
    qsizetype m_problems;
    Completions m_found;
};

} // namespace

Completions expressionCompletions(const ExpressionPlace &place, qsizetype offset)
{
    return ExpressionCompleter(place, offset).run();
}

} // namespace waymark::assist
