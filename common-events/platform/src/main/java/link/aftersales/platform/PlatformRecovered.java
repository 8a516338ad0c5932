package link.aftersales.platform;

/** A platform answers again after its breaker was open; {@code platform} is {@code wechat} or {@code wecom}. What waited may go on at once. */
public record PlatformRecovered(String platform) {}
