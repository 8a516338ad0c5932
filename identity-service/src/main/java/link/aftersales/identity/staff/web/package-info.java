/** The list of the staff for operators. */
@NullMarked
package link.aftersales.identity.staff.web;

import org.jspecify.annotations.NullMarked;
