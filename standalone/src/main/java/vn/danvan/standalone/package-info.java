/** Everything in one JVM: an embedded PostgreSQL and Kafka on a data folder, a token endpoint, and the services. */
@NullMarked
package vn.danvan.standalone;

import org.jspecify.annotations.NullMarked;
