package link.aftersales.identity.check.jdbc;

import static link.aftersales.contracts.text.CheckText.CHECK_CERTIFIED_NO;
import static link.aftersales.contracts.text.CheckText.CHECK_CERTIFIED_OK;
import static link.aftersales.contracts.text.CheckText.CHECK_CERTIFIED_UNKNOWN;
import static link.aftersales.contracts.text.CheckText.CHECK_UNIONID_CONTACTS_NONE;
import static link.aftersales.contracts.text.CheckText.CHECK_UNIONID_CONTACTS_OK;
import static link.aftersales.contracts.text.CheckText.CHECK_UNIONID_CONTACTS_UNKNOWN;
import static link.aftersales.contracts.text.CheckText.CHECK_UNIONID_FOLLOWERS_NONE;
import static link.aftersales.contracts.text.CheckText.CHECK_UNIONID_FOLLOWERS_OK;
import static link.aftersales.contracts.text.CheckText.CHECK_UNIONID_FOLLOWERS_UNKNOWN;

import link.aftersales.http.check.Check;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the platforms told of followers and contacts shows how the accounts are set up. */
@Configuration(proxyBeanMethods = false)
class FollowerChecks {

    /** Without certification {@code user/info} is refused to us with 48001. */
    @Bean
    @Order(10)
    Check certified(JdbcClient jdbc) {
        return new ShareCheck(jdbc, """
                SELECT count(*) FILTER (WHERE unionid_read_at IS NOT NULL),
                       count(*) FILTER (WHERE unionid_read_at IS NOT NULL OR read_problem = 'errcode 48001')
                FROM followers
                """, CHECK_CERTIFIED_OK, CHECK_CERTIFIED_NO, CHECK_CERTIFIED_UNKNOWN);
    }

    @Bean
    @Order(11)
    Check followersWithUnionid(JdbcClient jdbc) {
        return new ShareCheck(
                jdbc,
                "SELECT count(unionid), count(*) FROM followers WHERE following AND unionid_read_at IS NOT NULL",
                CHECK_UNIONID_FOLLOWERS_OK,
                CHECK_UNIONID_FOLLOWERS_NONE,
                CHECK_UNIONID_FOLLOWERS_UNKNOWN);
    }

    /** Only contacts from WeChat (type 1) can have one. */
    @Bean
    @Order(12)
    Check contactsWithUnionid(JdbcClient jdbc) {
        return new ShareCheck(
                jdbc,
                "SELECT count(unionid), count(*) FROM contacts WHERE contact_type = 1",
                CHECK_UNIONID_CONTACTS_OK,
                CHECK_UNIONID_CONTACTS_NONE,
                CHECK_UNIONID_CONTACTS_UNKNOWN);
    }
}
