// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/sample_bar.h"

#include "core/templates/sample_world.h"
#include "ui/kit/controls.h"
#include "ui/kit/fresh.h"
#include "ui/kit/icon.h"
#include "ui/kit/theme.h"

namespace plumbline::ui {
namespace {

constexpr auto dismissed = "plumblineSampleBarDismissed"; ///< of the screen: for this session

} // namespace

SampleBar::SampleBar(Screen &screen, QWidget *parent) : QFrame(parent), m_screen(screen)
{
    QWidget::hide();
    keepFresh(this, screen, templates::hasSampleWorld, [this](bool there) {
        const bool shows = there && !m_screen.property(dismissed).toBool();
        // Most workspaces have none.
        if (shows && !layout())
            build();
        setVisible(shows);
    });
}

void SampleBar::build()
{
    const Theme &t = theme();
    setObjectName(QStringLiteral("sampleBar"));
    setAttribute(Qt::WA_StyledBackground);
    setStyleSheet(QStringLiteral("#sampleBar { background: %1; border-radius: 8px; }").arg(t.accentSoft.name()));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 2, 4, 2);
    layout->setSpacing(8);
    auto *picture = new QLabel;
    picture->setPixmap(iconPixmap("sample", t.px(16), t.accent, devicePixelRatioF()));
    auto *text = named(elided(tr("Sample data: customers, deals and people here are invented. What you add yourself stays when "
                                 "it is cleared."),
                              type::caption, "2"),
                       "shell.sample.text");
    auto *clear = named(button(tr("Clear it"), "link"), "shell.sample.clear", tr("Remove the sample data"));
    auto *hide = named(iconButton("close", tr("Hide this line until the next start")), "shell.sample.hide");
    hide->setFixedSize(t.px(28), t.px(28));
    hide->setIconSize(QSize(t.px(14), t.px(14)));
    clear->setVisible(m_screen.isWritable());
    layout->addWidget(picture);
    layout->addWidget(text, 1);
    layout->addWidget(clear);
    layout->addWidget(hide);
    connect(clear, &QPushButton::clicked, this, [this, clear] { removeSample(m_screen, clear); });
    connect(hide, &QToolButton::clicked, this, &SampleBar::dismiss);
}

void SampleBar::dismiss()
{
    m_screen.setProperty(dismissed, true);
    hide();
}

void removeSample(Screen &screen, QWidget *control)
{
    Screen *its = &screen;
    screen.runLongAct(
        std::make_shared<LongAct>([] { return SampleBar::tr("Removing the sample data"); }, LongAct::Plain), control,
        [](Workspace &workspace) { return templates::removeSampleWorld(workspace); },
        [its](const Result<templates::SampleRemoval> &removed) {
            if (!removed.ok())
                return its->refuse(removed.refusal());
            its->told(SampleBar::tr("The sample data is gone. What you added yourself is still here."));
        });
}

} // namespace plumbline::ui
