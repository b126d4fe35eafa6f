// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QColor>
#include <QFont>
#include <QIcon>
#include <QObject>

#include <memory>

namespace waymark::theme {

struct IconColours;

enum class Scheme { Light, Dark };

/// The colours of LOOK.md; nothing else in `ui` names a colour.
struct Tokens
{
    QColor window;
    QColor surface;
    QColor raised;
    QColor border;
    QColor text;
    QColor secondary;
    QColor accent;
    QColor accentText; ///< on accent
    QColor selection;  ///< behind selected rows and text; `text` and `secondary` stand on it
    QColor control;    ///< outline of what can be typed into or pressed
    QColor good;
    QColor warning;
    QColor bad;
    QColor running;
    QColor info;
    QColor unknown;

    bool operator==(const Tokens &) const = default;
};

[[nodiscard]] const Tokens &tokensOf(Scheme scheme);

/// Space in device-independent pixels, in steps of 4.
namespace space {
inline constexpr int inside = 4;  ///< inside a control
inline constexpr int related = 8; ///< between things that belong together
inline constexpr int group = 16;  ///< between groups
inline constexpr int page = 24;   ///< margin of a page
inline constexpr int cardRadius = 6;
inline constexpr int controlRadius = 4;
inline constexpr int row = 28;
inline constexpr int compactRow = 24;
} // namespace space

/// The look of the running program: follows the desktop's light or dark setting unless told
/// otherwise, sets the application's style and palette. Made once by `app` and passed by reference.
class Theme final : public QObject
{
    Q_OBJECT

public:
    enum class Choice { FollowDesktop, Light, Dark };

    explicit Theme(Choice choice, QObject *parent = nullptr);
    ~Theme() override;

    [[nodiscard]] Choice choice() const { return m_choice; }
    void setChoice(Choice choice);
    [[nodiscard]] Scheme scheme() const { return m_scheme; }
    [[nodiscard]] const Tokens &tokens() const { return tokensOf(m_scheme); }

    [[nodiscard]] QFont pageTitleFont() const;
    [[nodiscard]] QFont sectionFont() const;
    [[nodiscard]] QFont codeFont() const;
    /// Figures of equal width, for columns of numbers.
    [[nodiscard]] QFont numberFont() const;

    /// A Breeze icon by its freedesktop name (`document-save`), in the text colour of the scheme;
    /// from the desktop's icon theme if it has it, else the bundled one. Drawn when first painted;
    /// follows `changed()`.
    [[nodiscard]] QIcon icon(const QString &name) const;

Q_SIGNALS:
    /// Palette, tokens and icons are new.
    void changed();

private:
    void apply();

    Choice m_choice;
    Scheme m_scheme = Scheme::Light;
    std::shared_ptr<IconColours> m_iconColours;
};

} // namespace waymark::theme
