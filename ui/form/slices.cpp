// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "form/slices.h"

#include "base/trace.h"

#include <algorithm>

using namespace std::chrono_literals;

namespace waymark::form {

namespace {

/// Of the 8 ms that the UI thread may be away; laying out and painting what was made take the rest.
constexpr auto lengthOfTurn = 3ms;

} // namespace

Slices::Slices(QObject *parent)
    : QObject(parent)
{
    m_next.setSingleShot(true);
    m_next.setInterval(0ms);
    connect(&m_next, &QTimer::timeout, this, &Slices::goOn);
}

void Slices::begin()
{
    m_begun = std::chrono::steady_clock::now();
}

bool Slices::isOver() const
{
    return std::chrono::steady_clock::now() - m_begun >= lengthOfTurn;
}

void Slices::later(QObject *who, std::function<bool()> goOn)
{
    const bool isWaiting =
        std::ranges::any_of(m_waiting, [who](const Waiting &one) { return one.who == who; });
    if (!isWaiting)
        m_waiting.append({who, std::move(goOn)});
    m_next.start();
}

void Slices::makeNext()
{
    if (m_waiting.isEmpty())
        return;
    // A copy: what is made may have more to make later.
    const Waiting first = m_waiting.first();
    const bool isLeft = first.who != nullptr && first.goOn();
    if (!isLeft)
        m_waiting.removeIf([&](const Waiting &one) { return one.who == first.who; });
}

void Slices::finish()
{
    while (!m_waiting.isEmpty())
        makeNext();
}

void Slices::goOn()
{
    const trace::Span span("form.slice");
    begin();
    do
        makeNext();
    while (!m_waiting.isEmpty() && !isOver());
    if (m_waiting.isEmpty())
        Q_EMIT finished();
    else
        m_next.start();
}

} // namespace waymark::form
