package vn.danvan.service.view;

import java.util.List;
import vn.danvan.log.kafka.FeedRecord;

/**
 * What is kept beside the views of what the feed brings, in the transaction that applies it: its rows and the views'
 * position never part. A rebuild of the views brings everything once more.
 */
@FunctionalInterface
public interface Companion {

    /**
     * Takes events; called once the views' position is locked and is the one before the first of them.
     *
     * @param records without gaps
     * @throws vn.danvan.log.kafka.FeedAlarm when they cannot follow what was taken before
     */
    void take(List<FeedRecord> records);
}
