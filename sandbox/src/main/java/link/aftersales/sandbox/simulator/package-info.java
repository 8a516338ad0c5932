/**
 * Stands in for WeChat and WeCom on this machine; shares no code with the services and speaks only the public
 * protocols.
 *
 * <p>Its page shows what the platforms see, callbacks and calls, and nothing that the services tell each other: no real
 * platform could. Only {@code company} looks at the other side, over the admin API with the company's key, as any script of
 * the company could.
 *
 * <p>Invented, because no document tells it: the pauses between a callback's attempts, that one person's callbacks keep
 * their order, how reply windows that overlap add up, in which order {@code message/send} checks, the errcode of a used
 * response code (42045). Whether WeCom notes the searched phone number is a switch, because the evidence conflicts. Not
 * played: quotas per day and per address, passive replies, trusted IP addresses.
 */
@NullMarked
package link.aftersales.sandbox.simulator;

import org.jspecify.annotations.NullMarked;
