// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "assist/completion.h"

#include "analysis/schemawords.h"
#include "assist/assisttr.h"
#include "assist/caretcontext.h"
#include "assist/completionwriter.h"
#include "assist/expressioncompletion.h"
#include "assist/newdocument.h"
#include "base/trace.h"
#include "text/fuzzy.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::assist {

namespace {

constexpr qsizetype mostEntities = 200;

class Completer
{
public:
    explicit Completer(const CompletionInput &input)
        : m_input(input)
        , m_analysis(*input.analysis)
        , m_context(caretContextAt(m_analysis.tree, input.offset))
        , m_writer(m_analysis.tree, m_context)
    {
        const auto &documents = m_analysis.tree.documents();
        if (m_context.document < documents.size())
            m_root = documents[m_context.document].root;
        if (m_context.document < documents.size())
            m_kind = m_analysis.kindOf(documents[m_context.document]);
    }

    Completions run()
    {
        m_found.revision = m_analysis.revision;
        m_found.replaced = m_context.token;
        m_found.typed = m_context.typed;
        if (m_context.takesKey)
            addKeys();
        if (m_context.takesValue)
            addValues();
        return std::move(m_found);
    }

private:
    [[nodiscard]] schema::Cursor cursorAt(const JsonPointer &pointer) const
    {
        return m_kind != nullptr ? schema::Cursor(m_kind->schema).at(pointer) : schema::Cursor();
    }

    /// Keys of the map other than the one that the caret stands in.
    [[nodiscard]] QSet<QString> present() const
    {
        QSet<QString> names;
        for (yaml::Node child = m_context.siblings.firstChild(); child;
             child = child.nextSibling()) {
            const TextRange key = child.key().fullRange();
            if (key.begin != m_context.token.begin)
                names.insert(child.keyText());
        }
        return names;
    }

    void addKeys()
    {
        const bool isTop = m_context.collection.isRoot();
        const QSet<QString> there = present();
        if (isTop && m_kind == nullptr)
            addTopKeys(there);
        const schema::Cursor map = cursorAt(m_context.collection);
        QList<Completion> optional;
        QList<Completion> deprecated;
        yaml::Value::Mapping missing;
        for (const QString &name : map.properties()) {
            if (there.contains(name))
                continue;
            const schema::Cursor field = map.property(name);
            if (!field.isKnown() || (field.facts().isReadOnly && !field.facts().isRequired))
                continue;
            const Completion completion = m_writer.key(name, field);
            if (completion.isRequired)
                missing.append({name, schema::placeholder(field)});
            (completion.isDeprecated ? deprecated
             : completion.isRequired ? m_found.items
                                     : optional)
                .append(completion);
        }
        if (missing.size() > 1 && !m_context.hasColon)
            m_found.items.prepend(m_writer.fields(missing));
        m_found.items += optional + deprecated;
    }

    void addTopKeys(const QSet<QString> &there)
    {
        if (there.isEmpty() && m_context.column == 0) {
            for (const schema::KindEntry &kind :
                 m_analysis.rules ? m_analysis.rules->kinds.kinds() : QList<schema::KindEntry>()) {
                if (!kind.isGone)
                    m_found.items.append(m_writer.document(kind));
            }
        }
        for (const QString &name : {u"apiVersion"_s, u"kind"_s, u"metadata"_s}) {
            if (!there.contains(name))
                m_found.items.append(m_writer.key(name, schema::Cursor()));
        }
    }

    void addValues()
    {
        const JsonPointer &place = m_context.value;
        const bool isTop = place.depth() == 1;
        if (isTop && (place.last() == "apiVersion"_L1 || place.last() == "kind"_L1))
            addKindValues(place.last() == "kind"_L1);
        const schema::Cursor field = cursorAt(place);
        const schema::Facts &facts = field.facts();
        if (facts.constant)
            addValue(*facts.constant, Tr::tr("the only value"), {});
        for (const yaml::Value &value : facts.enumeration)
            addValue(value, {}, {});
        if (facts.type == schema::ValueType::Boolean) {
            addValue(true, {}, {});
            addValue(false, {}, {});
        }
        if (facts.defaultValue)
            addValue(*facts.defaultValue, Tr::tr("default"), {});
        for (const yaml::Value &value : facts.examples)
            addValue(value, Tr::tr("example"), {});
        if (facts.isNullable)
            addValue({}, {}, {});
        addEntities(field);
        addCollections(field);
    }

    void addValue(const yaml::Value &value, const QString &detail, const QString &documentation)
    {
        Completion completion = m_writer.value(value);
        const auto same = std::ranges::find_if(m_found.items, [&](const Completion &item) {
            return item.kind == Completion::Kind::Value && item.label == completion.label;
        });
        if (same != m_found.items.end()) {
            if (same->detail.isEmpty())
                same->detail = detail;
            return;
        }
        completion.detail = detail;
        completion.documentation = documentation;
        m_found.items.append(std::move(completion));
    }

    /// Of the kinds that the workspace knows, those that fit the other half.
    void addKindValues(bool isKind)
    {
        if (!m_analysis.rules)
            return;
        const QString other = m_root.value(isKind ? u"apiVersion" : u"kind").text();
        const auto otherOf = [isKind](const schema::KindKey &key) -> const QString & {
            return isKind ? key.apiVersion : key.kind;
        };
        const QList<schema::KindKey> keys = m_analysis.rules->kinds.keys();
        const bool isFree = std::ranges::none_of(
            keys, [&](const schema::KindKey &key) { return otherOf(key) == other; });
        for (const schema::KindKey &key : keys) {
            if (!isFree && otherOf(key) != other)
                continue;
            // What is compiled for its description alone is what the other half leaves.
            const auto kind = isFree ? nullptr : m_analysis.rules->kinds.share(key);
            if (kind == nullptr || !kind->isGone)
                addValue(isKind ? key.kind : key.apiVersion, otherOf(key),
                         kind == nullptr ? QString() : kind->description);
        }
    }

    /// What a RequestKind says of the field counts before what the schema says.
    [[nodiscard]] const schema::EntityHint *entityHint(const schema::Cursor &field) const
    {
        if (m_kind == nullptr)
            return nullptr;
        const auto *said = m_kind->hints ? m_kind->hints->entity(m_context.value) : nullptr;
        const auto &own = field.facts().entity;
        return said != nullptr ? said : own ? &*own : nullptr;
    }

    void addEntities(const schema::Cursor &field)
    {
        const schema::EntityHint *hint = entityHint(field);
        if (!m_input.entities || hint == nullptr)
            return;
        const auto names = m_input.entities->namesFor(*hint, m_context.typed, mostEntities);
        for (const EntityName &name : names) {
            Completion completion = m_writer.value(name.written);
            completion.kind = Completion::Kind::Entity;
            completion.detail = name.detail;
            completion.documentation = name.title;
            m_found.items.append(std::move(completion));
        }
    }

    /// A whole map or list where nothing is written yet.
    void addCollections(const schema::Cursor &field)
    {
        const auto type = field.facts().type;
        const bool isMap = type == schema::ValueType::Object;
        if ((!isMap && type != schema::ValueType::Array) || !m_context.token.isEmpty())
            return;
        const yaml::Value skeleton = schema::placeholder(field);
        const bool isEmpty = isMap
                                 ? skeleton.mapping() == nullptr || skeleton.mapping()->isEmpty()
                                 : skeleton.sequence() == nullptr || skeleton.sequence()->isEmpty();
        if (isEmpty || m_context.takesKey)
            return; // the keys themselves are offered
        m_found.items.append(m_writer.collection(skeleton));
    }

    const CompletionInput &m_input;
    const analysis::Analysis &m_analysis;
    CaretContext m_context;
    CompletionWriter m_writer;
    yaml::Node m_root;
    const schema::KindEntry *m_kind = nullptr;
    Completions m_found;
};

} // namespace

Completions completionsAt(const CompletionInput &input)
{
    const trace::Span span("workspace.complete");
    if (const auto place = expressionPlaceAt(*input.analysis, input.offset)) {
        Completions found = expressionCompletions(*place, input.offset);
        found.revision = input.analysis->revision;
        return found;
    }
    return Completer(input).run();
}

QList<Completion> matching(const QList<Completion> &items, const QString &typed)
{
    const QString wanted = typed.toLower();
    if (wanted.isEmpty())
        return items;
    struct Scored
    {
        int score;
        const Completion *item;
    };
    QList<Scored> scored;
    for (const Completion &item : items) {
        const QString label = item.label.toLower();
        auto score = fuzzyScore(label, wanted);
        if (!score)
            continue;
        // What begins as typed comes first; a required field before an optional one.
        *score += label.startsWith(wanted) ? 40 : 0;
        *score += item.isRequired ? 5 : 0;
        *score -= item.isDeprecated ? 20 : 0;
        scored.append({*score, &item});
    }
    std::ranges::stable_sort(scored, std::ranges::greater(), &Scored::score);
    QList<Completion> best;
    for (const Scored &entry : std::as_const(scored))
        best.append(*entry.item);
    return best;
}

} // namespace waymark::assist
