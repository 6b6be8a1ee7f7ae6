// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/pipeline/deal_filter.h"
#include "core/pipeline/filter_choices_query.h"
#include "ui/kit/screen.h"

#include <QHash>
#include <QTimer>
#include <QWidget>

class QButtonGroup;
class QHBoxLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace plumbline::ui {

class PickBox;

/// What the parts of a route's filter mean; its formula is to be read where there is a reader.
pipeline::DealFilter dealFilterOf(const QHash<QString, QString> &parts);

/// Which deals board and list show: a text, an owner, a unit, a source, open or closed. Its state is a Route's filter, so that
/// going from one to the other keeps it.
class DealFilterBar : public QWidget
{
    Q_OBJECT

public:
    enum class Kinds {
        Asked, ///< open, won or lost
        Shown, ///< all of them, as columns of a board
    };
    DealFilterBar(Screen &screen, QHash<QString, QString> initial, Kinds kinds, QWidget *parent = nullptr);

    pipeline::DealFilter filter() const;
    QHash<QString, QString> toHash() const;
    /// What the deals of a list are asked besides (RULE-3), to be read where there is a reader; a board has none.
    QString formula() const;
    /// Anew from a route; tells nobody.
    void setFrom(const QHash<QString, QString> &filter);
    bool isFiltering() const;

    void focusText();
    /// False where there was nothing to clear.
    bool clear();
    /// "12 of 340", or "340 deals" where nothing is filtered out.
    void setCount(qint64 shown, qint64 all);
    void addToEnd(QWidget *widget);

Q_SIGNALS:
    void changed();
    /// Enter or ↓ in the text: on to what was found.
    void leftForResults();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void buildText();
    void buildKinds();
    void buildFormula();
    PickBox *addPick(const char *key, const QString &name, const QString &everything);
    void fillChoices(const pipeline::FilterChoices &choices);
    void takePick(const QString &key, PickBox *box, const QString &id);
    void take(const QString &key, const QString &value);
    void takeText();
    void showState();

    Screen &m_screen;
    QHash<QString, QString> m_filter;
    QTimer m_typing;
    QHBoxLayout *m_row;
    QLineEdit *m_text = nullptr;
    QButtonGroup *m_kinds = nullptr;  ///< where they are asked
    QPushButton *m_formula = nullptr; ///< the same
    struct Pick {
        QString key;
        QString everything;
        PickBox *box;
    };
    std::vector<Pick> m_picks;
    QLabel *m_count;
    QPushButton *m_clear;
};

} // namespace plumbline::ui
