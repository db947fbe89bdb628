package vn.danvan.query.witness;

import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.danvan.proof.TileGrowth;
import vn.danvan.proof.TileId;
import vn.danvan.proof.TileTree;
import vn.danvan.proof.Tiles;

/** The witness's own tree, as tiles in PostgreSQL. It only grows. */
final class WitnessTree implements Tiles {

    private final JdbcTemplate jdbc;

    WitnessTree(DataSource source) {
        this.jdbc = new JdbcTemplate(source);
    }

    @Override
    public byte @Nullable [] read(TileId tile) {
        return jdbc
                .query(
                        "select hashes from witness_tile where level = ? and idx = ?",
                        (row, _) -> row.getBytes(1),
                        tile.level(),
                        tile.index())
                .stream()
                .findFirst()
                .orElse(null);
    }

    /** The number of leaves. */
    long size() {
        return size("select size from witness_tree");
    }

    /** The number of leaves, which nobody else changes until the transaction at hand ends. */
    long lock() {
        return size("select size from witness_tree for update");
    }

    private long size(String query) {
        Long size = jdbc.queryForObject(query, Long.class);
        if (size == null) {
            throw new IllegalStateException("the witness has no tree");
        }
        return size;
    }

    /** The tree as it was with so many leaves. */
    TileTree at(long size) {
        return new TileTree(this, size);
    }

    /** Puts leaves behind the others. */
    void grow(long size, List<byte[]> leafHashes) {
        TileGrowth growth = new TileGrowth(this, size);
        leafHashes.forEach(growth::addLeaf);
        Map<TileId, byte[]> changed = growth.takeChanged();
        jdbc.batchUpdate(
                "insert into witness_tile (level, idx, hashes) values (?, ?, ?)"
                        + " on conflict (level, idx) do update set hashes = excluded.hashes",
                changed.entrySet().stream()
                        .map(tile -> new Object[] {
                            tile.getKey().level(), tile.getKey().index(), tile.getValue()
                        })
                        .toList());
        jdbc.update("update witness_tree set size = ?", growth.size());
    }
}
