// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "base/background.h"

#include <QRunnable>

namespace waymark {

namespace {

class PieceOfWork final : public QRunnable
{
public:
    explicit PieceOfWork(std::function<void()> work)
        : m_work(std::move(work))
    {}

    void run() override
    {
        handover::takeOver();
        m_work();
    }

private:
    std::function<void()> m_work;
};

} // namespace

Pool::Pool(const QString &name, int threads)
{
    m_threads.setObjectName(name);
    m_threads.setMaxThreadCount(threads);
}

Pool::~Pool()
{
    m_threads.clear();
    m_threads.waitForDone();
    handover::takeOver();
}

void Pool::start(std::function<void()> work)
{
    auto *piece = new PieceOfWork(std::move(work)); // the pool deletes it
    handover::handOver();
    m_threads.start(piece);
}

} // namespace waymark
