#include "ts_file.h"

#include <QFile>
#include <QXmlStreamReader>

namespace {

TsMessage readMessage(QXmlStreamReader& xml, const QString& context)
{
    TsMessage out;
    out.context = context;
    out.plural = xml.attributes().value(QStringLiteral("numerus")) == u"yes";
    while (xml.readNextStartElement()) {
        if (xml.name() == u"source") {
            out.source = xml.readElementText();
        } else if (xml.name() == u"translation") {
            const auto type = xml.attributes().value(QStringLiteral("type"));
            out.finished = type.isEmpty();
            if (type == u"vanished" || type == u"obsolete")
                out.context.clear();
            if (!out.plural)
                out.forms << xml.readElementText();
            else
                while (xml.readNextStartElement())
                    out.forms << xml.readElementText();
        } else {
            xml.skipCurrentElement();
        }
    }
    return out;
}

} // namespace

QStringList translatedLanguages()
{
    return {QStringLiteral("fi"), QStringLiteral("zh_CN"), QStringLiteral("vi"), QStringLiteral("es")};
}

std::vector<TsMessage> messagesOf(const QString& language)
{
    return messagesIn(QStringLiteral(SOURCE_DIR "/translations/keyline_%1.ts").arg(language));
}

std::vector<TsMessage> messagesIn(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    std::vector<TsMessage> out;
    QXmlStreamReader xml(&file);
    QString context;
    while (!xml.atEnd()) {
        if (!xml.readNext() || !xml.isStartElement())
            continue;
        if (xml.name() == u"name")
            context = xml.readElementText();
        else if (xml.name() == u"message")
            if (TsMessage message = readMessage(xml, context); !message.context.isEmpty())
                out.push_back(std::move(message));
    }
    return xml.hasError() ? std::vector<TsMessage>() : out;
}
