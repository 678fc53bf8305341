package io.quarkiverse.dynamodbcache.deployment.hibernate.bourse;

import java.util.function.Consumer;

import org.jboss.shrinkwrap.api.spec.JavaArchive;

import io.quarkus.test.QuarkusUnitTest;

/** The application, once for each test class. */
public final class BourseApplication {

    /** The tables that are this application's, as statements for the INIT of a JDBC URL. */
    public static final String OWN_TABLES = String.join("\\;",
            "create sequence if not exists holding_seq increment by 50",
            "create table if not exists holding(id bigint primary key, amount bigint not null, share_id bigint)",
            "create table if not exists holding_venue(holding_id bigint, venues_code varchar(255))");

    private BourseApplication() {
    }

    /** @param strategy of the schema management */
    public static QuarkusUnitTest with(String strategy) {
        return with(strategy, root -> {
        });
    }

    /** @param more what the application has besides */
    public static QuarkusUnitTest with(String strategy, Consumer<JavaArchive> more) {
        return new QuarkusUnitTest()
                .withApplicationRoot(root -> more.accept(root.addClasses(BourseApplication.class, Share.class, Venue.class,
                        Holding.class, Existing.class, EarlyBird.class)))
                .overrideConfigKey("quarkus.datasource.jdbc.url", "jdbc:h2:mem:bourse")
                .overrideConfigKey("quarkus.hibernate-orm.schema-management.strategy", strategy)
                .overrideConfigKey("quarkus.devservices.enabled", "false");
    }
}
