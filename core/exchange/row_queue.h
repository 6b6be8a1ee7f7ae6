// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/task_queue.h"
#include "core/exchange/table_writer.h"

#include <array>
#include <atomic>
#include <memory>

class QFileDevice;

namespace plumbline::exchange {

/// Rows on their way into a file: they are spelled and written by a thread of their own, while whoever adds them reads the next
/// ones. A table of few rows needs no thread.
class RowQueue
{
public:
    /// The writer writes to this file. Nobody else uses either before finish(), or before this one is gone: then what was not
    /// written yet is dropped.
    RowQueue(TableWriter &writer, const QFileDevice &file) : m_writer(writer), m_file(file) {}

    /// Copies the texts. Throws what the writer threw at an earlier row.
    void add(const std::vector<TableCell> &cells);
    /// The file takes no more: the disk is full.
    bool fileFailed() const { return m_fileFailed; }
    /// Until all rows are written.
    void finish();

private:
    /// Its texts follow those of the cell before it.
    struct Cell {
        qint64 number;
        quint32 text, key; ///< their sizes
        CellKind kind;
    };
    struct Load {
        std::vector<Cell> cells;
        std::vector<char> texts;
        size_t textSize = 0; ///< of them
        size_t columns = 0;
        size_t rows = 0;
        quint64 task = 0; ///< that writes it

        void clear();
    };

    void send();
    void write(Load &load);

    TableWriter &m_writer;
    const QFileDevice &m_file;
    std::atomic<bool> m_fileFailed = false;
    std::array<Load, 3> m_loads;        ///< used again and again, for their memory
    size_t m_current = 0;               ///< the load that is being filled
    std::vector<TableCell> m_row;       ///< by whoever writes
    std::unique_ptr<TaskQueue> m_queue; ///< from the first full load on; last: it uses the others
};

} // namespace plumbline::exchange
