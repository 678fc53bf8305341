package io.quarkiverse.dynamodbcache.runtime.internal.store;

import java.util.List;

/**
 * What was found of a log with one request.
 *
 * @param blocks in their order
 * @param isAll whether there are no more of them: a request reads 1 MB
 */
public record LogPage(List<LogBlock> blocks, boolean isAll) {
}
