// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/palette.h"

#include "core/base/pinyin.h"
#include "core/base/text.h"
#include "core/workspace/entity.h"
#include "ui/kit/controls.h"
#include "ui/kit/record_search.h"
#include "ui/kit/theme.h"
#include "ui/shell/actions.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>

namespace plumbline::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int paletteWidth = 600;
constexpr int fewOfKind = 5;
constexpr int manyOfKind = 50;
constexpr int mostCommands = 5;
constexpr int mostRecent = 6;
constexpr int graceMs = 60; ///< after which the commands are shown without the records
constexpr int longestName = 18;

/// What records are looked for, in the order in which they are shown.
constexpr int kinds[] = {entity::deal, entity::account, entity::contact, entity::person};

const char *iconOfKind(int kind)
{
    switch (kind) {
    case entity::deal: return "flag";
    case entity::account: return "account";
    case entity::contact: return "contact";
    default: return "person";
    }
}

const std::set<QByteArray> &verbsOfDeal()
{
    static const std::set<QByteArray> verbs{"deal.forward", "deal.back", "deal.log"};
    return verbs;
}

/// A command answers to its text in either language.
const Words &wordsIn(Language language)
{
    static const Words english(Language::English);
    static const Words chinese(Language::Chinese);
    return language == Language::English ? english : chinese;
}

bool answers(const QString &text, const QString &typed)
{
    const QString form = folded(text);
    const QStringList words = folded(typed).split(u' ', Qt::SkipEmptyParts);
    return std::all_of(words.begin(), words.end(),
                       [&](const QString &word) { return form.contains(word) || matchesPinyin(text, word); });
}

} // namespace

Palette::Palette(Screen &screen, Actions &actions, std::optional<records::DealId> deal, QWidget *parent)
    : QFrame(parent), m_screen(screen), m_actions(actions), m_deal(deal), m_model(new PaletteModel(this))
{
    setObjectName(u"popup"_s);
    setAttribute(Qt::WA_StyledBackground);
    setAccessibleName(tr("Search or run a command"));
    build();
    // A switch of language or theme makes the commands anew.
    connect(&actions, &QObject::destroyed, this, &Palette::close);
    m_grace.setSingleShot(true);
    m_grace.setInterval(graceMs);
    connect(&m_grace, &QTimer::timeout, this, &Palette::show);
    connect(&screen.records(), &RecordSearch::ready, this, &Palette::ask);
    connect(&screen.records(), &RecordSearch::failed, this, &Palette::tellReading);
    hide();
}

Palette::~Palette() { cancel(); }

void Palette::build()
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->setSpacing(0);
    m_input = named(new QLineEdit, "shell.palette.input", tr("Search or run a command"));
    m_input->setFont(theme().font(type::palette));
    m_input->setPlaceholderText(tr("A command, a name, or pinyin initials like hdyl…"));
    m_input->setStyleSheet(
        u"QLineEdit { border: none; background: transparent; padding: 0 17px; min-height: %1px; }"_s.arg(theme().px(50)));
    m_input->installEventFilter(this);
    layout->addWidget(m_input);
    layout->addWidget(line());

    m_list = named(new QListView, "shell.palette.list", tr("What was found"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new PaletteDelegate(m_list));
    m_list->setStyleSheet(u"QListView { background: transparent; border: none; padding: 6px; }"_s);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setMouseTracking(true);
    m_list->setSelectionMode(QAbstractItemView::SingleSelection);
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex &index) {
        m_list->setCurrentIndex(index);
        accept(QApplication::keyboardModifiers());
    });
    connect(m_list, &QListView::entered, this, [this](const QModelIndex &index) {
        if (m_model->at(index.row()).canBeChosen())
            m_list->setCurrentIndex(index);
    });
    layout->addWidget(m_list);

    layout->addWidget(line());
    auto *foot = row(12);
    foot->setContentsMargins(15, 6, 15, 7);
    m_reading = named(elided({}, type::caption, "3"), "shell.palette.state");
    foot->addWidget(m_reading, 1);
    m_again = named(button(tr("Try again"), "link"), "shell.palette.again", tr("Read the records again"));
    m_again->setFocusPolicy(Qt::NoFocus);
    m_again->hide();
    foot->addWidget(m_again);
    connect(m_again, &QPushButton::clicked, this, [this] {
        m_screen.records().tryAgain();
        ask();
    });
    m_keys = label(tr("↑ ↓ choose   Enter open   Ctrl+Enter as a page   Esc close"), type::caption, "3");
    foot->addWidget(m_keys);
    layout->addLayout(foot);
    connect(m_input, &QLineEdit::textChanged, this, [this] {
        m_expanded = 0;
        ask();
    });
}

void Palette::open()
{
    // Pressed again it goes away.
    const auto others = parentWidget()->findChildren<Palette *>(Qt::FindDirectChildrenOnly);
    for (Palette *other : others) {
        if (other != this && !other->m_closed) {
            other->close();
            return deleteLater();
        }
    }
    m_focusBefore = QApplication::focusWidget();
    m_screen.records().start();
    QFrame::show();
    raise();
    m_input->setFocus(Qt::PopupFocusReason);
    qApp->installEventFilter(this);
    if (m_deal) {
        m_screen.ask(
            this,
            [deal = *m_deal](const Reader &reader) {
                return records::describeFound(reader, {{entity::deal, deal.n, records::FoundRank::Name}});
            },
            [this](const std::vector<records::FoundDescription> &described) {
                if (described.empty())
                    return;
                m_dealName = described.front().name;
                show();
            });
    }
    ask();
    place();
}

void Palette::place()
{
    const Theme &t = theme();
    int listHeight = 12;
    for (int i = 0; i < m_model->rowCount(); ++i)
        listHeight += m_list->sizeHintForRow(i);
    const int room = parentWidget()->height() - parentWidget()->height() / 6 - t.px(140);
    m_list->setFixedHeight(std::clamp(listHeight, t.px(52), std::max(t.px(120), std::min(room, t.px(420)))));
    const int width = std::min(t.px(paletteWidth), parentWidget()->width() - 48);
    resize(width, sizeHint().height());
    move((parentWidget()->width() - width) / 2, parentWidget()->height() / 8);
}

void Palette::cancel()
{
    m_stop.request_stop();
    m_stop = {};
    if (m_asked)
        m_asked->cancel();
    m_asked.reset();
}

void Palette::ask()
{
    cancel();
    m_typed = m_input->text().trimmed();
    m_waiting = true;
    m_grace.start();
    tellReading();
    m_typed.isEmpty() ? askRecent() : askRecords();
}

void Palette::tellReading()
{
    const auto &fault = m_screen.records().fault();
    if (fault)
        m_reading->setFullText(tr("Records cannot be found: %1").arg(m_screen.say(phraseOf(*fault))));
    else
        m_reading->setFullText(m_screen.records().isReady() ? QString() : tr("Records are still being read…"));
    setTone(m_reading, fault ? "red" : "3");
    m_again->setVisible(fault.has_value());
    // The reason needs the room.
    m_keys->setVisible(!fault);
}

void Palette::askRecent()
{
    std::vector<records::FoundRow> rows;
    const QStringList recent = m_screen.preferences().recent();
    for (const QString &entry : recent.mid(0, mostRecent)) {
        const QStringList parts = entry.split(u':');
        if (parts.size() == 2)
            rows.push_back({parts[0].toInt(), parts[1].toLongLong(), records::FoundRank::Name});
    }
    m_asked = m_screen.ask(
        this,
        [rows](const Reader &reader) {
            // Step by step: GCC 12 destroys an aggregate twice where a later member throws (it is interrupted).
            Found found;
            found.rows.rows = rows;
            found.described = records::describeFound(reader, rows);
            return found;
        },
        [this](const Found &found) { take(found); });
}

void Palette::askRecords()
{
    const int limit = m_expanded == 0 ? fewOfKind : manyOfKind;
    m_asked = m_screen.ask(
        this,
        [index = m_screen.records().index(), typed = m_typed, limit, stop = m_stop.get_token()](const Reader &reader) {
            Found found;
            found.rows = index->search(typed, limit, stop);
            found.described = records::describeFound(reader, found.rows.rows);
            return found;
        },
        [this](const Found &found) { take(found); });
}

void Palette::take(Found found)
{
    if (found.rows.stopped)
        return;
    m_asked.reset();
    m_waiting = false;
    m_found = std::move(found);
    show();
    if (m_acceptWhenShown) {
        const Qt::KeyboardModifiers modifiers = *m_acceptWhenShown;
        m_acceptWhenShown.reset();
        accept(modifiers);
    }
}

void Palette::show()
{
    m_grace.stop();
    std::vector<PaletteRow> rows;
    if (m_typed.isEmpty()) {
        if (!m_waiting && !m_found.described.empty()) {
            rows.push_back({PaletteRow::Kind::Heading, {}, tr("Opened last")});
            appendRecords(rows);
            rows.push_back({PaletteRow::Kind::Heading, {}, tr("Commands")});
        }
        for (PaletteRow &row : mainCommands())
            rows.push_back(std::move(row));
    } else {
        rows = commands();
        // What was found for the keystroke before is no answer to this one.
        if (!m_waiting) {
            appendRecords(rows);
            if (m_screen.records().isReady() && rows.empty()) {
                rows.push_back({PaletteRow::Kind::Status, {}, tr("Nothing is called “%1”.").arg(m_typed)});
                appendCreate(rows);
            }
        }
    }
    const int before = m_list->currentIndex().row();
    m_model->set(std::move(rows));
    const int wanted = m_expanded != 0 && before >= 0 ? std::min(before, m_model->rowCount() - 1) : m_model->chosenAfter(-1, 1);
    if (wanted >= 0)
        m_list->setCurrentIndex(m_model->index(wanted, 0));
    place();
    wanted == 1 ? m_list->scrollToTop() : m_list->scrollTo(m_list->currentIndex());
}

QString Palette::textOf(const char *actionId, const QString &plain) const
{
    if (!m_deal || m_dealName.isEmpty())
        return plain;
    const QString deal = m_dealName.size() > longestName ? m_dealName.left(longestName - 1) + u'…' : m_dealName;
    const QByteArray id(actionId);
    if (id == "deal.forward")
        return tr("Move “%1” one stage on").arg(deal);
    if (id == "deal.back")
        return tr("Move “%1” one stage back").arg(deal);
    if (id == "deal.log")
        return tr("Log an activity of “%1”").arg(deal);
    return plain;
}

namespace {

PaletteRow commandRow(const ActionRow &its, const QAction &action, const QString &text)
{
    PaletteRow row;
    row.kind = PaletteRow::Kind::Command;
    row.icon = its.icon;
    row.text = text;
    row.keys = Actions::keysOf(&action);
    row.action = its.id;
    return row;
}

} // namespace

std::vector<PaletteRow> Palette::commands() const
{
    const Language other = m_screen.language() == Language::English ? Language::Chinese : Language::English;
    std::vector<PaletteRow> rows;
    for (const ActionRow &its : Actions::table()) {
        const QAction *action = m_actions.of(its.id);
        if (!action->isEnabled() || qstrcmp(its.id, "show.palette") == 0 || (!m_deal && verbsOfDeal().contains(its.id)))
            continue;
        const QString text = textOf(its.id, action->text());
        const QString elsewhere = wordsIn(other).say(Phrase("plumbline::ui::Actions", its.text));
        if (!answers(text, m_typed) && !answers(action->text(), m_typed) && !answers(elsewhere, m_typed))
            continue;
        PaletteRow row = commandRow(its, *action, text);
        row.marks = marksOf(text, m_typed);
        rows.push_back(std::move(row));
    }
    // What begins with what was typed is meant most likely.
    std::stable_sort(rows.begin(), rows.end(), [](const PaletteRow &a, const PaletteRow &b) {
        const auto rank = [](const PaletteRow &row) { return row.marks.empty() ? 2 : row.marks.front().start == 0 ? 0 : 1; };
        return rank(a) < rank(b);
    });
    if (rows.size() > mostCommands)
        rows.resize(mostCommands);
    return rows;
}

std::vector<PaletteRow> Palette::mainCommands() const
{
    QByteArrayList wanted{"log.sentence", "deal.new", "account.new", "view.list",    "go.import",      "export",
                          "show.history", "go.gates", "go.settings", "theme.toggle", "help.shortcuts", "help"};
    if (m_deal)
        wanted = QByteArrayList{"deal.forward", "deal.log"} + wanted;
    std::vector<PaletteRow> rows;
    for (const QByteArray &id : wanted) {
        const auto its =
            std::find_if(Actions::table().begin(), Actions::table().end(), [&](const ActionRow &row) { return id == row.id; });
        const QAction *action = m_actions.of(id.constData());
        if (its != Actions::table().end() && action->isEnabled())
            rows.push_back(commandRow(*its, *action, textOf(its->id, action->text())));
    }
    return rows;
}

PaletteRow Palette::rowOf(const records::FoundDescription &record) const
{
    PaletteRow row;
    row.kind = PaletteRow::Kind::Record;
    row.icon = iconOfKind(record.entity);
    row.text = record.name;
    row.entity = record.entity;
    row.n = record.n;
    row.marks = marksOf(record.name, m_typed);
    QStringList details{record.customer, m_screen.say(record.stage), m_screen.say(record.industry), m_screen.say(record.region),
                        record.jobTitle, record.unit,
                        // A deal tells what it is worth rather than whose it is: there is room for one of them.
                        record.entity == entity::deal ? QString() : record.owner};
    details.removeAll(QString());
    if (record.amount)
        details.append(m_screen.words().brief(*record.amount));
    row.detail = details.join(u" · "_s);
    return row;
}

PaletteRow Palette::moreRow(int kind, qint64 shown, qint64 total) const
{
    PaletteRow row;
    row.kind = PaletteRow::Kind::More;
    row.icon = "chevron-down";
    row.entity = kind;
    const int more = int(total - shown);
    switch (kind) {
    case entity::deal: row.text = tr("%Ln more deal(s)", nullptr, more); break;
    case entity::account: row.text = tr("%Ln more customer(s)", nullptr, more); break;
    case entity::contact: row.text = tr("%Ln more contact(s)", nullptr, more); break;
    default: row.text = tr("%Ln more person(s)", nullptr, more); break;
    }
    return row;
}

void Palette::appendRecords(std::vector<PaletteRow> &rows) const
{
    if (m_typed.isEmpty()) {
        for (const auto &record : m_found.described)
            rows.push_back(rowOf(record));
        return;
    }
    for (const int kind : kinds) {
        const qint64 most = kind == m_expanded ? manyOfKind : fewOfKind;
        qint64 shown = 0;
        for (const auto &record : m_found.described) {
            if (record.entity == kind && shown < most) {
                rows.push_back(rowOf(record));
                ++shown;
            }
        }
        const auto total = m_found.rows.totals.find(kind);
        if (total != m_found.rows.totals.end() && total->second > shown)
            rows.push_back(moreRow(kind, shown, total->second));
    }
}

void Palette::appendCreate(std::vector<PaletteRow> &rows) const
{
    if (!m_screen.isWritable())
        return;
    rows.push_back({PaletteRow::Kind::Create, "account", tr("New customer “%1”").arg(m_typed), {}, {}, {}, "account.new"});
    rows.push_back({PaletteRow::Kind::Create, "plus", tr("New deal “%1”").arg(m_typed), {}, {}, {}, "deal.new"});
}

bool Palette::eventFilter(QObject *watched, QEvent *event)
{
    if (m_closed)
        return QFrame::eventFilter(watched, event);
    if (event->type() == QEvent::MouseButtonPress && watched->isWidgetType()) {
        auto *widget = static_cast<QWidget *>(watched);
        if (widget != this && !isAncestorOf(widget) && widget->window() == window())
            close();
    } else if (event->type() == QEvent::Resize && watched == parent()) {
        place();
    } else if (watched == m_input && event->type() == QEvent::FocusOut
               && static_cast<QFocusEvent *>(event)->reason() != Qt::ActiveWindowFocusReason
               && static_cast<QFocusEvent *>(event)->reason() != Qt::PopupFocusReason) {
        m_focusBefore = nullptr; // it went where it was sent
        close();
    } else if (watched == m_input && event->type() == QEvent::KeyPress) {
        auto *key = static_cast<QKeyEvent *>(event);
        switch (key->key()) {
        case Qt::Key_Up: step(-1); return true;
        case Qt::Key_Backtab: step(-1); return true;
        case Qt::Key_Down:
        case Qt::Key_Tab: step(1); return true;
        case Qt::Key_PageUp: step(-8); return true;
        case Qt::Key_PageDown: step(8); return true;
        case Qt::Key_Return:
        case Qt::Key_Enter: accept(key->modifiers()); return true;
        case Qt::Key_Escape: close(); return true;
        default: break;
        }
    }
    return QFrame::eventFilter(watched, event);
}

void Palette::step(int rows)
{
    const int next = m_model->chosenAfter(m_list->currentIndex().row(), rows);
    if (next >= 0)
        m_list->setCurrentIndex(m_model->index(next, 0));
    // The heading above the first row is seen with it.
    m_list->scrollTo(next == 1 ? m_model->index(0, 0) : m_list->currentIndex());
}

void Palette::accept(Qt::KeyboardModifiers modifiers)
{
    // Whoever types fast means what the answer to the last keystroke begins with.
    if (m_waiting && !m_typed.isEmpty()) {
        m_acceptWhenShown = modifiers;
        return;
    }
    const QModelIndex current = m_list->currentIndex();
    if (current.isValid() && m_model->at(current.row()).canBeChosen())
        carryOut(PaletteRow(m_model->at(current.row())), modifiers);
}

void Palette::carryOut(const PaletteRow &row, Qt::KeyboardModifiers modifiers)
{
    switch (row.kind) {
    case PaletteRow::Kind::Command: {
        close();
        m_actions.of(row.action.constData())->trigger();
        break;
    }
    case PaletteRow::Kind::Record:
        close();
        openRecord(row, modifiers & Qt::ControlModifier);
        break;
    case PaletteRow::Kind::More:
        if (m_expanded == row.entity) {
            // More than a list of fifty is a matter for the page.
            close();
            m_screen.go({u"deals"_s, 0, {}, {{u"text"_s, m_typed}}});
        } else {
            m_expanded = row.entity;
            ask();
        }
        break;
    case PaletteRow::Kind::Create: {
        close();
        const bool isDeal = row.action == "deal.new";
        m_screen.openDrawer({isDeal ? u"new.deal"_s : u"new.account"_s, 0, {}, {{isDeal ? u"title"_s : u"name"_s, m_typed}}});
        break;
    }
    case PaletteRow::Kind::Heading:
    case PaletteRow::Kind::Status: break;
    }
}

void Palette::openRecord(const PaletteRow &row, bool whole)
{
    m_screen.preferences().addRecent(u"%1:%2"_s.arg(row.entity).arg(row.n));
    switch (row.entity) {
    case entity::deal: whole ? m_screen.go({u"deal"_s, row.n}) : m_screen.openDrawer({u"deal"_s, row.n}); break;
    case entity::account: m_screen.openDrawer({u"account"_s, row.n}); break;
    case entity::contact: m_screen.openDrawer({u"contact"_s, row.n}); break;
    default: m_screen.go({u"deals"_s, 0, {}, {{u"owner"_s, QString::number(row.n)}}}); break;
    }
}

void Palette::close()
{
    if (m_closed)
        return;
    m_closed = true;
    qApp->removeEventFilter(this);
    cancel();
    hide();
    if (m_focusBefore && m_focusBefore->isVisible())
        m_focusBefore->setFocus(Qt::OtherFocusReason);
    deleteLater();
}

} // namespace plumbline::ui
