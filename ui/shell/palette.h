// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/records/found_query.h"
#include "core/records/ids.h"
#include "ui/kit/screen.h"
#include "ui/shell/palette_list.h"

#include <optional>
#include <QFrame>
#include <QTimer>
#include <stop_token>

class QLineEdit;
class QListView;
class QPushButton;

namespace plumbline::ui {

class Actions;
class ElidedLabel;

/// Ctrl+K: every command and every record behind one box. Commands answer at once; records are looked for on a worker, and the
/// question of the last keystroke is dropped when the next one comes.
class Palette : public QFrame
{
    Q_OBJECT

public:
    /// `deal`: what verbs act on; empty: none is chosen.
    Palette(Screen &screen, Actions &actions, std::optional<records::DealId> deal, QWidget *parent);
    ~Palette() override;

    /// Deletes itself when it closes.
    void open();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Found {
        records::FoundRows rows;
        std::vector<records::FoundDescription> described;
    };

    void build();
    void place();
    void ask();
    void tellReading();
    void askRecent();
    void askRecords();
    void cancel();
    void take(Found found);
    void show();
    std::vector<PaletteRow> commands() const;
    std::vector<PaletteRow> mainCommands() const;
    QString textOf(const char *actionId, const QString &plain) const;
    void appendRecords(std::vector<PaletteRow> &rows) const;
    void appendCreate(std::vector<PaletteRow> &rows) const;
    PaletteRow rowOf(const records::FoundDescription &record) const;
    PaletteRow moreRow(int entity, qint64 shown, qint64 total) const;
    void step(int rows);
    void accept(Qt::KeyboardModifiers modifiers);
    void carryOut(const PaletteRow &row, Qt::KeyboardModifiers modifiers);
    void openRecord(const PaletteRow &row, bool whole);
    void close();

    Screen &m_screen;
    Actions &m_actions;
    std::optional<records::DealId> m_deal;
    QString m_dealName;
    QLineEdit *m_input;
    QListView *m_list;
    ElidedLabel *m_reading;
    QPushButton *m_again;
    QLabel *m_keys;
    PaletteModel *m_model;
    QPointer<QWidget> m_focusBefore;

    QString m_typed;
    int m_expanded = 0; ///< the kind of which many are shown
    std::shared_ptr<Asked> m_asked;
    std::stop_source m_stop;
    bool m_waiting = false; ///< for the answer to what is typed
    std::optional<Qt::KeyboardModifiers> m_acceptWhenShown;
    QTimer m_grace;
    Found m_found;
    bool m_closed = false;
};

} // namespace plumbline::ui
