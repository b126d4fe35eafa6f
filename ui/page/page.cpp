// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "page/page.h"

#include <utility>

namespace waymark::page {

bool PageState::operator==(const PageState &other) const
{
    return snapshot == other.snapshot && progress.done == other.progress.done
           && progress.total == other.progress.total && mine == other.mine
           && recentDocuments == other.recentDocuments && showsInspector == other.showsInspector
           && isTrusted == other.isTrusted;
}

Page::Page(QWidget *parent)
    : QWidget(parent)
{}

Page::~Page() = default;

void Page::setState(const PageState &state)
{
    if (state == m_state)
        return;
    const PageState before = std::exchange(m_state, state);
    showState(before);
}

} // namespace waymark::page
