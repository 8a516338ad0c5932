package link.aftersales.projectlink.viewer.jdbc;

import java.security.SecureRandom;
import link.aftersales.projectlink.viewer.SessionKeys;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whichever copy comes first makes the key. */
@Repository
class JdbcSessionKeys implements SessionKeys {

    private static final int BYTES = 32;

    private final JdbcClient jdbc;
    private volatile byte[] known = {};

    JdbcSessionKeys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public byte[] current() {
        if (known.length == 0) {
            known = stored();
        }
        return known.clone();
    }

    private byte[] stored() {
        byte[] mine = new byte[BYTES];
        new SecureRandom().nextBytes(mine);
        jdbc.sql("insert into session_keys (id, secret) values (1, ?) on conflict do nothing")
                .param(mine)
                .update();
        return jdbc.sql("select secret from session_keys").query(byte[].class).single();
    }
}
