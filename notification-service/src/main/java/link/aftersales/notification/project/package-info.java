/** The newest link of each project. */
@NullMarked
package link.aftersales.notification.project;

import org.jspecify.annotations.NullMarked;
