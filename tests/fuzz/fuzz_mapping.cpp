// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/clock.h"
#include "core/exchange/mapping_json.h"
#include "core/runtime/product.h"
#include "core/words/json_reader.h"
#include "core/workspace/workspace.h"

#include <QTemporaryDir>

namespace {

using namespace plumbline;

Workspace &workspace()
{
    static const QTemporaryDir folder;
    static const FixedClock clock(Moment{1'772'413'200'000});
    static const auto product = runtime::product();
    static const auto made = [] {
        WorkspaceOptions options;
        options.clock = &clock;
        auto created = Workspace::create(folder.filePath(QStringLiteral("x.plumbline")), *product, options);
        return *std::move(created);
    }();
    return *made;
}

} // namespace

/// Any JSON: a mapping or a refusal with its path. One that was accepted says of each header of a file what it means, and of no
/// other.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    const auto json = JsonReader::parse(bytes, QStringLiteral("x.json"));
    if (!json.ok())
        return 0;
    workspace().read([&](const Reader &reader) {
        const auto mapping = exchange::mappingFromJson(*json, reader);
        if (!mapping.ok())
            return 0;
        QStringList headers{QStringLiteral("客户名称"), QStringLiteral("预算（万元）"), QStringLiteral("x")};
        headers += json->value(QStringLiteral("columns")).toObject().keys().mid(0, 20);
        const exchange::Mapping whole = exchange::completed(*mapping, headers, reader);
        for (const QString &header : std::as_const(headers)) {
            if (!whole.columns.contains(exchange::headerForm(header)))
                __builtin_trap();
        }
        if (whole.columns.size() > headers.size())
            __builtin_trap();
        return 0;
    });
    return 0;
}
