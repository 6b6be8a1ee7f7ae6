// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/kit/theme.h"

#include <QApplication>
#include <QRegularExpression>
#include <QStyle>
#include <QStyleFactory>
#include <QToolTip>

namespace plumbline::ui {
namespace {

Theme &worn()
{
    static Theme theme = Theme::light();
    return theme;
}

const char *const sheet = R"(
QPushButton, QToolButton, QListView, QTableView, QTreeView, QCheckBox { outline: none; }
QToolTip { background: @raised; color: @text; border: 1px solid @borderStrong; padding: 4px 6px; }
#canvas, QScrollArea#canvas, QScrollArea#canvas > QWidget > QWidget { background: @canvas; }
QScrollArea { border: none; background: transparent; }
QScrollArea > QWidget > QWidget { background: transparent; }
#nav { background: @nav; border-right: 1px solid @border; }
#card { background: @surface; border: 1px solid @border; border-radius: 12px; }
#sunken { background: @sunken; border: none; border-radius: 8px; }
#drawer { background: @surface; border-left: 1px solid @borderStrong; }
#popup { background: @raised; border: 1px solid @borderStrong; border-radius: 8px; }
#toast { background: @text; border-radius: 8px; }
#toast QLabel { color: @surface; }
#toast QPushButton { color: @toastLink; background: transparent; border: none; font-weight: bold; padding: 4px 8px; }
#banner { background: @amberSoft; border: none; border-radius: 8px; }
#banner QLabel { color: @amber; }
QLabel { background: transparent; }
QLabel[tone="2"] { color: @text2; }
QLabel[tone="3"] { color: @text3; }
QLabel[tone="red"] { color: @red; }
QLabel[tone="amber"] { color: @amber; }
QLabel[tone="green"] { color: @green; }
QLabel[tone="accent"] { color: @accent; }

QPushButton { background: @surface; border: 1px solid @borderInput; border-radius: 8px; padding: 0 14px; min-height: @h34px;
    color: @text; }
QPushButton:hover { background: @sunken; }
QPushButton:pressed { background: @border; }
QPushButton:disabled { color: @text3; border-color: @border; background: @sunken; }
QPushButton[kind="primary"] { background: @accent; color: @onAccent; border: 1px solid @accent; font-weight: bold; }
QPushButton[kind="primary"]:hover { background: @accentHover; border-color: @accentHover; }
QPushButton[kind="primary"]:disabled { background: @borderStrong; border-color: @borderStrong; color: @surface; }
QPushButton[kind="quiet"] { background: transparent; border: 1px solid transparent; padding: 0 8px; color: @text2; }
QPushButton[kind="quiet"]:hover { background: @sunken; color: @text; }
QPushButton[kind="link"] { background: transparent; border: none; padding: 0 2px; min-height: @h20px; color: @accent;
    text-align: left; }
QPushButton[kind="link"]:hover { text-decoration: underline; }
QPushButton[kind="row"] { background: transparent; border: none; border-radius: 8px; padding: 0; min-height: 0; text-align: left; }
QPushButton[kind="row"]:disabled { background: transparent; }
QPushButton[kind="row"]:hover { background: @sunken; }
QPushButton[kind="cell"] { background: transparent; border: 1px solid @borderStrong; border-radius: 8px; padding: 0; min-height: 0;
    text-align: left; }
QPushButton[kind="cell"]:hover { background: @sunken; }
QPushButton[kind="cell"]:checked { background: @accentSoft; border-color: @accent; }
QPushButton[kind="segment"] { background: transparent; border: 1px solid transparent; border-radius: 6px; padding: 0 12px;
    min-height: @h28px; color: @text2; }
QPushButton[kind="segment"]:hover { color: @text; }
QPushButton[kind="segment"]:checked { background: @surface; color: @text; border-color: @border; font-weight: bold; }
QPushButton[kind="toggle"] { color: @text2; min-height: @h26px; padding: 0 10px; border-color: @borderStrong; }
QPushButton[kind="toggle"][tall="true"] { min-height: @h34px; border-color: @borderInput; }
QPushButton[kind="toggle"]:checked { background: @accentSoft; border-color: @accent; color: @accent; }
QPushButton[kind="nav"] { background: transparent; border: none; border-radius: 8px; padding: 0 12px; min-height: @h36px;
    text-align: left; color: @text2; }
QPushButton[kind="nav"]:hover { background: @sunken; color: @text; }
QPushButton[kind="nav"]:checked { background: @accentSoft; color: @accent; font-weight: bold; }
QToolButton { background: transparent; border: 1px solid transparent; border-radius: 6px; padding: 3px; }
QToolButton:hover { background: @sunken; }
QToolButton:checked { background: @accentSoft; }
QToolButton::menu-indicator { image: none; }

QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QDateEdit, QAbstractSpinBox { background: @surface; color: @text;
    border: 1px solid @borderInput; border-radius: 8px; padding: 0 10px; min-height: @h34px;
    selection-background-color: @accent; selection-color: @onAccent; }
QPlainTextEdit, QTextEdit { padding: 6px 8px; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QComboBox:focus, QDateEdit:focus { border: 2px solid @accent; padding: 0 9px; }
QPlainTextEdit:focus, QTextEdit:focus { padding: 5px 7px; }
QLineEdit:disabled, QPlainTextEdit:disabled, QComboBox:disabled { background: @sunken; color: @text3; border-color: @border; }
QLineEdit[wrong="true"], QComboBox[wrong="true"], QPlainTextEdit[wrong="true"] { border: 2px solid @red; }
QComboBox QLineEdit { border: none; padding: 0; min-height: 0; background: transparent; }
QComboBox::drop-down { border: none; width: 24px; }
QComboBox::down-arrow { @arrowImage width: @h12px; height: @h12px; }
QComboBox QAbstractItemView, QListView#popupList { background: @raised; border: 1px solid @borderStrong; border-radius: 6px;
    selection-background-color: @accentSoft; selection-color: @text; padding: 4px; }
QComboBox QAbstractItemView::item { min-height: @h28px; padding: 0 6px; }
QCheckBox, QRadioButton { spacing: 8px; min-height: @h24px; background: transparent; }
QCheckBox::indicator { width: @h16px; height: @h16px; border: 1px solid @borderInput; border-radius: 4px; background: @surface; }
QCheckBox::indicator:checked { background: @accent; border-color: @accent; @checkImage }
QCheckBox::indicator:disabled { border-color: @border; }
QRadioButton::indicator { width: @h16px; height: @h16px; border: 1px solid @borderInput; border-radius: @h8px; background: @surface; }
QRadioButton::indicator:checked { width: @h8px; height: @h8px; border: @h5px solid @accent; border-radius: @h9px; }
QMenu { background: @raised; border: 1px solid @borderStrong; border-radius: 8px; padding: 6px; }
QMenu::item { padding: 6px 20px 6px 10px; border-radius: 6px; }
QMenu::item:selected { background: @accentSoft; color: @text; }
QMenu::item:disabled { color: @text3; }
QMenu::separator { height: 1px; background: @border; margin: 6px 8px; }
QMenu::icon { padding-left: 8px; }

QTableView, QListView, QTreeView { background: @surface; border: none; alternate-background-color: @surface;
    selection-background-color: @accentSoft; selection-color: @text; gridline-color: @border; }
QListView[plain="true"] { background: transparent; }
QTableView::item { padding: 0 8px; border-bottom: 1px solid @border; }
QTableView::item:selected { background: @accentSoft; color: @text; }
QHeaderView { background: @surface; border: none; }
QHeaderView::section { background: @surface; color: @text2; border: none; border-bottom: 1px solid @border; padding: 0 8px;
    min-height: @h32px; font-size: @h12px; }
QTableCornerButton::section { background: @surface; border: none; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; }
QScrollBar::handle { background: @borderStrong; border-radius: 4px; min-height: 32px; min-width: 32px; margin: 1px; }
QScrollBar::handle:hover { background: @borderInput; }
QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page { background: none; border: none;
    width: 0; height: 0; }
QProgressBar { background: @sunken; border: none; border-radius: 3px; max-height: 6px; min-height: 6px; }
QProgressBar::chunk { background: @accent; border-radius: 3px; }
QCalendarWidget QWidget { alternate-background-color: @sunken; }
QCalendarWidget QToolButton { color: @text; min-height: @h28px; }

QToolButton[kbd="true"]:focus, QCheckBox[kbd="true"]:focus, QLabel[kbd="true"]:focus, QFrame[kbd="true"]:focus { border: 2px solid @accent; }
QPushButton[kbd="true"]:focus { border: 2px solid @accent; border-radius: 8px; }
QListView[kbd="true"]:focus, QTableView[kbd="true"]:focus, QScrollArea[kbd="true"]:focus { border: 2px solid @accent;
    border-radius: 8px; }
)";

} // namespace

Theme Theme::light(double textScale)
{
    Theme t;
    t.textScale = textScale;
    t.canvas = QColor(0xF5F6F8), t.surface = QColor(0xFFFFFF), t.raised = QColor(0xFFFFFF);
    t.sunken = QColor(0xEEF1F5), t.nav = QColor(0xFBFBFC);
    t.border = QColor(0xE5E8ED), t.borderStrong = QColor(0xC9D0DA), t.borderInput = QColor(0x868F9E);
    t.text = QColor(0x1A2230), t.text2 = QColor(0x4E596B), t.text3 = QColor(0x626D7F);
    t.accent = QColor(0x2B63D9), t.accentHover = QColor(0x2152BD), t.accentSoft = QColor(0xE9F0FD), t.onAccent = QColor(0xFFFFFF);
    t.green = QColor(0x187649), t.greenSoft = QColor(0xE3F4EA);
    t.amber = QColor(0x96610A), t.amberSoft = QColor(0xFCF1D9);
    t.red = QColor(0xC23434), t.redSoft = QColor(0xFBE8E8);
    t.violet = QColor(0x8153C8);
    return t;
}

Theme Theme::dusk(double textScale)
{
    Theme t;
    t.dark = true;
    t.textScale = textScale;
    t.canvas = QColor(0x12161C), t.surface = QColor(0x1A2028), t.raised = QColor(0x222A35);
    t.sunken = QColor(0x151A21), t.nav = QColor(0x151A21);
    t.border = QColor(0x29313D), t.borderStrong = QColor(0x3D4857), t.borderInput = QColor(0x66738A);
    t.text = QColor(0xE8ECF2), t.text2 = QColor(0xAEB8C6), t.text3 = QColor(0x8B97A8);
    t.accent = QColor(0x6E9BF5), t.accentHover = QColor(0x8BB0F8), t.accentSoft = QColor(0x20304F), t.onAccent = QColor(0x0C1424);
    t.green = QColor(0x56C58D), t.greenSoft = QColor(0x17332A);
    t.amber = QColor(0xE3B04E), t.amberSoft = QColor(0x382D17);
    t.red = QColor(0xF27E7E), t.redSoft = QColor(0x3D2226);
    t.violet = QColor(0xB08CEB);
    return t;
}

QPalette Theme::palette() const
{
    QPalette p;
    p.setColor(QPalette::Window, canvas);
    p.setColor(QPalette::WindowText, text);
    p.setColor(QPalette::Base, surface);
    p.setColor(QPalette::AlternateBase, sunken);
    p.setColor(QPalette::Text, text);
    p.setColor(QPalette::Button, surface);
    p.setColor(QPalette::ButtonText, text);
    p.setColor(QPalette::BrightText, red);
    p.setColor(QPalette::ToolTipBase, raised);
    p.setColor(QPalette::ToolTipText, text);
    p.setColor(QPalette::PlaceholderText, text3);
    p.setColor(QPalette::Highlight, accent);
    p.setColor(QPalette::HighlightedText, onAccent);
    p.setColor(QPalette::Link, accent);
    // All of these, or Fusion's bevels come back.
    p.setColor(QPalette::Light, surface);
    p.setColor(QPalette::Midlight, border);
    p.setColor(QPalette::Mid, borderStrong);
    p.setColor(QPalette::Dark, borderInput);
    p.setColor(QPalette::Shadow, borderStrong);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        p.setColor(QPalette::Disabled, role, text3);
    return p;
}

QString Theme::styleSheet() const
{
    const std::pair<const char *, QColor> tokens[] = {
        {"canvas", canvas},
        {"surface", surface},
        {"raised", raised},
        {"sunken", sunken},
        {"nav", nav},
        {"border", border},
        {"borderStrong", borderStrong},
        {"borderInput", borderInput},
        {"text", text},
        {"text2", text2},
        {"text3", text3},
        {"accent", accent},
        {"accentHover", accentHover},
        {"accentSoft", accentSoft},
        {"onAccent", onAccent},
        {"green", green},
        {"greenSoft", greenSoft},
        {"amber", amber},
        {"amberSoft", amberSoft},
        {"red", red},
        {"redSoft", redSoft},
        {"toastLink", inverse().accentHover},
    };
    // One pass over whole words: @text3 is never taken for @text, and @h36px is a height that grows with the text.
    static const QRegularExpression token(QStringLiteral("@([A-Za-z]+[0-9]*)(px)?"));
    const QString source = QString::fromLatin1(sheet);
    QString made;
    qsizetype at = 0;
    for (auto matches = token.globalMatch(source); matches.hasNext();) {
        const auto match = matches.next();
        made += QStringView(source).mid(at, match.capturedStart() - at);
        at = match.capturedEnd();
        const QString name = match.captured(1);
        if (name == u"checkImage" || name == u"arrowImage") {
            // A style sheet cannot tint a picture: there is one for each theme.
            made += QStringLiteral("image: url(:/icons/%1-%2.svg);")
                        .arg(name == u"checkImage" ? QStringLiteral("checked") : QStringLiteral("drops"),
                             dark ? QStringLiteral("dark") : QStringLiteral("light"));
            continue;
        }
        if (name.startsWith(u'h') && !match.captured(2).isEmpty()) {
            made += QString::number(px(name.mid(1).toInt())) + QStringLiteral("px");
            continue;
        }
        const auto known = std::find_if(std::begin(tokens), std::end(tokens),
                                        [&](const auto &pair) { return name == QLatin1String(pair.first); });
        Q_ASSERT_X(known != std::end(tokens), "Theme", qPrintable(name));
        made += known->second.name() + match.captured(2);
    }
    return made + source.mid(at);
}

namespace {

QFont fontOf(const QStringList &families, int pixels, bool bold)
{
    QFont font;
    font.setFamilies(families);
    font.setPixelSize(pixels);
    font.setBold(bold);
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

/// Of the system that this is built for, and no more: where several are named, Qt looks for all of them, and for what could stand
/// in for each, with the first. Where one is named it looks when a character is missing.
#if defined(Q_OS_WIN)
const QString hanFamily = QStringLiteral("Microsoft YaHei UI");
#elif defined(Q_OS_MACOS)
const QString hanFamily = QStringLiteral("PingFang SC");
#else
const QString hanFamily = QStringLiteral("Noto Sans CJK SC");
#endif

} // namespace

QFont Theme::font(int pixels, bool bold) const { return fontOf({QStringLiteral("Inter"), hanFamily}, px(pixels), bold); }

QFont Theme::numberFont(int pixels, bool bold) const { return fontOf({hanFamily}, px(pixels), bold); }

const Theme &theme() { return worn(); }

void wear(const Theme &theme)
{
    worn() = theme;
    if (!qApp->style() || qApp->style()->name() != QStringLiteral("fusion"))
        QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    QApplication::setFont(theme.font(type::body));
    QApplication::setPalette(theme.palette());
    qApp->setStyleSheet(theme.styleSheet());
}

} // namespace plumbline::ui
