// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/history_list.h"

#include "core/records/field_text.h"
#include "core/words/words.h"
#include "core/workspace/history_query.h"
#include "core/workspace/undo.h"
#include "ui/kit/icon.h"
#include "ui/kit/theme.h"

#include <QListView>
#include <QPainter>

namespace plumbline::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t mostDetails = 40;
constexpr qsizetype longestValue = 160;

QString timeOfDay(const Zone &zone, Moment at)
{
    const qint64 local = (at.ms + qint64(zone.offsetSecondsAt(at)) * 1000) / 60'000;
    const int minute = int(((local % 1440) + 1440) % 1440);
    return u"%1:%2"_s.arg(minute / 60, 2, 10, QChar(u'0')).arg(minute % 60, 2, 10, QChar(u'0'));
}

bool made(const HistoryLine &line, int entity)
{
    return std::any_of(line.created.begin(), line.created.end(),
                       [&](const HistoryCreated &rows) { return rows.entity->number == entity; });
}

/// What kind of step it was, as a picture.
QByteArray iconOf(const HistoryLine &line)
{
    switch (line.edit.kind) {
    case EditKind::Import: return "import";
    case EditKind::Undo: return line.edit.label.source() == "Redo: %1" ? "redo" : "undo";
    case EditKind::Rule: return "flag";
    case EditKind::Sync: return "exchange";
    case EditKind::Migration: return "database";
    case EditKind::User: break;
    }
    if (made(line, entity::activity))
        return "activity";
    if (made(line, entity::attachment))
        return "attachment";
    if (made(line, entity::deal) || made(line, entity::account) || made(line, entity::contact))
        return "plus";
    if (made(line, entity::stay))
        return "arrow-right";
    const bool erased =
        std::any_of(line.changes.begin(), line.changes.end(), [](const HistoryChange &change) { return !change.field; });
    return erased ? "trash" : line.created.empty() ? "edit" : "plus";
}

class StepTeller
{
public:
    StepTeller(const Reader &reader, Language language)
        : m_reader(reader), m_words(language, reader.zone()), m_text(reader, records::ChoiceBook::load(reader))
    {}

    HistoryStep tell(const HistoryLine &line) const
    {
        HistoryStep step;
        step.seq = line.edit.seq;
        step.text = m_words.say(line.edit.label);
        step.actor = line.edit.actor;
        step.time = timeOfDay(m_reader.zone(), line.edit.recorded);
        step.day = m_reader.zone().dateOf(line.edit.recorded);
        step.icon = iconOf(line);
        for (const HistoryCreated &rows : line.created)
            step.details.push_back(
                HistoryModel::tr("New: %1 × %2").arg(m_words.say(rows.count), m_words.say(rows.entity->label())));
        for (const HistoryChange &change : line.changes) {
            if (step.details.size() >= mostDetails)
                break;
            if (const QString detail = tellChange(change); !detail.isEmpty())
                step.details.push_back(detail);
        }
        if (const qint64 left = line.changeCount - qint64(std::min(mostDetails, line.changes.size())); left > 0)
            step.details.push_back(HistoryModel::tr("and %n more change(s)", nullptr, int(left)));
        return step;
    }
    QString say(const Phrase &phrase) const { return m_words.say(phrase); }

private:
    QString tellChange(const HistoryChange &change) const
    {
        if (!change.field)
            return HistoryModel::tr("Erased: %1").arg(m_words.say(change.entity->label()));
        // What was asked and what lacked is for programs; the reason stands beside it.
        if (change.entity->number == entity::pipelineVersion
            || (change.entity->number == entity::stay && change.field->key == "verdict"))
            return {};
        const QString label = m_words.say(change.field->label());
        return m_words.pair(label, value(*change.field, change.was) + u" → "_s + value(*change.field, change.is));
    }
    QString value(const Field &field, const Value &value) const
    {
        if (!isFilled(value))
            return u"—"_s;
        const QString text = m_text.speak(field, value, m_words).simplified();
        return text.size() > longestValue ? text.left(longestValue) + u'…' : text;
    }

    const Reader &m_reader;
    Words m_words;
    records::FieldText m_text;
};

/// Newest first: an edit is undone where a step after it that stands took it back, or took back what caused it.
std::set<qint64> undoneOf(const std::vector<HistoryLine> &lines)
{
    std::set<qint64> undone;
    std::map<qint64, qint64> causes;
    for (const HistoryLine &line : lines) {
        if (line.edit.cause)
            causes[line.edit.seq] = *line.edit.cause;
    }
    for (const HistoryLine &line : lines) {
        bool stands = true;
        std::optional<qint64> seq = line.edit.seq;
        while (seq && stands) {
            stands = !undone.contains(*seq);
            const auto cause = causes.find(*seq);
            seq = cause == causes.end() ? std::nullopt : std::optional(cause->second);
        }
        if (!stands)
            undone.insert(line.edit.seq);
        else if (line.edit.undoes)
            undone.insert(*line.edit.undoes);
    }
    return undone;
}

} // namespace

HistoryShown historyFor(const Reader &reader, qint64 deal, int limit, const QString &actor, Language language)
{
    // One more than is shown tells whether there are more.
    const HistoryView view = historyOf(reader, {deal != 0 ? std::optional(deal) : std::nullopt, limit + 1});
    const StepTeller teller(reader, language);
    const std::set<qint64> undone = undoneOf(view.lines);
    HistoryShown shown;
    for (const HistoryLine &line : view.lines) {
        if (int(shown.steps.size()) == limit) {
            shown.more = true;
            break;
        }
        shown.steps.push_back(teller.tell(line));
        shown.steps.back().undone = undone.contains(line.edit.seq);
    }
    if (const auto next = nextToUndo(reader.database(), actor))
        shown.undoes = teller.say(next->label);
    // Not "Undo: …", which is what it would take back, but what would be done again.
    if (const auto next = nextToRedo(reader.database(), actor)) {
        const auto again = next->undoes ? editLine(reader.database(), *next->undoes) : std::nullopt;
        shown.redoes = teller.say(again ? again->label : next->label);
    }
    return shown;
}

void HistoryModel::set(HistoryShown shown, CivilDate today, const Words &words)
{
    beginResetModel();
    m_shown = std::move(shown);
    m_days.clear();
    for (const HistoryStep &step : m_shown.steps) {
        const qint64 ago = today.day - step.day.day;
        const QString date = words.withWeekday(step.day);
        m_days.push_back(ago == 0 ? tr("Today, %1").arg(date) : ago == 1 ? tr("Yesterday, %1").arg(date) : date);
    }
    layOut();
    endResetModel();
}

void HistoryModel::layOut()
{
    m_lines.clear();
    for (size_t i = 0; i < m_shown.steps.size(); ++i) {
        if (i == 0 || m_days[i] != m_days[i - 1])
            m_lines.push_back({Kind::Day, i, m_days[i]});
        m_lines.push_back({Kind::Step, i, m_shown.steps[i].text});
        if (!isUnfolded(m_shown.steps[i]))
            continue;
        for (const QString &detail : m_shown.steps[i].details)
            m_lines.push_back({Kind::Detail, i, detail});
        if (m_shown.steps[i].details.empty())
            m_lines.push_back({Kind::Detail, i, tr("No field that is shown was changed.")});
    }
    if (m_shown.more)
        m_lines.push_back({Kind::More, 0, tr("Show earlier steps")});
}

void HistoryModel::toggle(int row)
{
    const qint64 seq = step(line(row)).seq;
    beginResetModel();
    if (!m_unfolded.erase(seq))
        m_unfolded.insert(seq);
    layOut();
    endResetModel();
}

int HistoryModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_lines.size()); }

QVariant HistoryModel::data(const QModelIndex &index, int role) const
{
    const Line &its = line(index.row());
    if (role == Qt::DisplayRole || (role == Qt::ToolTipRole && its.kind == Kind::Step))
        return its.text;
    if (role == Qt::AccessibleTextRole) {
        if (its.kind != Kind::Step)
            return its.text;
        QStringList parts{its.text, step(its).time, step(its).actor};
        if (step(its).undone)
            parts.append(tr("undone"));
        return parts.join(u", "_s);
    }
    return {};
}

Qt::ItemFlags HistoryModel::flags(const QModelIndex &index) const
{
    const Kind kind = line(index.row()).kind;
    return kind == Kind::Step || kind == Kind::More ? Qt::ItemIsEnabled | Qt::ItemIsSelectable : Qt::ItemIsEnabled;
}

namespace {

constexpr int left = 16;
constexpr int textAt = 46;

QRect detailArea(const QRect &row) { return row.adjusted(theme().px(textAt), 0, -theme().px(16), 0); }

const HistoryModel &modelOf(const QModelIndex &index) { return *static_cast<const HistoryModel *>(index.model()); }

void paintStep(QPainter &painter, const QRect &row, const HistoryStep &step, bool unfolded)
{
    const Theme &t = theme();
    const int size = t.px(16);
    const double ratio = painter.device()->devicePixelRatioF();
    painter.drawPixmap(row.left() + t.px(left), row.top() + t.px(10),
                       iconPixmap(step.icon.constData(), size, step.undone ? t.text3 : t.text2, ratio));
    painter.drawPixmap(row.right() - t.px(30), row.top() + t.px(10),
                       iconPixmap(unfolded ? "chevron-up" : "chevron-down", size, t.text3, ratio));
    QFont font = t.font(type::dense);
    font.setStrikeOut(step.undone);
    painter.setFont(font);
    painter.setPen(step.undone ? t.text3 : t.text);
    const int height = painter.fontMetrics().height();
    const QRect text(row.left() + t.px(textAt), row.top() + t.px(8), row.width() - t.px(textAt) - t.px(38), height);
    painter.drawText(text, Qt::AlignVCenter, painter.fontMetrics().elidedText(step.text, Qt::ElideRight, text.width()));
    painter.setFont(t.font(type::caption));
    painter.setPen(t.text3);
    QString under = step.time + u" · "_s + step.actor;
    if (step.undone)
        under += u" · "_s + HistoryModel::tr("undone");
    const QRect second = text.translated(0, height + t.px(2));
    painter.drawText(second, Qt::AlignVCenter, painter.fontMetrics().elidedText(under, Qt::ElideRight, second.width()));
}

} // namespace

void HistoryDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &t = theme();
    const HistoryModel &model = modelOf(index);
    const HistoryModel::Line &line = model.line(index.row());
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const bool active = option.state & (QStyle::State_Selected | QStyle::State_MouseOver);
    switch (line.kind) {
    case HistoryModel::Kind::Day:
        painter->setFont(t.font(type::caption, true));
        painter->setPen(t.text2);
        painter->drawText(option.rect.adjusted(t.px(left), 0, 0, -t.px(4)), Qt::AlignBottom, line.text);
        break;
    case HistoryModel::Kind::Step:
        if (active) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(option.state & QStyle::State_Selected ? t.accentSoft : t.sunken);
            painter->drawRoundedRect(option.rect.adjusted(t.px(6), 1, -t.px(6), -1), 8, 8);
        }
        paintStep(*painter, option.rect, model.step(line), model.isUnfolded(model.step(line)));
        break;
    case HistoryModel::Kind::Detail:
        painter->setFont(t.font(type::caption));
        painter->setPen(t.text2);
        painter->drawText(detailArea(option.rect), Qt::AlignTop | Qt::TextWordWrap, line.text);
        break;
    case HistoryModel::Kind::More:
        painter->setFont(t.font(type::dense));
        painter->setPen(t.accent);
        painter->drawText(option.rect, Qt::AlignCenter, line.text);
        break;
    }
    painter->restore();
}

QSize HistoryDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &t = theme();
    const auto *view = qobject_cast<const QListView *>(option.widget);
    const int width = view ? view->viewport()->width() : 400;
    const HistoryModel::Line &line = modelOf(index).line(index.row());
    switch (line.kind) {
    case HistoryModel::Kind::Day: return {width, t.px(34)};
    case HistoryModel::Kind::Step: return {width, QFontMetrics(t.font(type::dense)).height() * 2 + t.px(16)};
    case HistoryModel::Kind::Detail: {
        const QRect area = detailArea({0, 0, width, 10'000});
        return {width, QFontMetrics(t.font(type::caption)).boundingRect(area, Qt::TextWordWrap, line.text).height() + t.px(4)};
    }
    case HistoryModel::Kind::More: break;
    }
    return {width, t.px(40)};
}

} // namespace plumbline::ui
