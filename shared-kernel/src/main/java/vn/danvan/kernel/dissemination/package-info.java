/** Dissemination of directives: conferences, news and articles (plan, I.1 and II.1). */
@NullMarked
package vn.danvan.kernel.dissemination;

import org.jspecify.annotations.NullMarked;
