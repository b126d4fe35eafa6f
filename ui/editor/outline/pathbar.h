// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "theme/theme.h"

#include <QWidget>

class QHBoxLayout;
class QToolButton;

namespace waymark::yaml {
class Node;
}

namespace waymark::editor {

class TextEditor;

/// The path of what the caret stands in, over the text: `spec › services › payments-api › port`. A
/// click goes there; Left and Right walk through it, Down lists what stands beside a part, Escape
/// returns to the text.
class PathBar final : public QWidget
{
    Q_OBJECT

public:
    PathBar(TextEditor &editor, const theme::Theme &theme, QWidget *parent);

    /// With the keyboard on the last part.
    void enter();

Q_SIGNALS:
    void outlineToggled();
    void documentsRequested();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Part
    {
        QString text;
        int document = 0;
        bool isDocument = false;
        QStringList pointer;

        bool operator==(const Part &) const = default;
    };

    void follow();
    [[nodiscard]] QList<Part> partsAtCaret() const;
    void show(const QList<Part> &parts);
    void fit();
    [[nodiscard]] yaml::Node nodeOf(const Part &part) const;
    void go(int index);
    void listBeside(int index);

    TextEditor &m_editor;
    const theme::Theme &m_theme;
    QHBoxLayout *m_row;
    QList<Part> m_parts;
    QList<QToolButton *> m_buttons; ///< as many as were ever needed
    QToolButton *m_outline;
};

} // namespace waymark::editor
