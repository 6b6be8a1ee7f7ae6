// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/row_queue.h"

#include <algorithm>
#include <QFileDevice>
#include <utility>

namespace plumbline::exchange {
namespace {

constexpr size_t rowsOfLoad = 128; ///< what two of them hold stays in the caches of a processor

} // namespace

void RowQueue::Load::clear()
{
    cells.clear();
    textSize = 0;
    rows = 0;
}

void RowQueue::add(const std::vector<TableCell> &cells)
{
    Load &load = m_loads.at(m_current);
    load.columns = cells.size();
    size_t size = load.textSize;
    for (const TableCell &cell : cells)
        size += cell.text.size() + cell.key.size();
    if (size > load.texts.size())
        load.texts.resize(std::max(size, load.texts.size() * 2));
    char *end = load.texts.data() + load.textSize;
    load.textSize = size;
    for (const TableCell &cell : cells) {
        load.cells.push_back({cell.number, quint32(cell.text.size()), quint32(cell.key.size()), cell.kind});
        end = std::copy(cell.text.begin(), cell.text.end(), end);
        end = std::copy(cell.key.begin(), cell.key.end(), end);
    }
    if (++load.rows == rowsOfLoad)
        send();
}

void RowQueue::send()
{
    if (!m_queue)
        m_queue = std::make_unique<TaskQueue>();
    Load &full = m_loads.at(m_current);
    full.task = m_queue->post([this, &full] { write(full); });
    m_current = (m_current + 1) % m_loads.size();
    m_queue->waitFor(m_loads.at(m_current).task);
    m_loads.at(m_current).clear();
}

void RowQueue::write(Load &load)
{
    const char *text = load.texts.data();
    const auto take = [&](quint32 size) { return std::string_view(std::exchange(text, text + size), size); };
    m_row.resize(load.columns);
    auto cell = load.cells.cbegin();
    for (size_t row = 0; row < load.rows; ++row) {
        for (TableCell &to : m_row) {
            to = {cell->kind, cell->number, take(cell->text), take(cell->key)};
            ++cell;
        }
        m_writer.row(m_row);
    }
    m_fileFailed = m_file.error() != QFileDevice::NoError;
}

void RowQueue::finish()
{
    if (m_queue)
        m_queue->waitForAll();
    write(m_loads.at(m_current));
    m_loads.at(m_current).clear();
}

} // namespace plumbline::exchange
