package vn.danvan.kernel;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The name under which an event is stored for ever. It is written down here and never derived from the class, so that a
 * class may be renamed and yesterday's bytes are still read.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface StoredAs {

    /** The stored name, such as {@code subplan.returned}. */
    String value();

    /** The schema version of the event's data, from 1. */
    int version() default 1;
}
