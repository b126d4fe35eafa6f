// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "document/documentsession.h"
#include "yaml/folding.h"
#include "yaml/outline.h"

#include <QObject>

#include <memory>

namespace waymark::editor {

/// What the editor shows of a text's shape: where it folds and its outline. Made in the background
/// after each analysis; the outline only while somebody looks at it.
class DocumentStructure final : public QObject
{
    Q_OBJECT

public:
    explicit DocumentStructure(document::DocumentSession &session, QObject *parent);

    /// Of the text's current revision when `foldsChanged()` comes.
    [[nodiscard]] const QList<yaml::FoldRegion> &folds() const { return m_folds; }

    void setOutlineWanted(bool wanted);
    /// False where nobody sees the structure, which isn't computed then.
    void setActive(bool active) { m_isActive = active; }
    /// Never null; may be older than the text.
    [[nodiscard]] const std::shared_ptr<const yaml::Outline> &outline() const { return m_outline; }
    [[nodiscard]] bool isOutlineCurrent() const;

Q_SIGNALS:
    void foldsChanged();
    void outlineChanged();

private:
    struct Input
    {
        std::shared_ptr<const analysis::Analysis> analysis;
        bool wantsOutline = false;
    };
    struct Output
    {
        quint64 revision = 0;
        QList<yaml::FoldRegion> folds;
        std::shared_ptr<const yaml::Outline> outline; ///< nullptr where nobody wants it
    };

    [[nodiscard]] static std::optional<Output> work(const Input &input, std::stop_token stop);
    void submit();
    void take(Output output);

    document::DocumentSession &m_session;
    QList<yaml::FoldRegion> m_folds;
    std::shared_ptr<const yaml::Outline> m_outline;
    quint64 m_outlineRevision = 0;
    bool m_isActive = true;
    bool m_wantsOutline = false;
    Latest<Input, Output> m_latest;
};

} // namespace waymark::editor
