// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "yaml/outline.h"

#include <memory>

namespace waymark::editor {

/// A place of a text to go to, with the words that it is found by.
struct PlaceMatch
{
    QString title;
    QString detail;
    QString path; ///< as it can be typed
    TextRange place;
    bool hasChildren = false;
};

struct PlaceQuery
{
    enum class Kind {
        Keys,     ///< by the letters of the name, then of the path
        Paths,    ///< by a JSON Pointer or dotted path, then by its letters
        Documents ///< of the file
    };

    std::shared_ptr<const yaml::Outline> outline;
    Kind kind = Kind::Keys;
    QString typed;
    int document = 0; ///< that the caret stands in: its paths come first
};

/// The best places, the best first, at most a hundred. Any thread; nullopt when stopped.
[[nodiscard]] std::optional<QList<PlaceMatch>> matchPlaces(const PlaceQuery &query,
                                                           std::stop_token stop);

} // namespace waymark::editor
