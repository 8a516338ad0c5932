/** The operators' console: one surface over the admin APIs of all services. It knows no rule of theirs (ADR 0014). */
@NullMarked
package link.aftersales.projectlink.console;

import org.jspecify.annotations.NullMarked;
