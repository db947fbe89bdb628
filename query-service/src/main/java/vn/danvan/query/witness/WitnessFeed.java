package vn.danvan.query.witness;

import java.util.Arrays;
import java.util.List;
import vn.danvan.log.kafka.FeedAlarm;
import vn.danvan.log.kafka.FeedRecord;
import vn.danvan.proof.TileTree;
import vn.danvan.proof.TreeHasher;
import vn.danvan.service.view.Companion;

/**
 * Puts each event that the feed brings behind the witness's tree. What it brings a second time, when the views are filled
 * anew, must be what it brought the first time.
 */
public final class WitnessFeed implements Companion {

    private final WitnessTree tree;
    private final Alarms alarms;

    WitnessFeed(WitnessTree tree, Alarms alarms) {
        this.tree = tree;
        this.alarms = alarms;
    }

    @Override
    public void take(List<FeedRecord> records) {
        long size = tree.lock();
        long first = records.getFirst().index();
        if (first > size) {
            throw new FeedAlarm("the witness has " + size + " leaves and is brought leaf " + first);
        }
        TreeHasher hasher = new TreeHasher();
        List<byte[]> leaves =
                records.stream().map(record -> hasher.leaf(record.envelope())).toList();
        int known = Math.toIntExact(Math.min(size - first, leaves.size()));
        compare(size, first, leaves.subList(0, known));
        if (known < leaves.size()) {
            tree.grow(size, leaves.subList(known, leaves.size()));
        }
    }

    private void compare(long size, long first, List<byte[]> again) {
        TileTree own = tree.at(size);
        for (int i = 0; i < again.size(); i++) {
            long index = first + i;
            if (!Arrays.equals(own.leaf(index), again.get(i))) {
                alarms.otherLeaf(index, again.get(i), own.leaf(index));
                throw new FeedAlarm("index " + index + " comes with other bytes than the first time");
            }
        }
    }
}
