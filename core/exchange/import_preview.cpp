// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/import_preview.h"

#include "core/base/text.h"
#include "core/exchange/importer.h"
#include "core/words/words.h"

#include <algorithm>

namespace plumbline::exchange {

using Target = ColumnMeaning::Target;

ImportPreview::ImportPreview(const Importer &importer, const Words &words, qsizetype most)
    : m_importer(importer), m_words(words), m_most(size_t(most))
{}

QString ImportPreview::meantBy(size_t index) const
{
    const ImportColumn &column = m_importer.context().columns[index];
    const RowDraft &draft = m_importer.draft();
    if (column.meaning.target != Target::Field || column.isSecond)
        return {};
    for (const PendingReference &reference : draft.references) {
        if (reference.field == column.index)
            return toQString(reference.text);
    }
    const DraftValue &value = draft.values.at(column.index);
    // The table of a trial does not show what the trial made.
    const auto *referred = column.field->kind == FieldKind::Reference ? std::get_if<qint64>(&value) : nullptr;
    const QString text = referred ? m_importer.context().rows.nameOf(column.field->references, *referred)
                                  : m_importer.context().text.speak(*column.field, toValue(value), m_words);
    return text.isNull() ? QString(QLatin1String("")) : text;
}

void ImportPreview::add(const SourceRow &row, const std::optional<ImportNote> &reject)
{
    const Importer::Taken &taken = m_importer.taken();
    std::vector<PreviewRow> &kind = reject ? m_refused : taken.isLikely ? m_likely : m_taken;
    if (kind.size() >= m_most)
        return;
    PreviewRow shown;
    shown.line = row.line;
    shown.fate = taken.fate;
    shown.isLikely = taken.isLikely;
    shown.reason = reject ? reject->text : taken.reason;
    if (reject)
        shown.column = reject->column;
    constexpr size_t mostColumns = 200;
    const size_t columns = std::min(m_importer.context().columns.size(), mostColumns);
    for (size_t i = 0; i < columns; ++i) {
        const std::string_view cell = i < row.cells.size() ? row.cells[i] : std::string_view();
        shown.cells.append(toQString(cell).trimmed().left(1000));
        // Of a refused row not every cell was read.
        shown.meant.append(reject || shown.cells.last().isEmpty() ? QString() : meantBy(i));
    }
    kind.push_back(std::move(shown));
}

std::vector<PreviewRow> ImportPreview::rows() const
{
    std::vector<PreviewRow> all = m_refused;
    all.insert(all.end(), m_likely.begin(), m_likely.end());
    all.insert(all.end(), m_taken.begin(), m_taken.end());
    return all;
}

} // namespace plumbline::exchange
