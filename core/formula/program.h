// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/formula/cell.h"
#include "core/formula/node.h"

namespace plumbline::formula {

/// A checked tree as a list of small steps over a stack: made once, run over a million records. Says no more than the result;
/// what it is made of is told by explain().
class Program
{
public:
    /// What one run needs besides the record; kept from run to run, so that nothing is allocated.
    struct Scratch {
        std::vector<Cell> stack;
        std::vector<const Record *> scopes;
        Texts texts;
        int steps = 0;
    };

    explicit Program(const Node &tree);

    Cell run(const Record &record, const Surroundings &where, Scratch &scratch) const;

private:
    enum class Step : quint8;
    struct Instruction {
        Step step;
        quint8 detail = 0; ///< a relation, a kind, a function
        qint16 level = 0;
        qint32 a = 0;
        qint32 b = 0;
        qint32 place = 0;
    };
    struct Constant {
        Cell cell = {};
        QString text = {};
        std::vector<qint64> rows = {};
        bool isText = false;
    };
    class Builder;

    void run(qint32 from, qint32 to, Cell *top, const Surroundings &where, Scratch &scratch) const;
    Cell overRecords(const Instruction &instruction, Cell *top, const Surroundings &where, Scratch &scratch) const;

    std::vector<Instruction> m_code;
    std::vector<Constant> m_constants;
    std::vector<Type> m_types;
    int m_deepest = 0;
    int m_size = 0; ///< nodes: what one run costs in steps, records aside
};

/// The words that a failure happened in, packed into one number.
constexpr qint32 placeOf(const Node &node) { return node.from * 4096 + node.length; }
constexpr int fromOf(qint32 place) { return place / 4096; }
constexpr int lengthOf(qint32 place) { return place % 4096; }

/// Null where the record has none.
const Value *valueAt(const Record &record, int belonging, int term);

} // namespace plumbline::formula
