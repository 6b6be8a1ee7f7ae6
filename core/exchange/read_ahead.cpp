// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/read_ahead.h"

namespace plumbline::exchange {
namespace {

constexpr size_t mostRows = 512;
constexpr size_t mostBytes = 256 * 1024;

} // namespace

ReadAhead::ReadAhead(std::unique_ptr<TableSource> source) : m_source(std::move(source)), m_bytes(m_source->bytes())
{
    for (Block &block : m_blocks)
        order(block);
    m_queue.waitFor(m_blocks[0].task);
}

void ReadAhead::order(Block &block)
{
    block.task = m_queue.post([this, &block] { fill(block); });
}

void ReadAhead::fill(Block &block)
{
    block.rows.clear();
    block.ends.clear();
    block.text.clear();
    // Nothing comes after a block that was the last.
    for (const Block &other : m_blocks) {
        if (other.isLast) {
            block.isLast = true;
            return;
        }
    }
    try {
        while (block.rows.size() < mostRows && block.text.size() < mostBytes) {
            const auto more = m_source->next(m_row);
            if (!more.ok())
                block.refusal = more.refusal();
            block.isLast = !more.ok() || !*more;
            if (block.isLast)
                break;
            for (const std::string_view cell : m_row.cells) {
                block.text += cell;
                block.ends.push_back(block.text.size());
            }
            block.rows.push_back({m_row.line, block.ends.size()});
        }
    } catch (...) {
        block.fault = std::current_exception();
        block.isLast = true;
    }
    block.bytesRead = m_source->bytesRead();
}

Result<bool> ReadAhead::next(SourceRow &row)
{
    while (m_nextRow == m_blocks[m_current].rows.size()) {
        Block &done = m_blocks[m_current];
        if (done.fault)
            std::rethrow_exception(done.fault);
        if (done.refusal)
            return *done.refusal;
        if (done.isLast)
            return false;
        order(done);
        m_current = (m_current + 1) % m_blocks.size();
        m_nextRow = 0;
        m_nextCell = 0;
        m_queue.waitFor(m_blocks[m_current].task);
    }
    const Block &block = m_blocks[m_current];
    const Block::Line &line = block.rows[m_nextRow++];
    row.line = line.line;
    row.cells.resize(line.endOfCells - m_nextCell);
    for (std::string_view &cell : row.cells) {
        const size_t from = m_nextCell == 0 ? 0 : block.ends[m_nextCell - 1];
        cell = std::string_view(block.text).substr(from, block.ends[m_nextCell] - from);
        ++m_nextCell;
    }
    m_bytesRead = block.bytesRead;
    return true;
}

} // namespace plumbline::exchange
