/** WeCom's API (企业微信): tokens, members, contacts, application messages, cards. */
@NullMarked
package link.aftersales.sandbox.simulator.cp;

import org.jspecify.annotations.NullMarked;
