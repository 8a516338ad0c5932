package link.aftersales.projectlink.console.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Figures that matter now; each leads to what it counts. */
record Tiles(List<Tile> tiles) implements Block {

    record Tile(String label, String figure, @Nullable String small, String href, String kind) {}
}
