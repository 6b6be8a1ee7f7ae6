// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/find_bytes.h"
#include "tests/support/catch.h"

#include <rapidcheck.h>

using namespace plumbline;

TEST_CASE("bytes are found where a plain search finds them", "[base][PIPE-13]")
{
    // A small alphabet, so that much nearly fits; bytes of one, two, three and four byte characters.
    const std::string alphabet = "ab\xe5\x8d\x8e\xe4\xb8\x9c\xc3\xa9\xf0\x01";
    const auto bytes = [&](int most) {
        std::string text;
        for (int i = *rc::gen::resize(rc::kNominalSize, rc::gen::inRange(0, most + 1)); i > 0; --i)
            text += alphabet[size_t(*rc::gen::resize(rc::kNominalSize, rc::gen::inRange(0, int(alphabet.size()))))];
        return text;
    };
    CHECK(rc::check("findBytes is find", [&] {
        const std::string text = bytes(120);
        const std::string needle = bytes(4);
        RC_ASSERT(findBytes(text, needle) == text.find(needle));
        const std::string part = text.substr(text.size() / 2, size_t(*rc::gen::inRange(0, 20)));
        RC_ASSERT(findBytes(text, part) == text.find(part));
    }));
    for (size_t length = 0; length < 70; ++length) { // at every distance from the end
        const std::string text = std::string(length, 'x') + "华东";
        CHECK(findBytes(text, "华东") == length);
        CHECK(findBytes(text, "东") == length + 3);
        CHECK(findBytes(text, "东x") == std::string::npos);
    }
}
