/** Six-digit codes and questions to members: the proofs that people bring where the platforms tell too little. */
@NullMarked
package link.aftersales.identity.code;

import org.jspecify.annotations.NullMarked;
