#include "ui/common/appearance.h"
#include "ui/common/banner_bar.h"
#include "ui/common/check_row.h"
#include "ui/common/drawer.h"
#include "ui/common/empty_state.h"
#include "ui/common/icons.h"
#include "ui/common/navigation_rail.h"
#include "ui/common/path_field.h"
#include "ui/common/undo_bar.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFormLayout>
#include <QGroupBox>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollBar>
#include <QSlider>
#include <QSpinBox>
#include <QTabWidget>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace keyline::ui;

namespace {

/// Every control that pages use, in the states that matter.
QWidget* controls()
{
    auto* box = new QGroupBox(QStringLiteral("Controls"));
    auto* form = new QFormLayout(box);
    auto* main = new QPushButton(QStringLiteral("&Restore"));
    main->setDefault(true);
    main->setObjectName(QStringLiteral("mainButton"));
    auto* icon = new QPushButton(themedIcon(Icon::Printer), QStringLiteral("Print label"));
    auto* off = new QPushButton(themedIcon(Icon::Undo), QStringLiteral("Undo"));
    off->setEnabled(false);
    auto* buttons = new QHBoxLayout;
    for (QPushButton* button : {main, icon, off})
        buttons->addWidget(button);
    form->addRow(buttons);
    auto* field = new QLineEdit(QStringLiteral("imei:35824005-000000..000999"));
    auto* empty = new QLineEdit;
    empty->setPlaceholderText(QStringLiteral("Chip ID or identity"));
    auto* disabled = new QLineEdit(QStringLiteral("cannot be changed"));
    disabled->setEnabled(false);
    form->addRow(QStringLiteral("Range"), field);
    form->addRow(QStringLiteral("Find"), empty);
    form->addRow(QStringLiteral("Fixed"), disabled);
    auto* combo = new QComboBox;
    combo->addItems({QStringLiteral("phone"), QStringLiteral("meter")});
    form->addRow(QStringLiteral("Profile"), combo);
    auto* spin = new QSpinBox;
    spin->setMaximum(64);
    spin->setValue(8);
    form->addRow(QStringLiteral("Slots"), spin);
    auto* slider = new QSlider(Qt::Horizontal);
    slider->setValue(30);
    form->addRow(QStringLiteral("Size"), slider);
    auto* marks = new QHBoxLayout;
    auto* check = new QCheckBox(QStringLiteral("Sound"));
    check->setChecked(true);
    auto* partly = new QCheckBox(QStringLiteral("All"));
    partly->setTristate();
    partly->setCheckState(Qt::PartiallyChecked);
    auto* radio = new QRadioButton(QStringLiteral("Scan"));
    radio->setChecked(true);
    for (QWidget* mark : std::initializer_list<QWidget*>{check, partly, new QCheckBox(QStringLiteral("Off")), radio,
                                                         new QRadioButton(QStringLiteral("Range"))})
        marks->addWidget(mark);
    form->addRow(marks);
    auto* bar = new QProgressBar;
    bar->setValue(41);
    form->addRow(QStringLiteral("Done"), bar);
    return box;
}

QWidget* table()
{
    auto* tabs = new QTabWidget;
    auto* view = new QTableWidget(12, 3);
    view->setHorizontalHeaderLabels({QStringLiteral("Identity"), QStringLiteral("Chip"), QStringLiteral("Result")});
    view->setAlternatingRowColors(true);
    view->setSelectionBehavior(QTableView::SelectRows);
    for (int row = 0; row < 12; ++row)
        for (int column = 0; column < 3; ++column)
            view->setItem(row, column, new QTableWidgetItem(QStringLiteral("358240050481%1").arg(row)));
    view->selectRow(2);
    tabs->addTab(view, QStringLiteral("Devices"));
    tabs->addTab(new QLabel(QStringLiteral("Nothing")), QStringLiteral("Audit"));
    return tabs;
}

QWidget* icons()
{
    auto* box = new QWidget;
    auto* grid = new QGridLayout(box);
    for (int i = 0; i < iconCount; ++i) {
        auto* button = new QToolButton;
        button->setIcon(themedIcon(static_cast<Icon>(i)));
        button->setIconSize(QSize(32, 32));
        button->setAutoRaise(true);
        button->setCheckable(true);
        button->setChecked(i == 3);
        button->setText(QLatin1String(iconFile(static_cast<Icon>(i))));
        grid->addWidget(button, i / 12, i % 12);
    }
    return box;
}

/// Our own widgets, each in the states that it has.
QWidget* ours()
{
    auto* box = new QWidget;
    auto* rows = new QVBoxLayout(box);
    rows->setContentsMargins(0, 0, 0, 0);
    auto* banners = new BannerBar;
    banners->showBanner({QStringLiteral("K501"), Tone::Hold, Icon::TriangleBang,
                         QStringLiteral("Registry away since 13:40. 37 records wait here, safely. Work on."),
                         QStringLiteral("Show")});
    banners->showBanner({QStringLiteral("next"), Tone::Now, Icon::Barcode,
                         QStringLiteral("The next device gets the label that ends in 2481."), QString()});
    rows->addWidget(banners);
    const QList<std::pair<CheckState, QString>> checks{{CheckState::Holds, QStringLiteral("Receipt")},
                                                       {CheckState::Broken, QStringLiteral("Statement")},
                                                       {CheckState::Running, QStringLiteral("Certificate")},
                                                       {CheckState::Waiting, QStringLiteral("Chip ID")},
                                                       {CheckState::NotChecked, QStringLiteral("Witnesses")}};
    for (const auto& [state, title] : checks) {
        auto* row = new CheckRow;
        row->setTitle(title);
        row->setState(state);
        if (state != CheckState::Waiting)
            row->setDetail(
                QStringLiteral("Signed by registry.example at entry 42; checked with the key of the trust file."));
        row->setOpen(state == CheckState::Broken);
        rows->addWidget(row);
    }
    auto* path = new PathField(PathField::Kind::OpenFile);
    path->setPlaceholder(QStringLiteral("A .keyline-trust file"));
    rows->addWidget(path);
    auto* empty = new EmptyState(Icon::History);
    empty->setTexts(QStringLiteral("No device was here yet"),
                    QStringLiteral("Each device that this station finishes is listed here."),
                    QStringLiteral("To the line"));
    rows->addWidget(empty, 1);
    auto* undo = new UndoBar;
    undo->offer(QStringLiteral("The theme is Dark now."), [] {});
    rows->addWidget(undo);
    return box;
}

/// A window as the station has it: rail, page, open drawer.
QWidget* page()
{
    auto* box = new QWidget;
    auto* row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    auto* rail = new NavigationRail;
    const QList<std::tuple<QString, Icon, Qt::Key>> pages{{QStringLiteral("Line"), Icon::Line, Qt::Key_F2},
                                                          {QStringLiteral("Registry"), Icon::Tree, Qt::Key_F6},
                                                          {QStringLiteral("History"), Icon::History, Qt::Key_F7},
                                                          {QStringLiteral("Settings"), Icon::Gear, Qt::Key_F9}};
    for (const auto& [text, icon, key] : pages) {
        if (icon == Icon::Gear)
            rail->addStretch();
        rail->addPage(text.toLower(), icon, key);
        rail->setText(text.toLower(), text);
    }
    rail->setCurrent(QStringLiteral("registry"));
    row->addWidget(rail);
    auto* host = ours();
    row->addWidget(host, 1);
    auto* drawer = new Drawer(host);
    drawer->setTitle(QStringLiteral("Slot 5: FAIL 204"));
    auto* text = new QLabel(QStringLiteral("The device's storage cannot be written.\n\nIts memory chip is faulty; it "
                                           "cannot keep its keys.\n\nPut it in the red bin."));
    text->setWordWrap(true);
    text->setAlignment(Qt::AlignTop);
    drawer->setContent(text);
    drawer->open();
    box->setMinimumSize(900, 640);
    return box;
}

void keep(const QPixmap& picture, const QString& name)
{
    if (const QString place = qEnvironmentVariable("KEYLINE_PICTURES"); !place.isEmpty())
        QVERIFY(picture.save(QDir(place).filePath(QStringLiteral("common-%1.png").arg(name))));
}

} // namespace

/// Draws everything that pages are made of, in every theme. With KEYLINE_PICTURES=FOLDER the pictures are kept there.
class GalleryTest : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void every_theme_and_size_data()
    {
        QTest::addColumn<ThemeName>("theme");
        QTest::addColumn<Touch>("touch");
        QTest::addColumn<int>("scale");
        QTest::addColumn<QString>("language");
        const QString en = QStringLiteral("en");
        QTest::newRow("light") << ThemeName::Light << Touch::Mouse << 100 << en;
        QTest::newRow("dark") << ThemeName::Dark << Touch::Mouse << 100 << en;
        QTest::newRow("high-contrast") << ThemeName::HighContrast << Touch::Mouse << 100 << en;
        QTest::newRow("light-200") << ThemeName::Light << Touch::Mouse << 200 << en;
        QTest::newRow("dark-finger") << ThemeName::Dark << Touch::Finger << 100 << en;
        QTest::newRow("light-pseudo") << ThemeName::Light << Touch::Mouse << 100 << Language::pseudo();
        QTest::newRow("light-zh") << ThemeName::Light << Touch::Mouse << 100 << QStringLiteral("zh_CN");
    }

    void every_theme_and_size()
    {
        QFETCH(const ThemeName, theme);
        QFETCH(const Touch, touch);
        QFETCH(const int, scale);
        QFETCH(const QString, language);
        const QTemporaryDir folder;
        Preferences preferences(folder.path());
        preferences.setTheme(theme);
        preferences.setTouch(touch);
        preferences.setPixelsPerMm(4);
        preferences.setScale(scale);
        preferences.setLanguage(language);
        const Appearance appearance(preferences);

        QWidget window;
        auto* rows = new QVBoxLayout(&window);
        auto* top = new QHBoxLayout;
        top->addWidget(controls());
        top->addWidget(table());
        rows->addLayout(top);
        rows->addWidget(icons());
        window.resize(window.sizeHint().expandedTo(QSize(1100, 600)));
        window.show();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        window.findChild<QPushButton*>(QStringLiteral("mainButton"))->setFocus();
        const QPixmap picture = window.grab();
        QVERIFY(!picture.isNull());
        const QString name = QLatin1String(QTest::currentDataTag());
        keep(picture, name);
        for (const auto& [make, what] : {std::pair{&ours, "widgets"}, std::pair{&page, "page"}}) {
            const std::unique_ptr<QWidget> shown(make());
            shown->resize(shown->sizeHint().expandedTo(QSize(560, 620)));
            shown->show();
            keep(shown->grab(), QLatin1String(what) + u'-' + name);
        }
    }
};

QTEST_MAIN(GalleryTest)
#include "gallery_test.moc"
