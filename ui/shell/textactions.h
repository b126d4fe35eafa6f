// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "diagnostics/diagnostic.h"
#include "editor/text/viewoptions.h"

#include <QObject>

#include <memory>

namespace waymark::catalog {
class CatalogSnapshot;
}
namespace waymark::document {
class DocumentSession;
class DocumentView;
} // namespace waymark::document
namespace waymark::settings {
class Settings;
}
namespace waymark::assist {
class EntityNames;
}

namespace waymark::shell {

class ContentArea;
class WindowActions;

/// The commands of the text in front, in the window's palette; what all texts share: how they are
/// shown, the names they are completed with, the pages that explain what is wrong.
class TextActions final : public QObject
{
    Q_OBJECT

public:
    /// All of it outlives this.
    TextActions(WindowActions &actions, ContentArea &content, settings::Settings &settings);

    /// A text is in front, or none.
    void enable(bool enabled);
    /// Whose names texts are completed with; may be null.
    void setCatalog(const std::shared_ptr<const catalog::CatalogSnapshot> &catalog);
    /// Opens the page on a code.
    void explain(const QString &code);

Q_SIGNALS:
    /// Somebody wants that the rule of a finding doesn't count for the document that it is in.
    void exceptionRequested(const waymark::document::DocumentSession &session,
                            const waymark::Diagnostic &finding);
    /// A rule, or a document that rules are for, is to be shown in its file.
    void placeRequested(const QString &path, waymark::TextRange range);

private:
    void prepare(document::DocumentView *view);
    void setOptions(const editor::ViewOptions &options);

    WindowActions &m_actions;
    ContentArea &m_content;
    settings::Settings &m_settings;
    QStringList m_ids;
    QStringList m_pageIds; ///< of those that pages of a large text have, too
    std::shared_ptr<const assist::EntityNames> m_entities;
};

} // namespace waymark::shell
