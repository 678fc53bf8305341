/** What happens before and after each test of a {@code @QuarkusTest}, and who takes part in it. */
@NullMarked
package io.quarkiverse.dynamodbcache.testing.internal.lifecycle;

import org.jspecify.annotations.NullMarked;
