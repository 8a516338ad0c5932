/** A second pair of eyes where the rules do not decide: one member applies, a supervisor looks and decides. */
@NullMarked
package link.aftersales.identity.verification;

import org.jspecify.annotations.NullMarked;
