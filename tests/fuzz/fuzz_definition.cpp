// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/pipeline/definition_json.h"
#include "core/words/json_reader.h"

/// Any JSON: a pipeline or a refusal with its path; what was accepted survives the round trip.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    using namespace plumbline;
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    const auto json = JsonReader::parse(bytes, QStringLiteral("x.json"));
    if (!json.ok())
        return 0;
    const auto decoded = pipeline::definitionFromJson(*json, nullptr);
    if (!decoded.ok())
        return 0;
    const auto again = pipeline::definitionFromJson(pipeline::toJson(decoded->definition), nullptr);
    if (!again.ok() || !(again->definition == decoded->definition))
        __builtin_trap();
    return 0;
}
