// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/templates/small_pdf.h"

#include <QByteArrayList>

namespace plumbline::templates {

QByteArray smallPdf(const QByteArray &line)
{
    const QByteArray content = "BT /F1 14 Tf 72 760 Td (" + line + ") Tj ET";
    const QByteArrayList objects{
        "<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
        "<</Length " + QByteArray::number(content.size()) + ">>stream\n" + content + "\nendstream",
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"};
    QByteArray pdf = "%PDF-1.4\n";
    QByteArray places = "0000000000 65535 f \n";
    for (qsizetype i = 0; i < objects.size(); ++i) {
        places += QByteArray::number(pdf.size()).rightJustified(10, '0') + " 00000 n \n";
        pdf += QByteArray::number(i + 1) + " 0 obj" + objects[i] + "endobj\n";
    }
    const QByteArray count = QByteArray::number(objects.size() + 1);
    const QByteArray table = QByteArray::number(pdf.size());
    return pdf + "xref\n0 " + count + '\n' + places + "trailer<</Size " + count + "/Root 1 0 R>>\nstartxref\n" + table
           + "\n%%EOF\n";
}

} // namespace plumbline::templates
