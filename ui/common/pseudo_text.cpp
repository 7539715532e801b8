#include "ui/common/pseudo_text.h"

#include <QRegularExpression>

namespace keyline::ui {

namespace {

QChar accented(QChar letter)
{
    static const QString plain = QStringLiteral("aceilnosuyzACEILNOSUYZ");
    static const QString marked = QStringLiteral("áçéíłñöšüýžÁÇÉÍŁÑÖŠÜÝŽ");
    const qsizetype at = plain.indexOf(letter);
    return at < 0 ? letter : marked.at(at);
}

/// What must reach the reader, or the code behind, as it is.
const QRegularExpression& kept()
{
    static const QRegularExpression pattern(
        QStringLiteral("%L?\\d+|%L?n|<[^>]*>|&[a-z]+;|\\bPASS\\b|\\bFAIL\\b|\\*\\.[a-z*-]+"));
    return pattern;
}

QString accentedAll(QStringView text)
{
    QString out;
    for (const QChar letter : text)
        out += accented(letter);
    return out;
}

} // namespace

QString pseudoText(const QString& source)
{
    if (source.isEmpty())
        return source;
    QString out;
    qsizetype done = 0;
    for (auto it = kept().globalMatch(source); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        out += accentedAll(QStringView(source).sliced(done, match.capturedStart() - done)) + match.captured();
        done = match.capturedEnd();
    }
    out += accentedAll(QStringView(source).sliced(done));
    const qsizetype more = std::max<qsizetype>(0, source.size() * 4 / 10 - 2);
    return u'[' + out + QString(more, u'~') + u']';
}

} // namespace keyline::ui
