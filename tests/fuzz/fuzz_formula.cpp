// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/formula/completion.h"
#include "tests/formula/sample_record.h"

/// Whatever is typed: a formula or a problem within the text. What can be read is printed and read again the same, both ways of
/// evaluating agree, and proposals stay within the text.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    using namespace plumbline;
    static const tests::SampleRecord sample;
    const QString text = QString::fromUtf8(reinterpret_cast<const char *>(data), qsizetype(size));
    const auto compiled = sample.compile(text);
    if (compiled.problem) {
        const formula::Problem &problem = *compiled.problem;
        if (problem.from < 0 || problem.length < 0 || problem.from + problem.length > text.size())
            __builtin_trap();
    } else {
        const auto answer = compiled.formula->evaluate(sample.record(), sample.surroundings());
        if (!(compiled.formula->explain(sample.record(), sample.surroundings()).answer == answer))
            __builtin_trap();
        const QString printed = print(compiled.formula->tree());
        const auto again = sample.compile(printed);
        // Printing puts spaces, which may carry a formula over the longest that is allowed.
        if (printed.size() <= formula::longestFormula
            && (!again.ok() || print(again.formula->tree()) != printed
                || !(again.formula->evaluate(sample.record(), sample.surroundings()).value == answer.value)))
            __builtin_trap();
        if (!sample.compile(compiled.formula->stored()).ok() && compiled.formula->stored().size() <= formula::longestFormula)
            __builtin_trap();
    }
    const int cursor = text.isEmpty() ? 0 : int(size % size_t(text.size() + 1));
    for (const auto &proposal : formula::proposalsAt(text, cursor, sample.vocabulary(), sample.lists(), Language::Chinese)) {
        if (proposal.from < 0 || proposal.from + proposal.length != cursor)
            __builtin_trap();
    }
    return 0;
}
