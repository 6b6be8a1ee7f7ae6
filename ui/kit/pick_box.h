// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <functional>
#include <QLineEdit>
#include <vector>

class QCompleter;

namespace plumbline::ui {

struct PickOption {
    QString id;
    QString name;
    QString detail = {};
};

/// A closed list to choose from by typing part of a name, in any script or by pinyin initials; ↓ or a click shows all. What was
/// typed and is no option is still told by typed(), so that nothing is lost.
class PickBox : public QLineEdit
{
    Q_OBJECT

public:
    /// Asks for options that begin elsewhere (a database); calls back with what it found.
    using Provider = std::function<void(const QString &typed, std::function<void(std::vector<PickOption>)> found)>;

    explicit PickBox(QWidget *parent = nullptr);
    void setOptions(std::vector<PickOption> options);
    void setProvider(Provider provider);

    void choose(const QString &id);
    void choose(const PickOption &option);
    /// Of the chosen option; empty where what stands in the box is none.
    QString chosenId() const;
    /// The identifier of what was chosen, else what was typed.
    QString typed() const;

    void showAll();

Q_SIGNALS:
    void chosen(const QString &id);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void offer(const QString &typed);
    void show(const std::vector<PickOption> &options);
    void take(const PickOption &option);
    /// What drops down: made when it first does, for it costs more than the box.
    QCompleter &list();
    bool isListShown() const;
    void hideList();

    std::vector<PickOption> m_options;
    std::vector<PickOption> m_shown;
    Provider m_provider;
    QCompleter *m_list = nullptr;
    PickOption m_chosen;
    int m_asked = 0;
};

} // namespace plumbline::ui
