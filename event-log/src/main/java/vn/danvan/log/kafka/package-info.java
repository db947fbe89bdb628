/** The way from the log to those who project it: relay (log to Kafka) and feed (Kafka to a sink). */
@NullMarked
package vn.danvan.log.kafka;

import org.jspecify.annotations.NullMarked;
