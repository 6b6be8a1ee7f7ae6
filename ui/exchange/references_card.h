// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/exchange/references_query.h"
#include "ui/kit/controls.h"
#include "ui/kit/screen.h"

namespace plumbline::ui {

/// EXCH-12: the files and databases of other systems that fill fields: what they are, how new their values are, to read them
/// again or to let go of them.
class ReferencesCard : public Card
{
    Q_OBJECT

public:
    explicit ReferencesCard(Screen &screen, QWidget *parent = nullptr);

private:
    void show(const std::vector<exchange::ReferenceView> &references);

    Screen &m_screen;
    QVBoxLayout *m_rows;
};

} // namespace plumbline::ui
