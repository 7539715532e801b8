#include "registry_pages.h"

#include "ui/registry/proof_view.h"
#include "ui/registry/registry_page.h"

#include "../ui/registry/look_up.h"
#include "registry/mirror_source.h"

#include <QDir>
#include <QScrollArea>
#include <QScrollBar>
#include <QTest>

using namespace keyline;

namespace {

class Scene
{
  public:
    Scene(const registry::RegistryPlace& place, QSize size) : m_page(place)
    {
        m_page.resize(size);
        m_page.show();
        QTest::qWait(100);
    }

    ui::RegistryPage& page() { return m_page; }
    void lookUp(unsigned chip)
    {
        m_page.lookUp(QString::fromStdString(test::World::chip(chip).hex()));
        QTest::qWait(400);
    }
    QString save(const QString& folder, const QString& name)
    {
        QTest::qWait(50);
        const QString file = folder + QStringLiteral("/registry-") + name + QStringLiteral(".png");
        m_page.grab().save(file);
        return file;
    }

  private:
    ui::RegistryPage m_page;
};

QStringList renderHonest(const test::Shelf& shelf, const QString& folder, QSize size)
{
    Scene scene(shelf.place(), size);
    QStringList files{scene.save(folder, QStringLiteral("empty"))};
    scene.lookUp(2);
    scene.lookUp(2); // by now the log was seen before
    files << scene.save(folder, QStringLiteral("found"));
    auto* area = scene.page().findChild<QScrollArea*>(QStringLiteral("lookUpArea"));
    area->verticalScrollBar()->setValue(area->verticalScrollBar()->maximum());
    files << scene.save(folder, QStringLiteral("record"));
    area->verticalScrollBar()->setValue(0);
    scene.page().findChild<ui::ProofView*>()->setLevel(99);
    files << scene.save(folder, QStringLiteral("root"));
    const std::pair<unsigned, const char*> ends[] = {{3, "retired"}, {4, "erased"}, {99, "unknown"}};
    for (const auto& [chip, name] : ends) {
        scene.lookUp(chip);
        files << scene.save(folder, QLatin1String(name));
    }
    scene.page().lookUp(QStringLiteral("no chip"));
    files << scene.save(folder, QStringLiteral("not-an-id"));
    scene.page().verify();
    QTest::qWait(600);
    files << scene.save(folder, QStringLiteral("verified"));
    scene.page().exportMirror(QString::fromStdString(shelf.path("export").string()));
    QTest::qWait(600);
    return files << scene.save(folder, QStringLiteral("exported"));
}

QStringList renderCaught(const test::Shelf& shelf, const QString& folder, QSize size)
{
    QStringList files;
    registry::RegistryPlace bent = shelf.place();
    bent.memory.clear();
    bent.folder = shelf.copyMirror("bent");
    const auto answer = bent.folder / registry::MirrorSource::chipPath(test::World::chip(1).digest());
    test::bend(answer, readFile(answer).size() / 3);
    forEachEntryBelow(bent.folder / "tile" / "entries", [](const std::filesystem::directory_entry& entry) {
        if (entry.is_regular_file())
            test::bend(entry.path(), 700);
    });
    {
        Scene scene(bent, size);
        scene.lookUp(1);
        files << scene.save(folder, QStringLiteral("bent"));
        scene.page().verify();
        QTest::qWait(600);
        files << scene.save(folder, QStringLiteral("audit-broken"));
    }
    const test::MirroredRegistry fork(5);
    registry::RegistryPlace forked = shelf.place();
    forked.folder = fork.registry.folder();
    Scene scene(forked, size);
    scene.lookUp(1);
    files << scene.save(folder, QStringLiteral("forked"));
    return files << Scene({shelf.path("nowhere"), {}, {}}, size).save(folder, QStringLiteral("away"));
}

/// A way as long as that of a log of a million.
QString renderLongProof(const QString& folder, QSize size)
{
    std::vector<transparency::Hash> proof(20);
    for (std::size_t i = 0; i < proof.size(); ++i)
        for (std::size_t j = 0; j < 32; ++j)
            proof[i][j] = static_cast<std::uint8_t>(i * 37 + j * 11 + 5);
    const auto path = transparency::inclusionPath(612'345, 1'000'000, transparency::Hash{7, 0xAB}, proof);
    ui::ProofView view;
    view.setPath(path, path->root);
    view.resize(size.width() / 2, view.sizeHint().height());
    view.show();
    const QString file = folder + QStringLiteral("/registry-proof-of-a-million.png");
    view.grab().save(file);
    return file;
}

} // namespace

QStringList renderRegistryPages(const QString& folder, QSize size)
{
    QDir().mkpath(folder);
    const test::Shelf shelf;
    QStringList files = renderHonest(shelf, folder, size); // first: it is remembered
    files << renderCaught(shelf, folder, size);
    return files << renderLongProof(folder, size);
}
