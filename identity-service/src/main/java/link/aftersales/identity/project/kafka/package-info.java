/** Projects as project-link-service publishes them. */
@NullMarked
package link.aftersales.identity.project.kafka;

import org.jspecify.annotations.NullMarked;
