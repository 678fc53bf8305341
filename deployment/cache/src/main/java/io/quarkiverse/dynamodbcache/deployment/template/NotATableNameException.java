package io.quarkiverse.dynamodbcache.deployment.template;

/** The table of a cache is named by something that no table can be made by, such as the ARN of another account's. */
public final class NotATableNameException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotATableNameException(String table) {
        super(("quarkus.cache.dynamodb.table.template is set, but a table of the caches (quarkus.cache.dynamodb.table.name) is "
                + "'%s', which is no name: 3 to 255 letters, digits, points, hyphens and underscores. Name the table so, or leave "
                + "the template out.").formatted(table));
    }
}
