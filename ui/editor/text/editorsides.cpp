// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "editor/text/editorsides.h"

#include "editor/assist/problemstrip.h"
#include "editor/text/editorgutter.h"
#include "editor/text/texteditor.h"

namespace waymark::editor {

EditorSides::EditorSides(TextEditor &editor)
    : m_gutter(new EditorGutter(editor))
    , m_strip(new ProblemStrip(editor))
{}

int EditorSides::left() const
{
    return m_gutter->sizeHint().width();
}

int EditorSides::right()
{
    return ProblemStrip::stripWidth;
}

bool EditorSides::wantsLayout() const
{
    return left() != m_gutter->width();
}

void EditorSides::layOut(const QRect &inside, const QRect &viewport)
{
    m_gutter->setGeometry(inside.left(), inside.top(), left(), viewport.height());
    m_strip->setGeometry(viewport.right() + 1, inside.top(), right(), viewport.height());
}

void EditorSides::update()
{
    m_gutter->update();
    m_strip->update();
}

void EditorSides::updateStrip()
{
    m_strip->update();
}

void EditorSides::follow(const QRect &rect, int dy)
{
    if (dy != 0)
        m_gutter->scroll(0, dy);
    else
        m_gutter->update(0, rect.y(), m_gutter->width(), rect.height());
}

} // namespace waymark::editor
