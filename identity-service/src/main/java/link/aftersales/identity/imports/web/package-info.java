/** The lists as they are uploaded. */
@NullMarked
package link.aftersales.identity.imports.web;

import org.jspecify.annotations.NullMarked;
