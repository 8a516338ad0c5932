/** Projects over the admin API. */
@NullMarked
package link.aftersales.projectlink.project.web;

import org.jspecify.annotations.NullMarked;
