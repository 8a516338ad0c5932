package link.aftersales.identity.check.jdbc;

import java.util.List;
import link.aftersales.identity.check.SalesPeople;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcSalesPeople implements SalesPeople {

    private final JdbcClient jdbc;

    JdbcSalesPeople(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<String> userIds() {
        return jdbc.sql("""
                        SELECT userid FROM staff WHERE role = 'sales'
                        UNION SELECT sales_rep FROM project_copies WHERE sales_rep <> ''
                        ORDER BY 1
                        """).query(String.class).list();
    }
}
