// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/look_at_file.h"

#include "core/exchange/encoding.h"
#include "core/exchange/mapping.h"
#include "core/exchange/rejects_file.h"
#include "core/records/find_row.h"

#include <algorithm>
#include <QFile>
#include <QFileInfo>

namespace plumbline::exchange {
namespace {

bool means(const Mapping &mapping, const QByteArray &field)
{
    return std::any_of(mapping.columns.begin(), mapping.columns.end(), [&](const ColumnMeaning &meaning) {
        return meaning.target == ColumnMeaning::Target::Field && meaning.field == field;
    });
}

/// How well a kind fits: by the columns it knows. One that a record cannot be called by is the last guess; a deal can be called
/// by its customer, but a customer's file is one of customers.
qint64 fit(const Mapping &mapping, const Entity &entity, qint64 known)
{
    constexpr qint64 isNamed = 1000;
    const Field *name = records::nameField(entity);
    if (!name || means(mapping, name->key))
        return isNamed + known;
    return entity.number == entity::deal && means(mapping, "account") ? isNamed + known - 1 : known;
}

void guessKind(FileLook &look, const Reader &reader)
{
    // A file without the column that a record is called by would be refused: such a kind is the last guess.
    qint64 best = -1;
    const QStringList words = importWords();
    for (const QString &word : words) {
        if (rememberedMapping(reader, word, look.headers) || presetFor(word, look.headers)) {
            look.as = word;
            return;
        }
        const Mapping mapping = mappingByHeaders(word, look.headers, reader);
        const qint64 known = std::count_if(mapping.columns.begin(), mapping.columns.end(), [](const ColumnMeaning &meaning) {
            return meaning.target != ColumnMeaning::Target::Ignore;
        });
        const qint64 score = fit(mapping, reader.entity(entityFromWord(word)), known);
        if (known > 0 && score > best) {
            best = score;
            look.as = word;
        }
    }
    if (best < 0)
        look.as = words.front();
}

/// Lines in which encodings differ: those with more than ASCII.
QStringList tellingLines(const QByteArray &utf8)
{
    constexpr qsizetype mostLines = 3;
    constexpr qsizetype mostCharacters = 80;
    QStringList lines;
    for (const QString &line : QString::fromUtf8(utf8).split(u'\n')) {
        const bool tells = std::any_of(line.begin(), line.end(), [](QChar c) { return c.unicode() > 0x7f; });
        if (tells && lines.size() < mostLines)
            lines.append(line.simplified().left(mostCharacters));
    }
    return lines;
}

std::vector<Reading> readingsOf(const QString &path, const std::vector<Encoding> &candidates)
{
    std::vector<Reading> readings;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return readings;
    constexpr qint64 enough = 64 * 1024;
    const QByteArray head = file.read(enough);
    for (const Encoding encoding : candidates)
        readings.push_back({encoding, tellingLines(toUtf8(head, encoding))});
    return readings;
}

} // namespace

Result<FileLook> lookAtFile(const Reader &reader, const QString &path, const LookWanted &wanted)
{
    FileLook look;
    look.file = QFileInfo(path).fileName();
    look.bytes = QFileInfo(path).size();
    auto format = formatOf(path, wanted.format);
    if (!format.ok())
        return format.refusal();
    auto shape = shapeOf(path, *format, wanted.shape);
    if (!shape.ok())
        return shape.refusal();
    look.format = *std::move(format);
    look.shape = *std::move(shape);
    if (!look.format.encodingIsSure)
        look.readings = readingsOf(path, look.format.candidates);
    look.headers = withoutRejectColumns(look.shape.headers);
    look.as = wanted.as;
    if (look.as.isEmpty())
        guessKind(look, reader);
    auto proposal = propose(reader, {look.file, look.as, wanted.mapping, wanted.shape, look.format.kind}, look.shape);
    if (!proposal.ok())
        return proposal.refusal();
    look.proposal = *std::move(proposal);
    look.known = std::count_if(look.proposal.columns.begin(), look.proposal.columns.end(),
                               [](const ColumnProposal &column) { return column.meaning.isSomething(); });
    return look;
}

} // namespace plumbline::exchange
