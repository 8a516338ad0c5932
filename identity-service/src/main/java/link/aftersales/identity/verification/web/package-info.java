/** Verification by hand for administrators. */
@NullMarked
package link.aftersales.identity.verification.web;

import org.jspecify.annotations.NullMarked;
