// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "analysis/analysis.h"
#include "assist/choiceswitch.h"
#include "form/fieldshape.h"
#include "yaml/commentedentries.h"

#include <QHash>

#include <memory>

namespace waymark::form {

/// One field as it stands in one revision of the text.
struct FieldState
{
    std::shared_ptr<const FieldShape> shape;
    JsonPointer pointer;
    FieldKind kind = FieldKind::Line; ///< the shape's, or what the text makes necessary
    yaml::Node node;                  ///< invalid where the field isn't set
    std::shared_ptr<const analysis::Analysis> analysis; ///< keeps `node` alive
    QString text;                                       ///< of a scalar
    bool isSet = false;
    bool isNull = false; ///< null is written, which is not the same as nothing
    bool isRequired = false;
    bool isUnknown = false;    ///< the schema doesn't know it
    bool isOutOfPlace = false; ///< belongs to another form of the object around it
    bool isDamaged = false;    ///< stands in a syntax error: shown, not changed
    bool isShared = false;     ///< comes from an alias or a merge
    bool isReadOnly = false;
    bool isLocked = false; ///< since the whole file is, which the page says once
    int repeats = 0;       ///< so many other places repeat it by an alias, and change with it
    std::optional<yaml::CommentedEntry> commented; ///< stands in a comment instead
    QString damage;       ///< why it can't be read; of a group or list, what in it can't be
    Diagnostics problems; ///< its own

    /// Looks the same in a form.
    bool operator==(const FieldState &other) const;
};

/// What a form shows of one document: a pure function of an analysis, asked for field by field, so
/// that what nobody looks at costs nothing. A value; no widgets.
class FormModel
{
public:
    /// Shapes stay while the schema is the same. While a line is held, fields stand where they did
    /// with it, and `findings` are passed over for those of that text.
    void setAnalysis(const std::shared_ptr<const analysis::Analysis> &analysis, int document,
                     const Diagnostics &findings);

    /// The file can't be written: every field is shown as read-only.
    void setLocked(bool isLocked) { m_isLocked = isLocked; }
    [[nodiscard]] bool isLocked() const { return m_isLocked; }

    /// Nothing is known yet, or the document isn't there (any more).
    [[nodiscard]] bool isEmpty() const { return m_document == nullptr; }
    /// The one whose nodes the fields are.
    [[nodiscard]] const analysis::Analysis &analysis() const { return *m_analysis; }
    [[nodiscard]] const yaml::Document &document() const { return *m_document; }
    /// nullptr where no schema is known.
    [[nodiscard]] const schema::KindEntry *kind() const { return m_kind; }

    [[nodiscard]] FieldState root() const;
    [[nodiscard]] FieldState field(const JsonPointer &pointer) const;
    /// Fields of a group in the schema's order, then the unknown ones; items of a list; entries of
    /// a map.
    [[nodiscard]] QList<FieldState> fieldsOf(const FieldState &parent) const;
    /// Of a long list or map, `count` entries from the one at `from` on.
    [[nodiscard]] QList<FieldState> itemsOf(const FieldState &parent, qsizetype from,
                                            qsizetype count) const;
    [[nodiscard]] FieldState child(const FieldState &parent, const QString &key,
                                   const yaml::Node &node) const;
    /// The shape of what stands under `key`, whether or not it is there.
    [[nodiscard]] std::shared_ptr<const FieldShape> shapeOf(const FieldState &parent,
                                                            const QString &key) const;

    /// The name in front of which a new entry `key` of `parent` goes, so that the schema's order
    /// holds; empty for the end.
    [[nodiscard]] QString entryAfter(const FieldState &parent, const QString &key) const;
    /// The names of the objects on the way to a place, as shown; what a new entry is sorted by.
    [[nodiscard]] QList<QStringList> orderOf(const JsonPointer &pointer) const;

    /// Which form of a value the person wants to see while the value itself doesn't tell.
    void pick(const JsonPointer &pointer, qsizetype choice, int branch);
    /// What to ask the core for another form of `field`.
    [[nodiscard]] assist::ChoiceRequest
    requestFor(const FieldState &field, qsizetype choice, int branch,
               const std::optional<yaml::Value> &mark = {}) const;

    [[nodiscard]] Diagnostics problemsAt(const JsonPointer &pointer) const;
    /// Those that a group need not repeat, since each missing field says it.
    [[nodiscard]] static Diagnostics withoutMissing(Diagnostics problems);
    /// At the field or anywhere below.
    [[nodiscard]] Diagnostics problemsIn(const JsonPointer &pointer) const;

private:
    /// By the parent's shape, so that all items of a list share theirs.
    struct Shapes
    {
        QHash<std::pair<const FieldShape *, QString>, std::shared_ptr<const FieldShape>> open;
        /// By the open shape: as the values at hand shape it.
        QHash<const FieldShape *, QList<std::shared_ptr<const FieldShape>>> bound;
    };

    [[nodiscard]] FieldState state(std::shared_ptr<const FieldShape> shape,
                                   const JsonPointer &pointer, const yaml::Node &node) const;
    /// As forms of the parent know the field that aren't taken.
    [[nodiscard]] std::shared_ptr<const FieldShape> otherShapeOf(const FieldState &parent,
                                                                 const QString &key) const;
    /// The shape with only what speaks of this value.
    [[nodiscard]] std::shared_ptr<const FieldShape>
    bound(const std::shared_ptr<const FieldShape> &shape, const JsonPointer &pointer,
          const yaml::Node &node) const;
    [[nodiscard]] ShapeContext contextOf(const FieldState *parent, const QString &segment) const;
    void addDamage(FieldState &field) const;
    void addRepeats(FieldState &field) const;
    void addMissing(FieldState &field) const;

    void takeFindings(const Diagnostics &findings, int document);

    std::shared_ptr<const analysis::Analysis> m_analysis;
    std::shared_ptr<const analysis::HeldLine> m_held; ///< nullptr: every line is as it is
    const yaml::Document *m_document = nullptr;
    const schema::KindEntry *m_kind = nullptr;
    schema::Schema m_schema;
    std::shared_ptr<const schema::FormHints> m_hints;
    QHash<JsonPointer, Diagnostics> m_problems;
    Diagnostics m_damage;
    std::shared_ptr<Shapes> m_shapes;
    QHash<JsonPointer, QList<int>> m_picks;
    bool m_isLocked = false;
};

} // namespace waymark::form
