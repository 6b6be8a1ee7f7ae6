// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/workspace/value.h"

#include <deque>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace plumbline::exchange {

/// What a field is to hold. A text stays UTF-8, as the file has it, until it is written: most rows of a trial never make it more.
using DraftValue = std::variant<std::monostate, qint64, std::string_view, Money, QStringList, QByteArray>;

inline bool isFilled(const DraftValue &value) { return value.index() != 0; }
Value toValue(const DraftValue &value);

/// The values of one row on its way in, by the index of the field. Texts belong to somebody who outlives the row: the cells of
/// the file, the memory of a column; or they are kept here.
class DraftValues
{
public:
    /// Of the next row; what was allocated stays.
    void begin(size_t fields);

    const DraftValue &at(int index) const { return m_values[size_t(index)]; }
    bool isFilledAt(int index) const { return isFilled(m_values[size_t(index)]); }
    /// Empty where the field holds no text, and for -1.
    std::string_view textAt(int index) const;
    void set(int index, DraftValue value)
    {
        if (!m_isTouched[size_t(index)]) {
            m_isTouched[size_t(index)] = 1;
            m_touched.push_back(index);
        }
        m_values[size_t(index)] = std::move(value);
    }
    void setValue(int index, const Value &value);
    void setText(int index, const QString &text) { set(index, DraftValue(keep(text))); }
    std::string_view keep(const QString &text);

    size_t size() const { return m_values.size(); }
    /// Those that were ever set, in no order: the others are empty.
    const std::vector<int> &touched() const { return m_touched; }
    std::vector<Value> toValues() const;

private:
    std::vector<DraftValue> m_values;
    std::vector<char> m_isTouched;
    std::vector<int> m_touched;
    std::deque<std::string> m_texts; ///< used again and again, for their memory
    size_t m_textsUsed = 0;
};

} // namespace plumbline::exchange
