// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/records/attachment.h"
#include "core/records/choice.h"
#include "core/records/ids.h"
#include "ui/kit/controls.h"
#include "ui/kit/screen.h"

class QMimeData;

namespace plumbline::ui {

/// The files of a deal: copies to open, and what is chosen, dropped or pasted to be kept with it.
class DealFiles : public Card
{
    Q_OBJECT

public:
    DealFiles(Screen &screen, records::DealId deal, QWidget *parent = nullptr);

    void show(const std::vector<records::Attachment> &files, const records::ChoiceBook &choices);
    /// Without a kind it is asked.
    void attach(const QStringList &paths, const QString &kind = {});
    /// Which files, of this kind.
    void ask(const QString &kind);
    void takeIn(const QMimeData &mime);

private:
    void attachPicture(const QByteArray &bytes, const QString &name, const QString &kind);
    QString askForKind();
    void open(const records::Attachment &file);

    Screen &m_screen;
    records::DealId m_deal;
    records::ChoiceBook m_choices;
    QVBoxLayout *m_rows;
};

} // namespace plumbline::ui
