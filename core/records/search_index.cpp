// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/records/search_index.h"

#include "core/base/find_bytes.h"
#include "core/base/pinyin.h"
#include "core/base/text.h"
#include "core/db/database.h"
#include "core/records/find_row.h"

#include <algorithm>
#include <array>
#include <bit>
#include <future>
#include <limits>
#include <optional>

namespace plumbline::records {
namespace {

constexpr std::array searchedEntities{entity::deal, entity::account, entity::contact, entity::person, entity::product};

/// Ends every field, so that nothing is found across two of them; no word that is looked for has it.
constexpr char fieldEnd = '\x01';

/// Small enough to notice soon that nobody waits any more.
constexpr size_t segmentBytes = 4 * 1024 * 1024;

/// A set of small numbers.
class Bits
{
public:
    explicit Bits(size_t size = 0) : m_words((size + 63) / 64) {}

    void set(size_t i) { m_words[i / 64] |= quint64(1) << i % 64; }
    void clear(size_t i) { m_words[i / 64] &= ~(quint64(1) << i % 64); }
    bool has(size_t i) const { return i / 64 < m_words.size() && (m_words[i / 64] >> i % 64 & 1) != 0; }
    void add(size_t i)
    {
        if (i / 64 >= m_words.size())
            m_words.resize(std::max(i / 64 + 1, m_words.size() * 2));
        set(i);
    }
    bool isEmpty() const
    {
        return std::all_of(m_words.begin(), m_words.end(), [](quint64 word) { return word == 0; });
    }
    void unite(const Bits &other)
    {
        for (size_t i = 0; i < m_words.size(); ++i)
            m_words[i] |= other.m_words[i];
    }
    /// Ascending. The set may lose the number at hand meanwhile.
    template <class Take> void each(Take take) const
    {
        for (size_t i = 0; i < m_words.size(); ++i) {
            for (quint64 word = m_words[i]; word != 0; word &= word - 1)
                take(i * 64 + size_t(std::countr_zero(word)));
        }
    }

private:
    std::vector<quint64> m_words;
};

/// Some rows of one entity, newest first.
struct Segment {
    int entity = 0;
    std::string text;              ///< of each row its fields, the name first
    std::vector<quint32> starts;   ///< in the text; one more than rows
    std::vector<quint32> numbers;  ///< n
    std::vector<quint32> initials; ///< of the name
    std::vector<quint32> accounts; ///< of deals: n, or 0
    std::vector<quint32> contacts; ///< of deals: n, or 0

    explicit Segment(int number) : entity(number), starts{0} {}

    size_t size() const { return numbers.size(); }
    std::string_view row(size_t i) const { return std::string_view(text).substr(starts[i], starts[i + 1] - starts[i]); }
    std::string_view name(size_t i) const
    {
        const std::string_view all = row(i);
        return all.substr(0, all.find(fieldEnd));
    }

    void copyRow(const Segment &from, size_t i)
    {
        text += from.row(i);
        starts.push_back(quint32(text.size()));
        numbers.push_back(from.numbers[i]);
        initials.push_back(from.initials[i]);
        if (entity == entity::deal) {
            accounts.push_back(from.accounts[i]);
            contacts.push_back(from.contacts[i]);
        }
    }

    qint64 bytes() const
    {
        return qint64(
            text.capacity()
            + sizeof(quint32)
                  * (starts.capacity() + numbers.capacity() + initials.capacity() + accounts.capacity() + contacts.capacity()));
    }

    void shrink()
    {
        text.shrink_to_fit();
        for (auto *column : {&starts, &numbers, &initials, &accounts, &contacts})
            column->shrink_to_fit();
    }
};

using SegmentPointer = std::shared_ptr<const Segment>;

bool isSearched(const Field &field)
{
    return !field.internal && (field.kind == FieldKind::Text || field.kind == FieldKind::Notes);
}

/// n, account, contact, name, the other texts.
QByteArray sqlFor(const Entity &entity, const QByteArray &condition)
{
    const Field *name = nameField(entity);
    QByteArray sql = "SELECT t.n, ";
    sql += entity.number == entity::deal ? "t.account, t.contact" : "0, 0";
    sql += ", t." + name->column;
    bool joinsMore = false;
    for (const Field &field : entity.fields) {
        if (!isSearched(field) || &field == name)
            continue;
        sql += (field.custom ? ", m." : ", t.") + field.column;
        joinsMore = joinsMore || field.custom;
    }
    sql += " FROM " + entity.key + " t";
    if (joinsMore)
        sql += " LEFT JOIN " + entity.moreTable() + " m ON m.n = t.n";
    return sql + condition + " ORDER BY t.n DESC";
}

quint32 rowNumber(qint64 n) { return n > 0 && n <= std::numeric_limits<qint32>::max() ? quint32(n) : 0; }

void readRow(const db::Statement &statement, Segment &segment)
{
    const quint32 n = rowNumber(statement.integer(0));
    if (n == 0)
        return;
    const size_t start = segment.text.size();
    appendFolded(segment.text, statement.utf8View(3));
    segment.initials.push_back(pinyinInitials(std::string_view(segment.text).substr(start)));
    segment.text.push_back(fieldEnd);
    for (int column = 4; column < statement.columns(); ++column) {
        const std::string_view text = statement.utf8View(column);
        if (text.empty())
            continue;
        appendFolded(segment.text, text);
        segment.text.push_back(fieldEnd);
    }
    segment.starts.push_back(quint32(segment.text.size()));
    segment.numbers.push_back(n);
    if (segment.entity == entity::deal) {
        segment.accounts.push_back(rowNumber(statement.integer(1)));
        segment.contacts.push_back(rowNumber(statement.integer(2)));
    }
}

/// Whether it came to the end.
bool readSegments(db::Statement &statement, int number, const std::stop_token &stop, std::vector<SegmentPointer> &segments)
{
    auto segment = std::make_shared<Segment>(number);
    const auto keep = [&] {
        if (segment->size() == 0)
            return;
        segment->shrink();
        segments.push_back(std::exchange(segment, std::make_shared<Segment>(number)));
    };
    while (statement.step()) {
        readRow(statement, *segment);
        if (segment->text.size() < segmentBytes)
            continue;
        keep();
        if (stop.stop_requested())
            return false;
    }
    keep();
    return !stop.stop_requested();
}

/// By entity, as in searchedEntities.
using Segments = std::array<std::vector<SegmentPointer>, searchedEntities.size()>;
using Middles = std::array<qint64, searchedEntities.size()>;

enum class Half { Newer, Older };

/// The rows behind the middles, or those up to them; empty where it was told to stop.
std::optional<Segments> readHalf(const Reader &reader, Half half, const Middles &middles, const std::stop_token &stop)
{
    Segments segments;
    for (size_t i = 0; i < searchedEntities.size(); ++i) {
        const QByteArray condition = half == Half::Newer ? " WHERE t.n > ?1" : " WHERE t.n <= ?1";
        db::Statement statement = reader.database().prepare(sqlFor(reader.entity(searchedEntities[i]), condition));
        statement.bind(1, middles[i]);
        if (!readSegments(statement, searchedEntities[i], stop, segments[i]))
            return std::nullopt;
    }
    return segments;
}

/// All rows; half of them by another thread where there is a second reader.
std::optional<Segments> readAll(const Reader &reader, const Reader *beside, const std::stop_token &stop)
{
    Middles middles{};
    if (!beside)
        return readHalf(reader, Half::Newer, middles, stop);
    for (size_t i = 0; i < searchedEntities.size(); ++i)
        middles[i] = reader.database().integer("SELECT max(n) / 2 FROM " + reader.entity(searchedEntities[i]).key);
    auto reading = std::async(std::launch::async, [&] { return readHalf(*beside, Half::Older, middles, stop); });
    auto newer = readHalf(reader, Half::Newer, middles, stop);
    auto older = reading.get();
    if (!newer || !older)
        return std::nullopt;
    for (size_t i = 0; i < searchedEntities.size(); ++i)
        (*newer)[i].insert((*newer)[i].end(), (*older)[i].begin(), (*older)[i].end());
    return newer;
}

Segment readRows(const Reader &reader, int number, const std::set<qint64> &rows)
{
    Segment segment(number);
    QByteArrayList numbers;
    for (const qint64 n : rows)
        numbers.append(QByteArray::number(n));
    db::Statement statement =
        reader.database().prepare(sqlFor(reader.entity(number), " WHERE t.n IN (SELECT value FROM json_each(?1))"));
    statement.bind(1, QString::fromLatin1('[' + numbers.join(',') + ']'));
    while (statement.step())
        readRow(statement, segment);
    return segment;
}

/// The old rows but for those that were touched, and the new ones, newest first.
Segment merged(const Segment *old, const Segment &fresh, const std::set<qint64> &touched)
{
    Segment result(fresh.entity);
    size_t next = 0;
    for (size_t i = 0; old && i < old->size(); ++i) {
        if (touched.contains(old->numbers[i]))
            continue;
        while (next < fresh.size() && fresh.numbers[next] > old->numbers[i])
            result.copyRow(fresh, next++);
        result.copyRow(*old, i);
    }
    while (next < fresh.size())
        result.copyRow(fresh, next++);
    return result;
}

struct Word {
    std::string text;
    PinyinPattern pinyin;
};

struct Query {
    std::vector<Word> words; ///< the longest first: it finds fewest
    std::string whole;       ///< as typed, folded

    explicit Query(const QString &typed)
    {
        QString text = folded(typed);
        for (QChar &c : text) {
            if (c < u' ')
                c = u' ';
        }
        text = text.simplified();
        whole = text.toStdString();
        QStringList parts = text.split(u' ', Qt::SkipEmptyParts);
        parts.removeDuplicates();
        for (const QString &part : parts)
            words.push_back({part.toStdString(), PinyinPattern(part)});
        std::stable_sort(words.begin(), words.end(), [](const Word &a, const Word &b) { return a.text.size() > b.text.size(); });
    }
};

/// Which row of the segment has this place in its text; not before `row`.
size_t rowAt(const Segment &segment, size_t offset, size_t row)
{
    size_t step = 1;
    size_t beyond = row + 1; // the first start that may lie beyond the place
    while (beyond < segment.size() && segment.starts[beyond] <= offset) {
        row = beyond;
        beyond += step;
        step *= 2;
    }
    const auto begin = segment.starts.begin();
    const auto end = begin + std::ptrdiff_t(std::min(beyond, segment.size()));
    return size_t(std::upper_bound(begin + std::ptrdiff_t(row), end, quint32(offset)) - begin) - 1;
}

/// Rows whose text has the word; and those whose name has it, where that is asked.
void markText(const Segment &segment, const std::string &word, Bits &rows, Bits *names)
{
    const std::string_view text = segment.text;
    size_t row = 0;
    for (size_t from = 0; from < text.size(); from = segment.starts[row + 1]) {
        const size_t found = findBytes(text.substr(from), word);
        if (found == std::string_view::npos)
            return;
        const size_t offset = from + found;
        row = rowAt(segment, offset, row);
        rows.set(row);
        if (names && text.substr(segment.starts[row], offset - segment.starts[row]).find(fieldEnd) == std::string_view::npos)
            names->set(row);
    }
}

/// Rows whose name reads so.
void markPinyin(const Segment &segment, const PinyinPattern &pinyin, Bits &rows)
{
    if (pinyin.isEmpty())
        return;
    const quint32 needed = pinyin.neededInitials();
    for (size_t i = 0; i < segment.size(); ++i) {
        if ((segment.initials[i] & needed) == needed && (pinyin.initialsSuffice() || pinyin.matches(segment.name(i))))
            rows.set(i);
    }
}

/// For each word the numbers of the rows whose name has it.
using NamedRows = std::vector<Bits>;

struct Names {
    NamedRows accounts;
    NamedRows contacts;
};

/// One search: what was asked, and what was found so far.
class Search
{
public:
    Search(Query query, int limit) : m_query(std::move(query)), m_limit(size_t(std::max(0, limit)))
    {
        m_names.accounts.resize(m_query.words.size());
        m_names.contacts.resize(m_query.words.size());
    }

    /// Accounts and contacts first: their names find deals. `touched`: rows that the overlay has instead; null: this is it.
    void lookInto(const Segment &segment, const std::vector<quint32> *touched)
    {
        Bits own(segment.size());
        Bits all = marked(segment, touched, own);
        for (size_t k = 1; k < m_query.words.size(); ++k) {
            all.each([&](size_t i) {
                if (!has(segment, i, k))
                    all.clear(i);
            });
        }
        Ranks &ranks = m_found[segment.entity];
        RankedRows &ranked = touched ? ranks.built : ranks.overlaid;
        all.each([&](size_t i) {
            if (isTouched(touched, segment.numbers[i]))
                return;
            ++ranks.total;
            auto &rows = ranked[size_t(rankOf(segment, i, own.has(i)))];
            if (rows.size() < m_limit)
                rows.push_back(segment.numbers[i]);
        });
    }

    FoundRows result() &&
    {
        FoundRows found;
        for (const int number : searchedEntities) {
            Ranks &ranks = m_found[number];
            if (ranks.total == 0)
                continue;
            found.totals[number] = ranks.total;
            size_t left = m_limit;
            for (size_t rank = 0; rank < rankCount; ++rank) {
                // The newest `limit` of what was built and of the overlay are the newest of both.
                std::vector<quint32> rows = ranks.built[rank];
                rows.insert(rows.end(), ranks.overlaid[rank].begin(), ranks.overlaid[rank].end());
                std::sort(rows.begin(), rows.end(), std::greater<>());
                rows.resize(std::min(rows.size(), left));
                left -= rows.size();
                for (const quint32 n : rows)
                    found.rows.push_back({number, n, FoundRank(rank)});
            }
        }
        return found;
    }

private:
    static constexpr size_t rankCount = 4;
    using RankedRows = std::array<std::vector<quint32>, rankCount>;
    struct Ranks {
        RankedRows built;
        RankedRows overlaid;
        qint64 total = 0;
    };

    static bool isTouched(const std::vector<quint32> *touched, quint32 n)
    {
        return touched && std::binary_search(touched->begin(), touched->end(), n);
    }

    /// The rows that have the first word. Names of accounts and contacts are looked at for every word.
    Bits marked(const Segment &segment, const std::vector<quint32> *touched, Bits &own)
    {
        NamedRows *named = segment.entity == entity::account   ? &m_names.accounts
                           : segment.entity == entity::contact ? &m_names.contacts
                                                               : nullptr;
        const Word &first = m_query.words.front();
        Bits names(segment.size());
        markText(segment, first.text, own, named ? &names : nullptr);
        markPinyin(segment, first.pinyin, names);
        Bits all = own;
        all.unite(names);
        for (size_t k = 0; named && k < m_query.words.size(); ++k) {
            if (k > 0) {
                Bits texts(segment.size());
                names = Bits(segment.size());
                markText(segment, m_query.words[k].text, texts, &names);
                markPinyin(segment, m_query.words[k].pinyin, names);
            }
            names.each([&](size_t i) {
                if (!isTouched(touched, segment.numbers[i]))
                    (*named)[k].add(segment.numbers[i]);
            });
        }
        if (segment.entity == entity::deal)
            markRelated(segment, 0, all);
        return all;
    }

    void markRelated(const Segment &segment, size_t k, Bits &rows) const
    {
        const Bits &accounts = m_names.accounts[k];
        const Bits &contacts = m_names.contacts[k];
        if (accounts.isEmpty() && contacts.isEmpty())
            return;
        for (size_t i = 0; i < segment.size(); ++i) {
            if (accounts.has(segment.accounts[i]) || contacts.has(segment.contacts[i]))
                rows.set(i);
        }
    }

    bool has(const Segment &segment, size_t i, size_t k) const
    {
        const Word &word = m_query.words[k];
        if (segment.entity == entity::deal
            && (m_names.accounts[k].has(segment.accounts[i]) || m_names.contacts[k].has(segment.contacts[i])))
            return true;
        return findBytes(segment.row(i), word.text) != std::string_view::npos
               || (!word.pinyin.isEmpty() && word.pinyin.matches(segment.name(i)));
    }

    FoundRank rankOf(const Segment &segment, size_t i, bool own) const
    {
        if (!own)
            return FoundRank::Elsewhere;
        const std::string_view row = segment.row(i);
        if (!row.starts_with(m_query.whole))
            return FoundRank::Text;
        return row[m_query.whole.size()] == fieldEnd ? FoundRank::Name : FoundRank::NameStart;
    }

    Query m_query;
    size_t m_limit;
    Names m_names;
    std::map<int, Ranks> m_found;
};

/// What was built, and the rows that are looked for in the overlay instead.
struct Kind {
    std::vector<SegmentPointer> built;
    SegmentPointer overlay;
    std::vector<quint32> touched; ///< sorted; also rows that are no more
};

} // namespace

/// Never changes once it is shown.
struct SearchIndex::Picture {
    std::map<int, Kind> kinds;
    size_t builtRows = 0;

    /// Null where it was told to stop.
    static std::shared_ptr<const Picture> of(const Reader &reader, const Reader *beside, const std::stop_token &stop)
    {
        auto made = std::make_shared<Picture>();
        auto segments = readAll(reader, beside, stop);
        if (!segments)
            return nullptr;
        for (size_t i = 0; i < searchedEntities.size(); ++i) {
            for (const SegmentPointer &segment : (*segments)[i])
                made->builtRows += segment->size();
            made->kinds[searchedEntities[i]].built = std::move((*segments)[i]);
        }
        return made;
    }

    /// Null where so much changed that it had better be built anew.
    static std::shared_ptr<const Picture> after(const Picture &old, const Reader &reader, const ChangeSet &changes)
    {
        constexpr size_t few = 1'000;
        auto made = std::make_shared<Picture>(old);
        size_t touched = 0;
        for (auto &[number, kind] : made->kinds) {
            if (const auto found = changes.byEntity.find(number); found != changes.byEntity.end()) {
                const auto &[rows, many] = found->second;
                if (many)
                    return nullptr;
                kind.overlay = std::make_shared<Segment>(merged(kind.overlay.get(), readRows(reader, number, rows), rows));
                std::vector<quint32> both;
                for (const qint64 n : rows)
                    both.push_back(rowNumber(n));
                both.insert(both.end(), kind.touched.begin(), kind.touched.end());
                std::sort(both.begin(), both.end());
                both.erase(std::unique(both.begin(), both.end()), both.end());
                kind.touched = std::move(both);
            }
            touched += kind.touched.size();
        }
        return touched > std::max(few, made->builtRows / 20) ? nullptr : made;
    }

    template <class Take> void each(Take take) const
    {
        for (const auto &[number, kind] : kinds) {
            for (const SegmentPointer &segment : kind.built)
                take(*segment);
            if (kind.overlay)
                take(*kind.overlay);
        }
    }
};

qint64 FoundRows::total() const
{
    qint64 sum = 0;
    for (const auto &[number, count] : totals)
        sum += count;
    return sum;
}

SearchIndex::SearchIndex() = default;
SearchIndex::~SearchIndex() = default;

std::shared_ptr<const SearchIndex::Picture> SearchIndex::picture() const
{
    const std::lock_guard guard(m_looking);
    return m_picture;
}

void SearchIndex::show(std::shared_ptr<const Picture> picture)
{
    const std::lock_guard guard(m_looking);
    m_picture.swap(picture);
}

bool SearchIndex::isBuilt() const { return picture() != nullptr; }

void SearchIndex::build(const Reader &reader, std::stop_token stop, const Reader *beside)
{
    const std::lock_guard guard(m_writing);
    if (auto made = Picture::of(reader, beside, stop))
        show(std::move(made));
}

void SearchIndex::update(const Reader &reader, const ChangeSet &changes)
{
    const std::lock_guard guard(m_writing);
    const auto old = picture();
    auto made = old ? Picture::after(*old, reader, changes) : nullptr;
    show(made ? std::move(made) : Picture::of(reader, nullptr, {}));
}

FoundRows SearchIndex::search(const QString &typed, int limit, std::stop_token stop) const
{
    FoundRows stopped;
    stopped.stopped = true;
    const auto shown = picture();
    Query query(typed);
    if (!shown || query.words.empty())
        return {};
    Search search(std::move(query), limit);
    for (const int number : {entity::account, entity::contact, entity::deal, entity::person, entity::product}) {
        const Kind &kind = shown->kinds.at(number);
        for (const SegmentPointer &segment : kind.built) {
            if (stop.stop_requested())
                return stopped;
            search.lookInto(*segment, &kind.touched);
        }
        if (kind.overlay)
            search.lookInto(*kind.overlay, nullptr);
    }
    return stop.stop_requested() ? stopped : std::move(search).result();
}

qint64 SearchIndex::rowCount() const
{
    qint64 rows = 0;
    if (const auto shown = picture())
        shown->each([&](const Segment &segment) { rows += qint64(segment.size()); });
    return rows;
}

qint64 SearchIndex::bytes() const
{
    qint64 bytes = 0;
    if (const auto shown = picture())
        shown->each([&](const Segment &segment) { bytes += segment.bytes(); });
    return bytes;
}

void SearchIndex::eachText(const std::function<void(std::string_view)> &take) const
{
    if (const auto shown = picture())
        shown->each([&](const Segment &segment) { take(segment.text); });
}

} // namespace plumbline::records
