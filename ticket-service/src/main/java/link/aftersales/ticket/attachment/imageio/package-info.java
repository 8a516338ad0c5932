/** Pictures: cleaned by copying only what a picture needs, shrunk by ImageIO and Thumbnailator. */
@NullMarked
package link.aftersales.ticket.attachment.imageio;

import org.jspecify.annotations.NullMarked;
