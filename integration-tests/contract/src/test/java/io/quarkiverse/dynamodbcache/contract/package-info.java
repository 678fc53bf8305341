/** The contract of the Quarkus cache, sentence by sentence, kept by annotated methods and by the programmatic API. */
@NullMarked
package io.quarkiverse.dynamodbcache.contract;

import org.jspecify.annotations.NullMarked;
