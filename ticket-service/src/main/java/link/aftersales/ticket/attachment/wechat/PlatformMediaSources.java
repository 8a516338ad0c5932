package link.aftersales.ticket.attachment.wechat;

import link.aftersales.platform.PlatformMedia;
import link.aftersales.ticket.attachment.MediaSource;
import link.aftersales.ticket.attachment.Origin;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PlatformMediaSources {

    @Bean
    MediaSource officialAccountMedia(PlatformMedia wechatMedia) {
        return new PlatformMediaSource(Origin.WECHAT, wechatMedia);
    }

    @Bean
    MediaSource customerServiceMedia(PlatformMedia wecomMedia) {
        return new PlatformMediaSource(Origin.WECOM, wecomMedia);
    }
}
