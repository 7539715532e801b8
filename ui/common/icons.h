#pragma once

#include <QColor>
#include <QIcon>
#include <QPixmap>
#include <QRectF>

class QPainter;

namespace keyline::ui {

/// The drawings in resources/icons, each in one stroke style on a field of 24.
enum class Icon {
    ArrowRight,
    Bang,
    Barcode,
    Bars,
    ChevronDown,
    ChevronLeft,
    ChevronRight,
    ChevronUp,
    Clock,
    Close,
    Cross,
    Disk,
    DoubleTick,
    Download,
    Export,
    File,
    Folder,
    Gear,
    Hand,
    History,
    Info,
    Key,
    Language,
    Line,
    Lock,
    Minus,
    OctagonCross,
    Person,
    Play,
    Plug,
    Plus,
    Printer,
    Question,
    Refresh,
    Ring,
    Search,
    SlashedCircle,
    SoundOff,
    SoundOn,
    Stop,
    Tick,
    Tree,
    TriangleBang,
    Undo,
    Unlock,
    Wrench,
};
constexpr int iconCount = static_cast<int>(Icon::Wrench) + 1;

/// The drawing's file in resources/icons, without ".svg".
const char* iconFile(Icon icon);
/// An icon for buttons and items. It takes the text colours of the palette when it is painted, so it follows the theme.
QIcon themedIcon(Icon icon);
/// The same in one colour, for what has a colour of its own.
QIcon themedIcon(Icon icon, const QColor& color);
/// Paints the drawing as large as fits the middle of `rect`. Drawn once for each size and colour, then kept.
void paintIcon(QPainter& painter, const QRectF& rect, Icon icon, const QColor& color);
/// A square picture of `side` device independent pixels.
QPixmap iconPixmap(Icon icon, int side, const QColor& color, qreal devicePixelRatio = 1);

} // namespace keyline::ui
