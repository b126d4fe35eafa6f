// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "base/background.h"

namespace waymark {

Pool::Pool(const QString &name, int threads)
{
    m_threads.setObjectName(name);
    m_threads.setMaxThreadCount(threads);
}

Pool::~Pool()
{
    m_threads.clear();
    m_threads.waitForDone();
}

void Pool::start(std::function<void()> work)
{
    m_threads.start(std::move(work));
}

} // namespace waymark
