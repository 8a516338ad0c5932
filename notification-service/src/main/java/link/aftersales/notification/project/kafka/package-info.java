/** The projects as project-link-service tells them. */
@NullMarked
package link.aftersales.notification.project.kafka;

import org.jspecify.annotations.NullMarked;
