/** The administrators' deeds as they are read. */
@NullMarked
package link.aftersales.identity.audit.web;

import org.jspecify.annotations.NullMarked;
