// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/records/field_editor.h"

#include "core/base/money.h"
#include "core/records/field_text.h"
#include "core/words/date_words.h"
#include "ui/kit/controls.h"
#include "ui/kit/flow_layout.h"
#include "ui/kit/icon.h"
#include "ui/kit/pick_box.h"
#include "ui/kit/theme.h"

#include <QAction>
#include <QCalendarWidget>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QStyle>

namespace plumbline::ui {

FieldEditor::FieldEditor(Screen &screen, Field field, QWidget *parent)
    : QWidget(parent), m_screen(screen), m_field(std::move(field))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    setObjectName(QStringLiteral("field.") + QString::fromUtf8(m_field.key));
}

void FieldEditor::setInput(QWidget *input)
{
    m_input = input;
    input->setObjectName(objectName() + QStringLiteral(".input"));
    input->setAccessibleName(m_screen.say(m_field.label()));
    input->setFont(theme().font(type::dense));
    input->installEventFilter(this);
    setFocusProxy(input);
}

void FieldEditor::setWrong(bool wrong)
{
    if (!m_input)
        return;
    m_input->setProperty("wrong", wrong);
    m_input->style()->unpolish(m_input);
    m_input->style()->polish(m_input);
}

bool FieldEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    if (key->key() == Qt::Key_Escape) {
        Q_EMIT givenUp();
        // A form has nothing to give up: the drawer closes then.
        return receivers(SIGNAL(givenUp())) > 0;
    }
    const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    if (enter && !isOneLine() && (key->modifiers() & Qt::ControlModifier)) {
        Q_EMIT done();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

namespace {

/// Longer than any limit: what is too long is refused in words, never cut in silence.
constexpr int mostTyped = 20'000'000;

class LineEditor : public FieldEditor
{
    Q_OBJECT

public:
    LineEditor(Screen &screen, const Field &field, QWidget *parent) : FieldEditor(screen, field, parent)
    {
        m_line = new QLineEdit;
        m_line->setMaxLength(mostTyped);
        if (field.kind == FieldKind::Money)
            m_line->setPlaceholderText(tr("like 386,000 or 38.6万"));
        layout()->addWidget(m_line);
        setInput(m_line);
        connect(m_line, &QLineEdit::textChanged, this, &FieldEditor::edited);
        connect(m_line, &QLineEdit::returnPressed, this, &FieldEditor::done);
    }
    QString text() const override { return m_line->text(); }
    void setText(const QString &written, const QString &) override { m_line->setText(written); }

private:
    QLineEdit *m_line;
};

class SheetEditor : public FieldEditor
{
    Q_OBJECT

public:
    SheetEditor(Screen &screen, const Field &field, QWidget *parent) : FieldEditor(screen, field, parent)
    {
        m_sheet = new QPlainTextEdit;
        m_sheet->setTabChangesFocus(true);
        m_sheet->setFixedHeight(theme().px(96));
        layout()->addWidget(m_sheet);
        setInput(m_sheet);
        m_sheet->setToolTip(tr("Ctrl+Enter saves, Esc leaves it as it was"));
        connect(m_sheet, &QPlainTextEdit::textChanged, this, &FieldEditor::edited);
    }
    QString text() const override { return m_sheet->toPlainText(); }
    void setText(const QString &written, const QString &) override { m_sheet->setPlainText(written); }
    bool isOneLine() const override { return false; }

private:
    QPlainTextEdit *m_sheet;
};

/// A line that understands days as people say them, shows what it understood, and a calendar.
class DateEditor : public FieldEditor
{
    Q_OBJECT

public:
    DateEditor(Screen &screen, const Field &field, QWidget *parent) : FieldEditor(screen, field, parent)
    {
        m_line = new QLineEdit;
        m_line->setMaxLength(mostTyped);
        m_line->setPlaceholderText(tr("tomorrow, next Wednesday, 15 Mar"));
        QAction *open = m_line->addAction(icon("calendar", theme().text3), QLineEdit::TrailingPosition);
        open->setText(tr("Calendar"));
        connect(open, &QAction::triggered, this, &DateEditor::showCalendar);
        layout()->addWidget(m_line);
        m_understood = label({}, type::caption, "2");
        m_understood->hide();
        layout()->addWidget(m_understood);
        setInput(m_line);
        connect(m_line, &QLineEdit::textChanged, this, [this] {
            const auto date = dateFromWords(m_line->text(), this->screen().today());
            m_understood->setVisible(date.has_value());
            if (date)
                m_understood->setText(this->screen().words().withWeekday(*date));
            Q_EMIT edited();
        });
        connect(m_line, &QLineEdit::returnPressed, this, &FieldEditor::done);
    }
    QString text() const override
    {
        const auto date = dateFromWords(m_line->text(), screen().today());
        return date ? toIso(*date) : m_line->text();
    }
    void setText(const QString &written, const QString &) override { m_line->setText(written); }

private:
    void showCalendar()
    {
        auto *calendar = new QCalendarWidget(this);
        calendar->setWindowFlags(Qt::Popup);
        calendar->setAttribute(Qt::WA_DeleteOnClose);
        calendar->setFirstDayOfWeek(Qt::Monday);
        calendar->setVerticalHeaderFormat(QCalendarWidget::ISOWeekNumbers);
        calendar->setAccessibleName(tr("Calendar"));
        const auto date = dateFromWords(m_line->text(), screen().today()).value_or(screen().today());
        const auto [year, month, day] = parts(date);
        calendar->setSelectedDate({year, month, day});
        connect(calendar, &QCalendarWidget::activated, this, [this, calendar](QDate chosen) { take(calendar, chosen); });
        connect(calendar, &QCalendarWidget::clicked, this, [this, calendar](QDate chosen) { take(calendar, chosen); });
        calendar->move(mapToGlobal(QPoint(0, m_line->height() + 4)));
        calendar->show();
    }
    void take(QCalendarWidget *calendar, QDate chosen)
    {
        m_line->setText(chosen.toString(Qt::ISODate));
        calendar->close();
        Q_EMIT done();
    }

    QLineEdit *m_line;
    QLabel *m_understood;
};

class PickEditor : public FieldEditor
{
    Q_OBJECT

public:
    PickEditor(Screen &screen, const Field &field, QWidget *parent) : FieldEditor(screen, field, parent)
    {
        m_box = new PickBox;
        layout()->addWidget(m_box);
        setInput(m_box);
        connect(m_box, &PickBox::textChanged, this, &FieldEditor::edited);
        connect(m_box, &PickBox::chosen, this, &FieldEditor::done);
        connect(m_box, &PickBox::returnPressed, this, &FieldEditor::done);
    }
    PickBox *box() const { return m_box; }
    QString text() const override { return m_box->typed(); }
    QString shown() const override { return m_box->text(); }
    void setText(const QString &written, const QString &spoken) override
    {
        m_box->choose(PickOption{written, written.isEmpty() ? QString() : spoken});
    }

private:
    PickBox *m_box;
};

/// Chips to tick; of a list that grows as people type also a line for new ones.
class ChipsEditor : public FieldEditor
{
    Q_OBJECT

public:
    ChipsEditor(Screen &screen, const Field &field, const std::vector<PickOption> &options, bool growing, QWidget *parent)
        : FieldEditor(screen, field, parent)
    {
        auto *chips = new QWidget;
        auto *flow = new FlowLayout(6, chips);
        for (const PickOption &option : options) {
            auto *chip = button(option.name, "toggle");
            chip->setCheckable(true);
            chip->setObjectName(objectName() + u'.' + option.id);
            chip->setAccessibleName(option.name);
            chip->setFont(theme().font(type::caption));
            connect(chip, &QPushButton::toggled, this, &FieldEditor::edited);
            chip->installEventFilter(this);
            flow->addWidget(chip);
            m_chips.push_back({option.id, chip});
        }
        layout()->addWidget(chips);
        if (growing || m_chips.empty()) {
            m_more = new QLineEdit;
            m_more->setMaxLength(mostTyped);
            m_more->setPlaceholderText(tr("others, separated by ;"));
            layout()->addWidget(m_more);
            connect(m_more, &QLineEdit::textChanged, this, &FieldEditor::edited);
            connect(m_more, &QLineEdit::returnPressed, this, &FieldEditor::done);
            setInput(m_more);
        } else {
            chips->setAccessibleName(screen.say(field.label()));
            setFocusProxy(m_chips.front().second);
        }
    }
    QString text() const override
    {
        QStringList ticked;
        for (const auto &[id, chip] : m_chips) {
            if (chip->isChecked())
                ticked.append(id);
        }
        if (m_more && !m_more->text().trimmed().isEmpty())
            ticked.append(m_more->text());
        return ticked.join(u';');
    }
    void setText(const QString &written, const QString &) override
    {
        QStringList unknown = records::splitChoices(written);
        for (const auto &[id, chip] : m_chips)
            chip->setChecked(unknown.removeAll(id) > 0);
        if (m_more)
            m_more->setText(unknown.join(u';'));
    }
    bool isOneLine() const override { return false; }

private:
    std::vector<std::pair<QString, QPushButton *>> m_chips;
    QLineEdit *m_more = nullptr;
};

std::vector<PickOption> choicesOf(Screen &screen, const records::RecordView &view, const Field &field)
{
    std::vector<PickOption> options;
    for (const records::Choice &choice : view.choices.of(QString::fromUtf8(field.choiceList))) {
        if (!choice.retired)
            options.push_back({choice.key, screen.say(choice.name)});
    }
    return options;
}

std::vector<PickOption> codesOf(Screen &screen, const Field &field)
{
    std::vector<PickOption> options;
    for (const Code &code : *field.codes)
        options.push_back({QLatin1String(code.key), screen.say(Phrase("codes", code.label))});
    return options;
}

std::vector<PickOption> optionsFrom(const std::vector<records::Option> &rows)
{
    std::vector<PickOption> options;
    for (const records::Option &row : rows)
        options.push_back({row.id, row.name, row.detail});
    return options;
}

FieldEditor *referenceEditor(Screen &screen, const records::RecordView &view, const Field &field, QWidget *parent)
{
    auto *editor = new PickEditor(screen, field, parent);
    if (field.references == entity::person)
        editor->box()->setOptions(optionsFrom(view.people));
    else if (field.references == entity::unit)
        editor->box()->setOptions(optionsFrom(view.units));
    else
        editor->box()->setProvider(
            [&screen, box = editor->box(), entity = field.references, asked = std::make_shared<std::shared_ptr<Asked>>()](
                const QString &typed, std::function<void(std::vector<PickOption>)> found) {
                // The last key counts: what was asked for the ones before is ended.
                if (*asked)
                    (*asked)->cancel();
                *asked = screen.ask(
                    box, [=](const Reader &reader) { return records::rowsNamed(reader, entity, typed); },
                    [found](const std::vector<records::Option> &rows) { found(optionsFrom(rows)); });
            });
    return editor;
}

} // namespace

FieldEditor *FieldEditor::make(Screen &screen, const records::RecordView &view, const Field &field, QWidget *parent)
{
    FieldEditor *editor = nullptr;
    switch (field.kind) {
    case FieldKind::Notes: editor = new SheetEditor(screen, field, parent); break;
    case FieldKind::Date: editor = new DateEditor(screen, field, parent); break;
    case FieldKind::Reference: editor = referenceEditor(screen, view, field, parent); break;
    case FieldKind::Choice: {
        auto *pick = new PickEditor(screen, field, parent);
        pick->box()->setOptions(choicesOf(screen, view, field));
        editor = pick;
        break;
    }
    case FieldKind::Code: {
        auto *pick = new PickEditor(screen, field, parent);
        pick->box()->setOptions(codesOf(screen, field));
        editor = pick;
        break;
    }
    case FieldKind::YesNo: {
        auto *pick = new PickEditor(screen, field, parent);
        pick->box()->setOptions({{QStringLiteral("yes"), screen.say(Phrase("codes", QT_TRANSLATE_NOOP("codes", "yes")))},
                                 {QStringLiteral("no"), screen.say(Phrase("codes", QT_TRANSLATE_NOOP("codes", "no")))}});
        editor = pick;
        break;
    }
    case FieldKind::Choices:
        editor = new ChipsEditor(screen, field, choicesOf(screen, view, field),
                                 records::isFreeList(QString::fromUtf8(field.choiceList)), parent);
        break;
    default: editor = new LineEditor(screen, field, parent); break;
    }
    if (const records::FactView *fact = view.fact(field.key); fact && !fact->written.isEmpty())
        editor->setText(fact->written, fact->spoken);
    return editor;
}

} // namespace plumbline::ui

#include "field_editor.moc"
