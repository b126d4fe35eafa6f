// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "document/viewstate.h"

#include <QDataStream>

namespace waymark::document {

namespace {

constexpr quint8 stateVersion = 1;

} // namespace

QByteArray ViewState::toBytes() const
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream << stateVersion << mode << splitter << qint64(selection.begin) << qint64(selection.end)
           << qint32(scroll);
    return bytes;
}

std::optional<ViewState> ViewState::fromBytes(const QByteArray &bytes)
{
    QDataStream stream(bytes);
    quint8 version = 0;
    qint64 begin = 0;
    qint64 end = 0;
    qint32 scroll = 0;
    ViewState state;
    stream >> version >> state.mode >> state.splitter >> begin >> end >> scroll;
    if (stream.status() != QDataStream::Ok || version != stateVersion || begin < 0 || begin > end)
        return std::nullopt;
    state.selection = {begin, end};
    state.scroll = scroll;
    return state;
}

} // namespace waymark::document
