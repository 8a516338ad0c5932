@NullMarked
package link.aftersales.sandbox.postgres;

import org.jspecify.annotations.NullMarked;
